import {
  writeSnapshot
} from "./chunks/shared-arm-template-snapshot.js";
import {
  picturesOf
} from "./chunks/shared-topology-picture-application-gateway.js";
import {
  jsonReport
} from "./chunks/shared-report-json.js";
import "./chunks/shared-report-shard.js";
import "./chunks/shared-report-diff.js";
import {
  readDeployment
} from "./chunks/shared-gate-read-deployment.js";
import {
  validateConfiguration
} from "./chunks/shared-schemas-config-schema.js";
import {
  healthOfTexts
} from "./chunks/shared-gate-health-explain.js";
import "./chunks/shared-source-health-source.js";
import {
  Files,
  ObjectValue,
  UsageError,
  checkFiles,
  expandTemplate,
  isLivePath,
  isProfile,
  isRecord,
  judge,
  library,
  listOf,
  modes,
  printReport,
  profiles,
  requireDay,
  textReport,
  today,
  tool,
  updateBaseline,
  withOwn,
  yieldOf
} from "./chunks/core.js";

// src/gate/input-shape.ts
function requireCheckInput(input) {
  const given = isRecord(input) ? input : {};
  const { sets, rules = [], today: today2 = "", mode = "incremental", health = [], healthBefore = [] } = given;
  if (!Array.isArray(sets)) throw new UsageError("check: `sets` must be an array of {name, deployments}.");
  if (sets.length === 0 && Array.isArray(health) && health.length === 0)
    throw new UsageError("check: `sets` is empty, so that nothing would be checked. Give one.");
  sets.forEach(requireSet);
  if (!Array.isArray(rules) || !rules.every(isRule))
    throw new UsageError("check: `rules` must be what `loadRules(paths)` gives; await it.");
  if (!modes.some((known) => known === mode)) throw new UsageError(`check: \`mode\` must be ${modes.join(", ")}.`);
  for (const texts of [health, healthBefore]) requireTexts(texts);
  if (typeof today2 !== "string") throw new UsageError("check: `today` must be a text, YYYY-MM-DD.");
}
function requireSet(set) {
  if (!isRecord(set) || typeof set["name"] !== "string" || !Array.isArray(set["deployments"]))
    throw new UsageError("check: each set needs a `name` and an array `deployments`.");
  if (set["deployments"].length === 0)
    throw new UsageError(`check: the set ${set["name"]} has no deployment, so that nothing would be checked.`);
  const { before = [] } = set;
  if (!Array.isArray(before)) throw new UsageError("check: `before` of a set must be an array of deployments.");
  for (const deployments of [set["deployments"], before])
    for (const deployment of deployments) requireDeployment("check", deployment);
}
function requireTexts(texts) {
  if (Array.isArray(texts) && texts.every(isTextFile)) return;
  throw new UsageError("check: `health` and `healthBefore` must be arrays of {path, text}.");
}
function requireDeployment(of, deployment) {
  const { template, parameters = [] } = isRecord(deployment) ? deployment : {};
  if (!isTextFile(template))
    throw new UsageError(`${of}: each deployment needs a \`template\` with \`path\` and \`text\`.`);
  const fits = (item) => isTextFile(item) || isRecord(item) && typeof item["name"] === "string" && typeof item["value"] === "string";
  if (!Array.isArray(parameters) || !parameters.every(fits))
    throw new UsageError(`${of}: \`parameters\` must be an array of {path, text} and {name, value}.`);
}
function requirePaths(of, paths) {
  if (!Array.isArray(paths) || !paths.every((path) => typeof path === "string"))
    throw new UsageError(`${of} takes an array of paths: ${of}(['policies']).`);
  if (paths.length === 0 && of === "testRules")
    throw new UsageError(`${of}: no path is given. Name a rule, or a folder that holds some.`);
}
function requireFiles(of, paths) {
  const fits = (path) => typeof path === "string" || isRecord(path) && typeof path["path"] === "string";
  if (!Array.isArray(paths) || !paths.every(fits))
    throw new UsageError(`${of} takes an array of paths, or of {path, parameters}: ${of}(['main.json']).`);
}
function isTextFile(value) {
  return isRecord(value) && typeof value["path"] === "string" && typeof value["text"] === "string";
}
function isRule(value) {
  return isRecord(value) && typeof value["code"] === "string" && Array.isArray(value["asserts"]);
}

