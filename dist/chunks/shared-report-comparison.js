import {
  mermaidChart
} from "./shared-report-picture-mermaid.js";
import {
  drawnOf,
  states
} from "./shared-report-picture-drawn.js";
import {
  Marks,
  bySeverity,
  failedFindings,
  fenced,
  foldFindings,
  groupUndecided,
  groupWaived,
  healthHead,
  healthRows,
  isChanged,
  isGap,
  isSuppressed,
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
  serverHead,
  serverRows,
  sizeOf
} from "./core.js";

// src/report/comparison.ts
function baseOf(name, { findings, problems }) {
  return {
    name,
    broken: problems.filter(({ level }) => level === "error").length,
    findings: findings.map((finding) => ({
      code: finding.code,
      name: finding.name,
      severity: finding.severity,
      outcome: finding.outcome,
      message: finding.message,
      target: finding.target.name,
      place: printPlace(finding.place),
      fingerprint: finding.fingerprint,
      sets: finding.sets,
      isSuppressed: isSuppressed(finding)
    }))
  };
}
function compare(report, base) {
  const { findings, rules, sets, changedSince } = report;
  const counted = base.findings.filter((finding) => !finding.isSuppressed);
  const failed = fingerprints(counted.filter(({ outcome }) => outcome === "fail"));
  const undecided = fingerprints(counted.filter(({ outcome }) => outcome === "unknown"));
  const now = findings.filter((finding) => !isSuppressed(finding));
  const fails = now.filter(({ outcome }) => outcome === "fail");
  const fresh = fingerprints(fails.filter(({ fingerprint }) => !failed.has(fingerprint)));
  const told = fingerprints(findings);
  const on = new Set(rules.map(({ code }) => code));
  const isAsked = (one) => on.has(one.code) && ((changedSince?.leftOut ?? 0) === 0 || one.sets.some((set) => sets.includes(set)));
  return {
    name: base.name,
    fresh,
    kept: fails.filter(({ fingerprint }) => failed.has(fingerprint)).length,
    fixed: counted.filter((one) => one.outcome === "fail" && isAsked(one) && !told.has(one.fingerprint)),
    undecided: now.filter(({ outcome, fingerprint }) => outcome === "unknown" && !undecided.has(fingerprint)).length,
    broken: base.broken
  };
}
function fingerprints(findings) {
  return new Set(findings.map(({ fingerprint }) => fingerprint));
}
function printComparison(compared) {
  if ("why" in compared) return `Not compared with the base: ${compared.why}`;
  const { name, fresh, fixed, kept, undecided, broken } = compared;
  const parts = [
    `${fresh.size} new`,
    `${fixed.length} fixed`,
    `${kept} there before`,
    ...undecided > 0 ? [`${undecided} newly undecided`] : []
  ];
  const caveat = broken === 0 ? "" : ` ${plural(broken, "input")} of the base could not be used: what is found there now counts as new.`;
  return `Against ${name}: ${parts.join(", ")}.${caveat}`;
}

// src/report/markdown-page.ts
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
  table({ title, heads, rows }) {
    if (rows.length > 0) this.#table([`### ${title}`, ""], heads, rows);
  }
  /** A table that opens with a click. */
  folded({ title, heads, rows }) {
    if (rows.length === 0 || this.#left < 1024) return;
    this.add([`<details><summary>${title} (${rows.length})</summary>`, ""]);
    this.#left -= closing.length + 2;
    this.#table([], heads, rows);
    this.#left += closing.length + 2;
    this.add([closing, ""]);
  }
  #table(before, heads, rows) {
    const rule = heads.map(() => "---");
    if (this.#left < 1024 || !this.add([...before, row(heads), row(rule)])) return;
    this.#left -= 512;
    const fitting = rows.findIndex((cells) => !this.add([row(cells)]));
    this.#left += 512;
    const more = fitting < 0 ? 0 : rows.length - fitting;
    this.add(more > 0 ? ["", `${plural(more, "row")} more did not fit: the JSON report has them all.`, ""] : [""]);
  }
};
var closing = "</details>";
function row(cells) {
  return `| ${cells.join(" | ")} |`;
}

// src/report/markdown-pictures.ts
function addPictures(page, report, { diagrams, each }) {
  const all = drawnOf(report).toSorted((a, b) => rankOf(a) - rankOf(b));
  let drawn = 0;
  for (const picture of all) {
    if (drawn === diagrams) break;
    const chart = mermaidChart([picture], each);
    if (chart === void 0) continue;
    const summary = `<details><summary>${markdownCode(picture.title)}</summary>`;
    if (page.add([summary, "", fenced("mermaid", chart), "", "</details>", ""])) drawn++;
  }
  const left = all.length - drawn;
  if (left > 0) page.add([`${plural(left, "picture")} more: \`poolgate show --format svg\` draws all.`, ""]);
}
function rankOf({ nodes }) {
  const rank = states.findIndex((state) => nodes.some((node) => node.state === state));
  return rank < 0 ? states.length : rank;
}

