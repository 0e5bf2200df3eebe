// What pages of Markdown say of a report, as tables: problems, findings, what was not decided, what is waived, pools.
import type { Finding } from '../finding/finding.ts'
import type { Place } from '../resource/place.ts'
import type { Comparison } from './comparison.ts'
import { markdown, markdownCode, markdownLink } from './escape.ts'
import { bySeverity, failedFindings, foldFindings, groupUndecided, printTargets } from './fold.ts'
import { isGap } from './gap.ts'
import { Marks, type Mark } from './marks.ts'
import { printPlace } from './place.ts'
import type { Report } from './report.ts'
import { isChanged, sizeOf } from './text/changes.ts'
import { groupWaived } from './waived.ts'
import type { Table } from './markdown-page.ts'
import { printKinds, printMembers } from './words.ts'

/** Members of one pool that are named. */
const mostNames = 5

export function problemTable({ problems }: Report): Table {
  const told = problems.filter((problem) => !isGap(problem))
  const rows = told.map(({ level, message, place }) => [
    level,
    place === undefined ? '' : markdownCode(printPlace(place)),
    markdown(message),
  ])
  return { title: 'Problems with the inputs', heads: ['level', 'place', 'problem'], rows }
}

/** How a place is printed; a page that knows where the files are may link it. */
export type ShowPlace = (place: Place) => string

const shownAsCode: ShowPlace = (place) => markdownCode(printPlace(place))

/** Findings that failed, the most severe first. */
export function findingTable(title: string, findings: readonly Finding[], show = shownAsCode): Table {
  const sorted = findings.toSorted((a, b) => bySeverity(a.severity, b.severity))
  const rows = foldFindings(sorted).map(({ finding, targets }) => [
    finding.severity,
    `${markdownLink(finding.code, finding.url)} ${markdown(finding.name)}`,
    markdownCode(printTargets(targets)),
    `${markdown(finding.message)}${finding.fix === undefined ? '' : `<br>**Fix:** ${markdown(finding.fix)}`}`,
    show(finding.place),
  ])
  return { title, heads: ['severity', 'rule', 'target', 'what and how to fix it', 'place'], rows }
}

/** The findings that failed: where it is known what was there before, what is new is told first. */
export function findingTables(report: Report, compared: Comparison | undefined, show = shownAsCode): readonly Table[] {
  const failed = failedFindings(report)
  if (compared === undefined) return [findingTable('Findings', failed, show)]
  const isFresh = ({ fingerprint }: Finding) => compared.fresh.has(fingerprint)
  return [
    findingTable('New findings', failed.filter(isFresh), show),
    findingTable(
      'Findings that were there before',
      failed.filter((finding) => !isFresh(finding)),
      show,
    ),
  ]
}

/** What the base had, and is gone. */
export function fixedTable({ fixed }: Comparison): Table {
  const rows = fixed
    .toSorted((a, b) => bySeverity(a.severity, b.severity))
    .map(({ severity, code, name, target, message, place }) => [
      severity,
      markdown(`${code} ${name}`),
      markdownCode(target),
      markdown(message),
      markdownCode(place),
    ])
  return { title: 'Fixed', heads: ['severity', 'rule', 'target', 'what was wrong', 'place in the base'], rows }
}

export function undecidedTable(report: Report): Table {
  const groups = report.unknown === 'ignore' ? [] : groupUndecided(report)
  const rows = groups.map(({ codes, targets, reason, supply }) => [
    markdown(codes.join(', ')),
    markdown(reason),
    markdownCode(printTargets(targets)),
    markdownCode(supply ?? ''),
  ])
  return { title: 'Not decided', heads: ['rules', 'what is missing', 'where', 'how to supply it'], rows }
}

export function waivedTable(report: Report): Table {
  const rows = groupWaived(report).map(({ codes, targets, until, reason }) => [
    markdown(codes.join(', ')),
    markdownCode(printTargets(targets)),
    markdown(until),
    markdown(reason),
  ])
  return { title: 'Waived', heads: ['rules', 'where', 'until', 'why'], rows }
}

/** Pools that get or lose something, where it is said what was before. */
export function changeTable(report: Report): Table {
  const { changes = [] } = report
  const rows = changes.filter(isChanged).map((change) => {
    const { owner, name, set, removed, added, resized, undecided } = change
    const sizes = resized.map((member) => `${member.name}: ${member.before ?? '?'} → ${member.count ?? '?'}`)
    const open = undecided.length === 0 ? '' : ` not known of ${printTargets(namesOf(undecided), mostNames)}`
    return [
      markdownCode(`${owner}/${name}`),
      markdown(sizeOf(change)),
      markdownCode(printTargets(namesOf(removed), mostNames)),
      markdownCode(printTargets(namesOf(added), mostNames)),
      markdown(`${printTargets(sizes, mostNames)}${open}`.trim()),
      ...(several(report) ? [markdownCode(set)] : []),
    ]
  })
  return { title: 'Changes', heads: ['pool', 'size', 'loses', 'gets', 'others', ...setHead(report)], rows }
}

function namesOf(members: readonly { readonly name: string }[]): readonly string[] {
  return members.map(({ name }) => name)
}

export function poolTable(report: Report): Table {
  const marks = new Marks(report)
  const rows = report.pools.map((pool) => [
    signs[marks.of(pool)],
    markdownCode(`${pool.owner}/${pool.name}`),
    printMembers(pool),
    printKinds(pool),
    markdownCode(pool.probes.join(', ')),
    ...(several(report) ? [markdownCode(pool.set)] : []),
  ])
  return { title: 'Pools', heads: ['state', 'pool', 'members', 'kinds', 'probes', ...setHead(report)], rows }
}

const signs: Readonly<Record<Mark, string>> = { '✓': '✅', '✗': '❌', '!': '⚠️', '?': '❔' }

function setHead(report: Report): string[] {
  return several(report) ? ['set'] : []
}

function several(report: Report): boolean {
  return report.sets.length > 1
}
