import {
  jsonPools,
  jsonReport
} from "./shared-report-json.js";
import "./core.js";
export {
  jsonPools,
  jsonReport
};
