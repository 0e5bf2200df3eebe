import {
  isSystemError
} from "./core.js";

// src/host/find-program.ts
const { accessSync, constants, statSync } = process.getBuiltinModule("node:fs");
const { delimiter, isAbsolute, join, relative } = process.getBuiltinModule("node:path");
function findProgram(name, { variables, workspace }) {
  const names = process.platform === "win32" ? [`${name}.exe`] : [name];
  for (const folder of (variables["PATH"] ?? "").split(delimiter)) {
    const way = relative(workspace, folder);
    if (!isAbsolute(folder) || !way.startsWith("..") && !isAbsolute(way)) continue;
    const found = names.map((one) => join(folder, one)).find(isProgram);
    if (found !== void 0) return found;
  }
  return void 0;
}
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return false;
  }
}

// src/host/program.ts
const { spawn, spawnSync } = process.getBuiltinModule("node:child_process");
var RunFault = class extends Error {
};
async function runProgram(program, args, input) {
  const { path, variables, limits, directory } = program;
  const child = spawn(path, args, {
    stdio: ["pipe", "pipe", "pipe"],
    windowsHide: true,
    env: { ...variables },
    ...directory !== void 0 && { cwd: directory }
  });
  child.stdin.on("error", () => void 0);
  child.stdin.end(input ?? "");
  return new Promise((resolve, reject) => {
    const end = (fault) => {
      stop(child);
      reject(new RunFault(fault));
    };
    const timer = setTimeout(() => {
      end(`it took more than ${limits.milliseconds / 1e3} seconds`);
    }, limits.milliseconds);
    const stdout = new Bounded(limits.bytes);
    const stderr = new Bounded(limits.bytes);
    for (const [stream, kept] of [
      [child.stdout, stdout],
      [child.stderr, stderr]
    ])
      stream.on("data", (chunk) => {
        if (!kept.add(chunk)) end(`it printed more than ${limits.bytes} bytes`);
      });
    child.on("error", (error) => {
      clearTimeout(timer);
      reject(new RunFault(`it could not be started: ${error.message}`));
    });
    child.on("close", (exit) => {
      clearTimeout(timer);
      resolve({ stdout: stdout.text, stderr: stderr.text, output: stdout.bytes, exit });
    });
  });
}
function outputOf(program, args) {
  const { path, variables, limits, directory } = program;
  const ran = spawnSync(path, args, {
    stdio: ["ignore", "pipe", "ignore"],
    windowsHide: true,
    env: { ...variables },
    timeout: limits.milliseconds,
    maxBuffer: limits.bytes,
    ...directory !== void 0 && { cwd: directory }
  });
  return ran.status === 0 && ran.error === void 0 ? ran.stdout : void 0;
}
function stop(child) {
  child.kill("SIGKILL");
  for (const stream of child.stdio) stream?.destroy();
}
var Bounded = class {
  #chunks = [];
  #most;
  #size = 0;
  constructor(most) {
    this.#most = most;
  }
  /** False when it is too much. */
  add(chunk) {
    this.#size += chunk.length;
    if (this.#size > this.#most) return false;
    this.#chunks.push(chunk);
    return true;
  }
  get bytes() {
    return Buffer.concat(this.#chunks);
  }
  get text() {
    return this.bytes.toString("utf8");
  }
};

export {
  findProgram,
  RunFault,
  runProgram,
  outputOf,
  stop
};
