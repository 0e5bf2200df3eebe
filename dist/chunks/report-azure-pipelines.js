import {
  annotationsOf,
  logLine
} from "./shared-report-annotation.js";
import {
  fromRoot,
  isFilePath,
  loggingData,
  loggingProperty,
  plain,
  printChangedSince,
  printCounts,
  printPlace,
  printVerdict,
  regionOf
} from "./core.js";

// src/report/azure-pipelines.ts
function azurePipelinesReport(report, { folder = "" } = {}) {
  const all = annotationsOf(report);
  const lines = all.map((one) => one.level === "notice" ? plain(logLine(one)) : issue(one, folder));
  const complete = command("task.complete", [["result", resultOf(report, all)]], closingOf(report));
  return [...lines, complete].map((line) => `${line}
`).join("");
}
function resultOf({ exitCode }, all) {
  if (exitCode !== 0) return "Failed";
  return all.some(({ level }) => level !== "notice") ? "SucceededWithIssues" : "Succeeded";
}
function closingOf(report) {
  const since = report.changedSince ? `. ${printChangedSince(report.changedSince)}` : "";
  return `poolgate ${printVerdict(report)}; ${printCounts(report)}${since}`;
}
function issue({ level, code, title, message, place }, folder) {
  const isFile = place !== void 0 && isFilePath(place.source.path);
  const where = place === void 0 || isFile ? "" : `${printPlace(place)}: `;
  const properties = [["type", level]];
  if (isFile) {
    const { line, column } = regionOf(place);
    properties.push(["sourcepath", fromRoot(folder, place.source.path)], ["linenumber", line], ["columnnumber", column]);
  }
  if (code !== "") properties.push(["code", code]);
  return command("task.logissue", properties, `${where}${title}: ${message}`);
}
function command(name, properties, message) {
  const parts = properties.map(([key, value]) => `${key}=${loggingProperty(String(value))}`);
  return `##vso[${name} ${parts.join(";")}]${loggingData(message)}`;
}
export {
  azurePipelinesReport
};
