import {
  newChecker,
  readRules,
  ruleFiles
} from "./shared-marcbachmann-cel-js.js";
import "./shared-rule-edit.js";
import "./shared-yaml.js";
import "./core.js";
export {
  newChecker,
  readRules,
  ruleFiles
};
