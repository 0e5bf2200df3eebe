import {
  StandIn,
  all,
  ask,
  fieldOf,
  groupBy,
  isElement,
  isUnknown,
  listFact,
  memberSummary,
  printId,
  shortText,
  some,
  words
} from "./core.js";

// src/topology/picture/sketch.ts
function entriesOf(list, kind) {
  const { items, maybe } = listFact(list, kind);
  return [
    ...items.filter(isElement).map((element) => ({ element, doubt: element.doubt })),
    ...maybe.flatMap(({ fact, because }) => isElement(fact) ? [{ element: fact, doubt: because }] : [])
  ];
}
var Sketch = class {
  #keys = /* @__PURE__ */ new Map();
  #nodes = [];
  #edges = /* @__PURE__ */ new Map();
  /** The key of what is drawn already. */
  keyOf(about) {
    return this.#keys.get(about);
  }
  /** The node of whatever is the same thing; the first time counts. */
  add(about, role, make) {
    const known2 = this.keyOf(about);
    if (known2 !== void 0) return known2;
    const key = `n${this.#nodes.length + 1}`;
    this.#keys.set(about, key);
    this.#nodes.push({ key, role, name: "?", details: [], ids: [], doubt: "", ...make() });
    return key;
  }
  element(element, role, making = {}) {
    const { details = () => [], doubt = element.doubt, as, more } = making;
    return this.add(as === void 0 ? element : `${role} ${as}`, role, () => ({
      name: element.id === void 0 ? "?" : words(element.get("name")),
      ids: printIds([element]),
      ...element instanceof StandIn ? { doubt: reasonOf(element.because) } : { details: details(), doubt: reasonOf(doubt) },
      ...more
    }));
  }
  /** What a reference leads to: an element, something that is not known, or nothing. */
  target(fact, role, make) {
    if (isElement(fact)) return make(fact);
    if (!isUnknown(fact)) return void 0;
    return this.add(`${role} ${fact.text}`, role, () => ({ name: shortText(fact), doubt: reasonOf(fact) }));
  }
  edge(from, to, isProbe = false) {
    if (from === void 0 || to === void 0) return;
    const key = `${from} ${to}`;
    if (!this.#edges.has(key)) this.#edges.set(key, { from, to, isProbe });
  }
  picture(parts) {
    return { ...parts, nodes: this.#nodes, edges: [...this.#edges.values()] };
  }
};
function printIds(facts) {
  return facts.flatMap((fact) => isElement(fact) && fact.id !== void 0 ? [printId(fact.id)] : []);
}
function reasonOf(doubt) {
  return doubt === void 0 ? "" : doubt.causes[0]?.reason ?? shortText(doubt);
}
function said(...texts) {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== "" && text !== "?"))];
}

