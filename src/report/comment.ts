// The report as a comment of a pull request: what is new first, all that is not about the change folded away. GitHub takes
// 65,536 characters; rows stop before, and what was left out is counted.
import { sha256 } from '../finding/sha256.ts'
import type { Place } from '../resource/place.ts'
import type { Comparison, NotCompared } from './comparison.ts'
import { markdownCode, markdownLink } from './escape.ts'
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
  type ShowPlace,
} from './markdown-rows.ts'
import { addressOf, isFilePath, printPlace, regionOf } from './place.ts'
import type { Report } from './report.ts'
import { addHead, addPoolWords, mistakeSummary } from './summary.ts'

/** NOTE: of UTF-8, which is never less than the characters that GitHub counts. */
const mostBytes = 60_000

/** What a comment says beside the report. */
export interface CommentParts {
  /** Tells the comments of several steps apart: the comment of a key is written anew, not once more. */
  readonly key: string
  readonly compared?: Comparison | NotCompared | undefined
  readonly notes?: readonly string[]
  /** The page of the files of the commit that was checked: `https://github.com/o/r/blob/<commit>/`. */
  readonly files?: string
  /** The page of the run. */
  readonly run?: string
  readonly maxBytes?: number
}

/** What a comment of a key begins with, unseen. NOTE: a digest, because a key may hold what ends it. */
export function commentMarker(key: string): string {
  return `<!-- poolgate ${sha256(key).slice(0, 32)} -->`
}

export function pullRequestComment(report: Report, parts: CommentParts): string {
  const { key, compared, notes = [], files, run, maxBytes = mostBytes } = parts
  const page = new Page(maxBytes)
  page.add([commentMarker(key)])
  addHead(page, report, { compared, notes })
  const comparison = compared !== undefined && 'fresh' in compared ? compared : undefined
  page.table(problemTable(report))
  const [first, ...others] = findingTables(report, comparison, showPlace(files))
  if (first !== undefined) page.table(first)
  if (comparison !== undefined) page.table(fixedTable(comparison))
  page.table(changeTable(report))
  for (const table of [...others, undecidedTable(report), waivedTable(report), poolTable(report)]) page.folded(table)
  addPoolWords(page, report)
  addPictures(page, report, { diagrams: 5, each: 12_000 })
  if (run !== undefined) page.add([markdownLink('The run, with its summary', run), ''])
  return page.text
}

/** A place as a link to its line, where a file of that name can be. */
function showPlace(files: string | undefined): ShowPlace {
  return (place: Place) => {
    const { path } = place.source
    if (files === undefined || !isFilePath(path) || path.startsWith('..')) return markdownCode(printPlace(place))
    const { line } = regionOf(place)
    return markdownLink(printPlace(place), `${files}${addressOf(path)}#L${line}`)
  }
}

/** The comment of a step that came to no report. */
export function mistakeComment(messages: readonly string[], key: string): string {
  return `${commentMarker(key)}\n${mistakeSummary(messages, mostBytes)}`
}