// src/report/markdown-rows.ts
var mostNames = 5;
function problemTable({ problems }) {
  const told = problems.filter((problem) => !isGap(problem));
  const rows = told.map(({ level, message, place }) => [
    level,
    place === void 0 ? "" : markdownCode(printPlace(place)),
    markdown(message)
  ]);
  return { title: "Problems with the inputs", heads: ["level", "place", "problem"], rows };
}
var shownAsCode = (place) => markdownCode(printPlace(place));
function findingTable(title, findings, show = shownAsCode) {
  const sorted = findings.toSorted((a, b) => bySeverity(a.severity, b.severity));
  const rows = foldFindings(sorted).map(({ finding, targets }) => [
    finding.severity,
    `${markdownLink(finding.code, finding.url)} ${markdown(finding.name)}`,
    markdownCode(printTargets(targets)),
    `${markdown(finding.message)}${finding.fix === void 0 ? "" : `<br>**Fix:** ${markdown(finding.fix)}`}`,
    show(finding.place)
  ]);
  return { title, heads: ["severity", "rule", "target", "what and how to fix it", "place"], rows };
}
function findingTables(report, compared, show = shownAsCode) {
  const failed = failedFindings(report);
  if (compared === void 0) return [findingTable("Findings", failed, show)];
  const isFresh = ({ fingerprint }) => compared.fresh.has(fingerprint);
  return [
    findingTable("New findings", failed.filter(isFresh), show),
    findingTable(
      "Findings that were there before",
      failed.filter((finding) => !isFresh(finding)),
      show
    )
  ];
}
function fixedTable({ fixed }) {
  const rows = fixed.toSorted((a, b) => bySeverity(a.severity, b.severity)).map(({ severity, code, name, target, message, place }) => [
    severity,
    markdown(`${code} ${name}`),
    markdownCode(target),
    markdown(message),
    markdownCode(place)
  ]);
  return { title: "Fixed", heads: ["severity", "rule", "target", "what was wrong", "place in the base"], rows };
}
function undecidedTable(report) {
  const groups = report.unknown === "ignore" ? [] : groupUndecided(report);
  const rows = groups.map(({ codes, targets, reason, supply }) => [
    markdown(codes.join(", ")),
    markdown(reason),
    markdownCode(printTargets(targets)),
    markdownCode(supply ?? "")
  ]);
  return { title: "Not decided", heads: ["rules", "what is missing", "where", "how to supply it"], rows };
}
function waivedTable(report) {
  const rows = groupWaived(report).map(({ codes, targets, until, reason }) => [
    markdown(codes.join(", ")),
    markdownCode(printTargets(targets)),
    markdown(until),
    markdown(reason)
  ]);
  return { title: "Waived", heads: ["rules", "where", "until", "why"], rows };
}
function changeTable(report) {
  const { changes = [] } = report;
  const rows = changes.filter(isChanged).map((change) => {
    const { owner, name, set, removed, added, resized, undecided } = change;
    const sizes = resized.map((member) => `${member.name}: ${member.before ?? "?"} \u2192 ${member.count ?? "?"}`);
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
  return { title: "Changes", heads: ["pool", "size", "loses", "gets", "others", ...setHead(report)], rows };
}
function namesOf(members) {
  return members.map(({ name }) => name);
}
function poolTable(report) {
  const marks = new Marks(report);
  const rows = report.pools.map((pool) => [
    signs[marks.of(pool)],
    markdownCode(`${pool.owner}/${pool.name}`),
    printMembers(pool),
    printKinds(pool),
    markdownCode(pool.probes.join(", ")),
    ...several(report) ? [markdownCode(pool.set)] : []
  ]);
  return { title: "Pools", heads: ["state", "pool", "members", "kinds", "probes", ...setHead(report)], rows };
}
var signs = { "\u2713": "\u2705", "\u2717": "\u274C", "!": "\u26A0\uFE0F", "?": "\u2754" };
function setHead(report) {
  return several(report) ? ["set"] : [];
}
function several(report) {
  return report.sets.length > 1;
}

// src/report/summary.ts
var mostBytes = 900 * 1024;
function markdownSummary(report, { notes = [], compared, maxBytes = mostBytes } = {}) {
  const page = new Page(maxBytes);
  addHead(page, report, { notes, compared });
  const comparison = compared !== void 0 && "fresh" in compared ? compared : void 0;
  page.table(problemTable(report));
  for (const table of findingTables(report, comparison)) page.table(table);
  page.table({ title: "Health", heads: healthHead, rows: healthRows(report) });
  page.table({ title: "Servers that are not healthy", heads: serverHead, rows: serverRows(report) });
  page.table(undecidedTable(report));
  if (comparison !== void 0) page.table(fixedTable(comparison));
  page.table(waivedTable(report));
  page.table(changeTable(report));
  page.table(poolTable(report));
  addPoolWords(page, report);
  addPictures(page, report, { diagrams: 20, each: 45e3 });
  return page.text;
}
function addHead(page, report, { notes = [], compared }) {
  const mark = report.exitCode === 0 ? "\u2705" : "\u274C";
  page.add([`## ${mark} poolgate ${markdown(printVerdict(report))}`, "", markdown(printCounts(report)), ""]);
  if (report.changedSince) page.add([markdown(printChangedSince(report.changedSince)), ""]);
  if (compared !== void 0) page.add([markdown(printComparison(compared)), ""]);
  for (const note of notes) page.add([`> ${markdown(note)}`, ""]);
}
function addPoolWords(page, report) {
  for (const sentence of printUnknownPools(report)) page.add([markdown(sentence), ""]);
  if (noPools(report)) page.add(["No backend pool is declared: there is nothing to check for a pool.", ""]);
}
function markdownReport(report) {
  return markdownSummary(report, { maxBytes: Infinity });
}
function mistakeSummary(messages, maxBytes = mostBytes) {
  const page = new Page(maxBytes);
  page.add(["## \u274C poolgate could not check anything", ""]);
  page.table({ title: "Problems with the inputs", heads: ["problem"], rows: messages.map((text) => [markdown(text)]) });
  return page.text;
}

export {
  baseOf,
  compare,
  printComparison,
  Page,
  addPictures,
  problemTable,
  findingTables,
  fixedTable,
  undecidedTable,
  waivedTable,
  changeTable,
  poolTable,
  markdownSummary,
  addHead,
  addPoolWords,
  markdownReport,
  mistakeSummary
};
