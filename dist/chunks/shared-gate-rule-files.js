import {
  casesShape,
  checkShape,
  problemAt as problemAt2,
  readCasesYaml
} from "./shared-rule-edit.js";
import {
  textAt,
  toJson,
  valueAt
} from "./shared-yaml.js";
import {
  readDeployment
} from "./shared-gate-read-deployment.js";
import {
  validateConfiguration
} from "./shared-schemas-config-schema.js";
import {
  healthOfTexts
} from "./shared-gate-health-explain.js";
import {
  RuleError,
  SourceText,
  buildSet,
  dayOf,
  defaultSet,
  faultOfScope,
  folderOf,
  joinPath,
  modes,
  outcomesOf,
  problemAt,
  ruleProblem,
  runRules,
  selectRules,
  single
} from "./core.js";

// src/gate/test-case.ts
var prepareCase = (rule, ruleCase) => {
  const problems = [];
  const after = readSide(ruleCase.deployments, problems);
  const before = ruleCase.before && readSide([ruleCase.before], problems);
  const config = configOf(ruleCase, problems);
  const { active: selected, problems: faults } = selectRules(
    [rule],
    config,
    single(config, () => ruleCase.place),
    [rule.code]
  );
  const health = healthIn(ruleCase, problems);
  const [asConfigured] = selected;
  problems.push(...faults);
  if (asConfigured === void 0 || problems.length > 0)
    return { run: () => ({ ...nothing, problems }), outcomes: () => void 0 };
  const { topology, problems: found } = buildSet({ name: defaultSet, ...after, ...before && { before } }, config, {
    today: ruleCase.today,
    mode: modes.find((mode) => mode === ruleCase.mode),
    health
  });
  const context = { set: defaultSet };
  return {
    run: (mutant) => {
      const ran = unlessBroken(() => runRules(topology, [{ ...asConfigured, rule: mutant }], context));
      return ran instanceof RuleError ? { ...nothing, problems: [ruleProblem(ran, mutant)] } : { ...ran, problems: found };
    },
    outcomes: (mutant) => {
      const outcomes = unlessBroken(() => outcomesOf(topology, { ...asConfigured, rule: mutant }, context));
      return outcomes instanceof RuleError ? void 0 : outcomes;
    }
  };
};
function healthIn({ health, deployments }, problems) {
  if (health === void 0) return void 0;
  const { texts, before, watched } = health;
  const watch = { goodAnswers: watched.answers, seconds: watched.seconds, timeIsUp: watched.timeUp };
  const read = healthOfTexts(texts, before, watch);
  problems.push(...read.problems);
  return read.health.open(read.health.health, deployments.length === 0 ? "all" : "joined");
}
function unlessBroken(run) {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    return error;
  }
}
var nothing = { findings: [], passed: 0, skipped: 0 };
function readSide(deployments, problems) {
  const read = deployments.flatMap(({ scope, place, ...deployment }) => {
    const fault = faultOfScope(scope);
    if (fault !== void 0) problems.push({ level: "error", code: "scope", message: `scope.${fault.message}`, place });
    const result = readDeployment({ ...deployment, scope });
    if (!("level" in result)) return [result];
    problems.push(result);
    return [];
  });
  return { deployments: read, gaps: [] };
}
function configOf({ config, place }, problems) {
  if (config === void 0) return {};
  const faults = validateConfiguration(config);
  for (const { message } of faults) problems.push({ level: "error", code: "config", message, place });
  return faults.length > 0 ? {} : config;
}

