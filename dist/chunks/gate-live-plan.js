import {
  JsonDocument,
  ObjectValue,
  SourceText,
  Unknown,
  UsageError,
  identityOf,
  isArray,
  isLivePath,
  isNoise,
  isObject,
  isUnknown,
  livePrefix,
  originOf,
  printId,
  writeJson,
  yieldOf
} from "./core.js";

// src/source/state/live.ts
var deepest = 100;
var LiveReader = class {
  resources = [];
  /** Entries that are no resource. */
  others = 0;
  /** NOTE: ids of subnets and pools stand in thousands of resources; one string each is enough. */
  #strings = /* @__PURE__ */ new Map();
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
    const body = /* @__PURE__ */ new Map([
      ["id", id],
      ["name", identity.name],
      ["type", this.#text(identity.type)]
    ]);
    for (const [key, value] of Object.entries(entry)) {
      if (!isNoise(key) && !body.has(key)) body.set(key, this.#value(value, 1));
    }
    const kept = new ObjectValue(body);
    const origin = new LiveOrigin(kept, printId(identity.id), identity.declaration);
    this.resources.push({
      id: identity.id,
      type: identity.type,
      name: identity.name,
      body: kept,
      origin,
      observed: "whole"
    });
  }
  #value(json, depth) {
    if (typeof json === "string") return this.#text(json);
    if (typeof json === "number" || typeof json === "boolean") return json;
    if (typeof json !== "object" || json === null) return null;
    if (depth > deepest) return tooDeep;
    if (Array.isArray(json)) return json.map((item) => this.#value(item, depth + 1));
    const members = Object.entries(json).filter(([key]) => key !== "etag");
    return new ObjectValue(new Map(members.map(([key, value]) => [key, this.#value(value, depth + 1)])));
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
    if ("text" in answer) addTo(reader, answer);
    else faults.push(answer);
  }
  const problems = faults.filter(({ code }) => code !== "permission").map((fault) => problemOf(fault, "error"));
  return { resources: reader.resources, gaps: faults.map(gapOf), problems: [...problems, ...othersIn(reader, path)] };
}
function addTo(reader, { text }) {
  reader.add(text);
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
async function withLive(set, azure, limits) {
  const declared = set.deployments.flatMap((deployment2) => yieldOf(deployment2, limits).resources);
  const live = await new Completion(azure, declared).read();
  if (live.resources.length === 0 && live.problems.length === 0) return set;
  const deployment = { source: "live", path: livePrefix, parameterFiles: [], scope: {}, ...live };
  return { ...set, deployments: [...set.deployments, deployment] };
}
var Completion = class {
  #azure;
  #declared;
  #reader = new LiveReader();
  #problems = [];
  /** The ids of resources that are declared or were asked for, in lower case. */
  #known = /* @__PURE__ */ new Set();
  /** Everything that is referred to, in lower case. */
  #wanted = /* @__PURE__ */ new Set();
  constructor(azure, declared) {
    this.#azure = azure;
    this.#declared = declared;
    for (const { id } of declared) if (typeof id.text === "string") this.#known.add(id.text.toLowerCase());
  }
  async read() {
    await this.#ask(this.#next([...this.#declaredReferences(), ...await this.#joined()]));
    for (let round = 2; round <= mostRounds; round++) {
      const next = this.#next(this.#liveReferences());
      if (next.length === 0) break;
      await this.#ask(next);
    }
    const left = this.#next([...this.#wanted, ...this.#liveReferences()]).length;
    if (left > 0) this.#warn(`${left} more resources are referred to by what was read, and were not read.`);
    return { resources: this.#reader.resources, gaps: [], problems: this.#problems };
  }
  /** What the deployments refer to; a child that is declared alone refers to its parent. */
  #declaredReferences() {
    const open = this.#declared.filter(({ id }) => isUnknown(id.text));
    const inScope = open.find(({ id }) => isUnknown(id.text) && id.text.causes.some(({ code }) => code === "scope"));
    if (inScope !== void 0)
      this.#warn(
        "Where the deployment goes is not known, so that what it refers to there was not looked up. Give --subscription-id and --resource-group."
      );
    return this.#declared.flatMap((resource) => {
      const own = typeof resource.id.text === "string" ? [resource.id.text] : [];
      return [...own, ...referencesOf(resource)];
    });
  }
  /** Who is in the pools of declared load balancers and gateways now. What is not there yet has no members. */
  async #joined() {
    const ids = this.#declared.flatMap(
      ({ id, type, observed }) => observed === void 0 && typeof id.text === "string" && owners.has(type.toLowerCase()) ? [id.text] : []
    );
    const reader = new LiveReader();
    for (const answer of await this.#azure.resources(ids)) {
      if ("text" in answer) addTo(reader, answer);
      else if (answer.code !== "absent") this.#fault(answer);
    }
    return reader.resources.flatMap(membersIn);
  }
  #liveReferences() {
    return this.#reader.resources.flatMap((resource) => [...referencesOf(resource, (id) => this.#wanted.has(id))]);
  }
  /** The resources to read next for these references, each once. */
  #next(references) {
    const next = /* @__PURE__ */ new Map();
    for (const reference of references) this.#wanted.add(reference.toLowerCase());
    for (const reference of references) {
      const id = this.#azure.readable(reference);
      if (id !== void 0 && !this.#known.has(id.toLowerCase())) next.set(id.toLowerCase(), id);
    }
    return [...next.values()];
  }
  async #ask(all) {
    const ids = all.slice(0, Math.max(0, mostResources - this.#reader.resources.length));
    for (const id of ids) this.#known.add(id.toLowerCase());
    for (const answer of await this.#azure.resources(ids)) {
      if ("text" in answer) addTo(this.#reader, answer);
      else this.#fault(answer);
    }
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
async function complete(sets, azure, limits) {
  const completed = [];
  for (const set of sets) completed.push(await withLive(set, azure, limits));
  return completed;
}
export {
  complete,
  readRequests
};
