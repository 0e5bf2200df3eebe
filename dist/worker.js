import {
  testPart
} from "./chunks/shared-gate-test-parts.js";
import "./chunks/shared-gate-test-rules.js";
import "./chunks/shared-gate-test-report.js";
import "./chunks/shared-gate-rule-files.js";
import "./chunks/shared-marcbachmann-cel-js.js";
import "./chunks/shared-rule-edit.js";
import "./chunks/shared-yaml.js";
import "./chunks/shared-gate-read-deployment.js";
import "./chunks/shared-schemas-config-schema.js";
import "./chunks/shared-gate-health-explain.js";
import "./chunks/shared-source-health-source.js";
import {
  Files
} from "./chunks/core.js";

// src/worker.ts
const { parentPort, workerData } = process.getBuiltinModule("node:worker_threads");
parentPort?.postMessage(testPart(workerData, new Files()));
