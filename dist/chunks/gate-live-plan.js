import {
  JsonDocument,
  ObjectValue,
  SourceText,
  Unknown,
  UsageError,
  groupsOf,
  identityOf,
  isArray,
  isLivePath,
  isNoise,
  isObject,
  isUnknown,
  livePrefix,
  openSources,
  originOf,
  printId,
  writeJson,
  yieldOf
} from "./core.js";

// src/resource/shaped-object.ts
var Shape = class {
  keys;
  #folded;
  constructor(keys) {
    this.keys = keys;
  }
  /** Where a key stands, whatever its letter case; -1 when it is none. */
  indexOf(key) {
    const exact = this.keys.indexOf(key);
    if (exact >= 0) return exact;
    this.#folded ??= new Map(this.keys.map((known, index) => [known.toLowerCase(), index]));
    return this.#folded.get(key.toLowerCase()) ?? -1;
  }
};
var Shapes = class {
  #known = /* @__PURE__ */ new Map();
  of(keys) {
    const name = JSON.stringify(keys);
    const known = this.#known.get(name);
    if (known !== void 0) return known;
    const shape = new Shape(keys);
    this.#known.set(name, shape);
    return shape;
  }
};
var nothing = /* @__PURE__ */ new Map();
var ShapedObject = class extends ObjectValue {
  #shape;
  #values;
  constructor(shape, values) {
    super(nothing);
    this.#shape = shape;
    this.#values = values;
  }
  get size() {
    return this.#values.length;
  }
  get(key) {
    const index = this.#shape.indexOf(key);
    return index < 0 ? void 0 : this.#values[index];
  }
  has(key) {
    return this.#shape.indexOf(key) >= 0;
  }
  spelling(key) {
    return this.#shape.keys[this.#shape.indexOf(key)];
  }
  keys() {
    return this.#shape.keys.values();
  }
  *entries() {
    for (const [index, key] of this.#shape.keys.entries()) yield [key, this.#values[index] ?? null];
  }
  values() {
    return this.#values.values();
  }
  with(key, value) {
    return new ObjectValue(new Map(this.entries())).with(key, value);
  }
};

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

// src/source/state/references.ts
var backReferences = {
  "microsoft.compute/availabilitysets": /* @__PURE__ */ new Set(["virtualmachines"]),
  "microsoft.network/applicationgatewaywebapplicationfirewallpolicies": /* @__PURE__ */ new Set([
    "applicationgateways",
    "httplisteners",
    "pathbasedrules"
  ]),
  "microsoft.network/natgateways": /* @__PURE__ */ new Set(["subnets", "virtualnetworks"]),
  "microsoft.network/networksecuritygroups": /* @__PURE__ */ new Set(["networkinterfaces", "subnets", "flowlogs"]),
  "microsoft.network/privateendpoints": /* @__PURE__ */ new Set(["networkinterfaces", "privatelinkserviceconnections"]),
  "microsoft.network/privatelinkservices": /* @__PURE__ */ new Set(["networkinterfaces", "privateendpointconnections"]),
  "microsoft.network/publicipaddresses": /* @__PURE__ */ new Set(["ipconfiguration"]),
  "microsoft.network/publicipprefixes": /* @__PURE__ */ new Set(["publicipaddresses", "loadbalancerfrontendipconfiguration"]),
  "microsoft.network/routetables": /* @__PURE__ */ new Set(["subnets"]),
  "microsoft.network/virtualnetworks": /* @__PURE__ */ new Set([
    "ipconfigurations",
    "ipconfigurationprofiles",
    "privateendpoints",
    "resourcenavigationlinks",
    "serviceassociationlinks",
    "virtualnetworkpeerings"
  ])
};
var none = /* @__PURE__ */ new Set();
var parts = {
  "microsoft.network/virtualnetworks": "subnets",
  "microsoft.network/loadbalancers": "backendaddresspools",
  "microsoft.network/applicationgateways": "backendaddresspools"
};
function referencesOf(resource, counts) {
  const type = resource.type.toLowerCase();
  const skipped = backReferences[type] ?? none;
  const part = counts === void 0 ? void 0 : parts[type];
  const found = /* @__PURE__ */ new Set();
  const visit = (value) => {
    if (typeof value === "string") {
      if (value.length > 15 && /^\/subscriptions\//i.test(value)) found.add(value);
    } else if (isArray(value)) value.forEach(visit);
    else if (isObject(value)) {
      for (const [key, member] of value.entries()) {
        const folded = key.toLowerCase();
        if (folded === "id" && value === resource.body) continue;
        if (folded === part && isArray(member)) member.filter(isCounted).forEach(visit);
        else if (!skipped.has(folded)) visit(member);
      }
    }
  };
  const isCounted = (element) => {
    const id = isObject(element) ? element.get("id") : void 0;
    return typeof id === "string" && counts?.(id.toLowerCase()) === true;
  };
  visit(resource.body);
  return found;
}
function membersIn(resource) {
  const properties = resource.body.get("properties");
  const pools = isObject(properties) ? properties.get("backendAddressPools") : void 0;
  return (isArray(pools) ? pools : []).flatMap((pool) => {
    const inner = isObject(pool) ? pool.get("properties") : void 0;
    const members = isObject(inner) ? inner.get("backendIPConfigurations") : void 0;
    return (isArray(members) ? members : []).flatMap((member) => {
      const id = isObject(member) ? member.get("id") : void 0;
      return typeof id === "string" ? [id] : [];
    });
  });
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

// src/gate/live-complete.ts
var mostRounds = 6;
var mostResources = 2e4;
var owners = /* @__PURE__ */ new Set([
  "microsoft.network/loadbalancers",
  "microsoft.network/applicationgateways"
]);
function around(declared, azure) {
  return new Completion(azure, declared).aroundThem();
}
function stateOf(declared, azure) {
  return new Completion(azure, declared).allOfThem();
}
var Completion = class {
  #azure;
  #declared;
  /** The whole ids of what is declared. */
  #own;
  #reader = new LiveReader();
  #problems = [];
  #gaps = [];
  /** The ids of resources that need not be asked for, in lower case. */
  #known = /* @__PURE__ */ new Set();
  /** Everything that is referred to, in lower case. */
  #wanted = /* @__PURE__ */ new Set();
  constructor(azure, declared) {
    this.#azure = azure;
    this.#declared = declared;
    this.#own = declared.flatMap(({ id }) => typeof id.text === "string" ? [id.text] : []);
  }
  async aroundThem() {
    for (const id of this.#own) this.#known.add(id.toLowerCase());
    return this.#read([...this.#references(), ...await this.#joined()]);
  }
  async allOfThem() {
    const own = this.#next(this.#own);
    for (const answer of await this.#ask(own)) {
      if ("text" in answer) this.#reader.add(answer.text);
      else if (answer.code === "permission") this.#gaps.push(gapOf(answer));
      else if (answer.code !== "absent") this.#problems.push(problemOf(answer, "error"));
    }
    return this.#read([...this.#references(), ...this.#reader.resources.flatMap(membersIn)]);
  }
  async #read(references) {
    let next = this.#next(references);
    for (let round = 1; round <= mostRounds && next.length > 0; round++) {
      for (const answer of await this.#ask(next)) {
        if ("text" in answer) this.#reader.add(answer.text);
        else this.#fault(answer);
      }
      next = this.#next([...this.#further(), ...this.#wanted]);
    }
    if (next.length > 0)
      this.#warn(`${next.length} more resources are referred to by what was read, and were not read.`);
    return { resources: this.#reader.resources, gaps: this.#gaps, problems: this.#problems };
  }
  /** What the deployments refer to; a child that is declared alone refers to its parent. */
  #references() {
    const isOpen = ({ id }) => isUnknown(id.text) && id.text.causes.some(({ code }) => code === "scope");
    if (this.#declared.some(isOpen))
      this.#warn(
        "Where the deployment goes is not known, so that what it refers to there was not looked up. Give --subscription-id and --resource-group."
      );
    return [...this.#own, ...this.#declared.flatMap((resource) => [...referencesOf(resource)])];
  }
  /** Who is in the pools of declared load balancers and gateways now. What is not there yet has no members. */
  async #joined() {
    const ids = this.#declared.flatMap(
      ({ id, type, observed }) => observed === void 0 && typeof id.text === "string" && owners.has(type.toLowerCase()) ? [id.text] : []
    );
    const reader = new LiveReader();
    for (const answer of await this.#azure.resources(ids)) {
      if ("text" in answer) reader.add(answer.text);
      else if (answer.code !== "absent") this.#fault(answer);
    }
    return reader.resources.flatMap(membersIn);
  }
  #further() {
    return this.#reader.resources.flatMap((resource) => [...referencesOf(resource, (id) => this.#wanted.has(id))]);
  }
  /** The resources to read next for these references, each once. */
  #next(references) {
    const next = /* @__PURE__ */ new Map();
    for (const reference of references) this.#wanted.add(reference.toLowerCase());
    for (const reference of references) {
      const id = this.#azure.readable(reference);
      if (id !== void 0 && !this.#known.has(id.toLowerCase()) && !next.has(id.toLowerCase()))
        next.set(id.toLowerCase(), id);
    }
    return [...next.values()];
  }
  #ask(all) {
    const ids = all.slice(0, Math.max(0, mostResources - this.#reader.resources.length));
    for (const id of ids) this.#known.add(id.toLowerCase());
    return this.#azure.resources(ids);
  }
  /** What is not there, or may not be read, stays as unknown as it was; that Azure cannot be asked is an error. */
  #fault(fault) {
    this.#problems.push(problemOf(fault, fault.code === "absent" || fault.code === "permission" ? "warning" : "error"));
  }
  #warn(message) {
    this.#problems.push({ level: "warning", code: "azure", message });
  }
};

