import {
  healthSource,
  usualInterval
} from "./shared-commands-health-source.js";
import "./shared-gate-live-read.js";
import "./core.js";
export {
  healthSource,
  usualInterval
};
