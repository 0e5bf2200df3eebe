import {
  mutationOf,
  reportOf
} from "./shared-gate-test-report.js";
import {
  casesOf,
  prepareCase,
  readBeside,
  readCases
} from "./shared-gate-rule-files.js";
import {
  readRules
} from "./shared-marcbachmann-cel-js.js";
import {
  problemAt,
  readCasesYaml,
  readRuleYaml,
  whole
} from "./shared-rule-edit.js";
import {
  entryOf,
  require_dist,
  toJson
} from "./shared-yaml.js";
import {
  SourceText,
  __toESM,
  celFunctions,
  nearest
} from "./core.js";

// src/rule/testing/coverage.ts
var neededOutcomes = ["fail", "pass", "unknown"];
function gapsOf({ cases, nevers }) {
  const shown = /* @__PURE__ */ new Set([...cases.map(({ expect }) => expect), ...nevers.map(({ about }) => about)]);
  return neededOutcomes.filter((outcome) => !shown.has(outcome));
}
function staleNevers({ cases, nevers }) {
  return nevers.flatMap(({ about, place }) => {
    const one = cases.find(({ expect }) => expect === about);
    if (one === void 0) return [];
    return [problemAt(`The rule can be ${about}: the case '${one.name}' shows it. Remove this excuse.`, place)];
  });
}

// src/rule/testing/place.ts
function placeInCase(place, { deployments, before, health }) {
  const { path } = place.source;
  const answers = [...health?.texts ?? [], ...health?.before ?? []];
  const answer = answers.find((text) => text.path === path)?.node;
  if (answer !== void 0) return placeAt(answer, place.pointer);
  for (const { template, parameters } of before === void 0 ? deployments : [...deployments, before]) {
    if (template.path === path) return template.node ? placeAt(template.node, place.pointer) : place;
    const values = parameters.find((text) => text.path === path)?.node;
    if (values !== void 0) return placeAt(values, place.pointer.replace(/^\/parameters/, ""));
  }
  return place;
}
function placeAt(node, pointer) {
  let at = node;
  let place = node.place;
  for (const token of pointer.split("/").slice(1)) {
    const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
    const entry = entryOf(at, key);
    const next = at.type === "list" ? at.items[Number(key)] : entry?.value;
    if (next === void 0) break;
    place = entry?.keyPlace ?? next.place;
    at = next;
  }
  return place;
}

