// docs/rules/README.md: every rule of the library, by area.
import { fenced, markdownProse } from '../escape.ts'
import { azureText, type RulePage } from './rule-page.ts'
import { groupBy } from '../../resource/groups.ts'

const AREAS: Readonly<Record<string, string>> = {
  agw: 'Application gateways',
  lb: 'Load balancers',
  pool: 'Members of backend pools',
}

export function indexPage(pages: readonly RulePage[]): string {
  const areas = groupBy(pages, ({ source }) => source.split('/').at(-2) ?? '')
  const sections = [...areas]
    .sort(byFirst)
    .flatMap(([area, rules]) => [`## ${markdownProse(AREAS[area] ?? area)}`, table(rules)])
  return `${[
    '# Rules',
    `${pages.length} rules, generated from the files in [rules](../../rules). What conditions can read, and how they treat ` +
      'what is not known, is in [vocabulary.md](../vocabulary.md).',
    'A rule is on in its profile and in those after it: recommended, strict, all. `extends` in `poolgate.yaml` chooses one; ' +
      '`rules` sets single ones:',
    fenced('yaml', 'extends: strict\nrules:\n  LB103: warning # off | info | warning | error'),
    'What deserves a rule, and what is missing for it, is in [not-built.md](not-built.md).',
    ...sections,
  ].join('\n\n')}\n`
}

/** What has no rule, and the datum that nothing which is read holds. */
export interface NotBuilt {
  readonly code: string
  readonly title: string
  readonly datum: string
}

/** docs/rules/not-built.md. */
export function notBuiltPage(rows: readonly NotBuilt[]): string {
  const head = ['code', 'what would be wrong', 'what nothing says']
  return `${[
    '# What has no rule',
    'poolgate reads templates with their parameters, Bicep files, snapshots, what-if results, exported and live resources, ' +
      'reports of health, and `poolgate.yaml`. None of them holds what these would need:',
    lines(
      head,
      rows.map((row) => [row.code, row.title, row.datum].map(markdownProse)),
    ),
    'Generated from [tools/not-built.yaml](../../tools/not-built.yaml).',
  ].join('\n\n')}\n`
}

function table(pages: readonly RulePage[]): string {
  const rows = pages.map(({ code, name, severity, profiles, azure, title }) => [
    `[${code}](${code}.md)`,
    name,
    severity,
    profiles[0] ?? '',
    azureCell(azure),
    title,
  ])
  const head = ['code', 'name', 'severity', 'profile', 'Azure', 'what is wrong']
  return lines(
    head,
    rows.map(([link = '', ...rest]) => [link, ...rest.map(markdownProse)]),
  )
}

function lines(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Without the error code, which the page has. */
function azureCell(azure: RulePage['azure']): string {
  return azureText(azure && { deploy: azure.deploy })
}

function byFirst([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}
