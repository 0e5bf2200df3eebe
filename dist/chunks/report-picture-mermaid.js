import {
  mermaidChart
} from "./shared-report-picture-mermaid.js";
import "./shared-report-picture-fewer.js";
import "./shared-report-picture-drawn.js";
import "./core.js";
export {
  mermaidChart
};
