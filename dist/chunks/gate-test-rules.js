import {
  casesShape,
  casesYamlLimits,
  checkShape,
  problemAt as problemAt2,
  readRules,
  readYaml,
  textAt,
  toJson,
  valueAt
} from "./shared-marcbachmann-cel-js.js";
import "./shared-yaml.js";
import {
  JsonDocument,
  RuleError,
  SourceText,
  buildTopology,
  expandTemplate,
  folderOf,
  joinPath,
  problemAt,
  readJsonText,
  ruleProblem,
  runRules,
  validateConfiguration
} from "./core.js";

// src/rule/cases.ts
function runCases(rules, files, evaluate, read) {
  const results = [];
  const problems = [];
  for (const file of files) {
    const rule = rules.find((candidate) => isCasesFileOf(file.path, candidate));
    const cases = readCases(file, read);
    problems.push(...cases.problems);
    if (rule === void 0)
      problems.push(problemAt2("There is no rule beside these cases.", { source: file, start: 0, end: 0, pointer: "" }));
    else results.push(...cases.cases.map((ruleCase) => resultOf(rule, ruleCase, evaluate(rule, ruleCase))));
  }
  return { results, problems };
}
function isCasesFileOf(path, rule) {
  return casesPathOf(rule.source).toLowerCase() === path.toLowerCase();
}
function casesPathOf(rulePath) {
  return rulePath.replace(/\.ya?ml$/i, ".cases.yaml");
}
function readCases(file, read) {
  const node = readYaml(file, casesYamlLimits);
  if (!("type" in node)) return { cases: [], problems: node };
  const faults = checkShape(node, casesShape, "the cases");
  if (faults.length > 0 || node.type !== "list") return { cases: [], problems: faults };
  const problems = [];
  const cases = node.items.flatMap((item) => readCase(item, file, read, problems));
  return { cases, problems };
}
function readCase(node, file, read, problems) {
  const name = textAt(node, "name") ?? "";
  const textOf = (key, wrap) => {
    const value = valueAt(node, key);
    if (value === void 0) return void 0;
    if (value.type !== "scalar")
      return { path: `${file.path}#${name}`, text: JSON.stringify(wrap(toJson(value)), null, 2) };
    const text = read(String(value.value), file.path);
    if (text === void 0) problems.push(problemAt2(`There is no file ${String(value.value)}.`, value.place));
    return text;
  };
  const template = textOf("template", asTemplate);
  if (template === void 0) return [];
  const parameters = textOf("parameters", asParameters);
  const config = valueAt(node, "config");
  return [
    {
      name,
      template,
      parameters: parameters === void 0 ? [] : [parameters],
      config: config && toJson(config),
      expect: expected(textAt(node, "expect")),
      at: textAt(node, "at"),
      message: textAt(node, "message"),
      severity: textAt(node, "severity"),
      place: valueAt(node, "name")?.place ?? node.place
    }
  ];
}
function asTemplate(value) {
  const schema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";
  return typeof value === "object" ? { $schema: schema, contentVersion: "1.0.0.0", ...value } : value;
}
function asParameters(value) {
  const schema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#";
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  const parameters = Object.fromEntries(entries.map(([name, given]) => [name, { value: given }]));
  return { $schema: schema, contentVersion: "1.0.0.0", parameters };
}
function expected(text) {
  return text === "fail" || text === "unknown" || text === "skip" ? text : "pass";
}
function resultOf(rule, ruleCase, run) {
  const { name, place } = ruleCase;
  const difference = differenceOf(ruleCase, run);
  return { rule: rule.code, name, place, passed: difference.length === 0, difference };
}
function outcomeOf({ findings, passed }) {
  if (findings.some(({ outcome }) => outcome === "fail")) return "fail";
  if (findings.length > 0) return "unknown";
  return passed > 0 ? "pass" : "skip";
}
function differenceOf(ruleCase, run) {
  const errors = run.problems.filter(({ level }) => level === "error").map(({ message: message2 }) => `+ problem: ${message2}`);
  if (errors.length > 0) return [`- ${ruleCase.expect}`, ...errors];
  const outcome = outcomeOf(run);
  if (outcome !== ruleCase.expect) {
    return [`- ${ruleCase.expect}`, `+ ${outcome}`, ...run.findings.map((finding) => `+   ${describe(finding)}`)];
  }
  const { at, message, severity } = ruleCase;
  const wanted = [
    {
      key: "at",
      value: at,
      fits: (finding) => at === void 0 || finding.target.name === at || pointsAt(finding, at)
    },
    {
      key: "message",
      value: message,
      fits: (finding) => message === void 0 || finding.message.includes(message)
    },
    {
      key: "severity",
      value: severity,
      fits: (finding) => severity === void 0 || finding.severity === severity
    }
  ].filter(({ value }) => value !== void 0);
  const findings = run.findings.filter((finding) => finding.outcome === outcome);
  if (wanted.length === 0 || findings.some((finding) => wanted.every(({ fits }) => fits(finding)))) return [];
  return [
    ...wanted.map(({ key, value }) => `- ${key}: ${value}`),
    ...findings.map((finding) => `+ ${describe(finding)}`)
  ];
}
function pointsAt({ place }, at) {
  return at.startsWith("/") && place.pointer.endsWith(at);
}
function describe({ target, place, message, severity, outcome }) {
  return `${outcome} ${severity} ${target.name} at ${place.pointer}: ${message}`;
}

// src/gate/test-rules.ts
function testRules(paths, files) {
  const rules = readRules(paths, files);
  const problems = [];
  const sources = [];
  for (const rule of rules) {
    const path = casesPathOf(rule.source);
    const file = files.kindOf(path) === "absent" ? void 0 : files.read(path);
    if (file === void 0)
      problems.push({ ...problemAt(path, "cases", `Rule ${rule.code} has no cases. Write ${path}.`), level: "warning" });
    else if ("fault" in file) problems.push(problemAt(path, file.code, file.fault));
    else sources.push(new SourceText(path, file.text));
  }
  const report = runCases(rules, sources, evaluateCase, readBeside(files));
  return { results: report.results, problems: [...problems, ...report.problems] };
}
function readBeside(files) {
  return (path, beside) => {
    const full = joinPath(folderOf(beside), path);
    const file = files.read(full);
    return "text" in file ? { path: full, text: file.text } : void 0;
  };
}
function evaluateCase(rule, ruleCase) {
  const problems = [];
  const template = parse(ruleCase.template, problems);
  const parameters = ruleCase.parameters.flatMap((text) => {
    const document = parse(text, problems);
    return document === void 0 ? [] : [{ document }];
  });
  const config = configOf(ruleCase, problems);
  if (template === void 0) return { findings: [], passed: 0, skipped: 0, problems };
  const { resources, withheld, gaps, problems: faults } = expandTemplate(template, parameters);
  const topology = buildTopology({ set: "default", resources, withheld, gaps, intents: config.pools ?? [] });
  try {
    const run = runRules(topology, [{ rule, severity: rule.severity }], { set: "default" });
    return { ...run, problems: [...problems, ...faults] };
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    return { findings: [], passed: 0, skipped: 0, problems: [ruleProblem(error, rule)] };
  }
}
function parse({ path, text }, problems) {
  const document = readJsonText(path, text);
  if (document instanceof JsonDocument) return document;
  problems.push(document);
  return void 0;
}
function configOf({ config, place }, problems) {
  if (config === void 0) return {};
  const faults = validateConfiguration(config);
  for (const { message } of faults) problems.push({ level: "error", code: "config", message, place });
  return faults.length > 0 ? {} : config;
}
export {
  testRules
};
