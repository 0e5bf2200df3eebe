import {
  nothingDrawn
} from "./shared-report-picture-drawn.js";
import {
  cut,
  plain,
  widthOf,
  xml
} from "./core.js";

// src/report/markup.ts
var Markup = class {
  text;
  constructor(text) {
    this.text = text;
  }
};
function markup(parts, ...contents) {
  return new Markup(
    parts.map((part, index) => part + (index < contents.length ? textOf(contents[index]) : "")).join("")
  );
}
function lines(contents) {
  return new Markup(contents.map(({ text }) => text).join("\n"));
}
function textOf(content) {
  if (content === void 0) return "";
  if (content instanceof Markup) return content.text;
  if (typeof content === "string") return xml(content);
  return typeof content === "number" ? String(content) : content.map(textOf).join("");
}

// src/report/picture/boxes.ts
var letter = 7.25;
var lineHeight = 16;
var padding = 9;
var longestLine = 34;
var smallest = 84;
function largest(numbers) {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}
var guests = /* @__PURE__ */ new Set(["probe", "redirect"]);
function boxOf({ role, title, details }) {
  const all = [guests.has(role) ? `${role} ${title}` : title, ...details].map(plain);
  const shown = all.map(shortened);
  return {
    width: Math.max(smallest, Math.ceil(Math.max(...shown.map(widthOf)) * letter) + 2 * padding),
    height: shown.length * lineHeight + 2 * padding - 4,
    lines: shown,
    whole: shown.some((line, index) => line !== all[index]) ? all.join(" \xB7 ") : void 0
  };
}
function shortened(line) {
  if (widthOf(line) <= longestLine) return line;
  return `${cut(line, 20)}\u2026${backwards(cut(backwards(line), 13))}`;
}
function backwards(text) {
  return Array.from(text).reverse().join("");
}

// src/report/picture/settle.ts
function settle(things, gap) {
  let below = 0;
  const offsets = things.map(({ height }) => {
    const offset = below;
    below += height + gap;
    return offset;
  });
  const groups = [];
  things.forEach(({ wanted }, index) => {
    let group = { sum: wanted - (offsets[index] ?? 0), count: 1 };
    for (let last = groups.at(-1); last !== void 0 && average(last) > average(group); last = groups.at(-1)) {
      group = { sum: last.sum + group.sum, count: last.count + group.count };
      groups.pop();
    }
    groups.push(group);
  });
  const shifts = groups.flatMap((group) => Array.from({ length: group.count }, () => average(group)));
  return things.map((_, index) => (shifts[index] ?? 0) + (offsets[index] ?? 0));
}
function average({ sum, count }) {
  return sum / count;
}

