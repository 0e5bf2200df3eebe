import {
  drawnOf
} from "./shared-report-picture-drawn.js";
import "./core.js";

// src/report/picture/printers.ts
var printers = {
  dot: async () => (await import("./report-picture-dot.js")).dotGraph,
  mermaid: async () => (await import("./report-picture-mermaid.js")).mermaidChart,
  svg: async () => (await import("./report-picture-svg.js")).svgFile
};
async function printPictures(report, format) {
  const print = await printers[format]();
  return print(drawnOf(report));
}
export {
  printPictures
};
