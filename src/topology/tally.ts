// Sums of numbers of which only bounds may be known.
import type { Unknown } from '../resource/unknown.ts'
import { Range, countOf, type Count } from './fact.ts'

/** Least and most of a number, and what would tell it. */
export interface Bounds {
  readonly min: number
  readonly max: number | null
  readonly because: Unknown | undefined
}

export function boundsOf(count: Count): Bounds {
  return count instanceof Range ? count : { min: count, max: count, because: undefined }
}

export class Tally {
  #min = 0
  #max: number | null = 0
  #because: Unknown | undefined

  add({ min, max, because }: Bounds): void {
    this.#min += min
    this.#max = this.#max === null || max === null ? null : this.#max + max
    this.#because ??= because
  }

  /** What may be there up to so many times; null without a bound. */
  addDoubtful({ max }: Bounds, most: number | null, because: Unknown): void {
    this.add({ min: 0, max: max === null || most === null ? null : max * most, because })
  }

  get count(): Count {
    return countOf(this.#min, this.#max, this.#because)
  }
}

/** How much less the second is than the first, and never less than nothing. */
export function lossOf(from: Count, to: Count): Bounds {
  const [a, b] = [boundsOf(from), boundsOf(to)]
  if (isSame(a, b)) return { min: 0, max: 0, because: undefined }
  return {
    min: b.max === null ? 0 : Math.max(0, a.min - b.max),
    max: a.max === null ? null : Math.max(0, a.max - b.min),
    because: a.because ?? b.because,
  }
}

/** The smaller of the two. */
export function leastOf(from: Count, to: Count): Bounds {
  const [a, b] = [boundsOf(from), boundsOf(to)]
  return {
    min: Math.min(a.min, b.min),
    max: a.max === null ? b.max : b.max === null ? a.max : Math.min(a.max, b.max),
    because: a.because ?? b.because,
  }
}

/** How many in a hundred, rounded up; absent of nothing. */
export function percentOf(part: Count, whole: Count): Count | undefined {
  const [a, b] = [boundsOf(part), boundsOf(whole)]
  if (b.max === 0) return undefined
  if (a.max === 0) return 0
  const min = b.max === null ? 0 : share(a.min, b.max)
  const max = a.max === null || a.max >= b.min ? 100 : share(a.max, b.min)
  return countOf(min, max, a.because ?? b.because)
}

function share(part: number, whole: number): number {
  return Math.min(100, Math.ceil((100 * part) / whole))
}

/** Two numbers that are the same whatever they turn out to be. */
function isSame(a: Bounds, b: Bounds): boolean {
  if (a.because === undefined || b.because === undefined) return false
  return a.min === b.min && a.max === b.max && a.because.sameAs(b.because)
}
