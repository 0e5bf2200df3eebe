import {
  compileBicep
} from "./shared-host-bicep-answer.js";
import {
  physical,
  seenFrom
} from "./shared-host-git-git.js";
import "./shared-host-find-program.js";
import {
  decode
} from "./core.js";

// src/host/git/base-files.ts
const { join } = process.getBuiltinModule("node:path");
var BaseFiles = class _BaseFiles {
  #files;
  #base;
  /** By path of the report. */
  #former;
  /** What folders held that is not here any more. */
  #gone;
  constructor(files, base, former) {
    this.#files = files;
    this.#base = base;
    this.#former = former;
    this.#gone = goneIn(former);
  }
  static of(base, files) {
    const root = files.absolute("");
    return new _BaseFiles(files, base, new Map(base.rows.map((row) => [seenFrom(root, join(base.top, row.path)), row])));
  }
  get commit() {
    return this.#base.commit;
  }
  /** The change touches no file. */
  get isSame() {
    return this.#former.size === 0;
  }
  /** Files that are not here as a commit has them, by paths of the report; undefined where the clone is without it. */
  async differingFrom(commit) {
    const paths = await this.#base.differingFrom(commit);
    return paths && new Set(paths.map((path) => this.#named(path)));
  }
  #named(path) {
    return seenFrom(this.#files.absolute(""), join(this.#base.top, path));
  }
  /** The lines that the change writes, by paths of the report. */
  async lines() {
    const lines = await this.#base.lines();
    return new Map([...lines].map(([path, hunks]) => [this.#named(path), hunks]));
  }
  get directory() {
    return this.#files.directory;
  }
  get azure() {
    return this.#files.azure;
  }
  async reachAzure(id) {
    await this.#files.reachAzure(id);
  }
  fromUser(path) {
    return this.#files.fromUser(path);
  }
  canonical(path) {
    return this.#files.canonical(path);
  }
  allow(path) {
    this.#files.allow(path);
  }
  changedSince(ref) {
    return this.#files.changedSince(ref);
  }
  kindOf(path) {
    const former = this.#formerOf(path);
    if (former !== void 0) return former.former;
    const kind = this.#files.kindOf(path);
    return kind === "absent" && this.#gone.has(this.#files.canonical(path)) ? "directory" : kind;
  }
  isWithin(folder, path) {
    if (this.#formerOf(path) === void 0) return this.#files.isWithin(folder, path);
    return this.#files.canonical(path).startsWith(`${this.#files.canonical(folder)}/`);
  }
  list(folder) {
    const here = this.#files.list(folder).filter(({ name, isFolder }) => isFolder || this.#former.get(pathIn(this.#canonical(folder), name)) === void 0);
    const names = new Set(here.map(({ name }) => name));
    const gone = [...this.#gone.get(this.#canonical(folder)) ?? []].map(([name, isFolder]) => ({ name, isFolder }));
    const all = [...here, ...gone.filter(({ name }) => !names.has(name))];
    return all.sort((a, b) => a.name < b.name ? -1 : 1);
  }
  faultOf(folder) {
    return this.#files.faultOf(folder);
  }
  read(path) {
    const row = this.#formerOf(path);
    if (row === void 0) return this.#files.read(path);
    switch (row.former) {
      case "absent":
        return { code: "absent", fault: `There was no file ${path} in the base.` };
      case "other":
        return { code: "unreadable", fault: `${path} was no regular file in the base.` };
      case "file":
        return textOf(path, this.#base.bytesOf(row));
    }
  }
  /** NOTE: where the change is about no file that Bicep may read, it says of the base what it says here. */
  async compileBicep(paths) {
    if (![...this.#former.keys()].some((path) => mayBeRead.test(path))) return this.#files.compileBicep(paths);
    const readable = paths.filter((path) => this.kindOf(path) === "file");
    return this.#base.inFolder(async (tree) => {
      const below = (path) => join(tree, seenFrom(this.#base.top, physical(this.#files.absolute(path)).path));
      const environment = { variables: process.env, workspace: this.#files.workspace };
      const compiled = await compileBicep(readable.map(below), environment);
      const named = (path) => this.#canonical(seenFrom(tree, physical(path).path));
      return compiled && new Map(
        compiled.map((one, index) => {
          const diagnostics = one.diagnostics.map((said) => ({ ...said, path: named(said.path) }));
          return [readable[index] ?? "", { ...one, diagnostics }];
        })
      );
    });
  }
  #canonical(path) {
    return this.#files.canonical(path);
  }
  /** By its own name, or by that of the file that links lead to; undefined where the change does not touch it. */
  #formerOf(path) {
    return this.#former.get(this.#canonical(path)) ?? this.#former.get(this.#files.resolved(path));
  }
};
var mayBeRead = /\.(?:bicep|bicepparam|jsonc?|ya?ml|txt)$/i;
function textOf(path, bytes) {
  const text = bytes && decode(bytes);
  if (text !== void 0) return { text };
  return bytes === void 0 ? { code: "unreadable", fault: `${path} of the base is not in this clone, or too large.` } : { code: "encoding", fault: `${path} was neither UTF-8 nor UTF-16 in the base.` };
}
function goneIn(former) {
  const folders = /* @__PURE__ */ new Map();
  for (const [path, row] of former) {
    if (row.former !== "file") continue;
    const parts = path.split("/");
    parts.forEach((name, depth) => {
      const folder = parts.slice(0, depth).join("/");
      const names = folders.get(folder) ?? /* @__PURE__ */ new Map();
      folders.set(folder, names.set(name, depth < parts.length - 1));
    });
  }
  return folders;
}
function pathIn(folder, name) {
  return folder === "" ? name : `${folder}/${name}`;
}
export {
  BaseFiles
};
