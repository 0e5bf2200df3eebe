import {
  UsageError,
  bySeverity,
  checkFiles,
  foldFindings,
  groupUndecided,
  jsonReport,
  locationOf,
  markdown,
  markdownCode,
  markdownLink,
  nearest,
  noPools,
  nodeHost,
  openUndecided,
  plural,
  printCounts,
  printKinds,
  printMembers,
  printPlace,
  printTargets,
  printUnknownPools,
  printVerdict,
  textReport,
  tool,
  workflowData,
  workflowProperty
} from "./chunks/core.js";

// src/host/github.ts
const { resolve } = process.getBuiltinModule("node:path");
function inputOf(env, name) {
  return (env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "").trim();
}
function linesOf(env, name) {
  const lines = inputOf(env, name).split(/\r?\n/).map((line) => line.trim());
  return lines.filter((line) => line !== "" && !line.startsWith("#"));
}
function setOutput(host, name, value) {
  const path = host.env["GITHUB_OUTPUT"];
  const delimiter = `poolgate_${host.randomId()}`;
  if (path !== void 0 && path !== "") host.append(path, `${name}<<${delimiter}
${value}
${delimiter}
`);
}
function addSummary(host, markdown2) {
  const path = host.env["GITHUB_STEP_SUMMARY"];
  if (path !== void 0 && path !== "") host.append(path, markdown2);
}
function foldersOf(env) {
  const workspace = resolve(env["GITHUB_WORKSPACE"] ?? ".");
  return { workspace, directory: resolve(workspace, inputOf(env, "working-directory")) };
}
function tellError(host, message) {
  host.out.write(`::error title=poolgate::${workflowData(message)}
`);
}
function logText(host, text) {
  const token = `poolgate_${host.randomId()}`;
  host.out.write(`::stop-commands::${token}
${text}${text.endsWith("\n") ? "" : "\n"}::${token}::
`);
}

// src/report/annotations.ts
var mostPerLevel = 10;
function annotations(report) {
  const counts = /* @__PURE__ */ new Map();
  const all = [...problems(report), ...findings(report), ...undecided(report)];
  const kept = all.filter(({ level }) => {
    const count = (counts.get(level) ?? 0) + 1;
    counts.set(level, count);
    return count <= mostPerLevel;
  });
  return { lines: kept.map(command), left: all.length - kept.length };
}
function problems({ problems: list }) {
  return list.map(({ level, code, message, place }) => ({ level, title: `poolgate: ${code}`, message, place }));
}
function findings(report) {
  const failed = report.findings.filter(({ outcome }) => outcome === "fail");
  const sorted = failed.toSorted((a, b) => bySeverity(a.severity, b.severity));
  return foldFindings(sorted).map(({ finding, targets }) => ({
    level: finding.severity === "info" ? "notice" : finding.severity,
    title: `${finding.code} ${finding.name}`,
    message: `${printTargets(targets)}: ${finding.message}${finding.fix === void 0 ? "" : ` Fix: ${finding.fix}`}`,
    place: finding.place
  }));
}
function undecided(report) {
  if (report.unknown === "ignore") return [];
  const level = report.unknown === "fail" ? "error" : "warning";
  const title = openUndecided(report) ?? `${report.summary.unknown} undecided`;
  return groupUndecided(report.findings).map(({ codes, targets, reason, supply }) => ({
    level,
    title,
    message: `${codes.join(", ")}: ${reason} (${printTargets(targets)}).${supply === void 0 ? "" : ` Supply: ${supply}`}`
  }));
}
function command({ level, title, message, place }) {
  const properties = place === void 0 ? [] : positionOf(place);
  const parts = [...properties, ["title", title]].map(([key, value]) => `${key}=${workflowProperty(String(value))}`);
  return `::${level} ${parts.join(",")}::${workflowData(message)}`;
}
function positionOf(place) {
  const { file, line, column, endLine, endColumn } = locationOf(place);
  const columns = line === endLine ? [
    ["col", column],
    ["endColumn", endColumn]
  ] : [];
  return [["file", file], ["line", line], ["endLine", endLine], ...columns];
}

