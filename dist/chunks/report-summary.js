import {
  addHead,
  addPoolWords,
  markdownReport,
  markdownSummary,
  mistakeSummary
} from "./shared-report-comparison.js";
import "./core.js";
export {
  addHead,
  addPoolWords,
  markdownReport,
  markdownSummary,
  mistakeSummary
};
