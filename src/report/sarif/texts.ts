// Texts of SARIF: one line of plain words, in which a viewer finds no link but ours, within the lengths that GitHub takes.
import { plain, shorten } from '../escape.ts'

/** Longest texts, in UTF-16 units: what code scanning takes, and for messages what somebody reads. */
export const longest = { name: 255, description: 1024, message: 4096 } as const

export function textOf(text: string, most: number): { readonly text: string } {
  return { text: shorten(unlinked(plain(text)), most) }
}

/** NOTE: `[text](target)` is a link in every message of SARIF. A blank between the brackets ends it for all readers. */
export function unlinked(text: string): string {
  return text.replaceAll('](', '] (')
}

/** A link to a related location, by its id; its text can end it nowhere. */
export function linkTo(id: number, text: string): string {
  return `[${plain(text).replaceAll('[', '(').replaceAll(']', ')').replaceAll('\\', '/')}](${id})`
}