// src/rule/cases.ts
function casesPathOf(rulePath) {
  return rulePath.replace(/\.ya?ml$/i, ".cases.yaml");
}
function readCases(source, read) {
  const nothing2 = { source, cases: [], survivors: [], nevers: [] };
  const node = readCasesYaml(source);
  if (!("type" in node)) return { ...nothing2, problems: node };
  const faults = checkShape(node, casesShape, "the cases");
  if (faults.length > 0 || node.type !== "list") return { ...nothing2, problems: faults };
  const reader = new CaseReader(source, read);
  const excuses = (about, reason) => node.items.flatMap((item) => {
    const place = valueAt(item, about)?.place;
    return place ? [{ about: textAt(item, about) ?? "", reason: textAt(item, reason) ?? "", place }] : [];
  });
  const [survivors, nevers] = [excuses("mutant", "survives"), excuses("never", "because")];
  const cases = node.items.filter((item) => valueAt(item, "name") !== void 0).flatMap((item) => reader.read(item));
  return { source, cases, survivors, nevers, problems: reader.problems };
}
var CaseReader = class {
  problems = [];
  #file;
  #read;
  #names = /* @__PURE__ */ new Set();
  constructor(file, read) {
    this.#file = file;
    this.#read = read;
  }
  read(node) {
    const name = textAt(node, "name") ?? "";
    const place = valueAt(node, "name")?.place ?? node.place;
    if (this.#names.has(name)) this.problems.push(problemAt2(`There are two cases called '${name}'. Rename one.`, place));
    this.#names.add(name);
    const health = this.#health(node, name);
    const deployments = this.#deployments(node, name, place, health !== void 0);
    const before = this.#before(node, name);
    const config = valueAt(node, "config");
    const findings = valueAt(node, "findings");
    if (deployments === void 0 || before === void 0 && valueAt(node, "before") !== void 0) return [];
    return [
      {
        name,
        deployments,
        before,
        mode: textAt(node, "mode"),
        health,
        config: config && toJson(config),
        today: this.#today(node),
        expect: expected(textAt(node, "expect")),
        ...wantedOf(node),
        findings: findings?.type === "list" ? findings.items.map(wantedOf) : void 0,
        place,
        node
      }
    ];
  }
  #today(node) {
    const day = textAt(node, "today");
    if (day === void 0 || dayOf(day) !== void 0) return day;
    const place = valueAt(node, "today")?.place ?? node.place;
    this.problems.push(problemAt2(`today: '${day}' is no day. Write it as YYYY-MM-DD.`, place));
    return void 0;
  }
  /** Undefined when one of them cannot be read. `bare`: none is needed. */
  #deployments(node, name, place, bare) {
    const list = valueAt(node, "templates");
    const single2 = valueAt(node, "template") !== void 0;
    if (bare && !single2 && list === void 0) return [];
    if (single2 === (list !== void 0)) {
      const message = single2 ? `The case '${name}' has both 'template' and 'templates'. Keep one of them.` : `The case '${name}' has no 'template'. Write one, or the path of one.`;
      this.problems.push(problemAt2(message, place));
      return void 0;
    }
    const before = this.problems.length;
    const items = list?.type === "list" ? list.items : [node];
    if (items.length === 0) this.problems.push(problemAt2(`The case '${name}' has no template in its list.`, place));
    const deployments = items.flatMap(
      (item, at) => this.#deployment(item, items.length > 1 ? `${name}/${at + 1}` : name)
    );
    return this.problems.length > before ? void 0 : deployments;
  }
  #health(node, label) {
    const read = (key) => {
      const text = this.#text(node, key, `${label}/${key}`, (value) => value);
      return text === void 0 ? [] : [text];
    };
    const [texts, before] = [read("health"), read("healthBefore")];
    if (texts.length === 0) return void 0;
    const watched = valueAt(node, "watched");
    const numberAt = (key) => Number(textAt(watched, key) ?? 0);
    return {
      texts,
      before,
      watched: {
        answers: numberAt("answers"),
        seconds: numberAt("seconds"),
        timeUp: textAt(watched, "timeUp") === "true"
      }
    };
  }
  /** A template with what belongs to it, or one of these alone. */
  #before(node, name) {
    const value = valueAt(node, "before");
    if (value === void 0) return void 0;
    const label = `${name}/before`;
    if (valueAt(value, "template") !== void 0) return this.#deployment(value, label)[0];
    const wrap = valueAt(value, "resources") === void 0 ? (plain) => plain : asTemplate;
    const template = this.#text(node, "before", label, wrap);
    return template && { template, parameters: [], scope: {}, place: value.place };
  }
  #deployment(node, label) {
    const template = this.#text(node, "template", label, asTemplate);
    const parameters = this.#text(node, "parameters", `${label}/parameters`, asParameters);
    if (template === void 0) return [];
    return [
      {
        template,
        parameters: parameters ? [parameters] : [],
        scope: textsOf(valueAt(node, "scope")),
        place: node.place
      }
    ];
  }
  #text(node, key, label, wrap) {
    const value = valueAt(node, key);
    if (value === void 0) return void 0;
    if (value.type !== "scalar") {
      const text2 = JSON.stringify(wrap(toJson(value)), null, 2);
      return { path: `${this.#file.path}#${label}`, text: text2, node: value };
    }
    const text = this.#read(String(value.value), this.#file.path);
    if (text === void 0) this.problems.push(problemAt2(`There is no file ${String(value.value)}.`, value.place));
    return text;
  }
};
function wantedOf(node) {
  return {
    at: textAt(node, "at"),
    message: textAt(node, "message"),
    severity: textAt(node, "severity"),
    fix: textAt(node, "fix")
  };
}
function textsOf(node) {
  if (node?.type !== "map") return {};
  return Object.fromEntries(node.entries.map(({ key }) => [key, textAt(node, key) ?? ""]));
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

// src/gate/rule-files.ts
function casesOf(rule, files) {
  const path = casesPathOf(rule.source);
  const file = files.kindOf(path) === "absent" ? void 0 : files.read(path);
  if (file !== void 0 && "text" in file) return readCases(new SourceText(path, file.text), readBeside(files));
  const problem = file === void 0 ? { ...problemAt(path, "cases", `Rule ${rule.code} has no cases. Write ${path}.`), level: "warning" } : problemAt(path, file.code, file.fault);
  return { source: new SourceText(path, ""), cases: [], survivors: [], nevers: [], problems: [problem] };
}
function readBeside(files) {
  return (path, beside) => {
    const full = joinPath(folderOf(beside), path);
    const file = files.read(full);
    return "text" in file ? { path: full, text: file.text } : void 0;
  };
}

export {
  prepareCase,
  readCases,
  casesOf,
  readBeside
};
