import {
  RunFault,
  findProgram,
  outputOf,
  runProgram
} from "./shared-host-find-program.js";
import {
  UsageError,
  isSystemError
} from "./core.js";

// src/host/git/git.ts
const { realpathSync } = process.getBuiltinModule("node:fs");
const { devNull } = process.getBuiltinModule("node:os");
const { basename, dirname, join, relative, resolve, sep } = process.getBuiltinModule("node:path");
var limits = { milliseconds: 12e4, bytes: 256 * 1024 * 1024 };
var safely = [
  "--no-pager",
  "--no-optional-locks",
  ...["core.fsmonitor=false", `core.hooksPath=${devNull}`, "safe.bareRepository=explicit"].flatMap((one) => [
    "-c",
    one
  ])
];
var ofHooks = /* @__PURE__ */ new Set([
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_PREFIX",
  "GIT_EXTERNAL_DIFF"
]);
var Git = class {
  #program;
  #purpose;
  /** The root of the repository, without links. */
  top;
  constructor(program, top, purpose) {
    this.#program = { ...program, directory: top };
    this.#purpose = purpose;
    this.top = top;
  }
  absolute = (path) => join(this.top, path);
  /** What it answers; where it refuses, that ends the run. */
  async ask(args, input, variables = {}) {
    const ran = await this.attempt(args, input, variables);
    if (ran.exit !== 0)
      throw new UsageError(`git cannot tell what changed: ${saidIn(ran)} Mend that, or ${this.#purpose.otherwise}.`);
    return ran;
  }
  /** What it answers, be it a refusal. */
  attempt(args, input, variables = {}) {
    const program = { ...this.#program, variables: { ...this.#program.variables, ...variables } };
    return run(program, this.#purpose, args, input);
  }
  /** What a file held, by its hash; undefined where the clone is without it, or it is larger than what is read. */
  bytesOf(blob) {
    return outputOf(this.#program, [...safely, "cat-file", "blob", blob]);
  }
  /** The full name of a commit of this clone, undefined where it is not in it. */
  async commitOf(ref) {
    return hashIn(await this.attempt(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]));
  }
  /** The last commit that both come from; undefined where the clone does not reach back to it. */
  async mergeBase(one, other) {
    return hashIn(await this.attempt(["merge-base", one, other]));
  }
};
async function openGit(environment, purpose) {
  const { what, otherwise } = purpose;
  const path = findProgram("git", environment);
  if (path === void 0)
    throw new UsageError(`${what} needs git, and there is none on PATH. Install it, or ${otherwise}.`);
  const own = { GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" };
  const kept = Object.entries(environment.variables).filter(([name]) => !ofHooks.has(name));
  const directory = physical(environment.directory).path;
  const program = { path, variables: { ...Object.fromEntries(kept), ...own }, limits, directory };
  const ran = await run(program, purpose, ["rev-parse", "--is-inside-work-tree", "--show-cdup"]);
  const [isInside, up = ""] = ran.stdout.split("\n");
  if (isInside === "true") return new Git(program, resolve(directory, up), purpose);
  if (ran.exit === 0 || /not a git repository|must be run in a work tree|cannot use bare repository/.test(ran.stderr))
    throw new UsageError(
      `${what} asks git, and the working directory is in no git repository. Run it in a clone, or ${otherwise}.`
    );
  throw new UsageError(`${what}: git refuses to answer: ${saidIn(ran)}`);
}
async function run(program, purpose, args, input) {
  try {
    return await runProgram(program, [...safely, ...args], input);
  } catch (error) {
    if (!(error instanceof RunFault)) throw error;
    throw new UsageError(`git did not tell what changed: ${error.message}. Try again, or ${purpose.otherwise}.`);
  }
}
function saidIn({ stderr, exit }) {
  const said = stderr.trim().replace(/\s+/g, " ").slice(0, 500);
  return said === "" ? `it ended with exit code ${exit ?? "none"}.` : `${said.replace(/[.:]$/, "")}.`;
}
function hashIn({ stdout, exit }) {
  const commit = stdout.trim().split("\n").at(-1) ?? "";
  return exit === 0 && isHash(commit) ? commit : void 0;
}
function isHash(text) {
  return /^[0-9a-f]{40,64}$/.test(text);
}
function physical(path) {
  try {
    return { path: realpathSync(path), isThere: true };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const folder = dirname(path);
    return { path: folder === path ? path : join(physical(folder).path, basename(path)), isThere: false };
  }
}
function seenFrom(folder, path) {
  return relative(physical(folder).path, path).split(sep).join("/");
}

export {
  Git,
  openGit,
  isHash,
  physical,
  seenFrom
};
