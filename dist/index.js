import {
  writeSnapshot
} from "./chunks/shared-arm-template-snapshot.js";
import {
  Files,
  UsageError,
  check,
  checkFiles,
  expand,
  jsonReport,
  today
} from "./chunks/core.js";

// src/index.ts
function checkFiles2(paths, options = {}) {
  return checkFiles(paths, { today: today(), ...options }, new Files());
}
async function loadRules(paths) {
  const files = new Files();
  for (const path of paths) files.allow(path);
  const { readRules } = await import("./chunks/gate-rules.js");
  return readRules(
    paths.map((path) => files.fromUser(path)),
    files
  );
}
async function testRules(paths, options = {}) {
  const files = new Files();
  for (const path of paths) files.allow(path);
  const { testRules: testIn } = await import("./chunks/gate-test-rules.js");
  return testIn(
    paths.map((path) => files.fromUser(path)),
    files,
    options
  );
}
export {
  UsageError,
  check,
  checkFiles2 as checkFiles,
  expand,
  jsonReport,
  loadRules,
  testRules,
  writeSnapshot
};
