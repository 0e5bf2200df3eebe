// How each pool came out: the worst that was said of it, or of what its traffic passes.
import { isSuppressed, type Finding } from '../finding/finding.ts'
import type { Report } from './report.ts'

export type Mark = '✓' | '✗' | '?' | '!'

/** What was said of one target in one set. */
interface Said {
  readonly failed: boolean
  readonly error: boolean
}

/** Found once for all pools: a report may hold a hundred thousand of them. */
export class Marks {
  readonly #said = new Map<string, Said>()

  constructor({ findings }: Pick<Report, 'findings'>) {
    for (const finding of findings) for (const set of finding.sets) this.#add(finding, set)
  }

  of({ id, set, members, carriers }: Report['pools'][number]): Mark {
    const mark = this.worst(set, [id, ...carriers])
    // What could not be decided of its rules and probes is theirs.
    if (mark !== undefined && mark !== '?') return mark
    return this.#said.has(keyOf(set, id)) || !members.known ? '?' : '✓'
  }

  /** The worst that was said of any of these in a set; undefined where nothing was. */
  worst(set: string, ids: readonly string[]): Exclude<Mark, '✓'> | undefined {
    const all = ids.flatMap((id) => this.#said.get(keyOf(set, id)) ?? [])
    // What is waived is not mended: it gives no clean mark.
    if (all.some(({ error }) => error)) return '✗'
    if (all.some(({ failed }) => failed)) return '!'
    return all.length > 0 ? '?' : undefined
  }

  #add(finding: Finding, set: string): void {
    const key = keyOf(set, finding.target.id)
    const before = this.#said.get(key)
    const failed = finding.outcome === 'fail'
    const error = failed && finding.severity === 'error' && !isSuppressed(finding)
    this.#said.set(key, {
      failed: failed || before?.failed === true,
      error: error || before?.error === true,
    })
  }
}

function keyOf(set: string, id: string): string {
  return `${set}\n${id}`
}
