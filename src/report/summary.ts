// The report as GitHub's Markdown, for the summary of a job: verdict, findings, what was not decided, pools, inputs.
// A summary above 1 MiB is dropped as a whole by GitHub, so rows stop before, and what was left out is counted.
import { markdown, markdownCode, markdownLink } from './escape.ts'
import { bySeverity, failedFindings, foldFindings, groupUndecided, printTargets } from './fold.ts'
import { isGap } from './gap.ts'
import { healthHead, healthRows, serverHead, serverRows } from './health-rows.ts'
import { Marks, type Mark } from './marks.ts'
import { printPlace } from './place.ts'
import type { Report } from './report.ts'
import { isChanged, sizeOf } from './text/changes.ts'
import { groupWaived } from './waived.ts'
import {
  noPools,
  plural,
  printChangedSince,
  printCounts,
  printKinds,
  printMembers,
  printUnknownPools,
  printVerdict,
} from './words.ts'

const mostBytes = 900 * 1024
/** Members of one pool that are named. */
const mostNames = 5

/** What a summary says beside the report. */
export interface SummaryParts {
  /** What could not be done, in sentences. */
  readonly notes?: readonly string[]
  readonly maxBytes?: number
}

export function markdownSummary(report: Report, { notes = [], maxBytes = mostBytes }: SummaryParts = {}): string {
  const page = new Page(maxBytes)
  const mark = report.exitCode === 0 ? '✅' : '❌'
  page.add([`## ${mark} poolgate ${markdown(printVerdict(report))}`, '', markdown(printCounts(report)), ''])
  for (const note of notes) page.add([`> ${markdown(note)}`, ''])
  if (report.changedSince) page.add([markdown(printChangedSince(report.changedSince)), ''])
  page.table('Problems with the inputs', ['level', 'place', 'problem'], problemRows(report))
  page.table('Findings', ['severity', 'rule', 'target', 'what and how to fix it', 'place'], findingRows(report))
  page.table('Health', healthHead, healthRows(report))
  page.table('Servers that are not healthy', serverHead, serverRows(report))
  page.table('Not decided', ['rules', 'what is missing', 'where', 'how to supply it'], undecidedRows(report))
  page.table('Waived', ['rules', 'where', 'until', 'why'], waivedRows(report))
  page.table('Changes', ['pool', 'size', 'loses', 'gets', 'others', ...setHead(report)], changeRows(report))
  page.table('Pools', ['state', 'pool', 'members', 'kinds', 'probes', ...setHead(report)], poolRows(report))
  for (const sentence of printUnknownPools(report)) page.add([markdown(sentence), ''])
  if (noPools(report)) page.add(['No backend pool is declared: there is nothing to check for a pool.', ''])
  return page.text
}

/** What `--format markdown` prints: all of it, however long. */
export function markdownReport(report: Report): string {
  return markdownSummary(report, { maxBytes: Infinity })
}

/** The summary of a step that came to no report: what was wrong with it. */
export function mistakeSummary(messages: readonly string[], maxBytes = mostBytes): string {
  const page = new Page(maxBytes)
  page.add(['## ❌ poolgate could not check anything', ''])
  page.table(
    'Problems with the inputs',
    ['problem'],
    messages.map((message) => [markdown(message)]),
  )
  return page.text
}

function problemRows(report: Report): string[][] {
  const told = report.problems.filter((problem) => !isGap(problem))
  return told.map(({ level, message, place }) => [
    level,
    place === undefined ? '' : markdownCode(printPlace(place)),
    markdown(message),
  ])
}

function findingRows(report: Report): string[][] {
  const sorted = failedFindings(report).toSorted((a, b) => bySeverity(a.severity, b.severity))
  return foldFindings(sorted).map(({ finding, targets }) => [
    finding.severity,
    `${markdownLink(finding.code, finding.url)} ${markdown(finding.name)}`,
    markdownCode(printTargets(targets)),
    `${markdown(finding.message)}${finding.fix === undefined ? '' : `<br>**Fix:** ${markdown(finding.fix)}`}`,
    markdownCode(printPlace(finding.place)),
  ])
}

function undecidedRows(report: Report): string[][] {
  if (report.unknown === 'ignore') return []
  return groupUndecided(report).map(({ codes, targets, reason, supply }) => [
    markdown(codes.join(', ')),
    markdown(reason),
    markdownCode(printTargets(targets)),
    markdownCode(supply ?? ''),
  ])
}

function waivedRows(report: Report): string[][] {
  return groupWaived(report).map(({ codes, targets, until, reason }) => [
    markdown(codes.join(', ')),
    markdownCode(printTargets(targets)),
    markdown(until),
    markdown(reason),
  ])
}

/** Pools that get or lose something, where it is said what was before. */
function changeRows(report: Report): string[][] {
  const { changes = [] } = report
  return changes.filter(isChanged).map((change) => {
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
}

function namesOf(members: readonly { readonly name: string }[]): readonly string[] {
  return members.map(({ name }) => name)
}

function poolRows(report: Report): string[][] {
  const marks = new Marks(report)
  return report.pools.map((pool) => [
    signs[marks.of(pool)],
    markdownCode(`${pool.owner}/${pool.name}`),
    printMembers(pool),
    printKinds(pool),
    markdownCode(pool.probes.join(', ')),
    ...(several(report) ? [markdownCode(pool.set)] : []),
  ])
}

const signs: Readonly<Record<Mark, string>> = { '✓': '✅', '✗': '❌', '!': '⚠️', '?': '❔' }

function setHead(report: Report): string[] {
  return several(report) ? ['set'] : []
}

function several(report: Report): boolean {
  return report.sets.length > 1
}

/** Lines within a budget of UTF-8 bytes. */
class Page {
  readonly #lines: string[] = []
  #left: number

  constructor(maxBytes: number) {
    this.#left = maxBytes
  }

  get text(): string {
    return `${this.#lines.join('\n')}\n`
  }

  add(lines: readonly string[]): boolean {
    const size = lines.reduce((sum, text) => sum + new TextEncoder().encode(text).length + 1, 0)
    if (size > this.#left) return false
    this.#lines.push(...lines)
    this.#left -= size
    return true
  }

  table(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): void {
    if (rows.length === 0) return
    const rule = heads.map(() => '---')
    // Room for the line that counts what does not fit.
    if (this.#left < 1024 || !this.add([`### ${title}`, '', row(heads), row(rule)])) return
    this.#left -= 512
    const fitting = rows.findIndex((cells) => !this.add([row(cells)]))
    this.#left += 512
    const more = fitting < 0 ? 0 : rows.length - fitting
    this.add(more > 0 ? ['', `${plural(more, 'row')} more did not fit: the JSON report has them all.`, ''] : [''])
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
