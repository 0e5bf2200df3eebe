import {
  runAspects
} from "./shared-report-shard.js";
import {
  JsonDocument,
  SourceText,
  Unknown,
  UsageError,
  conclude,
  countFindings,
  findingKey,
  gapWith,
  giveReports,
  isRecord,
  jsonOfNode,
  library,
  nearestOf,
  orderFindings,
  orderProblems,
  problemsOf,
  readJsonText,
  reportOptions,
  ruleInfoOf,
  severities,
  sha256,
  standardInput,
  tool,
  validate,
  wantedReports
} from "./core.js";

// src/gate/shard/left.ts
function intentsOf(reports, texts2) {
  const [first, ...others] = reports.map(({ shard }) => new Map(shard.intents.map((intent) => [intent.index, intent])));
  return [...first?.values() ?? []].flatMap((intent) => {
    const same = others.map((shard) => shard.get(intent.index));
    if (same.includes(void 0)) return [];
    const { location: location2, name, ...rest } = intent;
    const names = [intent, ...same].flatMap((one) => one?.near ?? []);
    const near = name === void 0 ? void 0 : nearestOf(name, names);
    return [{ ...rest, name, near, place: location2 && texts2.place(location2) }];
  });
}
function leftOverOf(reports, findings, texts2, problemOf2) {
  const used = new Set(reports.flatMap(({ shard }) => shard.used));
  const found = new Set(findings.map(({ fingerprint }) => fingerprint));
  const fixed = new Map(reports.flatMap(({ shard }) => shard.fixed.map((entry) => [entry.index, entry])));
  const [baseline] = reports.flatMap(({ shard }) => shard.baseline ?? []);
  const unmatched = reports.flatMap(({ shard }) => shard.unmatched.filter(({ id }) => !used.has(id)));
  return {
    unmatched: unmatched.map(({ problem: problem2 }) => problemOf2(problem2)),
    used: [],
    fixed: [...fixed.values()].filter(({ fingerprint }) => !found.has(fingerprint)).toSorted((a, b) => a.index - b.index),
    baseline: baseline && texts2.place(baseline)
  };
}

