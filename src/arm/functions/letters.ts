// Letters as .NET's invariant culture sees them: case by single characters, and the order of texts. No Intl: its tables
// differ between builds of Node.

/** Lower case, one character for one. */
export function lower(text: string): string {
  return isAscii(text) ? text.toLowerCase() : mapCharacters(text, (c) => c.toLowerCase())
}

/** Upper case, one character for one: `ß` stays. */
export function upper(text: string): string {
  return isAscii(text) ? text.toUpperCase() : mapCharacters(text, (c) => c.toUpperCase())
}

/** Compares by code units of the upper-case texts, as keys are sorted. */
export function compareOrdinalIgnoreCase(a: string, b: string): number {
  const [x, y] = [upper(a), upper(b)]
  return x < y ? -1 : x > y ? 1 : 0
}

/**
 * Compares as `less` does: first letters without accent and case, then accents, then case, lower before upper.
 * Marks come before digits and digits before letters.
 */
export function compareTextOrder(a: string, b: string): number {
  if (a === b) return 0
  const [x, y] = [weigh(a), weigh(b)]
  return compareLists(x.primary, y.primary) || compareLists(x.accents, y.accents) || compareLists(x.cases, y.cases)
}

interface Weights {
  readonly primary: readonly number[]
  readonly accents: readonly number[]
  readonly cases: readonly number[]
}

const MARKS = '\t\n\v\f\r\u0085\u2028\u2029 _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$'
const markWeights = new Map(Array.from(MARKS, (mark, index) => [mark.charCodeAt(0), index + 1]))

function weigh(text: string): Weights {
  const primary: number[] = []
  const accents: number[] = []
  const cases: number[] = []
  const decomposed = isAscii(text) ? text : text.normalize('NFD')
  for (let at = 0; at < decomposed.length; at++) {
    const code = decomposed.charCodeAt(at)
    if (code >= 0x300 && code < 0x370) {
      if (accents.length > 0) accents[accents.length - 1] = (accents.at(-1) ?? 0) * 128 + (code - 0x2ff)
      continue
    }
    const weight = primaryWeight(decomposed.charAt(at), code)
    if (weight === 0) continue
    primary.push(weight)
    accents.push(0)
    cases.push(isUpper(decomposed.charAt(at)) ? 1 : 0)
  }
  return { primary, accents, cases }
}

function primaryWeight(character: string, code: number): number {
  const mark = markWeights.get(code)
  if (mark !== undefined) return mark
  // Other control characters have no weight.
  if (code < 32 || (code >= 127 && code < 160)) return 0
  return 100 + lower(character).charCodeAt(0)
}

function isUpper(character: string): boolean {
  return character.toLowerCase() !== character
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length)
  for (let at = 0; at < length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false
  return true
}

function mapCharacters(text: string, map: (character: string) => string): string {
  const mapped: string[] = []
  for (const character of text) {
    const result = map(character)
    mapped.push(result.length === character.length ? result : character)
  }
  return mapped.join('')
}
