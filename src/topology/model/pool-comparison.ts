// Who leaves a pool, who joins it and who stays, with counts. What may be, counts in the most and not in the least.
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { FactList, type Count, type Doubtful, type Element, type Fact } from '../fact.ts'
import { undetermined } from '../stand-in.ts'
import { Tally, boundsOf, leastOf, lossOf } from '../tally.ts'
import { Member, memberSize } from './member.ts'
import { Roster, type Listed } from './pool-roster.ts'

/** The members at one side: absent where there is no pool, unknown where that is not known. */
export type Side = Roster | Unknown | undefined

export interface Comparison {
  readonly added: FactList
  readonly removed: FactList
  readonly kept: FactList
  readonly counts: Readonly<Record<'before' | 'after' | 'added' | 'removed' | 'kept', Count>>
}

/** A member at both sides. */
interface Pair {
  readonly from: Listed
  readonly to: Listed
}

export function compareRosters(before: Side, after: Side): Comparison {
  const left = leaving(before, after)
  const joined = leaving(after, before)
  return {
    added: joined.gone,
    removed: left.gone,
    kept: new FactList(
      left.pairs.filter(isCertain).map(({ to }) => to.member),
      left.pairs.flatMap(({ to: { member, because, most } }) => (because ? [{ fact: member, because, most }] : [])),
    ),
    counts: {
      before: countOf(before),
      after: countOf(after),
      added: lost(joined),
      removed: lost(left),
      kept: stayed(left.pairs),
    },
  }
}

interface Leaving {
  readonly gone: FactList
  readonly pairs: readonly Pair[]
}

function leaving(from: Side, to: Side): Leaving {
  if (from === undefined) return { gone: new FactList([]), pairs: [] }
  if (isUnknown(from)) return { gone: new FactList([], [undetermined('member', from)]), pairs: [] }
  const items: Element[] = []
  const maybe: Doubtful[] = from.open.filter((open) => !isOpenIn(to, open))
  const pairs: Pair[] = []
  for (const listed of from.listed) {
    const { member, because, most } = listed
    const there = to instanceof Roster ? to.find(member) : to
    const doubt = isUnknown(there) ? there : there === undefined ? because : doubtOf({ from: listed, to: there })
    if (doubt !== undefined) maybe.push({ fact: member, because: doubt, most })
    else if (there === undefined) items.push(member)
    else if (!isUnknown(there)) pairs.push({ from: listed, to: there })
  }
  return { gone: new FactList(items, maybe), pairs }
}

/** Why a member that is at both sides may leave all the same: there it may not be. */
function doubtOf({ from, to }: Pair): Unknown | undefined {
  if (to.because === undefined) return undefined
  return from.because?.sameAs(to.because) === true ? undefined : to.because
}

/** NOTE: the same unknown at both sides is the same whatever it turns out to be. */
function isOpenIn(to: Side, { because }: Doubtful): boolean {
  return to instanceof Roster && to.open.some((other) => other.because.sameAs(because))
}

function isCertain({ from, to }: Pair): boolean {
  return from.because === undefined && to.because === undefined
}

function countOf(side: Side): Count {
  const tally = new Tally()
  if (isUnknown(side)) tally.addDoubtful(boundsOf(1), null, side)
  if (!(side instanceof Roster)) return tally.count
  for (const { member, because, most } of side.listed) add(tally, sizeOf(member), most, because)
  for (const { because, most } of side.open) tally.addDoubtful(boundsOf(1), most, because)
  return tally.count
}

function lost({ gone, pairs }: Leaving): Count {
  const tally = new Tally()
  for (const fact of gone.items) tally.add(boundsOf(sizeOf(fact)))
  for (const { fact, because, most } of gone.maybe) tally.addDoubtful(boundsOf(sizeOf(fact)), most, because)
  for (const { from, to } of pairs) {
    const loss = lossOf(sizeOf(from.member), sizeOf(to.member))
    if (to.because === undefined) tally.add(loss)
    else tally.addDoubtful(loss, to.most, to.because)
  }
  return tally.count
}

function stayed(pairs: readonly Pair[]): Count {
  const tally = new Tally()
  for (const { from, to } of pairs) {
    const least = leastOf(sizeOf(from.member), sizeOf(to.member))
    const because = to.because ?? from.because
    if (because === undefined) tally.add(least)
    else tally.addDoubtful(least, to.most, because)
  }
  return tally.count
}

function add(tally: Tally, size: Count, most: number | null, because: Unknown | undefined): void {
  if (because === undefined) tally.add(boundsOf(size))
  else tally.addDoubtful(boundsOf(size), most, because)
}

function sizeOf(fact: Fact): Count {
  return fact instanceof Member ? memberSize(fact.data, 'count') : 1
}
