import {
  drawPictures,
  pictureAmong,
  shownFormatOption,
  shownFormats
} from "./shared-commands-pictures.js";
import {
  jsonPools
} from "./shared-report-json.js";
import "./shared-report-shard.js";
import {
  jsonChange
} from "./shared-report-diff.js";
import {
  FactList,
  StandIn,
  UsageError,
  beforeOptions,
  buildSet,
  configOption,
  diffLines,
  hasErrors,
  inputOptions,
  inspectFiles,
  isElement,
  isUnknown,
  listFact,
  listenersFor,
  liveMode,
  liveOptions,
  modes,
  noPools,
  openFiles,
  pad,
  parseRequest,
  plain,
  poolLines,
  prepare,
  printId,
  printKinds,
  printMembers,
  requireAsked,
  routeOf,
  safeJson,
  shortText,
  styleOf,
  summariesOf,
  tellProblems,
  usesColour
} from "./core.js";

// src/topology/way.ts
function wayOf(gateway, request) {
  const base = { gateway: words(gateway.get("name")), id: gateway.id === void 0 ? "" : printId(gateway.id) };
  const route = routeOf(gateway, request);
  if (isUnknown(route)) return { ...base, outcome: "unknown", steps: [], pools: [], open: [route] };
  if (route === void 0)
    return { ...base, outcome: "none", steps: [], pools: [], open: [], reason: whyNothing(gateway, request) };
  const pools = listFact(route.get("pools"), "backendPool");
  const parts = [
    route.get("redirect"),
    route.get("settings"),
    ...pools.items,
    ...pools.maybe.map(({ because }) => because)
  ];
  return {
    ...base,
    outcome: isElement(route.get("redirect")) ? "redirected" : "served",
    steps: stepsOf(gateway, route, pools.items.find(isElement)),
    pools: summariesOf(pools.items.filter(isElement).filter((pool) => !(pool instanceof StandIn))),
    open: parts.flatMap((part) => isUnknown(part) ? [part] : part instanceof StandIn ? [part.because] : [])
  };
}
function stepsOf(gateway, route, pool) {
  const backend = listFact(gateway.get("backends"), "gatewayBackend").items.filter(isElement).find((one) => one.get("pool") === pool && one.get("settings") === route.get("settings"));
  return [
    ...step("listener", route.get("listener"), ["protocol", "port", "hosts"]),
    ...step("rule", route.get("rule"), ["priority"]),
    ...step("path map", route.get("urlPathMap"), []),
    ...step("path rule", route.get("pathRule"), ["paths"]),
    ...step("redirect", route.get("redirect"), ["redirectType", "targetUrl", "targetListener", "includePath"]),
    ...step("settings", route.get("settings"), ["protocol", "port", "hostName", "pickHostNameFromBackendAddress"]),
    ...backend === void 0 ? [] : [probeStep(backend)]
  ];
}
function step(role, part, fields) {
  if (!isElement(part)) return [];
  const said = part instanceof StandIn ? {} : Object.fromEntries(fields.map((field) => [field, saidOf(part.get(field))]));
  return [{ role, name: words(part.get("name")), said }];
}
function probeStep(backend) {
  const probe = backend.get("probe");
  const [protocol, port, path, host] = ["probeProtocol", "probePort", "probePath", "probeHost"].map(
    (field) => saidOf(backend.get(field))
  );
  return {
    role: "probe",
    name: isElement(probe) ? words(probe.get("name")) : isUnknown(probe) ? words(probe) : null,
    said: { protocol: protocol ?? null, port: port ?? null, path: path ?? null, host: host ?? null }
  };
}
function saidOf(fact) {
  if (fact instanceof FactList) return [...fact.items, ...fact.maybe.map(({ because }) => because)].map(oneOf);
  return oneOf(fact);
}
function oneOf(fact) {
  if (typeof fact === "number") return fact;
  if (typeof fact === "boolean") return fact ? "true" : null;
  if (isElement(fact)) return words(fact.get("name"));
  return typeof fact === "string" || isUnknown(fact) ? words(fact) : null;
}
function words(fact) {
  return typeof fact === "string" || isUnknown(fact) ? shortText(fact) : "";
}
function whyNothing(gateway, { protocol, host, port }) {
  const { onPort, taking } = listenersFor(gateway, { protocol, host, port });
  if (onPort.length === 0) return `no listener speaks ${protocol} on port ${port}`;
  if (taking.length === 0) {
    const hosts = onPort.flatMap((listener) => listFact(listener.get("hosts"), "text").items.map(words));
    return `no listener on port ${port} takes host ${host}; they take ${hosts.slice(0, 10).join(", ")}${hosts.length > 10 ? ", \u2026" : ""}`;
  }
  return `${taking.map((listener) => words(listener.get("name"))).join(", ")} takes it, but no rule leads on from there`;
}

