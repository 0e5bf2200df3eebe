import {
  healthSource
} from "./shared-commands-health-source.js";
import "./core.js";
export {
  healthSource
};
