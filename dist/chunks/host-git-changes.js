import {
  formerBytes,
  namesOf,
  rawDiff,
  rowsOf
} from "./shared-host-git-rows.js";
import {
  openGit,
  physical
} from "./shared-host-git-git.js";
import "./shared-host-find-program.js";
import {
  UsageError
} from "./core.js";

// src/host/git/changes.ts
const { basename, dirname, join } = process.getBuiltinModule("node:path");
async function changesSince(ref, environment) {
  requireName(ref);
  const git = await openGit(environment, { what: "--changed-since", otherwise: "check all sets" });
  const base = await forkOf(ref, git);
  const rows = rowsOf((await git.ask([...rawDiff, "--end-of-options", base, "--"])).stdout);
  const tracked = new Set(namesOf((await git.ask(["ls-files", "-z"])).stdout).map(git.absolute));
  const paths = rows.map(({ path }) => git.absolute(path));
  const changed = new Set(paths);
  const former = await formerBytes(
    rows.filter(({ path }) => mayName.test(path)),
    git
  );
  return {
    paths,
    former: new Map([...former].map(([path, bytes]) => [git.absolute(path), bytes.toString("utf8")])),
    has(path) {
      const real = physical(path);
      const own = join(physical(dirname(path)).path, basename(path));
      return changed.has(real.path) || changed.has(own) || real.isThere && !tracked.has(real.path);
    }
  };
}
var mayName = /\.(?:jsonc?|bicep|bicepparam)$/i;
function requireName(ref) {
  if (ref === "" || ref.startsWith("-") || ref.length > 1e3 || /[\u0000-\u001f\u007f]/.test(ref))
    throw new UsageError(
      "--changed-since takes the name of a branch, a tag or a commit. Write --changed-since origin/main."
    );
}
async function forkOf(ref, git) {
  const shallow = (await git.ask(["rev-parse", "--is-shallow-repository"])).stdout.trim() === "true";
  const deepen = "Get the history: `git fetch --unshallow`, or `fetch-depth: 0` of actions/checkout.";
  const commit = await git.commitOf(ref);
  if (commit === void 0) {
    const how = shallow ? `This clone is shallow. ${deepen}` : "Correct the name, or fetch it first: `git fetch origin`.";
    throw new UsageError(`--changed-since: git knows no commit ${ref} here. ${how}`);
  }
  const base = await git.mergeBase(commit, "HEAD");
  if (base !== void 0) return base;
  throw new UsageError(
    shallow ? `--changed-since: this clone is shallow and does not reach back to where HEAD left ${ref}. ${deepen}` : `--changed-since: ${ref} and HEAD have no commit in common. Name the branch that this one comes from.`
  );
}
export {
  changesSince
};