// src/topology/picture/verdicts.ts
function balancerJudge(pool) {
  const rules = listFact(pool.get("rules"), "loadBalancingRule").items.filter(isElement);
  const asked = new Map(rules.flatMap(questionsOf).map((question) => [question.what, question]));
  return (member) => {
    const configuration = member.get("ipConfiguration");
    return isElement(configuration) ? [...asked.values()].flatMap((one) => verdictOf(configuration, one)) : [];
  };
}
function questionsOf(rule) {
  const [probe, frontend] = [rule.get("probe"), rule.get("frontend")];
  const [port, protocol] = [rule.get("backendPort"), rule.get("protocol")];
  const asked = [];
  if (isElement(probe)) {
    const question = {
      direction: "Inbound",
      peer: "AzureLoadBalancer",
      port: probe.get("port"),
      protocol: "Tcp"
    };
    asked.push({ what: `probe ${words(probe.get("port"))}`, question, read: all });
  }
  if (rule.get("isHaPorts") === false && fieldOf(frontend, "isPublic") === true) {
    const isFloating = rule.get("enableFloatingIP") === true;
    const address = fieldOf(fieldOf(frontend, "publicIPAddress"), "ipAddress");
    if (!isFloating || address !== void 0) {
      const question = { direction: "Inbound", port, protocol, ...isFloating && { destination: address } };
      asked.push({ what: `clients ${words(port)}`, question, read: some });
    }
  }
  return asked;
}
function verdictOf(configuration, { what, question, read }) {
  const answer = ask(configuration, question);
  const { decides } = answer.verdict;
  const passes = read(answer);
  if (passes === true && decides === void 0) return [];
  return [{ what, passes: known(passes), by: passes === false && decides !== void 0 ? words(decides.label) : "" }];
}
function known(truth) {
  return typeof truth === "boolean" ? truth : void 0;
}
function gatewayJudge(pool) {
  const backends = listFact(pool.get("gatewayBackends"), "gatewayBackend").items.filter(isElement);
  const denials = backends.flatMap((backend) => [
    denialOf(backend, "deniedOutbound", "outboundDenials"),
    denialOf(backend, "deniedInbound", "inboundDenials")
  ]);
  return (member) => denials.flatMap(({ what, denied, doubtful, by }) => {
    if (denied.has(member)) return [{ what, passes: false, by }];
    return doubtful.has(member) ? [{ what, passes: void 0, by: "" }] : [];
  });
}
function denialOf(backend, members, rules) {
  const { items, maybe } = listFact(backend.get(members), "member");
  const [rule] = items.length === 0 ? [] : listFact(backend.get(rules), "securityRule").items;
  return {
    what: `gateway ${words(fieldOf(backend.get("settings"), "port"))}`,
    denied: new Set(items),
    doubtful: new Set(maybe.map(({ fact }) => fact)),
    by: isElement(rule) ? words(rule.label) : ""
  };
}

// src/topology/picture/pools.ts
var mostMembers = 24;
function drawPool(pool, of, doubt = pool.doubt) {
  const { sketch, sizeOf } = of;
  const known2 = sketch.keyOf(pool);
  if (known2 !== void 0) return known2;
  const change = changeOf(pool);
  const size = sizeOf(pool);
  const key = sketch.element(pool, "pool", { doubt, more: { ...change && { change }, ...size && { size } } });
  if (!(pool instanceof StandIn)) drawMembers(pool, key, change, of);
  return key;
}
function changeOf(pool) {
  const change = pool.get("change");
  if (!isElement(change)) return void 0;
  if (change.get("after") === void 0) return "removed";
  return change.get("before") === void 0 ? "added" : void 0;
}
function drawMembers(pool, key, change, { sketch, failing }) {
  const judge = pool.get("applicationGateway") === void 0 ? balancerJudge(pool) : gatewayJudge(pool);
  const all2 = sorted(membersOf(pool, change), failing);
  const shown = all2.length > mostMembers ? mostMembers - 1 : all2.length;
  for (const one of all2.slice(0, shown)) {
    const { member } = one;
    const node = () => memberNode(one, one.change === "removed" ? [] : judge(member));
    sketch.edge(key, sketch.add(member, "member", node));
  }
  const more = all2.length - shown;
  if (more > 0)
    sketch.edge(
      key,
      sketch.add(`more ${key}`, "member", () => ({ name: "", more }))
    );
  const open = listFact(pool.get("members"), "member").maybe.find(({ fact }) => !isMember(fact));
  if (open !== void 0 && change !== "removed")
    sketch.edge(
      key,
      sketch.add(`open ${key}`, "member", () => ({ name: "?", doubt: reasonOf(open.because) }))
    );
}
function isMember(fact) {
  return isElement(fact) && fact.id !== void 0;
}
function membersOf(pool, own) {
  const change = pool.get("change");
  const of = (field) => isElement(change) ? listFact(change.get(field), "member").items.filter(isElement) : [];
  const added = new Set(of("added"));
  const removed = own === "removed" ? [] : of("removed").map((member) => ({ member, change: "removed" }));
  const there = entriesOf(pool.get("members"), "member").filter(({ element }) => isMember(element));
  const now = there.map(({ element: member, doubt }) => {
    return { member, change: own ?? (added.has(member) ? "added" : void 0), doubt };
  });
  return [...removed, ...now];
}
function sorted(members, failing) {
  if (members.length <= mostMembers) return members;
  const isSpecial = ({ member, change }) => change !== void 0 || failing.size > 0 && idsOf(member).some((id) => failing.has(id));
  const special = members.filter(isSpecial);
  const known2 = new Set(special);
  return [...special, ...members.filter((one) => !known2.has(one))];
}
function memberNode({ member, change, doubt }, verdicts) {
  const { kind, isFrontend, name, count } = memberSummary(member);
  return {
    name,
    details: said(isFrontend === true ? "frontend" : kind, words(member.get("fqdn") ?? member.get("ipAddress"))).filter(
      (detail) => detail !== name
    ),
    ids: idsOf(member),
    count,
    doubt: reasonOf(doubt),
    ...change && { change },
    ...verdicts && verdicts.length > 0 && { verdicts }
  };
}
function idsOf(member) {
  const configuration = member.get("ipConfiguration");
  const joins = isElement(configuration) ? [member.get("networkInterface"), member.get("scaleSet")] : [];
  return printIds([member, ...joins]);
}
function drawPools(owner, of) {
  for (const { element, doubt } of entriesOf(owner.get("pools"), "backendPool")) drawPool(element, of, doubt);
}

