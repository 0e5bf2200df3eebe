import {
  printMore,
  signs,
  states
} from "./shared-report-picture-drawn.js";
import {
  groupBy
} from "./core.js";

// src/report/picture/fewer.ts
function withFewerMembers(drawn, most) {
  const nodes = new Map(drawn.nodes.map((node) => [node.key, node]));
  const isMember = (key) => (nodes.get(key)?.stands ?? 0) > 0;
  const gone = /* @__PURE__ */ new Set();
  const rests = /* @__PURE__ */ new Map();
  for (const edges of groupBy(
    drawn.edges.filter(({ to }) => isMember(to)),
    ({ from }) => from
  ).values()) {
    const members = edges.flatMap(({ to }) => nodes.get(to) ?? []);
    const rest = members.length <= most ? [] : members.slice(Math.max(0, most - 1));
    const [first, ...others] = rest;
    if (first === void 0 || others.length === 0) continue;
    for (const { key } of others) gone.add(key);
    rests.set(first.key, restOf(first, rest, most > 1));
  }
  return {
    ...drawn,
    nodes: drawn.nodes.filter(({ key }) => !gone.has(key)).map((node) => rests.get(node.key) ?? node),
    edges: drawn.edges.filter(({ to }) => !gone.has(to))
  };
}
function restOf(first, rest, isRest) {
  const stands = rest.reduce((sum, node) => sum + node.stands, 0);
  const worst = states.find((one) => rest.some((node) => node.state === one)) ?? "plain";
  const state = signs[worst] !== void 0 || rest.every((node) => node.state === worst) ? worst : "plain";
  const count = isRest ? printMore(stands) : `${stands} members`;
  const title = [signs[state] ?? "", count].join(" ").trim();
  return { ...first, title, details: [], state, stands, ids: rest.flatMap(({ ids }) => ids) };
}
function onlyMarked(drawn) {
  const marked = drawn.nodes.filter(({ state }) => state !== "plain" && state !== "doubtful").map(({ key }) => key);
  const down = reach(
    marked,
    groupBy(drawn.edges, ({ from }) => from),
    "to"
  );
  const up = reach(
    marked,
    groupBy(drawn.edges, ({ to }) => to),
    "from"
  );
  const stays = /* @__PURE__ */ new Set([...down, ...up]);
  return {
    ...drawn,
    nodes: drawn.nodes.filter(({ key }) => stays.has(key)),
    edges: drawn.edges.filter(({ from, to }) => stays.has(from) && stays.has(to))
  };
}
function reach(starts, edges, end) {
  const reached = new Set(starts);
  for (const key of reached) for (const edge of edges.get(key) ?? []) reached.add(edge[end]);
  return reached;
}

export {
  withFewerMembers,
  onlyMarked
};
