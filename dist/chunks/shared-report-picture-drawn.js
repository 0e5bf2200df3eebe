import {
  Marks,
  printMembers
} from "./core.js";

// src/report/picture/drawn.ts
var nothingDrawn = "Nothing to draw: no load balancer or application gateway was read.";
var statesOfMarks = { "\u2717": "fail", "!": "warning", "?": "undecided" };
var signs = { fail: "\u2717", warning: "!", undecided: "?" };
var signsOfChanges = { added: "+", removed: "\u2212" };
var states = ["fail", "warning", "undecided", "added", "removed", "doubtful", "plain"];
var mostVerdicts = 3;
function drawnOf({ findings, pictures = [] }) {
  const marks = new Marks({ findings });
  const several = new Set(pictures.map(({ set }) => set)).size > 1;
  return pictures.map(({ kind, name, id, set, nodes, edges }) => ({
    kind,
    title: [marks.worst(set, [id]) ?? "", kinds[kind], name, several ? `[${set}]` : ""].join(" ").trim(),
    set,
    ids: [id],
    nodes: nodes.map((node) => drawnNode(node, marks.worst(set, node.ids))),
    edges
  }));
}
var kinds = { loadBalancer: "load balancer", applicationGateway: "application gateway" };
function drawnNode(node, mark) {
  const { key, role, ids, change, doubt } = node;
  const marks = [mark ?? "", change === void 0 ? "" : signsOfChanges[change]].filter((sign) => sign !== "");
  const state = mark === void 0 ? change ?? (doubt === "" ? "plain" : "doubtful") : statesOfMarks[mark];
  return {
    key,
    role,
    title: [...marks, nameOf(node)].join(" "),
    details: detailsOf(node),
    state,
    ids,
    stands: role === "member" ? node.more ?? 1 : 0
  };
}
function nameOf({ name, more, count }) {
  if (more !== void 0) return printMore(more);
  return count === void 0 || count === 1 ? name : `${name} \xD7 ${count ?? "?"}`;
}
function printMore(more) {
  return `and ${more} more`;
}
function detailsOf({ details, size, verdicts = [], doubt }) {
  return [
    ...details,
    ...size === void 0 ? [] : [printMembers(size)],
    ...verdictLines(verdicts),
    ...doubt === "" ? [] : [doubt]
  ];
}
function verdictLines(verdicts) {
  const told = verdicts.filter(({ passes }) => passes !== true);
  if (told.length > 0)
    return told.slice(0, mostVerdicts).map(({ what, passes, by }) => `NSG ${passes === false ? "\u2717" : "?"} ${what} ${by}`.trim());
  const [first, second, ...more] = verdicts.map(({ what }) => what);
  if (first === void 0) return [];
  if (more.length > 0) return [`NSG \u2713 ${first} ${printMore(more.length + 1)}`];
  return [`NSG \u2713 ${first}${second === void 0 ? "" : `, ${second}`}`];
}

export {
  nothingDrawn,
  signs,
  states,
  drawnOf,
  printMore
};
