import {
  field,
  itemsOf,
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
  mendable
} from "./chunks/shared-gate-fix-edit.js";
import {
  annotations
} from "./chunks/shared-report-annotations.js";
import "./chunks/shared-report-annotation.js";
import "./chunks/shared-gate-live-read.js";
import {
  Page,
  addHead,
  addPictures,
  addPoolWords,
  baseOf,
  changeTable,
  compare,
  findingTables,
  fixedTable,
  markdownSummary,
  mistakeSummary,
  poolTable,
  printComparison,
  problemTable,
  undecidedTable,
  waivedTable
} from "./chunks/shared-report-comparison.js";
import "./chunks/shared-report-picture-mermaid.js";
import "./chunks/shared-report-picture-fewer.js";
import "./chunks/shared-report-picture-drawn.js";
import {
  jsonReport
} from "./chunks/shared-report-json.js";
import "./chunks/shared-report-shard.js";
import "./chunks/shared-report-diff.js";
import "./chunks/shared-gate-health-explain.js";
import "./chunks/shared-source-health-source.js";
import {
  JsonDocument,
  UsageError,
  addressOf,
  checkFiles,
  inputsOf,
  isFilePath,
  isLivePath,
  jsonOfNode,
  markdown,
  markdownCode,
  markdownLink,
  nearest,
  nodeHost,
  plain,
  plural,
  printLocation,
  printPlace,
  printReport,
  readJsonText,
  refuseTargets,
  regionOf,
  repositoryAround,
  severities,
  sha256,
  subscriptionOfLive,
  textReport,
  tool,
  validate,
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
function commitOf(text2) {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text2) && !/^0+$/.test(text2) ? text2 : void 0;
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
function addSummary(host2, markdown2) {
  const path = host2.env["GITHUB_STEP_SUMMARY"];
  if (path !== void 0 && path !== "") host2.append(path, markdown2);
}
function refuseOtherInputs(env, known2) {
  const given = Object.entries(env).flatMap(([key, value]) => {
    const [, name] = /^INPUT_(.+)$/i.exec(key) ?? [];
    return name === void 0 || (value ?? "").trim() === "" ? [] : [name.toLowerCase().replaceAll("_", "-")];
  });
  for (const name of given.filter((candidate) => !known2.includes(candidate))) {
    const hint = nearest(name, known2);
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
function logText(host2, text2) {
  const token = `poolgate_${host2.randomId()}`;
  host2.out.write(`::stop-commands::${token}
${text2}${text2.endsWith("\n") ? "" : "\n"}::${token}::
`);
}

// src/commands/action/azure.ts
var noLiveOnForks = "live: not read, because this pull request comes from a fork, which gets no identity. What is declared elsewhere is undecided here; run the gate again before you deploy.";
function withoutLiveOnForks(step, event) {
  if (!event.isFork || step.options.live === "none") return { step, notes: [] };
  return { step: { ...step, options: { ...step.options, live: "none" } }, notes: [noLiveOnForks] };
}
async function connect({ named, options, identity }, event, { host: host2, files }) {
  const open = async (id) => {
    if (host2.openAzure === void 0) throw new UsageError("Live state of Azure cannot be read here.");
    const subscription = subscriptionOfLive(id) ?? options.scope?.subscriptionId;
    return host2.openAzure({ ...identity, ...subscription !== void 0 && { subscription } });
  };
  const first = named.find(isLivePath);
  if (first !== void 0 || options.live !== "none") files.connect(await open(first ?? ""));
  else if (!event.isFork) files.connectLater(open);
}

// src/gate/base-report.ts
function readBaseReport(path, text2) {
  const document = readJsonText(path, text2);
  if (!(document instanceof JsonDocument)) throw new UsageError(document.message, [document]);
  const json = jsonOfNode(document.root);
  const [fault] = validate(json, schema);
  if (fault !== void 0 || !isReport(json)) {
    const what = fault?.message.replace("The configuration", "The report") ?? "";
    throw new UsageError(
      `${path} is no JSON report of \`poolgate check\`. ${what} Give the one that --format json, or \`report-json\` of the action, made.`
    );
  }
  return {
    name: `the base (${path})`,
    broken: json.problems.filter(({ level }) => level === "error").length,
    findings: json.findings.map(({ code, name, severity, outcome, message, target, location, ...finding2 }) => ({
      code,
      name,
      severity,
      outcome,
      message,
      target: target.name,
      place: printLocation(location),
      fingerprint: finding2.fingerprint,
      sets: finding2.sets,
      isSuppressed: finding2.waiver !== void 0 || finding2.baseline
    }))
  };
}
function isReport(json) {
  return typeof json === "object" && json !== null && "findings" in json && "problems" in json;
}
var text = { type: "string" };
var position = { type: "integer", minimum: 1, maximum: 2 ** 28 };
function record(properties, optional = {}) {
  return { type: "object", required: Object.keys(properties), properties: { ...properties, ...optional } };
}
var finding = record(
  {
    code: text,
    name: text,
    severity: { enum: severities },
    outcome: { enum: ["fail", "unknown"] },
    message: text,
    target: record({ name: text }),
    location: record({ file: text, line: position, column: position }),
    baseline: { type: "boolean" },
    fingerprint: text,
    sets: { type: "array", items: text }
  },
  { waiver: { type: "object" } }
);
var schema = record({
  version: { const: 1 },
  tool: record({ name: { const: "poolgate" } }),
  findings: { type: "array", items: finding },
  problems: { type: "array", items: record({ level: { enum: ["error", "warning"] } }) }
});

// src/commands/action/base.ts
function needsBase({ health, configRef }) {
  return health === void 0 || configRef === "base";
}
async function openBase({ base, head }, files) {
  if (base === void 0) return void 0;
  return orWhy(async () => {
    const { BaseFiles: opened } = await import("./chunks/host-git-base-files.js");
    return opened.of(await files.baseOf({ base, head }), files);
  });
}
function known(base) {
  return base === void 0 || "why" in base ? void 0 : base;
}
function notOpened(base) {
  return base !== void 0 && "why" in base ? base : void 0;
}
function withBase(step, base, event, files) {
  const found = known(base);
  const why = notOpened(base)?.why ?? `This run is for ${event.name || "no event"}, which has no base.`;
  if (step.configRef === "base" && base !== void 0) {
    if (found === void 0) throw new UsageError(`config-ref: ${why}`);
    files.judgeBy(found);
  }
  if (!step.changedOnly) return { step, notes: [] };
  if (found === void 0) return { step, notes: [`changed-only: all sets are checked. ${why}`] };
  return { step: { ...step, options: { ...step.options, changedSince: found.commit.slice(0, 12) } }, notes: [] };
}
async function comparedWithBase(report, step, base, context) {
  const { baseReport, health } = step;
  if (health !== void 0) return void 0;
  const found = known(base);
  const other = baseReport !== void 0 ? await orWhy(async () => baseReportOf(baseReport, context)) : found === void 0 ? notOpened(base) : await orWhy(() => checkedBase(step, report, found), "It cannot be checked. ");
  return other === void 0 || "why" in other ? other : compare(report, other);
}
async function textOfChange(base, { head }) {
  const none = { lines: void 0, differing: void 0 };
  const found = known(base);
  if (found === void 0) return none;
  const told = await orWhy(async () => ({
    lines: await found.lines(),
    differing: head === void 0 ? void 0 : await found.differingFrom(head)
  }));
  return "why" in told ? none : told;
}
async function checkedBase(step, report, base) {
  const name = `the base (${base.commit.slice(0, 7)})`;
  return baseOf(name, base.isSame ? report : await checkFiles(step.files, { ...step.options, pictures: false }, base));
}
function baseReportOf(path, { files, host: host2 }) {
  const read = /^(?:\/|[A-Za-z]:[\\/])/.test(path) ? host2.readText(path) : textIn(files, path);
  if (read === void 0) throw new UsageError(`base-report: there is no file ${path} that can be read.`);
  return readBaseReport(path, read);
}
function textIn(files, path) {
  const file = files.read(files.fromUser(path));
  if ("fault" in file) throw new UsageError(`base-report: ${file.fault}`);
  return file.text;
}
async function orWhy(work, before = "") {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { why: before + error.message };
  }
}

// src/gate/fix/suggest.ts
function suggestionsOf({ findings, rules }, lines) {
  const taken = /* @__PURE__ */ new Map();
  for (const { finding: finding2, edit } of mendable(findings, rules, (path) => lines.has(path))) {
    const suggestion = suggested(finding2, edit);
    if (suggestion === void 0) continue;
    const { path, first, last } = suggestion;
    const isWritten = lines.get(path)?.some((hunk) => hunk.start <= first && last <= hunk.end) === true;
    const key = `${path}
${first}`;
    if (isWritten && !taken.has(key)) taken.set(key, suggestion);
  }
  return [...taken.values()];
}
function suggested(finding2, { start, end, text: replacement }) {
  const { source } = finding2.place;
  const { text: text2, path } = source;
  const from = text2.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = text2.indexOf("\n", end);
  const to = lineEnd < 0 ? text2.length : lineEnd;
  const lines = text2.slice(from, start) + replacement + text2.slice(end, to);
  if (lines.includes("\r")) return void 0;
  return {
    path,
    first: source.position(start).line + 1,
    last: source.position(end).line + 1,
    lines,
    finding: finding2
  };
}

// src/report/comment.ts
var mostBytes = 6e4;
function commentMarker(key) {
  return `<!-- poolgate ${sha256(key).slice(0, 32)} -->`;
}
function pullRequestComment(report, parts) {
  const { key, compared, notes = [], files, run: run2, maxBytes = mostBytes } = parts;
  const page = new Page(maxBytes);
  page.add([commentMarker(key)]);
  addHead(page, report, { compared, notes });
  const comparison = compared !== void 0 && "fresh" in compared ? compared : void 0;
  page.table(problemTable(report));
  const [first, ...others] = findingTables(report, comparison, showPlace(files));
  if (first !== void 0) page.table(first);
  if (comparison !== void 0) page.table(fixedTable(comparison));
  page.table(changeTable(report));
  for (const table of [...others, undecidedTable(report), waivedTable(report), poolTable(report)]) page.folded(table);
  addPoolWords(page, report);
  addPictures(page, report, { diagrams: 5, each: 12e3 });
  if (run2 !== void 0) page.add([markdownLink("The run, with its summary", run2), ""]);
  return page.text;
}
function showPlace(files) {
  return (place) => {
    const { path } = place.source;
    if (files === void 0 || !isFilePath(path) || path.startsWith("..")) return markdownCode(printPlace(place));
    const { line } = regionOf(place);
    return markdownLink(printPlace(place), `${files}${addressOf(path)}#L${line}`);
  };
}
function mistakeComment(messages, key) {
  return `${commentMarker(key)}
${mistakeSummary(messages, mostBytes)}`;
}

// src/report/suggestion.ts
function suggestionComment({ path, first, last, lines, finding: finding2 }) {
  if (lines.split("\n").some((line) => plain(line) !== line.replaceAll("	", " "))) return void 0;
  const { code, name, url, target, message } = finding2;
  const marker = `<!-- poolgate suggestion ${sha256(JSON.stringify([path, code, target.name, lines])).slice(0, 32)} -->`;
  const longest = Math.max(2, ...[...lines.matchAll(/`+/g)].map(([run2]) => run2.length));
  const fence = "`".repeat(longest + 1);
  const title = `**${markdownLink(code, url)} ${markdown(name)}** ${markdown(`${target.name}: ${message}`)}`;
  return { path, first, last, marker, text: [marker, title, "", `${fence}suggestion`, lines, fence, ""].join("\n") };
}

// src/host/github-api.ts
var mostTries = 4;
var longestWait = 6e4;
var GitHubApi = class {
  #access;
  #ports;
  constructor(access, ports) {
    this.#access = access;
    this.#ports = ports;
  }
  get(path) {
    return this.#ask("GET", path);
  }
  /** NOTE: not tried again where it is not known whether it was done: there would be two. */
  post(path, body) {
    return this.#ask("POST", path, body);
  }
  patch(path, body) {
    return this.#ask("PATCH", path, body);
  }
  async #ask(method, path, body) {
    const { api, repository, token } = this.#access;
    const request = {
      method,
      url: `${api.replace(/\/+$/, "")}/repos/${repository}/${path}`,
      headers: {
        accept: "application/vnd.github+json",
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        "user-agent": "poolgate",
        "x-github-api-version": "2022-11-28"
      },
      ...body !== void 0 && { body: JSON.stringify(body) }
    };
    for (let tries = 1; ; tries++) {
      const answer = await this.#ports.send(request);
      if (!("fault" in answer) && answer.status >= 200 && answer.status < 300) return { value: parsed(answer.text) };
      const wait = tries < mostTries ? waitFor(answer, method, tries) : void 0;
      if (wait === void 0) return refusalOf(answer, new URL(request.url).host);
      await this.#ports.sleep(wait);
    }
  }
};
function waitFor(answer, method, tries) {
  const usual = 1e3 * 2 ** (tries - 1);
  if ("fault" in answer) return method === "POST" ? void 0 : usual;
  const isSlowing = isLimited(answer);
  if (!isSlowing && (answer.status < 500 || method === "POST")) return void 0;
  const asked = Number.parseInt(answer.headers["retry-after"] ?? "", 10);
  const wait = Number.isNaN(asked) ? usual : asked * 1e3;
  return wait <= longestWait ? wait : void 0;
}
function isLimited({ status, headers, text: text2 }) {
  if (status === 429) return true;
  const isSpent = headers["x-ratelimit-remaining"] === "0" || headers["retry-after"] !== void 0;
  return status === 403 && (isSpent || /secondary rate limit/i.test(text2));
}
function refusalOf(answer, host2) {
  if ("fault" in answer) return { status: 0, reason: `${host2} does not answer (${answer.fault})` };
  if (isLimited(answer)) return { status: answer.status, reason: `${host2} takes no more requests for now` };
  return { status: answer.status, reason: `${host2} answers with ${answer.status}` };
}

// src/host/pull-comment.ts
var perPage = 100;
var mostPages = 50;
async function putComment(api, comment2) {
  const found = await findComment(api, comment2);
  if (typeof found !== "number" && found !== void 0) return found;
  const body = { body: comment2.text };
  const answer = found === void 0 ? await api.post(`issues/${comment2.number}/comments`, body) : await api.patch(`issues/comments/${found}`, body);
  if ("reason" in answer) return answer;
  return found === void 0 ? "created" : "updated";
}
async function findComment(api, { number, marker }) {
  for (let page = 1; page <= mostPages; page++) {
    const answer = await api.get(`issues/${number}/comments?per_page=${perPage}&page=${page}`);
    if ("reason" in answer) return answer;
    const comments = itemsOf(answer.value);
    const found = comments.find((one) => textAt(one, "body").startsWith(marker) && isTrusted(one));
    const id = field(found, "id");
    if (typeof id === "number" && Number.isSafeInteger(id)) return id;
    if (comments.length < perPage) return void 0;
  }
  return void 0;
}
function isTrusted(comment2) {
  const isApp = textAt(comment2, "user", "type") === "Bot";
  return isApp || ["OWNER", "MEMBER", "COLLABORATOR"].includes(textAt(comment2, "author_association"));
}

// src/host/pull-review.ts
var most = 10;
var perPage2 = 100;
var mostPages2 = 30;
async function putReview(api, { number, commit, comments }) {
  const there = await markersOf(api, number);
  if ("reason" in there) return there;
  const fresh = comments.filter(({ marker }) => !there.markers.has(marker)).slice(0, most);
  if (fresh.length === 0) return 0;
  const answer = await api.post(`pulls/${number}/reviews`, {
    commit_id: commit,
    event: "COMMENT",
    comments: fresh.map(({ path, first, last, text: text2 }) => ({
      path,
      side: "RIGHT",
      line: last,
      ...first < last && { start_line: first, start_side: "RIGHT" },
      body: text2
    }))
  });
  return "reason" in answer ? answer : fresh.length;
}
async function markersOf(api, number) {
  const markers = /* @__PURE__ */ new Set();
  for (let page = 1; page <= mostPages2; page++) {
    const answer = await api.get(`pulls/${number}/comments?per_page=${perPage2}&page=${page}`);
    if ("reason" in answer) return answer;
    const comments = itemsOf(answer.value);
    for (const comment2 of comments) markers.add(textAt(comment2, "body").split("\n")[0]?.trim() ?? "");
    if (comments.length < perPage2) break;
  }
  return { markers };
}

// src/commands/action/comment.ts
async function writeComment(asked, event, { text: text2, suggestions = [] }, host2) {
  const access = accessOf(asked, event, host2);
  if (typeof access === "string") return notWritten("comment", access);
  const { gitHub, number } = access;
  const result = await putComment(gitHub, { number, marker: commentMarker(asked.key), text: text2 });
  if (typeof result !== "string") return notWritten("comment", reasonOf(result, event));
  host2.out.write(`The comment in pull request ${number} is ${result === "created" ? "written" : "written anew"}.
`);
  if (suggestions.length === 0 || event.head === void 0) return [];
  const written = await putReview(gitHub, { number, commit: event.head, comments: suggestions });
  if (typeof written !== "number") return notWritten("suggestions", reasonOf(written, event));
  if (written > 0) host2.out.write(`${plural(written, "suggestion")} in pull request ${number} may be taken over.
`);
  return [];
}
function accessOf({ token }, event, host2) {
  const { env, send } = host2;
  const { number } = event;
  if (number === void 0) return `this run is ${event.name === "" ? "" : `for ${event.name} and `}for no pull request`;
  if (token === "") return "there is no token. Give `token`, or leave it out to take that of the job";
  const [api = "", repository = ""] = [env["GITHUB_API_URL"], env["GITHUB_REPOSITORY"]];
  if (send === void 0 || !isSafe(api) || !/^[\w.-]+\/[\w.-]+$/.test(repository))
    return "GITHUB_API_URL and GITHUB_REPOSITORY do not name a repository of GitHub";
  const ports = { send, sleep: (milliseconds) => host2.sleep(milliseconds) };
  return { gitHub: new GitHubApi({ api, repository, token }, ports), number };
}
function isSafe(api) {
  return api.startsWith("https://") || /^http:\/\/(?:127\.0\.0\.1|localhost)[:/]/.test(api);
}
function notWritten(what, reason) {
  return [`${what}: not written, because ${reason}.`];
}
function reasonOf({ status, reason }, { isFork }) {
  if (status === 401) return `${reason}: it does not take the token`;
  if (status !== 403 && status !== 404) return reason;
  return isFork ? `${reason}: the token of a pull request from a fork may only read. The summary of the job says the same` : `${reason}: the token may not write it. Give the job \`permissions: pull-requests: write\``;
}
function linksOf({ env }, event) {
  const [server, repository, run2] = [env["GITHUB_SERVER_URL"], env["GITHUB_REPOSITORY"], env["GITHUB_RUN_ID"]];
  if (server === void 0 || repository === void 0) return {};
  const home = `${server}/${repository}`;
  const commit = event.name === "pull_request" ? env["GITHUB_SHA"] : event.head;
  return {
    ...commit !== void 0 && { files: `${home}/blob/${commit}/` },
    ...run2 !== void 0 && { run: `${home}/actions/runs/${run2}` }
  };
}

// src/commands/action/files.ts
var formats = [
  { format: "sarif", input: "sarif-file", output: "report-sarif" },
  { format: "html", input: "html-file", output: "report-html" }
];
async function writeReports(report, step, { files, host: host2 }) {
  const { reports, sarifCategory } = step;
  const options = { codeScanning: true, ...sarifCategory !== void 0 && { category: sarifCategory } };
  const outputs = {};
  const faults = [];
  const taken = [];
  for (const { format, input, output } of formats) {
    const given = reports[format];
    if (given === void 0) continue;
    const path = files.fromUser(given);
    try {
      refuseTargets([...taken, path], inputsOf(report), files);
      files.writeFile(path, await printReport(report, format, options), { overwrite: true });
      taken.push(path);
      outputs[output] = files.absolute(path);
      host2.out.write(`${plain(`Wrote ${path} (${format}).`)}
`);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      faults.push(`${input}: ${error.message}`);
    }
  }
  return { outputs, faults };
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
  "html-file",
  "changed-only",
  "config-ref",
  "base-report",
  "comment",
  "comment-key",
  "token",
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
  const baseReport = inputOf(env, "base-report");
  const comment2 = isOn(env, "comment") ? commentOf(env) : void 0;
  return {
    files,
    options: { ...optionsOf(env), live, before, today: today(), pictures: true },
    ...health !== void 0 && { health },
    named: health === void 0 ? [...files, ...before].map(({ path }) => path) : [...health.health, ...health.before],
    identity: { ...clientId !== "" && { clientId }, ...tenantId !== "" && { tenantId } },
    annotations: isOn(env, "annotations"),
    changedOnly: isOn(env, "changed-only"),
    configRef: wordOf(env, "config-ref", ["base", "head"]) ?? "head",
    ...baseReport !== "" && { baseReport },
    ...comment2 !== void 0 && { comment: comment2 },
    ...reportsOf(env)
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
      "`parameters` belongs to one file. With several, write TEMPLATE PARAMETERS\u2026 in the lines of `files`."
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
  const comment2 = words.indexOf("#");
  return comment2 < 0 ? words : words.slice(0, comment2);
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
function commentOf(env) {
  if (inputOf(env, "comment") !== "true") return void 0;
  return { key: inputOf(env, "comment-key"), token: inputOf(env, "token") };
}
function timeOf(env, name) {
  const given = inputOf(env, name);
  return secondsOf(name, given === "" ? void 0 : given, 1);
}
function reportsOf(env) {
  const [sarif, html] = [inputOf(env, "sarif-file"), inputOf(env, "html-file")];
  const sarifCategory = inputOf(env, "sarif-category");
  if (sarif === "" && sarifCategory !== "")
    throw new UsageError("sarif-category names the runs of a SARIF file. Add `sarif-file`.");
  const reports = { ...sarif !== "" && { sarif }, ...html !== "" && { html } };
  return { reports, ...sarifCategory !== "" && { sarifCategory } };
}
function isOn(env, name) {
  return (wordOf(env, name, ["true", "false"]) ?? String(name === "annotations")) === "true";
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

// src/commands/action/give.ts
async function give(outcome, host2) {
  const { step, report, compared } = outcome;
  const against = compared === void 0 ? "" : `${plain(printComparison(compared))}
`;
  logText(host2, `${textReport(report, { colour: false })}${against}`);
  if (step.annotations) annotate(outcome, host2);
  const { outputs, faults } = await writeReports(report, step, { files: outcome.files, host: host2 });
  for (const fault of faults) tellError(host2, fault);
  const said = [...faults, ...outcome.notes];
  const unsaid = await comment(outcome, said, host2);
  for (const note of [...outcome.notes, ...unsaid]) tellNotice(host2, note);
  const json = host2.writeTemporary(temporaryFolder(host2), "report.json", jsonReport(report));
  addSummary(host2, markdownSummary(report, { compared, notes: [...said, ...unsaid] }));
  const { summary, verdict } = report;
  setOutputs(host2, {
    verdict,
    errors: summary.error,
    warnings: summary.warning,
    unknown: summary.unknown,
    findings: summary.error + summary.warning + summary.info,
    "report-json": json,
    ...outputs
  });
  return faults.length === 0 || report.exitCode === 3 ? report.exitCode : 2;
}
function annotate({ report, compared, lines: changed }, host2) {
  const fresh = compared !== void 0 && "fresh" in compared ? compared.fresh : void 0;
  const { lines, rest } = annotations(report, { lines: changed, fresh });
  for (const line of lines) host2.out.write(`${line}
`);
  if (rest.length > 0)
    host2.out.write(
      `${rest.length} further annotations are in the summary of the job: GitHub shows ten of each level.
`
    );
}
async function comment(outcome, notes, host2) {
  const { step, event, report, compared } = outcome;
  if (step.comment === void 0) return [];
  const { key } = step.comment;
  const text2 = pullRequestComment(report, { key, compared, notes, ...linksOf(host2, event) });
  const suggestions = suggestionsIn(outcome);
  return writeComment(step.comment, event, { text: text2, suggestions }, host2);
}
function suggestionsIn({ report, lines, differing }) {
  if (lines === void 0 || differing === void 0) return [];
  const found = suggestionsOf(report, lines).filter(({ path }) => !differing.has(path));
  return found.flatMap((one) => suggestionComment(one) ?? []);
}
function temporaryFolder({ env }) {
  return env["RUNNER_TEMP"] ?? env["TMPDIR"] ?? "/tmp";
}
function setOutputs(host2, outputs) {
  for (const [name, value] of Object.entries(outputs)) setOutput(host2, name, String(value));
}
async function giveMistake({ problems }, host2) {
  const messages = problems.map(
    ({ message, place }) => place === void 0 ? message : `${printPlace(place)}: ${message}`
  );
  for (const message of messages) tellError(host2, message);
  for (const note of await commentMistake(messages, host2)) tellNotice(host2, note);
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
async function commentMistake(messages, host2) {
  const asked = commentOf(host2.env);
  return asked === void 0 ? [] : writeComment(asked, readEvent(host2), { text: mistakeComment(messages, asked.key) }, host2);
}

// src/commands/action/health.ts
async function healthOfStep({ health, before, wait, interval = usualInterval }, templates, options, { host: host2, files }) {
  const run2 = await healthRunOf(templates, options, files);
  const earlier = await healthSource(before, void 0, files).read();
  const log = { isTerminal: false, columns: 0, write: (text2) => logText(host2, text2) };
  const progress = new Progress(log, false);
  const ports = {
    source: healthSource(health, void 0, files),
    clock: () => host2.clock(),
    sleep: (milliseconds) => host2.sleep(milliseconds),
    tell: (seen) => progress.tell(seen)
  };
  return watchHealth(run2, ports, { wait, interval, before: earlier });
}

// src/commands/action.ts
async function runAction(host2) {
  try {
    return await give(await run(host2), host2);
  } catch (error) {
    if (error instanceof UsageError) {
      await giveMistake(error, host2);
      return 2;
    }
    const stack = error instanceof Error ? error.stack ?? error.message : String(error);
    const message = `This is a bug in poolgate ${tool.version}, not in your files. Please report it with the log of this step.`;
    await giveMistake(new UsageError(message), host2);
    logText(host2, stack);
    return 3;
  }
}
async function run(host2) {
  const event = readEvent(host2);
  const asked = withoutLiveOnForks(readStep(host2), event);
  const files = openCheckout(host2);
  const base = needsBase(asked.step) ? await openBase(event, files) : void 0;
  const { step, notes } = withBase(asked.step, base, event, files);
  await connect(step, event, { host: host2, files });
  const report = step.health === void 0 ? await checkFiles(step.files, step.options, files) : await healthOfStep(step.health, step.files, step.options, { host: host2, files });
  const compared = await comparedWithBase(report, step, base, { files, host: host2 });
  const change = await textOfChange(base, event);
  return { step, event, report, files, compared, ...change, notes: [...asked.notes, ...notes] };
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
