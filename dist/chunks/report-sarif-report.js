import {
  azureText,
  heading,
  pageText,
  paragraphs,
  partsOf,
  section
} from "./shared-report-page-line-diff.js";
import {
  addressOf,
  bySeverity,
  fenced,
  fromRoot,
  isFilePath,
  isPlainUrl,
  isSuppressed,
  markdownProse,
  plain,
  regionOf,
  safeJson,
  shorten,
  styleOf
} from "./core.js";

// src/report/sarif/report.ts
const { gzipSync } = process.getBuiltinModule("node:zlib");

// src/report/sarif/texts.ts
var longest = { name: 255, description: 1024, message: 4096 };
function textOf(text, most) {
  return { text: shorten(unlinked(plain(text)), most) };
}
function unlinked(text) {
  return text.replaceAll("](", "] (");
}
function linkTo(id, text) {
  return `[${plain(text).replaceAll("[", "(").replaceAll("]", ")").replaceAll("\\", "/")}](${id})`;
}

// src/report/sarif/location.ts
function locationAt(place, folder, message) {
  return {
    physicalLocation: { artifactLocation: artifactOf(place.source.path, folder), region: sarifRegion(place) },
    ...message !== void 0 && message !== "" && { message: textOf(message, longest.description) }
  };
}
function hasFile(place) {
  return place !== void 0 && isFilePath(place.source.path);
}
function artifactOf(path, folder) {
  if (!isFilePath(path)) return { uri: encodeURIComponent(path.toWellFormed() || "-") };
  const whole = fromRoot(folder, path);
  const uri = addressOf(whole);
  return whole.startsWith("../") ? { uri } : { uri, uriBaseId: "%SRCROOT%" };
}
function sarifRegion(place) {
  const { line, column, endLine, endColumn } = regionOf(place);
  const end = line === endLine ? Math.max(endColumn, column + 1) : endColumn;
  return { startLine: line, startColumn: column, endLine, endColumn: end };
}

// src/report/page/markdown.ts
function pageMarkdown(blocks) {
  return `${blocks.map(markdownOf).join("\n\n")}
`;
}
function markdownOf(block) {
  switch (block.type) {
    case "title":
      return `# ${prose(block.text)}`;
    case "heading":
      return `## ${prose(block.text)}`;
    case "prose":
      return prose(block.text);
    case "source":
      return `From ${sourceLink(block.path)}.`;
    case "rows":
      return ["| | |", "| --- | --- |", ...block.rows.map(([key, text]) => `| ${prose(key)} | ${cell(text)} |`)].join(
        "\n"
      );
    case "code":
      return fenced(block.language, block.text);
    case "list":
      return block.items.map((item) => `- ${prose(item)}`).join("\n");
    case "links":
      return block.urls.map((url) => isPlainUrl(url) ? `- <${url}>` : `- ${prose(url)}`).join("\n");
  }
}
function prose(text) {
  return partsOf(text).map((part) => part.isCode ? `\`${plain(part.text)}\`` : markdownProse(part.text)).join("");
}
function cell(text) {
  return partsOf(text).map((part) => part.isCode ? `\`${plain(part.text).replaceAll("|", "\\|")}\`` : markdownProse(part.text)).join("");
}
function sourceLink(path) {
  return /^rules\/[\w./-]+$/.test(path) ? `[${path}](../../${path})` : prose(path);
}

// src/report/sarif/rule.ts
var mostTags = 20;
var levels = { error: "error", warning: "warning", info: "note" };
var problems = { error: "error", warning: "warning", info: "recommendation" };
function descriptorOf(rule) {
  const { code, name, title, severity, url } = rule;
  const help = helpOf(rule);
  return {
    id: plain(code),
    name: shorten(plain(name), longest.name),
    shortDescription: textOf(title, longest.description),
    fullDescription: textOf(paragraphs(rule.why).map(textOfBlock).join(" ") || title, longest.description),
    help: { text: pageText(help, styleOf(false)).trim(), markdown: pageMarkdown(help).trim() },
    ...isPlainUrl(url) && { helpUri: url },
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: [...new Set(rule.tags.map(plain))].slice(0, mostTags),
      precision: "high",
      "problem.severity": problems[severity]
    }
  };
}
function textOfBlock(block) {
  return "text" in block ? block.text : "";
}
function helpOf({ title, why, azure, fixes, links, url }) {
  const urls = [url, ...links].filter((one) => one !== "");
  const about = [...paragraphs(`${title.replace(/\.$/, "")}.`), ...paragraphs(why)];
  return [
    ...about,
    ...azure === void 0 ? [] : paragraphs(`Azure ${azureText(azure)}.`),
    ...fixes.length === 0 ? [] : [heading("Fix"), ...fixes.flatMap((fix) => paragraphs(fix))],
    ...section("More", urls.length === 0 ? [] : [{ type: "links", urls: [...new Set(urls)] }])
  ];
}

