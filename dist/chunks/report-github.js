import {
  annotations
} from "./shared-report-annotations.js";
import {
  logLine
} from "./shared-report-annotation.js";
import {
  plain,
  printChangedSince,
  printCounts,
  printVerdict
} from "./core.js";

// src/report/github.ts
function githubReport(report, { folder } = {}) {
  const { lines, rest } = annotations(report, { ...folder !== void 0 && { folder } });
  const more = rest.length === 0 ? [] : [`${rest.length} more, of which GitHub shows no annotation:`];
  const closing = plain(`poolgate ${printVerdict(report)}; ${printCounts(report)}`);
  const since = report.changedSince ? [plain(printChangedSince(report.changedSince))] : [];
  return [...lines, ...more, ...rest.map((one) => plain(logLine(one))), ...since, closing].map((line) => `${line}
`).join("");
}
export {
  githubReport
};
