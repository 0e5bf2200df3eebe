// The report as GitHub's Markdown, for the summary of a job: verdict, findings, what was not decided, pools, inputs.
import { printComparison, type Comparison, type NotCompared } from './comparison.ts'
import { markdown } from './escape.ts'
import { healthHead, healthRows, serverHead, serverRows } from './health-rows.ts'
import { Page } from './markdown-page.ts'
import { addPictures } from './markdown-pictures.ts'
import {
  changeTable,
  findingTables,
  fixedTable,
  poolTable,
  problemTable,
  undecidedTable,
  waivedTable,
} from './markdown-rows.ts'
import type { Report } from './report.ts'
import { noPools, printChangedSince, printCounts, printUnknownPools, printVerdict } from './words.ts'

/** GitHub drops a summary above 1 MiB. */
const mostBytes = 900 * 1024

/** What a summary says beside the report. */
export interface SummaryParts {
  /** What could not be done, in sentences. */
  readonly notes?: readonly string[]
  /** Against the base of the change, or why not. */
  readonly compared?: Comparison | NotCompared | undefined
  readonly maxBytes?: number
}

export function markdownSummary(
  report: Report,
  { notes = [], compared, maxBytes = mostBytes }: SummaryParts = {},
): string {
  const page = new Page(maxBytes)
  addHead(page, report, { notes, compared })
  const comparison = compared !== undefined && 'fresh' in compared ? compared : undefined
  page.table(problemTable(report))
  for (const table of findingTables(report, comparison)) page.table(table)
  page.table({ title: 'Health', heads: healthHead, rows: healthRows(report) })
  page.table({ title: 'Servers that are not healthy', heads: serverHead, rows: serverRows(report) })
  page.table(undecidedTable(report))
  if (comparison !== undefined) page.table(fixedTable(comparison))
  page.table(waivedTable(report))
  page.table(changeTable(report))
  page.table(poolTable(report))
  addPoolWords(page, report)
  addPictures(page, report, { diagrams: 20, each: 45_000 })
  return page.text
}

/** The verdict, and what is to be known beside it. */
export function addHead(page: Page, report: Report, { notes = [], compared }: SummaryParts): void {
  const mark = report.exitCode === 0 ? '✅' : '❌'
  page.add([`## ${mark} poolgate ${markdown(printVerdict(report))}`, '', markdown(printCounts(report)), ''])
  if (report.changedSince) page.add([markdown(printChangedSince(report.changedSince)), ''])
  if (compared !== undefined) page.add([markdown(printComparison(compared)), ''])
  for (const note of notes) page.add([`> ${markdown(note)}`, ''])
}

/** What the table of pools cannot say. */
export function addPoolWords(page: Page, report: Report): void {
  for (const sentence of printUnknownPools(report)) page.add([markdown(sentence), ''])
  if (noPools(report)) page.add(['No backend pool is declared: there is nothing to check for a pool.', ''])
}

/** What `--format markdown` prints: all of it, however long. */
export function markdownReport(report: Report): string {
  return markdownSummary(report, { maxBytes: Infinity })
}

/** The summary of a step that came to no report: what was wrong with it. */
export function mistakeSummary(messages: readonly string[], maxBytes = mostBytes): string {
  const page = new Page(maxBytes)
  page.add(['## ❌ poolgate could not check anything', ''])
  page.table({ title: 'Problems with the inputs', heads: ['problem'], rows: messages.map((text) => [markdown(text)]) })
  return page.text
}
