// `poolgate rules`: the library and rules of one's own, with the severity they have here.
import type { Configuration } from '../config/configuration.ts'
import { ownRules, rulesOf } from '../gate/check-files.ts'
import { selectRules } from '../gate/active-rules.ts'
import { loadConfiguration } from '../gate/configuration.ts'
import { plain, safeJson } from '../report/escape.ts'
import { styleOf } from '../report/text/style.ts'
import type { Rule } from '../rule/rule.ts'
import { configOption, formatOption, type Command } from './command.ts'
import { hasErrors, tellProblems, usesColour } from './output.ts'

export const rulesCommand: Command = {
  name: 'rules',
  usage: '[options]',
  summary: 'Lists the rules, with the severity that the configuration gives them',
  options: {
    ...configOption,
    rules: { value: 'PATH', several: true, help: 'rules of your own: a file or a folder' },
    ...formatOption,
  },
  mostArguments: 0,
  async run(args, host) {
    const files = host.openFiles()
    const config = await loadConfiguration(args.value('config'), files)
    const rules = rulesOf(await ownRules(config, args.values('rules'), files))
    const selection = selectRules(rules, config.value, config.stack, [])
    const severities = new Map(selection.active.map(({ rule, severity }) => [rule, severity]))
    const rows = [...rules].sort(byCode).map((rule) => ({ rule, severity: severities.get(rule) ?? 'off' }) as const)
    if (args.value('format') === 'json') host.out.write(jsonOf(rows, config.value))
    else {
      const style = styleOf(usesColour(args, host, host.out))
      const width = Math.max(0, ...rows.map(({ rule }) => rule.name.length))
      const lines = rows.map(({ rule, severity }) => {
        const head = `${rule.code.padEnd(8)}  ${plain(rule.name).padEnd(width)}  ${severity.padEnd(7)}`
        return `${severity === 'off' ? style.dim(head) : head}  ${plain(rule.title)}  ${style.dim(plain(rule.source))}`
      })
      host.out.write(`${lines.join('\n')}\n`)
    }
    const problems = [...config.problems, ...selection.problems]
    tellProblems(problems, args, host)
    return hasErrors(problems) ? 2 : 0
  },
}

interface Row {
  readonly rule: Rule
  readonly severity: 'off' | Rule['severity']
}

function jsonOf(rows: readonly Row[], { extends: profile = 'recommended' }: Configuration): string {
  const rules = rows.map(({ rule, severity }) => {
    const { code, name, title, profiles, source, azure, links } = rule
    return { code, name, title, severity, default: rule.severity, profiles, for: rule.for, azure, links, source }
  })
  return `${safeJson({ version: 1, profile, rules }, 2)}\n`
}

function byCode(a: Rule, b: Rule): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0
}
