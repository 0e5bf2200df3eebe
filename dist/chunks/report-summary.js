import {
  markdownReport,
  markdownSummary,
  mistakeSummary
} from "./shared-report-health-rows.js";
import "./core.js";
export {
  markdownReport,
  markdownSummary,
  mistakeSummary
};
