// Sets of whole numbers as sorted spans that neither touch nor overlap: ports, and addresses on one line. Knows nothing of
// networks.

/** From `first` to `last`, both in it. */
export interface Span {
  readonly first: bigint
  readonly last: bigint
}

export type Spans = readonly Span[]

/** The set of all these spans, which may overlap and stand in any order. */
export function unite(spans: Iterable<Span>): Spans {
  const sorted = [...spans].sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))
  const united: Span[] = []
  for (const { first, last } of sorted) {
    const before = united.at(-1)
    if (before === undefined || first > before.last + 1n) united.push({ first, last })
    else if (last > before.last) united[united.length - 1] = { first: before.first, last }
  }
  return united
}

export function intersect(a: Spans, b: Spans): Spans {
  const common: Span[] = []
  let [i, j] = [0, 0]
  for (let left = a[i], right = b[j]; left !== undefined && right !== undefined; left = a[i], right = b[j]) {
    const first = left.first > right.first ? left.first : right.first
    const last = left.last < right.last ? left.last : right.last
    if (first <= last) common.push({ first, last })
    if (left.last < right.last) i++
    else j++
  }
  return common
}

export function subtract(a: Spans, b: Spans): Spans {
  const left: Span[] = []
  let at = 0
  for (const { first, last } of a) {
    let from = first
    for (let hole = b[at]; hole !== undefined && hole.last < first; hole = b[at]) at++
    for (let index = at, hole = b[index]; hole !== undefined && hole.first <= last; hole = b[++index]) {
      if (hole.first > from) left.push({ first: from, last: hole.first - 1n })
      if (hole.last >= from) from = hole.last + 1n
    }
    if (from <= last) left.push({ first: from, last })
  }
  return left
}

export function covers(outer: Spans, inner: Spans): boolean {
  return subtract(inner, outer).length === 0
}

export function touches(a: Spans, b: Spans): boolean {
  return intersect(a, b).length > 0
}
