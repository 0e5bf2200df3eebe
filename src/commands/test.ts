// `poolgate test`: runs the cases of rules and says which differ.
import type { FileTree } from '../source/files.ts'
import { UsageError } from '../config/usage-error.ts'
import { fromConfiguration, loadConfiguration } from '../gate/configuration.ts'
import type { Host } from '../host/host.ts'
import { plain } from '../report/escape.ts'
import { locationOf, printPlace } from '../report/place.ts'
import { styleOf } from '../report/text/style.ts'
import { plural } from '../report/words.ts'
import type { CaseReport } from '../rule/cases.ts'
import type { Arguments } from './arguments.ts'
import { configOption, formatOption, laterOptions, type Command } from './command.ts'
import { hasErrors, tellProblems, usesColour } from './output.ts'

export const testCommand: Command = {
  name: 'test',
  usage: '[PATH…] [options]',
  summary:
    'Runs the cases (*.cases.yaml) that stand beside rules; without a PATH those of the configuration, else of rules/',
  options: { ...configOption, ...formatOption, ...laterOptions('update', 'mutate') },
  async run(args, host) {
    const files = host.openFiles()
    const config = await loadConfiguration(args.value('config'), files)
    for (const path of args.rest) files.allow(path)
    const given = args.rest.map((path) => files.fromUser(path))
    const configured = (config.value.rulePaths ?? []).map((path) => fromConfiguration(config, path, files))
    const paths = [given, configured, folderOfRules(files)].find((list) => list.length > 0)
    if (paths === undefined)
      throw new UsageError('Nothing to test: name a rule or a folder with rules, or list `rulePaths` in poolgate.yaml.')
    const { testRules } = await import('../gate/test-rules.ts')
    const report = testRules(paths, files)
    const problems = [...config.problems, ...report.problems]
    if (args.value('format') === 'json') host.out.write(jsonOf(report))
    else printText(report, hasErrors(problems), args, host)
    tellProblems(problems, args, host)
    return hasErrors(problems) ? 2 : report.results.every(({ passed }) => passed) ? 0 : 1
  },
}

function folderOfRules(files: FileTree): string[] {
  return files.kindOf('rules') === 'directory' ? ['rules'] : []
}

function printText({ results }: CaseReport, broken: boolean, args: Arguments, host: Host): void {
  const style = styleOf(usesColour(args, host, host.out))
  const failed = results.filter(({ passed }) => !passed)
  const lines = failed.flatMap(({ rule, name, place, difference }) => [
    `${style.error('✗')} ${rule} ${plain(name)}  ${style.dim(printPlace(place))}`,
    ...difference.map((line) => `    ${plain(line)}`),
  ])
  const rules = new Set(results.map(({ rule }) => rule)).size
  const counts = `${plural(results.length - failed.length, 'case')} passed, ${failed.length} failed, ${plural(rules, 'rule')}`
  const sound = failed.length === 0 && !broken
  const closing = sound ? style.good(`✓ ${counts}`) : style.error(`✗ ${counts}`)
  host.out.write(`${[...lines, closing].join('\n')}\n`)
}

function jsonOf({ results }: CaseReport): string {
  const cases = results.map(({ rule, name, passed, difference, place }) => ({
    rule,
    name,
    passed,
    difference,
    location: locationOf(place),
  }))
  return `${JSON.stringify({ version: 1, cases }, null, 2)}\n`
}
