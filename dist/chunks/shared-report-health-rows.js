import {
  Marks,
  bySeverity,
  failedFindings,
  foldFindings,
  groupUndecided,
  groupWaived,
  isChanged,
  isGap,
  markdown,
  markdownCode,
  markdownLink,
  noPools,
  plural,
  printChangedSince,
  printCounts,
  printKinds,
  printMembers,
  printPlace,
  printTargets,
  printUnknownPools,
  printVerdict,
  sizeOf
} from "./core.js";

// src/report/health-rows.ts
var mostServers = 5;
var healthHead = ["state", "pool", "healthy", "before", "others"];
var serverHead = ["servers", "pool", "state", "rule", "what Azure says", "what to verify"];
function healthRows({ health = [] }) {
  return health.toSorted((a, b) => rankOf(a) - rankOf(b)).map(poolRow);
}
function poolRow(pool) {
  const { label, counts, total, before } = pool;
  const others = ["unhealthy", "unknown", "partial", "draining"].filter((state) => counts[state] > 0);
  return [
    signs[rankOf(pool)] ?? "",
    markdownCode(label),
    `${counts.healthy} of ${total}`,
    before === void 0 ? "" : `${before}${before > counts.healthy ? ` (${before - counts.healthy} fewer)` : ""}`,
    others.map((state) => `${counts[state]} ${state}`).join(", ")
  ];
}
var signs = ["❌", "⚠️", "✅"];
function rankOf({ counts, total }) {
  if (counts.healthy === 0) return 0;
  return counts.healthy < total ? 1 : 2;
}
function serverRows({ health = [] }) {
  return health.flatMap(
    ({ label, messages }) => messages.filter(({ isHealthy, isKnown }) => !isHealthy || !isKnown).map((message) => serverRow(label, message))
  );
}
function serverRow(label, message) {
  const { addresses, written, state, code = "", isKnown, text, reason, advice } = message;
  const causes = state === "unknown" ? advice.possible.map((cause) => `perhaps ${cause}`) : [];
  return [
    markdownCode(printTargets(addresses, mostServers)),
    markdownCode(label),
    markdown(written === "" ? state : written),
    markdown(isKnown ? code : `${code} (not known to poolgate)`.trim()),
    markdown(text === "" ? reason : text),
    [...causes, ...advice.verify].map(markdown).join("<br>")
  ];
}

