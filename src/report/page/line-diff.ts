// The lines in which two short texts differ, with a little of what is around them.

export interface LineDiff {
  /** `- `, `+ ` or two blanks before each line; `  …` for what is left out. */
  readonly lines: readonly string[]
  /** How many lines differ. */
  readonly changes: number
}

/** More is no example that anybody reads; comparing costs the product. */
const longest = 400
const context = 2

/** Undefined when what differs is too long to compare. */
export function diffLines(before: readonly string[], after: readonly string[]): LineDiff | undefined {
  const least = Math.min(before.length, after.length)
  let [head, tail] = [0, 0]
  while (head < least && before[head] === after[head]) head++
  while (tail < least - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const [middle, changed] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)]
  if (middle.length > longest || changed.length > longest) return undefined
  const same = (lines: readonly string[]) => lines.map((line) => `  ${line}`)
  const all = [
    ...same(before.slice(0, head)),
    ...merge(middle, changed, commonLengths(middle, changed)),
    ...same(before.slice(before.length - tail)),
  ]
  const changes = all.filter((line) => !line.startsWith(' ')).length
  const isNear = (at: number) =>
    all.slice(Math.max(0, at - context), at + context + 1).some((line) => !line.startsWith(' '))
  const lines = all.flatMap((line, at) => {
    if (isNear(at)) return [line]
    return at > 0 && isNear(at - 1) ? ['  …'] : []
  })
  return { lines: lines.at(-1) === '  …' ? lines.slice(0, -1) : lines, changes }
}

/** `lengths[i][j]`: the longest common subsequence of what follows line i of the one and line j of the other. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: before.length + 1 }, () => Array.from({ length: after.length + 1 }, () => 0))
  for (let i = before.length - 1; i >= 0; i--) {
    const [row, below] = [lengths[i], lengths[i + 1]]
    if (row === undefined || below === undefined) continue
    for (let j = after.length - 1; j >= 0; j--) {
      row[j] = before[i] === after[j] ? 1 + (below[j + 1] ?? 0) : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return lengths
}

function merge(before: readonly string[], after: readonly string[], lengths: readonly (readonly number[])[]): string[] {
  const lines: string[] = []
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    const [skipBefore, skipAfter] = [lengths[i + 1]?.[j] ?? -1, lengths[i]?.[j + 1] ?? -1]
    if (i < before.length && j < after.length && before[i] === after[j]) {
      lines.push(`  ${before[i++] ?? ''}`)
      j++
    } else if (i < before.length && (j >= after.length || skipBefore >= skipAfter)) lines.push(`- ${before[i++] ?? ''}`)
    else lines.push(`+ ${after[j++] ?? ''}`)
  }
  return lines
}