// src/rule/testing/difference.ts
function outcomeOf({ findings, passed }) {
  return worstOf(/* @__PURE__ */ new Set([...findings.map(({ outcome }) => outcome), ...passed > 0 ? ["pass"] : []]));
}
function worstOf(outcomes) {
  return ["fail", "unknown", "pass"].find((outcome) => outcomes.has(outcome)) ?? "skip";
}
function asksForFindings(ruleCase) {
  return isWanted(ruleCase) || ruleCase.findings !== void 0;
}
function differenceOf(ruleCase, run) {
  const errors = run.problems.filter(({ level }) => level === "error").map(({ message }) => `+ problem: ${message}`);
  if (errors.length > 0) return [`- ${ruleCase.expect}`, ...errors];
  const outcome = outcomeOf(run);
  const shown = (finding) => describe(finding, ruleCase);
  if (outcome !== ruleCase.expect) return [`- ${ruleCase.expect}`, `+ ${outcome}`, ...run.findings.flatMap(shown)];
  const findings = run.findings.filter((finding) => finding.outcome === outcome);
  const missing = missingOf(ruleCase, findings);
  if (missing.length > 0) return [...missing.flatMap(printWanted), ...findings.flatMap(shown)];
  const unexpected = ruleCase.findings === void 0 ? [] : unmatched(findings, ruleCase.findings);
  return unexpected.length === 0 ? [] : [`- no other finding`, ...unexpected.flatMap(shown)];
}
function missingOf(ruleCase, findings) {
  const single = isWanted(ruleCase) && !findings.some((finding) => fits(finding, ruleCase)) ? [ruleCase] : [];
  const listed = (ruleCase.findings ?? []).filter((wanted) => !findings.some((finding) => fits(finding, wanted)));
  return [...single, ...listed];
}
function unmatched(findings, wanted) {
  const left = [...findings];
  for (const one of wanted.toSorted((a, b) => said(b) - said(a))) {
    const at = left.findIndex((finding) => fits(finding, one));
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}
function said({ at, message, severity, fix }) {
  return [at, message, severity, fix].filter((value) => value !== void 0).length;
}
function isWanted(wanted) {
  return said(wanted) > 0;
}
function fits(finding, { at, message, severity, fix }) {
  return (at === void 0 || finding.target.name === at || pointsAt(finding, at)) && (message === void 0 || finding.message.includes(message)) && (severity === void 0 || finding.severity === severity) && (fix === void 0 || finding.fix?.includes(fix) === true);
}
function pointsAt({ place }, at) {
  return at.startsWith("/") && place.pointer.endsWith(at);
}
function printWanted({ at, message, severity, fix }) {
  const lines = Object.entries({ at, message, severity, fix }).filter(([, value]) => value !== void 0);
  return lines.length === 0 ? ["- one more finding"] : lines.map(([key, value]) => `- ${key}: ${value}`);
}
function describe(finding, ruleCase) {
  const { target, place, message, fix = "", severity, outcome, evidence, missing } = finding;
  return [
    `+   ${outcome} ${severity} ${target.name}  ${spot(placeInCase(place, ruleCase))} ${place.pointer}`,
    `+     ${message}`,
    ...fix === "" ? [] : [`+     fix: ${fix}`],
    ...evidence.map((entry) => `+     because ${because(entry)}${where(entry.place, ruleCase)}`),
    ...missing.map((entry) => `+     because ${entry.reason}${where(entry.place, ruleCase)}`)
  ];
}
function because({ path, value, from }) {
  const text = `${path} is ${value === null ? "absent" : JSON.stringify(value)}`;
  return from === void 0 ? text : `${text}, from ${from}`;
}
function where(place, ruleCase) {
  return place === void 0 ? "" : `  ${spot(placeInCase(place, ruleCase))}`;
}
function spot({ source, start }) {
  const { line, column } = source.position(start);
  return source.text === "" ? source.path : `${source.path}:${line + 1}:${column + 1}`;
}

// src/rule/cel/print.ts
var choice = 0;
var unary = 6;
var whole2 = 7;
var tightness = {
  or: 1,
  and: 2,
  "==": 3,
  "!=": 3,
  "<": 3,
  "<=": 3,
  ">": 3,
  ">=": 3,
  in: 3,
  "+": 4,
  "-": 4,
  "*": 5,
  "/": 5,
  "%": 5
};
var signs = { and: "&&", or: "||" };
var macroNames = { existsOne: "exists_one" };
var functionNames = /* @__PURE__ */ new Set([
  "known",
  ...celFunctions.filter(({ name, signature }) => signature.startsWith(`${name}(`)).map(({ name }) => name)
]);
function printCode(code) {
  return print(code, choice);
}
function print(code, around) {
  switch (code.op) {
    case "value":
      return wrap(JSON.stringify(code.value), typeof code.value === "number" && code.value < 0 ? unary : whole2, around);
    case "name":
      return code.name;
    case "field":
      return `${print(code.target, whole2)}.${code.field}`;
    case "has":
      return `has(${print(code.target, whole2)}.${code.field})`;
    case "index":
      return `${print(code.target, whole2)}[${print(code.index, choice)}]`;
    case "not":
      return wrap(`!${print(code.value, whole2)}`, unary, around);
    case "minus":
      return wrap(`-${print(code.value, whole2)}`, unary, around);
    case "if": {
      const [condition, yes, no] = [print(code.condition, 1), print(code.yes, 1), print(code.no, choice)];
      return wrap(`${condition} ? ${yes} : ${no}`, choice, around);
    }
    case "list":
      return `[${code.items.map((item) => print(item, choice)).join(", ")}]`;
    case "call":
      return printCall(code.name, code.args);
    case "matches":
      return `${print(code.text, whole2)}.matches(${JSON.stringify(code.pattern.source)})`;
    default:
      if ("list" in code) {
        const name = macroNames[code.op] ?? code.op;
        return `${print(code.list, whole2)}.${name}(${code.variable}, ${print(code.body, choice)})`;
      }
      return printBinary(code, around);
  }
}
function printCall(name, args) {
  const [receiver, ...others] = args;
  if (receiver === void 0 || functionNames.has(name)) return `${name}(${listOf(args)})`;
  return `${print(receiver, whole2)}.${name}(${listOf(others)})`;
}
function listOf(args) {
  return args.map((arg) => print(arg, choice)).join(", ");
}
function printBinary({ op, left, right }, around) {
  const own = tightness[op];
  return wrap(`${print(left, own)} ${signs[op] ?? op} ${print(right, own + 1)}`, own, around);
}
function wrap(text, own, around) {
  return own < around ? `(${text})` : text;
}

// src/rule/testing/variants.ts
var mostCharacters = 120;
function variantsOf(code) {
  return isConnective(code) ? connectiveVariants(code) : [...comparisonVariants(code), ...within(partsOf(code))];
}
function shortCode(code) {
  const text = printCode(code);
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}\u2026` : text;
}
function within(parts) {
  return parts.flatMap(({ code, put }) => variantsOf(code).map((variant) => ({ ...variant, code: put(variant.code) })));
}
function connectiveVariants(code) {
  const { op } = code;
  const operands = operandsOf(code, op);
  const sign = op === "and" ? "&&" : "||";
  const [one, others] = op === "and" ? ["false", "true"] : ["true", "false"];
  const rest = operands.length === 2 ? `the other operand of ${sign} is` : `the other operands of ${sign} are`;
  const dropped = operands.map((operand, at) => {
    const text = shortCode(operand);
    const remaining = joined(operands.toSpliced(at, 1), op);
    return { code: remaining, what: `operand ${text} dropped`, shows: `${text} is ${one} and ${rest} ${others}` };
  });
  const parts = operands.map((operand, at) => {
    return { code: operand, put: (other) => joined(operands.with(at, other), op) };
  });
  return [...dropped, ...within(parts)];
}
function isConnective(code) {
  return code.op === "and" || code.op === "or";
}
function operandsOf(code, op) {
  return isConnective(code) && code.op === op ? [...operandsOf(code.left, op), ...operandsOf(code.right, op)] : [code];
}
function joined(operands, op) {
  return operands.reduce((left, right) => ({ op, left, right }));
}
var turned = { "==": "!=", "!=": "==", "<": ">=", "<=": ">", ">": "<=", ">=": "<" };
function comparisonVariants(code) {
  const text = shortCode(code);
  const words = { what: `${code.op} turned in ${text}`, shows: `it matters whether ${text}` };
  switch (code.op) {
    case "==":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return [{ ...words, code: { ...code, op: turned[code.op] } }];
    case "in":
      return [{ ...words, code: { op: "not", value: code } }];
    default:
      return [];
  }
}
function partsOf(code) {
  switch (code.op) {
    case "value":
    case "name":
      return [];
    case "field":
    case "has":
      return [{ code: code.target, put: (target) => ({ ...code, target }) }];
    case "index":
      return [
        { code: code.target, put: (target) => ({ ...code, target }) },
        { code: code.index, put: (index) => ({ ...code, index }) }
      ];
    case "not":
    case "minus":
      return [{ code: code.value, put: (value) => ({ ...code, value }) }];
    case "if":
      return [
        { code: code.condition, put: (condition) => ({ ...code, condition }) },
        { code: code.yes, put: (yes) => ({ ...code, yes }) },
        { code: code.no, put: (no) => ({ ...code, no }) }
      ];
    case "list":
      return code.items.map((item, at) => ({
        code: item,
        put: (other) => ({ ...code, items: code.items.with(at, other) })
      }));
    case "matches":
      return [{ code: code.text, put: (text) => ({ ...code, text }) }];
    case "call":
      return code.args.map((arg, at) => ({ code: arg, put: (other) => ({ ...code, args: code.args.with(at, other) }) }));
    default:
      if ("list" in code)
        return [
          { code: code.list, put: (list) => ({ ...code, list }) },
          { code: code.body, put: (body) => ({ ...code, body }) }
        ];
      return [
        { code: code.left, put: (left) => ({ ...code, left }) },
        { code: code.right, put: (right) => ({ ...code, right }) }
      ];
  }
}

// src/rule/testing/mutants.ts
function mutantsOf(rule) {
  const expressions = expressionsOf(rule);
  const whole3 = [...withoutWhen(rule), ...expressions.flatMap((expression) => constants(expression))];
  const parts = expressions.flatMap(
    (expression) => variantsOf(expression.code).map((variant) => mutantOf(expression, variant))
  );
  return withUniqueNames([...whole3.filter((mutant) => differs(mutant.rule, rule)), ...parts]);
}
function mutantOf({ name, path, put }, { code, what, shows }) {
  return { name: `${name}: ${what}`, rule: put(code), path, hint: `a case in which ${shows}` };
}
function withoutWhen({ when, ...rule }) {
  if (when === void 0) return [];
  const hint = "a case that is skipped, with a target of which the assert does not hold";
  return [{ name: "when dropped", rule, path: ["when"], hint }];
}
function constants({ name, path, put }) {
  if (path[0] !== "assert") return [];
  const constant = (value) => put({ op: "value", value });
  return [
    { name: `${name} is true`, rule: constant(true), path, hint: `a case that fails by ${name}` },
    { name: `${name} is false`, rule: constant(false), path, hint: `a case that passes ${name}` }
  ];
}
function expressionsOf(rule) {
  const { forEach, when, let: lets, asserts } = rule;
  const several = asserts.length > 1;
  return [
    ...forEach ? [
      {
        name: "forEach",
        path: ["forEach", forEach.name],
        code: forEach.list,
        put: (list) => ({ ...rule, forEach: { ...forEach, list } })
      }
    ] : [],
    ...when ? [{ name: "when", path: ["when"], code: when, put: (code) => ({ ...rule, when: code }) }] : [],
    ...lets.map(({ name, code }, at) => ({
      name: `let ${name}`,
      path: ["let", name],
      code,
      put: (other) => ({ ...rule, let: lets.with(at, { name, code: other }) })
    })),
    ...asserts.map((assertion, at) => ({
      name: several ? `assert ${at + 1}` : "assert",
      path: several ? ["assert", at, "assert"] : ["assert"],
      code: assertion.assert,
      put: (assert) => ({ ...rule, asserts: asserts.with(at, { ...assertion, assert }) })
    }))
  ];
}
function differs(one, other) {
  return JSON.stringify(one) !== JSON.stringify(other);
}
function withUniqueNames(mutants) {
  const count = /* @__PURE__ */ new Map();
  return mutants.map((mutant) => {
    const nth = (count.get(mutant.name) ?? 0) + 1;
    count.set(mutant.name, nth);
    return nth === 1 ? mutant : { ...mutant, name: `${mutant.name} (${nth})` };
  });
}

// src/rule/testing/run.ts
function testRule(rule, file, prepare, options) {
  const cases = file.cases.map((ruleCase) => ({ ruleCase, prepared: prepare(rule, ruleCase) }));
  const results = cases.map(({ ruleCase, prepared }) => {
    const ran = prepared.run(rule);
    return { name: ruleCase.name, place: ruleCase.place, difference: differenceOf(ruleCase, ran), ruleCase, run: ran };
  });
  const mutants = mutantsOf(rule);
  const problems = [...staleNevers(file), ...strangers(mutants, file)];
  const sound = results.every(({ difference }) => difference.length === 0) && file.problems.length === 0;
  const mutation = options.mutate && sound ? mutate(mutants, cases, file) : void 0;
  return {
    rule,
    results,
    gaps: gapsOf(file),
    mutants: mutation?.result,
    problems: [...file.problems, ...problems, ...mutation?.problems ?? []]
  };
}
function strangers(mutants, { survivors }) {
  const names = mutants.map(({ name }) => name);
  return survivors.filter(({ about }) => !names.includes(about)).map(({ about, place }) => {
    const hint = nearest(about, names) || " `poolgate test --mutate` names those that survive.";
    return problemAt(`The rule has no mutant '${about}'.${hint}`, place);
  });
}
function fails({ ruleCase, prepared }, rule) {
  const outcomes = prepared.outcomes(rule);
  if (outcomes === void 0 || worstOf(outcomes) !== ruleCase.expect) return true;
  return asksForFindings(ruleCase) && differenceOf(ruleCase, prepared.run(rule)).length > 0;
}
function mutate(mutants, cases, { survivors }) {
  const alive = mutants.filter(({ rule }) => !cases.some((ready) => fails(ready, rule)));
  const names = new Set(alive.map(({ name }) => name));
  const excuses = new Set(survivors.map(({ about }) => about));
  const unexcused = alive.filter(({ name }) => !excuses.has(name));
  const stale = survivors.filter(({ about }) => !names.has(about) && mutants.some(({ name }) => name === about));
  return {
    result: {
      total: mutants.length,
      killed: mutants.length - alive.length,
      excused: alive.length - unexcused.length,
      survivors: unexcused
    },
    problems: stale.map(
      ({ about, place }) => problemAt(`A case fails with the mutant '${about}': it does not survive. Remove this excuse.`, place)
    )
  };
}

// src/rule/testing/update.ts
var import_yaml4 = __toESM(require_dist(), 1);

// src/rule/testing/yaml-text.ts
var import_yaml3 = __toESM(require_dist(), 1);
function applyEdits(text, edits) {
  const ordered = edits.toSorted((a, b) => b.start - a.start || b.end - a.end);
  return ordered.reduce((whole3, { start, end, text: piece }) => whole3.slice(0, start) + piece + whole3.slice(end), text);
}
function insertAfter(source, map, after, entries) {
  const pair = pairOf(map, after);
  const [value, key] = [pair?.value, pair?.key];
  const end = (0, import_yaml3.isScalar)(value) || (0, import_yaml3.isAlias)(value) ? value.range?.[1] : void 0;
  const start = (0, import_yaml3.isScalar)(key) ? key.range?.[0] : void 0;
  if (start === void 0 || end === void 0) return void 0;
  if (map.flow === true) {
    const text2 = entries.map(([name, given]) => `, ${name}: ${writeFlow(given)}`).join("");
    return { start: end, end, text: text2 };
  }
  const column = start - (source.lastIndexOf("\n", start - 1) + 1);
  const line = source.indexOf("\n", end);
  const at = line === -1 ? source.length : line + 1;
  const lineBreak = source.charAt(source.indexOf("\n") - 1) === "\r" ? "\r\n" : "\n";
  const lines = entries.map(([name, given]) => `${" ".repeat(column)}${name}: ${writeBlock(given)}`);
  const text = lines.map((one) => line === -1 ? lineBreak + one : one + lineBreak).join("");
  return { start: at, end: at, text };
}
function replaceValue(source, map, key, text) {
  const value = pairOf(map, key)?.value;
  if (!(0, import_yaml3.isScalar)(value) || value.anchor !== void 0 || value.tag !== void 0) return void 0;
  const [start, end] = value.range ?? [];
  return start === void 0 || end === void 0 ? void 0 : { start, end, text: quotedAs(value, source.slice(start, end), text, map.flow === true) };
}
function pairOf(map, name) {
  return map.items.find(({ key }) => (0, import_yaml3.isScalar)(key) && String(key.value) === name);
}
function quotedAs({ type }, written, text, flow) {
  switch (type) {
    case "QUOTE_DOUBLE":
      return JSON.stringify(text);
    case "QUOTE_SINGLE":
      return isOneLine(text) ? singleQuoted(text) : JSON.stringify(text);
    case "BLOCK_FOLDED":
    case "BLOCK_LITERAL": {
      const [, head = "", indent = ""] = /^(.*\r?\n)(?:\s*\n)*([ ]*)/.exec(written) ?? [];
      const canStand = isOneLine(text) && text === text.trim() && head !== "" && indent !== "";
      const block = `${head.replace(/^[|>][-+\d]*/, ">-")}${indent}${text}`;
      return (canStand ? block : JSON.stringify(text)) + (written.endsWith("\n") ? "\n" : "");
    }
    default:
      return flow ? writeFlow(text) : writeBlock(text);
  }
}
function writeBlock(text) {
  return isPlain(text) ? text : quoted(text);
}
function writeFlow(text) {
  return isPlain(text) && !/[,[\]{}]/.test(text) ? text : quoted(text);
}
function quoted(text) {
  return isOneLine(text) && (!text.includes("'") || /["\\]/.test(text)) ? singleQuoted(text) : JSON.stringify(text);
}
function singleQuoted(text) {
  return `'${text.replaceAll("'", "''")}'`;
}
function isOneLine(text) {
  return !/[\p{Cc}\u2028\u2029\ufeff\p{Surrogate}]/u.test(text);
}
function isPlain(text) {
  if (!isOneLine(text) || !/^[\p{L}\p{N}]/u.test(text) || /: |:$| #/.test(text)) return false;
  const { contents, errors } = (0, import_yaml3.parseDocument)(text, { version: "1.2", schema: "core", prettyErrors: false });
  return errors.length === 0 && (0, import_yaml3.isScalar)(contents) && contents.value === text;
}

// src/rule/testing/update.ts
function updateCases({ source }, results) {
  const changes = results.flatMap(changesOf);
  const { contents } = (0, import_yaml4.parseDocument)(source.text, {
    version: "1.2",
    schema: "core",
    keepSourceTokens: true,
    uniqueKeys: false
  });
  const edits = [];
  const done = [];
  const byHand2 = [];
  for (const change of changes) {
    const map = nodeAt(contents, change.path);
    const own = (0, import_yaml4.isMap)(map) ? editsOf(source.text, map, change) : void 0;
    if (own === void 0) byHand2.push(change.name);
    else {
      edits.push(...own);
      done.push(change);
    }
  }
  const text = applyEdits(source.text, edits);
  if (!saysOnly(source.text, text, done))
    return { text: source.text, count: 0, byHand: changes.map(({ name }) => name) };
  return { text, count: done.length, byHand: byHand2 };
}
function changesOf({ ruleCase, run }) {
  const { expect, name } = ruleCase;
  if (expect !== "fail" && expect !== "unknown") return [];
  if (outcomeOf(run) !== expect || run.problems.some(({ level }) => level === "error")) return [];
  const findings = run.findings.filter(({ outcome }) => outcome === expect);
  const index = Number(ruleCase.place.pointer.split("/")[1]);
  if (ruleCase.findings === void 0) return ownChange(ruleCase, findings, index);
  return listedChanges(ruleCase.findings, findings, { name, path: [index, "findings"] });
}
function listedChanges(listed, findings, { name, path }) {
  const left = [...findings];
  const take = (wanted) => {
    const at = left.findIndex((finding) => fits(finding, wanted));
    return at < 0 ? void 0 : left.splice(at, 1)[0];
  };
  const open = [...listed.entries()].filter(([, wanted]) => wanted.message === void 0 || take(wanted) === void 0);
  return open.flatMap(([at, wanted]) => {
    const message = take({ ...wanted, message: void 0 })?.message;
    return message === void 0 || !isWanted(wanted) ? [] : [{ name, path: [...path, at], values: { message } }];
  });
}
function ownChange(ruleCase, findings, index) {
  const { expect, name, at, message } = ruleCase;
  const given = messageFor(ruleCase, findings);
  const target = findings.find((finding) => fits(finding, { ...ruleCase, message: given ?? message }))?.target.name;
  const values = {
    ...expect === "fail" && at === void 0 && target !== void 0 && target !== "" ? { at: target } : {},
    ...given === void 0 ? {} : { message: given }
  };
  return Object.keys(values).length === 0 ? [] : [{ name, path: [index], values }];
}
function messageFor(wanted, findings) {
  if (wanted.message !== void 0 && findings.some((finding) => fits(finding, wanted))) return void 0;
  return findings.find((finding) => fits(finding, { ...wanted, message: void 0 }))?.message;
}
function editsOf(source, map, { values }) {
  const entries = Object.entries(values);
  const replaced = entries.filter(([key]) => pairOf(map, key) !== void 0);
  const added = entries.filter(([key]) => pairOf(map, key) === void 0);
  const edits = replaced.map(([key, value]) => replaceValue(source, map, key, value));
  const after = ["at", "expect", "severity", "fix"].find((key) => pairOf(map, key) !== void 0) ?? "";
  if (added.length > 0) edits.push(insertAfter(source, map, after, added));
  return edits.every((edit) => edit !== void 0) ? edits : void 0;
}
function nodeAt(root, path) {
  return path.reduce((node, key) => {
    if ((0, import_yaml4.isSeq)(node)) return node.items[Number(key)];
    return (0, import_yaml4.isMap)(node) ? pairOf(node, String(key))?.value : void 0;
  }, root);
}
function saysOnly(before, after, changes) {
  const [old, now] = [before, after].map((text) => parsed(text));
  for (const { path, values } of changes) {
    const target = path.reduce((value, key) => memberOf(value, key), old);
    if (typeof target === "object" && target !== null) Object.assign(target, values);
  }
  return now !== void 0 && canonical(old) === canonical(now);
}
function parsed(text) {
  const source = new SourceText("", text);
  const node = readCasesYaml(source);
  return "type" in node ? toJson(node) : void 0;
}
function memberOf(value, key) {
  if (Array.isArray(value)) return value[Number(key)];
  return typeof value === "object" && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : void 0;
}
function canonical(value) {
  return JSON.stringify(
    value,
    (_key, inner) => typeof inner === "object" && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => a < b ? -1 : 1)) : inner
  );
}

