#!/usr/bin/env node
import {
  main,
  nodeHost,
  tool
} from "./chunks/core.js";

// src/cli.ts
var host = nodeHost({
  worker: new URL("worker.js", import.meta.url),
  // Loaded when a live option asks for it.
  openAzure: async (options, interrupt) => (await import("./chunks/live-node.js")).openAzureOnNode(options, `${tool.name}/${tool.version}`, interrupt)
});
process.exitCode = await main(process.argv.slice(2), host);
