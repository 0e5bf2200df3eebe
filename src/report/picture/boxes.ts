// How large the parts of a drawing are. Sizes are worked out from the texts, because nothing measures them where a report is made:
// letters of one width, and room for the widest of the usual fonts.
import type { Role } from '../../topology/picture/picture.ts'
import { plain } from '../escape.ts'
import { cut, widthOf } from '../text/width.ts'
import type { DrawnNode } from './drawn.ts'

/** In units of the drawing, which are pixels at its own size. */
export const letter = 7.25
export const lineHeight = 16
export const padding = 9

/** A longer line is cut in the middle; its node says the whole as a title. */
const longestLine = 34
const smallest = 84

/** The largest of many numbers, none of which is below 0. NOTE: a call takes no hundred thousand arguments. */
export function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0)
}

export interface Box {
  readonly width: number
  readonly height: number
  readonly lines: readonly string[]
  /** All of what it says, where something of it was cut. */
  readonly whole: string | undefined
}

/** Roles that stand in the column of another one, and say which they are. */
const guests: ReadonlySet<Role> = new Set(['probe', 'redirect'])

export function boxOf({ role, title, details }: Pick<DrawnNode, 'role' | 'title' | 'details'>): Box {
  const all = [guests.has(role) ? `${role} ${title}` : title, ...details].map(plain)
  const shown = all.map(shortened)
  return {
    width: Math.max(smallest, Math.ceil(Math.max(...shown.map(widthOf)) * letter) + 2 * padding),
    height: shown.length * lineHeight + 2 * padding - 4,
    lines: shown,
    whole: shown.some((line, index) => line !== all[index]) ? all.join(' · ') : undefined,
  }
}

/** NOTE: cut in the middle: names of one template begin alike and end differently. */
function shortened(line: string): string {
  if (widthOf(line) <= longestLine) return line
  return `${cut(line, 20)}…${backwards(cut(backwards(line), 13))}`
}

function backwards(text: string): string {
  return Array.from(text).reverse().join('')
}
