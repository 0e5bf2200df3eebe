import {
  readConfiguration
} from "./shared-config-read.js";
import "./shared-yaml.js";
import "./shared-schemas-config-schema.js";
import "./core.js";
export {
  readConfiguration
};
