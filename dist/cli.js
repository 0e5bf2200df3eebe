#!/usr/bin/env node
import {
  main,
  nodeHost
} from "./chunks/core.js";

// src/cli.ts
process.exitCode = await main(process.argv.slice(2), nodeHost(new URL("worker.js", import.meta.url)));