// src/report/picture/layout.ts
var ranks = {
  frontend: 0,
  listener: 1,
  rule: 2,
  "path rule": 3,
  settings: 4,
  redirect: 4,
  pool: 5,
  probe: 5,
  member: 6
};
var gapBetweenColumns = 56;
var gapBetweenNodes = 12;
var laneHeight = 4;
var margin = 8;
var headHeight = 24;
var rounds = 4;
var lane = { width: 0, height: laneHeight, lines: [], whole: void 0 };
function layoutOf({ nodes, edges }) {
  const used = [...new Set(nodes.map(({ role }) => ranks[role]))].sort((a, b) => a - b);
  const columns = used.map(() => []);
  const cells = /* @__PURE__ */ new Map();
  for (const node of nodes) {
    const column = used.indexOf(ranks[node.role]);
    const cell = { node, box: boxOf(node), left: [], right: [], y: 0 };
    cells.set(node.key, { cell, column });
    columns[column]?.push(cell);
  }
  const ways = edges.flatMap((edge) => {
    const [from, to] = [cells.get(edge.from), cells.get(edge.to)];
    if (from === void 0 || to === void 0 || from.column >= to.column) return [];
    const lanes = columns.slice(from.column + 1, to.column).map((column) => {
      const cell = { node: void 0, box: lane, left: [], right: [], y: 0 };
      column.push(cell);
      return cell;
    });
    const way = [from.cell, ...lanes, to.cell];
    way.slice(1).forEach((cell, index) => join(way[index], cell, edge));
    return [{ edge, way, column: from.column }];
  });
  order(columns);
  place(columns);
  return drawing(columns, ways);
}
function join(left, right, { isProbe }) {
  if (left === void 0) return;
  if (!isProbe) left.right.push(right);
  right.left.push(left);
}
function order(columns) {
  const at = /* @__PURE__ */ new Map();
  const number = (column) => column.forEach((cell, index) => at.set(cell, index));
  columns.forEach(number);
  const sweep = (column, side) => {
    const joined = column.filter((cell) => cell[side].length > 0);
    const wanted = new Map(joined.map((cell) => [cell, mean(cell[side].map((one) => at.get(one) ?? 0))]));
    const sorted = joined.toSorted((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0));
    const places = column.flatMap((cell, index) => cell[side].length > 0 ? [index] : []);
    sorted.forEach((cell, index) => column[places[index] ?? 0] = cell);
    number(column);
  };
  for (let round = 0; round < rounds; round++) {
    columns.toReversed().forEach((column) => sweep(column, "right"));
    columns.forEach((column) => sweep(column, "left"));
  }
}
function place(columns) {
  const move = (column, wanted) => {
    const tops = settle(
      column.map((cell) => ({ wanted: wanted(cell), height: cell.box.height })),
      gapBetweenNodes
    );
    column.forEach((cell, index) => cell.y = tops[index] ?? 0);
  };
  const beside = (side) => (cell) => cell[side].length === 0 ? cell.y : mean(cell[side].map(centre)) - cell.box.height / 2;
  columns.forEach((column) => move(column, () => 0));
  for (let round = 0; round < rounds; round++) {
    columns.toReversed().forEach((column) => move(column, beside("right")));
    columns.forEach((column) => move(column, beside("left")));
  }
  columns.toReversed().forEach((column) => move(column, beside("right")));
}
function centre({ y, box }) {
  return y + box.height / 2;
}
function mean(numbers) {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}
function drawing(cells, ways) {
  const top = cells.flat().reduce((least, { y }) => Math.min(least, y), Infinity);
  const shift = (y) => Math.round(y - (Number.isFinite(top) ? top : 0)) + margin + headHeight;
  let x = margin;
  const columns = cells.map((column) => {
    const width = largest(column.map(({ box }) => box.width));
    const roles = new Set(column.flatMap(({ node }) => node?.role ?? []));
    const placed = { x, width, roles: [...roles].sort((a, b) => roleOrder(a) - roleOrder(b)) };
    x += width + gapBetweenColumns;
    return placed;
  });
  const nodes = cells.flatMap(
    (column, index) => column.flatMap(({ node, box, y }) => {
      const { x: left = 0, width = 0 } = columns[index] ?? {};
      return node === void 0 ? [] : [{ ...box, node, x: left, width, y: shift(y) }];
    })
  );
  const edges = ways.map(({ edge, way, column }) => ({
    edge,
    points: way.slice(1).flatMap((cell, index) => {
      const [from, to] = [columns[column + index], columns[column + index + 1]];
      const start = way[index];
      if (from === void 0 || to === void 0 || start === void 0) return [];
      return [
        [from.x + from.width, shift(start.y) + start.box.height / 2],
        [to.x, shift(cell.y) + cell.box.height / 2]
      ];
    })
  }));
  const bottom = largest([
    ...nodes.map(({ y, height }) => y + height),
    ...edges.flatMap(({ points }) => points.map(([, y]) => y))
  ]);
  return { width: Math.max(x - gapBetweenColumns, margin) + margin, height: bottom + margin, columns, nodes, edges };
}
var roleOrder = (role) => Object.keys(ranks).indexOf(role);

// src/report/picture/style.ts
var light = {
  page: "#ffffff",
  text: "#1f2328",
  dim: "#59636e",
  line: "#59636e",
  plain: ["#f6f8fa", "#818b98"],
  fail: ["#ffebe9", "#cf222e"],
  warning: ["#fff8c5", "#9a6700"],
  undecided: ["#fffdf0", "#9a6700"],
  added: ["#dafbe1", "#1a7f37"],
  removed: ["#fff1f0", "#cf222e"],
  doubtful: ["#ffffff", "#59636e"]
};
var dark = {
  page: "#0d1117",
  text: "#f0f6fc",
  dim: "#9198a1",
  line: "#9198a1",
  plain: ["#151b23", "#656c76"],
  fail: ["#3c1618", "#f85149"],
  warning: ["#332700", "#d29922"],
  undecided: ["#1c1a12", "#d29922"],
  added: ["#0f2d1a", "#3fb950"],
  removed: ["#25171c", "#f85149"],
  doubtful: ["#0d1117", "#9198a1"]
};
var states = ["plain", "fail", "warning", "undecided", "added", "removed", "doubtful"];
function colours(theme) {
  const of = (state) => {
    const [fill, stroke] = theme[state];
    return `.picture .${state} rect{fill:${fill};stroke:${stroke}}`;
  };
  return `.picture .page{fill:${String(theme.page)}}.picture text{fill:${String(theme.text)}}.picture .head,.picture .detail{fill:${String(theme.dim)}}.picture .edge{stroke:${String(theme.line)}}.picture .arrow{fill:${String(theme.line)}}${states.map(of).join("")}`;
}
var pictureStyle = `.picture text{font:12px ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace;white-space:pre}.picture .name{font-weight:600}.picture .title{font-size:13px;font-weight:700}.picture .head{font-size:11px}.picture .edge{fill:none;stroke-width:1.2}.picture .watches{stroke-dasharray:3 3}.picture rect{stroke-width:1}.picture .fail rect,.picture .warning rect,.picture .added rect{stroke-width:2}.picture .undecided rect{stroke-dasharray:2 3}.picture .removed rect{stroke-dasharray:6 3}.picture .doubtful rect{stroke-dasharray:4 4}${colours(light)}@media (prefers-color-scheme:dark){${colours(dark)}}@media print{${colours(light)}}`;

