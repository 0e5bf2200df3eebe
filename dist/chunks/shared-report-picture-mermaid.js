import {
  onlyMarked,
  withFewerMembers
} from "./shared-report-picture-fewer.js";
import {
  nothingDrawn
} from "./shared-report-picture-drawn.js";
import {
  mermaidText
} from "./core.js";

// src/report/picture/mermaid.ts
var mostEdges = 500;
var mostCharacters = 5e4;
var attempts = [
  (drawn) => drawn,
  (drawn) => withFewerMembers(drawn, 8),
  (drawn) => withFewerMembers(drawn, 3),
  (drawn) => withFewerMembers(drawn, 1),
  (drawn) => onlyMarked(withFewerMembers(drawn, 3)),
  (drawn) => onlyMarked(withFewerMembers(drawn, 1))
];
function mermaidChart(pictures, most = mostCharacters) {
  if (pictures.length === 0) return `flowchart LR
  none["${mermaidText(nothingDrawn)}"]
`;
  for (const attempt of attempts) {
    const fewer = pictures.map(attempt);
    const edges = fewer.reduce((sum, { edges: all }) => sum + all.length, 0);
    if (edges > mostEdges || fewer.every(({ nodes }) => nodes.length === 0)) continue;
    const text = chartOf(fewer);
    if (text.length <= most) return text;
  }
  return void 0;
}
var styles = {
  fail: "fill:#ffebe9,stroke:#cf222e,stroke-width:3px,color:#1f2328",
  warning: "fill:#fff8c5,stroke:#9a6700,stroke-width:2px,color:#1f2328",
  undecided: "fill:#f6f8fa,stroke:#9a6700,stroke-dasharray:2 2,color:#1f2328",
  added: "fill:#dafbe1,stroke:#1a7f37,stroke-width:2px,color:#1f2328",
  removed: "fill:#ffebe9,stroke:#cf222e,stroke-dasharray:6 3,color:#1f2328",
  doubtful: "fill:#ffffff,stroke:#656d76,stroke-dasharray:4 4,color:#1f2328",
  plain: "fill:#ddf4ff,stroke:#0969da,color:#1f2328"
};
function chartOf(pictures) {
  const used = new Set(pictures.flatMap(({ nodes }) => nodes.map(({ state }) => state)));
  const isOne = pictures.length === 1;
  return [
    "flowchart LR",
    ...pictures.flatMap((drawn, index) => {
      const prefix = isOne ? "" : `p${index + 1}`;
      const lines = linesOf(drawn, prefix);
      if (isOne) return lines;
      return [`  subgraph ${prefix}["${mermaidText(drawn.title)}"]`, ...lines.map((line) => `  ${line}`), "  end"];
    }),
    ...Object.entries(styles).flatMap(
      ([state, style]) => [...used].some((one) => one === state) ? [`  classDef ${state} ${style}`] : []
    ),
    ""
  ].join("\n");
}
function linesOf({ nodes, edges }, prefix) {
  return [
    ...nodes.map((node) => `  ${prefix}${node.key}["${labelOf(node)}"]:::${node.state}`),
    ...edges.map(({ from, to, isProbe }) => `  ${prefix}${from} ${isProbe ? "-.->" : "-->"} ${prefix}${to}`)
  ];
}
function labelOf({ role, title, details }) {
  return [`${role} ${title}`, ...details.map((detail) => `\xB7 ${detail}`)].map(mermaidText).join("<br>");
}

export {
  mermaidChart
};
