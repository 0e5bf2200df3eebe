import {
  bySeverity,
  countUndecided,
  failedFindings,
  foldFindings,
  groupUndecided,
  isGap,
  openUndecided,
  printPlace,
  printTargets
} from "./core.js";

// src/report/annotation.ts
function annotationsOf(report) {
  return [...problems(report), ...findings(report), ...undecided(report)];
}
function problems({ problems: list }) {
  return list.filter((problem) => !isGap(problem)).map(({ level, code, message, place }) => ({ level, code, title: `poolgate: ${code}`, message, place }));
}
function findings(report) {
  const sorted = failedFindings(report).toSorted((a, b) => bySeverity(a.severity, b.severity));
  return foldFindings(sorted).map(({ finding, targets }) => ({
    level: finding.severity === "info" ? "notice" : finding.severity,
    code: finding.code,
    title: `${finding.code} ${finding.name}`,
    message: `${printTargets(targets)}: ${finding.message}${finding.fix === void 0 ? "" : ` Fix: ${finding.fix}`}`,
    place: finding.place,
    fingerprint: finding.fingerprint
  }));
}
function undecided(report) {
  if (report.unknown === "ignore") return [];
  const level = report.unknown === "fail" ? "error" : "warning";
  const title = openUndecided(report) ?? `${countUndecided(report)} undecided`;
  return groupUndecided(report).map(({ codes, targets, reason, supply, place }) => {
    const rules = codes.length === 0 ? "" : `${printTargets(codes, 8)}: `;
    const remedy = supply === void 0 ? "" : ` Supply: ${supply}`;
    return { level, code: "", title, message: `${rules}${reason} (${printTargets(targets)}).${remedy}`, place };
  });
}
function logLine({ level, title, message, place }) {
  return `${level}  ${place === void 0 ? "" : `${printPlace(place)}  `}${title}: ${message}`;
}

export {
  annotationsOf,
  logLine
};
