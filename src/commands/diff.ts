// `poolgate diff`: which members of backend pools appear, disappear and move between two sources.
import { UsageError } from '../config/usage-error.ts'
import { inspectFiles } from '../gate/check-files.ts'
import { modes } from '../gate/overlay.ts'
import { diffJson } from '../report/diff.ts'
import { diffLines } from '../report/text/changes.ts'
import { styleOf } from '../report/text/style.ts'
import { defaultSet } from '../source/plan.ts'
import { modeOption, parametersOption, recordOptions, scopeOptions, type Command } from './command.ts'
import { hasErrors, openFiles, tellProblems, usesColour } from './output.ts'
import { drawPictures, pictureAmong, shownFormatOption, shownFormats } from './pictures.ts'

export const diffCommand: Command = {
  name: 'diff',
  usage: 'BEFORE AFTER [options]',
  summary:
    'Prints or draws which members of backend pools appear, disappear and move. Differences are no failure: the exit code is 0',
  options: { ...parametersOption, ...modeOption, ...scopeOptions, ...recordOptions, ...shownFormatOption },
  async run(args, host) {
    const [before, after, ...others] = args.files
    if (before === undefined || after === undefined || others.length > 0)
      throw new UsageError(
        `\`poolgate diff\` takes two FILEs, what was before and what comes after, got ${args.files.length}: poolgate diff BEFORE AFTER.`,
      )
    const files = await openFiles(args, host)
    const format = args.word('format', shownFormats)
    const picture = pictureAmong(format)
    const options = {
      scope: args.scope,
      before: [before],
      mode: args.word('mode', modes),
      pictures: picture !== undefined,
    }
    // Members of one file join pools of another, also where AFTER is a folder.
    const report = await inspectFiles([{ ...after, set: defaultSet }], options, files)
    if (picture !== undefined) host.out.write(await drawPictures(report, picture))
    else if (format === 'json') host.out.write(diffJson(report))
    else for (const line of diffLines(report, styleOf(usesColour(args, host, host.out)))) host.out.write(`${line}\n`)
    tellProblems(report.problems, args, host)
    return hasErrors(report.problems) ? 2 : 0
  },
}
