import {
  addHead,
  addPoolWords,
  markdownReport,
  markdownSummary,
  mistakeSummary
} from "./shared-report-comparison.js";
import "./shared-report-picture-mermaid.js";
import "./shared-report-picture-fewer.js";
import "./shared-report-picture-drawn.js";
import "./core.js";
export {
  addHead,
  addPoolWords,
  markdownReport,
  markdownSummary,
  mistakeSummary
};
