import {
  Marks,
  fromRoot,
  isFilePath,
  isGap,
  printKinds,
  printMembers,
  printPlace,
  printUnknownPools,
  printUntil,
  regionOf,
  severities,
  xml
} from "./core.js";

// src/report/junit.ts
function junitReport(report, { folder = "" } = {}) {
  const inputs = report.problems.map((problem) => problemCase(problem, report));
  const suites = [
    ...inputs.length === 0 ? [] : [{ name: "inputs", cases: inputs }],
    ...casesBySet(report).map(([name, cases]) => ({ name, cases }))
  ];
  const lines = suites.flatMap(({ name, cases }) => [
    `  <testsuite name="${xml(name)}"${tally(cases)}>`,
    ...distinctNames(cases).flatMap((one) => caseLines(one, name, folder)),
    "  </testsuite>"
  ]);
  const all = suites.flatMap(({ cases }) => cases);
  const head = `<testsuites name="poolgate"${tally(all)}>`;
  return ['<?xml version="1.0" encoding="UTF-8"?>', head, ...lines, "</testsuites>", ""].join("\n");
}
function tally(cases) {
  const count = (result) => cases.filter((one) => one.result === result).length;
  return ` tests="${cases.length}" failures="${count("failure")}" errors="${count("error")}" skipped="${count("skipped")}"`;
}
function casesBySet(report) {
  const bySet = new Map(report.sets.map((set) => [set, []]));
  for (const finding of report.findings) {
    if (finding.outcome === "unknown" && report.unknown === "ignore") continue;
    const one = findingCase(finding, report);
    for (const set of finding.sets) bySet.get(set)?.push(one);
  }
  const marks = new Marks(report);
  for (const pool of report.pools.filter((one) => marks.of(one) === "\u2713"))
    bySet.get(pool.set)?.push({ ...passed(`pool ${pool.owner}/${pool.name}`), details: [poolText(pool)] });
  for (const [set, cases] of bySet) if (cases.length === 0) cases.push(emptyCase(set, report));
  return [...bySet];
}
function passed(name) {
  return { name, result: "passed", type: "", message: "", details: [] };
}
function emptyCase(set, report) {
  const unknownPools = report.unknownPools.filter((one) => one.set === set);
  if (unknownPools.length === 0 && report.pools.every((pool) => pool.set !== set))
    return passed("no backend pool is declared");
  const sentences = printUnknownPools({ ...report, unknownPools });
  const message = sentences.join(" ") || "Not all members of its pools are known.";
  return { ...passed("pools"), result: "skipped", message };
}
function poolText(pool) {
  const probes = pool.probes.length === 0 ? "" : `probe ${pool.probes.join(", ")}`;
  return [printMembers(pool), printKinds(pool), probes].filter((part) => part !== "").join("; ");
}
function findingCase(finding, report) {
  const { code, name, target, message, fix, missing, related, place, url } = finding;
  const supply = missing.flatMap((lack) => lack.supply === void 0 ? [] : [`To decide it: ${lack.supply}`]);
  return {
    name: `${code} ${name}: ${target.name}`,
    ...resultOf(finding, report),
    type: code,
    details: [
      printPlace(place),
      message,
      ...fix === void 0 ? [] : [`Fix: ${fix}`],
      ...new Set(supply),
      ...related.map((link) => `See ${printPlace(link.place)} ${link.message}`),
      ...url === "" ? [] : [url]
    ],
    place
  };
}
function resultOf(finding, { failOn, unknown }) {
  const { waiver, baseline, outcome, severity, message } = finding;
  if (waiver !== void 0) {
    const until = printUntil(waiver);
    return { result: "skipped", message: `waived${until === "" ? "" : ` ${until}`}: ${waiver.reason}` };
  }
  if (baseline) return { result: "skipped", message: "in the baseline" };
  const counts = severities.indexOf(severity) <= severities.indexOf(failOn);
  if (outcome === "fail") return { result: counts ? "failure" : "passed", message: `${severity}: ${message}` };
  return { result: counts && unknown === "fail" ? "failure" : "skipped", message };
}
function problemCase(problem, { unknown }) {
  const { level, code, message, place } = problem;
  const open = unknown === "fail" ? "failure" : "skipped";
  const result = isGap(problem) ? open : level === "error" ? "error" : "passed";
  const where = place === void 0 ? "" : printPlace(place);
  const file = place === void 0 ? "" : ` ${place.source.path}`;
  return {
    name: `${code}${file}`,
    result,
    type: code,
    message,
    details: [where, message].filter((part) => part !== ""),
    place
  };
}
function distinctNames(cases) {
  const seen = /* @__PURE__ */ new Map();
  return cases.map((one) => {
    const count = (seen.get(one.name) ?? 0) + 1;
    seen.set(one.name, count);
    return count === 1 ? one : { ...one, name: `${one.name} (${count})` };
  });
}
function caseLines(one, set, folder) {
  const { name, result, type, message, details, place } = one;
  const file = place !== void 0 && isFilePath(place.source.path) ? place : void 0;
  const at = file === void 0 ? "" : ` file="${xml(fromRoot(folder, file.source.path))}" line="${regionOf(file).line}"`;
  const head = `<testcase name="${xml(name)}" classname="${xml(set)}"${at}`;
  const body = details.map((line) => xml(line)).join("\n");
  if (result === "passed") {
    const out = message === "" ? body : [xml(message), body].join("\n");
    return out === "" ? [`    ${head}/>`] : [`    ${head}>`, `      <system-out>${out}</system-out>`, "    </testcase>"];
  }
  const inner = `<${result} type="${xml(type)}" message="${xml(message)}">${body}</${result}>`;
  return [`    ${head}>`, `      ${inner}`, "    </testcase>"];
}
export {
  junitReport
};
