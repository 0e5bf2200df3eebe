// What only all shards together can tell: expectations that nothing fits, and entries that suppress nothing any more.
import type { Finding } from '../../finding/finding.ts'
import type { Problem } from '../../resource/resource.ts'
import type { OpenIntent } from '../../report/shard.ts'
import { nearestOf } from '../intents.ts'
import type { LeftOver } from '../suppress/suppress.ts'
import type { Texts } from './texts.ts'
import type { WireProblem, WireReport } from './wire.ts'

/** The expectations that no shard fits, with the nearest of all names. */
export function intentsOf(reports: readonly WireReport[], texts: Texts): readonly OpenIntent[] {
  const [first, ...others] = reports.map(({ shard }) => new Map(shard.intents.map((intent) => [intent.index, intent])))
  return [...(first?.values() ?? [])].flatMap((intent): OpenIntent[] => {
    const same = others.map((shard) => shard.get(intent.index))
    if (same.includes(undefined)) return []
    const { location, name, ...rest } = intent
    const names = [intent, ...same].flatMap((one) => one?.near ?? [])
    const near = name === undefined ? undefined : nearestOf(name, names)
    return [{ ...rest, name, near, place: location && texts.place(location) }]
  })
}

/** An entry is of no use when no shard has use of it. */
export function leftOverOf(
  reports: readonly WireReport[],
  findings: readonly Finding[],
  texts: Texts,
  problemOf: (problem: WireProblem) => Problem,
): LeftOver {
  const used = new Set(reports.flatMap(({ shard }) => shard.used))
  const found = new Set(findings.map(({ fingerprint }) => fingerprint))
  const fixed = new Map(reports.flatMap(({ shard }) => shard.fixed.map((entry) => [entry.index, entry])))
  const [baseline] = reports.flatMap(({ shard }) => shard.baseline ?? [])
  const unmatched = reports.flatMap(({ shard }) => shard.unmatched.filter(({ id }) => !used.has(id)))
  return {
    unmatched: unmatched.map(({ problem }) => problemOf(problem)),
    used: [],
    fixed: [...fixed.values()]
      .filter(({ fingerprint }) => !found.has(fingerprint))
      .toSorted((a, b) => a.index - b.index),
    baseline: baseline && texts.place(baseline),
  }
}