// src/topology/picture/load-balancer.ts
function drawLoadBalancer(lb, of) {
  const { sketch } = of;
  for (const { element, doubt } of entriesOf(lb.get("frontends"), "frontend")) drawFrontend(element, of, doubt);
  for (const { element: rule, doubt } of entriesOf(lb.get("rules"), "loadBalancingRule")) {
    const key = sketch.element(rule, "rule", { details: () => rulePorts(rule), doubt });
    sketch.edge(frontendOf(rule, of), key);
    for (const { element, doubt: maybe } of entriesOf(rule.get("pools"), "backendPool"))
      sketch.edge(key, drawPool(element, of, maybe));
    const probe = sketch.target(rule.get("probe"), "probe", (one) => drawProbe(one, of));
    sketch.edge(key, probe, true);
  }
  for (const { element: rule, doubt } of entriesOf(lb.get("inboundNatRules"), "inboundNatRule")) {
    if (rule.get("pool") === void 0 || rule instanceof StandIn) continue;
    const key = sketch.element(rule, "rule", { details: () => natPorts(rule), doubt });
    sketch.edge(frontendOf(rule, of), key);
    sketch.edge(
      key,
      sketch.target(rule.get("pool"), "pool", (pool) => drawPool(pool, of))
    );
  }
  for (const { element: rule, doubt } of entriesOf(lb.get("outboundRules"), "outboundRule")) {
    const key = sketch.element(rule, "rule", { details: () => [`outbound ${words(rule.get("protocol"))}`], doubt });
    for (const { element } of entriesOf(rule.get("frontends"), "frontend")) sketch.edge(drawFrontend(element, of), key);
    sketch.edge(
      key,
      sketch.target(rule.get("pool"), "pool", (pool) => drawPool(pool, of))
    );
  }
  drawPools(lb, of);
  for (const { element, doubt } of entriesOf(lb.get("probes"), "probe")) drawProbe(element, of, doubt);
}
function frontendOf(rule, of) {
  return of.sketch.target(rule.get("frontend"), "frontend", (frontend) => drawFrontend(frontend, of));
}
function drawFrontend(frontend, { sketch }, doubt = frontend.doubt) {
  return sketch.element(frontend, "frontend", { details: () => [addressOf(frontend)], doubt });
}
var publicFields = /* @__PURE__ */ new Map([
  ["frontend", ["publicIPAddress", "publicIPPrefix"]],
  ["gatewayFrontend", ["publicIPAddress"]]
]);
function addressOf(frontend) {
  const fields = publicFields.get(frontend.kind) ?? [];
  const address = fields.map((field) => frontend.get(field)).find((fact) => fact !== void 0);
  if (address !== void 0) return `public ${words(isElement(address) ? address.get("name") : address)}`;
  const own = frontend.get("privateIPAddress");
  if (own !== void 0) return `private ${words(own)}`;
  const subnet = fieldOf(frontend.get("subnet"), "name");
  return subnet === void 0 ? "private" : `private in ${words(subnet)}`;
}
function rulePorts(rule) {
  if (rule.get("isHaPorts") === true) return ["every port"];
  const [protocol, from, to] = [rule.get("protocol"), rule.get("frontendPort"), rule.get("backendPort")].map(words);
  return said(`${protocol} ${from}${from === to ? "" : ` \u2192 ${to}`}`);
}
function natPorts(rule) {
  const [first, last, port] = ["frontendPortRangeStart", "frontendPortRangeEnd", "backendPort"].map(
    (field) => words(rule.get(field))
  );
  return [`NAT ${first}\u2013${last} \u2192 ${port}`];
}
function drawProbe(probe, { sketch }, doubt = probe.doubt) {
  const details = () => said(`${words(probe.get("protocol"))} ${words(probe.get("port"))}`, words(probe.get("requestPath")));
  return sketch.element(probe, "probe", { details, doubt });
}

