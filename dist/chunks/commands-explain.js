import {
  RuleIndex,
  UsageError,
  configOption,
  hasErrors,
  loadConfiguration,
  ownRules,
  rulesOf,
  styleOf,
  tellProblems,
  usesColour
} from "./core.js";

// src/commands/explain.ts
var explainCommand = {
  name: "explain",
  usage: "CODE|NAME",
  summary: "Says what a rule asks, why, how it looks wrong and right, and where to read more",
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
    const { pageOf } = await import("./gate-explain.js");
    const { text, problems } = pageOf(rule, files, styleOf(usesColour(args, host, host.out)));
    host.out.write(text);
    tellProblems(problems, args, host);
    return hasErrors(problems) ? 2 : 0;
  }
};
export {
  explainCommand
};