// src/report/picture/svg.ts
var widths = { page: 900, widest: 1500 };
function svgPicture(drawn) {
  const layout = layoutOf(drawn);
  const { width, height } = layout;
  const fits = width > widths.page && width <= widths.widest ? " wide" : "";
  return markup`<svg class="picture${fits}" role="img" aria-label="${labelOf(drawn)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg">
${partsOf(layout)}
</svg>`;
}
function svgFile(pictures) {
  const gap = 28;
  let y = pictures.length === 0 ? gap : 0;
  const placed = pictures.map((drawn) => {
    const layout = layoutOf(drawn);
    const top = y + gap;
    y = top + layout.height;
    return { layout, title: drawn.title, top };
  });
  const width = Math.max(
    480,
    largest(placed.map(({ layout, title }) => Math.max(layout.width, 16 + 8 * widthOf(title))))
  );
  const groups = placed.map(
    ({ layout, title, top }) => markup`<g transform="translate(0 ${top})">
<text class="title" x="8" y="-6">${title}</text>
${partsOf(layout)}
</g>`
  );
  const height = y + 8;
  return `${markup`<svg class="picture" role="img" aria-label="Load balancers and application gateways" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg">
<style>${new Markup(pictureStyle)}</style>
<rect class="page" width="${width}" height="${height}"/>
${groups.length === 0 ? markup`<text class="title" x="8" y="20">${nothingDrawn}</text>` : lines(groups)}
</svg>`.text}
`;
}
function labelOf({ title, nodes }) {
  const roles = [...new Set(nodes.map(({ role }) => role))];
  const counts = roles.map(
    (role) => `${nodes.filter((node) => node.role === role).length} ${headings[role].toLowerCase()}`
  );
  return `Picture of ${title}: ${counts.join(", ")}. The list below says the same.`;
}
function partsOf({ columns, nodes, edges }) {
  const heads = columns.map(
    ({ x, roles }) => markup`<text class="head" x="${x}" y="${headHeight - 8}">${roles.map((role) => headings[role]).join(", ")}</text>`
  );
  return lines([...heads, ...edges.map(edgeOf), ...nodes.map(nodeOf)]);
}
var headings = {
  frontend: "Frontends",
  listener: "Listeners",
  rule: "Rules",
  "path rule": "Path rules",
  settings: "Settings",
  redirect: "Redirects",
  pool: "Pools",
  probe: "Probes",
  member: "Members"
};
function nodeOf({ node, x, y, width, height, lines: texts, whole }) {
  return markup`<g class="node ${node.state}" data-key="${node.key}">${whole === void 0 ? void 0 : markup`<title>${whole}</title>`}<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="5"/>${texts.map((text, index) => lineOf(text, index, x, y))}</g>`;
}
function lineOf(text, index, x, y) {
  const fit = /^[\u0020-\u007e]*$/.test(text) ? void 0 : markup` textLength="${Math.round(widthOf(text) * letter)}" lengthAdjust="spacingAndGlyphs"`;
  return markup`<text class="${index === 0 ? "name" : "detail"}" x="${x + padding}" y="${y + padding + 10 + index * lineHeight}"${fit}>${text}</text>`;
}
function edgeOf({ edge, points }) {
  const [start] = points;
  const [x, y] = points.at(-1) ?? [0, 0];
  const curves = points.flatMap(([toX, toY], index) => {
    const from = points[index - 1];
    if (from === void 0) return [];
    const middle = (from[0] + toX) / 2;
    return index % 2 === 0 ? [`L${toX} ${toY}`] : [`C${middle} ${from[1]} ${middle} ${toY} ${toX} ${toY}`];
  });
  const line = `M${start?.join(" ") ?? ""}${curves.join("")}`;
  return markup`<path class="edge${edge.isProbe ? " watches" : ""}" data-from="${edge.from}" data-to="${edge.to}" d="${line}"/><path class="arrow" d="M${x - 6} ${y - 3.5}L${x} ${y}L${x - 6} ${y + 3.5}z"/>`;
}

export {
  Markup,
  markup,
  lines,
  pictureStyle,
  svgPicture,
  svgFile,
  headings
};
