// What `git diff --raw -z` lists, and the texts that it names.
import type { Git } from './git.ts'
import { isHash } from './git.ts'

/** Says the same on every machine, whatever is set up there. */
export const rawDiff: readonly string[] = [
  'diff',
  '--raw',
  '-z',
  '--no-abbrev',
  '--no-renames',
  '--no-ext-diff',
  '--ignore-submodules=dirty',
]

export interface Row {
  readonly path: string
  /** What it was before. */
  readonly former: 'file' | 'absent' | 'other'
  /** What it held before, by its hash; undefined where that was no file. */
  readonly blob: string | undefined
}

/** `:100644 100644 <hash> <hash> M`, a zero byte, the path, a zero byte. */
export function rowsOf(raw: string): readonly Row[] {
  const parts = namesOf(raw)
  return parts.flatMap((head, index): Row[] => {
    const path = parts[index + 1]
    const [mode = '', , blob = ''] = head.slice(1).split(' ')
    if (index % 2 === 1 || path === undefined) return []
    const isFile = mode.startsWith('100') && isHash(blob)
    const former = isFile ? 'file' : /^0+$/.test(mode) ? 'absent' : 'other'
    return [{ path, former, blob: isFile ? blob : undefined }]
  })
}

export function namesOf(listed: string): string[] {
  return listed.split('\0').filter((name) => name !== '')
}

/** What files held before, by their paths in the repository; a clone may be without some of them. */
export async function formerBytes(rows: readonly Row[], git: Git): Promise<ReadonlyMap<string, Buffer>> {
  const asked = rows.flatMap(({ path, blob }) => (blob === undefined ? [] : [{ path, blob }]))
  const texts = new Map<string, Buffer>()
  if (asked.length === 0) return texts
  const { output } = await git.ask(['cat-file', '--batch'], asked.map(({ blob }) => `${blob}\n`).join(''))
  let at = 0
  for (const { path } of asked) {
    const end = output.indexOf('\n', at)
    const [, , size] = output.toString('latin1', at, end).split(' ')
    // `<hash> blob <size>`, or `<hash> missing` in a clone without it.
    const bytes = size === undefined ? 0 : Number(size) + 1
    if (size !== undefined) texts.set(path, output.subarray(end + 1, end + bytes))
    at = end + 1 + bytes
  }
  return texts
}
