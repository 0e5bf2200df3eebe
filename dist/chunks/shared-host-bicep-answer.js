import {
  RunFault,
  findProgram,
  runProgram,
  stop
} from "./shared-host-find-program.js";

// src/host/bicep/answer.ts
function faultOf(fault) {
  return { template: void 0, parameters: void 0, diagnostics: [], fault };
}
function answerOf(result, path) {
  if (!isRecord(result)) return faultOf("its answer is no object");
  const diagnostics = Array.isArray(result["diagnostics"]) ? result["diagnostics"].flatMap((one) => diagnosticOf(one, path)) : [];
  const isDone = result["success"] === true;
  const template = isDone ? textOf(result["contents"]) ?? textOf(result["template"]) : void 0;
  return { template, parameters: isDone ? textOf(result["parameters"]) : void 0, diagnostics };
}
function diagnosticOf(value, path) {
  if (!isRecord(value)) return [];
  const range = isRecord(value["range"]) ? value["range"] : {};
  const start = isRecord(range["start"]) ? range["start"] : {};
  return [
    {
      path: textOf(value["source"]) ?? path,
      line: numberOf(start["line"]),
      column: numberOf(start["char"]),
      level: levelOf(textOf(value["level"]) ?? ""),
      code: textOf(value["code"]) ?? "",
      message: textOf(value["message"]) ?? ""
    }
  ];
}
function diagnosticsIn(stderr) {
  return stderr.split("\n").flatMap((line) => {
    const [, path, row, column, level, code, message] = /^(?:WARNING: |ERROR: )?(\S[^()]{0,4096})\((\d{1,9}),(\d{1,9})\) ?: (Error|Warning|Info) ([\w-]{1,100}): (.*)$/.exec(
      line.trim().slice(0, 1e4)
    ) ?? [];
    if (path === void 0 || level === void 0 || code === void 0 || message === void 0) return [];
    return [{ path, line: Number(row) - 1, column: Number(column) - 1, level: levelOf(level), code, message }];
  });
}
function levelOf(text) {
  const lower = text.toLowerCase();
  return lower === "error" || lower === "warning" ? lower : "info";
}
function textOf(value) {
  return typeof value === "string" ? value : void 0;
}
function numberOf(value) {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/host/bicep/rpc.ts
const { spawn } = process.getBuiltinModule("node:child_process");
var longestHeader = 4096;
var BicepServer = class {
  #child;
  #limits;
  #chunks = [];
  #size = 0;
  /** Bytes that the next message needs. */
  #needed = 0;
  #id = 0;
  #waiting;
  #fail;
  #fault;
  constructor({ path, variables, limits }) {
    this.#limits = limits;
    const env = { ...variables };
    this.#child = spawn(path, ["jsonrpc", "--stdio"], { stdio: ["pipe", "pipe", "ignore"], windowsHide: true, env });
    this.#child.stdout?.on("data", (chunk) => {
      this.#take(chunk);
    });
    this.#child.stdin?.on("error", () => void 0);
    this.#child.on("error", (error) => {
      this.#break(`it could not be started: ${error.message}`);
    });
    this.#child.on("close", (exit) => {
      this.#break(`it ended with exit code ${exit ?? "none"} before it answered`);
    });
  }
  /** Never rejects: what goes wrong is a fault of the answer. */
  async compile(path) {
    const isParameters = /\.bicepparam$/i.test(path);
    const method = isParameters ? "bicep/compileParams" : "bicep/compile";
    const parameters = isParameters ? { path, parameterOverrides: {} } : { path };
    return new Promise((resolve) => {
      if (this.#fault !== void 0) {
        resolve(faultOf(this.#fault));
        return;
      }
      const id = ++this.#id;
      const done = (answer) => {
        clearTimeout(timer);
        this.#waiting = this.#fail = void 0;
        resolve(answer);
      };
      const timer = setTimeout(() => {
        this.#break(`it took more than ${this.#limits.milliseconds / 1e3} seconds`);
      }, this.#limits.milliseconds);
      this.#fail = (fault) => {
        done(faultOf(fault));
      };
      this.#waiting = (message) => {
        if (message["id"] !== id) return;
        const error = message["error"];
        done(isRecord(error) ? faultOf(`it says: ${messageIn(error)}`) : answerOf(message["result"], path));
      };
      this.#send({ jsonrpc: "2.0", id, method, params: parameters });
    });
  }
  close() {
    this.#fault ??= "it was closed";
    stop(this.#child);
  }
  #send(message) {
    const body = Buffer.from(JSON.stringify(message), "utf8");
    this.#child.stdin?.write(`Content-Length: ${body.length}\r
\r
`);
    this.#child.stdin?.write(body);
  }
  /** After this nothing more is asked of the process. */
  #break(fault) {
    if (this.#fault !== void 0) return;
    this.#fault = fault;
    stop(this.#child);
    this.#fail?.(fault);
  }
  #take(chunk) {
    if (this.#fault !== void 0) return;
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    if (this.#size < this.#needed) return;
    let buffer = Buffer.concat(this.#chunks);
    for (let next = this.#next(buffer); next !== void 0; next = this.#next(buffer)) {
      this.#receive(buffer.subarray(next.start, next.end).toString("utf8"));
      buffer = buffer.subarray(next.end);
    }
    this.#chunks = [buffer];
    this.#size = buffer.length;
  }
  /** Where the body of the first message stands; undefined until it is whole. */
  #next(buffer) {
    const headers = buffer.indexOf("\r\n\r\n");
    this.#needed = 0;
    if (headers < 0) {
      if (buffer.length > longestHeader) this.#break(notFramed);
      return void 0;
    }
    const [, digits] = /^content-length: {0,9}(\d{1,12})\r?$/im.exec(buffer.subarray(0, headers).toString("latin1")) ?? [];
    if (digits === void 0 || Number(digits) > this.#limits.bytes) {
      this.#break(digits === void 0 ? notFramed : `its answer has more than ${this.#limits.bytes} bytes`);
      return void 0;
    }
    const start = headers + 4;
    this.#needed = start + Number(digits);
    return buffer.length < this.#needed ? void 0 : { start, end: this.#needed };
  }
  #receive(body) {
    let message;
    try {
      message = JSON.parse(body);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return this.#break("its answer is not JSON");
    }
    if (isRecord(message)) this.#waiting?.(message);
  }
};
var notFramed = "its answer is not framed as JSON-RPC is";
function messageIn(error) {
  const message = error["message"];
  return typeof message === "string" ? message.replace(/\.$/, "") : "an error without a message";
}

