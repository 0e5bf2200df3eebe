// Globs of file names: `*`, `?`, `[a-z]`, `{a,b}` inside a segment, `**` for any number of folders. Never a regular
// expression, and never more work than pattern length × text length, whoever wrote the pattern.

export type Glob = (path: string) => boolean

/** Alternatives that the braces of one pattern may stand for. */
const mostAlternatives = 256

/** True of a text that asks for more than one file. */
export function isGlob(text: string): boolean {
  return /[*?{[]/.test(text)
}

/** The folder in which a glob starts: `infra` of `infra/*` and everything below. */
export function rootOf(glob: string): string {
  const parts = glob.split('/')
  const first = parts.findIndex(isGlob)
  return parts.slice(0, first < 0 ? -1 : first).join('/')
}

export function compileGlob(pattern: string): Glob {
  const alternatives = expandBraces(pattern).map((text) => text.split('/'))
  return (path) => {
    const segments = path.split('/')
    return alternatives.some((parts) => matchSegments(parts, segments))
  }
}

/** `a{b,c}d` as `abd`, `acd`. Braces without a comma, and those beyond the limit, stand for themselves. */
function expandBraces(pattern: string): string[] {
  let done: string[] = []
  let open = [pattern]
  while (open.length > 0 && open.length + done.length <= mostAlternatives) {
    const next: string[] = []
    for (const text of open) {
      const group = innermostBraces(text)
      if (group === undefined) done.push(text)
      else next.push(...group.options.map((option) => text.slice(0, group.start) + option + text.slice(group.end)))
    }
    open = next
  }
  done = [...done, ...open]
  return done.slice(0, mostAlternatives)
}

function innermostBraces(text: string): { start: number; end: number; options: string[] } | undefined {
  let start = -1
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') start = at
    if (text[at] !== '}' || start < 0) continue
    const options = text.slice(start + 1, at).split(',')
    if (options.length > 1) return { start, end: at + 1, options }
    start = -1
  }
  return undefined
}

function matchSegments(parts: readonly string[], segments: readonly string[]): boolean {
  // reached[i]: the parts so far match the first i segments.
  let reached = segments.map(() => false)
  reached = [true, ...reached]
  for (const part of parts) {
    const next = [part === '**' && reached[0] === true]
    for (let i = 1; i <= segments.length; i++) {
      if (part === '**') next.push(next[i - 1] === true || reached[i] === true)
      else next.push(reached[i - 1] === true && matchSegment(part, segments[i - 1] ?? ''))
    }
    reached = next
  }
  return reached.at(-1) === true
}

/** One segment. A failed attempt goes back to the last `*` only, which is enough and linear in both texts. */
export function matchSegment(pattern: string, text: string): boolean {
  let p = 0
  let t = 0
  let star = -1
  let starText = 0
  while (t < text.length) {
    const token = pattern[p] === '*' ? undefined : tokenAt(pattern, p)
    if (pattern[p] === '*') [star, starText, p] = [p, t, p + 1]
    else if (token?.matches(text[t] ?? '') === true) [p, t] = [p + token.length, t + 1]
    else if (star >= 0) [p, t, starText] = [star + 1, starText + 1, starText + 1]
    else return false
  }
  while (pattern[p] === '*') p++
  return p >= pattern.length
}

interface Token {
  readonly length: number
  matches(character: string): boolean
}

function tokenAt(pattern: string, at: number): Token | undefined {
  const character = pattern[at]
  if (character === undefined) return undefined
  if (character === '?') return { length: 1, matches: () => true }
  const close = character === '[' ? pattern.indexOf(']', at + 2) : -1
  if (close < 0) return { length: 1, matches: (other) => other === character }
  const negated = pattern[at + 1] === '!' || pattern[at + 1] === '^'
  const set = pattern.slice(at + (negated ? 2 : 1), close)
  return { length: close - at + 1, matches: (other) => inSet(set, other) !== negated }
}

function inSet(set: string, character: string): boolean {
  for (let at = 0; at < set.length; at++) {
    const from = set[at] ?? ''
    if (set[at + 1] === '-' && at + 2 < set.length) {
      if (character >= from && character <= (set[at + 2] ?? '')) return true
      at += 2
    } else if (from === character) return true
  }
  return false
}