// src/gate/check.ts
function check(input) {
  requireCheckInput(input);
  requireDay(input.today);
  const faults = input.config === void 0 ? [] : validateConfiguration(input.config);
  if (faults.length > 0) {
    const problems2 = faults.map(({ message }) => ({ level: "error", code: "config", message }));
    throw new UsageError(faults.map(({ message }) => message).join(" "), problems2);
  }
  const file = listOf(input.config?.extends).find((name) => !isProfile(name));
  if (file !== void 0)
    throw new UsageError(
      `check: \`extends\` names ${file}, and check reads no file. Name a profile (${profiles.join(", ")}), or use checkFiles.`
    );
  const problems = [];
  const sets = input.sets.map((set) => readSet(set, problems));
  const read = input.health && healthOfTexts(input.health, input.healthBefore);
  problems.push(...read?.problems ?? []);
  return judge({
    sets,
    problems,
    config: input.config ?? {},
    locate: () => void 0,
    rules: withOwn(library, input.rules ?? []),
    only: input.only ?? [],
    limits: input.limits ?? {},
    mode: input.mode,
    complete: false,
    today: input.today,
    health: read?.health,
    ...input.pictures === true && { draw: picturesOf }
  });
}
function expand(deployment, context = {}) {
  requireDeployment("expand", deployment);
  const read = readDeployment(deployment);
  if ("level" in read) {
    const cause = { code: "error", reason: `${deployment.template.path} could not be read` };
    return { resources: [], withheld: [], gaps: [cause], outputs: new ObjectValue(), problems: [read] };
  }
  if (read.source !== "template") return yieldOf(read);
  return expandTemplate(read.template, read.parameters, { ...context, scope: { ...context.scope, ...read.scope } });
}
function readSet({ name, deployments, before }, problems) {
  return { name, ...readAll(deployments, problems), ...before && { before: readAll(before, problems) } };
}
function readAll(deployments, problems) {
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
  return { deployments: read, gaps };
}

// src/index.ts
async function checkFiles2(paths, options = {}) {
  requireFiles("checkFiles", paths);
  return checkFiles(paths, { today: today(), ...options }, await filesFor(paths, options));
}
async function updateBaseline2(paths, options = {}) {
  requireFiles("updateBaseline", paths);
  return updateBaseline(paths, { today: today(), ...options }, await filesFor(paths, options));
}
async function filesFor(paths, options) {
  const files = new Files();
  const { live = "none", before = [] } = options;
  const named = [...paths, ...before].map((path) => typeof path === "string" ? path : path.path);
  if (live === "none" && !named.some(isLivePath)) return files;
  const { openAzureInProgram } = await import("./chunks/live-node.js");
  files.connect(openAzureInProgram({}, `${tool.name}/${tool.version}`));
  return files;
}
async function loadRules(paths) {
  requirePaths("loadRules", paths);
  const files = new Files();
  for (const path of paths) files.allow(path);
  const { readRules } = await import("./chunks/gate-rules.js");
  return readRules(
    paths.map((path) => files.fromUser(path)),
    files
  );
}
async function testRules(paths, options = {}) {
  requirePaths("testRules", paths);
  const { mutate = false, update = false } = options;
  const files = new Files();
  for (const path of paths) files.allow(path);
  const { testRules: testIn } = await import("./chunks/gate-test-rules.js");
  const write = (path, text) => files.writeFile(path, text, { overwrite: true });
  return testIn(
    paths.map((path) => files.fromUser(path)),
    files,
    { mutate, write: update ? write : void 0 }
  );
}
export {
  UsageError,
  check,
  checkFiles2 as checkFiles,
  expand,
  jsonReport,
  loadRules,
  printReport,
  testRules,
  textReport,
  updateBaseline2 as updateBaseline,
  writeSnapshot
};