// src/report/summary.ts
var mostBytes = 900 * 1024;
function markdownSummary(report, maxBytes = mostBytes) {
  const page = new Page(maxBytes);
  const mark = report.exitCode === 0 ? "✅" : "❌";
  page.add([`## ${mark} poolgate ${markdown(printVerdict(report))}`, "", markdown(printCounts(report)), ""]);
  page.table("Problems with the inputs", ["level", "place", "problem"], problemRows(report));
  page.table("Findings", ["severity", "rule", "target", "what and how to fix it", "place"], findingRows(report));
  page.table("Not decided", ["rules", "what is missing", "where", "how to supply it"], undecidedRows(report));
  page.table("Pools", ["pool", "members", "kinds", "probes", ...several(report) ? ["set"] : []], poolRows(report));
  for (const sentence of printUnknownPools(report)) page.add([markdown(sentence), ""]);
  if (noPools(report)) page.add(["No backend pool is declared: there is nothing to check for a pool.", ""]);
  return page.text;
}
function problemRows(report) {
  return report.problems.map(({ level, message, place }) => [
    level,
    place === void 0 ? "" : markdownCode(printPlace(place)),
    markdown(message)
  ]);
}
function findingRows(report) {
  const failed = report.findings.filter(({ outcome }) => outcome === "fail");
  const sorted = failed.toSorted((a, b) => bySeverity(a.severity, b.severity));
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
  return groupUndecided(report.findings).map(({ codes, targets, reason, supply }) => [
    markdown(codes.join(", ")),
    markdown(reason),
    markdownCode(printTargets(targets)),
    markdownCode(supply ?? "")
  ]);
}
function poolRows(report) {
  return report.pools.map((pool) => [
    markdownCode(`${pool.owner}/${pool.name}`),
    printMembers(pool),
    printKinds(pool),
    markdownCode(pool.probes.join(", ")),
    ...several(report) ? [markdownCode(pool.set)] : []
  ]);
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

// src/commands/action.ts
async function runAction(host) {
  try {
    const report = await checkWorkspace(host);
    tell(report, host);
    return report.exitCode;
  } catch (error) {
    setOutput(host, "verdict", "unknown");
    if (error instanceof UsageError) {
      for (const { message, place } of error.problems)
        tellError(host, place === void 0 ? message : `${printPlace(place)}: ${message}`);
      return 2;
    }
    const stack = error instanceof Error ? error.stack ?? error.message : String(error);
    tellError(
      host,
      `This is a bug in poolgate ${tool.version}, not in your files. Please report it with the log of this step.`
    );
    logText(host, stack);
    return 3;
  }
}
async function checkWorkspace(host) {
  const { env } = host;
  const { workspace, directory } = foldersOf(env);
  const files = host.openFiles({ directory, base: workspace, root: workspace, closed: true });
  if (files.kindOf(files.directory) !== "directory")
    throw new UsageError(`working-directory: there is no folder ${inputOf(env, "working-directory")} in the checkout.`);
  return checkFiles(filesOf(env), optionsOf(env), files);
}
function filesOf(env) {
  const set = inputOf(env, "set");
  const parameters = linesOf(env, "parameters");
  const files = linesOf(env, "files").map((line) => {
    const [path = "", ...others] = wordsOf(line);
    return { path, parameters: [...others, ...parameters], ...set !== "" && { set } };
  });
  if (parameters.length > 0 && files.length !== 1)
    throw new UsageError(
      "`parameters` belongs to one file. With several, write TEMPLATE PARAMETERS… in the lines of `files`."
    );
  return files;
}
function wordsOf(line) {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? "");
}
function optionsOf(env) {
  const config = inputOf(env, "config");
  const failOn = wordOf(env, "fail-on", ["error", "warning", "info"]);
  const unknown = wordOf(env, "unknown", ["fail", "warn", "ignore"]);
  const scope = {
    subscriptionId: inputOf(env, "subscription-id"),
    resourceGroup: inputOf(env, "resource-group"),
    location: inputOf(env, "location"),
    tenantId: inputOf(env, "tenant-id")
  };
  return {
    rulePaths: linesOf(env, "rules"),
    scope: Object.fromEntries(Object.entries(scope).filter(([, value]) => value !== "")),
    ...config !== "" && { config },
    ...failOn !== void 0 && { failOn },
    ...unknown !== void 0 && { unknown }
  };
}
function wordOf(env, name, words) {
  const given = inputOf(env, name);
  if (given === "") return void 0;
  const word = words.find((candidate) => candidate === given);
  if (word === void 0)
    throw new UsageError(`${name} must be one of ${words.join(", ")}, not ${given}.${nearest(given, words)}`);
  return word;
}
function tell(report, host) {
  logText(host, textReport(report, { colour: false }));
  if (inputOf(host.env, "annotations") !== "false") annotate(report, host);
  addSummary(host, markdownSummary(report));
  const { summary, verdict } = report;
  const folder = host.env["RUNNER_TEMP"] ?? host.env["TMPDIR"] ?? "/tmp";
  const outputs = {
    verdict,
    errors: String(summary.error),
    warnings: String(summary.warning),
    unknown: String(summary.unknown),
    findings: String(summary.error + summary.warning + summary.info),
    "report-json": host.writeTemporary(folder, "report.json", jsonReport(report))
  };
  for (const [name, value] of Object.entries(outputs)) setOutput(host, name, value);
}
function annotate(report, host) {
  const { lines, left } = annotations(report);
  for (const line of lines) host.out.write(`${line}
`);
  if (left > 0)
    host.out.write(`${left} further annotations are in the summary of the job: GitHub shows ten of each level.
`);
}

// src/action.ts
process.exitCode = await runAction(nodeHost());
