// Lists of which one item answers for all: of 1,200 plain addresses in a pool each says the same but for the address itself.
// Their items are made when somebody reads them one by one.
import { FactList, countOf, type Count, type Doubtful, type Element, type Fact } from './fact.ts'

export interface Alikes<E extends Element = Element> {
  /** How many there are; one at least. */
  readonly length: number
  /** Makes one of them. */
  readonly make: (index: number) => E
  /** The fields that each of them answers alike. */
  readonly fields: ReadonlySet<string>
}

export class AlikeList<E extends Element = Element> extends FactList {
  readonly #alikes: Alikes<E>
  readonly #made: E[] = []
  #whole: readonly E[] | undefined

  constructor(alikes: Alikes<E>, maybe?: readonly Doubtful[]) {
    super([], maybe)
    this.#alikes = alikes
  }

  override get items(): readonly E[] {
    return (this.#whole ??= Array.from({ length: this.length }, (_, index) => this.at(index)))
  }

  /** How many items it has, of which none need be made to say it. */
  get length(): number {
    return this.#alikes.length
  }

  /** The one that is asked for all. */
  get sample(): E {
    return this.at(0)
  }

  /** Always the same element for the same index. */
  at(index: number): E {
    return (this.#made[index] ??= this.#alikes.make(index))
  }

  /** The same items among other doubtful ones. */
  withMaybe(maybe: readonly Doubtful[]): AlikeList<E> {
    return new AlikeList({ ...this.#alikes, make: (index) => this.at(index) }, maybe)
  }

  /** Whether all items answer each of these fields alike. */
  isAlikeIn(fields: ReadonlySet<string>): boolean {
    for (const field of fields) if (!this.#alikes.fields.has(field)) return false
    return true
  }
}

export function isAlike(list: Fact): list is AlikeList {
  return list instanceof AlikeList
}

/** The same items among other doubtful ones. */
export function withMaybe(list: FactList, maybe: readonly Doubtful[]): FactList {
  return isAlike(list) ? list.withMaybe(maybe) : new FactList(list.items, maybe)
}

/** How many items a list certainly has. */
export function lengthOf(list: FactList): number {
  return isAlike(list) ? list.length : list.items.length
}

/** How many items a list has; within bounds when some are doubtful. */
export function sizeOfList(list: FactList): Count {
  const { maybe } = list
  const length = lengthOf(list)
  let max: number | null = length
  for (const { most } of maybe) max = max === null || most === null ? null : max + most
  return countOf(length, max, maybe[0]?.because)
}

/** The certain item at an index; undefined beyond the end. */
export function itemAt(list: FactList, index: number): Fact {
  if (!isAlike(list)) return list.items[index]
  return Number.isInteger(index) && index >= 0 && index < list.length ? list.at(index) : undefined
}

/** The first certain items of a list, so many at most. */
export function firstOf(list: FactList, most: number): readonly Fact[] {
  return Array.from({ length: Math.min(most, lengthOf(list)) }, (_, index) => itemAt(list, index))
}

/** The items that need to be asked for what is told by fields that they answer alike. */
export function samplesOf(list: FactList): readonly Fact[] {
  return isAlike(list) ? [list.sample] : list.items
}
