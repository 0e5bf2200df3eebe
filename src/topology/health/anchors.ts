// Which of many patterns may fit a message, told by one look at it: each has words that must be there, and all of these are
// looked for at once, in one step for each of its letters and digits (Aho and Corasick). A message that nobody knows has none.

/** Letters and digits of the words that are looked at. More of them tell no more apart. */
const LONGEST = 16
/** a to z and 0 to 9. */
const SYMBOLS = 36

const none: readonly number[] = []

export class Anchors {
  /** Of each state and each symbol the next state; 0 is that of nothing. */
  readonly #next: Uint16Array
  /** Of each state the patterns whose words end there. */
  readonly #ending: readonly (readonly number[] | undefined)[]

  /** Of each pattern words of which one must be there. */
  constructor(patterns: readonly (readonly string[])[]) {
    const trie = new Trie()
    for (const [pattern, any] of patterns.entries()) for (const words of any) trie.add(words.slice(0, LONGEST), pattern)
    this.#next = trie.joined()
    this.#ending = trie.ending.map((ending) => (ending.size === 0 ? undefined : [...ending]))
  }

  /** The numbers of the patterns that may fit a text in lower case, in their order. */
  in(text: string): readonly number[] {
    const next = this.#next
    const ending = this.#ending
    let found: Set<number> | undefined
    let state = 0
    for (let at = 0; at < text.length; at++) {
      const symbol = symbolOf(text.charCodeAt(at))
      if (symbol < 0) continue
      state = next[state * SYMBOLS + symbol] ?? 0
      const patterns = ending[state]
      if (patterns === undefined) continue
      found ??= new Set()
      for (const pattern of patterns) found.add(pattern)
    }
    return found === undefined ? none : [...found].sort((a, b) => a - b)
  }
}

/** Words letter by letter. */
class Trie {
  readonly ending: Set<number>[] = [new Set()]
  readonly #children: number[][] = [[]]

  add(words: string, pattern: number): void {
    let state = 0
    for (let at = 0; at < words.length; at++) state = this.#child(state, symbolOf(words.charCodeAt(at)))
    this.ending[state]?.add(pattern)
  }

  /** With what follows where words end, or go on otherwise: the longest end of what was read that others begin with. */
  joined(): Uint16Array {
    const next = new Uint16Array(this.#children.length * SYMBOLS)
    const shorter = new Uint16Array(this.#children.length)
    // The shorter ends first.
    const states = [0]
    for (const state of states) {
      for (let symbol = 0; symbol < SYMBOLS; symbol++) {
        const other = state === 0 ? 0 : (next[(shorter[state] ?? 0) * SYMBOLS + symbol] ?? 0)
        const child = this.#children[state]?.[symbol]
        next[state * SYMBOLS + symbol] = child ?? other
        if (child === undefined) continue
        shorter[child] = other
        for (const pattern of this.ending[other] ?? []) this.ending[child]?.add(pattern)
        states.push(child)
      }
    }
    return next
  }

  #child(state: number, symbol: number): number {
    const known = this.#children[state]?.[symbol]
    if (known !== undefined) return known
    const child = this.#children.length
    this.#children.push([])
    this.ending.push(new Set())
    const children = this.#children[state]
    if (children !== undefined) children[symbol] = child
    return child
  }
}

/** Below 0 for what is neither letter nor digit. */
function symbolOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 97
  return code >= 48 && code <= 57 ? code - 22 : -1
}
