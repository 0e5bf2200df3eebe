import {
  RunFault,
  findProgram,
  runProgram
} from "./shared-host-find-program.js";
import {
  UsageError,
  isSystemError
} from "./core.js";

// src/host/git.ts
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
async function changesSince(ref, environment) {
  requireName(ref);
  const git = await openGit(environment);
  const base = await git.forkOf(ref);
  const differing = ["diff", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff", "--ignore-submodules=dirty"];
  const rows = rowsOf((await git.ask([...differing, "--end-of-options", base, "--"])).stdout);
  const tracked = new Set(namesOf((await git.ask(["ls-files", "-z"])).stdout).map(git.absolute));
  const paths = rows.map(({ path }) => git.absolute(path));
  const changed = new Set(paths);
  return {
    paths,
    former: await formerTexts(rows, git),
    has(path) {
      const real = physical(path);
      const own = join(physical(dirname(path)).path, basename(path));
      return changed.has(real.path) || changed.has(own) || real.isThere && !tracked.has(real.path);
    }
  };
}
function requireName(ref) {
  if (ref === "" || ref.startsWith("-") || ref.length > 1e3 || /[\u0000-\u001f\u007f]/.test(ref))
    throw new UsageError(
      "--changed-since takes the name of a branch, a tag or a commit. Write --changed-since origin/main."
    );
}
var Git = class {
  #program;
  #top;
  constructor(program, top) {
    this.#program = { ...program, directory: top };
    this.#top = top;
  }
  absolute = (path) => join(this.#top, path);
  /** What it answers; where it refuses, that ends the run. */
  async ask(args, input) {
    const ran = await this.#run(args, input);
    if (ran.exit !== 0)
      throw new UsageError(`git cannot tell what changed: ${saidIn(ran)} Mend that, or check all sets.`);
    return ran;
  }
  /** The commit at which HEAD left another one. */
  async forkOf(ref) {
    const shallow = (await this.ask(["rev-parse", "--is-shallow-repository"])).stdout.trim() === "true";
    const deepen = "Get the history: `git fetch --unshallow`, or `fetch-depth: 0` of actions/checkout.";
    const found = await this.#run(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
    const commit = found.stdout.trim().split("\n").at(-1) ?? "";
    if (found.exit !== 0 || !isHash(commit)) {
      const how = shallow ? `This clone is shallow. ${deepen}` : "Correct the name, or fetch it first: `git fetch origin`.";
      throw new UsageError(`--changed-since: git knows no commit ${ref} here. ${how}`);
    }
    const base = (await this.#run(["merge-base", commit, "HEAD"])).stdout.trim().split("\n")[0] ?? "";
    if (isHash(base)) return base;
    throw new UsageError(
      shallow ? `--changed-since: this clone is shallow and does not reach back to where HEAD left ${ref}. ${deepen}` : `--changed-since: ${ref} and HEAD have no commit in common. Name the branch that this one comes from.`
    );
  }
  async #run(args, input) {
    return run(this.#program, args, input);
  }
};
async function openGit(environment) {
  const path = findProgram("git", environment);
  if (path === void 0)
    throw new UsageError("--changed-since needs git, and there is none on PATH. Install it, or check all sets.");
  const own = { GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" };
  const kept = Object.entries(environment.variables).filter(([name]) => !ofHooks.has(name));
  const directory = physical(environment.directory).path;
  const program = { path, variables: { ...Object.fromEntries(kept), ...own }, limits, directory };
  const ran = await run(program, ["rev-parse", "--is-inside-work-tree", "--show-cdup"]);
  const [isInside, up = ""] = ran.stdout.split("\n");
  if (isInside === "true") return new Git(program, resolve(directory, up));
  if (ran.exit === 0 || /not a git repository|must be run in a work tree|cannot use bare repository/.test(ran.stderr))
    throw new UsageError(
      "--changed-since asks git, and the working directory is in no git repository. Run it in a clone, or check all sets."
    );
  throw new UsageError(`--changed-since: git refuses to answer: ${saidIn(ran)}`);
}
async function run(program, args, input) {
  try {
    return await runProgram(program, [...safely, ...args], input);
  } catch (error) {
    if (!(error instanceof RunFault)) throw error;
    throw new UsageError(`git did not tell what changed: ${error.message}. Try again, or check all sets.`);
  }
}
function saidIn({ stderr, exit }) {
  const said = stderr.trim().replace(/\s+/g, " ").slice(0, 500);
  return said === "" ? `it ended with exit code ${exit ?? "none"}.` : `${said.replace(/[.:]$/, "")}.`;
}
function isHash(text) {
  return /^[0-9a-f]{40,64}$/.test(text);
}
function rowsOf(raw) {
  const parts = namesOf(raw);
  return parts.flatMap((head, index) => {
    const path = parts[index + 1];
    const [mode = "", , blob = ""] = head.slice(1).split(" ");
    if (index % 2 === 1 || path === void 0) return [];
    return [{ path, blob: mode.startsWith("100") && isHash(blob) ? blob : void 0 }];
  });
}
function namesOf(listed) {
  return listed.split("\0").filter((name) => name !== "");
}
async function formerTexts(rows, git) {
  const asked = rows.flatMap(({ path, blob }) => blob !== void 0 && mayName.test(path) ? [{ path, blob }] : []);
  const texts = /* @__PURE__ */ new Map();
  if (asked.length === 0) return texts;
  const { output } = await git.ask(["cat-file", "--batch"], asked.map(({ blob }) => `${blob}
`).join(""));
  let at = 0;
  for (const { path } of asked) {
    const end = output.indexOf("\n", at);
    const [, , size] = output.toString("latin1", at, end).split(" ");
    const bytes = size === void 0 ? 0 : Number(size) + 1;
    if (size !== void 0) texts.set(git.absolute(path), output.toString("utf8", end + 1, end + bytes));
    at = end + 1 + bytes;
  }
  return texts;
}
var mayName = /\.(?:jsonc?|bicep|bicepparam)$/i;
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
  changesSince,
  seenFrom
};