// src/gate/test-rules.ts
function testRules(paths, files, run = {}) {
  return testAll(readRules(paths, files), files, run);
}
function testAll(rules, files, { mutate: mutate2 = false, write }) {
  const read = rules.map((rule) => ({ rule, file: casesOf(rule, files) }));
  const updates = write === void 0 ? [] : read.map(({ rule, file }) => updateOf(rule, file, files));
  for (const { file, count } of updates) if (count > 0) write?.(file.source.path, file.source.text);
  const results = read.map(({ rule, file }, at) => testRule(rule, updates[at]?.file ?? file, prepareCase, { mutate: mutate2 }));
  const report = reportOf(results, updates.flatMap(byHand));
  return {
    ...report,
    ...mutate2 && { mutants: mutationOf(results, placesIn(files)) },
    ...write && { updated: updates.reduce((sum, { count }) => sum + count, 0) }
  };
}
function updateOf(rule, file, files) {
  const { results } = testRule(rule, file, prepareCase, { mutate: false });
  const { text, count, byHand: names } = updateCases(file, results);
  const source = new SourceText(file.source.path, text);
  return { file: count === 0 ? file : readCases(source, readBeside(files)), count, names };
}
function byHand({ file, names }) {
  return names.map((name) => {
    const place = file.cases.find((ruleCase) => ruleCase.name === name)?.place ?? whole(file.source);
    const message = `The case '${name}' shares its text by an anchor or an alias, and is not updated. Write it by hand.`;
    return { level: "warning", code: "cases", message, place };
  });
}
function placesIn(files) {
  const trees = /* @__PURE__ */ new Map();
  const treeOf = (path) => {
    const file = files.read(path);
    const source = new SourceText(path, "text" in file ? file.text : "");
    const root = readRuleYaml(source);
    return { source, root: "type" in root ? root : void 0 };
  };
  return (path, keys) => {
    const tree = trees.get(path) ?? treeOf(path);
    trees.set(path, tree);
    return keys.reduce((node, key) => childOf(node, key), tree.root)?.place ?? whole(tree.source);
  };
}
function childOf(node, key) {
  if (node?.type === "list") return node.items[Number(key)];
  return node?.type === "map" ? node.entries.find((entry) => entry.key === key)?.value : void 0;
}

export {
  testRules,
  testAll
};
