import {
  writeSnapshot
} from "./chunks/shared-arm-template-snapshot.js";
import {
  jsonReport
} from "./chunks/shared-report-json.js";
import "./chunks/shared-report-diff.js";
import {
  Files,
  UsageError,
  check,
  checkFiles,
  expand,
  isLivePath,
  printReport,
  requireFiles,
  requirePaths,
  textReport,
  today,
  tool,
  updateBaseline
} from "./chunks/core.js";

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
