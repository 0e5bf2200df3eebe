// `poolgate explain`: the page of a rule, as text.
import { UsageError } from '../config/usage-error.ts'
import { ownRules, rulesOf } from '../gate/check-files.ts'
import { loadConfiguration } from '../gate/configuration.ts'
import { RuleIndex } from '../gate/active-rules.ts'
import { plain } from '../report/escape.ts'
import type { Rule } from '../rule/rule.ts'
import { ruleUrl } from '../rule/url.ts'
import { configOption, type Command, type ExitCode } from './command.ts'
import { usesColour } from './output.ts'
import { styleOf, type Style } from '../report/text/style.ts'

export const explainCommand: Command = {
  name: 'explain',
  usage: 'CODE|NAME',
  summary: 'Says what a rule asks, why, and where to read more',
  options: {
    ...configOption,
    rules: { value: 'PATH', several: true, help: 'rules of your own: a file or a folder' },
  },
  mostArguments: 1,
  async run(args, host): Promise<ExitCode> {
    const [name] = args.rest
    if (name === undefined)
      throw new UsageError('`poolgate explain` needs a rule: poolgate explain LB012. `poolgate rules` lists them.')
    const files = host.openFiles()
    const config = await loadConfiguration(args.value('config'), files)
    const index = new RuleIndex(rulesOf(await ownRules(config, args.values('rules'), files)))
    const rule = index.get(name)
    host.out.write(`${page(rule, styleOf(usesColour(args, host, host.out))).join('\n')}\n`)
    return 0
  },
}

function page(rule: Rule, style: Style): string[] {
  const { code, name, title, severity, azure, why, links, profiles, source } = rule
  const target = typeof rule.for === 'string' ? rule.for : rule.for.resource
  const fixes = rule.asserts.map(({ fix }) => fix.map(textOfPart).join('')).filter((fix) => fix !== '')
  const rows: [string, string][] = [
    ['severity', severity],
    ['looks at', target],
    [
      'azure',
      azure === undefined ? '' : `deployment ${azure.deploy}${azure.error === undefined ? '' : `: ${azure.error}`}`,
    ],
    ['profiles', profiles.join(', ')],
    ['source', source],
    ['page', ruleUrl(rule)],
  ]
  return [
    `${style.strong(`${code} ${plain(name)}`)}`,
    plain(title),
    '',
    ...rows.filter(([, value]) => value !== '').map(([key, value]) => `  ${style.dim(key.padEnd(9))}  ${plain(value)}`),
    ...(why === undefined ? [] : ['', ...why.trim().split('\n').map(plain)]),
    ...(fixes.length === 0 ? [] : ['', ...[...new Set(fixes)].map((fix) => `${style.good('fix')}  ${plain(fix)}`)]),
    ...(links.length === 0 ? [] : ['', ...links.map(plain)]),
  ]
}

/** A part of a message that depends on the finding stands as `…`. */
function textOfPart(part: Rule['asserts'][number]['fix'][number]): string {
  return typeof part === 'string' ? part : '…'
}
