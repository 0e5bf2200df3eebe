import {
  noAnswer
} from "./shared-source-health-source.js";
import "./core.js";
export {
  noAnswer
};
