// What a rule can read of the topology: facts, which may be absent, unknown, or known within bounds.
import type { Path, Provenance } from '../resource/resource.ts'
import type { ResourceId } from '../resource/resource-id.ts'
import { ObjectValue, type Text, type Value } from '../resource/value.ts'
import { Unknown } from '../resource/unknown.ts'

/**
 * The value of a field. `undefined` is absent: null, '' and a missing property are the same to every rule.
 * Numbers given as strings are numbers here, and enum texts have Azure's spelling where it is known.
 */
export type Fact = undefined | string | number | boolean | Unknown | Range | Element | FactList | ObjectValue

/** A number known within bounds: `max` null is unbounded. Never min = max: that is a number. */
export class Range {
  readonly min: number
  readonly max: number | null
  /** What would have to be known to tell the number. */
  readonly because: Unknown

  constructor(min: number, max: number | null, because: Unknown) {
    this.min = min
    this.max = max
    this.because = because
  }
}

/** A number of which only bounds may be known. */
export type Count = number | Range

export function countOf(min: number, max: number | null, because: Unknown | undefined): Count {
  return min === max || because === undefined ? min : new Range(min, max, because)
}

/** Something that may be in a list: it is not certain. */
export interface Doubtful {
  readonly fact: Fact
  readonly because: Unknown
  /** How many of it there may be at most; null without a bound, as for an undetermined element. */
  readonly most: number | null
}

const NONE: readonly never[] = []

/** A list whose elements are certain (`items`) or doubtful (`maybe`). `maybe` of an open list has an undetermined element. */
export class FactList {
  readonly maybe: readonly Doubtful[]
  readonly #items: readonly Fact[]

  constructor(items: readonly Fact[], maybe: readonly Doubtful[] = NONE) {
    this.#items = items
    this.maybe = maybe
  }

  get items(): readonly Fact[] {
    return this.#items
  }
}

/** An element of the topology: a pool, a rule, a probe … Its fields are those its kind declares, computed when first read. */
export interface Element {
  readonly kind: string
  /** Undetermined elements (which stand for what cannot be known) have no id. */
  readonly id: ResourceId | undefined
  /** Set when it is not certain that it exists: its resource is possible, or its list is not known. */
  readonly doubt: Unknown | undefined
  /** `lb-web/https`: what a finding and a waiver call it. */
  readonly label: Text
  /** The value of a declared field; throws for a field the kind does not declare (a bug, rules are checked). */
  get(field: string): Fact
  /**
   * Where the element, a field, or a part of a field's JSON was written; undefined when nothing of the inputs says it. Of a field that
   * is worked out it is the place of the element, which does not say the value.
   */
  locate(field?: string, within?: Path): Provenance | undefined
  /** Where a property that need not be there stands or is missing: `['properties', 'probe', 'id']`, from the element. */
  locatePath(path: Path): Provenance | undefined
  /** The declaration for the fingerprint: declaration path of the resource and the element's key in it. */
  readonly declaration: string
}

/** Where to look for a value that does not stand there. */
export function placeAlone({ place, related, nearer = 0, path, within }: Provenance): Provenance {
  return { place, related, nearer, ...(path && { path }), ...(within && { within }) }
}

export function isElement(fact: Fact): fact is Element {
  if (typeof fact !== 'object') return false
  return !(fact instanceof Unknown || fact instanceof Range || fact instanceof FactList || fact instanceof ObjectValue)
}

/** What tells one element from another; '' for what is none. */
export function keyOfFact(fact: Fact): string {
  return isElement(fact) ? (fact.id?.key ?? '') : ''
}

/** What is known of a fact where a text is wanted; undefined when it is none. */
export function asText(fact: Fact): Text | undefined {
  return typeof fact === 'string' || fact instanceof Unknown ? fact : undefined
}

/** The same where one number is wanted. */
export function asNumber(fact: Fact): number | Unknown | undefined {
  return typeof fact === 'number' || fact instanceof Unknown ? fact : undefined
}

/** What an element is called; '' for one that has no name. */
export function nameText(element: Element): Text {
  return asText(element.get('name')) ?? ''
}

/** A value of a resource body as a fact (fields of type `any`). */
export function factOf(value: Value | undefined): Fact {
  if (value === undefined || value === null || value === '') return undefined
  if (Array.isArray(value)) return new FactList((value as readonly Value[]).map(factOf))
  if (typeof value === 'bigint') return Number(value)
  return value as Exclude<Fact, Range | Element | FactList>
}
