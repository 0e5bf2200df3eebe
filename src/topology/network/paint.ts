// Asks ordered rules about a set of packets at once: cuts the far side into cells that no rule cuts further, and paints
// each cell by the first rule that matches it. A rule that may match leaves its colour and lets the next one ask.
// Costs grow with rules and cells, not with their product, as long as rules are known.
import type { Unknown } from '../../resource/unknown.ts'
import { EVERYTHING } from './address-space.ts'
import type { SecurityRule } from './security-rules.ts'
import { reachOf, tagMatch, type Match, type Reach } from './side.ts'
import { intersect, unite, type Span, type Spans } from './spans.ts'
import type { VirtualSpace } from './virtual-space.ts'

/** The far side of the packets: the source of inbound, the destination of outbound ones. */
export interface Peer {
  readonly spans: Spans
  /** Service tags whose addresses are not known, in lower case: each a cell of its own. */
  readonly tags: readonly string[]
  readonly isOutside: boolean
}

/** A rule that matches the packets as far as protocol, ports and the near side go. */
export interface Candidate {
  readonly rule: SecurityRule
  readonly far: SecurityRule['source']
  /** Set when that is not certain. */
  readonly because: Unknown | undefined
}

/** What a group does with the packets of one cell. */
export interface Colour {
  allows: boolean
  denies: boolean
  /** Why both are possible. */
  readonly open: Unknown[]
  /** The rule that decides, as far as it is known. */
  rule: SecurityRule | undefined
}

export interface Painting {
  /** The cells of the far side that are ranges, in order; those of tags follow. */
  readonly cells: readonly Span[]
  readonly groups: readonly (readonly Colour[])[]
}

/** Ranges beyond this size are never within one service tag. */
export const LARGEST_TAG = 1n << 24n

/** Paints the cells for several groups of rules, each of which asks on its own. */
export function paint(peer: Peer, groups: readonly (readonly Candidate[])[], space: VirtualSpace): Painting {
  const reaches = new Map<Candidate, Reach>()
  for (const candidate of groups.flat()) reaches.set(candidate, reachOf(candidate.far, space, peer.isOutside))
  const cells = cut(peer.spans, reaches.values())
  return {
    cells,
    groups: groups.map((candidates) => {
      const ranges = new Canvas(cells)
      for (const candidate of candidates) ranges.ask(candidate, reaches.get(candidate) ?? NOWHERE)
      const tags = peer.tags.map((tag) => askTag(tag, candidates))
      return [...ranges.colours, ...tags]
    }),
  }
}

const NOWHERE: Reach = { certain: [], possible: [] }

/** Cuts spans at the ends of all reaches. */
function cut(spans: Spans, reaches: Iterable<Reach>): Span[] {
  const ends = new Set<bigint>()
  for (const { certain, possible } of reaches) {
    for (const part of [certain, ...possible.map((one) => one.spans)]) {
      for (const { first, last } of intersect(spans, part)) ends.add(first).add(last + 1n)
    }
  }
  const sorted = [...ends].sort((a, b) => (a < b ? -1 : 1))
  const cells: Span[] = []
  let at = 0
  for (const { first, last } of spans) {
    let from = first
    for (let end = sorted[at]; end !== undefined && end <= last; end = sorted[++at]) {
      if (end <= from) continue
      cells.push({ first: from, last: end - 1n })
      from = end
    }
    cells.push({ first: from, last })
  }
  return cells
}

const blank = (): Colour => ({ allows: false, denies: false, open: [], rule: undefined })

/** The cells that are ranges. `next` skips those that are decided. */
class Canvas {
  readonly colours: readonly Colour[]
  readonly #cells: readonly Span[]
  readonly #next: number[]

  constructor(cells: readonly Span[]) {
    this.#cells = cells
    this.colours = cells.map(blank)
    this.#next = cells.map((_, index) => index)
    this.#next.push(cells.length)
  }

  ask(candidate: Candidate, { certain, possible }: Reach): void {
    const doubt = candidate.because ?? candidate.rule.doubt
    for (const span of certain) this.#colour(span, candidate.rule, doubt, false)
    for (const { spans, because, isSparse } of possible) {
      for (const span of spans) this.#colour(span, candidate.rule, because, isSparse === true)
    }
  }

  #colour(span: Span, rule: SecurityRule, doubt: Unknown | undefined, isSparse: boolean): void {
    for (let at = this.#undecided(this.#from(span.first)); ; at = this.#undecided(at + 1)) {
      const [cell, colour] = [this.#cells[at], this.colours[at]]
      if (cell === undefined || colour === undefined || cell.last > span.last) return
      if (isSparse && cell.last - cell.first > LARGEST_TAG) continue
      mix(colour, rule, doubt)
      if (doubt === undefined) this.#next[at] = at + 1
    }
  }

  /** The first cell that begins at a number or behind it. */
  #from(first: bigint): number {
    let [low, high] = [0, this.#cells.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#cells[middle]?.first ?? first) < first) low = middle + 1
      else high = middle
    }
    return low
  }

  /** The first cell from `at` on that is not decided; the way there is shortened for the next time. */
  #undecided(at: number): number {
    let end = at
    for (let next = this.#next[end]; next !== undefined && next !== end; next = this.#next[end]) end = next
    for (let step = at; step !== end;) {
      const next = this.#next[step] ?? end
      this.#next[step] = end
      step = next
    }
    return end
  }
}

function askTag(tag: string, candidates: readonly Candidate[]): Colour {
  const colour = blank()
  for (const { rule, far, because } of candidates) {
    const match: Match = tagMatch(far, tag)
    if (match === false) continue
    const doubt = because ?? rule.doubt ?? (match === true ? undefined : match)
    mix(colour, rule, doubt)
    if (doubt === undefined) break
  }
  return colour
}

/** Adds what a rule does with packets that come to it. */
function mix(colour: Colour, rule: SecurityRule, doubt: Unknown | undefined): void {
  const { access } = rule
  if (access !== 'Deny') colour.allows = true
  if (access !== 'Allow') colour.denies = true
  if (typeof access !== 'string') colour.open.push(access)
  if (doubt === undefined) colour.rule = rule
  else colour.open.push(doubt)
}

/** Everything, for a far side that is not known. */
export const anyPeer: Peer = { spans: unite(EVERYTHING), tags: [], isOutside: false }
