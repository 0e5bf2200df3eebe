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
    ...sections,
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
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const head = ['code', 'name', 'severity', 'profile', 'Azure', 'what is wrong']
  const cells = rows.map(([link = '', ...rest]) => line([link, ...rest.map(markdownProse)]))
  return [line(head), line(head.map(() => '---')), ...cells].join('\n')
}

/** Without the error code, which the page has. */
function azureCell(azure: RulePage['azure']): string {
  return azureText(azure && { deploy: azure.deploy })
}

function byFirst([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}