// src/report/sarif/result.ts
var mostNamed = 3;
var longestValue = 200;
function resultOf(finding, { ruleIndex, repeat, folder }) {
  const { code, outcome, severity, place, fingerprint, sets, target } = finding;
  const asides = asidesOf(finding);
  return {
    ruleId: plain(code),
    ruleIndex,
    // Undecided is a kind of its own, whose level is none by the standard.
    kind: outcome === "fail" ? "fail" : "open",
    level: outcome === "fail" ? levels[severity] : "none",
    message: { text: shorten(messageOf(finding, asides), longest.message) },
    locations: [
      {
        ...locationAt(place, folder),
        logicalLocations: [
          { name: plain(target.name), fullyQualifiedName: plain(target.id || target.name), kind: plain(target.kind) }
        ]
      }
    ],
    ...asides.length > 0 && {
      relatedLocations: asides.map((aside, id) => ({ id: id + 1, ...locationAt(aside.place, folder, aside.message) }))
    },
    ...flowsOf(finding, folder),
    partialFingerprints: { primaryLocationLineHash: `${fingerprint}:${repeat}`, "poolgate/v1": fingerprint },
    ...suppressionsOf(finding),
    properties: { sets: sets.map(plain), severity, ...remedyOf(finding) }
  };
}
function asidesOf({ place, related, evidence, missing }) {
  const all = [
    ...related.map((link) => ({ place: link.place, message: link.message, isNamed: true })),
    ...evidence.map((read) => ({ place: read.place, message: valueText(read), isNamed: false })),
    ...missing.map((lack) => ({ place: lack.place, message: `${lack.path}: ${lack.reason}`, isNamed: false }))
  ];
  const seen = /* @__PURE__ */ new Set([keyOf(place)]);
  return all.filter((aside) => {
    if (!hasFile(aside.place) || seen.has(keyOf(aside.place))) return false;
    seen.add(keyOf(aside.place));
    return true;
  });
}
function keyOf({ source, start, end }) {
  return `${source.path}
${start}
${end}`;
}
function valueText({ path, value }) {
  return `${path} is ${shorten(JSON.stringify(value) ?? "absent", longestValue)}`;
}
function messageOf({ message, fix, missing }, asides) {
  const [lack] = missing;
  const parts = [message];
  if (fix !== void 0) parts.push(`Fix: ${fix}`);
  if (lack?.supply !== void 0) parts.push(`To decide it: ${lack.supply}.`);
  const links = asides.flatMap(
    (aside, index) => aside.isNamed && aside.message !== "" ? [linkTo(index + 1, shorten(aside.message, longestValue))] : []
  );
  const see = links.length === 0 ? "" : ` See ${links.slice(0, mostNamed).join(", ")}.`;
  return unlinked(plain(parts.join(" "))) + see;
}
function flowsOf({ way, place, evidence }, folder) {
  const steps = way.filter((step) => hasFile(step.place));
  if (steps.length < 2) return {};
  const here = evidence.find(
    (read) => read.from !== void 0 && read.place !== void 0 && keyOf(read.place) === keyOf(place)
  );
  const locations = steps.map((step, index) => {
    const isHere = keyOf(step.place) === keyOf(place);
    const plainly = step.message || (index === 0 ? "where it is written" : "where it is used");
    const message2 = isHere && here !== void 0 ? valueText(here) : plainly;
    return { location: locationAt(step.place, folder, message2) };
  });
  const message = textOf("Where the value comes from", longest.description);
  return { codeFlows: [{ message, threadFlows: [{ locations }] }] };
}
function suppressionsOf({ waiver, baseline }) {
  const reasons = [];
  if (waiver !== void 0)
    reasons.push(waiver.expires === void 0 ? waiver.reason : `${waiver.reason} (until ${waiver.expires})`);
  if (baseline) reasons.push("It is in the baseline.");
  if (reasons.length === 0) return {};
  return {
    suppressions: reasons.map((reason) => ({
      kind: "external",
      status: "accepted",
      justification: shorten(plain(reason), longest.message)
    }))
  };
}
function remedyOf({ fix, missing }) {
  const supply = missing.flatMap((lack) => lack.supply === void 0 ? [] : [plain(lack.supply)]);
  return { ...fix !== void 0 && { fix: plain(fix) }, ...supply.length > 0 && { supply } };
}

