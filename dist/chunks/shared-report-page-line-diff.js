import {
  pad,
  plain,
  wrap
} from "./core.js";

// src/report/page/line-diff.ts
var longest = 400;
var context = 2;
function diffLines(before, after) {
  const least = Math.min(before.length, after.length);
  let [head, tail] = [0, 0];
  while (head < least && before[head] === after[head]) head++;
  while (tail < least - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const [middle, changed] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  if (middle.length > longest || changed.length > longest) return void 0;
  const same = (lines2) => lines2.map((line) => `  ${line}`);
  const all = [
    ...same(before.slice(0, head)),
    ...merge(middle, changed, commonLengths(middle, changed)),
    ...same(before.slice(before.length - tail))
  ];
  const changes = all.filter((line) => !line.startsWith(" ")).length;
  const isNear = (at) => all.slice(Math.max(0, at - context), at + context + 1).some((line) => !line.startsWith(" "));
  const lines = all.flatMap((line, at) => {
    if (isNear(at)) return [line];
    return at > 0 && isNear(at - 1) ? ["  \u2026"] : [];
  });
  return { lines: lines.at(-1) === "  \u2026" ? lines.slice(0, -1) : lines, changes };
}
function commonLengths(before, after) {
  const lengths = Array.from({ length: before.length + 1 }, () => Array.from({ length: after.length + 1 }, () => 0));
  for (let i = before.length - 1; i >= 0; i--) {
    const [row, below] = [lengths[i], lengths[i + 1]];
    if (row === void 0 || below === void 0) continue;
    for (let j = after.length - 1; j >= 0; j--) {
      row[j] = before[i] === after[j] ? 1 + (below[j + 1] ?? 0) : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}
function merge(before, after, lengths) {
  const lines = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [skipBefore, skipAfter] = [lengths[i + 1]?.[j] ?? -1, lengths[i]?.[j + 1] ?? -1];
    if (i < before.length && j < after.length && before[i] === after[j]) {
      lines.push(`  ${before[i++] ?? ""}`);
      j++;
    } else if (i < before.length && (j >= after.length || skipBefore >= skipAfter)) lines.push(`- ${before[i++] ?? ""}`);
    else lines.push(`+ ${after[j++] ?? ""}`);
  }
  return lines;
}

// src/report/page/page.ts
function heading(text) {
  return { type: "heading", text };
}
function section(title, blocks) {
  return blocks.length === 0 ? [] : [heading(title), ...blocks];
}
function paragraphs(text) {
  return (text ?? "").split(/\n\s*\n/).map((part) => part.trim().replaceAll(/\s+/g, " ")).filter((part) => part !== "").map((part) => ({ type: "prose", text: part }));
}
function inCode(text) {
  return `\`${text.replaceAll("`", "'")}\``;
}
function partsOf(prose) {
  return prose.split(/(`[^`]+`)/).filter((part) => part !== "").map((part) => /^`[^`]+`$/.test(part) ? { isCode: true, text: part.slice(1, -1) } : { isCode: false, text: part });
}

// src/report/page/rule-page.ts
var nearEnough = 12;
var mostLines = 80;
var AZURE = {
  rejected: "rejects the deployment",
  "rejected?": "probably rejects the deployment",
  silent: "accepts it silently",
  "silent?": "probably accepts it silently",
  later: "accepts it, and a later operation fails",
  unknown: "not known"
};
function rulePageBlocks(page) {
  return [
    { type: "title", text: `${page.code} ${page.name}` },
    { type: "prose", text: `${page.title.replace(/\.$/, "")}.` },
    { type: "rows", rows: factsOf(page) },
    ...section("Why", paragraphs(page.why)),
    ...exampleBlocks(page),
    ...page.wrong === void 0 ? section("Fix", fixBlocks(page.fixes)) : [],
    ...section("The condition", codeBlocks("yaml", page.condition)),
    ...section("Parameters", paramBlocks(page.params)),
    ...section("Switch it off, or waive it", [settings(page)]),
    ...section("Cases", casesBlocks(page.cases)),
    ...section("More", page.links.length === 0 ? [] : [{ type: "links", urls: page.links }]),
    { type: "source", path: page.source }
  ];
}
function editText(edit) {
  return edit === void 0 ? "" : `sets ${inCode(edit.set)} to ${inCode(JSON.stringify(edit.value))}`;
}
function azureText(azure) {
  if (azure === void 0) return "not known";
  const what = AZURE[azure.deploy] ?? azure.deploy;
  return azure.error === void 0 ? what : `${what}: ${inCode(azure.error)}`;
}
function factsOf(page) {
  const rows = [
    ["severity", page.severity],
    ["looks at", inCode(page.target)],
    ["Azure", azureText(page.azure)],
    ["`check --fix`", editText(page.edit)],
    ["profiles", page.profiles.join(", ")],
    ["told as part of", page.coveredBy.join(", ")],
    ["tags", page.tags.join(", ")],
    ["since", page.since ?? ""]
  ];
  return rows.filter(([, text]) => text !== "");
}
function exampleBlocks({ wrong, right }) {
  if (wrong === void 0) return [];
  const shown = [
    heading("Wrong"),
    said(wrong),
    ...fileBlocks(wrong),
    { type: "code", language: "text", text: wrong.finding }
  ];
  return right === void 0 ? shown : [...shown, heading("Right"), said(right), ...rightBlocks(wrong, right)];
}
function said({ name }) {
  return { type: "prose", text: `${name.slice(0, 1).toUpperCase()}${name.slice(1)}:` };
}
function rightBlocks(wrong, right) {
  const diff = distanceOf(wrong, right);
  if (diff === void 0 || diff.changes > nearEnough || diff.changes === 0) return fileBlocks(right);
  return [{ type: "code", language: "diff", text: diff.lines.join("\n") }];
}
function distanceOf(one, other) {
  return diffLines(linesOf(one), linesOf(other));
}
function linesOf({ files }) {
  return files.flatMap(({ path, text }) => [...path === "main.json" ? [] : [`${path}:`], ...spread(text).split("\n")]);
}
function spread(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
function fileBlocks({ files }) {
  return files.flatMap(({ path, text }) => {
    const lines = text.split("\n");
    const cut = lines.length > mostLines ? [...lines.slice(0, mostLines), "\u2026"] : lines;
    const name = path === "main.json" ? [] : [{ type: "prose", text: inCode(path) }];
    return [...name, { type: "code", language: path.endsWith(".json") ? "json" : "yaml", text: cut.join("\n") }];
  });
}
function fixBlocks(fixes) {
  return fixes.flatMap((fix) => paragraphs(fix));
}
function codeBlocks(language, text) {
  return text.trim() === "" ? [] : [{ type: "code", language, text }];
}
function paramBlocks(params) {
  if (params.length === 0) return [];
  const rows = params.map(
    ({ name, type, default: value, description }) => [name, `${description} (${type}, ${inCode(value)} when left out)`]
  );
  return [{ type: "rows", rows }];
}
function settings({ code, severity, params, wrong }) {
  const values = params.map(({ name, default: value }) => `${name}: ${value}`).join(", ");
  const set = values === "" ? "" : `  # or: { severity: ${severity}, params: { ${values} } }
`;
  const target = JSON.stringify(wrong?.target ?? "*");
  const text = `# poolgate.yaml
rules:
  ${code}: off # or error, warning, info
${set}waivers:
  - { rule: ${code}, target: ${target}, reason: why it is right here, expires: 2030-01-31 }`;
  return { type: "code", language: "yaml", text };
}
function casesBlocks(cases) {
  return cases.length === 0 ? [] : [{ type: "list", items: cases.map(({ expect, name }) => `${expect}: ${name}`) }];
}

// src/report/page/terminal.ts
var WIDTH = 100;
var INDENT = "  ";
function pageText(blocks, style) {
  return `${blocks.map((block) => linesOf2(block, style).join("\n")).join("\n\n")}
`;
}
function linesOf2(block, style) {
  switch (block.type) {
    case "title":
    case "heading":
      return [style.strong(plain(block.text))];
    case "prose":
      return wrap(plain(block.text), WIDTH);
    case "source":
      return [style.dim(`From ${plain(block.path)}.`)];
    case "rows": {
      const width = Math.max(0, ...block.rows.map(([key]) => key.length));
      return block.rows.map(([key, text]) => `${INDENT}${style.dim(pad(plain(key), width))}  ${plain(text)}`);
    }
    case "code":
      return block.text.trimEnd().split("\n").map((line) => `${INDENT}${paint(plain(line), block.language, style)}`.trimEnd());
    case "list":
      return block.items.flatMap((item) => hanging(`- ${plain(item)}`));
    case "links":
      return block.urls.map(plain);
  }
}
function paint(line, language, style) {
  if (language !== "diff") return line;
  return line.startsWith("-") ? style.error(line) : line.startsWith("+") ? style.good(line) : line;
}
function hanging(text) {
  return wrap(text, WIDTH - INDENT.length).map((line, index) => index === 0 ? line : INDENT + line);
}

export {
  heading,
  section,
  paragraphs,
  partsOf,
  rulePageBlocks,
  azureText,
  distanceOf,
  pageText
};
