import {
  jsonPools,
  jsonReport
} from "./shared-report-json.js";
import "./shared-report-shard.js";
import "./shared-report-diff.js";
import "./core.js";
export {
  jsonPools,
  jsonReport
};
