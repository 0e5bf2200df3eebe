import {
  LiveReader,
  gapOf,
  problemOf,
  readLive
} from "./shared-gate-live-read.js";
import {
  groupsOf,
  isArray,
  isLivePath,
  isObject,
  isUnknown,
  livePrefix,
  mergeCauses,
  openSources,
  yieldOf
} from "./core.js";

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
    if (this.#unnamed().some(({ code }) => code === "scope"))
      this.#warn(
        "Where the deployment goes is not known, so that what it refers to there was not looked up. Give --subscription-id and --resource-group."
      );
    return this.#read([...this.#references(), ...await this.#joined()]);
  }
  async allOfThem() {
    const own = this.#next(this.#own);
    const answers = await this.#ask(own);
    for (const answer of answers) {
      if ("text" in answer) this.#reader.add(answer.text);
      else if (answer.code === "permission") this.#gaps.push(gapOf(answer));
      else if (answer.code !== "absent") this.#problems.push(problemOf(answer, "error"));
    }
    this.#gaps.push(...this.#unnamed());
    if (answers.length < own.length)
      this.#gaps.push({
        code: "unsupported",
        reason: `Azure was asked for ${answers.length} of ${own.length} resources`
      });
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
  /** Why it is not known which resources are declared. */
  #unnamed() {
    return mergeCauses(this.#declared.flatMap(({ id }) => isUnknown(id.text) ? [id.text] : []));
  }
  /** What the deployments refer to; a child that is declared alone refers to its parent. */
  #references() {
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
