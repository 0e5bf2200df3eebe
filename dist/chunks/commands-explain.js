import {
  RuleIndex,
  UsageError,
  configOption,
  loadConfiguration,
  ownRules,
  plain,
  ruleUrl,
  rulesOf,
  styleOf,
  usesColour
} from "./core.js";

// src/commands/explain.ts
var explainCommand = {
  name: "explain",
  usage: "CODE|NAME",
  summary: "Says what a rule asks, why, and where to read more",
  options: {
    ...configOption,
    rules: { value: "PATH", several: true, help: "rules of your own: a file or a folder" }
  },
  mostArguments: 1,
  async run(args, host) {
    const [name] = args.rest;
    if (name === void 0)
      throw new UsageError("`poolgate explain` needs a rule: poolgate explain LB012. `poolgate rules` lists them.");
    const files = host.openFiles();
    const config = await loadConfiguration(args.value("config"), files);
    const index = new RuleIndex(rulesOf(await ownRules(config, args.values("rules"), files)));
    const rule = index.get(name);
    host.out.write(`${page(rule, styleOf(usesColour(args, host, host.out))).join("\n")}
`);
    return 0;
  }
};
function page(rule, style) {
  const { code, name, title, severity, azure, why, links, profiles, source } = rule;
  const target = typeof rule.for === "string" ? rule.for : rule.for.resource;
  const fixes = rule.asserts.map(({ fix }) => fix.map(textOfPart).join("")).filter((fix) => fix !== "");
  const rows = [
    ["severity", severity],
    ["looks at", target],
    [
      "azure",
      azure === void 0 ? "" : `deployment ${azure.deploy}${azure.error === void 0 ? "" : `: ${azure.error}`}`
    ],
    ["profiles", profiles.join(", ")],
    ["source", source],
    ["page", ruleUrl(rule)]
  ];
  return [
    `${style.strong(`${code} ${plain(name)}`)}`,
    plain(title),
    "",
    ...rows.filter(([, value]) => value !== "").map(([key, value]) => `  ${style.dim(key.padEnd(9))}  ${plain(value)}`),
    ...why === void 0 ? [] : ["", ...why.trim().split("\n").map(plain)],
    ...fixes.length === 0 ? [] : ["", ...[...new Set(fixes)].map((fix) => `${style.good("fix")}  ${plain(fix)}`)],
    ...links.length === 0 ? [] : ["", ...links.map(plain)]
  ];
}
function textOfPart(part) {
  return typeof part === "string" ? part : "…";
}
export {
  explainCommand
};
