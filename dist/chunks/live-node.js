import {
  LiveError,
  quoted
} from "./shared-live-fault.js";
import {
  field,
  itemsOf,
  parsed,
  textAt
} from "./shared-host-json.js";
import {
  UsageError,
  isSystemError,
  nearest,
  reasonOf,
  sleepUnless,
  stopped,
  textOfFile
} from "./core.js";

// src/live/open.ts
const { execFile } = process.getBuiltinModule("node:child_process");
const { homedir } = process.getBuiltinModule("node:os");
const { join: join2 } = process.getBuiltinModule("node:path");

// src/live/address.ts
var prefix = "azure:";
function addressOf(given) {
  const text = given.toLowerCase().startsWith(prefix) ? given.slice(prefix.length) : given;
  const id = `/${text.replaceAll(/^\/+|\/+$/g, "")}`;
  const segments = id.slice(1).split("/");
  const scope = isSafe(segments) ? scopeOf(segments) : void 0;
  if (scope === void 0)
    throw new UsageError(
      `${prefix}${quoted(id)} is no id of Azure. Write azure:/subscriptions/ID, \u2026/resourceGroups/NAME, the id of a resource, or azure:/providers/Microsoft.Management/managementGroups/NAME.`
    );
  return { id, scope, subscription: is(segments[0], "subscriptions") ? segments[1] : void 0 };
}
function isAddress(id) {
  const segments = id.slice(1).split("/");
  return id.startsWith("/") && isSafe(segments) && scopeOf(segments) === "resource";
}
function scopeOf(segments) {
  const [first, , third, , fifth] = segments;
  if (is(first, "subscriptions")) {
    if (segments.length === 2) return "subscription";
    if (is(third, "resourceGroups") && segments.length === 4) return "group";
    if (is(third, "resourceGroups") && is(fifth, "providers") && isWhole(segments.slice(5))) return "resource";
    return is(third, "providers") && isWhole(segments.slice(3)) ? "resource" : void 0;
  }
  const isGroup = is(first, "providers") && is(segments[1], "Microsoft.Management") && is(third, "managementGroups");
  return isGroup && segments.length === 4 ? "management group" : void 0;
}
function isWhole(segments) {
  return segments.length >= 3 && segments.length % 2 === 1;
}
function is(segment, word) {
  return segment?.toLowerCase() === word.toLowerCase();
}
function isSafe(segments) {
  return segments.every((segment) => /^[\p{L}\p{N}._()@ -]{1,260}$/u.test(segment) && !/^\.+$/.test(segment));
}
function urlOf(resourceManager, path, query2) {
  return `${resourceManager}${path.split("/").map(encodeURIComponent).join("/")}?${query2}`;
}
function followed(link, resourceManager, what) {
  const url = URL.canParse(link, resourceManager) ? new URL(link, resourceManager) : void 0;
  if (url === void 0) throw new LiveError("answer", `Azure's ${what} is no address: ${quoted(link, 80)}. Try again.`);
  if (url.origin === resourceManager && url.username === "" && url.password === "") return url.href;
  throw new LiveError(
    "foreign",
    `Azure's ${what} leads to ${quoted(url.origin, 80)}, and the token is for ${resourceManager} alone: it was not followed. Look for a proxy in between, or name the resource manager in POOLGATE_CLOUD.`
  );
}

// src/live/versions.ts
var network = "2024-05-01";
var compute = "2024-07-01";
var versions = {
  "microsoft.network/loadbalancers": network,
  "microsoft.network/applicationgateways": network,
  "microsoft.network/applicationgatewaywebapplicationfirewallpolicies": network,
  "microsoft.network/applicationsecuritygroups": network,
  "microsoft.network/natgateways": network,
  "microsoft.network/networkinterfaces": network,
  "microsoft.network/networksecuritygroups": network,
  "microsoft.network/privateendpoints": network,
  "microsoft.network/privatelinkservices": network,
  "microsoft.network/publicipaddresses": network,
  "microsoft.network/publicipprefixes": network,
  "microsoft.network/routetables": network,
  "microsoft.network/virtualnetworks": network,
  "microsoft.network/privatednszones": "2024-06-01",
  "microsoft.compute/availabilitysets": compute,
  "microsoft.compute/virtualmachines": compute,
  "microsoft.compute/virtualmachinescalesets": compute,
  "microsoft.containerinstance/containergroups": "2023-05-01",
  "microsoft.containerservice/managedclusters": "2024-09-01",
  "microsoft.insights/autoscalesettings": "2022-10-01"
};
function versionOf(type) {
  const key = type.toLowerCase();
  return Object.hasOwn(versions, key) ? versions[key] : void 0;
}
var readTypes = Object.keys(versions);
var resourcesVersion = "2021-04-01";
var graphVersion = "2022-10-01";
var networkVersion = network;

// src/live/waiting.ts
function retryAfter({ headers, at }) {
  const exact = headers["retry-after-ms"] ?? headers["x-ms-retry-after-ms"] ?? "";
  if (/^\d{1,9}$/.test(exact)) return Number(exact);
  const given = (headers["retry-after"] ?? "").trim();
  if (given === "") return spanOf(headers["x-ms-user-quota-resets-after"] ?? "");
  if (/^\d{1,9}$/.test(given)) return Number(given) * 1e3;
  const until = Date.parse(given);
  if (Number.isNaN(until)) return void 0;
  const dated = Date.parse(headers["date"] ?? "");
  return Math.max(0, until - (Number.isNaN(dated) ? at : dated));
}
function spanOf(text) {
  const [, hours, minutes, seconds] = /^(\d{1,3}):(\d{2}):(\d{2})(?:\.\d+)?$/.exec(text.trim()) ?? [];
  if (hours === void 0) return void 0;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1e3;
}

