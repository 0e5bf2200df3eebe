import {
  diffJson
} from "./shared-report-diff.js";
import {
  UsageError,
  defaultSet,
  diffLines,
  formatOption,
  hasErrors,
  inspectFiles,
  modeOption,
  modes,
  openFiles,
  parametersOption,
  recordOptions,
  scopeOptions,
  styleOf,
  tellProblems,
  usesColour
} from "./core.js";

// src/commands/diff.ts
var diffCommand = {
  name: "diff",
  usage: "BEFORE AFTER [options]",
  summary: "Prints which members of backend pools appear, disappear and move. Differences are no failure: the exit code is 0",
  options: { ...parametersOption, ...modeOption, ...scopeOptions, ...recordOptions, ...formatOption },
  async run(args, host) {
    const [before, after, ...others] = args.files;
    if (before === void 0 || after === void 0 || others.length > 0)
      throw new UsageError(
        `\`poolgate diff\` takes two FILEs, what was before and what comes after, got ${args.files.length}: poolgate diff BEFORE AFTER.`
      );
    const files = await openFiles(args, host);
    const options = { scope: args.scope, before: [before], mode: args.word("mode", modes) };
    const report = await inspectFiles([{ ...after, set: defaultSet }], options, files);
    const lines = () => diffLines(report, styleOf(usesColour(args, host, host.out)));
    host.out.write(
      args.value("format") === "json" ? diffJson(report) : lines().map((line) => `${line}
`).join("")
    );
    tellProblems(report.problems, args, host);
    return hasErrors(report.problems) ? 2 : 0;
  }
};
export {
  diffCommand
};
