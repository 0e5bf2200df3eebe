// What a deployment does to the members of one pool.
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { isElement, type Element } from '../fact.ts'
import { int, kind, list, one } from '../kind.ts'
import { Made, type Readers } from '../made.ts'
import type { Time, World } from '../part.ts'
import { percentOf } from '../tally.ts'
import { compareRosters, type Comparison, type Side } from './pool-comparison.ts'
import type { Member } from './member.ts'
import { Roster } from './pool-roster.ts'
import { elementOf } from './shared.ts'

export const poolChange = kind(
  'poolChange',
  'poolChange',
  'A backend pool before and after the deployment: one for each pool of either side, and none where nothing says what was ' +
    'before.',
  {
    pool: one('backendPool', 'The pool after the deployment; of one that is gone, as it was before.'),
    before: one('backendPool', 'The pool as it was before; absent when it is new.'),
    after: one('backendPool', 'The pool after the deployment; absent when it is gone.'),
    added: list('member', 'The members that it gets.'),
    removed: list('member', 'The members, as they were before, that it loses.'),
    kept: list('member', 'The members, as they are afterwards, that it had before.'),
    beforeCount: int('How many members it had, of those that are declared; a scale set counts its instances.'),
    afterCount: int('How many it has afterwards.'),
    addedCount: int('How many it gets: those added, and the instances by which its scale sets grow.'),
    removedCount: int('How many it loses: those removed, and the instances by which its scale sets shrink.'),
    keptCount: int('How many it keeps.'),
    removedPercent: int('How many in a hundred it loses, rounded up; absent when it had none.'),
  },
)

/** A pool at both sides: absent where there is none, unknown where that is not known. */
interface Sides {
  readonly before: Element | Unknown | undefined
  readonly after: Element | Unknown | undefined
}

class Change {
  readonly sides: Sides
  readonly #rosters = new Map<Time, Side>()
  #comparison: Comparison | undefined

  constructor(sides: Sides) {
    this.sides = sides
  }

  get comparison(): Comparison {
    return (this.#comparison ??= compareRosters(this.roster('before'), this.roster('after')))
  }

  roster(time: Time): Side {
    const pool = this.sides[time]
    if (!isElement(pool)) return pool
    const known = this.#rosters.get(time) ?? new Roster(pool, time)
    this.#rosters.set(time, known)
    return known
  }
}

const read: Readers<Change> = {
  pool: ({ sides }) => (isElement(sides.after) ? sides.after : sides.before),
  before: ({ sides }) => sides.before,
  after: ({ sides }) => sides.after,
  added: ({ comparison }) => comparison.added,
  removed: ({ comparison }) => comparison.removed,
  kept: ({ comparison }) => comparison.kept,
  beforeCount: ({ comparison }) => comparison.counts.before,
  afterCount: ({ comparison }) => comparison.counts.after,
  addedCount: ({ comparison }) => comparison.counts.added,
  removedCount: ({ comparison }) => comparison.counts.removed,
  keptCount: ({ comparison }) => comparison.counts.kept,
  removedPercent: ({ comparison: { counts } }) => percentOf(counts.removed, counts.before),
}

export const poolChangeModel = {
  kind: poolChange.name,
  /** Those of the pools after the deployment, then those of pools that are gone, or may be. */
  all: (world: World): readonly Element[] => {
    const { before } = world
    if (before === undefined) return []
    const after = world.all('backendPool').filter(({ id }) => id !== undefined)
    const gone = before.all('backendPool').filter(({ id }) => id !== undefined && !world.find('backendPool', id.key))
    return [
      ...after.map((pool) => changeOf(pool, { before: elementOf(pool.get('before')), after: pool.doubt ?? pool })),
      ...gone.map((pool) => changeOf(pool, { before: pool.doubt ?? pool, after: elementOf(pool.get('after')) })),
    ]
  },
}

function changeOf(pool: Element, sides: Sides): Made<Change> {
  return new Made({ kind: poolChange.name, read, data: new Change(sides), about: pool })
}

/** The change of a pool, of whichever side it is; absent where nothing says what was before. */
export function changeOfPool(world: World, pool: Element | undefined): Made<Change> | undefined {
  const side = world.before === undefined ? world.after : world
  const found = pool?.id && side?.find(poolChange.name, pool.id.key)
  return found instanceof Made && found.data instanceof Change ? found : undefined
}

/** A member at a side of the deployment: in the same pool, whatever else it joins. */
export function memberAt(time: Time, member: Member): Element | Unknown | undefined {
  const roster = changeOfPool(member.world, member.owner)?.data.roster(time)
  const found = roster instanceof Roster ? roster.find(member) : roster
  return found === undefined || isUnknown(found) ? found : (found.because ?? found.member)
}