// src/gate/shard/texts.ts
var lineLength = 2 ** 28;
var AbsentText = class extends SourceText {
  constructor(path) {
    super(path, " ");
  }
  position(offset) {
    return { line: Math.floor(offset / lineLength), column: offset % lineLength };
  }
  offset(line2) {
    return line2 * lineLength;
  }
  line() {
    return "";
  }
};
var Texts = class {
  #files;
  #digests;
  #known = /* @__PURE__ */ new Map();
  #empty = /* @__PURE__ */ new Map();
  constructor(reports, files) {
    this.#files = files;
    this.#digests = new Map(reports.flatMap(({ shard }) => Object.entries(shard.texts)));
  }
  /** `isBare`: it is about the file, and not about a text in it. */
  place({ file, pointer, line: line2, column: column2, endLine, endColumn }, isBare = false) {
    const isStart = [line2, column2, endLine, endColumn].every((one) => one === 1);
    const isEmpty = isStart && (isBare || !this.#digests.has(file));
    const source = isEmpty ? once(this.#empty, file, () => new SourceText(file, "")) : this.#text(file);
    const offset = (row, at) => isEmpty ? 0 : source.offset(row - 1) + at - 1;
    return { source, start: offset(line2, column2), end: offset(endLine, endColumn), pointer };
  }
  #text(path) {
    return once(this.#known, path, () => {
      const digest = this.#digests.get(path);
      const file = digest === void 0 || this.#files.kindOf(path) !== "file" ? void 0 : this.#files.read(path);
      const isSame = file !== void 0 && "text" in file && sha256(file.text) === digest;
      return isSame ? new SourceText(path, file.text) : new AbsentText(path);
    });
  }
};
function once(known, key, make) {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

// src/gate/shard/join.ts
function joinShards(given, files) {
  const shards = requireOneRun(given);
  const reports = shards.map(({ report }) => report);
  const [first] = reports;
  const sets = bySet(reports);
  const texts2 = new Texts(reports, files);
  const findings = joinFindings(reports, sets, texts2);
  const told = reports.flatMap((report) => problemsIn(report, texts2));
  const left = leftOverOf(reports, findings, texts2, (problem2) => problemOf(problem2, texts2));
  const problems = orderProblems(problemsOf({ problems: told, intents: intentsOf(reports, texts2), left }));
  const inOrder = (rows) => rows.toSorted((a, b) => (sets.get(a.set) ?? 0) - (sets.get(b.set) ?? 0));
  const sum = (key) => reports.reduce((total, { summary }) => total + summary[key], 0);
  const changes = inOrder(reports.flatMap(({ shard }) => shard.changes));
  const rules = first?.shard.rules ?? [];
  return {
    tool,
    ...conclude(findings, problems, {
      failOn: first?.shard.failOn ?? "error",
      unknown: first?.shard.unknown ?? "warn"
    }),
    sets: [...sets].toSorted(([, a], [, b]) => a - b).map(([name]) => name),
    summary: {
      ...countFindings(findings),
      passed: sum("passed"),
      skipped: sum("skipped"),
      resources: sum("resources"),
      pools: sum("pools"),
      rules: rules.length
    },
    findings,
    pools: inOrder(reports.flatMap(({ shard }) => shard.pools)).map(({ members: members2, ...pool2 }) => {
      const { because, ...counted } = members2;
      return { ...pool2, members: { ...counted, ...because && { because: unknownOf(because) } } };
    }),
    unknownPools: inOrder(reports.flatMap(({ shard }) => shard.unknownPools)).map((pools) => ({
      ...pools,
      because: unknownOf(pools.because)
    })),
    ...changes.length > 0 && {
      changes: changes.map(({ because, ...change2 }) => ({
        ...change2,
        ...because && { because: unknownOf(because) }
      }))
    },
    inputs: inOrder(reports.flatMap(({ inputs }) => inputs)),
    ...first?.changedSince && { changedSince: first.changedSince },
    problems,
    rules: rules.flatMap((rule) => infoOf(rule))
  };
}
function requireOneRun(given) {
  const [first, ...others] = given;
  if (first === void 0) throw new UsageError("Nothing to merge: name the JSON reports of all shards.");
  const { count: count2, run } = first.report.shard;
  for (const { path, report } of others) {
    const { shard } = report;
    if (shard.count !== count2)
      throw new UsageError(`${path} is one of ${shard.count} shards, and ${first.path} one of ${count2}. Merge one run.`);
    const differing = runAspects.find(([aspect]) => shard.run[aspect] !== run[aspect]);
    if (differing !== void 0)
      throw new UsageError(
        `${path} and ${first.path} are of different runs: ${differing[1]} were not the same. Make all shards from one commit, with the same options.`
      );
  }
  const byIndex = /* @__PURE__ */ new Map();
  for (const file of given) {
    const other = byIndex.get(file.report.shard.index);
    if (other !== void 0)
      throw new UsageError(
        `${file.path} and ${other.path} are both shard ${file.report.shard.index}/${count2}. Name each once.`
      );
    byIndex.set(file.report.shard.index, file);
  }
  const missing = Array.from({ length: count2 }, (_, index) => index + 1).filter((index) => !byIndex.has(index));
  if (missing.length > 0) {
    const named = missing.slice(0, 5).map((index) => `${index}/${count2}`);
    const more = missing.length > 5 ? ` and ${missing.length - 5} more` : "";
    throw new UsageError(
      `The report of shard ${named.join(", ")}${more} is missing: without it nothing is known of its sets. Name the reports of all ${count2} shards.`
    );
  }
  return [...byIndex.values()].toSorted((a, b) => a.report.shard.index - b.report.shard.index);
}
function bySet(reports) {
  const pairs = reports.flatMap(
    ({ sets, shard }) => sets.map((name, index) => [name, shard.positions[index] ?? 0])
  );
  const positions = new Set(pairs.map(([, position]) => position));
  const names = new Map(pairs);
  const isWhole2 = pairs.every(([, position]) => position < pairs.length);
  if (positions.size !== pairs.length || names.size !== pairs.length || !isWhole2)
    throw new UsageError(
      "The reports do not fit together: a set is in none of them, or in several. Make the shards anew."
    );
  return names;
}
function joinFindings(reports, sets, texts2) {
  const spoken = reports.flatMap(
    ({ findings, shard }) => findings.map((wire, index) => {
      const { voice = 0, way = [], daysLeft } = shard.findings[index] ?? {};
      const set = wire.sets.reduce(
        (least, name) => Math.min(least, sets.get(name) ?? least),
        reports.length * sets.size
      );
      return { finding: findingOf(wire, way, daysLeft, texts2), voice, set, index };
    })
  );
  const joined = /* @__PURE__ */ new Map();
  for (const one of spoken.toSorted((a, b) => a.set - b.set || a.index - b.index)) {
    const key = findingKey(one.finding);
    const other = joined.get(key);
    if (other === void 0) joined.set(key, one);
    else {
      const speaker = rank(one) < rank(other) || rank(one) === rank(other) && one.voice < other.voice ? one : other;
      const all = [.../* @__PURE__ */ new Set([...other.finding.sets, ...one.finding.sets])].sort();
      joined.set(key, { ...speaker, finding: { ...speaker.finding, sets: all } });
    }
  }
  return orderFindings([...joined.values()].map(({ finding: finding2 }) => finding2));
}
function rank({ finding: finding2 }) {
  return severities.indexOf(finding2.severity);
}
function findingOf(wire, way, daysLeft, texts2) {
  const { location: location2, waiver, ...rest } = wire;
  const linked = ({ message, location: there }) => ({ message, place: texts2.place(there) });
  const placed = ({ location: there, ...row }) => ({
    ...row,
    place: there && texts2.place(there)
  });
  return {
    ...rest,
    fix: wire.fix,
    place: texts2.place(location2),
    related: wire.related.map(linked),
    way: way.map(linked),
    origins: [],
    evidence: wire.evidence.map((one) => ({ ...placed(one), from: one.from })),
    missing: wire.missing.map((one) => ({ ...placed(one), supply: one.supply })),
    ...waiver && { waiver: { ...waiver, ...daysLeft !== void 0 && { daysLeft } } }
  };
}
function problemsIn({ problems, shard }, texts2) {
  const gaps = new Map(shard.gaps.map((gap) => [gap.problem, gap]));
  const bare = new Set(shard.bare);
  return problems.map((problem2, index) => {
    const placed = problemOf(problem2, texts2, bare.has(index));
    const gap = gaps.get(index);
    return gap === void 0 ? placed : gapWith(placed, gap.reason, gap.supply);
  });
}
function problemOf({ location: location2, ...problem2 }, texts2, isBare = false) {
  return { ...problem2, ...location2 && { place: texts2.place(location2, isBare) } };
}
function unknownOf({ reason, supply, text: text2 = "" }) {
  if (reason === void 0) return new Unknown({ print: () => text2, causes: [] });
  const cause2 = { code: "unsupported", reason, ...supply !== void 0 && { supply } };
  return new Unknown({ print: () => reason, causes: [cause2] });
}
function infoOf({ code, severity: severity2, info: info2 }) {
  const rule = library.find((one) => one.code === code);
  if (rule !== void 0) return [ruleInfoOf({ rule, severity: severity2 })];
  return info2 === void 0 ? [] : [{ ...info2, why: info2.why, azure: info2.azure }];
}

// src/gate/shard/wire-schema.ts
var text = { type: "string" };
var texts = { type: "array", items: text };
var count = { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER };
var optional = { anyOf: [count, { enum: [null] }] };
var flag = { type: "boolean" };
var severity = { enum: ["error", "warning", "info"] };
function record(keys) {
  const entries = Object.entries(keys);
  return {
    type: "object",
    additionalProperties: false,
    required: entries.flatMap(([key]) => key.endsWith("?") ? [] : [key]),
    properties: Object.fromEntries(entries.map(([key, schema]) => [key.replace("?", ""), schema]))
  };
}
function list(items) {
  return { type: "array", items };
}
var line = { type: "integer", minimum: 1, maximum: 2 ** 24 };
var column = { type: "integer", minimum: 1, maximum: 2 ** 28 };
var location = record({ file: text, pointer: text, line, column, endLine: line, endColumn: column });
var link = record({ message: text, location });
var cause = record({ "reason?": text, "supply?": text, "text?": text });
var problem = record({ level: { enum: ["error", "warning"] }, code: text, message: text, "location?": location });
var member = record({
  kind: { enum: ["nic", "vmss", "ip", "fqdn"] },
  name: text,
  count: optional,
  "isFrontend?": flag,
  "pools?": texts,
  "before?": optional
});
var members = list(member);
var bounds = record({ min: count, max: optional });
var finding = record({
  code: text,
  name: text,
  severity,
  outcome: { enum: ["fail", "unknown"] },
  message: text,
  "fix?": text,
  url: text,
  sets: texts,
  target: record({ kind: text, id: text, name: text }),
  location,
  related: list(link),
  evidence: list(record({ path: text, value: {}, "from?": text, "location?": location })),
  missing: list(record({ path: text, reason: text, "supply?": text, "location?": location })),
  "waiver?": record({ reason: text, "expires?": text }),
  baseline: flag,
  fingerprint: text
});
var input = record({
  set: text,
  file: text,
  parameters: texts,
  source: { enum: ["template", "bicep", "snapshot", "what-if", "stack-what-if", "resources", "live", "health"] },
  resources: count,
  "before?": flag
});
var reportSchema = record({
  version: { const: 1 },
  tool: record({ name: text, version: text }),
  verdict: { enum: ["pass", "fail", "unknown"] },
  sets: texts,
  summary: record(
    Object.fromEntries(
      ["error", "warning", "info", "unknown", "waived", "passed", "skipped", "resources", "pools", "rules"].map(
        (key) => [key, count]
      )
    )
  ),
  findings: list(finding),
  // NOTE: `shard` has them with more.
  pools: { type: "array" },
  "changes?": { type: "array" },
  inputs: list(input),
  "changedSince?": record({ ref: text, checked: count, leftOut: count, "because?": text }),
  problems: list(problem),
  shard: { type: "object" }
});
var pool = record({
  set: text,
  id: text,
  name: text,
  owner: text,
  kind: { enum: ["nic", "ip", "fqdn", "global", "mixed", "empty", "unknown"] },
  members: record({ min: count, max: optional, known: flag, open: flag, list: members, "because?": cause }),
  carriers: texts,
  probes: texts,
  "scales?": record({ min: count, max: count })
});
var change = record({
  set: text,
  owner: text,
  name: text,
  id: text,
  action: { enum: ["create", "delete", "keep", "unknown"] },
  declared: flag,
  counts: record({ before: bounds, after: bounds, added: bounds, removed: bounds, kept: bounds }),
  added: members,
  removed: members,
  resized: members,
  kept: members,
  undeclared: members,
  undecided: members,
  "because?": cause
});
var info = record({
  code: text,
  name: text,
  title: text,
  severity,
  url: text,
  "why?": text,
  fixes: texts,
  "azure?": record({ deploy: text, "error?": text }),
  links: texts,
  tags: texts
});
var shardSchema = record({
  index: { type: "integer", minimum: 1, maximum: 1e3 },
  count: { type: "integer", minimum: 1, maximum: 1e3 },
  run: record({ inputs: text, options: text, configuration: text, rules: text }),
  failOn: severity,
  unknown: { enum: ["fail", "warn", "ignore"] },
  positions: list(count),
  findings: list(record({ voice: count, "way?": list(link), "daysLeft?": { type: "integer" } })),
  pools: list(pool),
  unknownPools: list(record({ set: text, owner: text, because: cause })),
  changes: list(change),
  gaps: list(record({ problem: count, reason: text, "supply?": text })),
  rules: list(record({ code: text, severity, "info?": info })),
  intents: list(
    record({ index: count, nothing: text, lost: text, "name?": text, "near?": text, "location?": location })
  ),
  unmatched: list(record({ id: text, problem })),
  used: texts,
  fixed: list(record({ index: count, code: text, target: text, file: text, fingerprint: text })),
  "baseline?": location,
  bare: list(count),
  texts: { type: "object", additionalProperties: text }
});
function isShard(json) {
  return isRecord(json) && Object.hasOwn(json, "shard");
}

// src/gate/shard/wire.ts
function readShardReport(path, text2) {
  const document = readJsonText(path, text2);
  if (!(document instanceof JsonDocument)) throw new UsageError(document.message, [document]);
  const json = jsonOfNode(document.root);
  const [about] = validate(json, aboutSchema);
  if (about !== void 0) throw faulty(path, "It is no JSON report of `poolgate check`", said(about.message));
  const version = versionOf(json);
  if (version !== tool.version)
    throw faulty(
      path,
      `It was made by poolgate ${version}, and this is ${tool.version}`,
      "Use one version for all jobs."
    );
  if (!isShard(json))
    throw faulty(path, "It is the report of a whole run, not of a shard", "Make it with --shard I/N --format json.");
  const [fault] = [...validate(json, reportSchema), ...validate(json.shard, shardSchema, ["shard"])];
  if (fault !== void 0) throw faulty(path, "It was not written by poolgate, or changed since", said(fault.message));
  if (!isWhole(json))
    throw faulty(path, "It was not written by poolgate, or changed since", "Its lists do not fit together.");
  return json;
}
var aboutSchema = {
  type: "object",
  required: ["version", "tool"],
  properties: {
    version: { const: 1 },
    tool: {
      type: "object",
      required: ["name", "version"],
      properties: { name: { const: tool.name }, version: { type: "string" } }
    }
  }
};
function versionOf(json) {
  const named = typeof json === "object" && json !== null && "tool" in json ? json.tool : void 0;
  return typeof named === "object" && named !== null && "version" in named ? String(named.version) : "";
}
function isWhole(json) {
  if (!hasLists(json)) return false;
  const { sets, findings, problems, shard } = json;
  return shard.positions.length === sets.length && shard.findings.length === findings.length && shard.gaps.every(({ problem: problem2 }) => problem2 < problems.length) && shard.index <= shard.count;
}
function hasLists(json) {
  return ["sets", "findings", "problems", "shard"].every((key) => Object.hasOwn(json, key));
}
function said(message) {
  return message.replace("The configuration", "The report");
}
function faulty(path, what, detail) {
  return new UsageError(`${path} cannot be merged. ${what}. ${detail}`);
}

// src/commands/merge.ts
var mergeCommand = {
  name: "merge",
  usage: "REPORT\u2026 [options]",
  summary: "Joins the JSON reports of all shards (check --shard I/N --format json) into the report of one run",
  options: reportOptions,
  async run(args, host) {
    const started = host.clock();
    const files = host.openFiles();
    const wanted = wantedReports(args);
    if (args.rest.includes("-")) files.provide(standardInput, await host.readInput());
    const shards = args.rest.map((given) => {
      const path = given === "-" ? standardInput : pathOf(given, files);
      return { path, report: readShardReport(path, textOf(path, files)) };
    });
    const report = joinShards(shards, files);
    const reads = shards.map(({ path }) => path);
    await giveReports(report, wanted, { args, host, files, started, reads });
    return report.exitCode;
  }
};
function pathOf(given, files) {
  files.allow(given);
  return files.fromUser(given);
}
function textOf(path, files) {
  const file = files.read(path);
  if ("fault" in file) throw new UsageError(`A report cannot be read. ${file.fault}`);
  return file.text;
}
export {
  mergeCommand
};
