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

// src/config/read.ts
var import_yaml = __toESM(require_dist(), 1);
var mostAliases = 100;
function readConfiguration(source) {
  const document = (0, import_yaml.parseDocument)(source.text, {
    prettyErrors: false,
    version: "1.2",
    schema: "core",
    logLevel: "error"
  });
  const locate = (path, atKey = false) => placeIn(document, source, path, atKey);
  if (document.errors.length > 0) {
    const problems2 = ownFaults(document.errors).map((error) => {
      const [start, end] = error.pos;
      const message = sayYamlFault(error);
      return { level: "error", code: "config", message, place: { source, start, end, pointer: "" } };
    });
    return { value: {}, problems: problems2, locate };
  }
  const { value, faults, gone } = accept(document);
  const problems = faults.map((fault) => {
    return { level: "error", code: "config", message: fault.message, place: locate(fault.path, fault.atKey) };
  });
  return { value, problems, locate: (path) => locate(inFile(path, gone)) };
}
function inFile(path, gone) {
  const [key, index, ...rest] = path;
  if (key === void 0 || typeof index !== "number") return path;
  const removed = new Set(gone.filter((one) => one.length === 2 && one[0] === key).map((one) => one[1]));
  let at = -1;
  for (let left = index; left >= 0; left--) while (removed.has(++at)) ;
  return [key, at, ...rest];
}
function accept(document) {
  let given;
  try {
    given = document.toJS({ maxAliasCount: mostAliases }) ?? {};
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const [, anchor] = /^Unresolved alias.*: (.*)$/.exec(error.message) ?? [];
    if (anchor !== void 0)
      return {
        value: {},
        gone: [],
        faults: [{ path: [], atKey: false, message: `There is no anchor &${anchor} before *${anchor}.` }]
      };
    const message = `The configuration uses more than ${mostAliases} aliases (\`*name\`). Write the values out.`;
    return { value: {}, gone: [], faults: [{ path: [], atKey: false, message }] };
  }
  const faults = validateConfiguration(given);
  const whole = /* @__PURE__ */ new Set(["pools", "waivers"]);
  const gone = faults.map(({ path }) => whole.has(path[0]) ? path.slice(0, 2) : path);
  return { value: without(given, gone), faults, gone };
}
function without(value, paths) {
  if (paths.length === 0) return value;
  if (paths.some((path) => path.length === 0)) return {};
  const inner = (key) => paths.filter(([first]) => first === key).map((path) => path.slice(1));
  const gone = (key) => inner(key).some((path) => path.length === 0);
  if (Array.isArray(value)) {
    const kept2 = value.map((item, index) => ({ item, index })).filter(({ index }) => !gone(index));
    return kept2.map(({ item, index }) => without(item, inner(index)));
  }
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).filter(([key]) => !gone(key));
  return Object.fromEntries(kept.map(([key, member]) => [key, without(member, inner(key))]));
}
function placeIn(document, source, path, atKey) {
  let node = document.contents;
  let range = [0, 0];
  const pointer = pointerOf(path);
  for (const [depth, part] of path.entries()) {
    const found = childOf(node, part);
    if (found === void 0) break;
    const isLast = depth === path.length - 1;
    range = rangeOf(atKey && isLast ? found.key : found.value) ?? rangeOf(found.key) ?? range;
    node = found.value;
  }
  const [start = 0, end = start] = range;
  return { source, start, end, pointer };
}
function childOf(node, part) {
  if ((0, import_yaml.isSeq)(node)) return { key: void 0, value: node.items[Number(part)] };
  if (!(0, import_yaml.isMap)(node)) return void 0;
  const pair = node.items.find(({ key }) => ((0, import_yaml.isScalar)(key) ? String(key.value) : void 0) === String(part));
  return pair && { key: pair.key, value: pair.value };
}
function rangeOf(node) {
  return (0, import_yaml.isNode)(node) ? node.range ?? void 0 : void 0;
}

export {
  readConfiguration
};