// src/live/graph.ts
var pageSize = 1e3;
var columns = "id, name, type, location, kind, sku, zones, tags, identity, properties";
var query = `resources | where type in~ (${readTypes.map((type) => `'${type}'`).join(", ")}) | project ${columns} | order by id asc`;
async function* graphContents(client, { id, scope, subscription }) {
  const scopes = scope === "subscription" ? { subscriptions: [subscription] } : { managementGroups: [id.split("/").at(-1)] };
  let read2 = 0;
  let bytes = 0;
  const seen = /* @__PURE__ */ new Set();
  for (let token = ""; ; ) {
    const page = await ask(client, id, { ...scopes, query, options: optionsOf(token) });
    const { text, json } = page;
    const rows3 = field(json, "data");
    if (!Array.isArray(rows3))
      throw new LiveError("answer", `Resource Graph's answer about ${id} holds no rows. Try again.`);
    read2 += rows3.length;
    bytes += text.length;
    token = textAt(json, "$skipToken");
    requireWhole(page, { id, read: read2, token, seen, bytes, client });
    yield { id, text };
    if (token === "") return;
    await pace(client, page);
  }
}
function optionsOf(token) {
  return { resultFormat: "objectArray", $top: pageSize, ...token !== "" && { $skipToken: token } };
}
function ask(client, id, body) {
  const url = client.url("/providers/Microsoft.ResourceGraph/resources", graphVersion);
  return client.ask(
    { method: "POST", url, body: JSON.stringify(body) },
    { subject: id, action: "Microsoft.ResourceGraph/resources/read" }
  );
}
function requireWhole({ json, headers }, { client, id, read: read2, bytes, token, seen }) {
  const { pages, totalBytes } = client.limits;
  if (headers["x-ms-tenant-subscription-limit-hit"] === "true")
    throw incomplete(id, "it looked into a part of the subscriptions only", "Ask for single subscriptions");
  const truncated = textAt(json, "resultTruncated").toLowerCase() === "true" || field(json, "resultTruncated") === true;
  if (truncated && token === "") throw incomplete(id, "it says that the result is cut off", "Ask for single groups");
  const total = field(json, "totalRecords");
  if (token === "" && typeof total === "number" && total !== read2)
    throw incomplete(id, `it gave ${read2} of ${total} resources`, "Something was changed meanwhile, maybe: try again");
  if (token !== "" && itemsOf(field(json, "data")).length === 0)
    throw incomplete(id, "it gave a page without a row and names another one", "Try again");
  if (seen.has(token) || seen.size >= pages || bytes > totalBytes)
    throw new LiveError("answer", `Resource Graph's answer about ${id} does not end. Ask for less: single groups.`);
  if (token !== "") seen.add(token);
}
function incomplete(id, how, advice) {
  return new LiveError("incomplete", `Resource Graph's answer about ${id} is not whole: ${how}. ${advice}.`);
}
async function pace(client, { headers }) {
  const remaining = headers["x-ms-user-quota-remaining"] ?? "";
  if (/^-?\d{1,9}$/.test(remaining) && Number(remaining) <= 0)
    await client.pause(spanOf(headers["x-ms-user-quota-resets-after"] ?? "") ?? 5e3);
}

// src/live/group.ts
async function* groupContents(client, { id: group }) {
  for (const type of await typesIn(client, group)) {
    const id = `${group}/providers/${type}`;
    const purpose = { subject: id, action: `${type}/read` };
    for await (const { text } of client.pages(client.url(id, versionOf(type) ?? ""), purpose)) yield { id, text };
  }
}
async function typesIn(client, group) {
  const purpose = { subject: group, action: "Microsoft.Resources/subscriptions/resourceGroups/resources/read" };
  const spellings = /* @__PURE__ */ new Map();
  for await (const { json } of client.pages(client.url(`${group}/resources`, resourcesVersion), purpose)) {
    for (const resource of itemsOf(field(json, "value"))) {
      const type = textAt(resource, "type");
      spellings.set(type.toLowerCase(), type);
    }
  }
  return readTypes.flatMap((type) => spellings.get(type) ?? []);
}

// src/live/lost.ts
var rows = {
  connection: {
    code: "connection",
    again: true,
    message: (host, detail) => `${host} cannot be reached: ${wordsOf(detail)}. Check the network and HTTPS_PROXY.`
  },
  certificate: {
    code: "connection",
    again: false,
    message: (host, detail) => `The certificate of ${host} is not trusted (${detail}). Where a proxy opens TLS, name the file of its authority in NODE_EXTRA_CA_CERTS.`
  },
  "time-out": {
    code: "time-out",
    again: true,
    message: (host, detail) => `${host} did not answer within ${detail}. Try again later.`
  },
  "cut-off": {
    code: "answer",
    again: true,
    message: (host, detail) => `The answer of ${host} is not whole: ${detail}. Try again; look for a proxy in between.`
  },
  "too-large": {
    code: "answer",
    again: false,
    message: (host, detail) => `The answer of ${host} is larger than ${detail}, which is not read. Ask for less.`
  },
  foreign: {
    code: "foreign",
    again: false,
    message: (host) => `A request to ${host} was not sent: the token is for the resource manager alone.`
  },
  interrupted: { code: "interrupted", again: false, message: () => stopped }
};
var words = {
  ECONNRESET: "the connection broke off",
  EPIPE: "the connection broke off",
  ECONNREFUSED: "nobody takes the connection",
  ENOTFOUND: "there is no host of that name",
  EAI_AGAIN: "its name cannot be looked up",
  ETIMEDOUT: "the connection takes too long",
  EHOSTUNREACH: "there is no way to it",
  ENETUNREACH: "there is no network"
};
function wordsOf(detail) {
  return Object.hasOwn(words, detail) ? words[detail] ?? detail : quoted(detail);
}
function lost({ fault, detail }, url) {
  const { code, again, message } = rows[fault];
  return { error: new LiveError(code, message(new URL(url).host, detail)), again: again && detail !== "ENOTFOUND" };
}