// src/topology/picture/application-gateway.ts
var mostTexts = 2;
function drawGateway(gateway, of) {
  for (const { element, doubt } of entriesOf(gateway.get("frontends"), "gatewayFrontend"))
    drawFrontend(element, of, doubt);
  for (const { element, doubt } of entriesOf(gateway.get("listeners"), "gatewayListener"))
    drawListener(element, of, doubt);
  for (const { element, doubt } of entriesOf(gateway.get("rules"), "routingRule")) drawRule(element, of, doubt);
  for (const { element, doubt } of entriesOf(gateway.get("routes"), "gatewayRoute"))
    if (element.id !== void 0) drawRoute(element, of, doubt);
  drawPools(gateway, of);
  for (const { element, doubt } of entriesOf(gateway.get("probes"), "gatewayProbe")) drawProbe2(element, of, doubt);
  for (const { element, doubt } of entriesOf(gateway.get("redirectConfigurations"), "redirectConfiguration"))
    drawRedirect(element, of, doubt);
}
function drawListener(listener, of, doubt = listener.doubt) {
  const { sketch } = of;
  const details = () => [
    ...said(`${words(listener.get("protocol"))} ${words(listener.get("port"))}`),
    ...some2(listFact(listener.get("hosts"), "text").items.map(words))
  ];
  const key = sketch.element(listener, "listener", { details, doubt });
  if (listener instanceof StandIn) return key;
  sketch.edge(
    sketch.target(listener.get("frontend"), "frontend", (frontend) => drawFrontend(frontend, of)),
    key
  );
  return key;
}
function drawRule(rule, of, doubt = rule.doubt) {
  const { sketch } = of;
  const details = () => prefixed("priority", rule.get("priority"));
  const key = sketch.element(rule, "rule", { details, doubt });
  if (rule instanceof StandIn) return key;
  sketch.edge(
    sketch.target(rule.get("listener"), "listener", (listener) => drawListener(listener, of)),
    key
  );
  return key;
}
function drawRoute(route, of, doubt = route.doubt) {
  const { sketch } = of;
  const [rule, pathRule] = [route.get("rule"), route.get("pathRule")];
  const start = isElement(rule) ? drawRule(rule, of) : void 0;
  const path = isElement(pathRule) ? drawPath(pathRule, route, of, doubt) : void 0;
  sketch.edge(start, path);
  const from = path ?? start;
  sketch.edge(
    from,
    sketch.target(route.get("redirect"), "redirect", (redirect) => drawRedirect(redirect, of))
  );
  for (const { element: pool, doubt: maybe } of entriesOf(route.get("pools"), "backendPool")) {
    const target = drawPool(pool, of, maybe);
    const settings = drawSettings(route, pool, of);
    sketch.edge(from, settings ?? target);
    sketch.edge(settings, target);
  }
}
function drawPath(pathRule, route, { sketch }, doubt) {
  const details = () => some2(listFact(route.get("paths"), "text").items.map(words));
  return sketch.element(pathRule, "path rule", { details, doubt, as: keyOf(route.get("rule"), pathRule) });
}
function drawSettings(route, pool, of) {
  const { sketch } = of;
  return sketch.target(route.get("settings"), "settings", (settings) => {
    const details = () => [
      ...said(`${words(settings.get("protocol"))} ${words(settings.get("port"))}`),
      ...prefixed("as", settings.get("hostName"))
    ];
    const key = sketch.element(settings, "settings", { details, as: keyOf(settings, pool) });
    const probe = settings instanceof StandIn ? void 0 : settings.get("probe");
    sketch.edge(
      key,
      sketch.target(probe, "probe", (one) => drawProbe2(one, of)),
      true
    );
    return key;
  });
}
function drawProbe2(probe, { sketch }, doubt = probe.doubt) {
  const [port, path] = [probe.get("port"), probe.get("path")];
  const details = () => said(`${words(probe.get("protocol"))}${port === void 0 ? "" : ` ${words(port)}`}`, words(path));
  return sketch.element(probe, "probe", { details, doubt });
}
function drawRedirect(redirect, { sketch }, doubt = redirect.doubt) {
  const details = () => {
    const listener = redirect.get("targetListener");
    return [
      ...said(words(redirect.get("redirectType"))),
      ...isElement(listener) ? prefixed("to listener", listener.get("name")) : prefixed("to", redirect.get("targetUrl"))
    ];
  };
  return sketch.element(redirect, "redirect", { details, doubt });
}
function prefixed(word, fact) {
  return fact === void 0 ? [] : [`${word} ${words(fact)}`];
}
function keyOf(...facts) {
  return facts.map((fact) => isElement(fact) ? fact.id?.key ?? words(fact.label) : "").join(" ");
}
function some2(texts) {
  const more = texts.length - mostTexts;
  return more > 0 ? [...texts.slice(0, mostTexts), `and ${more} more`] : texts;
}

