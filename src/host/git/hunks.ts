// Reads which lines a diff without context writes. Counts are followed, so that no line of a file is taken for a part of the diff.

/** Lines from 1, both ends counted. */
export interface Lines {
  readonly start: number
  readonly end: number
}

/** By path; files whose names git puts in quotes are left out. */
export function hunksOf(diff: string): ReadonlyMap<string, readonly Lines[]> {
  const hunks = new Map<string, Lines[]>()
  const lines = diff.split('\n')
  let file: Lines[] | undefined
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const [, path] = /^\+\+\+ b\/(.+?)\t?$/.exec(line) ?? []
    if (path !== undefined) hunks.set(path, (file = []))
    else if (line.startsWith('diff --git ')) file = undefined
    const [, gone = '1', first, added = '1'] = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line) ?? []
    if (first === undefined) continue
    if (added !== '0') file?.push({ start: Number(first), end: Number(first) + Number(added) - 1 })
    at += bodyOf(lines, at + 1, Number(gone) + Number(added))
  }
  return hunks
}

/** How many lines of the diff a hunk takes: those of the file, and remarks on its last line. */
function bodyOf(lines: readonly string[], from: number, count: number): number {
  let at = from
  for (let left = count; left > 0 && at < lines.length; at++) if (!(lines[at] ?? '').startsWith('\\')) left--
  while ((lines[at] ?? '').startsWith('\\')) at++
  return at - from
}