// src/gate/live-plan.ts
async function readRequests(requests, azure) {
  const read = [];
  for (const request of requests)
    read.push(isLivePath(request.path) ? { ...request, live: await readLive(request.path, azure) } : request);
  return read;
}
async function withLive(sets, azure, options) {
  const complete = [];
  for (const set of sets) complete.push(await (options.live === "merge" ? merged : compared)(set, azure, options));
  return complete;
}
async function merged(set, azure, { limits }) {
  const live = await around(declaredIn(openSources(set).deployments, limits), azure);
  const { resources, gaps, problems } = live;
  if (resources.length + gaps.length + problems.length === 0) return set;
  return { ...set, deployments: [...set.deployments, deploymentOf(live)] };
}
var bare = /* @__PURE__ */ new Set(["template", "snapshot"]);
async function compared(set, azure, { limits, mode }) {
  const { deployments } = openSources(set);
  if (!deployments.some(({ source }) => bare.has(source))) return set;
  const parts2 = [await stateOf(declaredIn(deployments, limits), azure)];
  const groups = mode === "complete" ? groupsOf({ deployments }) : [];
  for (const { text } of groups) {
    if (typeof text === "string") parts2.push(await readLive(`${livePrefix}${text}`, azure));
  }
  return { ...set, before: { deployments: parts2.map(deploymentOf), gaps: [] } };
}
function declaredIn(deployments, limits) {
  return deployments.flatMap((deployment) => yieldOf(deployment, limits).resources);
}
function deploymentOf(live) {
  return { source: "live", path: livePrefix, parameterFiles: [], scope: {}, ...live };
}
export {
  readRequests,
  withLive
};
