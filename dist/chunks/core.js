import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __require = /* @__PURE__ */ ((x) => typeof require !== "undefined" ? require : typeof Proxy !== "undefined" ? new Proxy(x, {
  get: (a, b) => (typeof require !== "undefined" ? require : a)[b]
}) : x)(function(x) {
  if (typeof require !== "undefined") return require.apply(this, arguments);
  throw Error('Dynamic require of "' + x + '" is not supported');
});
var __commonJS = (cb, mod) => function __require2() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// src/config/usage-error.ts
var UsageError = class extends Error {
  problems;
  constructor(message, problems = [{ level: "error", code: "usage", message }]) {
    super(message);
    this.name = "UsageError";
    this.problems = problems;
  }
};

// src/gate/version.ts
var tool = { name: "poolgate", version: "0.1.0" };

// src/report/escape.ts
var unprintable = (
  // eslint-disable-next-line no-control-regex -- controls are what this is about
  new RegExp("[\\u0000-\\u001f\\u007f-\\u009f\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb]|[\\u{e0000}-\\u{e007f}]|\\p{Surrogate}", "gu")
);
function plain(text4) {
  return text4.replace(unprintable, (character) => {
    if (character === "\n") return "\\n";
    if (character === "	") return " ";
    return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
  });
}
function workflowData(text4) {
  return plain(text4).replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function workflowProperty(text4) {
  return workflowData(text4).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
function markdown(text4) {
  return plain(text4).replace(/[\\`*_{}[\]()#+\-.!|~:=^$/"']/g, "\\$&").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("@", "@​");
}
function markdownCode(text4) {
  const escaped = plain(text4).replace(
    /[^A-Za-z0-9 ,;:\u0080-\u{10ffff}]/gu,
    (character) => `&#${character.codePointAt(0)};`
  );
  return escaped.trim() === "" ? "" : `<code>${escaped}</code>`;
}
function isPlainUrl(url) {
  return /^https:\/\/[\w.-]+(?:\/[\w./#?=&%-]*)?$/.test(url);
}
function markdownLink(label, url) {
  return isPlainUrl(url) ? `[${markdown(label)}](<${url}>)` : markdown(label);
}

// src/finding/finding.ts
var severities = ["error", "warning", "info"];
function isSuppressed({ waiver, baseline }) {
  return waiver !== void 0 || baseline;
}

// src/report/gap.ts
function gapProblem({ reason, supply, place }) {
  const remedy = supply === void 0 ? "" : ` To decide it: ${supply}.`;
  const message = `Pools and members may be missing: ${reason}.${remedy}`;
  return { level: "warning", code: "gap", message, reason, supply, ...place && { place } };
}
function isGap(problem) {
  return problem.code === "gap" && "reason" in problem;
}

// src/report/place.ts
function locationOf({ source, start, end, pointer }) {
  const from = source.position(start);
  const to = source.position(Math.max(start, end));
  return {
    file: source.path,
    pointer,
    line: from.line + 1,
    column: from.column + 1,
    endLine: to.line + 1,
    endColumn: to.column + 1
  };
}
function printPlace(place) {
  const { file, line, column } = locationOf(place);
  return place.source.text === "" ? plain(file) : `${plain(file)}:${line}:${column}`;
}

// src/report/fold.ts
function foldFindings(findings) {
  const folds = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const { source, start, end } = finding.place;
    const key = [finding.code, finding.outcome, source.path, start, end, finding.message].join("\n");
    const fold = folds.get(key);
    if (fold === void 0) folds.set(key, { finding, targets: /* @__PURE__ */ new Set([finding.target.name]) });
    else fold.targets.add(finding.target.name);
  }
  return [...folds.values()].map(({ finding, targets }) => ({ finding, targets: [...targets] }));
}
function failedFindings({ findings }) {
  return findings.filter(({ outcome }) => outcome === "fail").filter(counts);
}
function counts(finding) {
  return !isSuppressed(finding);
}
function printTargets(targets, most2 = 3) {
  const more = targets.length - most2;
  return targets.slice(0, most2).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
function groupUndecided({ findings, problems }) {
  const groups2 = /* @__PURE__ */ new Map();
  for (const finding of findings.filter(({ outcome }) => outcome === "unknown").filter(counts)) {
    const [missing] = finding.missing;
    const key = `${missing?.reason ?? finding.message}
${missing?.supply ?? ""}`;
    const group2 = groups2.get(key);
    if (group2 === void 0) groups2.set(key, { missing, findings: [finding] });
    else group2.findings.push(finding);
  }
  const gaps = problems.filter(isGap).filter(({ reason, supply }) => !groups2.has(`${reason}
${supply ?? ""}`));
  return [
    ...[...groups2.values()].map(({ missing, findings: members }) => ({
      codes: [...new Set(members.map(({ code }) => code))].sort(),
      targets: [...new Set(members.map(({ target }) => target.name))],
      reason: missing?.reason ?? members[0]?.message ?? "",
      supply: missing?.supply,
      count: members.length,
      severity: members.map(({ severity }) => severity).sort(bySeverity)[0] ?? "info"
    })),
    ...gaps.map(({ reason, supply, place }) => ({
      codes: [],
      targets: place === void 0 ? [] : [printPlace(place)],
      reason,
      supply,
      count: 1,
      severity: "error",
      place
    }))
  ];
}
function countUndecided(report) {
  const gaps = groupUndecided(report).filter(({ codes }) => codes.length === 0);
  return report.summary.unknown + gaps.length;
}
var rank = { error: 0, warning: 1, info: 2 };
function bySeverity(a, b) {
  return rank[a] - rank[b];
}

// src/report/words.ts
function plural(count2, one3, many = `${one3}s`) {
  return `${count2} ${count2 === 1 ? one3 : many}`;
}
function printVerdict(report) {
  const { error, warning, info, waived } = report.summary;
  const baselined = report.findings.filter(({ baseline }) => baseline).length;
  const unknown = countUndecided(report);
  const broken = report.problems.filter(({ level }) => level === "error").length;
  const parts2 = [
    error > 0 ? plural(error, "error") : "",
    warning > 0 ? plural(warning, "warning") : "",
    info > 0 ? `${info} info` : "",
    unknown > 0 && report.unknown !== "ignore" ? `${unknown} undecided` : "",
    broken > 0 ? plural(broken, "problem") : "",
    waived > 0 ? `${waived} waived` : "",
    baselined > 0 ? `${baselined} in the baseline` : ""
  ].filter((part2) => part2 !== "");
  const gate = report.closed ? "closed:" : broken > 0 ? "incomplete:" : parts2.length > 0 ? "open," : "open";
  return [gate, parts2.join(", ")].join(" ").trim();
}
function printCounts({ summary }) {
  return [plural(summary.resources, "resource"), plural(summary.pools, "pool"), plural(summary.rules, "rule")].join(
    ", "
  );
}
function openUndecided(report) {
  const count2 = countUndecided(report);
  if (report.closed || report.exitCode !== 0 || report.unknown !== "warn" || count2 === 0) return void 0;
  return `open, ${count2} undecided`;
}
function printMembers({ members, scales }) {
  const { min, max, open } = members;
  if (max === null || open) return min === 0 ? "?" : `${min} or more members`;
  const size = min === max ? plural(min, "member") : `${min} to ${max} members`;
  return scales === void 0 ? size : `${size}, scales ${scales.min} to ${scales.max}`;
}
function printKinds({ members }) {
  const counts2 = /* @__PURE__ */ new Map();
  for (const { kind: plain2, isFrontend, count: count2 } of members.list) {
    const kind2 = isFrontend === true ? "frontend" : plain2;
    const sum2 = counts2.get(kind2);
    counts2.set(kind2, sum2 === null || count2 === null ? null : (sum2 ?? 0) + count2);
  }
  return [...counts2].map(([kind2, count2]) => `${kind2} ${count2 ?? "?"}`).join(", ");
}
function noPools({ pools: pools3, unknownPools, inputs, problems }) {
  const unread = problems.some((problem) => problem.level === "error" || isGap(problem));
  return pools3.length === 0 && unknownPools.length === 0 && inputs.length > 0 && !unread;
}
function printUnknownPools({ unknownPools }) {
  const sentences = unknownPools.map(({ owner, because: because2 }) => {
    const [cause] = because2.causes;
    return `The pools of ${owner} are not known: ${cause?.reason ?? because2.text}.`;
  });
  return [...new Set(sentences)];
}

// src/report/waived.ts
function groupWaived({ findings }) {
  const groups2 = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const { waiver } = finding;
    if (waiver === void 0) continue;
    const key = JSON.stringify([waiver.reason, waiver.expires]);
    const group2 = groups2.get(key);
    if (group2 === void 0) groups2.set(key, { waiver, members: [finding] });
    else group2.members.push(finding);
  }
  return [...groups2.values()].map(({ waiver, members }) => ({
    codes: [...new Set(members.map(({ code }) => code))].sort(),
    targets: [...new Set(members.map(({ target }) => target.name))],
    until: printUntil(waiver),
    reason: waiver.reason
  }));
}
function printUntil({ expires, daysLeft: daysLeft2 }) {
  if (expires === void 0) return "";
  if (daysLeft2 === void 0) return `until ${expires}`;
  return `until ${expires}, ${daysLeft2 === 0 ? "its last day" : `in ${plural(daysLeft2, "day")}`}`;
}

// src/report/excerpt.ts
var longestLine = 160;
var window = 1024;
function excerptOf(place) {
  const { source, start, end } = place;
  const { line, column } = source.position(start);
  const { before: left, after: right } = around(source.text, start, column);
  const part2 = right.slice(0, Math.max(1, Math.min(end - start, longestLine)));
  if (part2.trim() === "") return void 0;
  const whole = left + right;
  if (showsOthers(whole, part2)) return { line: line + 1, text: plain(part2), start: 0, length: plain(part2).length };
  const before = plain(left.trimStart());
  const text4 = before + plain(right.trimEnd());
  if (/^[{[]$/.test(part2.trim())) return { line: line + 1, text: text4, start: 0, length: text4.length };
  return { line: line + 1, text: text4, start: before.length, length: plain(part2).length };
}
function around(text4, offset, column) {
  const rest = text4.slice(offset, offset + window);
  const lineEnd = rest.search(/[\r\n]/);
  return {
    before: text4.slice(offset - Math.min(column, window), offset),
    after: lineEnd < 0 ? rest : rest.slice(0, lineEnd)
  };
}
function showsOthers(whole, part2) {
  if (whole.trim().length > longestLine) return true;
  const rest = whole.replace(part2, "");
  return /secure|"value"|defaultValue|password|secret/i.test(rest);
}

// src/report/text/style.ts
var none = (text4) => text4;
var sgr = (code) => (text4) => text4 === "" ? "" : `\x1B[${code}m${text4}\x1B[0m`;
function styleOf(colour) {
  if (!colour) return { error: none, warning: none, info: none, good: none, strong: none, dim: none };
  return { error: sgr(31), warning: sgr(33), info: sgr(36), good: sgr(32), strong: sgr(1), dim: sgr(2) };
}
function pad(text4, width) {
  return text4 + " ".repeat(Math.max(0, width - text4.length));
}

// src/report/text/findings.ts
var indent = " ".repeat(10);
var targetColumn = 76;
var mostRelated = 3;
function findingLines(report, style) {
  const files = /* @__PURE__ */ new Map();
  for (const folded of foldFindings(failedFindings(report))) {
    const { path } = folded.finding.place.source;
    const group2 = files.get(path);
    if (group2 === void 0) files.set(path, [folded]);
    else group2.push(folded);
  }
  return [...files].flatMap(([path, group2]) => [
    style.strong(plain(path)) + style.dim(parametersOf(report, path)),
    "",
    ...group2.flatMap((folded) => [...oneFinding(folded, report, style), ""])
  ]);
}
function parametersOf(report, path) {
  const names2 = new Set(report.inputs.filter(({ file }) => file === path).flatMap(({ parameters }) => parameters));
  return names2.size === 0 ? "" : `  (parameters ${plain([...names2].join(", "))})`;
}
function oneFinding({ finding, targets }, report, style) {
  const { line, column } = locationOf(finding.place);
  const position = finding.place.source.text === "" ? "" : `${line}:${column}`;
  const head = `${position.padStart(8)}  ${pad(finding.severity, 7)}  ${finding.code} ${plain(finding.name)}`;
  const sets = report.sets.length > 1 ? `  [${plain(finding.sets.join(", "))}]` : "";
  const [first3, rest] = [head.slice(0, 10), head.slice(10 + finding.severity.length)];
  return [
    style.dim(first3) + style[finding.severity](finding.severity) + pad(rest, targetColumn - 10 - finding.severity.length) + `  ${plain(printTargets(targets))}${style.dim(sets)}`,
    indent + plain(finding.message),
    ...excerptLines(finding, style),
    ...relatedLines(finding.related, style),
    ...finding.fix === void 0 ? [] : [`${indent}${style.good("fix")}  ${plain(finding.fix)}`]
  ];
}
function excerptLines(finding, style) {
  const excerpt = excerptOf(finding.place);
  if (excerpt === void 0) return [];
  const number2 = String(excerpt.line);
  const underline = " ".repeat(excerpt.start) + style[finding.severity]("~".repeat(excerpt.length));
  const value = valueAt(finding);
  return [
    `${indent}${style.dim(`${number2} │`)} ${excerpt.text}`,
    `${indent}${style.dim(`${" ".repeat(number2.length)} │`)} ${underline}${value === void 0 ? "" : `  ${plain(value)}`}`
  ];
}
function valueAt({ place, evidence }) {
  const { source, start } = place;
  const [, key = ""] = /^"(\w+)"\s*:/.exec(source.text.slice(start, start + 80)) ?? [];
  const isHere = (entry) => entry.from !== void 0 && entry.place?.source === source && entry.place.start === start;
  const isIt = ({ path }) => key.toLowerCase().endsWith(path.split(".").at(-1)?.toLowerCase() ?? "-");
  const value = evidence.find((entry) => isHere(entry) && isIt(entry))?.value;
  return typeof value === "number" || typeof value === "string" && value.length <= 80 ? String(value) : void 0;
}
function relatedLines(related, style) {
  const lines = related.slice(0, mostRelated).map(({ message, place }) => `see  ${printPlace(place)}  ${plain(message)}`);
  const more = related.length - mostRelated;
  if (more > 0) lines.push(`     and ${more} more`);
  return lines.map((line) => indent + style.dim(line));
}

// src/report/text/sections.ts
var mostPools = 200;
var mostWaived = 20;
var widestColumn = 48;
function problemLines(problems, style) {
  return problems.map(({ level, message, place }) => {
    const where = place === void 0 ? "" : `${printPlace(place)}  `;
    return `${where}${style[level](level)}  ${plain(message)}`;
  });
}
function undecidedLines(report, style) {
  const count2 = countUndecided(report);
  if (report.unknown === "ignore" || count2 === 0) return [];
  const rows = groupUndecided(report).map(({ codes: codes2, targets, reason: reason2, supply }) => ({
    codes: codes2.join(", "),
    reason: plain(`${reason2} (${printTargets(targets)})`),
    supply: supply === void 0 ? "" : plain(supply.startsWith("--") ? `give ${supply}` : supply)
  }));
  const codes = Math.min(24, Math.max(...rows.map((row) => row.codes.length)));
  const reason = Math.min(70, Math.max(...rows.map((row) => row.reason.length)));
  const lines = rows.map((row) => {
    const columns = `${pad(row.codes, codes)}  ${pad(row.reason, reason)}  ${style.dim(row.supply)}`;
    return indent + columns.trimEnd();
  });
  return [`  ${style.strong(`${plural(count2, "thing")} could not be decided`)}`, ...lines, ""];
}
function waivedLines(report, style) {
  const groups2 = groupWaived(report);
  if (groups2.length === 0) return [];
  const rows = groups2.slice(0, mostWaived).map(({ codes: codes2, targets: targets2, until, reason }) => ({
    codes: codes2.join(", "),
    targets: plain(printTargets(targets2)),
    why: `${until}${until === "" ? "" : ": "}${plain(reason)}`
  }));
  const width = (key) => Math.min(widestColumn, Math.max(...rows.map((row) => row[key].length)));
  const [codes, targets] = [width("codes"), width("targets")];
  const lines = rows.map(
    (row) => `${indent}${pad(row.codes, codes)}  ${pad(row.targets, targets)}  ${style.dim(row.why)}`
  );
  const more = groups2.length - mostWaived;
  if (more > 0) lines.push(`${indent}and ${more} more: --format json lists all`);
  return [`  ${style.strong(`${report.summary.waived} waived`)}`, ...lines, ""];
}
function poolLines(report, style, judged) {
  const { pools: pools3 } = report;
  const several = new Set(pools3.map(({ set }) => set)).size > 1;
  const rows = pools3.slice(0, mostPools).map((pool) => ({
    name: plain(`${pool.owner}/${pool.name}`) + (several ? `  [${plain(pool.set)}]` : ""),
    members: printMembers(pool),
    kinds: printKinds(pool),
    probes: pool.probes.length === 0 ? "" : plain(`probe ${pool.probes.join(", ")}`),
    mark: markOf(report, pool)
  }));
  const width = (key) => Math.min(widestColumn, Math.max(0, ...rows.map((row) => row[key].length)));
  const [name2, members, kinds2, probes] = [width("name"), width("members"), width("kinds"), width("probes")];
  const lines = rows.map((row, index) => {
    const head = index === 0 ? "  pools   " : indent;
    const columns = [pad(row.name, name2), pad(row.members, members), pad(row.kinds, kinds2), pad(row.probes, probes)];
    return judged ? `${head}${columns.join("  ")}  ${paint(row.mark, style)}` : (head + columns.join("  ")).trimEnd();
  });
  const more = pools3.length - mostPools;
  if (more > 0) lines.push(`${indent}and ${plural(more, "pool")} more: --format json lists all`);
  for (const sentence2 of printUnknownPools(report)) {
    lines.push((lines.length === 0 ? "  pools   " : indent) + plain(sentence2));
  }
  return lines.length === 0 ? [] : [...lines, ""];
}
function markOf({ findings }, { id, set, members, carriers }) {
  const here = findings.filter(({ sets }) => sets.includes(set));
  const own = here.filter(({ target }) => target.id === id);
  const passed = here.filter(({ target }) => carriers.includes(target.id));
  const failed = [...own, ...passed].filter(({ outcome }) => outcome === "fail");
  if (failed.some((finding) => finding.severity === "error" && !isSuppressed(finding))) return "✗";
  if (failed.length > 0) return "!";
  return own.length > 0 || !members.known ? "?" : "✓";
}
function paint(mark, style) {
  return { "✓": style.good, "✗": style.error, "?": style.warning, "!": style.warning }[mark](mark);
}

// src/resource/nearest.ts
function nearest(name2, candidates) {
  const best = nearestName(name2, candidates);
  return best === void 0 ? "" : ` Did you mean '${best}'?`;
}
function nearestName(name2, candidates, atLeast = 2) {
  const wanted = name2.toLowerCase().slice(0, 80);
  let best;
  let least = Math.max(atLeast, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) >= least) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}
function editDistance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change2 = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + change2));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

// src/source/path.ts
function joinPath(...parts2) {
  const kept = [];
  for (const part2 of parts2.filter((text4) => text4 !== "").join("/").split("/")) {
    if (part2 === "." || part2 === "" && kept.length > 0) continue;
    if (part2 === ".." && kept.length > 0 && kept.at(-1) !== ".." && kept.at(-1) !== "") kept.pop();
    else kept.push(part2);
  }
  return kept.join("/");
}
function folderOf(path) {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}
function baseOf(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function stemOf(path) {
  return baseOf(path).replace(/\.[^.]*$/, "");
}
function withoutValue(given2) {
  const isAddress = /^(?:[A-Za-z]:[\\/]|(?:https?|azure|file):)/.test(given2);
  const end = given2.search(isAddress ? /=/ : /[=:]/) + 1;
  return end === 0 || end === given2.length ? given2 : `${given2.slice(0, end)}…`;
}

// src/commands/command.ts
var commonOptions = {
  quiet: { short: "q", help: "say nothing beside the report" },
  "no-color": { help: "no colour; so does the environment variable NO_COLOR" },
  help: { short: "h", help: "this text" }
};
var scopeOptions = {
  "subscription-id": { value: "ID", help: "subscription that is deployed to" },
  "resource-group": { value: "NAME", help: "resource group that is deployed to" },
  location: { value: "NAME", help: "location of the deployment or of its resource group" },
  "tenant-id": { value: "ID", help: "tenant that is deployed to" },
  "management-group-id": { value: "ID", help: "management group that is deployed to" },
  "deployment-name": { value: "NAME", help: "name of the deployment" }
};
var inputOptions = {
  parameters: {
    value: "FILE|NAME=VALUE",
    several: true,
    help: "parameters of the FILE before it; without a file, <name>.parameters.json beside it is used"
  },
  set: { value: "NAME", several: true, help: "opens a set for the FILEs after it; nothing joins across sets" },
  ...scopeOptions
};
var configOption = {
  config: { value: "FILE", help: "the configuration; without it the nearest poolgate.yaml" }
};
var formatOption = {
  format: { value: "text|json", values: ["text", "json"], help: "how to print it; text when not given" }
};
function laterOptions(...names2) {
  return Object.fromEntries(names2.map((name2) => [name2, { help: "", later: true }]));
}

// src/commands/arguments.ts
const { parseArgs } = process.getBuiltinModule("node:util");
var Arguments = class {
  #values;
  /** The arguments beside options. */
  rest;
  /** The FILEs with their parameters and sets. */
  files;
  constructor(given2) {
    const values = /* @__PURE__ */ new Map();
    for (const { option, value } of given2) {
      if (option !== void 0) values.set(option, [...values.get(option) ?? [], value]);
    }
    this.#values = values;
    this.rest = given2.flatMap(({ option, value }) => option === void 0 ? [value] : []);
    this.files = filesOf(given2);
  }
  has(option) {
    return this.#values.has(option);
  }
  /** The last value of an option. */
  value(option) {
    return this.#values.get(option)?.at(-1);
  }
  values(option) {
    return this.#values.get(option) ?? [];
  }
  /** One of several words; parsing has refused all others. */
  word(option, words2) {
    return words2.find((word2) => word2 === this.value(option));
  }
  get scope() {
    const parts2 = [
      ["subscriptionId", this.value("subscription-id")],
      ["resourceGroup", this.value("resource-group")],
      ["location", this.value("location")],
      ["tenantId", this.value("tenant-id")],
      ["managementGroup", this.value("management-group-id")],
      ["deploymentName", this.value("deployment-name")]
    ];
    return Object.fromEntries(parts2.filter(([, value]) => value !== void 0));
  }
};
function readArguments(argv, command) {
  const table = { ...command.options, ...commonOptions };
  const options = Object.fromEntries(
    Object.entries(table).map(([name2, { value, short, later }]) => [
      name2,
      {
        type: value === void 0 && later !== true ? "boolean" : "string",
        ...short && { short },
        multiple: true
      }
    ])
  );
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });
  const given2 = [];
  for (const token2 of tokens) {
    if (token2.kind === "positional") given2.push({ option: void 0, value: token2.value });
    if (token2.kind !== "option") continue;
    const option = Object.hasOwn(table, token2.name) ? table[token2.name] : void 0;
    if (option === void 0) throw unknownOption(token2.rawName, command.name, table);
    given2.push({ option: token2.name, value: valueOf(token2, option, command.name) });
  }
  const args = new Arguments(given2);
  checkCounts(args, table, command);
  return args;
}
function valueOf({ rawName, value, inlineValue }, option, command) {
  if (option.later === true) throw new UsageError(`${rawName} is not available in this version. Leave it out.`);
  if (option.value === void 0) {
    if (value !== void 0) throw new UsageError(`${rawName} takes no value. Write ${rawName} alone.`);
    return "";
  }
  if (value === void 0 || value === "" || inlineValue !== true && /^-./.test(value))
    throw new UsageError(`${rawName} needs a value: ${rawName} ${option.value}. See \`poolgate ${command} --help\`.`);
  if (option.values !== void 0 && !option.values.includes(value)) {
    const later = laterFormats.has(value) && rawName === "--format";
    if (later) throw new UsageError(`--format ${value} is not available in this version. Take ${list(option.values)}.`);
    throw new UsageError(
      `${rawName} must be ${list(option.values)}, not ${withoutValue(value)}.${nearest(value, option.values)}`
    );
  }
  return value;
}
var laterFormats = /* @__PURE__ */ new Set([
  "sarif",
  "junit",
  "markdown",
  "html",
  "github",
  "azure-pipelines",
  "dot",
  "mermaid",
  "svg"
]);
function checkCounts(args, table, { name: name2, mostArguments }) {
  if (args.has("help")) return;
  for (const [option, { several, value }] of Object.entries(table)) {
    if (several !== true && value !== void 0 && args.values(option).length > 1)
      throw new UsageError(`--${option} is given ${args.values(option).length} times. Give it once.`);
  }
  if (mostArguments !== void 0 && args.rest.length > mostArguments)
    throw new UsageError(
      `\`poolgate ${name2}\` takes ${mostArguments === 0 ? "no argument" : `${mostArguments} argument`} beside options, got ${args.rest.length}: ${args.rest.map(withoutValue).join(" ")}. See \`poolgate ${name2} --help\`.`
    );
}
function unknownOption(rawName, command, table) {
  const names2 = Object.keys(table).filter((name2) => table[name2]?.later !== true);
  const hint = nearest(rawName.replace(/^-+/, ""), names2).replace(/'(.*)'/, "--$1");
  return new UsageError(`Unknown option ${rawName}.${hint || ` See \`poolgate ${command} --help\`.`}`);
}
function filesOf(given2) {
  const files = [];
  const early = [];
  let set;
  let unused;
  for (const { option, value } of given2) {
    if (option === "set") {
      if (unused !== void 0) throw emptySet(unused);
      set = unused = value;
    } else if (option === "parameters") (files.at(-1)?.parameters ?? early).push(value);
    else if (option === void 0) {
      files.push({ path: value, parameters: [], ...set !== void 0 && { set } });
      unused = void 0;
    }
  }
  if (unused !== void 0) throw emptySet(unused);
  const [first3, ...others] = files;
  if (early.length > 0 && (first3 === void 0 || others.length > 0))
    throw new UsageError(
      `--parameters ${withoutValue(early[0] ?? "")} stands before every FILE. Put it after the template it belongs to.`
    );
  first3?.parameters.unshift(...early);
  return files;
}
function emptySet(name2) {
  return new UsageError(
    `--set ${name2} has no FILE after it. It opens a set for the FILEs that follow; put it before them.`
  );
}
function list(words2) {
  return words2.length < 2 ? words2.join("") : `${words2.slice(0, -1).join(", ")} or ${words2.at(-1)}`;
}

// src/commands/help.ts
function helpOf({ name: name2, usage, summary, options }) {
  const rows = Object.entries({ ...options, ...commonOptions }).filter(([, { later }]) => later !== true);
  const names2 = rows.map(([option, { value, short }]) => {
    return `${short === void 0 ? "    " : `-${short}, `}--${option}${value === void 0 ? "" : ` ${value}`}`;
  });
  const width = Math.min(34, Math.max(...names2.map((text4) => text4.length)));
  const lines = rows.map(([, { help, several }], index) => {
    return `  ${(names2[index] ?? "").padEnd(width)}  ${help}${several === true ? " (repeatable)" : ""}`;
  });
  return [`poolgate ${name2} ${usage}`, "", `${summary}.`, "", "Options", ...lines, ""].join("\n");
}
function overview(commands2) {
  const rows = commands2.map(({ name: name2, usage, summary }) => ({ head: `poolgate ${name2} ${usage}`, summary }));
  const width = Math.max(...rows.map(({ head }) => head.length));
  return [
    "poolgate: will the backend pools of an Azure deployment carry traffic?",
    "",
    ...rows.map(({ head, summary }) => `  ${head.padEnd(width)}  ${summary}`),
    "",
    "FILE is an ARM template, a folder or a glob; - is standard input.",
    "Files are read below the workspace: the repository around the working directory, else the working directory itself.",
    "A FILE named outside of it is read with what lies in its folder; links and configurations never lead out.",
    "Exit codes: 0 the gate is open, 1 it is closed, 2 bad usage, configuration or input, 3 a bug in poolgate.",
    "Options of a command: poolgate COMMAND --help",
    ""
  ].join("\n");
}

// src/config/profile.ts
var profiles = ["none", "recommended", "strict", "all"];
function isProfile(name2) {
  return profiles.some((profile2) => profile2 === name2);
}
function profileIn(given2) {
  return listOf(given2).findLast(isProfile);
}
function listOf(given2) {
  return given2 === void 0 ? [] : typeof given2 === "string" ? [given2] : given2;
}

// src/config/locks.ts
var orders = {
  failOn: ["error", "warning", "info"],
  unknown: ["ignore", "warn", "fail"],
  extends: profiles
};
var standard = { failOn: "error", unknown: "warn", extends: "recommended" };
var lockedBy = {
  failOn: ["failOn"],
  unknown: ["unknown"],
  extends: ["extends", "rules"]
};
function settle(key, layers, locks, problems) {
  const said = lastOf(key, layers);
  let value = said.value;
  for (const lock of locksOf(key, locks)) {
    const floor = lastOf(key, lock.layers).value;
    if (!isLooser(key, value, floor)) continue;
    value = floor;
    const place = said.layer?.locate([key]);
    const message = `\`${key}: ${said.value}\` in ${said.layer?.file ?? "the configuration"} loosens \`${key}: ${floor}\`, which ${lock.file} locks. Remove it, or have it changed there.`;
    problems.push({ level: "error", code: "locked", message, ...place && { place } });
  }
  return value === standard[key] && said.layer === void 0 ? void 0 : value;
}
function requireLocked(key, option, given2, locks) {
  if (given2 === void 0) return;
  for (const lock of locksOf(key, locks)) {
    const floor = lastOf(key, lock.layers).value;
    if (!isLooser(key, given2, floor)) continue;
    const message = `The option ${option} (${given2}) loosens \`${key}: ${floor}\`, which ${lock.file} locks. Leave it out, or have it changed there.`;
    throw new UsageError(message);
  }
}
function locksOf(key, locks) {
  return locks.filter(({ names: names2 }) => lockedBy[key].some((name2) => names2.includes(name2)));
}
function lastOf(key, layers) {
  const layer = layers.findLast(({ value }) => textOf(value, key) !== void 0);
  return { value: (layer && textOf(layer.value, key)) ?? standard[key], layer };
}
function textOf(value, key) {
  const said = value[key];
  return typeof said === "string" ? said : void 0;
}
function isLooser(key, value, floor) {
  return orders[key].indexOf(value) < orders[key].indexOf(floor);
}

// src/rule/packed.ts
function packedRule(head, json) {
  let read;
  const body = () => read ??= JSON.parse(json);
  return {
    ...head,
    get forEach() {
      return body().forEach;
    },
    get when() {
      return body().when;
    },
    get let() {
      return body().let;
    },
    get asserts() {
      return body().asserts;
    },
    get azure() {
      return body().azure;
    },
    get why() {
      return body().why;
    },
    get links() {
      return body().links;
    },
    get tags() {
      return body().tags;
    },
    get since() {
      return body().since;
    }
  };
}

// src/rule/library.generated.ts
var library = [
  packedRule({ "code": "AGW002", "name": "basic-rule-without-target", "title": "A basic rule leads nowhere", "severity": "error", "for": "routingRule", "params": [], "coveredBy": ["AGW004"], "source": "rules/agw/AGW002-basic-rule-without-target.yaml", "profiles": ["recommended", "strict", "all"] }, '{"when":{"op":"and","left":{"op":"==","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"ruleType"},"right":{"op":"value","value":"Basic"}},"right":{"op":"==","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"redirect"},"right":{"op":"value","value":null}}},"let":[{"name":"settings","code":{"op":"if","condition":{"op":"field","target":{"op":"name","name":"rule"},"field":"isLayer4"},"yes":{"op":"value","value":"backendSettings"},"no":{"op":"value","value":"backendHttpSettings"}}}],"asserts":[{"assert":{"op":"or","left":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"backendAddressPool"},"right":{"op":"value","value":null}},"right":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"loadDistributionPolicy"},"right":{"op":"value","value":null}}},"message":["Rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," has neither a backend pool nor a redirect: requests of its listener have nowhere to go. Azure refuses the gateway."],"fix":["Set backendAddressPool of rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"},", or give it a redirectConfiguration."]},{"assert":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"backendSettings"},"right":{"op":"value","value":null}},"message":["Rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," names a pool but no ",{"op":"name","name":"settings"},": the gateway does not know how to speak to the members. Azure refuses it."],"fix":["Set ",{"op":"name","name":"settings"}," of rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"},"."]}],"azure":{"deploy":"rejected"},"why":"A basic rule sends every request of its listener to one pool by one set of backend settings, or answers with a redirect.\\nValidation does not look whether it does either: the update of the gateway fails, after it ran for minutes.\\n","links":["https://learn.microsoft.com/azure/application-gateway/configuration-request-routing-rules"],"tags":["routing"],"since":"0.1.0"}'),
  packedRule({ "code": "AGW003", "name": "redirect-beside-pool", "title": "A redirect and a pool at once", "severity": "error", "for": "gatewayRoute", "params": [], "coveredBy": [], "source": "rules/agw/AGW003-redirect-beside-pool.yaml", "profiles": ["recommended", "strict", "all"] }, '{"when":{"op":"and","left":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"route"},"field":"redirect"},"right":{"op":"value","value":null}},"right":{"op":"or","left":{"op":"==","left":{"op":"field","target":{"op":"name","name":"route"},"field":"urlPathMap"},"right":{"op":"value","value":null}},"right":{"op":"==","left":{"op":"call","name":"first","args":[{"op":"field","target":{"op":"field","target":{"op":"name","name":"route"},"field":"urlPathMap"},"field":"rules"}]},"right":{"op":"field","target":{"op":"name","name":"route"},"field":"rule"}}}},"let":[],"asserts":[{"assert":{"op":"and","left":{"op":"==","left":{"op":"field","target":{"op":"name","name":"route"},"field":"pool"},"right":{"op":"value","value":null}},"right":{"op":"==","left":{"op":"field","target":{"op":"name","name":"route"},"field":"settings"},"right":{"op":"value","value":null}}},"message":[{"op":"if","condition":{"op":"and","left":{"op":"field","target":{"op":"name","name":"route"},"field":"isDefault"},"right":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"route"},"field":"urlPathMap"},"right":{"op":"value","value":null}}},"yes":{"op":"+","left":{"op":"value","value":"The default of path map "},"right":{"op":"field","target":{"op":"field","target":{"op":"name","name":"route"},"field":"urlPathMap"},"field":"name"}},"no":{"op":"+","left":{"op":"value","value":"Rule "},"right":{"op":"field","target":{"op":"name","name":"route"},"field":"name"}}}," has redirect ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"route"},"field":"redirect"},"field":"name"}," and also ",{"op":"if","condition":{"op":"==","left":{"op":"field","target":{"op":"name","name":"route"},"field":"pool"},"right":{"op":"value","value":null}},"yes":{"op":"+","left":{"op":"value","value":"settings "},"right":{"op":"field","target":{"op":"field","target":{"op":"name","name":"route"},"field":"settings"},"field":"name"}},"no":{"op":"+","left":{"op":"value","value":"pool "},"right":{"op":"field","target":{"op":"field","target":{"op":"name","name":"route"},"field":"pool"},"field":"name"}}},": a request is answered by one of them. Azure refuses the gateway."],"fix":["Remove the redirect to forward requests, or pool and settings to redirect them."],"at":{"op":"field","target":{"op":"name","name":"route"},"field":"redirect"}}],"azure":{"deploy":"rejected"},"why":"A rule, a path rule and the default of a path map either redirect or forward. Azure refuses both together (\\"with\\nRedirectConfiguration cannot reference a BackendAddressPool\\") when it updates the gateway, not when it validates.\\n","links":["https://learn.microsoft.com/azure/application-gateway/redirect-overview"],"tags":["routing","redirect"],"since":"0.1.0"}'),
  packedRule({ "code": "AGW004", "name": "rule-type-and-path-map", "title": "The type of a rule does not fit its path map", "severity": "error", "for": "routingRule", "params": [], "coveredBy": [], "source": "rules/agw/AGW004-rule-type-and-path-map.yaml", "profiles": ["recommended", "strict", "all"] }, '{"let":[],"asserts":[{"assert":{"op":"or","left":{"op":"==","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"ruleType"},"right":{"op":"value","value":"Basic"}},"right":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"urlPathMap"},"right":{"op":"value","value":null}}},"message":["Rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," is path based but names no path map: it has no paths and no pool."],"fix":["Set urlPathMap of rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"},", or make it a Basic rule with a pool."]},{"assert":{"op":"or","left":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"ruleType"},"right":{"op":"value","value":"Basic"}},"right":{"op":"==","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"urlPathMap"},"right":{"op":"value","value":null}}},"message":["Rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," is Basic, but names path map ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"urlPathMap"},"field":"name"},": a Basic rule takes no notice of paths."],"fix":["Set ruleType of rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," to PathBasedRouting, or remove urlPathMap."],"at":{"op":"field","target":{"op":"name","name":"rule"},"field":"urlPathMap"}}],"azure":{"deploy":"rejected?"},"why":"A rule of type PathBasedRouting sends requests to pools by a URL path map; a Basic rule sends all of them to its own pool.\\nA rule without ruleType is Basic.\\n","links":["https://learn.microsoft.com/azure/application-gateway/configuration-request-routing-rules"],"tags":["routing"],"since":"0.1.0"}'),
  packedRule({ "code": "AGW005", "name": "path-map-incomplete", "title": "A URL path map has no default or no path rule", "severity": "error", "for": "urlPathMap", "params": [], "coveredBy": [], "source": "rules/agw/AGW005-path-map-incomplete.yaml", "profiles": ["recommended", "strict", "all"] }, '{"let":[],"asserts":[{"assert":{"op":">","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"pathMap"},"field":"pathRules"}]},"right":{"op":"value","value":0}},"message":["Path map ",{"op":"field","target":{"op":"name","name":"pathMap"},"field":"name"}," has no path rule: Azure refuses the gateway."],"fix":["Add a path rule to ",{"op":"field","target":{"op":"name","name":"pathMap"},"field":"name"},", or make the rules that use it Basic rules."],"at":{"op":"field","target":{"op":"name","name":"pathMap"},"field":"pathRules"}},{"assert":{"op":"or","left":{"op":"or","left":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"pathMap"},"field":"defaultRedirect"},"right":{"op":"value","value":null}},"right":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"pathMap"},"field":"defaultBackendAddressPool"},"right":{"op":"value","value":null}}},"right":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"pathMap"},"field":"defaultLoadDistributionPolicy"},"right":{"op":"value","value":null}}},"message":["Path map ",{"op":"field","target":{"op":"name","name":"pathMap"},"field":"name"}," does not say where requests go that no path rule takes: it has no defaultBackendAddressPool and no defaultRedirectConfiguration. Azure refuses the gateway."],"fix":["Set defaultBackendAddressPool and defaultBackendHttpSettings of ",{"op":"field","target":{"op":"name","name":"pathMap"},"field":"name"},", or defaultRedirectConfiguration."]},{"assert":{"op":"or","left":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"pathMap"},"field":"defaultRedirect"},"right":{"op":"value","value":null}},"right":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"pathMap"},"field":"defaultBackendSettings"},"right":{"op":"value","value":null}}},"message":["Path map ",{"op":"field","target":{"op":"name","name":"pathMap"},"field":"name"}," has a default pool but no defaultBackendHttpSettings. Azure refuses the gateway."],"fix":["Set defaultBackendHttpSettings of ",{"op":"field","target":{"op":"name","name":"pathMap"},"field":"name"},"."]}],"azure":{"deploy":"rejected","error":"ApplicationGatewayUrlPathMapMustSpecifyDefaultBackendHttpSettings"},"why":"What no path rule takes goes to the default of the path map: a pool with settings, or a redirect. Azure demands it, and at\\nleast one path rule (ApplicationGatewayUrlPathMapMustSpecifyPathRules). Validation does not look; the update fails.\\n","links":["https://learn.microsoft.com/azure/application-gateway/url-route-overview"],"tags":["routing"],"since":"0.1.0"}'),
  packedRule({ "code": "AGW006", "name": "path-rule-without-target", "title": "A path rule leads nowhere", "severity": "error", "for": "pathRule", "params": [], "coveredBy": [], "source": "rules/agw/AGW006-path-rule-without-target.yaml", "profiles": ["recommended", "strict", "all"] }, '{"when":{"op":"==","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"redirect"},"right":{"op":"value","value":null}},"let":[],"asserts":[{"assert":{"op":"or","left":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"backendAddressPool"},"right":{"op":"value","value":null}},"right":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"loadDistributionPolicy"},"right":{"op":"value","value":null}}},"message":["Path rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," has neither a backend pool nor a redirect: requests for ",{"op":"field","target":{"op":"name","name":"rule"},"field":"paths"}," have nowhere to go."],"fix":["Set backendAddressPool and backendHttpSettings of ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"},", or redirectConfiguration."]},{"assert":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"backendSettings"},"right":{"op":"value","value":null}},"message":["Path rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," names a pool but no backendHttpSettings: the gateway does not know how to speak to the members."],"fix":["Set backendHttpSettings of ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"},"."]}],"azure":{"deploy":"rejected?"},"why":"A path rule takes nothing from the default of its path map: it needs a pool and settings of its own, or a redirect.\\n","links":["https://learn.microsoft.com/azure/application-gateway/url-route-overview"],"tags":["routing"],"since":"0.1.0"}'),
  packedRule({ "code": "AGW008", "name": "invalid-path", "title": "A path that no path rule can have", "severity": "error", "for": "pathRule", "params": [], "coveredBy": [], "source": "rules/agw/AGW008-invalid-path.yaml", "profiles": ["recommended", "strict", "all"] }, '{"let":[{"name":"isV1","code":{"op":"==","left":{"op":"field","target":{"op":"field","target":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"urlPathMap"},"field":"applicationGateway"},"field":"sku"},"field":"isV2"},"right":{"op":"value","value":false}}},{"name":"relative","code":{"op":"filter","list":{"op":"field","target":{"op":"name","name":"rule"},"field":"paths"},"variable":"p","body":{"op":"not","value":{"op":"call","name":"startsWith","args":[{"op":"name","name":"p"},{"op":"value","value":"/"}]}}}},{"name":"root","code":{"op":"filter","list":{"op":"field","target":{"op":"name","name":"rule"},"field":"paths"},"variable":"p","body":{"op":"==","left":{"op":"name","name":"p"},"right":{"op":"value","value":"/"}}}},{"name":"query","code":{"op":"filter","list":{"op":"field","target":{"op":"name","name":"rule"},"field":"paths"},"variable":"p","body":{"op":"or","left":{"op":"call","name":"contains","args":[{"op":"name","name":"p"},{"op":"value","value":"?"}]},"right":{"op":"call","name":"contains","args":[{"op":"name","name":"p"},{"op":"value","value":"#"}]}}}},{"name":"inner","code":{"op":"filter","list":{"op":"field","target":{"op":"name","name":"rule"},"field":"paths"},"variable":"p","body":{"op":"or","left":{"op":">","left":{"op":"call","name":"count","args":[{"op":"call","name":"split","args":[{"op":"name","name":"p"},{"op":"value","value":"*"}]}]},"right":{"op":"value","value":2}},"right":{"op":"and","left":{"op":"call","name":"contains","args":[{"op":"name","name":"p"},{"op":"value","value":"*"}]},"right":{"op":"not","value":{"op":"call","name":"endsWith","args":[{"op":"name","name":"p"},{"op":"value","value":"*"}]}}}}}},{"name":"glued","code":{"op":"filter","list":{"op":"field","target":{"op":"name","name":"rule"},"field":"paths"},"variable":"p","body":{"op":"and","left":{"op":"call","name":"endsWith","args":[{"op":"name","name":"p"},{"op":"value","value":"*"}]},"right":{"op":"not","value":{"op":"call","name":"endsWith","args":[{"op":"name","name":"p"},{"op":"value","value":"/*"}]}}}}}],"asserts":[{"assert":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"relative"}]},"right":{"op":"value","value":0}},"message":["Path ",{"op":"index","target":{"op":"name","name":"relative"},"index":{"op":"value","value":0}}," of path rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," does not begin with a slash."],"fix":["Write ",{"op":"+","left":{"op":"value","value":"/"},"right":{"op":"index","target":{"op":"name","name":"relative"},"index":{"op":"value","value":0}}},"."],"at":{"op":"field","target":{"op":"name","name":"rule"},"field":"paths"}},{"assert":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"root"}]},"right":{"op":"value","value":0}},"message":["Path / of path rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," takes nothing: Azure wants something to compare behind the slash, and refuses it."],"fix":["Remove it, and let the default of path map ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"urlPathMap"},"field":"name"}," take these requests; /* takes every request."],"at":{"op":"field","target":{"op":"name","name":"rule"},"field":"paths"}},{"assert":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"query"}]},"right":{"op":"value","value":0}},"message":["Path ",{"op":"index","target":{"op":"name","name":"query"},"index":{"op":"value","value":0}}," of path rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," has a query or a fragment: path rules compare the path alone."],"fix":["Leave out what begins with ? or"],"at":{"op":"field","target":{"op":"name","name":"rule"},"field":"paths"}},{"assert":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"inner"}]},"right":{"op":"value","value":0}},"message":["Path ",{"op":"index","target":{"op":"name","name":"inner"},"index":{"op":"value","value":0}}," of path rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," has a * that is not its end."],"fix":["Let the only * be the last character of the path."],"at":{"op":"field","target":{"op":"name","name":"rule"},"field":"paths"}},{"assert":{"op":"or","left":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"glued"}]},"right":{"op":"value","value":0}},"right":{"op":"not","value":{"op":"name","name":"isV1"}}},"message":["Path ",{"op":"index","target":{"op":"name","name":"glued"},"index":{"op":"value","value":0}}," of path rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," ends with a * that follows no slash: gateways of version 1 do not take it."],"fix":["End it with /*, or move the gateway to version 2."],"at":{"op":"field","target":{"op":"name","name":"rule"},"field":"paths"}}],"azure":{"deploy":"rejected","error":"ApplicationGatewayPathRulePathShouldHaveNonEmptyMatchValue"},"why":"A path begins with a slash and may end with a *. Queries and fragments are not compared, and a * in the middle is refused.\\nVersion 2 also takes a * behind a part of a name (`/images*`).\\n","links":["https://learn.microsoft.com/azure/application-gateway/url-route-overview"],"tags":["routing"],"since":"0.1.0"}'),
  packedRule({ "code": "AGW012", "name": "listener-with-several-rules", "title": "Two rules take requests from one listener", "severity": "error", "for": "gatewayListener", "params": [], "coveredBy": [], "source": "rules/agw/AGW012-listener-with-several-rules.yaml", "profiles": ["recommended", "strict", "all"] }, '{"let":[],"asserts":[{"assert":{"op":"<","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"listener"},"field":"rules"}]},"right":{"op":"value","value":2}},"message":["Rules ",{"op":"map","list":{"op":"field","target":{"op":"name","name":"listener"},"field":"rules"},"variable":"r","body":{"op":"field","target":{"op":"name","name":"r"},"field":"name"}}," take requests from the same listener ",{"op":"field","target":{"op":"name","name":"listener"},"field":"name"},": a listener has one rule. Azure refuses the gateway."],"fix":["Join them in one path based rule, or give each rule a listener with another host name or port."],"at":{"op":"field","target":{"op":"name","name":"listener"},"field":"rules"}}],"azure":{"deploy":"rejected","error":"ApplicationGatewayRequestRoutingRulesUsingSameHttpListener"},"why":"A listener hands its requests to one rule. Different pools for different paths need one path based rule with a URL path map;\\ndifferent hosts need a listener each.\\n","links":["https://learn.microsoft.com/azure/application-gateway/configuration-request-routing-rules"],"tags":["routing","listener"],"since":"0.1.0"}'),
  packedRule({ "code": "AGW013", "name": "listener-without-rule", "title": "No rule takes the requests of a listener", "severity": "warning", "for": "gatewayListener", "params": [], "coveredBy": [], "source": "rules/agw/AGW013-listener-without-rule.yaml", "profiles": ["strict", "all"] }, '{"when":{"op":"not","value":{"op":"field","target":{"op":"field","target":{"op":"name","name":"listener"},"field":"applicationGateway"},"field":"isManaged"}},"let":[],"asserts":[{"assert":{"op":"or","left":{"op":">","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"listener"},"field":"rules"}]},"right":{"op":"value","value":0}},"right":{"op":">","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"listener"},"field":"redirects"}]},"right":{"op":"value","value":0}}},"message":["Listener ",{"op":"field","target":{"op":"name","name":"listener"},"field":"name"}," has no rule: nothing says where its requests go, and a pool that was meant for it is not even probed."],"fix":["Add a rule whose ",{"op":"if","condition":{"op":"field","target":{"op":"name","name":"listener"},"field":"isLayer4"},"yes":{"op":"value","value":"listener"},"no":{"op":"value","value":"httpListener"}}," is ",{"op":"field","target":{"op":"name","name":"listener"},"field":"label"},", or remove the listener."]}],"azure":{"deploy":"unknown"},"why":"The gateway probes the pools that its rules lead to. A listener without a rule is often the rest of a rename: the rule still\\nnames the old listener, or another one.\\n","links":["https://learn.microsoft.com/azure/application-gateway/application-gateway-probe-overview"],"tags":["routing","listener"],"since":"0.1.0"}'),
  packedRule({ "code": "AGW015", "name": "host-name-grammar", "title": "Host names that no listener can have", "severity": "error", "for": "gatewayListener", "params": [], "coveredBy": [], "source": "rules/agw/AGW015-host-name-grammar.yaml", "profiles": ["recommended", "strict", "all"] }, '{"let":[{"name":"wrong","code":{"op":"filter","list":{"op":"field","target":{"op":"name","name":"listener"},"field":"hostNames"},"variable":"h","body":{"op":"or","left":{"op":"or","left":{"op":"or","left":{"op":"or","left":{"op":">","left":{"op":"call","name":"count","args":[{"op":"call","name":"split","args":[{"op":"name","name":"h"},{"op":"value","value":"*"}]}]},"right":{"op":"value","value":3}},"right":{"op":">","left":{"op":"+","left":{"op":"call","name":"count","args":[{"op":"call","name":"split","args":[{"op":"name","name":"h"},{"op":"value","value":"*"}]}]},"right":{"op":"call","name":"count","args":[{"op":"call","name":"split","args":[{"op":"name","name":"h"},{"op":"value","value":"?"}]}]}},"right":{"op":"value","value":6}}},"right":{"op":"call","name":"contains","args":[{"op":"name","name":"h"},{"op":"value","value":"*?"}]}},"right":{"op":"call","name":"contains","args":[{"op":"name","name":"h"},{"op":"value","value":"?*"}]}},"right":{"op":"exists","list":{"op":"call","name":"split","args":[{"op":"name","name":"h"},{"op":"value","value":"."}]},"variable":"label","body":{"op":">","left":{"op":"call","name":"count","args":[{"op":"call","name":"split","args":[{"op":"name","name":"label"},{"op":"value","value":"*"}]}]},"right":{"op":"value","value":2}}}}}}],"asserts":[{"assert":{"op":"or","left":{"op":"==","left":{"op":"field","target":{"op":"name","name":"listener"},"field":"hostName"},"right":{"op":"value","value":null}},"right":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"listener"},"field":"hostNames"}]},"right":{"op":"value","value":0}}},"message":["Listener ",{"op":"field","target":{"op":"name","name":"listener"},"field":"name"}," has hostName ",{"op":"field","target":{"op":"name","name":"listener"},"field":"hostName"}," and hostNames ",{"op":"field","target":{"op":"name","name":"listener"},"field":"hostNames"}," at once: one of them counts."],"fix":["Move ",{"op":"field","target":{"op":"name","name":"listener"},"field":"hostName"}," to hostNames of ",{"op":"field","target":{"op":"name","name":"listener"},"field":"name"},", and remove hostName."],"at":{"op":"field","target":{"op":"name","name":"listener"},"field":"hostNames"}},{"assert":{"op":"<=","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"listener"},"field":"hostNames"}]},"right":{"op":"value","value":5}},"message":["Listener ",{"op":"field","target":{"op":"name","name":"listener"},"field":"name"}," has ",{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"listener"},"field":"hostNames"}]}," host names: a listener takes five."],"fix":["Use a wildcard, or give the rest to a second listener with a rule of its own."],"at":{"op":"field","target":{"op":"name","name":"listener"},"field":"hostNames"}},{"assert":{"op":"and","left":{"op":"not","value":{"op":"call","name":"contains","args":[{"op":"field","target":{"op":"name","name":"listener"},"field":"hostName"},{"op":"value","value":"*"}]}},"right":{"op":"not","value":{"op":"call","name":"contains","args":[{"op":"field","target":{"op":"name","name":"listener"},"field":"hostName"},{"op":"value","value":"?"}]}}},"message":["hostName ",{"op":"field","target":{"op":"name","name":"listener"},"field":"hostName"}," of listener ",{"op":"field","target":{"op":"name","name":"listener"},"field":"name"}," has a wildcard: only hostNames takes these."],"fix":["Write hostNames of ",{"op":"field","target":{"op":"name","name":"listener"},"field":"name"}," as a list with ",{"op":"field","target":{"op":"name","name":"listener"},"field":"hostName"},", and remove hostName."],"at":{"op":"field","target":{"op":"name","name":"listener"},"field":"hostName"}},{"assert":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"wrong"}]},"right":{"op":"value","value":0}},"message":["Host name ",{"op":"index","target":{"op":"name","name":"wrong"},"index":{"op":"value","value":0}}," of listener ",{"op":"field","target":{"op":"name","name":"listener"},"field":"name"}," has more wildcards than a host name takes."],"fix":["Use at most one * in a label, two in the name, four wildcards in all, and no * beside a ?."],"at":{"op":"field","target":{"op":"name","name":"listener"},"field":"hostNames"}}],"azure":{"deploy":"rejected?"},"why":"A listener has one hostName without wildcards, or up to five hostNames, in which * stands for any characters and ? for one.\\nTheir grammar is narrower than that of a file pattern.\\n","links":["https://learn.microsoft.com/azure/application-gateway/multiple-site-overview"],"tags":["listener"],"since":"0.1.0"}'),
  packedRule({ "code": "AGW016", "name": "rule-priorities", "title": "Priorities of rules are missing, repeated or out of range", "severity": "error", "for": "applicationGateway", "params": [], "coveredBy": [], "source": "rules/agw/AGW016-rule-priorities.yaml", "profiles": ["recommended", "strict", "all"] }, '{"let":[{"name":"isV1","code":{"op":"==","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"gateway"},"field":"sku"},"field":"isV2"},"right":{"op":"value","value":false}}},{"name":"given","code":{"op":"filter","list":{"op":"field","target":{"op":"name","name":"gateway"},"field":"rules"},"variable":"r","body":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"r"},"field":"priority"},"right":{"op":"value","value":null}}}},{"name":"missing","code":{"op":"filter","list":{"op":"field","target":{"op":"name","name":"gateway"},"field":"rules"},"variable":"r","body":{"op":"==","left":{"op":"field","target":{"op":"name","name":"r"},"field":"priority"},"right":{"op":"value","value":null}}}},{"name":"repeated","code":{"op":"call","name":"duplicates","args":[{"op":"map","list":{"op":"name","name":"given"},"variable":"r","body":{"op":"field","target":{"op":"name","name":"r"},"field":"priority"}}]}},{"name":"outside","code":{"op":"filter","list":{"op":"name","name":"given"},"variable":"r","body":{"op":"or","left":{"op":"<","left":{"op":"field","target":{"op":"name","name":"r"},"field":"priority"},"right":{"op":"value","value":1}},"right":{"op":">","left":{"op":"field","target":{"op":"name","name":"r"},"field":"priority"},"right":{"op":"value","value":20000}}}}}],"asserts":[{"assert":{"op":"or","left":{"op":"not","value":{"op":"name","name":"isV1"}},"right":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"given"}]},"right":{"op":"value","value":0}}},"severity":"warning","message":["Gateway ",{"op":"field","target":{"op":"name","name":"gateway"},"field":"name"}," is of version 1, which knows no priority, but ",{"op":"map","list":{"op":"name","name":"given"},"variable":"r","body":{"op":"field","target":{"op":"name","name":"r"},"field":"name"}}," ",{"op":"if","condition":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"given"}]},"right":{"op":"value","value":1}},"yes":{"op":"value","value":"has"},"no":{"op":"value","value":"have"}}," one."],"fix":["Remove priority, or move the gateway to version 2."],"at":{"op":"name","name":"given"}},{"assert":{"op":"or","left":{"op":"or","left":{"op":"or","left":{"op":"name","name":"isV1"},"right":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"missing"}]},"right":{"op":"value","value":0}}},"right":{"op":">","left":{"op":"call","name":"count","args":[{"op":"name","name":"given"}]},"right":{"op":"value","value":0}}},"right":{"op":"<","left":{"op":"field","target":{"op":"name","name":"gateway"},"field":"apiVersion"},"right":{"op":"value","value":"2021-08-01"}}},"message":[{"op":"if","condition":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"missing"}]},"right":{"op":"value","value":1}},"yes":{"op":"value","value":"Rule"},"no":{"op":"value","value":"Rules"}}," ",{"op":"map","list":{"op":"name","name":"missing"},"variable":"r","body":{"op":"field","target":{"op":"name","name":"r"},"field":"name"}}," of gateway ",{"op":"field","target":{"op":"name","name":"gateway"},"field":"name"}," ",{"op":"if","condition":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"missing"}]},"right":{"op":"value","value":1}},"yes":{"op":"value","value":"has"},"no":{"op":"value","value":"have"}}," no priority: from api-version 2021-08-01 each rule needs one. Azure refuses the gateway."],"fix":["Set priority of each rule, from 1 to 20000, smaller numbers for listeners with specific hosts."],"at":{"op":"name","name":"missing"}},{"assert":{"op":"or","left":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"missing"}]},"right":{"op":"value","value":0}},"right":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"given"}]},"right":{"op":"value","value":0}}},"message":[{"op":"if","condition":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"missing"}]},"right":{"op":"value","value":1}},"yes":{"op":"value","value":"Rule"},"no":{"op":"value","value":"Rules"}}," ",{"op":"map","list":{"op":"name","name":"missing"},"variable":"r","body":{"op":"field","target":{"op":"name","name":"r"},"field":"name"}}," of gateway ",{"op":"field","target":{"op":"name","name":"gateway"},"field":"name"}," ",{"op":"if","condition":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"missing"}]},"right":{"op":"value","value":1}},"yes":{"op":"value","value":"has"},"no":{"op":"value","value":"have"}}," no priority, and ",{"op":"map","list":{"op":"name","name":"given"},"variable":"r","body":{"op":"field","target":{"op":"name","name":"r"},"field":"name"}}," ",{"op":"if","condition":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"given"}]},"right":{"op":"value","value":1}},"yes":{"op":"value","value":"has"},"no":{"op":"value","value":"have"}}," one: Azure wants it of all rules or of none."],"fix":["Set priority of ",{"op":"map","list":{"op":"name","name":"missing"},"variable":"r","body":{"op":"field","target":{"op":"name","name":"r"},"field":"name"}},"."],"at":{"op":"name","name":"missing"}},{"assert":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"repeated"}]},"right":{"op":"value","value":0}},"message":["Rules ",{"op":"map","list":{"op":"filter","list":{"op":"name","name":"given"},"variable":"r","body":{"op":"==","left":{"op":"field","target":{"op":"name","name":"r"},"field":"priority"},"right":{"op":"index","target":{"op":"name","name":"repeated"},"index":{"op":"value","value":0}}}},"variable":"r","body":{"op":"field","target":{"op":"name","name":"r"},"field":"name"}}," of gateway ",{"op":"field","target":{"op":"name","name":"gateway"},"field":"name"}," have the same priority ",{"op":"index","target":{"op":"name","name":"repeated"},"index":{"op":"value","value":0}},": Azure refuses the gateway."],"fix":["Give each of ",{"op":"map","list":{"op":"filter","list":{"op":"name","name":"given"},"variable":"r","body":{"op":"==","left":{"op":"field","target":{"op":"name","name":"r"},"field":"priority"},"right":{"op":"index","target":{"op":"name","name":"repeated"},"index":{"op":"value","value":0}}}},"variable":"r","body":{"op":"field","target":{"op":"name","name":"r"},"field":"name"}}," a priority of its own."],"at":{"op":"filter","list":{"op":"name","name":"given"},"variable":"r","body":{"op":"==","left":{"op":"field","target":{"op":"name","name":"r"},"field":"priority"},"right":{"op":"index","target":{"op":"name","name":"repeated"},"index":{"op":"value","value":0}}}}},{"assert":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"outside"}]},"right":{"op":"value","value":0}},"message":["Rule ",{"op":"field","target":{"op":"index","target":{"op":"name","name":"outside"},"index":{"op":"value","value":0}},"field":"name"}," has priority ",{"op":"field","target":{"op":"index","target":{"op":"name","name":"outside"},"index":{"op":"value","value":0}},"field":"priority"},": Azure takes 1 to 20000."],"fix":["Set priority of ",{"op":"field","target":{"op":"index","target":{"op":"name","name":"outside"},"index":{"op":"value","value":0}},"field":"name"}," to a number from 1 to 20000."],"at":{"op":"name","name":"outside"}}],"azure":{"deploy":"rejected","error":"ApplicationGatewayRequestRoutingRulePriorityCannotBeEmpty"},"why":"The priority of a rule says which listener is asked first. Rules of layer 7 and of layer 4 share one row of numbers. Since\\napi-version 2021-08-01 it is mandatory on version 2; some rules with and some without it are refused in every version\\n(ApplicationGatewayRequestRoutingRulePartialPriorityDefined).\\n","links":["https://learn.microsoft.com/azure/application-gateway/configuration-request-routing-rules"],"tags":["routing"],"since":"0.1.0"}'),
  packedRule({ "code": "AGW018", "name": "https-listener-without-certificate", "title": "An HTTPS listener has no certificate", "severity": "error", "for": "gatewayListener", "params": [], "coveredBy": [], "source": "rules/agw/AGW018-https-listener-without-certificate.yaml", "profiles": ["recommended", "strict", "all"] }, '{"when":{"op":"in","left":{"op":"field","target":{"op":"name","name":"listener"},"field":"protocol"},"right":{"op":"list","items":[{"op":"value","value":"Https"},{"op":"value","value":"Tls"}]}},"let":[],"asserts":[{"assert":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"listener"},"field":"sslCertificate"},"right":{"op":"value","value":null}},"message":["Listener ",{"op":"field","target":{"op":"name","name":"listener"},"field":"name"}," speaks ",{"op":"field","target":{"op":"name","name":"listener"},"field":"protocol"}," but has no sslCertificate to show: Azure refuses the gateway."],"fix":["Set sslCertificate of listener ",{"op":"field","target":{"op":"name","name":"listener"},"field":"name"}," to a certificate of gateway ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"listener"},"field":"applicationGateway"},"field":"name"},"."]}],"azure":{"deploy":"rejected","error":"ApplicationGatewayHttpsListenerMustReferenceSslCert"},"why":"The certificate stands on the listener itself: a TLS profile does not bring one. Validation does not look; the update of the\\ngateway fails.\\n","links":["https://learn.microsoft.com/azure/application-gateway/configuration-listeners"],"tags":["listener","tls"],"since":"0.1.0"}'),
  packedRule({ "code": "AGW019", "name": "certificate-on-http-listener", "title": "A listener without TLS has a certificate", "severity": "warning", "for": "gatewayListener", "params": [], "coveredBy": [], "source": "rules/agw/AGW019-certificate-on-http-listener.yaml", "profiles": ["strict", "all"] }, '{"when":{"op":"in","left":{"op":"field","target":{"op":"name","name":"listener"},"field":"protocol"},"right":{"op":"list","items":[{"op":"value","value":"Http"},{"op":"value","value":"Tcp"}]}},"let":[{"name":"what","code":{"op":"if","condition":{"op":"==","left":{"op":"field","target":{"op":"name","name":"listener"},"field":"sslCertificate"},"right":{"op":"value","value":null}},"yes":{"op":"+","left":{"op":"value","value":"TLS profile "},"right":{"op":"field","target":{"op":"field","target":{"op":"name","name":"listener"},"field":"sslProfile"},"field":"name"}},"no":{"op":"+","left":{"op":"value","value":"certificate "},"right":{"op":"field","target":{"op":"field","target":{"op":"name","name":"listener"},"field":"sslCertificate"},"field":"name"}}}}],"asserts":[{"assert":{"op":"and","left":{"op":"==","left":{"op":"field","target":{"op":"name","name":"listener"},"field":"sslCertificate"},"right":{"op":"value","value":null}},"right":{"op":"==","left":{"op":"field","target":{"op":"name","name":"listener"},"field":"sslProfile"},"right":{"op":"value","value":null}}},"message":["Listener ",{"op":"field","target":{"op":"name","name":"listener"},"field":"name"}," speaks ",{"op":"field","target":{"op":"name","name":"listener"},"field":"protocol"}," but names ",{"op":"name","name":"what"},": clients get no encryption, though the template looks as if they did."],"fix":["Set protocol of ",{"op":"field","target":{"op":"name","name":"listener"},"field":"name"}," to ",{"op":"if","condition":{"op":"field","target":{"op":"name","name":"listener"},"field":"isLayer4"},"yes":{"op":"value","value":"Tls"},"no":{"op":"value","value":"Https"}},", or remove ",{"op":"name","name":"what"}," from it."],"at":{"op":"field","target":{"op":"name","name":"listener"},"field":"protocol"}}],"azure":{"deploy":"unknown"},"why":"Only the protocol decides whether a listener speaks TLS. A certificate on a plain one is what is left when a listener was\\ncopied from an HTTPS one.\\n","links":["https://learn.microsoft.com/azure/application-gateway/configuration-listeners"],"tags":["listener","tls"],"since":"0.1.0"}'),
  packedRule({ "code": "AGW035", "name": "gateway-without-rule", "title": "A gateway has no routing rule", "severity": "error", "for": "applicationGateway", "params": [], "coveredBy": [], "source": "rules/agw/AGW035-gateway-without-rule.yaml", "profiles": ["recommended", "strict", "all"] }, '{"let":[],"asserts":[{"assert":{"op":">","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"gateway"},"field":"rules"}]},"right":{"op":"value","value":0}},"message":["Gateway ",{"op":"field","target":{"op":"name","name":"gateway"},"field":"name"}," has no routing rule: it serves nothing, and Azure refuses it."],"fix":["Add a rule to requestRoutingRules of ",{"op":"field","target":{"op":"name","name":"gateway"},"field":"name"},", or to routingRules for layer 4."]}],"azure":{"deploy":"rejected","error":"ApplicationGatewayMustHaveAtleastOneResourceOfType"},"why":"A gateway needs at least one rule with a listener and a pool; what is to be filled later by another deployment or by an\\ningress controller starts with a placeholder.\\n","links":["https://learn.microsoft.com/azure/application-gateway/configuration-request-routing-rules"],"tags":["routing"],"since":"0.1.0"}'),
  packedRule({ "code": "AGW101", "name": "settings-without-probe", "title": "Backend settings in use have no probe of their own", "severity": "warning", "for": "backendSettings", "params": [], "coveredBy": [], "source": "rules/agw/AGW101-settings-without-probe.yaml", "profiles": ["recommended", "strict", "all"] }, '{"when":{"op":"and","left":{"op":">","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"settings"},"field":"rules"}]},"right":{"op":"value","value":0}},"right":{"op":"not","value":{"op":"field","target":{"op":"field","target":{"op":"name","name":"settings"},"field":"applicationGateway"},"field":"isManaged"}}},"let":[],"asserts":[{"assert":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"settings"},"field":"probe"},"right":{"op":"value","value":null}},"message":["Settings ",{"op":"field","target":{"op":"name","name":"settings"},"field":"name"}," have no probe: gateway ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"settings"},"field":"applicationGateway"},"field":"name"}," only asks ",{"op":"if","condition":{"op":"field","target":{"op":"name","name":"settings"},"field":"isLayer4"},"yes":{"op":"+","left":{"op":"+","left":{"op":"value","value":"whether port "},"right":{"op":"field","target":{"op":"name","name":"settings"},"field":"port"}},"right":{"op":"value","value":" answers, and calls a member healthy whose application does not work"}},"no":{"op":"+","left":{"op":"+","left":{"op":"value","value":"for / on port "},"right":{"op":"field","target":{"op":"name","name":"settings"},"field":"port"}},"right":{"op":"value","value":", as host 127.0.0.1, and calls a member healthy that cannot serve its pages"}}},"."],"fix":["Add a probe ",{"op":"if","condition":{"op":"field","target":{"op":"name","name":"settings"},"field":"isLayer4"},"yes":{"op":"value","value":"of protocol Tcp or Tls with the interval, the threshold and, if readiness shows elsewhere, the port that fit the service"},"no":{"op":"value","value":"that asks a path which shows readiness"}},", and set probe of the settings to it."],"at":{"op":"field","target":{"op":"name","name":"settings"},"field":"probe"}}],"azure":{"deploy":"silent"},"why":"Without a probe of its own the gateway asks `<protocol>://127.0.0.1:<port>/` every 30 seconds and takes 200 to 399 for\\nhealthy. Servers that answer by host name, or whose start page is static, look healthy or broken for the wrong reason.\\nFor settings of layer 4 (protocol Tcp or Tls) it only opens a connection to their port: there is no host and no path to\\nask for, and nobody chose how often it asks and how many failures it bears.\\n","links":["https://learn.microsoft.com/azure/application-gateway/application-gateway-probe-overview"],"tags":["probe"],"since":"0.1.0"}'),
  packedRule({ "code": "AGW135", "name": "read-only-pool-members", "title": "Members of a gateway pool are set by a read-only property", "severity": "error", "for": "backendPool", "params": [], "coveredBy": [], "source": "rules/agw/AGW135-read-only-pool-members.yaml", "profiles": ["recommended", "strict", "all"] }, '{"when":{"op":"==","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"owner"},"field":"kind"},"right":{"op":"value","value":"applicationGateway"}},"let":[{"name":"references","code":{"op":"field","target":{"op":"name","name":"pool"},"field":"readOnlyReferences"}}],"asserts":[{"assert":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"references"}]},"right":{"op":"value","value":0}},"message":["Pool ",{"op":"field","target":{"op":"name","name":"pool"},"field":"name"}," sets ",{"op":"map","list":{"op":"name","name":"references"},"variable":"r","body":{"op":"+","left":{"op":"+","left":{"op":"field","target":{"op":"name","name":"r"},"field":"property"},"right":{"op":"value","value":" to "}},"right":{"op":"field","target":{"op":"name","name":"r"},"field":"target"}}},": the property is read-only, Azure accepts and ignores it, and what it names does not join."],"fix":["Name the pool in applicationGatewayBackendAddressPools of the network interface or the scale set."],"at":{"op":"name","name":"references"}}],"azure":{"deploy":"silent"},"why":"Azure fills `backendIPConfigurations` of a pool by itself, from the ip-configurations that name the pool. In a template it\\ndoes nothing: the deployment is green and the pool empty.\\n","links":["https://learn.microsoft.com/azure/application-gateway/application-gateway-components"],"tags":["membership"],"since":"0.1.0"}'),
  packedRule({ "code": "LB001", "name": "ip-pool-on-basic-sku", "title": "An IP-based backend pool on a Basic load balancer", "severity": "error", "for": "backendPool", "params": [], "coveredBy": [], "source": "rules/lb/LB001-ip-pool-on-basic-sku.yaml", "profiles": ["recommended", "strict", "all"] }, '{"when":{"op":"==","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"owner"},"field":"kind"},"right":{"op":"value","value":"loadBalancer"}},"let":[{"name":"ip","code":{"op":"filter","list":{"op":"field","target":{"op":"name","name":"pool"},"field":"addresses"},"variable":"a","body":{"op":"and","left":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"a"},"field":"ipAddress"},"right":{"op":"value","value":null}},"right":{"op":"==","left":{"op":"field","target":{"op":"name","name":"a"},"field":"networkInterfaceIPConfiguration"},"right":{"op":"value","value":null}}}}},{"name":"byIp","code":{"op":"or","left":{"op":"or","left":{"op":">","left":{"op":"call","name":"count","args":[{"op":"name","name":"ip"}]},"right":{"op":"value","value":0}},"right":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"pool"},"field":"virtualNetwork"},"right":{"op":"value","value":null}}},"right":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"pool"},"field":"syncMode"},"right":{"op":"value","value":null}}}}],"asserts":[{"assert":{"op":"or","left":{"op":"not","value":{"op":"name","name":"byIp"}},"right":{"op":"!=","left":{"op":"field","target":{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"loadBalancer"},"field":"sku"},"field":"name"},"right":{"op":"value","value":"Basic"}}},"message":["Pool ",{"op":"field","target":{"op":"name","name":"pool"},"field":"name"}," is filled by IP address, but load balancer ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"loadBalancer"},"field":"name"}," has the Basic SKU, which takes network interfaces only: Azure rejects the deployment."],"fix":["Set sku.name of ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"loadBalancer"},"field":"name"}," to Standard, or join the members by their network interfaces."],"at":{"op":"name","name":"ip"}}],"azure":{"deploy":"rejected"},"why":"Only Standard load balancers have IP-based pools: addresses, `virtualNetwork` and `syncMode` of a pool need one. A load\\nbalancer without `sku` is Basic.\\n","links":["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"],"tags":["sku","ip-based"],"since":"0.1.0"}'),
  packedRule({ "code": "LB012", "name": "mixed-pool-members", "title": "NIC and IP members are mixed in one backend pool", "severity": "error", "for": "backendPool", "params": [], "coveredBy": [], "source": "rules/lb/LB012-mixed-pool-members.yaml", "profiles": ["recommended", "strict", "all"] }, '{"when":{"op":"and","left":{"op":"and","left":{"op":"==","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"owner"},"field":"kind"},"right":{"op":"value","value":"loadBalancer"}},"right":{"op":"not","value":{"op":"and","left":{"op":"call","name":"known","args":[{"op":"field","target":{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"loadBalancer"},"field":"sku"},"field":"name"}]},"right":{"op":"==","left":{"op":"field","target":{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"loadBalancer"},"field":"sku"},"field":"name"},"right":{"op":"value","value":"Basic"}}}}},"right":{"op":"or","left":{"op":"or","left":{"op":"or","left":{"op":"or","left":{"op":"call","name":"known","args":[{"op":"exists","list":{"op":"field","target":{"op":"name","name":"pool"},"field":"members"},"variable":"m","body":{"op":"==","left":{"op":"field","target":{"op":"name","name":"m"},"field":"kind"},"right":{"op":"value","value":"nic"}}}]},"right":{"op":"call","name":"known","args":[{"op":"exists","list":{"op":"field","target":{"op":"name","name":"pool"},"field":"members"},"variable":"m","body":{"op":"==","left":{"op":"field","target":{"op":"name","name":"m"},"field":"kind"},"right":{"op":"value","value":"ip"}}}]}},"right":{"op":"field","target":{"op":"name","name":"pool"},"field":"isUsed"}},"right":{"op":">","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"pool"},"field":"outboundRules"}]},"right":{"op":"value","value":0}}},"right":{"op":">","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"pool"},"field":"inboundNatRules"}]},"right":{"op":"value","value":0}}}},"let":[{"name":"nic","code":{"op":"filter","list":{"op":"field","target":{"op":"name","name":"pool"},"field":"members"},"variable":"m","body":{"op":"==","left":{"op":"field","target":{"op":"name","name":"m"},"field":"kind"},"right":{"op":"value","value":"nic"}}}},{"name":"ip","code":{"op":"filter","list":{"op":"field","target":{"op":"name","name":"pool"},"field":"members"},"variable":"m","body":{"op":"==","left":{"op":"field","target":{"op":"name","name":"m"},"field":"kind"},"right":{"op":"value","value":"ip"}}}}],"asserts":[{"assert":{"op":"or","left":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"nic"}]},"right":{"op":"value","value":0}},"right":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"ip"}]},"right":{"op":"value","value":0}}},"message":["Pool ",{"op":"field","target":{"op":"name","name":"pool"},"field":"name"}," mixes ",{"op":"call","name":"count","args":[{"op":"name","name":"nic"}]}," NIC and ",{"op":"call","name":"count","args":[{"op":"name","name":"ip"}]}," IP ",{"op":"if","condition":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"ip"}]},"right":{"op":"value","value":1}},"yes":{"op":"value","value":"member"},"no":{"op":"value","value":"members"}},": a pool takes one kind, and Azure rejects the deployment half-way."],"fix":["Split it into two pools, one for the network interfaces and one for ",{"op":"map","list":{"op":"name","name":"ip"},"variable":"m","body":{"op":"field","target":{"op":"name","name":"m"},"field":"ipAddress"}},"."],"at":{"op":"name","name":"ip"}}],"azure":{"deploy":"rejected","error":"CannotMixIPBasedAddressesAndIPConfigurationsOnLoadBalancerBackendAddressPool"},"why":"A backend pool of a load balancer is filled either by the ip-configurations of network interfaces and scale sets, or by\\nIP addresses of its own list. Azure checks this only when it writes the second kind of member, after validation and\\nwhat-if have passed: the deployment fails in the middle, with the load balancer half configured.\\n","links":["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"],"tags":["membership","ip-based"],"since":"0.1.0"}'),
  packedRule({ "code": "LB020", "name": "read-only-membership", "title": "Read-only properties stand for members or rules of a load balancer", "severity": "error", "for": "loadBalancer", "params": [], "coveredBy": [], "source": "rules/lb/LB020-read-only-membership.yaml", "profiles": ["recommended", "strict", "all"] }, '{"let":[{"name":"references","code":{"op":"field","target":{"op":"name","name":"lb"},"field":"readOnlyReferences"}}],"asserts":[{"assert":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"references"}]},"right":{"op":"value","value":0}},"message":["Load balancer ",{"op":"field","target":{"op":"name","name":"lb"},"field":"name"}," sets ",{"op":"map","list":{"op":"name","name":"references"},"variable":"r","body":{"op":"+","left":{"op":"+","left":{"op":"field","target":{"op":"name","name":"r"},"field":"property"},"right":{"op":"value","value":" to "}},"right":{"op":"field","target":{"op":"name","name":"r"},"field":"target"}}},": the property is read-only, Azure accepts and ignores it, and what it names is left out."],"fix":["Say it on the other side: loadBalancerBackendAddressPools of the network interface or scale set for a member, backendAddressPool, probe or frontendIPConfiguration of the rule for a rule."],"at":{"op":"name","name":"references"}}],"azure":{"deploy":"silent"},"why":"Azure fills `backendIPConfigurations` of a pool, `networkInterfaceIPConfiguration` of an address and `loadBalancingRules`\\nof a probe, pool or frontend by itself, from what members and rules say. In a template they do nothing. The deployment\\nis green and the pool empty.\\n","links":["https://learn.microsoft.com/azure/load-balancer/backend-pool-management","https://github.com/Azure/bicep-registry-modules/issues/3089"],"tags":["membership"],"since":"0.1.0"}'),
  packedRule({ "code": "LB021", "name": "inline-ip-members", "title": "IP members of a Standard load balancer stand only in its body", "severity": "error", "for": "backendPool", "params": [], "coveredBy": [], "source": "rules/lb/LB021-inline-ip-members.yaml", "profiles": ["recommended", "strict", "all"] }, '{"when":{"op":">","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"pool"},"field":"inlineAddresses"}]},"right":{"op":"value","value":0}},"let":[{"name":"isEmpty","code":{"op":"and","left":{"op":"call","name":"known","args":[{"op":"field","target":{"op":"name","name":"pool"},"field":"count"}]},"right":{"op":"==","left":{"op":"field","target":{"op":"name","name":"pool"},"field":"count"},"right":{"op":"value","value":0}}}},{"name":"hasNic","code":{"op":"exists","list":{"op":"field","target":{"op":"name","name":"pool"},"field":"members"},"variable":"m","body":{"op":"==","left":{"op":"field","target":{"op":"name","name":"m"},"field":"kind"},"right":{"op":"value","value":"nic"}}}}],"asserts":[{"assert":{"op":"not","value":{"op":"field","target":{"op":"name","name":"pool"},"field":"isUsed"}},"message":["Pool ",{"op":"field","target":{"op":"name","name":"pool"},"field":"name"}," lists ",{"op":"map","list":{"op":"field","target":{"op":"name","name":"pool"},"field":"inlineAddresses"},"variable":"a","body":{"op":"field","target":{"op":"name","name":"a"},"field":"ipAddress"}}," in the body of the load balancer, which Azure ignores: the pool has none of them, and the rules that forward to it reach ",{"op":"if","condition":{"op":"name","name":"isEmpty"},"yes":{"op":"value","value":"nobody"},"no":{"op":"value","value":"its other members only"}},"."],"fix":[{"op":"if","condition":{"op":"and","left":{"op":"call","name":"known","args":[{"op":"name","name":"hasNic"}]},"right":{"op":"name","name":"hasNic"}},"yes":{"op":"value","value":"Remove the addresses, or give them a pool of their own, since this one is filled by network interfaces: declare it"},"no":{"op":"value","value":"Declare the pool"}}," as a resource of its own, Microsoft.Network/loadBalancers/backendAddressPools, with the addresses in it."],"at":{"op":"field","target":{"op":"name","name":"pool"},"field":"inlineAddresses"}},{"assert":{"op":"value","value":false},"severity":"warning","message":["Pool ",{"op":"field","target":{"op":"name","name":"pool"},"field":"name"}," lists ",{"op":"map","list":{"op":"field","target":{"op":"name","name":"pool"},"field":"inlineAddresses"},"variable":"a","body":{"op":"field","target":{"op":"name","name":"a"},"field":"ipAddress"}}," in the body of the load balancer, which Azure ignores: the pool has none of them."],"fix":[{"op":"if","condition":{"op":"and","left":{"op":"call","name":"known","args":[{"op":"name","name":"hasNic"}]},"right":{"op":"name","name":"hasNic"}},"yes":{"op":"value","value":"Remove the addresses, or give them a pool of their own, since this one is filled by network interfaces: declare it"},"no":{"op":"value","value":"Declare the pool"}}," as a resource of its own, Microsoft.Network/loadBalancers/backendAddressPools, with the addresses in it."],"at":{"op":"field","target":{"op":"name","name":"pool"},"field":"inlineAddresses"}}],"azure":{"deploy":"silent"},"why":"Azure takes the addresses of an IP-based pool from the pool\'s own resource. Those in `backendAddressPools` of the load\\nbalancer are accepted and dropped, and the deployment is green.\\n","links":["https://github.com/Azure/bicep-types-az/issues/1861","https://learn.microsoft.com/azure/load-balancer/backend-pool-management"],"tags":["membership","ip-based"],"since":"0.1.0"}'),
  packedRule({ "code": "LB101", "name": "rule-without-pool", "title": "A load-balancing rule has no backend pool", "severity": "error", "for": "loadBalancingRule", "params": [], "coveredBy": [], "source": "rules/lb/LB101-rule-without-pool.yaml", "profiles": ["recommended", "strict", "all"] }, '{"when":{"op":"!=","left":{"op":"field","target":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"loadBalancer"},"field":"sku"},"field":"name"},"right":{"op":"value","value":"Gateway"}},"let":[],"asserts":[{"assert":{"op":">","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"rule"},"field":"pools"}]},"right":{"op":"value","value":0}},"message":["Rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," has no backend pool: connections to its port lead nowhere. Azure accepts this."],"fix":["Set backendAddressPool of rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," to ",{"op":"if","condition":{"op":"and","left":{"op":"call","name":"known","args":[{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"loadBalancer"},"field":"pools"}]},"right":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"loadBalancer"},"field":"pools"}]},"right":{"op":"value","value":1}}},"yes":{"op":"field","target":{"op":"index","target":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"loadBalancer"},"field":"pools"},"index":{"op":"value","value":0}},"field":"label"},"no":{"op":"value","value":"the pool that serves it"}},", or remove the rule."],"at":{"op":"field","target":{"op":"name","name":"rule"},"field":"pools"}}],"azure":{"deploy":"silent?"},"why":"The pool of a load-balancing rule is optional for Azure. Without one the frontend takes the port, the rule looks\\ncomplete, and no member ever gets a connection.\\n","links":["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"],"tags":["rule"],"since":"0.1.0"}'),
  packedRule({ "code": "LB102", "name": "dangling-reference", "title": "A rule names something that its load balancer does not have", "severity": "error", "for": "danglingReference", "params": [], "coveredBy": [], "source": "rules/lb/LB102-dangling-reference.yaml", "profiles": ["recommended", "strict", "all"] }, '{"let":[],"asserts":[{"assert":{"op":"value","value":false},"message":[{"op":"field","target":{"op":"name","name":"reference"},"field":"label"}," names what is not there: ",{"op":"field","target":{"op":"name","name":"reference"},"field":"reason"},". Azure refuses the load balancer."],"fix":["In ",{"op":"field","target":{"op":"name","name":"reference"},"field":"property"}," of ",{"op":"field","target":{"op":"name","name":"reference"},"field":"label"},", ",{"op":"field","target":{"op":"name","name":"reference"},"field":"remedy"},"."]}],"azure":{"deploy":"rejected","error":"InvalidResourceReference"},"why":"Rules name frontends, pools and probes by id. Validation and what-if do not look whether these exist; the deployment of the\\nload balancer fails with InvalidResourceReference, after other resources have been changed.\\n","links":["https://learn.microsoft.com/troubleshoot/azure/load-balancer/load-balancer-common-deployment-errors"],"tags":["rule"],"since":"0.1.0"}'),
  packedRule({ "code": "LB103", "name": "rule-without-probe", "title": "A load-balancing rule has no health probe", "severity": "error", "for": "loadBalancingRule", "params": [], "coveredBy": [], "source": "rules/lb/LB103-rule-without-probe.yaml", "profiles": ["recommended", "strict", "all"] }, '{"when":{"op":"and","left":{"op":"and","left":{"op":"!=","left":{"op":"field","target":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"loadBalancer"},"field":"sku"},"field":"tier"},"right":{"op":"value","value":"Global"}},"right":{"op":"!=","left":{"op":"field","target":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"loadBalancer"},"field":"sku"},"field":"name"},"right":{"op":"value","value":"Service"}}},"right":{"op":"not","value":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"loadBalancer"},"field":"isManaged"}}},"let":[{"name":"same","code":{"op":"filter","list":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"loadBalancer"},"field":"probes"},"variable":"p","body":{"op":"==","left":{"op":"field","target":{"op":"name","name":"p"},"field":"port"},"right":{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"}}}}],"asserts":[{"assert":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"right":{"op":"value","value":null}},"message":["Rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," has no probe: a member that is down keeps receiving connections. Azure accepts this."],"fix":["Set probe of the rule to ",{"op":"if","condition":{"op":"and","left":{"op":"call","name":"known","args":[{"op":"name","name":"same"}]},"right":{"op":">","left":{"op":"call","name":"count","args":[{"op":"name","name":"same"}]},"right":{"op":"value","value":0}}},"yes":{"op":"+","left":{"op":"field","target":{"op":"index","target":{"op":"name","name":"same"},"index":{"op":"value","value":0}},"field":"label"},"right":{"op":"value","value":", which watches the same port"}},"no":{"op":"value","value":"a probe of the port that shows whether the application is ready"}},"."],"at":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"}}],"azure":{"deploy":"silent"},"why":"Without a probe a load balancer takes every member for healthy, for ever. The administrative state of members and the\\nhealth API work only with one. The portal asks for it; templates do not.\\n","links":["https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview"],"tags":["probe"],"since":"0.1.0"}'),
  packedRule({ "code": "LB104", "name": "unused-probe", "title": "No rule and no scale set uses a probe", "severity": "warning", "for": "probe", "params": [], "coveredBy": [], "source": "rules/lb/LB104-unused-probe.yaml", "profiles": ["strict", "all"] }, '{"when":{"op":"not","value":{"op":"field","target":{"op":"field","target":{"op":"name","name":"probe"},"field":"loadBalancer"},"field":"isManaged"}},"let":[],"asserts":[{"assert":{"op":"or","left":{"op":">","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"probe"},"field":"rules"}]},"right":{"op":"value","value":0}},"right":{"op":">","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"probe"},"field":"scaleSets"}]},"right":{"op":"value","value":0}}},"message":["Probe ",{"op":"field","target":{"op":"name","name":"probe"},"field":"name"}," is used by no load-balancing rule and no scale set: it watches nothing. Azure accepts this."],"fix":[{"op":"if","condition":{"op":"and","left":{"op":"call","name":"known","args":[{"op":"field","target":{"op":"field","target":{"op":"name","name":"probe"},"field":"loadBalancer"},"field":"rules"}]},"right":{"op":"exists","list":{"op":"field","target":{"op":"field","target":{"op":"name","name":"probe"},"field":"loadBalancer"},"field":"rules"},"variable":"r","body":{"op":"==","left":{"op":"field","target":{"op":"name","name":"r"},"field":"probe"},"right":{"op":"value","value":null}}}},"yes":{"op":"+","left":{"op":"+","left":{"op":"+","left":{"op":"+","left":{"op":"value","value":"Set probe of rule "},"right":{"op":"field","target":{"op":"index","target":{"op":"filter","list":{"op":"field","target":{"op":"field","target":{"op":"name","name":"probe"},"field":"loadBalancer"},"field":"rules"},"variable":"r","body":{"op":"==","left":{"op":"field","target":{"op":"name","name":"r"},"field":"probe"},"right":{"op":"value","value":null}}},"index":{"op":"value","value":0}},"field":"name"}},"right":{"op":"value","value":" to "}},"right":{"op":"field","target":{"op":"name","name":"probe"},"field":"label"}},"right":{"op":"value","value":"."}},"no":{"op":"value","value":"Name it as probe of the rule it was meant for, or remove it."}}]}],"azure":{"deploy":"silent"},"why":"A probe does nothing by itself: a load-balancing rule has to name it. One that nothing names looks like protection in\\nthe portal and in reviews, and its failures change nothing.\\n","links":["https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview"],"tags":["probe"],"since":"0.1.0"}'),
  packedRule({ "code": "LB105", "name": "load-balancer-without-rules", "title": "A load balancer has no rules of any kind", "severity": "warning", "for": "loadBalancer", "params": [], "coveredBy": [], "source": "rules/lb/LB105-load-balancer-without-rules.yaml", "profiles": ["strict", "all"] }, '{"when":{"op":"not","value":{"op":"field","target":{"op":"name","name":"lb"},"field":"isManaged"}},"let":[],"asserts":[{"assert":{"op":"or","left":{"op":">","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"lb"},"field":"inboundRules"}]},"right":{"op":"value","value":0}},"right":{"op":">","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"lb"},"field":"outboundRules"}]},"right":{"op":"value","value":0}}},"message":["Load balancer ",{"op":"field","target":{"op":"name","name":"lb"},"field":"name"}," has no load-balancing rule, NAT rule or outbound rule: it passes no traffic. Azure accepts this."],"fix":["Add the rules that it is meant for, or remove load balancer ",{"op":"field","target":{"op":"name","name":"lb"},"field":"name"},"."]}],"azure":{"deploy":"silent"},"why":"Frontends and pools alone move nothing: only a rule joins a port of a frontend to a pool. Such a load balancer is paid\\nfor and looks complete in lists of resources.\\n","links":["https://learn.microsoft.com/azure/well-architected/service-guides/azure-load-balancer"],"tags":["rule"],"since":"0.1.0"}'),
  packedRule({ "code": "LB111", "name": "port-out-of-range", "title": "A port is outside the range that Azure takes", "severity": "error", "for": "inboundRule", "params": [], "coveredBy": [], "source": "rules/lb/LB111-port-out-of-range.yaml", "profiles": ["recommended", "strict", "all"] }, '{"let":[{"name":"isRule","code":{"op":"==","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"type"},"right":{"op":"value","value":"loadBalancingRule"}}},{"name":"low","code":{"op":"if","condition":{"op":"name","name":"isRule"},"yes":{"op":"value","value":0},"no":{"op":"value","value":1}}},{"name":"hasPort","code":{"op":"or","left":{"op":"==","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"protocol"},"right":{"op":"value","value":"All"}},"right":{"op":"==","left":{"op":"==","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"firstPort"},"right":{"op":"value","value":0}},"right":{"op":"==","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"},"right":{"op":"value","value":0}}}}}],"asserts":[{"assert":{"op":"and","left":{"op":"not","value":{"op":"<","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"firstPort"},"right":{"op":"name","name":"low"}}},"right":{"op":"not","value":{"op":">","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"lastPort"},"right":{"op":"if","condition":{"op":"==","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"type"},"right":{"op":"value","value":"inboundNatPool"}},"yes":{"op":"value","value":65535},"no":{"op":"value","value":65534}}}}},"message":[{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," listens on ",{"op":"if","condition":{"op":"==","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"firstPort"},"right":{"op":"field","target":{"op":"name","name":"rule"},"field":"lastPort"}},"yes":{"op":"+","left":{"op":"value","value":"port "},"right":{"op":"field","target":{"op":"name","name":"rule"},"field":"firstPort"}},"no":{"op":"+","left":{"op":"+","left":{"op":"+","left":{"op":"value","value":"ports "},"right":{"op":"field","target":{"op":"name","name":"rule"},"field":"firstPort"}},"right":{"op":"value","value":" to "}},"right":{"op":"field","target":{"op":"name","name":"rule"},"field":"lastPort"}}},", which Azure refuses: ports of a frontend go from ",{"op":"name","name":"low"}," to ",{"op":"if","condition":{"op":"==","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"type"},"right":{"op":"value","value":"inboundNatPool"}},"yes":{"op":"value","value":65535},"no":{"op":"value","value":65534}},"."],"fix":["Give ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," a frontend port between 1 and 65534."],"at":{"op":"field","target":{"op":"name","name":"rule"},"field":"firstPort"}},{"assert":{"op":"not","value":{"op":"<","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"lastPort"},"right":{"op":"field","target":{"op":"name","name":"rule"},"field":"firstPort"}}},"message":["The port range of ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," goes from ",{"op":"field","target":{"op":"name","name":"rule"},"field":"firstPort"}," down to ",{"op":"field","target":{"op":"name","name":"rule"},"field":"lastPort"},": Azure refuses it."],"fix":["Exchange start and end of the range of ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"},"."],"at":{"op":"field","target":{"op":"name","name":"rule"},"field":"firstPort"}},{"assert":{"op":"and","left":{"op":"not","value":{"op":"<","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"},"right":{"op":"name","name":"low"}}},"right":{"op":"not","value":{"op":">","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"},"right":{"op":"value","value":65535}}}},"message":[{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," forwards to port ",{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"},", which Azure refuses: ports of members go from ",{"op":"name","name":"low"}," to 65535."],"fix":["Give ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," the backend port on which the application listens."],"at":{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"}},{"assert":{"op":"name","name":"hasPort"},"message":["Rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," goes from port ",{"op":"field","target":{"op":"name","name":"rule"},"field":"firstPort"}," to port ",{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"}," with protocol ",{"op":"field","target":{"op":"name","name":"rule"},"field":"protocol"},": port 0 stands for all ports, and only with protocol All. Azure refuses it."],"fix":["Give rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," a frontend port and a backend port."],"at":{"op":"list","items":[{"op":"field","target":{"op":"name","name":"rule"},"field":"firstPort"},{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"}]}}],"azure":{"deploy":"rejected"},"why":"The frontend port of a load-balancing rule may be 0 to 65534, of a NAT rule 1 to 65534; the backend port goes to 65535.\\n0 means every port and belongs to protocol All. Validation does not look at it: the deployment fails half-way.\\n","links":["https://learn.microsoft.com/rest/api/load-balancer/load-balancers/create-or-update"],"tags":["rule"],"since":"0.1.0"}'),
  packedRule({ "code": "LB112", "name": "incomplete-ha-ports", "title": "A rule for all ports is only half one", "severity": "error", "for": "loadBalancingRule", "params": [], "coveredBy": [], "source": "rules/lb/LB112-incomplete-ha-ports.yaml", "profiles": ["recommended", "strict", "all"] }, '{"when":{"op":"!=","left":{"op":"field","target":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"loadBalancer"},"field":"sku"},"field":"name"},"right":{"op":"value","value":"Gateway"}},"let":[{"name":"allPorts","code":{"op":"and","left":{"op":"==","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"frontendPort"},"right":{"op":"value","value":0}},"right":{"op":"==","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"},"right":{"op":"value","value":0}}}}],"asserts":[{"assert":{"op":"==","left":{"op":"==","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"protocol"},"right":{"op":"value","value":"All"}},"right":{"op":"name","name":"allPorts"}},"message":["Rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," has protocol ",{"op":"field","target":{"op":"name","name":"rule"},"field":"protocol"},", frontend port ",{"op":"field","target":{"op":"name","name":"rule"},"field":"frontendPort"}," and backend port ",{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"},": a rule for all ports needs protocol All and both ports 0. Azure refuses anything between."],"fix":[{"op":"if","condition":{"op":"==","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"protocol"},"right":{"op":"value","value":"All"}},"yes":{"op":"+","left":{"op":"+","left":{"op":"value","value":"Set both ports of rule "},"right":{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}},"right":{"op":"value","value":" to 0, or name the one protocol that it is for."}},"no":{"op":"+","left":{"op":"+","left":{"op":"value","value":"Set protocol of rule "},"right":{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}},"right":{"op":"value","value":" to All, or name the port that it is for."}}}],"at":{"op":"field","target":{"op":"name","name":"rule"},"field":"protocol"}}],"azure":{"deploy":"rejected?"},"why":"High availability ports are one form: protocol All with frontend port 0 and backend port 0. Protocol All with a port, or\\nport 0 with one protocol, says two things at once.\\n","links":["https://learn.microsoft.com/azure/load-balancer/load-balancer-ha-ports-overview"],"tags":["rule","ha-ports"],"since":"0.1.0"}'),
  packedRule({ "code": "LB113", "name": "ha-ports-unsupported", "title": "All ports are balanced where Azure cannot do it", "severity": "error", "for": "loadBalancingRule", "params": [], "coveredBy": [], "source": "rules/lb/LB113-ha-ports-unsupported.yaml", "profiles": ["recommended", "strict", "all"] }, '{"when":{"op":"==","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"protocol"},"right":{"op":"value","value":"All"}},"let":[],"asserts":[{"assert":{"op":"not","value":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"frontend"},"field":"isPublic"}},"message":["Rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," is for all ports and protocols, but frontend ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"frontend"},"field":"name"}," is public: Azure does that for internal frontends only."],"fix":["Write a rule for each port that ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"frontend"},"field":"name"}," is to serve, with protocol Tcp or Udp."],"at":{"op":"field","target":{"op":"name","name":"rule"},"field":"protocol"}},{"assert":{"op":"!=","left":{"op":"field","target":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"loadBalancer"},"field":"sku"},"field":"name"},"right":{"op":"value","value":"Basic"}},"message":["Rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," is for all ports and protocols, but load balancer ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"loadBalancer"},"field":"name"}," has the Basic SKU, which cannot do that."],"fix":["Set sku.name of load balancer ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"loadBalancer"},"field":"name"}," to Standard."],"at":{"op":"field","target":{"op":"name","name":"rule"},"field":"protocol"}}],"azure":{"deploy":"rejected?"},"why":"Protocol All is for internal frontends of the Standard SKU and for gateway load balancers: virtual appliances stand\\nbehind them. A public frontend needs a rule for each port.\\n","links":["https://learn.microsoft.com/azure/load-balancer/load-balancer-ha-ports-overview"],"tags":["rule","ha-ports"],"since":"0.1.0"}'),
  packedRule({ "code": "LB117", "name": "floating-ip-on-ipv6", "title": "Floating IP on an internal IPv6 frontend", "severity": "error", "for": "loadBalancingRule", "params": [], "coveredBy": [], "source": "rules/lb/LB117-floating-ip-on-ipv6.yaml", "profiles": ["recommended", "strict", "all"] }, '{"when":{"op":"field","target":{"op":"name","name":"rule"},"field":"enableFloatingIP"},"let":[],"asserts":[{"assert":{"op":"or","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"frontend"},"field":"isPublic"},"right":{"op":"!=","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"frontend"},"field":"privateIPAddressVersion"},"right":{"op":"value","value":"IPv6"}}},"message":["Rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," has floating IP on ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"frontend"},"field":"name"},", an internal IPv6 frontend: that is not supported, and its traffic does not arrive. Azure accepts this."],"fix":["Set enableFloatingIP of rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," to false."],"at":{"op":"field","target":{"op":"name","name":"rule"},"field":"enableFloatingIP"}}],"azure":{"deploy":"silent"},"why":"Floating IP hands packets to the member with the address of the frontend as destination. On internal IPv6 frontends the\\nplatform does not do it.\\n","links":["https://learn.microsoft.com/azure/load-balancer/load-balancer-floating-ip"],"tags":["rule","floating-ip"],"since":"0.1.0"}'),
  packedRule({ "code": "LB118", "name": "idle-timeout-out-of-range", "title": "An idle timeout is outside the range that Azure takes", "severity": "error", "for": "inboundRule", "params": [], "coveredBy": [], "source": "rules/lb/LB118-idle-timeout-out-of-range.yaml", "profiles": ["recommended", "strict", "all"] }, '{"let":[{"name":"isNatPool","code":{"op":"==","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"type"},"right":{"op":"value","value":"inboundNatPool"}}},{"name":"most","code":{"op":"if","condition":{"op":"==","left":{"op":"field","target":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"loadBalancer"},"field":"sku"},"field":"name"},"right":{"op":"value","value":"Basic"}},"yes":{"op":"value","value":60},"no":{"op":"value","value":100}}}],"asserts":[{"assert":{"op":"and","left":{"op":"not","value":{"op":"<","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"idleTimeoutInMinutes"},"right":{"op":"value","value":4}}},"right":{"op":"or","left":{"op":"name","name":"isNatPool"},"right":{"op":"not","value":{"op":">","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"idleTimeoutInMinutes"},"right":{"op":"name","name":"most"}}}}},"message":[{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," drops idle connections after ",{"op":"field","target":{"op":"name","name":"rule"},"field":"idleTimeoutInMinutes"}," minutes: Azure takes 4 to ",{"op":"if","condition":{"op":"name","name":"isNatPool"},"yes":{"op":"value","value":30},"no":{"op":"name","name":"most"}},"."],"fix":["Set idleTimeoutInMinutes of ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," to a number from 4 to 30."],"at":{"op":"field","target":{"op":"name","name":"rule"},"field":"idleTimeoutInMinutes"}},{"assert":{"op":"not","value":{"op":">","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"idleTimeoutInMinutes"},"right":{"op":"value","value":30}}},"severity":"warning","message":[{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," drops idle connections after ",{"op":"field","target":{"op":"name","name":"rule"},"field":"idleTimeoutInMinutes"}," minutes: documents name 30 as the most in one place and ",{"op":"if","condition":{"op":"name","name":"isNatPool"},"yes":{"op":"value","value":30},"no":{"op":"name","name":"most"}}," in another, so Azure may refuse it."],"fix":["Set idleTimeoutInMinutes of ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," to a number from 4 to 30."],"at":{"op":"field","target":{"op":"name","name":"rule"},"field":"idleTimeoutInMinutes"}}],"azure":{"deploy":"rejected?"},"why":"The timeout counts minutes. Long-lived connections are better served by keep-alives of the application and by\\nenableTcpReset than by a long timeout.\\n","links":["https://learn.microsoft.com/azure/load-balancer/load-balancer-tcp-reset"],"tags":["rule"],"since":"0.1.0"}'),
  packedRule({ "code": "LB119", "name": "tcp-reset-off", "title": "Idle Tcp connections vanish without a reset", "severity": "info", "for": "loadBalancingRule", "params": [], "coveredBy": [], "source": "rules/lb/LB119-tcp-reset-off.yaml", "profiles": ["all"] }, '{"when":{"op":"and","left":{"op":"==","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"protocol"},"right":{"op":"value","value":"Tcp"}},"right":{"op":"==","left":{"op":"field","target":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"loadBalancer"},"field":"sku"},"field":"name"},"right":{"op":"value","value":"Standard"}}},"let":[],"asserts":[{"assert":{"op":"field","target":{"op":"name","name":"rule"},"field":"enableTcpReset"},"message":["Rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," drops connections that are idle for ",{"op":"field","target":{"op":"name","name":"rule"},"field":"idleTimeoutInMinutes"}," minutes without telling either side: clients hang until their own timeout."],"fix":["Set enableTcpReset of rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," to true."],"at":{"op":"field","target":{"op":"name","name":"rule"},"field":"enableTcpReset"}}],"azure":{"deploy":"silent"},"why":"With enableTcpReset the load balancer sends a reset to both sides when it forgets an idle connection, so that they\\nnotice at once and connect again.\\n","links":["https://learn.microsoft.com/azure/load-balancer/load-balancer-tcp-reset"],"tags":["rule"],"since":"0.1.0"}'),
  packedRule({ "code": "LB120", "name": "long-lived-protocol-default-timeout", "title": "Long-lived connections are dropped after four idle minutes", "severity": "warning", "for": "loadBalancingRule", "params": [], "coveredBy": [], "source": "rules/lb/LB120-long-lived-protocol-default-timeout.yaml", "profiles": ["strict", "all"] }, '{"when":{"op":"and","left":{"op":"==","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"protocol"},"right":{"op":"value","value":"Tcp"}},"right":{"op":"in","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"},"right":{"op":"list","items":[{"op":"value","value":22},{"op":"value","value":1433},{"op":"value","value":1521},{"op":"value","value":3306},{"op":"value","value":3389},{"op":"value","value":5432},{"op":"value","value":5671},{"op":"value","value":5672},{"op":"value","value":6379},{"op":"value","value":9092},{"op":"value","value":27017}]}}},"let":[],"asserts":[{"assert":{"op":"or","left":{"op":"or","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"enableTcpReset"},"right":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"idleTimeoutInMinutes"},"right":{"op":"value","value":4}}},"right":{"op":">","left":{"op":"field","target":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"frontend"},"field":"publicIPAddress"},"field":"idleTimeoutInMinutes"},"right":{"op":"value","value":4}}},"message":["Rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," forwards to port ",{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"},", whose connections live long, and silently drops those that are idle for 4 minutes: pools of connections break. Azure accepts this."],"fix":["Set enableTcpReset of rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," to true, raise its idleTimeoutInMinutes, and let clients send keep-alives more often than that."],"at":{"op":"field","target":{"op":"name","name":"rule"},"field":"idleTimeoutInMinutes"}}],"azure":{"deploy":"silent"},"why":"Databases, caches, message brokers and remote shells keep connections open while nothing is said. After the idle timeout\\nthe load balancer forgets them, and the next request on such a connection hangs.\\n","links":["https://learn.microsoft.com/azure/load-balancer/load-balancer-tcp-reset"],"tags":["rule"],"since":"0.1.0"}'),
  packedRule({ "code": "LB121", "name": "session-persistence", "title": "Session persistence sends the same clients to the same members", "severity": "info", "for": "loadBalancingRule", "params": [], "coveredBy": [], "source": "rules/lb/LB121-session-persistence.yaml", "profiles": ["all"] }, '{"let":[],"asserts":[{"assert":{"op":"==","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"loadDistribution"},"right":{"op":"value","value":"Default"}},"message":["Rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," keeps every client address at one member (",{"op":"field","target":{"op":"name","name":"rule"},"field":"loadDistribution"},"): clients behind one proxy or NAT gateway all land on the same member."],"fix":["Set loadDistribution of rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," to Default if the application does not need clients to stick."],"at":{"op":"field","target":{"op":"name","name":"rule"},"field":"loadDistribution"}}],"azure":{"deploy":"silent"},"why":"Default spreads connections over members by addresses and ports. SourceIP and SourceIPProtocol are for applications that\\nkeep the state of a session on one machine; they skew the load, and a member that goes takes its sessions along.\\n","links":["https://learn.microsoft.com/azure/load-balancer/load-balancer-best-practices"],"tags":["rule"],"since":"0.1.0"}'),
  packedRule({ "code": "LB122", "name": "inbound-nat-rule-shape", "title": "An inbound NAT rule mixes its two forms", "severity": "error", "for": "inboundNatRule", "params": [], "coveredBy": [], "source": "rules/lb/LB122-inbound-nat-rule-shape.yaml", "profiles": ["recommended", "strict", "all"] }, '{"let":[{"name":"hasPool","code":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"pool"},"right":{"op":"value","value":null}}},{"name":"hasPort","code":{"op":"and","left":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"frontendPort"},"right":{"op":"value","value":null}},"right":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"frontendPort"},"right":{"op":"value","value":0}}}},{"name":"hasRange","code":{"op":"or","left":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"frontendPortRangeStart"},"right":{"op":"value","value":null}},"right":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"frontendPortRangeEnd"},"right":{"op":"value","value":null}}}},{"name":"hasWholeRange","code":{"op":"and","left":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"frontendPortRangeStart"},"right":{"op":"value","value":null}},"right":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"frontendPortRangeEnd"},"right":{"op":"value","value":null}}}}],"asserts":[{"assert":{"op":"or","left":{"op":"not","value":{"op":"name","name":"hasPool"}},"right":{"op":"name","name":"hasWholeRange"}},"message":["NAT rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," forwards to pool ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"pool"},"field":"name"}," but has no whole port range: Azure refuses it."],"fix":["Set frontendPortRangeStart and frontendPortRangeEnd of ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"},", with a port for each member, and remove frontendPort."]},{"assert":{"op":"or","left":{"op":"not","value":{"op":"name","name":"hasPool"}},"right":{"op":"not","value":{"op":"name","name":"hasPort"}}},"message":["NAT rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," forwards to pool ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"pool"},"field":"name"}," and has both a port range and frontendPort ",{"op":"field","target":{"op":"name","name":"rule"},"field":"frontendPort"},": Azure refuses it."],"fix":["Remove frontendPort of ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"},"."]},{"assert":{"op":"or","left":{"op":"name","name":"hasPool"},"right":{"op":"not","value":{"op":"name","name":"hasRange"}}},"message":["NAT rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," has a port range but no pool: Azure refuses it."],"fix":["Set backendAddressPool of ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"},", or give it frontendPort in place of the range."]}],"azure":{"deploy":"rejected","error":"MissedInboundNatRuleV2Properties"},"why":"An inbound NAT rule has two forms. Version 1 takes one frontendPort and is named by a network interface. Version 2 names a\\npool and takes a range of ports, one for each member. Azure refuses a mix (MissedInboundNatRuleV2Properties,\\nUnsupportedSetOfInboundNatRulePropertiesWhenFrontendPortIsSpecified) when the load balancer is deployed.\\n","links":["https://learn.microsoft.com/azure/load-balancer/inbound-nat-rules"],"tags":["nat"],"since":"0.1.0"}'),
  packedRule({ "code": "LB124", "name": "management-port-published", "title": "A management port is open to the internet", "severity": "warning", "for": "inboundRule", "params": [], "coveredBy": [], "source": "rules/lb/LB124-management-port-published.yaml", "profiles": ["strict", "all"] }, '{"when":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"frontend"},"field":"isPublic"},"let":[],"asserts":[{"assert":{"op":"not","value":{"op":"in","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"},"right":{"op":"list","items":[{"op":"value","value":22},{"op":"value","value":3389},{"op":"value","value":5985},{"op":"value","value":5986}]}}},"message":[{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," forwards connections from the internet to port ",{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"}," of the members (",{"op":"if","condition":{"op":"==","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"},"right":{"op":"value","value":22}},"yes":{"op":"value","value":"SSH"},"no":{"op":"if","condition":{"op":"==","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"},"right":{"op":"value","value":3389}},"yes":{"op":"value","value":"Remote Desktop"},"no":{"op":"value","value":"Windows remote management"}}},"): it will be attacked within minutes."],"fix":["Remove ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," and reach the machines through Azure Bastion, or allow single source addresses in the network security group."],"at":{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"}}],"azure":{"deploy":"silent"},"why":"Public addresses of Azure are scanned all the time, and management ports are tried with stolen and guessed passwords.\\nAzure Bastion and just-in-time access give the same reach without a port that is open to everyone.\\n","links":["https://learn.microsoft.com/azure/load-balancer/inbound-nat-rules"],"tags":["security"],"since":"0.1.0"}'),
  packedRule({ "code": "LB127", "name": "several-pools", "title": "A rule names more than one backend pool", "severity": "error", "for": "loadBalancingRule", "params": [], "coveredBy": [], "source": "rules/lb/LB127-several-pools.yaml", "profiles": ["recommended", "strict", "all"] }, '{"let":[],"asserts":[{"assert":{"op":"or","left":{"op":"==","left":{"op":"field","target":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"loadBalancer"},"field":"sku"},"field":"name"},"right":{"op":"value","value":"Gateway"}},"right":{"op":"<=","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"rule"},"field":"pools"}]},"right":{"op":"value","value":1}}},"message":["Rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," names ",{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"rule"},"field":"pools"}]}," backend pools: only rules of a gateway load balancer take more than one."],"fix":["Leave one pool, and join the members of the others to it."],"at":{"op":"field","target":{"op":"name","name":"rule"},"field":"pools"}},{"assert":{"op":"or","left":{"op":"or","left":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"rule"},"field":"backendAddressPools"}]},"right":{"op":"value","value":0}},"right":{"op":"==","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"backendAddressPool"},"right":{"op":"value","value":null}}},"right":{"op":"in","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"backendAddressPool"},"right":{"op":"field","target":{"op":"name","name":"rule"},"field":"backendAddressPools"}}},"message":["Rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," sets backendAddressPool to ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"backendAddressPool"},"field":"name"},", which is not among its backendAddressPools: Azure refuses two different answers."],"fix":["Remove backendAddressPool of rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"},"."],"at":{"op":"field","target":{"op":"name","name":"rule"},"field":"pools"}}],"azure":{"deploy":"rejected?"},"why":"backendAddressPools is there for gateway load balancers, whose rules serve an internal and an external pool. Every other\\nrule has one pool; with both properties set they must agree\\n(LoadBalancingRuleBackendAdressPoolAndBackendAddressPoolsCannotBeSetAtTheSameTimeWithDifferentValue).\\n","links":["https://learn.microsoft.com/rest/api/load-balancer/load-balancers/create-or-update"],"tags":["rule"],"since":"0.1.0"}'),
  packedRule({ "code": "LB129", "name": "probe-differs-from-intent", "title": "The probe of a rule is not the one that was agreed", "severity": "error", "for": "loadBalancingRule", "params": [], "coveredBy": [], "source": "rules/lb/LB129-probe-differs-from-intent.yaml", "profiles": ["recommended", "strict", "all"] }, '{"when":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"right":{"op":"value","value":null}},"let":[{"name":"probe","code":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"}},{"name":"port","code":{"op":"filter","list":{"op":"field","target":{"op":"name","name":"rule"},"field":"pools"},"variable":"p","body":{"op":"and","left":{"op":"!=","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"p"},"field":"intent"},"field":"probePort"},"right":{"op":"value","value":null}},"right":{"op":"!=","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"p"},"field":"intent"},"field":"probePort"},"right":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"port"}}}}},{"name":"protocol","code":{"op":"filter","list":{"op":"field","target":{"op":"name","name":"rule"},"field":"pools"},"variable":"p","body":{"op":"and","left":{"op":"!=","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"p"},"field":"intent"},"field":"probeProtocol"},"right":{"op":"value","value":null}},"right":{"op":"!=","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"p"},"field":"intent"},"field":"probeProtocol"},"right":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"protocol"}}}}},{"name":"path","code":{"op":"filter","list":{"op":"field","target":{"op":"name","name":"rule"},"field":"pools"},"variable":"p","body":{"op":"and","left":{"op":"!=","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"p"},"field":"intent"},"field":"probePath"},"right":{"op":"value","value":null}},"right":{"op":"!=","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"p"},"field":"intent"},"field":"probePath"},"right":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"requestPath"}}}}}],"asserts":[{"assert":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"port"}]},"right":{"op":"value","value":0}},"message":["Probe ",{"op":"field","target":{"op":"name","name":"probe"},"field":"name"}," of rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," asks port ",{"op":"field","target":{"op":"name","name":"probe"},"field":"port"},"; poolgate.yaml expects ",{"op":"field","target":{"op":"field","target":{"op":"index","target":{"op":"name","name":"port"},"index":{"op":"value","value":0}},"field":"intent"},"field":"probePort"}," for pool ",{"op":"field","target":{"op":"index","target":{"op":"name","name":"port"},"index":{"op":"value","value":0}},"field":"name"},"."],"fix":["Set port of probe ",{"op":"field","target":{"op":"name","name":"probe"},"field":"name"}," to ",{"op":"field","target":{"op":"field","target":{"op":"index","target":{"op":"name","name":"port"},"index":{"op":"value","value":0}},"field":"intent"},"field":"probePort"},"."],"at":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"port"}},{"assert":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"protocol"}]},"right":{"op":"value","value":0}},"message":["Probe ",{"op":"field","target":{"op":"name","name":"probe"},"field":"name"}," of rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," speaks ",{"op":"field","target":{"op":"name","name":"probe"},"field":"protocol"},"; poolgate.yaml expects ",{"op":"field","target":{"op":"field","target":{"op":"index","target":{"op":"name","name":"protocol"},"index":{"op":"value","value":0}},"field":"intent"},"field":"probeProtocol"}," for pool ",{"op":"field","target":{"op":"index","target":{"op":"name","name":"protocol"},"index":{"op":"value","value":0}},"field":"name"},"."],"fix":["Set protocol of probe ",{"op":"field","target":{"op":"name","name":"probe"},"field":"name"}," to ",{"op":"field","target":{"op":"field","target":{"op":"index","target":{"op":"name","name":"protocol"},"index":{"op":"value","value":0}},"field":"intent"},"field":"probeProtocol"},"."],"at":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"protocol"}},{"assert":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"path"}]},"right":{"op":"value","value":0}},"message":["Probe ",{"op":"field","target":{"op":"name","name":"probe"},"field":"name"}," of rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," asks ",{"op":"if","condition":{"op":"==","left":{"op":"field","target":{"op":"name","name":"probe"},"field":"requestPath"},"right":{"op":"value","value":null}},"yes":{"op":"value","value":"no path"},"no":{"op":"+","left":{"op":"value","value":"path "},"right":{"op":"field","target":{"op":"name","name":"probe"},"field":"requestPath"}}},"; poolgate.yaml expects ",{"op":"field","target":{"op":"field","target":{"op":"index","target":{"op":"name","name":"path"},"index":{"op":"value","value":0}},"field":"intent"},"field":"probePath"}," for pool ",{"op":"field","target":{"op":"index","target":{"op":"name","name":"path"},"index":{"op":"value","value":0}},"field":"name"},"."],"fix":["Set requestPath of probe ",{"op":"field","target":{"op":"name","name":"probe"},"field":"name"}," to ",{"op":"field","target":{"op":"field","target":{"op":"index","target":{"op":"name","name":"path"},"index":{"op":"value","value":0}},"field":"intent"},"field":"probePath"},"."],"at":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"requestPath"}}],"azure":{"deploy":"silent"},"why":"What shows that an application is ready is agreed between those who write it and those who run the load balancer. A probe\\nthat asks something else lets broken members serve, or takes healthy ones away.\\n","links":["https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview"],"tags":["probe","intent"],"since":"0.1.0"}'),
  packedRule({ "code": "LB140", "name": "probe-port-differs", "title": "The probe asks another port than the one the rule forwards to", "severity": "warning", "for": "loadBalancingRule", "params": [], "coveredBy": [], "source": "rules/lb/LB140-probe-port-differs.yaml", "profiles": ["recommended", "strict", "all"] }, '{"when":{"op":"and","left":{"op":"and","left":{"op":"and","left":{"op":"and","left":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"right":{"op":"value","value":null}},"right":{"op":"not","value":{"op":"field","target":{"op":"name","name":"rule"},"field":"isHaPorts"}}},"right":{"op":"not","value":{"op":"in","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"protocol"},"right":{"op":"list","items":[{"op":"value","value":"Udp"},{"op":"value","value":"Quic"}]}}}},"right":{"op":"!=","left":{"op":"field","target":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"loadBalancer"},"field":"sku"},"field":"tier"},"right":{"op":"value","value":"Global"}}},"right":{"op":"!=","left":{"op":"field","target":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"loadBalancer"},"field":"sku"},"field":"name"},"right":{"op":"value","value":"Service"}}},"let":[{"name":"expected","code":{"op":"exists","list":{"op":"field","target":{"op":"name","name":"rule"},"field":"pools"},"variable":"p","body":{"op":"==","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"p"},"field":"intent"},"field":"probePort"},"right":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"port"}}}},{"name":"fits","code":{"op":"or","left":{"op":"==","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"port"},"right":{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"}},"right":{"op":"name","name":"expected"}}},{"name":"same","code":{"op":"filter","list":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"loadBalancer"},"field":"probes"},"variable":"p","body":{"op":"==","left":{"op":"field","target":{"op":"name","name":"p"},"field":"port"},"right":{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"}}}},{"name":"hasSame","code":{"op":"and","left":{"op":"call","name":"known","args":[{"op":"name","name":"same"}]},"right":{"op":">","left":{"op":"call","name":"count","args":[{"op":"name","name":"same"}]},"right":{"op":"value","value":0}}}},{"name":"isShared","code":{"op":"or","left":{"op":"not","value":{"op":"call","name":"known","args":[{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"rules"}]}},"right":{"op":">","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"rules"}]},"right":{"op":"value","value":1}}}},{"name":"isTcp","code":{"op":"and","left":{"op":"call","name":"known","args":[{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"protocol"}]},"right":{"op":"==","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"protocol"},"right":{"op":"value","value":"Tcp"}}}},{"name":"move","code":{"op":"if","condition":{"op":"name","name":"hasSame"},"yes":{"op":"+","left":{"op":"+","left":{"op":"+","left":{"op":"+","left":{"op":"+","left":{"op":"value","value":"Set probe of rule "},"right":{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}},"right":{"op":"value","value":" to "}},"right":{"op":"field","target":{"op":"index","target":{"op":"name","name":"same"},"index":{"op":"value","value":0}},"field":"label"}},"right":{"op":"value","value":", which asks port "}},"right":{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"}},"no":{"op":"if","condition":{"op":"name","name":"isShared"},"yes":{"op":"+","left":{"op":"+","left":{"op":"+","left":{"op":"value","value":"Give rule "},"right":{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}},"right":{"op":"value","value":" a probe of its own on port "}},"right":{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"}},"no":{"op":"+","left":{"op":"+","left":{"op":"+","left":{"op":"value","value":"Let "},"right":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"name"}},"right":{"op":"value","value":" ask port "}},"right":{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"}}}}}],"asserts":[{"assert":{"op":"or","left":{"op":"or","left":{"op":"name","name":"fits"},"right":{"op":"not","value":{"op":"field","target":{"op":"name","name":"rule"},"field":"enableFloatingIP"}}},"right":{"op":"!=","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"protocol"},"right":{"op":"value","value":"Tcp"}}},"severity":"info","message":["Rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," forwards to port ",{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"}," with floating IP, and probe ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"name"}," asks port ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"port"},": right for the listener of a cluster, wrong for anything else."],"fix":["Name port ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"port"}," as probe.port of the pool in poolgate.yaml if the cluster answers there on the member that has the listener; else give rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," a probe that shows whether its application is ready."],"at":{"op":"list","items":[{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"port"},{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"}]}},{"assert":{"op":"or","left":{"op":"name","name":"fits"},"right":{"op":"not","value":{"op":"in","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"port"},"right":{"op":"list","items":[{"op":"value","value":22},{"op":"value","value":3389},{"op":"value","value":135},{"op":"value","value":445}]}}}},"severity":"error","message":["Probe ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"name"}," asks port ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"port"},", where the operating system answers, not the application behind port ",{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"},": members whose application is down keep receiving connections of rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"},"."],"fix":[{"op":"name","name":"move"},"."],"at":{"op":"list","items":[{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"port"},{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"}]}},{"assert":{"op":"or","left":{"op":"name","name":"fits"},"right":{"op":"name","name":"isTcp"}},"message":["Rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," forwards to port ",{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"},", but probe ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"name"}," asks port ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"port"},": it can be up while the application is down, or down while it is up."],"fix":["Name port ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"port"}," as probe.port of the pool in poolgate.yaml if what answers there tells whether the application is ready; else give rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," a probe that does."],"at":{"op":"list","items":[{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"port"},{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"}]}},{"assert":{"op":"name","name":"fits"},"message":["Rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," forwards to port ",{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"},", but probe ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"name"}," asks port ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"port"},": it can be up while the application is down, or down while it is up."],"fix":[{"op":"name","name":"move"},", or name port ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"port"}," as probe.port of the pool in poolgate.yaml if that is where readiness shows."],"at":{"op":"list","items":[{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"port"},{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"}]}}],"azure":{"deploy":"silent"},"why":"A probe says whether a member gets traffic. When it asks another port than the one that gets the traffic, both can\\ndiffer. The listeners of clusters (SQL Server, Windows failover) do so by design: they use floating IP and a Tcp probe.\\n","links":["https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview"],"tags":["probe"],"since":"0.1.0"}'),
  packedRule({ "code": "LB141", "name": "tcp-probe-for-http", "title": "A Tcp probe stands in front of an HTTP service", "severity": "warning", "for": "loadBalancingRule", "params": [], "coveredBy": [], "source": "rules/lb/LB141-tcp-probe-for-http.yaml", "profiles": ["strict", "all"] }, '{"when":{"op":"and","left":{"op":"==","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"protocol"},"right":{"op":"value","value":"Tcp"}},"right":{"op":"==","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"protocol"},"right":{"op":"value","value":"Tcp"}}},"let":[],"asserts":[{"assert":{"op":"not","value":{"op":"in","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"},"right":{"op":"list","items":[{"op":"value","value":80},{"op":"value","value":443},{"op":"value","value":3000},{"op":"value","value":5000},{"op":"value","value":8080},{"op":"value","value":8443}]}}},"message":["Rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," forwards to port ",{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"},", where web servers listen, and probe ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"name"}," only opens a connection: a member that answers every request with an error stays in the pool. Azure accepts this."],"fix":["Let probe ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"name"}," speak ",{"op":"if","condition":{"op":"in","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"},"right":{"op":"list","items":[{"op":"value","value":443},{"op":"value","value":8443}]}},"yes":{"op":"value","value":"Https"},"no":{"op":"value","value":"Http"}}," and ask a path that says whether the application is ready."],"at":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"protocol"}}],"azure":{"deploy":"silent"},"why":"A Tcp probe is content with an open port. An HTTP probe takes only status 200 for healthy, so that an application that is\\nstarting, out of memory or without its database gets no requests.\\n","links":["https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview"],"tags":["probe"],"since":"0.1.0"}'),
  packedRule({ "code": "LB142", "name": "probe-path", "title": "A probe asks no path that says anything", "severity": "warning", "for": "probe", "params": [], "coveredBy": [], "source": "rules/lb/LB142-probe-path.yaml", "profiles": ["strict", "all"] }, '{"let":[{"name":"isHttp","code":{"op":"in","left":{"op":"field","target":{"op":"name","name":"probe"},"field":"protocol"},"right":{"op":"list","items":[{"op":"value","value":"Http"},{"op":"value","value":"Https"}]}}}],"asserts":[{"assert":{"op":"or","left":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"probe"},"field":"protocol"},"right":{"op":"value","value":"Tcp"}},"right":{"op":"==","left":{"op":"field","target":{"op":"name","name":"probe"},"field":"requestPath"},"right":{"op":"value","value":null}}},"severity":"error","message":["Probe ",{"op":"field","target":{"op":"name","name":"probe"},"field":"name"}," speaks Tcp and asks path ",{"op":"field","target":{"op":"name","name":"probe"},"field":"requestPath"},": Azure refuses a path with Tcp."],"fix":["Remove requestPath of probe ",{"op":"field","target":{"op":"name","name":"probe"},"field":"name"},", or let it speak Http."],"at":{"op":"field","target":{"op":"name","name":"probe"},"field":"requestPath"}},{"assert":{"op":"or","left":{"op":"not","value":{"op":"name","name":"isHttp"}},"right":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"probe"},"field":"requestPath"},"right":{"op":"value","value":null}}},"severity":"error","message":["Probe ",{"op":"field","target":{"op":"name","name":"probe"},"field":"name"}," speaks ",{"op":"field","target":{"op":"name","name":"probe"},"field":"protocol"}," and asks no path: Azure requires one."],"fix":["Set requestPath of probe ",{"op":"field","target":{"op":"name","name":"probe"},"field":"name"}," to the path on which the application says that it is ready."],"at":{"op":"field","target":{"op":"name","name":"probe"},"field":"requestPath"}},{"assert":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"probe"},"field":"requestPath"},"right":{"op":"value","value":"/"}},"message":["Probe ",{"op":"field","target":{"op":"name","name":"probe"},"field":"name"}," asks for /, the start page: it may redirect, need a login, or be answered from a cache while the application is down."],"fix":["Set requestPath of probe ",{"op":"field","target":{"op":"name","name":"probe"},"field":"name"}," to a path on which the application says that it is ready, as /health/ready."],"at":{"op":"field","target":{"op":"name","name":"probe"},"field":"requestPath"}},{"assert":{"op":"or","left":{"op":"==","left":{"op":"field","target":{"op":"name","name":"probe"},"field":"requestPath"},"right":{"op":"value","value":null}},"right":{"op":"call","name":"startsWith","args":[{"op":"field","target":{"op":"name","name":"probe"},"field":"requestPath"},{"op":"value","value":"/"}]}},"severity":"info","message":["Probe ",{"op":"field","target":{"op":"name","name":"probe"},"field":"name"}," asks path ",{"op":"field","target":{"op":"name","name":"probe"},"field":"requestPath"},", which does not begin with a slash."],"fix":["Write the path of probe ",{"op":"field","target":{"op":"name","name":"probe"},"field":"name"}," as /",{"op":"field","target":{"op":"name","name":"probe"},"field":"requestPath"},"."],"at":{"op":"field","target":{"op":"name","name":"probe"},"field":"requestPath"}}],"azure":{"deploy":"silent"},"why":"Only status 200 counts as healthy. A path of its own, without login and redirect, lets the application say that it and\\nwhat it needs are ready.\\n","links":["https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview"],"tags":["probe"],"since":"0.1.0"}'),
  packedRule({ "code": "LB143", "name": "probe-cadence", "title": "A probe asks too often, or too rarely", "severity": "warning", "for": "probe", "params": [], "coveredBy": [], "source": "rules/lb/LB143-probe-cadence.yaml", "profiles": ["strict", "all"] }, '{"let":[{"name":"isTcp","code":{"op":"==","left":{"op":"field","target":{"op":"name","name":"probe"},"field":"protocol"},"right":{"op":"value","value":"Tcp"}}},{"name":"seconds","code":{"op":"*","left":{"op":"field","target":{"op":"name","name":"probe"},"field":"intervalInSeconds"},"right":{"op":"field","target":{"op":"name","name":"probe"},"field":"probeThreshold"}}}],"asserts":[{"assert":{"op":"not","value":{"op":"<","left":{"op":"field","target":{"op":"name","name":"probe"},"field":"intervalInSeconds"},"right":{"op":"value","value":5}}},"severity":"error","message":["Probe ",{"op":"field","target":{"op":"name","name":"probe"},"field":"name"}," asks every ",{"op":"field","target":{"op":"name","name":"probe"},"field":"intervalInSeconds"}," s: Azure takes 5 or more."],"fix":["Set intervalInSeconds of probe ",{"op":"field","target":{"op":"name","name":"probe"},"field":"name"}," to 5 or more."],"at":{"op":"field","target":{"op":"name","name":"probe"},"field":"intervalInSeconds"}},{"assert":{"op":"or","left":{"op":"not","value":{"op":"name","name":"isTcp"}},"right":{"op":"not","value":{"op":">","left":{"op":"name","name":"seconds"},"right":{"op":"value","value":60}}}},"message":["Probe ",{"op":"field","target":{"op":"name","name":"probe"},"field":"name"}," notices a dead member after ",{"op":"name","name":"seconds"}," s (",{"op":"field","target":{"op":"name","name":"probe"},"field":"intervalInSeconds"}," s × ",{"op":"field","target":{"op":"name","name":"probe"},"field":"probeThreshold"},"): until then it gets connections."],"fix":["Let probe ",{"op":"field","target":{"op":"name","name":"probe"},"field":"name"}," ask every 5 to 15 s with probeThreshold 2 or 3."],"at":{"op":"field","target":{"op":"name","name":"probe"},"field":"intervalInSeconds"}},{"assert":{"op":"not","value":{"op":">","left":{"op":"field","target":{"op":"name","name":"probe"},"field":"intervalInSeconds"},"right":{"op":"value","value":60}}},"message":["Probe ",{"op":"field","target":{"op":"name","name":"probe"},"field":"name"}," asks every ",{"op":"field","target":{"op":"name","name":"probe"},"field":"intervalInSeconds"}," s only: until then a dead member gets connections."],"fix":["Let probe ",{"op":"field","target":{"op":"name","name":"probe"},"field":"name"}," ask every 5 to 15 s."],"at":{"op":"field","target":{"op":"name","name":"probe"},"field":"intervalInSeconds"}},{"assert":{"op":"or","left":{"op":"or","left":{"op":"not","value":{"op":"name","name":"isTcp"}},"right":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"probe"},"field":"intervalInSeconds"},"right":{"op":"value","value":5}}},"right":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"probe"},"field":"probeThreshold"},"right":{"op":"value","value":1}}},"severity":"info","message":["Probe ",{"op":"field","target":{"op":"name","name":"probe"},"field":"name"}," asks every 5 s and gives up after one failure: a short pause takes a member out."],"fix":["Set probeThreshold of probe ",{"op":"field","target":{"op":"name","name":"probe"},"field":"name"}," to 2."],"at":{"op":"field","target":{"op":"name","name":"probe"},"field":"intervalInSeconds"}}],"azure":{"deploy":"silent"},"why":"A member leaves the pool after probeThreshold failures in a row, intervalInSeconds apart. That product is how long users\\nmeet a dead member; one failure at a short interval takes healthy members out.\\n","links":["https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview"],"tags":["probe"],"since":"0.1.0"}'),
  packedRule({ "code": "LB144", "name": "number-of-probes", "title": "numberOfProbes is set, and probeThreshold is what counts", "severity": "info", "for": "probe", "params": [], "coveredBy": [], "source": "rules/lb/LB144-number-of-probes.yaml", "profiles": ["all"] }, '{"when":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"probe"},"field":"numberOfProbes"},"right":{"op":"value","value":null}},"let":[],"asserts":[{"assert":{"op":"and","left":{"op":"field","target":{"op":"name","name":"probe"},"field":"hasProbeThreshold"},"right":{"op":"==","left":{"op":"field","target":{"op":"name","name":"probe"},"field":"numberOfProbes"},"right":{"op":"field","target":{"op":"name","name":"probe"},"field":"probeThreshold"}}},"message":["Probe ",{"op":"field","target":{"op":"name","name":"probe"},"field":"name"}," says numberOfProbes ",{"op":"field","target":{"op":"name","name":"probe"},"field":"numberOfProbes"},", which Azure does not honour: a member leaves the pool after ",{"op":"if","condition":{"op":"==","left":{"op":"field","target":{"op":"name","name":"probe"},"field":"probeThreshold"},"right":{"op":"value","value":1}},"yes":{"op":"value","value":"one failure"},"no":{"op":"+","left":{"op":"field","target":{"op":"name","name":"probe"},"field":"probeThreshold"},"right":{"op":"value","value":" failures"}}},"."],"fix":["Set probeThreshold of probe ",{"op":"field","target":{"op":"name","name":"probe"},"field":"name"}," to ",{"op":"field","target":{"op":"name","name":"probe"},"field":"numberOfProbes"},", and remove numberOfProbes."],"at":{"op":"field","target":{"op":"name","name":"probe"},"field":"numberOfProbes"}}],"azure":{"deploy":"later"},"why":"numberOfProbes never did what it says; probeThreshold (api-version 2022-05-01 and later) does, and is 1 when absent.\\nAzure stops accepting numberOfProbes after 1 September 2027.\\n","links":["https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview"],"tags":["probe","retirement"],"since":"0.1.0"}'),
  packedRule({ "code": "LB145", "name": "https-probe-on-basic-sku", "title": "An Https probe on a Basic load balancer", "severity": "error", "for": "loadBalancer", "params": [], "coveredBy": ["LB201"], "source": "rules/lb/LB145-https-probe-on-basic-sku.yaml", "profiles": ["recommended", "strict", "all"] }, '{"let":[{"name":"https","code":{"op":"filter","list":{"op":"field","target":{"op":"name","name":"lb"},"field":"probes"},"variable":"p","body":{"op":"==","left":{"op":"field","target":{"op":"name","name":"p"},"field":"protocol"},"right":{"op":"value","value":"Https"}}}}],"asserts":[{"assert":{"op":"or","left":{"op":"!=","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"lb"},"field":"sku"},"field":"name"},"right":{"op":"value","value":"Basic"}},"right":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"https"}]},"right":{"op":"value","value":0}}},"message":["Probe ",{"op":"field","target":{"op":"index","target":{"op":"name","name":"https"},"index":{"op":"value","value":0}},"field":"name"}," speaks Https, which Basic load balancers cannot: ",{"op":"field","target":{"op":"name","name":"lb"},"field":"name"}," has the Basic SKU."],"fix":["Set sku.name of load balancer ",{"op":"field","target":{"op":"name","name":"lb"},"field":"name"}," to Standard."],"at":{"op":"name","name":"https"}}],"azure":{"deploy":"rejected?"},"why":"Https probes came with the Standard SKU. They take any certificate with a SHA-256 chain, and cannot present a client\\ncertificate.\\n","links":["https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview"],"tags":["probe","sku"],"since":"0.1.0"}'),
  packedRule({ "code": "LB146", "name": "http-probe-on-blocked-port", "title": "An Http probe asks a port that Azure does not probe", "severity": "error", "for": "probe", "params": [], "coveredBy": [], "source": "rules/lb/LB146-http-probe-on-blocked-port.yaml", "profiles": ["recommended", "strict", "all"] }, '{"when":{"op":"==","left":{"op":"field","target":{"op":"name","name":"probe"},"field":"protocol"},"right":{"op":"value","value":"Http"}},"let":[],"asserts":[{"assert":{"op":"not","value":{"op":"in","left":{"op":"field","target":{"op":"name","name":"probe"},"field":"port"},"right":{"op":"list","items":[{"op":"value","value":19},{"op":"value","value":21},{"op":"value","value":25},{"op":"value","value":70},{"op":"value","value":110},{"op":"value","value":119},{"op":"value","value":143},{"op":"value","value":220},{"op":"value","value":993}]}}},"message":["Probe ",{"op":"field","target":{"op":"name","name":"probe"},"field":"name"}," speaks Http on port ",{"op":"field","target":{"op":"name","name":"probe"},"field":"port"},", which Azure does not probe by Http: every member would be down."],"fix":["Move the health page to another port, or let probe ",{"op":"field","target":{"op":"name","name":"probe"},"field":"name"}," speak Tcp."],"at":{"op":"field","target":{"op":"name","name":"probe"},"field":"port"}}],"azure":{"deploy":"unknown"},"why":"Http probes are not sent to ports of other well-known protocols (mail, news, file transfer), so that they cannot be\\nmisused to talk to them.\\n","links":["https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview"],"tags":["probe"],"since":"0.1.0"}'),
  packedRule({ "code": "LB147", "name": "udp-rule-with-tcp-probe", "title": "A Tcp probe asks a port that serves Udp", "severity": "warning", "for": "loadBalancingRule", "params": [], "coveredBy": [], "source": "rules/lb/LB147-udp-rule-with-tcp-probe.yaml", "profiles": ["strict", "all"] }, '{"when":{"op":"and","left":{"op":"in","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"protocol"},"right":{"op":"list","items":[{"op":"value","value":"Udp"},{"op":"value","value":"Quic"}]}},"right":{"op":"not","value":{"op":"in","left":{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"},"right":{"op":"list","items":[{"op":"value","value":53},{"op":"value","value":88},{"op":"value","value":389},{"op":"value","value":464}]}}}},"let":[],"asserts":[{"assert":{"op":"or","left":{"op":"or","left":{"op":"!=","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"protocol"},"right":{"op":"value","value":"Tcp"}},"right":{"op":"!=","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"port"},"right":{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"}}},"right":{"op":"exists","list":{"op":"field","target":{"op":"name","name":"rule"},"field":"pools"},"variable":"p","body":{"op":"==","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"p"},"field":"intent"},"field":"probePort"},"right":{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"}}}},"message":["Rule ",{"op":"field","target":{"op":"name","name":"rule"},"field":"name"}," forwards ",{"op":"field","target":{"op":"name","name":"rule"},"field":"protocol"}," to port ",{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"},", and probe ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"name"}," asks the same port by Tcp: if nothing listens there by Tcp, every member is down. Azure accepts this."],"fix":["Let the members answer health checks on a Tcp or Http port of their own and set port of probe ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"name"}," to it; or name ",{"op":"field","target":{"op":"name","name":"rule"},"field":"backendPort"}," as probe.port of the pool in poolgate.yaml if they listen by Tcp too."],"at":{"op":"field","target":{"op":"field","target":{"op":"name","name":"rule"},"field":"probe"},"field":"port"}}],"azure":{"deploy":"silent"},"why":"Load balancers cannot probe by Udp. A Udp service needs something that answers by Tcp or Http on its behalf.\\n","links":["https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview"],"tags":["probe"],"since":"0.1.0"}'),
  packedRule({ "code": "LB148", "name": "all-probed-up", "title": "When every member is down all of them get traffic", "severity": "info", "for": "probe", "params": [], "coveredBy": [], "source": "rules/lb/LB148-all-probed-up.yaml", "profiles": ["all"] }, '{"let":[],"asserts":[{"assert":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"probe"},"field":"noHealthyBackendsBehavior"},"right":{"op":"value","value":"AllProbedUp"}},"message":["Probe ",{"op":"field","target":{"op":"name","name":"probe"},"field":"name"}," says AllProbedUp: when no member answers it, connections go to all of them as if they were healthy."],"fix":["Remove noHealthyBackendsBehavior of probe ",{"op":"field","target":{"op":"name","name":"probe"},"field":"name"}," unless members can serve while the probe fails."],"at":{"op":"field","target":{"op":"name","name":"probe"},"field":"noHealthyBackendsBehavior"}}],"azure":{"deploy":"silent"},"why":"AllProbedUp suits services whose probe can fail while they still work. For all others it hides an outage: clients get\\ntime-outs in place of a clear refusal, and no fail-over begins.\\n","links":["https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview"],"tags":["probe"],"since":"0.1.0"}'),
  packedRule({ "code": "LB149", "name": "inactive-health-probe", "title": "A scale set watches its instances by a probe that no rule uses", "severity": "error", "for": "scaleSet", "params": [], "coveredBy": [], "source": "rules/lb/LB149-inactive-health-probe.yaml", "profiles": ["recommended", "strict", "all"] }, '{"when":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"vmss"},"field":"healthProbe"},"right":{"op":"value","value":null}},"let":[],"asserts":[{"assert":{"op":"exists","list":{"op":"field","target":{"op":"field","target":{"op":"name","name":"vmss"},"field":"healthProbe"},"field":"rules"},"variable":"r","body":{"op":"exists","list":{"op":"field","target":{"op":"name","name":"r"},"field":"pools"},"variable":"p","body":{"op":"exists","list":{"op":"field","target":{"op":"name","name":"vmss"},"field":"ipConfigurations"},"variable":"c","body":{"op":"in","left":{"op":"name","name":"p"},"right":{"op":"field","target":{"op":"name","name":"c"},"field":"pools"}}}}},"message":["Scale set ",{"op":"field","target":{"op":"name","name":"vmss"},"field":"name"}," has health probe ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"vmss"},"field":"healthProbe"},"field":"label"},", which no load-balancing rule to a pool of the scale set uses: Azure refuses it."],"fix":["Set probe of the rule that serves ",{"op":"field","target":{"op":"name","name":"vmss"},"field":"name"}," to ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"vmss"},"field":"healthProbe"},"field":"label"},", and let the scale set depend on the load balancer."],"at":{"op":"field","target":{"op":"name","name":"vmss"},"field":"healthProbe"}}],"azure":{"deploy":"rejected","error":"CannotUseInactiveHealthProbe"},"why":"A scale set may only borrow a probe that is active: one that a load-balancing rule uses for a pool the scale set is in. The\\nload balancer has to be there first.\\n","links":["https://learn.microsoft.com/troubleshoot/azure/load-balancer/load-balancer-common-deployment-errors"],"tags":["probe","scale-set"],"since":"0.1.0"}'),
  packedRule({ "code": "LB150", "name": "shared-probe", "title": "One probe speaks for rules that have nothing in common", "severity": "info", "for": "probe", "params": [], "coveredBy": [], "source": "rules/lb/LB150-shared-probe.yaml", "profiles": ["all"] }, '{"when":{"op":"not","value":{"op":"field","target":{"op":"field","target":{"op":"name","name":"probe"},"field":"loadBalancer"},"field":"isManaged"}},"let":[{"name":"first","code":{"op":"index","target":{"op":"field","target":{"op":"name","name":"probe"},"field":"rules"},"index":{"op":"value","value":0}}}],"asserts":[{"assert":{"op":"all","list":{"op":"field","target":{"op":"name","name":"probe"},"field":"rules"},"variable":"r","body":{"op":"and","left":{"op":"==","left":{"op":"field","target":{"op":"name","name":"r"},"field":"backendPort"},"right":{"op":"field","target":{"op":"name","name":"first"},"field":"backendPort"}},"right":{"op":"==","left":{"op":"field","target":{"op":"name","name":"r"},"field":"pools"},"right":{"op":"field","target":{"op":"name","name":"first"},"field":"pools"}}}},"message":["Probe ",{"op":"field","target":{"op":"name","name":"probe"},"field":"name"}," is used by ",{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"probe"},"field":"rules"}]}," rules to different pools or ports: when what it asks is down, members leave all of them."],"fix":["Give each service a probe of its own."]}],"azure":{"deploy":"silent"},"why":"A probe asks one port. Rules that share it share its verdict: a service that is healthy loses its members with the one\\nthat is not, and a service that is down keeps them while the other is up.\\n","links":["https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview"],"tags":["probe"],"since":"0.1.0"}'),
  packedRule({ "code": "LB154", "name": "retired-inbound-nat", "title": "Inbound NAT of a form that Azure retires", "severity": "warning", "for": "loadBalancer", "params": [], "coveredBy": [], "source": "rules/lb/LB154-retired-inbound-nat.yaml", "profiles": ["strict", "all"] }, '{"let":[{"name":"old","code":{"op":"filter","list":{"op":"field","target":{"op":"name","name":"lb"},"field":"inboundNatRules"},"variable":"r","body":{"op":"==","left":{"op":"field","target":{"op":"name","name":"r"},"field":"pool"},"right":{"op":"value","value":null}}}}],"asserts":[{"assert":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"lb"},"field":"inboundNatPools"}]},"right":{"op":"value","value":0}},"message":["Load balancer ",{"op":"field","target":{"op":"name","name":"lb"},"field":"name"}," has inbound NAT pools, which Azure retires on 30 September 2027: scale sets that use them have to move."],"fix":["Replace the NAT pools of ",{"op":"field","target":{"op":"name","name":"lb"},"field":"name"}," by inbound NAT rules with backendAddressPool and a port range."],"at":{"op":"field","target":{"op":"name","name":"lb"},"field":"inboundNatPools"}},{"assert":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"old"}]},"right":{"op":"value","value":0}},"message":["Load balancer ",{"op":"field","target":{"op":"name","name":"lb"},"field":"name"}," has ",{"op":"if","condition":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"old"}]},"right":{"op":"value","value":1}},"yes":{"op":"value","value":"an inbound NAT rule"},"no":{"op":"+","left":{"op":"call","name":"count","args":[{"op":"name","name":"old"}]},"right":{"op":"value","value":" inbound NAT rules"}}}," of version 1, which Azure retires on 30 September 2027."],"fix":["Replace ",{"op":"field","target":{"op":"index","target":{"op":"name","name":"old"},"index":{"op":"value","value":0}},"field":"name"}," by an inbound NAT rule with backendAddressPool and a port range."],"at":{"op":"name","name":"old"}}],"azure":{"deploy":"later"},"why":"Inbound NAT rules of version 2 name a pool and a range of ports; every member gets one, new members too. NAT pools and NAT\\nrules that a network interface has to name are the older form.\\n","links":["https://learn.microsoft.com/azure/load-balancer/inbound-nat-rules"],"tags":["nat","retirement"],"since":"0.1.0"}'),
  packedRule({ "code": "LB201", "name": "retired-basic-sku", "title": "A load balancer has the retired Basic SKU", "severity": "error", "for": "loadBalancer", "params": [], "coveredBy": [], "source": "rules/lb/LB201-retired-basic-sku.yaml", "profiles": ["recommended", "strict", "all"] }, '{"let":[],"asserts":[{"assert":{"op":"!=","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"lb"},"field":"sku"},"field":"name"},"right":{"op":"value","value":"Basic"}},"message":["Load balancer ",{"op":"field","target":{"op":"name","name":"lb"},"field":"name"}," has the Basic SKU, retired on 30 September 2025: Azure takes no new ones since 31 March 2025, and existing ones have no support and no SLA."],"fix":["Set sku.name to Standard, and give its public IP addresses the Standard SKU and its members a network security group."],"at":{"op":"field","target":{"op":"field","target":{"op":"name","name":"lb"},"field":"sku"},"field":"name"}}],"azure":{"deploy":"rejected"},"why":"A load balancer without `sku` is Basic. Standard ones are closed to inbound traffic until a network security group\\nallows it, and have no outbound access by default: plan both before you change the SKU.\\n","links":["https://learn.microsoft.com/azure/load-balancer/load-balancer-basic-upgrade-guidance"],"tags":["sku","retirement"],"since":"0.1.0"}'),
  packedRule({ "code": "LB202", "name": "public-ip-sku-differs", "title": "A public IP address has another SKU than its load balancer", "severity": "error", "for": "frontend", "params": [], "coveredBy": [], "source": "rules/lb/LB202-public-ip-sku-differs.yaml", "profiles": ["recommended", "strict", "all"] }, '{"let":[{"name":"sku","code":{"op":"field","target":{"op":"field","target":{"op":"field","target":{"op":"name","name":"frontend"},"field":"loadBalancer"},"field":"sku"},"field":"name"}},{"name":"address","code":{"op":"field","target":{"op":"name","name":"frontend"},"field":"publicIPAddress"}},{"name":"prefix","code":{"op":"field","target":{"op":"name","name":"frontend"},"field":"publicIPPrefix"}}],"asserts":[{"assert":{"op":"or","left":{"op":"==","left":{"op":"name","name":"address"},"right":{"op":"value","value":null}},"right":{"op":"==","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"address"},"field":"sku"},"field":"name"},"right":{"op":"name","name":"sku"}}},"message":["Frontend ",{"op":"field","target":{"op":"name","name":"frontend"},"field":"name"}," of the ",{"op":"name","name":"sku"}," load balancer ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"frontend"},"field":"loadBalancer"},"field":"name"}," has public IP address ",{"op":"field","target":{"op":"name","name":"address"},"field":"name"}," of the ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"address"},"field":"sku"},"field":"name"}," SKU: Azure refuses it."],"fix":["Set sku.name of public IP address ",{"op":"field","target":{"op":"name","name":"address"},"field":"name"}," to ",{"op":"name","name":"sku"},"."],"at":{"op":"name","name":"address"}},{"assert":{"op":"or","left":{"op":"==","left":{"op":"name","name":"prefix"},"right":{"op":"value","value":null}},"right":{"op":"==","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"prefix"},"field":"sku"},"field":"name"},"right":{"op":"name","name":"sku"}}},"message":["Frontend ",{"op":"field","target":{"op":"name","name":"frontend"},"field":"name"}," of the ",{"op":"name","name":"sku"}," load balancer ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"frontend"},"field":"loadBalancer"},"field":"name"}," has public IP prefix ",{"op":"field","target":{"op":"name","name":"prefix"},"field":"name"}," of the ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"prefix"},"field":"sku"},"field":"name"}," SKU: Azure refuses it."],"fix":["Set sku.name of public IP prefix ",{"op":"field","target":{"op":"name","name":"prefix"},"field":"name"}," to ",{"op":"name","name":"sku"},"."],"at":{"op":"name","name":"prefix"}}],"azure":{"deploy":"rejected","error":"DifferentSkuLoadBalancersAndPublicIPAddressNotAllowed"},"why":"A load balancer takes public addresses of its own SKU only, and both are Basic where a template says nothing. What-if does\\nnot notice; the deployment fails half-way.\\n","links":["https://learn.microsoft.com/troubleshoot/azure/load-balancer/load-balancer-common-deployment-errors"],"tags":["sku"],"since":"0.1.0"}'),
  packedRule({ "code": "LB203", "name": "dynamic-standard-public-ip", "title": "A Standard public IP address is allocated dynamically", "severity": "error", "for": "publicIPAddress", "params": [], "coveredBy": [], "source": "rules/lb/LB203-dynamic-standard-public-ip.yaml", "profiles": ["recommended", "strict", "all"] }, '{"when":{"op":"==","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"publicIP"},"field":"sku"},"field":"name"},"right":{"op":"value","value":"Standard"}},"let":[],"asserts":[{"assert":{"op":"==","left":{"op":"field","target":{"op":"name","name":"publicIP"},"field":"publicIPAllocationMethod"},"right":{"op":"value","value":"Static"}},"message":["Public IP address ",{"op":"field","target":{"op":"name","name":"publicIP"},"field":"name"}," has the Standard SKU and is allocated dynamically: Azure refuses it."],"fix":["Set publicIPAllocationMethod of ",{"op":"field","target":{"op":"name","name":"publicIP"},"field":"name"}," to Static."],"at":{"op":"field","target":{"op":"name","name":"publicIP"},"field":"publicIPAllocationMethod"}}],"azure":{"deploy":"rejected"},"why":"Standard public IP addresses are always static. Dynamic is the default of the property, so a template that only raised the\\nSKU has to say Static as well.\\n","links":["https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-addresses"],"tags":["sku"],"since":"0.1.0"}'),
  packedRule({ "code": "LB204", "name": "frontend-without-address", "title": "A frontend is both internal and public, or neither", "severity": "error", "for": "frontend", "params": [], "coveredBy": [], "source": "rules/lb/LB204-frontend-without-address.yaml", "profiles": ["recommended", "strict", "all"] }, '{"let":[],"asserts":[{"assert":{"op":"or","left":{"op":"not","value":{"op":"field","target":{"op":"name","name":"frontend"},"field":"isPublic"}},"right":{"op":"==","left":{"op":"field","target":{"op":"name","name":"frontend"},"field":"subnet"},"right":{"op":"value","value":null}}},"message":["Frontend ",{"op":"field","target":{"op":"name","name":"frontend"},"field":"name"}," names both a subnet and a public IP address: Azure refuses it."],"fix":["Leave one of both; for an internal and a public entrance deploy two load balancers."]},{"assert":{"op":"or","left":{"op":"field","target":{"op":"name","name":"frontend"},"field":"isPublic"},"right":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"frontend"},"field":"subnet"},"right":{"op":"value","value":null}}},"message":["Frontend ",{"op":"field","target":{"op":"name","name":"frontend"},"field":"name"}," names neither a subnet nor a public IP address: Azure refuses it."],"fix":["Set publicIPAddress of ",{"op":"field","target":{"op":"name","name":"frontend"},"field":"name"}," for a public frontend, or subnet for an internal one."]}],"azure":{"deploy":"rejected","error":"FrontendIPConfigHasBothSubnetAndPublicIP"},"why":"A frontend gets its address from one place: a subnet, a public IP address or a public IP prefix. Azure answers\\nFrontendIPConfigHasBothSubnetAndPublicIP or FrontendIPConfigHasNoSubnetOrPublicIP when the load balancer is deployed.\\n","links":["https://learn.microsoft.com/azure/load-balancer/components"],"tags":["frontend"],"since":"0.1.0"}'),
  packedRule({ "code": "LB205", "name": "zones-on-public-frontend", "title": "A public frontend names zones", "severity": "error", "for": "frontend", "params": [], "coveredBy": [], "source": "rules/lb/LB205-zones-on-public-frontend.yaml", "profiles": ["recommended", "strict", "all"] }, '{"when":{"op":"field","target":{"op":"name","name":"frontend"},"field":"isPublic"},"let":[],"asserts":[{"assert":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"frontend"},"field":"zones"}]},"right":{"op":"value","value":0}},"message":["Frontend ",{"op":"field","target":{"op":"name","name":"frontend"},"field":"name"}," names zones and has a public IP address: Azure refuses it, the zones are those of the address."],"fix":["Move zones of ",{"op":"field","target":{"op":"name","name":"frontend"},"field":"name"}," to its public IP address."],"at":{"op":"field","target":{"op":"name","name":"frontend"},"field":"zones"}}],"azure":{"deploy":"rejected","error":"LoadBalancerFrontendIPConfigCannotHaveZoneWhenReferencingPublicIPAddress"},"why":"Only a frontend in a subnet has zones of its own. A public one lies where its address lies.\\n","links":["https://learn.microsoft.com/azure/load-balancer/load-balancer-standard-availability-zones"],"tags":["frontend","zones"],"since":"0.1.0"}'),
  packedRule({ "code": "LB206", "name": "internal-frontend-in-one-zone", "title": "An internal frontend lies in one availability zone", "severity": "warning", "for": "frontend", "params": [], "coveredBy": [], "source": "rules/lb/LB206-internal-frontend-in-one-zone.yaml", "profiles": ["strict", "all"] }, '{"when":{"op":"and","left":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"frontend"},"field":"subnet"},"right":{"op":"value","value":null}},"right":{"op":"!=","left":{"op":"field","target":{"op":"field","target":{"op":"field","target":{"op":"name","name":"frontend"},"field":"loadBalancer"},"field":"sku"},"field":"name"},"right":{"op":"value","value":"Basic"}}},"let":[],"asserts":[{"assert":{"op":"field","target":{"op":"name","name":"frontend"},"field":"isZoneRedundant"},"message":["Frontend ",{"op":"field","target":{"op":"name","name":"frontend"},"field":"name"}," lies in zone ",{"op":"index","target":{"op":"field","target":{"op":"name","name":"frontend"},"field":"zones"},"index":{"op":"value","value":0}}," alone: when that zone is down nobody reaches its members, wherever they are."],"fix":["Set zones of ",{"op":"field","target":{"op":"name","name":"frontend"},"field":"name"}," to [\\"1\\", \\"2\\", \\"3\\"]."],"at":{"op":"field","target":{"op":"name","name":"frontend"},"field":"zones"}}],"azure":{"deploy":"silent"},"why":"The address of a zonal frontend is served from one zone. A zone-redundant one is served from all of them and survives the\\nloss of a zone. Zones of a frontend cannot be changed later: it has to be made anew.\\n","links":["https://learn.microsoft.com/azure/load-balancer/load-balancer-standard-availability-zones"],"tags":["frontend","zones"],"since":"0.1.0"}'),
  packedRule({ "code": "LB207", "name": "public-frontend-in-one-zone", "title": "A public frontend lies in one availability zone", "severity": "warning", "for": "frontend", "params": [], "coveredBy": [], "source": "rules/lb/LB207-public-frontend-in-one-zone.yaml", "profiles": ["strict", "all"] }, '{"when":{"op":"and","left":{"op":"and","left":{"op":"field","target":{"op":"name","name":"frontend"},"field":"isPublic"},"right":{"op":"!=","left":{"op":"field","target":{"op":"field","target":{"op":"field","target":{"op":"name","name":"frontend"},"field":"loadBalancer"},"field":"sku"},"field":"name"},"right":{"op":"value","value":"Basic"}}},"right":{"op":"!=","left":{"op":"field","target":{"op":"field","target":{"op":"field","target":{"op":"name","name":"frontend"},"field":"loadBalancer"},"field":"sku"},"field":"tier"},"right":{"op":"value","value":"Global"}}},"let":[{"name":"address","code":{"op":"field","target":{"op":"name","name":"frontend"},"field":"publicIPAddress"}},{"name":"prefix","code":{"op":"field","target":{"op":"name","name":"frontend"},"field":"publicIPPrefix"}}],"asserts":[{"assert":{"op":"or","left":{"op":"==","left":{"op":"name","name":"address"},"right":{"op":"value","value":null}},"right":{"op":"field","target":{"op":"name","name":"address"},"field":"isZoneRedundant"}},"message":["Public IP address ",{"op":"field","target":{"op":"name","name":"address"},"field":"name"}," of frontend ",{"op":"field","target":{"op":"name","name":"frontend"},"field":"name"}," lies in zone ",{"op":"index","target":{"op":"field","target":{"op":"name","name":"address"},"field":"zones"},"index":{"op":"value","value":0}}," alone: when that zone is down nobody reaches its members."],"fix":["Set zones of ",{"op":"field","target":{"op":"name","name":"address"},"field":"name"}," to [\\"1\\", \\"2\\", \\"3\\"]."],"at":{"op":"field","target":{"op":"name","name":"address"},"field":"zones"}},{"assert":{"op":"or","left":{"op":"==","left":{"op":"name","name":"prefix"},"right":{"op":"value","value":null}},"right":{"op":"field","target":{"op":"name","name":"prefix"},"field":"isZoneRedundant"}},"message":["Public IP prefix ",{"op":"field","target":{"op":"name","name":"prefix"},"field":"name"}," of frontend ",{"op":"field","target":{"op":"name","name":"frontend"},"field":"name"}," lies in zone ",{"op":"index","target":{"op":"field","target":{"op":"name","name":"prefix"},"field":"zones"},"index":{"op":"value","value":0}}," alone: when that zone is down nobody reaches its members."],"fix":["Set zones of ",{"op":"field","target":{"op":"name","name":"prefix"},"field":"name"}," to [\\"1\\", \\"2\\", \\"3\\"]."],"at":{"op":"field","target":{"op":"name","name":"prefix"},"field":"zones"}}],"azure":{"deploy":"silent"},"why":"A public frontend lies where its address lies. A zonal address is served from one zone; a zone-redundant one survives the\\nloss of a zone. Zones of an address cannot be changed later: it has to be made anew.\\n","links":["https://learn.microsoft.com/azure/load-balancer/load-balancer-standard-availability-zones"],"tags":["frontend","zones"],"since":"0.1.0"}'),
  packedRule({ "code": "LB212", "name": "public-and-internal-frontends", "title": "One load balancer has public and internal frontends", "severity": "error", "for": "loadBalancer", "params": [], "coveredBy": [], "source": "rules/lb/LB212-public-and-internal-frontends.yaml", "profiles": ["recommended", "strict", "all"] }, '{"let":[{"name":"public","code":{"op":"filter","list":{"op":"field","target":{"op":"name","name":"lb"},"field":"frontends"},"variable":"f","body":{"op":"field","target":{"op":"name","name":"f"},"field":"isPublic"}}},{"name":"internal","code":{"op":"filter","list":{"op":"field","target":{"op":"name","name":"lb"},"field":"frontends"},"variable":"f","body":{"op":"and","left":{"op":"not","value":{"op":"field","target":{"op":"name","name":"f"},"field":"isPublic"}},"right":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"f"},"field":"subnet"},"right":{"op":"value","value":null}}}}}],"asserts":[{"assert":{"op":"or","left":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"public"}]},"right":{"op":"value","value":0}},"right":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"internal"}]},"right":{"op":"value","value":0}}},"message":["Load balancer ",{"op":"field","target":{"op":"name","name":"lb"},"field":"name"}," has the public frontend ",{"op":"field","target":{"op":"index","target":{"op":"name","name":"public"},"index":{"op":"value","value":0}},"field":"name"}," and the internal frontend ",{"op":"field","target":{"op":"index","target":{"op":"name","name":"internal"},"index":{"op":"value","value":0}},"field":"name"},": Azure takes one sort."],"fix":["Give ",{"op":"field","target":{"op":"index","target":{"op":"name","name":"internal"},"index":{"op":"value","value":0}},"field":"name"}," a load balancer of its own; the same members can join both."],"at":{"op":"name","name":"internal"}}],"azure":{"deploy":"rejected?"},"why":"A load balancer is public or internal as a whole. Members can be in a pool of a public and in one of an internal load\\nbalancer at the same time.\\n","links":["https://learn.microsoft.com/azure/load-balancer/components"],"tags":["frontend"],"since":"0.1.0"}'),
  packedRule({ "code": "LB213", "name": "children-without-frontend", "title": "A load balancer has pools, rules or probes but no frontend", "severity": "error", "for": "loadBalancer", "params": [], "coveredBy": [], "source": "rules/lb/LB213-children-without-frontend.yaml", "profiles": ["recommended", "strict", "all"] }, '{"let":[],"asserts":[{"assert":{"op":"or","left":{"op":">","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"lb"},"field":"frontends"}]},"right":{"op":"value","value":0}},"right":{"op":"and","left":{"op":"and","left":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"lb"},"field":"pools"}]},"right":{"op":"value","value":0}},"right":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"lb"},"field":"rules"}]},"right":{"op":"value","value":0}}},"right":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"lb"},"field":"probes"}]},"right":{"op":"value","value":0}}}},"message":["Load balancer ",{"op":"field","target":{"op":"name","name":"lb"},"field":"name"}," has pools, rules or probes but no frontend: Azure refuses it."],"fix":["Add a frontend with a subnet or a public IP address to frontendIPConfigurations of ",{"op":"field","target":{"op":"name","name":"lb"},"field":"name"},"."],"at":{"op":"field","target":{"op":"name","name":"lb"},"field":"frontends"}}],"azure":{"deploy":"rejected","error":"LoadBalancerWithoutFrontendIPCantHaveChildResources"},"why":"Pools, rules and probes hang on a frontend. Azure refuses a load balancer that has them and no frontend.\\n","links":["https://learn.microsoft.com/troubleshoot/azure/load-balancer/load-balancer-common-deployment-errors"],"tags":["frontend"],"since":"0.1.0"}'),
  packedRule({ "code": "LB214", "name": "frontends-in-two-networks", "title": "The frontends of one load balancer lie in two virtual networks", "severity": "error", "for": "loadBalancer", "params": [], "coveredBy": [], "source": "rules/lb/LB214-frontends-in-two-networks.yaml", "profiles": ["recommended", "strict", "all"] }, '{"let":[{"name":"internal","code":{"op":"filter","list":{"op":"field","target":{"op":"name","name":"lb"},"field":"frontends"},"variable":"f","body":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"f"},"field":"subnet"},"right":{"op":"value","value":null}}}},{"name":"first","code":{"op":"field","target":{"op":"field","target":{"op":"index","target":{"op":"name","name":"internal"},"index":{"op":"value","value":0}},"field":"subnet"},"field":"virtualNetwork"}},{"name":"other","code":{"op":"filter","list":{"op":"name","name":"internal"},"variable":"f","body":{"op":"!=","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"f"},"field":"subnet"},"field":"virtualNetwork"},"right":{"op":"name","name":"first"}}}}],"asserts":[{"assert":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"other"}]},"right":{"op":"value","value":0}},"message":["Frontend ",{"op":"field","target":{"op":"index","target":{"op":"name","name":"other"},"index":{"op":"value","value":0}},"field":"name"}," of load balancer ",{"op":"field","target":{"op":"name","name":"lb"},"field":"name"}," lies in virtual network ",{"op":"field","target":{"op":"field","target":{"op":"field","target":{"op":"index","target":{"op":"name","name":"other"},"index":{"op":"value","value":0}},"field":"subnet"},"field":"virtualNetwork"},"field":"name"},", frontend ",{"op":"field","target":{"op":"index","target":{"op":"name","name":"internal"},"index":{"op":"value","value":0}},"field":"name"}," in ",{"op":"field","target":{"op":"name","name":"first"},"field":"name"},": an internal load balancer lies in one network."],"fix":["Move ",{"op":"field","target":{"op":"index","target":{"op":"name","name":"other"},"index":{"op":"value","value":0}},"field":"name"}," to a subnet of ",{"op":"field","target":{"op":"name","name":"first"},"field":"name"},", or to a load balancer of its own."],"at":{"op":"name","name":"other"}}],"azure":{"deploy":"rejected?"},"why":"An internal load balancer serves one virtual network, that of its members. Other networks reach its frontends through\\npeerings.\\n","links":["https://learn.microsoft.com/azure/load-balancer/components"],"tags":["frontend"],"since":"0.1.0"}'),
  packedRule({ "code": "POOL001", "name": "rule-to-empty-pool", "title": "A rule forwards to a backend pool without members", "severity": "error", "for": "backendPool", "params": [], "coveredBy": [], "source": "rules/pool/POOL001-rule-to-empty-pool.yaml", "profiles": ["recommended", "strict", "all"] }, '{"when":{"op":"and","left":{"op":"and","left":{"op":"and","left":{"op":"field","target":{"op":"name","name":"pool"},"field":"isUsed"},"right":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"pool"},"field":"inlineAddresses"}]},"right":{"op":"value","value":0}}},"right":{"op":"not","value":{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"loadBalancer"},"field":"isManaged"}}},"right":{"op":"not","value":{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"applicationGateway"},"field":"isManaged"}}},"let":[{"name":"rules","code":{"op":"+","left":{"op":"map","list":{"op":"field","target":{"op":"name","name":"pool"},"field":"rules"},"variable":"r","body":{"op":"field","target":{"op":"name","name":"r"},"field":"name"}},"right":{"op":"map","list":{"op":"field","target":{"op":"name","name":"pool"},"field":"routingRules"},"variable":"r","body":{"op":"field","target":{"op":"name","name":"r"},"field":"name"}}}},{"name":"hasMember","code":{"op":"or","left":{"op":">","left":{"op":"field","target":{"op":"name","name":"pool"},"field":"count"},"right":{"op":"value","value":0}},"right":{"op":">","left":{"op":"field","target":{"op":"name","name":"pool"},"field":"minimum"},"right":{"op":"value","value":0}}}},{"name":"idle","code":{"op":"filter","list":{"op":"field","target":{"op":"name","name":"pool"},"field":"members"},"variable":"m","body":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"m"},"field":"scaleSet"},"right":{"op":"value","value":null}}}},{"name":"withheld","code":{"op":"or","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"loadBalancer"},"field":"hasWithheldMembers"},"right":{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"applicationGateway"},"field":"hasWithheldMembers"}}},{"name":"poolList","code":{"op":"if","condition":{"op":"==","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"owner"},"field":"kind"},"right":{"op":"value","value":"applicationGateway"}},"yes":{"op":"value","value":"applicationGatewayBackendAddressPools"},"no":{"op":"value","value":"loadBalancerBackendAddressPools"}}},{"name":"effect","code":{"op":"if","condition":{"op":"==","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"owner"},"field":"kind"},"right":{"op":"value","value":"applicationGateway"}},"yes":{"op":"value","value":"clients get 502"},"no":{"op":"value","value":"connections time out"}}}],"asserts":[{"assert":{"op":"or","left":{"op":"name","name":"hasMember"},"right":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"idle"}]},"right":{"op":"value","value":0}}},"message":["Pool ",{"op":"field","target":{"op":"name","name":"pool"},"field":"name"}," has no member, since ",{"op":"map","list":{"op":"name","name":"idle"},"variable":"m","body":{"op":"field","target":{"op":"field","target":{"op":"name","name":"m"},"field":"scaleSet"},"field":"name"}}," ",{"op":"if","condition":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"idle"}]},"right":{"op":"value","value":1}},"yes":{"op":"value","value":"has"},"no":{"op":"value","value":"have"}}," 0 instances, and ",{"op":"name","name":"rules"}," ",{"op":"if","condition":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"rules"}]},"right":{"op":"value","value":1}},"yes":{"op":"value","value":"sends"},"no":{"op":"value","value":"send"}}," traffic to it: ",{"op":"name","name":"effect"},". Azure accepts this."],"fix":["Raise sku.capacity of ",{"op":"map","list":{"op":"name","name":"idle"},"variable":"m","body":{"op":"field","target":{"op":"field","target":{"op":"name","name":"m"},"field":"scaleSet"},"field":"name"}},", or the minimum of the autoscale setting: the pool is named there already."]},{"assert":{"op":"or","left":{"op":"name","name":"hasMember"},"right":{"op":"not","value":{"op":"name","name":"withheld"}}},"message":["Pool ",{"op":"field","target":{"op":"name","name":"pool"},"field":"name"}," has no member, and ",{"op":"name","name":"rules"}," ",{"op":"if","condition":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"rules"}]},"right":{"op":"value","value":1}},"yes":{"op":"value","value":"sends"},"no":{"op":"value","value":"send"}}," traffic to it: ",{"op":"name","name":"effect"},". Azure accepts this."],"fix":["A false condition or a copy of zero takes away network interfaces or scale sets. If they name ",{"op":"field","target":{"op":"name","name":"pool"},"field":"label"},", change the condition or the count; else name it in ",{"op":"name","name":"poolList"}," of others, or list addresses in it."]},{"assert":{"op":"name","name":"hasMember"},"message":["Pool ",{"op":"field","target":{"op":"name","name":"pool"},"field":"name"}," has no member, and ",{"op":"name","name":"rules"}," ",{"op":"if","condition":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"rules"}]},"right":{"op":"value","value":1}},"yes":{"op":"value","value":"sends"},"no":{"op":"value","value":"send"}}," traffic to it: ",{"op":"name","name":"effect"},". Azure accepts this."],"fix":["Join members to ",{"op":"field","target":{"op":"name","name":"pool"},"field":"label"},": name it in ",{"op":"name","name":"poolList"}," of the network interfaces or the scale set, or list addresses in it."]}],"azure":{"deploy":"silent"},"why":"A deployment whose pool ends up empty is green, and the service behind it is gone. It happens when members join another\\npool than the one that the rule forwards to, when a copy loop gives no element, when a condition is false or a capacity\\nis 0, or when members are declared where Azure ignores them. A reference to a pool that does not exist is another\\nmistake: that one Azure rejects, with InvalidResourceReference.\\n","links":["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"],"tags":["membership"],"since":"0.1.0"}'),
  packedRule({ "code": "POOL002", "name": "exact-member-count", "title": "A backend pool has not the exact number of members that is expected", "severity": "error", "for": "backendPool", "params": [], "coveredBy": [], "source": "rules/pool/POOL002-exact-member-count.yaml", "profiles": ["recommended", "strict", "all"] }, '{"when":{"op":"!=","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"intent"},"field":"exactly"},"right":{"op":"value","value":null}},"let":[],"asserts":[{"assert":{"op":"and","left":{"op":"==","left":{"op":"field","target":{"op":"name","name":"pool"},"field":"minimum"},"right":{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"intent"},"field":"exactly"}},"right":{"op":"==","left":{"op":"field","target":{"op":"name","name":"pool"},"field":"maximum"},"right":{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"intent"},"field":"exactly"}}},"message":["Pool ",{"op":"field","target":{"op":"name","name":"pool"},"field":"name"}," has ",{"op":"field","target":{"op":"name","name":"pool"},"field":"count"}," ",{"op":"if","condition":{"op":"==","left":{"op":"field","target":{"op":"name","name":"pool"},"field":"count"},"right":{"op":"value","value":1}},"yes":{"op":"value","value":"member"},"no":{"op":"value","value":"members"}},{"op":"if","condition":{"op":"==","left":{"op":"field","target":{"op":"name","name":"pool"},"field":"minimum"},"right":{"op":"field","target":{"op":"name","name":"pool"},"field":"maximum"}},"yes":{"op":"value","value":""},"no":{"op":"+","left":{"op":"+","left":{"op":"+","left":{"op":"+","left":{"op":"value","value":" ("},"right":{"op":"field","target":{"op":"name","name":"pool"},"field":"minimum"}},"right":{"op":"value","value":" to "}},"right":{"op":"field","target":{"op":"name","name":"pool"},"field":"maximum"}},"right":{"op":"value","value":" by autoscale)"}}},"; poolgate.yaml expects exactly ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"intent"},"field":"exactly"},"."],"fix":["Change the members of ",{"op":"field","target":{"op":"name","name":"pool"},"field":"label"},", or members.exactly in poolgate.yaml if the number is meant."]}],"azure":{"deploy":"silent"},"why":"A number that somebody wrote down is the simplest proof that no member was forgotten, and none was added by accident. A\\nscale set counts its capacity; with an autoscale setting, its minimum and maximum must both be the number.\\n","links":["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"],"tags":["membership","intent"],"since":"0.1.0"}'),
  packedRule({ "code": "POOL003", "name": "member-count-out-of-bounds", "title": "A backend pool has fewer or more members than expected", "severity": "error", "for": "backendPool", "params": [], "coveredBy": [], "source": "rules/pool/POOL003-member-count-out-of-bounds.yaml", "profiles": ["recommended", "strict", "all"] }, '{"when":{"op":"or","left":{"op":"!=","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"intent"},"field":"min"},"right":{"op":"value","value":null}},"right":{"op":"!=","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"intent"},"field":"max"},"right":{"op":"value","value":null}}},"let":[],"asserts":[{"assert":{"op":"or","left":{"op":"==","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"intent"},"field":"min"},"right":{"op":"value","value":null}},"right":{"op":">=","left":{"op":"field","target":{"op":"name","name":"pool"},"field":"minimum"},"right":{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"intent"},"field":"min"}}},"message":["Pool ",{"op":"field","target":{"op":"name","name":"pool"},"field":"name"}," has ",{"op":"field","target":{"op":"name","name":"pool"},"field":"minimum"}," ",{"op":"if","condition":{"op":"==","left":{"op":"field","target":{"op":"name","name":"pool"},"field":"minimum"},"right":{"op":"value","value":1}},"yes":{"op":"value","value":"member"},"no":{"op":"value","value":"members"}},{"op":"if","condition":{"op":"==","left":{"op":"field","target":{"op":"name","name":"pool"},"field":"minimum"},"right":{"op":"field","target":{"op":"name","name":"pool"},"field":"maximum"}},"yes":{"op":"value","value":""},"no":{"op":"value","value":" at least"}},"; poolgate.yaml expects ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"intent"},"field":"min"}," or more. The others carry the load that the missing ones should."],"fix":["Add members to ",{"op":"field","target":{"op":"name","name":"pool"},"field":"label"},", or raise the capacity or the autoscale minimum of its scale set."]},{"assert":{"op":"or","left":{"op":"==","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"intent"},"field":"max"},"right":{"op":"value","value":null}},"right":{"op":"<=","left":{"op":"field","target":{"op":"name","name":"pool"},"field":"maximum"},"right":{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"intent"},"field":"max"}}},"message":["Pool ",{"op":"field","target":{"op":"name","name":"pool"},"field":"name"}," has ",{"op":"field","target":{"op":"name","name":"pool"},"field":"maximum"}," ",{"op":"if","condition":{"op":"==","left":{"op":"field","target":{"op":"name","name":"pool"},"field":"maximum"},"right":{"op":"value","value":1}},"yes":{"op":"value","value":"member"},"no":{"op":"value","value":"members"}},{"op":"if","condition":{"op":"==","left":{"op":"field","target":{"op":"name","name":"pool"},"field":"minimum"},"right":{"op":"field","target":{"op":"name","name":"pool"},"field":"maximum"}},"yes":{"op":"value","value":""},"no":{"op":"value","value":" at most"}},"; poolgate.yaml expects ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"intent"},"field":"max"}," or fewer."],"fix":["Take members out of ",{"op":"field","target":{"op":"name","name":"pool"},"field":"label"},", or lower the capacity or the autoscale maximum of its scale set."]}],"azure":{"deploy":"silent"},"why":"Of a scale set with an autoscale setting the minimum is held against the least number that is expected, and the maximum\\nagainst the largest: both are sizes that the pool will have one day.\\n","links":["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"],"tags":["membership","intent"],"since":"0.1.0"}'),
  packedRule({ "code": "POOL004", "name": "required-member-missing", "title": "A member that is expected is not in the backend pool", "severity": "error", "for": "backendPool", "params": [], "coveredBy": [], "source": "rules/pool/POOL004-required-member-missing.yaml", "profiles": ["recommended", "strict", "all"] }, '{"when":{"op":">","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"intent"},"field":"include"}]},"right":{"op":"value","value":0}},"let":[{"name":"missing","code":{"op":"filter","list":{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"intent"},"field":"include"},"variable":"p","body":{"op":"not","value":{"op":"exists","list":{"op":"field","target":{"op":"name","name":"pool"},"field":"members"},"variable":"m","body":{"op":"exists","list":{"op":"field","target":{"op":"name","name":"m"},"field":"names"},"variable":"n","body":{"op":"and","left":{"op":"call","name":"glob","args":[{"op":"name","name":"n"},{"op":"name","name":"p"}]},"right":{"op":"==","left":{"op":"call","name":"startsWith","args":[{"op":"name","name":"n"},{"op":"value","value":"/"}]},"right":{"op":"call","name":"contains","args":[{"op":"name","name":"p"},{"op":"value","value":"/"}]}}}}}}}}],"asserts":[{"assert":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"missing"}]},"right":{"op":"value","value":0}},"message":["Pool ",{"op":"field","target":{"op":"name","name":"pool"},"field":"name"}," has no member that matches ",{"op":"name","name":"missing"},", which poolgate.yaml expects: what runs there gets no traffic."],"fix":["Join it to ",{"op":"field","target":{"op":"name","name":"pool"},"field":"label"},", or take the pattern out of include if it is gone for good."]}],"azure":{"deploy":"silent"},"why":"A machine that is built and never attached to its pool costs money and carries nothing; nobody notices until the others\\nare overloaded.\\n","links":["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"],"tags":["membership","intent"],"since":"0.1.0"}'),
  packedRule({ "code": "POOL005", "name": "unexpected-member", "title": "A backend pool has a member that is not allowed", "severity": "error", "for": "backendPool", "params": [], "coveredBy": [], "source": "rules/pool/POOL005-unexpected-member.yaml", "profiles": ["recommended", "strict", "all"] }, '{"when":{"op":"or","left":{"op":">","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"intent"},"field":"exclude"}]},"right":{"op":"value","value":0}},"right":{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"intent"},"field":"closed"}},"let":[{"name":"excluded","code":{"op":"filter","list":{"op":"field","target":{"op":"name","name":"pool"},"field":"members"},"variable":"m","body":{"op":"exists","list":{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"intent"},"field":"exclude"},"variable":"p","body":{"op":"exists","list":{"op":"field","target":{"op":"name","name":"m"},"field":"names"},"variable":"n","body":{"op":"and","left":{"op":"call","name":"glob","args":[{"op":"name","name":"n"},{"op":"name","name":"p"}]},"right":{"op":"==","left":{"op":"call","name":"startsWith","args":[{"op":"name","name":"n"},{"op":"value","value":"/"}]},"right":{"op":"call","name":"contains","args":[{"op":"name","name":"p"},{"op":"value","value":"/"}]}}}}}}},{"name":"strangers","code":{"op":"filter","list":{"op":"field","target":{"op":"name","name":"pool"},"field":"members"},"variable":"m","body":{"op":"not","value":{"op":"exists","list":{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"intent"},"field":"include"},"variable":"p","body":{"op":"exists","list":{"op":"field","target":{"op":"name","name":"m"},"field":"names"},"variable":"n","body":{"op":"and","left":{"op":"call","name":"glob","args":[{"op":"name","name":"n"},{"op":"name","name":"p"}]},"right":{"op":"==","left":{"op":"call","name":"startsWith","args":[{"op":"name","name":"n"},{"op":"value","value":"/"}]},"right":{"op":"call","name":"contains","args":[{"op":"name","name":"p"},{"op":"value","value":"/"}]}}}}}}}}],"asserts":[{"assert":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"excluded"}]},"right":{"op":"value","value":0}},"message":["Pool ",{"op":"field","target":{"op":"name","name":"pool"},"field":"name"}," holds ",{"op":"map","list":{"op":"name","name":"excluded"},"variable":"m","body":{"op":"field","target":{"op":"name","name":"m"},"field":"name"}},", which exclude in poolgate.yaml forbids: it would get the traffic of this pool."],"fix":["Take the member out of ",{"op":"field","target":{"op":"name","name":"pool"},"field":"label"},", or allow it in poolgate.yaml."],"at":{"op":"name","name":"excluded"}},{"assert":{"op":"or","left":{"op":"not","value":{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"intent"},"field":"closed"}},"right":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"strangers"}]},"right":{"op":"value","value":0}}},"message":["Pool ",{"op":"field","target":{"op":"name","name":"pool"},"field":"name"}," is closed and holds ",{"op":"map","list":{"op":"name","name":"strangers"},"variable":"m","body":{"op":"field","target":{"op":"name","name":"m"},"field":"name"}},", which no pattern of include in poolgate.yaml allows."],"fix":["Take the member out of ",{"op":"field","target":{"op":"name","name":"pool"},"field":"label"},", or allow it in poolgate.yaml."],"at":{"op":"name","name":"strangers"}}],"azure":{"deploy":"silent"},"why":"Who is in a pool sees its traffic. A test machine in a production pool answers customers; a foreign one reads what they\\nsend.\\n","links":["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"],"tags":["membership","intent","security"],"since":"0.1.0"}'),
  packedRule({ "code": "POOL008", "name": "members-in-one-zone", "title": "All members of a backend pool are in one availability zone, or in none", "severity": "warning", "for": "backendPool", "params": [], "coveredBy": [], "source": "rules/pool/POOL008-members-in-one-zone.yaml", "profiles": ["strict", "all"] }, '{"when":{"op":"exists","list":{"op":"field","target":{"op":"name","name":"pool"},"field":"locations"},"variable":"l","body":{"op":"call","name":"hasZones","args":[{"op":"name","name":"l"}]}},"let":[{"name":"effect","code":{"op":"+","left":{"op":"+","left":{"op":"value","value":"when that part of the region fails, everything behind "},"right":{"op":"field","target":{"op":"name","name":"pool"},"field":"label"}},"right":{"op":"value","value":" is gone"}}}],"asserts":[{"assert":{"op":">","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"pool"},"field":"zones"}]},"right":{"op":"value","value":0}},"message":["No member of pool ",{"op":"field","target":{"op":"name","name":"pool"},"field":"name"}," is in an availability zone, though ",{"op":"field","target":{"op":"name","name":"pool"},"field":"locations"}," has zones: ",{"op":"name","name":"effect"},"."],"fix":["Give the scale set zones [\\"1\\", \\"2\\", \\"3\\"], or each virtual machine a zone so that they use at least two. Zones cannot be added to a virtual machine that exists: build it anew."]},{"assert":{"op":">","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"pool"},"field":"zones"}]},"right":{"op":"value","value":1}},"message":["All members of pool ",{"op":"field","target":{"op":"name","name":"pool"},"field":"name"}," are in availability zone ",{"op":"field","target":{"op":"name","name":"pool"},"field":"zones"},": ",{"op":"name","name":"effect"},"."],"fix":["Give the scale set zones [\\"1\\", \\"2\\", \\"3\\"], or each virtual machine a zone so that they use at least two. Zones cannot be added to a virtual machine that exists: build it anew."]}],"azure":{"deploy":"silent"},"why":"Zones are separate buildings with power, cooling and network of their own. A pool in one of them, or in none, is lost with\\none building, however many members it has. The frontend of a Standard load balancer can serve from all zones, but it has\\nnobody to send the traffic to.\\n","links":["https://learn.microsoft.com/azure/load-balancer/load-balancer-best-practices"],"tags":["membership","zones"],"since":"0.1.0"}'),
  packedRule({ "code": "POOL012", "name": "sibling-left-out", "title": "A virtual machine is not in the backend pool of its siblings", "severity": "warning", "for": "backendPool", "params": [], "coveredBy": [], "source": "rules/pool/POOL012-sibling-left-out.yaml", "profiles": ["strict", "all"] }, '{"let":[],"asserts":[{"assert":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"pool"},"field":"leftOut"}]},"right":{"op":"value","value":0}},"message":["Pool ",{"op":"field","target":{"op":"name","name":"pool"},"field":"name"}," does not hold ",{"op":"map","list":{"op":"field","target":{"op":"name","name":"pool"},"field":"leftOut"},"variable":"v","body":{"op":"field","target":{"op":"name","name":"v"},"field":"name"}},", though it holds others of the same availability set or flexible scale set: what it leaves out gets no traffic of ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"owner"},"field":"name"},"."],"fix":["Name ",{"op":"field","target":{"op":"name","name":"pool"},"field":"label"}," in the network interfaces of ",{"op":"map","list":{"op":"field","target":{"op":"name","name":"pool"},"field":"leftOut"},"variable":"v","body":{"op":"field","target":{"op":"name","name":"v"},"field":"name"}},", or put what has another task into an availability set of its own."],"at":{"op":"field","target":{"op":"name","name":"pool"},"field":"leftOut"}}],"azure":{"deploy":"silent"},"why":"Machines of one availability set or flexible scale set do one task. One that was forgotten costs money and carries\\nnothing, and the others are overloaded first when traffic grows. With a Standard load balancer it may also lose its way\\nout: outbound rules serve the members of their pool only.\\n","links":["https://learn.microsoft.com/azure/load-balancer/load-balancer-outbound-connections"],"tags":["membership"],"since":"0.1.0"}'),
  packedRule({ "code": "POOL014", "name": "member-without-machine", "title": "A network interface in a backend pool belongs to no virtual machine", "severity": "warning", "for": "networkInterface", "params": [], "coveredBy": [], "source": "rules/pool/POOL014-member-without-machine.yaml", "profiles": ["strict", "all"] }, '{"when":{"op":"exists","list":{"op":"field","target":{"op":"name","name":"nic"},"field":"ipConfigurations"},"variable":"c","body":{"op":">","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"c"},"field":"pools"}]},"right":{"op":"value","value":0}}},"let":[],"asserts":[{"assert":{"op":"field","target":{"op":"name","name":"nic"},"field":"isAttached"},"message":["Network interface ",{"op":"field","target":{"op":"name","name":"nic"},"field":"name"}," is in a backend pool, and no virtual machine has it: its probe is never up, and the pool has one member less than it seems."],"fix":["List ",{"op":"field","target":{"op":"name","name":"nic"},"field":"name"}," in networkProfile.networkInterfaces of its virtual machine, or delete it."]}],"azure":{"deploy":"silent"},"why":"A network interface outlives its machine. It stays in the pool, counts as a member, and nobody answers at its address.\\nWhere a rule has no probe, it even gets its share of the connections.\\n","links":["https://learn.microsoft.com/azure/load-balancer/load-balancer-troubleshoot-health-probe-status"],"tags":["membership"],"since":"0.1.0"}'),
  packedRule({ "code": "POOL017", "name": "unused-pool", "title": "No rule uses a backend pool, and it has no member", "severity": "info", "for": "backendPool", "params": [], "coveredBy": [], "source": "rules/pool/POOL017-unused-pool.yaml", "profiles": ["all"] }, '{"when":{"op":"not","value":{"op":"field","target":{"op":"name","name":"pool"},"field":"isManaged"}},"let":[],"asserts":[{"assert":{"op":"or","left":{"op":"field","target":{"op":"name","name":"pool"},"field":"isReferenced"},"right":{"op":">","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"pool"},"field":"members"}]},"right":{"op":"value","value":0}}},"message":["Pool ",{"op":"field","target":{"op":"name","name":"pool"},"field":"name"}," has no member, and no rule of ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"owner"},"field":"name"}," names it: it does nothing."],"fix":["Delete ",{"op":"field","target":{"op":"name","name":"pool"},"field":"label"},", or name it in the rule that was meant to use it."]}],"azure":{"deploy":"silent"},"why":"A pool that nothing uses is what is left of a service that is gone, or half of a mistake: a rule that names another pool\\nthan the one that was made for it.\\n","links":["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"],"tags":["membership"],"since":"0.1.0"}'),
  packedRule({ "code": "POOL020", "name": "members-in-several-networks", "title": "Members of a backend pool lie in different virtual networks", "severity": "error", "for": "backendPool", "params": [], "coveredBy": [], "source": "rules/pool/POOL020-members-in-several-networks.yaml", "profiles": ["recommended", "strict", "all"] }, '{"when":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"pool"},"field":"loadBalancer"},"right":{"op":"value","value":null}},"let":[{"name":"inner","code":{"op":"filter","list":{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"loadBalancer"},"field":"frontends"},"variable":"f","body":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"f"},"field":"subnet"},"right":{"op":"value","value":null}}}}],"asserts":[{"assert":{"op":"all","list":{"op":"field","target":{"op":"name","name":"pool"},"field":"virtualNetworks"},"variable":"a","body":{"op":"all","list":{"op":"field","target":{"op":"name","name":"pool"},"field":"virtualNetworks"},"variable":"b","body":{"op":"==","left":{"op":"name","name":"a"},"right":{"op":"name","name":"b"}}}},"message":["The members of pool ",{"op":"field","target":{"op":"name","name":"pool"},"field":"name"}," lie in virtual networks ",{"op":"field","target":{"op":"name","name":"pool"},"field":"virtualNetworks"},": a load balancer takes network interfaces of one virtual network only, and Azure rejects the deployment half-way."],"fix":["Put all members of ",{"op":"field","target":{"op":"name","name":"pool"},"field":"label"}," into subnets of one virtual network, or build a load balancer for each network."]},{"assert":{"op":"all","list":{"op":"name","name":"inner"},"variable":"f","body":{"op":"all","list":{"op":"field","target":{"op":"name","name":"pool"},"field":"virtualNetworks"},"variable":"n","body":{"op":"==","left":{"op":"name","name":"n"},"right":{"op":"field","target":{"op":"name","name":"f"},"field":"virtualNetwork"}}}},"message":["The members of pool ",{"op":"field","target":{"op":"name","name":"pool"},"field":"name"}," lie in virtual network ",{"op":"field","target":{"op":"name","name":"pool"},"field":"virtualNetworks"},", the frontend ",{"op":"map","list":{"op":"name","name":"inner"},"variable":"f","body":{"op":"field","target":{"op":"name","name":"f"},"field":"name"}}," of ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"loadBalancer"},"field":"name"}," in ",{"op":"map","list":{"op":"name","name":"inner"},"variable":"f","body":{"op":"field","target":{"op":"name","name":"f"},"field":"virtualNetwork"}},": Azure rejects the deployment half-way."],"fix":["Put frontend and members into subnets of one virtual network."],"at":{"op":"name","name":"inner"}}],"azure":{"deploy":"rejected"},"why":"All network interfaces behind a load balancer, and its internal frontends, lie in one virtual network; peering does not\\nhelp. Azure checks it when it writes the second network interface, after validation and what-if have passed. Members in\\nother networks are for application gateways, or for a Global load balancer before regional ones.\\n","links":["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"],"tags":["membership","network"],"since":"0.1.0"}'),
  packedRule({ "code": "POOL023", "name": "duplicate-member", "title": "A member stands in a backend pool twice", "severity": "error", "for": "backendPool", "params": [], "coveredBy": [], "source": "rules/pool/POOL023-duplicate-member.yaml", "profiles": ["recommended", "strict", "all"] }, '{"let":[{"name":"nics","code":{"op":"filter","list":{"op":"field","target":{"op":"name","name":"pool"},"field":"duplicates"},"variable":"m","body":{"op":"==","left":{"op":"field","target":{"op":"name","name":"m"},"field":"kind"},"right":{"op":"value","value":"nic"}}}}],"asserts":[{"assert":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"nics"}]},"right":{"op":"value","value":0}},"message":["Pool ",{"op":"field","target":{"op":"name","name":"pool"},"field":"name"}," is named twice in one ip-configuration of ",{"op":"map","list":{"op":"name","name":"nics"},"variable":"m","body":{"op":"field","target":{"op":"name","name":"m"},"field":"name"}},": Azure rejects the deployment half-way."],"fix":["Name ",{"op":"field","target":{"op":"name","name":"pool"},"field":"label"}," once in that ip-configuration."],"at":{"op":"name","name":"nics"}},{"assert":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"pool"},"field":"duplicates"}]},"right":{"op":"value","value":0}},"severity":"warning","message":["Pool ",{"op":"field","target":{"op":"name","name":"pool"},"field":"name"}," lists ",{"op":"map","list":{"op":"field","target":{"op":"name","name":"pool"},"field":"duplicates"},"variable":"m","body":{"op":"field","target":{"op":"name","name":"m"},"field":"name"}}," more than once: it looks larger than it is, and the place of a member that was meant may be taken by a copy. Azure accepts this."],"fix":["Remove the copy from ",{"op":"field","target":{"op":"name","name":"pool"},"field":"label"},", or write the address that was meant."],"at":{"op":"field","target":{"op":"name","name":"pool"},"field":"duplicates"}}],"azure":{"deploy":"rejected","error":"DuplicateIpConfigurationReferenceOnBackendAddressPool"},"why":"Lists of members grow by copying a line. The copy that was not changed adds no capacity: it hides that a member is missing.\\nAn ip-configuration that names a pool twice Azure refuses when it writes the network interface, after validation and\\nwhat-if have passed.\\n","links":["https://learn.microsoft.com/azure/load-balancer/backend-pool-management"],"tags":["membership"],"since":"0.1.0"}'),
  packedRule({ "code": "POOL029", "name": "no-member-of-address-version", "title": "A rule listens on IPv6 (or IPv4) and no member of its pool has such an address", "severity": "error", "for": "backendPool", "params": [], "coveredBy": [], "source": "rules/pool/POOL029-no-member-of-address-version.yaml", "profiles": ["recommended", "strict", "all"] }, '{"when":{"op":"and","left":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"pool"},"field":"loadBalancer"},"right":{"op":"value","value":null}},"right":{"op":">","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"pool"},"field":"addressVersions"}]},"right":{"op":"value","value":0}}},"let":[{"name":"mismatched","code":{"op":"filter","list":{"op":"field","target":{"op":"name","name":"pool"},"field":"rules"},"variable":"r","body":{"op":"and","left":{"op":"!=","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"r"},"field":"frontend"},"field":"addressVersion"},"right":{"op":"value","value":null}},"right":{"op":"not","value":{"op":"in","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"r"},"field":"frontend"},"field":"addressVersion"},"right":{"op":"field","target":{"op":"name","name":"pool"},"field":"addressVersions"}}}}}}],"asserts":[{"assert":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"mismatched"}]},"right":{"op":"value","value":0}},"message":[{"op":"map","list":{"op":"name","name":"mismatched"},"variable":"r","body":{"op":"field","target":{"op":"name","name":"r"},"field":"name"}}," of ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"loadBalancer"},"field":"name"}," listens on ",{"op":"map","list":{"op":"name","name":"mismatched"},"variable":"r","body":{"op":"field","target":{"op":"field","target":{"op":"name","name":"r"},"field":"frontend"},"field":"addressVersion"}},", and pool ",{"op":"field","target":{"op":"name","name":"pool"},"field":"name"}," holds only ",{"op":"field","target":{"op":"name","name":"pool"},"field":"addressVersions"}," ip-configurations: nobody can take its connections."],"fix":["Give the members an ip-configuration of that version which names a pool of its own, and let ",{"op":"map","list":{"op":"name","name":"mismatched"},"variable":"r","body":{"op":"field","target":{"op":"name","name":"r"},"field":"name"}}," forward to that pool."],"at":{"op":"name","name":"mismatched"}}],"azure":{"deploy":"rejected?"},"why":"A load balancer does not translate between IPv4 and IPv6. A machine that serves both has two ip-configurations, which join\\ntwo pools, and each pool has rules on frontends of its version.\\n","links":["https://learn.microsoft.com/azure/load-balancer/load-balancer-ipv6-overview"],"tags":["membership","ipv6"],"since":"0.1.0"}'),
  packedRule({ "code": "POOL030", "name": "member-in-other-region", "title": "A member lies in another region than its load balancer", "severity": "error", "for": "backendPool", "params": [], "coveredBy": [], "source": "rules/pool/POOL030-member-in-other-region.yaml", "profiles": ["recommended", "strict", "all"] }, '{"when":{"op":"and","left":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"pool"},"field":"loadBalancer"},"right":{"op":"value","value":null}},"right":{"op":"!=","left":{"op":"field","target":{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"loadBalancer"},"field":"sku"},"field":"tier"},"right":{"op":"value","value":"Global"}}},"let":[],"asserts":[{"assert":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"pool"},"field":"remoteMembers"}]},"right":{"op":"value","value":0}},"message":["Load balancer ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"loadBalancer"},"field":"name"}," is in ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"loadBalancer"},"field":"location"},", and its pool ",{"op":"field","target":{"op":"name","name":"pool"},"field":"name"}," holds ",{"op":"map","list":{"op":"field","target":{"op":"name","name":"pool"},"field":"remoteMembers"},"variable":"m","body":{"op":"+","left":{"op":"+","left":{"op":"field","target":{"op":"name","name":"m"},"field":"name"},"right":{"op":"value","value":" in "}},"right":{"op":"field","target":{"op":"name","name":"m"},"field":"location"}}},": Azure rejects the deployment half-way."],"fix":["Put ",{"op":"map","list":{"op":"field","target":{"op":"name","name":"pool"},"field":"remoteMembers"},"variable":"m","body":{"op":"field","target":{"op":"name","name":"m"},"field":"name"}}," and ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"loadBalancer"},"field":"name"}," into one region. For members in several regions build a load balancer in each, and a Global one before them."],"at":{"op":"field","target":{"op":"name","name":"pool"},"field":"remoteMembers"}}],"azure":{"deploy":"rejected","error":"InvalidResourceReference"},"why":"A load balancer reaches network interfaces and scale sets of its own region only. Azure looks at it when it writes the\\nnetwork interface, after validation and what-if have passed, and says that the reference is invalid.\\n","links":["https://learn.microsoft.com/troubleshoot/azure/load-balancer/load-balancer-common-deployment-errors"],"tags":["membership"],"since":"0.1.0"}'),
  packedRule({ "code": "POOL031", "name": "too-many-members", "title": "A backend pool has more members than Azure takes", "severity": "error", "for": "backendPool", "params": [], "coveredBy": [], "source": "rules/pool/POOL031-too-many-members.yaml", "profiles": ["recommended", "strict", "all"] }, `{"let":[{"name":"crowded","code":{"op":"map","list":{"op":"filter","list":{"op":"field","target":{"op":"name","name":"pool"},"field":"rules"},"variable":"r","body":{"op":">","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"r"},"field":"frontend"},"field":"backendIPConfigurationCount"},"right":{"op":"field","target":{"op":"field","target":{"op":"name","name":"r"},"field":"frontend"},"field":"backendIPConfigurationLimit"}}},"variable":"r","body":{"op":"field","target":{"op":"name","name":"r"},"field":"frontend"}}}],"asserts":[{"assert":{"op":"not","value":{"op":">","left":{"op":"field","target":{"op":"name","name":"pool"},"field":"declaredCount"},"right":{"op":"field","target":{"op":"name","name":"pool"},"field":"memberLimit"}}},"message":["Pool ",{"op":"field","target":{"op":"name","name":"pool"},"field":"name"}," has ",{"op":"field","target":{"op":"name","name":"pool"},"field":"declaredCount"}," members; Azure takes ",{"op":"field","target":{"op":"name","name":"pool"},"field":"memberLimit"}," in a pool of this SKU."],"fix":["Spread the members of ",{"op":"field","target":{"op":"name","name":"pool"},"field":"label"}," over several pools of load balancers or gateways of their own, or use a larger SKU."]},{"assert":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"crowded"}]},"right":{"op":"value","value":0}},"message":["The rules of frontend ",{"op":"map","list":{"op":"name","name":"crowded"},"variable":"f","body":{"op":"field","target":{"op":"name","name":"f"},"field":"name"}}," forward to ",{"op":"map","list":{"op":"name","name":"crowded"},"variable":"f","body":{"op":"field","target":{"op":"name","name":"f"},"field":"backendIPConfigurationCount"}}," members together (each rule counts the members of its pool); Azure takes ",{"op":"map","list":{"op":"name","name":"crowded"},"variable":"f","body":{"op":"field","target":{"op":"name","name":"f"},"field":"backendIPConfigurationLimit"}}," behind one frontend."],"fix":["Give rules that forward to ",{"op":"field","target":{"op":"name","name":"pool"},"field":"label"}," a frontend of their own, or one rule for all ports."],"at":{"op":"name","name":"crowded"}},{"assert":{"op":"not","value":{"op":">","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"loadBalancer"},"field":"backendIPConfigurationCount"},"right":{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"loadBalancer"},"field":"backendIPConfigurationLimit"}}},"message":["The rules of ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"loadBalancer"},"field":"name"}," forward to ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"loadBalancer"},"field":"backendIPConfigurationCount"}," members together (each rule counts the members of its pool); Azure takes ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"loadBalancer"},"field":"backendIPConfigurationLimit"}," behind one load balancer."],"fix":["Spread the rules of ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"loadBalancer"},"field":"name"}," over several load balancers."]}],"azure":{"deploy":"rejected?"},"why":"The limits are those of Azure's documents of 2024-10-24; support does not raise them. A deployment beyond them fails when\\nthe last members join, with part of them attached.\\n","links":["https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits"],"tags":["membership","limits"],"since":"0.1.0"}`),
  packedRule({ "code": "POOL033", "name": "large-scale-set-on-basic", "title": "A scale set beyond one placement group or zone is in a pool of a Basic load balancer", "severity": "error", "for": "backendPool", "params": [], "coveredBy": [], "source": "rules/pool/POOL033-large-scale-set-on-basic.yaml", "profiles": ["recommended", "strict", "all"] }, '{"when":{"op":"==","left":{"op":"field","target":{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"loadBalancer"},"field":"sku"},"field":"name"},"right":{"op":"value","value":"Basic"}},"let":[{"name":"large","code":{"op":"filter","list":{"op":"field","target":{"op":"name","name":"pool"},"field":"members"},"variable":"m","body":{"op":"or","left":{"op":"==","left":{"op":"field","target":{"op":"field","target":{"op":"name","name":"m"},"field":"scaleSet"},"field":"singlePlacementGroup"},"right":{"op":"value","value":false}},"right":{"op":">","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"field","target":{"op":"name","name":"m"},"field":"scaleSet"},"field":"zones"}]},"right":{"op":"value","value":1}}}}}],"asserts":[{"assert":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"name","name":"large"}]},"right":{"op":"value","value":0}},"message":[{"op":"map","list":{"op":"name","name":"large"},"variable":"m","body":{"op":"field","target":{"op":"field","target":{"op":"name","name":"m"},"field":"scaleSet"},"field":"name"}}," spans several placement groups or zones, and ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"loadBalancer"},"field":"name"}," is a Basic load balancer: Azure rejects the deployment half-way."],"fix":["Give ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"loadBalancer"},"field":"name"}," sku.name \\"Standard\\" (and its public addresses too), or keep ",{"op":"map","list":{"op":"name","name":"large"},"variable":"m","body":{"op":"field","target":{"op":"field","target":{"op":"name","name":"m"},"field":"scaleSet"},"field":"name"}}," in one placement group and at most one zone."],"at":{"op":"name","name":"large"}}],"azure":{"deploy":"rejected","error":"VMScaleSetCannotReferenceLoadbalancerWhenLargeScaleOrCrossAZ"},"why":"A Basic load balancer serves one availability set or one placement group. Scale sets with singlePlacementGroup false, and\\nthose over several zones, need a Standard one.\\n","links":["https://learn.microsoft.com/troubleshoot/azure/load-balancer/load-balancer-common-deployment-errors"],"tags":["membership","sku"],"since":"0.1.0"}'),
  packedRule({ "code": "POOL034", "name": "too-many-availability-sets", "title": "Members of a backend pool lie in more availability sets than it takes", "severity": "error", "for": "backendPool", "params": [], "coveredBy": [], "source": "rules/pool/POOL034-too-many-availability-sets.yaml", "profiles": ["recommended", "strict", "all"] }, '{"when":{"op":"!=","left":{"op":"field","target":{"op":"name","name":"pool"},"field":"loadBalancer"},"right":{"op":"value","value":null}},"let":[],"asserts":[{"assert":{"op":"or","left":{"op":"!=","left":{"op":"field","target":{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"loadBalancer"},"field":"sku"},"field":"name"},"right":{"op":"value","value":"Basic"}},"right":{"op":"all","list":{"op":"field","target":{"op":"name","name":"pool"},"field":"availabilitySets"},"variable":"a","body":{"op":"all","list":{"op":"field","target":{"op":"name","name":"pool"},"field":"availabilitySets"},"variable":"b","body":{"op":"==","left":{"op":"name","name":"a"},"right":{"op":"name","name":"b"}}}}},"message":["The members of pool ",{"op":"field","target":{"op":"name","name":"pool"},"field":"name"}," lie in availability sets ",{"op":"field","target":{"op":"name","name":"pool"},"field":"availabilitySets"},", and ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"loadBalancer"},"field":"name"}," is a Basic load balancer, which takes one: Azure rejects the deployment half-way."],"fix":["Give ",{"op":"field","target":{"op":"field","target":{"op":"name","name":"pool"},"field":"loadBalancer"},"field":"name"}," sku.name \\"Standard\\" (and its public addresses too), or put all members of ",{"op":"field","target":{"op":"name","name":"pool"},"field":"label"}," into one availability set."]},{"assert":{"op":"or","left":{"op":"<=","left":{"op":"field","target":{"op":"name","name":"pool"},"field":"availabilitySetCount"},"right":{"op":"value","value":150}},"right":{"op":"==","left":{"op":"call","name":"count","args":[{"op":"field","target":{"op":"name","name":"pool"},"field":"availabilitySets"}]},"right":{"op":"value","value":0}}},"message":["The members of pool ",{"op":"field","target":{"op":"name","name":"pool"},"field":"name"}," lie in ",{"op":"field","target":{"op":"name","name":"pool"},"field":"availabilitySetCount"}," availability sets (a virtual machine outside of one counts as one of its own); Azure takes 150 in a pool."],"fix":["Put machines of ",{"op":"field","target":{"op":"name","name":"pool"},"field":"label"}," together into availability sets, or into a scale set, whose instances do not count."]},{"assert":{"op":"<=","left":{"op":"field","target":{"op":"name","name":"pool"},"field":"availabilitySetCount"},"right":{"op":"value","value":150}},"severity":"warning","message":["The members of pool ",{"op":"field","target":{"op":"name","name":"pool"},"field":"name"}," lie in ",{"op":"field","target":{"op":"name","name":"pool"},"field":"availabilitySetCount"}," availability sets (a virtual machine outside of one counts as one of its own); Azure takes 150 in a pool."],"fix":["Put machines of ",{"op":"field","target":{"op":"name","name":"pool"},"field":"label"}," together into availability sets, or into a scale set, whose instances do not count."]}],"azure":{"deploy":"rejected","error":"NetworkInterfaceAndLoadBalancerAreInDifferentAvailabilitySets"},"why":"A load balancer knows the machines of a pool by their availability sets: a Basic one takes a single set, a Standard one 150\\n(MaxAvailabilitySetsInLoadBalancerReached). Azure looks at it when it writes the network interface that is too much.\\n","links":["https://learn.microsoft.com/troubleshoot/azure/load-balancer/load-balancer-common-deployment-errors","https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits"],"tags":["membership","limits"],"since":"0.1.0"}')
];

// src/arm/json/node.ts
function memberOf(node, key) {
  if (node?.kind !== "object") return void 0;
  let loose;
  const folded = key.toLowerCase();
  for (let at4 = node.members.length - 1; at4 >= 0; at4--) {
    const member2 = node.members[at4];
    if (member2 === void 0) continue;
    if (member2.key === key) return member2;
    if (loose === void 0 && member2.key.length === key.length && member2.key.toLowerCase() === folded) loose = member2;
  }
  return loose;
}
function valueOf2(node, key) {
  return memberOf(node, key)?.value;
}

// src/source/detect.ts
function detect(root, loose) {
  return forms.find(({ fits: fits4 }) => fits4(root, loose))?.kind ?? "other";
}
function describeOther(kind2, root) {
  switch (kind2) {
    case "parameters":
      return `This is a parameters file, not a template. Name its template and give this file with --parameters.`;
    case "snapshot":
      return `This looks like the output of \`bicep snapshot\`, which is not available in this version. ${useTemplate}`;
    case "what-if":
      return `This looks like a what-if result, which is not available in this version. ${useTemplate}`;
    case "stack-what-if":
      return `This looks like the what-if result of a stack, which is not available in this version. ${useTemplate}`;
    case "health":
      return `This looks like a backend health report, which is not available in this version. ${useTemplate}`;
    case "resources":
      return `This looks like deployed resources (az, az rest, Resource Graph), which are not available in this version. ${useTemplate}`;
    case "other":
      return `This is JSON, but no ARM template: ${lack(root)}. Name a file whose $schema is …/deploymentTemplate.json#.`;
  }
}
var useTemplate = "Name the ARM template instead; `bicep build` makes one of a Bicep file.";
function lack(root) {
  return root.kind === "object" ? "it has no `resources`" : `it holds ${root.kind === "array" ? "an array" : `a ${root.kind}`}, not an object`;
}
var forms = [
  { kind: "parameters", fits: (root) => schemaOf(root).includes("deploymentparameters.json") },
  { kind: "template", fits: (root) => schemaOf(root).includes("deploymenttemplate.json") },
  { kind: "snapshot", fits: (root) => valueOf2(root, "predictedResources")?.kind === "array" },
  { kind: "stack-what-if", fits: (root) => valueOf2(changesOf(root), "resourceChanges")?.kind === "array" },
  { kind: "what-if", fits: (root) => hasMember(firstOf(changesOf(root)), "changeType") },
  { kind: "health", fits: isHealth },
  { kind: "template", fits: isBareTemplate },
  { kind: "resources", fits: (root) => isResource(root) || isResource(firstOf(listOf2(root))) },
  { kind: "parameters", fits: isBareParameters }
];
function isBareTemplate(root, loose) {
  const resources = valueOf2(root, "resources");
  if (resources?.kind !== "array" && resources?.kind !== "object") return false;
  return loose || valueOf2(root, "contentVersion")?.kind === "string";
}
function isBareParameters(root) {
  const set = valueOf2(root, "parameters");
  if (set?.kind !== "object" || set.members.length === 0) return false;
  return set.members.every(({ value }) => hasMember(value, "value") || hasMember(value, "reference"));
}
function isHealth(root) {
  return hasMember(firstOf(valueOf2(root, "backendAddressPools")), "backendHttpSettingsCollection");
}
function isResource(node) {
  const id = valueOf2(node, "id");
  return id?.kind === "string" && id.value.startsWith("/") && valueOf2(node, "type")?.kind === "string";
}
function schemaOf(root) {
  const schema3 = valueOf2(root, "$schema");
  return schema3?.kind === "string" ? schema3.value.toLowerCase() : "";
}
function changesOf(root) {
  return valueOf2(root, "changes") ?? valueOf2(valueOf2(root, "properties"), "changes");
}
function listOf2(root) {
  return root.kind === "array" ? root : valueOf2(root, "value") ?? valueOf2(root, "data");
}
function firstOf(node) {
  return node?.kind === "array" ? node.items[0] : void 0;
}
function hasMember(node, key) {
  return memberOf(node, key) !== void 0;
}

// src/source/glob.ts
var mostAlternatives = 256;
function isGlob(text4) {
  return /[*?{[]/.test(text4);
}
function rootOf(glob2) {
  const parts2 = glob2.split("/");
  const first3 = parts2.findIndex(isGlob);
  return parts2.slice(0, first3 < 0 ? -1 : first3).join("/");
}
function compileGlob(pattern) {
  const alternatives = expandBraces(pattern).map((text4) => text4.split("/"));
  return (path) => {
    const segments = path.split("/");
    return alternatives.some((parts2) => matchSegments(parts2, segments));
  };
}
function expandBraces(pattern) {
  let done = [];
  let open = [pattern];
  while (open.length > 0 && open.length + done.length <= mostAlternatives) {
    const next = [];
    for (const text4 of open) {
      const group2 = innermostBraces(text4);
      if (group2 === void 0) done.push(text4);
      else next.push(...group2.options.map((option) => text4.slice(0, group2.start) + option + text4.slice(group2.end)));
    }
    open = next;
  }
  done = [...done, ...open];
  return done.slice(0, mostAlternatives);
}
function innermostBraces(text4) {
  let start = -1;
  for (let at4 = 0; at4 < text4.length; at4++) {
    if (text4[at4] === "{") start = at4;
    if (text4[at4] !== "}" || start < 0) continue;
    const options = text4.slice(start + 1, at4).split(",");
    if (options.length > 1) return { start, end: at4 + 1, options };
    start = -1;
  }
  return void 0;
}
function matchSegments(parts2, segments) {
  let reached2 = segments.map(() => false);
  reached2 = [true, ...reached2];
  for (const part2 of parts2) {
    const next = [part2 === "**" && reached2[0] === true];
    for (let i = 1; i <= segments.length; i++) {
      if (part2 === "**") next.push(next[i - 1] === true || reached2[i] === true);
      else next.push(reached2[i - 1] === true && matchSegment(part2, segments[i - 1] ?? ""));
    }
    reached2 = next;
  }
  return reached2.at(-1) === true;
}
function matchSegment(pattern, text4) {
  let p = 0;
  let t = 0;
  let star = -1;
  let starText = 0;
  while (t < text4.length) {
    const token2 = pattern[p] === "*" ? void 0 : tokenAt(pattern, p);
    if (pattern[p] === "*") [star, starText, p] = [p, t, p + 1];
    else if (token2?.matches(text4[t] ?? "") === true) [p, t] = [p + token2.length, t + 1];
    else if (star >= 0) [p, t, starText] = [star + 1, starText + 1, starText + 1];
    else return false;
  }
  while (pattern[p] === "*") p++;
  return p >= pattern.length;
}
function tokenAt(pattern, at4) {
  const character = pattern[at4];
  if (character === void 0) return void 0;
  if (character === "?") return { length: 1, matches: () => true };
  const close = character === "[" ? pattern.indexOf("]", at4 + 2) : -1;
  if (close < 0) return { length: 1, matches: (other) => other === character };
  const negated = pattern[at4 + 1] === "!" || pattern[at4 + 1] === "^";
  const set = pattern.slice(at4 + (negated ? 2 : 1), close);
  return { length: close - at4 + 1, matches: (other) => inSet(set, other) !== negated };
}
function inSet(set, character) {
  for (let at4 = 0; at4 < set.length; at4++) {
    const from = set[at4] ?? "";
    if (set[at4 + 1] === "-" && at4 + 2 < set.length) {
      if (character >= from && character <= (set[at4 + 2] ?? "")) return true;
      at4 += 2;
    } else if (from === character) return true;
  }
  return false;
}

// src/source/ignore.ts
var Ignore = class _Ignore {
  #folder;
  #lines;
  #above;
  constructor(folder, lines, above) {
    this.#folder = folder;
    this.#lines = lines;
    this.#above = above;
  }
  /** What holds in a folder: its own .gitignore and those above it, up to the repository's root. */
  static at(tree, folder) {
    const above = isRoot(tree, folder) ? void 0 : parentOf(folder);
    return _Ignore.#read(tree, folder, above === void 0 ? void 0 : _Ignore.at(tree, above));
  }
  /** What holds in a folder inside this one. */
  inside(tree, folder) {
    return _Ignore.#read(tree, folder, this);
  }
  static #read(tree, folder, above) {
    const path = joinPath(folder, ".gitignore");
    const file = tree.kindOf(path) === "file" ? tree.read(path) : void 0;
    const text4 = file !== void 0 && "text" in file ? file.text : "";
    return new _Ignore(folder, text4.split(/\r?\n/).flatMap(parseLine), above);
  }
  /** The last line that fits decides; a deeper file goes before a higher one. */
  ignores(path, isFolder2) {
    const inner = this.#folder === "" ? path : path.slice(this.#folder.length + 1);
    const line = this.#lines.findLast(({ matches: matches2, foldersOnly }) => (isFolder2 || !foldersOnly) && matches2(inner));
    return line === void 0 ? this.#above?.ignores(path, isFolder2) ?? false : !line.negated;
  }
};
function isRoot(tree, folder) {
  return tree.kindOf(joinPath(folder, ".git")) !== "absent" || folder.split("/").length > 64;
}
function parentOf(folder) {
  return folder === "" || folder.startsWith("..") ? void 0 : folderOf(folder);
}
function parseLine(line) {
  let pattern = line.replace(/(?<!\\)\s+$/, "");
  if (pattern === "" || pattern.startsWith("#")) return [];
  const negated = pattern.startsWith("!");
  if (negated) pattern = pattern.slice(1);
  pattern = pattern.replace(/^\\(?=[#!])/, "");
  const foldersOnly = pattern.endsWith("/");
  if (foldersOnly) pattern = pattern.slice(0, -1);
  const anchored = pattern.includes("/");
  pattern = pattern.replace(/^\//, "");
  if (pattern === "") return [];
  return [{ matches: compileGlob(anchored ? pattern : `**/${pattern}`), negated, foldersOnly }];
}

// src/source/find.ts
var deepest = 64;
var skipped = /* @__PURE__ */ new Set([".git", "node_modules"]);
function findBelow(tree, path) {
  const folder = joinPath(path);
  return sortOut(tree, walk(tree, folder, Ignore.at(tree, folder), 0));
}
function findGlob(tree, pattern) {
  const matches2 = compileGlob(pattern);
  const root = rootOf(pattern);
  if (tree.kindOf(root === "" ? "." : root) !== "directory") return { json: [], bicep: [], closed: [] };
  return sortOut(tree, walk(tree, root, Ignore.at(tree, root), 0), matches2);
}
function* walk(tree, folder, ignore, depth) {
  if (depth > deepest) return;
  yield { path: folder, isFolder: true };
  for (const { name: name2, isFolder: isFolder2 } of tree.list(folder)) {
    const path = joinPath(folder, name2);
    if (ignore.ignores(path, isFolder2)) continue;
    if (!isFolder2) yield { path, isFolder: isFolder2 };
    else if (!skipped.has(name2)) yield* walk(tree, path, ignore.inside(tree, path), depth + 1);
  }
}
function sortOut(tree, steps, matches2 = () => true) {
  const json = [];
  const bicep = [];
  const closed = [];
  for (const { path, isFolder: isFolder2 } of steps) {
    const fault2 = isFolder2 ? tree.faultOf?.(path) : void 0;
    if (fault2 !== void 0) closed.push({ path, fault: fault2 });
    if (isFolder2 || !matches2(path)) continue;
    if (/\.jsonc?$/i.test(path)) json.push(path);
    else if (/\.bicep(?:param)?$/i.test(path)) bicep.push(path);
  }
  return { json, bicep, closed };
}

// src/source/pair.ts
function pairedFile(tree, template) {
  const names2 = [`${stemOf(template)}.parameters.json`, `${stemOf(template)}.parameters.jsonc`];
  return names2.map((name2) => joinPath(folderOf(template), name2)).find((path) => tree.kindOf(path) === "file");
}
function pairings(template, parameterFiles) {
  const folder = folderOf(template.path);
  const stem = stemOf(template.path).toLowerCase();
  const pairs = [];
  for (const file of parameterFiles) {
    const label = folderOf(file.path) === folder ? labelBeside(stem, file.path) : labelBelow(folder, template, file);
    if (label !== void 0) pairs.push({ path: file.path, label });
  }
  return pairs;
}
function labelByName(template, path) {
  const folder = folderOf(template);
  return folderOf(path) === folder ? labelBeside(stemOf(template).toLowerCase(), path) : void 0;
}
function labelBeside(stem, path) {
  const name2 = baseOf(path).replace(/\.jsonc?$/i, "");
  const folded = name2.toLowerCase();
  const head = `${stem}.parameters`;
  if (folded === head) return "";
  if (folded.startsWith(`${head}.`)) return name2.slice(head.length + 1);
  if (folded.startsWith(`${stem}.`) && folded.endsWith(".parameters"))
    return name2.slice(stem.length + 1, -".parameters".length);
  return void 0;
}
function labelBelow(folder, template, file) {
  if (folderOf(file.path).toLowerCase() !== joinPath(folder, "parameters").toLowerCase()) return void 0;
  const declared2 = new Set(namesIn(template.document.root));
  return namesIn(file.document.root).every((name2) => declared2.has(name2)) ? stemOf(file.path) : void 0;
}
function namesIn(root) {
  const set = valueOf2(root, "parameters");
  return set?.kind === "object" ? set.members.map(({ key }) => key.toLowerCase()) : [];
}
function linkedTemplates(template) {
  const folder = folderOf(template.path);
  return [...linksIn(template.document.root)].map((path) => joinPath(folder, path));
}
function* linksIn(node) {
  if (node.kind === "array") for (const item of node.items) yield* linksIn(item);
  if (node.kind !== "object") return;
  for (const { key, value } of node.members) {
    if (key.toLowerCase() !== "templatelink") yield* linksIn(value);
    else yield* namesOf(valueOf2(value, "relativePath") ?? valueOf2(value, "uri"));
  }
}
function* namesOf(link) {
  if (link?.kind !== "string") return;
  if (!link.value.startsWith("[")) yield link.value;
  for (const [, name2 = ""] of link.value.matchAll(/'([^']{1,512}\.jsonc?)[^']{0,512}'/gi)) yield name2;
}

// src/arm/error.ts
var ArmError = class extends Error {
  code;
  place;
  constructor(code, message, place) {
    super(message);
    this.name = "ArmError";
    this.code = code;
    this.place = place;
  }
};

// src/resource/place.ts
var SourceText = class {
  path;
  text;
  #lineStarts;
  constructor(path, text4) {
    this.path = path;
    this.text = text4;
  }
  /** Line and column (both 0-based) of an offset. */
  position(offset) {
    const starts = this.#lineStarts ??= lineStartsOf(this.text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, column: offset - (starts[low] ?? 0) };
  }
  /** The text of a line (0-based) without its line break. */
  line(index) {
    const starts = this.#lineStarts ??= lineStartsOf(this.text);
    const start = starts[index] ?? 0;
    let end = Math.min(starts[index + 1] ?? this.text.length, this.text.length);
    while (end > start && /[\r\n]/.test(this.text.charAt(end - 1))) end--;
    return this.text.slice(start, end);
  }
};
function pointerOf(path) {
  return path.map((part2) => "/" + String(part2).replaceAll("~", "~0").replaceAll("/", "~1")).join("");
}
function lineStartsOf(text4) {
  const starts = [0];
  for (let at4 = 0; at4 < text4.length; at4++) {
    const code = text4.charCodeAt(at4);
    if (code === 10 || code === 13 && text4.charCodeAt(at4 + 1) !== 10) starts.push(at4 + 1);
  }
  return starts;
}

// src/arm/json/characters.ts
function escapeLength(text4, at4) {
  const letter = text4.charAt(at4 + 1);
  if (letter === "u") return /^[0-9a-fA-F]{4}$/.test(text4.slice(at4 + 2, at4 + 6)) ? 6 : 0;
  return letter !== "" && `"'\\/bfnrt`.includes(letter) ? 2 : 0;
}
var ESCAPES = /* @__PURE__ */ new Map([
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "	"]
]);
function escapedCharacter(text4, at4) {
  const letter = text4.charAt(at4 + 1);
  if (letter === "u") return String.fromCharCode(Number.parseInt(text4.slice(at4 + 2, at4 + 6), 16));
  return ESCAPES.get(letter) ?? letter;
}
function isLineBreak(code) {
  return code === 10 || code === 13;
}
function wordEnd(text4, start) {
  let at4 = start;
  for (; at4 < text4.length; at4++) {
    const code = text4.charCodeAt(at4) | 32;
    const digit = text4.charCodeAt(at4);
    if (!(code >= 97 && code <= 122 || digit >= 48 && digit <= 57 || digit === 95)) break;
  }
  return at4;
}
function utf8Length(text4) {
  let length2 = 0;
  for (let at4 = 0; at4 < text4.length; at4++) {
    const code = text4.charCodeAt(at4);
    length2 += code < 128 ? 1 : code < 2048 || code >= 55296 && code <= 57343 ? 2 : 3;
  }
  return length2;
}

// src/arm/json/read.ts
function readJson(source, limits2 = {}) {
  const { bytes } = limits2;
  if (bytes !== void 0 && source.text.length * 3 > bytes && utf8Length(source.text) > bytes) {
    const place = { source, start: 0, end: 0, pointer: "" };
    throw new ArmError("limit", `The text has more than ${bytes} bytes; split it into several files.`, place);
  }
  return new Reader(source, limits2.depth ?? 512).read();
}
var QUOTE = 34;
var APOSTROPHE = 39;
var BACKSLASH = 92;
var COMMA = 44;
var MINUS = 45;
var SLASH = 47;
var COLON = 58;
var OPEN_BRACKET = 91;
var CLOSE_BRACKET = 93;
var OPEN_BRACE = 123;
var CLOSE_BRACE = 125;
var MOST_DIGITS = 400;
var Reader = class {
  #source;
  #text;
  #depth;
  #at = 0;
  constructor(source, depth) {
    this.#source = source;
    this.#text = source.text;
    this.#depth = depth;
  }
  read() {
    if (this.#text.charCodeAt(0) === 65279) this.#at = 1;
    if (this.#skip() < 0) throw this.#fault(this.#at, "The text is empty; a JSON value is expected.");
    const root = this.#value(0);
    if (this.#skip() >= 0)
      throw this.#fault(
        this.#at,
        `There is more text after the end of the JSON value: remove it, or check the brackets.`
      );
    return root;
  }
  /** Skips blanks and comments; the code of the character that follows, -1 at the end. */
  #skip() {
    const text4 = this.#text;
    for (; this.#at < text4.length; this.#at++) {
      const code = text4.charCodeAt(this.#at);
      if (code === 32 || code === 10 || code === 13 || code === 9) continue;
      if (code === SLASH) this.#comment();
      else if (code === 160 || code === 65279 || code === 11 || code === 12) continue;
      else return code;
    }
    return -1;
  }
  /** Leaves the position on the last character of the comment. */
  #comment() {
    const start = this.#at;
    const next = this.#text.charCodeAt(start + 1);
    if (next === SLASH) {
      this.#at = start + 2;
      while (this.#at < this.#text.length && !isLineBreak(this.#text.charCodeAt(this.#at))) this.#at++;
      this.#at--;
    } else if (next === 42) {
      const end = this.#text.indexOf("*/", start + 2);
      if (end < 0) throw this.#fault(start, `The comment is not closed: add '*/'.`, start + 2);
      this.#at = end + 1;
    } else throw this.#fault(start, `Unexpected '/'; a comment begins with '//' or '/*'.`);
  }
  #value(depth) {
    const code = this.#text.charCodeAt(this.#at);
    if (code === QUOTE || code === APOSTROPHE) {
      const start = this.#at;
      const value = this.#string(code);
      return { kind: "string", start, end: this.#at, value };
    }
    if (code === OPEN_BRACE) return this.#object(depth + 1);
    if (code === OPEN_BRACKET) return this.#array(depth + 1);
    if (code === MINUS || code >= 48 && code <= 57) return this.#number();
    return this.#word();
  }
  #object(depth) {
    const start = this.#at;
    this.#enter(depth);
    const members = [];
    for (; ; ) {
      let code = this.#skip();
      if (code === CLOSE_BRACE) break;
      if (code !== QUOTE && code !== APOSTROPHE) throw this.#noKey(code, start);
      const keyStart = this.#at;
      const key = this.#string(code);
      const keyEnd = this.#at;
      if (this.#skip() !== COLON) throw this.#missing(`':' is missing after the property name`, start);
      this.#at++;
      if (this.#skip() < 0) throw this.#cutOff(start);
      members.push({ key, keyStart, keyEnd, value: this.#value(depth) });
      code = this.#skip();
      if (code === COMMA) this.#at++;
      else if (code !== CLOSE_BRACE) throw this.#missing(`',' or '}' is missing`, start);
    }
    return { kind: "object", start, end: ++this.#at, members };
  }
  #array(depth) {
    const start = this.#at;
    this.#enter(depth);
    const items = [];
    for (; ; ) {
      let code = this.#skip();
      if (code === CLOSE_BRACKET) break;
      if (code < 0) throw this.#cutOff(start);
      items.push(this.#value(depth));
      code = this.#skip();
      if (code === COMMA) this.#at++;
      else if (code !== CLOSE_BRACKET) throw this.#missing(`',' or ']' is missing`, start);
    }
    return { kind: "array", start, end: ++this.#at, items };
  }
  #enter(depth) {
    if (depth > this.#depth)
      throw this.#fault(this.#at, `Objects and arrays are nested more than ${this.#depth} deep; nest them less.`);
    this.#at++;
  }
  /** Reads a string from its opening quote to behind the closing one. */
  #string(quote2) {
    const text4 = this.#text;
    const start = this.#at + 1;
    for (let at4 = start; at4 < text4.length; at4++) {
      const code = text4.charCodeAt(at4);
      if (code === quote2) {
        this.#at = at4 + 1;
        return text4.slice(start, at4);
      }
      if (code === BACKSLASH) return this.#escapedString(quote2, start, at4);
    }
    throw this.#openString(start - 1);
  }
  #escapedString(quote2, start, firstEscape) {
    const text4 = this.#text;
    const parts2 = [];
    let from = start;
    let at4 = firstEscape;
    for (; at4 < text4.length; at4++) {
      const code = text4.charCodeAt(at4);
      if (code === quote2) {
        this.#at = at4 + 1;
        parts2.push(text4.slice(from, at4));
        return parts2.join("");
      }
      if (code !== BACKSLASH) continue;
      parts2.push(text4.slice(from, at4));
      const length2 = escapeLength(text4, at4);
      if (length2 === 0) {
        const shown = text4.slice(at4, at4 + 2);
        throw this.#fault(at4, `'${shown}' is not an escape of JSON; write '\\\\' for a backslash.`, at4 + shown.length);
      }
      parts2.push(escapedCharacter(text4, at4));
      at4 += length2 - 1;
      from = at4 + 1;
    }
    throw this.#openString(start - 1);
  }
  #number() {
    const text4 = this.#text;
    const start = this.#at;
    let at4 = start;
    let value = 0;
    let plain2 = true;
    if (text4.charCodeAt(at4) === MINUS) at4++;
    const digits = at4;
    for (; at4 < text4.length; at4++) {
      const code = text4.charCodeAt(at4);
      if (code >= 48 && code <= 57) value = value * 10 + (code - 48);
      else if (code === 46 || code === 69 || code === 101) plain2 = false;
      else if ((code === 43 || code === MINUS) && !plain2) continue;
      else break;
    }
    this.#at = at4;
    const negative = digits > start;
    const leadingZero = text4.charCodeAt(digits) === 48 && (negative || at4 - digits > 1);
    if (plain2 && at4 > digits && at4 - digits < 16 && !leadingZero)
      return { kind: "number", start, end: at4, value: negative ? -value : value };
    return { kind: "number", start, end: at4, value: this.#exactNumber(start, at4) };
  }
  #exactNumber(start, end) {
    const written = this.#text.slice(start, end);
    if (end - start > MOST_DIGITS)
      throw this.#fault(start, `The number has more than ${MOST_DIGITS} characters; write it as a string.`, end);
    if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(written))
      throw this.#fault(start, `'${written}' is not a number.`, end);
    const value = Number(written);
    if (!Number.isFinite(value)) throw this.#fault(start, `'${written}' is too large for a number.`, end);
    if (Number.isSafeInteger(value) || !/^-?\d+$/.test(written)) return value;
    return BigInt(written);
  }
  #word() {
    const text4 = this.#text;
    const start = this.#at;
    if (text4.startsWith("true", start)) return { kind: "boolean", start, end: this.#endOfWord(start, 4), value: true };
    if (text4.startsWith("false", start)) return { kind: "boolean", start, end: this.#endOfWord(start, 5), value: false };
    if (text4.startsWith("null", start)) return { kind: "null", start, end: this.#endOfWord(start, 4) };
    throw this.#unexpected(start);
  }
  #endOfWord(start, length2) {
    if (wordEnd(this.#text, start) !== start + length2) throw this.#unexpected(start);
    this.#at = start + length2;
    return this.#at;
  }
  #unexpected(at4) {
    const end = Math.max(wordEnd(this.#text, at4), at4 + 1);
    const message = end - at4 > 1 ? "A word stands here without quotes; write strings in double quotes." : `Unexpected '${this.#text.charAt(at4)}'; a value is expected here.`;
    return this.#fault(at4, message, end);
  }
  #noKey(code, start) {
    if (code < 0) return this.#cutOff(start);
    if (code === COMMA) return this.#fault(this.#at, `Unexpected ','; a property name is expected: remove the comma.`);
    const end = Math.max(wordEnd(this.#text, this.#at), this.#at + 1);
    return this.#fault(this.#at, `A property name in double quotes is expected here.`, end);
  }
  #missing(what, start) {
    return this.#at >= this.#text.length ? this.#cutOff(start) : this.#fault(this.#at, `${what}.`);
  }
  #openString(start) {
    return this.#fault(start, "The string is not closed: add the closing quote.", start + 1);
  }
  #cutOff(start) {
    const bracket = this.#text.charAt(start);
    return this.#fault(start, `The text ends before this '${bracket}' is closed; the file may be cut off.`);
  }
  #fault(start, message, end = start + 1) {
    return new ArmError("json", message, {
      source: this.#source,
      start,
      end: Math.min(end, this.#text.length),
      pointer: ""
    });
  }
};

// src/arm/json/document.ts
var JsonDocument = class _JsonDocument {
  source;
  root;
  constructor(source, root) {
    this.source = source;
    this.root = root;
  }
  /** Throws ArmError as `readJson` does. */
  static read(source, limits2) {
    return new _JsonDocument(source, readJson(source, limits2));
  }
  place(node) {
    return this.#place(node.start, node.end);
  }
  /** A part of the text, with the pointer of the innermost node that holds its start. */
  placeOf(start, end) {
    return this.#place(start, end);
  }
  /** Key and value on the line of the key: what a finding about a property shows. */
  placeOfMember(member2) {
    return new LazyPlace(this, member2.keyStart, () => {
      const { line, column } = this.source.position(member2.keyStart);
      const restOfLine = this.source.line(line).slice(column).trimEnd();
      return Math.max(Math.min(member2.value.end, member2.keyStart + restOfLine.length), member2.keyEnd);
    });
  }
  /** The path of the innermost node that holds the offset; a key belongs to its value. */
  pathAt(offset) {
    const path = [];
    let node = this.root;
    while (node !== void 0) {
      if (node.kind === "object") {
        const member2 = findRange(
          node.members,
          offset,
          (m) => m.keyStart,
          (m) => m.value.end
        );
        if (member2 !== void 0) path.push(member2.key);
        node = member2?.value;
      } else if (node.kind === "array") {
        const item = findRange(
          node.items,
          offset,
          (i) => i.start,
          (i) => i.end
        );
        if (item !== void 0) path.push(node.items.indexOf(item));
        node = item;
      } else node = void 0;
    }
    return path;
  }
  /** The JSON pointer of the innermost node that holds the offset. */
  pointerAt(offset) {
    return pointerOf(this.pathAt(offset));
  }
  /** The node at a path; keys are found without case. */
  nodeAt(path) {
    return nodeAt(this.root, path);
  }
  /** The offset in the file of an offset in the decoded value of a string, through escapes. */
  stringOffset(node, offset) {
    const start = node.start + 1;
    if (node.end - node.start - 2 === node.value.length) return start + offset;
    const text4 = this.source.text;
    let at4 = start;
    for (let decoded = 0; decoded < offset && at4 < node.end - 1; decoded++)
      at4 += text4.charCodeAt(at4) === 92 ? escapeLength(text4, at4) || 1 : 1;
    return at4;
  }
  #place(start, end) {
    return new LazyPlace(this, start, () => end);
  }
};
function nodeAt(root, path) {
  let node = root;
  for (const part2 of path) {
    if (typeof part2 === "string") node = memberOf(node, part2)?.value;
    else node = node?.kind === "array" ? node.items[part2] : void 0;
  }
  return node;
}
var LazyPlace = class {
  source;
  start;
  #document;
  #endOf;
  #end;
  constructor(document, start, endOf2) {
    this.source = document.source;
    this.start = start;
    this.#document = document;
    this.#endOf = endOf2;
  }
  get end() {
    return this.#end ??= this.#endOf();
  }
  get pointer() {
    return this.#document.pointerAt(this.start);
  }
};
function findRange(parts2, offset, startOf, endOf2) {
  let low = 0;
  let high = parts2.length - 1;
  while (low <= high) {
    const middle = low + high >> 1;
    const part2 = parts2[middle];
    if (part2 === void 0) return void 0;
    if (offset < startOf(part2)) high = middle - 1;
    else if (offset >= endOf2(part2)) low = middle + 1;
    else return part2;
  }
  return void 0;
}

// src/source/read.ts
function placeOfFile(path, text4 = "") {
  return { source: new SourceText(path, text4), start: 0, end: 0, pointer: "" };
}
function problemAt(path, code, message) {
  return { level: "error", code, message, place: placeOfFile(path) };
}
function problemIn({ document, kind: kind2 }, message) {
  return { level: "error", code: kind2, message, place: document.place(document.root) };
}
var emptyFile = "The file is empty. Write a template into it, or leave it out.";
function isEmptyFile({ message }) {
  return message === emptyFile;
}
function readJsonText(path, text4) {
  const source = new SourceText(path, text4);
  if (text4.trim() === "") return problemAt(path, "json", emptyFile);
  try {
    return JsonDocument.read(source);
  } catch (error) {
    if (!(error instanceof ArmError)) throw error;
    const start = { source, start: 0, end: 0, pointer: "" };
    const message = error.code === "json" ? `This is not JSON. ${error.message}` : error.message;
    return { level: "error", code: error.code, message, place: error.place ?? start };
  }
}
var Reader2 = class {
  #tree;
  #loose = /* @__PURE__ */ new Map();
  #found = /* @__PURE__ */ new Map();
  constructor(tree) {
    this.#tree = tree;
  }
  /** A file that a user named: whatever is wrong with it is told. */
  named(path) {
    const known2 = this.#loose.get(path);
    if (known2 !== void 0) return known2;
    const result = this.#read(path);
    this.#loose.set(path, result);
    return result;
  }
  /**
   * A file among many: undefined for other JSON than templates and parameters; a problem of level warning when it cannot be
   * read and nothing in it says that it means to be one of them.
   */
  found(path) {
    if (this.#found.has(path)) return this.#found.get(path);
    const result = this.#readFound(path);
    this.#found.set(path, result);
    return result;
  }
  #read(path) {
    const file = this.#tree.read(path);
    if ("fault" in file) return problemAt(path, file.code, file.fault);
    const document = readJsonText(path, file.text);
    if (!(document instanceof JsonDocument)) return document;
    return { path, document, kind: detect(document.root, true) };
  }
  #readFound(path) {
    const file = this.#tree.read(path);
    const isMarked = "fault" in file || /deployment(?:Template|Parameters)\.json|"contentVersion"/i.test(file.text);
    const result = isMarked ? this.named(path) : this.#read(path);
    if ("level" in result) return isMarked ? result : { ...result, level: "warning" };
    const kind2 = detect(result.document.root, false);
    const isMeant = kind2 === "template" || kind2 === "parameters" || /\.parameters\./i.test(path);
    return isMeant ? { ...result, kind: kind2 } : void 0;
  }
};

// src/source/plan.ts
var defaultSet = "default";
var standardInput = "<stdin>";
function plan(requests, tree) {
  const planner = new Planner(tree);
  for (const request of requests) planner.add(request);
  return planner.finish();
}
var Planner = class {
  #tree;
  #reader;
  #sets = /* @__PURE__ */ new Map();
  #problems = /* @__PURE__ */ new Set();
  #seen = /* @__PURE__ */ new Set();
  constructor(tree) {
    this.#tree = tree;
    this.#reader = new Reader2(tree);
  }
  add(request) {
    const path = request.path === "-" ? standardInput : request.path;
    const kind2 = this.#tree.kindOf(path);
    const label = request.label ?? withoutValue(path);
    if (kind2 === "directory") this.#addFound(request, findBelow(this.#tree, path), path);
    else if (kind2 === "absent" && isGlob(path)) this.#addFound(request, findGlob(this.#tree, path), label);
    else if (kind2 === "absent") {
      const problem = this.#absent(label, label === path ? void 0 : "FILE");
      this.#fail(request, { ...problem, ...request.place && { place: request.place } }, label);
    } else this.#addNamed(request, path);
  }
  finish() {
    return { sets: [...this.#sets.values()], problems: [...this.#problems] };
  }
  #addNamed(request, named3) {
    const path = this.#compiled(named3);
    if (path === void 0) return this.#fail(request, problemAt(named3, "bicep", noBicep(named3)));
    const file = this.#reader.named(path);
    if ("level" in file) return this.#fail(request, file);
    if (file.kind !== "template")
      return this.#fail(request, problemIn(file, describeOther(file.kind, file.document.root)));
    const set = request.set ?? (request.alone === true ? this.#freeName(path, request) : defaultSet);
    const given2 = request.parameters ?? [];
    const beside = given2.some((argument) => "file" in argument) ? void 0 : pairedFile(this.#tree, path);
    this.#deploy(set, file, beside === void 0 ? given2 : [{ file: beside }, ...given2], request);
  }
  /** `main.json` beside `main.bicep` is its compiled form; undefined when there is none. */
  #compiled(path) {
    if (!/\.bicep(?:param)?$/i.test(path)) return path;
    const json = path.replace(/\.bicep$/i, ".json");
    if (json === path || this.#tree.kindOf(json) !== "file") return void 0;
    const message = `${json} is checked in its place. Bicep is not compiled in this version: keep it fresh with \`bicep build\`.`;
    this.#tell(problemAt(path, "bicep", message), "warning");
    return json;
  }
  #addFound(request, found, label) {
    this.#warnBicep(found);
    const { closed } = found;
    for (const { path, fault: fault2 } of closed) this.#tell(problemAt(path, "unreadable", fault2), "warning");
    const files = [];
    const broken = [];
    for (const path of found.json) {
      const file = this.#reader.found(path);
      if (file === void 0) continue;
      if ("level" in file) broken.push({ path, problem: file });
      else if (file.kind === "template" || file.kind === "parameters") files.push(file);
      else if (file.document.root.kind !== "object") broken.push({ path, problem: problemIn(file, notParameters) });
      else if (valueOf2(file.document.root, "parameters")?.kind === "object") files.push({ ...file, kind: "parameters" });
    }
    const templates = files.filter(({ kind: kind2 }) => kind2 === "template");
    const parts2 = new Set(templates.flatMap(linkedTemplates));
    const deployed = templates.filter(({ path }) => !parts2.has(path));
    const paired = /* @__PURE__ */ new Set();
    for (const template of deployed) {
      const pairs = this.#pairsOf(template, files, broken);
      for (const { path } of pairs) paired.add(path);
      this.#addFoundTemplate(request, template, pairs);
    }
    const left = broken.filter(({ path }) => !paired.has(path));
    for (const { path, problem } of left) this.#addBroken(request, path, problem);
    const asked2 = templates.length > 0 || left.some(({ problem }) => problem.level === "error");
    if (!asked2) this.#addNothing(request, label);
  }
  /** A file among others that cannot be used: a gap if it means to be a template, else only told. */
  #addBroken(request, path, problem) {
    if (problem.level === "error") this.#fail({ ...request, alone: true }, problem, path);
    else this.#tell({ ...problem, message: `Not checked: ${problem.message}` });
  }
  /** A folder or a glob that holds no template. */
  #addNothing(request, name2) {
    const message = `No template was found in ${name2}. Name a template, or a folder or glob that holds one.`;
    const problem = {
      level: "error",
      code: "no-template",
      message,
      ...request.place && { place: request.place }
    };
    if (request.set === void 0) this.#tell(problem);
    else this.#fail(request, problem, name2);
  }
  /** One deployment per parameter file, each a set of its own unless the user opened one. */
  #addFoundTemplate(request, template, found) {
    const given2 = request.parameters ?? [];
    const pairs = given2.some((argument) => "file" in argument) ? [] : found;
    for (const pair2 of pairs.length === 0 ? [void 0] : pairs) {
      const key = `${template.path}
${pair2?.path ?? ""}`;
      if (this.#seen.has(key)) continue;
      this.#seen.add(key);
      const several = pairs.length > 1 && pair2 !== void 0;
      const name2 = several ? `${template.path} (${pair2.label === "" ? baseOf(pair2.path) : pair2.label})` : template.path;
      const set = request.set ?? name2;
      if (pair2?.problem !== void 0) this.#fail({ ...request, set }, pair2.problem, template.path);
      else this.#deploy(set, template, pair2 === void 0 ? given2 : [{ file: pair2.path }, ...given2], request);
    }
  }
  /** The parameter files of a template: those that can be read, and those whose names say that they are meant. */
  #pairsOf(template, files, broken) {
    const read = files.filter(({ kind: kind2 }) => kind2 === "parameters");
    const pairs = [...pairings(template, read)];
    for (const { path, problem } of broken) {
      const label = labelByName(template.path, path);
      if (label !== void 0) pairs.push({ path, label, problem: { ...problem, level: "error" } });
    }
    const beside = pairs.length === 0 ? pairedFile(this.#tree, template.path) : void 0;
    return beside === void 0 ? pairs.sort(byPath) : [{ path: beside, label: "" }];
  }
  #deploy(set, file, given2, request) {
    const parameters = [];
    const parameterFiles = [];
    for (const argument of given2) {
      if ("name" in argument) {
        parameters.push(argument);
        continue;
      }
      const read = this.#readParameters(argument, request);
      if ("level" in read) return this.#fail({ ...request, set }, read, file.path);
      parameters.push({ document: read.document });
      parameterFiles.push(argument.file);
    }
    const { path, document: template } = file;
    const scope = request.scope ?? {};
    const readLinked = (from, relativePath) => this.#readLinked(joinPath(folderOf(from), relativePath));
    this.#set(set).deployments.push({ path, template, parameters, parameterFiles, scope, readLinked });
  }
  /** A template that another one links to: undefined when there is no such file in the workspace. */
  #readLinked(path) {
    if (this.#tree.kindOf(path) !== "file") return void 0;
    const file = this.#reader.named(path);
    if ("level" in file) return file;
    return file.kind === "template" ? file.document : problemIn(file, describeOther(file.kind, file.document.root));
  }
  #readParameters({ file: path, label = withoutValue(path) }, request) {
    const kind2 = this.#tree.kindOf(path);
    if (kind2 === "absent") {
      const problem = this.#absent(label, label === path ? void 0 : "parameters");
      return { ...problem, ...request.place && { place: request.place } };
    }
    if (/\.bicepparam$/i.test(path)) return problemAt(path, "bicep", noBicep(path));
    const file = this.#reader.named(path);
    if ("level" in file) return isEmptyFile(file) ? problemAt(path, file.code, emptyParameters) : file;
    if (file.kind !== "template" && file.document.root.kind === "object") return file;
    const what = file.kind === "template" ? "a template" : "no object";
    return problemIn(file, `This is ${what}, not a parameters file. Give one as --parameters FILE or name=value.`);
  }
  /** `value`: what stands there looks like `name=value`, of which the path holds the name only. */
  #absent(path, value) {
    if (value !== void 0) {
      const how = value === "FILE" ? "A value goes after its template, as --parameters name=value." : "A value is given as name=value, with nothing between the name and the =.";
      return problemAt(path, "absent", `There is no file ${path}. ${how}`);
    }
    const folder = folderOf(path);
    const exists = this.#tree.kindOf(folder === "" ? "." : folder) === "directory";
    const names2 = exists ? this.#tree.list(folder).filter(({ isFolder: isFolder2 }) => !isFolder2) : [];
    const hint = nearest(
      baseOf(path),
      names2.map(({ name: name2 }) => name2)
    );
    const advice = hint === "" ? " Check the path: it is relative to the working directory." : hint;
    const missing = `There is no folder ${folder} either.`;
    return problemAt(path, "absent", `There is no file ${path}.${exists ? advice : ` ${missing}`}`);
  }
  #tell(problem, level = problem.level) {
    this.#problems.add(level === problem.level ? problem : { ...problem, level });
  }
  #fail(request, problem, path = request.path) {
    this.#tell(problem);
    const place = problem.place ?? problemAt(path, "", "").place;
    const reason = `${path} could not be read`;
    const cause = { code: "error", reason, supply: "mend the problem told above", ...place && { place } };
    this.#set(request.set ?? (request.alone === true ? path : defaultSet)).gaps.push(cause);
  }
  #set(name2) {
    const known2 = this.#sets.get(name2);
    if (known2 !== void 0) return known2;
    const fresh = { name: name2, deployments: [], gaps: [] };
    this.#sets.set(name2, fresh);
    return fresh;
  }
  #freeName(path, { parameters = [] }) {
    const files = parameters.flatMap((argument) => "file" in argument ? [stemOf(argument.file)] : []);
    const names2 = [path, `${path} (${files.join(", ")})`];
    const free = names2.find((name2) => !this.#sets.has(name2));
    return free ?? `${path} (${this.#sets.size + 1})`;
  }
  #warnBicep({ json, bicep }) {
    const compiled = new Set(json);
    const left = bicep.filter((path) => !compiled.has(path.replace(/\.bicep$/i, ".json")));
    if (left.length === 0) return;
    const named3 = left.slice(0, 3).join(", ") + (left.length > 3 ? ", …" : "");
    const files = left.length === 1 ? "1 Bicep file was" : `${left.length} Bicep files were`;
    const message = `${files} not checked (${named3}): Bicep is not compiled in this version. Run \`bicep build\` first.`;
    this.#tell({ level: "warning", code: "bicep", message });
  }
};
function byPath(a, b) {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
var notParameters = 'This file is named like parameters of a template and holds none. Write {"parameters": {…}} into it, or rename it.';
var emptyParameters = 'The parameters file is empty. Write {"parameters": {}} into it, or leave it out.';
function noBicep(path) {
  const json = path.replace(/\.bicep(?:param)?$/i, ".json");
  const command = path.endsWith("param") ? "bicep build-params" : "bicep build";
  return `Bicep is not compiled in this version. Run \`${command} ${path}\` and check ${json}.`;
}

// src/config/merge.ts
var lists = ["rulePaths", "inputs", "pools", "flows", "routes", "tls", "pairs", "waivers"];
function single(value, locate2 = () => void 0) {
  return { layers: [{ file: void 0, value, locate: locate2 }], locks: [] };
}
function merge(stack) {
  const { layers, locks } = stack;
  const problems = [];
  const origins = new Map(lists.map((key) => [key, originsOf(key, stack)]));
  const said = layers.flatMap(({ value: value2 }) => Object.entries(value2));
  const settled2 = ["failOn", "unknown", "extends"].map(
    (key) => [key, settle(key, layers, locks, problems)]
  );
  const appended = lists.map((key) => [
    key,
    layers.some(({ value: value2 }) => value2[key] !== void 0) ? origins.get(key)?.map(({ layer, index }) => layer.value[key]?.[index]) : void 0
  ]);
  const rules = Object.fromEntries(layers.flatMap(({ value: value2 }) => Object.entries(value2.rules ?? {})));
  const all3 = [...said, ["rules", layers.some(({ value: value2 }) => value2.rules) ? rules : void 0], ...settled2, ...appended];
  const value = Object.fromEntries(all3.filter(([, one3]) => one3 !== void 0));
  return { value, problems, stack, locate: (path, atKey) => locateIn(layers, origins, path, atKey) };
}
function originsOf(key, { layers, locks }) {
  const locking = locks.filter(({ names: names2 }) => names2.includes(key));
  const weight = ({ layer }) => locking.filter((lock) => lock.layers.includes(layer)).length;
  const entries = layers.flatMap((layer) => (layer.value[key] ?? []).map((_, index) => ({ layer, index })));
  return locking.length === 0 ? entries : entries.toSorted((a, b) => weight(a) - weight(b));
}
function locateIn(layers, origins, path, atKey) {
  const [key, index, ...rest] = path;
  if (key === void 0) return layers.at(-1)?.locate(path, atKey);
  const origin = typeof index === "number" ? origins.get(key)?.[index] : void 0;
  if (origin !== void 0) return origin.layer.locate([key, origin.index, ...rest], atKey);
  const says2 = layers.findLast(({ value }) => has(value, path)) ?? layers.findLast(({ value }) => has(value, [key]));
  return (says2 ?? layers.at(-1))?.locate(path, atKey);
}
function has(value, [key, ...rest]) {
  if (key === void 0) return true;
  if (typeof value !== "object" || value === null) return false;
  const entry = Object.entries(value).find(([name2]) => name2 === String(key));
  return entry !== void 0 && has(entry[1], rest);
}

// src/config/schema.ts
function validate(value, schema3, path = []) {
  if (schema3.anyOf !== void 0 && (schema3.type === void 0 || isOfType(value, schema3.type)))
    return validateAny(value, schema3.anyOf, path);
  const fault2 = (message) => [{ path, atKey: false, message: `${title(path)} ${message}` }];
  if ("const" in schema3 && value !== schema3.const) return fault2(`must be ${print(schema3.const)}, not ${print(value)}.`);
  if (schema3.enum !== void 0 && !schema3.enum.includes(value)) {
    const names2 = [...new Set(schema3.enum.map(String))];
    const near = typeof value === "string" ? nearest(value, names2) : "";
    return fault2(`must be ${listOf3(names2)}, not ${print(value)}.${near}`);
  }
  if (schema3.type !== void 0 && !isOfType(value, schema3.type))
    return fault2(`must be ${typeNames[schema3.type] ?? schema3.type}, not ${print(value)}.`);
  if (typeof value === "number") return boundsFault(value, schema3, fault2);
  if (typeof value === "string") return textFault(value, schema3, fault2);
  if (Array.isArray(value) && schema3.items !== void 0) {
    const items = schema3.items;
    return value.flatMap((item, index) => validate(item, items, [...path, index]));
  }
  return isRecord(value) ? validateObject(value, schema3, path) : [];
}
function validateAny(value, alternatives, path) {
  const results = alternatives.map((alternative) => validate(value, alternative, path));
  if (results.some((faults2) => faults2.length === 0)) return [];
  const fitting = alternatives.findIndex(
    (alternative) => alternative.type !== void 0 && isOfType(value, alternative.type)
  );
  const faults = results[Math.max(0, fitting)] ?? [];
  const forms2 = fitting < 0 ? alternatives.flatMap(({ examples = [] }) => examples) : [];
  const hint = forms2.length === 0 ? "" : ` Other forms look like ${listOf3(forms2)}.`;
  return faults.map((fault2) => ({ ...fault2, message: `${fault2.message}${hint}` }));
}
function textFault(value, schema3, fault2) {
  const { minLength = 0, pattern, examples = [] } = schema3;
  if (value.length < minLength) return fault2("must not be empty.");
  if (pattern === void 0 || examples.length === 0 || new RegExp(pattern).test(value)) return [];
  return fault2(`must look like ${listOf3(examples)}, not ${print(value)}.`);
}
function boundsFault(value, { minimum, maximum }, fault2) {
  if (minimum !== void 0 && maximum !== void 0 && (value < minimum || value > maximum))
    return fault2(`must be from ${minimum} to ${maximum}, not ${value}.`);
  return minimum !== void 0 && value < minimum ? fault2(`must be ${minimum} or more, not ${value}.`) : [];
}
function validateObject(value, schema3, path) {
  const faults = [];
  const properties2 = schema3.properties ?? {};
  const names2 = Object.keys(properties2);
  for (const [key, member2] of Object.entries(value)) {
    const known2 = Object.hasOwn(properties2, key) ? properties2[key] : void 0;
    const inner = known2 ?? (typeof schema3.additionalProperties === "object" ? schema3.additionalProperties : void 0);
    if (inner !== void 0) for (const fault2 of validate(member2, inner, [...path, key])) faults.push(fault2);
    else if (schema3.additionalProperties === false)
      faults.push(unknownKey(key, faults.length < mostHinted ? names2 : [], path));
  }
  for (const key of schema3.required ?? []) {
    if (!Object.hasOwn(value, key)) faults.push({ path, atKey: false, message: `${title(path)} has no \`${key}\`.` });
  }
  if (Object.keys(value).length < (schema3.minProperties ?? 0))
    faults.push({ path, atKey: false, message: `${title(path)} needs one of ${listOf3(names2)}.` });
  return faults;
}
var mostHinted = 100;
function unknownKey(key, known2, path) {
  const hint = known2.length === 0 ? "" : nearest(key, known2) || ` Known keys are ${known2.join(", ")}.`;
  const message = `Unknown key \`${key}\`.${hint}`;
  return { path: [...path, key], atKey: true, message };
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
var typeNames = {
  string: "a text",
  integer: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object of keys and values"
};
function isOfType(value, type) {
  if (type === "integer") return Number.isInteger(value);
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isRecord(value);
  return typeof value === type;
}
function title(path) {
  if (path.length === 0) return "The configuration";
  const text4 = path.map((part2) => typeof part2 === "number" ? `[${part2}]` : `.${part2}`).join("");
  return `\`${text4.replace(/^\./, "")}\``;
}
function print(value) {
  if (Array.isArray(value)) return "a list";
  if (isRecord(value)) return "an object";
  if (typeof value === "number" && !Number.isFinite(value)) return "a number beyond all bounds";
  const text4 = JSON.stringify(value) ?? String(value);
  return text4.length > 60 ? `${text4.slice(0, 57)}…` : text4;
}
function listOf3(names2) {
  return names2.length < 2 ? names2.join("") : `${names2.slice(0, -1).join(", ")} or ${names2.at(-1)}`;
}

// src/gate/packages.ts
var packageName = /^(?:@[\w~-][\w.~-]*\/)?[\w~-][\w.~-]*$/;
function findPackage(name2, from, files) {
  if (!packageName.test(name2)) return void 0;
  for (let folder = from; files.kindOf(folder) === "directory"; folder = joinPath(folder, "..")) {
    const path = joinPath(folder, "node_modules", name2);
    if (files.kindOf(path) !== "absent") return path;
  }
  return void 0;
}
function packageOf(path) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
}
function leavesPackage(path, folder, files) {
  if (folder === void 0) return void 0;
  const isBeside = path !== folder && !path.startsWith(`${folder}/`);
  if (!isBeside && files.isWithin?.(folder, path) !== false) return void 0;
  return `${path} leads out of the package ${folder}, which may read its own files only. Ask its authors to put the file inside.`;
}
function rulesOfPackage(folder, files) {
  const path = joinPath(folder, "package.json");
  const file = files.read(path);
  const manifest = "text" in file ? parse(path, file.text) : void 0;
  const own = isRecord(manifest) ? manifest["poolgate"] : void 0;
  const rules = isRecord(own) ? own["rules"] : void 0;
  return joinPath(folder, typeof rules === "string" && rules !== "" ? rules : "rules");
}
function parse(path, text4) {
  try {
    return JSON.parse(text4);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageError(`${path} is not JSON, so that it does not say where the package has its rules. Correct it.`);
  }
}

// src/gate/extend.ts
var fileName = "poolgate.yaml";
var mostDeep = 10;
function extended(path, reading) {
  const reader = new Reader3(reading);
  const root = reader.node(path, []);
  const { faults, problems } = reader;
  if (faults.length > 0) throw new UsageError(faults.map(({ message }) => message).join("\n"), [...problems, ...faults]);
  const nodes = nodesOf(root);
  const locks = nodes.flatMap((node) => {
    const { file = path, locate: locate2 } = node.layer;
    return node.names.length === 0 ? [] : [{ file, names: node.names, locate: locate2, layers: layersOf(node) }];
  });
  return { stack: { layers: layersOf(root), locks }, problems };
}
var Reader3 = class {
  problems = [];
  faults = [];
  #reading;
  /** A file that is reached twice is read once. */
  #nodes = /* @__PURE__ */ new Map();
  constructor(reading) {
    this.#reading = reading;
  }
  /** `chain` are the files on the way to this one. */
  node(path, chain) {
    const known2 = this.#nodes.get(path);
    if (known2 !== void 0) return known2;
    const { value, problems, locate: locate2 } = this.#reading.read(path);
    this.problems.push(...problems);
    const { extends: given2, ...own } = value;
    const before = listOf(given2).flatMap((name2, index) => {
      const at4 = typeof given2 === "string" ? ["extends"] : ["extends", index];
      if (isProfile(name2)) return [{ file: path, value: { extends: name2 }, locate: () => locate2(at4) }];
      const next = this.#resolve(name2, path, locate2(at4));
      return next === void 0 ? [] : this.#follow(next, [...chain, path], locate2(at4));
    });
    const layer = { file: path, value: this.#withPaths(own, path, locate2), locate: locate2 };
    const node = { layer, names: own.locked ?? [], before };
    this.#nodes.set(path, node);
    return node;
  }
  #follow(path, chain, place) {
    if (chain.includes(path)) {
      const way = [...chain.slice(chain.indexOf(path)), path].join(" → ");
      this.#fault(`${path} extends itself: ${way}. Take one of them out of \`extends\`.`, place);
    } else if (chain.length >= mostDeep)
      this.#fault(
        `More than ${mostDeep} files extend one another: ${[...chain, path].join(" → ")}. Name them in one list.`,
        place
      );
    else return [this.node(path, chain)];
    return [];
  }
  /** The file that a name in `extends` means. */
  #resolve(name2, from, place) {
    const { files } = this.#reading;
    const beside = this.#beside(name2, from);
    const kind2 = files.kindOf(beside);
    const found = kind2 === "absent" ? findPackage(name2, folderOf(from), files) : beside;
    if (found === void 0) {
      this.#fault(
        `There is no file, folder or installed package ${name2}.${nearest(name2, profiles) || " Correct `extends`."}`,
        place
      );
      return void 0;
    }
    const leaves = found === beside ? leavesPackage(beside, packageOf(from), files) : void 0;
    const path = files.kindOf(found) === "directory" ? joinPath(found, fileName) : found;
    const file = leaves === void 0 ? files.kindOf(path) : "outside";
    if (file === "file") return path;
    if (file === "absent" && path !== found)
      this.#fault(`${found} holds no ${fileName}, so there is nothing to extend.${rulesHint(found)}`, place);
    else this.#fault(leaves ?? `${path} leads out of the workspace, or is no file. Put it inside.`, place);
    return void 0;
  }
  /** Paths in a file are relative to it; here they become those of reports. */
  #withPaths(value, from, locate2) {
    const { rulePaths, inputs } = value;
    const { files } = this.#reading;
    const inside = (given2, at4) => {
      const path = this.#beside(given2, from);
      const leaves = leavesPackage(path, packageOf(from), files);
      if (leaves !== void 0) this.#fault(leaves, locate2(at4));
      return path;
    };
    const rules = (given2, index) => {
      if (files.kindOf(this.#beside(given2, from)) !== "absent") return inside(given2, ["rulePaths", index]);
      const folder = findPackage(given2, folderOf(from), files);
      return folder === void 0 ? inside(given2, ["rulePaths", index]) : files.canonical(rulesOfPackage(folder, files));
    };
    return {
      ...value,
      ...rulePaths && { rulePaths: rulePaths.map(rules) },
      ...inputs && {
        inputs: inputs.map((entry, index) => inputAt(entry, (path, key) => inside(path, ["inputs", index, key])))
      }
    };
  }
  #beside(name2, from) {
    return this.#reading.files.canonical(name2.startsWith("/") ? name2 : joinPath(folderOf(from), name2));
  }
  #fault(message, place) {
    this.faults.push({ level: "error", code: "extends", message, place });
  }
};
function inputAt(entry, path) {
  const { template, parameters } = entry;
  const one3 = (given2) => path(given2, "parameters");
  return {
    ...entry,
    template: path(template, "template"),
    ...parameters !== void 0 && {
      parameters: typeof parameters === "string" ? one3(parameters) : parameters.map(one3)
    }
  };
}
function rulesHint(found) {
  return packageOf(found) === found ? " If the package holds rules, name it in `rulePaths`." : " Name a file.";
}
function layersOf(node) {
  const layers = /* @__PURE__ */ new Set();
  const add = (one3) => {
    if (!("layer" in one3)) layers.add(one3);
    else if (!layers.has(one3.layer)) {
      one3.before.forEach(add);
      layers.add(one3.layer);
    }
  };
  add(node);
  return [...layers];
}
function nodesOf(node) {
  const nodes = /* @__PURE__ */ new Set();
  const add = (one3) => {
    if (nodes.has(one3)) return;
    nodes.add(one3);
    for (const other of one3.before) if ("layer" in other) add(other);
  };
  add(node);
  return [...nodes];
}

// src/resource/date.ts
function dayOf(text4) {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text4) ?? [];
  if (year === void 0) return void 0;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return new Date(time).toISOString().slice(0, 10) === text4 ? time / 864e5 : void 0;
}

// src/config/relations.ts
var poolChecks = {
  members: ({ exactly, min, max }) => {
    if (exactly !== void 0 && (min !== void 0 || max !== void 0))
      return "`members` takes either `exactly`, or `min` and `max`.";
    return typeof min === "number" && typeof max === "number" && min > max ? `\`members\`: min ${min} is more than max ${max}.` : void 0;
  },
  environment: ({ tag, value }) => {
    if (tag === void 0 === (value === void 0)) return void 0;
    const [there, lacking] = tag === void 0 ? ["value", "tag"] : ["tag", "value"];
    return `\`environment\`: \`${there}\` says nothing without \`${lacking}\`.`;
  },
  maintenance: ({ from, to }) => typeof from === "string" && typeof to === "string" && Date.parse(from) >= Date.parse(to) ? `\`maintenance\`: from ${from} is not before to ${to}.` : void 0
};
function faultsBetween(configuration) {
  const { pools: pools3, waivers } = isRecord(configuration) ? configuration : {};
  return [...poolFaults(pools3), ...validateWaivers(waivers, ["waivers"])];
}
function poolFaults(pools3) {
  if (!Array.isArray(pools3)) return [];
  return pools3.flatMap(
    (pool, index) => Object.entries(poolChecks).flatMap(([key, check2]) => {
      const value = isRecord(pool) ? pool[key] : void 0;
      const message = isRecord(value) ? check2(value) : void 0;
      return message === void 0 ? [] : [{ path: ["pools", index, key], atKey: false, message }];
    })
  );
}
function validateWaivers(waivers, path) {
  if (!Array.isArray(waivers)) return [];
  return waivers.flatMap((waiver, index) => {
    const { reason, expires } = isRecord(waiver) ? waiver : {};
    const fault2 = (key, message) => {
      const at4 = [...path, index, key];
      return { path: at4, atKey: false, message: `${title(at4)} ${message}` };
    };
    const blank2 = typeof reason === "string" && reason !== "" && reason.trim() === "";
    const noDay = typeof expires === "string" && dayOf(expires) === void 0;
    return [
      ...blank2 ? [fault2("reason", "must say why, not be blank.")] : [],
      ...noDay ? [fault2("expires", `must be a day, written YYYY-MM-DD, not ${print(expires)}.`)] : []
    ];
  });
}

// schemas/config.schema.json
var config_schema_default = {
  $schema: "http://json-schema.org/draft-07/schema#",
  $id: "https://raw.githubusercontent.com/poolgate/poolgate/main/schemas/config.schema.json",
  title: "poolgate.yaml",
  description: "What poolgate checks, what closes the gate, and what a team expects of its backend pools.",
  type: "object",
  additionalProperties: false,
  properties: {
    version: {
      description: "Version of this format.",
      const: 1
    },
    extends: {
      description: "What to start from: a profile of rules (recommended, strict, all, none), a file, a folder with a poolgate.yaml, an installed npm package, or a list of these. Later ones win, and this file over all.",
      anyOf: [
        {
          description: "A profile of rules.",
          enum: [
            "recommended",
            "strict",
            "all",
            "none"
          ]
        },
        {
          description: "A file, a folder or an installed package.",
          type: "string",
          minLength: 1
        },
        {
          description: "Several, in order.",
          type: "array",
          items: {
            type: "string",
            minLength: 1
          }
        }
      ],
      default: "recommended"
    },
    locked: {
      description: "What a file that extends this one may not loosen, nor an option of the command line.",
      type: "array",
      items: {
        type: "string",
        anyOf: [
          {
            description: "A key; rules locks every rule and the profile.",
            enum: [
              "failOn",
              "unknown",
              "extends",
              "rules",
              "pools",
              "tls"
            ]
          },
          {
            description: "One rule, by code or by name.",
            pattern: "^rules\\..+",
            examples: [
              "rules.LB012"
            ]
          }
        ]
      }
    },
    failOn: {
      description: "The lowest severity that closes the gate.",
      enum: [
        "error",
        "warning",
        "info"
      ],
      default: "error"
    },
    unknown: {
      description: "What happens when a rule at or above failOn cannot be decided: close the gate, say so, or say nothing.",
      enum: [
        "fail",
        "warn",
        "ignore"
      ],
      default: "warn"
    },
    rules: {
      description: "Severities and params of rules, by code (LB103) or by name (rule-without-probe).",
      type: "object",
      additionalProperties: {
        anyOf: [
          {
            description: "The severity of the rule.",
            enum: [
              "off",
              "info",
              "warning",
              "error"
            ]
          },
          {
            type: "object",
            additionalProperties: false,
            properties: {
              severity: {
                description: "The severity of the rule.",
                enum: [
                  "off",
                  "info",
                  "warning",
                  "error"
                ]
              },
              params: {
                description: "Values of the rule's params, by name; its page lists them.",
                type: "object"
              }
            }
          }
        ]
      }
    },
    rulePaths: {
      description: "Your own rules: files, folders and installed npm packages. Paths are relative to this file.",
      type: "array",
      items: {
        type: "string",
        minLength: 1
      }
    },
    inputs: {
      description: "What is checked when no file is named.",
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: [
          "template"
        ],
        properties: {
          set: {
            description: "Entries of the same set share one topology.",
            type: "string",
            minLength: 1
          },
          template: {
            description: "The template, relative to this file.",
            type: "string",
            minLength: 1
          },
          parameters: {
            description: "Parameter files, relative to this file.",
            anyOf: [
              {
                description: "A parameter file.",
                type: "string",
                minLength: 1
              },
              {
                description: "Parameter files in order: later ones win.",
                type: "array",
                items: {
                  type: "string",
                  minLength: 1
                }
              }
            ]
          },
          scope: {
            description: "Where the deployment goes.",
            type: "object",
            additionalProperties: false,
            properties: {
              subscriptionId: {
                description: "Id of the subscription.",
                type: "string",
                minLength: 1
              },
              resourceGroup: {
                description: "Name of the resource group.",
                type: "string",
                minLength: 1
              },
              location: {
                description: "Region of the deployment or of its resource group.",
                type: "string",
                minLength: 1
              },
              tenantId: {
                description: "Id of the tenant.",
                type: "string",
                minLength: 1
              },
              managementGroup: {
                description: "Id of the management group.",
                type: "string",
                minLength: 1
              },
              deploymentName: {
                description: "Name of the deployment.",
                type: "string",
                minLength: 1
              }
            }
          }
        }
      }
    },
    pools: {
      description: "What you expect of your pools.",
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: [
          "match"
        ],
        properties: {
          match: {
            description: "The pools meant: every key must fit. Texts are globs and ignore case.",
            type: "object",
            additionalProperties: false,
            minProperties: 1,
            properties: {
              owner: {
                description: "Name of the load balancer or application gateway.",
                type: "string"
              },
              pool: {
                description: "Name of the pool.",
                type: "string"
              },
              id: {
                description: "Resource id of the pool.",
                type: "string"
              },
              tag: {
                description: "Tags of the owner: name of the tag, pattern of its value.",
                type: "object",
                additionalProperties: {
                  type: "string"
                }
              },
              set: {
                description: "The set that the pool is in.",
                type: "string"
              }
            }
          },
          members: {
            description: "How many members the pool has: exactly, or at least and at most.",
            type: "object",
            additionalProperties: false,
            minProperties: 1,
            properties: {
              exactly: {
                description: "The exact number.",
                type: "integer",
                minimum: 0
              },
              min: {
                description: "The least number.",
                type: "integer",
                minimum: 0
              },
              max: {
                description: "The largest number.",
                type: "integer",
                minimum: 0
              }
            }
          },
          include: {
            description: "Every pattern must match at least one member.",
            type: "array",
            items: {
              type: "string",
              minLength: 1
            }
          },
          exclude: {
            description: "No member may match any of these patterns.",
            type: "array",
            items: {
              type: "string",
              minLength: 1
            }
          },
          closed: {
            description: "No member outside include.",
            type: "boolean"
          },
          selfContained: {
            description: "All members must be declared among the inputs.",
            type: "boolean"
          },
          zones: {
            description: "How its members lie in availability zones.",
            type: "object",
            additionalProperties: false,
            minProperties: 1,
            properties: {
              expected: {
                description: "The zones that they must cover.",
                type: "array",
                items: {
                  enum: [
                    "1",
                    "2",
                    "3",
                    1,
                    2,
                    3
                  ]
                }
              },
              maxSkew: {
                description: "By how many members the zone with most of them may exceed the one with fewest.",
                type: "integer",
                minimum: 0
              }
            }
          },
          subnets: {
            description: "Subnets in which its members must lie: names or ids, as globs.",
            type: "array",
            items: {
              type: "string",
              minLength: 1
            }
          },
          vnets: {
            description: "Virtual networks in which its members must lie: names or ids, as globs.",
            type: "array",
            items: {
              type: "string",
              minLength: 1
            }
          },
          environment: {
            description: "The environment that its members must belong to.",
            type: "object",
            additionalProperties: false,
            minProperties: 1,
            properties: {
              tag: {
                description: "The tag that tells the environment.",
                type: "string",
                minLength: 1
              },
              value: {
                description: "The value that this tag must have.",
                type: "string",
                minLength: 1
              },
              pattern: {
                description: "A glob that the name of every member must match.",
                type: "string",
                minLength: 1
              },
              resourceGroups: {
                description: "Resource groups in which its members must lie, as globs.",
                type: "array",
                items: {
                  type: "string",
                  minLength: 1
                }
              }
            }
          },
          role: {
            description: "The role (application tier) that tags of its members must say.",
            type: "string",
            minLength: 1
          },
          app: {
            description: "The application on its members.",
            type: "object",
            additionalProperties: false,
            minProperties: 1,
            properties: {
              ports: {
                description: "Ports that it listens on.",
                type: "array",
                items: {
                  type: "integer",
                  minimum: 1,
                  maximum: 65535
                }
              }
            }
          },
          probe: {
            description: "The probe that watches the pool.",
            type: "object",
            additionalProperties: false,
            minProperties: 1,
            properties: {
              protocol: {
                description: "The protocol that it speaks.",
                enum: [
                  "Tcp",
                  "Http",
                  "Https"
                ]
              },
              port: {
                description: "The port that it asks: where readiness shows.",
                type: "integer",
                minimum: 1,
                maximum: 65535
              },
              path: {
                description: "The path that it asks.",
                type: "string",
                minLength: 1
              },
              maxDetectSeconds: {
                description: "Within how many seconds it must notice that a member is down (interval × threshold).",
                type: "integer",
                minimum: 1
              }
            }
          },
          egress: {
            description: "required: its members must reach the Internet; none: they must not.",
            enum: [
              "required",
              "none"
            ]
          },
          secureOutbound: {
            description: "required: its members need a way out of their own (NAT gateway, outbound rule), not default outbound access.",
            enum: [
              "required"
            ]
          },
          snat: {
            description: "Outbound connections through source NAT.",
            type: "object",
            additionalProperties: false,
            minProperties: 1,
            properties: {
              minPortsPerInstance: {
                description: "SNAT ports that every instance needs at least.",
                type: "integer",
                minimum: 0,
                maximum: 64e3
              }
            }
          },
          dsr: {
            description: "Its guests are configured for floating IP (direct server return).",
            type: "boolean"
          },
          drain: {
            description: "required: members that leave must keep their connections for a while.",
            enum: [
              "required"
            ]
          },
          clients: {
            description: "Who reaches its internal frontend: addresses and ranges (CIDR).",
            type: "array",
            items: {
              type: "string",
              pattern: "^((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(/(3[0-2]|[12]?[0-9]))?$|^[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){2,7}(/(12[0-8]|1[01][0-9]|[1-9]?[0-9]))?$",
              examples: [
                "10.0.0.0/8",
                "fd00::/8"
              ]
            }
          },
          change: {
            description: "How much one deployment may change.",
            type: "object",
            additionalProperties: false,
            minProperties: 1,
            properties: {
              maxRemovedPercent: {
                description: "Share of its members that it may take away.",
                type: "integer",
                minimum: 0,
                maximum: 100
              }
            }
          },
          maintenance: {
            description: "A window in which members may be out of service.",
            type: "object",
            additionalProperties: false,
            required: [
              "from",
              "to"
            ],
            properties: {
              from: {
                description: "When it opens.",
                type: "string",
                pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2}))?$",
                examples: [
                  "2027-01-31",
                  "2027-01-31T22:00Z"
                ]
              },
              to: {
                description: "When it closes.",
                type: "string",
                pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2}))?$",
                examples: [
                  "2027-01-31",
                  "2027-01-31T22:00Z"
                ]
              }
            }
          },
          health: {
            description: "What its health must be for the gate to open.",
            type: "object",
            additionalProperties: false,
            minProperties: 1,
            properties: {
              minHealthy: {
                description: "Members that must be healthy at least.",
                type: "integer",
                minimum: 0
              },
              minHealthyPercent: {
                description: "Share of its members that must be healthy at least.",
                type: "integer",
                minimum: 0,
                maximum: 100
              },
              allowUnknown: {
                description: "Whether members without a known health are let pass.",
                type: "boolean"
              },
              settleSeconds: {
                description: "Seconds to wait before health counts.",
                type: "integer",
                minimum: 0
              },
              consecutive: {
                description: "How many answers in a row must be good.",
                type: "integer",
                minimum: 1
              }
            }
          },
          networkIsolation: {
            description: "Its application gateway is deployed with network isolation.",
            type: "boolean"
          }
        }
      }
    },
    flows: {
      description: "Who calls whom.",
      type: "array",
      items: {
        description: "One caller and what it calls.",
        type: "object",
        additionalProperties: false,
        required: [
          "from",
          "to"
        ],
        properties: {
          from: {
            description: "The members that call, as a glob: a name, an address, an FQDN or an id.",
            type: "string",
            minLength: 1
          },
          to: {
            description: "The frontend that they call, as a glob: lb-api/frontend.",
            type: "string",
            minLength: 1
          }
        }
      }
    },
    routes: {
      description: "Where application gateways must lead requests.",
      type: "array",
      items: {
        description: "One request and the pool that it must reach.",
        type: "object",
        additionalProperties: false,
        required: [
          "gateway",
          "host",
          "pool"
        ],
        properties: {
          gateway: {
            description: "Name of the application gateway, as a glob.",
            type: "string",
            minLength: 1
          },
          host: {
            description: "Host of the request.",
            type: "string",
            minLength: 1
          },
          path: {
            description: "Path of the request; / when left out.",
            type: "string",
            pattern: "^/",
            examples: [
              "/",
              "/cart"
            ]
          },
          pool: {
            description: "Name of the pool, as a glob.",
            type: "string",
            minLength: 1
          }
        }
      }
    },
    tls: {
      description: "How application gateways speak to the members of their pools.",
      type: "array",
      items: {
        description: "One pool, or several by globs.",
        type: "object",
        additionalProperties: false,
        required: [
          "gateway"
        ],
        properties: {
          gateway: {
            description: "Name of the application gateway, as a glob.",
            type: "string",
            minLength: 1
          },
          pool: {
            description: "Name of the pool, as a glob; every pool when left out.",
            type: "string",
            minLength: 1
          },
          mode: {
            description: "end-to-end: the traffic to the members is encrypted; terminate: it is not.",
            enum: [
              "end-to-end",
              "terminate"
            ]
          },
          ca: {
            description: "Who signs the certificates of the members.",
            enum: [
              "public",
              "private"
            ]
          },
          host: {
            description: "Host name that the certificates of the members are for.",
            type: "string",
            minLength: 1
          }
        }
      }
    },
    pairs: {
      description: "Pools of which one takes the traffic and the other stands by (blue and green).",
      type: "array",
      items: {
        description: "One pair. Pools are globs: lb-web/blue.",
        type: "object",
        additionalProperties: false,
        required: [
          "active",
          "standby"
        ],
        properties: {
          active: {
            description: "The pool that takes the traffic.",
            type: "string",
            minLength: 1
          },
          standby: {
            description: "The pool that stands by.",
            type: "string",
            minLength: 1
          },
          minEach: {
            description: "Members that each of them must have at least.",
            type: "integer",
            minimum: 0
          }
        }
      }
    },
    waivers: {
      description: "Findings that do not count, each for a reason. They stay in the report.",
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: [
          "rule",
          "target",
          "reason"
        ],
        properties: {
          rule: {
            description: "The rule, by code (LB103), by name (rule-without-probe), or a glob of such (LB1*).",
            type: "string",
            minLength: 1
          },
          target: {
            description: "What the finding is about, as reports name it (lb-web/https), or its resource id when this begins with /. A glob; ignores case.",
            type: "string",
            minLength: 1
          },
          reason: {
            description: "Why it does not count.",
            type: "string",
            minLength: 1
          },
          expires: {
            description: "The last day that the waiver holds, YYYY-MM-DD. From the next day on the finding counts again.",
            type: "string",
            pattern: "^\\d{4}-\\d{2}-\\d{2}$"
          }
        }
      }
    }
  }
};

// src/config/validate.ts
function validateConfiguration(given2) {
  return [...validate(given2, config_schema_default), ...faultsBetween(given2)];
}

// src/arm/expression/brackets.ts
function isBracketed(value) {
  return value.length > 1 && value.charCodeAt(0) === 91 && value.charCodeAt(value.length - 1) === 93;
}
function literalString(value) {
  return isBracketed(value) ? `[${value}` : value;
}

// src/resource/unknown.ts
var Unknown = class {
  causes;
  pieces;
  partial;
  scope;
  length;
  #print;
  #text;
  constructor(parts2) {
    this.#print = parts2.print;
    this.causes = parts2.causes;
    this.pieces = parts2.pieces;
    this.partial = parts2.partial;
    this.scope = parts2.scope ?? "";
    this.length = parts2.length;
  }
  /** The reduced expression, without outer brackets. */
  get text() {
    return this.#text ??= this.#print();
  }
  /** Two unknowns are the same value only when they reduce to the same expression in the same scope. */
  sameAs(other) {
    return this === other || this.scope === other.scope && this.text === other.text;
  }
};
function mergeCauses(unknowns, most2 = 16) {
  const seen = /* @__PURE__ */ new Set();
  for (const unknown of unknowns) {
    for (const cause of unknown.causes) {
      if (seen.size >= most2) return [...seen];
      seen.add(cause);
    }
  }
  return [...seen];
}

// src/resource/text.ts
function piecesOf(text4) {
  if (typeof text4 === "string") return [text4];
  if (text4.pieces === void 0) return [text4];
  const pieces = [];
  for (const piece of text4.pieces.flatMap(piecesOf)) {
    const last = pieces.at(-1);
    if (typeof piece !== "string") pieces.push(piece);
    else if (typeof last === "string") pieces[pieces.length - 1] = last + piece;
    else if (piece !== "") pieces.push(piece);
  }
  return pieces;
}
function joinText(parts2, print3) {
  if (parts2.every((part2) => typeof part2 === "string")) return parts2.join("");
  const unknowns = parts2.filter((part2) => typeof part2 !== "string");
  return new Unknown({
    print: print3 ?? (() => `concat(${parts2.map(expressionOf).join(", ")})`),
    causes: mergeCauses(unknowns),
    pieces: parts2,
    scope: scopeOf(unknowns)
  });
}
function printText(text4) {
  if (typeof text4 === "string") return text4;
  return piecesOf(text4).map((piece) => typeof piece === "string" ? piece : `{${piece.text}}`).join("");
}
var longestPart = 32;
function shortText(text4) {
  return piecesOf(text4).map((piece) => {
    if (typeof piece === "string") return piece;
    const expression = piece.text;
    return expression.length <= longestPart ? `{${expression}}` : `{${expression.split("(", 1)[0] ?? ""}(…)}`;
  }).join("");
}
function textKey(text4) {
  if (typeof text4 === "string") return text4.toLowerCase();
  return piecesOf(text4).map((piece) => typeof piece === "string" ? piece.toLowerCase() : `{${piece.scope}|${piece.text}}`).join("");
}
function compareTexts(a, b) {
  if (typeof a === "string" && typeof b === "string") return a.toLowerCase() === b.toLowerCase() ? "same" : "different";
  if (textKey(a) === textKey(b)) return "same";
  const [headA, tailA] = knownEnds(a);
  const [headB, tailB] = knownEnds(b);
  const head = Math.min(headA.length, headB.length);
  const tail = Math.min(tailA.length, tailB.length);
  if (headA.slice(0, head) !== headB.slice(0, head)) return "different";
  if (tail > 0 && tailA.slice(-tail) !== tailB.slice(-tail)) return "different";
  const known2 = typeof a === "string" ? a : typeof b === "string" ? b : void 0;
  const other = typeof a === "string" ? b : a;
  if (known2 !== void 0 && leastLength(other) > known2.length) return "different";
  return "maybe";
}
function scopeOf(unknowns) {
  const scopes = /* @__PURE__ */ new Set();
  for (const unknown of unknowns) if (unknown.scope !== "") scopes.add(unknown.scope);
  return [...scopes].sort().join("+");
}
function expressionOf(part2) {
  return typeof part2 === "string" ? `'${part2.replaceAll("'", "''")}'` : part2.text;
}
function knownEnds(text4) {
  const pieces = piecesOf(text4);
  const first3 = pieces[0];
  const last = pieces.at(-1);
  return [typeof first3 === "string" ? first3.toLowerCase() : "", typeof last === "string" ? last.toLowerCase() : ""];
}
function leastLength(text4) {
  return piecesOf(text4).reduce((sum2, piece) => sum2 + (typeof piece === "string" ? piece.length : 0), 0);
}

// src/resource/value.ts
var ObjectValue = class _ObjectValue {
  #properties;
  #spellings;
  constructor(properties2 = /* @__PURE__ */ new Map()) {
    this.#properties = properties2;
  }
  static of(properties2) {
    return new _ObjectValue(new Map(Object.entries(properties2)));
  }
  get size() {
    return this.#properties.size;
  }
  get(key) {
    const exact = this.#properties.get(key);
    if (exact !== void 0) return exact;
    const spelling = this.spelling(key);
    return spelling === void 0 ? void 0 : this.#properties.get(spelling);
  }
  has(key) {
    return this.spelling(key) !== void 0;
  }
  /** The key as this object spells it; undefined when it has no such key. */
  spelling(key) {
    if (this.#properties.has(key)) return key;
    if (this.#spellings === void 0) {
      this.#spellings = /* @__PURE__ */ new Map();
      for (const known2 of this.#properties.keys()) this.#spellings.set(known2.toLowerCase(), known2);
    }
    return this.#spellings.get(key.toLowerCase());
  }
  keys() {
    return this.#properties.keys();
  }
  entries() {
    return this.#properties.entries();
  }
  values() {
    return this.#properties.values();
  }
  /** A copy with one property replaced (found without case, spelling kept) or added. */
  with(key, value) {
    const copy = new Map(this.#properties);
    copy.set(this.spelling(key) ?? key, value);
    return new _ObjectValue(copy);
  }
};
function isObject(value) {
  return value instanceof ObjectValue;
}
function isArray(value) {
  return Array.isArray(value);
}
function isUnknown(value) {
  return value instanceof Unknown;
}
var knownThroughout = /* @__PURE__ */ new WeakSet();
function findUnknown(value) {
  return findWithin(value, 0);
}
function findWithin(value, depth) {
  if (typeof value !== "object" || value === null) return void 0;
  if (value instanceof Unknown) return value;
  if (knownThroughout.has(value)) return void 0;
  if (depth > 500) return findDeep(value);
  const parts2 = value instanceof ObjectValue ? value.values() : value;
  for (const part2 of parts2) {
    const found = findWithin(part2, depth + 1);
    if (found) return found;
  }
  knownThroughout.add(value);
  return void 0;
}
function findDeep(value) {
  const seen = /* @__PURE__ */ new Set();
  const open = [value];
  for (let next = open.pop(); next !== void 0; next = open.pop()) {
    if (typeof next !== "object" || next === null || seen.has(next) || knownThroughout.has(next)) continue;
    if (next instanceof Unknown) return next;
    seen.add(next);
    for (const part2 of next instanceof ObjectValue ? next.values() : next) open.push(part2);
  }
  for (const known2 of seen) knownThroughout.add(known2);
  return void 0;
}

// src/arm/json/write.ts
var deepestValue = 1e3;
function writeJson(value, style = {}) {
  const writer = new Writer(style);
  writer.value(value, 0);
  return writer.text();
}
var Writer = class {
  #parts = [];
  #indent;
  #limit;
  #literal;
  #length = 0;
  constructor(style) {
    this.#indent = style.indent ?? 0;
    this.#limit = style.limit ?? 64 * 1024 * 1024;
    this.#literal = style.strings === "plain" ? (text4) => text4 : literalString;
  }
  text() {
    return this.#parts.join("");
  }
  value(value, depth) {
    if (depth > deepestValue) throw new ArmError("limit", `A value is nested more than ${deepestValue} levels deep.`);
    if (isObject(value)) this.#object(value, depth);
    else if (isArray(value)) this.#array(value, depth);
    else this.#write(this.#scalar(value));
  }
  #object(value, depth) {
    let mark = "{";
    for (const [key, part2] of value.entries()) {
      this.#write(mark);
      this.#newLine(depth + 1);
      this.#write(JSON.stringify(this.#literal(key)) + (this.#indent > 0 ? ": " : ":"));
      this.value(part2, depth + 1);
      mark = ",";
    }
    this.#close(mark, "{", "}", depth);
  }
  #array(value, depth) {
    let mark = "[";
    for (const part2 of value) {
      this.#write(mark);
      this.#newLine(depth + 1);
      this.value(part2, depth + 1);
      mark = ",";
    }
    this.#close(mark, "[", "]", depth);
  }
  #close(mark, open, close, depth) {
    if (mark === open) this.#write(open);
    else this.#newLine(depth);
    this.#write(close);
  }
  #scalar(value) {
    if (isUnknown(value)) return JSON.stringify(`[${value.text}]`);
    return typeof value === "string" ? JSON.stringify(this.#literal(value)) : String(value);
  }
  #newLine(depth) {
    if (this.#indent > 0) this.#write("\n" + " ".repeat(this.#indent * depth));
  }
  #write(text4) {
    this.#length += text4.length;
    if (this.#length > this.#limit) throw new ArmError("limit", `The result is longer than ${this.#limit} characters.`);
    this.#parts.push(text4);
  }
};

// src/arm/expression/print.ts
var longestText = 1 << 20;
var deepestValue2 = 1e3;
function printValue(value) {
  return printDeep(value, 0);
}
function printDeep(value, depth) {
  if (depth > deepestValue2) throw new ArmError("limit", `A value is nested more than ${deepestValue2} levels deep.`);
  if (isUnknown(value)) return value.text;
  if (isObject(value)) {
    const args = [];
    for (const [key, part2] of value.entries()) args.push(quote(key), printDeep(part2, depth + 1));
    return printCall("createObject", args);
  }
  if (isArray(value))
    return printCall(
      "createArray",
      value.map((part2) => printDeep(part2, depth + 1))
    );
  return printScalar(value);
}
function printScalar(value) {
  if (typeof value === "string") return quote(value);
  if (value === null) return "null()";
  if (typeof value === "boolean") return value ? "true()" : "false()";
  const plain2 = typeof value === "number" && Number.isInteger(value) && Math.abs(value) <= 2147483647;
  return plain2 ? String(value) : `json('${value}')`;
}
function printCall(name2, args) {
  let length2 = name2.length + 2;
  for (const arg of args) length2 += arg.length + 2;
  if (length2 > longestText) throw new ArmError("limit", `An expression reduces to more than ${longestText} characters.`);
  return `${name2}(${args.join(", ")})`;
}
function printExpression(expression) {
  switch (expression.kind) {
    case "literal":
      return printLiteral(expression.value);
    case "call": {
      const name2 = expression.namespace === void 0 ? expression.name : `${expression.namespace}.${expression.name}`;
      return printCall(name2, expression.args.map(printExpression));
    }
    case "property":
      return `${printExpression(expression.target)}.${expression.name}`;
    case "index":
      return `${printExpression(expression.target)}[${printExpression(expression.index)}]`;
  }
}
function printLiteral(value) {
  return typeof value === "string" ? quote(value) : String(value);
}
function quote(text4) {
  return text4.includes("'") ? `'${text4.replaceAll("'", "''")}'` : `'${text4}'`;
}
function describe(value) {
  if (value === null) return "null";
  if (isUnknown(value)) return "an unknown value";
  if (isObject(value)) return "an object";
  if (isArray(value)) return "an array";
  if (typeof value === "string") return "a string";
  if (typeof value === "boolean") return "a boolean";
  return typeof value === "bigint" || Number.isInteger(value) ? "an integer" : "a decimal number";
}

// src/arm/expression/evaluate.ts
function evaluate(expression, frame) {
  switch (expression.kind) {
    case "literal":
      return expression.value;
    case "call":
      return evaluateCall(expression, frame);
    case "property":
      return evaluateProperty(expression, frame);
    case "index":
      return evaluateIndex(expression, frame);
  }
}
function evaluateCall(call, frame) {
  frame.spend(1);
  frame.enter();
  try {
    return callFunction(new Site(call, frame));
  } finally {
    frame.leave();
  }
}
function callFunction(site) {
  const { call, frame } = site;
  const { definition } = call;
  if (definition === void 0) {
    const args = call.args.map((arg) => evaluate(arg, frame));
    return frame.userFunction(call, args, site);
  }
  if (call.args.length < definition.min || call.args.length > definition.max) throw site.wrongCount(definition);
  if ("lazy" in definition) return definition.lazy(site);
  return callEager(definition, site);
}
function callEager(definition, site) {
  const args = [];
  for (const arg of site.call.args)
    args.push(definition.lambdas?.includes(args.length) && isLambda(arg) ? null : evaluate(arg, site.frame));
  const mode = definition.unknowns ?? "content";
  if (mode !== "own") {
    for (const arg of args) {
      if (isUnknown(arg) || mode === "content" && typeof arg === "object" && arg !== null && findUnknown(arg))
        return site.unknown(args);
    }
  }
  const value = definition.call(args, site);
  if (typeof value === "string") site.checkText(value.length);
  else if (Array.isArray(value)) site.checkArray(value.length);
  return value;
}
function evaluateProperty(expression, frame) {
  const target = evaluate(expression.target, frame);
  const value = accessProperty(target, expression.name);
  if (value !== void 0) return value;
  const at4 = frame.place(expression.end - expression.name.length, expression.end);
  if (isObject(target)) {
    const names2 = [...target.keys()].slice(0, 12).join(", ");
    const there = names2 === "" ? "the object is empty" : `there are: ${names2}`;
    throw new ArmError("property", `The property '${expression.name}' does not exist; ${there}.`, at4);
  }
  throw new ArmError("property", `'.${expression.name}' needs an object, got ${describe(target)}.`, at4);
}
function evaluateIndex(expression, frame) {
  const target = evaluate(expression.target, frame);
  const index = evaluate(expression.index, frame);
  const value = accessIndex(target, index);
  if (value !== void 0) return value;
  const at4 = frame.place(expression.index.start, expression.index.end);
  if (isArray(target) && typeof index === "number")
    throw new ArmError("property", `The index ${index} is outside the array, which has ${target.length} elements.`, at4);
  if (isObject(target) && typeof index === "string")
    throw new ArmError("property", `The property '${index}' does not exist.`, at4);
  const needs = `an index needs an array and an integer, or an object and a property name`;
  throw new ArmError("property", `Cannot index ${describe(target)} with ${describe(index)}: ${needs}.`, at4);
}
function accessProperty(target, name2) {
  if (isObject(target)) return target.get(name2);
  if (!isUnknown(target)) return void 0;
  const print3 = () => `${target.text}${/^[A-Za-z_][\w]*$/.test(name2) ? `.${name2}` : `[${printValue(name2)}]`}`;
  return accessUnknown(target, isObject(target.partial) ? target.partial.get(name2) : void 0, print3);
}
function accessIndex(target, index) {
  if (isUnknown(target) || isUnknown(index)) {
    const print3 = () => `${isUnknown(target) ? target.text : printValue(target)}[${printValue(index)}]`;
    if (!isUnknown(target))
      return new Unknown({ print: print3, causes: index.causes, scope: index.scope });
    if (typeof index === "string") return accessProperty(target, index);
    const element = isArray(target.partial) && typeof index === "number" ? target.partial[index] : void 0;
    return accessUnknown(target, element, print3);
  }
  if (isArray(target) && (typeof index === "number" || typeof index === "bigint")) return target[Number(index)];
  if (isObject(target) && typeof index === "string") return target.get(index);
  return void 0;
}
function accessUnknown(target, known2, print3) {
  if (known2 === void 0 || known2 === null) return new Unknown({ print: print3, causes: target.causes, scope: target.scope });
  if (isObject(known2) || isArray(known2))
    return new Unknown({ print: print3, causes: target.causes, scope: target.scope, partial: known2 });
  return known2;
}
function printReduced(expression, frame) {
  try {
    if (!isLambda(expression)) return printValue(evaluate(expression, frame));
  } catch (error) {
    if (!(error instanceof ArmError)) throw error;
    if (error.code === "limit") return printExpression(expression);
  }
  if (expression.kind === "property") return `${printReduced(expression.target, frame)}.${expression.name}`;
  if (expression.kind === "index")
    return `${printReduced(expression.target, frame)}[${printReduced(expression.index, frame)}]`;
  if (expression.kind === "literal") return printExpression(expression);
  const name2 = expression.namespace === void 0 ? expression.name : `${expression.namespace}.${expression.name}`;
  const inner = isLambda(expression) ? withOpenLambda(expression, frame) : frame;
  return printCall(
    name2,
    expression.args.map((arg) => printReduced(arg, inner))
  );
}
function withOpenLambda(lambda, frame) {
  const names2 = lambda.args.slice(0, -1).map((arg) => arg.kind === "literal" ? String(arg.value) : "");
  const values = names2.map((name2) => {
    const print3 = () => printCall("lambdaVariables", [printValue(name2)]);
    return new Unknown({ print: print3, causes: [] });
  });
  return frame.withLambda(names2, values);
}
var longestText2 = 24576;
function isLambda(expression) {
  return expression.kind === "call" && expression.namespace === void 0 && expression.name.toLowerCase() === "lambda";
}
function callSite(call, frame) {
  return new Site(call, frame);
}
var Site = class {
  call;
  frame;
  constructor(call, frame) {
    this.call = call;
    this.frame = frame;
  }
  evaluate(argument) {
    const expression = this.call.args[argument];
    return expression === void 0 ? null : evaluate(expression, this.frame);
  }
  lambda(argument) {
    const expression = this.call.args[argument];
    if (expression?.kind !== "call" || !isLambda(expression))
      throw this.wrong(argument, "a lambda function", this.evaluate(argument));
    const names2 = expression.args.slice(0, -1).map((arg) => arg.kind === "literal" ? String(arg.value) : "");
    const body = expression.args.at(-1);
    if (body === void 0) throw this.error("argument", "a lambda function needs a body");
    return (...values) => {
      this.frame.spend(1);
      return evaluate(body, this.frame.withLambda(names2, values));
    };
  }
  wrong(argument, expected, got) {
    const arg = this.call.args[argument] ?? this.call;
    const text4 = `Function '${this.call.name}', argument ${argument + 1}: expected ${expected}, got ${describe(got)}.`;
    return new ArmError("argument", text4, this.frame.place(arg.start, arg.end));
  }
  wrongCount(definition) {
    const { name: name2, min, max } = definition;
    const bounds = min === max ? `${min}` : max === Infinity ? `at least ${min}` : `${min} to ${max}`;
    const text4 = `takes ${bounds} argument${bounds === "1" ? "" : "s"}, got ${this.call.args.length}.`;
    return new ArmError("argument", `Function '${name2}' ${text4}`, this.frame.place(this.call.start, this.call.end));
  }
  error(code, message) {
    return new ArmError(
      code,
      `Function '${this.call.name}': ${message}`,
      this.frame.place(this.call.start, this.call.end)
    );
  }
  unknown(args, parts2 = {}) {
    const { cause, ...rest } = parts2;
    const unknowns = args.map((arg) => findUnknown(arg)).filter((arg) => arg !== void 0);
    const name2 = this.call.namespace === void 0 ? this.call.name : `${this.call.namespace}.${this.call.name}`;
    const texts2 = () => args.map((arg, index) => {
      const written = this.call.args[index];
      return arg === null && written !== void 0 && isLambda(written) ? printReduced(written, this.frame) : printValue(arg);
    });
    const print3 = () => {
      const text4 = printCall(name2, texts2());
      return text4.length <= longestText2 ? text4 : `${name2}(… ${this.frame.serial()})`;
    };
    return new Unknown({
      print: print3,
      causes: cause === void 0 ? mergeCauses(unknowns) : [cause, ...mergeCauses(unknowns)],
      scope: scopeOf(unknowns),
      ...rest
    });
  }
  spend(steps) {
    this.frame.spend(steps);
  }
  checkText(length2) {
    if (length2 > this.frame.limits.textLength)
      throw this.error("limit", `the text is longer than ${this.frame.limits.textLength} characters.`);
    this.frame.spend(length2 >> 2);
  }
  checkArray(length2) {
    if (length2 > this.frame.limits.arrayLength)
      throw this.error("limit", `the array has more than ${this.frame.limits.arrayLength} elements.`);
  }
};

// src/arm/expression/lexer.ts
function fault(message, start, end, limit = false) {
  return { kind: "fault", message, start, end, limit };
}
function nextToken(text4, from) {
  let start = from;
  while (start < text4.length && isBlank(text4.charCodeAt(start))) start++;
  if (start >= text4.length) return { kind: "end", start: text4.length, end: text4.length, value: "" };
  const code = text4.charCodeAt(start);
  const mark = text4.charAt(start);
  if (isMark(mark)) return { kind: mark, start, end: start + 1, value: mark };
  if (code === 39) return stringToken(text4, start);
  if (isDigit(code) || (code === 45 || code === 43) && isDigit(text4.charCodeAt(start + 1)))
    return numberToken(text4, start);
  if (isNamePart(code)) {
    const end = nameEnd(text4, start);
    return { kind: "name", start, end, value: text4.slice(start, end) };
  }
  const hint = code === 34 ? `; strings stand in single quotes` : "";
  return fault(`Unexpected character '${mark}'${hint}.`, start, start + 1);
}
function stringToken(text4, start) {
  const parts2 = [];
  for (let from = start + 1; ; ) {
    const quote2 = text4.indexOf("'", from);
    if (quote2 < 0) return fault(`The string is not closed: add the closing quote "'".`, start, text4.length);
    if (text4.charCodeAt(quote2 + 1) !== 39) {
      parts2.push(text4.slice(from, quote2));
      return { kind: "string", start, end: quote2 + 1, value: parts2.length === 1 ? parts2[0] ?? "" : parts2.join("") };
    }
    parts2.push(text4.slice(from, quote2 + 1));
    from = quote2 + 2;
  }
}
function numberToken(text4, start) {
  let at4 = start + 1;
  while (isDigit(text4.charCodeAt(at4))) at4++;
  const integerEnd = at4;
  if (text4.charCodeAt(at4) === 46 && isDigit(text4.charCodeAt(at4 + 1))) {
    at4++;
    while (isDigit(text4.charCodeAt(at4))) at4++;
  }
  if (isNamePart(text4.charCodeAt(at4))) {
    const end = nameEnd(text4, at4);
    return isDigit(text4.charCodeAt(start)) && at4 === integerEnd ? { kind: "name", start, end, value: text4.slice(start, end) } : fault(`'${text4.slice(start, end)}' is not a number.`, start, end);
  }
  const written = text4.slice(start, at4);
  if (at4 > integerEnd) return { kind: "number", start, end: at4, value: Number(written) };
  const value = Number(written);
  if (Number.isSafeInteger(value)) return { kind: "number", start, end: at4, value: value === 0 ? 0 : value };
  const exact = at4 - start > 20 ? void 0 : BigInt(written.replace("+", ""));
  if (exact === void 0 || BigInt.asIntN(64, exact) !== exact)
    return fault(`The integer ${written.slice(0, 24)} does not fit into 64 bits.`, start, at4);
  return { kind: "number", start, end: at4, value: exact };
}
function nameEnd(text4, start) {
  let end = start;
  while (isNamePart(text4.charCodeAt(end))) end++;
  return end;
}
function isMark(mark) {
  return mark === "(" || mark === ")" || mark === "[" || mark === "]" || mark === "," || mark === ".";
}
function isDigit(code) {
  return code >= 48 && code <= 57;
}
function isNamePart(code) {
  return code >= 97 && code <= 122 || code >= 65 && code <= 90 || isDigit(code) || code === 95 || code === 36 || code > 191 && code !== 8232 && code !== 8233 && code !== 65279 && code !== 12288;
}
function isBlank(code) {
  return code === 32 || code >= 9 && code <= 13 || code === 160 || code === 8232 || code === 8233 || code === 12288;
}

// src/arm/functions/integers.ts
function normalInteger(value) {
  if (typeof value === "number") return Number.isSafeInteger(value) ? value + 0 : BigInt(value);
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}
function fitsInt64(value) {
  return Number.isSafeInteger(value) || BigInt.asIntN(64, BigInt(value)) === BigInt(value);
}
function parseInteger(text4) {
  const trimmed = text4.trim();
  if (trimmed.length > 64 || !/^[+-]?\d+$/.test(trimmed)) return void 0;
  const value = BigInt(trimmed.replace("+", ""));
  return fitsInt64(value) ? normalInteger(value) : void 0;
}

// src/arm/functions/arguments.ts
function textArg(args, index, site) {
  const value = args[index] ?? null;
  if (typeof value === "string") return value;
  throw site.wrong(index, "a string", value);
}
function integerArg(args, index, site) {
  const value = args[index] ?? null;
  if (typeof value === "bigint" || typeof value === "number" && Number.isInteger(value)) return normalInteger(value);
  throw site.wrong(index, "an integer", value);
}
function countArg(args, index, site) {
  const value = integerArg(args, index, site);
  if (typeof value === "bigint" || Math.abs(value) > 2147483647)
    throw site.error("argument", `argument ${index + 1} is out of range: ${value}.`);
  return value;
}
function booleanArg(args, index, site) {
  const value = args[index] ?? null;
  if (typeof value === "boolean") return value;
  throw site.wrong(index, "a boolean", value);
}
function arrayArg(args, index, site) {
  const value = args[index] ?? null;
  if (isArray(value)) return value;
  throw site.wrong(index, "an array", value);
}
function objectArg(args, index, site) {
  const value = args[index] ?? null;
  if (isObject(value)) return value;
  throw site.wrong(index, "an object", value);
}

// src/arm/functions/matching.ts
var deepestValue3 = 1e3;
function matchValues(a, b, spend, depth = 0) {
  if (a === b) return "same";
  if (isUnknown(a)) return matchUnknown(a, b);
  if (isUnknown(b)) return matchUnknown(b, a);
  if (isArray(a)) return isArray(b) ? matchParts(a.entries(), b, (index) => b[index], { spend, depth }) : "different";
  if (isObject(a)) return isObject(b) ? matchParts(a.entries(), b, (key) => b.get(key), { spend, depth }) : "different";
  return isNumeric(a) && isNumeric(b) && !(a < b) && !(a > b) ? "same" : "different";
}
function matchKey(value, spend, depth = 0) {
  if (isArray(value)) {
    checkDepth(depth, value.length, spend);
    return `[${value.map((part2) => matchKey(part2, spend, depth + 1)).join(",")}]`;
  }
  if (isObject(value)) {
    checkDepth(depth, value.size, spend);
    const parts2 = [...value.entries()].map(
      ([key, part2]) => `${JSON.stringify(key.toLowerCase())}:${matchKey(part2, spend, depth + 1)}`
    );
    return `{${parts2.sort().join(",")}}`;
  }
  return typeof value === "string" ? JSON.stringify(value) : isUnknown(value) ? value.text : String(value);
}
function checkDepth(depth, size, spend) {
  spend(size + 1);
  if (depth > deepestValue3) throw new ArmError("limit", `A value is nested more than ${deepestValue3} levels deep.`);
}
function distinctValues(values, spend) {
  const keys = /* @__PURE__ */ new Set();
  const distinct4 = [];
  const open = [];
  for (const value of values) {
    if (findUnknown(value) === void 0) {
      const key = matchKey(value, spend);
      if (keys.has(key)) continue;
      spend(open.length);
      if (open.some((other) => matchValues(other, value, spend) !== "different")) return void 0;
      keys.add(key);
    } else {
      spend(distinct4.length);
      const matches2 = new Set(distinct4.map((other) => matchValues(other, value, spend)));
      if (matches2.has("same")) continue;
      if (matches2.has("maybe")) return void 0;
      open.push(value);
    }
    distinct4.push(value);
  }
  return distinct4;
}
function matchUnknown(a, b) {
  if (isUnknown(b)) return a.sameAs(b) ? "same" : matchTexts(a, b);
  if (a.pieces === void 0 && a.length === void 0) return "maybe";
  return typeof b === "string" ? matchTexts(a, b) : "different";
}
function matchTexts(a, b) {
  const [piecesA, piecesB] = [piecesOf(a), piecesOf(b)];
  if (piecesA.length === piecesB.length && piecesA.every((piece, index) => samePiece(piece, piecesB[index])))
    return "same";
  if (!shareEnd(piecesA[0], piecesB[0], 0) || !shareEnd(piecesA.at(-1), piecesB.at(-1), 1)) return "different";
  const [leastA, exactA] = lengthOf(piecesA);
  const [leastB, exactB] = lengthOf(piecesB);
  const apart = exactA && (exactB ? leastA !== leastB : leastB > leastA) || exactB && leastA > leastB;
  return apart ? "different" : "maybe";
}
function samePiece(a, b) {
  return typeof a === "string" ? a === b : isUnknown(b) && a.sameAs(b);
}
function shareEnd(a, b, end) {
  if (typeof a !== "string" || typeof b !== "string") return true;
  const length2 = Math.min(a.length, b.length);
  return end === 0 ? a.slice(0, length2) === b.slice(0, length2) : a.slice(a.length - length2) === b.slice(b.length - length2);
}
function lengthOf(pieces) {
  let least = 0;
  let exact = true;
  for (const piece of pieces) {
    least += piece.length ?? 0;
    if (piece.length === void 0) exact = false;
  }
  return [least, exact];
}
function matchParts(parts2, other, partOf2, { spend, depth }) {
  let match = "same";
  let count2 = 0;
  checkDepth(depth, 0, spend);
  for (const [key, part2] of parts2) {
    count2++;
    spend(1);
    const counterpart = partOf2(key);
    const next = counterpart === void 0 ? "different" : matchValues(part2, counterpart, spend, depth + 1);
    if (next === "different") return "different";
    if (next === "maybe") match = "maybe";
  }
  return count2 === (other.size ?? other.length) ? match : "different";
}
function isNumeric(value) {
  return typeof value === "number" || typeof value === "bigint";
}

// src/arm/functions/arrays.ts
var mostOfRange = 1e4;
var arrayFunctions = [
  {
    name: "createArray",
    min: 0,
    max: Infinity,
    summary: "An array of the arguments.",
    unknowns: "own",
    call: (args) => args,
    part: ([index, ...path]) => typeof index === "number" ? { argument: index, path } : void 0
  },
  {
    name: "array",
    min: 1,
    max: 1,
    summary: "Converts a value to an array of one element; an array stays as it is.",
    unknowns: "structure",
    call: ([value = null]) => isArray(value) ? value : [value],
    part: (path, [value]) => {
      if (isArray(value)) return { argument: 0, path };
      return path[0] === 0 ? { argument: 0, path: path.slice(1) } : void 0;
    }
  },
  {
    name: "range",
    min: 2,
    max: 2,
    summary: "Consecutive integers from a start; at most 10,000.",
    call: (args, site) => {
      const [start, count2] = [countArg(args, 0, site), countArg(args, 1, site)];
      if (count2 < 0 || count2 > mostOfRange || start + count2 > 2147483647)
        throw site.error(
          "argument",
          `the count must be between 0 and ${mostOfRange}, and the last integer must fit into 32 bits.`
        );
      site.spend(count2);
      return Array.from({ length: count2 }, (_, index) => start + index);
    }
  },
  {
    name: "flatten",
    min: 1,
    max: 1,
    summary: "The elements of the arrays in an array, one level down.",
    unknowns: "structure",
    call: (args, site) => {
      const arrays = arrayArg(args, 0, site);
      const parts2 = arrays.filter((part2) => isArray(part2));
      if (parts2.length < arrays.length) {
        const other = arrays.find((part2) => !isArray(part2) && !isUnknown(part2));
        if (other === void 0) return site.unknown(args);
        throw site.error("argument", `expected an array of arrays, but it holds ${describe(other)}.`);
      }
      const total = parts2.reduce((sum2, part2) => sum2 + part2.length, 0);
      site.checkArray(total);
      site.spend(total);
      return parts2.flat();
    },
    part: ([index, ...path], [value]) => {
      let at4 = typeof index === "number" && isArray(value) ? index : -1;
      for (const [outer, part2] of (isArray(value) ? value : []).entries()) {
        if (at4 < 0 || !isArray(part2)) return void 0;
        if (at4 < part2.length) return { argument: 0, path: [outer, at4, ...path] };
        at4 -= part2.length;
      }
      return void 0;
    }
  },
  {
    name: "distinct",
    min: 1,
    max: 1,
    summary: "The elements of an array, each value once.",
    unknowns: "structure",
    call: (args, site) => distinctValues(arrayArg(args, 0, site), (steps) => site.spend(steps)) ?? site.unknown(args)
  },
  {
    name: "indexFromEnd",
    min: 2,
    max: 2,
    summary: "The element at a position counted from the end, which is 1.",
    unknowns: "structure",
    call: (args, site) => {
      const array = arrayArg(args, 0, site);
      const found = fromEnd(array, countArg(args, 1, site));
      if (found === void 0)
        throw site.error("property", `the position is outside the array, which has ${array.length} elements.`);
      return found;
    },
    part: partFromEnd
  },
  {
    name: "tryIndexFromEnd",
    min: 2,
    max: Infinity,
    summary: "The element at a position counted from the end, which is 1, or null without it.",
    unknowns: "structure",
    call: (args, site) => {
      const found = args[0] === null ? null : fromEnd(arrayArg(args, 0, site), countArg(args, 1, site));
      return args.length > 2 && found !== void 0 ? reach(found, args.slice(2), site) : found ?? null;
    },
    part: (path, args) => args.length === 2 ? partFromEnd(path, args) : void 0
  }
];
function fromEnd(array, position) {
  return position > 0 ? array[array.length - position] : void 0;
}
function partFromEnd(path, [array, position]) {
  if (!isArray(array) || typeof position !== "number") return void 0;
  return { argument: 0, path: [array.length - position, ...path] };
}
function reach(from, path, site) {
  let value = from;
  for (const [step2, key] of path.entries()) {
    if (value === null) return null;
    if (isUnknown(value) || isUnknown(key)) return reachUnknown(value, path.slice(step2), site);
    const next = stepInto(value, key, site);
    if (next === void 0) return null;
    value = next;
  }
  return value;
}
function reachUnknown(value, rest, site) {
  const partial = isUnknown(value) && value.partial !== void 0 ? followKnown(value.partial, rest) : void 0;
  if (partial !== void 0 && partial !== null && !isObject(partial) && !isArray(partial)) return partial;
  return site.unknown([value, ...rest], isObject(partial) || isArray(partial) ? { partial } : {});
}
function followKnown(from, path) {
  let value = from;
  for (const key of path) {
    if (isObject(value) && typeof key === "string") value = value.get(key);
    else if (isArray(value) && typeof key === "number") value = value[key];
    else return void 0;
  }
  return value;
}
function stepInto(value, key, site) {
  if (isObject(value) && typeof key === "string") return value.get(key);
  if (isArray(value)) {
    if (typeof key === "number" || typeof key === "bigint") return value[Number(key)];
    const position = isObject(key) ? key.get("value") : void 0;
    if (typeof position === "number" && isObject(key))
      return key.get("fromEnd") === true ? fromEnd(value, position) : value[position];
  }
  if (isObject(value) || isArray(value))
    throw site.error("argument", `cannot reach into ${describe(value)} with ${describe(key)}.`);
  return void 0;
}

// src/arm/functions/ip-address.ts
function parseAddress(text4) {
  const family = text4.includes(":") ? 128 : 32;
  const value = family === 32 ? parseV4(text4) : parseV6(text4);
  return value === void 0 ? void 0 : { family, value };
}
function printAddress(value, family) {
  return family === 32 ? [24n, 16n, 8n, 0n].map((shift) => value >> shift & 255n).join(".") : printV6(value);
}
function parseV4(text4) {
  const parts2 = text4.split(".");
  if (parts2.length !== 4 || parts2.some((part2) => !/^(?:0|[1-9]\d{0,2})$/.test(part2) || Number(part2) > 255))
    return void 0;
  return parts2.reduce((sum2, part2) => sum2 << 8n | BigInt(part2), 0n);
}
function parseV6(text4) {
  const halves = text4.split("::");
  if (halves.length > 2) return void 0;
  const [head = [], tail = []] = halves.map((half) => half === "" ? [] : half.split(":"));
  const [headWords, tailWords] = [wordsOf(head), wordsOf(tail)];
  if (headWords === void 0 || tailWords === void 0) return void 0;
  const missing = 8 - headWords.length - tailWords.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return void 0;
  return [...headWords, ...Array.from({ length: missing }, () => 0n), ...tailWords].reduce(
    (sum2, word2) => sum2 << 16n | word2,
    0n
  );
}
function wordsOf(parts2) {
  const words2 = [];
  for (const [index, part2] of parts2.entries()) {
    const v4 = index === parts2.length - 1 && part2.includes(".") ? parseV4(part2) : void 0;
    if (v4 !== void 0) words2.push(v4 >> 16n, v4 & 0xffffn);
    else if (/^[0-9A-Fa-f]{1,4}$/.test(part2)) words2.push(BigInt(`0x${part2}`));
    else return void 0;
  }
  return words2;
}
function printV6(value) {
  const words2 = Array.from({ length: 8 }, (_, index) => value >> BigInt(112 - 16 * index) & 0xffffn);
  let [start, longest3] = [-1, 1];
  for (let from = 0; from < 8; from++) {
    let to = from;
    while (to < 8 && words2[to] === 0n) to++;
    if (to - from > longest3) [start, longest3] = [from, to - from];
  }
  const hex = words2.map((word2) => word2.toString(16));
  if (start < 0) return hex.join(":");
  return `${hex.slice(0, start).join(":")}::${hex.slice(start + longest3).join(":")}`;
}

// src/arm/functions/cidr.ts
var cidrFunctions = [
  {
    name: "parseCidr",
    min: 1,
    max: 1,
    summary: "Network, netmask, broadcast, first and last usable address and length of an address range.",
    call: (args, site) => describeRange(rangeArg(args, site))
  },
  {
    name: "cidrSubnet",
    min: 3,
    max: 3,
    summary: "The subnet of the given length and index in an address range.",
    call: (args, site) => {
      const range = rangeArg(args, site);
      const length2 = countArg(args, 1, site);
      const index = BigInt(integerArg(args, 2, site));
      if (length2 < range.length || length2 > range.family)
        throw site.error(
          "argument",
          `the new length must be between ${range.length} and ${range.family}, got ${length2}.`
        );
      const subnets = 1n << BigInt(length2 - range.length);
      if (index < 0n || index >= subnets)
        throw site.error("argument", `the index must be between 0 and ${subnets - 1n}, got ${index}.`);
      const first3 = range.first + (index << BigInt(range.family - length2));
      return `${printAddress(first3, range.family)}/${length2}`;
    }
  },
  {
    name: "cidrHost",
    min: 2,
    max: 2,
    summary: "The usable address of the given index in an address range; 0 is the first behind the network address.",
    call: (args, site) => {
      const range = rangeArg(args, site);
      const index = BigInt(integerArg(args, 1, site));
      const address = range.first + 1n + index;
      const last = range.family === 32 && range.length < 31 ? range.last - 1n : range.last;
      if (index < 0n || address > last)
        throw site.error("argument", `the range ${textArg(args, 0, site)} has no usable address with index ${index}.`);
      return printAddress(address, range.family);
    }
  }
];
function rangeArg(args, site) {
  const text4 = textArg(args, 0, site);
  const match = /^([0-9A-Fa-f:.]{2,45})\/(\d{1,3})$/.exec(text4.trim());
  const address = parseAddress(match?.[1] ?? "");
  const length2 = Number(match?.[2] ?? NaN);
  if (address === void 0 || !(length2 <= address.family))
    throw site.error("argument", `'${text4.slice(0, 64)}' is not an address range in CIDR form, such as 10.0.0.0/16.`);
  const hostBits = BigInt(address.family - length2);
  const first3 = address.value >> hostBits << hostBits;
  return { family: address.family, first: first3, last: first3 + (1n << hostBits) - 1n, length: length2 };
}
function describeRange({ family, first: first3, last, length: length2 }) {
  const print3 = (address) => printAddress(address, family);
  const netmask = print3((1n << BigInt(family)) - 1n - (last - first3));
  if (family === 128)
    return ObjectValue.of({
      network: print3(first3),
      netmask,
      firstUsable: print3(first3),
      lastUsable: print3(last),
      cidr: length2
    });
  const inner = length2 < 31 ? 1n : 0n;
  return ObjectValue.of({
    network: print3(first3),
    netmask,
    broadcast: print3(last),
    firstUsable: print3(first3 + inner),
    lastUsable: print3(last - inner),
    cidr: length2
  });
}

// src/arm/functions/known-text.ts
var mostPieces = 1e3;
function flatPieces(parts2) {
  const pieces = [];
  for (const part2 of parts2) {
    for (const piece of piecesOf(part2)) {
      const last = pieces.at(-1);
      if (piece === "") continue;
      if (typeof piece === "string" && typeof last === "string") pieces[pieces.length - 1] = last + piece;
      else pieces.push(piece);
    }
    if (pieces.length > mostPieces) return void 0;
  }
  return pieces;
}
function callText(site, args, parts2) {
  const pieces = flatPieces(parts2);
  if (pieces === void 0) return site.unknown(args);
  const [only] = pieces;
  if (pieces.length === 0) return "";
  if (pieces.length === 1 && typeof only === "string") return only;
  return site.unknown(args, { pieces });
}
function formatText(parts2) {
  const pieces = flatPieces(parts2);
  if (pieces === void 0) return joinText(parts2);
  return joinText(pieces, () => {
    const unknowns = pieces.filter((piece) => typeof piece !== "string");
    let index = 0;
    const format = pieces.map((piece) => typeof piece === "string" ? escapeBraces(piece) : `{${index++}}`).join("");
    return printCall("format", [printValue(format), ...unknowns.map((unknown) => unknown.text)]);
  });
}
function isText(value) {
  return typeof value === "string" || isUnknown(value) && (value.pieces !== void 0 || value.length !== void 0);
}
function lengthOfText(text4) {
  let length2 = 0;
  for (const piece of piecesOf(text4)) {
    if (piece.length === void 0) return void 0;
    length2 += piece.length;
  }
  return length2;
}
function sliceText(text4, start, end) {
  const taken = [];
  let at4 = 0;
  for (const piece of piecesOf(text4)) {
    if (at4 >= end) break;
    if (typeof piece === "string") {
      taken.push(piece.slice(Math.max(0, start - at4), Math.max(0, end - at4)));
      at4 += piece.length;
      continue;
    }
    if (piece.length === void 0) return void 0;
    const next = at4 + piece.length;
    if (at4 >= start && next <= end) taken.push(piece);
    else if (next > start && at4 < end) return void 0;
    at4 = next;
  }
  if (at4 < end) return void 0;
  const [only, ...others] = flatPieces(taken) ?? taken;
  return only !== void 0 && others.length === 0 ? only : joinText(flatPieces(taken) ?? taken);
}
function mapPieces(text4, map2, name2) {
  return piecesOf(text4).map(
    (piece) => typeof piece === "string" ? map2(piece) : unknownOf([piece], () => printCall(name2, [piece.text]), piece.length)
  );
}
function unknownOf(from, print3, length2) {
  const parts2 = { print: print3, causes: mergeCauses(from), scope: scopeOf(from) };
  return new Unknown(length2 === void 0 ? parts2 : { ...parts2, length: length2 });
}
function escapeBraces(text4) {
  return text4.replaceAll("{", "{{").replaceAll("}", "}}");
}

// src/arm/functions/letters.ts
function lower(text4) {
  return isAscii(text4) ? text4.toLowerCase() : mapCharacters(text4, (c) => c.toLowerCase());
}
function upper(text4) {
  return isAscii(text4) ? text4.toUpperCase() : mapCharacters(text4, (c) => c.toUpperCase());
}
function compareOrdinalIgnoreCase(a, b) {
  const [x, y] = [upper(a), upper(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
function compareTextOrder(a, b) {
  if (a === b) return 0;
  const [x, y] = [weigh(a), weigh(b)];
  return compareLists(x.primary, y.primary) || compareLists(x.accents, y.accents) || compareLists(x.cases, y.cases);
}
var MARKS = "	\n\v\f\r\u2028\u2029 _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";
var markWeights = new Map(Array.from(MARKS, (mark, index) => [mark.charCodeAt(0), index + 1]));
function weigh(text4) {
  const primary = [];
  const accents = [];
  const cases = [];
  const decomposed = isAscii(text4) ? text4 : text4.normalize("NFD");
  for (let at4 = 0; at4 < decomposed.length; at4++) {
    const code = decomposed.charCodeAt(at4);
    if (code >= 768 && code < 880) {
      if (accents.length > 0) accents[accents.length - 1] = (accents.at(-1) ?? 0) * 128 + (code - 767);
      continue;
    }
    const weight = primaryWeight(decomposed.charAt(at4), code);
    if (weight === 0) continue;
    primary.push(weight);
    accents.push(0);
    cases.push(isUpper(decomposed.charAt(at4)) ? 1 : 0);
  }
  return { primary, accents, cases };
}
function primaryWeight(character, code) {
  const mark = markWeights.get(code);
  if (mark !== void 0) return mark;
  if (code < 32 || code >= 127 && code < 160) return 0;
  return 100 + lower(character).charCodeAt(0);
}
function isUpper(character) {
  return character.toLowerCase() !== character;
}
function compareLists(a, b) {
  const length2 = Math.min(a.length, b.length);
  for (let at4 = 0; at4 < length2; at4++) {
    const difference = (a[at4] ?? 0) - (b[at4] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
function isAscii(text4) {
  for (let at4 = 0; at4 < text4.length; at4++) if (text4.charCodeAt(at4) > 127) return false;
  return true;
}
function mapCharacters(text4, map2) {
  const mapped = [];
  for (const character of text4) {
    const result = map2(character);
    mapped.push(result.length === character.length ? result : character);
  }
  return mapped.join("");
}

// src/arm/functions/collections.ts
var collectionFunctions = [
  {
    name: "length",
    min: 1,
    max: 1,
    summary: "The number of elements, properties or characters.",
    unknowns: "own",
    call: ([value = null], site) => {
      if (isUnknown(value)) return lengthOfText(value) ?? site.unknown([value]);
      if (typeof value === "string" || isArray(value)) return value.length;
      if (isObject(value)) return value.size;
      throw site.wrong(0, "a string, an array or an object", value);
    }
  },
  {
    name: "empty",
    min: 1,
    max: 1,
    summary: "True for an empty string, array or object, and for null.",
    unknowns: "own",
    call: ([value = null], site) => {
      if (value === null) return true;
      if (isUnknown(value))
        return piecesOf(value).some((piece) => (piece.length ?? 0) > 0) ? false : site.unknown([value]);
      if (typeof value === "string" || isArray(value)) return value.length === 0;
      if (isObject(value)) return value.size === 0;
      throw site.wrong(0, "a string, an array, an object or null", value);
    }
  },
  {
    name: "contains",
    min: 2,
    max: 2,
    summary: "True when a string holds a text (with case), an array a value, an object a key.",
    unknowns: "own",
    call: contains
  },
  indexSearch("indexOf", "first"),
  indexSearch("lastIndexOf", "last"),
  textEnd("startsWith", "starts", (text4, part2) => text4.startsWith(part2)),
  textEnd("endsWith", "ends", (text4, part2) => text4.endsWith(part2)),
  {
    name: "first",
    min: 1,
    max: 1,
    summary: "The first element of an array or character of a string; null of an empty array.",
    unknowns: "own",
    call: (args, site) => oneOf(args, site, 0),
    part: (path, [value]) => isArray(value) ? { argument: 0, path: [0, ...path] } : void 0
  },
  {
    name: "last",
    min: 1,
    max: 1,
    summary: "The last element of an array or character of a string; null of an empty array.",
    unknowns: "own",
    call: (args, site) => oneOf(args, site, -1),
    part: (path, [value]) => isArray(value) ? { argument: 0, path: [value.length - 1, ...path] } : void 0
  },
  {
    name: "take",
    min: 2,
    max: 2,
    summary: "The given number of elements or characters from the start.",
    unknowns: "own",
    call: (args, site) => cut(args, site, (count2) => [0, count2]),
    part: (path, args) => partOfCut(path, args, 0)
  },
  {
    name: "skip",
    min: 2,
    max: 2,
    summary: "The elements or characters behind the given number of them.",
    unknowns: "own",
    call: (args, site) => cut(args, site, (count2) => [count2, Infinity]),
    part: (path, args) => partOfCut(path, args, typeof args[1] === "number" ? Math.max(0, args[1]) : 0)
  },
  {
    name: "like",
    min: 2,
    max: 2,
    summary: "True when a string fits a pattern without case; * stands for any text.",
    call: (args, site) => {
      const [text4, pattern] = [lower(textArg(args, 0, site)), lower(textArg(args, 1, site))];
      site.spend(Math.ceil(text4.length / 16));
      return fits(text4, pattern.split("*"));
    }
  },
  {
    name: "substring",
    min: 1,
    max: 3,
    summary: "The part of a string from a position on, of the given length or to the end.",
    unknowns: "own",
    call: substring
  }
];
function contains(args, site) {
  const [container = null, item = null] = args;
  if (isArray(container)) {
    site.spend(container.length);
    const matches2 = new Set(container.map((part2) => matchValues(part2, item, (steps) => site.spend(steps))));
    return matches2.has("same") ? true : matches2.has("maybe") ? site.unknown(args) : false;
  }
  if (isUnknown(item)) return site.unknown(args);
  if (isObject(container)) return container.has(itemText(item, site));
  if (isUnknown(container)) {
    if (!isText(container) || typeof item === "object") return site.unknown(args);
    const part2 = itemText(item, site);
    return piecesOf(container).some((piece) => typeof piece === "string" && piece.includes(part2)) || site.unknown(args);
  }
  if (typeof container !== "string") throw site.wrong(0, "a string, an array or an object", container);
  return container.includes(itemText(item, site));
}
function itemText(item, site) {
  if (typeof item === "number" || typeof item === "bigint") return String(item);
  if (typeof item !== "string") throw site.wrong(1, "a string or an integer", item);
  return item;
}
function indexSearch(name2, word2) {
  return {
    name: name2,
    min: 2,
    max: 2,
    summary: `The position of the ${word2} instance of a text in a string (without case) or of a value in an array; -1 without any.`,
    unknowns: "own",
    call: (args, site) => {
      const [container = null, item = null] = args;
      if (isArray(container)) return indexInArray(container, item, name2 === "lastIndexOf", site) ?? site.unknown(args);
      if (isUnknown(container) || isUnknown(item)) return site.unknown(args);
      return lower(textArg(args, 0, site))[name2](lower(textArg(args, 1, site)));
    }
  };
}
function indexInArray(array, item, fromEnd2, site) {
  site.spend(array.length);
  for (let step2 = 0; step2 < array.length; step2++) {
    const index = fromEnd2 ? array.length - 1 - step2 : step2;
    const match = matchValues(array[index] ?? null, item, (steps) => site.spend(steps));
    if (match === "same") return index;
    if (match === "maybe") return void 0;
  }
  return -1;
}
function textEnd(name2, word2, holds3) {
  return {
    name: name2,
    min: 2,
    max: 2,
    summary: `True when a string ${word2} with a text, without case.`,
    unknowns: "own",
    call: (args, site) => {
      const [text4 = null, part2 = null] = args;
      if (isUnknown(part2)) return site.unknown(args);
      const wanted = lower(textArg(args, 1, site));
      if (!isUnknown(text4)) return holds3(lower(textArg(args, 0, site)), wanted);
      const end = lower(knownEnd(piecesOf(text4).at(name2 === "endsWith" ? -1 : 0)));
      if (end.length >= wanted.length || !holds3(wanted, end)) return holds3(end, wanted);
      return site.unknown(args);
    }
  };
}
function knownEnd(piece) {
  return typeof piece === "string" ? piece : "";
}
function oneOf(args, site, at4) {
  const [value = null] = args;
  if (isArray(value)) return value.at(at4) ?? null;
  if (typeof value === "string") return value.at(at4) ?? "";
  if (!isUnknown(value)) throw site.wrong(0, "a string or an array", value);
  const piece = piecesOf(value).at(at4);
  return typeof piece === "string" && piece !== "" ? piece.slice(...at4 === 0 ? [0, 1] : [-1]) : site.unknown(args);
}
function cut(args, site, range) {
  const [value = null, count2 = null] = args;
  if (isUnknown(count2)) return site.unknown(args);
  const [start, end] = range(Math.max(0, countArg(args, 1, site)));
  if (typeof value === "string" || isArray(value)) return value.slice(start, end);
  if (!isUnknown(value)) throw site.wrong(0, "a string or an array", value);
  if (!isText(value)) return site.unknown(args);
  const length2 = lengthOfText(value);
  const to = Math.min(end, length2 ?? end);
  const slice = start <= (length2 ?? start) && Number.isFinite(to) ? sliceText(value, Math.min(start, to), to) : void 0;
  return slice ?? site.unknown(args);
}
function partOfCut(path, [value], skipped2) {
  const [index, ...rest] = path;
  return isArray(value) && typeof index === "number" ? { argument: 0, path: [index + skipped2, ...rest] } : void 0;
}
function substring(args, site) {
  const [value = null, ...bounds] = args;
  if (bounds.some((bound) => findUnknown(bound) !== void 0)) return site.unknown(args);
  const start = args.length > 1 ? countArg(args, 1, site) : 0;
  const count2 = args.length > 2 ? countArg(args, 2, site) : void 0;
  const text4 = isUnknown(value) ? value : textArg(args, 0, site);
  const length2 = lengthOfText(text4);
  const end = count2 === void 0 ? length2 : start + count2;
  if (start < 0 || (count2 ?? 0) < 0 || length2 !== void 0 && (start > length2 || (end ?? 0) > length2)) {
    const shown = length2 === void 0 ? "" : `, which has ${length2} characters`;
    throw site.error("argument", `the index and length parameters must refer to a location within the string${shown}.`);
  }
  if (typeof text4 === "string") return text4.slice(start, end);
  const slice = end === void 0 ? void 0 : sliceText(text4, start, end);
  return slice ?? site.unknown(args);
}
function fits(text4, parts2) {
  const [head = "", ...rest] = parts2;
  const tail = rest.pop();
  if (tail === void 0) return text4 === head;
  if (!text4.startsWith(head) || text4.length < head.length + tail.length || !text4.endsWith(tail)) return false;
  let from = head.length;
  for (const part2 of rest) {
    const at4 = text4.indexOf(part2, from);
    if (at4 < 0) return false;
    from = at4 + part2.length;
  }
  return from <= text4.length - tail.length;
}

// src/arm/functions/date-format.ts
var months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December"
];
var weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
var standardFormats = /* @__PURE__ */ new Map([
  ["d", "MM/dd/yyyy"],
  ["D", "dddd, dd MMMM yyyy"],
  ["f", "dddd, dd MMMM yyyy HH:mm"],
  ["F", "dddd, dd MMMM yyyy HH:mm:ss"],
  ["g", "MM/dd/yyyy HH:mm"],
  ["G", "MM/dd/yyyy HH:mm:ss"],
  ["m", "MMMM dd"],
  ["M", "MMMM dd"],
  ["o", "yyyy-MM-dd'T'HH:mm:ss.fffffffK"],
  ["O", "yyyy-MM-dd'T'HH:mm:ss.fffffffK"],
  ["r", "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'"],
  ["R", "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'"],
  ["s", "yyyy'-'MM'-'dd'T'HH':'mm':'ss"],
  ["t", "HH:mm"],
  ["T", "HH:mm:ss"],
  ["u", "yyyy'-'MM'-'dd HH':'mm':'ss'Z'"],
  ["U", "dddd, dd MMMM yyyy HH:mm:ss"],
  ["y", "yyyy MMMM"],
  ["Y", "yyyy MMMM"]
]);
function formatDate(fields, format) {
  const custom = format.length === 1 ? standardFormats.get(format) : format;
  return custom === void 0 ? void 0 : customFormat(fields, custom);
}
function isoText(fields) {
  return customFormat(fields, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'") ?? "";
}
function customFormat(fields, format) {
  const out = [];
  for (let at4 = 0; at4 < format.length; ) {
    const mark = format.charAt(at4);
    if (mark === "'" || mark === '"') {
      const end = format.indexOf(mark, at4 + 1);
      if (end < 0) return void 0;
      out.push(format.slice(at4 + 1, end));
      at4 = end + 1;
    } else if (mark === "\\" || mark === "%") {
      if (at4 + 1 >= format.length) return void 0;
      if (mark === "\\") out.push(format.charAt(at4 + 1));
      at4 += mark === "\\" ? 2 : 1;
    } else {
      let count2 = 1;
      while (format.charAt(at4 + count2) === mark) count2++;
      const text4 = specifier(fields, mark, count2);
      if (text4 === "" && mark === "F" && out.at(-1) === ".") out.pop();
      out.push(text4 ?? mark.repeat(count2));
      at4 += count2;
    }
  }
  return out.join("");
}
function specifier(fields, letter, count2) {
  const pad3 = (value, width = Math.min(count2, 2)) => String(value).padStart(width, "0");
  switch (letter) {
    case "y":
      return count2 > 2 ? pad3(fields.year, count2) : pad3(fields.year % 100, count2);
    case "M":
      return count2 > 2 ? nameOf(months, fields.month - 1, count2) : pad3(fields.month);
    case "d":
      return count2 > 2 ? nameOf(weekdays, fields.weekday, count2) : pad3(fields.day);
    case "H":
      return pad3(fields.hour);
    case "h":
      return pad3(fields.hour % 12 === 0 ? 12 : fields.hour % 12);
    case "m":
      return pad3(fields.minute);
    case "s":
      return pad3(fields.second);
    case "t":
      return (fields.hour < 12 ? "AM" : "PM").slice(0, Math.min(count2, 2));
    case "f":
      return pad3(fields.fraction, 7).slice(0, count2);
    case "F":
      return pad3(fields.fraction, 7).slice(0, count2).replace(/0+$/, "");
    case "K":
      return "Z".repeat(count2);
    case "z":
      return count2 > 2 ? "+00:00" : count2 === 2 ? "+00" : "+0";
    default:
      return void 0;
  }
}
function nameOf(names2, index, count2) {
  const name2 = names2[index] ?? "";
  return count2 === 3 ? name2.slice(0, 3) : name2;
}

// src/arm/functions/date-time.ts
var ticksPerSecond = 10000000n;
var secondsPerDay = 86400n;
var leastTicks = -62135596800n * ticksPerSecond;
var mostTicks = 253402300800n * ticksPerSecond - 1n;
function inRange(ticks) {
  return ticks >= leastTicks && ticks <= mostTicks;
}
function fieldsOf(ticks) {
  const seconds = floorDiv(ticks, ticksPerSecond);
  const days = Number(floorDiv(seconds, secondsPerDay));
  const rest = Number(seconds - BigInt(days) * secondsPerDay);
  const { year, month, day } = civilOf(days);
  return {
    year,
    month,
    day,
    hour: Math.floor(rest / 3600),
    minute: Math.floor(rest / 60) % 60,
    second: rest % 60,
    fraction: Number(ticks - seconds * ticksPerSecond),
    weekday: ((days + 4) % 7 + 7) % 7
  };
}
var iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)? ?(Z|z|GMT|UTC|[+-]\d{2}(?::?\d{2})?)?$/;
var basic = /^(\d{4})(\d{2})(\d{2})[Tt](\d{2})(\d{2})(\d{2})()(Z|z)?$/;
var american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?: ([AaPp][Mm]))?)? ?(Z|z|[+-]\d{2}:?\d{2})?$/;
var rfc1123 = /^[A-Za-z]{3}, (\d{2}) ([A-Za-z]{3}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) (GMT)$/;
var monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
function parseDateTime(written) {
  const text4 = written.trim();
  if (text4.length > 64) return void 0;
  const plain2 = iso.exec(text4) ?? basic.exec(text4);
  if (plain2 !== null) {
    const [, year2, month, day2, hour2, minute2, second2, fraction, zone] = plain2;
    return moment([year2, month, day2, hour2, minute2, second2], fraction, zone);
  }
  const us = american.exec(text4);
  if (us !== null) {
    const [, month, day2, year2, hour2, minute2, second2, fraction, half, zone] = us;
    return moment([year2, month, day2, hourOf(hour2, half), minute2, second2], fraction, zone);
  }
  const mail = rfc1123.exec(text4);
  if (mail === null) return void 0;
  const [, day, name2 = "", year, hour, minute, second] = mail;
  return moment([year, String(monthNames.indexOf(name2.toLowerCase()) + 1), day, hour, minute, second], void 0, "Z");
}
function hourOf(hour, half) {
  if (hour === void 0 || half === void 0) return hour;
  const twelve = Number(hour);
  if (twelve < 1 || twelve > 12) return "99";
  return String(twelve % 12 + (half.toLowerCase() === "pm" ? 12 : 0));
}
function moment(parts2, fraction = "", zone = "Z") {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts2.map((part2) => Number(part2 ?? 0));
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month) || year < 1) return void 0;
  if (hour > 23 || minute > 59 || second > 59) return void 0;
  const seconds = BigInt(daysFromCivil(year, month, day)) * secondsPerDay + BigInt(hour * 3600 + minute * 60 + second);
  const ticks = (seconds - BigInt(offsetSeconds(zone))) * ticksPerSecond + BigInt(fraction.slice(0, 7).padEnd(7, "0"));
  return inRange(ticks) ? ticks : void 0;
}
function offsetSeconds(zone) {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (match === null) return 0;
  const seconds = Number(match[2]) * 3600 + Number(match[3] ?? 0) * 60;
  return match[1] === "-" ? -seconds : seconds;
}
var duration = /^(-)?P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d{1,9}))?S)?)?$/;
function parseDuration(text4) {
  const match = text4.length > 64 ? null : duration.exec(text4);
  if (match === null) return void 0;
  const [, sign, years, months2, days, hours, minutes, seconds, fraction = ""] = match;
  const whole = [years, months2, days, hours, minutes, seconds].map((part2) => BigInt(part2 ?? 0));
  const [y = 0n, mo = 0n, d = 0n, h = 0n, mi = 0n, s = 0n] = whole;
  const total = (((y * 365n + mo * 30n + d) * 24n + h) * 60n + mi) * 60n + s;
  const ticks = total * ticksPerSecond + BigInt(fraction.slice(0, 7).padEnd(7, "0"));
  return sign === void 0 ? ticks : -ticks;
}
function floorDiv(a, b) {
  const quotient = a / b;
  return a % b < 0n ? quotient - 1n : quotient;
}
function daysInMonth(year, month) {
  if (month === 2) return year % 4 === 0 && year % 100 !== 0 || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
function daysFromCivil(year, month, day) {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}
function civilOf(days) {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 };
}

// src/arm/functions/dates.ts
var dateFunctions = [
  {
    name: "utcNow",
    min: 0,
    max: 1,
    summary: "The time of the deployment; only in the default value of a parameter.",
    call: (args, site) => {
      if (!site.frame.inParameterDefault)
        throw site.error("argument", "may only stand in the default value of a parameter.");
      const format = args.length > 0 ? textArg(args, 0, site) : "yyyyMMddTHHmmssZ";
      if (site.frame.utcNow === void 0) return site.unknown(args, { cause: clock });
      return print2(moment2(site.frame.utcNow, site), format, site);
    }
  },
  {
    name: "dateTimeAdd",
    min: 2,
    max: 3,
    summary: "A moment with an ISO 8601 duration added; a year is 365 days and a month 30.",
    call: (args, site) => {
      const base2 = moment2(textArg(args, 0, site), site);
      const written = textArg(args, 1, site);
      const format = args.length > 2 ? textArg(args, 2, site) : void 0;
      const duration2 = parseDuration(written);
      if (duration2 === void 0)
        throw site.error("argument", `'${written}' is not a valid ISO8601 Duration string, such as P1D or -PT1H.`);
      return print2(base2 + duration2, format, site);
    }
  },
  {
    name: "dateTimeFromEpoch",
    min: 1,
    max: 1,
    summary: "The moment of a Unix time in seconds.",
    call: (args, site) => print2(BigInt(integerArg(args, 0, site)) * ticksPerSecond, void 0, site)
  },
  {
    name: "dateTimeToEpoch",
    min: 1,
    max: 1,
    summary: "The Unix time in seconds of a moment.",
    call: (args, site) => {
      const ticks = moment2(textArg(args, 0, site), site);
      const seconds = ticks / ticksPerSecond;
      return Number(ticks % ticksPerSecond < 0n ? seconds - 1n : seconds);
    }
  }
];
var clock = {
  code: "clock",
  reason: "the time of the deployment is not known",
  supply: "--utc-now 2026-01-01T00:00:00Z"
};
function moment2(text4, site) {
  const ticks = parseDateTime(text4);
  if (ticks === void 0)
    throw site.error("argument", `'${text4.slice(0, 64)}' is not a date and time; write it as 2026-01-31T12:00:00Z.`);
  return ticks;
}
function print2(ticks, format, site) {
  if (!inRange(ticks)) throw site.error("argument", "the result is outside the years 1 to 9999.");
  const fields = fieldsOf(ticks);
  const text4 = format === void 0 ? isoText(fields) : formatDate(fields, format);
  if (text4 === void 0) throw site.error("argument", `'${format ?? ""}' is not a format of dates.`);
  return text4;
}

// src/arm/functions/public-cloud.ts
var publicCloud = ObjectValue.of({
  name: "AzureCloud",
  gallery: "https://gallery.azure.com/",
  graph: "https://graph.windows.net/",
  portal: "https://portal.azure.com",
  graphAudience: "https://graph.windows.net/",
  activeDirectoryDataLake: "https://datalake.azure.net/",
  batch: "https://batch.core.windows.net/",
  media: "https://rest.media.azure.net",
  sqlManagement: "https://management.core.windows.net:8443/",
  vmImageAliasDoc: "https://raw.githubusercontent.com/Azure/azure-rest-api-specs/master/arm-compute/quickstart-templates/aliases.json",
  resourceManager: "https://management.azure.com/",
  authentication: ObjectValue.of({
    loginEndpoint: "https://login.microsoftonline.com/",
    audiences: ["https://management.core.windows.net/", "https://management.azure.com/"],
    tenant: "common",
    identityProvider: "AAD"
  }),
  suffixes: ObjectValue.of({
    acrLoginServer: ".azurecr.io",
    azureDatalakeAnalyticsCatalogAndJob: "azuredatalakeanalytics.net",
    azureDatalakeStoreFileSystem: "azuredatalakestore.net",
    azureFrontDoorEndpointSuffix: "azurefd.net",
    keyvaultDns: ".vault.azure.net",
    sqlServerHostname: ".database.windows.net",
    storage: "core.windows.net"
  })
});

// src/arm/functions/deployment.ts
var deploymentFunctions = [
  named("parameters", "The value of a parameter.", (name2, site) => site.frame.parameter(name2, site)),
  named("variables", "The value of a variable.", (name2, site) => site.frame.variable(name2, site)),
  named("lambdaVariables", "The value of an argument of the lambda around it.", (name2, site) => {
    const value = site.frame.lambdaVariable(name2);
    if (value === void 0) throw site.error("undeclared", `no lambda around it has an argument '${name2}'.`);
    return value;
  }),
  {
    name: "copyIndex",
    min: 0,
    max: 2,
    summary: "The index of a copy loop, from 0 or from an offset.",
    unknowns: "own",
    call: copyIndex
  },
  surrounding(
    "subscription",
    "The subscription of the deployment.",
    (site) => site.frame.surroundings.subscription(site)
  ),
  surrounding(
    "resourceGroup",
    "The resource group of the deployment.",
    (site) => site.frame.surroundings.resourceGroup(site)
  ),
  surrounding(
    "managementGroup",
    "The management group of the deployment.",
    (site) => site.frame.surroundings.managementGroup(site)
  ),
  surrounding("tenant", "The tenant of the deployment.", (site) => site.frame.surroundings.tenant(site)),
  surrounding("deployment", "The deployment itself.", (site) => site.frame.surroundings.deployment(site)),
  surrounding("environment", "The cloud's endpoints and suffixes; those of Azure's public cloud.", () => publicCloud),
  {
    name: "fail",
    min: 1,
    max: 1,
    summary: "Ends the deployment with a message.",
    unknowns: "own",
    call: (args, site) => {
      const [message = null] = args;
      throw site.error(
        "fail",
        isUnknown(message) ? `the template ends the deployment: ${message.text}` : textArg(args, 0, site)
      );
    }
  },
  {
    name: "newGuid",
    min: 0,
    max: 0,
    summary: "A new GUID for every deployment; only in the default value of a parameter.",
    call: (args, site) => {
      if (!site.frame.inParameterDefault)
        throw site.error("argument", "may only stand in the default value of a parameter.");
      const cause = { code: "clock", reason: "newGuid() is different for every deployment" };
      const place = site.frame.place(site.call.start, site.call.end);
      return site.unknown(args, { cause, length: 36, scope: `newGuid:${place.source.path}:${place.start}` });
    }
  }
];
function named(name2, summary, find3) {
  return {
    name: name2,
    min: 1,
    max: 1,
    summary,
    unknowns: "own",
    call: (args, site) => isUnknown(args[0]) ? site.unknown(args) : find3(textArg(args, 0, site), site)
  };
}
function surrounding(name2, summary, find3) {
  return { name: name2, min: 0, max: 0, summary, call: (_, site) => find3(site) };
}
function copyIndex(args, site) {
  if (args.some((arg) => isUnknown(arg))) return site.unknown(args);
  const [first3] = args;
  const loop = typeof first3 === "string" ? first3 : void 0;
  if (first3 !== void 0 && loop === void 0 && args.length > 1) throw site.wrong(0, "the name of a loop", first3);
  const offsetAt = loop === void 0 ? 0 : 1;
  const offset = args.length > offsetAt ? countArg(args, offsetAt, site) : 0;
  const index = site.frame.copyIndex(loop);
  if (index === void 0) {
    const what = loop === void 0 ? "it does not stand inside a copy loop" : `no copy loop around it is named '${loop}'`;
    throw site.error("undeclared", `${what}.`);
  }
  if (isUnknown(index))
    return offset === 0 ? index : site.unknown(args, { cause: { code: "runtime", reason: "the copy loop has an unknown count" } });
  if (typeof index === "number") return index + offset;
  throw site.error("copy", `the index of the loop is ${describe(index)}.`);
}

// src/arm/json/value.ts
function valueOfNode(node) {
  switch (node.kind) {
    case "object":
      return new ObjectValue(new Map(node.members.map((member2) => [member2.key, valueOfNode(member2.value)])));
    case "array":
      return node.items.map((item) => valueOfNode(item));
    case "null":
      return null;
    default:
      return node.value;
  }
}
function jsonOfNode(node) {
  switch (node.kind) {
    case "object":
      return Object.fromEntries(node.members.map((member2) => [member2.key, jsonOfNode(member2.value)]));
    case "array":
      return node.items.map(jsonOfNode);
    case "null":
      return null;
    case "number":
      return Number(node.value);
    default:
      return node.value;
  }
}
function valueOfJson(json) {
  if (typeof json === "string" || typeof json === "number" || typeof json === "boolean") return json;
  if (typeof json !== "object" || json === null) return null;
  if (Array.isArray(json)) return json.map(valueOfJson);
  return new ObjectValue(new Map(Object.entries(json).map(([key, value]) => [key, valueOfJson(value)])));
}
function objectOf(pairs) {
  const properties2 = /* @__PURE__ */ new Map();
  const spellings = /* @__PURE__ */ new Map();
  for (const [key, value] of pairs) {
    const folded = key.toLowerCase();
    const spelling = spellings.get(folded) ?? key;
    if (spelling === key) spellings.set(folded, key);
    properties2.set(spelling, value);
  }
  return new ObjectValue(properties2);
}

// src/arm/functions/bytes.ts
var LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
var letterValues = new Map(Array.from(LETTERS, (letter, index) => [letter.charCodeAt(0), index]));
function base64OfBytes(bytes) {
  const parts2 = [];
  for (let at4 = 0; at4 < bytes.length; at4 += 3) {
    const [a = 0, b = 0, c = 0] = [bytes[at4], bytes[at4 + 1], bytes[at4 + 2]];
    const group2 = a << 16 | b << 8 | c;
    parts2.push(
      LETTERS.charAt(group2 >> 18) + LETTERS.charAt(group2 >> 12 & 63),
      at4 + 1 < bytes.length ? LETTERS.charAt(group2 >> 6 & 63) : "=",
      at4 + 2 < bytes.length ? LETTERS.charAt(group2 & 63) : "="
    );
  }
  return parts2.join("");
}
function base64Bytes(text4) {
  const dense = text4.replace(/[ \t\r\n]/g, "");
  const letters = dense.endsWith("==") ? dense.slice(0, -2) : dense.endsWith("=") ? dense.slice(0, -1) : dense;
  if (dense.length % 4 !== 0 || letters.length % 4 === 1) return void 0;
  const bytes = new Uint8Array(Math.floor(letters.length * 3 / 4));
  let bits = 0;
  let held = 0;
  let at4 = 0;
  for (let index = 0; index < letters.length; index++) {
    const value = letterValues.get(letters.charCodeAt(index));
    if (value === void 0) return void 0;
    held = (held << 6 | value) & 65535;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at4++] = held >> bits & 255;
    }
  }
  return bytes;
}
function textOfBytes(bytes) {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
function percentEncode(text4) {
  return encodeURIComponent(text4.toWellFormed()).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`
  );
}
function percentDecode(text4) {
  return text4.replace(/(?:%[0-9A-Fa-f]{2})+/g, (run) => {
    const bytes = Uint8Array.from(run.slice(1).split("%"), (hex) => Number.parseInt(hex, 16));
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return run;
    }
  });
}

// src/arm/functions/encoding.ts
var encodingFunctions = [
  {
    name: "json",
    min: 1,
    max: 1,
    summary: "The value of a JSON text.",
    call: (args, site) => parseJson(textArg(args, 0, site), site)
  },
  {
    name: "base64",
    min: 1,
    max: 1,
    summary: "The base64 form of a string.",
    call: (args, site) => {
      const text4 = textArg(args, 0, site);
      site.checkText(text4.length + Math.ceil(text4.length / 3));
      return base64OfBytes(new TextEncoder().encode(text4));
    }
  },
  {
    name: "base64ToString",
    min: 1,
    max: 1,
    summary: "The string of a base64 form.",
    call: (args, site) => decodeBase64(textArg(args, 0, site), site)
  },
  {
    name: "base64ToJson",
    min: 1,
    max: 1,
    summary: "The value of a JSON text in base64 form.",
    call: (args, site) => parseJson(decodeBase64(textArg(args, 0, site), site), site)
  },
  {
    name: "dataUri",
    min: 1,
    max: 1,
    summary: "The data URI of a string.",
    call: (args, site) => {
      const text4 = textArg(args, 0, site);
      site.checkText(text4.length + Math.ceil(text4.length / 3));
      return `data:text/plain;charset=utf-8;base64,${base64OfBytes(new TextEncoder().encode(text4))}`;
    }
  },
  {
    name: "dataUriToString",
    min: 1,
    max: 1,
    summary: "The string of a data URI.",
    call: (args, site) => {
      const text4 = textArg(args, 0, site);
      const comma = text4.indexOf(",");
      if (text4.slice(0, 5).toLowerCase() !== "data:" || comma < 0)
        throw site.error("argument", "expects its argument to be a valid data URI, such as data:;base64,SGVsbG8=.");
      const encoded = text4.slice(comma + 1);
      return /;base64$/i.test(text4.slice(0, comma)) ? decodeBase64(encoded, site) : percentDecode(encoded);
    }
  },
  {
    name: "uriComponent",
    min: 1,
    max: 1,
    summary: "The string with all characters encoded that have a meaning in URIs.",
    call: (args, site) => {
      const text4 = textArg(args, 0, site);
      site.checkText(text4.length);
      return percentEncode(text4);
    }
  },
  {
    name: "uriComponentToString",
    min: 1,
    max: 1,
    summary: "The string of an encoded URI component.",
    call: (args, site) => percentDecode(textArg(args, 0, site))
  }
];
function parseJson(text4, site) {
  try {
    site.spend(Math.ceil(text4.length / 16));
    return valueOfNode(readJson(new SourceText("", text4)));
  } catch (error) {
    if (!(error instanceof ArmError) || error.code !== "json") throw error;
    throw site.error("argument", `the text is not JSON: ${error.message}`);
  }
}
function decodeBase64(text4, site) {
  const bytes = base64Bytes(text4);
  if (bytes === void 0) throw site.error("argument", "the value cannot be decoded from base64 representation.");
  return textOfBytes(bytes);
}

// src/arm/functions/to-text.ts
var deepestValue4 = 1e3;
function scalarText(value) {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "True" : "False";
  return typeof value === "number" || typeof value === "bigint" ? numberText(value) : void 0;
}
function numberText(value) {
  const text4 = String(value);
  if (!text4.includes("e")) return text4;
  const [mantissa = "", exponent2 = ""] = text4.split("e");
  const digits = exponent2.slice(1).padStart(2, "0");
  return `${mantissa}E${exponent2.startsWith("-") ? "-" : "+"}${digits}`;
}
function jsonText(value, quote2, checkLength) {
  const parts2 = [];
  let length2 = 0;
  const write = (text4) => {
    length2 += text4.length;
    checkLength(length2);
    parts2.push(text4);
  };
  writeText(value, quote2, write, 0);
  return parts2.join("");
}
function writeText(value, quote2, write, depth) {
  if (depth > deepestValue4) throw new ArmError("limit", `A value is nested more than ${deepestValue4} levels deep.`);
  if (isArray(value)) {
    write("[");
    for (const [index, part2] of value.entries()) {
      if (index > 0) write(",");
      writeText(part2, quote2, write, depth + 1);
    }
    write("]");
  } else if (isObject(value)) {
    let mark = "{";
    for (const [key, part2] of value.entries()) {
      write(`${mark}${quoted(key, quote2)}:`);
      writeText(part2, quote2, write, depth + 1);
      mark = ",";
    }
    write(mark === "{" ? "{}" : "}");
  } else write(jsonScalar(value, quote2));
}
function jsonScalar(value, quote2) {
  if (typeof value === "string") return quoted(value, quote2);
  return isUnknown(value) ? value.text : typeof value === "number" ? numberText(value) : String(value);
}
function quoted(text4, quote2) {
  const escaped = JSON.stringify(text4).slice(1, -1).replaceAll("", "\\u0085").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
  return quote2 === '"' ? `"${escaped}"` : `'${escaped.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

// src/arm/functions/number-format.ts
function formatNumber(value, format) {
  const standard2 = /^([A-Za-z])(\d{0,3})$/.exec(format);
  if (standard2 === null) return customFormat2(value, format);
  const [, letter = "", digits = ""] = standard2;
  const precision = digits === "" ? void 0 : Number(digits);
  return standardFormats2.get(letter.toUpperCase())?.(value, precision, letter);
}
var standardFormats2 = /* @__PURE__ */ new Map([
  [
    "D",
    (value, precision) => isWhole(value) ? signed(value, digitsOf(value).padStart(precision ?? 0, "0")) : void 0
  ],
  ["N", (value, precision) => fixed(value, precision ?? 2, true)],
  ["F", (value, precision) => fixed(value, precision ?? 2, false)],
  ["X", hexadecimal],
  ["P", (value, precision) => percent(value, precision ?? 2)],
  ["C", currency],
  ["E", (value, precision, letter) => exponent(value, precision ?? 6, letter, 3)],
  ["G", general],
  ["R", (value) => numberText(value)]
]);
function isWhole(value) {
  return typeof value === "bigint" || Number.isInteger(value);
}
function isNegative(value) {
  return value < 0;
}
function digitsOf(value) {
  return typeof value === "bigint" ? String(value < 0n ? -value : value) : String(BigInt(Math.abs(value)));
}
function signed(value, text4) {
  return isNegative(value) && /[1-9]/.test(text4) ? `-${text4}` : text4;
}
function fixed(value, precision, grouped) {
  const text4 = unsignedFixed(value, precision);
  return signed(value, grouped ? group(text4) : text4);
}
function unsignedFixed(value, precision) {
  if (isWhole(value)) return precision === 0 ? digitsOf(value) : `${digitsOf(value)}.${"0".repeat(precision)}`;
  const known2 = Math.min(precision, 100);
  return Math.abs(Number(value)).toFixed(known2) + "0".repeat(precision - known2);
}
function group(text4) {
  const [whole = "", fraction] = text4.split(".");
  const groups2 = [];
  for (let end = whole.length; end > 0; end -= 3) groups2.unshift(whole.slice(Math.max(0, end - 3), end));
  return groups2.join(",") + (fraction === void 0 ? "" : `.${fraction}`);
}
function hexadecimal(value, precision, letter) {
  if (!isWhole(value)) return void 0;
  const text4 = BigInt.asUintN(64, BigInt(value)).toString(16).padStart(precision ?? 0, "0");
  return letter === "X" ? text4.toUpperCase() : text4;
}
function percent(value, precision) {
  const hundredfold = isWhole(value) ? BigInt(value) * 100n : Number(value) * 100;
  return `${fixed(hundredfold, precision, true)} %`;
}
function currency(value, precision) {
  const text4 = `¤${group(unsignedFixed(value, precision ?? 2))}`;
  return isNegative(value) ? `(${text4})` : text4;
}
function exponent(value, precision, letter, width) {
  const [mantissa = "", power = ""] = Math.abs(Number(value)).toExponential(Math.min(precision, 100)).split("e");
  const sign = power.startsWith("-") ? "-" : "+";
  return signed(value, `${mantissa}${letter}${sign}${power.replace(/^[+-]/, "").padStart(width, "0")}`);
}
function general(value, precision, letter) {
  if (precision === void 0 || precision === 0) return numberText(value);
  const rounded = Number(Number(value).toPrecision(Math.min(precision, 100)));
  const power = rounded === 0 ? 0 : Math.floor(Math.log10(Math.abs(rounded)));
  if (power < precision && power >= -5) return numberText(rounded);
  const [mantissa = "", exponentText = ""] = rounded.toExponential().split("e");
  const sign = exponentText.startsWith("-") ? "-" : "+";
  return `${mantissa}${letter === "G" ? "E" : "e"}${sign}${exponentText.replace(/^[+-]/, "").padStart(2, "0")}`;
}
function customFormat2(value, format) {
  const sections2 = splitSections(format);
  if (sections2.length > 3) return void 0;
  const [positive = "", negative = "", zero = ""] = sections2;
  if (isNegative(value) && negative !== "") return customSection(-value, negative);
  if (Number(value) === 0 && zero !== "") return customSection(value, zero);
  return customSection(value, positive);
}
function customSection(value, section) {
  const pieces = readPieces(section);
  const point = pieces.findIndex((piece) => piece.kind === ".");
  const isDigit2 = (piece) => piece.kind === "0" || piece.kind === "#";
  const whole = (point < 0 ? pieces : pieces.slice(0, point)).filter(isDigit2);
  const fraction = point < 0 ? [] : pieces.slice(point).filter(isDigit2);
  const firstDigit = pieces.findIndex(isDigit2);
  const lastWhole = pieces.findLastIndex((piece, index) => isDigit2(piece) && (point < 0 || index < point));
  const grouped = pieces.some((piece, index) => piece.kind === "," && index > firstDigit && index < lastWhole);
  const scaled = pieces.some((piece) => piece.kind === "%") ? scale(value) : value;
  const [digits = "", decimals = ""] = unsignedFixed(scaled, fraction.length).split(".");
  const firstZero = whole.findIndex((piece) => piece.kind === "0");
  const least = firstZero < 0 ? 0 : whole.length - firstZero;
  const significant = digits.replace(/^0+/, "").padStart(least, "0");
  const kept = fraction.findLastIndex((piece, index) => piece.kind === "0" || /[1-9]/.test(decimals.slice(index)));
  const body = {
    digits: grouped ? group(significant) : significant,
    decimals: decimals.slice(0, kept + 1),
    places: whole.length
  };
  const text4 = layOut(pieces, body);
  return isNegative(value) && /[1-9]/.test(digits + decimals) ? `-${text4}` : text4;
}
function scale(value) {
  return isWhole(value) ? BigInt(value) * 100n : Number(value) * 100;
}
function layOut(pieces, body) {
  const out = [];
  const dense = body.digits.replaceAll(",", "");
  const plain2 = dense === body.digits;
  let place = 0;
  let inFraction = false;
  let decimal = 0;
  for (const piece of pieces) {
    if (piece.kind === ".") {
      inFraction = true;
      if (body.decimals !== "") out.push(".");
    } else if (piece.kind === "text" || piece.kind === "%") out.push(piece.text);
    else if (piece.kind !== ",") {
      if (inFraction) out.push(body.decimals.charAt(decimal++));
      else if (!plain2) out.push(place++ === 0 ? body.digits : "");
      else {
        const from = place === 0 ? 0 : dense.length - body.places + place;
        out.push(dense.slice(Math.max(0, from), Math.max(0, dense.length - body.places + place + 1)));
        place++;
      }
    }
  }
  return out.join("");
}
function readPieces(section) {
  const pieces = [];
  for (let at4 = 0; at4 < section.length; at4++) {
    const mark = section.charAt(at4);
    if (mark === "'" || mark === '"') {
      const close = section.indexOf(mark, at4 + 1);
      const end = close < 0 ? section.length : close;
      pieces.push({ kind: "text", text: section.slice(at4 + 1, end) });
      at4 = end;
    } else if (mark === "\\") pieces.push({ kind: "text", text: section.charAt(++at4) });
    else if (mark === "0" || mark === "#" || mark === "." || mark === "," || mark === "%")
      pieces.push({ kind: mark, text: mark });
    else pieces.push({ kind: "text", text: mark });
  }
  return pieces;
}
function splitSections(format) {
  const sections2 = [""];
  let quote2 = "";
  for (let at4 = 0; at4 < format.length; at4++) {
    const mark = format.charAt(at4);
    if (quote2 === "" && mark === ";") {
      sections2.push("");
      continue;
    }
    if (quote2 === mark) quote2 = "";
    else if (quote2 === "" && (mark === "'" || mark === '"')) quote2 = mark;
    sections2[sections2.length - 1] += mark === "\\" ? mark + format.charAt(++at4) : mark;
  }
  return sections2;
}

// src/arm/functions/format.ts
var formatFunctions = [
  {
    name: "format",
    min: 1,
    max: Infinity,
    summary: "Fills the places {0}, {1,10}, {2:N0} … of a text with values.",
    unknowns: "own",
    call: (args, site) => {
      if (isUnknown(args[0])) return site.unknown(args);
      const parts2 = readFormat(textArg(args, 0, site), args.length - 1, site);
      const texts2 = [];
      let length2 = 0;
      for (const part2 of parts2) {
        const text4 = typeof part2 === "string" ? part2 : fill(part2, args, site);
        length2 += typeof text4 === "string" ? text4.length : 0;
        site.checkText(length2);
        texts2.push(text4);
      }
      site.spend(parts2.length);
      return callText(site, args, texts2);
    }
  }
];
function readFormat(format, count2, site) {
  const parts2 = [];
  let from = 0;
  while (from < format.length) {
    const at4 = nextBrace(format, from);
    if (at4 > from) parts2.push(format.slice(from, at4));
    if (at4 >= format.length) break;
    const brace = format.charAt(at4);
    if (format.charAt(at4 + 1) === brace) {
      parts2.push(brace);
      from = at4 + 2;
      continue;
    }
    const end = brace === "{" ? endOfHole(format, at4) : -1;
    const hole = end < 0 ? void 0 : readHole(format.slice(at4, end + 1));
    if (hole === void 0 || hole.index >= count2) throw invalid(format, at4, hole, count2, site);
    parts2.push(hole);
    from = end + 1;
  }
  return parts2;
}
function invalid(format, at4, hole, count2, site) {
  const what = hole === void 0 ? `near '${format.slice(at4, at4 + 20)}'; write {{ and }} for braces` : `${hole.written} asks for more than the ${count2} values given`;
  return site.error("argument", `the format is invalid: ${what}.`);
}
function nextBrace(format, from) {
  let at4 = from;
  while (at4 < format.length && format.charCodeAt(at4) !== 123 && format.charCodeAt(at4) !== 125) at4++;
  return at4;
}
function endOfHole(format, start) {
  return format.indexOf("}", start);
}
function readHole(written) {
  const match = /^\{(\d{1,7}) *(?:, *(-?\d{1,7}) *)?(?::([^{}]*))?\}$/.exec(written);
  if (match === null) return void 0;
  return { index: Number(match[1]), width: Number(match[2] ?? 0), style: match[3] ?? "", written };
}
function fill(hole, args, site) {
  const value = args[hole.index + 1] ?? null;
  const plain2 = hole.width === 0 && hole.style === "";
  if (isUnknown(value) && plain2) return value;
  const unknown = findUnknown(value);
  if (unknown !== void 0) {
    const shape = `{0${hole.written.slice(1 + String(hole.index).length)}`;
    return unknownOf([unknown], () => printCall("format", [printValue(shape), printValue(value)]));
  }
  const text4 = textOf2(value, hole, site);
  if (plain2) return text4;
  site.checkText(Math.abs(hole.width));
  return hole.width < 0 ? text4.padEnd(-hole.width) : text4.padStart(hole.width);
}
function textOf2(value, hole, site) {
  if (isArray(value) || isObject(value)) return jsonText(value, "'", (length2) => site.checkText(length2));
  if (hole.style === "" || typeof value !== "number" && typeof value !== "bigint") return scalarText(value) ?? "";
  const text4 = formatNumber(value, hole.style);
  if (text4 === void 0)
    throw site.error("argument", `the format is invalid: '${hole.style}' is not a format of numbers.`);
  return text4;
}

// src/arm/functions/murmur.ts
var C1 = 597399067;
var C2 = 2869860233;
function murmur64(bytes) {
  let h1 = 0;
  let h2 = 0;
  const blocks = bytes.length - bytes.length % 8;
  for (let at4 = 0; at4 < blocks; at4 += 8) {
    h1 = rotate(h1 ^ mix(word(bytes, at4, 4), C1, 15, C2), 19) + h2;
    h1 = Math.imul(h1, 5) + 1444728091 | 0;
    h2 = rotate(h2 ^ mix(word(bytes, at4 + 4, 4), C2, 17, C1), 13) + h1;
    h2 = Math.imul(h2, 5) + 197830471 | 0;
  }
  const rest = bytes.length - blocks;
  if (rest > 4) h2 ^= mix(word(bytes, blocks + 4, rest - 4), C2, 17, C1);
  if (rest > 0) h1 ^= mix(word(bytes, blocks, Math.min(rest, 4)), C1, 15, C2);
  h1 = (h1 ^ bytes.length) + (h2 ^ bytes.length);
  h2 = (h2 ^ bytes.length) + h1;
  h1 = finish(h1);
  h2 = finish(h2);
  h1 = h1 + h2 | 0;
  h2 = h2 + h1 | 0;
  return BigInt(h2 >>> 0) << 32n | BigInt(h1 >>> 0);
}
function word(bytes, start, count2) {
  let value = 0;
  for (let at4 = 0; at4 < count2; at4++) value |= (bytes[start + at4] ?? 0) << 8 * at4;
  return value;
}
function mix(value, before, bits, after) {
  return Math.imul(rotate(Math.imul(value, before), bits), after);
}
function rotate(value, bits) {
  return value << bits | value >>> 32 - bits;
}
function finish(value) {
  let hash = value ^ value >>> 16;
  hash = Math.imul(hash, 2246822507);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 3266489909);
  return hash ^ hash >>> 16;
}

// src/arm/functions/sha1.ts
function sha1(bytes) {
  const padded2 = pad2(bytes);
  const view = new DataView(padded2.buffer);
  const state = new Int32Array([1732584193, 4023233417, 2562383102, 271733878, 3285377520]);
  const words2 = new Int32Array(80);
  for (let block = 0; block < padded2.length; block += 64) {
    for (let t = 0; t < 16; t++) words2[t] = view.getInt32(block + 4 * t);
    for (let t = 16; t < 80; t++)
      words2[t] = rotate2(at(words2, t - 3) ^ at(words2, t - 8) ^ at(words2, t - 14) ^ at(words2, t - 16), 1);
    compress(state, words2);
  }
  const digest = new Uint8Array(20);
  const out = new DataView(digest.buffer);
  state.forEach((value, index) => out.setInt32(4 * index, value));
  return digest;
}
function compress(state, words2) {
  let [a, b, c, d, e] = [at(state, 0), at(state, 1), at(state, 2), at(state, 3), at(state, 4)];
  for (let t = 0; t < 80; t++) {
    const [f, k] = round(t, b, c, d);
    const next = rotate2(a, 5) + f + e + k + at(words2, t) | 0;
    e = d;
    d = c;
    c = rotate2(b, 30);
    b = a;
    a = next;
  }
  for (const [index, value] of [a, b, c, d, e].entries()) state[index] = at(state, index) + value | 0;
}
function round(t, b, c, d) {
  if (t < 20) return [b & c | ~b & d, 1518500249];
  if (t < 40) return [b ^ c ^ d, 1859775393];
  if (t < 60) return [b & c | b & d | c & d, 2400959708];
  return [b ^ c ^ d, 3395469782];
}
function pad2(bytes) {
  const length2 = Math.ceil((bytes.length + 9) / 64) * 64;
  const padded2 = new Uint8Array(length2);
  padded2.set(bytes);
  padded2[bytes.length] = 128;
  const view = new DataView(padded2.buffer);
  view.setUint32(length2 - 8, Math.floor(bytes.length / 536870912));
  view.setUint32(length2 - 4, bytes.length << 3 >>> 0);
  return padded2;
}
function rotate2(value, bits) {
  return value << bits | value >>> 32 - bits;
}
function at(list3, index) {
  return list3[index] ?? 0;
}

// src/arm/functions/hash.ts
var hashFunctions = [
  {
    name: "uniqueString",
    min: 1,
    max: Infinity,
    summary: "A string of 13 characters, the same for the same arguments.",
    unknowns: "own",
    call: (args, site) => args.some((arg) => findUnknown(arg)) ? site.unknown(args, { length: 13 }) : base32(murmur64(bytesOf(args, site)))
  },
  {
    name: "guid",
    min: 1,
    max: Infinity,
    summary: "A GUID, the same for the same arguments.",
    unknowns: "own",
    call: (args, site) => args.some((arg) => findUnknown(arg)) ? site.unknown(args, { length: 36 }) : nameGuid(bytesOf(args, site))
  }
];
function bytesOf(args, site) {
  const texts2 = args.map((arg, index) => {
    const text4 = arg === null ? void 0 : scalarText(arg);
    if (text4 === void 0) throw site.wrong(index, "a string", arg);
    return text4;
  });
  return new TextEncoder().encode(texts2.join("-"));
}
var LETTERS2 = "abcdefghijklmnopqrstuvwxyz234567";
function base32(hash) {
  let text4 = "";
  for (let shift = 59n; shift >= 0n; shift -= 5n) text4 += LETTERS2.charAt(Number(hash >> shift & 31n));
  return text4 + LETTERS2.charAt(Number(hash << 1n & 31n));
}
var NAMESPACE = [17, 251, 6, 251, 113, 45, 77, 221, 152, 199, 231, 27, 189, 88, 136, 48];
function nameGuid(name2) {
  const bytes = new Uint8Array(NAMESPACE.length + name2.length);
  bytes.set(NAMESPACE);
  bytes.set(name2, NAMESPACE.length);
  const hex = Array.from(sha1(bytes).slice(0, 16), (byte, index) => {
    const marked = index === 6 ? byte & 15 | 80 : index === 8 ? byte & 63 | 128 : byte;
    return marked.toString(16).padStart(2, "0");
  });
  return hex.join("").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

// src/arm/functions/lambdas.ts
var lambdaFunctions = [
  {
    name: "lambda",
    min: 1,
    max: Infinity,
    summary: "A function for map, filter and their kin: the names of its arguments and its body.",
    lazy: (site) => {
      throw site.error(
        "argument",
        "may only stand where a function expects one: map, filter, reduce, sort, toObject, groupBy, mapValues."
      );
    }
  },
  {
    name: "map",
    min: 2,
    max: 2,
    summary: "The result of a lambda for every element.",
    unknowns: "structure",
    lambdas: [1],
    call: (args, site) => {
      const lambda = site.lambda(1);
      return arrayArg(args, 0, site).map((value, index) => lambda(value, index));
    }
  },
  {
    name: "filter",
    min: 2,
    max: 2,
    summary: "The elements for which a lambda is true.",
    unknowns: "structure",
    lambdas: [1],
    call: (args, site) => {
      const lambda = site.lambda(1);
      const array = arrayArg(args, 0, site);
      const kept = array.map((value, index) => decision(lambda(value, index), site));
      return kept.includes(void 0) ? site.unknown(args) : array.filter((_, index) => kept[index] === true);
    }
  },
  {
    name: "reduce",
    min: 3,
    max: 3,
    summary: "Carries a value through all elements.",
    unknowns: "own",
    lambdas: [2],
    call: (args, site) => {
      if (isUnknown(args[0])) return site.unknown(args);
      const lambda = site.lambda(2);
      return arrayArg(args, 0, site).reduce((carried, value, index) => lambda(carried, value, index), args[1] ?? null);
    }
  },
  {
    name: "sort",
    min: 2,
    max: 2,
    summary: "The elements in the order of a lambda that tells whether the first comes before the second.",
    unknowns: "structure",
    lambdas: [1],
    call: sort
  },
  {
    name: "toObject",
    min: 2,
    max: 3,
    summary: "An object with a key and, if wanted, a value made by lambdas for every element.",
    unknowns: "structure",
    lambdas: [1, 2],
    call: (args, site) => {
      const pairs = keyed(args, site);
      return pairs === void 0 ? site.unknown(args) : objectOf(pairs);
    }
  },
  {
    name: "groupBy",
    min: 2,
    max: 3,
    summary: "An object with the elements that share a key, under that key.",
    unknowns: "structure",
    lambdas: [1, 2],
    call: (args, site) => {
      const groups2 = /* @__PURE__ */ new Map();
      const pairs = keyed(args, site);
      for (const [key, value] of pairs ?? []) {
        const group2 = groups2.get(key.toLowerCase());
        if (group2 === void 0) groups2.set(key.toLowerCase(), [key, [value]]);
        else group2[1].push(value);
      }
      return pairs === void 0 ? site.unknown(args) : objectOf(groups2.values());
    }
  },
  {
    name: "mapValues",
    min: 2,
    max: 2,
    summary: "The object with every value changed by a lambda.",
    unknowns: "structure",
    lambdas: [1],
    call: (args, site) => {
      const lambda = site.lambda(1);
      return objectOf(
        [...objectArg(args, 0, site).entries()].map(([key, value]) => [key, lambda(value)])
      );
    }
  }
];
function decision(value, site) {
  if (isUnknown(value)) return void 0;
  if (typeof value !== "boolean")
    throw site.error("argument", `the lambda must give a boolean, it gave ${describe(value)}.`);
  return value;
}
function sort(args, site) {
  const lambda = site.lambda(1);
  let decided = true;
  const before = (a, b) => {
    const answer = decided ? decision(lambda(a, b), site) : false;
    if (answer === void 0) decided = false;
    return answer === true;
  };
  const sorted = [...arrayArg(args, 0, site)].sort((a, b) => before(a, b) ? -1 : before(b, a) ? 1 : 0);
  return decided ? sorted : site.unknown(args);
}
function keyed(args, site) {
  const [keyOf2, valueOf3] = [site.lambda(1), args.length > 2 ? site.lambda(2) : void 0];
  const pairs = [];
  for (const value of arrayArg(args, 0, site)) {
    const key = keyOf2(value);
    if (isUnknown(key)) return void 0;
    const text4 = key === null ? void 0 : scalarText(key);
    if (text4 === void 0)
      throw site.error("argument", `the lambda must give a string as the key, it gave ${describe(key)}.`);
    pairs.push([text4, valueOf3 === void 0 ? value : valueOf3(value)]);
  }
  return pairs;
}

// src/arm/functions/logical.ts
var logicalFunctions = [
  { name: "true", min: 0, max: 0, summary: "The boolean true.", call: () => true },
  { name: "false", min: 0, max: 0, summary: "The boolean false.", call: () => false },
  { name: "null", min: 0, max: 0, summary: "The null value.", call: () => null },
  {
    name: "bool",
    min: 1,
    max: 1,
    summary: "Converts a string or an integer to a boolean.",
    call: ([value = null], site) => toBoolean(value, site)
  },
  {
    name: "not",
    min: 1,
    max: 1,
    summary: "The opposite boolean.",
    call: (args, site) => !booleanArg(args, 0, site)
  },
  {
    name: "and",
    min: 2,
    max: Infinity,
    summary: "True when all arguments are true; the rest is not evaluated behind a false one.",
    lazy: (site) => connect(site, false)
  },
  {
    name: "or",
    min: 2,
    max: Infinity,
    summary: "True when an argument is true; the rest is not evaluated behind a true one.",
    lazy: (site) => connect(site, true)
  },
  {
    name: "if",
    min: 3,
    max: 3,
    summary: "The second argument when the condition is true, else the third; only that one is evaluated.",
    lazy: choose,
    part: (path, [condition]) => typeof condition === "boolean" ? { argument: condition ? 1 : 2, path } : void 0
  },
  {
    name: "coalesce",
    min: 1,
    max: Infinity,
    summary: "The first argument that is not null.",
    lazy: coalesce,
    part: (path, args) => {
      const argument = args.findIndex((arg) => arg !== null);
      return argument < 0 ? void 0 : { argument, path };
    }
  },
  {
    name: "equals",
    min: 2,
    max: 2,
    summary: "True when both values are equal; strings compare with case.",
    unknowns: "own",
    call: (args, site) => {
      const match = matchValues(args[0] ?? null, args[1] ?? null, (steps) => site.spend(steps));
      return match === "maybe" ? site.unknown(args) : match === "same";
    }
  },
  comparison("less", "less than", (order2) => order2 < 0),
  comparison("lessOrEquals", "less than or equal to", (order2) => order2 <= 0),
  comparison("greater", "greater than", (order2) => order2 > 0),
  comparison("greaterOrEquals", "greater than or equal to", (order2) => order2 >= 0)
];
function comparison(name2, words2, holds3) {
  return {
    name: name2,
    min: 2,
    max: 2,
    summary: `True when the first number or string is ${words2} the second.`,
    call: (args, site) => holds3(compare(args[0] ?? null, args[1] ?? null, site))
  };
}
function compare(a, b, site) {
  if (typeof a === "string") {
    if (typeof b !== "string") throw site.wrong(1, "a string as the first argument is one", b);
    return compareTextOrder(a, b);
  }
  if (typeof a !== "number" && typeof a !== "bigint") throw site.wrong(0, "a number or a string", a);
  if (typeof b !== "number" && typeof b !== "bigint") throw site.wrong(1, "a number as the first argument is one", b);
  return a < b ? -1 : a > b ? 1 : 0;
}
function toBoolean(value, site) {
  if (typeof value === "boolean") return value;
  if (typeof value === "number" || typeof value === "bigint") return Number(value) !== 0;
  if (typeof value !== "string") throw site.wrong(0, "a string or an integer", value);
  const folded = value.trim().toLowerCase();
  if (folded === "true" || folded === "false") return folded === "true";
  const integer = parseInteger(value);
  if (integer !== void 0) return Number(integer) !== 0;
  throw site.error("argument", `the value '${value}' cannot be converted to the target type 'Boolean'.`);
}
function connect(site, decisive) {
  const values = [];
  let open = false;
  for (let index = 0; index < site.call.args.length; index++) {
    const value = open ? attempt(site, index) : site.evaluate(index);
    if (value === decisive) return decisive;
    if (isUnknown(value)) open = true;
    else if (typeof value !== "boolean") throw site.wrong(index, "a boolean", value);
    values.push(value);
  }
  return open ? site.unknown(values) : !decisive;
}
function choose(site) {
  const condition = site.evaluate(0);
  if (typeof condition === "boolean") return site.evaluate(condition ? 1 : 2);
  if (!isUnknown(condition)) throw site.wrong(0, "a boolean", condition);
  const [yes, no] = [attempt(site, 1), attempt(site, 2)];
  return findUnknown(yes) === void 0 && matchValues(yes, no, (steps) => site.spend(steps)) === "same" ? yes : site.unknown([condition, yes, no]);
}
function coalesce(site) {
  const values = [];
  for (let index = 0; index < site.call.args.length; index++) {
    const value = values.length > 0 ? attempt(site, index) : site.evaluate(index);
    if (value === null) continue;
    const certain = !isUnknown(value) || value.pieces !== void 0 || value.length !== void 0;
    if (certain && values.length === 0) return value;
    values.push(value);
    if (certain) break;
  }
  const [only = null] = values;
  return values.length > 1 ? site.unknown(values) : only;
}
function attempt(site, index) {
  try {
    return site.evaluate(index);
  } catch (error) {
    const written = site.call.args[index];
    if (!(error instanceof ArmError) || error.code === "limit" || written === void 0) throw error;
    return new Unknown({
      print: () => printReduced(written, site.frame),
      causes: [{ code: "error", reason: error.message.replace(/\.$/, ""), ...error.place && { place: error.place } }]
    });
  }
}

// src/arm/functions/numeric.ts
var numericFunctions = [
  operation(
    "add",
    "The sum of two integers.",
    (a, b) => a + b,
    (a, b) => a + b
  ),
  operation(
    "sub",
    "The first integer less the second.",
    (a, b) => a - b,
    (a, b) => a - b
  ),
  operation(
    "mul",
    "The product of two integers.",
    (a, b) => a * b,
    (a, b) => a * b
  ),
  operation(
    "div",
    "The integer part of a division.",
    (a, b) => Math.trunc(a / b),
    (a, b) => a / b
  ),
  operation(
    "mod",
    "The remainder of a division, with the sign of the first integer.",
    (a, b) => a % b,
    (a, b) => a % b
  ),
  {
    name: "int",
    min: 1,
    max: 1,
    summary: "Converts a string or an integer to an integer.",
    call: (args, site) => {
      const [value = null] = args;
      if (typeof value !== "string") return integerArg(args, 0, site);
      const integer = parseInteger(value);
      if (integer !== void 0) return integer;
      throw site.error("argument", `the value '${value}' cannot be converted to an integer.`);
    }
  },
  {
    name: "float",
    min: 1,
    max: 1,
    summary: "Converts a string or a number to a decimal number.",
    call: ([value = null], site) => {
      if (typeof value === "number" || typeof value === "bigint") return Number(value);
      if (typeof value !== "string") throw site.wrong(0, "a string or a number", value);
      const trimmed = value.trim();
      const number2 = Number(trimmed);
      const written = trimmed.length < 400 && /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(trimmed);
      if (written && Number.isFinite(number2)) return number2;
      throw site.error("argument", `the value '${value}' cannot be converted to a number.`);
    }
  },
  extreme("max", "greatest", (a, b) => a > b),
  extreme("min", "least", (a, b) => a < b)
];
function operation(name2, summary, small, large) {
  return {
    name: name2,
    min: 2,
    max: 2,
    summary,
    call: (args, site) => {
      const [a, b] = [integerArg(args, 0, site), integerArg(args, 1, site)];
      if ((name2 === "div" || name2 === "mod") && Number(b) === 0)
        throw site.error("argument", "the second argument must not be 0.");
      if (typeof a === "number" && typeof b === "number") {
        const result = small(a, b);
        if (Number.isSafeInteger(result)) return result === 0 ? 0 : result;
      }
      return checked(large(BigInt(a), BigInt(b)), site);
    }
  };
}
function checked(result, site) {
  if (!fitsInt64(result)) throw site.error("argument", `the result ${result} does not fit into a 64-bit integer.`);
  return normalInteger(result);
}
function extreme(name2, word2, better) {
  return {
    name: name2,
    min: 1,
    max: Infinity,
    summary: `The ${word2} of several integers, or of an array of integers.`,
    call: (args, site) => {
      const [first3 = null] = args;
      const integers = args.length === 1 && isArray(first3) ? integersOf(first3, site) : args.map((_, at4) => integerArg(args, at4, site));
      if (integers.length === 0) throw site.error("argument", "the array is empty.");
      return integers.reduce((best, next) => better(next, best) ? next : best);
    }
  };
}
function integersOf(values, site) {
  return values.map((value) => {
    if (typeof value === "bigint" || typeof value === "number" && Number.isInteger(value)) return normalInteger(value);
    throw site.error("argument", `expected an array of integers, but it holds ${describe(value)}.`);
  });
}

// src/arm/functions/objects.ts
var deepestObject = 1e3;
var objectFunctions = [
  {
    name: "createObject",
    min: 0,
    max: Infinity,
    summary: "An object of keys and values in turn.",
    unknowns: "own",
    call: createObject,
    part: ([key, ...path], args) => {
      for (let at4 = args.length - 2; at4 >= 0; at4 -= 2)
        if (typeof key === "string" && sameKey(args[at4], key)) return { argument: at4 + 1, path };
      return void 0;
    }
  },
  {
    name: "items",
    min: 1,
    max: 1,
    summary: "The properties of an object as an array of key and value, sorted by key.",
    unknowns: "structure",
    call: (args, site) => {
      const entries = [...objectArg(args, 0, site).entries()];
      site.spend(entries.length);
      entries.sort(([a], [b]) => compareOrdinalIgnoreCase(a, b));
      return entries.map(([key, value]) => ObjectValue.of({ key, value }));
    }
  },
  {
    name: "objectKeys",
    min: 1,
    max: 1,
    summary: "The keys of an object.",
    unknowns: "structure",
    call: (args, site) => [...objectArg(args, 0, site).keys()]
  },
  {
    name: "tryGet",
    min: 2,
    max: Infinity,
    summary: "The value at a path of keys and indexes, or null where one is missing.",
    unknowns: "own",
    call: (args, site) => reach(args[0] ?? null, args.slice(1), site),
    part: (path, args) => {
      const keys = args.slice(1);
      const plain2 = keys.filter((key) => typeof key === "string" || typeof key === "number");
      return plain2.length === keys.length ? { argument: 0, path: [...plain2, ...path] } : void 0;
    }
  },
  {
    name: "shallowMerge",
    min: 1,
    max: 1,
    summary: "One object of the properties of several; a later one replaces an earlier one.",
    unknowns: "structure",
    call: (args, site) => {
      const objects = arrayArg(args, 0, site);
      if (objects.some((part2) => isUnknown(part2))) return site.unknown(args);
      const pairs = objects.flatMap((part2) => {
        if (isObject(part2)) return [...part2.entries()];
        throw site.error("argument", `expected an array of objects, but it holds ${describe(part2)}.`);
      });
      site.spend(pairs.length);
      return objectOf(pairs);
    },
    part: ([key, ...path], [objects]) => {
      const list3 = isArray(objects) ? objects : [];
      const index = list3.findLastIndex((part2) => isObject(part2) && typeof key === "string" && part2.has(key));
      return index < 0 || key === void 0 ? void 0 : { argument: 0, path: [index, key, ...path] };
    }
  },
  {
    name: "union",
    min: 2,
    max: Infinity,
    summary: "One array of the distinct elements, or one object of the properties; objects inside objects are merged.",
    unknowns: "structure",
    call: union,
    part: partOfUnion
  },
  {
    name: "intersection",
    min: 2,
    max: Infinity,
    summary: "The elements or properties that all arguments share.",
    call: intersection
  }
];
function createObject(args, site) {
  if (args.length % 2 !== 0) throw site.error("argument", "takes an even number of arguments: keys and values in turn.");
  const pairs = [];
  for (let at4 = 0; at4 < args.length; at4 += 2) {
    const key = args[at4] ?? null;
    if (isUnknown(key)) return site.unknown(args);
    if (typeof key !== "string") throw site.wrong(at4, "a string as the key", key);
    pairs.push([key, args[at4 + 1] ?? null]);
  }
  return objectOf(pairs);
}
function sameKey(arg, key) {
  return typeof arg === "string" && arg.toLowerCase() === key.toLowerCase();
}
function union(args, site) {
  const given2 = args.filter((arg) => arg !== null);
  const [first3 = null] = given2;
  if (isArray(first3)) {
    const arrays = given2.map((arg) => isArray(arg) ? arg : wrongPartner(arg, args, "an array", site));
    const total = arrays.reduce((sum2, array) => sum2 + array.length, 0);
    site.checkArray(total);
    site.spend(total);
    return distinctValues(arrays.flat(), (steps) => site.spend(steps)) ?? site.unknown(args);
  }
  const objects = given2.map((arg) => isObject(arg) ? arg : wrongPartner(arg, args, "an object", site));
  return objects.length === 0 ? null : objects.reduce((merged, next) => merge2(merged, next, site, 0));
}
function wrongPartner(arg, args, expected, site) {
  throw site.wrong(
    args.indexOf(arg),
    arg === args[0] ? "an array or an object" : `${expected} as the first argument is one`,
    arg
  );
}
function merge2(a, b, site, depth) {
  site.spend(a.size + b.size);
  if (depth > deepestObject) throw site.error("limit", `the objects are nested more than ${deepestObject} levels deep.`);
  const pairs = [...b.entries()].map(([key, value]) => {
    const before = a.get(key);
    return [key, isObject(before) && isObject(value) ? merge2(before, value, site, depth + 1) : value];
  });
  return objectOf([...a.entries(), ...pairs]);
}
function partOfUnion(path, args) {
  if (path.length === 0 || typeof path[0] === "number") return void 0;
  const reached2 = args.map((arg) => stepsInto(arg, path));
  const furthest = Math.max(...reached2);
  return furthest === 0 ? void 0 : { argument: reached2.lastIndexOf(furthest), path };
}
function stepsInto(from, path) {
  let value = from;
  for (const [steps, key] of path.entries()) {
    if (isUnknown(value)) return path.length;
    if (typeof key === "string") value = isObject(value) ? value.get(key) : void 0;
    else value = isArray(value) ? value[key] : void 0;
    if (value === void 0) return steps;
  }
  return path.length;
}
function intersection(args, site) {
  const [first3 = null, ...rest] = args;
  const spend = (steps) => site.spend(steps);
  if (isArray(first3)) {
    const others2 = rest.map((_, index) => arrayArg(args, index + 1, site));
    site.spend(args.reduce((sum2, arg) => sum2 + (isArray(arg) ? arg.length : 0), 0));
    const keys = others2.map((other) => new Set(other.map((value) => matchKey(value, spend))));
    const shared2 = first3.filter((value) => keys.every((set) => set.has(matchKey(value, spend))));
    return distinctValues(shared2, spend) ?? site.unknown(args);
  }
  const object = objectArg(args, 0, site);
  const others = rest.map((_, index) => objectArg(args, index + 1, site));
  const shared = [...object.entries()].filter(
    ([key, value]) => others.every((other) => other.has(key) && matchValues(other.get(key) ?? null, value, spend) === "same")
  );
  return objectOf(shared);
}

// src/arm/functions/resource.ts
var resourceFunctions = [
  {
    name: "resourceId",
    min: 2,
    max: Infinity,
    summary: "The id of a resource: subscription and resource group if not those of the deployment, type, names.",
    unknowns: "own",
    call: (args, site) => withType(args, site, 2, (leading, tail) => [...scopeOfResource(leading, site), ...tail])
  },
  {
    name: "subscriptionResourceId",
    min: 2,
    max: Infinity,
    summary: "The id of a resource of a subscription: subscription if not that of the deployment, type, names.",
    unknowns: "own",
    call: (args, site) => withType(args, site, 1, ([subscription], tail, type) => [
      "/subscriptions/",
      subscription ?? site.frame.scope.subscriptionId,
      ...isGroupType(type) ? groupTail(tail) : tail
    ])
  },
  {
    name: "managementGroupResourceId",
    min: 2,
    max: Infinity,
    summary: "The id of a resource of a management group: group if not that of the deployment, type, names.",
    unknowns: "own",
    call: (args, site) => withType(args, site, 1, ([group2], tail) => [
      "/providers/Microsoft.Management/managementGroups/",
      group2 ?? site.frame.scope.managementGroup,
      ...tail
    ])
  },
  {
    name: "tenantResourceId",
    min: 2,
    max: Infinity,
    summary: "The id of a resource of the tenant: type, names.",
    unknowns: "own",
    call: (args, site) => withType(args, site, 0, (_, tail) => tail)
  },
  {
    name: "extensionResourceId",
    min: 3,
    max: Infinity,
    summary: "The id of a resource on another one: id of that, type, names.",
    unknowns: "own",
    call: (args, site) => {
      const [scope = null] = args;
      if (typeof scope !== "string" && !isUnknown(scope)) throw site.wrong(0, "the id of a resource", scope);
      const base2 = typeof scope === "string" ? scope.replace(/\/$/, "") : scope;
      return withType(args, site, 1, (_, tail) => [base2, ...tail], 1);
    }
  }
];
function withType(args, site, most2, build, least = 0) {
  const at4 = args.findIndex(
    (arg, index) => index >= least && index <= most2 && typeof arg === "string" && arg.includes("/")
  );
  if (at4 < 0) {
    if (args.slice(least, most2 + 1).some((arg) => isUnknown(arg))) return site.unknown(args);
    throw site.error(
      "argument",
      `expects a resource type such as 'Microsoft.Network/loadBalancers' as argument ${least + 1}.`
    );
  }
  const type = textArg(args, at4, site).replace(/^\/|\/$/g, "");
  const segments = type.split("/");
  const names2 = args.slice(at4 + 1);
  if (names2.length !== segments.length - 1) {
    const expected = `the type '${type}' has ${segments.length - 1} segment${segments.length === 2 ? "" : "s"} behind its namespace`;
    throw site.error("argument", `${expected} and needs as many names, got ${names2.length}.`);
  }
  const leading = args.slice(0, at4).map((arg, index) => textOf3(arg, index, site));
  const tail = names2.flatMap((name2, index) => [
    `/${segments[index + 1] ?? ""}/`,
    textOf3(name2, at4 + 1 + index, site)
  ]);
  return formatText(build(leading, [`/providers/${segments[0] ?? ""}`, ...tail], type));
}
function textOf3(value, argument, site) {
  if (typeof value === "string" || isUnknown(value)) return value;
  throw site.wrong(argument, "a string", value);
}
function scopeOfResource(leading, site) {
  const { level, subscriptionId, resourceGroup } = site.frame.scope;
  const [first3, second] = leading;
  if (first3 !== void 0 && second !== void 0) return ["/subscriptions/", first3, "/resourceGroups/", second];
  const isSubscription = first3 !== void 0 && isSubscriptionId(first3);
  const group2 = first3 !== void 0 && !isSubscription ? first3 : level === "resourceGroup" ? resourceGroup : void 0;
  if (first3 === void 0 && (level === "managementGroup" || level === "tenant")) return [];
  const base2 = ["/subscriptions/", isSubscription && first3 !== void 0 ? first3 : subscriptionId];
  return group2 === void 0 ? base2 : [...base2, "/resourceGroups/", group2];
}
function isSubscriptionId(text4) {
  if (typeof text4 === "string") return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text4);
  return text4.pieces === void 0 && /^subscription\(\)\.subscriptionId$/i.test(text4.text);
}
function isGroupType(type) {
  return type.toLowerCase() === "microsoft.resources/resourcegroups";
}
function groupTail(tail) {
  return ["/resourceGroups/", ...tail.slice(2)];
}

// src/arm/functions/zones.ts
var zonalRegions = new Set(
  "australiaeast austriaeast belgiumcentral brazilsouth canadacentral centralindia centralus chilecentral eastasia eastus eastus2 francecentral germanywestcentral indonesiacentral israelcentral italynorth japaneast japanwest koreacentral malaysiawest mexicocentral newzealandnorth northeurope norwayeast polandcentral qatarcentral southafricanorth southcentralus southeastasia spaincentral swedencentral switzerlandnorth uaenorth uksouth westeurope westus2 westus3".split(" ")
);
var zonalTypes = /* @__PURE__ */ new Set([
  "microsoft.compute/disks",
  "microsoft.compute/virtualmachines",
  "microsoft.compute/virtualmachinescalesets",
  "microsoft.containerservice/managedclusters",
  "microsoft.network/applicationgateways",
  "microsoft.network/azurefirewalls",
  "microsoft.network/loadbalancers",
  "microsoft.network/natgateways",
  "microsoft.network/publicipaddresses",
  "microsoft.network/publicipprefixes",
  "microsoft.network/virtualnetworkgateways"
]);
var globalTypes = /* @__PURE__ */ new Set([
  "microsoft.cdn/profiles",
  "microsoft.network/dnszones",
  "microsoft.network/frontdoors",
  "microsoft.network/privatednszones",
  "microsoft.network/trafficmanagerprofiles"
]);

// src/arm/functions/runtime.ts
var runtimeFunctions = [
  {
    name: "reference",
    min: 1,
    max: 3,
    summary: "The state of a resource.",
    unknowns: "own",
    call: (args, site) => site.frame.resources.reference(args, site)
  },
  {
    name: "references",
    min: 1,
    max: 2,
    summary: "The states of all resources of a loop.",
    unknowns: "own",
    call: (args, site) => site.frame.resources.references(args, site)
  },
  {
    name: "resourceInfo",
    min: 1,
    max: 1,
    summary: "Id, name, type and API version of a resource of the template.",
    call: (args, site) => site.frame.resources.resourceInfo(textArg(args, 0, site), site)
  },
  {
    name: "providers",
    min: 1,
    max: 2,
    summary: "What a resource provider offers.",
    unknowns: "own",
    call: (args, site) => site.frame.resources.providers(args, site) ?? site.unknown(args, { cause: runtime("what a resource provider offers") })
  },
  {
    name: "pickZones",
    min: 3,
    max: 5,
    summary: "Zones of a region that take a type of resources.",
    call: pickZones
  },
  {
    name: "deployer",
    min: 0,
    max: 0,
    summary: "Who deploys: objectId, tenantId, userPrincipalName.",
    call: (args, site) => {
      const { tenantId } = site.frame.scope;
      const cause = { code: "scope", reason: "who deploys is not known before deployment" };
      return site.unknown(args, {
        cause,
        ...typeof tenantId === "string" && { partial: ObjectValue.of({ tenantId }) }
      });
    }
  },
  unknowable("roleDefinitions", 1, 1, "A built-in role by its name.", "the id of a role"),
  unknowable("toLogicalZone", 3, 3, "The subscription's name of a physical zone.", "the mapping of zones"),
  unknowable("toLogicalZones", 3, 3, "The subscription's names of physical zones.", "the mapping of zones"),
  unknowable("toPhysicalZone", 3, 3, "The physical zone of a subscription's zone.", "the mapping of zones"),
  unknowable("toPhysicalZones", 3, 3, "The physical zones of a subscription's zones.", "the mapping of zones"),
  unknowable("extensions", 1, 1, "The configuration of an extension.", "the configuration of an extension"),
  unknowable(
    "target",
    0,
    1,
    "The resource as it is before the deployment.",
    "the state of a resource before the deployment"
  ),
  {
    name: "listOutputsWithSecureValues",
    min: 1,
    max: 2,
    summary: "Outputs of a deployment with their secrets.",
    unknowns: "own",
    call: ([target = null, ...rest], site) => {
      const id = typeof target === "string" ? site.frame.resources.idOf(target) ?? target : target;
      return site.unknown([id, ...rest], { cause: { code: "secure", reason: "an output of a deployment is secret" } });
    }
  },
  {
    name: "externalInputs",
    min: 1,
    max: 1,
    summary: "A value that the tool gives which starts the deployment.",
    unknowns: "own",
    call: (args, site) => {
      const reason = "an external input is given by the tool that starts the deployment";
      return site.unknown(args, { cause: { code: "parameter", reason, supply: "--parameters <name>=<value>" } });
    }
  }
];
var listFunction = {
  name: "list",
  min: 1,
  max: 3,
  summary: "What a list operation of a resource returns, often secrets.",
  unknowns: "own",
  call: ([target = null, ...rest], site) => {
    const id = typeof target === "string" ? site.frame.resources.idOf(target) ?? target : target;
    const answer = site.frame.resources.list(site.call.name, [id, ...rest]);
    return answer ?? site.unknown([id, ...rest], { cause: runtime("what a list operation returns") });
  }
};
function unknowable(name2, min, max, summary, what) {
  const cause = runtime(what);
  return { name: name2, min, max, summary, unknowns: "own", call: (args, site) => site.unknown(args, { cause }) };
}
function runtime(what) {
  return { code: "runtime", reason: `${what} is known only after deployment` };
}
function pickZones(args, site) {
  const type = `${textArg(args, 0, site)}/${textArg(args, 1, site)}`.toLowerCase();
  const region = textArg(args, 2, site).toLowerCase().replaceAll(" ", "");
  const count2 = args.length > 3 ? countArg(args, 3, site) : 1;
  const offset = args.length > 4 ? countArg(args, 4, site) : 0;
  if (globalTypes.has(type)) return [];
  if (!zonalTypes.has(type) || !zonalRegions.has(region))
    return site.unknown(args, { cause: runtime(`whether ${region} has zones for ${type}`) });
  if (count2 < 1 || offset < 0 || offset + count2 > 3)
    throw site.error("argument", `${region} has 3 zones; offset ${offset} and count ${count2} ask for others.`);
  return ["1", "2", "3"].slice(offset, offset + count2);
}

// src/arm/functions/concat-arrays.ts
function concatArrays(args, site) {
  const wrong = args.findIndex((arg) => !isArray(arg) && !isUnknown(arg));
  if (wrong >= 0) throw site.wrong(wrong, "an array as the other arguments are", args[wrong] ?? null);
  if (args.some((arg) => isUnknown(arg))) return site.unknown(args);
  const arrays = args.filter((arg) => isArray(arg));
  const total = arrays.reduce((sum2, array) => sum2 + array.length, 0);
  site.checkArray(total);
  site.spend(total);
  return arrays.flat();
}
function partOfConcat(path, args) {
  const [first3, ...rest] = path;
  if (typeof first3 !== "number") return void 0;
  let index = first3;
  for (const [argument, arg] of args.entries()) {
    if (!isArray(arg)) return void 0;
    if (index < arg.length) return { argument, path: [index, ...rest] };
    index -= arg.length;
  }
  return void 0;
}

// src/arm/functions/split.ts
function splitText(args, site) {
  const [value = null, delimiter = null] = args;
  if (isUnknown(delimiter)) return site.unknown(args);
  const delimiters = delimitersOf(delimiter, args, site);
  if (delimiters === void 0) return site.unknown(args);
  if (isUnknown(value)) {
    const [only] = delimiters;
    return delimiters.length === 1 && only === "/" ? splitId(value, args, site) : site.unknown(args);
  }
  const parts2 = splitKnown(textArg(args, 0, site), delimiters, site);
  site.checkArray(parts2.length);
  return parts2;
}
function delimitersOf(value, args, site) {
  if (!isArray(value)) return [textArg(args, 1, site)].filter((text4) => text4 !== "");
  if (value.some((part2) => isUnknown(part2))) return void 0;
  return value.flatMap((part2) => {
    if (typeof part2 !== "string") throw site.wrong(1, "a string or an array of strings", value);
    return part2 === "" ? [] : [part2];
  });
}
function splitKnown(text4, delimiters, site) {
  const [only] = delimiters;
  if (only === void 0) return [text4];
  if (delimiters.length === 1) return text4.split(only);
  site.spend(text4.length * delimiters.length);
  const parts2 = [];
  let from = 0;
  for (let at4 = 0; at4 < text4.length; ) {
    const found = delimiters.find((delimiter) => text4.startsWith(delimiter, at4));
    if (found === void 0) at4++;
    else {
      parts2.push(text4.slice(from, at4));
      at4 += found.length;
      from = at4;
    }
  }
  return [...parts2, text4.slice(from)];
}
function splitId(value, args, site) {
  const pieces = piecesOf(value);
  const [head] = pieces;
  if (typeof head !== "string" || !/^\/(?:subscriptions|providers)\//i.test(head)) return site.unknown(args);
  const segments = [];
  let open = "";
  let afterUnknown = false;
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece === "string") {
      const parts2 = (open + (afterUnknown ? piece.slice(1) : piece)).split("/");
      open = parts2.pop() ?? "";
      segments.push(...parts2);
      afterUnknown = false;
      continue;
    }
    const next = pieces[index + 1];
    const whole = open === "" && typeof next === "string" && next.startsWith("/");
    if (!whole) return site.unknown(args, { partial: segments });
    segments.push(piece);
    afterUnknown = true;
  }
  return [...segments, open];
}

// src/arm/functions/text.ts
var textFunctions = [
  {
    name: "concat",
    min: 0,
    max: Infinity,
    summary: "Joins strings to one string, or arrays to one array.",
    unknowns: "own",
    call: (args, site) => args.some((arg) => isArray(arg)) ? concatArrays(args, site) : concatTexts(args, site),
    part: partOfConcat
  },
  cased("toLower", "The string in lower case.", lower),
  cased("toUpper", "The string in upper case.", upper),
  {
    name: "trim",
    min: 1,
    max: 1,
    summary: "The string without blanks at its ends.",
    unknowns: "own",
    call: trim
  },
  {
    name: "string",
    min: 1,
    max: 1,
    summary: "Converts a value to a string; arrays and objects to JSON.",
    unknowns: "own",
    call: ([value = null], site) => {
      if (isUnknown(value)) return isText(value) ? value : site.unknown([value]);
      return scalarText(value) ?? (findUnknown(value) !== void 0 ? site.unknown([value]) : jsonText(value, '"', (length2) => site.checkText(length2)));
    }
  },
  {
    name: "join",
    min: 2,
    max: 2,
    summary: "Joins the elements of an array with a delimiter between them.",
    unknowns: "structure",
    call: (args, site) => {
      const delimiter = textArg(args, 1, site);
      const parts2 = arrayArg(args, 0, site).flatMap((part2, index) => {
        const text4 = partText(part2, 0, site);
        return index === 0 ? [text4] : [delimiter, text4];
      });
      checkTotal(parts2, site);
      return callText(site, args, parts2);
    }
  },
  {
    name: "replace",
    min: 3,
    max: 3,
    summary: "The string with all instances of a text replaced by another.",
    unknowns: "own",
    call: replace
  },
  {
    name: "padLeft",
    min: 2,
    max: 3,
    summary: "The string, filled on the left to a length with blanks or the given character.",
    call: (args, site) => {
      const [value = null] = args;
      const text4 = typeof value === "number" || typeof value === "bigint" ? String(value) : textArg(args, 0, site);
      const length2 = countArg(args, 1, site);
      const fill2 = args.length > 2 ? textArg(args, 2, site) : " ";
      if (fill2.length !== 1) throw site.error("argument", "the third argument must be one character.");
      if (length2 < 0) throw site.error("argument", "the length must not be negative.");
      site.checkText(length2);
      return text4.padStart(length2, fill2);
    }
  },
  {
    name: "split",
    min: 2,
    max: 2,
    summary: "The parts of a string between delimiters.",
    unknowns: "own",
    call: splitText
  }
];
function cased(name2, summary, change2) {
  return {
    name: name2,
    min: 1,
    max: 1,
    summary,
    unknowns: "own",
    call: (args, site) => {
      const [value = null] = args;
      if (!isUnknown(value)) return change2(textArg(args, 0, site));
      if (value.pieces === void 0) return site.unknown(args, lengthOption(value.length));
      return callText(site, args, mapPieces(value, change2, name2));
    }
  };
}
function lengthOption(length2) {
  return length2 === void 0 ? {} : { length: length2 };
}
function concatTexts(args, site) {
  const known2 = args.some((arg) => !isUnknown(arg) || isText(arg));
  if (!known2 && args.length > 0) return args.length === 1 ? args[0] ?? null : site.unknown(args);
  const parts2 = args.map((arg, index) => partText(arg, index, site));
  checkTotal(parts2, site);
  return callText(site, args, parts2);
}
function partText(value, argument, site) {
  if (isUnknown(value)) return value;
  const text4 = value === null ? void 0 : scalarText(value);
  if (text4 === void 0)
    throw site.error(
      "argument",
      `argument ${argument + 1}: expected strings, integers or booleans, got ${describe(value)}.`
    );
  return text4;
}
function checkTotal(parts2, site) {
  site.spend(parts2.length);
  site.checkText(parts2.reduce((sum2, part2) => sum2 + (typeof part2 === "string" ? part2.length : 0), 0));
}
function trim(args, site) {
  const [value = null] = args;
  if (!isUnknown(value)) return textArg(args, 0, site).trim();
  const pieces = [...piecesOf(value)];
  const [first3, last] = [pieces[0], pieces.at(-1)];
  if (typeof first3 !== "string" || typeof last !== "string" || first3.trim() === "" || last.trim() === "")
    return site.unknown(args);
  pieces[0] = first3.trimStart();
  pieces[pieces.length - 1] = last.trimEnd();
  return callText(site, args, pieces);
}
function replace(args, site) {
  const [value = null, ...rest] = args;
  if (rest.some((arg) => isUnknown(arg))) return site.unknown(args);
  const [old, fresh] = [textArg(args, 1, site), textArg(args, 2, site)];
  if (old === "") throw site.error("argument", "the text to replace must not be empty.");
  const change2 = (text4) => {
    const parts3 = text4.split(old);
    site.checkText(text4.length + (parts3.length - 1) * (fresh.length - old.length));
    return parts3.join(fresh);
  };
  if (!isUnknown(value)) return change2(textArg(args, 0, site));
  if (value.pieces === void 0 || old.length > 1) return site.unknown(args);
  const parts2 = piecesOf(value).map(
    (piece) => typeof piece === "string" ? change2(piece) : unknownOf([piece], () => printCall("replace", [piece.text, printValue(old), printValue(fresh)]))
  );
  return callText(site, args, parts2);
}

// src/arm/functions/uri-reference.ts
var defaultPorts = /* @__PURE__ */ new Map([
  ["http", 80],
  ["https", 443],
  ["ftp", 21],
  ["ws", 80],
  ["wss", 443]
]);
function parseUri(text4) {
  const match = /^([A-Za-z][A-Za-z0-9+.-]*):\/\/([^/?#\\]*)(.*)$/s.exec(text4.trim());
  if (match === null) return void 0;
  const [, scheme = "", authority = "", rest = ""] = match;
  const at4 = authority.lastIndexOf("@") + 1;
  const hostAndPort = /^(\[[0-9A-Fa-f:.]+\]|[^:[\]\s]*)(?::(\d{0,5}))?$/.exec(authority.slice(at4));
  if (hostAndPort === null) return void 0;
  const [, host = "", port = ""] = hostAndPort;
  if (host === "" && scheme.toLowerCase() !== "file" || Number(port) > 65535) return void 0;
  const known2 = scheme.toLowerCase();
  const number2 = port === "" || Number(port) === defaultPorts.get(known2) ? void 0 : Number(port);
  const { path, query, fragment } = splitPath(rest);
  return {
    scheme: known2,
    user: authority.slice(0, at4),
    host: host.toLowerCase(),
    port: number2,
    path: path === "" ? "/" : path,
    query,
    fragment
  };
}
function resolveUri(base2, reference) {
  const relative2 = reference.trim();
  const absolute = parseUri(relative2.startsWith("//") ? `${base2.scheme}:${relative2}` : relative2);
  if (absolute !== void 0) return printUri(absolute);
  const { path, query, fragment } = splitPath(relative2);
  if (path === "") {
    const kept = query === "" ? base2.query : query;
    return printUri({ ...base2, query: kept, fragment: relative2 === "" ? base2.fragment : fragment });
  }
  const merged = path.startsWith("/") ? path : base2.path.slice(0, base2.path.lastIndexOf("/") + 1) + path;
  return printUri({ ...base2, path: merged, query, fragment });
}
function printUri(uri) {
  const port = uri.port === void 0 ? "" : `:${uri.port}`;
  return `${uri.scheme}://${uri.user}${uri.host}${port}${escape(removeDots(uri.path))}${escape(uri.query)}${escape(uri.fragment)}`;
}
function splitPath(text4) {
  const hash = text4.indexOf("#");
  const [before, fragment] = hash < 0 ? [text4, ""] : [text4.slice(0, hash), text4.slice(hash)];
  const mark = before.indexOf("?");
  const [path, query] = mark < 0 ? [before, ""] : [before.slice(0, mark), before.slice(mark)];
  return { path: path.replaceAll("\\", "/"), query, fragment };
}
function removeDots(path) {
  const parts2 = path.split("/");
  const kept = [];
  for (const [index, part2] of parts2.entries()) {
    const last = index === parts2.length - 1;
    if (part2 === "..") {
      if (kept.length > 1) kept.pop();
      if (last) kept.push("");
    } else if (part2 !== ".") kept.push(part2);
    else if (last) kept.push("");
  }
  return kept.join("/");
}
function escape(text4) {
  return text4.toWellFormed().replace(/[^\x21\x23-\x3b\x3d\x3f-\x5b\x5d\x5f\x61-\x7a\x7e]/gu, (character) => encodeURIComponent(character));
}

// src/arm/functions/uri.ts
var uriFunctions = [
  {
    name: "uri",
    min: 2,
    max: 2,
    summary: "An absolute URI made of a base and a relative URI.",
    call: (args, site) => {
      const base2 = parseUri(textArg(args, 0, site));
      if (base2 === void 0)
        throw site.error("argument", "expects its first argument to be a uri string, such as https://example.com/.");
      return resolveUri(base2, textArg(args, 1, site));
    }
  },
  {
    name: "parseUri",
    min: 1,
    max: 1,
    summary: "Scheme, host, port, path and query of a URI.",
    call: (args, site) => {
      const uri = parseUri(textArg(args, 0, site));
      if (uri === void 0)
        throw site.error("argument", "expects its argument to be a uri string, such as https://example.com/.");
      return ObjectValue.of({
        scheme: uri.scheme,
        host: uri.host,
        port: uri.port ?? null,
        path: uri.path,
        query: uri.query
      });
    }
  },
  {
    name: "buildUri",
    min: 1,
    max: 1,
    summary: "A URI of scheme, host, port, path and query.",
    call: (args, site) => {
      const parts2 = objectArg(args, 0, site);
      const port = parts2.get("port") ?? null;
      const path = textMember(parts2, "path", "/", site);
      const query = textMember(parts2, "query", "", site);
      const uri = {
        scheme: textMember(parts2, "scheme", void 0, site),
        user: "",
        host: textMember(parts2, "host", void 0, site),
        port: port === null ? void 0 : portOf(port, site),
        path: path.startsWith("/") ? path : `/${path}`,
        query: query === "" || query.startsWith("?") ? query : `?${query}`,
        fragment: ""
      };
      return resolveUri(uri, "");
    }
  }
];
function textMember(parts2, key, otherwise, site) {
  const value = parts2.get(key) ?? otherwise ?? null;
  if (typeof value === "string") return value;
  throw site.error("argument", `expects an object with the string '${key}'.`);
}
function portOf(value, site) {
  const port = typeof value === "string" ? Number(value) : value;
  if (typeof port === "number" && Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw site.error("argument", `expects the member 'port' to be an integer from 0 to 65535.`);
}

// src/arm/functions/functions.ts
var functions = [
  ...logicalFunctions,
  ...numericFunctions,
  ...textFunctions,
  ...formatFunctions,
  ...collectionFunctions,
  ...arrayFunctions,
  ...objectFunctions,
  ...lambdaFunctions,
  ...encodingFunctions,
  ...uriFunctions,
  ...cidrFunctions,
  ...hashFunctions,
  ...dateFunctions,
  ...deploymentFunctions,
  ...resourceFunctions,
  ...runtimeFunctions,
  listFunction
];
var byName = new Map(functions.map((entry) => [entry.name.toLowerCase(), entry]));
function findFunction(name2) {
  const folded = name2.toLowerCase();
  return byName.get(folded) ?? (/^list[a-z]*$/.test(folded) ? listFunction : void 0);
}
function nearestFunction(name2) {
  return nearestName(
    name2,
    functions.map((entry) => entry.name),
    // There are many short names, so that two changes make a function of any short word.
    1
  );
}

// src/arm/limits.ts
var armLimits = {
  templateBytes: 4 * 1024 * 1024,
  resources: 800,
  parameters: 256,
  variables: 256,
  outputs: 64,
  copyCount: 800,
  nestedDeployments: 500,
  nestingLevels: 12,
  expressionLength: 24576,
  // The largest of 816 real templates takes under 100,000.
  steps: 5e6,
  // ARM takes one MB for all of a resource.
  textLength: 1024 * 1024,
  arrayLength: 1e6
};

// src/arm/expression/parser.ts
var deepest2 = 256;
function parseExpression(text4, offset = 0) {
  if (text4.length > armLimits.expressionLength) {
    const message = `The expression has ${text4.length} characters; at most ${armLimits.expressionLength} are allowed.`;
    return fault(message, offset, offset + text4.length, true);
  }
  return new Parser(text4, offset).parse();
}
function isFault(result) {
  return typeof result !== "string" && result.kind === "fault";
}
var Parser = class {
  #text;
  #offset;
  #token;
  #lexed;
  /** Levels of the tree that was parsed last. */
  #height = 0;
  constructor(text4, offset) {
    this.#text = text4;
    this.#offset = offset;
    this.#token = { kind: "end", start: 0, end: 0, value: "" };
    this.#advance(0);
  }
  /** expression end */
  parse() {
    if (this.#token.kind === "end" && this.#lexed === void 0)
      return fault(
        "The expression is empty; write [[] for the text [].",
        this.#offset,
        this.#offset + this.#text.length
      );
    const expression = this.#expression(0);
    if (isFault(expression)) return expression;
    if (this.#token.kind === "end" && this.#lexed === void 0) return expression;
    return this.#unexpected("the end of the expression");
  }
  /** primary { '.' name | '[' expression ']' } */
  #expression(depth) {
    if (depth > deepest2) return this.#tooDeep();
    let target = this.#primary(depth);
    while (!isFault(target)) {
      if (this.#token.kind === ".") target = this.#property(target);
      else if (this.#token.kind === "[") target = this.#index(target, depth);
      else return target;
      if (this.#height > deepest2) return this.#tooDeep();
    }
    return target;
  }
  /** string | number | [ name '.' ] name '(' [ expression { ',' expression } ] ')' */
  #primary(depth) {
    const token2 = this.#token;
    this.#height = 1;
    if (this.#lexed === void 0 && (token2.kind === "string" || token2.kind === "number")) {
      this.#advance(token2.end);
      return { kind: "literal", value: token2.value, start: this.#at(token2.start), end: this.#at(token2.end) };
    }
    if (token2.kind !== "name" || this.#lexed !== void 0) return this.#unexpected("a function, a string or a number");
    this.#advance(token2.end);
    let name2 = token2;
    if (this.#token.kind === ".") {
      this.#advance(this.#token.end);
      name2 = this.#token;
      if (name2.kind !== "name" || this.#lexed !== void 0) return this.#unexpected(`the name of a function`);
      this.#advance(name2.end);
    }
    if (this.#token.kind !== "(" || this.#lexed !== void 0)
      return this.#unexpected(`'(' after the function name '${String(name2.value)}'`);
    return this.#call(token2, name2, depth);
  }
  #call(first3, name2, depth) {
    const args = [];
    let height = 0;
    this.#advance(this.#token.end);
    while (this.#token.kind !== ")" || args.length > 0) {
      const arg = this.#expression(depth + 1);
      if (isFault(arg)) return arg;
      args.push(arg);
      height = Math.max(height, this.#height);
      if (this.#lexed !== void 0) return this.#unexpected(`',' or ')'`);
      if (this.#token.kind === ")") break;
      if (this.#token.kind !== ",") return this.#unexpected(`',' or ')'`);
      this.#advance(this.#token.end);
    }
    const end = this.#token.end;
    this.#advance(end);
    this.#height = height + 1;
    const namespace = first3 === name2 ? void 0 : String(first3.value);
    const written = String(name2.value);
    const definition = namespace === void 0 ? findFunction(written) : void 0;
    return {
      kind: "call",
      name: written,
      namespace,
      args,
      definition,
      start: this.#at(first3.start),
      end: this.#at(end)
    };
  }
  #property(target) {
    this.#advance(this.#token.end);
    const name2 = this.#token;
    if (name2.kind !== "name" || this.#lexed !== void 0) return this.#unexpected("the name of a property");
    this.#advance(name2.end);
    this.#height++;
    return { kind: "property", target, name: String(name2.value), start: target.start, end: this.#at(name2.end) };
  }
  #index(target, depth) {
    const height = this.#height;
    this.#advance(this.#token.end);
    const index = this.#expression(depth + 1);
    if (isFault(index)) return index;
    const close = this.#token;
    if (close.kind !== "]" || this.#lexed !== void 0) return this.#unexpected(`']'`);
    this.#advance(close.end);
    this.#height = Math.max(height, this.#height) + 1;
    return { kind: "index", target, index, start: target.start, end: this.#at(close.end) };
  }
  #advance(from) {
    const token2 = nextToken(this.#text, from);
    if (token2.kind === "fault") this.#lexed = token2;
    else this.#token = token2;
  }
  #at(position) {
    return this.#offset + position;
  }
  #unexpected(expected) {
    if (this.#lexed !== void 0)
      return fault(this.#lexed.message, this.#at(this.#lexed.start), this.#at(this.#lexed.end));
    const { kind: kind2, start, end } = this.#token;
    const found = kind2 === "end" ? "the expression ends here" : `found '${this.#text.slice(start, Math.min(end, start + 40))}'`;
    return fault(`Expected ${expected}, ${found}.`, this.#at(start), this.#at(end));
  }
  #tooDeep() {
    const { start, end } = this.#token;
    const message = `The expression is nested more than ${deepest2} levels deep; take parts of it into variables.`;
    return fault(message, this.#at(start), this.#at(end), true);
  }
};

// src/arm/expression/template-string.ts
function readTemplateString(value) {
  if (!isBracketed(value)) return value;
  return value.charCodeAt(1) === 91 ? value.slice(1) : parseExpression(value.slice(1, -1), 1);
}

// src/arm/template/around.ts
function declaredAround(instance) {
  const { declaration } = instance;
  const { deployment, parent } = declaration;
  const own = resourceOf(declaration);
  if (parent !== void 0) return [own, ...declaredAround(parent)];
  const above = deployment.parent;
  return [own, templateOf(deployment), ...above === void 0 ? [] : declaredAround(above)];
}
function resourceOf({ deployment, node, symbol }) {
  const type = textOf4(node, "type");
  const apiVersion = textOf4(node, "apiVersion");
  return {
    kind: "resource",
    place: deployment.document.place(node),
    symbol,
    type,
    apiVersion,
    depth: depthOf(deployment),
    get alike() {
      const same = (other) => textOf4(other.node, "type") === type && textOf4(other.node, "apiVersion") === apiVersion;
      return deployment.declarations.filter(same).length;
    },
    note: (key) => noteOf(deployment.document, node, key)
  };
}
function templateOf(deployment) {
  const { document, template } = deployment;
  return {
    kind: "template",
    place: document.place(template),
    symbol: void 0,
    type: "",
    apiVersion: "",
    depth: depthOf(deployment),
    alike: 1,
    note: (key) => noteOf(document, template, key)
  };
}
function depthOf({ document, parent }) {
  const above = parent?.declaration.deployment;
  return above === void 0 || above.document !== document ? 0 : depthOf(above) + 1;
}
function noteOf(document, node, key) {
  const note = valueOf2(valueOf2(node, "metadata"), key);
  if (note === void 0) return void 0;
  return {
    value: jsonOfNode(note),
    place: (path) => document.place(nearestNode(note, path))
  };
}
function nearestNode(root, path) {
  for (let length2 = path.length; length2 > 0; length2--) {
    const node = nodeAt(root, path.slice(0, length2));
    if (node !== void 0) return node;
  }
  return root;
}
function textOf4(node, key) {
  const value = valueOf2(node, key);
  return value?.kind === "string" ? value.value : "";
}

// src/arm/template/condition.ts
function readCondition(frame, node) {
  const value = frame.value(node);
  if (isUnknown(value)) return value;
  if (typeof value === "boolean") return value;
  if (typeof value === "string" && /^(true|false)$/i.test(value)) return value.toLowerCase() === "true";
  throw new ArmError(
    "template",
    `A condition must be true or false, got ${describe(value)}.`,
    frame.document.place(node)
  );
}

// src/arm/template/copy.ts
function copyItems(member2) {
  if (member2.key.length !== 4 || member2.key.toLowerCase() !== "copy" || member2.value.kind !== "array") return void 0;
  const loops = [];
  for (const node of member2.value.items) {
    const name2 = memberOf(node, "name")?.value;
    const count2 = memberOf(node, "count")?.value;
    const input = memberOf(node, "input")?.value;
    if (name2?.kind !== "string" || count2 === void 0 || input === void 0) return void 0;
    loops.push({ name: name2.value, count: count2, input, node });
  }
  return loops.length === 0 ? void 0 : loops;
}
function loopCount(frame, node) {
  const value = frame.value(node);
  if (isUnknown(value)) return value;
  const count2 = typeof value === "string" && /^-?\d+$/.test(value) ? Number(value) : value;
  const place = frame.document.place(node);
  if (typeof count2 !== "number" || !Number.isInteger(count2)) {
    if (typeof count2 !== "bigint")
      throw new ArmError("copy", `The copy count must be an integer, got ${describe(value)}.`, place);
  }
  const { copyCount } = frame.limits;
  if (count2 < 0) throw new ArmError("copy", `The copy count must not be negative, got ${String(count2)}.`, place);
  if (count2 > copyCount)
    throw new ArmError("copy", `The copy count is ${String(count2)}; ARM takes at most ${copyCount} iterations.`, place);
  return Number(count2);
}

// src/resource/resource-id.ts
function parseId(text4) {
  const trimmed = trimSlash(text4);
  const segments = segmentsOf(trimmed);
  const openHead = typeof trimmed !== "string" && typeof piecesOf(trimmed)[0] !== "string";
  return { text: trimmed, key: textKey(trimmed), segments, type: typeOf(segments), openHead };
}
function childId(parent, collection, name2) {
  return parseId(joinText([parent.text, `/${collection}/`, name2]));
}
function parentId(id, levels = 1) {
  const kept = id.segments.slice(0, Math.max(0, id.segments.length - 2 * levels));
  const parts2 = kept.flatMap((segment, index) => index === 0 && id.openHead ? [segment] : ["/", segment]);
  return parseId(joinText(parts2));
}
function nameOf2(id) {
  return id.segments.at(-1) ?? "";
}
function segmentAfter(id, keyword) {
  const at4 = id.segments.findIndex((s) => typeof s === "string" && s.toLowerCase() === keyword.toLowerCase());
  return at4 < 0 ? void 0 : id.segments[at4 + 1];
}
function printId(id) {
  return printText(id.text);
}
function compareIds(a, b) {
  if (a.key === b.key) return "same";
  if (a.openHead || b.openHead) return compareTails(a, b);
  if (a.segments.length !== b.segments.length) {
    const [short, long] = a.segments.length < b.segments.length ? [a, b] : [b, a];
    return typeof short.segments.at(-1) === "string" ? "different" : comparePairs(short.segments, long.segments, 0, 0);
  }
  return comparePairs(a.segments, b.segments, 0, 0);
}
function compareTails(a, b) {
  const closedA = a.openHead ? a.segments.slice(1) : a.segments;
  const closedB = b.openHead ? b.segments.slice(1) : b.segments;
  const shared = Math.min(closedA.length, closedB.length);
  const match = comparePairs(closedA, closedB, closedA.length - shared, closedB.length - shared);
  return match === "different" ? "different" : "maybe";
}
function comparePairs(a, b, fromA, fromB) {
  let match = "same";
  for (let i = 0; fromA + i < a.length && fromB + i < b.length; i++) {
    const next = compareTexts(a[fromA + i] ?? "", b[fromB + i] ?? "");
    if (next === "different") return "different";
    if (next === "maybe") match = "maybe";
  }
  return a.length - fromA === b.length - fromB ? match : "maybe";
}
function segmentsOf(text4) {
  if (typeof text4 === "string") return text4.split("/").slice(text4.startsWith("/") ? 1 : 0);
  const segments = [[]];
  for (const piece of piecesOf(text4)) {
    if (typeof piece !== "string") {
      segments.at(-1)?.push(piece);
      continue;
    }
    const [first3 = "", ...rest] = piece.split("/");
    if (first3 !== "") segments.at(-1)?.push(first3);
    for (const part2 of rest) segments.push(part2 === "" ? [] : [part2]);
  }
  if (segments.length > 1 && segments[0]?.length === 0) segments.shift();
  return segments.map((parts2) => parts2.length === 1 ? parts2[0] ?? "" : joinText(parts2));
}
function typeOf(segments) {
  let at4 = -1;
  segments.forEach((segment, index) => {
    if (typeof segment === "string" && segment.toLowerCase() === "providers") at4 = index;
  });
  if (at4 < 0) {
    const last = segments.at(-2);
    if (segments.length === 4 && typeof last === "string" && last.toLowerCase() === "resourcegroups")
      return "microsoft.resources/resourcegroups";
    return "";
  }
  const parts2 = segments.slice(at4 + 1).filter((_, index) => index === 0 || index % 2 === 1);
  if (parts2.length < 2 || !parts2.every((part2) => typeof part2 === "string")) return "";
  return parts2.join("/").toLowerCase();
}
function trimSlash(text4) {
  if (typeof text4 === "string") return text4.length > 1 && text4.endsWith("/") ? text4.replace(/\/+$/, "") : text4;
  const pieces = piecesOf(text4);
  const last = pieces.at(-1);
  if (typeof last !== "string" || !last.endsWith("/")) return text4;
  return joinText([...pieces.slice(0, -1), last.replace(/\/+$/, "")]);
}

// src/arm/template/scope.ts
function rootScope(input, level) {
  const part2 = (value, print3, what, option) => value ?? runUnknown(print3, what, option);
  return {
    level,
    tenantId: part2(input.tenantId, "tenant().tenantId", "tenant", "--tenant-id"),
    managementGroup: part2(input.managementGroup, "managementGroup().name", "management group", "--management-group-id"),
    subscriptionId: part2(input.subscriptionId, "subscription().subscriptionId", "subscription", "--subscription-id"),
    resourceGroup: part2(input.resourceGroup, "resourceGroup().name", "resource group", "--resource-group"),
    location: part2(
      input.location,
      level === "resourceGroup" ? "resourceGroup().location" : "deployment().location",
      level === "resourceGroup" ? "location of the resource group" : "location of the deployment",
      "--location"
    ),
    deploymentName: part2(input.deploymentName, "deployment().name", "name of the deployment", "--deployment-name")
  };
}
function runUnknown(print3, what, option) {
  const cause = { code: "scope", reason: `the ${what} of the run is not given`, supply: `${option} …` };
  return new Unknown({ print: () => print3, causes: [cause] });
}
function levelOfSchema(template) {
  const schema3 = valueOf2(template, "$schema");
  if (schema3?.kind !== "string") return void 0;
  const name2 = /\/([A-Za-z]+)\.json#?$/.exec(schema3.value)?.[1]?.toLowerCase();
  switch (name2) {
    case "deploymenttemplate":
      return "resourceGroup";
    case "subscriptiondeploymenttemplate":
      return "subscription";
    case "managementgroupdeploymenttemplate":
      return "managementGroup";
    case "tenantdeploymenttemplate":
      return "tenant";
    default:
      return void 0;
  }
}
function nestedScope(parent, target) {
  const base2 = { ...parent, deploymentName: target.name };
  const scope = typeof target.scope === "string" ? target.scope.toLowerCase() : void 0;
  if (scope === "/") return { ...base2, level: "tenant", location: target.location ?? parent.location };
  const group2 = scope === void 0 ? void 0 : /^\/?(?:providers\/)?microsoft\.management\/managementgroups\/(.+)$/.exec(scope)?.[1];
  if (group2 !== void 0)
    return { ...base2, level: "managementGroup", managementGroup: group2, location: target.location ?? parent.location };
  const subscriptionId = target.subscriptionId ?? parent.subscriptionId;
  const movesOut = target.subscriptionId !== void 0 || parent.level !== "resourceGroup";
  if (target.resourceGroup === void 0 && movesOut && target.schema !== "resourceGroup")
    return {
      ...base2,
      level: levelWithoutGroup(parent, target),
      subscriptionId,
      location: target.location ?? parent.location
    };
  const resourceGroup = target.resourceGroup ?? parent.resourceGroup;
  const sameGroup = target.resourceGroup === void 0 && target.subscriptionId === void 0;
  const location = sameGroup ? parent.location : groupLocation(target.path);
  return { ...base2, level: "resourceGroup", subscriptionId, resourceGroup, location };
}
function levelWithoutGroup(parent, target) {
  if (target.subscriptionId !== void 0 || parent.level === "subscription") return "subscription";
  return parent.level;
}
function groupLocation(path) {
  const reason = "the location of a resource group that the template only names";
  return new Unknown({ print: () => "resourceGroup().location", causes: [{ code: "scope", reason }], scope: path });
}
function scopeId(scope) {
  switch (scope.level) {
    case "tenant":
      return "";
    case "managementGroup":
      return joinText(["/providers/Microsoft.Management/managementGroups/", scope.managementGroup]);
    case "subscription":
      return joinText(["/subscriptions/", scope.subscriptionId]);
    case "resourceGroup":
      return joinText(["/subscriptions/", scope.subscriptionId, "/resourceGroups/", scope.resourceGroup]);
  }
}

// src/arm/template/identity.ts
var deploymentType = "microsoft.resources/deployments";
function nameSegments(name2, count2) {
  if (count2 === 1) return [name2];
  const segments = segmentsOf(name2);
  return segments.length === count2 ? segments : void 0;
}
function wrongSegments(type, name2) {
  return typeof name2 === "string" && name2.split("/").length !== type.split("/").length - 1;
}
function resourceIdOf(type, name2, scope, under) {
  const [namespace = "", ...types] = type.split("/");
  if (type.toLowerCase() === "microsoft.resources/resourcegroups" && scope.level !== "resourceGroup")
    return parseId(joinText(["/subscriptions/", scope.subscriptionId, "/resourceGroups/", name2]));
  if (type.toLowerCase() === "microsoft.resources/subscriptions") return parseId(joinText(["/subscriptions/", name2]));
  const prefix = under ?? (isTenantType(type) ? "" : scopeId(scope));
  const names2 = nameSegments(name2, types.length);
  const tail = names2 === void 0 ? [`/${types.join("/")}/`, name2] : types.flatMap((part2, index) => [`/${part2}/`, names2[index] ?? ""]);
  return parseId(joinText([prefix, `/providers/${namespace}`, ...tail]));
}
function isTenantType(type) {
  return /^microsoft\.(management\/managementgroups|subscription\/aliases|billing\/)/i.test(type);
}
function extendedId(written, scope) {
  if (written === "/") return "";
  if (typeof written !== "string") {
    const first3 = piecesOf(written)[0];
    if (typeof first3 !== "string" || first3.startsWith("/")) return written;
    return relativeId(written, first3, scope);
  }
  return written.startsWith("/") ? written : relativeId(written, written, scope);
}
function relativeId(written, head, scope) {
  if (/^subscriptions\//i.test(head)) return joinText(["/", written]);
  if (/^microsoft\.management\/managementgroups\//i.test(head)) return joinText(["/providers/", written]);
  return joinText([scopeId(scope), "/providers/", written]);
}

// src/arm/template/run.ts
var mostProblems = 50;
var deepest3 = 600;
var Run = class {
  limits;
  make;
  utcNow;
  readLinked;
  /** Answers of Azure that the caller has at hand. */
  answers;
  problems = [];
  withheld = [];
  /** Parts of the template that could not be expanded. */
  gaps = [];
  deployments = 0;
  #steps;
  #depth = 0;
  #serial = 0;
  #unreported = 0;
  #parsed = /* @__PURE__ */ new Map();
  #reported = /* @__PURE__ */ new Set();
  constructor(make, context) {
    this.limits = { ...armLimits, ...context.limits };
    this.make = make;
    this.utcNow = context.utcNow;
    this.readLinked = context.readLinked ?? (() => void 0);
    this.answers = context;
    this.#steps = this.limits.steps;
  }
  serial() {
    return ++this.#serial;
  }
  spend(steps) {
    this.#steps -= steps;
    if (this.#steps < 0)
      throw new ArmError("limit", `The expansion takes more than ${this.limits.steps} steps; it was stopped.`);
  }
  enter() {
    if (this.#depth >= deepest3)
      throw new ArmError("limit", `Expressions and values refer to each other more than ${deepest3} levels deep.`);
    this.#depth++;
  }
  leave() {
    this.#depth--;
  }
  /** A string of the template: a literal, a parsed expression, or what is wrong with it. Each text is parsed once. */
  parse(text4) {
    let parsed = this.#parsed.get(text4);
    if (parsed === void 0) this.#parsed.set(text4, parsed = readTemplateString(text4));
    return parsed;
  }
  /** Notes an error as a problem, each place and message once, and gives the cause for values that depend on it. */
  report(error, place) {
    const at4 = error.place ?? place;
    const key = `${at4.source.path}:${at4.start}:${error.message}`;
    if (!this.#reported.has(key)) {
      this.#reported.add(key);
      if (this.problems.length < mostProblems)
        this.problems.push({ level: "error", code: error.code, message: error.message, place: at4 });
      else this.#unreported++;
    }
    return { code: "error", reason: `it cannot be evaluated: ${error.message.replace(/\.$/, "")}`, place: at4 };
  }
  /** The problems, with a last one that counts those left out. */
  allProblems() {
    if (this.#unreported === 0) return this.problems;
    const message = `${this.#unreported} further errors of this kind are not listed.`;
    return [...this.problems, { level: "error", code: "more", message }];
  }
};
function asArmError(error) {
  if (error instanceof ArmError) return error;
  throw error;
}

// src/arm/template/declaration.ts
var Declaration = class {
  deployment;
  node;
  symbol;
  /** Set for a resource inside the `resources` of another: it is declared once per instance of that one. */
  parent;
  existing;
  #instances;
  #evaluating = false;
  constructor(deployment, node, symbol, parent) {
    this.deployment = deployment;
    this.node = node;
    this.symbol = symbol;
    this.parent = parent;
    const existing = valueOf2(node, "existing");
    this.existing = existing?.kind === "boolean" && existing.value;
  }
  /** The name of its loop; undefined without one. */
  get loopName() {
    const name2 = valueOf2(valueOf2(this.node, "copy"), "name");
    return name2?.kind === "string" ? name2.value : void 0;
  }
  /** True when a loop makes the instances. */
  get isLoop() {
    return valueOf2(this.node, "copy")?.kind === "object";
  }
  /** What it is, as written, for paths of declarations: no value is in it. */
  get label() {
    if (this.symbol !== void 0) return this.symbol;
    return `${rawText(valueOf2(this.node, "type"))}:${rawText(valueOf2(this.node, "name"))}`;
  }
  /** The instances that exist or may exist, without those that a false condition takes away. */
  get instances() {
    if (this.#instances !== void 0) return this.#instances;
    const { run, document } = this.deployment;
    if (this.#evaluating)
      throw new ArmError("cycle", `The resource '${this.label}' depends on itself.`, document.place(this.node));
    this.#evaluating = true;
    try {
      this.#instances = this.#expand();
    } catch (error) {
      run.gaps.push(run.report(asArmError(error), document.place(this.node)));
      this.#instances = [];
    }
    this.#evaluating = false;
    return this.#instances;
  }
  #expand() {
    const frame = this.parent?.frame ?? this.deployment.frame;
    const copy = memberOf(this.node, "copy");
    if (copy === void 0) return this.#instance(frame, void 0, void 0);
    if (copy.value.kind !== "object") {
      const at4 = this.deployment.document.placeOfMember(copy);
      throw new ArmError("copy", "The copy loop of a resource must be an object with 'name' and 'count'.", at4);
    }
    const count2 = memberOf(copy.value, "count");
    const place = this.deployment.document.placeOfMember(copy);
    if (count2 === void 0) throw new ArmError("copy", "A copy loop needs a 'count'.", place);
    const name2 = (this.loopName ?? "").toLowerCase();
    const iterations = loopCount(frame.forDeploymentStart(), count2.value);
    if (isUnknown(iterations)) {
      const index = new Unknown({
        print: () => `copyIndex('${name2}')`,
        causes: iterations.causes,
        scope: this.deployment.path
      });
      return this.#instance(frame.withLoop({ name: name2, index, named: false }), void 0, {
        max: null,
        because: iterations
      });
    }
    if (iterations === 0) this.#withhold("copy", count2.value);
    return Array.from({ length: iterations }, (_, index) => {
      frame.spend(1);
      return this.#instance(loopFrame(this.deployment, frame, { name: name2, index, named: false }), index, void 0);
    }).flat();
  }
  /** The instance for one index, or none when its condition is false. */
  #instance(frame, index, loop) {
    const condition = memberOf(this.node, "condition");
    const met = condition === void 0 ? true : readCondition(frame.forDeploymentStart(), condition.value);
    if (met === false && condition !== void 0) {
      this.#withhold("condition", condition.value);
      return [];
    }
    const own = isUnknown(met) ? { max: 1, because: met } : void 0;
    const inherited = this.parent?.possible ?? this.deployment.possible;
    const possible = combine([inherited, loop, own]);
    return [this.deployment.run.make.instance(this, frame, index, possible)];
  }
  #withhold(because2, node) {
    if (this.existing) return;
    const place = this.deployment.document.place(node);
    for (const type of declaredTypes(this.node, "")) this.deployment.run.withheld.push({ type, because: because2, place });
  }
};
function loopFrame(deployment, frame, loop) {
  return deployment.outer === void 0 ? frame.withLoop(loop) : frame;
}
function combine(possibles) {
  const there = possibles.filter((possible) => possible !== void 0);
  const [first3] = there;
  if (first3 === void 0 || there.length === 1) return first3;
  const unknowns = there.map((possible) => possible.because);
  return {
    max: there.some((possible) => possible.max === null) ? null : 1,
    because: new Unknown({
      print: () => `and(${unknowns.map((unknown) => unknown.text).join(", ")})`,
      causes: mergeCauses(unknowns),
      scope: scopeOf(unknowns)
    })
  };
}
function declaredTypes(node, parentType) {
  const written = rawText(valueOf2(node, "type"));
  const type = parentType === "" ? written : `${parentType}/${written}`;
  const children = resourceNodes(valueOf2(node, "resources")).flatMap((child) => declaredTypes(child, type));
  if (type.toLowerCase() !== deploymentType) return [type, ...children];
  const template = valueOf2(valueOf2(node, "properties"), "template");
  return resourceNodes(valueOf2(template, "resources")).flatMap((child) => declaredTypes(child, ""));
}
function resourceNodes(resources) {
  if (resources?.kind === "array") return resources.items;
  return resources?.kind === "object" ? resources.members.map((member2) => member2.value) : [];
}
function rawText(node) {
  return node?.kind === "string" ? node.value : "";
}

// src/arm/template/frame.ts
var bare = {
  loops: [],
  lambda: void 0,
  functionArguments: void 0,
  inParameterDefault: false,
  beforeDeployment: false
};
var TemplateFrame = class _TemplateFrame {
  deployment;
  #node;
  #around;
  constructor(deployment, node, around2 = bare) {
    this.deployment = deployment;
    this.#node = node;
    this.#around = around2;
  }
  get beforeDeployment() {
    return this.#around.beforeDeployment;
  }
  get limits() {
    return this.deployment.run.limits;
  }
  get scope() {
    return this.deployment.scope;
  }
  get surroundings() {
    return this.deployment.surroundings;
  }
  get resources() {
    return this.deployment.lookup;
  }
  get utcNow() {
    return this.deployment.run.utcNow;
  }
  get inParameterDefault() {
    return this.#around.inParameterDefault;
  }
  /** Inside the body of a user-defined function, where parameters() means its arguments. */
  get inFunction() {
    return this.#around.functionArguments !== void 0;
  }
  get inResourceLoop() {
    return this.#around.loops.some((loop) => !loop.named && loop.name !== "");
  }
  get document() {
    return this.deployment.document;
  }
  get loops() {
    return this.#around.loops;
  }
  withLoop(loop) {
    return this.#with({ loops: [...this.#around.loops, loop] });
  }
  withLambda(names2, values) {
    const lambda = new Map(this.#around.lambda);
    names2.forEach((name2, index) => lambda.set(name2.toLowerCase(), values[index] ?? null));
    return this.#with({ lambda });
  }
  forParameterDefault() {
    return this.#with({ inParameterDefault: true });
  }
  forDeploymentStart() {
    return this.#with({ beforeDeployment: true });
  }
  /** The frame of a function's body: its arguments, and nothing of the caller's loops. */
  forFunction(functionArguments) {
    return new _TemplateFrame(this.deployment, void 0, { ...bare, functionArguments });
  }
  parameter(name2, site) {
    const own = this.#around.functionArguments;
    if (own === void 0) return this.deployment.parameters.value(name2, site);
    const value = own.get(name2.toLowerCase());
    if (value !== void 0) return value;
    throw site.error("undeclared", `the function has no parameter '${name2}'.`);
  }
  variable(name2, site) {
    return this.deployment.variables.value(name2, site);
  }
  copyIndex(loop) {
    const { loops } = this.#around;
    if (loop !== void 0) return loops.findLast((l) => l.name === loop.toLowerCase())?.index;
    return (loops.findLast((l) => !l.named) ?? loops.at(-1))?.index;
  }
  lambdaVariable(name2) {
    return this.#around.lambda?.get(name2.toLowerCase());
  }
  userFunction(call, args, site) {
    if (call.namespace !== void 0) return this.deployment.functions.call(call.namespace, call.name, args, site);
    const near = nearestFunction(call.name);
    const hint = near === void 0 ? "" : ` Did you mean '${near}'?`;
    const place = this.place(call.start, call.start + call.name.length);
    throw new ArmError("unknown-function", `There is no function '${call.name}'.${hint}`, place);
  }
  serial() {
    return this.deployment.run.serial();
  }
  spend(steps) {
    this.deployment.run.spend(steps);
  }
  enter() {
    this.deployment.run.enter();
  }
  leave() {
    this.deployment.run.leave();
  }
  place(start, end) {
    const { document } = this.deployment;
    if (this.#node === void 0) return document.place(document.root);
    return document.placeOf(document.stringOffset(this.#node, start), document.stringOffset(this.#node, end));
  }
  /** The value of a node; throws ArmError with its place. */
  value(node) {
    switch (node.kind) {
      case "string":
        return this.#string(node);
      case "object":
        return this.#object(node, (part2) => this.value(part2));
      case "array":
        return node.items.map((item) => this.value(item));
      case "null":
        return null;
      default:
        return node.value;
    }
  }
  /** The value of a node of which parts may fail: these are problems, and unknown. */
  tolerant(node) {
    switch (node.kind) {
      case "string":
        return this.attempt(node, () => this.#string(node));
      case "object":
        return this.attempt(node, () => this.#object(node, (part2) => this.tolerant(part2)));
      case "array":
        return node.items.map((item) => this.tolerant(item));
      default:
        return this.value(node);
    }
  }
  /** Runs `work`; its error becomes a problem at the node, and an unknown value. */
  attempt(node, work) {
    return this.deployment.attempt(node, work);
  }
  /**
   * The array that a loop of a property, a variable or an output makes: `input` once per index. An unnamed loop is that
   * of an output. With an unknown count the array is unknown, and no other array equals it.
   */
  repeat(loop, count2, input) {
    const iterations = loopCount(this, count2);
    if (isUnknown(iterations)) {
      const print3 = () => `map(range(0, ${iterations.text}), lambda('${loop.name || "index"}', null()))`;
      return new Unknown({ print: print3, causes: iterations.causes, scope: `${iterations.scope}#${this.serial()}` });
    }
    const name2 = loop.name.toLowerCase();
    const items = [];
    for (let index = 0; index < iterations; index++) {
      this.spend(1);
      items.push(this.withLoop({ name: name2, index, named: loop.named }).tolerant(input));
    }
    return items;
  }
  /** The parsed expression of a string; undefined when the string is a literal. */
  expression(node) {
    const parsed = this.deployment.run.parse(node.value);
    if (typeof parsed === "string") return void 0;
    if (parsed.kind !== "fault") return parsed;
    throw new ArmError("syntax", parsed.message, this.at(node).place(parsed.start, parsed.end));
  }
  /** This frame, standing in the given string. */
  at(node) {
    return new _TemplateFrame(this.deployment, node, this.#around);
  }
  /** The key of a property: keys may be expressions too. */
  key(member2) {
    if (!member2.key.startsWith("[")) return member2.key;
    const node = { kind: "string", value: member2.key, start: member2.keyStart, end: member2.keyEnd };
    const value = this.#string(node);
    if (typeof value === "string") return value;
    return isUnknown(value) ? `[${value.text}]` : printValue(value);
  }
  #string(node) {
    if (!node.value.includes("[")) return node.value;
    const parsed = this.deployment.run.parse(node.value);
    if (typeof parsed === "string") return parsed;
    const expression = this.expression(node);
    if (expression === void 0) return node.value;
    const frame = this.at(node);
    return evaluate(expression, frame);
  }
  #object(node, evaluateNode) {
    const properties2 = /* @__PURE__ */ new Map();
    for (const member2 of node.members) {
      const loops = copyItems(member2);
      if (loops === void 0) {
        properties2.set(this.key(member2), evaluateNode(member2.value));
        continue;
      }
      for (const loop of loops)
        properties2.set(
          loop.name,
          this.attempt(loop.node, () => this.repeat({ name: loop.name, named: true }, loop.count, loop.input))
        );
    }
    return new ObjectValue(properties2);
  }
  #with(change2) {
    return new _TemplateFrame(this.deployment, this.#node, { ...this.#around, ...change2 });
  }
};

// src/arm/template/lookup.ts
var Lookup = class {
  #deployment;
  #bySymbol;
  #byKey;
  #indexing = false;
  constructor(deployment) {
    this.#deployment = deployment;
  }
  reference(args, site) {
    const [target] = args;
    refuseTooEarly(site);
    if (target === void 0 || target === null || !(typeof target === "string" || isUnknown(target)))
      throw site.wrong(0, "a resource id, a resource name or a symbolic name", target ?? null);
    const instance = this.find(target);
    const full = typeof args[2] === "string" && args[2].toLowerCase() === "full";
    if (instance === void 0)
      return this.#answer(target, args[1], full) ?? site.unknown(args, { cause: runtimeCause(target, site) });
    return this.#referenced(instance, args[1], full, site);
  }
  references(args, site) {
    const [symbol] = args;
    if (typeof symbol !== "string") throw site.wrong(0, "the symbolic name of a loop", symbol ?? null);
    const declaration = this.#symbols().get(symbol.toLowerCase());
    if (declaration === void 0 || !declaration.isLoop)
      throw site.error("undeclared", `'${symbol}' is no symbolic name of a resource loop.`);
    if (site.frame.inResourceLoop) throw site.error("argument", "it is not available in a resource loop.");
    const full = typeof args[1] === "string" && args[1].toLowerCase() === "full";
    return declaration.instances.map((instance) => this.#referenced(instance, void 0, full, site));
  }
  resourceInfo(symbol, site) {
    const instance = this.find(symbol);
    if (instance === void 0) {
      const names2 = [...this.#symbols().values()].map((declaration) => declaration.symbol ?? "");
      throw site.error("undeclared", `there is no resource '${symbol}'.${nearest(symbol, names2)}`);
    }
    const { id, name: name2, type } = instance.identity;
    return ObjectValue.of({ id: id.text, name: name2, type, apiVersion: instance.apiVersion ?? null });
  }
  providers([namespace, type]) {
    if (typeof namespace !== "string") return void 0;
    const same = (a, b) => a.toLowerCase() === b.toLowerCase();
    const found = this.#deployment.run.answers.providers?.find((one3) => same(one3.namespace, namespace));
    if (found === void 0 || type === void 0) return found && valueOfJson(found);
    const row = found.resourceTypes.find(({ resourceType }) => typeof type === "string" && same(resourceType, type));
    return row && valueOfJson(row);
  }
  list(name2, [id, apiVersion]) {
    if (typeof id !== "string" || typeof apiVersion !== "string") return void 0;
    const answer = this.#deployment.run.answers.list?.({ name: name2, id, apiVersion });
    return answer === void 0 ? void 0 : valueOfJson(answer);
  }
  #answer(id, apiVersion, full) {
    if (typeof id !== "string") return void 0;
    const version = typeof apiVersion === "string" ? apiVersion : "";
    const answer = this.#deployment.run.answers.reference?.({ id, apiVersion: version, full });
    return answer === void 0 ? void 0 : valueOfJson(answer);
  }
  idOf(target) {
    return this.find(target)?.identity.id.text;
  }
  /** The instance that a symbolic name (`vm`, `vm[0]`), a name, `type/name` or an id means. */
  find(target) {
    if (typeof target === "string") {
      const bySymbol = this.#findSymbol(target);
      if (bySymbol !== void 0) return bySymbol;
    }
    this.#byKey ??= this.#index();
    return this.#byKey.get(parseId(target).key) ?? this.#byKey.get(textKey(target));
  }
  #findSymbol(name2) {
    const match = /^([^[\]]+)(?:\[(\d+)\])?$/.exec(name2);
    if (match === null) return void 0;
    const declaration = this.#symbols().get((match[1] ?? "").toLowerCase());
    if (declaration === void 0) return void 0;
    if (match[2] === void 0) return declaration.isLoop ? void 0 : declaration.instances[0];
    return declaration.instances.find((instance) => instance.index === Number(match[2]));
  }
  #symbols() {
    return this.#bySymbol ??= new Map(
      this.#deployment.declarations.flatMap(
        (declaration) => declaration.symbol === void 0 ? [] : [[declaration.symbol.toLowerCase(), declaration]]
      )
    );
  }
  #index() {
    if (this.#indexing)
      throw new ArmError("cycle", "The name or condition of a resource refers to a resource of the same template.");
    this.#indexing = true;
    const byKey = /* @__PURE__ */ new Map();
    const add = (key, instance) => {
      if (!byKey.has(key)) byKey.set(key, instance);
    };
    const visit = (declarations) => {
      for (const declaration of declarations)
        for (const instance of declaration.instances) {
          const identity = this.#identityOf(instance);
          if (identity === void 0) continue;
          add(identity.id.key, instance);
          add(textKey(identity.name), instance);
          add(`${identity.type.toLowerCase()}/${textKey(identity.name)}`, instance);
          visit(instance.children);
        }
    };
    visit(this.#deployment.declarations);
    this.#indexing = false;
    return byKey;
  }
  #identityOf(instance) {
    try {
      return instance.identity;
    } catch (error) {
      this.#deployment.failed(error, instance.node);
      return void 0;
    }
  }
  #referenced(instance, apiVersion, full, site) {
    const { id, name: name2, type } = instance.identity;
    const version = apiVersion ?? instance.apiVersion ?? null;
    const print3 = () => printCall("reference", [printValue(id.text), printValue(version), ...full ? ["'full'"] : []]);
    const cause = runtimeCause(name2, site);
    const unknown = (partial) => new Unknown({ print: print3, causes: [cause], ...partial === void 0 ? {} : { partial } });
    if (instance.declaration.existing) return this.#answer(id.text, version, full) ?? unknown();
    if (instance.isDeployment) return this.#deploymentState(instance, full, unknown);
    const { body } = instance;
    if (full) return unknown(body.with("resourceId", id.text).with("type", type));
    const properties2 = body.get("properties");
    return unknown(isObject(properties2) ? withElementIds(properties2, id, type) : properties2);
  }
  #deploymentState(instance, full, unknown) {
    const { nested } = instance;
    if (nested === void 0 || instance.possible !== void 0) return unknown();
    const state = unknown();
    const rest = [
      "correlationId",
      "timestamp",
      "duration",
      "providers",
      "dependencies",
      "templateHash",
      "outputResources",
      "parameters",
      "templateLink"
    ];
    const runtime2 = (key) => new Unknown({ print: () => `${state.text}.${key}`, causes: state.causes, scope: state.scope });
    const properties2 = ObjectValue.of({
      outputs: nested.outputs,
      provisioningState: "Succeeded",
      mode: "Incremental",
      ...Object.fromEntries(rest.map((key) => [key, runtime2(key)]))
    });
    return full ? instance.body.with("properties", properties2) : properties2;
  }
};
function refuseTooEarly(site) {
  const { inParameterDefault, inFunction, beforeDeployment } = site.frame;
  const where = inParameterDefault ? "in the default of a parameter" : inFunction ? "in the body of a function" : "in a name, condition, count or location: these must be known before the deployment";
  if (inParameterDefault || inFunction || beforeDeployment)
    throw site.error("argument", `it is not available ${where}.`);
}
function runtimeCause(target, site) {
  const name2 = typeof target === "string" ? target.split("/").at(-1) ?? target : "a resource";
  const place = site.frame.place(site.call.start, site.call.end);
  return { code: "runtime", reason: `reference() of ${name2} is known only after deployment`, place };
}
function withElementIds(properties2, id, type) {
  if (!type.toLowerCase().startsWith("microsoft.network/")) return properties2;
  const completed = /* @__PURE__ */ new Map();
  for (const [key, value] of properties2.entries())
    completed.set(key, isArray(value) ? value.map((element) => withId(element, id, key)) : value);
  return new ObjectValue(completed);
}
function withId(element, owner, collection) {
  if (!isObject(element) || element.has("id")) return element;
  const name2 = element.get("name");
  return typeof name2 === "string" || isUnknown(name2) ? element.with("id", childId(owner, collection, name2).text) : element;
}

// src/arm/template/types.ts
function typeScope(definitions) {
  return { definitions, secretive: /* @__PURE__ */ new Map() };
}
var deepest4 = 64;
function typeViolations(declaration, value, scope) {
  const found = [];
  new Checker(scope, found).check(declaration, value, "", 0);
  return found;
}
function isSecureType(declaration, scope) {
  return isSecure(resolve(declaration, scope));
}
function isSecure(declaration) {
  const type = stringOf(declaration, "type")?.toLowerCase();
  return type === "securestring" || type === "secureobject";
}
function withoutSecrets(declared2, value, scope, secret, path = "") {
  if (isUnknown(value) || value === null || !holdsSecrets(declared2, scope)) return value;
  const declaration = resolve(declared2, scope);
  if (isSecure(declaration)) return secret(path);
  const hide = (type, part2, step2) => type?.kind === "object" ? withoutSecrets(type, part2, scope, secret, path + step2) : part2;
  if (isArray(value)) {
    const prefix = valueOf2(declaration, "prefixItems");
    const tuple = prefix?.kind === "array" ? prefix.items : [];
    const items = valueOf2(declaration, "items");
    return value.map((element, index) => hide(tuple[index] ?? items, element, `[${index}]`));
  }
  if (!isObject(value)) return value;
  const variant = variantOf(declaration, value);
  if (variant !== void 0) return withoutSecrets(variant, value, scope, secret, path);
  const properties2 = valueOf2(declaration, "properties");
  const rest = valueOf2(declaration, "additionalProperties");
  const hidden = [...value.entries()].map(
    ([key, part2]) => [key, hide(valueOf2(properties2, key) ?? rest, part2, `.${key}`)]
  );
  return new ObjectValue(new Map(hidden));
}
function holdsSecrets(declared2, scope) {
  const known2 = scope.secretive.get(declared2);
  if (known2 !== void 0) return known2;
  scope.secretive.set(declared2, false);
  const declaration = resolve(declared2, scope);
  const holds3 = isSecure(declaration) || partsOf(declaration).some((part2) => holdsSecrets(part2, scope));
  scope.secretive.set(declared2, holds3);
  return holds3;
}
function partsOf(declaration) {
  const members = (node) => node?.kind === "object" ? node.members.map(({ value }) => value) : [];
  const prefix = valueOf2(declaration, "prefixItems");
  const single2 = [valueOf2(declaration, "items"), valueOf2(declaration, "additionalProperties")];
  return [
    ...members(valueOf2(declaration, "properties")),
    ...members(valueOf2(valueOf2(declaration, "discriminator"), "mapping")),
    ...prefix?.kind === "array" ? prefix.items : [],
    ...single2.filter((node) => node?.kind === "object")
  ];
}
function variantOf(declaration, value) {
  const discriminator = valueOf2(declaration, "discriminator");
  const chosen = discriminator && value.get(stringOf(discriminator, "propertyName") ?? "");
  return typeof chosen === "string" ? valueOf2(valueOf2(discriminator, "mapping"), chosen) : void 0;
}
function resolve(declaration, scope) {
  let node = declaration;
  for (let depth = 0; depth < deepest4; depth++) {
    const ref = stringOf(node, "$ref");
    const target = ref?.startsWith("#/definitions/") ? valueOf2(scope.definitions, unescape(ref.slice(14))) : void 0;
    if (target === void 0) return node;
    node = target;
  }
  return node;
}
var expectedTypes = /* @__PURE__ */ new Map([
  ["string", ["expected a string", (value) => typeof value === "string"]],
  ["securestring", ["expected a string", (value) => typeof value === "string"]],
  ["int", ["expected an integer", (value) => typeof value === "bigint" || Number.isInteger(value)]],
  ["bool", ["expected true or false", (value) => typeof value === "boolean"]],
  ["object", ["expected an object", isObject]],
  ["secureobject", ["expected an object", isObject]],
  ["array", ["expected an array", isArray]]
]);
var Checker = class {
  #scope;
  #found;
  /** Inside a secure value nothing of it is told. */
  #secret = false;
  constructor(scope, found) {
    this.#scope = scope;
    this.#found = found;
  }
  check(declared2, value, path, depth) {
    if (isUnknown(value) || depth > deepest4) return;
    const declaration = resolve(declared2, this.#scope);
    const open = this.#secret;
    this.#secret ||= isSecure(declaration);
    this.#checkOpen(declared2, declaration, value, path, depth);
    this.#secret = open;
  }
  #checkOpen(declared2, declaration, value, path, depth) {
    if (value === null && (isTrue(declared2, "nullable") || isTrue(declaration, "nullable"))) return;
    for (const node of declared2 === declaration ? [declaration] : [declaration, declared2])
      this.#constraints(node, value, path);
    const type = stringOf(declaration, "type")?.toLowerCase() ?? "";
    const expected = expectedTypes.get(type);
    if (expected !== void 0 && !expected[1](value)) {
      this.#add(path, expected[0], `, got ${describe(value)}`, true);
      return;
    }
    if (isObject(value)) this.#object(declaration, value, path, depth);
    else if (isArray(value)) this.#array(declaration, value, path, depth);
  }
  #constraints(declaration, value, path) {
    const allowed = valueOf2(declaration, "allowedValues");
    if (allowed?.kind === "array" && allowed.items.length > 0) this.#allowed(allowed.items, value, path);
    const size = typeof value === "string" || isArray(value) ? value.length : void 0;
    const unit = typeof value === "string" ? "characters" : "elements";
    const least = numberOf(declaration, "minLength");
    const most2 = numberOf(declaration, "maxLength");
    if (size !== void 0 && least !== void 0 && size < least)
      this.#add(path, `must have at least ${least} ${unit}`, `, has ${size}`);
    if (size !== void 0 && most2 !== void 0 && size > most2)
      this.#add(path, `must have at most ${most2} ${unit}`, `, has ${size}`);
    if (typeof value !== "number" && typeof value !== "bigint") return;
    const low = numberOf(declaration, "minValue");
    const high = numberOf(declaration, "maxValue");
    if (low !== void 0 && value < low) this.#add(path, `must be at least ${low}`, `, is ${String(value)}`);
    if (high !== void 0 && value > high) this.#add(path, `must be at most ${high}`, `, is ${String(value)}`);
  }
  #allowed(allowed, value, path) {
    if (findUnknown(value) !== void 0) return;
    const perElement = isArray(value) && !allowed.some((node) => node.kind === "array");
    const values = perElement ? value : [value];
    const wrong = values.find((v) => !allowed.some((node) => equalsLiteral(node, v)));
    if (wrong === void 0) return;
    const list3 = allowed.slice(0, 12).map(literalText).join(", ");
    this.#add(
      path,
      `must be one of ${list3}${allowed.length > 12 ? ", …" : ""}`,
      `, is ${printValue(wrong).slice(0, 80)}`
    );
  }
  #object(declaration, value, path, depth) {
    if (!isObject(value)) return;
    const discriminator = valueOf2(declaration, "discriminator");
    if (discriminator !== void 0) {
      const variant = variantOf(declaration, value);
      if (variant === void 0) this.#discriminated(discriminator, value, path);
      else this.check(variant, value, path, depth + 1);
      return;
    }
    const properties2 = valueOf2(declaration, "properties");
    for (const member2 of properties2?.kind === "object" ? properties2.members : []) {
      const part2 = value.get(member2.key);
      if (part2 !== void 0) this.check(member2.value, part2, `${path}.${member2.key}`, depth + 1);
      else if (!isTrue(member2.value, "nullable") && !isTrue(resolve(member2.value, this.#scope), "nullable"))
        this.#add(path, `needs the property '${member2.key}'`, "", true);
    }
    const rest = valueOf2(declaration, "additionalProperties");
    if (rest === void 0) return;
    for (const [key, part2] of value.entries()) {
      if (memberOf(properties2, key) !== void 0) continue;
      if (rest.kind === "boolean" && !rest.value) this.#add(path, `takes no property '${key}'`, "");
      else if (rest.kind === "object") this.check(rest, part2, `${path}.${key}`, depth + 1);
    }
  }
  #discriminated(discriminator, value, path) {
    const name2 = stringOf(discriminator, "propertyName") ?? "";
    const chosen = value.get(name2);
    if (chosen !== void 0 && isUnknown(chosen)) return;
    const mapping = valueOf2(discriminator, "mapping");
    const keys = mapping?.kind === "object" ? mapping.members.map((member2) => `'${member2.key}'`).join(", ") : "";
    this.#add(`${path}.${name2}`, `must be one of ${keys}`, chosen === void 0 ? ", is missing" : "", true);
  }
  #array(declaration, value, path, depth) {
    const prefix = valueOf2(declaration, "prefixItems");
    const tuple = prefix?.kind === "array" ? prefix.items : [];
    const items = valueOf2(declaration, "items");
    if (value.length < tuple.length) this.#add(path, `needs ${tuple.length} elements`, `, has ${value.length}`, true);
    value.forEach((element, index) => {
      const type = tuple[index] ?? items;
      if (type?.kind === "object") this.check(type, element, `${path}[${index}]`, depth + 1);
      else if (type?.kind === "boolean" && !type.value) this.#add(path, `takes only ${tuple.length} elements`, "");
    });
  }
  #add(path, expected, got, type = false) {
    if (this.#found.length < 20) this.#found.push({ path, expected, got: this.#secret ? "" : got, type });
  }
};
function stringOf(node, key) {
  const value = valueOf2(node, key);
  return value?.kind === "string" ? value.value : void 0;
}
function numberOf(node, key) {
  const value = valueOf2(node, key);
  return value?.kind === "number" ? Number(value.value) : void 0;
}
function isTrue(node, key) {
  const value = valueOf2(node, key);
  return value?.kind === "boolean" && value.value;
}
function unescape(pointer) {
  return pointer.replaceAll("~1", "/").replaceAll("~0", "~");
}
function literalText(node) {
  if (node.kind === "string") return `'${node.value}'`;
  return node.kind === "number" || node.kind === "boolean" ? String(node.value) : node.kind;
}
function equalsLiteral(node, value) {
  switch (node.kind) {
    case "string":
      return typeof value === "string" && value.toLowerCase() === node.value.toLowerCase();
    case "number":
      return typeof value === "number" || typeof value === "bigint" ? String(value) === String(node.value) : false;
    case "boolean":
      return value === node.value;
    case "null":
      return value === null;
    case "array":
      return isArray(value) && value.length === node.items.length && node.items.every((item, i) => equalsLiteral(item, value[i] ?? null));
    case "object":
      return isObject(value) && value.size === node.members.length && node.members.every((member2) => {
        const part2 = value.get(member2.key);
        return part2 !== void 0 && equalsLiteral(member2.value, part2);
      });
  }
}

// src/arm/template/outputs.ts
function outputsOf(deployment) {
  const outputs = valueOf2(deployment.template, "outputs");
  const values = /* @__PURE__ */ new Map();
  for (const member2 of outputs?.kind === "object" ? outputs.members : []) {
    const output = member2.value;
    const condition = memberOf(output, "condition");
    if (condition !== void 0) {
      if (deployment.attempt(condition.value, () => readCondition(deployment.frame, condition.value)) === false)
        continue;
    }
    const type = valueOf2(output, "type");
    const value = isSecureType(output, deployment.types) ? secureOutput(deployment, member2.key) : deployment.attempt(output, () => outputValue(deployment, output));
    values.set(member2.key, ObjectValue.of({ type: type?.kind === "string" ? type.value : "object", value }));
  }
  return new ObjectValue(values);
}
function outputValue(deployment, output) {
  const { frame } = deployment;
  const copy = valueOf2(output, "copy");
  if (copy === void 0) {
    const value = valueOf2(output, "value");
    return value === void 0 ? null : frame.tolerant(value);
  }
  const count2 = valueOf2(copy, "count");
  const input = valueOf2(copy, "input");
  if (count2 === void 0 || input === void 0) return [];
  return frame.repeat({ name: "", named: false }, count2, input);
}
function secureOutput(deployment, name2) {
  const causes = [{ code: "secure", reason: `output ${name2} is secure` }];
  return new Unknown({ print: () => `outputs('${name2}')`, causes, scope: deployment.path });
}

// src/arm/template/parameters.ts
var Parameters = class {
  #deployment;
  #byName = /* @__PURE__ */ new Map();
  constructor(deployment, node, supplied) {
    this.#deployment = deployment;
    if (node?.kind === "object")
      for (const member2 of node.members)
        this.#byName.set(member2.key.toLowerCase(), { member: member2, supplied: supplied.get(member2.key), evaluating: false });
    this.#refuseUndeclared(supplied);
  }
  get size() {
    return this.#byName.size;
  }
  names() {
    return [...this.#byName.values()].map((parameter) => parameter.member.key);
  }
  value(name2, site) {
    const parameter = this.#byName.get(name2.toLowerCase());
    if (parameter === void 0) {
      const hint = nearest(name2, this.names());
      throw site.error("undeclared", `the template declares no parameter '${name2}'.${hint}`);
    }
    if (parameter.evaluating) throw site.error("cycle", `the default of parameter '${name2}' depends on itself.`);
    return this.#valueOf(parameter);
  }
  evaluateAll() {
    for (const parameter of this.#byName.values()) this.#valueOf(parameter);
  }
  /** Where the value of a parameter was written, for the way of a value: what was supplied, else the default. */
  written(name2) {
    const parameter = this.#byName.get(name2.toLowerCase());
    return parameter && { member: parameter.member, supplied: this.#given(parameter) ? parameter.supplied : void 0 };
  }
  #valueOf(parameter) {
    if (parameter.value !== void 0) return parameter.value;
    parameter.evaluating = true;
    parameter.value = this.#deployment.attempt(parameter.member.value, () => this.#evaluate(parameter));
    parameter.evaluating = false;
    return parameter.value;
  }
  #evaluate(parameter) {
    const { member: member2, supplied } = parameter;
    if (supplied?.withheld !== void 0) {
      const { code, reason } = supplied.withheld;
      return this.#unknown(member2, code, `parameter ${member2.key} ${reason}`);
    }
    const fallback = memberOf(member2.value, "defaultValue");
    const given2 = this.#given(parameter);
    let value;
    if (given2 !== void 0) value = given2.value;
    else if (fallback !== void 0) value = this.#default(member2, fallback.value);
    else if (this.#nullable(member2.value)) value = null;
    else if (parameter.supplied?.value() === null) value = null;
    else return this.#missing(member2);
    const place = given2?.place ?? this.#deployment.document.place(fallback?.value ?? member2.value);
    const secure = isSecureType(member2.value, this.#deployment.types);
    const wrongType = this.#check(member2, value, secure, place);
    if (secure) return this.#unknown(member2, "secure", `parameter ${member2.key} is secure`);
    if (wrongType !== void 0) return this.#unknown(member2, "error", wrongType);
    const secret = (path) => this.#unknown(member2, "secure", `${path} of parameter ${member2.key} is secure`, path);
    return withoutSecrets(member2.value, value, this.#deployment.types, secret);
  }
  #default(member2, node) {
    const frame = this.#deployment.frame.forParameterDefault();
    if (!isSecureType(member2.value, this.#deployment.types)) return frame.value(node);
    try {
      return frame.value(node);
    } catch (error) {
      const { code } = asArmError(error);
      throw new ArmError(code, `The default of the secure parameter '${member2.key}' cannot be evaluated.`);
    }
  }
  /** The supplied value. Null for a parameter that has a default means: use the default. */
  #given(parameter) {
    const value = parameter.supplied?.value();
    if (parameter.supplied === void 0 || value === void 0 || value === null) return void 0;
    return { value, place: parameter.supplied.place };
  }
  /** Reports what the value violates; the reason when it is not even of the type, so that nothing can be computed with it. */
  #check(member2, value, secure, place) {
    let wrongType;
    for (const violation of typeViolations(member2.value, value, this.#deployment.types)) {
      const at4 = violation.path === "" ? "" : ` at ${violation.path}`;
      const got = secure ? "" : violation.got;
      const text4 = `Parameter '${member2.key}'${at4}: ${violation.expected}${got}.`;
      this.#deployment.run.report(new ArmError("parameter", text4, place), place);
      if (violation.type) wrongType ??= `the value of parameter ${member2.key} does not have its type`;
    }
    return wrongType;
  }
  #missing(member2) {
    return this.#unknown(member2, "parameter", `parameter ${member2.key} has no value`);
  }
  #unknown(member2, code, reason, path = "") {
    const { document, parent } = this.#deployment;
    const supply = code === "parameter" && parent === void 0 ? { supply: `--parameters ${member2.key}=…` } : {};
    return new Unknown({
      print: () => `parameters('${member2.key}')${path}`,
      causes: [{ code, reason, place: document.placeOfMember(member2), ...supply }],
      scope: this.#deployment.path
    });
  }
  #nullable(declaration) {
    const nullable = memberOf(declaration, "nullable")?.value;
    if (nullable?.kind === "boolean") return nullable.value;
    const ref = memberOf(declaration, "$ref")?.value;
    if (ref?.kind !== "string") return false;
    const target = memberOf(this.#deployment.types.definitions, ref.value.replace("#/definitions/", ""))?.value;
    const inherited = memberOf(target, "nullable")?.value;
    return inherited?.kind === "boolean" && inherited.value;
  }
  #refuseUndeclared(supplied) {
    for (const [name2, place] of supplied.names()) {
      if (this.#byName.has(name2.toLowerCase())) continue;
      const hint = nearest(name2, this.names());
      const declared2 = this.#byName.size === 0 ? "it declares none" : `it declares ${this.names().slice(0, 12).join(", ")}`;
      const message = `The template has no parameter '${name2}'; ${declared2}.${hint}`;
      this.#deployment.run.report(new ArmError("parameter", message, place), place);
    }
  }
};

// src/arm/template/shape.ts
var sections = {
  parameters: ["object"],
  variables: ["object"],
  functions: ["array"],
  definitions: ["object"],
  resources: ["array", "object"],
  outputs: ["object"]
};
var parameterTypes = ["string", "securestring", "int", "bool", "object", "secureObject", "array"];
function refuseShapes(deployment) {
  const { template, document, run } = deployment;
  const refuse = (message, member2) => {
    const place = document.placeOfMember(member2);
    run.report(new ArmError("template", message, place), place);
  };
  for (const [name2, kinds2] of Object.entries(sections)) {
    const member2 = memberOf(template, name2);
    if (member2 === void 0 || member2.value.kind === "null" || kinds2.includes(member2.value.kind)) continue;
    refuse(`«${name2}» must be an ${kinds2.join(" or an ")}.`, member2);
  }
  const parameters = valueOf2(template, "parameters");
  for (const member2 of parameters?.kind === "object" ? parameters.members : []) {
    const message = parameterFault(member2);
    if (message !== void 0) refuse(message, member2);
  }
  refuseDefinitions(template, refuse);
}
function parameterFault({ key, value }) {
  if (value.kind !== "object") return `Parameter '${key}' must be declared by an object with a «type».`;
  if (memberOf(value, "$ref") !== void 0) return void 0;
  const type = valueOf2(value, "type");
  if (type?.kind !== "string") return `Parameter '${key}' has no «type»; it is one of ${parameterTypes.join(", ")}.`;
  if (parameterTypes.some((known2) => known2.toLowerCase() === type.value.toLowerCase())) return void 0;
  const hint = nearest(type.value, parameterTypes);
  return `Parameter '${key}' has the type '${type.value}', which is none of ${parameterTypes.join(", ")}.${hint}`;
}
function refuseDefinitions(template, refuse) {
  const definitions = memberOf(template, "definitions");
  const version = valueOf2(template, "languageVersion");
  if (definitions === void 0 || version?.kind === "string" && version.value.startsWith("2.")) return;
  const text4 = 'Definitions need "languageVersion": "2.0"; without it ARM does not know the types they declare.';
  refuse(text4, definitions);
}

// src/arm/template/surroundings.ts
var DeploymentSurroundings = class {
  #scope;
  #template;
  #path;
  constructor(scope, template, path) {
    this.#scope = scope;
    this.#template = template;
    this.#path = path;
  }
  subscription(site) {
    this.#needs(site, ["resourceGroup", "subscription"]);
    const { subscriptionId, tenantId } = this.#scope;
    return ObjectValue.of({
      id: joinText(["/subscriptions/", subscriptionId]),
      subscriptionId,
      tenantId,
      displayName: this.#runtime("subscription().displayName", "the display name of the subscription")
    });
  }
  resourceGroup(site) {
    this.#needs(site, ["resourceGroup"]);
    const { resourceGroup, location } = this.#scope;
    return ObjectValue.of({
      id: scopeId(this.#scope),
      name: resourceGroup,
      type: "Microsoft.Resources/resourceGroups",
      location,
      tags: this.#runtime("resourceGroup().tags", "the tags of the resource group"),
      managedBy: this.#runtime("resourceGroup().managedBy", "what manages the resource group"),
      properties: ObjectValue.of({ provisioningState: "Succeeded" })
    });
  }
  managementGroup(site) {
    this.#needs(site, ["managementGroup"]);
    const { managementGroup } = this.#scope;
    return ObjectValue.of({
      id: scopeId(this.#scope),
      name: managementGroup,
      type: "Microsoft.Management/managementGroups",
      properties: this.#runtime("managementGroup().properties", "the properties of the management group")
    });
  }
  tenant() {
    const { tenantId } = this.#scope;
    return ObjectValue.of({
      id: joinText(["/tenants/", tenantId]),
      tenantId,
      countryCode: this.#runtime("tenant().countryCode", "the country code of the tenant"),
      displayName: this.#runtime("tenant().displayName", "the display name of the tenant")
    });
  }
  deployment() {
    const { deploymentName, level, location } = this.#scope;
    const contentVersion = valueOf2(this.#template, "contentVersion");
    const template = ObjectValue.of({
      contentVersion: contentVersion?.kind === "string" ? contentVersion.value : "1.0.0.0"
    });
    const known2 = ObjectValue.of({ mode: "Incremental", provisioningState: "Accepted", template });
    const properties2 = this.#runtime("deployment().properties", "the state of the deployment", known2);
    const name2 = { name: deploymentName, properties: properties2 };
    return ObjectValue.of(level === "resourceGroup" ? name2 : { ...name2, location });
  }
  #needs(site, levels) {
    if (levels.includes(this.#scope.level)) return;
    const level = this.#scope.level.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    throw site.error("argument", `it is not available in a deployment at ${level} scope.`);
  }
  #runtime(text4, what, partial) {
    const cause = { code: "runtime", reason: `${what} is known only in Azure` };
    const known2 = partial === void 0 ? {} : { partial };
    return new Unknown({ print: () => text4, causes: [cause], scope: this.#path, ...known2 });
  }
};

// src/arm/template/user-functions.ts
var UserFunctions = class {
  #deployment;
  #byName = /* @__PURE__ */ new Map();
  #names = [];
  constructor(deployment, template) {
    this.#deployment = deployment;
    const namespaces = valueOf2(template, "functions");
    if (namespaces?.kind !== "array") return;
    for (const namespace of namespaces.items) {
      const name2 = valueOf2(namespace, "namespace");
      const members = valueOf2(namespace, "members");
      if (name2?.kind !== "string" || members?.kind !== "object") continue;
      for (const member2 of members.members) this.#declare(`${name2.value}.${member2.key}`, member2.value);
    }
  }
  call(namespace, name2, args, site) {
    const full = `${namespace}.${name2}`;
    const declared2 = this.#byName.get(full.toLowerCase());
    if (declared2 === void 0)
      throw site.error("unknown-function", `the template declares no such function.${nearest(full, this.#names)}`);
    const { parameters, output } = declared2;
    if (args.length > parameters.length)
      throw site.error("argument", `it takes ${parameters.length} arguments, got ${args.length}.`);
    const values = /* @__PURE__ */ new Map();
    parameters.forEach((parameter, index) => {
      const parameterName = valueOf2(parameter, "name");
      const value = args[index] ?? null;
      if (index >= args.length && memberOf(parameter, "nullable") === void 0)
        throw site.error("argument", `it takes ${parameters.length} arguments, got ${args.length}.`);
      const wrong = typeViolations(parameter, value, this.#deployment.types).find((violation) => violation.type);
      if (wrong !== void 0) throw site.wrong(index, wrong.expected.replace(/^expected /, ""), value);
      if (parameterName?.kind === "string") values.set(parameterName.value.toLowerCase(), value);
    });
    const node = valueOf2(output, "value");
    if (node === void 0) throw site.error("template", "its output has no value.");
    return this.#deployment.frame.forFunction(values).value(node);
  }
  #declare(name2, node) {
    const parameters = valueOf2(node, "parameters");
    const output = valueOf2(node, "output");
    if (output === void 0) return;
    this.#names.push(name2);
    this.#byName.set(name2.toLowerCase(), { parameters: parameters?.kind === "array" ? parameters.items : [], output });
  }
};

// src/arm/template/variables.ts
var Variables = class {
  #deployment;
  #byName = /* @__PURE__ */ new Map();
  constructor(deployment, node) {
    this.#deployment = deployment;
    if (node?.kind !== "object") return;
    for (const member2 of node.members) {
      const loops = copyItems(member2);
      if (loops === void 0) this.#declare({ name: member2.key, node: member2.value, member: member2, evaluating: false });
      else for (const { name: name2, input, count: count2 } of loops) this.#declare({ name: name2, node: input, count: count2, evaluating: false });
    }
  }
  get size() {
    return this.#byName.size;
  }
  value(name2, site) {
    const variable = this.#byName.get(name2.toLowerCase());
    if (variable === void 0)
      throw site.error("undeclared", `the template declares no variable '${name2}'.${nearest(name2, this.names())}`);
    if (variable.evaluating) throw site.error("cycle", `the variable '${variable.name}' depends on itself.`);
    return this.#valueOf(variable);
  }
  names() {
    return [...this.#byName.values()].map((variable) => variable.name);
  }
  /** Azure evaluates every variable, so that an unused one can fail. */
  evaluateAll() {
    for (const variable of this.#byName.values()) this.#valueOf(variable);
  }
  /** The declaration, for where a value comes from; a variable made by `copy` has no member of its own. */
  declaration(name2) {
    return this.#byName.get(name2.toLowerCase());
  }
  #declare(variable) {
    this.#byName.set(variable.name.toLowerCase(), variable);
  }
  #valueOf(variable) {
    if (variable.value !== void 0) return variable.value;
    variable.evaluating = true;
    variable.value = this.#deployment.attempt(variable.node, () => this.#evaluate(variable));
    variable.evaluating = false;
    return variable.value;
  }
  #evaluate({ name: name2, node, count: count2 }) {
    const { frame } = this.#deployment;
    return count2 === void 0 ? frame.tolerant(node) : frame.repeat({ name: name2, named: true }, count2, node);
  }
};

// src/arm/template/deployment.ts
var Deployment = class {
  run;
  document;
  template;
  scope;
  path;
  name;
  parent;
  outer;
  possible;
  /** Resources are declared by symbolic names (languageVersion 2.0). */
  symbolic;
  types;
  /** From where the expressions of this template are evaluated. */
  frame;
  parameters;
  variables;
  functions;
  surroundings;
  lookup;
  declarations;
  #outputs;
  #evaluatingOutputs = false;
  constructor(parts2) {
    this.run = parts2.run;
    this.document = parts2.document;
    this.template = parts2.template;
    this.scope = parts2.scope;
    this.path = parts2.path;
    this.name = parts2.name;
    this.parent = parts2.parent;
    this.outer = parts2.outer;
    this.possible = parts2.possible;
    this.types = typeScope(valueOf2(parts2.template, "definitions"));
    this.frame = parts2.outer ?? new TemplateFrame(this);
    this.surroundings = new DeploymentSurroundings(parts2.scope, parts2.template, parts2.path);
    this.functions = new UserFunctions(this, parts2.template);
    this.variables = new Variables(this, valueOf2(parts2.template, "variables"));
    this.parameters = new Parameters(this, valueOf2(parts2.template, "parameters"), parts2.supplied(parts2));
    const resources = valueOf2(parts2.template, "resources");
    this.symbolic = resources?.kind === "object";
    this.declarations = declarationsOf(this, resources);
    this.lookup = new Lookup(this);
    this.#refuseTooMany();
    refuseShapes(this);
  }
  /** Every output that is returned: name → {type, value}. */
  get outputs() {
    if (this.#outputs !== void 0) return this.#outputs;
    if (this.#evaluatingOutputs)
      throw new ArmError(
        "cycle",
        "The outputs of this deployment depend on themselves.",
        this.document.place(this.template)
      );
    this.#evaluatingOutputs = true;
    this.#outputs = outputsOf(this);
    this.#evaluatingOutputs = false;
    return this.#outputs;
  }
  /** Evaluates what Azure evaluates even when nothing uses it. */
  evaluateAll() {
    if (this.outer !== void 0) return;
    this.parameters.evaluateAll();
    this.variables.evaluateAll();
  }
  /** Runs `work`; its error becomes a problem at the node, and an unknown value. */
  attempt(node, work) {
    try {
      return work();
    } catch (error) {
      return this.failed(error, node);
    }
  }
  /** The unknown that stands for a value whose evaluation failed; the error becomes a problem. */
  failed(error, node) {
    const cause = this.run.report(asArmError(error), this.document.place(node));
    const print3 = () => node.kind === "string" ? node.value.replace(/^\[|\]$/g, "") : "null()";
    return new Unknown({ print: print3, causes: [cause], scope: `${this.path}:${node.start}` });
  }
  #refuseTooMany() {
    const { limits: limits2 } = this.run;
    const outputs = valueOf2(this.template, "outputs");
    const counts2 = [
      ["parameters", this.parameters.size, limits2.parameters],
      ["variables", this.variables.size, limits2.variables],
      ["outputs", outputs?.kind === "object" ? outputs.members.length : 0, limits2.outputs]
    ];
    for (const [what, count2, limit] of counts2) {
      if (count2 <= limit) continue;
      const place = this.document.place(valueOf2(this.template, what) ?? this.template);
      const text4 = `The template has ${count2} ${what}; ARM takes at most ${limit}. Split it into nested deployments.`;
      this.run.report(new ArmError("limit", text4, place), place);
    }
  }
};
function declarationsOf(deployment, resources) {
  if (resources?.kind === "array") return resources.items.flatMap((node) => declare(deployment, node, void 0));
  if (resources?.kind === "object")
    return resources.members.flatMap((member2) => declare(deployment, member2.value, member2.key));
  return [];
}
function declare(deployment, node, symbol) {
  if (node.kind === "object") return [deployment.run.make.declaration(deployment, node, symbol, void 0)];
  const place = deployment.document.place(node);
  deployment.run.report(new ArmError("template", "A resource must be an object.", place), place);
  return [];
}

// src/arm/template/locate.ts
var longest = 64;
var mostLinks = 8;
function originOf(instance) {
  let around2;
  const within = () => around2 ??= declaredAround(instance);
  return {
    get declaration() {
      return declarationPath(instance);
    },
    locate: (path) => ({ ...new Trail().follow(instance, path), path, within }),
    written: (path) => writtenAt(instance.node, path)
  };
}
function declarationPath(instance) {
  const labels = [];
  for (let at4 = instance; at4 !== void 0; ) {
    labels.unshift(at4.declaration.label);
    at4 = at4.declaration.parent ?? at4.declaration.deployment.parent;
  }
  return labels.join("/");
}
function rootOf2(deployment) {
  const above = deployment.parent?.declaration.deployment;
  return above === void 0 ? deployment : rootOf2(above);
}
function writtenAt(node, [part2, ...rest]) {
  if (part2 === void 0) return node?.kind === "string" ? node.value : void 0;
  if (node?.kind === "array") return writtenAt(node.items[Number(part2)], rest);
  if (node?.kind !== "object") return void 0;
  const member2 = memberOf(node, String(part2));
  if (member2 !== void 0) return writtenAt(member2.value, rest);
  const loops = node.members.flatMap((one3) => copyItems(one3) ?? []);
  const loop = loops.find((one3) => one3.name.toLowerCase() === String(part2).toLowerCase());
  return loop === void 0 ? void 0 : writtenAt(loop.input, rest.slice(1));
}
var Trail = class {
  #links = [];
  #label = "";
  #made = false;
  follow(instance, path) {
    const { document } = instance.declaration.deployment;
    const [first3] = path;
    const name2 = memberOf(instance.node, "name");
    const asked2 = path.length === 0 || first3 === "id" ? name2 === void 0 ? [] : ["name"] : path;
    try {
      this.#node({ node: instance.node, document, frame: instance.frame }, asked2);
    } catch (error) {
      if (!(error instanceof ArmError)) throw error;
    }
    const root = rootOf2(instance.declaration.deployment).document.source;
    const here = Math.max(
      0,
      this.#links.findIndex(({ place }) => place.source === root)
    );
    const related = this.#links.filter((_, index) => index !== here).map(({ place, label }) => ({ place, label: label || "where it is used" }));
    return { place: this.#links[here]?.place ?? document.place(instance.node), related, made: this.#made };
  }
  #add(place) {
    const last = this.#links.at(-1);
    if (last?.place.source === place.source && last.place.start === place.start) return;
    this.#links.push({ place, label: this.#label });
  }
  /** Makes the last place narrower: a part of the expression that it is. */
  #narrow(place) {
    const last = this.#links.at(-1);
    if (last?.place.source === place.source && last.place.start <= place.start && place.end <= last.place.end)
      last.place = place;
  }
  #node(spot, path) {
    if (this.#links.length > longest) return;
    const { node, frame } = spot;
    if (node.kind === "string" && frame !== void 0) {
      this.#add(placeOf(spot));
      const expression = frame.expression(node);
      if (expression !== void 0) this.#expression(expression, frame.at(node), path);
      return;
    }
    const [part2, ...rest] = path;
    if (part2 === void 0 || node.kind !== "object" && node.kind !== "array") this.#add(placeOf(spot));
    else if (node.kind === "array") this.#element(spot, node.items[Number(part2)], rest);
    else this.#property(spot, node, String(part2), rest);
  }
  #element(spot, item, rest) {
    if (item === void 0) this.#add(placeOf(spot));
    else this.#node({ node: item, document: spot.document, frame: spot.frame }, rest);
  }
  #property(spot, node, key, rest) {
    const { document, frame } = spot;
    const member2 = memberOf(node, key) ?? computedMember(frame, node, key);
    if (member2 !== void 0) {
      const owner = key.toLowerCase() === "properties" ? memberOf(node, "name") : void 0;
      this.#node({ node: member2.value, document, frame, member: member2, owner }, rest);
      return;
    }
    for (const loops of node.members) {
      const loop = copyItems(loops)?.find((item) => item.name.toLowerCase() === key.toLowerCase());
      if (loop === void 0) continue;
      const [index, ...inside] = rest;
      const name3 = loop.name.toLowerCase();
      if (index === void 0 || frame === void 0) this.#add(document.place(loop.node));
      else this.#node({ node: loop.input, document, frame: frame.withLoop({ name: name3, index, named: true }) }, inside);
      return;
    }
    const name2 = memberOf(node, "name") ?? spot.owner ?? spot.member;
    this.#add(name2 === void 0 ? firstLine(document, node) : document.placeOfMember(name2));
  }
  #expression(expression, frame, path) {
    if (expression.kind === "literal") return;
    if (expression.kind === "property") this.#expression(expression.target, frame, [expression.name, ...path]);
    else if (expression.kind === "index") {
      const index = evaluate(expression.index, frame);
      if (typeof index === "string" || typeof index === "number")
        this.#expression(expression.target, frame, [index, ...path]);
    } else this.#call(expression, frame, path);
  }
  #call(call, frame, path) {
    const { definition } = call;
    if (definition === void 0) return;
    const follower = followers[definition.name.toLowerCase()];
    if (follower !== void 0) {
      const next = follower(call, frame, path);
      if (next === void 0) return;
      this.#label = next.label;
      this.#node(next.spot, next.path);
      return;
    }
    const args = call.args.map((arg) => "lazy" in definition ? settled(arg, frame) : evaluate(arg, frame));
    const part2 = definition.part?.(path, args, callSite(call, frame));
    const argument = part2 && call.args[part2.argument];
    if (part2 === void 0 || argument === void 0) {
      this.#arguments(call, frame);
      return;
    }
    this.#narrow(frame.place(argument.start, argument.end));
    this.#expression(argument, frame, part2.path);
  }
  /** A function that makes a new value: what its arguments were is told, each as far as it goes. */
  #arguments(call, frame) {
    this.#made = true;
    for (const argument of call.args) if (this.#links.length < mostLinks) this.#expression(argument, frame, []);
  }
};
function settled(expression, frame) {
  try {
    return evaluate(expression, frame);
  } catch (error) {
    if (!(error instanceof ArmError)) throw error;
    return new Unknown({ print: () => "null()", causes: [{ code: "error", reason: error.message }] });
  }
}
var followers = {
  parameters(call, frame, path) {
    const name2 = argumentText(call, frame);
    const written = name2 === void 0 || frame.inFunction ? void 0 : frame.deployment.parameters.written(name2);
    if (written === void 0) return void 0;
    const { deployment } = frame;
    const label = `parameter ${written.member.key}`;
    const { supplied } = written;
    if (supplied !== void 0) {
      if (supplied.written === void 0) return void 0;
      const { node, document, frame: outside } = supplied.written;
      return { spot: { node, document, frame: outside }, path, label };
    }
    const fallback = memberOf(written.member.value, "defaultValue");
    const member2 = fallback ?? written.member;
    const spot = {
      node: member2.value,
      document: deployment.document,
      frame: deployment.frame.forParameterDefault(),
      member: member2
    };
    return { spot, path: fallback === void 0 ? [] : path, label };
  },
  variables(call, frame, path) {
    const name2 = argumentText(call, frame);
    const declared2 = name2 === void 0 ? void 0 : frame.deployment.variables.declaration(name2);
    if (declared2 === void 0) return void 0;
    const { deployment } = frame;
    const label = `variable ${declared2.name}`;
    const { document } = deployment;
    const { node, member: member2 } = declared2;
    if (member2 !== void 0) return { spot: { node, document, frame: deployment.frame, member: member2 }, path, label };
    const [index, ...rest] = path;
    if (index === void 0) return { spot: { node, document, frame: void 0 }, path: [], label };
    const inside = deployment.frame.withLoop({ name: declared2.name.toLowerCase(), index, named: true });
    return { spot: { node, document, frame: inside }, path: rest, label };
  },
  reference(call, frame, path) {
    const [argument] = call.args;
    const target = argument === void 0 ? void 0 : evaluate(argument, frame);
    if (!(typeof target === "string" || isUnknown(target))) return void 0;
    const instance = frame.deployment.lookup.find(target);
    if (instance === void 0 || instance.declaration.existing) return void 0;
    const { document } = instance.declaration.deployment;
    if (instance.nested === void 0) {
      const spot = { node: instance.node, document, frame: instance.frame };
      return { spot, path: ["properties", ...path], label: `resource ${instance.declaration.label}` };
    }
    return outputOf(instance.nested, path);
  }
};
function outputOf(nested, path) {
  const [outputs, name2, value, ...rest] = path;
  if (String(outputs).toLowerCase() !== "outputs" || String(value).toLowerCase() !== "value") return void 0;
  const output = memberOf(valueOf2(nested.template, "outputs"), String(name2));
  const label = `output ${String(name2)}`;
  const { document, frame } = nested;
  const direct = memberOf(output?.value, "value");
  if (direct !== void 0) return { spot: { node: direct.value, document, frame, member: direct }, path: rest, label };
  const input = valueOf2(valueOf2(output?.value, "copy"), "input");
  const [index, ...inside] = rest;
  if (input === void 0 || index === void 0) return void 0;
  return {
    spot: { node: input, document, frame: frame.withLoop({ name: "", index, named: false }) },
    path: inside,
    label
  };
}
function argumentText(call, frame) {
  const [argument] = call.args;
  const value = argument === void 0 ? void 0 : evaluate(argument, frame);
  return typeof value === "string" ? value : void 0;
}
function computedMember(frame, node, key) {
  if (frame === void 0) return void 0;
  const folded = key.toLowerCase();
  return node.members.find((member2) => member2.key.startsWith("[") && frame.key(member2).toLowerCase() === folded);
}
function placeOf(spot) {
  if (spot.member !== void 0) return spot.document.placeOfMember(spot.member);
  if (spot.node.kind !== "object" && spot.node.kind !== "array") return spot.document.place(spot.node);
  const name2 = memberOf(spot.node, "name");
  return name2 === void 0 ? firstLine(spot.document, spot.node) : spot.document.placeOfMember(name2);
}
function firstLine(document, node) {
  const { line, column } = document.source.position(node.start);
  const length2 = document.source.line(line).slice(column).trimEnd().length;
  return document.placeOf(node.start, Math.min(node.end, node.start + Math.max(1, length2)));
}

// src/arm/template/target.ts
function targetScope(instance, name2) {
  return nestedScope(instance.declaration.deployment.scope, {
    subscriptionId: instance.text("subscriptionId"),
    resourceGroup: instance.text("resourceGroup"),
    scope: instance.text("scope"),
    location: instance.text("location"),
    name: name2,
    schema: levelOfSchema(valueOf2(valueOf2(instance.node, "properties"), "template")),
    path: deploymentPath(instance)
  });
}
function deploymentPath(instance) {
  const loops = instance.frame.loops.map((loop) => typeof loop.index === "number" ? `[${loop.index}]` : "[?]").join("");
  return `${instance.declaration.deployment.path}/${instance.declaration.label}${loops}`;
}

// src/arm/template/instance.ts
var deploymentOnly = new Set(
  "type name condition copy dependson scope existing resources comments metadata subscriptionid resourcegroup @options method import extension".split(
    " "
  )
);
var ResourceInstance = class {
  declaration;
  /** The frame of its expressions, with the loop it belongs to. */
  frame;
  /** Index in its own loop; undefined without a loop or when the count is not known. */
  index;
  possible;
  #identity;
  #body;
  #evaluatingBody = false;
  #children;
  #nested;
  constructor(declaration, frame, index, possible) {
    this.declaration = declaration;
    this.frame = frame;
    this.index = index;
    this.possible = possible;
  }
  get node() {
    return this.declaration.node;
  }
  /** Type, name and id in full; throws ArmError when they cannot be told apart from nothing. */
  get identity() {
    return this.#identity ??= this.#identify();
  }
  get isDeployment() {
    return this.identity.type.toLowerCase() === deploymentType;
  }
  get apiVersion() {
    const node = valueOf2(this.node, "apiVersion");
    return node === void 0 ? void 0 : this.frame.attempt(node, () => this.frame.value(node));
  }
  /** Everything that `expand` prints of it, values that fail as unknown. */
  get body() {
    if (this.#body !== void 0) return this.#body;
    if (this.#evaluatingBody) {
      const message = `The resource '${this.declaration.label}' refers to itself.`;
      throw new ArmError("cycle", message, this.declaration.deployment.document.place(this.node));
    }
    this.#evaluatingBody = true;
    this.#body = this.#evaluateBody();
    this.#evaluatingBody = false;
    return this.#body;
  }
  /** Resources declared inside this one. */
  get children() {
    return this.#children ??= this.#declareChildren();
  }
  /** The deployment that a resource of that type makes; undefined when its template is not at hand. */
  get nested() {
    if (this.#nested === void 0) this.#nested = this.declaration.deployment.run.make.nested(this) ?? null;
    return this.#nested ?? void 0;
  }
  toResource() {
    const { id, type, name: name2 } = this.identity;
    const base2 = { id, type, name: name2, body: this.body, origin: originOf(this) };
    return this.possible === void 0 ? base2 : { ...base2, possible: this.possible };
  }
  /** The value of a text member; undefined when it is absent or null. */
  text(key) {
    const member2 = memberOf(this.node, key);
    if (member2 === void 0) return void 0;
    const value = this.frame.forDeploymentStart().value(member2.value);
    if (value === null) return void 0;
    if (typeof value === "string" || isUnknown(value)) return value;
    const place = this.frame.document.placeOfMember(member2);
    throw new ArmError("template", `'${key}' of a resource must be a string, got ${describe(value)}.`, place);
  }
  /** The scope that ids of this resource are built in: that of its deployment, unless it names another one. */
  #scope(type, name2) {
    const { scope } = this.declaration.deployment;
    if (type.toLowerCase() === deploymentType) return targetScope(this, name2);
    if (!this.declaration.existing) return scope;
    const subscriptionId = this.text("subscriptionId");
    const resourceGroup = this.text("resourceGroup");
    if (subscriptionId === void 0 && resourceGroup === void 0) return scope;
    return {
      ...scope,
      level: resourceGroup === void 0 ? "subscription" : "resourceGroup",
      subscriptionId: subscriptionId ?? scope.subscriptionId,
      resourceGroup: resourceGroup ?? scope.resourceGroup
    };
  }
  #identify() {
    const { deployment, parent } = this.declaration;
    const place = deployment.document.place(this.node);
    const ownType = this.text("type");
    const ownName = this.text("name");
    if (ownType === void 0) throw new ArmError("template", "The resource has no 'type'.", place);
    if (typeof ownType !== "string")
      throw new ArmError("template", "The 'type' of a resource must be known before the deployment.", place);
    if (this.isExtension) return { type: ownType, name: "", id: parseId("") };
    if (ownName === void 0) throw new ArmError("template", "The resource has no 'name'.", place);
    const above = parent?.identity;
    const relative2 = above !== void 0 && !/^[^/]*\.[^/]*\//.test(ownType);
    const type = relative2 ? `${above.type}/${ownType}` : ownType.replace(/\/+$/, "");
    const name2 = relative2 ? joinText([above.name, "/", ownName]) : ownName;
    const scope = this.#scope(type, name2);
    if (!type.includes("/"))
      throw new ArmError("template", `'${type}' is no resource type; it needs the form Namespace/type.`, place);
    if (wrongSegments(type, name2)) {
      const wanted = type.split("/").length - 1;
      const at4 = memberOf(this.node, "name");
      const text4 = `The name '${printText(name2)}' needs ${wanted} segment${wanted === 1 ? "" : "s"} separated by '/', one for each of the type '${type}'.`;
      throw new ArmError("template", text4, at4 === void 0 ? place : deployment.document.placeOfMember(at4));
    }
    if (relative2 && !ownType.includes("/")) return { type, name: name2, id: childId(above.id, ownType, ownName) };
    const extended2 = type.toLowerCase() === deploymentType ? void 0 : this.text("scope");
    const under = extended2 === void 0 ? void 0 : extendedId(extended2, scope);
    return { type, name: name2, id: resourceIdOf(type, name2, scope, under) };
  }
  /** Resources of an extension (Kubernetes, Graph, …) have neither an Azure id nor a name of Azure's. */
  get isExtension() {
    return memberOf(this.node, "import") !== void 0 || memberOf(this.node, "extension") !== void 0;
  }
  #evaluateBody() {
    const { type, name: name2, id } = this.identity;
    const body = new Map(this.isExtension ? [] : [["id", id.text]]);
    body.set("type", type);
    if (!this.isExtension) body.set("name", name2);
    for (const member2 of this.node.members) {
      if (deploymentOnly.has(member2.key.toLowerCase())) continue;
      const early = member2.key.toLowerCase() === "location";
      const frame = early ? this.frame.forDeploymentStart() : this.frame;
      body.set(member2.key, frame.tolerant(member2.value));
    }
    return new ObjectValue(body);
  }
  #declareChildren() {
    const resources = valueOf2(this.node, "resources");
    const nodes = resources?.kind === "array" ? resources.items : [];
    const { deployment } = this.declaration;
    return nodes.flatMap(
      (node) => node.kind === "object" ? [deployment.run.make.declaration(deployment, node, void 0, this)] : []
    );
  }
};

// src/arm/template/supplied.ts
var nothingSupplied = { get: () => void 0, names: () => [] };
function suppliedBySources(sources, typeOf3) {
  const values = /* @__PURE__ */ new Map();
  for (const source of sources) {
    if ("document" in source) {
      for (const [name2, value] of fileValues(source.document)) values.set(name2.toLowerCase(), { name: name2, value });
    } else {
      values.set(source.name.toLowerCase(), { name: source.name, value: commandLineValue(source, typeOf3(source.name)) });
    }
  }
  return {
    get: (name2) => values.get(name2.toLowerCase())?.value,
    names: () => [...values.values()].map(({ name: name2, value }) => [name2, value.place])
  };
}
function suppliedByParent(node, frame) {
  if (node === void 0) return nothingSupplied;
  if (node.kind !== "object") return suppliedByExpression(node, frame);
  const { document } = frame;
  const one3 = (name2) => {
    const member2 = memberOf(node, name2);
    if (member2 === void 0) return void 0;
    const value = memberOf(member2.value, "value");
    if (value !== void 0) {
      const written = { node: value.value, document, frame };
      return { place: document.place(value.value), written, value: () => frame.tolerant(value.value) };
    }
    const withheld = withheldValue(member2.value, document.placeOfMember(member2));
    if (withheld !== void 0) return withheld;
    return { place: document.placeOfMember(member2), value: () => valueMember(frame.tolerant(member2.value)) };
  };
  return {
    get: one3,
    names: () => node.members.map((member2) => [member2.key, document.placeOfMember(member2)])
  };
}
function suppliedByExpression(node, frame) {
  const place = frame.document.place(node);
  let set;
  const evaluated = () => set ??= frame.tolerant(node);
  const get = (name2) => ({
    place,
    value: () => {
      const values = evaluated();
      if (isUnknown(values)) return values;
      return isObject(values) ? valueMember(values.get(name2)) : void 0;
    }
  });
  const names2 = () => {
    const values = evaluated();
    return isObject(values) ? [...values.keys()].map((name2) => [name2, place]) : [];
  };
  return { get, names: names2 };
}
function valueMember(parameter) {
  if (parameter === void 0 || isUnknown(parameter)) return parameter;
  return isObject(parameter) ? parameter.get("value") : void 0;
}
function* fileValues(document) {
  const { root } = document;
  const set = memberOf(root, "parameters")?.value ?? root;
  if (set.kind !== "object")
    throw new ArmError("template", "A parameter file needs an object «parameters».", document.place(set));
  for (const member2 of set.members) {
    if (set === root && /^(\$schema|contentVersion)$/i.test(member2.key)) continue;
    const value = memberOf(member2.value, "value");
    const withheld = withheldValue(member2.value, document.placeOfMember(member2));
    if (withheld !== void 0) yield [member2.key, withheld];
    else if (value !== void 0) {
      const written = { node: value.value, document };
      const place = document.place(value.value);
      yield [member2.key, { place, written, value: () => valueOfNode(value.value) }];
    } else if (memberOf(member2.value, "metadata") === void 0) {
      const message = `Parameter '${member2.key}' needs {"value": …} or {"reference": …}.`;
      throw new ArmError("parameter", message, document.placeOfMember(member2));
    }
  }
}
function withheldValue(parameter, place) {
  if (memberOf(parameter, "reference") !== void 0)
    return { place, withheld: { code: "secure", reason: "comes from a key vault" }, value: () => void 0 };
  if (memberOf(parameter, "expression") !== void 0)
    return {
      place,
      withheld: { code: "parameter", reason: "is an external input of the deployment" },
      value: () => void 0
    };
  return void 0;
}
function commandLineValue(source, type) {
  const text4 = new SourceText(`--parameters ${source.name}`, source.value);
  const place = { source: text4, start: 0, end: source.value.length, pointer: "" };
  const value = () => {
    switch (type?.toLowerCase()) {
      case void 0:
      case "string":
      case "securestring":
        return source.value;
      default:
        return /^\s*(?:[[{"]|-?\d+\s*$|true\s*$|false\s*$|null\s*$)/.test(source.value) ? valueOfNode(readJson(text4)) : source.value;
    }
  };
  return { place, value };
}

// src/arm/template/nested.ts
function nestedDeployment(instance) {
  const parent = instance.declaration.deployment;
  const { run } = parent;
  const properties2 = valueOf2(instance.node, "properties");
  const inline = valueOf2(properties2, "template");
  if (inline !== void 0 && inline.kind !== "object") refuseTemplate(instance, inline);
  const document = inline?.kind === "object" ? parent.document : linkedDocument(instance, valueOf2(properties2, "templateLink"));
  const template = inline?.kind === "object" ? inline : document?.root;
  if (document === void 0 || template?.kind !== "object") {
    run.gaps.push(missingTemplate(instance, properties2, inline));
    return void 0;
  }
  run.deployments++;
  const place = parent.document.place(instance.node);
  if (run.deployments > run.limits.nestedDeployments)
    throw new ArmError("limit", `There are more than ${run.limits.nestedDeployments} nested deployments.`, place);
  if (levelsUp(parent) >= run.limits.nestingLevels)
    throw new ArmError("limit", `Deployments are nested more than ${run.limits.nestingLevels} levels deep.`, place);
  const outer = document === parent.document && evaluatesOutside(properties2, template);
  return new Deployment({
    run,
    document,
    template,
    scope: targetScope(instance, instance.identity.name),
    path: deploymentPath(instance),
    name: instance.identity.name,
    parent: instance,
    supplied: () => outer ? nothingSupplied : suppliedByParent(valueOf2(properties2, "parameters"), instance.frame),
    ...outer ? { outer: instance.frame } : {},
    ...instance.possible === void 0 ? {} : { possible: instance.possible }
  });
}
function evaluatesOutside(properties2, template) {
  const scope = valueOf2(valueOf2(properties2, "expressionEvaluationOptions"), "scope");
  if (scope?.kind === "string") return scope.value.toLowerCase() !== "inner";
  const version = valueOf2(template, "languageVersion");
  return !(version?.kind === "string" && version.value.startsWith("2."));
}
function refuseTemplate(instance, inline) {
  const { document } = instance.declaration.deployment;
  if (inline.kind !== "string" || instance.frame.expression(inline) === void 0)
    throw new ArmError("template", "The template of a deployment must be an object.", document.place(inline));
  instance.frame.value(inline);
}
function linkedDocument(instance, link) {
  const { run, document } = instance.declaration.deployment;
  const path = valueOf2(link, "relativePath");
  const written = path === void 0 ? void 0 : textOf5(instance, path);
  if (typeof written !== "string") return void 0;
  const linked = run.readLinked(document.source.path, written);
  if (linked === void 0 || linked instanceof JsonDocument) return linked;
  run.problems.push(linked);
  return void 0;
}
function missingTemplate(instance, properties2, template) {
  const { document } = instance.declaration.deployment;
  const link = valueOf2(properties2, "templateLink");
  const place = document.place(link ?? template ?? instance.node);
  if (link === void 0 && template === void 0)
    throw new ArmError("template", "The deployment has neither a «template» nor a «templateLink».", place);
  if (link === void 0)
    return {
      code: "unsupported",
      reason: `the template of the deployment ${instance.declaration.label} is computed`,
      place
    };
  const name2 = linkName(instance, link);
  const supply = "give the linked template as a further file, with its parameters";
  return { code: "elsewhere", reason: `the linked template${name2} is not among the inputs`, supply, place };
}
function linkName(instance, link) {
  for (const key of ["relativePath", "uri", "id"]) {
    const node = valueOf2(link, key);
    if (node === void 0) continue;
    const text4 = textOf5(instance, node);
    if (text4 === void 0) continue;
    const file = typeof text4 === "string" ? text4.split(/[/\\]/).at(-1)?.split("?")[0] : /[\w.-]+\.json(?!.*\.json)/.exec(text4.text)?.[0];
    if (file !== void 0) return ` ${file}`;
  }
  return "";
}
function textOf5(instance, node) {
  const value = instance.frame.tolerant(node);
  return typeof value === "string" || isUnknown(value) ? value : void 0;
}
function levelsUp(deployment) {
  let levels = 0;
  for (let at4 = deployment.parent; at4 !== void 0; at4 = at4.declaration.deployment.parent) levels++;
  return levels;
}

// src/arm/template/makers.ts
var makers = {
  declaration: (deployment, node, symbol, parent) => new Declaration(deployment, node, symbol, parent),
  instance: (declaration, frame, index, possible) => new ResourceInstance(declaration, frame, index, possible),
  nested: nestedDeployment
};

// src/arm/template/expand.ts
function expandTemplate(template, parameters, context = {}) {
  const run = new Run(makers, context);
  const resources = [];
  let outputs = new ObjectValue();
  try {
    const root = rootDeployment(run, template, parameters, context);
    root.evaluateAll();
    collect(root, resources);
    outputs = plainOutputs(root);
    checkAsserts(root);
  } catch (error) {
    run.gaps.push(run.report(asArmError(error), template.place(template.root)));
  }
  return { resources, withheld: run.withheld, gaps: run.gaps, outputs, problems: run.allProblems() };
}
function rootDeployment(run, document, parameters, context) {
  const template = templateOf2(document, run.limits);
  const scope = rootScope(context.scope ?? {}, levelOfSchema(template) ?? "resourceGroup");
  const declared2 = valueOf2(template, "parameters");
  const typeOf3 = (name2) => {
    const type = valueOf2(memberOf(declared2, name2)?.value, "type");
    return type?.kind === "string" ? type.value : void 0;
  };
  return new Deployment({
    run,
    document,
    template,
    scope,
    path: document.source.path,
    name: scope.deploymentName,
    supplied: () => suppliedBySources(parameters, typeOf3)
  });
}
function templateOf2(document, limits2) {
  const { root, source } = document;
  if (root.kind !== "object")
    throw new ArmError("template", "An ARM template is a JSON object with «resources».", document.place(root));
  const resources = memberOf(root, "resources");
  if (resources === void 0)
    throw new ArmError("template", "This is no ARM template: it has no «resources».", document.place(root));
  if (resources.value.kind !== "array" && resources.value.kind !== "object")
    throw new ArmError("template", "«resources» must be an array or an object.", document.placeOfMember(resources));
  if (source.text.length > limits2.templateBytes) {
    const size = `${(source.text.length / 1048576).toFixed(1)} MB`;
    const text4 = `The template has ${size}; ARM takes at most ${limits2.templateBytes / 1048576} MB.`;
    throw new ArmError("limit", text4, document.place(root));
  }
  return root;
}
function collect(deployment, resources) {
  const before = resources.length;
  const visit = (declarations) => {
    for (const declaration of declarations) for (const instance of declaration.instances) collectOne(instance);
  };
  const collectOne = (instance) => {
    const { run, document } = deployment;
    try {
      if (instance.isDeployment) {
        const { nested } = instance;
        if (nested !== void 0) {
          nested.evaluateAll();
          collect(nested, resources);
        }
      } else if (!instance.declaration.existing) {
        resources.push(instance.toResource());
        refuseTooMany(deployment, resources.length - before);
      }
    } catch (error) {
      run.gaps.push(run.report(asArmError(error), document.place(instance.node)));
    }
    visit(instance.children);
  };
  visit(deployment.declarations);
}
function refuseTooMany(deployment, count2) {
  const { run, template, document } = deployment;
  if (count2 !== run.limits.resources + 1) return;
  const place = document.place(valueOf2(template, "resources") ?? template);
  const text4 = `The template deploys more than ${run.limits.resources} resources, which ARM refuses. Split it into nested deployments.`;
  run.report(new ArmError("limit", text4, place), place);
}
function checkAsserts(root) {
  const asserts = valueOf2(root.template, "asserts");
  for (const member2 of asserts?.kind === "object" ? asserts.members : []) {
    const holds3 = root.attempt(member2.value, () => root.frame.value(member2.value));
    if (holds3 !== false) continue;
    const place = root.document.placeOfMember(member2);
    root.run.report(new ArmError("fail", `The assertion '${member2.key}' of the template is false.`, place), place);
  }
}
function plainOutputs(root) {
  const values = /* @__PURE__ */ new Map();
  for (const [name2, output] of root.outputs.entries()) {
    const value = output instanceof ObjectValue ? output.get("value") : void 0;
    if (value !== void 0) values.set(name2, value);
  }
  return new ObjectValue(values);
}

// src/commands/output.ts
async function openFiles(args, host) {
  const files = host.openFiles();
  if (args.rest.includes("-")) files.provide(standardInput, await host.readInput());
  return files;
}
function usesColour(args, host, output) {
  return output.isTerminal && (host.env["NO_COLOR"] ?? "") === "" && !args.has("no-color");
}
function tellProblems(problems, args, host) {
  const told = problems.filter(({ level }) => level === "error" || !args.has("quiet"));
  if (told.length > 0) host.err.write(`${problemLines(told, styleOf(usesColour(args, host, host.err))).join("\n")}
`);
}
function hasErrors(problems) {
  return problems.some(({ level }) => level === "error");
}

// src/finding/sha256.ts
var K = roundConstants();
var START = [1779033703, 3144134277, 1013904242, 2773480762, 1359893119, 2600822924, 528734635, 1541459225];
function sha256(text4) {
  const bytes = padded(new TextEncoder().encode(text4));
  const view = new DataView(bytes.buffer);
  const state = Uint32Array.from(START);
  const words2 = new Uint32Array(64);
  for (let offset = 0; offset < bytes.length; offset += 64) {
    for (let i = 0; i < 16; i++) words2[i] = view.getUint32(offset + 4 * i);
    for (let i = 16; i < 64; i++) {
      const a = at2(words2, i - 15);
      const b = at2(words2, i - 2);
      const low = rotate3(a, 7) ^ rotate3(a, 18) ^ a >>> 3;
      const high = rotate3(b, 17) ^ rotate3(b, 19) ^ b >>> 10;
      words2[i] = at2(words2, i - 16) + low + at2(words2, i - 7) + high;
    }
    compress2(state, words2);
  }
  return [...state].map((word2) => word2.toString(16).padStart(8, "0")).join("");
}
function compress2(state, words2) {
  const work = Uint32Array.from(state);
  for (let i = 0; i < 64; i++) {
    const [a, e] = [at2(work, 0), at2(work, 4)];
    const sumE = rotate3(e, 6) ^ rotate3(e, 11) ^ rotate3(e, 25);
    const choice = e & at2(work, 5) ^ ~e & at2(work, 6);
    const first3 = at2(work, 7) + sumE + choice + at2(K, i) + at2(words2, i);
    const sumA = rotate3(a, 2) ^ rotate3(a, 13) ^ rotate3(a, 22);
    const majority = a & at2(work, 1) ^ a & at2(work, 2) ^ at2(work, 1) & at2(work, 2);
    work.copyWithin(1, 0, 7);
    work[4] = at2(work, 4) + first3;
    work[0] = first3 + sumA + majority;
  }
  for (let i = 0; i < 8; i++) state[i] = at2(state, i) + at2(work, i);
}
function padded(bytes) {
  const result = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  result.set(bytes);
  result[bytes.length] = 128;
  new DataView(result.buffer).setBigUint64(result.length - 8, BigInt(bytes.length) * 8n);
  return result;
}
function roundConstants() {
  const primes = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return Uint32Array.from(primes, (prime) => Math.cbrt(prime) % 1 * 2 ** 32);
}
function at2(words2, index) {
  return words2[index] ?? 0;
}
function rotate3(word2, by) {
  return word2 >>> by | word2 << 32 - by;
}

// src/finding/fingerprint.ts
function fingerprint({ code, file, declaration, ordinal }) {
  return sha256(JSON.stringify([code, file, declaration, ordinal]));
}

// src/finding/create.ts
function createFinding(parts2) {
  const { code, message } = parts2;
  if (code === "" || message.trim() === "") throw new TypeError(`a finding of ${code || "no rule"} has no message`);
  return {
    code,
    name: parts2.name,
    severity: parts2.severity,
    outcome: parts2.outcome,
    message: message.trim(),
    fix: parts2.fix === "" ? void 0 : parts2.fix,
    url: parts2.url,
    sets: [parts2.set],
    target: parts2.target,
    place: parts2.place,
    related: parts2.related ?? [],
    origins: parts2.origins ?? [],
    evidence: parts2.evidence ?? [],
    missing: parts2.missing ?? [],
    fingerprint: fingerprint({ code, ...parts2.identity }),
    baseline: false
  };
}

// src/finding/order.ts
function orderFindings(findings) {
  const keyed2 = findings.map((finding) => ({ finding, line: finding.place.source.position(finding.place.start).line }));
  keyed2.sort(
    (a, b) => compareTexts2(a.finding.place.source.path, b.finding.place.source.path) || a.line - b.line || compareTexts2(a.finding.code, b.finding.code) || a.finding.place.start - b.finding.place.start || compareTexts2(a.finding.target.name, b.finding.target.name) || compareTexts2(a.finding.fingerprint, b.finding.fingerprint)
  );
  return keyed2.map(({ finding }) => finding);
}
function mergeFindings(findings) {
  const merged = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const { outcome, fingerprint: fingerprint2, waiver, baseline } = finding;
    const key = JSON.stringify([outcome, fingerprint2, waiver, baseline]);
    const other = merged.get(key);
    if (other === void 0) {
      merged.set(key, finding);
      continue;
    }
    const worst2 = severities.indexOf(finding.severity) < severities.indexOf(other.severity) ? finding : other;
    merged.set(key, { ...worst2, sets: [.../* @__PURE__ */ new Set([...other.sets, ...finding.sets])].sort(compareTexts2) });
  }
  return [...merged.values()];
}
function compareTexts2(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/gate/rule-index.ts
var RuleIndex = class {
  #rules = /* @__PURE__ */ new Map();
  #names = [];
  constructor(rules) {
    for (const rule of rules) {
      this.#rules.set(rule.code.toLowerCase(), rule).set(rule.name.toLowerCase(), rule);
      this.#names.push(rule.code, rule.name);
    }
  }
  find(name2) {
    return this.#rules.get(name2.toLowerCase());
  }
  /** The rule that a user asks for; throws UsageError when there is none. */
  get(name2) {
    const rule = this.find(name2);
    if (rule !== void 0) return rule;
    const problem = this.unknown(name2, void 0);
    throw new UsageError(problem.message, [problem]);
  }
  unknown(name2, place) {
    const hint = nearest(name2, this.#names) || " `poolgate rules` lists them.";
    return {
      level: "error",
      code: "rule",
      message: `There is no rule ${withoutValue(name2)}.${hint}`,
      ...place && { place }
    };
  }
};

// src/topology/kind.ts
function kind(name2, variable, description, fields) {
  return { name: name2, variable, description, fields: { ...everyKind, ...fields } };
}
var text = (description) => ({ type: "text", description, optional: true });
var int = (description) => ({ type: "int", description, optional: true });
var bool = (description) => ({ type: "bool", description, optional: true });
var any = (description) => ({ type: "any", description, optional: true });
var texts = (description) => ({ type: "texts", description, optional: false });
var ints = (description) => ({ type: "ints", description, optional: false });
var oneOf2 = (values, description) => ({ type: "enum", values, description, optional: true });
var one = (name2, description) => ({ type: "one", kind: name2, description, optional: true });
var list2 = (name2, description) => ({ type: "list", kind: name2, description, optional: false });
var everyKind = {
  name: text("Its name, as Azure has it."),
  id: text("Its resource id."),
  label: text("How findings call it: owner and element, `lb-web/https`.")
};

// src/rule/rule.ts
var paramTypes = ["int", "text", "bool", "texts", "ints"];

// src/rule/params.ts
var fieldOf = { int, text, bool, texts, ints };
var says = {
  int: "a whole number",
  text: "a text",
  bool: "true or false",
  texts: "a list of texts",
  ints: "a list of whole numbers"
};
function paramKind(params) {
  const fields = {};
  for (const { name: name2, type, description } of params) fields[name2] = { ...fieldOf[type](description), optional: false };
  return { name: "params", variable: "params", description: "The params of the rule.", fields };
}
function paramTypeOf(word2) {
  return paramTypes.find((type) => type === word2);
}
function faultOfParam(type, value) {
  return fitsParam(type, value) ? void 0 : `must be ${says[type]}`;
}
function fitsParam(type, value) {
  switch (type) {
    case "int":
      return Number.isSafeInteger(value);
    case "text":
      return typeof value === "string";
    case "bool":
      return typeof value === "boolean";
    case "texts":
      return Array.isArray(value) && value.every((item) => fitsParam("text", item));
    case "ints":
      return Array.isArray(value) && value.every((item) => fitsParam("int", item));
  }
}
function paramValues({ params }, settings = {}) {
  const values = params.map(({ name: name2, type, default: standard2 }) => {
    const set = Object.hasOwn(settings, name2) ? settings[name2] : void 0;
    return [name2, fitsParam(type, set) ? set : standard2];
  });
  return new ObjectValue(new Map(values));
}

// src/gate/rule-settings.ts
var mostUnknown = 20;
var RuleSettings = class {
  #settings = /* @__PURE__ */ new Map();
  /** What is on when nothing is said of a rule, and the layer that says so. */
  profile;
  /** Mistakes go to `problems`; `profile` is what `extends` comes to. */
  constructor(index, layers, profile2, problems = []) {
    const layer = layers.findLast(({ value }) => profileIn(value.extends) !== void 0);
    this.profile = { profile: profile2 ?? "recommended", layer };
    for (const one3 of layers) this.#add(one3, index, problems);
  }
  of(rule) {
    return this.#settings.get(rule);
  }
  /** Whether a rule is on, and how severe it is. A rule that is only given params is on, like one that is named. */
  level(rule) {
    const setting = this.of(rule);
    if (setting?.level !== void 0) return setting.level;
    return setting !== void 0 || isInProfile(rule, this.profile.profile) ? rule.severity : "off";
  }
  #add(layer, index, problems) {
    const names2 = /* @__PURE__ */ new Map();
    let unknown = 0;
    for (const [name2, given2] of Object.entries(layer.value.rules ?? {})) {
      const rule = index.find(name2);
      const place = layer.locate(["rules", name2]);
      if (rule === void 0) {
        if (++unknown <= mostUnknown) problems.push(index.unknown(name2, place));
        continue;
      }
      const { severity: level, params = {} } = typeof given2 === "string" ? { severity: given2 } : given2;
      const before = this.of(rule);
      const other = names2.get(rule);
      if (other !== void 0 && before?.level !== level) problems.push(contradiction(rule, other, name2, place));
      names2.set(rule, name2);
      const accepted = acceptedParams(
        rule,
        params,
        problems,
        (param, atKey) => layer.locate(["rules", name2, "params", param], atKey)
      );
      this.#settings.set(rule, {
        level: level ?? before?.level,
        params: { ...before?.params, ...accepted },
        name: name2,
        layer,
        place
      });
    }
    if (unknown > mostUnknown) problems.push(moreUnknown(unknown - mostUnknown, layer.locate(["rules"])));
  }
};
function profileOf(layers) {
  return layers.map(({ value }) => profileIn(value.extends)).findLast((profile2) => profile2 !== void 0);
}
function acceptedParams(rule, given2, problems, locate2) {
  const accepted = [];
  for (const [name2, value] of Object.entries(given2)) {
    const param = rule.params.find((one3) => one3.name === name2);
    const fault2 = param === void 0 ? unknownParam(rule, name2) : faultOfParam(param.type, value);
    if (fault2 === void 0) {
      accepted.push([name2, value]);
      continue;
    }
    const place = locate2(name2, param === void 0);
    const message = param === void 0 ? fault2 : `\`${name2}\` of ${rule.code} ${fault2}: ${param.description}`;
    problems.push({ level: "error", code: "rule", message, ...place && { place } });
  }
  return Object.fromEntries(accepted);
}
function unknownParam({ code, params }, name2) {
  const names2 = params.map((one3) => one3.name);
  if (names2.length === 0) return `${code} has no params. Remove \`${name2}\`.`;
  return `${code} has no param ${name2}.${nearest(name2, names2) || ` It has ${names2.join(", ")}.`}`;
}
function moreUnknown(count2, place) {
  const message = `\`rules\` has ${count2} more names that are no rules. Correct these first.`;
  return { level: "error", code: "rule", message, ...place && { place } };
}
function contradiction({ code }, first3, second, place) {
  const message = `${first3} and ${second} are the same rule (${code}) and have different settings. Keep one of them.`;
  return { level: "error", code: "rule", message, ...place && { place } };
}
function isInProfile(rule, profile2) {
  if (profile2 === "none" || profile2 === "all") return profile2 === "all";
  return rule.profiles.includes(profile2);
}

// src/gate/rule-locks.ts
var strictness = ["off", "info", "warning", "error"];
var all = "rules";
var one2 = "rules.";
function lockOf({ code, name: name2 }, locks) {
  const keys = new Set([all, `${one2}${code}`, `${one2}${name2}`].map((key) => key.toLowerCase()));
  return locks.find(({ names: names2 }) => names2.some((locked) => keys.has(locked.toLowerCase())));
}
var RuleLocks = class {
  #locks;
  /** A lock on a rule that does not exist is a mistake. */
  constructor({ locks }, index, problems) {
    this.#locks = locks.map((lock) => ({ lock, floor: new RuleSettings(index, lock.layers, profileOf(lock.layers)) }));
    for (const { names: names2, locate: locate2 } of locks) {
      names2.forEach((name2, at4) => {
        if (name2.startsWith(one2) && index.find(name2.slice(one2.length)) === void 0)
          problems.push(index.unknown(name2.slice(one2.length), locate2(["locked", at4])));
      });
    }
  }
  /** What the settings say of a rule, and not less than what is locked. */
  settle(rule, settings, problems) {
    let level = settings.level(rule);
    let params = settings.of(rule)?.params ?? {};
    for (const { lock, floor } of this.#locks) {
      if (lockOf(rule, [lock]) === void 0) continue;
      const least = floor.level(rule);
      if (strictness.indexOf(level) < strictness.indexOf(least)) {
        problems.push(loosened(sayLevel(rule, settings), `\`${rule.code}: ${least}\``, lock));
        level = least;
      }
      const locked = floor.of(rule)?.params ?? {};
      const changed = rule.params.find(
        ({ name: name3, default: standard3 }) => !isSame(params[name3] ?? standard3, locked[name3] ?? standard3)
      );
      if (changed === void 0) continue;
      const { name: name2, default: standard2 } = changed;
      const said = {
        ...sayLevel(rule, settings),
        said: `\`${name2}: ${JSON.stringify(params[name2] ?? standard2)}\` of ${rule.code}`
      };
      problems.push(loosened(said, `\`${name2}: ${JSON.stringify(locked[name2] ?? standard2)}\``, lock));
      params = locked;
    }
    return { level, params };
  }
};
function sayLevel(rule, settings) {
  const setting = settings.of(rule);
  if (setting !== void 0)
    return { said: `\`${setting.name}: ${settings.level(rule)}\``, file: setting.layer.file, place: setting.place };
  const { profile: profile2, layer } = settings.profile;
  return { said: `\`extends: ${profile2}\``, file: layer?.file, place: layer?.locate(["extends"]) };
}
function loosened({ said, file, place }, locked, lock) {
  const message = `${said} in ${file ?? "the configuration"} loosens ${locked}, which ${lock.file} locks. Remove it, or have it changed there.`;
  return { level: "error", code: "locked", message, ...place && { place } };
}
function isSame(a, b) {
  return JSON.stringify(a) === JSON.stringify(b);
}

// src/gate/active-rules.ts
function selectRules(rules, { extends: profile2 }, stack, only) {
  const index = new RuleIndex(rules);
  const problems = [];
  const settings = new RuleSettings(index, stack.layers, profileIn(profile2), problems);
  const locks = new RuleLocks(stack, index, problems);
  const wanted = new Set(only.map((name2) => index.get(name2)));
  const active = rules.flatMap((rule) => {
    if (only.length > 0 && !wanted.has(rule)) return [];
    const { level, params } = locks.settle(rule, settings, problems);
    if (level === "off" && !wanted.has(rule)) return [];
    const severity = level === "off" ? rule.severity : level;
    return [{ rule, severity, ...Object.keys(params).length > 0 && { params } }];
  });
  return { active, problems };
}

// src/topology/fact.ts
var Range = class {
  min;
  max;
  /** What would have to be known to tell the number. */
  because;
  constructor(min, max, because2) {
    this.min = min;
    this.max = max;
    this.because = because2;
  }
};
function countOf(min, max, because2) {
  return min === max || because2 === void 0 ? min : new Range(min, max, because2);
}
var NONE = [];
var FactList = class {
  items;
  maybe;
  constructor(items, maybe = NONE) {
    this.items = items;
    this.maybe = maybe;
  }
};
function isElement(fact) {
  if (typeof fact !== "object") return false;
  return !(fact instanceof Unknown || fact instanceof Range || fact instanceof FactList || fact instanceof ObjectValue);
}
function factOf(value) {
  if (value === void 0 || value === null || value === "") return void 0;
  if (Array.isArray(value)) return new FactList(value.map(factOf));
  if (typeof value === "bigint") return Number(value);
  return value;
}

// src/topology/holders.ts
var HOLDERS = {
  loadBalancerSku: [["loadBalancer", "sku"]],
  frontend: [["loadBalancer", "frontends"]],
  backendPool: [
    ["loadBalancer", "pools"],
    ["applicationGateway", "pools"]
  ],
  loadBalancingRule: [["loadBalancer", "rules"]],
  probe: [["loadBalancer", "probes"]],
  outboundRule: [["loadBalancer", "outboundRules"]],
  inboundNatRule: [["loadBalancer", "inboundNatRules"]],
  danglingReference: [["loadBalancer", "danglingReferences"]],
  inboundRule: [["loadBalancer", "inboundRules"]],
  inboundNatPool: [["loadBalancer", "inboundNatPools"]],
  poolOwner: [["backendPool", "owner"]],
  poolIntent: [["backendPool", "intent"]],
  tlsIntent: [["backendPool", "tls"]],
  routeIntent: [["applicationGateway", "routeIntents"]],
  member: [["backendPool", "members"]],
  backendAddress: [["backendPool", "addresses"]],
  readOnlyReference: [
    ["backendPool", "readOnlyReferences"],
    ["probe", "readOnlyReferences"],
    ["frontend", "readOnlyReferences"]
  ],
  ipConfiguration: [
    ["networkInterface", "ipConfigurations"],
    ["scaleSet", "ipConfigurations"],
    ["virtualMachine", "ipConfigurations"]
  ],
  scaleSetSku: [["scaleSet", "sku"]],
  publicIPSku: [
    ["publicIPAddress", "sku"],
    ["publicIPPrefix", "sku"]
  ],
  subnet: [["virtualNetwork", "subnets"]],
  virtualNetworkPeering: [["virtualNetwork", "peerings"]],
  securityRule: [
    ["networkSecurityGroup", "securityRules"],
    ["networkSecurityGroup", "defaultSecurityRules"]
  ],
  route: [["routeTable", "routes"]],
  gatewaySku: [["applicationGateway", "sku"]],
  gatewayFrontend: [["applicationGateway", "frontends"]],
  frontendPort: [["applicationGateway", "frontendPorts"]],
  gatewayListener: [["applicationGateway", "listeners"]],
  backendSettings: [["applicationGateway", "backendSettings"]],
  gatewayProbe: [["applicationGateway", "probes"]],
  routingRule: [["applicationGateway", "rules"]],
  urlPathMap: [["applicationGateway", "urlPathMaps"]],
  pathRule: [["urlPathMap", "pathRules"]],
  gatewayRoute: [["applicationGateway", "routes"]],
  gatewayBackend: [["applicationGateway", "backends"]],
  redirectConfiguration: [["applicationGateway", "redirectConfigurations"]],
  rewriteRuleSet: [["applicationGateway", "rewriteRuleSets"]],
  loadDistributionPolicy: [["applicationGateway", "loadDistributionPolicies"]],
  loadDistributionTarget: [["loadDistributionPolicy", "targets"]],
  gatewayIPConfiguration: [["applicationGateway", "ipConfigurations"]],
  sslCertificate: [["applicationGateway", "sslCertificates"]],
  trustedRootCertificate: [["applicationGateway", "trustedRootCertificates"]],
  authenticationCertificate: [["applicationGateway", "authenticationCertificates"]],
  trustedClientCertificate: [["applicationGateway", "trustedClientCertificates"]],
  sslProfile: [["applicationGateway", "sslProfiles"]],
  sslPolicy: [
    ["applicationGateway", "sslPolicy"],
    ["sslProfile", "sslPolicy"]
  ]
};

// src/topology/stand-in.ts
var StandIn = class {
  kind;
  id;
  doubt;
  because;
  #at;
  #known;
  constructor(kind2, because2, id, at4, known2 = {}) {
    this.kind = kind2;
    this.because = because2;
    this.id = id;
    this.doubt = id === void 0 ? because2 : void 0;
    this.#at = at4;
    this.#known = known2;
  }
  get label() {
    if (this.id === void 0)
      return this.#at === void 0 ? this.because : joinText([nameOf2(this.#at.resource.id), "/", listName(this.#at)]);
    const { segments } = this.id;
    const owner = /^[^/]+\/[^/]+\/./.test(this.id.type) ? segments.at(-3) : void 0;
    return owner === void 0 ? nameOf2(this.id) : joinText([owner, "/", nameOf2(this.id)]);
  }
  get declaration() {
    if (this.id !== void 0) return printId(this.id);
    return this.#at === void 0 ? this.because.text : `${this.#at.resource.origin.declaration}/${listName(this.#at)}`;
  }
  get(field) {
    if (Object.hasOwn(this.#known, field)) return this.#known[field]?.(this);
    if (this.id === void 0) return this.because;
    if (field === "id") return this.id.text;
    if (field === "name") return nameOf2(this.id);
    return field === "label" ? this.label : this.because;
  }
  locate() {
    return this.#at?.resource.origin.locate(this.#at.path);
  }
  locatePath() {
    return this.locate();
  }
};
function listName(at4) {
  return at4.path.findLast((key) => typeof key === "string") ?? "";
}
var Elsewhere = class extends StandIn {
};
function undetermined(kind2, because2, at4, known2) {
  return { fact: new StandIn(kind2, because2, void 0, at4, known2), because: because2, most: null };
}
function listFact(fact, kind2) {
  if (fact instanceof FactList) return fact;
  return new FactList([], fact instanceof Unknown ? [undetermined(kind2, fact)] : []);
}

// src/topology/absent.ts
var LOAD_BALANCER = "microsoft.network/loadbalancers";
var GATEWAY = "microsoft.network/applicationgateways";
var NETWORK = "microsoft.network/virtualnetworks";
var HOMES = {
  loadBalancer: { noun: "load balancer", types: [LOAD_BALANCER] },
  frontend: { noun: "frontend", types: [`${LOAD_BALANCER}/frontendipconfigurations`] },
  backendPool: {
    noun: "backend pool",
    types: [`${LOAD_BALANCER}/backendaddresspools`, `${GATEWAY}/backendaddresspools`],
    mayBeAdded: true
  },
  loadBalancingRule: { noun: "load-balancing rule", types: [`${LOAD_BALANCER}/loadbalancingrules`] },
  probe: { noun: "probe", types: [`${LOAD_BALANCER}/probes`] },
  outboundRule: { noun: "outbound rule", types: [`${LOAD_BALANCER}/outboundrules`] },
  inboundNatRule: { noun: "inbound NAT rule", types: [`${LOAD_BALANCER}/inboundnatrules`], mayBeAdded: true },
  inboundNatPool: { noun: "inbound NAT pool", types: [`${LOAD_BALANCER}/inboundnatpools`] },
  applicationGateway: { noun: "application gateway", types: [GATEWAY] },
  gatewayFrontend: { noun: "frontend", types: [`${GATEWAY}/frontendipconfigurations`] },
  frontendPort: { noun: "frontend port", types: [`${GATEWAY}/frontendports`] },
  gatewayListener: { noun: "listener", types: [`${GATEWAY}/httplisteners`, `${GATEWAY}/listeners`] },
  backendSettings: {
    noun: "backend settings",
    types: [`${GATEWAY}/backendhttpsettingscollection`, `${GATEWAY}/backendsettingscollection`]
  },
  gatewayProbe: { noun: "probe", types: [`${GATEWAY}/probes`] },
  routingRule: { noun: "routing rule", types: [`${GATEWAY}/requestroutingrules`, `${GATEWAY}/routingrules`] },
  urlPathMap: { noun: "URL path map", types: [`${GATEWAY}/urlpathmaps`] },
  redirectConfiguration: { noun: "redirect configuration", types: [`${GATEWAY}/redirectconfigurations`] },
  rewriteRuleSet: { noun: "rewrite rule set", types: [`${GATEWAY}/rewriterulesets`] },
  loadDistributionPolicy: { noun: "load distribution policy", types: [`${GATEWAY}/loaddistributionpolicies`] },
  sslCertificate: { noun: "certificate", types: [`${GATEWAY}/sslcertificates`] },
  sslProfile: { noun: "TLS profile", types: [`${GATEWAY}/sslprofiles`] },
  trustedRootCertificate: { noun: "trusted root certificate", types: [`${GATEWAY}/trustedrootcertificates`] },
  authenticationCertificate: { noun: "authentication certificate", types: [`${GATEWAY}/authenticationcertificates`] },
  trustedClientCertificate: { noun: "trusted client certificate", types: [`${GATEWAY}/trustedclientcertificates`] },
  firewallPolicy: {
    noun: "firewall policy",
    types: ["microsoft.network/applicationgatewaywebapplicationfirewallpolicies"]
  },
  virtualNetwork: { noun: "virtual network", types: [NETWORK] },
  subnet: { noun: "subnet", types: [`${NETWORK}/subnets`], mayBeAdded: true },
  networkSecurityGroup: { noun: "network security group", types: ["microsoft.network/networksecuritygroups"] },
  applicationSecurityGroup: {
    noun: "application security group",
    types: ["microsoft.network/applicationsecuritygroups"]
  },
  routeTable: { noun: "route table", types: ["microsoft.network/routetables"] },
  natGateway: { noun: "NAT gateway", types: ["microsoft.network/natgateways"] },
  networkInterface: { noun: "network interface", types: ["microsoft.network/networkinterfaces"] },
  publicIPAddress: { noun: "public IP address", types: ["microsoft.network/publicipaddresses"] },
  publicIPPrefix: { noun: "public IP prefix", types: ["microsoft.network/publicipprefixes"] },
  availabilitySet: { noun: "availability set", types: ["microsoft.compute/availabilitysets"] },
  scaleSet: { noun: "scale set", types: ["microsoft.compute/virtualmachinescalesets"] }
};
function absent(kind2, id, find3) {
  const home = HOMES[kind2];
  if (home === void 0 || isUnknown(nameOf2(id))) return elsewhere(id);
  if (id.type !== "" && !home.types.includes(id.type))
    return misnamed(id, home, `the id names ${nounOf(id.type)} (${shortText(nameOf2(id))}), not ${article(home.noun)}`);
  if (typeof id.text === "string" && !/\/providers\//i.test(id.text))
    return misnamed(id, home, `'${id.text}' is not the id of ${article(home.noun)}`);
  for (const [ownerKind, field] of HOLDERS[kind2] ?? []) {
    const owner = find3(ownerKind, parentId(id));
    if (owner !== void 0) return notIn(owner, field, kind2, home, id);
  }
  return elsewhere(id);
}
function elsewhere(id) {
  if (!isUnknown(id.text) || id.text.causes.every(({ code }) => code === "scope")) return notAmong(id);
  return new Unknown({ print: () => `reference('${printId(id)}')`, causes: id.text.causes });
}
function notAmong(id) {
  const reason = `${printId(id)} is not among the inputs`;
  return because(id, { code: "elsewhere", reason, supply: "add the template that declares it" });
}
function notIn(owner, field, kind2, home, id) {
  const { items, maybe } = listFact(owner.get(field), kind2);
  const wanted = nameOf2(id);
  const declared2 = items.filter(isElement);
  const names2 = declared2.flatMap((element) => element.id === void 0 ? [] : [nameOf2(element.id)]);
  const open = [
    ...maybe.filter(({ fact }) => !isElement(fact) || fact.id === void 0).map((doubtful) => doubtful.because),
    ...names2.filter(isUnknown).filter((name2) => compareTexts(name2, wanted) !== "different")
  ];
  if (open.length > 0) return new Unknown({ print: () => `reference('${printId(id)}')`, causes: mergeCauses(open) });
  const whose = `${HOMES[owner.kind]?.noun ?? owner.kind} ${shortText(owner.label)}`;
  const namesake = declared2.find(
    (element) => element.id !== void 0 && compareTexts(nameOf2(element.id), wanted) === "same"
  );
  const collection = (of) => shortText(of.segments.at(-2) ?? "");
  if (namesake?.id !== void 0) {
    const reason = `${whose} declares '${shortText(wanted)}' in ${collection(namesake.id)}, not in ${collection(id)}`;
    return because(id, { code: "error", reason, supply: "correct the reference" });
  }
  const near = nearestName(
    shortText(wanted),
    names2.filter((name2) => typeof name2 === "string")
  );
  const correct = `correct the reference${near === void 0 ? "" : ` (did you mean '${near}'?)`}`;
  const mayBeAdded = home.mayBeAdded === true && owner.kind !== "applicationGateway";
  return because(id, {
    code: mayBeAdded ? "elsewhere" : "error",
    reason: `${whose} declares no ${home.noun} '${shortText(wanted)}'`,
    supply: mayBeAdded ? `${correct}, or add the template that declares it` : correct
  });
}
function misnamed(id, { noun }, reason) {
  return because(id, { code: "error", reason, supply: `correct the reference: give the id of ${article(noun)}` });
}
function nounOf(type) {
  const home = Object.values(HOMES).find(({ types }) => types.includes(type));
  return home === void 0 ? `a resource of type ${type}` : article(home.noun);
}
function article(noun) {
  if (noun.endsWith("settings")) return noun;
  return `${/^[aeio]/i.test(noun) ? "an" : "a"} ${noun}`;
}
function because(id, cause) {
  return new Unknown({ print: () => `reference('${printId(id)}')`, causes: [cause] });
}

// src/topology/cursor.ts
var Cursor = class _Cursor {
  resource;
  path;
  value;
  constructor(resource2, path, value) {
    this.resource = resource2;
    this.path = path;
    this.value = value;
  }
  /** The body as a whole. */
  static of(resource2) {
    return new _Cursor(resource2, [], resource2.body);
  }
  at(...keys) {
    let value = this.value;
    for (const key of keys) value = memberOf2(value, key);
    return new _Cursor(this.resource, [...this.path, ...keys], value);
  }
  /** The elements of an array; `rest` is set when there may be more than these. */
  elements(...keys) {
    const array = this.at(...keys);
    const known2 = isUnknown(array.value) ? array.value.partial : array.value;
    const items = isArray(known2) ? known2 : [];
    const cursors = items.map((item, index) => new _Cursor(this.resource, [...array.path, index], item));
    const present2 = items.includes(null) ? cursors.filter(({ value }) => value !== null) : cursors;
    return { items: present2, rest: isUnknown(array.value) ? array.value : void 0, array };
  }
  get isAbsent() {
    return isAbsent(this.value);
  }
  /** The text here; a number is its digits. */
  text() {
    return textOf6(this.value);
  }
};
function isAbsent(value) {
  return value === void 0 || value === null || value === "" || isArray(value) && value.length === 0;
}
function textOf6(value) {
  if (isUnknown(value)) return value;
  if (typeof value === "string") return value === "" ? void 0 : value;
  return typeof value === "number" || typeof value === "bigint" || typeof value === "boolean" ? String(value) : void 0;
}
function memberOf2(value, key) {
  if (isUnknown(value)) {
    const known2 = value.partial === void 0 ? void 0 : memberOf2(value.partial, key);
    return known2 ?? unknownMember(value, key);
  }
  if (isObject(value)) return typeof key === "string" ? value.get(key) : void 0;
  if (isArray(value)) return typeof key === "number" ? value[key] : void 0;
  return void 0;
}
function unknownMember(whole, key) {
  return new Unknown({
    print: () => typeof key === "number" ? `${whole.text}[${key}]` : `${whole.text}.${key}`,
    causes: whole.causes,
    scope: whole.scope
  });
}

// src/topology/latest.ts
function latestOf(resources) {
  const byKey = /* @__PURE__ */ new Map();
  for (const resource2 of resources) {
    const earlier = byKey.get(resource2.id.key);
    byKey.set(resource2.id.key, earlier === void 0 ? resource2 : putOver(earlier, resource2));
  }
  return [...byKey.values()];
}
function putOver(earlier, later) {
  if (later.possible === void 0) return later;
  const { id, type, name: name2 } = later;
  const body = blend(earlier.body, later.body, later.possible.because);
  const common = { id, type, name: name2, body: isObject(body) ? body : later.body, origin: earlier.origin };
  if (earlier.possible === void 0) return common;
  const max = earlier.possible.max === null || later.possible.max === null ? null : Math.max(earlier.possible.max, later.possible.max);
  return { ...common, possible: { max, because: eitherOf(earlier.possible.because, later.possible.because) } };
}
function blend(a, b, because2) {
  if (a !== void 0 && b !== void 0) {
    if (a === b) return a;
    if (isObject(a) && isObject(b)) return blendObjects(a, b, because2);
    if (isArray(a) && isArray(b) && a.length === b.length) return a.map((item, index) => blend(item, b[index], because2));
    if (isUnknown(a) && isUnknown(b) && a.sameAs(b)) return a;
  }
  return new Unknown({ print: () => because2.text, causes: because2.causes });
}
function blendObjects(a, b, because2) {
  const keys = [...a.keys(), ...[...b.keys()].filter((key) => !a.has(key))];
  return new ObjectValue(new Map(keys.map((key) => [key, blend(a.get(key), b.get(key), because2)])));
}
function eitherOf(a, b) {
  return a.sameAs(b) ? a : new Unknown({ print: () => `or(${a.text}, ${b.text})`, causes: mergeCauses([a, b]) });
}

// src/topology/read.ts
function readField(field, cursor) {
  switch (field.type) {
    case "text":
      return cursor.text();
    case "enum":
      return enumOf(field.values, cursor);
    case "int":
      return intOf(cursor);
    case "bool":
      return boolOf(cursor);
    case "any":
      return factOf(cursor.value);
    case "texts":
      return listOf4(cursor, (item) => item.text());
    case "ints":
      return listOf4(cursor, intOf);
    case "one":
    case "list":
      throw new Error(`a field of type ${field.type} needs a reader`);
  }
}
function intOf(cursor) {
  const value = cursor.value;
  if (typeof value === "number") return value;
  if (typeof value === "bigint") return Number(value);
  if (isUnknown(value)) return value;
  if (cursor.isAbsent) return void 0;
  if (typeof value === "string" && /^\s*[+-]?\d+\s*$/.test(value)) return Number(value);
  return misfit(cursor, "number");
}
function boolOf(cursor) {
  const value = cursor.value;
  if (typeof value === "boolean" || isUnknown(value)) return value;
  if (cursor.isAbsent) return void 0;
  const text4 = typeof value === "string" ? value.trim().toLowerCase() : "";
  return text4 === "true" || text4 === "false" ? text4 === "true" : misfit(cursor, "boolean");
}
function enumOf(values, cursor) {
  const text4 = cursor.text();
  if (typeof text4 !== "string") return text4;
  return values.find((value) => value.toLowerCase() === text4.toLowerCase()) ?? text4;
}
function listOf4(cursor, read) {
  const { items, rest } = cursor.elements();
  return new FactList(items.map(read), rest === void 0 ? [] : [undeterminedFact(rest)]);
}
function undeterminedFact(because2) {
  return { fact: because2, because: because2, most: null };
}
function misfit(cursor, wanted) {
  const name2 = cursor.path.findLast((key) => typeof key === "string") ?? "value";
  const written = typeof cursor.value === "string" ? `'${cursor.value}'` : name2;
  return new Unknown({ print: () => written, causes: [{ code: "error", reason: `${name2} is not a ${wanted}` }] });
}

// src/topology/part.ts
function model(kind2, parts2 = {}) {
  const { paths = {}, defaults: defaults2 = {}, read = {} } = parts2;
  return {
    kind: kind2,
    paths,
    defaults: defaults2,
    read,
    name: parts2.name,
    id: parts2.id,
    isAspect: parts2.isAspect ?? false,
    anchor: parts2.anchor
  };
}
var Part = class {
  world;
  cursor;
  data;
  owner;
  doubt;
  #model;
  #collection;
  #id;
  #facts;
  constructor(parts2) {
    this.world = parts2.world;
    this.cursor = parts2.cursor;
    this.data = parts2.data;
    this.owner = parts2.owner;
    this.doubt = parts2.doubt ?? parts2.cursor.resource.possible?.because;
    this.#model = parts2.model;
    this.#collection = parts2.collection;
  }
  get kind() {
    return this.#model.kind.name;
  }
  get name() {
    if (this.#model.name) return this.#model.name(this);
    if (this.#collection === void 0) return nameOf2(this.cursor.resource.id);
    return this.cursor.at("name").text() ?? `[${String(this.cursor.path.at(-1))}]`;
  }
  get id() {
    return this.#id ??= this.#identity();
  }
  get label() {
    if (this.#model.isAspect && this.owner) return this.owner.label;
    return this.owner === void 0 ? this.name : joinText([this.owner.label, "/", this.name]);
  }
  get declaration() {
    if (this.#model.isAspect && this.owner) return this.owner.declaration;
    const declaration = this.cursor.resource.origin.declaration;
    if (this.#collection === void 0) return declaration;
    const key = this.cursor.resource.origin.written([...this.cursor.path, "name"]) ?? String(this.cursor.path.at(-1));
    return `${declaration}/${this.#collection}/${key}`;
  }
  /** Whether its body stands in an array of another resource's body. */
  get collection() {
    return this.#collection;
  }
  get(field) {
    for (let known2 = this.#facts; known2 !== void 0; known2 = known2.next) if (known2.field === field) return known2.fact;
    const fact = this.#compute(field);
    this.#facts = { field, fact, next: this.#facts };
    return fact;
  }
  locate(field, within = []) {
    if (field === void 0 || field === "name" || field === "label" || field === "id")
      return this.locatePath(this.#anchor());
    const path = this.#model.paths[field];
    if (path === void 0 && this.#model.read[field] !== void 0) return this.locate();
    return this.locatePath([...path ?? ["properties", field], ...within]);
  }
  locatePath(path) {
    return this.cursor.resource.origin.locate([...this.cursor.path, ...path]);
  }
  #anchor() {
    return this.#model.anchor?.(this) ?? ["name"];
  }
  #identity() {
    if (this.#model.id) return this.#model.id(this);
    if (this.#model.isAspect) return this.owner?.id;
    if (this.#collection === void 0) return this.cursor.resource.id;
    return this.owner?.id === void 0 ? void 0 : childId(this.owner.id, this.#collection, this.name);
  }
  #compute(field) {
    if (field === "label") return this.label;
    if (field === "id") return this.id?.text;
    const read = this.#model.read[field];
    if (read !== void 0) return read(this);
    if (field === "name" && !this.#model.paths["name"]) return this.name;
    const declared2 = this.#model.kind.fields[field];
    if (declared2 === void 0) throw new Error(`${this.kind} has no field ${field}`);
    return readField(declared2, this.cursor.at(...this.#model.paths[field] ?? ["properties", field])) ?? this.#model.defaults[field];
  }
};
function isPart(fact) {
  return fact instanceof Part;
}

// src/topology/model/shared.ts
var resourceFields = {
  location: text("Its location."),
  apiVersion: text("The api-version it is declared with."),
  tags: any("Its tags.")
};
var resourcePaths = {
  location: ["location"],
  apiVersion: ["apiVersion"],
  tags: ["tags"]
};
function isPart2(fact) {
  return fact instanceof Part;
}
function ownerOf(part2) {
  return part2.owner;
}
function collect2(owner, element, collection, path) {
  const { items, rest, array } = owner.cursor.elements(...path ?? ["properties", collection]);
  const parts2 = items.map((cursor) => partOf(owner, element, cursor, collection));
  if (rest === void 0) return new FactList(parts2);
  return new FactList(parts2, [undetermined(element.kind.name, rest, array, { [owner.kind]: () => owner })]);
}
function partOf(owner, element, cursor, collection) {
  return new Part({ world: owner.world, model: element, cursor, data: void 0, owner, collection });
}
function merge3(owner, kind2, collection, children, make) {
  const { items, rest, array } = owner.cursor.elements("properties", collection);
  const byName2 = /* @__PURE__ */ new Map();
  items.forEach((body, index) => {
    const name2 = body.at("name").text();
    const key = name2 === void 0 ? `[${index}]` : textKey(name2);
    if (!byName2.has(key)) byName2.set(key, { body });
  });
  for (const child of children) {
    const key = textKey(nameOf2(child.id));
    byName2.set(key, { ...byName2.get(key), child });
  }
  const certain = [];
  const maybe = [];
  for (const { body, child } of byName2.values()) {
    const element = make(body, child);
    if (body === void 0 && child?.possible) {
      maybe.push({ fact: element, because: child.possible.because, most: child.possible.max });
    } else certain.push(element);
  }
  if (rest !== void 0) maybe.push(undetermined(kind2, rest, array, { [owner.kind]: () => owner }));
  return new FactList(certain, maybe);
}
function makeWith(owner, element, collection) {
  return (body, child) => {
    if (body !== void 0 && (child === void 0 || child.possible)) return partOf(owner, element, body, collection);
    if (child === void 0) throw new Error(`${collection}: neither body nor child`);
    return new Part({ world: owner.world, model: element, cursor: Cursor.of(child), data: void 0, owner });
  };
}
function references(part2, kind2, ...paths) {
  const found = /* @__PURE__ */ new Set();
  const maybe = [];
  for (const path of paths) {
    const { items, rest } = part2.cursor.elements(...path);
    for (const item of items) addReference(part2, kind2, item, found, maybe);
    if (rest !== void 0) maybe.push(undetermined(kind2, rest));
  }
  return new FactList([...found], maybe);
}
function addReference(part2, kind2, at4, found, maybe) {
  const element = part2.world.resolve(kind2, at4);
  if (element === void 0) return;
  if (element instanceof Unknown) maybe.push({ ...undetermined(kind2, element), most: 1 });
  else found.add(element);
}
function isPresent(...facts) {
  if (facts.some((fact) => fact !== void 0 && !isUnknown(fact))) return true;
  const open = facts.find(isUnknown);
  return open === void 0 ? false : new Unknown({ print: () => open.text, causes: open.causes });
}
function elementOf(fact) {
  return fact instanceof Unknown || isElement(fact) ? fact : void 0;
}
function theOne(list3) {
  return elementOf(list3.items.at(-1)) ?? list3.maybe[0]?.because;
}

// src/topology/model/backend-settings.ts
var backendSettings = kind(
  "backendSettings",
  "settings",
  "How a gateway speaks to the members of a pool: backend HTTP settings, or the backend settings of layer 4.",
  {
    applicationGateway: one("applicationGateway", "The gateway it belongs to."),
    probe: one("gatewayProbe", "Its custom probe; absent when it uses the default one."),
    protocol: oneOf2(["Http", "Https", "Tcp", "Tls"], "What the members speak."),
    port: int("The port of the members."),
    requestTimeout: int("Seconds until a request fails; 20 when absent. In layer 4 `timeout`."),
    cookieBasedAffinity: oneOf2(["Enabled", "Disabled"], "Disabled when absent."),
    hostName: text("The host name sent to the members."),
    pickHostNameFromBackendAddress: bool("The host name is that of the member; false when absent."),
    path: text("A prefix that replaces the path of requests."),
    connectionDraining: bool("Whether connections of members that leave are drained; false when absent."),
    drainTimeoutInSec: int("Seconds of draining."),
    trustedRootCertificates: list2("trustedRootCertificate", "The roots it trusts of the members (version 2)."),
    authenticationCertificates: list2("authenticationCertificate", "The certificates of the members (version 1)."),
    sniName: text("The name that TLS asks the members for."),
    validateSNI: bool("Whether the name in the certificate is checked; true when absent."),
    validateCertChainAndExpiry: bool("Whether chain and expiry of the certificate are checked; true when absent."),
    dedicatedBackendConnection: bool("Whether each client gets connections of its own; false when absent."),
    enableL4ClientIpPreservation: bool("Layer 4: whether members see the address of the client; false when absent."),
    isLayer4: bool("True for an entry of backendSettingsCollection."),
    rules: list2("routingRule", "The routing rules that reach it, directly or through a path map.")
  }
);
var backendSettingsModel = model(backendSettings, {
  paths: {
    probe: ["properties", "probe"],
    requestTimeout: ["properties", "requestTimeout"],
    connectionDraining: ["properties", "connectionDraining", "enabled"],
    drainTimeoutInSec: ["properties", "connectionDraining", "drainTimeoutInSec"],
    trustedRootCertificates: ["properties", "trustedRootCertificates"],
    authenticationCertificates: ["properties", "authenticationCertificates"]
  },
  defaults: {
    cookieBasedAffinity: "Disabled",
    pickHostNameFromBackendAddress: false,
    connectionDraining: false,
    validateSNI: true,
    validateCertChainAndExpiry: true,
    dedicatedBackendConnection: false,
    enableL4ClientIpPreservation: false
  },
  read: {
    applicationGateway: ownerOf,
    probe: (p) => p.world.resolve("gatewayProbe", p.cursor.at("properties", "probe")),
    requestTimeout: (p) => intOf(p.cursor.at("properties", isLayer4(p) ? "timeout" : "requestTimeout")) ?? 20,
    trustedRootCertificates: (p) => references(p, "trustedRootCertificate", ["properties", "trustedRootCertificates"]),
    authenticationCertificates: (p) => references(p, "authenticationCertificate", ["properties", "authenticationCertificates"]),
    isLayer4,
    rules: (p) => p.world.within(p.owner, "rules", "settings", p)
  }
});
function isLayer4(part2) {
  return part2.collection === "backendSettingsCollection";
}

// src/topology/model/backend-address.ts
var backendAddress = kind("backendAddress", "address", "An entry of the address list of a backend pool.", {
  pool: one("backendPool", "The pool whose list it stands in."),
  kind: oneOf2(
    ["ip", "fqdn", "global", "nic"],
    "What it is; nic for an echo of a network interface, absent for an entry that says nothing."
  ),
  ipAddress: text("The IP address; absent for entries that only echo a network interface."),
  fqdn: text("The name, in pools of application gateways."),
  virtualNetwork: one("virtualNetwork", "The virtual network it names."),
  subnet: one("subnet", "The subnet it names."),
  adminState: oneOf2(["None", "Up", "Down"], "The administrative state."),
  frontend: one("frontend", "The regional frontend it names (loadBalancerFrontendIPConfiguration)."),
  networkInterfaceIPConfiguration: text("Read-only: id of the ip-configuration that Azure made the entry for."),
  isInline: bool("True when it stands in the body of the load balancer, false in a resource of its own.")
});
var backendAddressModel = model(backendAddress, {
  paths: {
    virtualNetwork: ["properties", "virtualNetwork"],
    subnet: ["properties", "subnet"],
    frontend: ["properties", "loadBalancerFrontendIPConfiguration"],
    networkInterfaceIPConfiguration: ["properties", "networkInterfaceIPConfiguration", "id"]
  },
  read: {
    pool: ownerOf,
    kind: (p) => kindOf(p.cursor),
    fqdn: () => void 0,
    virtualNetwork: (p) => p.world.resolve("virtualNetwork", p.cursor.at("properties", "virtualNetwork")),
    subnet: (p) => p.world.resolve("subnet", p.cursor.at("properties", "subnet")),
    frontend: (p) => p.world.resolve("frontend", p.cursor.at("properties", "loadBalancerFrontendIPConfiguration")),
    isInline: (p) => p.cursor.path[1] === "backendAddressPools"
  },
  anchor: (p) => [
    "properties",
    ADDRESS_PROPERTIES.find((key) => !p.cursor.at("properties", key).isAbsent) ?? "ipAddress"
  ]
});
var gatewayAddressModel = model(backendAddress, {
  paths: { ipAddress: ["ipAddress"], fqdn: ["fqdn"] },
  read: {
    pool: ownerOf,
    kind: (p) => gatewayKindOf(p.cursor),
    virtualNetwork: () => void 0,
    subnet: () => void 0,
    frontend: () => void 0,
    isInline: () => true
  },
  name: (p) => p.cursor.at("fqdn").text() ?? p.cursor.at("ipAddress").text() ?? `[${String(p.cursor.path.at(-1))}]`,
  anchor: (p) => [p.cursor.at("fqdn").isAbsent ? "ipAddress" : "fqdn"]
});
var ADDRESS_PROPERTIES = ["ipAddress", "loadBalancerFrontendIPConfiguration", "networkInterfaceIPConfiguration"];
function kindOf(entry) {
  const properties2 = entry.at("properties");
  const echo = properties2.at("networkInterfaceIPConfiguration");
  const frontend2 = properties2.at("loadBalancerFrontendIPConfiguration");
  const address = properties2.at("ipAddress");
  if (!echo.isAbsent && !isUnknown(echo.value)) return "nic";
  if (!frontend2.isAbsent && !isUnknown(frontend2.value)) return "global";
  if (!address.isAbsent && !(isUnknown(properties2.value) && isUnknown(address.value))) return "ip";
  return [address, echo, frontend2].map((cursor) => cursor.value).find(isUnknown);
}
function gatewayKindOf(entry) {
  if (isUnknown(entry.value)) return entry.value;
  if (!entry.at("fqdn").isAbsent) return "fqdn";
  return entry.at("ipAddress").isAbsent ? void 0 : "ip";
}

// src/topology/matching.ts
function matching(kind2, elements, pattern, fits4) {
  const items = [];
  const maybe = [];
  for (const element of elements) {
    if (!isElement(element)) continue;
    const match = fits4(element);
    if (match === false) continue;
    const because2 = isUnknown(match) ? match : element.doubt;
    if (because2 === void 0) items.push(element);
    else maybe.push({ fact: element, because: because2, most: element instanceof StandIn ? null : 1 });
  }
  if (items.length + maybe.length > 0) return new FactList(items, maybe);
  return new FactList([], [undetermined(kind2, nothingFits(pattern))]);
}
function nothingFits(pattern) {
  const reason = `nothing among the inputs matches ${pattern} of poolgate.yaml`;
  const supply = "add the template that declares it, or correct the pattern";
  return new Unknown({ print: () => pattern, causes: [{ code: "elsewhere", reason, supply }] });
}

// src/topology/said.ts
function saidModel(kind2, keys, more = {}) {
  const { defaults: defaults2 = {}, read = {} } = more;
  return {
    ...model(kind2, { read, isAspect: true }),
    read: { ...saidReaders(kind2, keys, defaults2), ...read }
  };
}
function saidReaders(kind2, keys, defaults2) {
  const entries = Object.entries(keys).flatMap(([field, key]) => {
    if (key === void 0) return [];
    const path = key.split(".");
    const isTexts = kind2.fields[field]?.type === "texts";
    const absent2 = isTexts || kind2.fields[field]?.type === "ints" ? new FactList([]) : defaults2[field];
    return [[field, ({ data }) => factOf2(saidAt(data, path), isTexts) ?? absent2]];
  });
  return Object.fromEntries(entries);
}
function saidAt(entry, path) {
  let value = entry;
  for (const key of path) value = isRecord2(value) && Object.hasOwn(value, key) ? value[key] : void 0;
  return value;
}
function over(earlier, later) {
  const inner = Object.entries(later).flatMap(([key, value]) => {
    const before = Object.entries(earlier).find(([name2]) => name2 === key)?.[1];
    return isRecord2(before) && isRecord2(value) ? [[key, { ...before, ...value }]] : [];
  });
  return { ...earlier, ...later, ...Object.fromEntries(inner) };
}
function factOf2(value, isTexts) {
  if (Array.isArray(value)) return new FactList(value.map((item) => scalarOf(item, isTexts)));
  return scalarOf(value, isTexts);
}
function scalarOf(value, isText3) {
  if (typeof value === "number") return isText3 ? String(value) : value;
  return typeof value === "string" || typeof value === "boolean" ? value : void 0;
}
function isRecord2(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/topology/expectation.ts
function expectationModel(parts2) {
  return {
    kind: parts2.kind.name,
    all: (world) => parts2.entries(world.input.intents).flatMap((data) => {
      const element = new Expectation(parts2, { data, world });
      return element.isPlaced ? [element] : [];
    })
  };
}
var Expectation = class {
  kind;
  #parts;
  #said;
  #facts = /* @__PURE__ */ new Map();
  #at;
  constructor(parts2, said) {
    this.kind = parts2.kind.name;
    this.#parts = parts2;
    this.#said = said;
    this.#at = this.#first();
  }
  get isPlaced() {
    return this.#at !== void 0;
  }
  get id() {
    return this.#at?.id;
  }
  get doubt() {
    return this.#at?.doubt;
  }
  get label() {
    return this.#at?.label ?? "";
  }
  get declaration() {
    return this.#at?.declaration ?? "";
  }
  get(field) {
    if (!this.#facts.has(field)) this.#facts.set(field, this.#compute(field));
    return this.#facts.get(field);
  }
  locate() {
    return this.#at?.locate();
  }
  locatePath(path) {
    return this.#at?.locatePath(path);
  }
  #compute(field) {
    if (field === "name" || field === "label") return this.label;
    if (field === "id") return this.id?.text;
    const read = this.#parts.read[field];
    if (read === void 0) throw new Error(`${this.kind} has no field ${field}`);
    return read(this.#said);
  }
  #first() {
    const lists2 = this.#parts.lists.map((field) => this.get(field)).filter((fact) => fact instanceof FactList);
    const facts = [
      ...lists2.flatMap(({ items }) => items),
      ...lists2.flatMap(({ maybe }) => maybe.map(({ fact }) => fact))
    ];
    return facts.filter(isElement).find((element) => element.locate() !== void 0);
  }
};

// src/resource/glob.ts
function isGlob2(pattern) {
  return /[*?]/.test(pattern);
}
function globMatches(pattern, text4) {
  return matches(pattern.toLowerCase(), text4.toLowerCase());
}
function compareGlob(pattern, text4) {
  if (typeof text4 === "string") return globMatches(pattern, text4) ? "same" : "different";
  const glob2 = pattern.toLowerCase();
  if (/^\*+$/.test(glob2)) return "same";
  const pieces = piecesOf(text4);
  const first3 = pieces[0];
  const last = pieces.at(-1);
  if (typeof first3 === "string" && !headFits(glob2, first3.toLowerCase())) return "different";
  if (typeof last === "string" && !tailFits(glob2, last.toLowerCase())) return "different";
  return isAtLeast(glob2, pieces) ? "same" : "maybe";
}
function matches(glob2, text4) {
  let at4 = 0;
  let next = 0;
  let star = -1;
  let resume = 0;
  while (at4 < text4.length) {
    const wanted = glob2[next];
    if (wanted === "*") {
      star = next++;
      resume = at4;
    } else if (wanted === "?" || wanted !== void 0 && wanted === text4[at4]) {
      next++;
      at4++;
    } else if (star >= 0) {
      next = star + 1;
      at4 = ++resume;
    } else return false;
  }
  while (glob2[next] === "*") next++;
  return next === glob2.length;
}
function headFits(glob2, head) {
  for (let at4 = 0; at4 < head.length; at4++) {
    const wanted = glob2[at4];
    if (wanted === "*") return true;
    if (wanted === void 0 || wanted !== "?" && wanted !== head[at4]) return false;
  }
  return true;
}
function tailFits(glob2, tail) {
  for (let back = 1; back <= tail.length; back++) {
    const wanted = glob2[glob2.length - back];
    if (wanted === "*") return true;
    if (wanted === void 0 || wanted !== "?" && wanted !== tail[tail.length - back]) return false;
  }
  return true;
}
function isAtLeast(glob2, pieces) {
  const first3 = pieces[0];
  const last = pieces.at(-1);
  const head = typeof first3 === "string" ? first3.toLowerCase() : "";
  const tail = typeof last === "string" ? last.toLowerCase() : "";
  if (glob2.endsWith("*") && matches(glob2, head)) return true;
  return glob2.startsWith("*") && matches(glob2, tail);
}

// src/topology/model/pool-intent.ts
var poolIntent = kind("poolIntent", "intent", "What poolgate.yaml expects of a pool (`pools:`).", {
  exactly: int("Expected number of members."),
  min: int("Expected least number of members."),
  max: int("Expected largest number of members."),
  include: texts("Patterns of which each must match a member."),
  exclude: texts("Patterns that no member may match."),
  closed: bool("True when no member outside include is allowed; false when absent."),
  selfContained: bool("True when its members must be declared among the inputs; false when absent."),
  expectedZones: texts('Availability zones that its members must cover: "1", "2", "3".'),
  maxSkew: int("By how many members the zone with most of them may exceed the one with fewest."),
  subnets: texts("Patterns of names or ids of subnets: its members must lie in one of them."),
  vnets: texts("Patterns of names or ids of virtual networks: its members must lie in one of them."),
  environmentTag: text("Name of the tag that tells the environment of a member."),
  environmentValue: text("The value that this tag must have."),
  environmentPattern: text("Pattern that the name of every member must match."),
  environmentResourceGroups: texts("Patterns of resource groups: its members must lie in one of them."),
  role: text("The role (application tier) that tags of its members say."),
  appPorts: ints("Ports that the application on its members listens on."),
  probePort: int("Port that its probe is expected to ask."),
  probeProtocol: oneOf2(["Tcp", "Http", "Https"], "Protocol that its probe is expected to speak."),
  probePath: text("Path that its probe is expected to ask."),
  probeMaxDetectSeconds: int("Within how many seconds its probe must notice that a member is down."),
  egress: oneOf2(["required", "none"], "required: its members must reach the Internet; none: they must not."),
  secureOutbound: oneOf2(
    ["required"],
    "required: its members need a way out of their own, not default outbound access."
  ),
  minSnatPortsPerInstance: int("SNAT ports that every instance needs at least."),
  dsr: bool("True when its guests are configured for floating IP, false when they are not; absent when nobody said."),
  drain: oneOf2(["required"], "required: members that leave must keep their connections for a while."),
  clients: texts("Address ranges of those who reach its internal frontend."),
  maxRemovedPercent: int("Share of its members that one deployment may take away."),
  maintenanceFrom: text("When its maintenance window opens, a date or a time (ISO 8601)."),
  maintenanceTo: text("When its maintenance window closes."),
  minHealthy: int("Members that must be healthy at least."),
  minHealthyPercent: int("Share of its members that must be healthy at least."),
  allowUnknownHealth: bool("Whether members without a known health are let pass."),
  healthSettleSeconds: int("Seconds to wait before its health counts."),
  healthConsecutive: int("How many answers in a row must be good."),
  networkIsolation: bool("True when its gateway is deployed with network isolation; absent when nobody said.")
});
var poolIntentKeys = {
  exactly: "members.exactly",
  min: "members.min",
  max: "members.max",
  include: "include",
  exclude: "exclude",
  closed: "closed",
  selfContained: "selfContained",
  expectedZones: "zones.expected",
  maxSkew: "zones.maxSkew",
  subnets: "subnets",
  vnets: "vnets",
  environmentTag: "environment.tag",
  environmentValue: "environment.value",
  environmentPattern: "environment.pattern",
  environmentResourceGroups: "environment.resourceGroups",
  role: "role",
  appPorts: "app.ports",
  probePort: "probe.port",
  probeProtocol: "probe.protocol",
  probePath: "probe.path",
  probeMaxDetectSeconds: "probe.maxDetectSeconds",
  egress: "egress",
  secureOutbound: "secureOutbound",
  minSnatPortsPerInstance: "snat.minPortsPerInstance",
  dsr: "dsr",
  drain: "drain",
  clients: "clients",
  maxRemovedPercent: "change.maxRemovedPercent",
  maintenanceFrom: "maintenance.from",
  maintenanceTo: "maintenance.to",
  minHealthy: "health.minHealthy",
  minHealthyPercent: "health.minHealthyPercent",
  allowUnknownHealth: "health.allowUnknown",
  healthSettleSeconds: "health.settleSeconds",
  healthConsecutive: "health.consecutive",
  networkIsolation: "networkIsolation"
};
var poolIntentModel = saidModel(poolIntent, poolIntentKeys, {
  defaults: { closed: false, selfContained: false }
});
function intentOf(named3, pool) {
  const { intents, set } = named3.world.input;
  let data;
  for (const intent of intents.pools ?? []) {
    const match = matchOf(intent.match, set, named3);
    if (isUnknown(match)) return match;
    if (match) data = data === void 0 ? intent : over(data, intent);
  }
  if (data === void 0) return void 0;
  return new Part({ world: named3.world, model: poolIntentModel, cursor: named3.cursor, data, owner: pool });
}
function matchOf(match, set, { owner, name: name2, id }) {
  if (match.set !== void 0 && !globMatches(match.set, set)) return false;
  const tests = [];
  const test = (pattern, fact) => {
    if (pattern !== void 0) tests.push(fits2(pattern, fact));
  };
  test(match.owner, owner?.get("name"));
  test(match.pool, name2);
  test(match.id, id);
  for (const [tag, pattern] of Object.entries(match.tag ?? {})) test(pattern, tagOf(owner, tag));
  return allOf(tests);
}
function fits2(pattern, name2) {
  if (typeof name2 === "string") return globMatches(pattern, name2);
  if (!isUnknown(name2)) return false;
  const match = compareGlob(pattern, name2);
  return match === "maybe" ? name2 : match === "same";
}
function allOf(tests) {
  return !tests.includes(false) && (tests.find(isUnknown) ?? true);
}
function tagOf(owner, tag) {
  const tags = owner?.get("tags");
  if (isUnknown(tags)) return tags;
  return tags instanceof ObjectValue ? textOf6(tags.get(tag)) : void 0;
}

// src/topology/model/pair.ts
var pair = kind(
  "pair",
  "pair",
  "Two pools of which one takes the traffic and the other stands by (`pairs:`).",
  {
    active: text("Pattern of the pool that takes the traffic, `lb-web/blue`."),
    standby: text("Pattern of the pool that stands by, `lb-web/green`."),
    minEach: int("Members that each of them must have at least."),
    activePools: list2(
      "backendPool",
      "The pools that `active` means; an undetermined one when none is among the inputs."
    ),
    standbyPools: list2(
      "backendPool",
      "The pools that `standby` means; an undetermined one when none is among the inputs."
    )
  }
);
var pairKeys = { active: "active", standby: "standby", minEach: "minEach" };
var pairModel = expectationModel({
  kind: pair,
  entries: ({ pairs = [] }) => pairs,
  read: {
    ...saidReaders(pair, pairKeys, {}),
    activePools: ({ data, world }) => poolsCalled(data.active, world),
    standbyPools: ({ data, world }) => poolsCalled(data.standby, world)
  },
  lists: ["activePools", "standbyPools"]
});
function poolsCalled(pattern, world) {
  return matching("backendPool", world.all("backendPool"), pattern, (pool) => isCalled(pattern, pool));
}
function isCalled(pattern, pool) {
  const owner = pool.get("owner");
  const [ownerName, name2] = [asText(isElement(owner) ? owner.get("name") : owner), asText(pool.get("name"))];
  return ownerName !== void 0 && name2 !== void 0 && fits2(pattern, joinText([ownerName, "/", name2]));
}
function pairsOf(pool, side) {
  const items = [];
  const maybe = [];
  for (const element of pool.world.all("pair")) {
    const pattern = element.get(side);
    const match = typeof pattern === "string" && isCalled(pattern, pool);
    if (isUnknown(match)) maybe.push({ fact: element, because: match, most: 1 });
    else if (match) items.push(element);
  }
  return new FactList(items, maybe);
}
function asText(fact) {
  return typeof fact === "string" || isUnknown(fact) ? fact : void 0;
}

// src/topology/regions.ts
var regionsDate = "2026-01-30";
var withZones = names(
  "australiaeast austriaeast belgiumcentral brazilsouth canadacentral centralindia centralus",
  "chilecentral chinanorth3 eastasia eastus eastus2 francecentral germanywestcentral indonesiacentral",
  "israelcentral italynorth japaneast japanwest koreacentral malaysiawest mexicocentral newzealandnorth",
  "northeurope norwayeast polandcentral qatarcentral southafricanorth southcentralus southeastasia",
  "spaincentral swedencentral switzerlandnorth uaenorth uksouth usgovvirginia westeurope westus2",
  "westus3"
);
var withoutZones = names(
  "australiacentral australiacentral2 australiasoutheast brazilsoutheast canadaeast chinaeast",
  "chinaeast2 chinanorth chinanorth2 francesouth germanynorth jioindiacentral jioindiawest koreasouth",
  "northcentralus norwaywest southafricawest southindia swedensouth switzerlandwest uaecentral ukwest",
  "usgovarizona usgovtexas westcentralus westindia westus"
);
function hasZones(location) {
  const name2 = regionName(location);
  if (withZones.has(name2)) return true;
  return withoutZones.has(name2) ? false : void 0;
}
function regionName(location) {
  return location.replaceAll(" ", "").toLowerCase();
}
function names(...lines) {
  return new Set(lines.flatMap((line) => line.split(" ")));
}

// src/topology/model/placement.ts
function locationOf2(element) {
  const location = element?.get("location");
  if (typeof location === "string") return regionName(location);
  return isUnknown(location) ? location : void 0;
}
function machineOf({ reference }) {
  const owner = reference?.ipConfiguration.owner;
  if (owner?.kind !== "networkInterface") return owner;
  const machine = elementOf(owner.get("virtualMachine"));
  return machine ?? undeclaredMachine(owner);
}
function zonesOf(data) {
  const machine = machineOf(data);
  if (machine === void 0 || isUnknown(machine)) return machine;
  const zones = machine.get("zones");
  return zones instanceof FactList || isUnknown(zones) ? zones : void 0;
}
function subnetOf({ reference, address }) {
  return elementOf((reference?.ipConfiguration ?? address)?.get("subnet"));
}
function networkOf(world, data) {
  const ofSubnet = networkOfSubnet(world, subnetOf(data));
  if (ofSubnet !== void 0 || data.address === void 0) return ofSubnet;
  const named3 = elementOf(data.address.get("virtualNetwork"));
  const pool = data.address.get("pool");
  return named3 ?? (isElement(pool) ? elementOf(pool.get("virtualNetwork")) : void 0);
}
function networkOfSubnet(world, subnet2) {
  if (!isElement(subnet2)) return isUnknown(subnet2) ? subnet2 : void 0;
  if (!(subnet2 instanceof StandIn)) return elementOf(subnet2.get("virtualNetwork"));
  if (subnet2.id === void 0 || isUnknown(nameOf2(subnet2.id))) return subnet2.because;
  if (subnet2.id.type !== "" && segmentAfter(subnet2.id, "subnets") === void 0) return subnet2.because;
  return world.resolveId("virtualNetwork", parentId(subnet2.id).text);
}
function addressVersionOf({ reference, address }) {
  const version = reference?.ipConfiguration.get("privateIPAddressVersion");
  if (reference !== void 0)
    return version === "IPv4" || version === "IPv6" || isUnknown(version) ? version : void 0;
  const text4 = address?.get("ipAddress");
  if (typeof text4 === "string") return text4.includes(":") ? "IPv6" : "IPv4";
  return isUnknown(text4) ? text4 : void 0;
}
function vmSizeOf(data) {
  const machine = machineOf(data);
  if (!isElement(machine)) return machine;
  if (machine.kind !== "scaleSet") return machine.get("vmSize");
  const sku = machine.get("sku");
  return isElement(sku) ? sku.get("name") : sku;
}
function availabilitySetOf(data) {
  const machine = machineOf(data);
  if (!isElement(machine)) return machine;
  return machine.kind === "virtualMachine" ? elementOf(machine.get("availabilitySet")) : void 0;
}
function undeclaredMachine(nic) {
  const name2 = printText(nic.label);
  const reason = `no virtual machine among the inputs has ${name2}`;
  return new Unknown({
    print: () => printText(joinText([name2, ".virtualMachine"])),
    causes: [{ code: "elsewhere", reason, supply: "add the template that declares its virtual machine" }]
  });
}

// src/topology/model/member.ts
var member = kind("member", "member", "One thing a pool sends traffic to.", {
  pool: one("backendPool", "The pool it is a member of."),
  kind: oneOf2(
    ["nic", "ip", "fqdn", "global"],
    "nic: an ip-configuration of a network interface, a virtual machine or a scale set; ip: an address; fqdn: a name; global: a frontend of a regional load balancer."
  ),
  count: int("How many it stands for: 1, for a scale set its capacity."),
  minimum: int("The same with the minimum of the autoscale setting, where a scale set has one."),
  maximum: int("The same with the maximum of the autoscale setting, where a scale set has one."),
  names: texts("What patterns of the configuration match: names, address, FQDN and ids, as far as it has them."),
  networkInterface: one("networkInterface", "The network interface that joins."),
  virtualMachine: one("virtualMachine", "The virtual machine that joins, if it is declared."),
  scaleSet: one("scaleSet", "The scale set that joins."),
  ipConfiguration: one("ipConfiguration", "The ip-configuration that joins."),
  address: one("backendAddress", "The entry of the address list."),
  ipAddress: text("The address of an ip member."),
  fqdn: text("The name of an fqdn member."),
  frontend: one("frontend", "The regional frontend of a global member."),
  location: text("The location of its network interface or scale set, without blanks: `westeurope`."),
  zones: texts("The availability zones of its virtual machine or scale set; none for addresses."),
  subnet: one("subnet", "The subnet of its ip-configuration, or the one that its address names."),
  virtualNetwork: one(
    "virtualNetwork",
    "The virtual network of its subnet, or the one that its address or pool names."
  ),
  availabilitySet: one("availabilitySet", "The availability set of its virtual machine."),
  addressVersion: oneOf2(["IPv4", "IPv6"], "The version of its address; absent for names."),
  vmSize: text("The size of its virtual machine, or of the instances of its scale set.")
});
var Member = class extends Part {
};
var memberModel = model(member, {
  read: {
    pool: ownerOf,
    kind: ({ data }) => memberKind(data),
    count: ({ data }) => memberSize(data, "count"),
    minimum: ({ data }) => memberSize(data, "minimum"),
    maximum: ({ data }) => memberSize(data, "maximum"),
    names: namesOf2,
    networkInterface: (p) => joiner(p, "networkInterface"),
    virtualMachine: (p) => joiner(p, "virtualMachine"),
    scaleSet: (p) => joiner(p, "scaleSet"),
    ipConfiguration: ({ data }) => data.reference?.ipConfiguration,
    address: ({ data }) => data.address,
    ipAddress: (p) => textOf7(p, "ipAddress"),
    fqdn: (p) => textOf7(p, "fqdn"),
    frontend: ({ data }) => elementOf(data.address?.get("frontend")),
    location: ({ data }) => locationOf2(data.reference?.ipConfiguration.owner),
    zones: ({ data }) => zonesOf(data) ?? new FactList([]),
    subnet: ({ data }) => subnetOf(data),
    virtualNetwork: ({ data, world }) => networkOf(world, data),
    availabilitySet: ({ data }) => availabilitySetOf(data),
    addressVersion: ({ data }) => addressVersionOf(data),
    vmSize: ({ data }) => textFact(vmSizeOf(data))
  },
  name: (p) => {
    const { reference, address } = p.data;
    if (reference) return reference.ipConfiguration.owner?.label ?? reference.ipConfiguration.label;
    const name2 = address.get("fqdn") ?? address.get("ipAddress") ?? address.get("name");
    return typeof name2 === "string" || isUnknown(name2) ? name2 : "";
  },
  id: ({ data }) => data.reference ? data.reference.ipConfiguration.id : data.address.id,
  anchor: (p) => anchorOf(p.cursor, p.data)
});
function anchorOf(cursor, { reference, address }) {
  if (reference) {
    const path = ["properties", reference.list, reference.index];
    return isObject(cursor.at(...path).value) ? [...path, "id"] : path;
  }
  const key = address.get("fqdn") === void 0 ? "ipAddress" : "fqdn";
  const ofGateway = key === "fqdn" || !isObject(cursor.value) || !cursor.value.has("properties");
  if (ofGateway) return [key];
  return ["properties", address.get("kind") === "global" ? "loadBalancerFrontendIPConfiguration" : key];
}
function joiner(part2, field) {
  return elementOf(part2.data.reference?.ipConfiguration.get(field));
}
function memberKind({ reference, address }) {
  if (reference) return "nic";
  const kindOfAddress = address.get("kind");
  if (isUnknown(kindOfAddress)) return kindOfAddress;
  return kindOfAddress === "fqdn" || kindOfAddress === "global" ? kindOfAddress : "ip";
}
function memberSize({ reference }, field) {
  const joins = reference?.ipConfiguration.owner;
  if (joins?.kind !== "scaleSet") return 1;
  const size = joins.get(field);
  if (isUnknown(size)) return new Range(0, null, size);
  return typeof size === "number" || size instanceof Range ? size : 1;
}
function textOf7(part2, field) {
  return textFact(part2.data.address?.get(field));
}
function textFact(fact) {
  return typeof fact === "string" || isUnknown(fact) ? fact : void 0;
}
function namesOf2(part2) {
  const items = [];
  const maybe = [];
  for (const field of ["networkInterface", "virtualMachine", "scaleSet", "ipConfiguration", "address", "frontend"]) {
    const element = part2.get(field);
    if (isUnknown(element)) maybe.push({ fact: element, because: element, most: 1 });
    if (isElement(element)) items.push(element.get("name"), element.get("id"));
  }
  items.push(part2.get("ipAddress"), part2.get("fqdn"));
  return new FactList([...new Set(items.filter((item) => item !== void 0))], maybe);
}

// src/topology/model/pool-members.ts
function membersOf(pool) {
  const { certain, maybe: open } = pool.world.joining(pool);
  const items = [];
  const maybe = [];
  for (const reference of certain) {
    const member2 = joined(pool, reference);
    const possible = reference.ipConfiguration.cursor.resource.possible;
    if (possible === void 0) items.push(member2);
    else maybe.push({ fact: member2, because: possible.because, most: possible.max });
  }
  for (const because2 of open) maybe.push(undetermined("member", because2));
  addAddresses(pool, items, maybe);
  const elsewhere2 = openness(pool, items);
  if (elsewhere2 !== void 0) maybe.push({ fact: new Elsewhere("member", elsewhere2), because: elsewhere2, most: null });
  return new FactList(items, maybe);
}
function inlineAddressesOf(pool) {
  const ignored = ignoresInline(pool);
  if (ignored === false) return new FactList([]);
  const { items, maybe } = listFact(pool.get("addresses"), "backendAddress");
  const inline = items.filter((item) => isElement(item) && item.get("kind") === "ip");
  if (ignored === true) return new FactList(inline, maybe);
  return new FactList([], [...inline.map((fact) => ({ fact, because: ignored, most: 1 })), ...maybe]);
}
function sizeOf(members, field) {
  let min = 0;
  let max = 0;
  let because2;
  for (const fact of members.items) {
    const size = fact instanceof Member ? memberSize(fact.data, field) : 1;
    if (size instanceof Range) because2 ??= size.because;
    min += leastOf(size);
    max = plus(max, mostOf(size));
  }
  for (const doubtful of members.maybe) {
    because2 ??= doubtful.because;
    const size = doubtful.fact instanceof Member ? mostOf(memberSize(doubtful.fact.data, field)) : 1;
    max = doubtful.most === null || size === null ? null : plus(max, size * doubtful.most);
  }
  return countOf(min, max, because2);
}
function kindOf2({ items, maybe }, pool) {
  const kinds2 = new Set(items.map(kindOfMember));
  const unknown = [...kinds2].find(isUnknown);
  const certain = [...kinds2].filter((kind2) => kind2 === "nic" || kind2 === "ip" || kind2 === "fqdn" || kind2 === "global");
  if (certain.length > 1) return "mixed";
  if (unknown !== void 0) return unknown;
  const [only] = certain;
  const other = maybe.find(({ fact }) => only === void 0 || kindOfMember(fact) !== only);
  if (other !== void 0) return other.because;
  return only ?? declaredKind(pool);
}
function kindOfMember(fact) {
  return fact instanceof Member ? memberKind(fact.data) : void 0;
}
function declaredKind(pool) {
  const syncMode = pool.get("syncMode");
  if (isUnknown(syncMode)) return syncMode;
  if (syncMode === "Automatic") return "nic";
  if (listFact(pool.get("inlineAddresses"), "backendAddress").items.length > 0) return "ip";
  return pool.get("virtualNetwork") === void 0 ? "empty" : "ip";
}
function joined(pool, reference) {
  const { cursor } = reference.ipConfiguration;
  return new Member({ world: pool.world, model: memberModel, cursor, data: { reference }, owner: pool });
}
function addAddresses(pool, items, maybe) {
  const addresses = listFact(pool.get("addresses"), "backendAddress");
  const ignored = ignoresInline(pool);
  const inGateway = pool.owner?.kind === "applicationGateway";
  const add = (address, because2) => {
    if (!(address instanceof Part)) return;
    const kind2 = address.get("kind");
    if (kind2 === void 0 || kind2 === "nic" || kind2 === "ip" && ignored === true) return;
    const member2 = addressMember(pool, address, address.cursor);
    const doubt = because2 ?? (kind2 === "ip" && isUnknown(ignored) ? ignored : void 0) ?? (inGateway ? void 0 : asUnknown(kind2));
    if (doubt === void 0) items.push(member2);
    else maybe.push({ fact: member2, because: doubt, most: 1 });
  };
  for (const address of addresses.items) add(address, void 0);
  for (const { fact, because: because2 } of addresses.maybe) {
    if (fact instanceof Part) add(fact, because2);
    else if (ignored !== true) maybe.push(undetermined("member", because2));
  }
}
function addressMember(pool, address, cursor) {
  return new Member({ world: pool.world, model: memberModel, cursor, data: { address }, owner: pool });
}
function ignoresInline(pool) {
  return pool.data.child === void 0 && pool.owner !== void 0 && ignoresBody(pool.owner);
}
function ignoresBody(owner) {
  if (owner.kind !== "loadBalancer") return false;
  const sku = owner.get("sku");
  const name2 = isElement(sku) ? sku.get("name") : sku;
  return isUnknown(name2) ? name2 : name2 === "Standard";
}
function openness(pool, members) {
  const { gaps } = pool.world.input;
  if (gaps.length > 0 && !isList(pool, members)) return new Unknown({ print: () => "members", causes: gaps });
  if (pool.world.couldJoin) return void 0;
  const intent = pool.get("intent");
  if (isElement(intent) && intent.get("selfContained") === true) return void 0;
  const reason = `members of ${shortText(pool.label)} are declared elsewhere`;
  return new Unknown({
    print: () => "members",
    causes: [{ code: "elsewhere", reason, supply: SUPPLY }]
  });
}
function isList(pool, members) {
  if (pool.owner?.kind === "applicationGateway" || members.length === 0) return false;
  return members.every((member2) => ["ip", "global"].some((kind2) => kindOfMember(member2) === kind2));
}
var SUPPLY = "add the template that declares them (a scale set, network interfaces)";
function leastOf(size) {
  if (size instanceof Range) return size.min;
  return typeof size === "number" ? size : 0;
}
function mostOf(size) {
  if (size instanceof Range) return size.max;
  return typeof size === "number" ? size : null;
}
function plus(a, b) {
  return a === null || b === null ? null : a + b;
}
function asUnknown(fact) {
  return isUnknown(fact) ? fact : void 0;
}

// src/topology/model/pool-owner.ts
var poolOwner = kind("poolOwner", "owner", "What a backend pool belongs to.", {
  kind: oneOf2(["loadBalancer", "applicationGateway"], "The kind of the owner.")
});
var poolOwnerModel = model(poolOwner, {
  read: { kind: (p) => p.owner?.kind === "applicationGateway" ? "applicationGateway" : "loadBalancer" },
  isAspect: true,
  name: (p) => {
    const name2 = p.owner?.get("name");
    return typeof name2 === "string" || isUnknown(name2) ? name2 : "";
  }
});

// src/topology/model/pool-duplicates.ts
var mostCompared = 64;
function duplicatesOf(pool) {
  const { items, maybe } = listFact(pool.get("members"), "member");
  const finder = new Finder(pool);
  for (const member2 of items) if (member2 instanceof Member) finder.add(member2);
  for (const { fact, because: because2 } of maybe) if (fact instanceof Member) finder.add(fact, because2);
  const undetermined2 = maybe.filter(({ fact }) => !(fact instanceof Member) && !(fact instanceof Elsewhere));
  return new FactList(finder.found, [...finder.doubtful, ...undetermined2]);
}
var Finder = class {
  found = [];
  #pool;
  #seen = /* @__PURE__ */ new Set();
  #texts = [];
  #open = [];
  #maybe = [];
  constructor(pool) {
    this.#pool = pool;
  }
  get doubtful() {
    return [...this.#maybe, ...doubts(this.#open, this.#texts)];
  }
  add(member2, because2) {
    const text4 = textOf8(member2);
    if (text4 === void 0 && member2.data.reference === void 0) return;
    const key = text4 === void 0 ? member2.data.reference?.ipConfiguration : keyOf(this.#pool, member2, text4);
    if (!this.#seen.has(key)) {
      if (isUnknown(text4)) this.#open.push({ member: member2, text: text4 });
      else if (text4 !== void 0) this.#texts.push(text4);
    } else if (because2 === void 0) this.found.push(member2);
    else this.#maybe.push({ fact: member2, because: because2, most: 1 });
    this.#seen.add(key);
  }
};
function doubts(open, texts2) {
  if (open.length > mostCompared) {
    const because2 = new Unknown({ print: () => "addresses", causes: mergeCauses(open.map(({ text: text4 }) => text4)) });
    return open.map(({ member: member2 }) => ({ fact: member2, because: because2, most: 1 }));
  }
  return open.flatMap(({ member: member2, text: text4 }, at4) => {
    const others = [...texts2, ...open.slice(0, at4).map((other) => other.text)];
    const may = others.some((other) => compareTexts(text4, other) === "maybe");
    return may ? [{ fact: member2, because: text4, most: 1 }] : [];
  });
}
function textOf8({ data }) {
  const text4 = data.address?.get("fqdn") ?? data.address?.get("ipAddress");
  if (typeof text4 === "string") return text4.replace(/\.$/, "");
  return isUnknown(text4) ? text4 : void 0;
}
function keyOf(pool, { data }, text4) {
  const network = networkOf(pool.world, data);
  const where = isElement(network) ? network.id?.key ?? "" : "";
  return `${textKey(text4)}|${where}`;
}

// src/topology/limits.ts
var limits = {
  loadBalancer: {
    /** Members of one backend pool, by `sku.name`; a Global load balancer takes `globalPoolMembers`. */
    poolMembers: { Standard: 5e3, Basic: 300 },
    globalPoolMembers: 300,
    /** Over the rules of one frontend, the members of the pools they forward to. */
    membersPerFrontend: 1e4,
    /** The same over all frontends of a load balancer. */
    membersPerLoadBalancer: 5e5,
    availabilitySetsPerPool: 150
  },
  applicationGateway: {
    /** Targets of one backend pool; a gateway of tier Basic takes `basicPoolMembers`. */
    poolMembers: 1200,
    basicPoolMembers: 5
  }
};

// src/topology/model/pool-limit.ts
function memberLimitOf(pool) {
  const sku = pool.owner?.get("sku");
  const [name2, tier] = ["name", "tier"].map((field) => isElement(sku) ? sku.get(field) : sku);
  if (tier instanceof Unknown) return tier;
  if (pool.owner?.kind === "applicationGateway") {
    const { basicPoolMembers, poolMembers: poolMembers2 } = limits.applicationGateway;
    return tier === "Basic" ? basicPoolMembers : poolMembers2;
  }
  const { globalPoolMembers, poolMembers } = limits.loadBalancer;
  if (tier === "Global") return globalPoolMembers;
  if (name2 instanceof Unknown) return name2;
  return name2 === "Standard" || name2 === "Basic" ? poolMembers[name2] : void 0;
}
function backendIPConfigurationsOf(frontend2) {
  const sum2 = new Sum();
  const rules = listFact(frontend2.get("rules"), "loadBalancingRule");
  for (const rule of rules.items) {
    const pools3 = listFact(isElement(rule) ? rule.get("pools") : void 0, "backendPool");
    for (const pool of pools3.items) sum2.add(isElement(pool) ? pool.get("declaredCount") : pool);
    for (const { because: because2 } of pools3.maybe) sum2.add(because2);
  }
  for (const { because: because2 } of rules.maybe) sum2.add(because2);
  return sum2.total;
}
function sumOverFrontends(owner) {
  const sum2 = new Sum();
  const frontends = listFact(owner.get("frontends"), "frontend");
  for (const frontend2 of frontends.items)
    sum2.add(isElement(frontend2) ? frontend2.get("backendIPConfigurationCount") : frontend2);
  for (const { because: because2 } of frontends.maybe) sum2.add(because2);
  return sum2.total;
}
var Sum = class {
  #min = 0;
  #max = 0;
  #because;
  get total() {
    return countOf(this.#min, this.#max, this.#because);
  }
  add(fact) {
    if (typeof fact === "number") {
      this.#min += fact;
      if (this.#max !== null) this.#max += fact;
    } else if (fact instanceof Range) {
      this.#min += fact.min;
      this.#max = this.#max === null || fact.max === null ? null : this.#max + fact.max;
      this.#because ??= fact.because;
    } else if (fact instanceof Unknown) {
      this.#max = null;
      this.#because ??= fact;
    }
  }
};

// src/topology/model/pool-placement.ts
var placementFields = {
  locations: texts("The locations of the network interfaces and scale sets that join it, each once: `westeurope`."),
  zones: texts("The availability zones of the virtual machines and scale sets that join it, each once."),
  subnets: list2("subnet", "The subnets of the network interfaces and scale sets that join it, each once."),
  virtualNetworks: list2("virtualNetwork", "The virtual networks of these, each once."),
  addressVersions: texts("IPv4 and IPv6, as far as ip-configurations that join it have them."),
  availabilitySets: list2("availabilitySet", "The availability sets of the virtual machines that join it, each once."),
  availabilitySetCount: int(
    "How many availability sets the inputs declare for it, each virtual machine outside of one counted as one of its own."
  ),
  vmSizes: texts("The sizes of the virtual machines and scale sets that join it, each once."),
  remoteMembers: list2(
    "member",
    "Network interfaces and scale sets that join it and lie in another location than its owner."
  ),
  secondaryMembers: list2(
    "member",
    "IPv4 ip-configurations that join it and are not the primary one of their network interface."
  )
};
var placementReaders = {
  locations: (pool) => spread(joiningMembers(pool), void 0, (data) => locationOf2(data.reference?.ipConfiguration.owner)),
  zones: (pool) => spread(joiningMembers(pool), void 0, zonesOf),
  subnets: (pool) => spread(joiningMembers(pool), "subnet", (data) => data.reference ? subnetOf(data) : void 0),
  virtualNetworks: (pool) => spread(
    joiningMembers(pool),
    "virtualNetwork",
    (data) => data.reference ? networkOf(pool.world, data) : void 0
  ),
  addressVersions: (pool) => spread(joiningMembers(pool), void 0, (data) => data.reference ? addressVersionOf(data) : void 0),
  availabilitySets: (pool) => spread(joiningMembers(pool), "availabilitySet", availabilitySetOf),
  availabilitySetCount: (pool) => {
    const members = declared(listFact(pool.get("members"), "member"));
    return countList(spread(members, "availabilitySet", (data) => availabilitySetOf(data) ?? standalone(data)));
  },
  vmSizes: (pool) => spread(joiningMembers(pool), void 0, vmSizeOf),
  remoteMembers: (pool) => pick(pool, (data) => isRemote(pool, data)),
  secondaryMembers: (pool) => pick(pool, isSecondary)
};
function joiningMembers(pool) {
  const members = listFact(pool.get("members"), "member");
  if (!members.maybe.some(({ fact }) => fact instanceof Elsewhere) || pool.get("isReferenced") !== false) return members;
  return declared(members);
}
function declared({ items, maybe }) {
  return new FactList(
    items,
    maybe.filter(({ fact }) => !(fact instanceof Elsewhere))
  );
}
function spread(members, kind2, read) {
  const answers = new Answers(kind2);
  for (const member2 of members.items) if (member2 instanceof Member) answers.add(read(member2.data));
  for (const { fact, because: because2, most: most2 } of members.maybe) {
    if (fact instanceof Member) answers.add(read(fact.data), because2, most2);
    else answers.addUnknown(because2, most2);
  }
  return answers.list;
}
function pick(pool, test) {
  const items = [];
  const maybe = [];
  const members = joiningMembers(pool);
  for (const member2 of members.items) {
    const answer = member2 instanceof Member && test(member2.data);
    if (answer === true && isElement(member2)) items.push(member2);
    else if (isUnknown(answer)) maybe.push({ fact: member2, because: answer, most: 1 });
  }
  for (const doubtful of members.maybe)
    if (!(doubtful.fact instanceof Member) || test(doubtful.fact.data) !== false) maybe.push(doubtful);
  return new FactList(items, maybe);
}
var Answers = class {
  #kind;
  #items = /* @__PURE__ */ new Map();
  #maybe = /* @__PURE__ */ new Map();
  constructor(kind2) {
    this.#kind = kind2;
  }
  get list() {
    const maybe = [...this.#maybe].filter(([key]) => !this.#items.has(key)).map(([, doubtful]) => doubtful);
    return new FactList([...this.#items.values()], maybe);
  }
  /** NOTE: what is not known of copies whose number is not known may differ from copy to copy. */
  add(fact, because2, most2 = 1) {
    if (fact instanceof FactList) {
      for (const item of fact.items) this.add(item, because2, most2);
      for (const doubtful of fact.maybe) this.addUnknown(because2 ?? doubtful.because, doubtful.most);
    } else if (isUnknown(fact)) this.addUnknown(because2 ?? fact, 1);
    else if (fact !== void 0) {
      const key = typeof fact === "string" ? textKey(fact) : fact;
      if (because2 === void 0) this.#items.set(key, fact);
      else if (most2 !== 1 && isElement(fact) && isUnknown(fact.id?.text)) this.addUnknown(because2, most2);
      else this.#maybe.set(key, { fact, because: because2, most: 1 });
    }
  }
  addUnknown(because2, most2) {
    const known2 = this.#maybe.get(because2.text)?.most;
    const sum2 = known2 === null || most2 === null ? null : (known2 ?? 0) + most2;
    const fact = this.#kind === void 0 ? because2 : undetermined(this.#kind, because2).fact;
    this.#maybe.set(because2.text, { fact, because: because2, most: sum2 });
  }
};
function countList({ items, maybe }) {
  let max = items.length;
  for (const { most: most2 } of maybe) max = max === null || most2 === null ? null : max + most2;
  return countOf(items.length, max, maybe[0]?.because);
}
function standalone(data) {
  const machine = machineOf(data);
  return isElement(machine) && machine.kind === "virtualMachine" && machine.get("scaleSet") === void 0 ? machine : void 0;
}
function isRemote(pool, { reference }) {
  if (reference === void 0) return false;
  const [here, there] = [locationOf2(pool.owner), locationOf2(reference.ipConfiguration.owner)];
  if (here === void 0 || there === void 0) return false;
  const match = compareTexts(here, there);
  if (match !== "maybe") return match === "different";
  return isUnknown(there) ? there : isUnknown(here) && here;
}
function isSecondary(data) {
  if (data.reference === void 0) return false;
  const version = addressVersionOf(data);
  if (version === "IPv6") return false;
  const primary = data.reference.ipConfiguration.get("isPrimary");
  if (isUnknown(primary)) return primary;
  return primary === false && (isUnknown(version) ? version : true);
}

// src/topology/model/pool-siblings.ts
function leftOutOf(pool) {
  const { items, maybe } = joiningMembers(pool);
  const machines = items.map((member2) => member2 instanceof Member ? machineOf(member2.data) : void 0);
  const joined2 = new Set(machines.filter(isElement));
  const groups2 = new Set([...joined2].flatMap(groupsOf));
  const certain = /* @__PURE__ */ new Set();
  const doubtful = /* @__PURE__ */ new Map();
  const add = (sibling, doubt) => {
    if (!isElement(sibling) || joined2.has(sibling)) return;
    const elsewhere2 = isElsewhere(pool, sibling);
    if (elsewhere2 === true) return;
    const because2 = elsewhere2 === false ? doubt : elsewhere2;
    if (because2 === void 0) certain.add(sibling);
    else doubtful.set(sibling, { fact: sibling, because: because2, most: 1 });
  };
  for (const group2 of groups2) {
    const siblings = pool.world.referring("virtualMachine", group2.kind, group2);
    for (const sibling of siblings.items) add(sibling, void 0);
    for (const { fact, because: because2 } of siblings.maybe) add(fact, because2);
  }
  const [open] = maybe;
  if (open !== void 0 && pool.world.holds("availabilitySet"))
    doubtful.set(open, undetermined("virtualMachine", open.because));
  return new FactList([...certain], [...doubtful.values()]);
}
function groupsOf(machine) {
  if (machine.kind !== "virtualMachine") return [];
  return ["availabilitySet", "scaleSet"].map((field) => machine.get(field)).filter(isElement);
}
function isElsewhere(pool, machine) {
  const nics = listFact(machine.get("networkInterfaces"), "networkInterface");
  let open = nics.maybe[0]?.because;
  for (const owner of [machine, ...nics.items.filter(isElement)]) {
    if (owner instanceof StandIn) open ??= owner.because;
    const configurations = listFact(owner.get("ipConfigurations"), "ipConfiguration");
    open ??= configurations.maybe[0]?.because;
    for (const configuration of configurations.items) {
      const pools3 = listFact(isElement(configuration) ? configuration.get("pools") : void 0, "backendPool");
      open ??= pools3.maybe[0]?.because;
      for (const other of pools3.items) {
        const balancer = isElement(other) ? other.get("loadBalancer") ?? other.get("applicationGateway") : void 0;
        if (balancer === pool.owner) return true;
        if (isUnknown(balancer)) open ??= balancer;
      }
    }
  }
  return open ?? false;
}

// src/topology/model/read-only-reference.ts
var properties = [
  "backendIPConfigurations",
  "networkInterfaceIPConfiguration",
  "loadBalancingRules",
  "outboundRule",
  "outboundRules",
  "inboundNatRules",
  "inboundNatPools"
];
var readOnlyReference = kind(
  "readOnlyReference",
  "reference",
  "An entry of a read-only property in a template: Azure accepts it and ignores it.",
  {
    property: oneOf2(properties, "The read-only property."),
    target: text("The id of what it names."),
    isMember: bool("True when it names a member of a pool, false for a rule.")
  }
);
var readOnlyReferenceModel = model(readOnlyReference, {
  read: {
    property: ({ data }) => data.property,
    target: ({ data }) => data.target,
    isMember: ({ data }) => data.isMember
  },
  name: ({ data }) => data.property,
  id: ({ owner }) => owner?.id,
  anchor: () => []
});
function backReferences(part2, fields) {
  const found = { items: [], maybe: [] };
  for (const property of properties) {
    const field = fields[property];
    if (field === void 0) continue;
    const { items: entries, rest } = part2.cursor.elements("properties", property);
    if (rest !== void 0) found.maybe.push(undetermined("readOnlyReference", rest));
    if (entries.length === 0) continue;
    const said = new Said(listFact(part2.get(field), "rule"), (element) => [element.id]);
    for (const entry of entries) addUnless(said, part2, { entry, property, isMember: false }, found);
  }
  return new FactList(found.items, found.maybe);
}
var Said = class {
  #keys = /* @__PURE__ */ new Set();
  /** Set when it is not known whether that is all. */
  #open;
  constructor(list3, idsOf) {
    let open = list3.maybe.find(({ fact }) => !(fact instanceof Elsewhere))?.because;
    for (const fact of list3.items) {
      if (!isElement(fact)) continue;
      for (const id of idsOf(fact)) {
        if (id === void 0) continue;
        this.#keys.add(id.key);
        if (isUnknown(id.text)) open ??= id.text;
      }
    }
    this.#open = open;
  }
  /** False when it is not said; an unknown when it may be. */
  says(target) {
    const id = parseId(target);
    if (this.#keys.has(id.key) || this.#keys.has(parentId(id, 3).key)) return true;
    if (isUnknown(target) && this.#keys.size > 0) return target;
    return this.#open ?? false;
  }
};
function addUnless(said, part2, { entry, property, isMember: isMember2 }, found) {
  const target = entry.at("id").text();
  if (target === void 0) return;
  const answer = said.says(target);
  if (answer === true) return;
  const data = { property, target, isMember: isMember2 };
  const fact = new Part({ world: part2.world, model: readOnlyReferenceModel, cursor: entry, data, owner: part2 });
  if (answer === false) found.items.push(fact);
  else found.maybe.push({ fact, because: answer, most: 1 });
}
function joinedLists(owner, lists2, field, kindOfItems = "readOnlyReference") {
  const items = [];
  const maybe = [];
  for (const list3 of lists2) {
    const elements = listFact(owner.get(list3), "element");
    for (const element of elements.items) {
      const found = listFact(isElement(element) ? element.get(field) : void 0, kindOfItems);
      items.push(...found.items);
      maybe.push(...found.maybe);
    }
    for (const { fact, because: because2 } of elements.maybe) {
      const found = listFact(isElement(fact) ? fact.get(field) : because2, kindOfItems);
      for (const item of found.items) maybe.push({ fact: item, because: because2, most: 1 });
      maybe.push(...found.maybe);
    }
  }
  return new FactList(items, maybe);
}

// src/topology/model/tls-intent.ts
var tlsIntent = kind(
  "tlsIntent",
  "tls",
  "How poolgate.yaml expects a gateway to speak to the members of a pool (`tls:`).",
  {
    pool: one("backendPool", "The pool it is for."),
    mode: oneOf2(
      ["end-to-end", "terminate"],
      "end-to-end: the traffic to the members is encrypted; terminate: it is not."
    ),
    ca: oneOf2(["public", "private"], "Who signs the certificates of the members."),
    host: text("The host name that the certificates of the members are for.")
  }
);
var tlsIntentKeys = { mode: "mode", ca: "ca", host: "host" };
var tlsIntentModel = saidModel(tlsIntent, tlsIntentKeys, {
  read: { pool: ownerOf }
});
function tlsOf(named3, pool) {
  let data;
  for (const intent of named3.world.input.intents.tls ?? []) {
    const match = isForPool(intent, named3);
    if (isUnknown(match)) return match;
    if (match) data = data === void 0 ? intent : over(data, intent);
  }
  if (data === void 0) return void 0;
  return new Part({ world: named3.world, model: tlsIntentModel, cursor: named3.cursor, data, owner: pool });
}
function isForPool({ gateway, pool = "*" }, { owner, name: name2 }) {
  if (owner?.kind !== "applicationGateway") return false;
  return allOf([fits2(gateway, owner.get("name")), fits2(pool, name2)]);
}

// src/topology/model/backend-pool.ts
var backendPool = kind("backendPool", "pool", "A backend pool of a load balancer or an application gateway.", {
  owner: one("poolOwner", "What it belongs to: owner.kind is loadBalancer or applicationGateway."),
  loadBalancer: one("loadBalancer", "The load balancer it belongs to; absent for a pool of a gateway."),
  applicationGateway: one("applicationGateway", "The gateway it belongs to; absent for a pool of a load balancer."),
  location: text("The location it says."),
  syncMode: oneOf2(["Automatic", "Manual"], "Automatic pools take network interfaces, Manual ones addresses."),
  virtualNetwork: one(
    "virtualNetwork",
    "The virtual network it names; with syncMode Automatic it is still a NIC pool."
  ),
  drainPeriodInSeconds: int("Seconds that a removed member keeps its connections."),
  kind: oneOf2(
    ["nic", "ip", "fqdn", "global", "mixed", "empty"],
    "What its certain members are; nic also for scale sets, mixed for more than one kind, empty without members. An Automatic pool is nic, a pool with a virtual network and no members ip."
  ),
  members: list2(
    "member",
    "What it sends traffic to: one element for each ip-configuration, address or frontend that joins it; a scale set is one element however many instances it has. With an undetermined element when other inputs may add members."
  ),
  count: int("Its size right after the deployment: scale sets count their capacity."),
  minimum: int("Its smallest size: scale sets with an autoscale setting count its minimum."),
  maximum: int("Its largest size: scale sets with an autoscale setting count its maximum."),
  declaredCount: int("Its count without what deployments that are not among the inputs may add."),
  addresses: list2(
    "backendAddress",
    "The entries of its address list: of the child resource if there is one, else of the body of its owner."
  ),
  inlineAddresses: list2(
    "backendAddress",
    "IP addresses that stand only in the body of a Standard load balancer: Azure ignores them, they are no members."
  ),
  rules: list2("loadBalancingRule", "The load-balancing rules that forward to it."),
  outboundRules: list2("outboundRule", "The outbound rules whose members it holds."),
  inboundNatRules: list2("inboundNatRule", "The inbound NAT rules (version 2) that forward to it."),
  routingRules: list2("routingRule", "The routing rules of the gateway that reach it, directly or through a path map."),
  isUsed: bool(
    "True when a load-balancing rule or a routing rule forwards to it; outbound and NAT rules do not count."
  ),
  isReferenced: bool("True when any rule names it: load-balancing, routing, outbound or inbound NAT (version 2)."),
  isManaged: bool("True when a Kubernetes cluster or its ingress controller owns it: isManaged of its owner."),
  ...placementFields,
  duplicates: list2("member", "Members that stand in it a second time; an address counts once in each virtual network."),
  leftOut: list2(
    "virtualMachine",
    "Virtual machines that are in no pool of its owner although others of their availability set, or flexible scale set, are in it."
  ),
  memberLimit: int("How many members Azure takes in it at most; absent for a SKU whose limit is not documented."),
  intent: one("poolIntent", "What poolgate.yaml expects of it; absent when nothing matches it."),
  tls: one(
    "tlsIntent",
    "How poolgate.yaml expects its gateway to speak to its members; absent when nothing matches it."
  ),
  activeIn: list2("pair", "The pairs of poolgate.yaml in which it takes the traffic."),
  standbyIn: list2("pair", "The pairs of poolgate.yaml in which it stands by."),
  readOnlyReferences: list2(
    "readOnlyReference",
    "Read-only membership properties that name a member, or a rule, which the writable side does not say."
  )
});
var RULES = ["rules", "routingRules", "outboundRules", "inboundNatRules"];
function poolsOf(owner, children) {
  const make = (body, child) => makePool(owner.world, owner, body, child);
  const { items, maybe } = merge3(owner, "backendPool", "backendAddressPools", children, make);
  const at4 = owner.cursor.at("properties", "backendAddressPools");
  const known2 = ofOwner(owner);
  return new FactList(
    items,
    maybe.map((item) => item.fact instanceof StandIn ? undetermined("backendPool", item.because, at4, known2) : item)
  );
}
function ofOwner(owner) {
  const { world, cursor } = owner;
  const namedOf = ({ because: because2 }) => {
    const id = owner.id && joinText([owner.id.text, "/backendAddressPools/", because2]);
    return { world, cursor, owner, name: because2, id };
  };
  return {
    owner: () => new Part({ world, model: poolOwnerModel, cursor, data: void 0, owner }),
    loadBalancer: () => owner.kind === "loadBalancer" ? owner : void 0,
    applicationGateway: () => owner.kind === "applicationGateway" ? owner : void 0,
    intent: (pool) => intentOf(namedOf(pool), pool),
    tls: (pool) => tlsOf(namedOf(pool), pool),
    inlineAddresses: ({ because: because2 }) => {
      const mayBeIgnored = ignoresBody(owner) !== false;
      return new FactList([], mayBeIgnored ? [undetermined("backendAddress", because2)] : []);
    }
  };
}
function makePool(world, owner, body, child) {
  const parts2 = { world, model: backendPoolModel, data: { body, child }, owner };
  if (child !== void 0 && (body === void 0 || !child.possible))
    return new Part({ ...parts2, cursor: Cursor.of(child) });
  if (body === void 0) throw new Error("a pool without a body");
  return new Part({ ...parts2, cursor: body, collection: "backendAddressPools" });
}
var backendPoolModel = model(backendPool, {
  paths: {
    location: ["properties", "location"],
    virtualNetwork: ["properties", "virtualNetwork"],
    addresses: ["properties", "loadBalancerBackendAddresses"]
  },
  read: {
    owner: (pool) => new Part({ world: pool.world, model: poolOwnerModel, cursor: pool.cursor, data: void 0, owner: pool.owner }),
    loadBalancer: (pool) => ownerAs(pool, "loadBalancer"),
    applicationGateway: (pool) => ownerAs(pool, "applicationGateway"),
    virtualNetwork: (pool) => pool.world.resolve("virtualNetwork", pool.cursor.at("properties", "virtualNetwork")),
    kind: (pool) => kindOf2(listFact(pool.get("members"), "member"), pool),
    members: membersOf,
    count: (pool) => sizeOf(listFact(pool.get("members"), "member"), "count"),
    minimum: (pool) => sizeOf(listFact(pool.get("members"), "member"), "minimum"),
    maximum: (pool) => sizeOf(listFact(pool.get("members"), "member"), "maximum"),
    declaredCount: (pool) => sizeOf(declared(listFact(pool.get("members"), "member")), "count"),
    addresses: addressesOf,
    inlineAddresses: inlineAddressesOf,
    rules: (pool) => pool.world.within(ownerAs(pool, "loadBalancer"), "rules", "pools", pool),
    outboundRules: (pool) => pool.world.within(ownerAs(pool, "loadBalancer"), "outboundRules", "pool", pool),
    inboundNatRules: (pool) => pool.world.within(ownerAs(pool, "loadBalancer"), "inboundNatRules", "pool", pool),
    routingRules: (pool) => pool.world.within(ownerAs(pool, "applicationGateway"), "rules", "pools", pool),
    isUsed: (pool) => isPresent(...["rules", "routingRules"].map((field) => someOf(pool.get(field)))),
    intent: (pool) => intentOf(named2(pool), pool),
    tls: (pool) => tlsOf(named2(pool), pool),
    activeIn: (pool) => pairsOf(pool, "active"),
    standbyIn: (pool) => pairsOf(pool, "standby"),
    isReferenced: (pool) => isPresent(...RULES.map((field) => someOf(pool.get(field)))),
    isManaged: (pool) => {
      const isManaged2 = pool.owner?.get("isManaged");
      return isUnknown(isManaged2) ? isManaged2 : isManaged2 === true;
    },
    ...placementReaders,
    duplicates: duplicatesOf,
    leftOut: leftOutOf,
    memberLimit: memberLimitOf,
    readOnlyReferences
  }
});
function named2({ world, cursor, owner, name: name2, id }) {
  return { world, cursor, owner, name: name2, id: id?.text };
}
function ownerAs(pool, wanted) {
  return pool.owner?.kind === wanted ? pool.owner : void 0;
}
function someOf(fact) {
  const { items, maybe } = listFact(fact, "rule");
  return elementOf(items[0]) ?? maybe[0]?.because;
}
function addressesOf(pool) {
  const gateway = pool.owner?.kind === "applicationGateway";
  const { body, child } = pool.data;
  const cursor = child === void 0 ? body : Cursor.of(child);
  const collection = gateway ? "backendAddresses" : "loadBalancerBackendAddresses";
  const { items, rest, array } = (cursor ?? pool.cursor).elements("properties", collection);
  const because2 = child?.possible?.because;
  const certain = [];
  const maybe = [];
  for (const entry of items) {
    const parts2 = { world: pool.world, cursor: entry, data: void 0, owner: pool, collection };
    const address = new Part({ ...parts2, model: gateway ? gatewayAddressModel : backendAddressModel });
    if (because2 === void 0 || pool.data.body === void 0) certain.push(address);
    else maybe.push({ fact: address, because: because2, most: 1 });
  }
  if (rest !== void 0) maybe.push(undetermined("backendAddress", rest, array));
  return new FactList(certain, maybe);
}
function readOnlyReferences(pool) {
  const back = backReferences(pool, {
    loadBalancingRules: "rules",
    outboundRules: "outboundRules",
    inboundNatRules: "inboundNatRules"
  });
  const found = { items: back.items.filter(isElement), maybe: [...back.maybe] };
  const { items: configurations, rest } = pool.cursor.elements("properties", "backendIPConfigurations");
  if (rest !== void 0) found.maybe.push(undetermined("readOnlyReference", rest));
  const addresses = pool.cursor.elements("properties", "loadBalancerBackendAddresses").items;
  const echoes = addresses.map((entry) => entry.at("properties", "networkInterfaceIPConfiguration"));
  if (configurations.length + echoes.length === 0) return new FactList(found.items, found.maybe);
  const said = new Said(listFact(pool.get("members"), "member"), joinIds);
  for (const entry of configurations)
    addUnless(said, pool, { entry, property: "backendIPConfigurations", isMember: true }, found);
  for (const entry of echoes)
    addUnless(said, pool, { entry, property: "networkInterfaceIPConfiguration", isMember: true }, found);
  return new FactList(found.items, found.maybe);
}
function joinIds(member2) {
  return [member2.get("ipConfiguration"), member2.get("scaleSet")].map((fact) => isElement(fact) ? fact.id : void 0);
}

// src/topology/model/frontend-port.ts
var frontendPort = kind("frontendPort", "port", "A frontend port of a gateway.", {
  applicationGateway: one("applicationGateway", "The gateway it belongs to."),
  port: int("Its number."),
  listeners: list2("gatewayListener", "The listeners on it.")
});
var frontendPortModel = model(frontendPort, {
  read: {
    applicationGateway: ownerOf,
    listeners: (p) => p.world.within(p.owner, "listeners", "frontendPort", p)
  }
});

// src/topology/model/gateway-backend.ts
var gatewayBackend = kind(
  "gatewayBackend",
  "backend",
  "A pool with settings by which a gateway speaks to it: Azure reports health for each such pair.",
  {
    applicationGateway: one("applicationGateway", "The gateway."),
    pool: one("backendPool", "The pool."),
    settings: one("backendSettings", "The settings."),
    probe: one("gatewayProbe", "The custom probe that watches it; absent when the default one does."),
    routes: list2("gatewayRoute", "The routes that lead to it."),
    probeProtocol: oneOf2(["Http", "Https", "Tcp", "Tls"], "What the probe speaks; that of the settings by default."),
    probePort: int("The port that the probe asks; that of the settings by default."),
    probePath: text("The path that the probe asks; / by default, absent in layer 4."),
    probeHost: text(
      "The host that the probe asks for: its own, else that of the settings. Absent where each member is asked by its own name or address; 127.0.0.1 for the default probe of settings without a host name."
    ),
    requestHost: text(
      "The host name that members get requests for; absent when it is that of the client or of the member."
    )
  }
);
var gatewayBackendModel = model(gatewayBackend, {
  paths: {
    probePort: ["properties", "port"],
    probeProtocol: ["properties", "protocol"],
    probe: ["properties", "probe"]
  },
  read: {
    applicationGateway: ({ owner }) => owner,
    pool: ({ data }) => data.pool,
    settings: ({ data }) => data.settings,
    probe: ({ data }) => elementOf(data.settings.get("probe")),
    routes: ({ data }) => data.routes,
    probeProtocol: (backend) => protocolOf(ofProbe(backend, "protocol") ?? backend.data.settings.get("protocol")),
    probePort: (backend) => numberOf2(ofProbe(backend, "port") ?? backend.data.settings.get("port")),
    probePath,
    probeHost,
    requestHost: ({ data }) => textOf9(data.settings.get("hostName"))
  },
  id: ({ data }) => data.settings.id,
  name: ({ data }) => joinText([nameOf3(data.pool), " via ", nameOf3(data.settings)])
});
function ofProbe(backend, field) {
  const probe2 = backend.get("probe");
  return isElement(probe2) ? probe2.get(field) : isUnknown(probe2) ? probe2 : void 0;
}
function probePath(backend) {
  const layer4 = backend.data.settings.get("isLayer4");
  if (layer4 === true) return void 0;
  return textOf9(ofProbe(backend, "path")) ?? "/";
}
function probeHost(backend) {
  const { settings } = backend.data;
  if (settings.get("isLayer4") === true) return void 0;
  const own = textOf9(ofProbe(backend, "host"));
  if (own !== void 0) return own;
  const ofSettings = textOf9(settings.get("hostName"));
  if (ofSettings !== void 0) return ofSettings;
  const picks = settings.get("pickHostNameFromBackendAddress");
  if (isUnknown(picks)) return picks;
  if (picks === true) return void 0;
  return backend.get("probe") === void 0 ? "127.0.0.1" : void 0;
}
function protocolOf(fact) {
  if (isUnknown(fact)) return fact;
  return ["Http", "Https", "Tcp", "Tls"].find((protocol) => protocol === fact);
}
function numberOf2(fact) {
  return typeof fact === "number" || isUnknown(fact) ? fact : void 0;
}
function textOf9(fact) {
  return typeof fact === "string" || isUnknown(fact) ? fact : void 0;
}
function nameOf3(element) {
  return textOf9(element.get("name")) ?? "";
}
function backendsOf(gateway) {
  const { items, maybe } = listFact(gateway.get("routes"), "gatewayRoute");
  const open = maybe.map(({ because: because2 }) => undetermined("gatewayBackend", because2));
  const pairs = /* @__PURE__ */ new Map();
  for (const route2 of items) {
    if (!isElement(route2)) continue;
    const settings = route2.get("settings");
    const pools3 = listFact(route2.get("pools"), "backendPool");
    if (isUnknown(settings)) open.push(undetermined("gatewayBackend", settings));
    if (!isPart2(settings)) continue;
    for (const { because: because2 } of pools3.maybe) open.push(undetermined("gatewayBackend", because2));
    for (const pool of pools3.items) if (isElement(pool)) pairOf(pairs, pool, settings).push(route2);
  }
  const backends = [...pairs].flatMap(
    ([pool, bySettings]) => [...bySettings].map(([settings, routes]) => {
      const data = { pool, settings, routes: new FactList(routes) };
      const { world } = gateway;
      const { cursor, collection = "" } = settings;
      return new Part({ world, model: gatewayBackendModel, cursor, data, owner: gateway, collection });
    })
  );
  return new FactList(backends, open);
}
function pairOf(pairs, pool, settings) {
  const bySettings = pairs.get(pool) ?? /* @__PURE__ */ new Map();
  pairs.set(pool, bySettings);
  const routes = bySettings.get(settings) ?? [];
  bySettings.set(settings, routes);
  return routes;
}

// src/topology/model/gateway-certificate.ts
var certificateFields = {
  applicationGateway: one("applicationGateway", "The gateway it belongs to."),
  data: text("Its content in base64; not known when it is a secret."),
  keyVaultSecretId: text("The secret of a key vault that holds it.")
};
var sslCertificate = kind("sslCertificate", "certificate", "A certificate of listeners of a gateway.", {
  ...certificateFields,
  listeners: list2("gatewayListener", "The listeners that show it.")
});
var sslCertificateModel = model(sslCertificate, {
  read: {
    applicationGateway: ownerOf,
    data: secretText("data"),
    listeners: (p) => p.world.within(p.owner, "listeners", "sslCertificate", p)
  }
});
var trustedRootCertificate = kind(
  "trustedRootCertificate",
  "root",
  "A root certificate that a gateway trusts of its members (version 2).",
  { ...certificateFields, backendSettings: list2("backendSettings", "The settings that trust it.") }
);
var trustedRootCertificateModel = model(trustedRootCertificate, {
  read: {
    applicationGateway: ownerOf,
    data: secretText("data"),
    backendSettings: (p) => p.world.within(p.owner, "backendSettings", "trustedRootCertificates", p)
  }
});
var authenticationCertificate = kind(
  "authenticationCertificate",
  "certificate",
  "A certificate that members of a gateway of version 1 must show.",
  {
    applicationGateway: one("applicationGateway", "The gateway it belongs to."),
    data: text("Its content in base64."),
    backendSettings: list2("backendSettings", "The settings that use it.")
  }
);
var authenticationCertificateModel = model(authenticationCertificate, {
  read: {
    applicationGateway: ownerOf,
    data: secretText("data"),
    backendSettings: (p) => p.world.within(p.owner, "backendSettings", "authenticationCertificates", p)
  }
});
var trustedClientCertificate = kind(
  "trustedClientCertificate",
  "certificate",
  "An authority whose clients a gateway accepts (mutual TLS).",
  {
    applicationGateway: one("applicationGateway", "The gateway it belongs to."),
    data: text("Its content in base64."),
    sslProfiles: list2("sslProfile", "The profiles that use it.")
  }
);
var trustedClientCertificateModel = model(trustedClientCertificate, {
  read: {
    applicationGateway: ownerOf,
    data: secretText("data"),
    sslProfiles: (p) => p.world.within(p.owner, "sslProfiles", "trustedClientCertificates", p)
  }
});
var sslPolicyFields = {
  policyType: text("Predefined, Custom or CustomV2."),
  policyName: text("The predefined policy."),
  minProtocolVersion: text("The oldest version of TLS that it allows."),
  cipherSuites: texts("The cipher suites of a custom policy."),
  disabledSslProtocols: texts("The versions of TLS that it switches off.")
};
var sslPolicy = kind("sslPolicy", "policy", "The TLS policy of a gateway, or of a TLS profile of it.", {
  applicationGateway: one("applicationGateway", "The gateway it belongs to."),
  sslProfile: one("sslProfile", "The profile it stands in; absent for that of the gateway."),
  ...sslPolicyFields
});
var sslPolicyModel = model(sslPolicy, {
  paths: {
    policyType: ["properties", "sslPolicy", "policyType"],
    policyName: ["properties", "sslPolicy", "policyName"],
    minProtocolVersion: ["properties", "sslPolicy", "minProtocolVersion"],
    cipherSuites: ["properties", "sslPolicy", "cipherSuites"],
    disabledSslProtocols: ["properties", "sslPolicy", "disabledSslProtocols"]
  },
  read: {
    applicationGateway: ({ owner }) => owner?.kind === "sslProfile" ? gatewayOf(owner) : owner,
    sslProfile: ({ owner }) => owner?.kind === "sslProfile" ? owner : void 0
  },
  isAspect: true,
  anchor: () => ["properties", "sslPolicy"]
});
var sslProfile = kind("sslProfile", "profile", "A TLS profile of listeners of a gateway.", {
  applicationGateway: one("applicationGateway", "The gateway it belongs to."),
  sslPolicy: one("sslPolicy", "Its TLS policy; absent when that of the gateway holds."),
  trustedClientCertificates: list2("trustedClientCertificate", "The authorities whose clients it accepts."),
  listeners: list2("gatewayListener", "The listeners that use it.")
});
var sslProfileModel = model(sslProfile, {
  read: {
    applicationGateway: ownerOf,
    sslPolicy: sslPolicyOf,
    trustedClientCertificates: (p) => references(p, "trustedClientCertificate", ["properties", "trustedClientCertificates"]),
    listeners: (p) => p.world.within(p.owner, "listeners", "sslProfile", p)
  }
});
function sslPolicyOf(owner) {
  const { world, cursor } = owner;
  if (cursor.at("properties", "sslPolicy").isAbsent) return void 0;
  return new Part({ world, model: sslPolicyModel, cursor, data: void 0, owner });
}
function gatewayOf(profile2) {
  const gateway = profile2?.get("applicationGateway");
  return typeof gateway === "object" && "kind" in gateway ? gateway : void 0;
}
function secretText(property) {
  return (part2) => part2.cursor.at("properties", property).text();
}

// src/topology/model/gateway-frontend.ts
var gatewayFrontend = kind("gatewayFrontend", "frontend", "A frontend IP configuration of a gateway.", {
  applicationGateway: one("applicationGateway", "The gateway it belongs to."),
  publicIPAddress: one("publicIPAddress", "Its public IP address."),
  subnet: one("subnet", "The subnet of a private frontend."),
  privateIPAddress: text("The private address of a private frontend."),
  privateIPAllocationMethod: oneOf2(["Dynamic", "Static"], "How its private address is given."),
  isPublic: bool("True for a frontend with a public IP address."),
  privateLinkConfiguration: text("The id of the private link configuration it names."),
  listeners: list2("gatewayListener", "The listeners on it.")
});
var gatewayFrontendModel = model(gatewayFrontend, {
  paths: {
    privateLinkConfiguration: ["properties", "privateLinkConfiguration", "id"],
    isPublic: ["properties", "publicIPAddress"],
    publicIPAddress: ["properties", "publicIPAddress"],
    subnet: ["properties", "subnet"]
  },
  read: {
    applicationGateway: ownerOf,
    publicIPAddress: (p) => p.world.resolve("publicIPAddress", p.cursor.at("properties", "publicIPAddress")),
    isPublic: (p) => isPresent(elementOf(p.get("publicIPAddress"))),
    listeners: (p) => p.world.within(p.owner, "listeners", "frontend", p),
    subnet: (p) => p.world.resolve("subnet", p.cursor.at("properties", "subnet"))
  }
});

// src/topology/model/gateway-ip-configuration.ts
var gatewayIPConfiguration = kind(
  "gatewayIPConfiguration",
  "gatewayIPConfiguration",
  "An IP configuration of a gateway: the subnet in which its instances are.",
  {
    applicationGateway: one("applicationGateway", "The gateway it belongs to."),
    subnet: one("subnet", "The subnet of the gateway.")
  }
);
var gatewayIPConfigurationModel = model(gatewayIPConfiguration, {
  paths: { subnet: ["properties", "subnet"] },
  read: {
    applicationGateway: ownerOf,
    subnet: (p) => p.world.resolve("subnet", p.cursor.at("properties", "subnet"))
  }
});

// src/topology/model/gateway-listener.ts
var gatewayListener = kind("gatewayListener", "listener", "A listener of a gateway, layer 7 or layer 4.", {
  applicationGateway: one("applicationGateway", "The gateway it belongs to."),
  frontend: one("gatewayFrontend", "The frontend it listens on."),
  frontendPort: one("frontendPort", "The frontend port it names."),
  port: int("The number of the frontend port it names."),
  protocol: oneOf2(["Http", "Https", "Tcp", "Tls"], "What it speaks."),
  hostName: text("The one host it takes."),
  hostNames: texts("The hosts it takes, wildcards among them."),
  hosts: texts("hostName and hostNames together; none for a listener that takes every host."),
  requireServerNameIndication: bool("Whether it asks for the name of the server in TLS."),
  sslCertificate: one("sslCertificate", "The certificate it shows."),
  sslProfile: one("sslProfile", "Its TLS profile."),
  firewallPolicy: one("firewallPolicy", "Its own web application firewall policy."),
  redirects: list2("redirectConfiguration", "The redirects that send clients to it."),
  isLayer4: bool("True for a listener of the layer 4 proxy (listeners)."),
  rules: list2("routingRule", "The routing rules that take its requests.")
});
var gatewayListenerModel = model(gatewayListener, {
  paths: {
    frontend: ["properties", "frontendIPConfiguration"],
    port: ["properties", "frontendPort"],
    frontendPort: ["properties", "frontendPort"],
    sslCertificate: ["properties", "sslCertificate"],
    sslProfile: ["properties", "sslProfile"],
    firewallPolicy: ["properties", "firewallPolicy"],
    hosts: ["properties", "hostNames"]
  },
  read: {
    applicationGateway: ownerOf,
    frontend: (p) => p.world.resolve("gatewayFrontend", p.cursor.at("properties", "frontendIPConfiguration")),
    frontendPort: (p) => p.world.resolve("frontendPort", p.cursor.at("properties", "frontendPort")),
    port: (p) => portOf2(elementOf(p.get("frontendPort"))),
    hosts: (p) => {
      const { items, maybe } = listFact(p.get("hostNames"), "text");
      const single2 = p.get("hostName");
      return new FactList(single2 === void 0 ? items : [single2, ...items], maybe);
    },
    sslCertificate: (p) => p.world.resolve("sslCertificate", p.cursor.at("properties", "sslCertificate")),
    sslProfile: (p) => p.world.resolve("sslProfile", p.cursor.at("properties", "sslProfile")),
    firewallPolicy: (p) => p.world.resolve("firewallPolicy", p.cursor.at("properties", "firewallPolicy")),
    redirects: (p) => p.world.within(p.owner, "redirectConfigurations", "targetListener", p),
    isLayer4: (p) => p.collection === "listeners",
    rules: (p) => p.world.within(p.owner, "rules", "listener", p)
  }
});
function portOf2(port) {
  const number2 = isUnknown(port) ? port : port?.get("port");
  return typeof number2 === "number" || isUnknown(number2) ? number2 : void 0;
}

// src/topology/model/gateway-probe.ts
var gatewayProbe = kind("gatewayProbe", "probe", "A health probe of a gateway.", {
  applicationGateway: one("applicationGateway", "The gateway it belongs to."),
  protocol: oneOf2(["Http", "Https", "Tcp", "Tls"], "What it speaks."),
  host: text("The host it asks for."),
  path: text("The path it asks."),
  port: int("The port it asks; that of the settings when absent."),
  interval: int("Seconds between two probes; 30 when absent."),
  timeout: int("Seconds it waits for an answer; 30 when absent."),
  unhealthyThreshold: int("How many in a row must fail; 3 when absent."),
  minServers: int("Servers that always count as healthy; 0 when absent."),
  pickHostNameFromBackendHttpSettings: bool("The host is that of the settings; false when absent."),
  matchBody: text("A text that the body of the answer must hold."),
  enableProbeProxyProtocolHeader: bool(
    "Layer 4: whether it sends the header of the proxy protocol; false when absent."
  ),
  statusCodes: texts("The status codes that count as healthy; 200-399 when absent."),
  backendSettings: list2("backendSettings", "The settings that use it.")
});
var gatewayProbeModel = model(gatewayProbe, {
  paths: {
    statusCodes: ["properties", "match", "statusCodes"],
    matchBody: ["properties", "match", "body"]
  },
  defaults: {
    interval: 30,
    timeout: 30,
    unhealthyThreshold: 3,
    minServers: 0,
    pickHostNameFromBackendHttpSettings: false,
    enableProbeProxyProtocolHeader: false
  },
  read: {
    applicationGateway: ownerOf,
    statusCodes: (p) => {
      const codes = p.cursor.at("properties", "match", "statusCodes");
      return codes.isAbsent ? new FactList(["200-399"]) : listOf4(codes, (item) => item.text());
    },
    backendSettings: (p) => p.world.within(p.owner, "backendSettings", "probe", p)
  }
});

// src/topology/model/gateway-route.ts
var gatewayRoute = kind(
  "gatewayRoute",
  "route",
  "A way of requests through a gateway: of a rule, of a path rule, or of the default of a path map.",
  {
    applicationGateway: one("applicationGateway", "The gateway."),
    listener: one("gatewayListener", "The listener whose requests it takes."),
    rule: one("routingRule", "The routing rule."),
    urlPathMap: one("urlPathMap", "The path map of a path based rule."),
    pathRule: one("pathRule", "The path rule; absent for the default of a path map and for a rule without one."),
    paths: texts("The paths it takes; none when it takes all that no path rule takes."),
    isDefault: bool("True for the default of a path map, and for a rule without one."),
    pool: one("backendPool", "The pool it leads to."),
    pools: list2("backendPool", "The pools it leads to: those of a load distribution policy, else its pool."),
    settings: one("backendSettings", "The settings by which the gateway speaks to the pool."),
    redirect: one("redirectConfiguration", "The redirect that it answers with."),
    rewriteRuleSet: one("rewriteRuleSet", "The rewrite rule set that changes its requests.")
  }
);
var gatewayRouteModel = model(gatewayRoute, {
  paths: {
    pool: ["properties", "backendAddressPool"],
    settings: ["properties", "backendHttpSettings"],
    redirect: ["properties", "redirectConfiguration"]
  },
  read: {
    applicationGateway: ({ owner }) => owner,
    listener: ({ data }) => elementOf(data.rule.get("listener")),
    rule: ({ data }) => data.rule,
    urlPathMap: ({ data }) => data.map,
    pathRule: ({ data }) => data.pathRule,
    paths: ({ data }) => listFact(data.pathRule?.get("paths"), "text"),
    isDefault: ({ data }) => data.pathRule === void 0,
    pool: (route2) => elementOf(part(route2, "backendAddressPool")),
    pools,
    settings: (route2) => elementOf(part(route2, "backendSettings")),
    redirect: (route2) => elementOf(part(route2, "redirect")),
    rewriteRuleSet: (route2) => elementOf(part(route2, "rewriteRuleSet"))
  },
  id: ({ data }) => data.source.id,
  name: ({ data }) => {
    const { rule, pathRule: pathRule2 } = data;
    const name2 = rule.get("name");
    const of = typeof name2 === "string" || isUnknown(name2) ? name2 : "";
    const path = pathRule2?.get("name");
    return typeof path === "string" || isUnknown(path) ? joinText([of, "/", path]) : of;
  }
});
var defaults = {
  backendAddressPool: "defaultBackendAddressPool",
  backendSettings: "defaultBackendSettings",
  redirect: "defaultRedirect",
  rewriteRuleSet: "defaultRewriteRuleSet",
  loadDistributionPolicy: "defaultLoadDistributionPolicy"
};
function part({ data }, field) {
  return data.source.get(data.source === data.map ? defaults[field] ?? field : field);
}
function pools(route2) {
  const policy = part(route2, "loadDistributionPolicy");
  if (isUnknown(policy)) return new FactList([], [undetermined("backendPool", policy)]);
  if (isElement(policy)) return listFact(policy.get("pools"), "backendPool");
  const pool = route2.get("pool");
  if (isUnknown(pool)) return new FactList([], [{ ...undetermined("backendPool", pool), most: 1 }]);
  return new FactList(isElement(pool) ? [pool] : []);
}
function routesOf(gateway) {
  const found = [];
  const maybe = [];
  const rules = listFact(gateway.get("rules"), "routingRule");
  for (const { because: because2 } of rules.maybe) maybe.push(undetermined("gatewayRoute", because2));
  for (const rule of rules.items) if (isPart2(rule)) addRoutes(gateway, rule, found, maybe);
  return new FactList(found, maybe);
}
function addRoutes(gateway, rule, found, maybe) {
  const make = (source, map3, pathRule2) => {
    const data = { rule, map: map3, pathRule: pathRule2, source };
    const { world } = gateway;
    const collection = source.collection ?? "";
    found.push(new Part({ world, model: gatewayRouteModel, cursor: source.cursor, data, owner: gateway, collection }));
  };
  const map2 = rule.get("urlPathMap");
  if (isUnknown(map2)) maybe.push(undetermined("gatewayRoute", map2));
  else if (map2 === void 0) make(rule, void 0, void 0);
  else if (isPart2(map2)) {
    const pathRules = listFact(map2.get("pathRules"), "pathRule");
    for (const pathRule2 of pathRules.items) if (isPart2(pathRule2)) make(pathRule2, map2, pathRule2);
    for (const { because: because2 } of pathRules.maybe) maybe.push(undetermined("gatewayRoute", because2));
    make(map2, map2, void 0);
  } else if (isElement(map2)) {
    const { maybe: open } = listFact(map2.get("pathRules"), "pathRule");
    for (const { because: because2 } of open) maybe.push(undetermined("gatewayRoute", because2));
  }
}

// src/topology/model/gateway-sku.ts
var gatewaySku = kind("gatewaySku", "sku", "The SKU of an application gateway.", {
  name: oneOf2(
    [
      "Basic",
      "Standard_v2",
      "WAF_v2",
      "Standard_Small",
      "Standard_Medium",
      "Standard_Large",
      "WAF_Medium",
      "WAF_Large"
    ],
    "Its SKU."
  ),
  tier: oneOf2(["Basic", "Standard_v2", "WAF_v2", "Standard", "WAF"], "Its tier; ends in _v2 for version 2."),
  capacity: int("Its fixed number of instances; absent with autoscale."),
  isV2: bool("True for the second generation: tiers Standard_v2, WAF_v2 and Basic.")
});
var gatewaySkuModel = model(gatewaySku, {
  paths: {
    name: ["properties", "sku", "name"],
    tier: ["properties", "sku", "tier"],
    capacity: ["properties", "sku", "capacity"],
    isV2: ["properties", "sku", "tier"]
  },
  read: { isV2: (sku) => isV2(sku.get("tier") ?? sku.get("name")) },
  isAspect: true,
  anchor: () => ["properties", "sku"]
});
function isV2(tier) {
  if (isUnknown(tier)) return tier;
  return typeof tier === "string" ? /^(Basic|.*_v2)$/i.test(tier) : void 0;
}

// src/topology/model/dangling-reference.ts
var danglingReference = kind(
  "danglingReference",
  "reference",
  "A reference of a rule of a load balancer to something that is not there.",
  {
    property: text("The property of the rule that holds it: `probe`."),
    target: text("The id that it names."),
    reason: text("Why it leads nowhere: `load balancer lb-web declares no probe tpc`."),
    remedy: text("What to do about it: `correct the reference`, with the nearest name where there is one.")
  }
);
var danglingReferenceModel = model(danglingReference, {
  read: {
    property: ({ data }) => data.property,
    target: ({ data }) => data.standIn.id?.text,
    reason: ({ data }) => data.standIn.because.causes.map(({ reason }) => reason).join("; "),
    remedy: ({ data }) => data.standIn.because.causes.find(({ supply }) => supply !== void 0)?.supply
  },
  isAspect: true,
  anchor: ({ cursor }) => cursor.at("id").isAbsent ? [] : ["id"]
});
var REFERENCES = [
  [
    "rules",
    [
      ["frontendIPConfiguration", "frontend"],
      ["backendAddressPool", "backendPool"],
      ["backendAddressPools", "backendPool"],
      ["probe", "probe"]
    ]
  ],
  [
    "outboundRules",
    [
      ["frontendIPConfigurations", "frontend"],
      ["backendAddressPool", "backendPool"]
    ]
  ],
  [
    "inboundNatRules",
    [
      ["frontendIPConfiguration", "frontend"],
      ["backendAddressPool", "backendPool"]
    ]
  ],
  ["inboundNatPools", [["frontendIPConfiguration", "frontend"]]]
];
function danglingReferencesOf(owner) {
  const items = [];
  const maybe = [];
  for (const [list3, references2] of REFERENCES) {
    const rules = listFact(owner.get(list3), "rule");
    for (const rule of [...rules.items, ...rules.maybe.map(({ fact }) => fact)]) {
      if (!isPart(rule)) continue;
      for (const [property, target] of references2) addDangling(rule, property, target, { items, maybe });
    }
    for (const { fact, because: because2 } of rules.maybe)
      if (fact instanceof StandIn) maybe.push(undetermined("danglingReference", because2, placeOf2(owner, list3)));
  }
  return new FactList(items, maybe);
}
function addDangling(rule, property, target, found) {
  for (const cursor of entriesOf(rule.cursor, ["properties", property])) {
    const named3 = rule.world.resolve(target, cursor);
    if (isUnknown(named3)) found.maybe.push(undetermined("danglingReference", named3, cursor));
    if (!(named3 instanceof StandIn)) continue;
    const { causes } = named3.because;
    const data = { property, standIn: named3 };
    const { world, collection } = rule;
    const doubt = causes.every(({ code }) => code === "error") ? void 0 : named3.because;
    const fact = new Part({ world, model: danglingReferenceModel, cursor, data, owner: rule, collection, doubt });
    if (doubt === void 0) found.items.push(fact);
    else found.maybe.push({ fact, because: doubt, most: 1 });
  }
}
function entriesOf(cursor, path) {
  const { items } = cursor.elements(...path);
  return items.length > 0 ? items : [cursor.at(...path)];
}
function placeOf2(owner, list3) {
  return owner.cursor.at("properties", list3 === "rules" ? "loadBalancingRules" : list3);
}

// src/topology/model/zones.ts
var SINCE = "2020-08-01";
function isZoneRedundant(part2) {
  const { items, maybe } = listFact(part2.get("zones"), "zone");
  if (items.length > 1) return true;
  const [doubtful] = maybe;
  if (doubtful !== void 0) return doubtful.because;
  if (items.length === 1) return false;
  const apiVersion = part2.cursor.resource.body.get("apiVersion");
  if (typeof apiVersion === "string" && apiVersion < SINCE) return true;
  const reason = `${shortText(part2.label)} names no zones: whether it spans them depends on the region`;
  return new Unknown({ print: () => "zones", causes: [{ code: "runtime", reason, supply: "name its zones" }] });
}

// src/topology/model/frontend.ts
var frontend = kind("frontend", "frontend", "A frontend IP configuration of a load balancer.", {
  loadBalancer: one("loadBalancer", "The load balancer it belongs to."),
  publicIPAddress: one("publicIPAddress", "Its public IP address."),
  publicIPPrefix: one("publicIPPrefix", "Its public IP prefix."),
  subnet: one("subnet", "The subnet of an internal frontend."),
  privateIPAddress: text("The private address of an internal frontend."),
  privateIPAllocationMethod: oneOf2(["Dynamic", "Static"], "How its private address is given."),
  privateIPAddressVersion: oneOf2(["IPv4", "IPv6"], "The version of its private address; IPv4 when absent."),
  addressVersion: oneOf2(
    ["IPv4", "IPv6"],
    "The version of the address it listens on: of its public IP address or prefix, or of its private address."
  ),
  virtualNetwork: one("virtualNetwork", "The virtual network of the subnet of an internal frontend."),
  backendIPConfigurationCount: int("Over its rules, how many members the pools have that they forward to."),
  backendIPConfigurationLimit: int("How many that may be at most."),
  zones: texts("Its availability zones."),
  isZoneRedundant: bool(
    "True of an internal frontend whose address spans zones; not known without zones, which depends on the region."
  ),
  isPublic: bool("True with a public IP address or prefix."),
  rules: list2("loadBalancingRule", "The load-balancing rules that listen on it."),
  outboundRules: list2("outboundRule", "The outbound rules that use it."),
  inboundNatRules: list2("inboundNatRule", "The inbound NAT rules that listen on it."),
  inboundNatPools: list2("inboundNatPool", "The inbound NAT pools that listen on it."),
  readOnlyReferences: list2("readOnlyReference", "Read-only properties that name a rule which does not name it.")
});
var frontendModel = model(frontend, {
  paths: {
    zones: ["zones"],
    publicIPAddress: ["properties", "publicIPAddress"],
    publicIPPrefix: ["properties", "publicIPPrefix"],
    subnet: ["properties", "subnet"]
  },
  defaults: { privateIPAddressVersion: "IPv4" },
  read: {
    loadBalancer: ownerOf,
    publicIPAddress: (p) => p.world.resolve("publicIPAddress", p.cursor.at("properties", "publicIPAddress")),
    publicIPPrefix: (p) => p.world.resolve("publicIPPrefix", p.cursor.at("properties", "publicIPPrefix")),
    subnet: (p) => p.world.resolve("subnet", p.cursor.at("properties", "subnet")),
    isZoneRedundant,
    addressVersion,
    backendIPConfigurationCount: backendIPConfigurationsOf,
    backendIPConfigurationLimit: () => limits.loadBalancer.membersPerFrontend,
    virtualNetwork: (p) => networkOfSubnet(p.world, p.get("subnet")),
    isPublic: (p) => isPresent(p.get("publicIPAddress"), p.get("publicIPPrefix")),
    rules: (p) => p.world.within(p.owner, "rules", "frontend", p),
    outboundRules: (p) => p.world.within(p.owner, "outboundRules", "frontends", p),
    inboundNatRules: (p) => p.world.within(p.owner, "inboundNatRules", "frontend", p),
    inboundNatPools: (p) => p.world.within(p.owner, "inboundNatPools", "frontend", p),
    readOnlyReferences: (p) => backReferences(p, {
      loadBalancingRules: "rules",
      outboundRules: "outboundRules",
      inboundNatRules: "inboundNatRules",
      inboundNatPools: "inboundNatPools"
    })
  }
});
function addressVersion(part2) {
  const own = versionOf(part2.get("privateIPAddressVersion"));
  const address = part2.get("publicIPAddress") ?? part2.get("publicIPPrefix");
  if (address === void 0) return own;
  const version = versionOf(isElement(address) ? address.get("publicIPAddressVersion") : address);
  return isUnknown(version) && own === "IPv6" ? own : version;
}
function versionOf(fact) {
  return fact === "IPv4" || fact === "IPv6" || isUnknown(fact) ? fact : void 0;
}

// src/topology/model/inbound-nat-pool.ts
var inboundNatPool = kind(
  "inboundNatPool",
  "natPool",
  "An inbound NAT pool of a load balancer (for scale sets).",
  {
    loadBalancer: one("loadBalancer", "The load balancer it belongs to."),
    frontend: one("frontend", "The frontend it listens on."),
    protocol: oneOf2(["Tcp", "Udp", "All", "Quic"], "The transport protocol."),
    frontendPortRangeStart: int("The first port of its range."),
    frontendPortRangeEnd: int("The last port of its range."),
    backendPort: int("The port of the instances."),
    idleTimeoutInMinutes: int("Minutes until an idle connection is dropped; 4 when absent."),
    enableFloatingIP: bool("Instances receive the frontend address; false when absent."),
    enableTcpReset: bool("Idle connections are reset; false when absent.")
  }
);
var inboundNatPoolModel = model(inboundNatPool, {
  paths: { frontend: ["properties", "frontendIPConfiguration"] },
  defaults: { idleTimeoutInMinutes: 4, enableFloatingIP: false, enableTcpReset: false },
  read: {
    loadBalancer: ownerOf,
    frontend: (p) => p.world.resolve("frontend", p.cursor.at("properties", "frontendIPConfiguration"))
  }
});

// src/topology/model/inbound-nat-rule.ts
var inboundNatRule = kind("inboundNatRule", "rule", "An inbound NAT rule of a load balancer.", {
  loadBalancer: one("loadBalancer", "The load balancer it belongs to."),
  frontend: one("frontend", "The frontend it listens on."),
  pool: one("backendPool", "The pool it forwards to (version 2); absent in version 1."),
  protocol: oneOf2(["Tcp", "Udp", "All", "Quic"], "The transport protocol."),
  frontendPort: int("The port of the frontend (version 1)."),
  frontendPortRangeStart: int("The first port of its range (version 2)."),
  frontendPortRangeEnd: int("The last port of its range (version 2)."),
  backendPort: int("The port of the member."),
  idleTimeoutInMinutes: int("Minutes until an idle connection is dropped; 4 when absent."),
  enableFloatingIP: bool("The member receives the frontend address; false when absent."),
  enableTcpReset: bool("Idle connections are reset; false when absent.")
});
var inboundNatRuleModel = model(inboundNatRule, {
  paths: { frontend: ["properties", "frontendIPConfiguration"], pool: ["properties", "backendAddressPool"] },
  defaults: { idleTimeoutInMinutes: 4, enableFloatingIP: false, enableTcpReset: false },
  read: {
    loadBalancer: ownerOf,
    frontend: (p) => p.world.resolve("frontend", p.cursor.at("properties", "frontendIPConfiguration")),
    pool: (p) => p.world.resolve("backendPool", p.cursor.at("properties", "backendAddressPool"))
  }
});

// src/topology/model/inbound-rule.ts
var inboundRule = kind(
  "inboundRule",
  "rule",
  "What takes connections at a frontend: a load-balancing rule, an inbound NAT rule or an inbound NAT pool.",
  {
    type: oneOf2(["loadBalancingRule", "inboundNatRule", "inboundNatPool"], "Which of the three it is."),
    loadBalancer: one("loadBalancer", "The load balancer it belongs to."),
    frontend: one("frontend", "The frontend it listens on."),
    loadBalancingRule: one("loadBalancingRule", "The load-balancing rule, if it is one."),
    inboundNatRule: one("inboundNatRule", "The inbound NAT rule, if it is one."),
    inboundNatPool: one("inboundNatPool", "The inbound NAT pool, if it is one."),
    protocol: oneOf2(["Tcp", "Udp", "All", "Quic"], "The transport protocol."),
    firstPort: int("The first port that it takes at the frontend: frontendPort, or the start of its range."),
    lastPort: int("The last port that it takes at the frontend: frontendPort, or the end of its range."),
    backendPort: int("The port of the members; 0 of a load-balancing rule that says none."),
    idleTimeoutInMinutes: int("Minutes until an idle connection is dropped; 4 when absent."),
    enableFloatingIP: bool("Members receive the frontend address; false when absent.")
  }
);
var inboundRuleModel = model(inboundRule, {
  paths: {
    frontend: ["properties", "frontendIPConfiguration"],
    firstPort: ["properties", "frontendPort"],
    backendPort: ["properties", "backendPort"],
    idleTimeoutInMinutes: ["properties", "idleTimeoutInMinutes"],
    enableFloatingIP: ["properties", "enableFloatingIP"]
  },
  read: {
    type: ({ data }) => typeOf2(data.rule),
    loadBalancer: ({ data }) => elementOf(data.rule.owner),
    frontend: ({ data }) => elementOf(data.rule.get("frontend")),
    loadBalancingRule: ({ data }) => as(data.rule, "loadBalancingRule"),
    inboundNatRule: ({ data }) => as(data.rule, "inboundNatRule"),
    inboundNatPool: ({ data }) => as(data.rule, "inboundNatPool"),
    firstPort: (rule) => portOf3(rule, "frontendPortRangeStart"),
    lastPort: (rule) => portOf3(rule, "frontendPortRangeEnd"),
    backendPort: (rule) => numberOf3(rule.data.rule.get("backendPort")),
    idleTimeoutInMinutes: (rule) => numberOf3(rule.data.rule.get("idleTimeoutInMinutes")),
    enableFloatingIP: (rule) => {
      const floating = rule.data.rule.get("enableFloatingIP");
      return isUnknown(floating) ? floating : floating === true;
    }
  },
  isAspect: true
});
function typeOf2({ kind: name2 }) {
  return name2 === "inboundNatRule" || name2 === "inboundNatPool" ? name2 : "loadBalancingRule";
}
function as(rule, wanted) {
  return rule.kind === wanted ? rule : void 0;
}
function portOf3({ data: { rule } }, range) {
  const port = rule.kind === "inboundNatPool" ? void 0 : rule.get("frontendPort");
  if (rule.kind === "loadBalancingRule") return numberOf3(port);
  return numberOf3(port === 0 || port === void 0 ? rule.get(range) : port);
}
function numberOf3(fact) {
  return typeof fact === "number" || isUnknown(fact) ? fact : void 0;
}
var LISTS = [
  ["rules", "loadBalancingRules"],
  ["inboundNatRules", "inboundNatRules"],
  ["inboundNatPools", "inboundNatPools"]
];
function inboundRulesOf(owner) {
  const items = [];
  const maybe = [];
  for (const [list3, array] of LISTS) {
    const rules = listFact(owner.get(list3), "inboundRule");
    for (const rule of rules.items) if (isElement(rule)) items.push(inboundRuleFor(owner.world, rule));
    for (const { fact, because: because2, most: most2 } of rules.maybe) {
      if (isPart(fact)) maybe.push({ fact: inboundRuleFor(owner.world, fact), because: because2, most: most2 });
      else {
        const at4 = owner.cursor.at("properties", array);
        maybe.push(undetermined("inboundRule", because2, at4, { loadBalancer: () => owner }));
      }
    }
  }
  return new FactList(items, maybe);
}
function inboundRuleFor(world, rule) {
  if (!isPart(rule)) return rule;
  const { cursor, collection } = rule;
  return new Part({ world, model: inboundRuleModel, cursor, data: { rule }, owner: rule, collection });
}

// src/topology/model/load-balancer-sku.ts
var loadBalancerSku = kind("loadBalancerSku", "sku", "The SKU of a load balancer.", {
  name: oneOf2(["Basic", "Standard", "Gateway", "Service"], "Basic when absent."),
  tier: oneOf2(["Regional", "Global"], "Regional when absent.")
});
var loadBalancerSkuModel = model(loadBalancerSku, {
  paths: { name: ["sku", "name"], tier: ["sku", "tier"] },
  defaults: { name: "Basic", tier: "Regional" },
  isAspect: true,
  anchor: () => ["sku"]
});

// src/topology/model/load-balancing-rule.ts
var loadBalancingRule = kind("loadBalancingRule", "rule", "A load-balancing rule.", {
  loadBalancer: one("loadBalancer", "The load balancer it belongs to."),
  frontend: one("frontend", "The frontend it listens on."),
  pools: list2("backendPool", "backendAddressPool and backendAddressPools together, each pool once."),
  backendAddressPool: one("backendPool", "The pool that backendAddressPool names."),
  backendAddressPools: list2("backendPool", "The pools that backendAddressPools names, each once."),
  probe: one("probe", "Its health probe."),
  protocol: oneOf2(["Tcp", "Udp", "All", "Quic"], "The transport protocol."),
  frontendPort: int("The port of the frontend; 0 with protocol All means every port."),
  backendPort: int("The port of the members; 0 when absent."),
  idleTimeoutInMinutes: int("Minutes until an idle connection is dropped; 4 when absent."),
  enableFloatingIP: bool("Members receive the frontend address (direct server return); false when absent."),
  enableTcpReset: bool("Idle connections are reset; false when absent."),
  disableOutboundSnat: bool("Members get no outbound connections through it; false when absent."),
  loadDistribution: oneOf2(
    ["Default", "SourceIP", "SourceIPProtocol"],
    "How clients stick to members; Default when absent."
  ),
  isHaPorts: bool("True for protocol All with both ports 0: every port of every protocol.")
});
var loadBalancingRuleModel = model(loadBalancingRule, {
  paths: {
    frontend: ["properties", "frontendIPConfiguration"],
    probe: ["properties", "probe"],
    pools: ["properties", "backendAddressPool"]
  },
  defaults: {
    backendPort: 0,
    idleTimeoutInMinutes: 4,
    enableFloatingIP: false,
    enableTcpReset: false,
    disableOutboundSnat: false,
    loadDistribution: "Default"
  },
  read: {
    loadBalancer: ownerOf,
    frontend: (p) => p.world.resolve("frontend", p.cursor.at("properties", "frontendIPConfiguration")),
    probe: (p) => p.world.resolve("probe", p.cursor.at("properties", "probe")),
    backendAddressPool: (p) => p.world.resolve("backendPool", p.cursor.at("properties", "backendAddressPool")),
    backendAddressPools: (p) => references(p, "backendPool", ["properties", "backendAddressPools"]),
    pools: (p) => {
      const several = references(p, "backendPool", ["properties", "backendAddressPools"]);
      const found = /* @__PURE__ */ new Set();
      const maybe = [];
      addReference(p, "backendPool", p.cursor.at("properties", "backendAddressPool"), found, maybe);
      return new FactList([.../* @__PURE__ */ new Set([...found, ...several.items])], [...maybe, ...several.maybe]);
    },
    isHaPorts: (p) => isHaPorts(p.get("protocol"), p.get("frontendPort"), p.get("backendPort"))
  }
});
function isHaPorts(...[protocol, ...ports]) {
  const tests = [
    isUnknown(protocol) ? protocol : protocol === "All",
    ...ports.map((port) => isUnknown(port) ? port : port === 0)
  ];
  if (tests.includes(false)) return false;
  return tests.find(isUnknown) ?? true;
}

// src/topology/model/managed-cluster.ts
var managedCluster = kind("managedCluster", "cluster", "A Kubernetes cluster (AKS).", {
  ...resourceFields,
  ingressEnabled: bool("Whether its ingress controller addon for application gateways (AGIC) is switched on."),
  applicationGateway: one("applicationGateway", "The gateway that the addon runs; absent when it is switched off.")
});
var addon = ["properties", "addonProfiles", "ingressApplicationGateway"];
var managedClusterModel = model(managedCluster, {
  paths: { ...resourcePaths, ingressEnabled: [...addon, "enabled"], applicationGateway: [...addon, "config"] },
  read: {
    ingressEnabled: (cluster) => boolOf(cluster.cursor.at(...addon, "enabled")),
    applicationGateway: (cluster) => {
      if (!(cluster.get("ingressEnabled") ?? false)) return void 0;
      const config = cluster.cursor.at(...addon, "config");
      const id = config.at("applicationGatewayId").text() ?? config.at("effectiveApplicationGatewayId").text();
      return id === void 0 ? void 0 : cluster.world.resolveId("applicationGateway", id);
    }
  }
});
function inNodeGroup(id) {
  const group2 = segmentAfter(id, "resourceGroups");
  return group2 !== void 0 && compareGlob("MC_*", group2) === "same";
}
function hasKubernetesName(id) {
  const name2 = nameOf2(id);
  return typeof name2 === "string" && /^kubernetes(-internal)?$/i.test(name2);
}

// src/topology/model/outbound-rule.ts
var outboundRule = kind("outboundRule", "rule", "An outbound rule of a load balancer.", {
  loadBalancer: one("loadBalancer", "The load balancer it belongs to."),
  frontends: list2("frontend", "The frontends whose addresses it uses."),
  pool: one("backendPool", "The pool whose members it serves."),
  protocol: oneOf2(["Tcp", "Udp", "All"], "The transport protocol."),
  allocatedOutboundPorts: int("Ports for each member; 0 (automatic) when absent."),
  idleTimeoutInMinutes: int("Minutes until an idle connection is dropped; 4 when absent."),
  enableTcpReset: bool("Idle connections are reset; false when absent.")
});
var outboundRuleModel = model(outboundRule, {
  paths: { frontends: ["properties", "frontendIPConfigurations"], pool: ["properties", "backendAddressPool"] },
  defaults: { allocatedOutboundPorts: 0, idleTimeoutInMinutes: 4, enableTcpReset: false },
  read: {
    loadBalancer: ownerOf,
    frontends: (p) => references(p, "frontend", ["properties", "frontendIPConfigurations"]),
    pool: (p) => p.world.resolve("backendPool", p.cursor.at("properties", "backendAddressPool"))
  }
});

// src/topology/model/probe.ts
var probe = kind("probe", "probe", "A health probe of a load balancer.", {
  loadBalancer: one("loadBalancer", "The load balancer it belongs to."),
  protocol: oneOf2(["Tcp", "Http", "Https"], "What it speaks."),
  port: int("The port it asks."),
  requestPath: text("The path it asks, for Http and Https."),
  intervalInSeconds: int("Seconds between two probes; 15 when absent."),
  numberOfProbes: int("Retired: how many must fail. Azure uses probeThreshold."),
  probeThreshold: int("How many in a row must fail or succeed; 1 when absent."),
  hasProbeThreshold: bool("Whether it says probeThreshold itself."),
  noHealthyBackendsBehavior: oneOf2(
    ["AllProbedDown", "AllProbedUp"],
    "What happens when no member is healthy; AllProbedDown when absent."
  ),
  rules: list2("loadBalancingRule", "The load-balancing rules that use it."),
  scaleSets: list2("scaleSet", "The scale sets that watch their instances by it (networkProfile.healthProbe)."),
  readOnlyReferences: list2("readOnlyReference", "Read-only properties that name a rule which does not name it.")
});
var probeModel = model(probe, {
  defaults: { intervalInSeconds: 15, probeThreshold: 1, noHealthyBackendsBehavior: "AllProbedDown" },
  read: {
    loadBalancer: ownerOf,
    rules: (p) => p.world.within(p.owner, "rules", "probe", p),
    scaleSets: (p) => p.world.referring("scaleSet", "healthProbe", p),
    hasProbeThreshold: (p) => {
      const threshold = p.cursor.at("properties", "probeThreshold");
      return isUnknown(threshold.value) ? threshold.value : !threshold.isAbsent;
    },
    readOnlyReferences: (p) => backReferences(p, { loadBalancingRules: "rules" })
  }
});

// src/topology/model/load-balancer.ts
var loadBalancer = kind("loadBalancer", "lb", "An Azure Load Balancer with everything declared for it.", {
  ...resourceFields,
  sku: one("loadBalancerSku", "Its SKU; always there, Basic and Regional when the template says none."),
  frontends: list2("frontend", "Its frontend IP configurations."),
  pools: list2("backendPool", "Its backend pools: those in its body and those declared as child resources, each once."),
  rules: list2("loadBalancingRule", "Its load-balancing rules."),
  probes: list2("probe", "Its health probes."),
  outboundRules: list2("outboundRule", "Its outbound rules."),
  inboundNatRules: list2("inboundNatRule", "Its inbound NAT rules, child resources among them."),
  inboundNatPools: list2("inboundNatPool", "Its inbound NAT pools."),
  inboundRules: list2(
    "inboundRule",
    "Everything that takes connections at its frontends: load-balancing rules, inbound NAT rules and inbound NAT pools."
  ),
  danglingReferences: list2(
    "danglingReference",
    "References of its rules to frontends, pools and probes that are not there."
  ),
  readOnlyReferences: list2(
    "readOnlyReference",
    "Read-only properties of its pools, probes and frontends that say what the writable side does not say."
  ),
  backendIPConfigurationCount: int("Over the rules of all its frontends, how many members their pools have."),
  backendIPConfigurationLimit: int("How many that may be at most."),
  isManaged: bool(
    "True when a Kubernetes cluster owns its pools and rules: it is called kubernetes or kubernetes-internal, or lies in a node group MC_*. A name that is not known says nothing."
  ),
  hasWithheldMembers: bool(
    "True when a false condition, or a copy of zero, took a network interface or scale set away that could have joined."
  )
});
var loadBalancerModel = model(loadBalancer, {
  paths: { ...resourcePaths, sku: ["sku"] },
  read: {
    sku: (lb) => new Part({ world: lb.world, model: loadBalancerSkuModel, cursor: lb.cursor, data: void 0, owner: lb }),
    frontends: (lb) => collect2(lb, frontendModel, "frontendIPConfigurations"),
    pools: (lb) => poolsOf(lb, lb.data.pools),
    rules: (lb) => collect2(lb, loadBalancingRuleModel, "loadBalancingRules"),
    probes: (lb) => collect2(lb, probeModel, "probes"),
    outboundRules: (lb) => collect2(lb, outboundRuleModel, "outboundRules"),
    inboundNatRules: (lb) => {
      const make = makeWith(lb, inboundNatRuleModel, "inboundNatRules");
      return merge3(lb, "inboundNatRule", "inboundNatRules", lb.data.inboundNatRules, make);
    },
    inboundNatPools: (lb) => collect2(lb, inboundNatPoolModel, "inboundNatPools"),
    inboundRules: inboundRulesOf,
    danglingReferences: danglingReferencesOf,
    readOnlyReferences: (lb) => joinedLists(lb, ["pools", "probes", "frontends"], "readOnlyReferences"),
    backendIPConfigurationCount: sumOverFrontends,
    backendIPConfigurationLimit: () => limits.loadBalancer.membersPerLoadBalancer,
    isManaged: (lb) => hasKubernetesName(lb.cursor.resource.id) || inNodeGroup(lb.cursor.resource.id),
    hasWithheldMembers: (lb) => hasWithheldMembers(lb.world)
  }
});
function hasWithheldMembers({ input }) {
  return input.withheld.some(({ type }) => /\/(networkInterfaces|virtualMachineScaleSets)$/i.test(type));
}

// src/topology/model/load-distribution-policy.ts
var loadDistributionTarget = kind(
  "loadDistributionTarget",
  "target",
  "One of the pools among which a load distribution policy spreads requests.",
  {
    pool: one("backendPool", "The pool."),
    weightPerServer: int("The weight of each of its servers, 1 to 100.")
  }
);
var loadDistributionTargetModel = model(loadDistributionTarget, {
  paths: { pool: ["properties", "backendAddressPool"] },
  read: { pool: (p) => p.world.resolve("backendPool", p.cursor.at("properties", "backendAddressPool")) }
});
var loadDistributionPolicy = kind(
  "loadDistributionPolicy",
  "policy",
  "A load distribution policy of a gateway: it stands where a pool could stand.",
  {
    applicationGateway: one("applicationGateway", "The gateway it belongs to."),
    loadDistributionAlgorithm: oneOf2(["RoundRobin", "LeastConnections", "IpHash"], "How it spreads requests."),
    targets: list2("loadDistributionTarget", "Its targets (loadDistributionTargets)."),
    pools: list2("backendPool", "The pools of its targets, each once.")
  }
);
var loadDistributionPolicyModel = model(loadDistributionPolicy, {
  paths: { targets: ["properties", "loadDistributionTargets"], pools: ["properties", "loadDistributionTargets"] },
  read: {
    applicationGateway: ownerOf,
    targets: (p) => collect2(p, loadDistributionTargetModel, "loadDistributionTargets"),
    pools: pools2
  }
});
function pools2(policy) {
  const { items, maybe } = listFact(policy.get("targets"), "loadDistributionTarget");
  const found = /* @__PURE__ */ new Set();
  const open = maybe.map(({ because: because2 }) => undetermined("backendPool", because2));
  for (const target of items) {
    const pool = isElement(target) ? target.get("pool") : void 0;
    if (isElement(pool)) found.add(pool);
    else if (isUnknown(pool)) open.push(undetermined("backendPool", pool));
  }
  return new FactList([...found], open);
}

// src/topology/model/redirect-configuration.ts
var redirectConfiguration = kind("redirectConfiguration", "redirect", "A redirect of a gateway.", {
  applicationGateway: one("applicationGateway", "The gateway it belongs to."),
  redirectType: oneOf2(["Permanent", "Found", "SeeOther", "Temporary"], "The status code it answers with."),
  targetListener: one("gatewayListener", "The listener it sends clients to."),
  targetUrl: text("The address it sends clients to."),
  includePath: bool("Whether the path of the request is kept; false when absent."),
  includeQueryString: bool("Whether the query of the request is kept; false when absent."),
  rules: list2("routingRule", "The routing rules that redirect by it."),
  pathRules: list2("pathRule", "The path rules that redirect by it."),
  urlPathMaps: list2("urlPathMap", "The path maps whose default it is.")
});
var redirectConfigurationModel = model(redirectConfiguration, {
  paths: { targetListener: ["properties", "targetListener"] },
  defaults: { includePath: false, includeQueryString: false },
  read: {
    applicationGateway: ownerOf,
    targetListener: (p) => p.world.resolve("gatewayListener", p.cursor.at("properties", "targetListener")),
    rules: (p) => p.world.within(p.owner, "rules", "redirect", p),
    pathRules: (p) => p.world.within(p.owner, "pathRules", "redirect", p),
    urlPathMaps: (p) => p.world.within(p.owner, "urlPathMaps", "defaultRedirect", p)
  }
});

// src/topology/model/rewrite-rule-set.ts
var rewriteRuleSet = kind("rewriteRuleSet", "rewrite", "A rewrite rule set of a gateway.", {
  applicationGateway: one("applicationGateway", "The gateway it belongs to."),
  rewriteRules: any("Its rules, as JSON."),
  rewritesUrl: bool("Whether a rule of it changes the URL."),
  rules: list2("routingRule", "The routing rules that use it."),
  pathRules: list2("pathRule", "The path rules that use it."),
  urlPathMaps: list2("urlPathMap", "The path maps whose default it is.")
});
var rewriteRuleSetModel = model(rewriteRuleSet, {
  paths: { rewritesUrl: ["properties", "rewriteRules"] },
  read: {
    applicationGateway: ownerOf,
    rewritesUrl: (p) => {
      const { items, rest } = p.cursor.elements("properties", "rewriteRules");
      const urls = items.map((item) => item.at("actionSet", "urlConfiguration"));
      if (urls.some((url) => !url.isAbsent && !isUnknown(url.value))) return true;
      return urls.map((url) => url.value).find(isUnknown) ?? rest ?? false;
    },
    rules: (p) => p.world.within(p.owner, "rules", "rewriteRuleSet", p),
    pathRules: (p) => p.world.within(p.owner, "pathRules", "rewriteRuleSet", p),
    urlPathMaps: (p) => p.world.within(p.owner, "urlPathMaps", "defaultRewriteRuleSet", p)
  }
});

// src/topology/model/route-intent.ts
var routeIntent = kind(
  "routeIntent",
  "route",
  "Where poolgate.yaml expects a gateway to lead a request (`routes:`).",
  {
    applicationGateway: one("applicationGateway", "The gateway that takes the request."),
    host: text("The host of the request."),
    path: text("The path of the request; / when absent."),
    pool: text("Pattern of the names of the pools that the request must reach."),
    pools: list2("backendPool", "The pools of the gateway that match it; an undetermined one when none does.")
  }
);
var routeIntentKeys = { host: "host", path: "path", pool: "pool" };
var routeIntentModel = saidModel(routeIntent, routeIntentKeys, {
  defaults: { path: "/" },
  read: {
    applicationGateway: ownerOf,
    pools: ({ owner, data }) => {
      const { items, maybe } = listFact(owner?.get("pools"), "backendPool");
      const pools3 = [...items, ...maybe.map(({ fact }) => fact)];
      return matching("backendPool", pools3, data.pool, (pool) => fits2(data.pool, pool.get("name")));
    }
  }
});
function routeIntentsOf(gateway) {
  const items = [];
  const maybe = [];
  for (const data of gateway.world.input.intents.routes ?? []) {
    const match = fits2(data.gateway, gateway.get("name"));
    if (match === false) continue;
    const { world, cursor } = gateway;
    const parts2 = { world, cursor, data, model: routeIntentModel, owner: gateway };
    if (isUnknown(match)) maybe.push({ fact: new Part({ ...parts2, doubt: match }), because: match, most: 1 });
    else items.push(new Part(parts2));
  }
  return new FactList(items, maybe);
}

// src/topology/model/routing-rule.ts
var routingRule = kind("routingRule", "rule", "A routing rule of a gateway, layer 7 or layer 4.", {
  applicationGateway: one("applicationGateway", "The gateway it belongs to."),
  ruleType: oneOf2(["Basic", "PathBasedRouting"], "Basic when absent."),
  priority: int("Its priority."),
  listener: one("gatewayListener", "The listener whose requests it takes."),
  backendAddressPool: one("backendPool", "The pool it forwards to; absent for path maps and redirects."),
  backendSettings: one("backendSettings", "backendHttpSettings, or backendSettings in layer 4."),
  urlPathMap: one("urlPathMap", "The path map of a path based rule."),
  redirectConfiguration: text("The id of the redirect; a rule that only redirects has no pool."),
  redirect: one("redirectConfiguration", "Its redirect."),
  rewriteRuleSet: one("rewriteRuleSet", "The rewrite rule set that changes its requests."),
  loadDistributionPolicy: one("loadDistributionPolicy", "The policy that stands where its pool could stand."),
  isLayer4: bool("True for an entry of routingRules."),
  pools: list2("backendPool", "Every pool it can reach, through its path map too."),
  settings: list2("backendSettings", "All settings it can use, through its path map too.")
});
var routingRuleModel = model(routingRule, {
  paths: {
    listener: ["properties", "httpListener"],
    backendAddressPool: ["properties", "backendAddressPool"],
    backendSettings: ["properties", "backendHttpSettings"],
    urlPathMap: ["properties", "urlPathMap"],
    redirectConfiguration: ["properties", "redirectConfiguration", "id"],
    redirect: ["properties", "redirectConfiguration"],
    rewriteRuleSet: ["properties", "rewriteRuleSet"],
    loadDistributionPolicy: ["properties", "loadDistributionPolicy"]
  },
  defaults: { ruleType: "Basic" },
  read: {
    applicationGateway: ownerOf,
    listener: (p) => p.world.resolve("gatewayListener", p.cursor.at("properties", isLayer42(p) ? "listener" : "httpListener")),
    backendAddressPool: (p) => p.world.resolve("backendPool", p.cursor.at("properties", "backendAddressPool")),
    backendSettings: (p) => p.world.resolve(
      "backendSettings",
      p.cursor.at("properties", isLayer42(p) ? "backendSettings" : "backendHttpSettings")
    ),
    urlPathMap: (p) => p.world.resolve("urlPathMap", p.cursor.at("properties", "urlPathMap")),
    redirect: (p) => p.world.resolve("redirectConfiguration", p.cursor.at("properties", "redirectConfiguration")),
    rewriteRuleSet: (p) => p.world.resolve("rewriteRuleSet", p.cursor.at("properties", "rewriteRuleSet")),
    loadDistributionPolicy: (p) => p.world.resolve("loadDistributionPolicy", p.cursor.at("properties", "loadDistributionPolicy")),
    isLayer4: isLayer42,
    pools: (p) => reached(p, "backendPool", "backendAddressPool", "defaultBackendAddressPool"),
    settings: (p) => reached(p, "backendSettings", "backendSettings", "defaultBackendSettings")
  }
});
function isLayer42(part2) {
  return part2.collection === "routingRules";
}
function reached(rule, wanted, field, byDefault) {
  const found = /* @__PURE__ */ new Set();
  const maybe = [];
  const add = (fact) => {
    if (isElement(fact)) found.add(fact);
    else if (isUnknown(fact)) maybe.push({ ...undetermined(wanted, fact), most: 1 });
  };
  const addPolicy = (element, name2) => {
    const policy = wanted === "backendPool" && isElement(element) ? element.get(name2) : void 0;
    if (isUnknown(policy)) maybe.push(undetermined(wanted, policy));
    const spread2 = listFact(isElement(policy) ? policy.get("pools") : void 0, wanted);
    for (const pool of spread2.items) add(pool);
    maybe.push(...spread2.maybe);
  };
  const addFrom = (element, name2) => {
    if (isElement(element)) add(element.get(name2));
    else if (isUnknown(element)) maybe.push(undetermined(wanted, element));
  };
  addFrom(rule, field);
  addPolicy(rule, "loadDistributionPolicy");
  const map2 = rule.get("urlPathMap");
  addFrom(map2, byDefault);
  addPolicy(map2, "defaultLoadDistributionPolicy");
  const pathRules = listFact(isElement(map2) ? map2.get("pathRules") : void 0, "pathRule");
  for (const pathRule2 of pathRules.items) {
    addFrom(pathRule2, field);
    addPolicy(pathRule2, "loadDistributionPolicy");
  }
  for (const { because: because2 } of pathRules.maybe) maybe.push(undetermined(wanted, because2));
  return new FactList([...found], maybe);
}

// src/topology/model/path-rule.ts
var pathRule = kind("pathRule", "rule", "A path rule of a URL path map.", {
  urlPathMap: one("urlPathMap", "The path map it belongs to."),
  paths: texts("The paths it takes."),
  backendAddressPool: one("backendPool", "The pool it forwards to."),
  backendSettings: one("backendSettings", "The settings it uses (backendHttpSettings)."),
  redirectConfiguration: text("The id of its redirect."),
  redirect: one("redirectConfiguration", "Its redirect."),
  rewriteRuleSet: one("rewriteRuleSet", "The rewrite rule set that changes its requests."),
  loadDistributionPolicy: one("loadDistributionPolicy", "The policy that stands where its pool could stand."),
  firewallPolicy: one("firewallPolicy", "Its own web application firewall policy.")
});
var pathRuleModel = model(pathRule, {
  paths: {
    backendAddressPool: ["properties", "backendAddressPool"],
    backendSettings: ["properties", "backendHttpSettings"],
    redirectConfiguration: ["properties", "redirectConfiguration", "id"],
    redirect: ["properties", "redirectConfiguration"],
    rewriteRuleSet: ["properties", "rewriteRuleSet"],
    loadDistributionPolicy: ["properties", "loadDistributionPolicy"],
    firewallPolicy: ["properties", "firewallPolicy"]
  },
  read: {
    urlPathMap: ownerOf,
    backendAddressPool: (p) => p.world.resolve("backendPool", p.cursor.at("properties", "backendAddressPool")),
    redirect: (p) => p.world.resolve("redirectConfiguration", p.cursor.at("properties", "redirectConfiguration")),
    rewriteRuleSet: (p) => p.world.resolve("rewriteRuleSet", p.cursor.at("properties", "rewriteRuleSet")),
    loadDistributionPolicy: (p) => p.world.resolve("loadDistributionPolicy", p.cursor.at("properties", "loadDistributionPolicy")),
    firewallPolicy: (p) => p.world.resolve("firewallPolicy", p.cursor.at("properties", "firewallPolicy")),
    backendSettings: (p) => p.world.resolve("backendSettings", p.cursor.at("properties", "backendHttpSettings"))
  }
});

// src/topology/model/url-path-map.ts
var urlPathMap = kind("urlPathMap", "pathMap", "A URL path map of a gateway.", {
  applicationGateway: one("applicationGateway", "The gateway it belongs to."),
  defaultBackendAddressPool: one("backendPool", "The pool of requests that no path rule takes."),
  defaultBackendSettings: one("backendSettings", "The settings of these requests (defaultBackendHttpSettings)."),
  defaultRedirectConfiguration: text("The id of the redirect of these requests."),
  defaultRedirect: one("redirectConfiguration", "The redirect of these requests."),
  defaultRewriteRuleSet: one("rewriteRuleSet", "The rewrite rule set that changes these requests."),
  defaultLoadDistributionPolicy: one("loadDistributionPolicy", "The policy that stands where their pool could stand."),
  pathRules: list2("pathRule", "Its path rules."),
  rules: list2("routingRule", "The routing rules that use it.")
});
var urlPathMapModel = model(urlPathMap, {
  paths: {
    defaultBackendAddressPool: ["properties", "defaultBackendAddressPool"],
    defaultBackendSettings: ["properties", "defaultBackendHttpSettings"],
    defaultRedirectConfiguration: ["properties", "defaultRedirectConfiguration", "id"],
    defaultRedirect: ["properties", "defaultRedirectConfiguration"],
    defaultRewriteRuleSet: ["properties", "defaultRewriteRuleSet"],
    defaultLoadDistributionPolicy: ["properties", "defaultLoadDistributionPolicy"]
  },
  read: {
    applicationGateway: ownerOf,
    defaultBackendAddressPool: (p) => p.world.resolve("backendPool", p.cursor.at("properties", "defaultBackendAddressPool")),
    defaultBackendSettings: (p) => p.world.resolve("backendSettings", p.cursor.at("properties", "defaultBackendHttpSettings")),
    defaultRedirect: (p) => p.world.resolve("redirectConfiguration", p.cursor.at("properties", "defaultRedirectConfiguration")),
    defaultRewriteRuleSet: (p) => p.world.resolve("rewriteRuleSet", p.cursor.at("properties", "defaultRewriteRuleSet")),
    defaultLoadDistributionPolicy: (p) => p.world.resolve("loadDistributionPolicy", p.cursor.at("properties", "defaultLoadDistributionPolicy")),
    pathRules: (p) => collect2(p, pathRuleModel, "pathRules"),
    rules: (p) => p.world.within(p.owner, "rules", "urlPathMap", p)
  }
});

// src/topology/model/application-gateway.ts
var applicationGateway = kind("applicationGateway", "gateway", "An Azure Application Gateway.", {
  ...resourceFields,
  sku: one("gatewaySku", "Its SKU; always there, its fields may be absent."),
  zones: texts("Its availability zones."),
  frontends: list2("gatewayFrontend", "Its frontend IP configurations."),
  frontendPorts: list2("frontendPort", "Its frontend ports."),
  listeners: list2("gatewayListener", "Its listeners: httpListeners and listeners (layer 4)."),
  pools: list2("backendPool", "Its backend pools."),
  backendSettings: list2("backendSettings", "backendHttpSettingsCollection and backendSettingsCollection (layer 4)."),
  probes: list2("gatewayProbe", "Its health probes."),
  rules: list2("routingRule", "requestRoutingRules and routingRules (layer 4)."),
  urlPathMaps: list2("urlPathMap", "Its URL path maps."),
  pathRules: list2("pathRule", "The path rules of all its path maps."),
  routes: list2("gatewayRoute", "The ways of requests through it: of each rule and each path rule."),
  backends: list2("gatewayBackend", "Each pool with each settings by which a route leads to it."),
  redirectConfigurations: list2("redirectConfiguration", "Its redirects."),
  rewriteRuleSets: list2("rewriteRuleSet", "Its rewrite rule sets."),
  loadDistributionPolicies: list2("loadDistributionPolicy", "Its load distribution policies."),
  ipConfigurations: list2("gatewayIPConfiguration", "Its IP configurations (gatewayIPConfigurations)."),
  subnet: one("subnet", "The subnet in which its instances are: that of its first IP configuration."),
  sslCertificates: list2("sslCertificate", "The certificates of its listeners."),
  trustedRootCertificates: list2("trustedRootCertificate", "The roots that it trusts of members."),
  authenticationCertificates: list2("authenticationCertificate", "The certificates of members (version 1)."),
  trustedClientCertificates: list2("trustedClientCertificate", "The authorities whose clients it accepts."),
  sslProfiles: list2("sslProfile", "Its TLS profiles."),
  sslPolicy: one("sslPolicy", "Its TLS policy; absent when it says none."),
  firewallPolicy: one("firewallPolicy", "Its web application firewall policy."),
  webApplicationFirewallConfiguration: any("Its firewall configuration of the old kind, as JSON."),
  autoscaleMinCapacity: int("The least number of instances of its autoscaling (minCapacity)."),
  autoscaleMaxCapacity: int("The largest number of instances of its autoscaling (maxCapacity)."),
  hasAutoscale: bool("Whether it has an autoscaleConfiguration."),
  userAssignedIdentities: texts("The ids of its user-assigned identities."),
  enableHttp2: bool("Whether it speaks HTTP/2 to clients; false when absent."),
  requestBuffering: bool("globalConfiguration.enableRequestBuffering; true when absent."),
  privateLinkConfigurations: any("Its private link configurations, as JSON."),
  networkIsolationEnabled: bool("Whether it says to be isolated from the network of its management."),
  hasPublicFrontend: bool("True when a frontend of it has a public IP address."),
  routeIntents: list2("routeIntent", "Where poolgate.yaml expects it to lead requests."),
  readOnlyReferences: list2(
    "readOnlyReference",
    "Read-only properties of its pools that name members which the writable side does not say."
  ),
  isManaged: bool(
    "True when an ingress controller of Kubernetes (AGIC) owns its pools, settings and rules: its tags say so, the addon of a cluster names it, or it lies in a node group MC_*."
  ),
  hasWithheldMembers: bool(
    "True when a false condition, or a copy of zero, took a network interface or scale set away that could have joined."
  )
});
var applicationGatewayModel = model(applicationGateway, {
  paths: {
    ...resourcePaths,
    zones: ["zones"],
    sku: ["properties", "sku"],
    ipConfigurations: ["properties", "gatewayIPConfigurations"],
    sslPolicy: ["properties", "sslPolicy"],
    firewallPolicy: ["properties", "firewallPolicy"],
    autoscaleMinCapacity: ["properties", "autoscaleConfiguration", "minCapacity"],
    autoscaleMaxCapacity: ["properties", "autoscaleConfiguration", "maxCapacity"],
    hasAutoscale: ["properties", "autoscaleConfiguration"],
    userAssignedIdentities: ["identity", "userAssignedIdentities"],
    requestBuffering: ["properties", "globalConfiguration", "enableRequestBuffering"]
  },
  defaults: { enableHttp2: false, requestBuffering: true },
  read: {
    sku: (gateway) => new Part({
      world: gateway.world,
      model: gatewaySkuModel,
      cursor: gateway.cursor,
      data: void 0,
      owner: gateway
    }),
    frontends: (gateway) => collect2(gateway, gatewayFrontendModel, "frontendIPConfigurations"),
    frontendPorts: (gateway) => collect2(gateway, frontendPortModel, "frontendPorts"),
    listeners: (gateway) => both(gateway, gatewayListenerModel, "httpListeners", "listeners"),
    pools: (gateway) => poolsOf(gateway, []),
    backendSettings: (gateway) => both(gateway, backendSettingsModel, "backendHttpSettingsCollection", "backendSettingsCollection"),
    probes: (gateway) => collect2(gateway, gatewayProbeModel, "probes"),
    rules: (gateway) => both(gateway, routingRuleModel, "requestRoutingRules", "routingRules"),
    urlPathMaps: (gateway) => collect2(gateway, urlPathMapModel, "urlPathMaps"),
    pathRules: (gateway) => joinedLists(gateway, ["urlPathMaps"], "pathRules", "pathRule"),
    routes: routesOf,
    backends: backendsOf,
    redirectConfigurations: (gateway) => collect2(gateway, redirectConfigurationModel, "redirectConfigurations"),
    rewriteRuleSets: (gateway) => collect2(gateway, rewriteRuleSetModel, "rewriteRuleSets"),
    loadDistributionPolicies: (gateway) => collect2(gateway, loadDistributionPolicyModel, "loadDistributionPolicies"),
    ipConfigurations: (gateway) => collect2(gateway, gatewayIPConfigurationModel, "gatewayIPConfigurations"),
    subnet: (gateway) => subnetOf2(listFact(gateway.get("ipConfigurations"), "gatewayIPConfiguration")),
    sslCertificates: (gateway) => collect2(gateway, sslCertificateModel, "sslCertificates"),
    trustedRootCertificates: (gateway) => collect2(gateway, trustedRootCertificateModel, "trustedRootCertificates"),
    authenticationCertificates: (gateway) => collect2(gateway, authenticationCertificateModel, "authenticationCertificates"),
    trustedClientCertificates: (gateway) => collect2(gateway, trustedClientCertificateModel, "trustedClientCertificates"),
    sslProfiles: (gateway) => collect2(gateway, sslProfileModel, "sslProfiles"),
    sslPolicy: sslPolicyOf,
    firewallPolicy: (gateway) => gateway.world.resolve("firewallPolicy", gateway.cursor.at("properties", "firewallPolicy")),
    hasAutoscale: (gateway) => isSaid(gateway.cursor.at("properties", "autoscaleConfiguration")),
    userAssignedIdentities: identitiesOf,
    hasPublicFrontend: (gateway) => some(listFact(gateway.get("frontends"), "gatewayFrontend"), "isPublic"),
    routeIntents: routeIntentsOf,
    readOnlyReferences: (gateway) => joinedLists(gateway, ["pools"], "readOnlyReferences"),
    isManaged,
    hasWithheldMembers: (gateway) => hasWithheldMembers(gateway.world)
  }
});
function subnetOf2({ items, maybe }) {
  const [first3] = items;
  return isElement(first3) ? elementOf(first3.get("subnet")) : maybe[0]?.because;
}
function identitiesOf(gateway) {
  const { value } = gateway.cursor.at("identity", "userAssignedIdentities");
  if (isUnknown(value)) return new FactList([], [undeterminedFact(value)]);
  return new FactList(isObject(value) ? [...value.keys()] : []);
}
function isSaid(cursor) {
  return isUnknown(cursor.value) ? cursor.value : !cursor.isAbsent;
}
function some({ items, maybe }, field) {
  const answers = items.map((item) => isElement(item) ? item.get(field) : void 0);
  if (answers.includes(true)) return true;
  return answers.find(isUnknown) ?? maybe[0]?.because ?? false;
}
var CONTROLLER_TAGS = ["managed-by-k8s-ingress", "ingress-for-aks-cluster-id"];
function isManaged(gateway) {
  const tags = CONTROLLER_TAGS.map((tag) => gateway.cursor.at("tags", tag).text());
  const { items, maybe } = gateway.world.referring("managedCluster", "applicationGateway", gateway);
  const addons = items.map((cluster) => isElement(cluster) ? cluster.get("ingressEnabled") : void 0);
  const says2 = [
    inNodeGroup(gateway.cursor.resource.id),
    ...tags.map((tag) => isUnknown(tag) ? tag : tag !== void 0),
    ...addons.map((enabled) => isUnknown(enabled) ? enabled : enabled === true),
    ...maybe.map(({ because: because2 }) => because2)
  ];
  return says2.includes(true) || (says2.find(isUnknown) ?? false);
}
function both(gateway, element, layer7, layer4) {
  const [first3, second] = [collect2(gateway, element, layer7), collect2(gateway, element, layer4)];
  return new FactList([...first3.items, ...second.items], [...first3.maybe, ...second.maybe]);
}

// src/topology/model/application-security-group.ts
var applicationSecurityGroup = kind("applicationSecurityGroup", "asg", "An application security group.", {
  ...resourceFields,
  ipConfigurations: list2("ipConfiguration", "The ip-configurations that are in it.")
});
var applicationSecurityGroupModel = model(applicationSecurityGroup, {
  paths: resourcePaths,
  read: {
    ipConfigurations: (asg) => asg.world.referring("ipConfiguration", "applicationSecurityGroups", asg)
  }
});

// src/topology/model/autoscale-setting.ts
var autoscaleSetting = kind("autoscaleSetting", "autoscale", "An autoscale setting (Microsoft.Insights).", {
  ...resourceFields,
  enabled: bool("Whether it says to be switched on; only false switches it off."),
  scaleSet: one("scaleSet", "The scale set it is for (targetResourceUri)."),
  minimum: int("The smallest minimum of its profiles."),
  maximum: int("The largest maximum of its profiles.")
});
var scaleSetType = "microsoft.compute/virtualmachinescalesets";
var autoscaleSettingModel = model(autoscaleSetting, {
  paths: {
    ...resourcePaths,
    scaleSet: ["properties", "targetResourceUri"],
    minimum: ["properties", "profiles"],
    maximum: ["properties", "profiles"]
  },
  read: {
    scaleSet: (setting) => {
      const target = setting.cursor.at("properties", "targetResourceUri").text();
      if (target === void 0) return void 0;
      const { type } = parseId(target);
      return type === scaleSetType || type === "" ? setting.world.resolveId("scaleSet", target) : void 0;
    },
    minimum: (setting) => extreme2(setting.cursor, "minimum", Math.min),
    maximum: (setting) => extreme2(setting.cursor, "maximum", Math.max)
  }
});
function extreme2(body, bound, better) {
  const { items, rest } = body.elements("properties", "profiles");
  const sizes = items.map((profile2) => intOf(profile2.at("capacity", bound)));
  const unknown = rest ?? sizes.find(isUnknown);
  if (unknown !== void 0) return unknown;
  const numbers = sizes.filter((size) => typeof size === "number");
  return numbers.length === 0 ? void 0 : numbers.reduce((a, b) => better(a, b));
}

// src/topology/model/availability-set.ts
var availabilitySet = kind("availabilitySet", "availabilitySet", "An availability set.", {
  ...resourceFields,
  virtualMachines: list2("virtualMachine", "The virtual machines that name it.")
});
var availabilitySetModel = model(availabilitySet, {
  paths: resourcePaths,
  read: { virtualMachines: (set) => set.world.referring("virtualMachine", "availabilitySet", set) }
});

// src/topology/model/firewall-policy.ts
var firewallPolicy = kind("firewallPolicy", "policy", "A web application firewall policy of gateways.", {
  ...resourceFields,
  state: oneOf2(["Enabled", "Disabled"], "Whether it is on."),
  mode: oneOf2(["Prevention", "Detection"], "Whether it blocks, or only tells."),
  requestBodyCheck: bool("Whether it looks at bodies of requests."),
  managedRuleSets: any("Its managed rule sets, as JSON: ruleSetType, ruleSetVersion."),
  gateways: list2("applicationGateway", "The gateways that name it."),
  listeners: list2("gatewayListener", "The listeners that name it.")
});
var firewallPolicyModel = model(firewallPolicy, {
  paths: {
    ...resourcePaths,
    state: ["properties", "policySettings", "state"],
    mode: ["properties", "policySettings", "mode"],
    requestBodyCheck: ["properties", "policySettings", "requestBodyCheck"],
    managedRuleSets: ["properties", "managedRules", "managedRuleSets"]
  },
  read: {
    gateways: (p) => p.world.referring("applicationGateway", "firewallPolicy", p),
    listeners: (p) => p.world.referring("gatewayListener", "firewallPolicy", p)
  }
});

// src/topology/model/nat-gateway.ts
var natGateway = kind("natGateway", "natGateway", "A NAT gateway.", {
  ...resourceFields,
  publicIPAddresses: list2("publicIPAddress", "Its public addresses."),
  publicIPPrefixes: list2("publicIPPrefix", "Its public IP prefixes."),
  idleTimeoutInMinutes: int("Minutes until an idle connection is dropped; 4 when absent."),
  subnets: list2("subnet", "The subnets that name it.")
});
var natGatewayModel = model(natGateway, {
  paths: resourcePaths,
  defaults: { idleTimeoutInMinutes: 4 },
  read: {
    publicIPAddresses: (p) => references(p, "publicIPAddress", ["properties", "publicIpAddresses"], ["properties", "publicIpAddressesV6"]),
    publicIPPrefixes: (p) => references(p, "publicIPPrefix", ["properties", "publicIpPrefixes"], ["properties", "publicIpPrefixesV6"]),
    subnets: (p) => p.world.referring("subnet", "natGateway", p)
  }
});

// src/topology/model/ip-configuration.ts
var ipConfiguration = kind(
  "ipConfiguration",
  "ipConfiguration",
  "An ip-configuration of a network interface, or of the profile of a scale set or virtual machine.",
  {
    networkInterface: one("networkInterface", "The network interface it belongs to."),
    scaleSet: one("scaleSet", "The scale set whose profile it stands in."),
    virtualMachine: one("virtualMachine", "The virtual machine it belongs to, if it is declared."),
    pools: list2("backendPool", "The pools it lists, of load balancers and gateways."),
    inboundNatRules: list2("inboundNatRule", "The inbound NAT rules (version 1) that it lists."),
    inboundNatPools: list2("inboundNatPool", "The inbound NAT pools that it lists."),
    primary: bool("Whether it says to be the primary one."),
    isPrimary: bool("Whether it is the primary one: it says so, or it is the only one of its network interface."),
    privateIPAddress: text("Its private address, if it is fixed."),
    privateIPAllocationMethod: oneOf2(["Dynamic", "Static"], "How its private address is given."),
    privateIPAddressVersion: oneOf2(["IPv4", "IPv6"], "The version of its private address; IPv4 when absent."),
    subnet: one("subnet", "Its subnet."),
    publicIPAddress: one("publicIPAddress", "Its public address."),
    networkSecurityGroup: one("networkSecurityGroup", "The network security group of its interface."),
    applicationSecurityGroups: list2("applicationSecurityGroup", "The application security groups it is in.")
  }
);
var poolLists = ["loadBalancerBackendAddressPools", "applicationGatewayBackendAddressPools"];
var ipConfigurationModel = model(ipConfiguration, {
  paths: {
    subnet: ["properties", "subnet"],
    pools: ["properties", "loadBalancerBackendAddressPools"],
    applicationSecurityGroups: ["properties", "applicationSecurityGroups"]
  },
  defaults: { privateIPAddressVersion: "IPv4" },
  read: {
    networkInterface: (p) => ofKind(p, "networkInterface"),
    scaleSet: (p) => ofKind(p, "scaleSet"),
    virtualMachine: (p) => p.owner?.kind === "networkInterface" ? elementOf(p.owner.get("virtualMachine")) : ofKind(p, "virtualMachine"),
    isPrimary,
    pools: (p) => references(p, "backendPool", ...poolLists.map((name2) => ["properties", name2])),
    inboundNatRules: (p) => references(p, "inboundNatRule", ["properties", "loadBalancerInboundNatRules"]),
    inboundNatPools: (p) => references(p, "inboundNatPool", ["properties", "loadBalancerInboundNatPools"]),
    subnet: (p) => p.world.resolve("subnet", p.cursor.at("properties", "subnet")),
    networkSecurityGroup: (p) => p.world.resolve("networkSecurityGroup", interfaceOf(p).at("networkSecurityGroup")),
    applicationSecurityGroups: (p) => references(p, "applicationSecurityGroup", ["properties", "applicationSecurityGroups"]),
    publicIPAddress: (p) => p.world.resolve("publicIPAddress", p.cursor.at("properties", "publicIPAddress"))
  }
});
function interfaceOf({ cursor }) {
  return Cursor.of(cursor.resource).at(...cursor.path.slice(0, -2));
}
function ofKind(part2, wanted) {
  return part2.owner?.kind === wanted ? part2.owner : void 0;
}
function isPrimary({ cursor, label }) {
  const says2 = boolOf(cursor.at("properties", "primary"));
  if (says2 !== void 0) return says2;
  const { items, rest } = Cursor.of(cursor.resource).elements(...cursor.path.slice(0, -1));
  if (rest !== void 0) return rest;
  if (items.length === 1) return true;
  const others = items.map((item) => boolOf(item.at("properties", "primary")));
  if (others.includes(true)) return false;
  const reason = `none of the ${items.length} ip-configurations beside ${shortText(label)} says primary`;
  return others.find(isUnknown) ?? new Unknown({ print: () => "primary", causes: [{ code: "runtime", reason }] });
}

// src/topology/model/network-interface.ts
var networkInterface = kind("networkInterface", "nic", "A network interface.", {
  ...resourceFields,
  ipConfigurations: list2("ipConfiguration", "Its ip-configurations."),
  networkSecurityGroup: one("networkSecurityGroup", "Its network security group."),
  virtualMachine: one("virtualMachine", "The virtual machine whose network profile lists it."),
  isAttached: bool(
    "Whether a virtual machine lists it, or Azure says so; not known when the inputs hold no virtual machine at all."
  )
});
var networkInterfaceModel = model(networkInterface, {
  paths: {
    ...resourcePaths,
    ipConfigurations: ["properties", "ipConfigurations"],
    networkSecurityGroup: ["properties", "networkSecurityGroup"]
  },
  read: {
    ipConfigurations: (nic) => collect2(nic, ipConfigurationModel, "ipConfigurations"),
    networkSecurityGroup: (nic) => nic.world.resolve("networkSecurityGroup", nic.cursor.at("properties", "networkSecurityGroup")),
    isAttached,
    virtualMachine: (nic) => theOne(nic.world.referring("virtualMachine", "networkInterfaces", nic))
  }
});
function isAttached(nic) {
  const machine = nic.get("virtualMachine");
  if (machine !== void 0) return isUnknown(machine) ? machine : true;
  if (!nic.cursor.at("properties", "virtualMachine").isAbsent) return true;
  const { gaps } = nic.world.input;
  if (gaps.length === 0 && nic.world.holds("virtualMachine")) return false;
  const reason = `the virtual machine of ${shortText(nic.label)} is declared elsewhere`;
  const supply = "add the template that declares it";
  return new Unknown({
    print: () => "virtualMachine",
    causes: gaps.length > 0 ? gaps : [{ code: "elsewhere", reason, supply }]
  });
}

// src/topology/network/spans.ts
function unite(spans) {
  const sorted = [...spans].sort((a, b) => a.first < b.first ? -1 : a.first > b.first ? 1 : 0);
  const united = [];
  for (const { first: first3, last } of sorted) {
    const before = united.at(-1);
    if (before === void 0 || first3 > before.last + 1n) united.push({ first: first3, last });
    else if (last > before.last) united[united.length - 1] = { first: before.first, last };
  }
  return united;
}
function intersect(a, b) {
  const common = [];
  let [i, j] = [0, 0];
  for (let left = a[i], right = b[j]; left !== void 0 && right !== void 0; left = a[i], right = b[j]) {
    const first3 = left.first > right.first ? left.first : right.first;
    const last = left.last < right.last ? left.last : right.last;
    if (first3 <= last) common.push({ first: first3, last });
    if (left.last < right.last) i++;
    else j++;
  }
  return common;
}
function subtract(a, b) {
  const left = [];
  let at4 = 0;
  for (const { first: first3, last } of a) {
    let from = first3;
    for (let hole = b[at4]; hole !== void 0 && hole.last < first3; hole = b[at4]) at4++;
    for (let index = at4, hole = b[index]; hole !== void 0 && hole.first <= last; hole = b[++index]) {
      if (hole.first > from) left.push({ first: from, last: hole.first - 1n });
      if (hole.last >= from) from = hole.last + 1n;
    }
    if (from <= last) left.push({ first: from, last });
  }
  return left;
}
function covers(outer, inner) {
  return subtract(inner, outer).length === 0;
}
function touches(a, b) {
  return intersect(a, b).length > 0;
}

// src/topology/cidr.ts
function cidrContains(outer, inner) {
  const a = parseRange(outer);
  const b = parseRange(inner);
  return a !== void 0 && b !== void 0 && a.bits === b.bits && a.first <= b.first && b.last <= a.last;
}
function cidrOverlaps(one3, other) {
  const a = parseRange(one3);
  const b = parseRange(other);
  return a !== void 0 && b !== void 0 && a.bits === b.bits && a.first <= b.last && b.first <= a.last;
}
function addressCount(range) {
  const parsed = parseRange(range);
  return parsed && Number(parsed.last - parsed.first + 1n);
}
var PRIVATE = [
  "10.0.0.0/8",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "100.64.0.0/10",
  "169.254.0.0/16",
  "fc00::/7",
  "fe80::/10"
];
function isPrivate(range) {
  return PRIVATE.some((whole) => cidrContains(whole, range));
}
function isReserved(subnet2, address) {
  const range = parseRange(subnet2);
  const one3 = parseRange(address);
  if (range === void 0 || one3 === void 0 || range.bits !== one3.bits || one3.first !== one3.last) return false;
  if (one3.first < range.first || one3.first > range.last) return false;
  return one3.first < range.first + 4n || one3.first === range.last;
}
function parseRange(text4) {
  const [address = "", length2, ...rest] = text4.trim().split("/");
  const bits = address.includes(":") ? 128 : 32;
  const value = bits === 128 ? parseIPv6(address) : parseIPv4(address);
  const prefix = length2 === void 0 ? bits : /^\d{1,3}$/.test(length2) ? Number(length2) : -1;
  if (value === void 0 || rest.length > 0 || prefix < 0 || prefix > bits) return void 0;
  const host = (1n << BigInt(bits - prefix)) - 1n;
  const first3 = value & ~host;
  return { bits, prefix, first: first3, last: first3 | host };
}
function parseIPv4(text4) {
  const parts2 = text4.split(".");
  if (parts2.length !== 4 || parts2.some((part2) => !/^\d{1,3}$/.test(part2) || Number(part2) > 255)) return void 0;
  return parts2.reduce((value, part2) => value << 8n | BigInt(part2), 0n);
}
function parseIPv6(text4) {
  const halves = text4.split("::");
  if (halves.length > 2) return void 0;
  const [head, tail] = [groupsOf2(halves[0] ?? ""), groupsOf2(halves[1] ?? "")];
  if (head === void 0 || tail === void 0) return void 0;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return void 0;
  const groups2 = [...head, ...Array.from({ length: missing }, () => 0n), ...tail];
  return groups2.reduce((value, group2) => value << 16n | group2, 0n);
}
function groupsOf2(text4) {
  if (text4 === "") return [];
  const parts2 = text4.split(":");
  const last = parts2.at(-1) ?? "";
  const embedded = last.includes(".") ? parseIPv4(last) : void 0;
  if (last.includes(".") && embedded === void 0) return void 0;
  const plain2 = embedded === void 0 ? parts2 : parts2.slice(0, -1);
  if (plain2.some((part2) => !/^[\da-f]{1,4}$/i.test(part2))) return void 0;
  const groups2 = plain2.map((part2) => BigInt(`0x${part2}`));
  return embedded === void 0 ? groups2 : [...groups2, embedded >> 16n, embedded & 0xffffn];
}

// src/topology/network/address-space.ts
var IPV6_BASE = 1n << 128n;
function addressSpan(text4) {
  const [from = "", to, ...rest] = text4.split("-");
  const first3 = spanOf(from);
  if (to === void 0) return first3;
  const last = spanOf(to);
  if (first3 === void 0 || last === void 0 || rest.length > 0) return void 0;
  const isOneFamily = first3.first >= IPV6_BASE === last.first >= IPV6_BASE;
  return isOneFamily && first3.first <= last.last ? { first: first3.first, last: last.last } : void 0;
}
function spanOf(text4) {
  const range = parseRange(text4);
  if (range === void 0) return void 0;
  const base2 = range.bits === 128 ? IPV6_BASE : 0n;
  return { first: base2 + range.first, last: base2 + range.last };
}
var spansOf = (...texts2) => unite(texts2.flatMap((text4) => addressSpan(text4) ?? []));
var ALL = { IPv4: spansOf("0.0.0.0/0"), IPv6: spansOf("::/0") };
var allOf2 = (family) => ALL[family];
var EVERYTHING = unite([...ALL.IPv4, ...ALL.IPv6]);
var LOAD_BALANCER2 = {
  IPv4: spansOf("168.63.129.16"),
  IPv6: spansOf("fe80::1234:5678:9abc")
};
var PRIVATE2 = spansOf("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7");
var RESERVED = spansOf("0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "168.63.129.16", "224.0.0.0/3");
var PUBLIC = unite([...subtract(ALL.IPv4, unite([...PRIVATE2, ...RESERVED])), ...spansOf("2000::/3")]);

// src/topology/network/side.ts
function termOf(prefix) {
  if (prefix instanceof Unknown) return { kind: "unknown", because: prefix };
  const text4 = typeof prefix === "string" ? prefix.trim() : "";
  if (text4 === "*" || text4.toLowerCase() === "any") return { kind: "addresses", spans: EVERYTHING };
  const span = addressSpan(text4);
  if (span !== void 0) return { kind: "addresses", spans: [span] };
  if (/^[a-z][\w.]*$/i.test(text4)) return { kind: "tag", tag: text4.toLowerCase() };
  return { kind: "unknown", because: notKnown(`'${text4}' is no address range and no service tag`, "error") };
}
var INNER_TAGS = /* @__PURE__ */ new Set(["virtualnetwork", "azureloadbalancer", "gatewaymanager"]);
function reachOf(side, space, isOutside) {
  const certain = [];
  const possible = [];
  for (const term of side) {
    if (term.kind === "addresses") certain.push(term.spans);
    else if (term.kind === "unknown") possible.push({ spans: EVERYTHING, because: term.because });
    else if (term.kind === "group") possible.push({ spans: insideOf(space), because: membersOf2(term.group) });
    else if (!isOutside || !INNER_TAGS.has(term.tag)) {
      const reach2 = tagReach(term.tag, space);
      certain.push(reach2.certain);
      possible.push(...reach2.possible);
    }
  }
  return { certain: unite(certain.flat()), possible };
}
function tagReach(tag, space) {
  switch (tag) {
    case "virtualnetwork":
      return { certain: space.certain, possible: [{ spans: space.possible, because: space.because }] };
    case "azureloadbalancer":
      return { certain: [...LOAD_BALANCER2.IPv4, ...LOAD_BALANCER2.IPv6], possible: [] };
    case "internet":
      return { certain: subtract(PUBLIC, space.certain), possible: [] };
    default: {
      const spans = tag.startsWith("azureplatform") ? LOAD_BALANCER2.IPv4 : subtract(PUBLIC, space.certain);
      return { certain: [], possible: [{ spans, because: tagAddresses(tag), isSparse: true }] };
    }
  }
}
function insideOf(space) {
  return unite([...space.certain, ...space.possible]);
}
function tagMatch(side, tag) {
  let open;
  for (const term of side) {
    const match = tagInTerm(tag, term);
    if (match === true) return true;
    if (match !== false) open ??= match;
  }
  return open ?? false;
}
function tagInTerm(tag, term) {
  if (term.kind === "unknown") return term.because;
  if (term.kind === "group") return tag === "virtualnetwork" ? membersOf2(term.group) : false;
  if (term.kind === "addresses") {
    const whole = tag === "virtualnetwork" ? EVERYTHING : PUBLIC;
    if (covers(term.spans, familyOf(term.spans, whole))) return true;
    return touches(term.spans, whole) ? tagAddresses(tag) : false;
  }
  if (term.tag === tag || tag.startsWith(`${term.tag}.`)) return true;
  if (tag === "virtualnetwork" || term.tag === "virtualnetwork" || term.tag === "azureloadbalancer") return false;
  return term.tag === "internet" ? true : tagAddresses(term.tag);
}
function familyOf(spans, whole) {
  const isIPv4 = (span) => span.last < 1n << 32n;
  return spans.some(isIPv4) ? whole.filter(isIPv4) : whole;
}
function localMatch(side, local, space) {
  let open;
  for (const term of side) {
    const match = localInTerm(term, local, space);
    if (match === true) return true;
    if (match !== false) open ??= match;
  }
  return open ?? false;
}
function localInTerm(term, local, space) {
  if (term.kind === "unknown") return term.because;
  if (term.kind === "group") return inGroup(term.group, local.groups);
  const { spans } = local;
  if (term.kind === "addresses") {
    if (spans instanceof Unknown) return covers(term.spans, EVERYTHING) || coversAllIPv4(term.spans) || spans;
    if (covers(term.spans, spans)) return true;
    return touches(term.spans, spans) ? notKnown("which of these addresses it is", "runtime") : false;
  }
  if (!local.isFrontend) return term.tag === "virtualnetwork";
  if (spans instanceof Unknown) return spans;
  if (term.tag === "virtualnetwork") return covers(space.certain, spans);
  if (term.tag === "internet") return covers(subtract(PUBLIC, space.certain), spans);
  return touches(PUBLIC, spans) && term.tag !== "azureloadbalancer" ? tagAddresses(term.tag) : false;
}
function coversAllIPv4(spans) {
  return spans.some(({ first: first3, last }) => first3 === 0n && last >= (1n << 32n) - 1n);
}
function inGroup(group2, groups2) {
  if (groups2 instanceof Unknown) return membersOf2(group2);
  if (groups2.items.includes(group2)) return true;
  const open = groups2.items.find((item) => item instanceof Unknown);
  if (open instanceof Unknown) return open;
  const other = groups2.maybe.find(({ fact }) => !isElement(fact) || fact.id === void 0 || fact === group2);
  return other?.because ?? false;
}
function membersOf2(group2) {
  return notKnown(`who is in application security group ${shortText(group2.label)}`, "runtime");
}
function tagAddresses(tag) {
  return notKnown(`which addresses the service tag ${tag} has`, "runtime");
}
function notKnown(what, code) {
  const reason = code === "error" ? what : `${what} is not known`;
  return new Unknown({ print: () => what, causes: [{ code, reason }] });
}

// src/topology/network/security-rules.ts
var EVERY_PORT = [{ first: 0n, last: 65535n }];
function orderRules(group2, direction) {
  const custom = listFact(group2.get("securityRules"), "securityRule");
  const defaults2 = listFact(group2.get("defaultSecurityRules"), "securityRule");
  const elements = [...custom.items, ...custom.maybe.map(({ fact }) => fact)].filter(isElement);
  const early = [];
  const placed = [];
  const late = [];
  for (const element of elements) {
    const way = element.get("direction");
    if (typeof way === "string" && way !== direction) continue;
    const rule = readRule(element, element.doubt ?? (way instanceof Unknown ? way : void 0));
    const priority = element.get("priority");
    if (typeof priority === "number") placed.push({ priority, rule });
    else {
      early.push({ ...rule, doubt: rule.doubt ?? unknownOf2(priority, element) });
      late.push(rule);
    }
  }
  placed.sort((a, b) => a.priority - b.priority);
  const standing = defaults2.items.filter(
    (item) => isElement(item) && item.get("direction") === direction
  );
  return [
    ...early,
    ...placed.map(({ rule }) => rule),
    ...late,
    ...standing.map((element) => readRule(element, void 0))
  ];
}
function readRule(element, doubt) {
  const access = element.get("access");
  const protocol = element.get("protocol");
  return {
    element,
    access: access === "Allow" || access === "Deny" ? access : unknownOf2(access, element),
    protocol: typeof protocol === "string" ? protocol.toLowerCase() : unknownOf2(protocol, element),
    sourcePorts: portsOf(element.get("sourcePortRanges"), element),
    destinationPorts: portsOf(element.get("destinationPortRanges"), element),
    source: sideOf(element, "sourceAddressPrefixes", "sourceApplicationSecurityGroups"),
    destination: sideOf(element, "destinationAddressPrefixes", "destinationApplicationSecurityGroups"),
    doubt
  };
}
function sideOf(element, prefixes, groups2) {
  const terms = [];
  const named3 = listFact(element.get(groups2), "applicationSecurityGroup");
  for (const group2 of named3.items) if (isElement(group2)) terms.push({ kind: "group", group: group2 });
  const texts2 = element.get(prefixes);
  if (texts2 instanceof Unknown) terms.push({ kind: "unknown", because: texts2 });
  const list3 = texts2 instanceof FactList ? texts2 : new FactList([]);
  terms.push(...list3.items.map(termOf));
  for (const { because: because2 } of [...named3.maybe, ...list3.maybe]) terms.push({ kind: "unknown", because: because2 });
  return terms.length > 0 ? terms : [{ kind: "unknown", because: unknownOf2(void 0, element) }];
}
function portsOf(ranges2, element) {
  if (!(ranges2 instanceof FactList)) return { certain: [], because: unknownOf2(ranges2, element) };
  const spans = [];
  let because2 = ranges2.maybe[0]?.because;
  for (const range of ranges2.items) {
    const span = typeof range === "string" ? portSpan(range) : void 0;
    if (span !== void 0) spans.push(span);
    else because2 ??= unknownOf2(range, element);
  }
  if (ranges2.items.length === 0 && because2 === void 0) because2 = unknownOf2(void 0, element);
  return { certain: unite(spans), because: because2 };
}
function portSpan(text4) {
  if (text4.trim() === "*") return EVERY_PORT[0];
  const [, from, to] = /^\s*(\d{1,5})\s*(?:-\s*(\d{1,5})\s*)?$/.exec(text4) ?? [];
  if (from === void 0) return void 0;
  const first3 = BigInt(from);
  const last = to === void 0 ? first3 : BigInt(to);
  return first3 <= last && last <= 65535n ? { first: first3, last } : void 0;
}
function unknownOf2(fact, element) {
  if (fact instanceof Unknown) return fact;
  if (fact instanceof Range) return fact.because;
  const label = typeof element.label === "string" ? element.label : element.label.text;
  const reason = `security rule ${label} says something that Azure would refuse, or leaves it out`;
  return new Unknown({ print: () => label, causes: [{ code: "error", reason }] });
}

// src/topology/model/security-rule.ts
var securityRule = kind("securityRule", "rule", "A rule of a network security group.", {
  networkSecurityGroup: one("networkSecurityGroup", "The group it belongs to."),
  priority: int("Its place in the order: the lowest that matches a packet decides."),
  direction: oneOf2(["Inbound", "Outbound"], "Which way the packets go."),
  access: oneOf2(["Allow", "Deny"], "What happens to a packet that matches."),
  protocol: oneOf2(["*", "Tcp", "Udp", "Icmp", "Esp", "Ah"], "The protocol; * for any."),
  sourceAddressPrefixes: texts("sourceAddressPrefix and sourceAddressPrefixes together: ranges and service tags."),
  sourcePortRanges: texts("sourcePortRange and sourcePortRanges together."),
  sourceApplicationSecurityGroups: list2("applicationSecurityGroup", "The groups whose members are its source."),
  destinationAddressPrefixes: texts("destinationAddressPrefix and destinationAddressPrefixes together."),
  destinationPortRanges: texts("destinationPortRange and destinationPortRanges together."),
  destinationApplicationSecurityGroups: list2(
    "applicationSecurityGroup",
    "The groups whose members are its destination."
  ),
  isDefault: bool("True for one of the six rules that every group has.")
});
var securityRuleModel = model(securityRule, {
  read: {
    networkSecurityGroup: ownerOf,
    sourceAddressPrefixes: (p) => together(p, "sourceAddressPrefix", "sourceAddressPrefixes"),
    sourcePortRanges: (p) => together(p, "sourcePortRange", "sourcePortRanges"),
    sourceApplicationSecurityGroups: (p) => groups(p, "sourceApplicationSecurityGroups"),
    destinationAddressPrefixes: (p) => together(p, "destinationAddressPrefix", "destinationAddressPrefixes"),
    destinationPortRanges: (p) => together(p, "destinationPortRange", "destinationPortRanges"),
    destinationApplicationSecurityGroups: (p) => groups(p, "destinationApplicationSecurityGroups"),
    isDefault: (p) => p.collection === "defaultSecurityRules"
  }
});
function together(part2, single2, several) {
  const { items, maybe } = listOf4(part2.cursor.at("properties", several), (item) => item.text());
  const first3 = part2.cursor.at("properties", single2).text();
  return new FactList(first3 === void 0 ? items : [first3, ...items], maybe);
}
function groups(part2, property) {
  return references(part2, "applicationSecurityGroup", ["properties", property]);
}

// src/topology/model/network-security-group.ts
var networkSecurityGroup = kind("networkSecurityGroup", "nsg", "A network security group.", {
  ...resourceFields,
  securityRules: list2("securityRule", "Its own rules: those in its body and those declared as child resources."),
  defaultSecurityRules: list2("securityRule", "The six rules that every group has, asked after its own."),
  subnets: list2("subnet", "The subnets that name it.")
});
var SecurityGroup = class extends Part {
  #orders = /* @__PURE__ */ new Map();
  /** Its rules of one direction, in the order in which they are asked. */
  rules(direction) {
    const known2 = this.#orders.get(direction);
    if (known2 !== void 0) return known2;
    const order2 = orderRules(this, direction);
    this.#orders.set(direction, order2);
    return order2;
  }
};
var networkSecurityGroupModel = model(
  networkSecurityGroup,
  {
    paths: resourcePaths,
    read: {
      securityRules: (nsg) => {
        const make = makeWith(nsg, securityRuleModel, "securityRules");
        return merge3(nsg, "securityRule", "securityRules", nsg.data.securityRules, make);
      },
      defaultSecurityRules: (nsg) => new FactList(DEFAULTS.map((rule, index) => defaultRule(nsg, rule, index))),
      subnets: (nsg) => nsg.world.referring("subnet", "networkSecurityGroup", nsg)
    }
  }
);
var DEFAULTS = [
  ["AllowVnetInBound", 65e3, "Inbound", "Allow", "VirtualNetwork", "VirtualNetwork"],
  ["AllowAzureLoadBalancerInBound", 65001, "Inbound", "Allow", "AzureLoadBalancer", "*"],
  ["DenyAllInBound", 65500, "Inbound", "Deny", "*", "*"],
  ["AllowVnetOutBound", 65e3, "Outbound", "Allow", "VirtualNetwork", "VirtualNetwork"],
  ["AllowInternetOutBound", 65001, "Outbound", "Allow", "*", "Internet"],
  ["DenyAllOutBound", 65500, "Outbound", "Deny", "*", "*"]
];
function defaultRule(nsg, [name2, priority, direction, access, from, to], index) {
  const properties2 = ObjectValue.of({
    priority,
    direction,
    access,
    protocol: "*",
    sourceAddressPrefix: from,
    sourcePortRange: "*",
    destinationAddressPrefix: to,
    destinationPortRange: "*"
  });
  const path = ["properties", "defaultSecurityRules", index];
  const cursor = new Cursor(nsg.cursor.resource, path, ObjectValue.of({ name: name2, properties: properties2 }));
  const parts2 = { world: nsg.world, model: securityRuleModel, cursor, data: void 0, owner: nsg };
  return new Part({ ...parts2, collection: "defaultSecurityRules" });
}

// src/topology/model/public-ip-sku.ts
var publicIPSku = kind("publicIPSku", "sku", "The SKU of a public IP address or prefix.", {
  name: oneOf2(["Basic", "Standard", "StandardV2"], "Basic when absent."),
  tier: oneOf2(["Regional", "Global"], "Regional when absent.")
});
var publicIPSkuModel = model(publicIPSku, {
  paths: { name: ["sku", "name"], tier: ["sku", "tier"] },
  defaults: { name: "Basic", tier: "Regional" },
  isAspect: true,
  anchor: () => ["sku"]
});

// src/topology/model/public-ip-address.ts
var publicIPAddress = kind("publicIPAddress", "publicIP", "A public IP address.", {
  ...resourceFields,
  sku: one("publicIPSku", "Its SKU; always there, Basic and Regional when the template says none."),
  zones: texts("Its availability zones."),
  isZoneRedundant: bool("True when its address spans zones; not known without zones, which depends on the region."),
  ipAddress: text("Its address, if it is known."),
  publicIPAllocationMethod: oneOf2(["Dynamic", "Static"], "Dynamic when absent."),
  publicIPAddressVersion: oneOf2(["IPv4", "IPv6"], "IPv4 when absent."),
  idleTimeoutInMinutes: int("Minutes until an idle connection is dropped; 4 when absent.")
});
var publicIPAddressModel = model(publicIPAddress, {
  paths: { ...resourcePaths, zones: ["zones"], sku: ["sku"] },
  defaults: { publicIPAllocationMethod: "Dynamic", publicIPAddressVersion: "IPv4", idleTimeoutInMinutes: 4 },
  read: {
    isZoneRedundant,
    sku: (ip) => new Part({ world: ip.world, model: publicIPSkuModel, cursor: ip.cursor, data: void 0, owner: ip })
  }
});

// src/topology/model/public-ip-prefix.ts
var publicIPPrefix = kind("publicIPPrefix", "prefix", "A public IP prefix.", {
  ...resourceFields,
  sku: one("publicIPSku", "Its SKU; always there."),
  zones: texts("Its availability zones."),
  isZoneRedundant: bool("True when its address spans zones; not known without zones, which depends on the region."),
  prefixLength: int("Its length in bits."),
  publicIPAddressVersion: oneOf2(["IPv4", "IPv6"], "IPv4 when absent.")
});
var publicIPPrefixModel = model(publicIPPrefix, {
  paths: { ...resourcePaths, zones: ["zones"], sku: ["sku"] },
  defaults: { publicIPAddressVersion: "IPv4" },
  read: {
    isZoneRedundant,
    sku: (prefix) => new Part({ world: prefix.world, model: publicIPSkuModel, cursor: prefix.cursor, data: void 0, owner: prefix })
  }
});

// src/topology/model/resource.ts
var resource = kind("resource", "resource", 'A resource of any type (`for: { resource: "…" }`).', {
  ...resourceFields,
  type: text("Its type in full, as written."),
  kind: text("Its kind, for the types that have one."),
  sku: any("Its SKU."),
  identity: any("Its identity."),
  zones: texts("Its availability zones."),
  properties: any("Its properties, as JSON: resource.properties.idleTimeoutInMinutes.")
});
var resourceModel = model(resource, {
  paths: {
    ...resourcePaths,
    type: ["type"],
    kind: ["kind"],
    sku: ["sku"],
    identity: ["identity"],
    zones: ["zones"],
    properties: ["properties"]
  }
});

// src/topology/model/profile.ts
function profileConfigurations(owner, path) {
  const interfaces = owner.cursor.elements(...path);
  const parts2 = [];
  const maybe = [];
  if (interfaces.rest) maybe.push(undetermined("ipConfiguration", interfaces.rest, interfaces.array));
  interfaces.items.forEach((nic, index) => {
    const name2 = nic.at("name").text();
    const collection = `networkInterfaceConfigurations/${typeof name2 === "string" ? name2 : `[${index}]`}/ipConfigurations`;
    const { items, rest, array } = nic.elements("properties", "ipConfigurations");
    for (const cursor of items) {
      parts2.push(
        new Part({ world: owner.world, model: ipConfigurationModel, cursor, data: void 0, owner, collection })
      );
    }
    if (rest) maybe.push(undetermined("ipConfiguration", rest, array));
  });
  return new FactList(parts2, maybe);
}

// src/topology/model/scale-set-sku.ts
var scaleSetSku = kind("scaleSetSku", "sku", "The SKU of a scale set.", {
  name: text("The size of its instances: `Standard_D2s_v5`."),
  tier: text("Its tier: `Standard`."),
  capacity: int("How many instances it has.")
});
var scaleSetSkuModel = model(scaleSetSku, {
  paths: { name: ["sku", "name"], tier: ["sku", "tier"], capacity: ["sku", "capacity"] },
  isAspect: true,
  anchor: () => ["sku"]
});

// src/topology/model/scale-set.ts
var scaleSet = kind("scaleSet", "vmss", "A virtual machine scale set.", {
  ...resourceFields,
  sku: one("scaleSetSku", "Its SKU; always there, its fields may be absent."),
  orchestrationMode: oneOf2(["Uniform", "Flexible"], "Uniform when absent."),
  zones: texts("Its availability zones."),
  zoneBalance: bool("Whether it keeps the same number of instances in each of its zones, and else creates none."),
  singlePlacementGroup: bool("False lets it have more than 100 instances; absent when it does not say."),
  count: int("Its instances right after the deployment: sku.capacity, not known when that is absent."),
  minimum: int("Its least instances: the minimum of its autoscale setting, else count."),
  maximum: int("Its most instances: the maximum of its autoscale setting, else count."),
  autoscaleSetting: one("autoscaleSetting", "The autoscale setting that is switched on for it."),
  healthProbe: one("probe", "The probe of a load balancer by which it watches its instances."),
  ipConfigurations: list2("ipConfiguration", "The ip-configurations of its profile.")
});
var healthProbe = ["properties", "virtualMachineProfile", "networkProfile", "healthProbe"];
var profile = ["properties", "virtualMachineProfile", "networkProfile", "networkInterfaceConfigurations"];
var scaleSetModel = model(scaleSet, {
  paths: {
    ...resourcePaths,
    zones: ["zones"],
    sku: ["sku"],
    count: ["sku", "capacity"],
    ipConfigurations: profile,
    healthProbe
  },
  defaults: { orchestrationMode: "Uniform" },
  read: {
    sku: (vmss) => new Part({ world: vmss.world, model: scaleSetSkuModel, cursor: vmss.cursor, data: void 0, owner: vmss }),
    count: (vmss) => intOf(vmss.cursor.at("sku", "capacity")) ?? noCapacity(vmss.label),
    minimum: (vmss) => sizeOf2(vmss.get("autoscaleSetting"), "minimum", vmss.get("count")),
    maximum: (vmss) => sizeOf2(vmss.get("autoscaleSetting"), "maximum", vmss.get("count")),
    autoscaleSetting: (vmss) => {
      const { items, maybe } = vmss.world.referring("autoscaleSetting", "scaleSet", vmss);
      const on = items.filter((item) => isElement(item) && item.get("enabled") !== false);
      return theOne(new FactList(on, maybe));
    },
    healthProbe: (vmss) => vmss.world.resolve("probe", vmss.cursor.at(...healthProbe)),
    ipConfigurations: (vmss) => profileConfigurations(vmss, profile)
  }
});
function sizeOf2(autoscale, bound, count2) {
  if (isUnknown(autoscale)) return autoscale;
  if (!isElement(autoscale)) return numberOf4(count2);
  const enabled = autoscale.get("enabled");
  return isUnknown(enabled) ? enabled : numberOf4(autoscale.get(bound) ?? count2);
}
function numberOf4(fact) {
  return typeof fact === "number" || fact instanceof Range || isUnknown(fact) ? fact : void 0;
}
function noCapacity(label) {
  const name2 = printText(label);
  const reason = `scale set ${name2} says no capacity`;
  return new Unknown({ print: () => `${name2}.sku.capacity`, causes: [{ code: "runtime", reason }] });
}

// src/topology/model/route.ts
var route = kind("route", "route", "A route of a route table.", {
  routeTable: one("routeTable", "The table it belongs to."),
  addressPrefix: text("The destinations it is for: a range, or a service tag."),
  nextHopType: oneOf2(
    ["VirtualNetworkGateway", "VnetLocal", "Internet", "VirtualAppliance", "None"],
    "Where packets go; None drops them."
  ),
  nextHopIpAddress: text("The address of the appliance.")
});
var routeModel = model(route, { read: { routeTable: ownerOf } });

// src/topology/model/route-table.ts
var routeTable = kind("routeTable", "routeTable", "A route table.", {
  ...resourceFields,
  routes: list2("route", "Its routes: those in its body and those declared as child resources, each once."),
  disableBgpRoutePropagation: bool(
    "True when routes of VPN and ExpressRoute gateways are kept out; false when absent."
  ),
  subnets: list2("subnet", "The subnets that name it.")
});
var routeTableModel = model(routeTable, {
  paths: resourcePaths,
  defaults: { disableBgpRoutePropagation: false },
  read: {
    routes: (table) => merge3(table, "route", "routes", table.data.routes, makeWith(table, routeModel, "routes")),
    subnets: (table) => table.world.referring("subnet", "routeTable", table)
  }
});

// src/topology/model/subnet.ts
var subnet = kind("subnet", "subnet", "A subnet of a virtual network.", {
  virtualNetwork: one("virtualNetwork", "The virtual network it belongs to."),
  addressPrefixes: texts("Its address ranges: addressPrefix, or addressPrefixes."),
  defaultOutboundAccess: bool("Whether it says that its members reach the internet without further means."),
  networkSecurityGroup: one("networkSecurityGroup", "Its network security group."),
  routeTable: one("routeTable", "Its route table."),
  natGateway: one("natGateway", "Its NAT gateway."),
  delegations: texts("The services it is delegated to: Microsoft.ContainerInstance/containerGroups."),
  serviceEndpoints: texts("The services whose endpoints it has: Microsoft.KeyVault."),
  serviceEndpointPolicies: texts("The ids of its service endpoint policies."),
  privateEndpointNetworkPolicies: oneOf2(
    ["Enabled", "Disabled", "NetworkSecurityGroupEnabled", "RouteTableEnabled"],
    "Whether security groups and route tables hold for private endpoints in it."
  ),
  privateLinkServiceNetworkPolicies: oneOf2(
    ["Enabled", "Disabled"],
    "Whether security groups hold for private link services in it."
  )
});
var subnetModel = model(subnet, {
  paths: {
    networkSecurityGroup: ["properties", "networkSecurityGroup"],
    routeTable: ["properties", "routeTable"],
    natGateway: ["properties", "natGateway"],
    delegations: ["properties", "delegations"],
    serviceEndpoints: ["properties", "serviceEndpoints"],
    serviceEndpointPolicies: ["properties", "serviceEndpointPolicies"]
  },
  read: {
    virtualNetwork: ownerOf,
    addressPrefixes: (p) => {
      const prefix = p.cursor.at("properties", "addressPrefix").text();
      return prefix === void 0 ? listOf4(p.cursor.at("properties", "addressPrefixes"), (item) => item.text()) : new FactList([prefix]);
    },
    networkSecurityGroup: (p) => p.world.resolve("networkSecurityGroup", p.cursor.at("properties", "networkSecurityGroup")),
    routeTable: (p) => p.world.resolve("routeTable", p.cursor.at("properties", "routeTable")),
    natGateway: (p) => p.world.resolve("natGateway", p.cursor.at("properties", "natGateway")),
    delegations: (p) => listOf4(p.cursor.at("properties", "delegations"), (item) => item.at("properties", "serviceName").text()),
    serviceEndpoints: (p) => listOf4(p.cursor.at("properties", "serviceEndpoints"), (item) => item.at("service").text()),
    serviceEndpointPolicies: (p) => listOf4(p.cursor.at("properties", "serviceEndpointPolicies"), (item) => item.at("id").text())
  }
});

// src/topology/model/virtual-machine.ts
var virtualMachine = kind("virtualMachine", "vm", "A virtual machine.", {
  ...resourceFields,
  zones: texts("Its availability zone."),
  vmSize: text("Its size (hardwareProfile.vmSize): `Standard_D2s_v5`."),
  availabilitySet: one("availabilitySet", "Its availability set."),
  scaleSet: one("scaleSet", "The flexible scale set that it is an instance of (virtualMachineScaleSet)."),
  networkInterfaces: list2("networkInterface", "The network interfaces that its network profile lists."),
  ipConfigurations: list2("ipConfiguration", "The ip-configurations of interfaces that its own body describes.")
});
var virtualMachineModel = model(virtualMachine, {
  paths: {
    ...resourcePaths,
    zones: ["zones"],
    vmSize: ["properties", "hardwareProfile", "vmSize"],
    networkInterfaces: ["properties", "networkProfile", "networkInterfaces"]
  },
  read: {
    availabilitySet: (vm) => vm.world.resolve("availabilitySet", vm.cursor.at("properties", "availabilitySet")),
    scaleSet: (vm) => vm.world.resolve("scaleSet", vm.cursor.at("properties", "virtualMachineScaleSet")),
    networkInterfaces: (vm) => references(vm, "networkInterface", ["properties", "networkProfile", "networkInterfaces"]),
    ipConfigurations: (vm) => profileConfigurations(vm, ["properties", "networkProfile", "networkInterfaceConfigurations"])
  }
});

// src/topology/model/virtual-network-peering.ts
var virtualNetworkPeering = kind("virtualNetworkPeering", "peering", "A peering of a virtual network.", {
  virtualNetwork: one("virtualNetwork", "The network that declares it."),
  remoteVirtualNetwork: one("virtualNetwork", "The network at the other end."),
  allowVirtualNetworkAccess: bool("Whether the networks reach each other; true when absent."),
  allowForwardedTraffic: bool("Whether packets that others forward are let in; false when absent."),
  useRemoteGateways: bool("Whether it uses the VPN or ExpressRoute gateway of the other end; false when absent.")
});
var virtualNetworkPeeringModel = model(virtualNetworkPeering, {
  paths: { remoteVirtualNetwork: ["properties", "remoteVirtualNetwork"] },
  defaults: { allowVirtualNetworkAccess: true, allowForwardedTraffic: false, useRemoteGateways: false },
  read: {
    virtualNetwork: ownerOf,
    remoteVirtualNetwork: (p) => p.world.resolve("virtualNetwork", p.cursor.at("properties", "remoteVirtualNetwork"))
  }
});

// src/topology/model/virtual-network.ts
var virtualNetwork = kind("virtualNetwork", "vnet", "A virtual network.", {
  ...resourceFields,
  addressPrefixes: texts("Its address space."),
  subnets: list2("subnet", "Its subnets: those in its body and those declared as child resources, each once."),
  peerings: list2("virtualNetworkPeering", "Its peerings with other networks, as it declares them."),
  dnsServers: texts("The DNS servers that it gives to its members; none means those of Azure.")
});
var virtualNetworkModel = model(virtualNetwork, {
  paths: {
    ...resourcePaths,
    addressPrefixes: ["properties", "addressSpace", "addressPrefixes"],
    dnsServers: ["properties", "dhcpOptions", "dnsServers"]
  },
  read: {
    subnets: (vnet) => merge3(vnet, "subnet", "subnets", vnet.data.subnets, makeWith(vnet, subnetModel, "subnets")),
    peerings: (vnet) => {
      const make = makeWith(vnet, virtualNetworkPeeringModel, "virtualNetworkPeerings");
      return merge3(vnet, "virtualNetworkPeering", "virtualNetworkPeerings", vnet.data.peerings, make);
    }
  }
});

// src/topology/summary.ts
function summariesOf(pools3) {
  return pools3.filter((pool) => pool.id !== void 0).map(summaryOf);
}
function unknownPoolsOf(pools3) {
  return pools3.flatMap(
    (pool) => pool.id === void 0 && pool.doubt !== void 0 ? [{ owner: words(fieldOf2(pool.get("owner"), "name")), because: pool.doubt }] : []
  );
}
function summaryOf(pool) {
  const all3 = listFact(pool.get("members"), "member");
  const members = new FactList(
    all3.items,
    all3.maybe.filter(({ fact }) => !(fact instanceof Elsewhere))
  );
  const size = sizeOf(members, "count");
  const kind2 = kindOf2(members, pool);
  const open = members.maybe.length < all3.maybe.length;
  const because2 = size instanceof Range ? size.because : members.maybe[0]?.because;
  return {
    element: pool,
    owner: words(fieldOf2(pool.get("owner"), "name")),
    name: words(pool.get("name")),
    id: pool.id === void 0 ? "" : printId(pool.id),
    kind: isUnknown(kind2) || open && kind2 === "empty" ? "unknown" : kind2,
    members: {
      min: size instanceof Range ? size.min : size,
      max: size instanceof Range ? size.max : size,
      known: because2 === void 0,
      open,
      list: members.items.filter(isElement).map(memberSummary),
      ...because2 === void 0 ? {} : { because: because2 }
    },
    carriers: carriersOf(pool),
    probes: [...new Set(probesOf(pool))],
    ...scalesOf(pool)
  };
}
function memberSummary(member2) {
  const kind2 = member2.get("kind");
  const count2 = member2.get("count");
  const plain2 = kind2 === "fqdn" || kind2 === "nic" ? kind2 : "ip";
  return {
    kind: isElement(member2.get("scaleSet")) ? "vmss" : plain2,
    name: words(member2.get("name")),
    count: typeof count2 === "number" ? count2 : null,
    ...kind2 === "global" ? { isFrontend: true } : {}
  };
}
function scalesOf(pool) {
  const [min, max] = [pool.get("minimum"), pool.get("maximum")];
  return typeof min === "number" && typeof max === "number" && min !== max ? { scales: { min, max } } : {};
}
function carriersOf(pool) {
  const rules = listFact(pool.get("rules"), "loadBalancingRule").items;
  const routing = listFact(pool.get("routingRules"), "routingRule").items;
  const settings = routing.flatMap((rule) => settingsOf(rule, pool));
  const carriers = [...rules, ...rules.map((rule) => fieldOf2(rule, "probe")), ...routing, ...settings];
  return [...new Set(carriers.flatMap((one3) => isElement(one3) && one3.id !== void 0 ? [printId(one3.id)] : []))];
}
function probesOf(pool) {
  const rules = listFact(pool.get("rules"), "loadBalancingRule").items;
  const own = rules.flatMap((rule) => printProbe(fieldOf2(rule, "probe"), void 0));
  const routing = listFact(pool.get("routingRules"), "routingRule").items;
  const settings = routing.flatMap((rule) => settingsOf(rule, pool));
  return [...own, ...settings.flatMap((one3) => printProbe(fieldOf2(one3, "probe"), fieldOf2(one3, "port")))];
}
function settingsOf(rule, pool) {
  const map2 = fieldOf2(rule, "urlPathMap");
  const pathRules = listFact(fieldOf2(map2, "pathRules"), "pathRule").items;
  const pairs = [
    [fieldOf2(rule, "backendAddressPool"), fieldOf2(rule, "backendSettings")],
    [fieldOf2(map2, "defaultBackendAddressPool"), fieldOf2(map2, "defaultBackendSettings")],
    ...pathRules.map((one3) => [fieldOf2(one3, "backendAddressPool"), fieldOf2(one3, "backendSettings")])
  ];
  return pairs.flatMap(([target, settings]) => target === pool ? [settings] : []);
}
function printProbe(probe2, portOfSettings) {
  if (isUnknown(probe2) || probe2 instanceof StandIn) return ["?"];
  if (!isElement(probe2)) return [];
  const protocol = words(probe2.get("protocol")).toLowerCase();
  const port = words(probe2.get("port") ?? portOfSettings);
  const path = probe2.get(probe2.kind === "probe" ? "requestPath" : "path");
  return [`${protocol}:${port}${path === void 0 ? "" : words(path)}`];
}
function fieldOf2(fact, field) {
  return isElement(fact) ? fact.get(field) : void 0;
}
function words(fact) {
  if (isUnknown(fact)) return shortText(fact);
  return typeof fact === "string" || typeof fact === "number" ? String(fact) : "?";
}

// src/topology/joiner.ts
var MOST_COMPARED = 64;
var Joiner = class {
  #byText = /* @__PURE__ */ new Map();
  #byKey = /* @__PURE__ */ new Map();
  #strays;
  /** Without a reference for one that may mean any target and can only raise doubts. */
  add(id, reference) {
    const { references: references2 } = this.#bucket(id);
    if (reference !== void 0) references2.push(reference);
  }
  /** The references that certainly mean the target. */
  certain(target) {
    return this.#byKey.get(target.key)?.references ?? [];
  }
  /** Why it is not known whether further references mean the target, one for each id they are written as. */
  maybe(target, isDeclared) {
    this.#strays ??= new Strays(this.#byKey, isDeclared);
    return this.#strays.of(target);
  }
  #bucket(id) {
    if (typeof id === "string") {
      const known2 = this.#byText.get(id);
      if (known2 !== void 0) return known2;
    }
    const { key } = parseId(id);
    const bucket = this.#byKey.get(key) ?? { text: id, references: [] };
    this.#byKey.set(key, bucket);
    if (typeof id === "string") this.#byText.set(id, bucket);
    return bucket;
  }
};
var Strays = class {
  #open = /* @__PURE__ */ new Map();
  #closed = /* @__PURE__ */ new Map();
  #all = [];
  constructor(buckets, isDeclared) {
    for (const [key, bucket] of buckets) {
      if (isDeclared(key)) continue;
      const stray = { id: parseId(bucket.text), text: bucket.text };
      const group2 = typeof stray.text === "string" ? this.#closed : this.#open;
      const names2 = namesOf3(stray.id);
      const list3 = group2.get(names2);
      if (list3 === void 0) group2.set(names2, [stray]);
      else list3.push(stray);
      this.#all.push(stray);
    }
  }
  of(target) {
    if (this.#all.length === 0) return [];
    if (typeof target.text === "string") return this.#near(target, this.#open);
    if (namesOf3(target).includes(ANY)) return doubts2(target, this.#all);
    return [...this.#near(target, this.#open), ...this.#near(target, this.#closed)];
  }
  #near(target, group2) {
    const [owner = ANY, name2 = ANY] = namesOf3(target).split("/");
    const keys = /* @__PURE__ */ new Set([`${owner}/${name2}`, `${ANY}/${name2}`, `${ANY}/${ANY}`]);
    return [...keys].flatMap((key) => doubts2(target, group2.get(key) ?? []));
  }
};
var ANY = "*";
function namesOf3(id) {
  const name2 = nameOf2(id);
  const owner = id.segments.at(-3);
  if (typeof name2 !== "string" || id.segments.length < 2) return `${ANY}/${ANY}`;
  return `${typeof owner === "string" ? owner.toLowerCase() : ANY}/${name2.toLowerCase()}`;
}
function doubts2(target, strays) {
  if (strays.length > MOST_COMPARED) return [together2(strays, target)];
  return strays.filter((stray) => compareIds(stray.id, target) === "maybe").map((stray) => doubtOf(stray, target));
}
function doubtOf(stray, target) {
  if (typeof stray.text !== "string") return stray.text;
  return typeof target.text === "string" ? together2([stray], target) : target.text;
}
function together2(strays, target) {
  const texts2 = strays.slice(0, MOST_COMPARED).map((stray) => stray.text);
  const unknowns = [target.text, ...texts2].filter((text4) => typeof text4 !== "string");
  return new Unknown({
    print: () => unknowns.map((unknown) => unknown.text).join(", "),
    causes: mergeCauses(unknowns)
  });
}

// src/topology/model/flow.ts
var flow = kind("flow", "flow", "Who calls whom (`flows:`).", {
  from: text("Pattern of the members that call: a name, an address, an FQDN or an id."),
  to: text("Pattern of the frontend that they call, `lb-api/frontend`."),
  members: list2("member", "The members that `from` means; an undetermined one when none is among the inputs."),
  frontends: list2("frontend", "The frontends that `to` means; an undetermined one when none is among the inputs.")
});
var flowKeys = { from: "from", to: "to" };
var flowModel = expectationModel({
  kind: flow,
  entries: ({ flows = [] }) => flows,
  read: {
    ...saidReaders(flow, flowKeys, {}),
    members: ({ data, world }) => matching("member", world.all("member"), data.from, (member2) => isMember(data.from, member2)),
    frontends: ({ data, world }) => matching("frontend", world.all("frontend"), data.to, (frontend2) => fits2(data.to, frontend2.label))
  },
  lists: ["frontends", "members"]
});
function isMember(pattern, member2) {
  const names2 = listFact(member2.get("names"), "name");
  const byId = pattern.includes("/");
  let open;
  for (const name2 of names2.items) {
    if (typeof name2 === "string" && name2.startsWith("/") !== byId) continue;
    const match = fits2(pattern, name2);
    if (match === true) return true;
    if (isUnknown(match)) open ??= match;
  }
  return open ?? names2.maybe[0]?.because ?? false;
}

// src/topology/model/index.ts
var kinds = {
  applicationGateway,
  applicationSecurityGroup,
  authenticationCertificate,
  autoscaleSetting,
  availabilitySet,
  backendAddress,
  backendPool,
  backendSettings,
  danglingReference,
  firewallPolicy,
  flow,
  frontend,
  frontendPort,
  gatewayBackend,
  gatewayFrontend,
  gatewayIPConfiguration,
  gatewayListener,
  gatewayProbe,
  gatewayRoute,
  gatewaySku,
  inboundNatPool,
  inboundNatRule,
  inboundRule,
  ipConfiguration,
  loadBalancer,
  loadBalancerSku,
  loadBalancingRule,
  loadDistributionPolicy,
  loadDistributionTarget,
  managedCluster,
  member,
  natGateway,
  networkInterface,
  networkSecurityGroup,
  outboundRule,
  pair,
  pathRule,
  poolIntent,
  poolOwner,
  probe,
  publicIPAddress,
  publicIPPrefix,
  publicIPSku,
  readOnlyReference,
  redirectConfiguration,
  resource,
  rewriteRuleSet,
  route,
  routeTable,
  routeIntent,
  routingRule,
  scaleSet,
  scaleSetSku,
  securityRule,
  sslCertificate,
  sslPolicy,
  sslProfile,
  subnet,
  trustedClientCertificate,
  trustedRootCertificate,
  tlsIntent,
  urlPathMap,
  virtualMachine,
  virtualNetwork,
  virtualNetworkPeering
};

// src/topology/relation.ts
var Relation = class {
  #kind;
  #certain = /* @__PURE__ */ new Map();
  #doubtful = /* @__PURE__ */ new Map();
  #open = new Joiner();
  constructor(kind2, elements, field) {
    this.#kind = kind2;
    for (const element of elements.items) if (isElement(element)) this.#add(element, element.get(field));
    for (const { fact, because: because2 } of elements.maybe) {
      if (!isElement(fact) || fact instanceof StandIn) this.#open.add(because2);
      else this.#add(fact, fact.get(field), because2);
    }
  }
  of(target) {
    const maybe = target.id === void 0 ? [] : this.#open.maybe(target.id, () => false);
    return new FactList(this.#certain.get(target) ?? [], [
      ...this.#doubtful.get(target) ?? [],
      ...maybe.map((because2) => undetermined(this.#kind, because2))
    ]);
  }
  #add(element, fact, because2) {
    if (fact instanceof FactList) {
      for (const item of fact.items) this.#add(element, item, because2);
      for (const doubtful of fact.maybe) this.#add(element, doubtful.fact, because2 ?? doubtful.because);
    } else if (fact instanceof Unknown) this.#open.add(fact, element);
    else if (fact instanceof StandIn) this.#open.add(fact.id?.text ?? fact.because, element);
    else if (isElement(fact)) {
      if (because2 === void 0) push(this.#certain, fact, element);
      else push(this.#doubtful, fact, { fact: element, because: because2, most: 1 });
    }
  }
};
function push(lists2, key, item) {
  const list3 = lists2.get(key);
  if (list3 === void 0) lists2.set(key, [item]);
  else list3.push(item);
}

// src/topology/world.ts
var JOINING_TYPES = /* @__PURE__ */ new Set([
  "microsoft.network/networkinterfaces",
  "microsoft.compute/virtualmachinescalesets"
]);
var EXPECTATIONS = [flowModel, pairModel];
var Elements = class {
  input;
  #roots;
  #byKind = /* @__PURE__ */ new Map();
  #byId = /* @__PURE__ */ new Map();
  #standIns = /* @__PURE__ */ new Map();
  #relations = /* @__PURE__ */ new Map();
  #ofOwner = /* @__PURE__ */ new Map();
  #joins;
  #couldJoin;
  constructor(input, rootsOf2) {
    this.input = input;
    this.#roots = rootsOf2(this);
  }
  all(kind2) {
    const known2 = this.#byKind.get(kind2);
    if (known2 !== void 0) return known2;
    const elements = this.#collect(kind2);
    this.#byKind.set(kind2, elements);
    return elements;
  }
  holds(kind2) {
    return this.all(kind2).length > 0;
  }
  resolve(kind2, reference) {
    const id = reference.at("id").text();
    if (id === void 0) return void 0;
    if (isUnknown(id) && id.pieces === void 0) return this.#index(kind2).get(parseId(id).key) ?? id;
    return this.resolveId(kind2, id);
  }
  resolveId(kind2, id) {
    const parsed = parseId(id);
    return this.#index(kind2).get(parsed.key) ?? this.#standIn(kind2, parsed);
  }
  referring(kind2, field, target) {
    const key = `${kind2}.${field}`;
    const relation = this.#relations.get(key) ?? new Relation(kind2, listOf5(this.all(kind2)), field);
    this.#relations.set(key, relation);
    return relation.of(target);
  }
  within(owner, list3, field, target) {
    if (owner === void 0) return new FactList([]);
    const relations = this.#ofOwner.get(owner) ?? /* @__PURE__ */ new Map();
    this.#ofOwner.set(owner, relations);
    const key = `${list3}.${field}`;
    const kind2 = itemKind(owner.kind, list3);
    const relation = relations.get(key) ?? new Relation(kind2, listFact(owner.get(list3), kind2), field);
    relations.set(key, relation);
    return relation.of(target);
  }
  joining(pool) {
    const joiner2 = (this.#joins ??= this.#join()).get(
      pool.get("applicationGateway") === void 0 ? poolLists[0] : poolLists[1]
    );
    if (joiner2 === void 0 || pool.id === void 0) return { certain: [], maybe: [] };
    const pools3 = this.#index("backendPool");
    return { certain: joiner2.certain(pool.id), maybe: joiner2.maybe(pool.id, (key) => pools3.has(key)) };
  }
  get couldJoin() {
    return this.#couldJoin ??= this.#holdsMember();
  }
  #holdsMember() {
    if (this.input.withheld.some(({ type }) => JOINING_TYPES.has(type.toLowerCase()))) return true;
    if (["networkInterface", "scaleSet", "ipConfiguration"].some((kind2) => this.all(kind2).length > 0)) return true;
    return this.all("backendPool").some((pool) => {
      const { items, maybe } = listFact(pool.get("addresses"), "backendAddress");
      return maybe.length > 0 || items.some(isTarget);
    });
  }
  #join() {
    const joins = new Map(poolLists.map((list3) => [list3, new Joiner()]));
    for (const part2 of this.all("ipConfiguration")) {
      for (const [list3, joiner2] of joins) {
        if (part2 instanceof StandIn) joiner2.add(part2.because);
        else if (isPart(part2)) addReferences(part2, list3, joiner2);
      }
    }
    return joins;
  }
  #collect(kind2) {
    const items = [];
    const maybe = [];
    const add = (fact) => {
      if (!isElement(fact) || fact instanceof Elsewhere) return;
      if (fact.doubt === void 0) items.push(fact);
      else maybe.push(fact);
    };
    for (const element of this.#roots.get(kind2) ?? []) add(element);
    for (const model2 of EXPECTATIONS) if (model2.kind === kind2) for (const element of model2.all(this)) add(element);
    for (const [owner, field] of HOLDERS[kind2] ?? []) {
      for (const holder of this.all(owner)) {
        if (holder instanceof StandIn) continue;
        const fact = holder.get(field);
        if (fact instanceof FactList)
          for (const item of [...fact.items, ...fact.maybe.map((doubtful) => doubtful.fact)]) add(item);
        else add(fact);
      }
    }
    return maybe.length === 0 ? items : [...items, ...maybe];
  }
  #index(kind2) {
    const known2 = this.#byId.get(kind2);
    if (known2 !== void 0) return known2;
    const index = /* @__PURE__ */ new Map();
    for (const element of this.all(kind2)) if (element.id !== void 0) index.set(element.id.key, element);
    this.#byId.set(kind2, index);
    return index;
  }
  #standIn(kind2, id) {
    const key = `${kind2}|${id.key}`;
    const known2 = this.#standIns.get(key);
    if (known2 !== void 0) return known2;
    const because2 = absent(kind2, id, (owner, ownerId) => this.#index(owner).get(ownerId.key));
    const standIn = new StandIn(kind2, because2, id, void 0, this.#ownerOf(kind2, id));
    this.#standIns.set(key, standIn);
    return standIn;
  }
  /** What is known of an element that is not among the inputs: what it belongs to, and that nobody expects anything of it. */
  #ownerOf(kind2, id) {
    const home = parentId(id);
    const owner = HOLDERS[kind2]?.find(([name2]) => OWNER_TYPES[name2] === home.type)?.[0];
    return {
      ...owner === void 0 ? {} : { [owner]: () => this.resolveId(owner, home.text) },
      ...kind2 === "backendPool" ? this.#unexpected() : {}
    };
  }
  /** Fields of a pool that are about intent, as far as there is none for any pool. */
  #unexpected() {
    const { pools: pools3 = [], tls = [], pairs = [] } = this.input.intents;
    const noPair = () => new FactList([]);
    return {
      ...pools3.length === 0 ? { intent: () => void 0 } : {},
      ...tls.length === 0 ? { tls: () => void 0 } : {},
      ...pairs.length === 0 ? { activeIn: noPair, standbyIn: noPair } : {}
    };
  }
};
var OWNER_TYPES = {
  loadBalancer: "microsoft.network/loadbalancers",
  applicationGateway: "microsoft.network/applicationgateways",
  virtualNetwork: "microsoft.network/virtualnetworks"
};
function listOf5(elements) {
  const maybe = elements.flatMap(
    (fact) => fact.doubt ? [{ fact, because: fact.doubt, most: mostOf2(fact) }] : []
  );
  return new FactList(
    elements.filter(({ doubt }) => doubt === void 0),
    maybe
  );
}
function addReferences(part2, list3, joiner2) {
  const { items, rest } = part2.cursor.elements("properties", list3);
  for (const entry of items) {
    const id = entry.at("id").text();
    const index = entry.path.at(-1);
    if (id !== void 0 && typeof index === "number") joiner2.add(id, { ipConfiguration: part2, list: list3, index });
  }
  if (rest !== void 0) joiner2.add(rest);
}
function itemKind(owner, list3) {
  const field = kinds[owner]?.fields[list3];
  return field?.type === "list" ? field.kind : list3;
}
function isTarget(address) {
  const kind2 = isElement(address) ? address.get("kind") : void 0;
  return kind2 !== void 0 && kind2 !== "nic";
}
function mostOf2(element) {
  return element instanceof Part ? element.cursor.resource.possible?.max ?? null : null;
}

// src/topology/build.ts
function buildTopology(input) {
  const resources = latestOf(input.resources);
  const world = new Elements(input, (elements) => rootsOf(elements, resources));
  let pools3;
  let any2;
  const anyResources = () => any2 ??= new AnyResources(world, resources);
  return {
    all: (kind2) => kind2 === resourceModel.kind.name ? anyResources().all : world.all(kind2),
    ofType: (type) => anyResources().ofType(type),
    resources: resources.length,
    get pools() {
      return pools3 ??= summariesOf(world.all("backendPool"));
    },
    get unknownPools() {
      return unknownPoolsOf(world.all("backendPool"));
    }
  };
}
var AnyResources = class {
  all;
  #byType = /* @__PURE__ */ new Map();
  constructor(world, resources) {
    this.all = resources.map((resource2) => {
      const part2 = new Part({ world, model: resourceModel, cursor: Cursor.of(resource2), data: void 0 });
      push2(this.#byType, resource2.type.toLowerCase(), part2);
      return part2;
    });
  }
  ofType(type) {
    return this.#byType.get(type.toLowerCase()) ?? [];
  }
};
var PLAIN = {
  "microsoft.network/applicationgateways": applicationGatewayModel,
  "microsoft.network/applicationsecuritygroups": applicationSecurityGroupModel,
  "microsoft.network/natgateways": natGatewayModel,
  "microsoft.network/applicationgatewaywebapplicationfirewallpolicies": firewallPolicyModel,
  "microsoft.network/networkinterfaces": networkInterfaceModel,
  "microsoft.network/publicipaddresses": publicIPAddressModel,
  "microsoft.network/publicipprefixes": publicIPPrefixModel,
  "microsoft.compute/virtualmachines": virtualMachineModel,
  "microsoft.compute/virtualmachinescalesets": scaleSetModel,
  "microsoft.compute/availabilitysets": availabilitySetModel,
  "microsoft.insights/autoscalesettings": autoscaleSettingModel,
  "microsoft.containerservice/managedclusters": managedClusterModel
};
var LOAD_BALANCER3 = "microsoft.network/loadbalancers";
var VIRTUAL_NETWORK = "microsoft.network/virtualnetworks";
var SECURITY_GROUP = "microsoft.network/networksecuritygroups";
var ROUTE_TABLE = "microsoft.network/routetables";
var POOL = `${LOAD_BALANCER3}/backendaddresspools`;
var NAT_RULE = `${LOAD_BALANCER3}/inboundnatrules`;
var SUBNET = `${VIRTUAL_NETWORK}/subnets`;
var PEERING = `${VIRTUAL_NETWORK}/virtualnetworkpeerings`;
var SECURITY_RULE = `${SECURITY_GROUP}/securityrules`;
var ROUTE = `${ROUTE_TABLE}/routes`;
var PARENTS = {
  [LOAD_BALANCER3]: (world, cursor, take) => {
    const data = { pools: take(POOL), inboundNatRules: take(NAT_RULE) };
    return new Part({ world, model: loadBalancerModel, cursor, data });
  },
  [VIRTUAL_NETWORK]: (world, cursor, take) => {
    const data = { subnets: take(SUBNET), peerings: take(PEERING) };
    return new Part({ world, model: virtualNetworkModel, cursor, data });
  },
  [SECURITY_GROUP]: (world, cursor, take) => {
    const data = { securityRules: take(SECURITY_RULE) };
    return new SecurityGroup({ world, model: networkSecurityGroupModel, cursor, data });
  },
  [ROUTE_TABLE]: (world, cursor, take) => new Part({ world, model: routeTableModel, cursor, data: { routes: take(ROUTE) } })
};
var CHILDREN = {
  [POOL]: { parent: "loadBalancer", make: (world, owner, child) => makePool(world, owner, void 0, child) },
  [NAT_RULE]: { parent: "loadBalancer", make: plainChild(inboundNatRuleModel) },
  [SUBNET]: { parent: "virtualNetwork", make: plainChild(subnetModel) },
  [PEERING]: { parent: "virtualNetwork", make: plainChild(virtualNetworkPeeringModel) },
  [SECURITY_RULE]: { parent: "networkSecurityGroup", make: plainChild(securityRuleModel) },
  [ROUTE]: { parent: "routeTable", make: plainChild(routeModel) }
};
function plainChild(model2) {
  return (world, owner, child) => new Part({ world, model: model2, cursor: Cursor.of(child), data: void 0, owner });
}
function rootsOf(world, resources) {
  const byType = /* @__PURE__ */ new Map();
  for (const resource2 of resources) push2(byType, resource2.type.toLowerCase(), resource2);
  const roots = /* @__PURE__ */ new Map();
  const add = (element) => push2(roots, element.kind, element);
  for (const [type, model2] of Object.entries(PLAIN)) {
    for (const resource2 of byType.get(type) ?? [])
      add(new Part({ world, model: model2, cursor: Cursor.of(resource2), data: void 0 }));
  }
  const families = new Map(Object.keys(CHILDREN).map((type) => [type, new Family(byType.get(type) ?? [])]));
  for (const [type, make] of Object.entries(PARENTS)) {
    for (const resource2 of byType.get(type) ?? [])
      add(make(world, Cursor.of(resource2), (child) => families.get(child)?.take(resource2) ?? []));
  }
  for (const [type, { parent: kind2, make }] of Object.entries(CHILDREN)) {
    families.get(type)?.orphans((parent, child) => {
      add(make(world, new StandIn(kind2, notAmong(parent), parent), child));
    });
  }
  return roots;
}
var Family = class {
  #byParent = /* @__PURE__ */ new Map();
  constructor(children) {
    for (const child of children) {
      const parent = parentId(child.id);
      const siblings = this.#byParent.get(parent.key) ?? { parent, children: [] };
      siblings.children.push(child);
      this.#byParent.set(parent.key, siblings);
    }
  }
  take(parent) {
    const children = this.#byParent.get(parent.id.key)?.children ?? [];
    this.#byParent.delete(parent.id.key);
    return children;
  }
  orphans(add) {
    for (const { parent, children } of this.#byParent.values()) for (const child of children) add(parent, child);
  }
};
function push2(lists2, key, item) {
  const list3 = lists2.get(key);
  if (list3 === void 0) lists2.set(key, [item]);
  else list3.push(item);
}

// src/gate/remedy.ts
var remedies = {
  syntax: "Correct the expression; `poolgate eval` tries it alone.",
  "unknown-function": "Correct the name; `poolgate eval` tries an expression alone.",
  argument: "Correct the call; `poolgate eval` tries it alone.",
  undeclared: "Declare it in the template, or correct the name.",
  parameter: "Correct the value, or give the parameters file of this template.",
  property: "Correct the name or the index, or use tryGet() where it may be absent.",
  cycle: "Break the circle: something in it must not need the others.",
  copy: "Correct the count."
};
function withRemedy(problem) {
  const remedy = remedies[problem.code];
  if (remedy === void 0 || /Did you mean|[;:] (?:write|add|remove|use|give|split)/i.test(problem.message))
    return problem;
  return { ...problem, message: `${problem.message} ${remedy}` };
}

// src/gate/build-set.ts
function buildSet(set, config, limits2 = {}) {
  const resources = [];
  const withheld = [];
  const gaps = [...set.gaps];
  const inputs = [];
  const problems = [];
  for (const { path, template, parameters, parameterFiles, scope, readLinked } of set.deployments) {
    const expansion = expandTemplate(template, parameters, { scope, limits: limits2, readLinked });
    for (const resource2 of expansion.resources) resources.push(resource2);
    withheld.push(...expansion.withheld);
    const open = expansion.gaps.filter((gap) => !isSupplied(gap, path, set));
    gaps.push(...open);
    problems.push(...expansion.problems.map(withRemedy), ...gapProblems(open));
    inputs.push({
      set: set.name,
      file: path,
      parameters: parameterFiles,
      source: "template",
      resources: expansion.resources.length
    });
  }
  const topology = buildTopology({ set: set.name, resources, withheld, gaps, intents: config });
  return { topology, inputs, problems };
}
function isSupplied({ code, place }, path, { deployments }) {
  if (code !== "elsewhere" || place === void 0) return false;
  const link = place.source.text.slice(place.start, place.end);
  const names2 = new Set([...link.matchAll(/[\w.-]+\.jsonc?\b/gi)].map(([name2]) => name2.toLowerCase()));
  return deployments.some((other) => other.path !== path && names2.has(baseOf(other.path).toLowerCase()));
}
function gapProblems(gaps) {
  return gaps.filter(({ code }) => code !== "error").map(gapProblem);
}

// src/rule/cel/truth.ts
var Undecided = class extends Unknown {
  constructor(sources) {
    const [first3] = sources;
    const causes = sources.length === 1 && first3 !== void 0 ? first3.causes : mergeCauses(sources);
    super({ print: () => "undecided", causes });
  }
};
function undecided(...sources) {
  const [first3] = sources;
  return sources.length === 1 && first3 instanceof Undecided ? first3 : new Undecided(sources);
}
function truthOf(fact) {
  if (typeof fact === "boolean") return fact;
  if (fact instanceof Unknown) return textNeverTrue(fact) ? false : undecided(fact);
  return typeof fact === "string" && fact.toLowerCase() === "true";
}
function not(truth) {
  return typeof truth === "boolean" ? !truth : truth;
}
function both2(left, right) {
  if (left === false || right === false) return false;
  if (left === true) return right;
  return right === true ? left : undecided(left, right);
}
function either(left, right) {
  if (left === true || right === true) return true;
  if (left === false) return right;
  return right === false ? left : undecided(left, right);
}
function certainlyPresent(unknown) {
  return unknown.pieces?.some((piece) => typeof piece === "string" ? piece !== "" : certainlyPresent(piece)) ?? false;
}
function textNeverTrue(unknown) {
  const first3 = unknown.pieces?.[0];
  return typeof first3 === "string" && !"true".startsWith(first3.toLowerCase());
}

// src/rule/cel/compare.ts
var NUMBER = /^-?\d+(\.\d+)?$/;
function boundsOf(fact) {
  if (typeof fact === "number") return { min: fact, max: fact };
  if (fact instanceof Range) return { min: fact.min, max: fact.max ?? Infinity };
  if (typeof fact !== "string" || !NUMBER.test(fact)) return void 0;
  return { min: Number(fact), max: Number(fact) };
}
function equal(a, b) {
  if (typeof a === "string" && typeof b === "string") return a === b || a.toLowerCase() === b.toLowerCase();
  if (a === void 0 || b === void 0) return equalAbsent(a === void 0 ? b : a);
  if (a instanceof Unknown || b instanceof Unknown) return equalUnknown(a, b);
  if (a instanceof Range || b instanceof Range) return equalRange(a, b);
  return typeof a === "object" && typeof b === "object" ? equalObjects(a, b) : equalScalars(a, b);
}
function contains2(list3, item) {
  if (item === void 0) return false;
  if (list3 instanceof Unknown) return undecided(list3);
  if (list3 instanceof ObjectValue) return containsKey(list3, item);
  if (!(list3 instanceof FactList)) return false;
  const found = containsItem(list3, item);
  return found === true && item instanceof Unknown && !certainlyPresent(item) ? undecided(item) : found;
}
function containsItem(list3, item) {
  let result = false;
  for (const other of list3.items) {
    result = either(result, equalPresent(other, item));
    if (result === true) return true;
  }
  for (const { fact, because: because2 } of list3.maybe) {
    const same = equalPresent(fact, item);
    if (same !== false) result = either(result, undecided(because2));
  }
  return result;
}
function compare2(op, a, b) {
  if (a === void 0 || b === void 0) return false;
  if (a instanceof Unknown) return b instanceof Unknown ? undecided(a, b) : undecided(a);
  if (b instanceof Unknown) return undecided(b);
  const left = boundsOf(a);
  const right = boundsOf(b);
  if (left && right) return compareBounds(op, left, right) ?? undecided(...unknownsOf(a, b));
  if (typeof a !== "string" || typeof b !== "string") return false;
  const [low, high] = [a.toLowerCase(), b.toLowerCase()];
  return compareBounds(op, order(low, high), { min: 0, max: 0 }) ?? false;
}
function order(a, b) {
  const sign = a < b ? -1 : a > b ? 1 : 0;
  return { min: sign, max: sign };
}
function compareBounds(op, a, b) {
  if (op === ">") return compareBounds("<", b, a);
  if (op === ">=") return compareBounds("<=", b, a);
  if (op === "<") return a.max < b.min ? true : a.min >= b.max ? false : void 0;
  return a.max <= b.min ? true : a.min > b.max ? false : void 0;
}
function equalPresent(other, item) {
  return other === void 0 ? false : equal(other, item);
}
function equalAbsent(other) {
  if (other === void 0) return true;
  return other instanceof Unknown && !certainlyPresent(other) ? undecided(other) : false;
}
function equalUnknown(a, b) {
  const open = undecided(...unknownsOf(a, b));
  if (a instanceof Undecided || b instanceof Undecided) return open;
  if (!isText2(a) || !isText2(b)) return open;
  const match = compareTexts(a, b);
  return match === "maybe" ? open : match === "same";
}
function isText2(fact) {
  return typeof fact === "string" || fact instanceof Unknown;
}
function equalRange(a, b) {
  const left = boundsOf(a);
  const right = boundsOf(b);
  if (!left || !right) return false;
  return left.max < right.min || right.max < left.min ? false : undecided(...unknownsOf(a, b));
}
function equalScalars(a, b) {
  if (typeof a === "number" || typeof b === "number") return boundsOf(a)?.min === (boundsOf(b)?.min ?? NaN);
  const isWord2 = (fact) => typeof fact === "boolean" || typeof fact === "string" && /^(true|false)$/i.test(fact);
  return isWord2(a) && isWord2(b) && truthOf(a) === truthOf(b);
}
function equalObjects(a, b) {
  if (a === b) return isElement(a) && a.id === void 0 ? undecided() : true;
  if (a instanceof FactList) return b instanceof FactList && equalLists(a, b);
  if (a instanceof ObjectValue) return b instanceof ObjectValue && equalProperties(a, b);
  return isElement(b) && equalElements(a, b);
}
function equalElements(a, b) {
  if (a.kind !== b.kind) return false;
  if (a.id === void 0 || b.id === void 0) return undecided();
  const match = compareIds(a.id, b.id);
  if (match !== "maybe") return match === "same";
  return undecided(...[a.id.text, b.id.text].filter((text4) => text4 instanceof Unknown));
}
function equalLists(a, b) {
  const unsure = [...a.maybe, ...b.maybe].map(({ because: because2 }) => because2);
  if (unsure.length > 0) return undecided(...unsure);
  if (a.items.length !== b.items.length) return false;
  return a.items.reduce((result, item, at4) => both2(result, equal(item, b.items[at4])), true);
}
function equalProperties(a, b) {
  const keys = new Set([...a.keys(), ...b.keys()].map((key) => key.toLowerCase()));
  let result = true;
  for (const key of keys) result = both2(result, equal(factOf(a.get(key)), factOf(b.get(key))));
  return result;
}
function containsKey(object, item) {
  if (typeof item === "string") return object.has(item);
  return item instanceof Unknown && object.size > 0 ? undecided(item) : false;
}
function unknownsOf(...facts) {
  return facts.flatMap((fact) => fact instanceof Unknown ? [fact] : fact instanceof Range ? [fact.because] : []);
}

// src/rule/cel/arithmetic.ts
function arithmetic(op, a, b) {
  if (typeof a === "number" && typeof b === "number") return number(op, a, b);
  if (op === "+") {
    if (typeof a === "string" || typeof b === "string") return concatenate(a, b);
    if (a instanceof FactList || b instanceof FactList) return join(a, b);
    if (a instanceof Unknown || b instanceof Unknown) return undecided(...unknownsOf(a, b));
  }
  if (a === void 0 || b === void 0) return void 0;
  if (a instanceof Unknown || b instanceof Unknown) return undecided(...unknownsOf(a, b));
  const left = boundsOf(a);
  const right = boundsOf(b);
  return left && right ? ranges(op, left, right, unknownsOf(a, b)) : void 0;
}
function negate(fact) {
  return arithmetic("-", 0, fact);
}
function number(op, a, b) {
  if (op === "+") return a + b;
  if (op === "-") return a - b;
  if (op === "*") return a * b + 0;
  if (b === 0) return void 0;
  if (op === "%") return a % b + 0;
  return (Number.isInteger(a) && Number.isInteger(b) ? Math.trunc(a / b) : a / b) + 0;
}
function concatenate(a, b) {
  const parts2 = [a, b].map((fact) => {
    if (fact === void 0 || fact instanceof Undecided) return fact;
    if (typeof fact === "string" || fact instanceof Unknown) return fact;
    return typeof fact === "number" || typeof fact === "boolean" ? String(fact) : null;
  });
  if (parts2.some((part2) => part2 === null || part2 instanceof Undecided)) {
    const open = unknownsOf(a, b);
    return open.length > 0 ? undecided(...open) : void 0;
  }
  const text4 = joinText(parts2.flatMap((part2) => part2 ?? []));
  return text4 === "" ? void 0 : text4;
}
function join(a, b) {
  const left = a ?? new FactList([]);
  const right = b ?? new FactList([]);
  if (left instanceof FactList && right instanceof FactList) {
    return new FactList([...left.items, ...right.items], [...left.maybe, ...right.maybe]);
  }
  const open = unknownsOf(a, b);
  return open.length > 0 ? undecided(...open) : void 0;
}
function ranges(op, a, b, because2) {
  if (because2.length === 0) return number(op, a.min, b.min);
  if (op === "%" || op === "/" && b.min <= 0 && b.max >= 0) return undecided(...because2);
  const corners = [a.min, a.max].flatMap((left) => [b.min, b.max].map((right) => corner(op, left, right)));
  if (corners.some(Number.isNaN)) return undecided(...because2);
  return rangeOf(Math.min(...corners), Math.max(...corners), because2);
}
function rangeOf(min, max, because2) {
  const [first3] = because2;
  if (min === max || first3 === void 0) return min + 0;
  const reason = because2.length === 1 ? first3 : new Unknown({ print: () => "a number", causes: mergeCauses(because2) });
  return new Range(min, max === Infinity ? null : max, reason);
}
function corner(op, a, b) {
  if (op === "+") return a + b;
  if (op === "-") return a - b;
  if (op === "*") return a === 0 || b === 0 ? 0 : a * b;
  return Math.trunc(a / b);
}

// src/rule/cel/lists.ts
function listOf6(fact) {
  if (fact instanceof FactList || fact instanceof Unknown) return fact;
  return new FactList(fact instanceof ObjectValue ? [...fact.keys()] : []);
}
function quantify(list3, wanted, ask2) {
  if (list3 instanceof Unknown) return undecided(list3);
  const open = [];
  for (let at4 = 0; at4 < list3.items.length; at4++) {
    const answer = ask2(list3.items[at4], at4);
    if (answer === wanted) return wanted;
    if (typeof answer !== "boolean") open.push(answer);
  }
  list3.maybe.forEach(({ fact, because: because2 }, at4) => {
    const answer = ask2(fact, list3.items.length + at4);
    if (answer === wanted) open.push(because2);
    else if (typeof answer !== "boolean") open.push(because2, answer);
  });
  return open.length > 0 ? undecided(...open) : !wanted;
}
function existsOne(list3, ask2) {
  if (list3 instanceof Unknown) return undecided(list3);
  const found = filter(list3, ask2);
  if (found instanceof Unknown) return found;
  if (found.items.length > 1) return false;
  return found.maybe.length > 0 ? undecided(...found.maybe.map(({ because: because2 }) => because2)) : found.items.length === 1;
}
function filter(list3, ask2) {
  if (list3 instanceof Unknown) return undecided(list3);
  const items = [];
  const maybe = [];
  list3.items.forEach((fact, at4) => {
    const answer = ask2(fact, at4);
    if (answer === true) items.push(fact);
    else if (answer !== false) maybe.push({ fact, because: answer, most: 1 });
  });
  list3.maybe.forEach((doubtful, at4) => {
    if (ask2(doubtful.fact, list3.items.length + at4) !== false) maybe.push(doubtful);
  });
  return new FactList(items, maybe);
}
function map(list3, change2) {
  if (list3 instanceof Unknown) return undecided(list3);
  const items = list3.items.map(change2);
  const maybe = list3.maybe.map(({ fact, because: because2, most: most2 }, at4) => ({
    fact: change2(fact, items.length + at4),
    because: because2,
    most: most2
  }));
  return new FactList(items, maybe);
}

// src/rule/cel/scope.ts
var Scope = class _Scope {
  name;
  outer;
  #trace;
  #value;
  #code;
  constructor(name2, outer, value, code, trace) {
    this.name = name2;
    this.outer = outer;
    this.#trace = trace;
    this.#value = value;
    this.#code = code;
    this.definition = code;
  }
  static bind(name2, value, outer, trace) {
    return new _Scope(name2, outer, value, void 0, trace);
  }
  /** A sub-expression of `let`: worked out when it is first read, once. */
  static define(name2, code, outer) {
    return new _Scope(name2, outer, void 0, code);
  }
  /** The sub-expression of a `let`; undefined for a value that was bound. */
  definition;
  /** How evidence calls the value: `rule`, `pool.members[2]`. */
  get path() {
    return this.#trace?.path ?? this.name;
  }
  get origin() {
    return this.#trace?.origin?.();
  }
  find(name2) {
    return this.name === name2 ? this : this.outer?.find(name2);
  }
  value(evaluate2) {
    if (this.#code !== void 0 && this.outer !== void 0) {
      this.#value = evaluate2(this.#code, this.outer);
      this.#code = void 0;
    }
    return this.#value;
  }
};

// src/rule/cel/evaluate.ts
var RuleError = class extends Error {
  code;
  rule;
  constructor(code, rule, message) {
    super(`Rule ${rule} ${message}.`);
    this.name = "RuleError";
    this.code = code;
    this.rule = rule;
  }
};
var Evaluator = class {
  #functions;
  #recorder;
  #rule;
  #limit;
  #steps;
  constructor(options) {
    this.#functions = options.functions;
    this.#recorder = options.recorder;
    this.#rule = options.rule;
    this.#limit = options.steps;
    this.#steps = options.steps;
  }
  truth(code, scope) {
    return truthOf(this.value(code, scope));
  }
  value(code, scope) {
    if (this.#steps-- <= 0) throw this.#error("budget", `took more than ${this.#limit} steps on one target`);
    switch (code.op) {
      case "value":
        return code.value === null || code.value === "" ? void 0 : code.value;
      case "name":
        return this.#name(code.name, scope);
      case "field":
        return this.#field(code.target, code.field, scope);
      case "has":
        return present(this.#field(code.target, code.field, scope));
      case "index":
        return this.#index(code.target, code.index, scope);
      case "not":
        return not(this.truth(code.value, scope));
      case "minus":
        return negate(this.value(code.value, scope));
      case "and":
        return this.#and(code.left, code.right, scope);
      case "or":
        return this.#or(code.left, code.right, scope);
      case "if":
        return this.#choose(code, scope);
      case "list":
        return new FactList(code.items.map((item) => this.value(item, scope)));
      case "call":
        return this.#call(code.name, code.args, scope);
      case "matches":
        return this.#matches(this.value(code.text, scope), code.pattern);
      default:
        return "list" in code ? this.#macro(code, scope) : this.#binary(code, scope);
    }
  }
  #and(left, right, scope) {
    const first3 = this.truth(left, scope);
    return first3 === false ? false : both2(first3, this.truth(right, scope));
  }
  #or(left, right, scope) {
    const first3 = this.truth(left, scope);
    return first3 === true ? true : either(first3, this.truth(right, scope));
  }
  #binary({ op, left, right }, scope) {
    const a = this.value(left, scope);
    const b = this.value(right, scope);
    switch (op) {
      case "==":
        return equal(a, b);
      case "!=":
        return not(equal(a, b));
      case "in":
        return contains2(b, a);
      case "<":
      case "<=":
      case ">":
      case ">=":
        return compare2(op, a, b);
      case "/":
      case "%":
        if (b === 0 && a !== void 0) throw this.#error("arithmetic", "divides by zero");
        return arithmetic(op, a, b);
      default:
        return arithmetic(op, a, b);
    }
  }
  #name(name2, scope) {
    const binding = scope.find(name2);
    if (binding === void 0) throw this.#error("name", `reads ${name2}, which is not there`);
    return binding.value((code, outer) => this.value(code, outer));
  }
  #field(target, field, scope) {
    const owner = this.value(target, scope);
    const value = fieldOf3(owner, field);
    if (this.#recorder !== void 0 && owner !== void 0) {
      const origin = isElement(owner) ? { element: owner, field, within: [] } : this.#inside(target, field, scope);
      this.#recorder.note({ path: `${pathOf(target, scope)}.${field}`, value, origin });
    }
    return value;
  }
  /** Where the value of an expression stands, when it is JSON in the field of an element; undefined for what was made. */
  originOf(code, scope) {
    switch (code.op) {
      case "name": {
        const binding = scope.find(code.name);
        if (binding?.definition === void 0) return binding?.origin;
        return binding.outer && this.originOf(binding.definition, binding.outer);
      }
      case "field": {
        const owner = this.value(code.target, scope);
        if (isElement(owner)) return { element: owner, field: code.field, within: [] };
        return this.#inside(code.target, code.field, scope);
      }
      case "index": {
        const key = this.value(code.index, scope);
        return typeof key === "string" || typeof key === "number" ? this.#inside(code.target, key, scope) : void 0;
      }
      default:
        return void 0;
    }
  }
  #inside(target, key, scope) {
    const origin = this.originOf(target, scope);
    return origin && { ...origin, within: [...origin.within, key] };
  }
  #index(target, index, scope) {
    const owner = this.value(target, scope);
    const at4 = this.value(index, scope);
    if (owner === void 0 || at4 === void 0) return void 0;
    if (owner instanceof Unknown || at4 instanceof Unknown) {
      return typeof at4 === "string" ? fieldOf3(owner, at4) : undecided(...unknownsOf(owner, at4));
    }
    if (typeof at4 === "string") return owner instanceof ObjectValue ? fieldOf3(owner, at4) : void 0;
    if (!(owner instanceof FactList)) return void 0;
    if (owner.maybe.length > 0) return undecided(...owner.maybe.map(({ because: because2 }) => because2));
    if (at4 instanceof Range) return undecided(at4.because);
    return typeof at4 === "number" ? owner.items[at4] : void 0;
  }
  #choose({ condition, yes, no }, scope) {
    const answer = this.truth(condition, scope);
    if (typeof answer === "boolean") return this.value(answer ? yes : no, scope);
    const a = this.value(yes, scope);
    const b = this.value(no, scope);
    if (typeof a !== "object" && equal(a, b) === true && typeof a === typeof b) return a;
    const [left, right] = [boundsOf(a), boundsOf(b)];
    if (!left || !right || typeof a === "string" || typeof b === "string") return undecided(answer, ...unknownsOf(a, b));
    return rangeOf(Math.min(left.min, right.min), Math.max(left.max, right.max), [answer, ...unknownsOf(a, b)]);
  }
  #call(name2, args, scope) {
    const values = args.map((arg) => this.value(arg, scope));
    if (name2 === "known") return known(values[0]);
    const call = this.#functions.get(name2);
    if (call === void 0) throw this.#error("function", `calls ${name2}, which is no function`);
    const result = call(values);
    return result === "" ? void 0 : result;
  }
  /** What evidence says of an item of a list. */
  traceOf(list3, at4, scope) {
    return { path: `${pathOf(list3, scope)}[${at4}]`, origin: () => this.#inside(list3, at4, scope) };
  }
  #matches(text4, pattern) {
    return text4 instanceof Unknown ? undecided(text4) : typeof text4 === "string" && pattern.test(text4);
  }
  #error(code, message) {
    return new RuleError(code, this.#rule, message);
  }
  #macro(code, scope) {
    const list3 = listOf6(this.value(code.list, scope));
    const inner = (item, at4) => Scope.bind(code.variable, item, scope, this.#recorder && this.traceOf(code.list, at4, scope));
    if (code.op === "map") return map(list3, (item, at4) => this.value(code.body, inner(item, at4)));
    const ask2 = (item, at4) => this.truth(code.body, inner(item, at4));
    if (code.op === "filter") return filter(list3, ask2);
    if (code.op === "existsOne") return existsOne(list3, ask2);
    const wanted = code.op === "exists";
    return quantify(list3, wanted, this.#recorder ? witness(this.#recorder, wanted, ask2) : ask2);
  }
};
function witness(recorder, wanted, ask2) {
  const start = recorder.mark();
  return (item, at4) => {
    const mark = recorder.mark();
    const answer = ask2(item, at4);
    if (answer === wanted) recorder.forget(start, mark);
    return answer;
  };
}
function fieldOf3(owner, field) {
  if (owner === void 0) return void 0;
  if (isElement(owner)) return fieldOfElement(owner, field);
  if (owner instanceof ObjectValue) return factOf(owner.get(field));
  return owner instanceof Unknown ? fieldOfUnknown(owner, field) : void 0;
}
function fieldOfElement(owner, field) {
  const value = owner.get(field);
  return value instanceof Unknown && owner.id === void 0 ? undecided(value) : value;
}
function fieldOfUnknown(owner, field) {
  if (owner instanceof Undecided) return owner;
  const part2 = owner.partial instanceof ObjectValue ? owner.partial.get(field) : void 0;
  if (part2 !== void 0) return factOf(part2);
  return new Unknown({ print: () => `${owner.text}.${field}`, causes: owner.causes, scope: owner.scope });
}
function present(fact) {
  if (!(fact instanceof Unknown)) return fact !== void 0;
  return certainlyPresent(fact) ? true : undecided(fact);
}
function known(fact) {
  if (fact instanceof Unknown || fact instanceof Range) return false;
  if (fact instanceof FactList) return fact.maybe.length === 0 && fact.items.every((item) => !(item instanceof Unknown));
  if (fact instanceof ObjectValue) return findUnknown(fact) === void 0;
  return !isUndetermined(fact);
}
function isUndetermined(fact) {
  return isElement(fact) && fact.id === void 0;
}
function pathOf(code, scope) {
  switch (code.op) {
    case "name":
      return scope.find(code.name)?.path ?? code.name;
    case "field":
      return `${pathOf(code.target, scope)}.${code.field}`;
    case "index":
      return `${pathOf(code.target, scope)}[${code.index.op === "value" ? String(code.index.value) : "…"}]`;
    case "filter":
      return pathOf(code.list, scope);
    default:
      return "…";
  }
}

// src/topology/network/paint.ts
var LARGEST_TAG = 1n << 24n;
function paint2(peer, groups2, space) {
  const reaches = /* @__PURE__ */ new Map();
  for (const candidate of groups2.flat()) reaches.set(candidate, reachOf(candidate.far, space, peer.isOutside));
  const cells = cut2(peer.spans, reaches.values());
  return {
    cells,
    groups: groups2.map((candidates) => {
      const ranges2 = new Canvas(cells);
      for (const candidate of candidates) ranges2.ask(candidate, reaches.get(candidate) ?? NOWHERE);
      const tags = peer.tags.map((tag) => askTag(tag, candidates));
      return [...ranges2.colours, ...tags];
    })
  };
}
var NOWHERE = { certain: [], possible: [] };
function cut2(spans, reaches) {
  const ends = /* @__PURE__ */ new Set();
  for (const { certain, possible } of reaches) {
    for (const part2 of [certain, ...possible.map((one3) => one3.spans)]) {
      for (const { first: first3, last } of intersect(spans, part2)) ends.add(first3).add(last + 1n);
    }
  }
  const sorted = [...ends].sort((a, b) => a < b ? -1 : 1);
  const cells = [];
  let at4 = 0;
  for (const { first: first3, last } of spans) {
    let from = first3;
    for (let end = sorted[at4]; end !== void 0 && end <= last; end = sorted[++at4]) {
      if (end <= from) continue;
      cells.push({ first: from, last: end - 1n });
      from = end;
    }
    cells.push({ first: from, last });
  }
  return cells;
}
var blank = () => ({ allows: false, denies: false, open: [], rule: void 0 });
var Canvas = class {
  colours;
  #cells;
  #next;
  constructor(cells) {
    this.#cells = cells;
    this.colours = cells.map(blank);
    this.#next = cells.map((_, index) => index);
    this.#next.push(cells.length);
  }
  ask(candidate, { certain, possible }) {
    const doubt = candidate.because ?? candidate.rule.doubt;
    for (const span of certain) this.#colour(span, candidate.rule, doubt, false);
    for (const { spans, because: because2, isSparse } of possible) {
      for (const span of spans) this.#colour(span, candidate.rule, because2, isSparse === true);
    }
  }
  #colour(span, rule, doubt, isSparse) {
    for (let at4 = this.#undecided(this.#from(span.first)); ; at4 = this.#undecided(at4 + 1)) {
      const [cell, colour] = [this.#cells[at4], this.colours[at4]];
      if (cell === void 0 || colour === void 0 || cell.last > span.last) return;
      if (isSparse && cell.last - cell.first > LARGEST_TAG) continue;
      mix2(colour, rule, doubt);
      if (doubt === void 0) this.#next[at4] = at4 + 1;
    }
  }
  /** The first cell that begins at a number or behind it. */
  #from(first3) {
    let [low, high] = [0, this.#cells.length];
    while (low < high) {
      const middle = low + high >> 1;
      if ((this.#cells[middle]?.first ?? first3) < first3) low = middle + 1;
      else high = middle;
    }
    return low;
  }
  /** The first cell from `at` on that is not decided; the way there is shortened for the next time. */
  #undecided(at4) {
    let end = at4;
    for (let next = this.#next[end]; next !== void 0 && next !== end; next = this.#next[end]) end = next;
    for (let step2 = at4; step2 !== end; ) {
      const next = this.#next[step2] ?? end;
      this.#next[step2] = end;
      step2 = next;
    }
    return end;
  }
};
function askTag(tag, candidates) {
  const colour = blank();
  for (const { rule, far, because: because2 } of candidates) {
    const match = tagMatch(far, tag);
    if (match === false) continue;
    const doubt = because2 ?? rule.doubt ?? (match === true ? void 0 : match);
    mix2(colour, rule, doubt);
    if (doubt === void 0) break;
  }
  return colour;
}
function mix2(colour, rule, doubt) {
  const { access } = rule;
  if (access !== "Deny") colour.allows = true;
  if (access !== "Allow") colour.denies = true;
  if (typeof access !== "string") colour.open.push(access);
  if (doubt === void 0) colour.rule = rule;
  else colour.open.push(doubt);
}
var anyPeer = { spans: unite(EVERYTHING), tags: [], isOutside: false };

// src/topology/network/verdict.ts
var CLIENT_PORTS = [{ first: 1024n, last: 65535n }];
function judge(groups2, packets) {
  const tally = new Tally();
  if (groups2.length === 0) return { someAllowed: true, someDenied: false, open: [], decides: void 0 };
  const locals = /* @__PURE__ */ new Map();
  for (const ports of segmentsOf2(packets.ports, groups2)) {
    for (const protocol of packets.protocols) {
      const candidates = groups2.map(
        (group2) => group2 instanceof Unknown ? [] : group2.flatMap((rule) => candidateOf(rule, packets, protocol, [ports], locals))
      );
      const painting = paint2(packets.peer, candidates, packets.space);
      const count2 = painting.cells.length + packets.peer.tags.length;
      for (let at4 = 0; at4 < count2; at4++) {
        tally.add(groups2.map((group2, index) => group2 instanceof Unknown ? lost(group2) : painting.groups[index]?.[at4]));
      }
    }
  }
  return tally;
}
function lost(because2) {
  return { allows: true, denies: true, open: [because2], rule: void 0 };
}
var Tally = class {
  someAllowed = false;
  someDenied = false;
  open = [];
  #denies;
  #allows;
  get decides() {
    return this.#denies ?? this.#allows;
  }
  /** The packets of one cell, as each of the groups sees them. */
  add(colours) {
    const denying = colours.find((colour) => colour !== void 0 && !colour.allows);
    if (denying !== void 0) {
      this.someDenied = true;
      this.#denies ??= denying.rule?.element;
    } else if (colours.some((colour) => colour?.denies === true)) {
      for (const colour of colours) if (colour?.denies === true) this.open.push(...colour.open);
    } else {
      this.someAllowed = true;
      this.#allows ??= colours[0]?.rule?.element;
    }
  }
};
function candidateOf(rule, packets, protocol, ports, locals) {
  const spoken = typeof rule.protocol === "string" ? ["*", protocol].includes(rule.protocol) : rule.protocol;
  if (spoken === false) return [];
  const wanted = holds(rule.destinationPorts, ports, rule);
  if (wanted === false) return [];
  const from = holds(rule.sourcePorts, CLIENT_PORTS, rule);
  if (from === false) return [];
  const isInbound = packets.direction === "Inbound";
  const near = locals.get(rule) ?? localMatch(isInbound ? rule.destination : rule.source, packets.local, packets.space);
  locals.set(rule, near);
  if (near === false) return [];
  const because2 = [spoken, wanted, from, near].find((match) => match instanceof Unknown);
  return [{ rule, far: isInbound ? rule.source : rule.destination, because: because2 }];
}
function holds(ports, wanted, rule) {
  if (covers(ports.certain, wanted)) return true;
  if (ports.because !== void 0) return ports.because;
  return touches(ports.certain, wanted) && someClients(rule);
}
function someClients({ element }) {
  const label = typeof element.label === "string" ? element.label : element.label.text;
  const reason = `security rule ${label} looks at the source port, which a client takes as it likes`;
  return new Unknown({ print: () => label, causes: [{ code: "runtime", reason }] });
}
function segmentsOf2(ports, groups2) {
  const ends = /* @__PURE__ */ new Set();
  for (const { first: first3, last } of ports) {
    if (first3 === last) continue;
    for (const group2 of groups2) {
      for (const { destinationPorts } of group2 instanceof Unknown ? [] : group2) {
        for (const span of destinationPorts.certain) ends.add(span.first).add(span.last + 1n);
      }
    }
  }
  const sorted = [...ends].sort((a, b) => a < b ? -1 : 1);
  return ports.flatMap(({ first: first3, last }) => {
    const starts = [first3, ...sorted.filter((end) => end > first3 && end <= last)];
    return starts.map((start, index) => ({ first: start, last: (starts[index + 1] ?? last + 1n) - 1n }));
  });
}

// src/topology/network/virtual-space.ts
function spaceOf(network) {
  const own = network === void 0 || isUnknown(network) ? [] : prefixSpans(network.get("addressPrefixes"));
  const open = network === void 0 ? void 0 : isUnknown(network) ? network : openness2(network.get("addressPrefixes"));
  const peered = network === void 0 || isUnknown(network) ? [] : peeredSpans(network);
  const certain = unite([...own, ...peered]);
  const possible = subtract(unite([...PRIVATE2, ...LOAD_BALANCER2.IPv4]), certain);
  return { own: unite(own), ownIsOpen: open, certain, possible, because: open ?? beyond(network) };
}
function beyond(network) {
  const name2 = isElement(network) ? labelOf(network) : "the network";
  const reason = `which networks VirtualNetwork covers beside ${name2} depends on peerings and gateways that are declared elsewhere`;
  return new Unknown({ print: () => "VirtualNetwork", causes: [{ code: "elsewhere", reason }] });
}
function openness2(prefixes) {
  if (isUnknown(prefixes)) return prefixes;
  if (!(prefixes instanceof FactList)) return void 0;
  const unknowns = [...prefixes.items.filter(isUnknown), ...prefixes.maybe.map(({ because: because2 }) => because2)];
  return unknowns.length < 2 ? unknowns[0] : new Unknown({ print: () => "addressPrefixes", causes: mergeCauses(unknowns) });
}
function prefixSpans(prefixes) {
  if (!(prefixes instanceof FactList)) return [];
  return prefixes.items.flatMap((prefix) => typeof prefix === "string" ? addressSpan(prefix) ?? [] : []);
}
function peeredSpans(network) {
  const peerings = network.get("peerings");
  if (!(peerings instanceof FactList)) return [];
  return peerings.items.flatMap((peering) => {
    const remote = isElement(peering) ? peering.get("remoteVirtualNetwork") : void 0;
    const back = isElement(remote) ? remote.get("peerings") : void 0;
    if (!isElement(remote) || !(back instanceof FactList)) return [];
    const isMutual = back.items.some((item) => isElement(item) && item.get("remoteVirtualNetwork") === network);
    return isMutual ? prefixSpans(remote.get("addressPrefixes")) : [];
  });
}
function labelOf(element) {
  return typeof element.label === "string" ? element.label : `{${element.label.text}}`;
}

// src/topology/network/traffic.ts
function ask(target, question) {
  const place = placeOf3(target, question.destination);
  const groups2 = place.groups(question.direction);
  const ports = portsOf2(question.port);
  const protocols = protocolsOf(question.protocol);
  const rest = { direction: question.direction, ports: ports.value, protocols: protocols.value, ...place };
  if (question.peer === void 0) {
    const verdict2 = fromOutside(groups2, rest);
    return { verdict: verdict2, because: ports.because ?? protocols.because };
  }
  const peer = peerOf(question.peer, place);
  const verdict = judge(groups2, { ...rest, peer: peer.value });
  return { verdict, because: peer.because ?? ports.because ?? protocols.because };
}
function fromOutside(groups2, rest) {
  const tags = /* @__PURE__ */ new Set();
  for (const group2 of groups2) for (const rule of group2 instanceof Unknown ? [] : group2) addTags(rule.source, tags);
  const own = rest.space.own;
  const peer = (spans, names2) => ({
    spans: subtract(intersect(spans, allOf2(rest.family)), own),
    tags: [...names2],
    isOutside: true
  });
  const verdict = judge(groups2, { ...rest, peer: peer(PUBLIC, tags) });
  if (verdict.someAllowed) return verdict;
  const inner = judge(groups2, { ...rest, peer: peer(PRIVATE2, []) });
  const { ownIsOpen } = rest.space;
  const isOpen = inner.someAllowed && ownIsOpen !== void 0;
  return {
    someAllowed: inner.someAllowed && !isOpen,
    someDenied: verdict.someDenied || inner.someDenied,
    open: [...verdict.open, ...inner.open, ...isOpen ? [ownIsOpen] : []],
    decides: verdict.decides ?? inner.decides
  };
}
function addTags(side, tags) {
  for (const { tag } of side) if (tag !== void 0 && tag !== "internet" && !INNER_TAGS.has(tag)) tags.add(tag);
}
function peerOf(fact, { space, family }) {
  if (isUnknown(fact)) return { value: anyPeer, because: fact };
  const text4 = typeof fact === "string" ? fact.trim() : "";
  const of = (spans) => ({ value: { spans, tags: [], isOutside: false } });
  const span = addressSpan(text4);
  if (span !== void 0) return of([span]);
  switch (text4.toLowerCase()) {
    case "*":
    case "any":
      return of(allOf2(family));
    case "internet":
      return of(subtract(intersect(PUBLIC, allOf2(family)), space.certain));
    case "azureloadbalancer":
      return of(LOAD_BALANCER2[family]);
    case "virtualnetwork":
      if (space.own.length > 0 && space.ownIsOpen === void 0) return of(intersect(space.own, allOf2(family)));
      break;
    default:
      if (!/^[a-z][\w.]*$/i.test(text4)) return { value: anyPeer, because: misfit2(`'${text4}' as source or destination`) };
  }
  return { value: { spans: [], tags: [text4.toLowerCase()], isOutside: false } };
}
function portsOf2(fact) {
  if (fact instanceof Range) return { value: EVERY_PORT, because: fact.because };
  if (isUnknown(fact)) return { value: EVERY_PORT, because: fact };
  const number2 = typeof fact === "number" ? String(fact) : fact;
  if (number2 === "0") return { value: EVERY_PORT };
  const span = typeof number2 === "string" ? portSpan(number2) : void 0;
  return span === void 0 ? { value: EVERY_PORT, because: misfit2("what is no port") } : { value: [span] };
}
var PROTOCOLS = {
  tcp: ["tcp"],
  http: ["tcp"],
  https: ["tcp"],
  tls: ["tcp"],
  udp: ["udp"],
  quic: ["udp"],
  icmp: ["icmp"],
  all: ["tcp", "udp"],
  "*": ["tcp", "udp", "icmp"]
};
function protocolsOf(fact) {
  const every = PROTOCOLS["*"] ?? [];
  if (isUnknown(fact)) return { value: every, because: fact };
  const name2 = typeof fact === "string" ? fact.toLowerCase() : "";
  const value = Object.hasOwn(PROTOCOLS, name2) ? PROTOCOLS[name2] : void 0;
  return value === void 0 ? { value: every, because: misfit2("what is no protocol") } : { value };
}
function misfit2(what) {
  return new Unknown({ print: () => what, causes: [{ code: "error", reason: `a rule asks about ${what}` }] });
}
function placeOf3(target, destination) {
  const isSubnet = target.kind === "subnet";
  const subnet2 = isSubnet ? target : target.get("subnet");
  const version = isSubnet ? void 0 : target.get("privateIPAddressVersion");
  const family = version === "IPv6" ? "IPv6" : "IPv4";
  const network = isElement(subnet2) ? subnet2.get("virtualNetwork") : subnet2;
  const space = spaceOf(isElement(network) || isUnknown(network) ? network : void 0);
  const addresses = isSubnet ? void 0 : fixedAddress(target);
  const groups2 = isSubnet ? membership : target.get("applicationSecurityGroups");
  return {
    groups: (direction) => [
      isUnknown(subnet2) ? subnet2 : groupOf(subnet2, direction),
      isSubnet ? void 0 : groupOf(target, direction)
    ].filter((group2) => group2 !== void 0),
    local: {
      spans: destination === void 0 ? addresses ?? prefixesOf(subnet2, family) : destinationOf(destination),
      groups: groups2 instanceof FactList || isUnknown(groups2) ? groups2 : new FactList([]),
      isFrontend: destination !== void 0
    },
    space,
    family
  };
}
var membership = new Unknown({
  print: () => "applicationSecurityGroups",
  causes: [{ code: "runtime", reason: "members of a subnet may be in different application security groups" }]
});
function groupOf(holder, direction) {
  const group2 = isElement(holder) ? holder.get("networkSecurityGroup") : void 0;
  if (isUnknown(group2)) return group2;
  if (!isElement(group2)) return void 0;
  if (group2 instanceof SecurityGroup) return group2.rules(direction);
  const rules = group2.get("securityRules");
  return isUnknown(rules) ? rules : void 0;
}
function fixedAddress(ipConfiguration2) {
  const address = ipConfiguration2.get("privateIPAddress");
  if (ipConfiguration2.get("privateIPAllocationMethod") !== "Static" || typeof address !== "string") return void 0;
  const span = addressSpan(address);
  return span && [span];
}
function prefixesOf(subnet2, family) {
  if (isUnknown(subnet2)) return subnet2;
  const prefixes = isElement(subnet2) ? subnet2.get("addressPrefixes") : void 0;
  if (isUnknown(prefixes)) return prefixes;
  if (!(prefixes instanceof FactList)) return EVERYTHING;
  const unknowns = [...prefixes.items.filter(isUnknown), ...prefixes.maybe.map(({ because: because2 }) => because2)];
  if (unknowns.length > 0) return new Unknown({ print: () => "addressPrefixes", causes: mergeCauses(unknowns) });
  const spans = intersect(unite(prefixSpans(prefixes)), allOf2(family));
  return spans.length > 0 ? spans : noAddress;
}
var noAddress = new Unknown({
  print: () => "addressPrefixes",
  causes: [{ code: "runtime", reason: "the addresses of the subnet are not known" }]
});
function destinationOf(fact) {
  if (isUnknown(fact)) return fact;
  const span = typeof fact === "string" ? addressSpan(fact) : void 0;
  return span === void 0 ? misfit2("what is no destination") : [span];
}

// src/topology/network/vocabulary.ts
var TARGETS = { subnet: "subnet", networkInterface: "nic", ipConfiguration: "ipConfiguration" };
var methods = [
  {
    name: "allows",
    parameters: "string, dyn, string",
    result: "bool",
    description: "Whether all inbound packets from a source to a port pass its network security groups; where it has none, everything passes. The source is a service tag, a range, an address or * for any; the port a number, a range written as text, or 0 for every port; the protocol Tcp, Udp, Icmp, All (Tcp and Udp) or *.",
    example: 'allows("AzureLoadBalancer", 443, "Tcp")',
    call: ([target, peer, port, protocol]) => decide(target, { direction: "Inbound", peer: given(peer), port, protocol }, all2)
  },
  {
    name: "allowsAt",
    parameters: "string, string, dyn, string",
    result: "bool",
    description: "The same for packets to a given destination address: with floating IP members receive the address of the frontend.",
    example: 'allowsAt("10.0.1.100", "VirtualNetwork", 443, "Tcp")',
    call: ([target, destination, peer, port, protocol]) => decide(target, { direction: "Inbound", peer: given(peer), port, protocol, destination: given(destination) }, all2)
  },
  {
    name: "allowsOutbound",
    parameters: "string, dyn, string",
    result: "bool",
    description: "Whether all outbound packets to a destination and port pass its network security groups.",
    example: 'allowsOutbound("Internet", 443, "Tcp")',
    call: ([target, peer, port, protocol]) => decide(target, { direction: "Outbound", peer: given(peer), port, protocol }, all2)
  },
  {
    name: "reachableFromOutside",
    parameters: "dyn, string",
    result: "bool",
    description: "Whether anyone outside of the virtual network reaches that port: some source that is not in VirtualNetwork, AzureLoadBalancer or GatewayManager is allowed by its network security groups.",
    example: 'reachableFromOutside(443, "Tcp")',
    call: ([target, port, protocol]) => decide(target, { direction: "Inbound", port, protocol }, some2)
  },
  {
    name: "decidingRule",
    parameters: "string, dyn, string",
    result: "securityRule",
    description: "The security rule that drops the packets that allows() asks about, or lets them pass; absent without a network security group.",
    example: 'decidingRule("Internet", 443, "Tcp").name',
    call: ([target, peer, port, protocol]) => decider(target, { direction: "Inbound", peer: given(peer), port, protocol })
  },
  {
    name: "decidingOutboundRule",
    parameters: "string, dyn, string",
    result: "securityRule",
    description: "The same for allowsOutbound().",
    example: 'decidingOutboundRule("Internet", 443, "Tcp").name',
    call: ([target, peer, port, protocol]) => decider(target, { direction: "Outbound", peer: given(peer), port, protocol })
  }
];
var trafficFunctions = methods.flatMap(
  ({ name: name2, parameters, result, description, example, call }) => Object.entries(TARGETS).map(([target, variable]) => ({
    name: name2,
    signature: `${target}.${name2}(${parameters}): ${result}`,
    description,
    example: `${variable}.${example}`,
    call
  }))
);
function given(fact) {
  return fact ?? new Unknown({ print: () => "null", causes: [{ code: "error", reason: "a rule asks without an address" }] });
}
function all2({ verdict, because: because2 }) {
  if (!verdict.someDenied && verdict.open.length === 0) return true;
  if (verdict.someDenied && (because2 === void 0 || isNone(verdict))) return false;
  return because2 ?? openOf(verdict.open);
}
function some2({ verdict, because: because2 }) {
  if (isNone(verdict)) return false;
  if (verdict.someAllowed && (because2 === void 0 || isEvery(verdict))) return true;
  return because2 ?? openOf(verdict.open);
}
function isNone({ someAllowed, open }) {
  return !someAllowed && open.length === 0;
}
function isEvery({ someDenied, open }) {
  return !someDenied && open.length === 0;
}
function decide(target, question, read) {
  if (!isElement(target)) return isUnknown(target) ? target : void 0;
  let open;
  for (const part2 of partsOf2(target)) {
    const answer = part2 instanceof Unknown ? part2 : read(ask(part2, question));
    if (answer === false) return false;
    if (answer !== true) open ??= answer;
  }
  return open ?? true;
}
function decider(target, question) {
  if (!isElement(target)) return isUnknown(target) ? target : void 0;
  let first3;
  for (const part2 of partsOf2(target)) {
    if (part2 instanceof Unknown) return part2;
    const { verdict, because: because2 } = ask(part2, question);
    if (because2 !== void 0) return because2;
    if (verdict.someDenied) return verdict.decides;
    first3 ??= verdict.open.length > 0 ? openOf(verdict.open) : verdict.decides;
  }
  return first3;
}
function partsOf2(target) {
  if (target.kind !== "networkInterface") return [target];
  const { items, maybe } = listFact(target.get("ipConfigurations"), "ipConfiguration");
  return [...items.filter(isElement), ...maybe.map(({ because: because2 }) => because2)];
}
function openOf(open) {
  return new Unknown({ print: () => "network security groups", causes: mergeCauses(open) });
}

// src/topology/fqdn.ts
var LABEL = /^[a-z\d_]([a-z\d_-]*[a-z\d_])?$/i;
function isFqdn(text4) {
  const name2 = text4.endsWith(".") ? text4.slice(0, -1) : text4;
  if (name2.length > 253) return false;
  const labels = name2.split(".");
  const isLabel = (label) => label.length <= 63 && LABEL.test(label);
  return labels.length > 1 && labels.every(isLabel) && !/^\d+$/.test(labels.at(-1) ?? "");
}

// src/topology/vocabulary/function.ts
function printCall2(name2, ...args) {
  return `${name2}(${args.map((arg) => typeof arg === "object" ? arg.text : typeof arg === "string" ? `'${arg}'` : arg).join(", ")})`;
}

// src/topology/vocabulary/address.ts
var addressFunctions = [
  {
    name: "cidrContains",
    signature: "cidrContains(string, string): bool",
    description: "Whether an address range holds an address or another range.",
    example: 'cidrContains("10.0.0.0/8", address.ipAddress)',
    call: (args) => ofTexts("cidrContains", args, cidrContains, false)
  },
  {
    name: "cidrOverlaps",
    signature: "cidrOverlaps(string, string): bool",
    description: "Whether two address ranges (or addresses) have an address in common.",
    example: 'cidrOverlaps("10.0.0.0/8", "10.1.0.0/16")',
    call: (args) => ofTexts("cidrOverlaps", args, cidrOverlaps, false)
  },
  {
    name: "addressCount",
    signature: "addressCount(string): int",
    description: "How many addresses a range has; Azure keeps five of each subnet.",
    example: 'addressCount("10.0.1.0/24")',
    call: (args) => ofTexts("addressCount", args, addressCount, void 0)
  },
  {
    name: "prefixLength",
    signature: "prefixLength(string): int",
    description: "The number behind the slash of an address range: the larger, the fewer addresses. Of an address 32 or 128.",
    example: 'prefixLength("10.0.1.0/24")',
    call: (args) => ofTexts("prefixLength", args, (range) => parseRange(range)?.prefix, void 0)
  },
  {
    name: "ipVersion",
    signature: "ipVersion(string): int",
    description: "4 or 6 for an address or an address range, absent for what is neither.",
    example: "ipVersion(address.ipAddress)",
    call: (args) => ofTexts("ipVersion", args, ipVersion, void 0)
  },
  {
    name: "isIp",
    signature: "isIp(string): bool",
    description: "Whether a text is an IP address. A range is none.",
    example: "isIp(address.ipAddress)",
    call: (args) => ofTexts("isIp", args, (text4) => !text4.includes("/") && parseRange(text4) !== void 0, false)
  },
  {
    name: "isPrivate",
    signature: "isPrivate(string): bool",
    description: "Whether an address, or all of a range, is never routed on the internet: RFC 1918, the shared range of RFC 6598, link-local, and unique local IPv6 addresses.",
    example: "isPrivate(address.ipAddress)",
    call: (args) => ofTexts("isPrivate", args, isPrivate, false)
  },
  {
    name: "isReserved",
    signature: "isReserved(string, string): bool",
    description: "Whether Azure keeps an address of a subnet for itself: of a range the first four and the last.",
    example: 'isReserved("10.0.1.0/24", "10.0.1.3")',
    call: (args) => ofTexts("isReserved", args, isReserved, false)
  },
  {
    name: "isFqdn",
    signature: "isFqdn(string): bool",
    description: "Whether a text is a full host name: labels of letters, digits and hyphens with dots between, no address.",
    example: 'isFqdn("shop.contoso.com")',
    call: (args) => ofTexts("isFqdn", args, isFqdn, false)
  }
];
function ofTexts(name2, args, ask2, otherwise) {
  const [first3, second = ""] = args;
  if (args.some((arg) => arg === void 0)) return otherwise;
  const unknowns = args.filter(isUnknown);
  if (unknowns.length > 0) {
    const shown = args.filter((arg) => typeof arg === "string" || isUnknown(arg));
    return new Unknown({ print: () => printCall2(name2, ...shown), causes: mergeCauses(unknowns) });
  }
  return typeof first3 === "string" && typeof second === "string" ? ask2(first3, second) : otherwise;
}
function ipVersion(text4) {
  const range = parseRange(text4);
  return range && (range.bits === 32 ? 4 : 6);
}

// src/topology/request.ts
function parseRequest(url) {
  const [, scheme = "", host = "", port, path = ""] = /^(https?):\/\/([a-z0-9._-]+)(?::(\d{1,5}))?(\/[^?#]*)?(?:[?#].*)?$/i.exec(url) ?? [];
  if (host === "" || Number(port ?? 1) > 65535) return void 0;
  const protocol = scheme.toLowerCase() === "https" ? "Https" : "Http";
  const number2 = port === void 0 ? protocol === "Https" ? 443 : 80 : Number(port);
  return { protocol, host: host.toLowerCase(), port: number2, path: path === "" ? "/" : path };
}
function routeOf(gateway, request) {
  const taken = ruleOf(gateway, request);
  if (!isElement(taken)) return taken;
  const { items, maybe } = listFact(gateway.get("routes"), "gatewayRoute");
  const routes = items.filter(isElement).filter((route2) => route2.get("rule") === taken);
  for (const route2 of routes) {
    const fits4 = takesPath(route2, request.path);
    if (isUnknown(fits4)) return fits4;
    if (fits4) return route2;
  }
  return maybe[0]?.because;
}
function ruleOf(gateway, request) {
  const listeners = listFact(gateway.get("listeners"), "gatewayListener");
  const byFrontend = /* @__PURE__ */ new Map();
  const open = listeners.maybe.map(({ because: because2 }) => because2);
  for (const listener of listeners.items) {
    if (!isElement(listener)) continue;
    const takes = takesRequest(listener, request);
    if (takes === false) continue;
    if (takes !== true) open.push(takes);
    const { items, maybe } = listFact(listener.get("rules"), "routingRule");
    const frontend2 = listener.get("frontend");
    if (takes === true) byFrontend.set(frontend2, [...byFrontend.get(frontend2) ?? [], ...items.filter(isElement)]);
    open.push(...maybe.map(({ because: because2 }) => because2));
  }
  if (open.length > 0) return undecided2(open);
  const [one3, ...others] = new Set(
    [...byFrontend.values()].map((rules) => rules.length < 2 ? rules[0] : first(rules))
  );
  return others.length === 0 ? one3 : ambiguous("the frontends of the gateway send it different ways", "name another host");
}
function first(rules) {
  const ranked = rules.map((rule) => ({ rule, priority: rule.get("priority") }));
  const open = ranked.map(({ priority }) => priority).find(isUnknown);
  if (open !== void 0) return open;
  const numbers = ranked.flatMap(({ rule, priority }) => typeof priority === "number" ? [{ rule, priority }] : []);
  if (numbers.length < ranked.length)
    return ambiguous("several rules take it, and not all have a priority", "give each rule a priority");
  return numbers.reduce((best, next) => next.priority < best.priority ? next : best).rule;
}
function takesRequest(listener, { protocol, host, port }) {
  const tests = [
    is(listener.get("protocol"), protocol),
    is(listener.get("port"), port),
    takesHost(listFact(listener.get("hosts"), "text"), host)
  ];
  return !tests.includes(false) && (tests.find(isUnknown) ?? true);
}
function is(fact, wanted) {
  return isUnknown(fact) ? fact : fact === wanted;
}
function takesHost({ items, maybe }, host) {
  if (items.length === 0) return maybe[0]?.because ?? true;
  const matches2 = items.map((pattern) => hostFits(pattern, host));
  return matches2.includes(true) || (matches2.find(isUnknown) ?? maybe[0]?.because ?? false);
}
function hostFits(pattern, host) {
  if (typeof pattern === "string") return compareGlob(pattern, host) === "same";
  return isUnknown(pattern) ? pattern : false;
}
function takesPath(route2, path) {
  if (route2.get("isDefault") === true) return true;
  const { items, maybe } = listFact(route2.get("paths"), "text");
  const fits4 = items.map((pattern) => {
    if (isUnknown(pattern)) return pattern;
    return typeof pattern === "string" && pathFits(pattern.toLowerCase(), path.toLowerCase());
  });
  return fits4.includes(true) || (fits4.find(isUnknown) ?? maybe[0]?.because ?? false);
}
function pathFits(pattern, path) {
  return pattern.endsWith("*") ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}
function ambiguous(reason, supply) {
  return new Unknown({ print: () => reason, causes: [{ code: "unsupported", reason, supply }] });
}
function undecided2(open) {
  const [one3] = open;
  return open.length === 1 && one3 ? one3 : new Unknown({ print: () => "route", causes: mergeCauses(open) });
}

// src/topology/vocabulary/gateway.ts
var gatewayFunctions = [
  {
    name: "route",
    signature: "applicationGateway.route(string): gatewayRoute",
    description: "The way of a request for an address of the web (https://host/path): which listener, rule, path rule, pool and settings it gets. Absent when nothing takes it.",
    example: 'gateway.route("https://shop.contoso.com/cart").pool.name',
    call: ([gateway, url]) => {
      if (isUnknown(url)) return url;
      const request = typeof url === "string" ? parseRequest(url) : void 0;
      if (isUnknown(gateway)) return gateway;
      return isElement(gateway) && request !== void 0 ? routeOf(gateway, request) : void 0;
    }
  }
];

// src/topology/vocabulary/list.ts
var listFunctions = [
  {
    name: "count",
    signature: "count(list<T>): int",
    description: "How many elements a list has; within bounds when some are doubtful.",
    example: "count(pool.members)",
    call: ([list3]) => count(list3)
  }
];
function count(list3) {
  if (isUnknown(list3) || list3 === void 0) return list3;
  if (!(list3 instanceof FactList)) return void 0;
  const { items, maybe } = list3;
  let max = items.length;
  for (const { most: most2 } of maybe) max = max === null || most2 === null ? null : max + most2;
  return countOf(items.length, max, maybe[0]?.because);
}

// src/topology/vocabulary/region.ts
var regionFunctions = [
  {
    name: "hasZones",
    signature: "hasZones(string): bool",
    description: `Whether a region has availability zones; not known of one that Azure's documents of ${regionsDate} do not list.`,
    example: 'hasZones("West Europe")',
    call: ([location]) => zonesIn(location)
  }
];
function zonesIn(location) {
  if (isUnknown(location)) {
    const print3 = () => printCall2("hasZones", location);
    return new Unknown({ print: print3, causes: location.causes, scope: location.scope });
  }
  if (typeof location !== "string") return false;
  const reason = `whether region ${regionName(location)} has availability zones`;
  return hasZones(location) ?? new Unknown({ print: () => "hasZones", causes: [{ code: "unsupported", reason }] });
}

// src/topology/vocabulary/text.ts
var textFunctions2 = [
  {
    name: "glob",
    signature: "glob(string, string): bool",
    description: "Whether a text matches a pattern with * and ?, without case.",
    example: 'glob(pool.name, "web*")',
    call: ([text4, pattern]) => glob(text4, pattern)
  },
  {
    name: "lower",
    signature: "lower(string): string",
    description: "The text in lower case. Comparing needs none of it: texts compare without case.",
    example: "lower(probe.protocol)",
    call: ([text4]) => change(text4, "toLower", (known2) => known2.toLowerCase())
  },
  {
    name: "upper",
    signature: "upper(string): string",
    description: "The text in upper case.",
    example: "upper(probe.protocol)",
    call: ([text4]) => change(text4, "toUpper", (known2) => known2.toUpperCase())
  },
  {
    name: "idSegment",
    signature: "idSegment(string, string): string",
    description: "What stands in a resource id behind a word: the name of its resource group, of its virtual network.",
    example: 'idSegment(pool.id, "loadBalancers")',
    call: ([id, word2]) => idSegment(id, word2)
  }
];
function glob(text4, pattern) {
  if (text4 === void 0) return false;
  if (isUnknown(pattern)) return pattern;
  if (typeof pattern !== "string" || typeof text4 !== "string" && !isUnknown(text4)) return false;
  const match = compareGlob(pattern, text4);
  return match === "maybe" && isUnknown(text4) ? new Unknown({ print: () => printCall2("glob", text4, pattern), causes: text4.causes, scope: text4.scope }) : match === "same";
}
function change(text4, name2, ofKnown) {
  if (typeof text4 === "string") return ofKnown(text4);
  if (!isUnknown(text4)) return void 0;
  const pieces = piecesOf(text4).map(
    (piece) => typeof piece === "string" ? ofKnown(piece) : new Unknown({ print: () => printCall2(name2, piece), causes: piece.causes, scope: piece.scope })
  );
  return joinText(pieces, pieces.length === 1 ? () => printCall2(name2, text4) : void 0);
}
function idSegment(id, word2) {
  if (isUnknown(word2)) return word2;
  if (typeof word2 !== "string" || typeof id !== "string" && !isUnknown(id)) return void 0;
  const parsed = parseId(id);
  const found = segmentAfter(parsed, word2);
  if (found !== void 0) return typeof found === "string" ? found : joinText([found], () => found.text);
  return isUnknown(id) && parsed.segments.some(isUnknown) ? new Unknown({ print: () => printCall2("idSegment", id, word2), causes: id.causes, scope: id.scope }) : void 0;
}

// src/topology/vocabulary.ts
var vocabulary = [
  ...listFunctions,
  ...textFunctions2,
  ...addressFunctions,
  ...trafficFunctions,
  ...gatewayFunctions,
  ...regionFunctions
];

// src/rule/cel/fact-set.ts
var NUMBER2 = /^-?\d+(\.\d+)?$/;
var WORD = /^(true|false)$/i;
var FactSet = class {
  /** What is certainly in it, by every key that another fact may ask for. */
  #certain = /* @__PURE__ */ new Set();
  #doubtful = /* @__PURE__ */ new Map();
  #rest = [];
  #restDoubtful = [];
  constructor({ items, maybe } = new FactList([])) {
    for (const item of items) this.add(item);
    for (const doubtful of maybe) this.addDoubtful(doubtful);
  }
  add(item) {
    if (item === void 0) return;
    const keys = keysOf(item);
    if (keys === void 0) this.#rest.push(item);
    else for (const key of keys.held) this.#certain.add(key);
  }
  addDoubtful(doubtful) {
    if (doubtful.fact === void 0) return;
    const keys = keysOf(doubtful.fact);
    if (keys === void 0) this.#restDoubtful.push(doubtful);
    else for (const key of keys.held) if (!this.#doubtful.has(key)) this.#doubtful.set(key, doubtful);
  }
  /** Whether it holds a fact that is fully known (`isKeyed`), as `in` says it. */
  has(item) {
    const asked2 = keysOf(item)?.asked ?? [];
    if (asked2.some((key) => this.#certain.has(key))) return true;
    const doubts3 = asked2.flatMap((key) => this.#doubtful.get(key)?.because ?? []);
    const open = contains2(new FactList(this.#rest, this.#restDoubtful), item);
    return either(open, doubts3.length > 0 ? undecided(...doubts3) : false);
  }
};
function isKeyed(fact) {
  return keysOf(fact) !== void 0;
}
function keysOf(fact) {
  switch (typeof fact) {
    case "string": {
      const text4 = fact.toLowerCase();
      const number2 = NUMBER2.test(fact) ? [String(Number(fact))] : [];
      const word2 = WORD.test(fact) ? [text4] : [];
      const others = (number_, word_) => [
        ...number2.map((key) => `${number_}${key}`),
        ...word2.map((key) => `${word_}${key}`)
      ];
      return { held: [`t:${text4}`, ...others("tn:", "tb:")], asked: [`t:${text4}`, ...others("n:", "b:")] };
    }
    case "number":
      return both3("n:", "tn:", fact);
    case "boolean":
      return both3("b:", "tb:", fact);
    default: {
      if (!isElement(fact) || typeof fact.id?.text !== "string") return void 0;
      const key = `e:${fact.kind}:${fact.id.key}`;
      return { held: [key], asked: [key] };
    }
  }
}
function both3(own, text4, value) {
  return { held: [`${own}${String(value)}`], asked: [`${own}${String(value)}`, `${text4}${String(value)}`] };
}

// src/rule/cel/functions/list.ts
var listFunctions2 = [
  {
    name: "first",
    signature: "first(list<T>): T",
    description: "The first element of a list; absent when it is empty.",
    example: "first(lb.rules).name",
    call: ([list3]) => first2(list3)
  },
  {
    name: "distinct",
    signature: "distinct(list<T>): list<T>",
    description: "The values of a list, each once.",
    example: 'distinct(["a", "b", "A"])',
    call: ([list3]) => ofList(list3, distinct)
  },
  {
    name: "duplicates",
    signature: "duplicates(list<T>): list<T>",
    description: "The values that stand in a list more than once, each once.",
    example: 'duplicates(["a", "b", "A"])',
    call: ([list3]) => ofList(list3, duplicates)
  },
  {
    name: "difference",
    signature: "difference(list<T>, list<T>): list<T>",
    description: "The elements of the first list that are not in the second.",
    example: 'difference(["a", "b", "c"], ["B"])',
    call: ([list3, other]) => ofLists(list3, other, (isIn) => not(isIn))
  },
  {
    name: "intersection",
    signature: "intersection(list<T>, list<T>): list<T>",
    description: "The elements of the first list that are in the second, too.",
    example: 'intersection(["a", "b", "c"], ["B"])',
    call: ([list3, other]) => ofLists(list3, other, (isIn) => isIn)
  }
];
function first2(list3) {
  if (list3 instanceof Unknown) return undecided(list3);
  if (!(list3 instanceof FactList)) return void 0;
  return list3.maybe.length > 0 ? undecided(...list3.maybe.map(({ because: because2 }) => because2)) : list3.items[0];
}
function ofList(list3, change2) {
  if (list3 instanceof Unknown) return undecided(list3);
  return change2(list3 instanceof FactList ? list3 : new FactList([]));
}
function ofLists(list3, other, keep) {
  const unknowns = [list3, other].filter((one3) => one3 instanceof Unknown);
  if (unknowns.length > 0) return undecided(...unknowns);
  const present2 = list3 instanceof FactList ? filter(list3, presence) : new FactList([]);
  const others = other instanceof FactList ? other : new FactList([]);
  const set = new FactSet(others);
  return filter(present2, (item) => keep(isKeyed(item) ? set.has(item) : contains2(others, item)));
}
function partsOf3({ items, maybe }) {
  const present2 = items.filter((item) => item !== void 0);
  const rest = present2.filter((item) => !isKeyed(item));
  return {
    keyed: present2.filter(isKeyed),
    open: [
      ...rest.map((fact) => ({ fact, because: reasonOf(fact), most: 1, isItem: isPresent2(fact) })),
      ...maybe.filter(({ fact }) => fact !== void 0).map((doubtful) => ({ ...doubtful, isItem: false }))
    ]
  };
}
function reasonOf(fact) {
  return undecided(...unknownsOf(fact));
}
function isPresent2(fact) {
  return presence(fact) === true;
}
function presence(fact) {
  return fact instanceof Unknown && !certainlyPresent(fact) ? undecided(fact) : fact !== void 0;
}
function distinct(list3) {
  const { keyed: keyed2, open } = partsOf3(list3);
  const set = new FactSet();
  const items = keyed2.filter((item) => {
    const isNew = set.has(item) !== true;
    set.add(item);
    return isNew;
  });
  const maybe = [];
  const known2 = new Seen(items);
  const seen = new Seen();
  for (const { fact, because: because2, most: most2, isItem } of open) {
    const match = either(isKeyed(fact) ? set.has(fact) : known2.match(fact), seen.match(fact));
    if (match === true) continue;
    if (match === false && isItem) items.push(fact);
    else maybe.push({ fact, because: because2, most: isKeyed(fact) ? 1 : most2 });
    seen.add(fact);
  }
  return new FactList(items, maybe);
}
function duplicates(list3) {
  const { keyed: keyed2, open } = partsOf3(list3);
  const [once, twice] = [new FactSet(), new FactSet()];
  const items = [];
  for (const item of keyed2) {
    if (once.has(item) === true && twice.has(item) !== true) {
      items.push(item);
      twice.add(item);
    }
    once.add(item);
  }
  if (open.length === 0) return new FactList(items);
  const maybe = [];
  for (const fact of keyed2) {
    if (twice.has(fact) === true) continue;
    const other = open.find((one3) => equal(one3.fact, fact) !== false);
    if (other) maybe.push({ fact, because: other.because, most: 1 });
  }
  const certain = new Seen();
  const all3 = new Seen();
  for (const { fact, because: because2, most: most2, isItem } of open) {
    if (isItem && certain.match(fact) === true) items.push(fact);
    else if (most2 !== 1 || all3.match(fact) !== false) maybe.push({ fact, because: because2, most: most2 });
    if (isItem) certain.add(fact);
    all3.add(fact);
  }
  return new FactList(items, maybe);
}
var Seen = class {
  #facts = [];
  #texts = /* @__PURE__ */ new Set();
  constructor(facts = []) {
    for (const fact of facts) this.add(fact);
  }
  add(fact) {
    this.#facts.push(fact);
    if (fact instanceof Unknown && !(fact instanceof Undecided)) this.#texts.add(textKey(fact));
  }
  match(fact) {
    const isSame3 = fact instanceof Unknown ? !(fact instanceof Undecided) && this.#texts.has(textKey(fact)) : false;
    if (isSame3) return true;
    let open = false;
    for (const other of this.#facts) {
      const match = equal(other, fact);
      if (match === true) return true;
      if (match === false) continue;
      open = match;
      if (fact instanceof Unknown) break;
    }
    return open;
  }
};

// src/rule/cel/functions/number.ts
var numberFunctions = [
  {
    name: "min",
    signature: "min(list<int>): int",
    description: "The least number of a list; absent when it has none.",
    example: "min(lb.rules.map(r, r.frontendPort))",
    call: ([list3]) => extreme3(list3, Math.min)
  },
  {
    name: "max",
    signature: "max(list<int>): int",
    description: "The largest number of a list; absent when it has none.",
    example: "max(lb.rules.map(r, r.frontendPort))",
    call: ([list3]) => extreme3(list3, Math.max)
  },
  {
    name: "sum",
    signature: "sum(list<int>): int",
    description: "The numbers of a list added up; 0 when it has none.",
    example: "sum([1, 2, 3])",
    call: ([list3]) => sum(list3)
  }
];
var ANY2 = { min: -Infinity, max: Infinity };
function termsOf({ items, maybe }) {
  const term = (fact, least, most2, doubt) => {
    const bounds = fact instanceof Unknown ? ANY2 : boundsOf(fact);
    return bounds ? [{ bounds, least: fact instanceof Unknown ? 0 : least, most: most2, because: [...doubt, ...unknownsOf(fact)] }] : [];
  };
  return [
    ...items.flatMap((fact) => term(fact, 1, 1, [])),
    ...maybe.flatMap(({ fact, because: because2, most: most2 }) => term(fact, 0, most2 ?? Infinity, [because2]))
  ];
}
function extreme3(list3, choose2) {
  if (list3 instanceof Unknown) return undecided(list3);
  if (!(list3 instanceof FactList)) return void 0;
  const terms = termsOf(list3);
  const certain = terms.filter(({ least }) => least > 0);
  const because2 = terms.flatMap((term) => term.because);
  if (certain.length === 0) return because2.length > 0 ? undecided(...because2) : void 0;
  const fold = (of) => of.reduce((a, b) => ({ min: choose2(a.min, b.min), max: choose2(a.max, b.max) }));
  const sure = fold(certain.map(({ bounds }) => bounds));
  const all3 = fold(terms.map(({ bounds }) => bounds));
  return rangeOf(Math.min(sure.min, all3.min), Math.max(sure.max, all3.max), because2);
}
function sum(list3) {
  if (list3 instanceof Unknown) return undecided(list3);
  if (!(list3 instanceof FactList)) return void 0;
  let [min, max] = [0, 0];
  const terms = termsOf(list3);
  for (const { bounds, least, most: most2 } of terms) {
    min += Math.min(times(bounds.min, least), times(bounds.min, most2));
    max += Math.max(times(bounds.max, least), times(bounds.max, most2));
  }
  return rangeOf(
    min,
    max,
    terms.flatMap(({ because: because2 }) => because2)
  );
}
function times(value, often) {
  return value === 0 || often === 0 ? 0 : value * often;
}

// src/rule/cel/functions/text.ts
var textFunctions3 = [
  {
    name: "startsWith",
    signature: "string.startsWith(string): bool",
    description: "Whether a text starts with another, without case.",
    example: 'pool.name.startsWith("WEB")',
    call: (args) => testText(args, (text4, part2) => text4.startsWith(part2), startsWith)
  },
  {
    name: "endsWith",
    signature: "string.endsWith(string): bool",
    description: "Whether a text ends with another, without case.",
    example: 'pool.name.endsWith("-old")',
    call: (args) => testText(args, (text4, part2) => text4.endsWith(part2), endsWith)
  },
  {
    name: "contains",
    signature: "string.contains(string): bool",
    description: "Whether a text stands in another, without case.",
    example: 'pool.name.contains("e")',
    call: (args) => testText(args, (text4, part2) => text4.includes(part2), includes)
  },
  {
    name: "join",
    signature: "join(list<T>, string): string",
    description: "The elements of a list as one text, with another text between them. Absent elements are left out.",
    example: 'join(lb.rules.map(r, r.name), ", ")',
    call: ([list3, separator]) => join2(list3, separator)
  },
  {
    name: "split",
    signature: "split(string, string): list<string>",
    description: "The parts of a text between a separator.",
    example: 'split("80-443", "-")',
    call: ([text4, separator]) => split(text4, separator)
  },
  {
    name: "length",
    signature: "length(string): int",
    description: "How many characters a text has; of a list, count() says it.",
    example: "length(pool.name)",
    call: ([text4]) => length(text4)
  },
  {
    name: "int",
    signature: "int(string): int",
    description: "The number that a text says; absent when it says none.",
    example: 'int("8080")',
    call: ([text4]) => toNumber(text4)
  }
];
function testText(args, test, ofParts) {
  const [text4, part2 = ""] = args;
  if (text4 === void 0) return false;
  if (part2 instanceof Unknown) return text4 instanceof Unknown ? undecided(text4, part2) : undecided(part2);
  if (typeof part2 !== "string") return false;
  if (text4 instanceof Unknown)
    return (text4 instanceof Undecided ? void 0 : ofParts(text4, part2.toLowerCase())) ?? undecided(text4);
  return typeof text4 === "string" && test(text4.toLowerCase(), part2.toLowerCase());
}
function startsWith(text4, part2) {
  const head = piecesOf(text4)[0];
  const known2 = typeof head === "string" ? head.toLowerCase() : "";
  if (known2 !== "" && known2.length >= part2.length) return known2.startsWith(part2);
  return part2.startsWith(known2) ? void 0 : false;
}
function endsWith(text4, part2) {
  const tail = piecesOf(text4).at(-1);
  const known2 = typeof tail === "string" ? tail.toLowerCase() : "";
  if (known2 !== "" && known2.length >= part2.length) return known2.endsWith(part2);
  return part2.endsWith(known2) ? void 0 : false;
}
function includes(text4, part2) {
  const found = piecesOf(text4).some(
    (piece) => typeof piece === "string" && part2 !== "" && piece.toLowerCase().includes(part2)
  );
  return found ? true : void 0;
}
function join2(list3, separator) {
  if (list3 === void 0) return void 0;
  if (list3 instanceof Unknown || separator instanceof Unknown) return undecided(...unknownsOf(list3, separator));
  if (!(list3 instanceof FactList)) return void 0;
  const between = typeof separator === "string" ? separator : "";
  const open = list3.maybe.map(({ because: because2 }) => because2);
  const parts2 = [];
  for (const item of list3.items) {
    if (item instanceof Range || item instanceof Undecided) open.push(...unknownsOf(item));
    else if (item instanceof Unknown && between !== "" && !certainlyPresent(item)) open.push(item);
    else if (item instanceof Unknown || typeof item === "string") parts2.push(item);
    else if (typeof item === "number" || typeof item === "boolean") parts2.push(String(item));
  }
  if (open.length > 0) return undecided(...open);
  return joinText(parts2.flatMap((part2, at4) => at4 === 0 ? [part2] : [between, part2]));
}
function split(text4, separator) {
  if (text4 === void 0) return new FactList([]);
  if (text4 instanceof Unknown || separator instanceof Unknown) return undecided(...unknownsOf(text4, separator));
  if (typeof text4 !== "string") return new FactList([]);
  const parts2 = typeof separator === "string" ? text4.split(separator) : [text4];
  return new FactList(parts2.map((part2) => part2 === "" ? void 0 : part2));
}
function length(text4) {
  if (typeof text4 === "string") return text4.length;
  if (!(text4 instanceof Unknown) || text4 instanceof Undecided) return text4 instanceof Unknown ? text4 : void 0;
  if (!certainlyPresent(text4)) return undecided(text4);
  let [min, max] = [0, 0];
  for (const piece of piecesOf(text4)) {
    const certain = typeof piece === "string" ? piece.length : piece.length;
    min += certain ?? 0;
    max += certain ?? Infinity;
  }
  return rangeOf(min, max, [text4]);
}
function toNumber(text4) {
  if (text4 instanceof Unknown) return undecided(text4);
  if (text4 instanceof Range) return text4;
  const bounds = boundsOf(text4);
  return bounds && Math.trunc(bounds.min) + 0;
}

// src/rule/cel/functions.ts
var celFunctions = [
  ...vocabulary,
  ...listFunctions2,
  ...numberFunctions,
  ...textFunctions3
];
var functionTable = new Map(
  celFunctions.map((celFunction) => [celFunction.name, guarded(celFunction)])
);
function guarded({ call, signature }) {
  const isText3 = signature.endsWith(": string");
  return (args) => {
    const result = call(args);
    return result instanceof Unknown && !(isText3 && result.pieces !== void 0) ? undecided(result) : result;
  };
}

// src/rule/cel/record.ts
var Recorder = class {
  #reads = [];
  note(read) {
    this.#reads.push(read);
  }
  /** How much was read so far; `keepFrom` forgets what was read between a mark and a later one. */
  mark() {
    return this.#reads.length;
  }
  /** Of the items of a list only the one that decided is evidence. */
  forget(from, to) {
    this.#reads.splice(from, to - from);
  }
  /** Each path once, in the order of reading. */
  reads() {
    const byPath2 = /* @__PURE__ */ new Map();
    for (const read of this.#reads) if (!byPath2.has(read.path)) byPath2.set(read.path, read);
    return [...byPath2.values()];
  }
  /** The first read that met this cause. */
  readOf(cause) {
    return this.#reads.find((read) => causesOf(read.value).includes(cause));
  }
};
function causesOf(fact) {
  if (fact instanceof Unknown) return fact.causes;
  if (fact instanceof Range) return fact.because.causes;
  return fact instanceof FactList ? fact.maybe.flatMap(({ because: because2 }) => because2.causes) : [];
}

// src/rule/print.ts
var mostItems = 8;
var mostCharacters = 200;
function printFact(fact) {
  if (fact === void 0) return "none";
  if (typeof fact === "string") return shorten(fact);
  if (typeof fact === "number" || typeof fact === "boolean") return String(fact);
  if (fact instanceof Unknown) return fact instanceof Undecided ? "not known" : shorten(shortText(fact));
  if (fact instanceof Range) return printRange(fact);
  if (fact instanceof FactList) return printList(fact);
  return fact instanceof ObjectValue ? `${fact.size} properties` : shorten(shortText(fact.label));
}
function jsonOf(fact) {
  if (fact === void 0) return null;
  if (typeof fact === "number" || typeof fact === "boolean") return fact;
  if (fact instanceof FactList && fact.maybe.length === 0) return fact.items.slice(0, mostItems).map(jsonOf);
  return printFact(fact);
}
function printRange({ min, max }) {
  if (max === null) return min === -Infinity ? "not known" : `${min} or more`;
  return min === -Infinity ? `${max} or less` : `${min} to ${max}`;
}
function printList({ items, maybe }) {
  const texts2 = items.slice(0, mostItems).map(printFact);
  if (items.length > mostItems) texts2.push(`${items.length - mostItems} more`);
  if (maybe.length > 0) texts2.push("perhaps others");
  if (texts2.length < 2) return texts2[0] ?? "none";
  return `${texts2.slice(0, -1).join(", ")} and ${texts2.at(-1)}`;
}
function shorten(text4) {
  return text4.length > mostCharacters ? `${text4.slice(0, mostCharacters - 1)}…` : text4;
}

// src/rule/evidence.ts
var most = 12;
function evidenceOf(recorder) {
  const reads = recorder.reads();
  return reads.filter((read) => isDeciding(read, reads)).slice(0, most).map(toEvidence);
}
function missingOf(because2, recorder, fallback) {
  const byReason = /* @__PURE__ */ new Map();
  for (const cause of because2.causes) {
    if (!byReason.has(cause.reason)) byReason.set(cause.reason, toMissing(cause, recorder, fallback));
  }
  return [...byReason.values()].slice(0, most);
}
function isDeciding({ path, value }, reads) {
  if (value instanceof Unknown) return false;
  if (!isElement(value) && !(value instanceof FactList)) return true;
  return !reads.some((other) => other.path.startsWith(`${path}.`) || other.path.startsWith(`${path}[`));
}
function toEvidence({ path, value, origin }) {
  const provenance = provenanceOf(origin);
  return { path, value: jsonOf(value), from: provenance && expressionAt(provenance), place: provenance?.place };
}
function toMissing(cause, recorder, fallback) {
  const read = recorder.readOf(cause);
  const place = cause.place ?? provenanceOf(read?.origin)?.place;
  return { path: read?.path ?? fallback, reason: cause.reason, place, supply: cause.supply };
}
function provenanceOf(origin) {
  return origin?.element.locate(origin.field, origin.within);
}
function expressionAt({ place }) {
  const text4 = sliceOf(place);
  const quoted2 = /"((?:[^"\\]|\\.)*)"\s*$/.exec(text4)?.[1];
  if (quoted2 === void 0) return /^[a-z]\w*\(/i.test(text4) ? text4 : void 0;
  return quoted2.startsWith("[") && !quoted2.startsWith("[[") && quoted2.endsWith("]") ? unescape2(quoted2.slice(1, -1)) : void 0;
}
function sliceOf({ source, start, end }) {
  return source.text.slice(start, Math.min(end, start + 2e3));
}
function unescape2(text4) {
  return text4.replaceAll('\\"', '"').replaceAll("\\\\", "\\");
}

// src/rule/cover.ts
function foldCovered(reported) {
  if (reported.every(({ rule }) => rule.coveredBy.length === 0)) return reported.map(({ finding }) => finding);
  const byTarget = /* @__PURE__ */ new Map();
  for (const one3 of reported) {
    const others = byTarget.get(one3.target);
    if (others === void 0) byTarget.set(one3.target, [one3]);
    else others.push(one3);
  }
  const folded = /* @__PURE__ */ new Map();
  const kept = [];
  for (const one3 of reported) {
    const cover = coverOf(one3, byTarget.get(one3.target) ?? []);
    if (cover === void 0) kept.push(one3);
    else folded.set(cover, [...folded.get(cover) ?? [], one3]);
  }
  return kept.map((one3) => withFolded(one3, folded.get(one3) ?? []));
}
function coverOf(one3, others) {
  const seen = /* @__PURE__ */ new Set([one3]);
  let last = one3;
  for (let next = step(last, others); next !== void 0; next = step(last, others)) {
    if (seen.has(next)) return void 0;
    seen.add(next);
    last = next;
  }
  return last === one3 ? void 0 : last;
}
function step({ rule, finding }, others) {
  return others.find(
    (other) => rule.coveredBy.includes(other.rule.code) && (other.finding.outcome === "fail" || finding.outcome === "unknown")
  );
}
function withFolded({ finding }, folded) {
  if (folded.length === 0) return finding;
  const also = folded.map(({ rule, finding: { message, place } }) => ({
    message: `also ${rule.code} ${rule.name}: ${message}`,
    place
  }));
  return { ...finding, related: [...finding.related, ...also] };
}

// src/rule/judge.ts
var Subjects = class {
  #rule;
  #variable;
  #params;
  constructor({ rule, params }, variable) {
    this.#rule = rule;
    this.#variable = variable;
    this.#params = rule.params.length === 0 ? void 0 : paramValues(rule, params);
  }
  of(target, options) {
    const bound = Scope.bind(this.#variable, target);
    const outer = this.#params === void 0 ? bound : Scope.bind("params", this.#params, bound);
    const { forEach } = this.#rule;
    if (forEach === void 0) return [{ target, root: target, index: void 0, bound: outer, doubt: target.doubt }];
    const evaluator = new Evaluator(options);
    const list3 = listOf6(evaluator.value(forEach.list, outer));
    const subject = (fact, index, doubt) => ({
      target: isElement(fact) ? fact : target,
      root: target,
      index: isElement(fact) ? void 0 : index,
      bound: Scope.bind(forEach.name, fact, outer, {
        path: forEach.name,
        origin: () => evaluator.traceOf(forEach.list, index, outer).origin?.()
      }),
      doubt: target.doubt ?? doubt
    });
    if (list3 instanceof Unknown) return [subject(list3, 0, list3)];
    const certain = list3.items.map((fact, index) => subject(fact, index, isElement(fact) ? fact.doubt : void 0));
    return [...certain, ...list3.maybe.map(({ fact, because: because2 }, at4) => subject(fact, list3.items.length + at4, because2))];
  }
  /** With the sub-expressions of `let`, each of which is worked out when it is first read. */
  scope({ bound }) {
    return this.#rule.let.reduce((scope, { name: name2, code }) => Scope.define(name2, code, scope), bound);
  }
};
function judge2(active, { doubt }, scope, evaluator) {
  const { rule } = active;
  const when = rule.when === void 0 ? true : evaluator.truth(rule.when, scope);
  if (when === false) return { outcome: "skip" };
  for (const [at4, assertion] of rule.asserts.entries()) {
    const holds3 = evaluator.truth(assertion.assert, scope);
    if (holds3 === true) continue;
    const open = [when, holds3, doubt].filter((truth) => truth instanceof Unknown);
    if (open.length === 0) return { outcome: "fail", assertion, severity: severityOf(active, assertion) };
    const possible = rule.asserts.slice(at4).filter((other) => evaluator.truth(other.assert, scope) !== true);
    return { outcome: "unknown", assertion, severity: worst(active, possible), because: merge4(open) };
  }
  return { outcome: "pass" };
}
function severityOf({ rule, severity }, assertion) {
  return severity === rule.severity ? assertion.severity ?? severity : severity;
}
function worst(active, assertions) {
  const possible = new Set(assertions.map((assertion) => severityOf(active, assertion)));
  return severities.find((severity) => possible.has(severity)) ?? active.severity;
}
function merge4(open) {
  const [first3] = open;
  return open.length === 1 && first3 ? first3 : new Unknown({ print: () => "undecided", causes: mergeCauses(open) });
}

// src/rule/locate.ts
function locate(at4, target, scope, evaluator) {
  const spots = at4 === void 0 ? [] : spotsOf(at4, target, scope, evaluator);
  const own = spotOf(target);
  const found = spots.filter(isKnown);
  const [first3, ...rest] = found.length > 0 ? found : [own].filter(isKnown);
  if (first3 === void 0) return void 0;
  const { place } = first3.provenance;
  const links = first3.provenance.related.map((link) => ({ message: link.label, place: link.place }));
  const others = rest.map(({ provenance, label }) => ({ message: label, place: provenance.place }));
  const origins = own.provenance === void 0 || first3 === own ? [first3.provenance] : [own.provenance, first3.provenance];
  return { place, origins, related: distinct2(place, [...links, ...others]) };
}
function isKnown(spot) {
  return spot.provenance !== void 0;
}
function spotsOf(at4, target, scope, evaluator) {
  const value = evaluator.value(at4, scope);
  const elements = elementsOf(value);
  if (elements.length > 0) return elements.map(spotOf);
  if (at4.op === "list") return at4.items.flatMap((item) => spotsOf(item, target, scope, evaluator));
  const origin = evaluator.originOf(at4, scope);
  if (origin === void 0) return at4.op === "field" ? [spotOf(target)] : [];
  return [{ provenance: provenanceOf(origin), label: shortText(origin.element.label) }];
}
function elementsOf(value) {
  if (isElement(value)) return [value];
  if (!(value instanceof FactList)) return [];
  const certain = value.items.filter(isElement);
  return certain.length > 0 ? certain : value.maybe.map(({ fact }) => fact).filter(isElement);
}
function spotOf(element) {
  return { provenance: element.locate(), label: shortText(element.label) };
}
var mostRelated2 = 20;
function distinct2(place, related) {
  const key = (other) => `${other.source.path} ${other.start} ${other.end}`;
  const seen = /* @__PURE__ */ new Set([key(place)]);
  const kept = related.filter((link) => {
    const isNew = !seen.has(key(link.place));
    seen.add(key(link.place));
    return isNew;
  });
  return kept.slice(0, mostRelated2);
}

// src/rule/url.ts
var base = "https://github.com/poolgate/poolgate/blob/main/docs/rules";
var ours = new Set(library);
function isOurs(rule) {
  return ours.has(rule);
}
function ruleUrl(rule) {
  return isOurs(rule) ? `${base}/${encodeURIComponent(rule.code)}.md` : rule.links[0] ?? "";
}

// src/rule/run.ts
var defaultSteps = 1e7;
function runRules(topology, rules, context) {
  const ordinals = new Ordinals(topology);
  const reported = [];
  let passed = 0;
  let skipped2 = 0;
  for (const active of rules) {
    const runner = new Runner(active, context, ordinals);
    for (const root of targetsOf(topology, active.rule)) {
      for (const subject of runner.subjects(root)) {
        const { outcome } = runner.judge(subject);
        if (outcome === "pass") passed += 1;
        else if (outcome === "skip") skipped2 += 1;
        else reported.push({ rule: active.rule, target: subject.target, finding: runner.finding(subject) });
      }
    }
  }
  return { findings: foldCovered(reported), passed, skipped: skipped2 };
}
function outcomesOf(topology, active, context) {
  const runner = new Runner(active, context, new Ordinals(topology));
  const subjects = targetsOf(topology, active.rule).flatMap((root) => runner.subjects(root));
  return new Set(subjects.map((subject) => runner.judge(subject).outcome));
}
function targetsOf(topology, { for: wanted }) {
  return typeof wanted === "string" ? topology.all(wanted) : topology.ofType(wanted.resource);
}
var Runner = class {
  #active;
  #context;
  #ordinals;
  #subjects;
  #options;
  constructor(active, context, ordinals) {
    const { rule } = active;
    const kind2 = typeof rule.for === "string" ? rule.for : "resource";
    this.#active = active;
    this.#context = context;
    this.#ordinals = ordinals;
    this.#subjects = new Subjects(active, kinds[kind2]?.variable ?? kind2);
    this.#options = { functions: functionTable, rule: rule.code, steps: context.steps ?? defaultSteps };
  }
  subjects(root) {
    return this.#subjects.of(root, this.#options);
  }
  judge(subject) {
    return judge2(this.#active, subject, this.#subjects.scope(subject), new Evaluator(this.#options));
  }
  finding(subject) {
    const { rule } = this.#active;
    const { target } = subject;
    const recorder = new Recorder();
    const scope = this.#subjects.scope(subject);
    const judgement = judge2(this.#active, subject, scope, new Evaluator({ ...this.#options, recorder }));
    if (judgement.outcome === "pass" || judgement.outcome === "skip")
      throw this.#error("gave two answers for one target");
    const evaluator = new Evaluator(this.#options);
    const { assertion, outcome } = judgement;
    const located = locate(assertion.at, target, scope, evaluator) ?? locate(void 0, subject.root, scope, evaluator);
    const label = shortText(target.label);
    if (located === void 0) throw this.#error(`has no place for its target ${label}`);
    return createFinding({
      code: rule.code,
      name: rule.name,
      severity: judgement.severity,
      outcome,
      ...this.#words(judgement, label, scope, evaluator),
      url: ruleUrl(rule),
      set: this.#context.set,
      target: { kind: target.kind, id: target.id ? printId(target.id) : "", name: label },
      ...located,
      evidence: outcome === "fail" ? evidenceOf(recorder) : [],
      missing: judgement.outcome === "unknown" ? missingOf(judgement.because, recorder, label) : [],
      identity: {
        file: target.locate()?.place.source.path ?? located.place.source.path,
        declaration: declarationOf(subject),
        ordinal: this.#ordinals.of(target)
      }
    });
  }
  #words(judgement, label, scope, evaluator) {
    if (judgement.outcome === "unknown") {
      const reasons2 = [...new Set(judgement.because.causes.map(({ reason }) => reason))];
      return { message: `Cannot be told for ${label}: ${sentence(reasons2)}.` };
    }
    const render = (parts2) => parts2.map((part2) => typeof part2 === "string" ? part2 : renderCode(part2, scope, evaluator)).join("");
    return { message: render(judgement.assertion.message), fix: render(judgement.assertion.fix) };
  }
  #error(message) {
    return new RuleError("place", this.#active.rule.code, message);
  }
};
function declarationOf({ target, root, index }) {
  if (index !== void 0) return `${root.declaration}#${index}`;
  return target === root ? target.declaration : `${root.declaration} ${target.declaration}`;
}
function renderCode(code, scope, evaluator) {
  if (code.op === "value" && code.value === "") return "";
  const answer = code.op === "if" ? evaluator.truth(code.condition, scope) : void 0;
  if (code.op !== "if" || typeof answer !== "boolean") return printFact(evaluator.value(code, scope));
  return renderCode(answer ? code.yes : code.no, scope, evaluator);
}
function sentence(reasons2) {
  if (reasons2.length === 0) return "what it needs is not known";
  const shown = reasons2.slice(0, 3).join("; ");
  return reasons2.length > 3 ? `${shown}; and ${reasons2.length - 3} more reasons` : shown;
}
var Ordinals = class {
  #topology;
  #byKind = /* @__PURE__ */ new Map();
  constructor(topology) {
    this.#topology = topology;
  }
  of(target) {
    const known2 = this.#byKind.get(target.kind) ?? this.#count(target.kind);
    this.#byKind.set(target.kind, known2);
    return known2.get(target) ?? 0;
  }
  #count(kind2) {
    const next = /* @__PURE__ */ new Map();
    const ordinals = /* @__PURE__ */ new Map();
    for (const element of this.#topology.all(kind2)) {
      const ordinal = next.get(element.declaration) ?? 0;
      next.set(element.declaration, ordinal + 1);
      ordinals.set(element, ordinal);
    }
    return ordinals;
  }
};

// src/gate/intents.ts
function unmatchedIntents(config, sets, locate2) {
  return questionsOf(config).flatMap((question) => {
    const { path, nothing, lost: lost2, name: name2, kind: kind2, means } = question;
    if (sets.some((set) => set.topology.all(kind2).some((element) => means(element, set.name) !== false))) return [];
    const labels = name2 === void 0 ? [] : sets.flatMap(({ topology }) => topology.all(kind2).map(labelOf2));
    const message = `${nothing}: ${lost2} not checked.${nearest(name2 ?? "", labels)} Correct the names, or remove the entry.`;
    const place = locate2(path);
    return [{ level: "warning", code: "unmatched", message, ...place && { place } }];
  });
}
function questionsOf({ pools: pools3 = [], flows = [], routes = [], tls = [], pairs = [] }) {
  return [
    ...pools3.map(({ match }, index) => {
      const means = (pool, set) => matchOf(match, set, namesOf4(pool));
      const nothing = `No pool fits ${sayMatch(match)}`;
      return {
        path: ["pools", index, "match"],
        nothing,
        lost: "what is expected of it was",
        kind: "backendPool",
        means
      };
    }),
    ...flows.flatMap(({ from, to }, index) => [
      {
        ...asked(["flows", index, "from"], "member", from, "the flow was"),
        means: (member2) => isMember(from, member2)
      },
      {
        ...asked(["flows", index, "to"], "frontend", to, "the flow was"),
        means: (frontend2) => fits2(to, frontend2.label)
      }
    ]),
    ...routes.flatMap(({ gateway, pool }, index) => [
      {
        ...asked(["routes", index, "gateway"], "applicationGateway", gateway, "the route was"),
        means: (element) => fits2(gateway, element.get("name"))
      },
      {
        ...asked(["routes", index, "pool"], "backendPool", pool, "the route was"),
        means: (element) => isForPool({ gateway, pool }, namesOf4(element))
      }
    ]),
    ...tls.map((entry, index) => ({
      ...asked(["tls", index], "backendPool", `${entry.gateway}/${entry.pool ?? "*"}`, "its traffic was"),
      means: (pool) => isForPool(entry, namesOf4(pool))
    })),
    ...pairs.flatMap(
      (pair2, index) => ["active", "standby"].map((side) => ({
        ...asked(["pairs", index, side], "backendPool", pair2[side], "the pair was"),
        means: (pool) => isCalled(pair2[side], pool)
      }))
    )
  ];
}
var nouns = {
  applicationGateway: "application gateway",
  backendPool: "pool",
  frontend: "frontend of a load balancer",
  member: "member of a pool"
};
function asked(path, kind2, pattern, lost2) {
  return { path, kind: kind2, lost: lost2, name: pattern, nothing: `No ${nouns[kind2] ?? kind2} is called ${pattern}` };
}
function namesOf4(pool) {
  const owner = pool.get("loadBalancer") ?? pool.get("applicationGateway");
  return { owner: isElement(owner) ? owner : void 0, name: pool.get("name"), id: pool.get("id") };
}
function sayMatch({ owner, pool, id, tag = {}, set }) {
  const patterns = Object.entries({ owner, pool, id, set }).flatMap(
    ([key, text4]) => text4 === void 0 ? [] : [`${key} ${text4}`]
  );
  return [...patterns, ...Object.entries(tag).map(([name2, text4]) => `tag ${name2}=${text4}`)].join(", ");
}
function labelOf2(element) {
  return shortText(element.label);
}

// src/gate/verdict.ts
var ruleErrorCode = "rule-error";
function conclude(findings, problems, { failOn, unknown }) {
  const open = findings.filter((finding) => !isSuppressed(finding));
  const counted = open.filter(({ severity }) => severities.indexOf(severity) <= severities.indexOf(failOn));
  const failed = counted.some(({ outcome }) => outcome === "fail");
  const undecided3 = counted.some(({ outcome }) => outcome === "unknown") || problems.some(isGap);
  const broken = problems.some(({ level }) => level === "error");
  const closed = failed || undecided3 && unknown === "fail";
  const verdict = failed ? "fail" : undecided3 || broken ? "unknown" : "pass";
  const faulty2 = problems.some(({ code }) => code === ruleErrorCode);
  return { verdict, closed, exitCode: faulty2 ? 3 : broken ? 2 : closed ? 1 : 0, failOn, unknown };
}

// src/gate/rule-problem.ts
function ruleProblem({ message }, { code, source }) {
  const what = message.replace(`Rule ${code} `, "");
  const text4 = `The rule ${code} (${source}) ${what} Correct its conditions; the other rules were run.`;
  return { level: "error", code: ruleErrorCode, message: text4 };
}

// src/gate/suppress/rule-names.ts
var RuleNames = class {
  #rules;
  #index;
  #known = /* @__PURE__ */ new Map();
  /** All rules, not only those that are switched on: an entry for one that is off is no mistake. */
  constructor(rules) {
    this.#rules = rules;
    this.#index = new RuleIndex(rules);
  }
  /** Codes of the rules meant; none when there is no such rule. */
  codesOf(pattern) {
    const known2 = this.#known.get(pattern);
    if (known2 !== void 0) return known2;
    const codes = this.#find(pattern);
    this.#known.set(pattern, codes);
    return codes;
  }
  /** What is wrong with a name; undefined when nothing is. */
  faultOf(pattern, place) {
    if (this.codesOf(pattern).length > 0) return void 0;
    if (!isGlob2(pattern)) return this.#index.unknown(pattern, place);
    const message = `No code and no name of a rule fits ${withoutValue(pattern)}. \`poolgate rules\` lists them.`;
    return { level: "error", code: "rule", message, ...place && { place } };
  }
  #find(pattern) {
    if (!isGlob2(pattern)) {
      const rule = this.#index.find(pattern);
      return rule === void 0 ? [] : [rule.code];
    }
    const fits4 = ({ code, name: name2 }) => globMatches(pattern, code) || globMatches(pattern, name2);
    return this.#rules.filter(fits4).map(({ code }) => code);
  }
};

// src/gate/suppress/suppression.ts
var soon = 14;
function hasEnded({ expires }, today2) {
  const left = daysLeft(expires, today2);
  return left !== void 0 && left < 0;
}
function requireDay(today2) {
  if (today2 === void 0 || dayOf(today2) !== void 0) return;
  throw new UsageError(`today: '${withoutValue(today2)}' is no day. Write it as YYYY-MM-DD.`);
}
function waiverOf({ reason, expires }, today2) {
  const left = daysLeft(expires, today2);
  return {
    reason,
    ...expires !== void 0 && { expires },
    ...left !== void 0 && left <= soon && { daysLeft: left }
  };
}
function daysLeft(expires, today2) {
  const last = expires === void 0 ? void 0 : dayOf(expires);
  const now = today2 === void 0 ? void 0 : dayOf(today2);
  return last === void 0 || now === void 0 ? void 0 : last - now;
}
var Suppressions = class {
  entries;
  #byCode = /* @__PURE__ */ new Map();
  #used = /* @__PURE__ */ new Set();
  constructor(entries, names2) {
    this.entries = entries;
    for (const entry of entries) for (const code of names2.codesOf(entry.rule)) this.#add(code, entry);
  }
  /** Those that fit, in no particular order. */
  fitting({ code, target }) {
    const concerned = this.#byCode.get(code);
    if (concerned === void 0) return [];
    const named3 = [target.name, target.id].flatMap((text4) => concerned.exact.get(text4.toLowerCase()) ?? []);
    const found = [...named3, ...concerned.globs.filter((entry) => fits3(entry, target))];
    for (const entry of found) this.#used.add(entry);
    return found;
  }
  /** Those that fitted no finding that was asked for. */
  get unused() {
    return this.entries.filter((entry) => !this.#used.has(entry));
  }
  #add(code, entry) {
    const concerned = this.#byCode.get(code) ?? { exact: /* @__PURE__ */ new Map(), globs: [] };
    this.#byCode.set(code, concerned);
    const { target } = entry;
    if (target === void 0 || isGlob2(target)) {
      concerned.globs.push(entry);
      return;
    }
    const key = target.toLowerCase();
    const same = concerned.exact.get(key);
    if (same === void 0) concerned.exact.set(key, [entry]);
    else same.push(entry);
  }
};
function fits3({ target: pattern }, { name: name2, id }) {
  return pattern === void 0 || globMatches(pattern, pattern.startsWith("/") ? id : name2);
}

// src/source/bicep/tokens.ts
function* tokensOf(text4) {
  for (let at4 = 0; at4 < text4.length; ) {
    const start = at4;
    const character = text4.charAt(at4);
    if (character === "\n") {
      at4++;
      yield { kind: "line", start };
    } else if (text4.startsWith("//", at4)) {
      at4 = endOf(text4, "\n", at4);
      yield { kind: "comment", text: text4.slice(start, at4).trimEnd(), start };
    } else if (text4.startsWith("/*", at4)) {
      at4 = endOf(text4, "*/", at4 + 2) + 2;
    } else if (text4.startsWith("'''", at4)) {
      at4 = endOf(text4, "'''", at4 + 3) + 3;
      yield { kind: "string", text: void 0, start };
    } else if (character === "'") {
      const { end, value } = readString(text4, at4);
      at4 = end;
      yield { kind: "string", text: value, start };
    } else if (isWordCharacter(character)) {
      while (at4 < text4.length && isWordCharacter(text4.charAt(at4))) at4++;
      yield { kind: "word", text: text4.slice(start, at4), start };
    } else {
      at4++;
      if (marks.has(character)) yield { kind: "mark", text: character, start };
    }
  }
}
var marks = new Set("{}[](),:@=");
function isWordCharacter(character) {
  return /\w/.test(character);
}
function endOf(text4, what, from) {
  const at4 = text4.indexOf(what, from);
  return at4 < 0 ? text4.length : at4;
}
function readString(text4, start) {
  const open = ["string"];
  let whole = true;
  let at4 = start + 1;
  for (; at4 < text4.length && open.length > 0 && text4.charAt(at4) !== "\n"; at4++) {
    const character = text4.charAt(at4);
    const inString = open.at(-1) === "string";
    if (inString && character === "\\") at4++;
    else if (character === "'") {
      if (inString) open.pop();
      else open.push("string");
    } else if (inString && text4.startsWith("${", at4)) {
      open.push("expression");
      whole = false;
      at4++;
    } else if (!inString && character === "{") open.push("brace");
    else if (!inString && character === "}") open.pop();
  }
  return { end: at4, value: whole ? text4.slice(start + 1, at4 - 1).replace(/\\(.)/g, "$1") : void 0 };
}

// src/source/bicep/outline.ts
function outlineOf(text4, isMeant) {
  const kept = [...tokensOf(text4)].filter((token2) => token2.kind !== "comment" || isMeant(token2.text));
  return new Outliner(kept).read();
}
var deepest5 = 32;
var Outliner = class {
  #tokens;
  #declarations = [];
  #comments = [];
  #stack = [];
  #pending = [];
  /** The declaration whose body is still to come, at the depth where it stands. */
  #coming;
  /** The depth of the decorator that is being read, up to the end of its line. */
  #decorator;
  /** At the start of an item: after a line break, a comma or an opening bracket. */
  #fresh = true;
  /** Nothing but blanks was on this line. */
  #blank = true;
  constructor(tokens) {
    this.#tokens = tokens;
  }
  read() {
    for (const [index, token2] of this.#tokens.entries()) {
      if (token2.kind === "line") this.#line();
      else if (token2.kind === "comment") this.#comment(token2);
      else {
        this.#code(token2, index);
        this.#blank = false;
      }
    }
    this.#settle(void 0, []);
    return { declarations: this.#declarations, comments: this.#comments };
  }
  #line() {
    this.#fresh = this.#blank = true;
    if (this.#decorator === this.#stack.length) this.#decorator = void 0;
  }
  #comment(token2) {
    if (this.#blank) this.#pending.push(token2);
    else this.#comments.push({ text: token2.text, start: token2.start, declaration: void 0, path: [] });
  }
  #code(token2, index) {
    const text4 = token2.kind === "mark" ? token2.text : "";
    if (text4 === "}" || text4 === "]" || text4 === ")") {
      if (this.#stack.pop()?.kind !== "expression") this.#settle(void 0, []);
      this.#fresh = false;
      return;
    }
    if (this.#fresh && text4 === "@") this.#decorator = this.#stack.length;
    if (this.#fresh && this.#decorator === void 0) this.#item(token2, index);
    this.#fresh = text4 === ",";
    if (text4 === "{" || text4 === "[" || text4 === "(") this.#open(text4, index);
  }
  /** The first token of a statement, a property or an element. */
  #item(token2, index) {
    const frame = this.#stack.at(-1);
    if (frame === void 0 || frame.kind === "object") {
      const declaration = this.#declarationAt(index);
      if (declaration !== void 0) {
        this.#declarations.push(declaration);
        this.#coming = { declaration, depth: this.#stack.length };
        this.#settle(declaration, []);
        return;
      }
      const isKey = frame !== void 0 && isMark2(this.#tokens[index + 1], ":");
      if (frame !== void 0) frame.part = isKey && "text" in token2 ? token2.text : void 0;
      const opens = isMark2(this.#tokens[index + 2], "{") || isMark2(this.#tokens[index + 2], "[");
      this.#settleAt(opens ? 0 : 1);
    } else if (frame.kind === "array") {
      frame.part = typeof frame.part === "number" ? frame.part + 1 : 0;
      this.#settleAt(0);
    } else this.#settleAt(0);
  }
  /** `resource NAME 'TYPE@VERSION'`, `module NAME 'PATH'`. */
  #declarationAt(index) {
    const [keyword, name2, target, next] = this.#tokens.slice(index, index + 4);
    if (keyword?.kind !== "word" || name2?.kind !== "word" || target?.kind !== "string") return void 0;
    if (keyword.text !== "resource" && keyword.text !== "module") return void 0;
    const text4 = target.text ?? "";
    const above = this.#enclosing();
    const symbol = above === void 0 ? name2.text : `${above.symbol}::${name2.text}`;
    if (keyword.text === "module") return { kind: "module", symbol, type: text4, apiVersion: "", existing: false };
    const [type = "", version] = text4.split("@");
    const isInner = above !== void 0 && !type.includes(".");
    return {
      kind: "resource",
      symbol,
      type: isInner ? `${above.type}/${type}` : type,
      apiVersion: version ?? above?.apiVersion ?? "",
      existing: isWord(next, "existing")
    };
  }
  #open(bracket, index) {
    const { length: length2 } = this.#stack;
    const above = this.#stack.at(-1);
    const coming = this.#coming?.depth === length2 ? this.#coming.declaration : void 0;
    const isLoop = bracket === "[" && isWord(this.#tokens[index + 1], "for");
    this.#fresh = true;
    if (bracket === "{" && coming !== void 0) {
      this.#coming = void 0;
      this.#stack.push({ kind: "object", declaration: coming, body: length2, part: void 0 });
    } else if (isLoop && coming !== void 0) {
      this.#coming = { declaration: coming, depth: length2 + 1 };
      this.#stack.push({ kind: "expression", declaration: void 0, body: void 0, part: void 0 });
    } else {
      const opaque = bracket === "(" || isLoop || above?.kind === "expression";
      const kind2 = opaque ? "expression" : bracket === "{" ? "object" : "array";
      this.#stack.push({ kind: kind2, declaration: void 0, body: above?.body, part: void 0 });
    }
  }
  #enclosing() {
    const body = this.#stack.at(-1)?.body;
    return body === void 0 ? void 0 : this.#stack[body]?.declaration;
  }
  /** Comments above a part of a body; `up` counts the last parts of the way to it that are not meant. */
  #settleAt(up) {
    if (this.#pending.length === 0) return;
    const body = this.#stack.at(-1)?.body;
    const parts2 = body === void 0 ? [] : this.#stack.slice(body, body + deepest5);
    const path = [];
    for (const { kind: kind2, part: part2 } of parts2) {
      if (kind2 === "expression" || part2 === void 0) break;
      path.push(part2);
    }
    const isWhole2 = path.length === parts2.length && path.length > 0;
    this.#settle(this.#enclosing(), isWhole2 && up > 0 ? path.slice(0, -up) : path);
  }
  #settle(declaration, path) {
    for (const { text: text4, start } of this.#pending) this.#comments.push({ text: text4, start, declaration, path });
    this.#pending = [];
  }
};
function isMark2(token2, text4) {
  return token2?.kind === "mark" && token2.text === text4;
}
function isWord(token2, text4) {
  return token2?.kind === "word" && token2.text === text4;
}

// src/gate/suppress/bicep-comments.ts
var marker = /^\/\/\s*poolgate-ignore\b/i;
var form = "Write // poolgate-ignore LB103: reason.";
var longest2 = 4 * 1024 * 1024;
function readBicep(source, names2) {
  const { path } = source;
  if (source.text.length > longest2) {
    const message = `${path} is too long to be looked through for poolgate-ignore. Use metadata or poolgate.yaml.`;
    return { path, declarations: [], suppressions: [], mistakes: [{ level: "warning", code: "ignore", message }] };
  }
  const { declarations, comments } = outlineOf(source.text, (comment) => marker.test(comment));
  const suppressions = [];
  const mistakes = [];
  for (const comment of comments) {
    const { start, text: text4 } = comment;
    const read = readComment(comment, { source, start, end: start + text4.length, pointer: "" }, names2);
    if ("level" in read) mistakes.push(read);
    else suppressions.push(read);
  }
  return { path, declarations, suppressions, mistakes };
}
function readComment(comment, place, names2) {
  const said = comment.text.replace(marker, "");
  const colon = said.indexOf(":");
  const [rule = "", ...rest] = said.slice(0, Math.max(colon, 0)).trim().split(/\s+/);
  const reason = said.slice(colon + 1).trim();
  const [word2, expires, ...more] = rest;
  const mistake = (message) => {
    return { level: "warning", code: "ignore", message: `${message} It suppresses nothing.`, place };
  };
  if (colon < 0 || rule === "" || more.length > 0 || word2 !== void 0 && word2 !== "until")
    return mistake(`This is no poolgate-ignore. ${form}`);
  if (reason === "") return mistake(`This poolgate-ignore has no reason. ${form}`);
  const wrong = names2.faultOf(rule, place);
  if (wrong !== void 0) return mistake(wrong.message);
  if (word2 !== void 0 && (expires === void 0 || dayOf(expires) === void 0))
    return mistake("After `until` a day is meant, written YYYY-MM-DD.");
  const { declaration, path } = comment;
  if (declaration === void 0)
    return mistake(
      "This poolgate-ignore stands above no resource, no module and no property of one: put it on the line above."
    );
  return { rule, reason, expires, place, declaration, path };
}

// src/gate/suppress/bicep.ts
var deploymentType2 = "microsoft.resources/deployments";
var BicepSuppressions = class {
  #names;
  #files;
  #read = /* @__PURE__ */ new Map();
  #used = /* @__PURE__ */ new Set();
  #faults = [];
  #unclear = /* @__PURE__ */ new Map();
  /** Without `files` there are none: the library's `check` has texts only. */
  constructor(names2, files) {
    this.#names = names2;
    this.#files = files;
  }
  fitting(finding) {
    if (this.#files === void 0) return [];
    const found = finding.origins.flatMap((origin) => this.#at(origin, finding.code));
    for (const suppression of found) this.#used.add(suppression);
    return found;
  }
  /** Comments that are wrong, or of which it cannot be told what they are for. */
  get mistakes() {
    return [...this.#faults, ...this.#all().flatMap(({ mistakes }) => mistakes), ...this.#unclear.values()];
  }
  /** Comments of files beside a template with a finding that fit none. */
  get unused() {
    const all3 = this.#all().flatMap(({ suppressions }) => suppressions);
    return all3.filter((one3) => !this.#used.has(one3) && !this.#unclear.has(one3));
  }
  #all() {
    return [...this.#read.values()].filter((file) => file !== void 0);
  }
  /** From the outermost declaration inwards: a module leads to the file that it names. */
  #at({ path = [], within }, code) {
    const around2 = (within?.() ?? []).filter(({ kind: kind2 }) => kind2 === "resource");
    const found = [];
    let inner;
    for (const [index, declared2] of around2.toReversed().entries()) {
      const file = declared2.depth === 0 ? this.#beside(declared2.place.source.path) : inner;
      inner = void 0;
      if (file === void 0) continue;
      const matched = this.#match(declared2, file, code);
      if (matched === void 0) continue;
      const { declaration, concerned } = matched;
      const own = index === around2.length - 1 ? path : [];
      found.push(...concerned.filter((one3) => holds2(one3.path, own)));
      if (declaration.kind === "module") inner = this.#module(file, declaration);
    }
    return found;
  }
  /** The declaration that it was compiled from, with what is written above it and in it for a rule. */
  #match(declared2, file, code) {
    const { symbol, alike } = declared2;
    const concerned = (declaration2) => (file.byDeclaration.get(declaration2) ?? []).filter(({ rule }) => this.#names.codesOf(rule).includes(code));
    const same = (symbol === void 0 ? file.byType.get(typeKeyOf(declared2)) : file.bySymbol.get(symbol)) ?? [];
    const [declaration, ...others] = same;
    if (declaration === void 0) return void 0;
    if (others.length === 0 && (symbol !== void 0 || alike === 1))
      return { declaration, concerned: concerned(declaration) };
    for (const one3 of same.flatMap(concerned)) this.#tellUnclear(one3, declared2);
    return void 0;
  }
  #tellUnclear(suppression, { type, place }) {
    const message = `Several resources of the type ${type} are declared, and without symbolic names it cannot be told which of ${place.source.path} is meant. It suppresses nothing. Compile with a newer Bicep, or use metadata or poolgate.yaml.`;
    this.#unclear.set(suppression, { level: "warning", code: "ignore", message, place: suppression.place });
  }
  #beside(template) {
    return /\.json$/i.test(template) ? this.#open(template.replace(/\.json$/i, ".bicep")) : void 0;
  }
  #module({ path }, { type }) {
    return /^[^:]*\.bicep$/i.test(type) ? this.#open(joinPath(folderOf(path), type)) : void 0;
  }
  #open(path) {
    if (this.#read.has(path)) return this.#read.get(path);
    const read = this.#files?.kindOf(path) === "file" ? this.#files.read(path) : void 0;
    if (read !== void 0 && "fault" in read)
      this.#faults.push({ level: "warning", code: "ignore", message: read.fault });
    const file = read !== void 0 && "text" in read ? this.#index(new SourceText(path, read.text)) : void 0;
    this.#read.set(path, file);
    return file;
  }
  #index(source) {
    const file = readBicep(source, this.#names);
    return {
      ...file,
      bySymbol: groupBy(file.declarations, ({ symbol }) => symbol),
      byType: groupBy(
        file.declarations.filter(({ existing }) => !existing),
        typeKey
      ),
      byDeclaration: groupBy(file.suppressions, ({ declaration }) => declaration)
    };
  }
};
function typeKey({ kind: kind2, type, apiVersion }) {
  return kind2 === "module" ? deploymentType2 : `${type.toLowerCase()}@${apiVersion}`;
}
function typeKeyOf({ type, apiVersion }) {
  const lower2 = type.toLowerCase();
  return lower2 === deploymentType2 ? lower2 : `${lower2}@${apiVersion}`;
}
function groupBy(items, keyOf2) {
  const groups2 = /* @__PURE__ */ new Map();
  for (const item of items) {
    const key = keyOf2(item);
    const group2 = groups2.get(key);
    if (group2 === void 0) groups2.set(key, [item]);
    else group2.push(item);
  }
  return groups2;
}
function holds2(part2, path) {
  const same = (a, b) => typeof a === "string" && typeof b === "string" ? a.toLowerCase() === b.toLowerCase() : a === b;
  return part2.every((key, index) => same(key, path[index]));
}

// src/gate/suppress/metadata.ts
var text2 = { type: "string", minLength: 1 };
var schema = {
  type: "object",
  additionalProperties: false,
  required: ["ignore"],
  properties: {
    ignore: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["rule", "reason"],
        properties: { rule: text2, reason: text2, target: text2, expires: text2 }
      }
    }
  }
};
var name = "poolgate";
var top = ["metadata", name];
var MetadataSuppressions = class {
  #names;
  /** By the place, because what a loop makes, and what a later set makes, is declared once. */
  #read = /* @__PURE__ */ new Map();
  #known = /* @__PURE__ */ new WeakMap();
  #mistakes = [];
  constructor(names2) {
    this.#names = names2;
  }
  fitting(finding) {
    const around2 = finding.origins.flatMap(({ within }) => within?.() ?? []);
    return around2.flatMap((declared2) => this.#of(declared2)?.fitting(finding) ?? []);
  }
  /** Entries that are wrong, so that they suppress nothing. */
  get mistakes() {
    return this.#mistakes;
  }
  /** Entries read so far that fit no finding. */
  get unused() {
    return [...this.#read.values()].flatMap((read) => read?.unused ?? []);
  }
  /** Reads also the entries that no finding led to. For a run of which all findings were asked for. */
  readRest(document) {
    if (!/"poolgate"/i.test(document.source.text)) return;
    const open = [document.root];
    for (let node = open.pop(); node !== void 0; node = open.pop()) {
      if (node.kind === "array") open.push(...node.items);
      if (node.kind !== "object") continue;
      for (const { value } of node.members) open.push(value);
      const owner = node;
      if (valueOf2(node, "metadata") !== void 0)
        this.#at({ place: document.place(node), note: (key) => noteOf(document, owner, key) });
    }
  }
  #of(declared2) {
    if (this.#known.has(declared2)) return this.#known.get(declared2);
    const found = this.#at(declared2);
    this.#known.set(declared2, found);
    return found;
  }
  #at({ place, note }) {
    const key = `${place.start} ${place.source.path}`;
    if (this.#read.has(key)) return this.#read.get(key);
    const written = note(name);
    const read = written && new Suppressions(this.#entriesOf(written), this.#names);
    this.#read.set(key, read);
    return read;
  }
  #entriesOf(note) {
    const { value } = note;
    const list3 = isRecord(value) ? value["ignore"] : void 0;
    const faults = [...validate(value, schema, top), ...validateWaivers(list3, [...top, "ignore"])];
    const mistake = (message, path) => {
      const place = note.place(path.slice(top.length));
      this.#mistakes.push({ level: "warning", code: "ignore", message: `${message} It suppresses nothing.`, place });
    };
    for (const { message, path } of faults) mistake(message, path);
    const faulty2 = new Set(faults.map(({ path }) => path[top.length + 1]));
    if (faulty2.has(void 0) || !Array.isArray(list3)) return [];
    return list3.flatMap((entry, index) => {
      if (faulty2.has(index)) return [];
      const place = note.place(["ignore", index]);
      const rule = textOf10(entry, "rule") ?? "";
      const wrong = this.#names.faultOf(rule, place);
      if (wrong !== void 0) mistake(wrong.message, [...top, "ignore", index, "rule"]);
      const [target, expires] = [textOf10(entry, "target"), textOf10(entry, "expires")];
      return [{ rule, reason: textOf10(entry, "reason") ?? "", target, expires, place }];
    });
  }
};
function textOf10(entry, key) {
  const value = isRecord(entry) && Object.hasOwn(entry, key) ? entry[key] : void 0;
  return typeof value === "string" ? value : void 0;
}

// src/gate/suppress/waivers.ts
function readWaivers({ waivers = [] }, names2, locate2) {
  const entries = waivers.map((waiver, index) => ({ ...waiver, place: locate2(["waivers", index]) }));
  const problems = entries.flatMap(({ rule }, index) => names2.faultOf(rule, locate2(["waivers", index, "rule"])) ?? []);
  return { waivers: new Suppressions(entries, names2), problems };
}

// src/gate/suppress/unmatched.ts
function unmatched(sources, names2, active) {
  const unused = sources.flatMap((source) => source.unused);
  const judged = unused.filter(({ rule }) => names2.codesOf(rule).some((code) => active.has(code)));
  return judged.map(({ rule, target, place }) => {
    const message = `No finding fits the waiver of ${rule}${target === void 0 ? "" : ` for ${target}`}. Correct it, or remove it.`;
    return { level: "warning", code: "unmatched", message, ...place && { place } };
  });
}

// src/gate/suppress/suppress.ts
var Suppressor = class {
  #sources;
  #names;
  #waivers;
  #metadata;
  #bicep;
  #mistakes;
  /** Reports for people tell of undecided findings together, where no message of one is shown. */
  #endedUndecided = /* @__PURE__ */ new Map();
  constructor(sources) {
    this.#sources = sources;
    this.#names = new RuleNames(sources.rules);
    const { waivers, problems } = readWaivers(sources.config, this.#names, sources.locate);
    this.#waivers = waivers;
    this.#metadata = new MetadataSuppressions(this.#names);
    this.#bicep = new BicepSuppressions(this.#names, sources.files);
    this.#mistakes = problems;
  }
  /**
   * The finding, marked if it does not count. A waiver goes before the baseline: it has a reason. Where the finding was declared
   * is let go of: it would keep whole expansions in memory.
   */
  suppress(given2) {
    return { ...this.#mark(given2), origins: [] };
  }
  #mark(finding) {
    const { baseline, today: today2, stack } = this.#sources;
    const waivers = this.#waivers.fitting(finding);
    const written = [...waivers, ...this.#metadata.fitting(finding), ...this.#bicep.fitting(finding)];
    const locks = (stack?.locks ?? []).filter((one3) => lockOf(finding, [one3]) !== void 0);
    const [lock] = locks;
    const fitting = lock === void 0 ? written : waivers.filter((entry) => locks.every((one3) => isOf(one3, entry)));
    const live = fitting.find((entry) => !hasEnded(entry, today2));
    if (live !== void 0) return { ...finding, waiver: waiverOf(live, today2) };
    const baselined = baseline?.has(finding) === true;
    if (lock !== void 0 && (baselined || written.length > fitting.length)) return withLocked(finding, lock);
    if (baselined) return { ...finding, baseline: true };
    const [ended] = fitting.toSorted(latestFirst);
    if (ended === void 0) return finding;
    if (finding.outcome === "unknown") this.#endedUndecided.set(ended, endedProblem(ended));
    return withEnded(finding, ended);
  }
  /** What is wrong with the entries, and which of them no finding fits any more. Asked when every finding was shown. */
  problems({ findings, active, inputs, templates, broken }) {
    const { baseline, complete } = this.#sources;
    if (complete) for (const template of templates) this.#metadata.readRest(template);
    const told = [
      ...this.#mistakes,
      ...this.#metadata.mistakes,
      ...this.#bicep.mistakes,
      ...this.#endedUndecided.values()
    ];
    if (broken) return told;
    const codes = new Set(active.map(({ rule }) => rule.code));
    const files = new Set(inputs.flatMap(({ file, parameters }) => [file, ...parameters]));
    const isJudged = ({ code, file }) => codes.has(code) && (complete || files.has(file));
    return [
      ...told,
      ...complete ? unmatched([this.#waivers, this.#metadata, this.#bicep], this.#names, codes) : [],
      ...baseline?.fixed(findings, isJudged) ?? []
    ];
  }
};
function withEnded(finding, { expires = "", place }) {
  const link = place && { message: `the waiver, which ended with ${expires}`, place };
  return {
    ...finding,
    message: `${finding.message} The waiver of this ended with ${expires}.`,
    related: [...link ? [link] : [], ...finding.related]
  };
}
function isOf({ layers }, { place }) {
  return place !== void 0 && layers.some(({ file }) => file === place.source.path);
}
function withLocked(finding, { file }) {
  const message = `${finding.message} ${file} locks ${finding.code}: nothing in another file suppresses it.`;
  return { ...finding, message };
}
function endedProblem({ rule, expires = "", place }) {
  const message = `The waiver of ${rule} ended with ${expires}: what it was for is undecided again. Renew it, or decide it.`;
  return { level: "warning", code: "waiver", message, ...place && { place } };
}
function latestFirst({ expires: a = "" }, { expires: b = "" }) {
  return a < b ? 1 : a > b ? -1 : 0;
}

// src/rule/reads.ts
function readsOf(rule) {
  const reader = new Reader4();
  const target = typeof rule.for === "string" ? rule.for : "resource";
  const names2 = /* @__PURE__ */ new Map([
    [kinds[target]?.variable ?? target, target],
    ["params", "params"]
  ]);
  if (rule.forEach !== void 0) names2.set(rule.forEach.name, reader.kindOf(rule.forEach.list, names2));
  for (const { name: name2, code } of rule.let) names2.set(name2, reader.kindOf(code, names2));
  if (rule.when !== void 0) reader.kindOf(rule.when, names2);
  for (const { assert, message, fix, at: at4 } of rule.asserts) {
    for (const part2 of [assert, ...message, ...fix, ...at4 === void 0 ? [] : [at4]])
      if (typeof part2 !== "string") reader.kindOf(part2, names2);
  }
  return reader.reads;
}
var Reader4 = class {
  reads = /* @__PURE__ */ new Set();
  /** The kind of what an expression gives, if it is an element or a list of them; notes what is read on the way. */
  kindOf(code, names2) {
    switch (code.op) {
      case "value":
        return void 0;
      case "name":
        return names2.get(code.name);
      case "field":
      case "has":
        return this.#field(this.kindOf(code.target, names2), code.field);
      case "index":
        this.kindOf(code.index, names2);
        return this.kindOf(code.target, names2);
      case "not":
      case "minus":
        return this.kindOf(code.value, names2);
      case "if":
        this.kindOf(code.condition, names2);
        return this.#first([code.yes, code.no], names2);
      case "list":
        return this.#first(code.items, names2);
      case "matches":
        return this.kindOf(code.text, names2);
      case "call":
        return this.#first(code.args, names2);
      case "exists":
      case "all":
      case "filter":
      case "map":
      case "existsOne": {
        const element = this.kindOf(code.list, names2);
        const body = this.kindOf(code.body, new Map(names2).set(code.variable, element));
        return code.op === "map" ? body : element;
      }
      default:
        return this.#first([code.left, code.right], names2);
    }
  }
  #field(kind2, field) {
    this.reads.add(`${kind2 ?? "*"}.${field}`);
    const declared2 = kind2 === void 0 ? void 0 : kinds[kind2]?.fields[field];
    return declared2?.type === "one" || declared2?.type === "list" ? declared2.kind : void 0;
  }
  /** NOTE: functions that pass elements on give the kind of what they are given. */
  #first(codes, names2) {
    const found = codes.map((code) => this.kindOf(code, names2));
    return found.find((kind2) => kind2 !== void 0);
  }
};

// src/topology/intent-keys.ts
var intentSections = [
  { section: "pools", kind: "poolIntent", keys: poolIntentKeys },
  { section: "flows", kind: "flow", keys: flowKeys },
  { section: "routes", kind: "routeIntent", keys: routeIntentKeys },
  { section: "tls", kind: "tlsIntent", keys: tlsIntentKeys },
  { section: "pairs", kind: "pair", keys: pairKeys }
];
var derivedFromIntent = {
  "backendPool.members": "poolIntent.selfContained",
  "backendPool.count": "poolIntent.selfContained",
  "backendPool.minimum": "poolIntent.selfContained",
  "backendPool.maximum": "poolIntent.selfContained",
  "backendPool.kind": "poolIntent.selfContained",
  "backendPool.activeIn": "pair.active",
  "backendPool.standbyIn": "pair.standby",
  "pair.activePools": "pair.active",
  "pair.standbyPools": "pair.standby",
  "flow.members": "flow.from",
  "flow.frontends": "flow.to",
  "routeIntent.pools": "routeIntent.pool"
};

// src/gate/unread.ts
function unreadIntents(config, rules, active, locate2) {
  const sections2 = intentSections.filter(({ section }) => (config[section] ?? []).length > 0);
  if (sections2.length === 0) return [];
  const reads = new Set(active.flatMap(({ rule }) => fieldsOf2(rule)));
  return sections2.flatMap(
    (section) => unreadKeys(section, config[section.section] ?? [], reads).map(({ path, fields }) => {
      const place = locate2(path, true);
      const readers = rules.filter((rule) => fieldsOf2(rule).some((field) => fields.some((one3) => isSame2(field, one3))));
      const message = `\`${titleOf(path)}\`: ${whatToDo(readers)}`;
      return { level: "warning", code: "unread", message, ...place && { place } };
    })
  );
}
var mostNamed = 3;
function whatToDo(readers) {
  if (readers.length === 0) return "no rule of this version looks at it, so nothing is checked by it.";
  const codes = readers.slice(0, mostNamed).map(({ code }) => code);
  const more = readers.length > mostNamed ? ` or ${readers.length - mostNamed} more` : "";
  return `no rule that is switched on looks at it, so nothing is checked by it. Switch on ${codes.join(", ")}${more} in \`rules\`.`;
}
function fieldsOf2(rule) {
  const reads = [...readsOf(rule)];
  const said = Object.entries(derivedFromIntent).filter(([derived]) => reads.some((field) => isSame2(field, derived)));
  return [...reads, ...said.map(([, field]) => field)];
}
function isSame2(read, field) {
  return read === field || read === `*.${field.slice(field.indexOf(".") + 1)}`;
}
function unreadKeys({ section, kind: kind2, keys }, entries, reads) {
  const used = Object.entries(keys).flatMap(([name2, key]) => {
    const path = key.split(".");
    const index = entries.findIndex((entry) => saidAt(entry, path) !== void 0);
    return index < 0 ? [] : [{ path, index, field: `${kind2}.${name2}` }];
  });
  const isRead = ({ field }) => [field, `*.${field.slice(field.indexOf(".") + 1)}`].some((one3) => reads.has(one3));
  const unread = used.filter((one3) => !isRead(one3));
  if (section !== "pools" && unread.length === used.length)
    return [{ path: [section], fields: used.map(({ field }) => field) }];
  const told = /* @__PURE__ */ new Map();
  for (const { path, index, field } of unread) {
    const isWhole2 = used.every((other) => other.path[0] !== path[0] || unread.includes(other));
    const shown = isWhole2 ? path.slice(0, 1) : path;
    const known2 = told.get(shown.join("."));
    const at4 = Math.min(index, Number(known2?.path[1] ?? index));
    told.set(shown.join("."), { path: [section, at4, ...shown], fields: [...known2?.fields ?? [], field] });
  }
  return [...told.values()];
}
function titleOf(path) {
  return path.map((part2) => typeof part2 === "number" ? `[${part2}]` : `.${part2}`).join("").slice(1);
}

// src/gate/judge.ts
function judge3(run) {
  const { active, problems } = selectRules(run.rules, run.config, run.stack ?? single(run.config, run.locate), run.only);
  const suppressor = new Suppressor(run);
  const results = run.sets.map((set) => judgeSet(set, active, run));
  const judged = results.flatMap((result) => result.findings.map((finding) => suppressor.suppress(finding)));
  const findings = orderFindings(mergeFindings(judged));
  const pools3 = results.flatMap(({ name: name2, topology }) => topology.pools.map((pool) => ({ ...pool, set: name2 })));
  const unknownPools = results.flatMap(
    ({ name: name2, topology }) => topology.unknownPools.map((unknown) => ({ ...unknown, set: name2 }))
  );
  const unmatched2 = run.complete ? unmatchedIntents(run.config, results, run.locate) : [];
  const unread = run.only.length === 0 ? unreadIntents(run.config, run.rules, active, run.locate) : [];
  const found = results.flatMap((result) => result.problems);
  const broken = [...run.problems, ...found].some(({ level }) => level === "error");
  const inputs = results.flatMap((result) => result.inputs);
  const templates = run.sets.flatMap(({ deployments }) => deployments.map(({ template }) => template));
  const told = suppressor.problems({ findings, active, broken, inputs, templates });
  const allProblems = distinct3([...run.problems, ...problems, ...unmatched2, ...unread, ...told, ...found]);
  const sum2 = (key) => results.reduce((total, result) => total + result[key], 0);
  return {
    tool,
    ...conclude(findings, allProblems, {
      failOn: run.config.failOn ?? "error",
      unknown: run.config.unknown ?? "warn"
    }),
    sets: results.map(({ name: name2 }) => name2),
    summary: {
      ...countFindings(findings),
      passed: sum2("passed"),
      skipped: sum2("skipped"),
      resources: results.reduce((total, { topology }) => total + topology.resources, 0),
      pools: pools3.length,
      rules: active.length
    },
    findings,
    pools: pools3,
    unknownPools,
    inputs,
    problems: allProblems
  };
}
function countFindings(findings) {
  const open = findings.filter((finding) => !isSuppressed(finding));
  const count2 = (severity) => open.filter((finding) => finding.outcome === "fail" && finding.severity === severity).length;
  return {
    error: count2("error"),
    warning: count2("warning"),
    info: count2("info"),
    unknown: open.filter(({ outcome }) => outcome === "unknown").length,
    waived: findings.filter(({ waiver }) => waiver !== void 0).length
  };
}
function judgeSet(set, rules, { limits: limits2, config }) {
  const { topology, inputs, problems } = buildSet(set, config, limits2);
  const run = runAll(topology, rules, set.name);
  return { name: set.name, topology, inputs, ...run, problems: [...problems, ...run.problems] };
}
function runAll(topology, rules, set) {
  const problems = [];
  for (let left = rules; ; ) {
    try {
      return { ...runRules(topology, left, { set }), problems };
    } catch (error) {
      const broken = error instanceof RuleError ? left.find(({ rule }) => rule.code === error.rule) : void 0;
      if (!(error instanceof RuleError) || broken === void 0 || library.includes(broken.rule)) throw error;
      problems.push(ruleProblem(error, broken.rule));
      left = left.filter((active) => active !== broken);
    }
  }
}
function distinct3(problems) {
  const seen = /* @__PURE__ */ new Map();
  for (const problem of problems) {
    const { place, code, message } = problem;
    const key = [place?.source.path, place?.start, code, message].join("\n");
    if (!seen.has(key)) seen.set(key, problem);
  }
  return [...seen.values()];
}

// src/gate/check.ts
function check(input) {
  requireShape(input);
  requireDay(input.today);
  const faults = input.config === void 0 ? [] : validateConfiguration(input.config);
  if (faults.length > 0) {
    const problems2 = faults.map(({ message }) => ({ level: "error", code: "config", message }));
    throw new UsageError(faults.map(({ message }) => message).join(" "), problems2);
  }
  const file = listOf(input.config?.extends).find((name2) => !isProfile(name2));
  if (file !== void 0)
    throw new UsageError(
      `check: \`extends\` names ${file}, and check reads no file. Name a profile (${profiles.join(", ")}), or use checkFiles.`
    );
  const problems = [];
  const sets = input.sets.map((set) => readSet(set, problems));
  return judge3({
    sets,
    problems,
    config: input.config ?? {},
    locate: () => void 0,
    rules: withOwn(library, input.rules ?? []),
    only: input.only ?? [],
    limits: input.limits ?? {},
    complete: false,
    today: input.today
  });
}
function expand(deployment, context = {}) {
  const read = readDeployment(deployment);
  if ("level" in read) {
    const cause = { code: "error", reason: `${deployment.template.path} could not be read` };
    return { resources: [], withheld: [], gaps: [cause], outputs: new ObjectValue(), problems: [read] };
  }
  return expandTemplate(read.template, read.parameters, { ...context, scope: { ...context.scope, ...read.scope } });
}
function withOwn(rules, own) {
  if (own.length === 0) return rules;
  const taken = new Map(
    rules.flatMap((rule) => [rule.code, rule.name].map((key) => [key.toLowerCase(), `${rule.source} of poolgate`]))
  );
  for (const rule of own) {
    for (const key of [rule.code, rule.name]) {
      const other = taken.get(key.toLowerCase());
      if (other !== void 0)
        throw new UsageError(
          `${rule.source}: the rule ${key} exists already (${other}). Give it a code and a name of its own.`
        );
      taken.set(key.toLowerCase(), rule.source);
    }
  }
  return [...rules, ...own];
}
function readSet({ name: name2, deployments }, problems) {
  const gaps = [];
  const read = deployments.flatMap((deployment) => {
    const result = readDeployment(deployment);
    if (!("level" in result)) return [result];
    problems.push(result);
    gaps.push({
      code: "error",
      reason: `${deployment.template.path} could not be read`,
      supply: "mend the problem told above"
    });
    return [];
  });
  return { name: name2, deployments: read, gaps };
}
function readDeployment({ template, parameters = [], scope = {} }) {
  const document = readJsonText(template.path, template.text);
  if (!(document instanceof JsonDocument)) return document;
  const kind2 = detect(document.root, true);
  if (kind2 !== "template") return problemIn({ path: template.path, document, kind: kind2 }, describeOther(kind2, document.root));
  const sources = [];
  for (const parameter of parameters) {
    if ("name" in parameter) {
      sources.push(parameter);
      continue;
    }
    const file = readJsonText(parameter.path, parameter.text);
    if (!(file instanceof JsonDocument)) return file;
    sources.push({ document: file });
  }
  const parameterFiles = parameters.flatMap((parameter) => "path" in parameter ? [parameter.path] : []);
  return { path: template.path, template: document, parameters: sources, parameterFiles, scope };
}
function requireShape(input) {
  const sets = isRecord(input) ? input["sets"] : void 0;
  if (!Array.isArray(sets)) throw new UsageError("check: `sets` must be an array of {name, deployments}.");
  for (const set of sets) {
    if (!isRecord(set) || typeof set["name"] !== "string" || !Array.isArray(set["deployments"]))
      throw new UsageError("check: each set needs a `name` and an array `deployments`.");
    for (const deployment of set["deployments"]) requireDeployment(deployment);
  }
}
function requireDeployment(deployment) {
  const { template, parameters = [] } = isRecord(deployment) ? deployment : {};
  if (!isTextFile(template)) throw new UsageError("check: each deployment needs a `template` with `path` and `text`.");
  const fits4 = (item) => isTextFile(item) || isRecord(item) && typeof item["name"] === "string" && typeof item["value"] === "string";
  if (!Array.isArray(parameters) || !parameters.every(fits4))
    throw new UsageError("check: `parameters` must be an array of {path, text} and {name, value}.");
}
function isTextFile(value) {
  return isRecord(value) && typeof value["path"] === "string" && typeof value["text"] === "string";
}

// src/gate/scope.ts
var token = /^[\w.-]{1,90}$/;
var scopeKeys = [
  "subscriptionId",
  "tenantId",
  "resourceGroup",
  "location",
  "managementGroup",
  "deploymentName"
];
var parts = {
  subscriptionId: { name: "subscription-id", form: token, says: "is the id (a GUID) of a subscription" },
  tenantId: { name: "tenant-id", form: token, says: "is the id (a GUID) of a tenant" },
  resourceGroup: {
    name: "resource-group",
    form: /^[\p{L}\p{N}_.()-]{0,89}[\p{L}\p{N}_()-]$/u,
    says: "is 1 to 90 letters, digits, and any of _ - . ( ), without a full stop at its end"
  },
  location: { name: "location", form: /^[A-Za-z0-9][A-Za-z0-9 -]{0,89}$/, says: "is the name of an Azure region" },
  managementGroup: {
    name: "management-group-id",
    form: /^[\w.()-]{1,90}$/,
    says: "is 1 to 90 letters, digits, and any of _ - . ( )"
  },
  deploymentName: {
    name: "deployment-name",
    form: /^[\w.()-]{1,64}$/,
    says: "is 1 to 64 letters, digits, and any of _ - . ( )"
  }
};
function faultOfScope(scope) {
  for (const key of scopeKeys) {
    const { name: name2, form: form2, says: says2 } = parts[key];
    const value = scope[key];
    if (value === void 0 || typeof value === "string" && form2.test(value)) continue;
    const given2 = typeof value === "string" ? `'${withoutValue(value)}'` : `a value of type ${typeof value}`;
    return { key, message: `${name2}: ${given2} cannot be one; it ${says2}.` };
  }
  return void 0;
}
function requireScope(scope = {}) {
  const fault2 = faultOfScope(scope);
  if (fault2 !== void 0) throw new UsageError(fault2.message);
}

// src/gate/suppress/baseline.ts
var text3 = { type: "string", minLength: 1 };
var schema2 = {
  type: "object",
  additionalProperties: false,
  required: ["version", "findings"],
  properties: {
    version: { const: 1 },
    findings: {
      type: "array",
      items: {
        type: "object",
        additionalProperties: false,
        required: ["fingerprint", "code", "target", "file"],
        properties: { fingerprint: text3, code: text3, target: text3, file: text3 }
      }
    }
  }
};
var Baseline = class {
  entries;
  #place;
  #fingerprints;
  constructor(entries, place) {
    this.entries = entries;
    this.#place = place;
    this.#fingerprints = new Set(entries.map(({ fingerprint: fingerprint2 }) => fingerprint2));
  }
  has({ fingerprint: fingerprint2 }) {
    return this.#fingerprints.has(fingerprint2);
  }
  /** One warning for the entries that nothing fits any more, of those that `isJudged` says were looked for. */
  fixed(findings, isJudged) {
    const found = new Set(findings.map(({ fingerprint: fingerprint2 }) => fingerprint2));
    const gone = this.entries.filter((entry) => !found.has(entry.fingerprint) && isJudged(entry));
    if (gone.length === 0) return [];
    const named3 = gone.slice(0, 3).map(({ code, target }) => `${code} ${target}`);
    const list3 = named3.join(", ") + (gone.length > 3 ? ", …" : "");
    const what = gone.length === 1 ? "1 entry of the baseline is" : `${gone.length} entries of the baseline are`;
    const message = `${what} fixed (${list3}). Run \`poolgate check --update-baseline\` to remove ${gone.length === 1 ? "it" : "them"}.`;
    return [{ level: "warning", code: "baseline", message, place: this.#place }];
  }
};
function readBaseline(path, content) {
  const document = readJsonText(path, content);
  if (!(document instanceof JsonDocument)) throw faulty(path, [document]);
  const faults = validate(jsonOfNode(document.root), schema2);
  const problems = faults.map(({ path: at4, message }) => {
    const node = document.nodeAt(at4) ?? document.root;
    const said = at4.length === 0 ? message.replace("The configuration", "The baseline") : message;
    return { level: "error", code: "baseline", message: said, place: document.place(node) };
  });
  if (problems.length > 0) throw faulty(path, problems);
  return new Baseline(entriesIn(document.root), document.place(document.root));
}
function faulty(path, problems) {
  return new UsageError(`The baseline ${path} cannot be used.`, problems);
}
function entriesIn(root) {
  const list3 = valueOf2(root, "findings");
  const items = list3?.kind === "array" ? list3.items : [];
  const textOf11 = (item, key) => {
    const node = valueOf2(item, key);
    return node?.kind === "string" ? node.value : "";
  };
  return items.map((item) => ({
    fingerprint: textOf11(item, "fingerprint"),
    code: textOf11(item, "code"),
    target: textOf11(item, "target"),
    file: textOf11(item, "file")
  }));
}
function entriesOf2({ findings }) {
  const open = findings.filter((finding) => !isSuppressed(finding));
  return open.map(({ fingerprint: fingerprint2, code, target, place }) => {
    return { fingerprint: fingerprint2, code, target: target.name, file: place.source.path };
  });
}
function writeBaseline(entries) {
  const unique = new Map(entries.map((entry) => [entry.fingerprint, entry]));
  const keyed2 = [...unique.values()].map((entry) => {
    const { file, code, target, fingerprint: fingerprint2 } = entry;
    return { key: [file, code, target, fingerprint2].join("\n"), entry: { fingerprint: fingerprint2, code, target, file } };
  });
  keyed2.sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
  const lines = keyed2.map(({ entry }) => `    ${JSON.stringify(entry)}`);
  return `{
  "version": 1,
  "findings": [${lines.length === 0 ? "" : `
${lines.join(",\n")}
  `}]
}
`;
}

// src/gate/suppress/baseline-file.ts
var fileName2 = "poolgate.baseline.json";
function baselinePath(given2, config, files) {
  if (given2 === void 0) {
    const folder = config.path === void 0 ? files.directory : folderOf(config.path);
    return files.canonical(joinPath(folder, fileName2));
  }
  files.allow(given2);
  return files.fromUser(given2);
}
function loadBaseline(path, required, files) {
  if (!required && files.kindOf(path) === "absent") return void 0;
  const file = files.read(path);
  if ("fault" in file) throw new UsageError(`The baseline cannot be used. ${file.fault}`);
  return readBaseline(path, file.text);
}

// src/gate/configuration.ts
var none2 = {
  value: {},
  path: void 0,
  locate: () => void 0,
  problems: [],
  stack: single({})
};
async function loadConfiguration(given2, files) {
  if (given2 !== void 0) files.allow(given2);
  const path = given2 === void 0 ? find(files) : files.fromUser(given2);
  if (path === void 0) return none2;
  const { readConfiguration } = await import("./config-read.js");
  const read = (from) => {
    const file = files.read(from);
    if ("fault" in file) throw new UsageError(`The configuration cannot be used. ${file.fault}`);
    return readConfiguration(new SourceText(from, file.text));
  };
  const { stack, problems } = extended(path, { files, read });
  const merged = merge(stack);
  return { ...merged, path, problems: [...problems, ...merged.problems] };
}
function find(files) {
  for (let folder = files.directory; files.kindOf(folder) === "directory"; folder = joinPath(folder, "..")) {
    const path = joinPath(folder, fileName);
    if (files.kindOf(path) === "file") return path;
    if (files.kindOf(joinPath(folder, ".git")) !== "absent") return void 0;
  }
  return void 0;
}

// src/gate/check-files.ts
async function checkFiles(paths, options, files) {
  return judge3(await readRun(paths, options, files));
}
async function readRun(paths, options, files, { newBaseline = false } = {}) {
  requireDay(options.today);
  const { sets, problems, config } = await prepare(paths, options, files);
  const own = await ownRules(config, options.rulePaths ?? [], files);
  const { failOn, unknown, only = [], limits: limits2 = {}, baseline, today: today2 } = options;
  requireLocked("failOn", "fail-on", failOn, config.stack.locks);
  requireLocked("unknown", "unknown", unknown, config.stack.locks);
  const path = baselinePath(baseline, config, files);
  return {
    sets,
    problems,
    config: { ...config.value, ...failOn && { failOn }, ...unknown && { unknown } },
    locate: config.locate,
    stack: config.stack,
    rules: rulesOf(own),
    only,
    limits: limits2,
    complete: paths.length === 0,
    baseline: loadBaseline(path, baseline !== void 0 && !newBaseline, files),
    baselinePath: path,
    files,
    today: today2
  };
}
async function inspectFiles(paths, options, files) {
  const { sets, problems } = await prepare(paths, options, files);
  const limits2 = options.limits ?? {};
  return judge3({ sets, problems, config: {}, locate: () => void 0, rules: [], only: [], limits: limits2, complete: false });
}
async function prepare(paths, options, files) {
  requireScope(options.scope);
  const config = await loadConfiguration(options.config, files);
  const entries = config.value.inputs ?? [];
  if (paths.length === 0 && entries.length === 0) {
    const message = "Nothing to check: name a template, a folder or a glob, or list `inputs` in poolgate.yaml.";
    throw new UsageError(message, [...config.problems, { level: "error", code: "usage", message }]);
  }
  const requests = paths.length > 0 ? paths.map((path) => requestOf(path, options.scope, files)) : entries.map((entry, index) => requestOfEntry({ entry, index, config, scope: options.scope }));
  const { sets, problems } = plan(requests, files);
  return { sets, problems: [...config.problems, ...scopeProblems(config), ...problems], config };
}
function scopeProblems(config) {
  return (config.value.inputs ?? []).flatMap(({ scope = {} }, index) => {
    const fault2 = faultOfScope(scope);
    if (fault2 === void 0) return [];
    const place = config.locate(["inputs", index, "scope", fault2.key]);
    return [{ level: "error", code: "config", message: fault2.message, ...place && { place } }];
  });
}
function planOne(file, scope, files) {
  requireScope(scope);
  const { sets, problems } = plan([requestOf(file, scope, files)], files);
  const [deployment, ...others] = sets.flatMap(({ deployments }) => deployments);
  if (others.length > 0)
    throw new UsageError(
      `${file.path} holds ${others.length + 1} deployments; name one template. \`check --list\` lists them.`
    );
  return { deployment, problems };
}
function requestOf(given2, scope, files) {
  const { path, parameters = [], set } = typeof given2 === "string" ? { path: given2 } : given2;
  if (path.trim() === "")
    throw new UsageError("An empty text stands where a FILE is meant. Name a template, a folder or a glob.");
  if (path !== "-") files.allow(path);
  const label = withoutValue(path);
  return {
    path: path === "-" ? path : files.fromUser(path),
    // What was cut off must not come back by the way in which paths are worked out.
    ...label !== path && { label },
    parameters: parameters.map((text4) => parameterOf(text4, files)),
    ...set !== void 0 && { set },
    ...scope !== void 0 && { scope }
  };
}
function parameterOf(text4, files) {
  const file = files.fromUser(text4);
  const [, name2, value] = /^([A-Za-z_][\w-]*)=([^]*)$/.exec(text4) ?? [];
  if (name2 !== void 0 && value !== void 0 && files.kindOf(file) !== "file") return { name: name2, value };
  files.allow(text4);
  const label = withoutValue(text4);
  return { file, ...label !== text4 && { label } };
}
function requestOfEntry({ entry, index, config, scope }) {
  const { template, parameters = [], set } = entry;
  const parameterFiles = typeof parameters === "string" ? [parameters] : parameters;
  const place = config.locate(["inputs", index, "template"]);
  return {
    path: template,
    parameters: parameterFiles.map((file) => ({ file })),
    alone: true,
    // The command line knows where this run goes; the configuration where it usually does.
    scope: { ...entry.scope, ...scope },
    ...set !== void 0 && { set },
    ...place !== void 0 && { place }
  };
}
function rulesOf(own) {
  return withOwn(library, own);
}
async function ownRules(config, given2, files) {
  for (const path of given2) files.allow(path);
  const paths = [...config.value.rulePaths ?? [], ...given2.map((path) => files.fromUser(path))];
  if (paths.length === 0) return [];
  const { readRules } = await import("./gate-rules.js");
  return readRules(paths, files);
}

// src/gate/update-baseline.ts
async function updateBaseline(paths, options, files) {
  const run = await readRun(paths, options, files, { newBaseline: true });
  const report = judge3({ ...run, baseline: void 0 });
  const errors = report.problems.filter(({ level }) => level === "error");
  if (errors.length > 0) {
    const message = `${run.baselinePath} was not written: mend the problems first, because findings may be missing.`;
    throw new UsageError(message, [...errors, { level: "error", code: "baseline", message }]);
  }
  const judged = new Set(report.inputs.flatMap(({ file, parameters }) => [file, ...parameters]));
  const found = entriesOf2(report);
  const entries = new Map([...keptOf(run, judged), ...found].map((entry) => [entry.fingerprint, entry]));
  files.writeFile(run.baselinePath, writeBaseline([...entries.values()]), { overwrite: true });
  return { path: run.baselinePath, count: entries.size };
}
function keptOf({ baseline, complete, only, rules }, judged) {
  const names2 = new RuleNames(rules);
  const codes = new Set(only.flatMap((name2) => names2.codesOf(name2)));
  const isJudged = ({ file, code }) => (complete || judged.has(file)) && (only.length === 0 || codes.has(code));
  return (baseline?.entries ?? []).filter((entry) => !isJudged(entry));
}

// src/host/clock.ts
function today() {
  return (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
}

// src/host/system-error.ts
function reasonOf2({ code }) {
  return reasons[code] ?? code;
}
var reasons = {
  EACCES: "permission is denied",
  EPERM: "permission is denied",
  ENOENT: "there is no such folder",
  ENOTDIR: "a part of its path is no folder",
  EISDIR: "it is a folder",
  ENOSPC: "no space is left",
  EEXIST: "something of that name is there",
  EROFS: "the file system is read-only",
  ENAMETOOLONG: "its name is too long"
};
function isSystemError(error) {
  return typeof error === "object" && error !== null && "syscall" in error && "code" in error && typeof error.code === "string";
}

// src/host/write.ts
const {
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} = process.getBuiltinModule("node:fs");
const { dirname, join: join3 } = process.getBuiltinModule("node:path");
function writeWhole(target, label, text4, { overwrite = false }) {
  writing(label, () => {
    const mode = modeOf(target, label, overwrite);
    mkdirSync(dirname(target), { recursive: true });
    const part2 = join3(dirname(target), `.poolgate-${crypto.randomUUID()}.part`);
    try {
      writeFileSync(part2, text4, { flag: "wx", ...mode !== void 0 && { mode } });
      if (overwrite) renameSync(part2, target);
      else placeNew(part2, target, label);
    } finally {
      rmSync(part2, { force: true });
    }
  });
}
function writing(path, write) {
  try {
    return write();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new UsageError(`${path} cannot be written: ${reasonOf2(error)}.`);
  }
}
function modeOf(target, label, overwrite) {
  const there = lstatSync(target, { throwIfNoEntry: false });
  if (there === void 0) return void 0;
  if (there.isDirectory()) throw new UsageError(`${label} is a folder, where a file is to be written. Name a file.`);
  if (!there.isFile()) throw new UsageError(`${label} is no regular file and is not written. Name another file.`);
  if (!overwrite) throw existsAlready(label);
  return statSync(target).mode;
}
function placeNew(part2, target, label) {
  try {
    linkSync(part2, target);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === "EEXIST") throw existsAlready(label);
    copyFileSync(part2, target, constants.COPYFILE_EXCL);
  }
}
function existsAlready(label) {
  return new UsageError(`${label} exists already and is not overwritten. Name another file, or remove it first.`);
}

// src/host/files.ts
const { isUtf8 } = process.getBuiltinModule("node:buffer");
const { readdirSync, readFileSync, realpathSync, statSync: statSync2 } = process.getBuiltinModule("node:fs");
const { basename, dirname: dirname2, isAbsolute, join: join4, relative, resolve: resolve2, sep } = process.getBuiltinModule("node:path");
var mostBytes = 256 * 1024 * 1024;
var Files = class {
  #directory;
  #base;
  #maxBytes;
  #closed;
  #workspace;
  /** Without links. */
  #roots;
  #provided = /* @__PURE__ */ new Map();
  constructor({ directory = ".", base: base2, root, maxBytes = mostBytes, closed = false } = {}) {
    this.#directory = resolve2(directory);
    this.#base = resolve2(base2 ?? this.#directory);
    this.#maxBytes = maxBytes;
    this.#closed = closed;
    this.#workspace = root === void 0 ? repositoryAround(this.#directory) : resolve2(root);
    const real = realPathOf(this.#workspace);
    if (!isFolder(real)) throw new UsageError(`There is no folder ${this.#workspace}.`);
    this.#roots = [real ?? this.#workspace];
  }
  /** A path as a user gave it, as the report has it: relative to the base, with `/`. */
  fromUser(path) {
    return relative(this.#base, resolve2(this.#directory, path)).split(sep).join("/");
  }
  /** The one spelling of a path of the report: `a` for `../here/a`. */
  canonical(path) {
    return relative(this.#base, this.#absolute(path)).split(sep).join("/");
  }
  /** The working directory as the report has it. */
  get directory() {
    return this.fromUser(".");
  }
  /** Allows what a user named outside of the workspace: a folder, or the one that a file lies in. */
  allow(path) {
    const absolute = resolve2(this.#directory, path);
    const [fixed2 = ""] = absolute.split(/[*?{[]/);
    const named3 = fixed2 === absolute ? absolute : dirname2(`${fixed2}x`);
    if (this.#closed || isBelow(this.#workspace, named3) || this.#isInside(named3)) return;
    const folder = realPathOf(dirname2(named3));
    if (folder === void 0 || folder === unresolvable) return;
    const real = realPathOf(named3);
    if (isFolder(real)) this.#roots.push(real ?? folder);
    else this.#roots.push(folder, real === void 0 || real === unresolvable ? folder : dirname2(real));
  }
  /** A file that is on no disk: standard input. */
  provide(path, text4) {
    this.#provided.set(path, text4);
  }
  kindOf(path) {
    if (this.#provided.has(path)) return "file";
    const real = realPathOf(this.#absolute(path));
    if (real === void 0) return "absent";
    if (real === unresolvable) return "other";
    if (!this.#isInside(real)) return "outside";
    const stat = statSync2(real);
    return stat.isFile() ? "file" : stat.isDirectory() ? "directory" : "other";
  }
  isWithin(folder, path) {
    const [root, real] = [folder, path].map((one3) => realPathOf(this.#absolute(one3)));
    return root === void 0 || real === void 0 || real !== unresolvable && isBelow(root, real);
  }
  list(folder) {
    const entries = this.#entries(folder);
    if (typeof entries === "string") return [];
    const kept = entries.filter((entry) => entry.isFile() || entry.isDirectory() || this.#isLinkedFile(folder, entry));
    const named3 = kept.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
    return named3.sort((a, b) => a.name < b.name ? -1 : 1);
  }
  /** Why a folder cannot be listed; undefined when it can. */
  faultOf(folder) {
    const entries = this.#entries(folder);
    return typeof entries === "string" ? entries : void 0;
  }
  /** What a folder holds, or what keeps it from being listed. */
  #entries(folder) {
    if (this.kindOf(folder) !== "directory") return [];
    try {
      return readdirSync(this.#absolute(folder), { withFileTypes: true });
    } catch (error) {
      if (!isSystemError(error)) throw error;
      return `The folder ${folder} cannot be read: ${reasonOf2(error)}. Check its permissions.`;
    }
  }
  read(path) {
    const provided = this.#provided.get(path);
    if (provided !== void 0) return { text: provided };
    switch (this.kindOf(path)) {
      case "absent":
        return { code: "absent", fault: `There is no file ${path}. Check the path.` };
      case "outside":
        return { code: "outside", fault: `${path} leads out of the workspace and is not read. Put the file inside.` };
      case "directory":
        return { code: "directory", fault: `${path} is a folder, where a file is meant. Name a file in it.` };
      case "other":
        return {
          code: "unreadable",
          fault: `${path} is not a regular file, or a link that leads nowhere. Name a file.`
        };
      case "file":
        return this.#readFile(path);
    }
  }
  #readFile(path) {
    const absolute = this.#absolute(path);
    try {
      const { size } = statSync2(absolute);
      if (size > this.#maxBytes) {
        const most2 = `${Math.floor(this.#maxBytes / 1024 / 1024)} MB`;
        return {
          code: "too-large",
          fault: `${path} has ${size} bytes; more than ${most2} are not read. Split the file.`
        };
      }
      const text4 = decode(readFileSync(absolute));
      if (text4 !== void 0) return { text: text4 };
      return { code: "encoding", fault: `${path} is neither UTF-8 nor UTF-16. Save it as UTF-8.` };
    } catch (error) {
      if (!isSystemError(error)) throw error;
      return { code: "unreadable", fault: `${path} cannot be read: ${reasonOf2(error)}. Check its permissions.` };
    }
  }
  /**
   * Writes a file, and the folders that it needs; a file that is there is kept unless `overwrite` is given. Throws
   * UsageError when the path leads out, and when it cannot be written.
   */
  writeFile(path, text4, options = {}) {
    const target = this.#targetOf(this.#absolute(path));
    if (target === void 0)
      throw new UsageError(`${path} leads out of the workspace, or nowhere, and is not written. Name a file inside.`);
    writeWhole(target, path, text4, options);
  }
  /** Where a file is written, links followed as far as there is something; undefined when that is outside. */
  #targetOf(absolute) {
    const real = realPathOf(absolute);
    if (real === void 0) {
      const folder = this.#targetOf(dirname2(absolute));
      return folder === void 0 ? void 0 : join4(folder, basename(absolute));
    }
    return real === unresolvable || !this.#isInside(real) ? void 0 : real;
  }
  #absolute(path) {
    return resolve2(this.#base, path);
  }
  #isInside(absolute) {
    return this.#roots.some((root) => isBelow(root, absolute));
  }
  #isLinkedFile(folder, entry) {
    return entry.isSymbolicLink() && this.kindOf(folder === "" ? entry.name : `${folder}/${entry.name}`) === "file";
  }
};
var unresolvable = "";
function realPathOf(path) {
  try {
    return realpathSync(path);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return error.code === "ENOENT" || error.code === "ENOTDIR" ? void 0 : unresolvable;
  }
}
function isFolder(real) {
  return real !== void 0 && real !== unresolvable && statSync2(real).isDirectory();
}
function isBelow(root, path) {
  const way = relative(root, path);
  return way === "" || !way.startsWith(`..${sep}`) && way !== ".." && !isAbsolute(way);
}
function repositoryAround(directory) {
  for (let at4 = directory; ; at4 = dirname2(at4)) {
    if (realPathOf(join4(at4, ".git")) !== void 0) return at4;
    if (basename(at4) === "") return directory;
  }
}
function decode(bytes) {
  const [first3, second] = bytes;
  if (first3 === 255 && second === 254 || first3 !== 0 && second === 0)
    return new TextDecoder("utf-16le").decode(bytes);
  if (first3 === 254 && second === 255 || first3 === 0 && second !== 0 && second !== void 0)
    return new TextDecoder("utf-16be").decode(bytes);
  return isUtf8(bytes) ? new TextDecoder().decode(bytes) : void 0;
}

// src/report/json.ts
function jsonReport(report) {
  const { tool: tool2, verdict, sets, summary, inputs } = report;
  const json = {
    version: 1,
    tool: tool2,
    verdict,
    sets,
    summary,
    findings: report.findings.map(jsonFinding),
    pools: jsonPools(report.pools),
    inputs,
    problems: report.problems.map(({ level, code, message, place }) => ({ level, code, message, ...at3(place) }))
  };
  return `${JSON.stringify(json, null, 2)}
`;
}
function jsonPools(pools3) {
  return pools3.map(({ set, id, name: name2, owner, kind: kind2, members }) => {
    const { min, max, known: known2, open } = members;
    const list3 = members.list.map((member2) => ({ kind: member2.kind, name: member2.name, count: member2.count }));
    return { set, id, name: name2, owner, kind: kind2, members: { min, max, known: known2, open, list: list3 } };
  });
}
function jsonFinding(finding) {
  const { code, name: name2, severity, outcome, message, fix, url, sets, target, waiver, baseline, fingerprint: fingerprint2 } = finding;
  return {
    code,
    name: name2,
    severity,
    outcome,
    message,
    fix,
    url,
    sets,
    target,
    location: locationOf(finding.place),
    related: finding.related.map((link) => ({ message: link.message, location: locationOf(link.place) })),
    evidence: finding.evidence.map(({ path, value, from, place }) => ({
      path,
      value: value ?? null,
      from,
      ...at3(place)
    })),
    missing: finding.missing.map(({ path, reason, supply, place }) => ({ path, reason, supply, ...at3(place) })),
    waiver: waiver && { reason: waiver.reason, expires: waiver.expires },
    baseline,
    fingerprint: fingerprint2
  };
}
function at3(place) {
  return place === void 0 ? {} : { location: locationOf(place) };
}

// src/report/text/report.ts
function textReport(report, options = {}) {
  const style = styleOf(options.colour ?? false);
  const first3 = openUndecided(report);
  const problems = problemLines(
    report.problems.filter((problem) => !isGap(problem)),
    style
  );
  const lines = [
    ...first3 === void 0 ? [] : [style.warning(first3), ""],
    ...problems.length === 0 ? [] : [...problems, ""],
    ...findingLines(report, style),
    ...undecidedLines(report, style),
    ...waivedLines(report, style),
    ...poolLines(report, style, true),
    ...noPools(report) ? ["No backend pool is declared: there is nothing to check for a pool.", ""] : [],
    closingLine(report, options.milliseconds, style)
  ];
  return `${lines.join("\n")}
`;
}
function closingLine(report, milliseconds, style) {
  const open = report.exitCode === 0;
  const verdict = (open ? style.good : style.error)(`${open ? "✓" : "✗"} ${printVerdict(report)}`);
  const time = milliseconds === void 0 ? [] : [`${(milliseconds / 1e3).toFixed(2)} s`];
  return [verdict, printCounts(report), ...time].join(" · ");
}

// src/host/node.ts
const { appendFileSync, mkdirSync: mkdirSync2, mkdtempSync, writeFileSync: writeFileSync2 } = process.getBuiltinModule("node:fs");
const { join: join5 } = process.getBuiltinModule("node:path");
function nodeHost(worker) {
  process.stdout.on("error", (error) => {
    if (error.code === "EPIPE") return void process.stdin.destroy();
    const why = isSystemError(error) ? reasonOf2(error) : error.message;
    process.stderr.write(`Standard output cannot be written: ${why}.
`);
    process.exit(2);
  });
  process.stderr.on("error", () => void 0);
  return {
    env: process.env,
    out: outputTo(process.stdout),
    err: outputTo(process.stderr),
    openFiles: (options) => new Files(options),
    readInput,
    inputLines,
    clock: () => performance.now(),
    today,
    append: (path, text4) => writing(path, () => appendFileSync(path, text4)),
    writeTemporary: (folder, name2, text4) => writing(folder, () => {
      mkdirSync2(folder, { recursive: true });
      const path = join5(mkdtempSync(join5(folder, "poolgate-")), name2);
      writeFileSync2(path, text4);
      return path;
    }),
    ...worker && { openThreads: async () => (await import("./host-threads.js")).threadsOf(worker) },
    randomId: () => crypto.randomUUID()
  };
}
function outputTo(stream) {
  return {
    isTerminal: stream.isTTY,
    columns: stream.columns ?? 120,
    write: (text4) => {
      stream.write(text4);
    }
  };
}
async function* inputLines() {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of inputChunks()) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield line.replace(/\r$/, "");
  }
  if (rest !== "") yield rest.replace(/\r$/, "");
}
async function readInput() {
  const chunks = [];
  for await (const chunk of inputChunks()) chunks.push(chunk);
  return new TextDecoder().decode(Buffer.concat(chunks));
}
async function* inputChunks() {
  try {
    yield* process.stdin;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE") return;
    if (!isSystemError(error)) throw error;
    throw new UsageError(`Standard input cannot be read: ${reasonOf2(error)}.`);
  }
}

// src/commands/main.ts
var commands = [
  {
    name: "check",
    usage: "[FILE…] [options]",
    summary: "evaluate the rules; the gate",
    load: async () => (await import("./commands-check.js")).checkCommand
  },
  {
    name: "show",
    usage: "[FILE…] [options]",
    summary: "pools and their members",
    load: async () => (await import("./commands-show.js")).showCommand
  },
  {
    name: "expand",
    usage: "FILE [options]",
    summary: "the resources a template deploys; where one value comes from",
    load: async () => (await import("./commands-expand.js")).expandCommand
  },
  {
    name: "eval",
    usage: '["EXPRESSION"] [options]',
    summary: "what an ARM expression gives; stdin: one per line",
    load: async () => (await import("./commands-eval.js")).evalCommand
  },
  {
    name: "explain",
    usage: "CODE|NAME",
    summary: "a rule's page",
    load: async () => (await import("./commands-explain.js")).explainCommand
  },
  {
    name: "rules",
    usage: "[options]",
    summary: "the library, with severity and source",
    load: async () => (await import("./commands-rules.js")).rulesCommand
  },
  {
    name: "test",
    usage: "[PATH…] [options]",
    summary: "run rule cases",
    load: async () => (await import("./commands-test.js")).testCommand
  },
  {
    name: "init",
    usage: "[--force]",
    summary: "a commented poolgate.yaml and a workflow",
    load: async () => (await import("./commands-init.js")).initCommand
  },
  {
    name: "new-rule",
    usage: "AREA NAME [options]",
    summary: "a rule of your own, with its cases",
    load: async () => (await import("./commands-new-rule.js")).newRuleCommand
  }
];
var laterCommands = /* @__PURE__ */ new Set(["diff", "health", "merge"]);
async function main(argv, host) {
  try {
    return await dispatch(argv, host);
  } catch (error) {
    if (error instanceof UsageError) {
      host.err.write(`${problemLines(error.problems, styleOf(false)).join("\n")}
`);
      return 2;
    }
    const stack = error instanceof Error ? error.stack ?? error.message : String(error);
    const lines = stack.split("\n").map(plain).join("\n");
    host.err.write(
      `This is a bug in poolgate ${tool.version}, not in your files. Please report it with what follows.
${lines}
`
    );
    return 3;
  }
}
async function dispatch(argv, host) {
  const [name2, ...rest] = argv;
  if (name2 === void 0) {
    host.err.write(overview(commands));
    return 2;
  }
  if (name2 === "--version" || name2 === "-V") {
    host.out.write(`${tool.version}
`);
    return 0;
  }
  const asked2 = name2 === "help" ? rest[0] : name2;
  if (asked2 === void 0 || asked2 === "--help" || asked2 === "-h") {
    host.out.write(overview(commands));
    return 0;
  }
  const command = await find2(asked2).load();
  const args = readArguments(name2 === "help" ? ["--help"] : rest, command);
  if (args.has("help")) {
    host.out.write(helpOf(command));
    return 0;
  }
  return command.run(args, host);
}
function find2(name2) {
  const entry = commands.find((command) => command.name === name2);
  if (entry !== void 0) return entry;
  if (laterCommands.has(name2)) throw new UsageError(`\`poolgate ${name2}\` is not available in this version.`);
  const names2 = commands.map((command) => command.name);
  throw new UsageError(
    `There is no command ${withoutValue(name2)}.${nearest(name2, names2) || " `poolgate --help` lists them."}`
  );
}

export {
  __require,
  __commonJS,
  __toESM,
  UsageError,
  tool,
  plain,
  workflowData,
  workflowProperty,
  markdown,
  markdownCode,
  markdownLink,
  severities,
  isGap,
  locationOf,
  printPlace,
  foldFindings,
  failedFindings,
  printTargets,
  groupUndecided,
  countUndecided,
  bySeverity,
  plural,
  printVerdict,
  printCounts,
  openUndecided,
  printMembers,
  printKinds,
  noPools,
  printUnknownPools,
  groupWaived,
  excerptOf,
  styleOf,
  pad,
  findingLines,
  poolLines,
  nearest,
  joinPath,
  folderOf,
  baseOf,
  withoutValue,
  scopeOptions,
  inputOptions,
  configOption,
  formatOption,
  laterOptions,
  library,
  ArmError,
  SourceText,
  pointerOf,
  JsonDocument,
  problemAt,
  readJsonText,
  defaultSet,
  plan,
  single,
  isRecord,
  packageOf,
  leavesPackage,
  validateConfiguration,
  Unknown,
  mergeCauses,
  piecesOf,
  ObjectValue,
  isObject,
  isArray,
  isUnknown,
  findUnknown,
  writeJson,
  printValue,
  rootScope,
  Run,
  asArmError,
  Deployment,
  nothingSupplied,
  makers,
  expandTemplate,
  openFiles,
  usesColour,
  tellProblems,
  hasErrors,
  RuleIndex,
  paramTypes,
  paramKind,
  paramTypeOf,
  faultOfParam,
  fitsParam,
  selectRules,
  isElement,
  kinds,
  withRemedy,
  buildSet,
  gapProblems,
  RuleError,
  celFunctions,
  isOurs,
  runRules,
  outcomesOf,
  ruleProblem,
  judge3 as judge,
  check,
  expand,
  faultOfScope,
  requireScope,
  updateBaseline,
  today,
  Files,
  jsonReport,
  jsonPools,
  textReport,
  nodeHost,
  loadConfiguration,
  checkFiles,
  inspectFiles,
  prepare,
  planOne,
  rulesOf,
  ownRules,
  main
};
