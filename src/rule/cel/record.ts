// Notes what a condition read, when it is evaluated once more for a finding: the evidence of a failure, and where the
// unknowns were met that left it open.
import { FactList, Range, type Fact } from '../../topology/fact.ts'
import { Unknown, type Cause } from '../../resource/unknown.ts'
import type { Origin } from './scope.ts'

export interface Read {
  /** As the rule says it: `rule.probe.port`. */
  readonly path: string
  readonly value: Fact
  /** Where it stands; undefined for a part of something that was made. */
  readonly origin: Origin | undefined
}

export class Recorder {
  #reads: Read[] = []

  /** For the next finding. */
  renew(): void {
    this.#reads = []
  }

  note(read: Read): void {
    this.#reads.push(read)
  }

  /** How much was read so far; `keepFrom` forgets what was read between a mark and a later one. */
  mark(): number {
    return this.#reads.length
  }

  /** Of the items of a list only the one that decided is evidence. */
  forget(from: number, to: number): void {
    this.#reads.splice(from, to - from)
  }

  /** Each path once, in the order of reading. */
  reads(): readonly Read[] {
    const byPath = new Map<string, Read>()
    for (const read of this.#reads) if (!byPath.has(read.path)) byPath.set(read.path, read)
    return [...byPath.values()]
  }

  /** The first read that met this cause. */
  readOf(cause: Cause): Read | undefined {
    return this.#reads.find((read) => causesOf(read.value).includes(cause))
  }
}

function causesOf(fact: Fact): readonly Cause[] {
  if (fact instanceof Unknown) return fact.causes
  if (fact instanceof Range) return fact.because.causes
  return fact instanceof FactList ? fact.maybe.flatMap(({ because }) => because.causes) : []
}
