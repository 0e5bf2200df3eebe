import {
  Markup,
  lines,
  markup,
  pictureStyle,
  svgPicture
} from "./shared-report-markup.js";
import {
  onlyMarked,
  withFewerMembers
} from "./shared-report-picture-fewer.js";
import {
  drawnOf
} from "./shared-report-picture-drawn.js";
import {
  Marks,
  addTo,
  bySeverity,
  excerptOf,
  foldFindings,
  groupBy,
  groupUndecided,
  groupWaived,
  healthCells,
  healthHead,
  isChanged,
  isGap,
  isPlainUrl,
  noPools,
  openUndecided,
  plural,
  printCounts,
  printKinds,
  printMembers,
  printPlace,
  printTargets,
  printUnknownPools,
  printUntil,
  printVerdict,
  safeJson,
  serverCells,
  serverHead,
  sha256,
  sizeOf
} from "./core.js";

// src/report/html/anchors.ts
var kinds = ["error", "warning", "info", "undecided", "waived", "baseline"];
function kindOf(finding) {
  if (finding.waiver !== void 0) return "waived";
  if (finding.baseline) return "baseline";
  return finding.outcome === "unknown" ? "undecided" : finding.severity;
}
var signs = {
  error: "\u2717",
  warning: "!",
  info: "i",
  undecided: "?",
  waived: "\u2013",
  baseline: "\u2013"
};
var Anchors = class {
  all;
  #about = /* @__PURE__ */ new Map();
  constructor({ findings, unknown }) {
    const told = findings.filter(({ outcome }) => outcome === "fail" || unknown !== "ignore");
    const groups = kinds.flatMap((kind) => {
      const ofKind = told.filter((finding) => kindOf(finding) === kind);
      return foldFindings(ofKind.toSorted((a, b) => bySeverity(a.severity, b.severity))).map((folded) => ({
        ...folded,
        kind
      }));
    });
    this.all = groups.map((folded, index) => {
      return { ...folded, id: `f${index + 1}`, sets: [...new Set(folded.all.flatMap(({ sets }) => sets))] };
    });
    for (const anchored of this.all)
      for (const { sets, target } of anchored.all)
        for (const set of sets) addTo(this.#about, `${set}
${target.id}`, anchored);
  }
  /** What was found of any of these in a set, each once. */
  of(set, ids) {
    return [...new Set(ids.flatMap((id) => this.#about.get(`${set}
${id}`) ?? []))];
  }
};
function linkOf({ id, kind, finding }) {
  return markup`<a href="#${id}">${signs[kind]} ${finding.code}</a>`;
}

// src/report/html/table.ts
var mostRows = 2e3;
function sectionOf({ id, title, content }) {
  return markup`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${lines(content)}
</section>`;
}
function scrolling(label, content) {
  return markup`<div class="scroll" role="region" aria-label="${label}" tabindex="0">
${content}
</div>`;
}
function tableOf(label, heads, rows, { isHeaded = false } = {}) {
  if (rows.length === 0) return [];
  const more2 = rows.length - mostRows;
  const row = (cells) => markup`<tr>${cells.map((cell, index) => isHeaded && index === 0 ? markup`<th scope="row">${cell}</th>` : markup`<td>${cell}</td>`)}</tr>`;
  const table = markup`<table>
<thead><tr>${heads.map((head2) => markup`<th scope="col">${head2}</th>`)}</tr></thead>
<tbody>
${lines(rows.slice(0, mostRows).map(row))}
</tbody>
</table>`;
  return [
    scrolling(`Table: ${label}`, table),
    ...more2 > 0 ? [markup`<p>${plural(more2, "row")} more: the JSON report has them all.</p>`] : []
  ];
}
function code(text) {
  return text === "" ? "" : markup`<code>${text}</code>`;
}
function cellOf(cell) {
  if (typeof cell === "string") return cell;
  if ("code" in cell) return code(cell.code);
  return listOf(cell.lines);
}
function listOf(items, className = "plain") {
  if (items.length < 2) return items;
  return markup`<ul class="${className}">${items.map((item) => markup`<li>${item}</li>`)}</ul>`;
}

// src/report/html/findings.ts
var mostTargets = 10;
var mostEntries = 30;
var longestValue = 200;
var many = 200;
function findingList(anchors, report) {
  if (anchors.all.length === 0) {
    const isWhole = report.problems.every(({ level }) => level !== "error");
    return [markup`<p>${isWhole ? "Nothing was found." : "Nothing was found in what could be read."}</p>`];
  }
  return [
    filters(anchors, report),
    markup`<p id="shown" role="status"></p>`,
    markup`<div class="${anchors.all.length > many ? "many" : "few"}">
${lines(anchors.all.map((one) => article(one, report.sets)))}
</div>`
  ];
}
function filters({ all }, { sets }) {
  const counts = /* @__PURE__ */ new Map();
  for (const { kind } of all) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const fails = ["error", "warning", "info"];
  const some = fails.some((kind) => counts.has(kind));
  const isOn = (kind) => !some || fails.some((one) => one === kind);
  const boxes = kinds.flatMap((kind) => {
    const count = counts.get(kind);
    if (count === void 0) return [];
    return [
      markup`<label><input type="checkbox" name="kind" value="${kind}"${isOn(kind) ? markup` checked` : ""}> ${kind} (${count})</label>`
    ];
  });
  const choice = sets.length < 2 ? "" : markup`<label>set <select name="set"><option value="">all</option>${sets.map((set, index) => markup`<option value="${index}">${set}</option>`)}</select></label>`;
  return markup`<form id="filters" hidden>
<fieldset><legend>Show</legend>${boxes}</fieldset>
${choice}
<label>with the words <input type="search" name="words" autocomplete="off"></label>
</form>`;
}
function article({ id, kind, finding, targets, sets }, all) {
  const { message, fix, severity, url, name, waiver } = finding;
  const rule = isPlainUrl(url) ? markup`<a href="${url}" rel="noreferrer">${finding.code}</a>` : finding.code;
  const kindWords = kind === severity ? severity : `${kind}, ${severity}`;
  return markup`<article class="finding ${kind}" id="${id}" data-kind="${kind}" data-sets="${sets.map((set) => all.indexOf(set)).join(" ")}" tabindex="-1">
<h3><span class="badge">${signs[kind]} ${kindWords}</span> ${rule} ${name} <span class="target">${printTargets(targets, mostTargets)}</span></h3>
<p>${message}</p>
${fix === void 0 ? "" : markup`<p><b>Fix</b> ${fix}</p>`}
${waiver === void 0 ? "" : markup`<p><b>Waived</b> ${waiver.reason} ${printUntil(waiver)}</p>`}
${all.length > 1 ? markup`<p class="dim">in ${sets.join(", ")}</p>` : ""}
${excerpt(finding.place)}
${more(finding)}
</article>`;
}
function excerpt(place) {
  const where = markup`<p class="place"><code>${printPlace(place)}</code></p>`;
  const found = excerptOf(place);
  if (found === void 0) return where;
  const { line, text, start, length } = found;
  const source = markup`<pre><code><span class="dim">${line} │ </span>${text.slice(0, start)}<mark>${text.slice(start, start + length)}</mark>${text.slice(start + length)}</code></pre>`;
  return lines([where, source]);
}
function more({ evidence, missing, way, related }) {
  const blocks = [
    ...block("What decided it", evidence.map(evidenceOf)),
    ...block("What is missing", missing.map(missingOf)),
    ...block("The way of the value", way.map(stepOf), "ol"),
    ...block("See also", related.map(stepOf))
  ];
  if (blocks.length === 0) return markup``;
  return markup`<details><summary>Why: values and places</summary>
${lines(blocks)}
</details>`;
}
function block(title, items, tag = "ul") {
  if (items.length === 0) return [];
  const entries = items.slice(0, mostEntries).map((item) => markup`<li>${item}</li>`);
  const rest = items.length - mostEntries;
  const list = tag === "ol" ? markup`<ol>${entries}</ol>` : markup`<ul>${entries}</ul>`;
  return [markup`<h4>${title}</h4>`, list, ...rest > 0 ? [markup`<p>and ${rest} more</p>`] : []];
}
function evidenceOf({ path, value, from, place }) {
  const text = safeJson(value ?? null);
  const short = text.length > longestValue ? `${text.slice(0, longestValue)}\u2026` : text;
  return markup`${code(path)} is ${code(short)}${from === void 0 ? "" : markup`, from ${code(from)}`}${placeOf(place)}`;
}
function missingOf({ path, reason, supply, place }) {
  return markup`${path === "" ? "" : markup`${code(path)}: `}${reason}${supply === void 0 ? "" : markup`, supply ${code(supply)}`}${placeOf(place)}`;
}
function stepOf({ message, place }) {
  const found = excerptOf(place);
  return markup`${message}${placeOf(place)}${found === void 0 ? "" : markup`<br>${code(found.text)}`}`;
}
function placeOf(place) {
  return place === void 0 ? "" : markup` <span class="dim">${printPlace(place)}</span>`;
}

// src/report/html/matrix.ts
var mostPools = 500;
var mostRules = 60;
function poolMatrix(report, marks, anchors) {
  const rank = { "\u2717": 0, "!": 1, "?": 2, "\u2713": 3 };
  const several = report.sets.length > 1;
  const ranked = report.pools.map((pool) => ({ pool, mark: marks.of(pool) }));
  const sorted = ranked.length > mostPools ? ranked.toSorted((a, b) => rank[a.mark] - rank[b.mark]) : ranked;
  const rows = sorted.slice(0, mostPools).map((one) => ({ ...one, said: saidOf(one.pool, anchors) }));
  const all = [...new Set(rows.flatMap(({ said }) => [...said.keys()]))].sort();
  const codes = all.slice(0, mostRules);
  const heads = ["pool", "state", "members", "kinds", "probes", ...several ? ["set"] : [], ...codes];
  const cells = rows.map(({ pool, mark, said }) => [
    code(`${pool.owner}/${pool.name}`),
    mark,
    printMembers(pool),
    printKinds(pool),
    pool.probes.join(", "),
    ...several ? [pool.set] : [],
    ...codes.map((rule) => cellOf2(said.get(rule)))
  ]);
  const left = [
    ...report.pools.length > mostPools ? [plural(report.pools.length - mostPools, "pool")] : [],
    ...all.length > mostRules ? [plural(all.length - mostRules, "rule")] : []
  ];
  return [
    ...tableOf("Pools and rules", heads, cells, { isHeaded: true }),
    ...left.length > 0 ? [markup`<p>${left.join(" and ")} more: the JSON report has them all.</p>`] : [],
    ...rows.length > 0 ? [
      markup`<p class="dim">State: ✗ an error, ! something else failed, ? not decided, ✓ nothing found. Below a rule stands what it says of the pool or of a rule, probe or settings on its way; an empty field says that it found nothing.</p>`
    ] : []
  ];
}
function saidOf({ set, id, carriers }, anchors) {
  return groupBy(anchors.of(set, [id, ...carriers]), ({ finding }) => finding.code);
}
function cellOf2(said = []) {
  return [...groupBy(said, ({ kind }) => kind)].map(([kind, [first, ...others]]) => {
    if (first === void 0) return "";
    const count = others.length + 1;
    const { code: rule, name } = first.finding;
    const text = count === 1 ? signs[kind] : `${signs[kind]} \xD7 ${count}`;
    return markup`<a class="${kind}" href="#${first.id}" aria-label="${count === 1 ? kind : `${kind} \xD7 ${count}`}: ${rule} ${name}">${text}</a> `;
  });
}

// src/report/html/script.ts
var script = `
'use strict'
const form = document.querySelector('#filters')
const items = [...document.querySelectorAll('.finding')].map((element) => ({
  element,
  kind: element.dataset.kind,
  sets: element.dataset.sets.split(' '),
}))
const textOf = (item) => (item.text ??= item.element.textContent.toLowerCase())
const apply = () => {
  const data = new FormData(form)
  const kinds = new Set(data.getAll('kind'))
  const set = data.get('set') || ''
  const words = data.get('words').toLowerCase().split(/\\s+/).filter((word) => word !== '')
  let shown = 0
  for (const item of items) {
    const fits =
      kinds.has(item.kind) && (set === '' || item.sets.includes(set)) && words.every((word) => textOf(item).includes(word))
    item.element.hidden = !fits
    if (fits) shown++
  }
  document.querySelector('#shown').textContent = shown + ' of ' + items.length + ' findings are shown.'
}
const follow = () => {
  const target = document.getElementById(location.hash.slice(1))
  if (target === null || !target.classList.contains('finding')) return
  target.hidden = false
  target.focus()
}
if (form !== null) {
  form.hidden = false
  form.addEventListener('input', apply)
  form.addEventListener('submit', (event) => event.preventDefault())
  apply()
}
addEventListener('hashchange', follow)
follow()
const closed = []
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details:not([open])')) {
    details.open = true
    closed.push(details)
  }
})
addEventListener('afterprint', () => {
  for (const details of closed.splice(0)) details.open = false
})
`;

// src/report/html/style.ts
var style = `
:root{--page:#fff;--text:#1f2328;--dim:#59636e;--line:#d1d9e0;--soft:#f6f8fa;--link:#0550ae;--error:#b31d28;--warning:#7d4e00;--good:#116329;--mark:#fff3b0;--marked:#1f2328}
@media (prefers-color-scheme:dark){:root{--page:#0d1117;--text:#f0f6fc;--dim:#9198a1;--line:#3d444d;--soft:#151b23;--link:#79b8ff;--error:#ff8078;--warning:#e3b341;--good:#56d364;--mark:#5c4a00;--marked:#fff}}
@media print{:root{--page:#fff;--text:#1f2328;--dim:#59636e;--line:#d1d9e0;--soft:#f6f8fa;--link:#0550ae;--error:#b31d28;--warning:#7d4e00;--good:#116329;--mark:#fff3b0;--marked:#1f2328}}
*{box-sizing:border-box}
body{margin:0;overflow-wrap:anywhere;background:var(--page);color:var(--text);font:15px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Liberation Sans',sans-serif}
header,main,footer{max-width:88rem;margin:0 auto;padding:0 1.25rem}
header{border-bottom:1px solid var(--line);padding-top:1rem}
h1{font-size:1.5rem;margin:.25rem 0}
.open h1 span{color:var(--good)}
.closed h1 span{color:var(--error)}
h2{font-size:1.25rem;margin:2rem 0 .5rem;padding-top:.5rem;border-top:1px solid var(--line)}
section:first-of-type>h2{border-top:0}
h3{font-size:1rem;margin:.5rem 0}
h4{font-size:.9rem;margin:.75rem 0 .25rem}
a{color:var(--link)}
a:focus-visible,summary:focus-visible,.scroll:focus-visible,input:focus-visible,select:focus-visible,.finding:focus{outline:2px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:var(--page);padding:.25rem .5rem}
nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:0;margin:.5rem 0 1rem}
code,pre{font:13px/1.45 ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace;overflow-wrap:anywhere}
pre{margin:.4rem 0;padding:.4rem .6rem;white-space:pre-wrap;background:var(--soft);border:1px solid var(--line);border-radius:6px}
mark{background:var(--mark);color:var(--marked)}
.scroll{overflow-x:auto;border:1px solid var(--line);border-radius:6px;margin:.5rem 0}
table{border-collapse:collapse;width:100%;font-size:.9rem;overflow-wrap:break-word}
td:has(code){min-width:8rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--line)}
tbody tr:last-child>*{border-bottom:0}
thead th{background:var(--soft);white-space:nowrap}
tbody th{font-weight:400}
ul.plain{list-style:none;margin:0;padding:0}
.list{font-size:.9rem}
.dim{color:var(--dim)}
.finding{border:1px solid var(--line);border-left:4px solid var(--dim);border-radius:6px;padding:.25rem .9rem .6rem;margin:.75rem 0}
.finding p{margin:.4rem 0}
.finding.error{border-left-color:var(--error)}
.finding.warning{border-left-color:var(--warning)}
.error .badge,a.error{color:var(--error)}
.warning .badge,a.warning{color:var(--warning)}
.many .finding{content-visibility:auto;contain-intrinsic-size:auto 11rem}
.badge{font-weight:700;margin-right:.4rem}
.target{font-weight:400;color:var(--dim)}
[hidden]{display:none!important}
form{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;background:var(--soft);border:1px solid var(--line);border-radius:6px;padding:.5rem .9rem}
fieldset{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1rem}
legend{float:left;margin-right:1rem;padding:0}
input,select{font:inherit;color:inherit;background:var(--page);border:1px solid var(--dim);border-radius:4px}
details{margin:.4rem 0}
summary{cursor:pointer;color:var(--link)}
.picture{display:block}
.wide{max-width:100%;min-width:60rem;height:auto}
footer{color:var(--dim);padding-bottom:1rem}
@media print{nav,form,.skip,#shown{display:none}.many .finding{content-visibility:visible}.scroll{overflow:visible}.picture{max-width:100%;height:auto}.finding,.owner{break-inside:avoid}body{font-size:12px}a{text-decoration:none}}
`;

// src/report/html/page.ts
function pageOf(title, content) {
  const styles = `${style}${pictureStyle}`;
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(styles)}'`,
    `script-src '${hashOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'"
  ];
  return `<!doctype html>
${markup`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join("; ")}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(styles)}</style>
</head>
<body>
${lines(content)}
<script>${new Markup(script)}</script>
</body>
</html>`.text}
`;
}
function hashOf(text) {
  const bytes = sha256(text).match(/../g) ?? [];
  return `sha256-${btoa(bytes.map((byte) => String.fromCharCode(Number.parseInt(byte, 16))).join(""))}`;
}

// src/report/html/pictures.ts
var mostPictures = 100;
var mostNodes = 250;
var fewMembers = [4, 1];
function pictureParts(report, anchors) {
  if (report.pictures === void 0) {
    return report.pools.length === 0 ? [] : [
      markup`<p>No pictures: what this page was made from has none. A run of <code>poolgate check</code> that writes HTML draws them.</p>`
    ];
  }
  const all = drawnOf(report);
  const isMarked = ({ nodes }) => nodes.some(({ state }) => state === "fail" || state === "warning");
  const sorted = all.length > mostPictures ? all.toSorted((a, b) => Number(isMarked(b)) - Number(isMarked(a))) : all;
  const more2 = all.length - mostPictures;
  return [
    ...sorted.slice(0, mostPictures).map((drawn, index) => partOf(drawn, index + 1, anchors)),
    ...more2 > 0 ? [markup`<p>${plural(more2, "picture")} more: <code>poolgate show --format svg</code> draws all.</p>`] : []
  ];
}
function partOf(drawn, number, anchors) {
  const { title } = drawn;
  const { shown, note } = fitting(drawn);
  const own = anchors.of(drawn.set, drawn.ids);
  return markup`<section class="owner">
<h3>${title}</h3>
${own.length === 0 ? "" : markup`<p>Found of it: ${own.map((one) => markup`${linkOf(one)} `)}</p>`}
${note === "" ? "" : markup`<p>${note}</p>`}
${scrolling(`Picture ${number}: ${title}`, svgPicture(shown))}
<details><summary>The same as a list</summary>
${listed(shown, anchors)}
</details>
</section>`;
}
function fitting(drawn) {
  if (drawn.nodes.length <= mostNodes) return { shown: drawn, note: "" };
  const counted = "It is large: members are counted beyond the first.";
  const [fewer, fewest] = fewMembers.map((most) => withFewerMembers(drawn, most));
  if (fewer !== void 0 && fewer.nodes.length <= mostNodes) return { shown: fewer, note: counted };
  const shown = fewest ?? drawn;
  const marked = onlyMarked(shown);
  const left = shown.nodes.length - marked.nodes.length;
  if (shown.nodes.length <= mostNodes || marked.nodes.length === 0 || left === 0) return { shown, note: counted };
  return {
    shown: marked,
    note: `It is large: only the ways on which something was found or changes are drawn, ${plural(left, "part")} are left out. poolgate show --format svg draws all.`
  };
}
function listed({ set, nodes, edges }, anchors) {
  const names2 = new Map(nodes.map((node) => [node.key, `${node.role} ${node.title}`]));
  const from = groupBy(edges, (edge) => edge.from);
  const item = (node) => {
    const to = (from.get(node.key) ?? []).map(({ to: key }) => names2.get(key) ?? "");
    const found = anchors.of(set, node.ids);
    return markup`<li><b>${names2.get(node.key)}</b>${node.details.map((detail) => markup`, ${detail}`)}${to.length === 0 ? "" : markup` <span class="dim">→ ${to.join(", ")}</span>`}${found.map((one) => markup` ${linkOf(one)}`)}</li>`;
  };
  return markup`<ul class="list">
${lines(nodes.map(item))}
</ul>`;
}

// src/report/html/sections.ts
var mostNames = 20;
var mostTargets2 = 5;
function problemSection({ problems }) {
  const rows = problems.filter((problem) => !isGap(problem)).map(({ level, message, place }) => [level, code(place === void 0 ? "" : printPlace(place)), message]);
  return {
    id: "problems",
    title: "Problems with the inputs",
    content: tableOf("Problems with the inputs", ["level", "place", "problem"], rows)
  };
}
function undecidedSection(report) {
  const groups = report.unknown === "ignore" ? [] : groupUndecided(report);
  const rows = groups.map(({ codes, targets, reason, supply = "", count }) => [
    reason,
    code(supply),
    codes.join(", "),
    code(printTargets(targets, mostTargets2)),
    String(count)
  ]);
  const heads = ["what is missing", "how to supply it", "rules", "where", "outcomes"];
  return { id: "undecided", title: "Not decided", content: tableOf("Not decided", heads, rows) };
}
function waivedSection(report) {
  const rows = groupWaived(report).map(({ codes, targets, until, reason }) => [
    codes.join(", "),
    code(printTargets(targets, mostTargets2)),
    until,
    reason
  ]);
  return { id: "waived", title: "Waived", content: tableOf("Waived", ["rules", "where", "until", "why"], rows) };
}
function changeSection({ changes = [], sets }) {
  const several = sets.length > 1;
  const changed = changes.filter(isChanged);
  const rows = changed.map((change) => [
    code(`${change.owner}/${change.name}`),
    sizeOf(change),
    names(change.removed.map(({ name, pools }) => moved(name, pools, "goes to"))),
    names(change.added.map(({ name, pools }) => moved(name, pools, "from"))),
    names([
      ...change.resized.map(({ name, before, count }) => `${name}: ${before ?? "?"} \u2192 ${count ?? "?"}`),
      ...change.undecided.map(({ name }) => `not known of ${name}`)
    ]),
    names(change.undeclared.map(({ name }) => name)),
    ...several ? [change.set] : []
  ]);
  const heads = ["pool", "size", "loses", "gets", "others", "stays undeclared", ...several ? ["set"] : []];
  const same = changes.length - changed.length;
  const rest = changes.length === 0 ? [] : [markup`<p>${same} of ${changes.length} pools keep their members as they are.</p>`];
  return {
    id: "changes",
    title: "Before and after",
    content: [...tableOf("Before and after", heads, rows, { isHeaded: true }), ...rest]
  };
}
function moved(name, pools, words) {
  return pools.length === 0 ? name : `${name}, ${words} ${pools.join(", ")}`;
}
function names(all) {
  const more2 = all.length - mostNames;
  return listOf([...all.slice(0, mostNames).map(code), ...more2 > 0 ? [`and ${more2} more`] : []]);
}
function healthSection(report) {
  const cells = (rows) => rows.map((row) => row.map(cellOf));
  return {
    id: "health",
    title: "Health",
    content: [
      ...tableOf("Health of the pools", healthHead, cells(healthCells(report))),
      ...tableOf("Servers that are not healthy", serverHead, cells(serverCells(report)))
    ]
  };
}
function inputSection({ inputs }) {
  const rows = inputs.map(({ set, file, parameters, source, resources, before }) => [
    code(file),
    listOf(parameters.map(code)),
    before === true ? `${source}, before` : source,
    String(resources),
    set
  ]);
  return {
    id: "inputs",
    title: "What was checked",
    content: tableOf("What was checked", ["file", "parameters", "kind", "resources", "set"], rows, { isHeaded: true })
  };
}
function poolNotes(report) {
  const none = noPools(report) ? ["No backend pool is declared: there is nothing to check for a pool."] : [];
  return [...printUnknownPools(report), ...none].map((sentence) => markup`<p>${sentence}</p>`);
}

// src/report/html/report.ts
function htmlReport(report) {
  const anchors = new Anchors(report);
  const marks = new Marks(report);
  const sections = [
    problemSection(report),
    { id: "findings", title: "Findings", content: findingList(anchors, report) },
    undecidedSection(report),
    { id: "pictures", title: "Load balancers and gateways", content: pictureParts(report, anchors) },
    { id: "pools", title: "Pools and rules", content: [...poolMatrix(report, marks, anchors), ...poolNotes(report)] },
    changeSection(report),
    healthSection(report),
    waivedSection(report),
    inputSection(report)
  ];
  const shown = sections.filter(({ content }) => content.length > 0);
  const verdict = printVerdict(report);
  return pageOf(`poolgate ${verdict}`, [
    head(report, verdict, shown),
    markup`<main id="content">
${shown.map((section) => markup`${sectionOf(section)}\n`)}</main>`,
    markup`<footer><p>poolgate ${report.tool.version}</p></footer>`
  ]);
}
function head(report, verdict, sections) {
  const isOpen = report.exitCode === 0;
  const undecided = openUndecided(report);
  return markup`<a class="skip" href="#content">To the content</a>
<header class="${isOpen ? "open" : "closed"}">
<h1><span aria-hidden="true">${isOpen ? "\u2713" : "\u2717"}</span> poolgate ${verdict}</h1>
<p>${printCounts(report)}${undecided === void 0 ? "" : ". The gate is open, and not everything was decided."}</p>
<nav aria-label="Contents"><ul>${sections.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
</header>`;
}
export {
  htmlReport
};