// src/report/summary.ts
var mostBytes = 900 * 1024;
var mostNames = 5;
function markdownSummary(report, { notes = [], maxBytes = mostBytes } = {}) {
  const page = new Page(maxBytes);
  const mark = report.exitCode === 0 ? "✅" : "❌";
  page.add([`## ${mark} poolgate ${markdown(printVerdict(report))}`, "", markdown(printCounts(report)), ""]);
  for (const note of notes) page.add([`> ${markdown(note)}`, ""]);
  if (report.changedSince) page.add([markdown(printChangedSince(report.changedSince)), ""]);
  page.table("Problems with the inputs", ["level", "place", "problem"], problemRows(report));
  page.table("Findings", ["severity", "rule", "target", "what and how to fix it", "place"], findingRows(report));
  page.table("Health", healthHead, healthRows(report));
  page.table("Servers that are not healthy", serverHead, serverRows(report));
  page.table("Not decided", ["rules", "what is missing", "where", "how to supply it"], undecidedRows(report));
  page.table("Waived", ["rules", "where", "until", "why"], waivedRows(report));
  page.table("Changes", ["pool", "size", "loses", "gets", "others", ...setHead(report)], changeRows(report));
  page.table("Pools", ["state", "pool", "members", "kinds", "probes", ...setHead(report)], poolRows(report));
  for (const sentence of printUnknownPools(report)) page.add([markdown(sentence), ""]);
  if (noPools(report)) page.add(["No backend pool is declared: there is nothing to check for a pool.", ""]);
  return page.text;
}
function markdownReport(report) {
  return markdownSummary(report, { maxBytes: Infinity });
}
function mistakeSummary(messages, maxBytes = mostBytes) {
  const page = new Page(maxBytes);
  page.add(["## ❌ poolgate could not check anything", ""]);
  page.table(
    "Problems with the inputs",
    ["problem"],
    messages.map((message) => [markdown(message)])
  );
  return page.text;
}
function problemRows(report) {
  const told = report.problems.filter((problem) => !isGap(problem));
  return told.map(({ level, message, place }) => [
    level,
    place === void 0 ? "" : markdownCode(printPlace(place)),
    markdown(message)
  ]);
}
function findingRows(report) {
  const sorted = failedFindings(report).toSorted((a, b) => bySeverity(a.severity, b.severity));
  return foldFindings(sorted).map(({ finding, targets }) => [
    finding.severity,
    `${markdownLink(finding.code, finding.url)} ${markdown(finding.name)}`,
    markdownCode(printTargets(targets)),
    `${markdown(finding.message)}${finding.fix === void 0 ? "" : `<br>**Fix:** ${markdown(finding.fix)}`}`,
    markdownCode(printPlace(finding.place))
  ]);
}
function undecidedRows(report) {
  if (report.unknown === "ignore") return [];
  return groupUndecided(report).map(({ codes, targets, reason, supply }) => [
    markdown(codes.join(", ")),
    markdown(reason),
    markdownCode(printTargets(targets)),
    markdownCode(supply ?? "")
  ]);
}
function waivedRows(report) {
  return groupWaived(report).map(({ codes, targets, until, reason }) => [
    markdown(codes.join(", ")),
    markdownCode(printTargets(targets)),
    markdown(until),
    markdown(reason)
  ]);
}
function changeRows(report) {
  const { changes = [] } = report;
  return changes.filter(isChanged).map((change) => {
    const { owner, name, set, removed, added, resized, undecided } = change;
    const sizes = resized.map((member) => `${member.name}: ${member.before ?? "?"} → ${member.count ?? "?"}`);
    const open = undecided.length === 0 ? "" : ` not known of ${printTargets(namesOf(undecided), mostNames)}`;
    return [
      markdownCode(`${owner}/${name}`),
      markdown(sizeOf(change)),
      markdownCode(printTargets(namesOf(removed), mostNames)),
      markdownCode(printTargets(namesOf(added), mostNames)),
      markdown(`${printTargets(sizes, mostNames)}${open}`.trim()),
      ...several(report) ? [markdownCode(set)] : []
    ];
  });
}
function namesOf(members) {
  return members.map(({ name }) => name);
}
function poolRows(report) {
  const marks = new Marks(report);
  return report.pools.map((pool) => [
    signs2[marks.of(pool)],
    markdownCode(`${pool.owner}/${pool.name}`),
    printMembers(pool),
    printKinds(pool),
    markdownCode(pool.probes.join(", ")),
    ...several(report) ? [markdownCode(pool.set)] : []
  ]);
}
var signs2 = { "✓": "✅", "✗": "❌", "!": "⚠️", "?": "❔" };
function setHead(report) {
  return several(report) ? ["set"] : [];
}
function several(report) {
  return report.sets.length > 1;
}
var Page = class {
  #lines = [];
  #left;
  constructor(maxBytes) {
    this.#left = maxBytes;
  }
  get text() {
    return `${this.#lines.join("\n")}
`;
  }
  add(lines) {
    const size = lines.reduce((sum, text) => sum + new TextEncoder().encode(text).length + 1, 0);
    if (size > this.#left) return false;
    this.#lines.push(...lines);
    this.#left -= size;
    return true;
  }
  table(title, heads, rows) {
    if (rows.length === 0) return;
    const rule = heads.map(() => "---");
    if (this.#left < 1024 || !this.add([`### ${title}`, "", row(heads), row(rule)])) return;
    this.#left -= 512;
    const fitting = rows.findIndex((cells) => !this.add([row(cells)]));
    this.#left += 512;
    const more = fitting < 0 ? 0 : rows.length - fitting;
    this.add(more > 0 ? ["", `${plural(more, "row")} more did not fit: the JSON report has them all.`, ""] : [""]);
  }
};
function row(cells) {
  return `| ${cells.join(" | ")} |`;
}

export {
  markdownSummary,
  markdownReport,
  mistakeSummary
};
