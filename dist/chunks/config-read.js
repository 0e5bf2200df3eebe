import {
  readConfiguration
} from "./shared-config-read.js";
import "./shared-yaml.js";
import "./core.js";
export {
  readConfiguration
};
