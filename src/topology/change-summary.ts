// What a report says of the members that a deployment adds to a pool, takes away, and moves.
import { printId } from '../resource/resource-id.ts'
import { shortText } from '../resource/text.ts'
import type { Unknown } from '../resource/unknown.ts'
import { isUnknown } from '../resource/value.ts'
import { Range, isElement, keyOfFact, type Element, type Fact } from './fact.ts'
import { Member } from './model/member.ts'
import { isPart } from './part.ts'
import { listFact } from './stand-in.ts'
import { memberSummary } from './summary.ts'
import type { MemberSummary } from './topology.ts'
import { fieldOf, words } from './words.ts'

/** One backend pool before and after a deployment. */
export interface PoolChangeSummary {
  readonly owner: string
  readonly name: string
  readonly id: string
  /** `unknown` when it is not known whether the pool was there, or will be. */
  readonly action: 'create' | 'delete' | 'keep' | 'unknown'
  /** Whether the deployment says something of the pool itself. */
  readonly declared: boolean
  /** How many members; a scale set counts its instances. */
  readonly counts: Readonly<Record<'before' | 'after' | 'added' | 'removed' | 'kept', Bounds>>
  readonly added: readonly ChangedMember[]
  readonly removed: readonly ChangedMember[]
  /** Scale sets that stay with another number of instances. */
  readonly resized: readonly ResizedMember[]
  /** Those that stay as they are, or with another number of instances. */
  readonly kept: readonly MemberSummary[]
  /** Those that stay only because the deployment does not say them: their resources are not declared. */
  readonly undeclared: readonly MemberSummary[]
  /** Of which it is not known whether they come or go. */
  readonly undecided: readonly MemberSummary[]
  /** Why something of it is not known. */
  readonly because?: Unknown
}

export interface Bounds {
  readonly min: number
  /** Null when unbounded or not known. */
  readonly max: number | null
}

export interface ChangedMember extends MemberSummary {
  /** The pools that it comes from, or goes to: it moves. */
  readonly pools: readonly string[]
}

export interface ResizedMember extends MemberSummary {
  /** Instances before; null when not known. */
  readonly before: number | null
}

export function changeSummaryOf(change: Element): PoolChangeSummary {
  const pool = change.get('pool')
  const [added, removed, kept] = ['added', 'removed', 'kept'].map((field) => listFact(change.get(field), 'member'))
  const stay = (kept?.items ?? []).filter((fact) => fact instanceof Member)
  const open = [...(added?.maybe ?? []), ...(removed?.maybe ?? [])]
  const because = [change.get('before'), change.get('after')].find(isUnknown) ?? open[0]?.because ?? openCount(change)
  return {
    owner: isElement(pool) ? words(fieldOf(pool.get('owner'), 'name')) : '?',
    name: words(change.get('name')),
    id: change.id === undefined ? '' : printId(change.id),
    action: actionOf(change),
    declared: !isUndeclared(change.get('after')),
    counts: {
      before: boundsOf(change.get('beforeCount')),
      after: boundsOf(change.get('afterCount')),
      added: boundsOf(change.get('addedCount')),
      removed: boundsOf(change.get('removedCount')),
      kept: boundsOf(change.get('keptCount')),
    },
    added: (added?.items ?? []).filter(isElement).map((member) => changed(member, 'before')),
    removed: (removed?.items ?? []).filter(isElement).map((member) => changed(member, 'after')),
    resized: stay.flatMap(resized),
    kept: stay.map(memberSummary),
    undeclared: stay.filter(isUndeclared).map(memberSummary),
    undecided: open.flatMap(({ fact }) => (fact instanceof Member ? [memberSummary(fact)] : [])),
    ...(because && { because }),
  }
}

function actionOf(change: Element): PoolChangeSummary['action'] {
  const [before, after] = [change.get('before'), change.get('after')]
  if (isUnknown(before) || isUnknown(after)) return 'unknown'
  if (before === undefined) return 'create'
  return after === undefined ? 'delete' : 'keep'
}

function openCount(change: Element): Unknown | undefined {
  const counts = ['beforeCount', 'afterCount', 'addedCount', 'removedCount'].map((field) => change.get(field))
  return counts.find((count) => count instanceof Range)?.because
}

function boundsOf(count: Fact): Bounds {
  if (count instanceof Range) return { min: count.min, max: count.max }
  return typeof count === 'number' ? { min: count, max: count } : { min: 0, max: null }
}

/** A member with the pools that it is in at the other side, and is not in at this one. */
function changed(member: Element, other: 'before' | 'after'): ChangedMember {
  return { ...memberSummary(member), pools: poolsOnlyAt(member, other) }
}

function poolsOnlyAt(member: Element, other: 'before' | 'after'): readonly string[] {
  const configuration = member.get('ipConfiguration')
  if (!isElement(configuration)) return []
  const there = configuration.get(other)
  if (!isElement(there)) return []
  const here = new Set(listFact(configuration.get('pools'), 'backendPool').items.map(keyOfFact))
  const pools = listFact(there.get('pools'), 'backendPool').items.filter((pool) => !here.has(keyOfFact(pool)))
  return pools.filter(isElement).map((pool) => shortText(pool.label))
}

function resized(member: Member): ResizedMember[] {
  const before = member.get('before')
  const [was, is] = [fieldOf(before, 'count'), member.get('count')]
  if (was === is || was === undefined || (was instanceof Range && is instanceof Range)) return []
  return [{ ...memberSummary(member), before: typeof was === 'number' ? was : null }]
}

/** NOTE: what a deployment does not declare is the very resource that was there before. */
function isUndeclared(after: Fact): boolean {
  const before = fieldOf(after, 'before')
  return isPart(before) && isPart(after) && before.cursor.resource === after.cursor.resource
}