// src/report/sarif/report.ts
var limits = { results: 25e3, gzippedBytes: 10 * 1024 * 1024 };
function sarifReport(report, { folder = "", category, codeScanning = false } = {}, limit = limits) {
  const wanted = report.findings.filter((finding) => !codeScanning || finding.outcome === "fail" && !isSuppressed(finding)).toSorted(byWeight);
  const rules = rulesOf(wanted, report);
  const indexes = new Map(rules.map(({ code }, index) => [code, index]));
  const repeats = /* @__PURE__ */ new Map();
  const results = wanted.slice(0, limit.results).map((finding) => {
    const repeat = (repeats.get(finding.fingerprint) ?? 0) + 1;
    repeats.set(finding.fingerprint, repeat);
    return safeJson(resultOf(finding, { ruleIndex: indexes.get(finding.code) ?? -1, repeat, folder }));
  });
  const descriptors = rules.map(descriptorOf);
  const print = (count) => {
    const run = runOf(report, { descriptors, folder, category, left: wanted.length - count });
    return withResults(run, results.slice(0, count));
  };
  return fit(print, results.length, limit.gzippedBytes);
}
function fit(print, most, bytes) {
  for (let count = most; ; ) {
    const text = print(count);
    if (count === 0 || Buffer.byteLength(text) <= bytes) return text;
    const size = gzipSync(text, { level: 1 }).length;
    if (size <= bytes) return text;
    count = Math.floor(count * Math.min(0.95, bytes / size * 0.95));
  }
}
function byWeight(a, b) {
  const rank = (finding) => isSuppressed(finding) ? 2 : finding.outcome === "unknown" ? 1 : 0;
  return rank(a) - rank(b) || bySeverity(a.severity, b.severity);
}
function rulesOf(findings, { rules }) {
  const codes = new Set(findings.map(({ code }) => code));
  return rules.filter(({ code }) => codes.has(code)).toSorted((a, b) => a.code < b.code ? -1 : 1);
}
function runOf(report, { descriptors, folder, category, left }) {
  const { tool, verdict, sets, summary, exitCode, problems: problems2 } = report;
  return {
    tool: {
      driver: {
        name: tool.name,
        semanticVersion: tool.version,
        informationUri: "https://github.com/poolgate/poolgate",
        language: "en-US",
        rules: descriptors
      }
    },
    // NOTE: without one, code scanning makes it of the workflow, its job and matrix, or of the `category` of the upload.
    ...category !== void 0 && { automationDetails: { id: `${plain(category).replace(/\/+$/, "")}/` } },
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: { "%SRCROOT%": { description: textOf("The root of the repository.", longest.description) } },
    invocations: [
      {
        executionSuccessful: !problems2.some(({ level }) => level === "error"),
        exitCode,
        toolExecutionNotifications: [...problems2.map((problem) => notificationOf(problem, folder)), ...leftOut(left)]
      }
    ],
    properties: { verdict, sets: sets.map(plain), summary }
  };
}
function notificationOf({ level, code, message, place }, folder) {
  return {
    descriptor: { id: plain(code) },
    level,
    message: textOf(message, longest.message),
    ...hasFile(place) && { locations: [locationAt(place, folder)] }
  };
}
function leftOut(count) {
  if (count === 0) return [];
  const text = `${count} results more did not fit into what GitHub takes: the JSON report has them all.`;
  return [{ descriptor: { id: "left-out" }, level: "warning", message: { text } }];
}
function withResults(run, results) {
  const head = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0" };
  const list = results.length === 0 ? "[]" : `[
${results.join(",\n")}
]`;
  return `${safeJson(head).slice(0, -1)},"runs":[${safeJson(run).slice(0, -1)},
"results":${list}}]}
`;
}
export {
  sarifReport
};
