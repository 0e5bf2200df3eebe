// Joins references to their targets by resource id, without comparing all with all. Equal ids meet in a map; only
// references and targets of which a part is not known are compared, and only where their last names could agree.
import { addTo } from '../resource/groups.ts'
import { compareIds, nameOf, parseId, type ResourceId } from '../resource/resource-id.ts'
import { Unknown, mergeCauses } from '../resource/unknown.ts'
import type { Text } from '../resource/value.ts'

/** References by one id. */
interface Bucket<Reference> {
  readonly text: Text
  readonly references: Reference[]
}

interface Stray {
  readonly id: ResourceId
  readonly text: Text
}

/** Beyond this many different ids of one name, what could be meant is not told apart any more: one doubt for all. */
const MOST_COMPARED = 64

export class Joiner<Reference> {
  readonly #byText = new Map<string, Bucket<Reference>>()
  readonly #byKey = new Map<string, Bucket<Reference>>()
  #strays: Strays | undefined

  /** Without a reference for one that may mean any target and can only raise doubts. */
  add(id: Text, reference?: Reference): void {
    const { references } = this.#bucket(id)
    if (reference !== undefined) references.push(reference)
  }

  /** The references that certainly mean the target. */
  certain(target: ResourceId): readonly Reference[] {
    return this.#byKey.get(target.key)?.references ?? []
  }

  /** Why it is not known whether further references mean the target, one for each id they are written as. */
  maybe(target: ResourceId, isDeclared: (key: string) => boolean): readonly Unknown[] {
    this.#strays ??= new Strays(this.#byKey, isDeclared)
    return this.#strays.of(target)
  }

  #bucket(id: Text): Bucket<Reference> {
    if (typeof id === 'string') {
      // NOTE: the same text comes a thousand times from a copy loop; it is parsed once.
      const known = this.#byText.get(id)
      if (known !== undefined) return known
    }
    const { key } = parseId(id)
    const bucket = this.#byKey.get(key) ?? { text: id, references: [] }
    this.#byKey.set(key, bucket)
    if (typeof id === 'string') this.#byText.set(id, bucket)
    return bucket
  }
}

/** The references whose id is no declared target's, by their last names. */
class Strays {
  readonly #open = new Map<string, Stray[]>()
  readonly #closed = new Map<string, Stray[]>()
  readonly #all: Stray[] = []

  constructor(buckets: ReadonlyMap<string, Bucket<unknown>>, isDeclared: (key: string) => boolean) {
    for (const [key, bucket] of buckets) {
      if (isDeclared(key)) continue
      const stray = { id: parseId(bucket.text), text: bucket.text }
      const group = typeof stray.text === 'string' ? this.#closed : this.#open
      addTo(group, namesOf(stray.id), stray)
      this.#all.push(stray)
    }
  }

  of(target: ResourceId): readonly Unknown[] {
    if (this.#all.length === 0) return []
    if (typeof target.text === 'string') return this.#near(target, this.#open)
    if (namesOf(target).includes(ANY)) return doubts(target, this.#all)
    return [...this.#near(target, this.#open), ...this.#near(target, this.#closed)]
  }

  #near(target: ResourceId, group: ReadonlyMap<string, readonly Stray[]>): Unknown[] {
    const [owner = ANY, name = ANY] = namesOf(target).split('/')
    const keys = new Set([`${owner}/${name}`, `${ANY}/${name}`, `${ANY}/${ANY}`])
    return [...keys].flatMap((key) => doubts(target, group.get(key) ?? []))
  }
}

const ANY = '*'

/** `owner/name`, the names before and after the last type, without case; `*` for what is not known. */
function namesOf(id: ResourceId): string {
  const name = nameOf(id)
  const owner = id.segments.at(-3)
  // NOTE: an unknown end may hold further segments, so that nothing is said by what stands before it.
  if (typeof name !== 'string' || id.segments.length < 2) return `${ANY}/${ANY}`
  return `${typeof owner === 'string' ? owner.toLowerCase() : ANY}/${name.toLowerCase()}`
}

function doubts(target: ResourceId, strays: readonly Stray[]): Unknown[] {
  if (strays.length > MOST_COMPARED) return [together(strays, target)]
  return strays.filter((stray) => compareIds(stray.id, target) === 'maybe').map((stray) => doubtOf(stray, target))
}

function doubtOf(stray: Stray, target: ResourceId): Unknown {
  if (typeof stray.text !== 'string') return stray.text
  return typeof target.text === 'string' ? together([stray], target) : target.text
}

function together(strays: readonly Stray[], target: ResourceId): Unknown {
  const texts = strays.slice(0, MOST_COMPARED).map((stray) => stray.text)
  const unknowns = [target.text, ...texts].filter((text) => typeof text !== 'string')
  return new Unknown({
    print: () => unknowns.map((unknown) => unknown.text).join(', '),
    causes: mergeCauses(unknowns),
  })
}
