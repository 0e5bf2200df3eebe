import {
  testAll,
  testRules
} from "./shared-gate-test-rules.js";
import "./shared-gate-test-report.js";
import "./shared-gate-rule-files.js";
import "./shared-marcbachmann-cel-js.js";
import "./shared-rule-edit.js";
import "./shared-yaml.js";
import "./shared-gate-read-deployment.js";
import "./shared-schemas-config-schema.js";
import "./shared-gate-health-explain.js";
import "./shared-source-health-source.js";
import "./core.js";
export {
  testAll,
  testRules
};
