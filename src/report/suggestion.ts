// Lines that may come in the place of those of a change, as GitHub offers them to a reviewer: one click takes them over.
import type { Finding } from '../finding/finding.ts'
import { sha256 } from '../finding/sha256.ts'
import { markdown, markdownLink, plain } from './escape.ts'

export interface Suggestion {
  readonly path: string
  /** From 1, both counted. */
  readonly first: number
  readonly last: number
  /** What comes in their place, without the break at the end. */
  readonly lines: string
  readonly finding: Finding
}

/** A comment of a review. */
export interface SuggestionComment extends Pick<Suggestion, 'path' | 'first' | 'last'> {
  /** What its text begins with, unseen: it is the same for the same suggestion. */
  readonly marker: string
  readonly text: string
}

/** Undefined where the lines cannot be shown as they are: whoever takes them over must see what they are. */
export function suggestionComment({ path, first, last, lines, finding }: Suggestion): SuggestionComment | undefined {
  if (lines.split('\n').some((line) => plain(line) !== line.replaceAll('\t', ' '))) return undefined
  const { code, name, url, target, message } = finding
  const marker = `<!-- poolgate suggestion ${sha256(JSON.stringify([path, code, target.name, lines])).slice(0, 32)} -->`
  const longest = Math.max(2, ...[...lines.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const title = `**${markdownLink(code, url)} ${markdown(name)}** ${markdown(`${target.name}: ${message}`)}`
  return { path, first, last, marker, text: [marker, title, '', `${fence}suggestion`, lines, fence, ''].join('\n') }
}