// src/live/older-version.ts
function olderUrl({ status, text }, url) {
  if (status !== 400) return void 0;
  const said = textAt(field(parsed(text), "error"), "message");
  const listed = /supported api-versions (?:for this resource type )?are '([\w,. -]{10,5000})'/i.exec(said)?.[1] ?? "";
  const asked = new URL(url);
  const wanted = asked.searchParams.get("api-version") ?? "";
  const stable = listed.split(",").map((version) => version.trim());
  const [newest] = stable.filter((version) => /^\d{4}-\d{2}-\d{2}$/.test(version) && version < wanted).sort().reverse();
  if (newest === void 0) return void 0;
  asked.searchParams.set("api-version", newest);
  return asked.href;
}

// src/live/permissions.ts
var roles = {
  "microsoft.network/applicationgateways/backendhealth/action": "Network Contributor",
  "microsoft.network/applicationgateways/getbackendhealthondemand/action": "Network Contributor",
  "microsoft.network/loadbalancers/loadbalancingrules/health/action": "Network Contributor"
};
function roleFor(action) {
  const known = roles[action.toLowerCase()];
  return known ?? (/\/read$/i.test(action) ? "Reader" : "Contributor");
}

// src/live/refusal.ts
var minute = 6e4;
var rows2 = [
  { fits: (status) => status === 401, code: "sign-in", message: signIn },
  {
    fits: (status, { code, isEmpty }) => status === 403 && isMissing(code, isEmpty),
    code: "permission",
    message: permission
  },
  {
    fits: (status) => status === 403,
    code: "refused",
    message: ({ subject, words: words2 }) => `Azure, or a proxy in between, refuses to answer about ${subject} ${words2}. Check the subscription, and its policies for sign-ins.`
  },
  {
    fits: (status) => status === 404,
    code: "absent",
    message: ({ subject, words: words2 }) => `${subject} is not in Azure, or not where this sign-in can see it ${words2}. Check the id and the subscription.`
  },
  {
    fits: (status, { code }) => status === 409 && /^ScopeLocked$/i.test(code),
    code: "locked",
    message: ({ subject, words: words2 }) => `A read-only lock keeps anyone from asking about ${subject}, because that is a POST ${words2}. Lift the lock for as long as it takes.`
  },
  {
    fits: (status) => status === 409,
    code: "busy",
    message: ({ subject, words: words2 }) => `${subject} is being changed, and Azure does not say anything about it until that has ended ${words2}. Try again then.`
  },
  {
    fits: (status) => status === 429,
    code: "busy",
    message: ({ subject, words: words2 }) => `Azure answers no more questions about ${subject} for now: too many were asked ${words2}. Try again later, or ask for less.`
  },
  {
    fits: (status) => status >= 500 || status === 408,
    code: "busy",
    message: ({ subject, words: words2 }) => `Azure could not answer about ${subject} ${words2}. Try again later.`
  },
  {
    fits: (status) => status >= 300 && status < 400,
    code: "foreign",
    message: ({ subject, words: words2 }) => `Azure's answer about ${subject} is a redirect ${words2}, which is not followed: the token is for the resource manager alone. Look for a proxy in between.`
  }
];
var other = {
  fits: () => true,
  code: "refused",
  message: ({ subject, words: words2 }) => `Azure does not answer about ${subject} ${words2}. Check the id.`
};
function isMissing(code, isEmpty) {
  return code === "" ? isEmpty : /AuthorizationFailed$/i.test(code);
}
function signIn({ code, words: words2, skew }) {
  const start = `Azure does not take this sign-in ${words2}.`;
  const minutes = Math.round(Math.abs(skew) / minute);
  if (minutes >= 5)
    return `${start} The clock of this machine is ${minutes} minutes ${skew > 0 ? "ahead of" : "behind"} Azure's, which makes tokens look ended or not begun: set it right.`;
  if (code === "InvalidAuthenticationTokenTenant")
    return `${start} The subscription is in another tenant: sign in there with \`az login --tenant TENANT\`, or set AZURE_TENANT_ID.`;
  return `${start} Sign in again: \`az login\`, or a fresh token.`;
}
function permission(refused) {
  const { action, scope, role } = needOf(refused);
  return `This sign-in may not do ${action} on ${scope}. Ask for the role ${role} there, or for one that holds this action.`;
}
function needOf({ said, action, subject }) {
  const named2 = /perform action '([^'\s]{3,200})'/.exec(said)?.[1] ?? action;
  const scope = /over scope '([^'\s]{3,1000})'/.exec(said)?.[1] ?? subject;
  return { action: named2, scope, role: roleFor(named2) };
}
function refusalOf(answer, purpose) {
  const { status } = answer;
  const error = field(parsed(answer.text), "error");
  const code = textAt(error, "code");
  const said = textAt(error, "message");
  const dated = Date.parse(answer.headers["date"] ?? "");
  const refused = {
    ...purpose,
    status,
    code,
    said,
    isEmpty: answer.text.trim() === "",
    words: `(${[[status, code].filter((part) => part !== "").join(" "), quoted(said)].filter((part) => part !== "").join(": ")})`,
    skew: Number.isNaN(dated) ? 0 : answer.at - dated
  };
  const row = rows2.find(({ fits }) => fits(status, refused)) ?? other;
  return new LiveError(row.code, row.message(refused), row.code === "permission" ? needOf(refused) : void 0);
}

