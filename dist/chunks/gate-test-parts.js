import {
  testInParts,
  testPart
} from "./shared-gate-test-parts.js";
import "./shared-gate-test-rules.js";
import "./shared-gate-test-report.js";
import "./shared-gate-rule-files.js";
import "./shared-marcbachmann-cel-js.js";
import "./shared-rule-schema.js";
import "./shared-yaml.js";
import "./core.js";
export {
  testInParts,
  testPart
};
