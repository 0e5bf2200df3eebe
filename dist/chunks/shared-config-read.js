import {
  ownFaults,
  require_dist,
  sayYamlFault
} from "./shared-yaml.js";
import {
  __toESM,
  isRecord,
  pointerOf,
  validateConfiguration
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
var import_yaml = __toESM(require_dist(), 1);
var mostCharacters = 512 * 1024;
var YamlText = class {
  document;
  /** Nothing of a text that has any may be used. */
  problems;
  #source;
  #children = /* @__PURE__ */ new WeakMap();
  constructor(source) {
    this.#source = source;
    const isLong = source.text.length > mostCharacters;
    this.document = (0, import_yaml.parseDocument)(isLong ? "" : source.text, {
      prettyErrors: false,
      version: "1.2",
      schema: "core",
      logLevel: "error",
      uniqueKeys: false
    });
    this.problems = isLong ? [this.#tooLong()] : this.#problems();
  }
  /** Where a value stands, or its key; of a key that is not there the object that lacks it. */
  place(path, atKey) {
    let node = this.document.contents;
    let range = [0, 0];
    for (const [depth, part] of path.entries()) {
      const found = this.#childOf(node, part);
      if (found === void 0) break;
      const isLast = depth === path.length - 1;
      range = rangeOf(atKey && isLast ? found.key : found.value) ?? rangeOf(found.key) ?? range;
      node = found.value;
    }
    const [start = 0, end = start] = range;
    return { source: this.#source, start, end, pointer: pointerOf(path) };
  }
  #childOf(node, part) {
    if ((0, import_yaml.isSeq)(node)) return { key: void 0, value: node.items[Number(part)] };
    if (!(0, import_yaml.isMap)(node)) return void 0;
    const known = this.#children.get(node);
    if (known !== void 0) return known.get(String(part));
    const children = new Map(node.items.toReversed().map(({ key, value }) => [keyOf(key), { key, value }]));
    this.#children.set(node, children);
    return children.get(String(part));
  }
  #problems() {
    const errors = ownFaults(this.document.errors).map((error) => {
      return { message: sayYamlFault(error), place: this.#at(error.pos) };
    });
    if (errors.length > 0) return errors;
    return faultsOf(this.document.contents).map(({ message, node }) => ({ message, place: this.#at(rangeOf(node)) }));
  }
  #tooLong() {
    const size = Math.ceil(this.#source.text.length / 1024);
    const most = mostCharacters / 1024;
    return {
      message: `The configuration has ${size} KB; more than ${most} KB are not read. Split it: \`extends\` takes files.`,
      place: this.#at([0, 0])
    };
  }
  #at(range) {
    const [start = 0, end = start] = range ?? [];
    return { source: this.#source, start, end, pointer: "" };
  }
};
function faultsOf(root) {
  const faults = [];
  const anchors = /* @__PURE__ */ new Map();
  const within = /* @__PURE__ */ new Set();
  const visit = (node) => {
    if ((0, import_yaml.isAlias)(node)) {
      const target = anchors.get(node.source);
      if (!anchors.has(node.source))
        faults.push({ node, message: `There is no anchor &${node.source} before *${node.source}.` });
      else if (within.has(target))
        faults.push({ node, message: `The alias *${node.source} stands inside of what it names. Write the value out.` });
      return;
    }
    if ((0, import_yaml.isNode)(node) && typeof node.anchor === "string") anchors.set(node.anchor, node);
    if (!(0, import_yaml.isMap)(node) && !(0, import_yaml.isSeq)(node)) return;
    within.add(node);
    if ((0, import_yaml.isSeq)(node)) node.items.forEach(visit);
    else {
      const keys = /* @__PURE__ */ new Set();
      for (const { key, value } of node.items) {
        const name = keyOf(key);
        if (keys.has(name)) faults.push({ node: key, message: `The key \`${name}\` stands twice. Keep one.` });
        keys.add(name);
        visit(value);
      }
    }
    within.delete(node);
  };
  visit(root);
  return faults;
}
function keyOf(key) {
  return (0, import_yaml.isScalar)(key) ? String(key.value) : String(key);
}
function rangeOf(node) {
  return (0, import_yaml.isNode)(node) ? node.range ?? void 0 : void 0;
}

// src/config/read.ts
var mostAliases = 100;
var mostTold = 100;
function readConfiguration(source) {
  const yaml = new YamlText(source);
  const locate = (path, atKey = false) => yaml.place(path, atKey);
  if (yaml.problems.length > 0) return { value: {}, problems: problemsOf(yaml.problems), locate };
  const { value, faults, gone } = accept(yaml.document);
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
  if (key === void 0 || typeof index !== "number") return path;
  const removed = new Set(gone.filter((one) => one.length === 2 && one[0] === key).map((one) => one[1]));
  let at = -1;
  for (let left = index; left >= 0; left--) while (removed.has(++at)) ;
  return [key, at, ...rest];
}
var whole = /* @__PURE__ */ new Set(["pools", "flows", "routes", "tls", "pairs", "waivers"]);
function accept(document) {
  let given;
  try {
    given = document.toJS({ maxAliasCount: mostAliases }) ?? {};
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const message = `The configuration uses more than ${mostAliases} aliases (\`*name\`). Write the values out.`;
    return { value: {}, gone: [], faults: [{ path: [], atKey: false, message }] };
  }
  const faults = validateConfiguration(given);
  const gone = faults.map(({ path }) => whole.has(path[0]) ? path.slice(0, 2) : path);
  return { value: without(given, gone), faults, gone };
}

export {
  readConfiguration
};
