// Pools × rules: which rules had something to say of which pool, or of what its traffic passes.
import { groupBy } from '../../resource/groups.ts'
import type { Marks, Mark } from '../marks.ts'
import { markup, type Content, type Markup } from '../markup.ts'
import type { Report } from '../report.ts'
import { plural, printKinds, printMembers } from '../words.ts'
import { signs, type Anchored, type Anchors } from './anchors.ts'
import { code, tableOf } from './table.ts'

/** More of them are counted: a table of all would be read by nobody. */
const mostPools = 500
const mostRules = 60

type Pool = Report['pools'][number]

export function poolMatrix(report: Report, marks: Marks, anchors: Anchors): readonly Markup[] {
  const rank: Readonly<Record<Mark, number>> = { '✗': 0, '!': 1, '?': 2, '✓': 3 }
  const several = report.sets.length > 1
  // NOTE: those of which something was said come first, where not all find room.
  const ranked = report.pools.map((pool) => ({ pool, mark: marks.of(pool) }))
  const sorted = ranked.length > mostPools ? ranked.toSorted((a, b) => rank[a.mark] - rank[b.mark]) : ranked
  const rows = sorted.slice(0, mostPools).map((one) => ({ ...one, said: saidOf(one.pool, anchors) }))
  const all = [...new Set(rows.flatMap(({ said }) => [...said.keys()]))].sort()
  const codes = all.slice(0, mostRules)
  const heads = ['pool', 'state', 'members', 'kinds', 'probes', ...(several ? ['set'] : []), ...codes]
  const cells = rows.map(({ pool, mark, said }) => [
    code(`${pool.owner}/${pool.name}`),
    mark,
    printMembers(pool),
    printKinds(pool),
    pool.probes.join(', '),
    ...(several ? [pool.set] : []),
    ...codes.map((rule) => cellOf(said.get(rule))),
  ])
  const left = [
    ...(report.pools.length > mostPools ? [plural(report.pools.length - mostPools, 'pool')] : []),
    ...(all.length > mostRules ? [plural(all.length - mostRules, 'rule')] : []),
  ]
  return [
    ...tableOf('Pools and rules', heads, cells, { isHeaded: true }),
    ...(left.length > 0 ? [markup`<p>${left.join(' and ')} more: the JSON report has them all.</p>`] : []),
    ...(rows.length > 0
      ? [
          markup`<p class="dim">State: ✗ an error, ! something else failed, ? not decided, ✓ nothing found. Below a rule stands what it says of the pool or of a rule, probe or settings on its way; an empty field says that it found nothing.</p>`,
        ]
      : []),
  ]
}

/** What was said of a pool and of what its traffic passes, by the rule. */
function saidOf({ set, id, carriers }: Pool, anchors: Anchors): ReadonlyMap<string, readonly Anchored[]> {
  return groupBy(anchors.of(set, [id, ...carriers]), ({ finding }) => finding.code)
}

/** The first of each kind, and how many there are. */
function cellOf(said: readonly Anchored[] = []): Content {
  return [...groupBy(said, ({ kind }) => kind)].map(([kind, [first, ...others]]) => {
    if (first === undefined) return ''
    const count = others.length + 1
    const { code: rule, name } = first.finding
    const text = count === 1 ? signs[kind] : `${signs[kind]} × ${count}`
    return markup`<a class="${kind}" href="#${first.id}" aria-label="${count === 1 ? kind : `${kind} × ${count}`}: ${rule} ${name}">${text}</a> `
  })
}
