import {
  drawPictures,
  pictureAmong,
  shownFormatOption,
  shownFormats
} from "./shared-commands-pictures.js";
import {
  diffJson
} from "./shared-report-diff.js";
import {
  UsageError,
  defaultSet,
  diffLines,
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
  summary: "Prints or draws which members of backend pools appear, disappear and move. Differences are no failure: the exit code is 0",
  options: { ...parametersOption, ...modeOption, ...scopeOptions, ...recordOptions, ...shownFormatOption },
  async run(args, host) {
    const [before, after, ...others] = args.files;
    if (before === void 0 || after === void 0 || others.length > 0)
      throw new UsageError(
        `\`poolgate diff\` takes two FILEs, what was before and what comes after, got ${args.files.length}: poolgate diff BEFORE AFTER.`
      );
    const files = await openFiles(args, host);
    const format = args.word("format", shownFormats);
    const picture = pictureAmong(format);
    const options = {
      scope: args.scope,
      before: [before],
      mode: args.word("mode", modes),
      pictures: picture !== void 0
    };
    const report = await inspectFiles([{ ...after, set: defaultSet }], options, files);
    if (picture !== void 0) host.out.write(await drawPictures(report, picture));
    else if (format === "json") host.out.write(diffJson(report));
    else for (const line of diffLines(report, styleOf(usesColour(args, host, host.out)))) host.out.write(`${line}
`);
    tellProblems(report.problems, args, host);
    return hasErrors(report.problems) ? 2 : 0;
  }
};
export {
  diffCommand
};
