import {
  JsonDocument,
  ShapedObject,
  Shapes,
  SourceText,
  Unknown,
  UsageError,
  identityOf,
  isNoise,
  livePrefix,
  originOf,
  printId,
  writeJson
} from "./core.js";

// src/source/state/live.ts
var deepest = 100;
var isFirst = /* @__PURE__ */ new Set(["id", "name", "type"]);
var LiveReader = class {
  resources = [];
  /** Entries that are no resource. */
  others = 0;
  /** NOTE: ids of subnets and pools stand in thousands of resources; one string each is enough. */
  #strings = /* @__PURE__ */ new Map();
  #shapes = new Shapes();
  /** A resource, a list (`value`) or rows of Resource Graph (`data`), as JSON. Throws nothing but SyntaxError. */
  add(text) {
    const json = JSON.parse(text);
    const [entries] = [memberOf(json, "value"), memberOf(json, "data")].filter(Array.isArray);
    for (const entry of entries ?? [json]) this.#addEntry(entry);
  }
  #addEntry(entry) {
    const [id, type, name] = ["id", "type", "name"].map((key) => memberOf(entry, key));
    if (typeof entry !== "object" || entry === null || typeof id !== "string" || !id.startsWith("/")) {
      this.others++;
      return;
    }
    const identity = identityOf(id, typeof type === "string" ? type : "", typeof name === "string" ? name : "");
    const first = [
      ["id", id],
      ["name", identity.name],
      ["type", this.#text(identity.type)]
    ];
    const rest = Object.entries(entry).filter(([key]) => !isNoise(key) && !isFirst.has(key));
    const body = this.#object([...first, ...rest.map(([key, value]) => [key, this.#value(value, 1)])]);
    this.resources.push({
      id: identity.id,
      type: identity.type,
      name: identity.name,
      body,
      origin: new LiveOrigin(body, printId(identity.id), this.#text(identity.declaration)),
      observed: "whole"
    });
  }
  #value(json, depth) {
    if (typeof json === "string") return this.#text(json);
    if (typeof json === "number" || typeof json === "boolean") return json;
    if (typeof json !== "object" || json === null) return null;
    if (depth > deepest) return tooDeep;
    if (Array.isArray(json)) return json.map((item) => this.#value(item, depth + 1));
    const members = Object.entries(json).filter(([key]) => key !== "etag" && key !== "resourceGuid");
    return this.#object(members.map(([key, value]) => [key, this.#value(value, depth + 1)]));
  }
  #object(members) {
    const shape = this.#shapes.of(members.map(([key]) => key));
    return new ShapedObject(
      shape,
      members.map(([, value]) => value)
    );
  }
  #text(text) {
    const known = this.#strings.get(text);
    if (known !== void 0) return known;
    this.#strings.set(text, text);
    return text;
  }
};
var tooDeep = new Unknown({
  print: () => "null",
  causes: [{ code: "unsupported", reason: `Azure's answer is nested more than ${deepest} levels deep` }]
});
var LiveOrigin = class {
  declaration;
  #body;
  #id;
  #written;
  constructor(body, id, declaration) {
    this.declaration = declaration;
    this.#body = body;
    this.#id = id;
  }
  locate(path) {
    return this.#origin().locate(path);
  }
  written(path) {
    return this.#origin().written(path);
  }
  #origin() {
    if (this.#written !== void 0) return this.#written;
    const text = writeJson(this.#body, { indent: 2, strings: "plain" });
    const document = JsonDocument.read(new SourceText(`${livePrefix}${this.#id}`, text));
    return this.#written = originOf(document, document.root, this.declaration);
  }
};
function placeOfLive(path) {
  return { source: new SourceText(path, ""), start: 0, end: 0, pointer: "" };
}
function memberOf(value, key) {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return void 0;
  const found = Object.getOwnPropertyDescriptor(value, key)?.value;
  return found;
}

// src/gate/live-read.ts
async function readLive(path, azure) {
  const reader = new LiveReader();
  const faults = [];
  for await (const answer of azure.contents(path)) {
    if ("text" in answer) reader.add(answer.text);
    else faults.push(answer);
  }
  const problems = faults.filter(({ code }) => code !== "permission").map((fault) => problemOf(fault, "error"));
  return { resources: reader.resources, gaps: faults.map(gapOf), problems: [...problems, ...othersIn(reader, path)] };
}
function problemOf({ origin, code, message }, level) {
  if (code === "interrupted") throw new UsageError(message);
  return { level, code: "azure", message, place: placeOfLive(origin) };
}
function gapOf(fault) {
  const { origin, code, need } = fault;
  const place = placeOfLive(origin);
  if (code !== "permission" || need === void 0)
    return { code: "error", reason: `${origin} could not be read`, supply: "mend the problem told above", place };
  return {
    code: "elsewhere",
    reason: `this sign-in may not do ${need.action} on ${need.scope}`,
    supply: `ask for the role ${need.role} there, or for one that holds this action`,
    place
  };
}
function othersIn({ others }, path) {
  if (others === 0) return [];
  const message = `${others} entries of Azure's answer have no resource id, and are not looked at. Try again.`;
  return [{ level: "error", code: "azure", message, place: placeOfLive(path) }];
}

export {
  LiveReader,
  readLive,
  problemOf,
  gapOf
};