// src/live/client.ts
var firstWait = 1e3;
var statusesToAskAgain = /* @__PURE__ */ new Set([408, 409, 429, 500, 502, 503, 504]);
var ArmClient = class {
  limits;
  time;
  #send;
  #origin;
  #tell;
  #answers = 0;
  /** Set once there is no way to Azure: what is still to be asked is not tried for minutes each. */
  #down;
  constructor({ resourceManager, send, time, limits, tell }) {
    this.limits = limits;
    this.time = time;
    this.#send = send;
    this.#origin = resourceManager;
    this.#tell = tell ?? (() => void 0);
  }
  /** The address of a path; `query` besides the version of the API is in the form of a URL. */
  url(path, apiVersion, query2 = "") {
    return urlOf(this.#origin, path, `api-version=${apiVersion}${query2 === "" ? "" : `&${query2}`}`);
  }
  /** A link of an answer. Throws when it leads away from the resource manager. */
  follow(link, what) {
    return followed(link, this.#origin, what);
  }
  /** Sends until there is an answer, as often and as long as the limits allow. */
  async ask(request, purpose) {
    if (this.#down !== void 0) throw this.#down;
    const { attempts, retryMilliseconds } = this.limits;
    let { url } = request;
    for (let count = 1, waited = 0; ; count++) {
      const attempt = await this.#attempt({ ...request, url }, purpose);
      if ("answered" in attempt) return attempt.answered;
      if ("url" in attempt) {
        url = attempt.url;
        continue;
      }
      const { error, again, wait = firstWait * 2 ** (count - 1) } = attempt;
      if (!again) throw this.#last(error);
      if (count >= attempts || waited + wait > retryMilliseconds) throw this.#last(afterAll(error, count, attempt.wait));
      await this.pause(wait);
      waited += wait;
    }
  }
  /** Waits, and says so where it takes long enough to wonder. */
  async pause(milliseconds) {
    const seconds = Math.round(milliseconds / 1e3);
    if (seconds > 0) this.#tell(`Azure: ${plural(this.#answers, "answer")}, waiting ${seconds} s`);
    await this.time.sleep(milliseconds);
  }
  /** Says that there is nothing more to wait for. */
  rest() {
    this.#tell("");
  }
  #last(error) {
    if (error.code === "connection" || error.code === "interrupted") this.#down = error;
    return error;
  }
  async #attempt(request, purpose) {
    const answer = await this.#send(request);
    this.#tell(`Azure: ${plural(++this.#answers, "answer")}`);
    if ("fault" in answer) return lost(answer, request.url);
    const { status, text } = answer;
    const older = olderUrl(answer, request.url);
    if (older !== void 0) return { url: older };
    if (status < 200 || status > 299) {
      const wait = retryAfter(answer);
      const error = refusalOf(answer, purpose);
      return {
        error,
        again: error.code !== "locked" && statusesToAskAgain.has(status),
        ...wait !== void 0 && { wait }
      };
    }
    const json = text.trim() === "" ? void 0 : parsed(text);
    if (json === void 0 && text.trim() !== "")
      return lost({ fault: "cut-off", detail: `what came about ${purpose.subject} is not JSON` }, request.url);
    return { answered: { ...answer, json } };
  }
  /** The pages of a list, each with its raw text. Ends with an error where the list does not end. */
  async *pages(firstUrl, purpose) {
    const seen = /* @__PURE__ */ new Set();
    let bytes = 0;
    for (let url = firstUrl; url !== void 0; ) {
      if (seen.has(url)) throw endless(purpose, "a page names itself as the next one");
      if (seen.size >= this.limits.pages) throw endless(purpose, `it has more than ${this.limits.pages} pages`);
      seen.add(url);
      const page = await this.ask({ method: "GET", url }, purpose);
      bytes += page.text.length;
      if (bytes > this.limits.totalBytes)
        throw endless(purpose, `it has more than ${Math.round(this.limits.totalBytes / 1024 / 1024)} MB`);
      if (!Array.isArray(field(page.json, "value")))
        throw new LiveError(
          "answer",
          `Azure's answer about ${purpose.subject} is no list: it has no \`value\`. Try again; look for a proxy in between.`
        );
      yield page;
      const next = textAt(page.json, "nextLink");
      url = next === "" ? void 0 : this.follow(next, "link to the next page (nextLink)");
    }
  }
};
function afterAll(error, count, wait) {
  const asked = `It was asked ${count === 1 ? "once" : `${count} times`}`;
  const pause2 = wait === void 0 ? "" : `; Azure asks to wait ${Math.ceil(wait / 1e3)} s more`;
  return new LiveError(error.code, `${error.message} ${asked}${pause2}.`, error.need);
}
function endless({ subject }, how) {
  return new LiveError(
    "answer",
    `Azure's list of ${subject} does not end: ${how}. Ask for less: a group, or one resource.`
  );
}
function plural(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

// src/live/operation.ts
var usualWait = 2e3;
async function resultOf(client, request, purpose) {
  const first = await client.ask(request, purpose);
  if (first.status !== 202) return whole(first, purpose);
  const state = first.headers["azure-asyncoperation"];
  const location = first.headers["location"];
  const started = { client, purpose, first, location, waited: { milliseconds: 0 } };
  if (state !== void 0) return byState(started, state);
  if (location !== void 0) return byLocation(started, location);
  throw new LiveError(
    "answer",
    `Azure began to look at ${purpose.subject} and did not say where the result will be. Try again.`
  );
}
async function byState(started, link) {
  const { client, purpose, location } = started;
  const url = client.follow(link, "address of the operation (Azure-AsyncOperation)");
  for (let last = started.first; ; ) {
    await pause(started, last);
    last = await client.ask({ method: "GET", url }, purpose);
    const status = textAt(last.json, "status");
    switch (status.toLowerCase()) {
      case "":
        throw new LiveError("answer", `Azure did not say how far it is with ${purpose.subject}. Try again.`);
      case "failed":
      case "canceled":
        throw failed(last, status, purpose);
      case "succeeded": {
        if (location === void 0) return inState(last, purpose);
        return byLocation({ ...started, first: { ...last, headers: {} } }, location, true);
      }
      default:
    }
  }
}
async function byLocation(started, link, isReady = false) {
  const { client, purpose } = started;
  let url = client.follow(link, "address of the result (Location)");
  let ready = isReady;
  for (let last = started.first; ; ready = false) {
    if (!ready) await pause(started, last);
    last = await client.ask({ method: "GET", url }, purpose);
    if (last.status !== 202) return whole(last, purpose);
    const moved = last.headers["location"];
    if (moved !== void 0) url = client.follow(moved, "address of the result (Location)");
  }
}
async function pause({ client, purpose, waited }, last) {
  const wait = retryAfter(last) ?? usualWait;
  const { operationMilliseconds } = client.limits;
  if (waited.milliseconds + wait > operationMilliseconds) {
    const seconds = Math.round(operationMilliseconds / 1e3);
    throw new LiveError(
      "time-out",
      `Azure had no result about ${purpose.subject} within ${seconds} s. Try again later.`
    );
  }
  await client.pause(wait);
  waited.milliseconds += wait;
}
function whole({ text, json }, { subject }) {
  if (json !== void 0) return text;
  throw new LiveError("answer", `Azure's answer about ${subject} is empty. Try again.`);
}
function inState({ json }, { subject }) {
  const properties = field(json, "properties");
  const result = field(properties, "output") ?? properties;
  if (typeof result === "object" && result !== null) return JSON.stringify(result);
  throw new LiveError("answer", `Azure says that it has looked at ${subject} and gives no result. Try again.`);
}
function failed({ json }, status, { subject }) {
  const error = field(json, "error");
  const code = textAt(error, "code");
  const words2 = [code, quoted(textAt(error, "message"))].filter((part) => part !== "").join(": ");
  const which = status.toLowerCase() === "canceled" ? "gave up looking" : "could not look";
  return new LiveError("failed", `Azure ${which} at ${subject}${words2 === "" ? "" : ` (${words2})`}. Try again later.`);
}

// src/live/resource.ts
function partsOf(id) {
  const segments = id.split("/");
  const at = segments.findIndex((segment) => segment.toLowerCase() === "providers");
  const [namespace, type, name] = at < 0 ? [] : segments.slice(at + 1);
  if (namespace === void 0 || type === void 0 || name === void 0) return void 0;
  return {
    root: segments.slice(0, at + 4).join("/"),
    rootType: `${namespace}/${type}`,
    childType: segments[at + 4]
  };
}
function isRead(parts) {
  return parts !== void 0 && versionOf(parts.rootType) !== void 0;
}
async function readResource(client, { root, rootType }) {
  const url = client.url(root, versionOf(rootType) ?? "");
  const answered2 = await client.ask({ method: "GET", url }, { subject: root, action: `${rootType}/read` });
  if (field(answered2.json, "id") !== void 0) return answered2;
  throw new LiveError("answer", `Azure's answer about ${root} is no resource: it has no id. Try again.`);
}

// src/live/health.ts
var gatewayType = "microsoft.network/applicationgateways";
var balancerType = "microsoft.network/loadbalancers";
async function healthCalls(client, given, question = {}) {
  const { id } = addressOf(given);
  const parts = partsOf(id);
  const rootType = parts?.rootType.toLowerCase();
  if (parts !== void 0 && rootType === gatewayType) return [gatewayCall(parts.root, question)];
  if (parts === void 0 || rootType !== balancerType)
    throw new UsageError(
      `${prefix}${id} has no backend health. Name an application gateway, a load balancer, or a rule of it.`
    );
  const child = parts.childType?.toLowerCase();
  if (child === "loadbalancingrules") return [ruleCall(id)];
  if (child !== void 0 && child !== "backendaddresspools")
    throw new UsageError(
      `${prefix}${id} has no health of its own. Name its load balancer, a pool, or a load-balancing rule.`
    );
  const rules = await probedRules(client, parts.root, child === void 0 ? void 0 : id);
  return rules.map(ruleCall);
}
function healthOf(client, { path, subject, action, body }) {
  const url = client.url(path, networkVersion);
  return resultOf(client, { method: "POST", url, ...body !== void 0 && { body } }, { subject, action });
}
function gatewayCall(root, { onDemand }) {
  return onDemand === void 0 ? {
    path: `${root}/backendhealth`,
    subject: root,
    action: "Microsoft.Network/applicationGateways/backendhealth/action"
  } : {
    path: `${root}/getBackendHealthOnDemand`,
    subject: root,
    action: "Microsoft.Network/applicationGateways/getBackendHealthOnDemand/action",
    body: onDemand
  };
}
function ruleCall(rule) {
  return {
    path: `${rule}/health`,
    subject: rule,
    action: "Microsoft.Network/loadBalancers/loadBalancingRules/health/action"
  };
}
async function probedRules(client, balancer, pool) {
  const purpose = { subject: balancer, action: "Microsoft.Network/loadBalancers/read" };
  const { text } = await client.ask({ method: "GET", url: client.url(balancer, networkVersion) }, purpose);
  const rules = itemsOf(field(field(parsed(text), "properties"), "loadBalancingRules"));
  const asked = rules.filter((rule) => {
    const properties = field(rule, "properties");
    return textAt(properties, "probe", "id") !== "" && (pool === void 0 || poolsOf(properties).has(pool.toLowerCase()));
  });
  const names = asked.map((rule) => textAt(rule, "name")).filter((name) => name !== "");
  if (names.length === 0)
    throw new LiveError(
      "absent",
      `Azure knows no health of ${pool ?? balancer}: no rule with a probe sends to it. Give a rule a probe.`
    );
  return names.map((name) => addressOf(`${balancer}/loadBalancingRules/${name}`).id);
}
function poolsOf(properties) {
  const several = itemsOf(field(properties, "backendAddressPools")).map((pool) => textAt(pool, "id"));
  return new Set([textAt(properties, "backendAddressPool", "id"), ...several].map((id) => id.toLowerCase()));
}

// src/live/lanes.ts
async function inLanes(questions, lanes, ask2) {
  const answers = [];
  const left = questions.entries();
  const lane = async () => {
    for (const [index, question] of left) answers[index] = await ask2(question);
  };
  await Promise.all(Array.from({ length: Math.min(lanes, questions.length) }, lane));
  return answers;
}

// src/live/arm-azure.ts
var ArmAzure = class {
  #client;
  #interrupt;
  #recording;
  constructor(client, interrupt, recording) {
    this.#client = client;
    this.#interrupt = interrupt;
    this.#recording = recording;
  }
  moment(now) {
    return this.#recording.moment(now);
  }
  get isReplay() {
    return this.#recording.isReplay;
  }
  resources(ids) {
    return this.#waiting(() => inLanes(ids, this.#client.limits.lanes, (id) => this.#resource(id)));
  }
  readable(id) {
    const parts = partsOf(id);
    return isRead(parts) && isAddress(parts.root) ? parts.root : void 0;
  }
  async *contents(given) {
    const address = addressOf(given);
    const pages = this.#pages(address);
    for (; ; ) {
      const next = await this.#waiting(() => settled(`${prefix}${address.id}`, () => pages.next()));
      if ("fault" in next) {
        yield next.fault;
        return;
      }
      if (next.value.done === true) return;
      yield next.value.value;
    }
  }
  async *#pages(address) {
    if (address.scope === "resource") {
      yield await this.#resource(address.id);
      return void 0;
    }
    const pagesOf = address.scope === "group" ? groupContents : graphContents;
    for await (const { id, text } of pagesOf(this.#client, address)) yield { origin: `${prefix}${id}`, text };
    return void 0;
  }
  health(given, question) {
    return this.#waiting(() => this.#health(given, question));
  }
  /** While there is something to wait for, Ctrl-C ends that, and how far it is is told. */
  #waiting(work) {
    return this.#interrupt.during(work).finally(() => this.#client.rest());
  }
  async #health(given, question) {
    const client = this.#client;
    const calls = await settled(`${prefix}${addressOf(given).id}`, () => healthCalls(client, given, question));
    if ("fault" in calls) return [calls.fault];
    return inLanes(
      calls.value,
      client.limits.lanes,
      (call) => answered(`${prefix}${call.subject}`, () => healthOf(client, call))
    );
  }
  #resource(id) {
    const parts = partsOf(id);
    if (!isRead(parts))
      throw new UsageError(
        `${prefix}${quoted(id)} is of a type that poolgate does not read. Name what it looks at: a load balancer, an application gateway, a network interface.`
      );
    return answered(`${prefix}${parts.root}`, async () => (await readResource(this.#client, parts)).text);
  }
};
async function answered(origin, ask2) {
  const result = await settled(origin, ask2);
  return "fault" in result ? result.fault : { origin, text: result.value };
}
async function settled(origin, ask2) {
  try {
    return { value: await ask2() };
  } catch (error) {
    return { fault: faultOf(origin, error) };
  }
}
function faultOf(origin, error) {
  if (!(error instanceof LiveError)) throw error;
  const { code, message, need } = error;
  return { origin, code, message, ...need && { need } };
}

// src/live/cloud.ts
var clouds = [
  {
    name: "AzureCloud",
    resourceManager: "https://management.azure.com",
    audience: "https://management.azure.com",
    authority: "https://login.microsoftonline.com",
    exchange: "api://AzureADTokenExchange"
  },
  {
    name: "AzureUSGovernment",
    resourceManager: "https://management.usgovcloudapi.net",
    audience: "https://management.usgovcloudapi.net",
    authority: "https://login.microsoftonline.us",
    exchange: "api://AzureADTokenExchangeUSGov"
  },
  {
    name: "AzureChinaCloud",
    resourceManager: "https://management.chinacloudapi.cn",
    audience: "https://management.chinacloudapi.cn",
    authority: "https://login.chinacloudapi.cn",
    exchange: "api://AzureADTokenExchangeChina"
  }
];
function cloudOf({ env, cliConfig }) {
  const given = env["POOLGATE_CLOUD"] ?? "";
  const cloud = given === "" ? cloudOfCli(env, cliConfig) : /^https?:/i.test(given) ? customCloud(given) : named(given);
  const authority = env["AZURE_AUTHORITY_HOST"] ?? "";
  return authority === "" ? cloud : { ...cloud, authority: originOf(authority, "AZURE_AUTHORITY_HOST") };
}
function named(given) {
  const cloud = find(given);
  if (cloud !== void 0) return cloud;
  const names = clouds.map(({ name }) => name);
  throw new UsageError(
    `POOLGATE_CLOUD names no cloud: ${given}. It takes ${names.join(", ")}, or the https address of a resource manager.${nearest(given, names)}`
  );
}
function find(name) {
  return clouds.find((cloud) => cloud.name.toLowerCase() === name.toLowerCase());
}
function cloudOfCli(env, cliConfig) {
  const name = env["AZURE_CLOUD_NAME"] || cloudOfConfig(cliConfig() ?? "") || "AzureCloud";
  const cloud = find(name);
  if (cloud !== void 0) return cloud;
  throw new UsageError(
    `The Azure CLI is set to the cloud ${name}, whose addresses poolgate does not know. Give the https address of its resource manager in POOLGATE_CLOUD.`
  );
}
function cloudOfConfig(text) {
  let section = "";
  for (const line of text.split(/\r?\n/)) {
    const trimmed = line.trim();
    if (trimmed.startsWith("[")) section = trimmed.toLowerCase();
    const [key = "", value = ""] = trimmed.split("=", 2);
    if (section === "[cloud]" && key.trim().toLowerCase() === "name") return value.trim();
  }
  return void 0;
}
function customCloud(given) {
  const resourceManager = originOf(given, "POOLGATE_CLOUD");
  const known = clouds.find((cloud) => cloud.resourceManager === resourceManager);
  if (known !== void 0) return known;
  const [{ authority, exchange }] = clouds;
  return { name: resourceManager, resourceManager, audience: resourceManager, authority, exchange };
}
function originOf(given, variable) {
  const text = /^[a-z]+:/i.test(given) ? given : `https://${given}`;
  const url = URL.canParse(text) ? new URL(text) : void 0;
  if (url?.protocol === "https:" && url.username === "" && url.password === "") return url.origin;
  throw new UsageError(`${variable} is no https address. Write it as https://host, without a name or a password in it.`);
}

// src/live/limits.ts
var megabyte = 1024 * 1024;
var defaultLimits = {
  requestMilliseconds: 6e4,
  answerBytes: 64 * megabyte,
  totalBytes: 2048 * megabyte,
  attempts: 6,
  retryMilliseconds: 3e5,
  pages: 5e3,
  operationMilliseconds: 6e5,
  lanes: 8
};

// src/live/recording.ts
const { createHash } = process.getBuiltinModule("node:crypto");
const { mkdirSync, readdirSync, readFileSync, writeFileSync } = process.getBuiltinModule("node:fs");
const { join } = process.getBuiltinModule("node:path");

// src/live/redact.ts
var secretKeys = "password|adminPassword|secret|clientSecret|secureValue|sharedKey|authorizationKey|customData|userData|protectedSettings|connectionString|primaryKey|secondaryKey|accessKey|accountKey|accessToken|sasToken|privateKey|environmentVariables";
var isSecret = new RegExp(`^(?:${secretKeys})$`, "i");
var mayHold = new RegExp(`"(?:${secretKeys})"`, "i");
var mark = "redacted";
var plainParts = new Set(
  "api-version $skiptoken $top $filter $expand $select monitor asyncoperation useresourcegraph".split(" ")
);
function withoutSecrets(text) {
  if (!mayHold.test(text)) return text;
  try {
    return JSON.stringify(
      JSON.parse(text, (key, value) => isSecret.test(key) && value !== null ? mark : value)
    );
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return mark;
  }
}
function withoutSignature(address) {
  const url = new URL(address);
  for (const name of new Set(url.searchParams.keys())) {
    if (!plainParts.has(name.toLowerCase())) url.searchParams.set(name, mark);
  }
  return `${url.pathname}${url.search}`;
}

// src/live/recording.ts
var sessionFile = "poolgate-recording.json";
var momentsFile = "poolgate-moments.json";
var keptHeaders = [
  "azure-asyncoperation",
  "content-type",
  "date",
  "location",
  "retry-after",
  "retry-after-ms",
  "x-ms-retry-after-ms",
  "x-ms-tenant-subscription-limit-hit",
  "x-ms-user-quota-remaining",
  "x-ms-user-quota-resets-after"
];
var links = /* @__PURE__ */ new Set(["azure-asyncoperation", "location"]);
function recorded(send, folder, resourceManager) {
  const nth = new Counter();
  writing(folder, () => {
    mkdirSync(folder, { recursive: true });
    if (readdirSync(folder).length > 0)
      throw new UsageError(`${folder} is not empty, and a recording needs a folder of its own. Name a new one.`);
    writeFileSync(join(folder, sessionFile), `${JSON.stringify({ version: 1, resourceManager }, null, 2)}
`);
  });
  const keep = async (request) => {
    const name = nth.nameOf(request);
    const outcome = await outcomeOf(send, request);
    const isAnswer = !(outcome instanceof LiveError) && "status" in outcome;
    const kept = isAnswer ? { ...outcome, text: withoutSecrets(outcome.text) } : outcome;
    const isStopped = !(outcome instanceof LiveError) && "fault" in outcome && outcome.fault === "interrupted";
    if (!isStopped) writing(folder, () => writeFileSync(join(folder, name), fileOf(request, kept)));
    if (kept instanceof LiveError) throw kept;
    return kept;
  };
  const moments = [];
  const moment = (now) => {
    moments.push(now);
    writing(folder, () => writeFileSync(join(folder, momentsFile), `${JSON.stringify(moments)}
`));
    return now;
  };
  return { send: keep, moment, isReplay: false };
}
function replayed(folder) {
  const nth = new Counter();
  const resourceManager = textAt(parsed(read(folder, sessionFile) ?? ""), "resourceManager");
  if (!URL.canParse(resourceManager))
    throw new UsageError(`${folder} holds no recording. Make one with --record ${folder}.`);
  let broken;
  const send = async (request) => {
    const text = read(folder, nth.nameOf(request));
    if (text === void 0 && broken !== void 0) return broken;
    const outcome = text === void 0 ? void 0 : outcomeIn(text);
    if (outcome === void 0) {
      const asked = `${request.method} ${withoutSignature(request.url)}`;
      const how = text === void 0 ? "does not hold" : "is damaged at";
      throw new UsageError(
        `The recording in ${folder} ${how} ${asked}. The inputs differ from when it was made: record again.`
      );
    }
    if (outcome instanceof LiveError) throw outcome;
    if ("fault" in outcome) broken = outcome;
    return outcome;
  };
  const moments = itemsOf(parsed(read(folder, momentsFile) ?? "")).values();
  const moment = (now) => {
    const kept = moments.next().value;
    return typeof kept === "number" ? kept : now;
  };
  return { send, moment, isReplay: true, resourceManager };
}
async function outcomeOf(send, request) {
  try {
    return await send(request);
  } catch (error) {
    if (error instanceof LiveError) return error;
    throw error;
  }
}
var Counter = class {
  #counts = /* @__PURE__ */ new Map();
  nameOf({ method, url, body = "" }) {
    const asked = [method, withoutSignature(url), body].join("\n");
    const key = createHash("sha256").update(asked).digest("hex").slice(0, 20);
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return `${key}-${count}.json`;
  }
};
function fileOf({ method, url, body }, outcome) {
  const request = { method, path: withoutSignature(url), ...body !== void 0 && { body } };
  const rest = outcome instanceof LiveError ? { error: { code: outcome.code, message: outcome.message } } : "fault" in outcome ? outcome : {
    status: outcome.status,
    at: new Date(outcome.at).toISOString(),
    headers: headersOf(outcome),
    body: outcome.text
  };
  return `${JSON.stringify({ request, ...rest }, null, 2)}
`;
}
function headersOf({ headers }) {
  const kept = keptHeaders.flatMap((name) => {
    const value = headers[name];
    if (value === void 0) return [];
    const isLink = links.has(name) && URL.canParse(value);
    return [[name, isLink ? `${new URL(value).origin}${withoutSignature(value)}` : value]];
  });
  return Object.fromEntries(kept);
}
function outcomeIn(text) {
  const json = parsed(text);
  const error = field(json, "error");
  if (error !== void 0) return new LiveError("sign-in", textAt(error, "message"));
  const fault = faults.find((known) => known === textAt(json, "fault"));
  if (fault !== void 0) return { fault, detail: textAt(json, "detail") };
  const status = field(json, "status");
  const headers = field(json, "headers");
  if (typeof status !== "number" || typeof headers !== "object" || headers === null) return void 0;
  const pairs = Object.entries(headers).filter((pair) => typeof pair[1] === "string");
  return { status, at: Date.parse(textAt(json, "at")), headers: Object.fromEntries(pairs), text: textAt(json, "body") };
}
var faults = [
  "connection",
  "certificate",
  "time-out",
  "cut-off",
  "too-large",
  "foreign"
];
function read(folder, name) {
  try {
    return readFileSync(join(folder, name), "utf8");
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return void 0;
  }
}
function writing(folder, write) {
  try {
    write();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new UsageError(`The recording cannot be written to ${folder}: ${reasonOf(error)}. Name another folder.`);
  }
}

// src/live/open.ts
var leastNode = 22;
function openAzure(options, process2, parts = {}) {
  const { env, interrupt } = process2;
  requireNode(process2.nodeVersion);
  const limits = { ...defaultLimits, ...parts.limits };
  const { tell } = options;
  if (options.replay !== void 0) {
    const { resourceManager: resourceManager2, ...recording2 } = replayed(options.replay);
    const client = new ArmClient({ resourceManager: resourceManager2, send: recording2.send, time: noTime, limits, tell });
    return new ArmAzure(client, interrupt, recording2);
  }
  const configFolder = env["AZURE_CONFIG_DIR"] || join2(homedir(), ".azure");
  const cloud = cloudOf({ env, cliConfig: () => textOfFile(join2(configFolder, "config")) });
  const { resourceManager } = cloud;
  const time = parts.time ?? timeOf(interrupt.signal);
  const request = { cloud, subscription: options.subscription };
  const network2 = networkSend(
    request,
    { ...process2, env: identified(env, options) },
    { limits, time, httpClient: parts.httpClient }
  );
  const fresh = { send: network2, moment: (now) => now, isReplay: false };
  const recording = options.record === void 0 ? fresh : recorded(network2, options.record, resourceManager);
  return new ArmAzure(
    new ArmClient({ resourceManager, send: recording.send, time, limits, tell }),
    interrupt,
    recording
  );
}
function identified(env, { clientId, tenantId }) {
  return {
    ...env,
    ...clientId !== void 0 && { AZURE_CLIENT_ID: clientId },
    ...tenantId !== void 0 && { AZURE_TENANT_ID: tenantId }
  };
}
var noTime = { now: () => 0, sleep: () => Promise.resolve() };
function networkSend(request, { env, interrupt, agent }, { limits, time, httpClient }) {
  const { signal } = interrupt;
  const options = { ...limits, signal, httpClient, now: () => time.now() };
  const open = async () => {
    const [{ armSend }, { signInSend }, { credentialOf }] = await Promise.all([
      import("./live-arm-wire.js"),
      import("./live-sign-in-wire.js"),
      import("./live-credential-chain.js")
    ]);
    const ports = {
      env,
      now: () => time.now(),
      readFile: textOfFile,
      run: (command, args) => run(command, args, signal),
      send: async () => signInSend(options, agent)
    };
    return armSend(request.cloud, credentialOf(request, ports), options, agent);
  };
  let wire;
  return async (asked) => (await (wire ??= open()))(asked);
}
function requireNode(version) {
  if (Number.parseInt(version, 10) >= leastNode) return;
  throw new UsageError(
    `Live state of Azure needs Node ${leastNode} or later, and this is Node ${version}. Run poolgate on a later Node, or leave out azure:, --live and --record.`
  );
}
function timeOf(signal) {
  return { now: () => Date.now(), sleep: (milliseconds) => sleepUnless(signal, milliseconds) };
}
var programMilliseconds = 6e4;
var programBytes = 1024 * 1024;
function run(command, args, signal) {
  const options = { timeout: programMilliseconds, maxBuffer: programBytes, windowsHide: true, signal };
  return new Promise((resolve) => {
    execFile(command, args, options, (error, stdout, stderr) => {
      if (error === null) return resolve({ exit: 0, stdout, stderr });
      if (error.code === "ENOENT") return resolve(void 0);
      resolve({ exit: typeof error.code === "number" ? error.code : null, stdout, stderr });
    });
  });
}

// src/live/node.ts
function openAzureOnNode(options, agent, interrupt) {
  return openAzure(options, { env: process.env, nodeVersion: process.versions.node, agent, interrupt });
}
function openAzureInProgram(options, agent) {
  const never = { signal: new AbortController().signal, during: (work) => work() };
  return openAzureOnNode(options, agent, never);
}
export {
  openAzureInProgram,
  openAzureOnNode
};