// src/host/bicep/bicep.ts
var usual = { milliseconds: 12e4, bytes: 64 * 1024 * 1024 };
var firstWithServer = [0, 29, 45];
async function compileBicep(paths, environment, limits = usual) {
  const { variables } = environment;
  const [bicep, az] = ["bicep", "az"].map((name) => findProgram(name, environment));
  if (paths.length === 0 && (bicep ?? az) !== void 0) return [];
  if (bicep !== void 0) {
    const program = { path: bicep, variables, limits };
    return await hasServer(program) ? askAll(program, paths) : runAll(program, [], paths);
  }
  return az === void 0 ? void 0 : runAll({ path: az, variables, limits }, ["bicep"], paths);
}
async function hasServer(bicep) {
  try {
    const { stdout } = await runProgram(bicep, ["--version"]);
    const version = (/\d{1,6}\.\d{1,6}\.\d{1,6}/.exec(stdout)?.[0] ?? "").split(".").map(Number);
    const at = firstWithServer.findIndex((part, index) => version[index] !== part);
    return at < 0 || (version[at] ?? 0) > (firstWithServer[at] ?? 0);
  } catch (error) {
    if (!(error instanceof RunFault)) throw error;
    return false;
  }
}
async function askAll(bicep, paths) {
  const server = new BicepServer(bicep);
  const compiled = [];
  try {
    for (const path of paths) compiled.push(await server.compile(path));
  } finally {
    server.close();
  }
  return compiled;
}
async function runAll(program, first, paths) {
  const compiled = [];
  for (const path of paths) compiled.push(await runOne(program, first, path));
  return compiled;
}
async function runOne(program, first, path) {
  const isParameters = /\.bicepparam$/i.test(path);
  const verb = isParameters ? "build-params" : "build";
  const file = first.length > 0 ? ["--file", path, "--stdout"] : [path, "--stdout"];
  try {
    const { stdout, stderr, exit } = await runProgram(program, [...first, verb, ...file]);
    const diagnostics = diagnosticsIn(stderr);
    if (exit !== 0) {
      const isTold = diagnostics.some(({ level }) => level === "error");
      const said = stderr.trim().split("\n").at(-1)?.slice(0, 500) ?? "";
      const failed = faultOf(`it ended with exit code ${exit ?? "none"}${said === "" ? "" : `: ${said}`}`);
      return isTold ? { template: void 0, parameters: void 0, diagnostics } : { ...failed, diagnostics };
    }
    if (!isParameters) return { template: stdout, parameters: void 0, diagnostics };
    return { ...answerOf(parametersIn(stdout), path), diagnostics };
  } catch (error) {
    if (!(error instanceof RunFault)) throw error;
    return faultOf(error.message);
  }
}
function parametersIn(stdout) {
  try {
    const { templateJson: template, parametersJson: parameters } = JSON.parse(stdout);
    return { success: true, template, parameters };
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof TypeError)) throw error;
    return void 0;
  }
}

export {
  compileBicep
};
