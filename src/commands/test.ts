// `poolgate test`: runs the cases of rules and says which differ, what no case shows, and which mutants survive.
import type { FileTree } from '../source/files.ts'
import { UsageError } from '../config/usage-error.ts'
import { rulePathsOf } from '../gate/check-files.ts'
import { loadConfiguration } from '../gate/configuration.ts'
import type { TestReport } from '../gate/test-report.ts'
import type { Host } from '../host/host.ts'
import { safeJson } from '../report/escape.ts'
import { styleOf } from '../report/text/style.ts'
import type { Arguments } from './arguments.ts'
import { configOption, formatOption, type Command, type ExitCode } from './command.ts'
import { hasErrors, tellProblems, usesColour } from './output.ts'
import { testLines } from './test-text.ts'

export const testCommand: Command = {
  name: 'test',
  usage: '[PATH…] [options]',
  summary:
    'Runs the cases (*.cases.yaml) that stand beside rules; without a PATH those of the configuration, else of rules/',
  options: {
    mutate: { help: 'break each rule in turn as well: a case must fail with each of its mutants' },
    update: {
      help: 'write the messages of findings into cases that lack them or have others, and `at` of failing ones',
    },
    strict: { help: 'a rule without a failing, a passing or an unknown case is a failure (exit 1)' },
    ...configOption,
    ...formatOption,
  },
  async run(args, host) {
    const files = host.openFiles()
    const config = await loadConfiguration(args.value('config'), files)
    for (const path of args.rest) files.allow(path)
    const given = args.rest.map((path) => files.fromUser(path))
    const configured = given.length > 0 ? [] : rulePathsOf(config, files)
    const paths = [given, configured, folderOfRules(files)].find((list) => list.length > 0)
    if (paths === undefined)
      throw new UsageError('Nothing to test: name a rule or a folder with rules, or list `rulePaths` in poolgate.yaml.')
    const { testInParts } = await import('../gate/test-parts.ts')
    const write = (path: string, text: string) => files.writeFile(path, text, { overwrite: true })
    const run = { mutate: args.has('mutate'), write: args.has('update') ? write : undefined }
    const report = await testInParts(paths, files, run, await host.openThreads?.())
    const problems = [...config.problems, ...report.problems]
    host.out.write(args.value('format') === 'json' ? jsonOf(report) : textOf(report, args, host))
    tellProblems(problems, args, host)
    return hasErrors(problems) ? 2 : exitCodeOf(report, args.has('strict'))
  },
}

function folderOfRules(files: FileTree): string[] {
  return files.kindOf('rules') === 'directory' ? ['rules'] : []
}

function exitCodeOf({ results, coverage, mutants }: TestReport, strict: boolean): ExitCode {
  const failed = results.some(({ passed }) => !passed) || (mutants?.survivors.length ?? 0) > 0
  return failed || (strict && coverage.gaps.length > 0) ? 1 : 0
}

function textOf(report: TestReport, args: Arguments, host: Host): string {
  const style = styleOf(usesColour(args, host, host.out))
  return `${testLines(report, style, { strict: args.has('strict') }).join('\n')}\n`
}

function jsonOf({ version, results, coverage, mutants, updated }: TestReport): string {
  return `${safeJson({ version, cases: results, coverage, mutants, updated }, 2)}\n`
}
