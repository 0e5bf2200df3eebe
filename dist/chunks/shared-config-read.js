import {
  readYaml,
  toJson
} from "./shared-yaml.js";
import {
  validateConfiguration
} from "./shared-schemas-config-schema.js";
import {
  isRecord,
  pointerOf
} from "./core.js";

// src/config/without.ts
function without(value, paths) {
  const root = { isGone: false, inner: /* @__PURE__ */ new Map() };
  for (const path of paths) {
    let at = root;
    for (const part of path) {
      const next = at.inner.get(part) ?? { isGone: false, inner: /* @__PURE__ */ new Map() };
      at.inner.set(part, next);
      at = next;
    }
    at.isGone = true;
  }
  return root.isGone ? {} : prune(value, root);
}
function prune(value, tree) {
  if (tree === void 0 || tree.inner.size === 0) return value;
  const { inner } = tree;
  if (Array.isArray(value)) {
    const kept2 = value.map((item, index) => ({ item, tree: inner.get(index) }));
    return kept2.filter((one) => one.tree?.isGone !== true).map((one) => prune(one.item, one.tree));
  }
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).filter(([key]) => inner.get(key)?.isGone !== true);
  return Object.fromEntries(kept.map(([key, member]) => [key, prune(member, inner.get(key))]));
}

// src/config/yaml-text.ts
var limits = { characters: 512 * 1024, nodes: 2e5 };
var YamlText = class {
  /** Nothing of a text that has any may be used. */
  problems;
  #root;
  #source;
  #entries = /* @__PURE__ */ new WeakMap();
  constructor(source) {
    this.#source = source;
    const read = readYaml(source, limits);
    this.#root = "type" in read ? read : void 0;
    this.problems = "type" in read ? [] : read;
  }
  /** Plain JSON; of an empty text null. */
  value() {
    return this.#root === void 0 ? null : toJson(this.#root);
  }
  /** Where a value stands, or its key; of a key that is not there the object that lacks it. */
  place(path, atKey) {
    let node = this.#root;
    let at = { start: 0, end: 0 };
    for (const [depth, part] of path.entries()) {
      const found = this.#childOf(node, part);
      if (found === void 0) break;
      const isLast = depth === path.length - 1;
      node = found.value;
      const isKey = atKey && isLast || node.place.end === 0;
      at = (isKey ? found.keyPlace : void 0) ?? node.place;
    }
    return { source: this.#source, start: at.start, end: at.end, pointer: pointerOf(path) };
  }
  #childOf(node, part) {
    if (node?.type === "list") {
      const value = node.items[Number(part)];
      return value && { value, keyPlace: void 0 };
    }
    if (node?.type !== "map") return void 0;
    const entries = this.#entries.get(node) ?? new Map(node.entries.map((entry) => [entry.key, entry]));
    this.#entries.set(node, entries);
    return entries.get(String(part));
  }
};

// src/config/read.ts
var mostTold = 100;
function readConfiguration(source) {
  const yaml = new YamlText(source);
  const locate = (path, atKey = false) => yaml.place(path, atKey);
  if (yaml.problems.length > 0) return { value: {}, problems: problemsOf(yaml.problems), locate };
  const { value, faults, gone } = accept(yaml.value());
  const told = faults.map(({ message, path, atKey }) => ({ message, place: () => locate(path, atKey) }));
  return { value, problems: problemsOf(told), locate: (path, atKey) => locate(inFile(path, gone), atKey) };
}
function problemsOf(told) {
  const problems = told.slice(0, mostTold).map(({ message: message2, place }) => {
    return { level: "error", code: "config", message: message2, place: typeof place === "function" ? place() : place };
  });
  const [first] = problems;
  const more = told.length - mostTold;
  if (more <= 0 || first === void 0) return problems;
  const message = `The file has ${more} more mistakes, which are not shown. Correct these first.`;
  return [...problems, { ...first, message }];
}
function inFile(path, gone) {
  const [key, index, ...rest] = path;
  if (gone.length === 0 || key === void 0 || typeof index !== "number") return path;
  const removed = new Set(gone.filter((one) => one.length === 2 && one[0] === key).map((one) => one[1]));
  let at = -1;
  for (let left = index; left >= 0; left--) while (removed.has(++at)) ;
  return [key, at, ...rest];
}
var whole = /* @__PURE__ */ new Set(["pools", "flows", "routes", "tls", "pairs", "waivers"]);
function accept(value) {
  const given = value ?? {};
  const faults = validateConfiguration(given);
  const gone = faults.map(({ path }) => whole.has(path[0]) ? path.slice(0, 2) : path);
  return { value: without(given, gone), faults, gone };
}

export {
  readConfiguration
};
