import {
  rawDiff,
  rowsOf
} from "./shared-host-git-rows.js";
import {
  openGit
} from "./shared-host-git-git.js";
import "./shared-host-find-program.js";
import {
  UsageError
} from "./core.js";

// src/host/git/base.ts
const { mkdtempSync, rmSync } = process.getBuiltinModule("node:fs");
const { tmpdir } = process.getBuiltinModule("node:os");
const { join } = process.getBuiltinModule("node:path");

// src/host/git/hunks.ts
function hunksOf(diff) {
  const hunks = /* @__PURE__ */ new Map();
  const lines = diff.split("\n");
  let file;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const [, path] = /^\+\+\+ b\/(.+?)\t?$/.exec(line) ?? [];
    if (path !== void 0) hunks.set(path, file = []);
    else if (line.startsWith("diff --git ")) file = void 0;
    const [, gone = "1", first, added = "1"] = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
    if (first === void 0) continue;
    if (added !== "0") file?.push({ start: Number(first), end: Number(first) + Number(added) - 1 });
    at += bodyOf(lines, at + 1, Number(gone) + Number(added));
  }
  return hunks;
}
function bodyOf(lines, from, count) {
  let at = from;
  for (let left = count; left > 0 && at < lines.length; at++) if (!(lines[at] ?? "").startsWith("\\")) left--;
  while ((lines[at] ?? "").startsWith("\\")) at++;
  return at - from;
}

// src/host/git/base.ts
var purpose = { what: "The base of the change", otherwise: "name a `base-report`" };
var GitBase = class _GitBase {
  #git;
  commit;
  /** What the change touches: everything else is in the base as it is here. */
  rows;
  constructor(git, commit, rows) {
    this.#git = git;
    this.commit = commit;
    this.rows = rows;
  }
  /** Throws UsageError where the base is not in the clone, with how to get it. */
  static async open(commits, environment) {
    const git = await openGit(environment, purpose);
    const commit = await baseOf(commits, git);
    const { stdout } = await git.ask([...rawDiff, "--end-of-options", commit, "HEAD", "--"]);
    return new _GitBase(git, commit, rowsOf(stdout));
  }
  get top() {
    return this.#git.top;
  }
  /** What a file of the change held. */
  bytesOf({ blob }) {
    return blob === void 0 ? void 0 : this.#git.bytesOf(blob);
  }
  /** The lines that the change writes, by paths in the repository. */
  async lines() {
    const options = ["--unified=0", "--no-color", "--no-renames", "--no-ext-diff", "--no-textconv", "--src-prefix=a/"];
    const plainly = ["-c", "core.quotePath=false", "diff", ...options, "--dst-prefix=b/", "--end-of-options"];
    return hunksOf((await this.#git.ask([...plainly, this.commit, "HEAD", "--"])).stdout);
  }
  /** Paths in the repository that are not as a commit has them; undefined where the clone is without it. */
  async differingFrom(commit) {
    if (await this.#git.commitOf(commit) === void 0) return void 0;
    const { stdout } = await this.#git.ask([...rawDiff, "--end-of-options", commit, "--"]);
    return rowsOf(stdout).map(({ path }) => path);
  }
  /** Does something in a folder that holds all files of the base, for a program that reads files by itself. */
  async inFolder(work) {
    const folder = mkdtempSync(join(tmpdir(), "poolgate-base-"));
    try {
      const own = { GIT_INDEX_FILE: join(folder, "index") };
      await this.#git.ask(["read-tree", this.commit], void 0, own);
      await this.#git.ask([...withoutFilters, "checkout-index", "--all", `--prefix=${folder}/tree/`], void 0, own);
      return await work(join(folder, "tree"));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
};
var withoutFilters = ["smudge=", "process=", "required=false"].flatMap((one) => ["-c", `filter.lfs.${one}`]);
async function baseOf({ base, head }, git) {
  if (head !== void 0 && await git.commitOf("HEAD^2") === head) {
    const parent = await git.commitOf("HEAD^1");
    if (parent !== void 0) return parent;
  }
  const known = await git.commitOf(base);
  if (known === void 0)
    throw new UsageError(
      `The base of the change, ${base.slice(0, 7)}, is not in the checkout. Give actions/checkout \`fetch-depth: 2\` (0 in a merge queue), or name a \`base-report\`.`
    );
  return await git.mergeBase(known, "HEAD") ?? known;
}
export {
  GitBase
};
