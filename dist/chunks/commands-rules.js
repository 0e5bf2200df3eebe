import {
  configOption,
  formatOption,
  hasErrors,
  loadConfiguration,
  ownRules,
  plain,
  rulesOf,
  safeJson,
  selectRules,
  styleOf,
  tellProblems,
  usesColour
} from "./core.js";

// src/commands/rules.ts
var rulesCommand = {
  name: "rules",
  usage: "[options]",
  summary: "Lists the rules, with the severity that the configuration gives them",
  options: {
    ...configOption,
    rules: { value: "PATH", several: true, help: "rules of your own: a file or a folder" },
    ...formatOption
  },
  mostArguments: 0,
  async run(args, host) {
    const files = host.openFiles();
    const config = await loadConfiguration(args.value("config"), files);
    const rules = rulesOf(await ownRules(config, args.values("rules"), files));
    const selection = selectRules(rules, config.value, config.stack, []);
    const severities = new Map(selection.active.map(({ rule, severity }) => [rule, severity]));
    const rows = [...rules].sort(byCode).map((rule) => ({ rule, severity: severities.get(rule) ?? "off" }));
    if (args.value("format") === "json") host.out.write(jsonOf(rows, config.value));
    else {
      const style = styleOf(usesColour(args, host, host.out));
      const width = Math.max(0, ...rows.map(({ rule }) => rule.name.length));
      const lines = rows.map(({ rule, severity }) => {
        const head = `${rule.code.padEnd(8)}  ${plain(rule.name).padEnd(width)}  ${severity.padEnd(7)}`;
        return `${severity === "off" ? style.dim(head) : head}  ${plain(rule.title)}  ${style.dim(plain(rule.source))}`;
      });
      host.out.write(`${lines.join("\n")}
`);
    }
    const problems = [...config.problems, ...selection.problems];
    tellProblems(problems, args, host);
    return hasErrors(problems) ? 2 : 0;
  }
};
function jsonOf(rows, { extends: profile = "recommended" }) {
  const rules = rows.map(({ rule, severity }) => {
    const { code, name, title, profiles, source, azure, links } = rule;
    return { code, name, title, severity, default: rule.severity, profiles, for: rule.for, azure, links, source };
  });
  return `${safeJson({ version: 1, profile, rules }, 2)}
`;
}
function byCode(a, b) {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}
export {
  rulesCommand
};