// src/gate/route.ts
async function routeFiles(url, paths, options, files) {
  const request = parseRequest(url);
  if (request === void 0) {
    const message = `'${url}' is no address that a gateway takes. Write it as https://host/path, with http for plain requests and a port where it is another than 443 or 80.`;
    throw new UsageError(message, [{ level: "error", code: "usage", message }]);
  }
  const { sets, problems, config } = await prepare(paths, options, files);
  const built = sets.map((set) => ({ set: set.name, ...buildSet(set, config.value, options) }));
  return {
    url,
    sets: built.map(({ set }) => set),
    ways: built.flatMap(
      ({ set, topology }) => topology.all("applicationGateway").map((gateway) => ({ set, ...wayOf(gateway, request) }))
    ),
    inputs: built.flatMap(({ inputs }) => inputs),
    problems: [...problems, ...built.flatMap((one) => one.problems)]
  };
}

// src/report/way.ts
var mostMembers = 20;
var labelWidth = 9;
function wayText({ ways, url, inputs, problems }, style) {
  if (ways.length === 0)
    return inputs.length === 0 || problems.length > 0 ? [] : ["No application gateway is declared."];
  return ways.flatMap((way) => [...linesOf(way, url, style), ""]).slice(0, -1);
}
function linesOf(way, url, style) {
  const row = (label, ...cells) => `  ${style.dim(pad(label, labelWidth))}  ${cells.filter((cell) => cell !== "").join("  ")}`;
  const steps = way.steps.map((step2) => ({
    isAfterPool: step2.role === "settings" || step2.role === "probe",
    text: row(step2.role, plain(step2.name ?? "(default)"), plain(saidText(step2)))
  }));
  return [
    `${style.strong(plain(way.gateway))}  ${plain(url)}`,
    ...steps.filter(({ isAfterPool }) => !isAfterPool).map(({ text }) => text),
    ...way.pools.map((pool) => row("pool", plain(pool.name), printMembers(pool))),
    ...steps.filter(({ isAfterPool }) => isAfterPool).map(({ text }) => text),
    ...way.pools.flatMap((pool) => memberNames(pool).map((name, at) => row(at === 0 ? "members" : "", plain(name)))),
    ...endOf(way, style).map((line) => `  ${line}`)
  ];
}
function memberNames({ members }) {
  const names = members.list.slice(0, mostMembers).map(({ name, count }) => count === 1 ? name : `${name} \xD7 ${count ?? "?"}`);
  const more = members.list.length - mostMembers;
  return more > 0 ? [...names, `and ${more} more`] : names;
}
function endOf(way, style) {
  if (way.reason !== void 0) return [style.error(plain(`Nothing takes it: ${way.reason}.`))];
  const causes = way.open.flatMap(({ causes: all }) => all);
  const told = causes.map(({ reason, supply }) => {
    const remedy = supply === void 0 ? "" : ` To decide it: ${supply.startsWith("--") ? "give " : ""}${supply}.`;
    return style.warning(plain(`Cannot be told: ${reason}.${remedy}`));
  });
  if (told.length > 0 || way.outcome !== "served") return told;
  const lacks = [
    ...way.pools.length === 0 ? ["pool"] : [],
    ...way.steps.some(({ role }) => role === "settings") ? [] : ["settings"]
  ];
  return lacks.map((what) => style.error(`It leads to no ${what}: requests are not served.`));
}
var WORDS = {
  redirectType: (type) => type,
  protocol: (protocol) => protocol,
  port: (port) => `on port ${port}`,
  path: (path) => `for ${path}`,
  hosts: (hosts) => hosts === "" ? "for every host" : `for ${hosts}`,
  host: (host) => `as ${host}`,
  hostName: (host) => `as ${host}`,
  pickHostNameFromBackendAddress: () => "as the name of the member",
  priority: (priority) => `priority ${priority}`,
  paths: (paths) => paths,
  targetUrl: (url) => `to ${url}`,
  targetListener: (listener) => `to listener ${listener}`,
  includePath: () => "with the path"
};
function saidText({ said }) {
  return Object.entries(WORDS).flatMap(([field, print]) => {
    const value = said[field];
    if (value === void 0 || value === null) return [];
    return [print(typeof value === "object" ? value.join(", ") : String(value))];
  }).join(" ");
}
function wayJson({ url, ways, sets, inputs }) {
  const routes = ways.map(({ set, gateway, id, outcome, steps, pools, reason, open }) => ({
    set,
    gateway,
    id,
    outcome,
    steps,
    pools: jsonPools(pools.map((pool) => ({ ...pool, set }))),
    reason,
    missing: open.flatMap(({ causes }) => causes.map((cause) => ({ reason: cause.reason, supply: cause.supply })))
  }));
  return `${safeJson({ version: 1, url, sets, routes, inputs }, 2)}
`;
}