// src/topology/picture/pictures.ts
var KINDS = { loadBalancer: drawLoadBalancer, applicationGateway: drawGateway };
var kinds = ["loadBalancer", "applicationGateway"];
function picturesOf(topology, failing) {
  const sizes = new Map(
    topology.pools.map(({ element, members, scales }) => [element, { members, ...scales && { scales } }])
  );
  const strays = strayPools(topology);
  const draw = (kind, about, make) => {
    const sketch = new Sketch();
    make({ sketch, failing, sizeOf: (pool) => sizes.get(pool) });
    return sketch.picture({
      kind,
      name: words(fieldOf(about, "name")),
      id: about?.id === void 0 ? "" : printId(about.id)
    });
  };
  return kinds.flatMap((kind) => {
    const owners = topology.all(kind).filter(({ id }) => id !== void 0);
    const drawn = new Set(owners.map(({ id }) => id?.key));
    const gone = [...strays].filter(([, pools]) => kindOf(pools[0]) === kind);
    return [
      ...owners.map(
        (owner) => draw(kind, owner, (of) => {
          KINDS[kind](owner, of);
          for (const pool of strays.get(owner.id?.key ?? "") ?? []) drawPool(pool, of);
        })
      ),
      ...gone.filter(([key]) => !drawn.has(key)).map(([, pools]) => draw(kind, ownerOf(pools[0]), (of) => pools.forEach((pool) => drawPool(pool, of))))
    ];
  });
}
function strayPools(topology) {
  const gone = topology.all("poolChange").flatMap((change) => {
    const pool = change.get("pool");
    return change.get("after") === void 0 && isElement(pool) ? [pool] : [];
  });
  const owners = kinds.flatMap((kind) => topology.all(kind));
  const listed = new Set(
    owners.flatMap((owner) => entriesOf(owner.get("pools"), "backendPool").map(({ element }) => element))
  );
  const strays = topology.all("backendPool").filter((pool) => pool.id !== void 0 && !listed.has(pool));
  return groupBy([...strays, ...gone], (pool) => ownerOf(pool)?.id?.key ?? "");
}
function kindOf(pool) {
  return kinds.find((kind) => fieldOf(pool, kind) !== void 0);
}
function ownerOf(pool) {
  for (const kind of kinds) {
    const owner = fieldOf(pool, kind);
    if (isElement(owner)) return owner;
  }
  return void 0;
}

export {
  picturesOf
};
