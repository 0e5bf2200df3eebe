import {
  markdownReport,
  markdownSummary,
  mistakeSummary
} from "./shared-report-summary.js";
import "./core.js";
export {
  markdownReport,
  markdownSummary,
  mistakeSummary
};
