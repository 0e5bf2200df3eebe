import {
  field,
  parsed,
  textAt
} from "./chunks/shared-host-json.js";
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
  inputsOf,
  isLivePath,
  nearest,
  nodeHost,
  plain,
  printPlace,
  printReport,
  refuseTargets,
  repositoryAround,
  subscriptionOfLive,
  textReport,
  tool,
  withoutValue,
  workflowData
} from "./chunks/core.js";

// src/host/event.ts
function readEvent({ env, readText }) {
  const name = env["GITHUB_EVENT_NAME"] ?? "";
  const path = env["GITHUB_EVENT_PATH"] ?? "";
  const payload = parsed((path === "" ? void 0 : readText(path)) ?? "");
  const [pull, group] = [field(payload, "pull_request"), field(payload, "merge_group")];
  const number = field(pull, "number");
  const base = commitOf(textAt(pull, "base", "sha") || textAt(group, "base_sha"));
  const head = commitOf(textAt(pull, "head", "sha") || textAt(group, "head_sha"));
  return {
    name,
    isFork: pull !== void 0 && isForeign(pull),
    ...typeof number === "number" && Number.isSafeInteger(number) && number > 0 && { number },
    ...base !== void 0 && { base },
    ...head !== void 0 && { head }
  };
}
function isForeign(pull) {
  const [head = "", base = ""] = ["head", "base"].map((side) => textAt(pull, side, "repo", "full_name"));
  return head === "" || head.toLowerCase() !== base.toLowerCase();
}
function commitOf(text) {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text) && !/^0+$/.test(text) ? text : void 0;
}

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
  "base-report",
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
  const directory = resolve(workspace, inputOf(env, "working-directory"));
  return { workspace, directory, repository: repositoryAround(directory, workspace) };
}
function tellNotice(host2, message) {
  host2.out.write(`::notice title=poolgate::${workflowData(message)}
`);
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

// src/commands/action/azure.ts
var noLiveOnForks = "live: not read, because this pull request comes from a fork, which gets no identity. What is declared elsewhere is undecided here; run the gate again before you deploy.";
function withoutLiveOnForks(step, event) {
  if (!event.isFork || step.options.live === "none") return { step, notes: [] };
  return { step: { ...step, options: { ...step.options, live: "none" } }, notes: [noLiveOnForks] };
}
async function connect({ named, options, identity }, host2, files) {
  const first = named.find(isLivePath);
  if (first === void 0 && options.live === "none") return;
  if (host2.openAzure === void 0) throw new UsageError("Live state of Azure cannot be read here.");
  const subscription = subscriptionOfLive(first ?? "") ?? options.scope?.subscriptionId;
  files.connect(await host2.openAzure({ ...identity, ...subscription !== void 0 && { subscription } }));
}

// src/commands/action/give.ts
async function give(outcome, host2) {
  const { step, report } = outcome;
  logText(host2, textReport(report, { colour: false }));
  if (step.annotations) annotate(report, host2);
  const sarif = await writeSarif(outcome, host2);
  if (sarif.fault !== void 0) tellError(host2, sarif.fault);
  for (const note of outcome.notes) tellNotice(host2, note);
  const notes = sarif.fault === void 0 ? outcome.notes : [sarif.fault, ...outcome.notes];
  const json = host2.writeTemporary(temporaryFolder(host2), "report.json", jsonReport(report));
  addSummary(host2, markdownSummary(report, { notes }));
  const { summary, verdict } = report;
  setOutputs(host2, {
    verdict,
    errors: summary.error,
    warnings: summary.warning,
    unknown: summary.unknown,
    findings: summary.error + summary.warning + summary.info,
    "report-json": json,
    ...sarif.path !== void 0 && { "report-sarif": sarif.path }
  });
  return sarif.fault === void 0 || report.exitCode === 3 ? report.exitCode : 2;
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
async function writeSarif({ step: { sarif }, report, files }, host2) {
  if (sarif === void 0) return {};
  const path = files.fromUser(sarif.file);
  const text = await printReport(report, "sarif", { codeScanning: true, ...sarif });
  try {
    refuseTargets([path], inputsOf(report), files);
    files.writeFile(path, text, { overwrite: true });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { fault: `sarif-file: ${error.message}` };
  }
  host2.out.write(`${plain(`Wrote ${path} (SARIF).`)}
`);
  return { path: files.absolute(path) };
}
function temporaryFolder({ env }) {
  return env["RUNNER_TEMP"] ?? env["TMPDIR"] ?? "/tmp";
}
function setOutputs(host2, outputs) {
  for (const [name, value] of Object.entries(outputs)) setOutput(host2, name, String(value));
}
function giveMistake({ problems }, host2) {
  const messages = problems.map(
    ({ message, place }) => place === void 0 ? message : `${printPlace(place)}: ${message}`
  );
  for (const message of messages) tellError(host2, message);
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

// src/commands/action/health.ts
async function healthOfStep({ health, before, wait, interval = usualInterval }, templates, options, { host: host2, files }) {
  const run2 = await healthRunOf(templates, options, files);
  const earlier = await healthSource(before, void 0, files).read();
  const log = { isTerminal: false, columns: 0, write: (text) => logText(host2, text) };
  const progress = new Progress(log, false);
  const ports = {
    source: healthSource(health, void 0, files),
    clock: () => host2.clock(),
    sleep: (milliseconds) => host2.sleep(milliseconds),
    tell: (seen) => progress.tell(seen)
  };
  return watchHealth(run2, ports, { wait, interval, before: earlier });
}

// src/commands/action/inputs.ts
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
  "live",
  "subscription-id",
  "resource-group",
  "location",
  "client-id",
  "tenant-id",
  "health",
  "wait",
  "interval",
  "sarif-file",
  "sarif-category",
  "annotations",
  "working-directory"
];
function readStep({ env, today }) {
  refuseOtherInputs(env, inputs);
  const health = healthOf(env);
  const live = wordOf(env, "live", ["none", "merge", "diff"]) ?? "none";
  if (health !== void 0 && live !== "none")
    throw new UsageError(
      "live: `health` asks Azure for health alone. Leave one of them out, or make two steps of them."
    );
  const files = filesOf(env);
  const before = health === void 0 ? namedIn(env, "before") : [];
  const clientId = inputOf(env, "client-id");
  const tenantId = inputOf(env, "tenant-id");
  const sarif = sarifOf(env);
  return {
    files,
    options: { ...optionsOf(env), live, before, today: today() },
    ...health !== void 0 && { health },
    named: health === void 0 ? [...files, ...before].map(({ path }) => path) : [...health.health, ...health.before],
    identity: { ...clientId !== "" && { clientId }, ...tenantId !== "" && { tenantId } },
    annotations: wordOf(env, "annotations", ["true", "false"]) !== "false",
    ...sarif !== void 0 && { sarif }
  };
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
function optionsOf(env) {
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
    ...config !== "" && { config },
    ...baseline !== "" && { baseline },
    ...failOn !== void 0 && { failOn },
    ...unknown !== void 0 && { unknown }
  };
}
function healthOf(env) {
  const health = linesOf(env, "health");
  const wait = timeOf(env, "wait");
  const interval = timeOf(env, "interval");
  if (health.length === 0) {
    if (wait !== void 0) throw new UsageError("wait: there is no health to wait for. Name it in `health`.");
    if (interval !== void 0) throw new UsageError("interval: there is no health to read again. Name it in `health`.");
    return void 0;
  }
  if (interval !== void 0 && wait === void 0)
    throw new UsageError("interval is the time between two answers, and without `wait` there is one. Add `wait`.");
  const before = linesOf(env, "before");
  if ([...health, ...before].includes("-"))
    throw new UsageError("health, before: - is standard input, which an action has not. Name a file.");
  return { health, before, ...wait !== void 0 && { wait }, ...interval !== void 0 && { interval } };
}
function timeOf(env, name) {
  const given = inputOf(env, name);
  return secondsOf(name, given === "" ? void 0 : given, 1);
}
function sarifOf(env) {
  const file = inputOf(env, "sarif-file");
  const category = inputOf(env, "sarif-category");
  if (file !== "") return { file, ...category !== "" && { category } };
  if (category !== "") throw new UsageError("sarif-category names the runs of a SARIF file. Add `sarif-file`.");
  return void 0;
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

// src/commands/action.ts
async function runAction(host2) {
  try {
    return await give(await run(host2), host2);
  } catch (error) {
    if (error instanceof UsageError) {
      giveMistake(error, host2);
      return 2;
    }
    const stack = error instanceof Error ? error.stack ?? error.message : String(error);
    const message = `This is a bug in poolgate ${tool.version}, not in your files. Please report it with the log of this step.`;
    giveMistake(new UsageError(message), host2);
    logText(host2, stack);
    return 3;
  }
}
async function run(host2) {
  const { step, notes } = withoutLiveOnForks(readStep(host2), readEvent(host2));
  const files = openCheckout(host2);
  await connect(step, host2, files);
  const report = step.health === void 0 ? await checkFiles(step.files, step.options, files) : await healthOfStep(step.health, step.files, step.options, { host: host2, files });
  return { step, report, files, notes };
}
function openCheckout(host2) {
  const { workspace, directory, repository } = foldersOf(host2.env);
  const files = host2.openFiles({ directory, base: repository, root: workspace, closed: true });
  if (files.kindOf(files.directory) === "directory") return files;
  throw new UsageError(
    `working-directory: there is no folder ${inputOf(host2.env, "working-directory")} in the checkout.`
  );
}

// src/action.ts
var host = nodeHost({
  openAzure: async (options, interrupt) => (await import("./chunks/live-node.js")).openAzureOnNode(options, `${tool.name}/${tool.version}`, interrupt)
});
process.exitCode = await runAction(host);
