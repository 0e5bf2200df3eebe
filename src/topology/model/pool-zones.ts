// How evenly the members of a pool spread over availability zones.
import { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { samplesOf } from '../alike.ts'
import { FactList, Range, countOf, isElement, type Count, type Element, type Fact } from '../fact.ts'
import { listFact } from '../stand-in.ts'
import type { Pool } from './backend-pool.ts'
import { Member, memberSize } from './member.ts'
import { machineOf, zonesOf } from './placement.ts'
import { joiningMembers } from './pool-placement.ts'

/**
 * By how many members the zone with most of them exceeds the one with fewest, of the zones that its members have or that
 * poolgate.yaml expects. Azure spreads a scale set over its zones; how evenly it does is known only with `zoneBalance`.
 */
export function zoneSkewOf(pool: Pool): Count | undefined {
  const spread = new Spread()
  const intent = pool.get('intent')
  const expected = listFact(isElement(intent) ? intent.get('expectedZones') : undefined, 'zone')
  for (const zone of expected.items) spread.name(zone)
  const members = joiningMembers(pool)
  // NOTE: addresses have no zones, however many there are.
  for (const member of samplesOf(members)) if (member instanceof Member) spread.add(member)
  const [doubtful] = members.maybe
  if (doubtful !== undefined) spread.open(doubtful.because)
  return spread.skew
}

class Spread {
  readonly #fixed = new Map<string, number>()
  /** Members that lie in some zone, nobody knows in which; null without a bound. */
  #floating: number | null = 0
  #because: Unknown | undefined
  /** Set while all members are those of one scale set that keeps its zones balanced. */
  #balanced: number | undefined

  get skew(): Count | undefined {
    if (this.#fixed.size === 0) return this.#because && countOf(0, null, this.#because)
    const counts = [...this.#fixed.values()]
    const [least, most] = [Math.min(...counts), Math.max(...counts)]
    if (this.#because === undefined) return most - least
    if (this.#balanced !== undefined && most === 0) return this.#balanced
    const max = this.#floating === null ? null : most + this.#floating
    return countOf(Math.max(0, most - least - (this.#floating ?? Infinity)), max, this.#because)
  }

  name(zone: Fact): void {
    if (typeof zone === 'string') this.#fixed.set(zone, this.#fixed.get(zone) ?? 0)
  }

  open(because: Unknown): void {
    this.#because ??= because
    this.#floating = null
    this.#balanced = undefined
  }

  add(member: Member): void {
    const zones = zonesOf(member.data)
    if (isUnknown(zones)) this.open(zones)
    if (!(zones instanceof FactList)) return
    const size = memberSize(member.data, 'count')
    const [unknown] = [...zones.items.filter(isUnknown), ...zones.maybe.map(({ because }) => because)]
    for (const zone of zones.items) this.name(zone)
    if (size instanceof Range) this.open(size.because)
    else if (unknown !== undefined) this.open(unknown)
    else if (zones.items.length === 1) this.#put(zones.items[0], size)
    else if (zones.items.length > 1) this.#float(machineOf(member.data), size, zones.items.length)
  }

  #put(zone: Fact, size: number): void {
    if (typeof zone === 'string') this.#fixed.set(zone, (this.#fixed.get(zone) ?? 0) + size)
  }

  #float(machine: Element | Unknown | undefined, size: number, zones: number): void {
    const isAlone = this.#because === undefined
    const balances = isElement(machine) && machine.get('zoneBalance') === true
    // NOTE: no zone may then have two more than another: all have the same number, or some have one more.
    this.#balanced = isAlone && balances ? (size % zones === 0 ? 0 : 1) : undefined
    if (this.#floating !== null) this.#floating += size
    const reason = 'Azure decides into which of its zones an instance of a scale set goes'
    this.#because ??= new Unknown({ print: () => 'zones', causes: [{ code: 'runtime', reason }] })
  }
}