// src/commands/show.ts
var mostMembers2 = 20;
var showOptions = {
  ...shownFormatOption,
  route: { value: "URL", help: "the way of one request through the gateways: https://host/path" }
};
var showCommand = {
  name: "show",
  usage: "[FILE\u2026] [options]",
  summary: "Prints the backend pools and their members, as a table or a picture, or the way of one request",
  options: {
    ...inputOptions,
    ...beforeOptions,
    ...liveOptions,
    ...configOption,
    ...showOptions
  },
  async run(args, host) {
    const url = args.value("route");
    const format = args.word("format", shownFormats);
    const picture = pictureAmong(format);
    const files = await openFiles(args, host);
    if (url !== void 0) {
      if (picture !== void 0)
        throw new UsageError(
          `The way of a request is printed as text or json, not as ${picture}. Leave out --route, or --format.`
        );
      return showRoute(url, args, host, files);
    }
    const report = await inspectFiles(args.files, { ...optionsOf(args), pictures: picture !== void 0 }, files);
    requireAsked(args, files);
    if (picture !== void 0) host.out.write(await drawPictures(report, picture));
    else if (format === "json") host.out.write(jsonOf(report));
    else
      host.out.write(
        textOf(report, usesColour(args, host, host.out)).map((line) => `${line}
`).join("")
      );
    tellProblems(report.problems, args, host);
    return hasErrors(report.problems) ? 2 : 0;
  }
};
async function showRoute(url, args, host, files) {
  const report = await routeFiles(url, args.files, optionsOf(args), files);
  const text = () => wayText(report, styleOf(usesColour(args, host, host.out))).map((line) => `${line}
`);
  host.out.write(args.value("format") === "json" ? wayJson(report) : text().join(""));
  tellProblems(report.problems, args, host);
  return hasErrors(report.problems) ? 2 : 0;
}
function optionsOf(args) {
  const config = args.value("config");
  const mode = args.word("mode", modes);
  return { scope: args.scope, before: args.before, mode, live: liveMode(args), ...config !== void 0 && { config } };
}
function jsonOf({ sets, inputs, pools, changes }) {
  const json = {
    version: 1,
    sets,
    pools: jsonPools(pools),
    ...changes && { changes: changes.map(jsonChange) },
    inputs
  };
  return `${safeJson(json, 2)}
`;
}
function textOf(report, colour) {
  const style = styleOf(colour);
  if (noPools(report)) return ["No backend pool is declared."];
  const details = report.pools.flatMap((pool) => [
    style.strong(plain(`${pool.owner}/${pool.name}`)) + style.dim(`  ${plain(pool.id)}`),
    `  ${[printMembers(pool), printKinds(pool)].filter((part) => part !== "").join(": ")}`,
    ...memberLines(pool),
    ""
  ]);
  const changes = report.changes === void 0 ? [] : [style.strong("What changes"), "", ...diffLines(report, style), ""];
  return [...poolLines(report, style, false), ...details, ...changes].slice(0, -1);
}
function memberLines({ members }) {
  const lines = members.list.slice(0, mostMembers2).map(({ kind, isFrontend, name, count }) => {
    return `    ${(isFrontend === true ? "frontend" : kind).padEnd(4)}  ${plain(name)}${count === 1 ? "" : `  \xD7 ${count ?? "?"}`}`;
  });
  const more = members.list.length - mostMembers2;
  const [cause] = members.because?.causes ?? [];
  if (more > 0) lines.push(`    and ${more} more`);
  if (cause !== void 0 && !members.known) lines.push(`    not all is known: ${plain(cause.reason)}`);
  if (members.open) lines.push("    another deployment may add members");
  return lines;
}
export {
  showCommand
};
