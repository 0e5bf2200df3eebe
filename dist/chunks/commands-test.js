import {
  isSound
} from "./shared-gate-test-report.js";
import {
  UsageError,
  configOption,
  formatOption,
  hasErrors,
  loadConfiguration,
  pad,
  plain,
  plural,
  rulePathsOf,
  safeJson,
  styleOf,
  tellProblems,
  usesColour
} from "./core.js";

// src/commands/test-text.ts
function testLines(report, style, { strict }) {
  const failed = report.results.filter(({ passed }) => !passed);
  const { gaps } = report.coverage;
  return [
    ...failed.flatMap((result) => caseLines(result, style)),
    ...gapLines(gaps, style),
    ...(report.mutants?.survivors ?? []).flatMap((survivor) => survivorLines(survivor, style)),
    ...skippedLines(report, style),
    closing(report, failed.length, isSound(report) && !(strict && gaps.length > 0), style)
  ];
}
function caseLines({ rule, name, location, difference }, style) {
  return [
    `${style.error("\u2717")} ${rule} ${plain(name)}  ${style.dim(spot(location))}`,
    ...difference.map((line) => `    ${painted(line, style)}`),
    ""
  ];
}
function painted(line, style) {
  const text = plain(line);
  if (text.startsWith("-")) return style.good(text);
  return text.startsWith("+     because") ? style.dim(text) : style.error(text);
}
function gapLines(gaps, style) {
  if (gaps.length === 0) return [];
  const width = Math.max(...gaps.map(({ rule }) => rule.length));
  const row = ({ rule, missing, file }) => `  ${pad(plain(rule), width)}  ${style.warning(pad(missing.join(", "), 19))}  ${style.dim(plain(file))}`;
  return [
    "No case shows these outcomes. Write one, or say why there can be none: `- never: OUTCOME` with `because:`.",
    ...gaps.map(row),
    ""
  ];
}
function survivorLines({ rule, mutant, location, hint }, style) {
  return [
    `${style.error("\u2717")} ${rule} passes all its cases with the mutant  ${style.dim(spot(location))}`,
    `    ${plain(mutant)}`,
    `    ${style.good("add")}    ${plain(hint)}`,
    `    ${style.dim("or")}     ${style.dim(`- mutant: '${plain(mutant.replaceAll("'", "''"))}'`)}`,
    style.dim("             survives: why no case can fail it"),
    ""
  ];
}
function skippedLines({ mutants }, style) {
  const rules = mutants?.skipped ?? [];
  if (rules.length === 0) return [];
  return [
    style.warning(`No mutants were tried of ${plain(rules.join(", "))}: mend what is wrong with their cases first.`),
    ""
  ];
}
function closing({ results, coverage, mutants, updated }, failed, sound, style) {
  const counts = [
    `${plural(results.length - failed, "case")} passed, ${failed} failed, ${plural(coverage.rules, "rule")}`,
    ...coverage.gaps.length > 0 ? [`${plural(coverage.gaps.length, "rule")} with gaps`] : [],
    ...updated === void 0 ? [] : [`${plural(updated, "case")} filled in`],
    ...mutants ? [
      `${plural(mutants.total, "mutant")}, ${mutants.killed} killed, ${mutants.excused} excused, ${mutants.survivors.length} survived`
    ] : []
  ].join(" \xB7 ");
  return sound ? style.good(`\u2713 ${counts}`) : style.error(`\u2717 ${counts}`);
}
function spot({ file, line, column }) {
  return `${plain(file)}:${line}:${column}`;
}

// src/commands/test.ts
var testCommand = {
  name: "test",
  usage: "[PATH\u2026] [options]",
  summary: "Runs the cases (*.cases.yaml) that stand beside rules; without a PATH those of the configuration, else of rules/",
  options: {
    mutate: { help: "break each rule in turn as well: a case must fail with each of its mutants" },
    update: {
      help: "write the messages of findings into cases that lack them or have others, and `at` of failing ones"
    },
    strict: { help: "a rule without a failing, a passing or an unknown case is a failure (exit 1)" },
    ...configOption,
    ...formatOption
  },
  async run(args, host) {
    const files = host.openFiles();
    const config = await loadConfiguration(args.value("config"), files);
    for (const path of args.rest) files.allow(path);
    const given = args.rest.map((path) => files.fromUser(path));
    const configured = given.length > 0 ? [] : rulePathsOf(config, files);
    const paths = [given, configured, folderOfRules(files)].find((list) => list.length > 0);
    if (paths === void 0)
      throw new UsageError("Nothing to test: name a rule or a folder with rules, or list `rulePaths` in poolgate.yaml.");
    const { testInParts } = await import("./gate-test-parts.js");
    const write = (path, text) => files.writeFile(path, text, { overwrite: true });
    const run = { mutate: args.has("mutate"), write: args.has("update") ? write : void 0 };
    const report = await testInParts(paths, files, run, await host.openThreads?.());
    const problems = [...config.problems, ...report.problems];
    host.out.write(args.value("format") === "json" ? jsonOf(report) : textOf(report, args, host));
    tellProblems(problems, args, host);
    return hasErrors(problems) ? 2 : exitCodeOf(report, args.has("strict"));
  }
};
function folderOfRules(files) {
  return files.kindOf("rules") === "directory" ? ["rules"] : [];
}
function exitCodeOf({ results, coverage, mutants }, strict) {
  const failed = results.some(({ passed }) => !passed) || (mutants?.survivors.length ?? 0) > 0;
  return failed || strict && coverage.gaps.length > 0 ? 1 : 0;
}
function textOf(report, args, host) {
  const style = styleOf(usesColour(args, host, host.out));
  return `${testLines(report, style, { strict: args.has("strict") }).join("\n")}
`;
}
function jsonOf({ version, results, coverage, mutants, updated }) {
  return `${safeJson({ version, cases: results, coverage, mutants, updated }, 2)}
`;
}
export {
  testCommand
};
