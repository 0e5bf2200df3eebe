import {
  Progress,
  secondsOf,
  watchHealth
} from "./chunks/shared-commands-duration.js";
import {
  healthRunOf,
  healthSource,
  usualInterval
} from "./chunks/shared-commands-health-source.js";
import {
  markdownSummary,
  mistakeSummary
} from "./chunks/shared-report-health-rows.js";
import {
  annotations
} from "./chunks/shared-report-annotations.js";
import "./chunks/shared-report-annotation.js";
import "./chunks/shared-gate-health-explain.js";
import "./chunks/shared-source-health-source.js";
import {
  jsonReport
} from "./chunks/shared-report-json.js";
import "./chunks/shared-report-diff.js";
import "./chunks/shared-report-shard.js";
import {
  UsageError,
  checkFiles,
  isLivePath,
  nearest,
  nodeHost,
  printPlace,
  textReport,
  tool,
  withoutValue,
  workflowData
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
function setOutput(host2, name, value) {
  const path = host2.env["GITHUB_OUTPUT"];
  const delimiter = `poolgate_${host2.randomId()}`;
  if (path !== void 0 && path !== "") host2.append(path, `${name}<<${delimiter}
${value}
${delimiter}
`);
}
function addSummary(host2, markdown) {
  const path = host2.env["GITHUB_STEP_SUMMARY"];
  if (path !== void 0 && path !== "") host2.append(path, markdown);
}
var laterInputs = [
  "changed-only",
  "live",
  "base-report",
  "client-id",
  "sarif-file",
  "sarif-category",
  "html-file",
  "comment",
  "comment-key",
  "config-ref",
  "token"
];
function refuseOtherInputs(env, known) {
  const given = Object.entries(env).flatMap(([key, value]) => {
    const [, name] = /^INPUT_(.+)$/i.exec(key) ?? [];
    return name === void 0 || (value ?? "").trim() === "" ? [] : [name.toLowerCase().replaceAll("_", "-")];
  });
  for (const name of given.filter((candidate) => !known.includes(candidate))) {
    if (laterInputs.some((later) => later === name))
      throw new UsageError(`The input ${name} is not available in this version. Leave it out.`);
    const hint = nearest(name, known);
    if (hint !== "") throw new UsageError(`There is no input ${name}.${hint}`);
  }
}
function foldersOf(env) {
  const given = env["GITHUB_WORKSPACE"] ?? "";
  if (given === "") throw new UsageError("GITHUB_WORKSPACE is not set: run this as a step of a workflow.");
  const workspace = resolve(given);
  return { workspace, directory: resolve(workspace, inputOf(env, "working-directory")) };
}
function tellError(host2, message) {
  host2.out.write(`::error title=poolgate::${workflowData(message)}
`);
}
function logText(host2, text) {
  const token = `poolgate_${host2.randomId()}`;
  host2.out.write(`::stop-commands::${token}
${text}${text.endsWith("\n") ? "" : "\n"}::${token}::
`);
}

// src/commands/action-health.ts
function requireHealth({ wait }) {
  if (wait !== "") throw new UsageError("wait: there is no health to wait for. Name it in `health`.");
}
async function healthOfStep(asked, templates, options, { host: host2, files }) {
  const named = [...asked.health, ...asked.before];
  if (named.includes("-"))
    throw new UsageError("health, before: - is standard input, which an action has not. Name a file.");
  const wait = secondsOf("wait", asked.wait === "" ? void 0 : asked.wait, 1);
  await connect(named.find(isLivePath), options, { host: host2, files });
  const run = await healthRunOf(templates, options, files);
  const before = await healthSource(asked.before, void 0, files).read();
  const log = { isTerminal: false, columns: 0, write: (text) => logText(host2, text) };
  const progress = new Progress(log, false);
  const ports = {
    source: healthSource(asked.health, void 0, files),
    clock: () => host2.clock(),
    sleep: (milliseconds) => host2.sleep(milliseconds),
    tell: (seen) => progress.tell(seen)
  };
  return watchHealth(run, ports, { wait, interval: usualInterval, before });
}
async function connect(id, { scope }, { host: host2, files }) {
  if (id === void 0) return;
  if (host2.openAzure === void 0) throw new UsageError("Live state of Azure cannot be read here.");
  const subscription = /^azure:\/*subscriptions\/([^/]+)/i.exec(id)?.[1] ?? scope?.subscriptionId;
  files.connect(await host2.openAzure({ ...subscription !== void 0 && { subscription } }));
}

// src/commands/action.ts
var inputs = [
  "files",
  "parameters",
  "config",
  "baseline",
  "before",
  "rules",
  "set",
  "fail-on",
  "unknown",
  "subscription-id",
  "resource-group",
  "location",
  "tenant-id",
  "health",
  "wait",
  "annotations",
  "working-directory"
];
async function runAction(host2) {
  try {
    const { report, annotated } = await checkWorkspace(host2);
    tell(report, annotated, host2);
    return report.exitCode;
  } catch (error) {
    if (error instanceof UsageError) return tellMistake(error, host2);
    const stack = error instanceof Error ? error.stack ?? error.message : String(error);
    const message = `This is a bug in poolgate ${tool.version}, not in your files. Please report it with the log of this step.`;
    tellError(host2, message);
    logText(host2, stack);
    tellNothing(host2, [message]);
    return 3;
  }
}
async function checkWorkspace(host2) {
  const { env } = host2;
  refuseOtherInputs(env, inputs);
  const annotated = wordOf(env, "annotations", ["true", "false"]) !== "false";
  const { workspace, directory } = foldersOf(env);
  const files = host2.openFiles({ directory, base: workspace, root: workspace, closed: true });
  if (files.kindOf(files.directory) !== "directory")
    throw new UsageError(`working-directory: there is no folder ${inputOf(env, "working-directory")} in the checkout.`);
  const asked = {
    health: linesOf(env, "health"),
    before: linesOf(env, "before"),
    wait: inputOf(env, "wait")
  };
  if (asked.health.length > 0)
    return { report: await healthOfStep(asked, filesOf(env), optionsOf(host2), { host: host2, files }), annotated };
  requireHealth(asked);
  const before = namedIn(env, "before");
  return { report: await checkFiles(filesOf(env), { ...optionsOf(host2), before }, files), annotated };
}
function filesOf(env) {
  const set = inputOf(env, "set");
  const parameters = linesOf(env, "parameters");
  const files = namedIn(env, "files").map((file) => ({
    path: file.path,
    parameters: [...file.parameters, ...parameters],
    ...set !== "" && { set }
  }));
  if (parameters.length > 0 && files.length !== 1)
    throw new UsageError(
      "`parameters` belongs to one file. With several, write TEMPLATE PARAMETERS… in the lines of `files`."
    );
  return files;
}
function namedIn(env, input) {
  return linesOf(env, input).map((line) => {
    const [path = "", ...parameters] = wordsOf(line);
    if (path === "-") throw new UsageError(`${input}: - is standard input, which an action has not. Name a file.`);
    return { path, parameters };
  });
}
function wordsOf(line) {
  const words = [...line.matchAll(/([A-Za-z_][\w-]*=)?"([^"]*)"(?!\S)|(\S+)/g)].map(
    ([, name = "", quoted, word]) => word ?? `${name}${quoted ?? ""}`
  );
  const comment = words.indexOf("#");
  return comment < 0 ? words : words.slice(0, comment);
}
function optionsOf({ env, today }) {
  const config = inputOf(env, "config");
  const baseline = inputOf(env, "baseline");
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
    today: today(),
    ...config !== "" && { config },
    ...baseline !== "" && { baseline },
    ...failOn !== void 0 && { failOn },
    ...unknown !== void 0 && { unknown }
  };
}
function wordOf(env, name, words) {
  const given = inputOf(env, name);
  if (given === "") return void 0;
  const word = words.find((candidate) => candidate === given);
  if (word === void 0)
    throw new UsageError(
      `${name} must be one of ${words.join(", ")}, not ${withoutValue(given)}.${nearest(given, words)}`
    );
  return word;
}
function tell(report, annotated, host2) {
  logText(host2, textReport(report, { colour: false }));
  if (annotated) annotate(report, host2);
  const { summary, verdict } = report;
  const path = host2.writeTemporary(temporaryFolder(host2), "report.json", jsonReport(report));
  addSummary(host2, markdownSummary(report));
  setOutputs(host2, {
    verdict,
    errors: summary.error,
    warnings: summary.warning,
    unknown: summary.unknown,
    findings: summary.error + summary.warning + summary.info,
    "report-json": path
  });
}
function annotate(report, host2) {
  const { lines, rest } = annotations(report);
  for (const line of lines) host2.out.write(`${line}
`);
  if (rest.length > 0)
    host2.out.write(
      `${rest.length} further annotations are in the summary of the job: GitHub shows ten of each level.
`
    );
}
function temporaryFolder({ env }) {
  return env["RUNNER_TEMP"] ?? env["TMPDIR"] ?? "/tmp";
}
function setOutputs(host2, outputs) {
  for (const [name, value] of Object.entries(outputs)) setOutput(host2, name, String(value));
}
function tellMistake({ problems }, host2) {
  const messages = problems.map(
    ({ message, place }) => place === void 0 ? message : `${printPlace(place)}: ${message}`
  );
  for (const message of messages) tellError(host2, message);
  tellNothing(host2, messages);
  return 2;
}
function tellNothing(host2, messages) {
  const none = { verdict: "unknown", errors: 0, warnings: 0, unknown: 0, findings: 0 };
  for (const write of [() => addSummary(host2, mistakeSummary(messages)), () => setOutputs(host2, none)]) {
    try {
      write();
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      if (!messages.includes(error.message)) tellError(host2, error.message);
    }
  }
}

// src/action.ts
var host = nodeHost({
  openAzure: async (options, interrupt) => (await import("./chunks/live-node.js")).openAzureOnNode(options, `${tool.name}/${tool.version}`, interrupt)
});
process.exitCode = await runAction(host);
