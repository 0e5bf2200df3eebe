import {
  annotationsOf
} from "./shared-report-annotation.js";
import {
  fromRoot,
  isFilePath,
  printPlace,
  regionOf,
  workflowData,
  workflowProperty
} from "./core.js";

// src/report/annotations.ts
var mostPerLevel = 10;
function annotations(report, { folder = "", lines, fresh } = {}) {
  const counts = /* @__PURE__ */ new Map();
  const isKept = ({ level }) => {
    const count = (counts.get(level) ?? 0) + 1;
    counts.set(level, count);
    return count <= mostPerLevel;
  };
  const kept = [];
  const rest = [];
  const rank = ({ place, fingerprint = "" }) => place !== void 0 && isOn(place, lines) ? 0 : fresh?.has(fingerprint) === true ? 1 : 2;
  for (const annotation of annotationsOf(report).toSorted((a, b) => rank(a) - rank(b)))
    (isKept(annotation) ? kept : rest).push(annotation);
  return { lines: kept.map((annotation) => command(annotation, folder)), rest };
}
function isOn(place, lines) {
  const written = lines?.get(place.source.path);
  if (written === void 0) return false;
  const { line, endLine } = regionOf(place);
  return written.some(({ start, end }) => start <= endLine && line <= end);
}
function command({ level, title, message, place }, folder) {
  const isFile = place !== void 0 && isFilePath(place.source.path);
  const properties = isFile ? positionOf(place, folder) : [];
  const parts = [...properties, ["title", title]].map(([key, value]) => `${key}=${workflowProperty(String(value))}`);
  const where = place === void 0 || isFile ? "" : `${printPlace(place)}: `;
  return `::${level} ${parts.join(",")}::${workflowData(where + message)}`;
}
function positionOf(place, folder) {
  const { line, column, endLine, endColumn } = regionOf(place);
  const columns = line === endLine ? [
    ["col", column],
    ["endColumn", endColumn]
  ] : [];
  return [["file", fromRoot(folder, place.source.path)], ["line", line], ["endLine", endLine], ...columns];
}

export {
  annotations
};
