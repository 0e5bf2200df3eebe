// Puts things below each other, each as near as may be to where it wants to be: the sum of the squares of what they are off is the
// smallest there is (pools of neighbours that push each other, joined until none overlaps). In time that grows with their number.

export interface Thing {
  /** Its top, if it were alone. */
  readonly wanted: number
  readonly height: number
}

/** The tops, in the given order, with at least the gap between two things. */
export function settle(things: readonly Thing[], gap: number): readonly number[] {
  let below = 0
  const offsets = things.map(({ height }) => {
    const offset = below
    below += height + gap
    return offset
  })
  const groups: { sum: number; count: number }[] = []
  things.forEach(({ wanted }, index) => {
    let group = { sum: wanted - (offsets[index] ?? 0), count: 1 }
    for (let last = groups.at(-1); last !== undefined && average(last) > average(group); last = groups.at(-1)) {
      group = { sum: last.sum + group.sum, count: last.count + group.count }
      groups.pop()
    }
    groups.push(group)
  })
  const shifts = groups.flatMap((group) => Array.from({ length: group.count }, () => average(group)))
  return things.map((_, index) => (shifts[index] ?? 0) + (offsets[index] ?? 0))
}

function average({ sum, count }: { readonly sum: number; readonly count: number }): number {
  return sum / count
}
