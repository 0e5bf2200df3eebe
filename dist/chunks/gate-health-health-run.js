import {
  healthOfTexts,
  healthRun,
  seenAt
} from "./shared-gate-health-explain.js";
import "./shared-source-health-source.js";
import "./core.js";
export {
  healthOfTexts,
  healthRun,
  seenAt
};
