import {
  problemOf
} from "./shared-gate-live-read.js";
import {
  UsageError,
  findGlob,
  healthKinds,
  isGlob,
  isLivePath,
  placeOfFile,
  problemAt,
  readRun,
  standardInput
} from "./core.js";

// src/gate/health/health-files.ts
function fileSource(paths, of, files) {
  for (const path of paths) if (path !== "-") files.allow(path);
  return { read: async () => readFiles(paths, of, files) };
}
function readFiles(paths, of, files) {
  const texts = [];
  const problems = [];
  for (const path of paths.flatMap((given) => filesOf(given, files))) {
    const read = files.read(path);
    if ("fault" in read) problems.push(problemAt(path, read.code, read.fault));
    else texts.push({ path, text: read.text, ...of !== void 0 && { of } });
  }
  return { texts, refusals: [], problems };
}
function filesOf(given, files) {
  if (given === "-") return [standardInput];
  const path = files.fromUser(given);
  if (files.kindOf(path) !== "absent" || !isGlob(path)) return [path];
  const { json } = findGlob(files, path);
  return json.length === 0 ? [path] : json;
}
async function healthRunOf(templates, options, files) {
  const run = await readRun(templates, options, files, { bare: templates.length === 0 });
  return { ...run, kinds: new Set(healthKinds) };
}

// src/commands/health-source.ts
var prefix = "azure:";
var usualInterval = 15;
function healthSource(given, rule, files) {
  const ids = given.filter(isLivePath);
  const paths = given.filter((name) => !isLivePath(name));
  const sources = [
    ...paths.length > 0 ? [fileSource(paths, rule, files)] : [],
    ...ids.length > 0 ? [azureSource(ids, files)] : []
  ];
  return { read: async () => joined(await Promise.all(sources.map((source) => source.read()))) };
}
function joined(answers) {
  return {
    texts: answers.flatMap(({ texts }) => texts),
    refusals: answers.flatMap(({ refusals }) => refusals),
    problems: answers.flatMap(({ problems }) => problems),
    isHopeless: answers.some(({ isHopeless }) => isHopeless === true)
  };
}
function azureSource(ids, { azure }) {
  if (azure === void 0)
    throw new UsageError("Azure cannot be asked from here. Name a file with the health that it answered.");
  return { read: async () => answerOf((await Promise.all(ids.map((id) => azure.health(id)))).flat()) };
}
function answerOf(answers) {
  const faults = answers.flatMap((answer) => "text" in answer ? [] : [answer]);
  return {
    texts: answers.flatMap(
      (answer) => "text" in answer ? [{ path: answer.origin, text: answer.text, of: idOf(answer) }] : []
    ),
    refusals: faults.flatMap((fault) => refusalOf(fault) ?? []),
    problems: faults.flatMap((fault) => isAnswer(fault) ? [] : [problemOf(fault, "error")]),
    isHopeless: faults.some(({ code }) => hopeless.has(code))
  };
}
var hopeless = /* @__PURE__ */ new Set(["sign-in", "refused", "foreign"]);
var kinds = {
  permission: "forbidden",
  locked: "locked",
  failed: "failed"
};
function isAnswer({ code }) {
  return kinds[code] !== void 0;
}
function refusalOf(fault) {
  const { origin, code, message, need } = fault;
  const kind = kinds[code];
  if (kind === void 0) return void 0;
  const remedy = kind === "locked" ? "lift the lock while the health is read" : "mend what Azure says, and ask again";
  const supply = need === void 0 ? remedy : `grant ${need.action} on ${need.scope} (role ${need.role})`;
  const reason = message.replace(/\.$/, "");
  const refusal = { kind, of: idOf(fault), reason, supply, place: placeOfFile(origin) };
  return { path: origin, pools: [], metrics: [], refusals: [refusal] };
}
function idOf({ origin }) {
  return origin.slice(prefix.length);
}

export {
  healthRunOf,
  usualInterval,
  healthSource
};
