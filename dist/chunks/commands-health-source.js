import {
  healthSource,
  usualInterval
} from "./shared-commands-health-source.js";
import "./core.js";
export {
  healthSource,
  usualInterval
};
