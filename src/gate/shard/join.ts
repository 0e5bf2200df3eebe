// Makes of the reports of all shards the report of one run, byte for byte.
import { UsageError } from '../../config/usage-error.ts'
import { severities, type Finding } from '../../finding/finding.ts'
import { findingKey, orderFindings } from '../../finding/order.ts'
import type { Report, RuleInfo } from '../../report/report.ts'
import { gapWith } from '../../report/gap.ts'
import { runAspects } from '../../report/shard.ts'
import type { Problem } from '../../resource/resource.ts'
import { Unknown } from '../../resource/unknown.ts'
import { library } from '../../rule/library.generated.ts'
import type { FileTree } from '../../source/files.ts'
import { countFindings, orderProblems, problemsOf } from '../finish.ts'
import { ruleInfoOf } from '../rule-info.ts'
import { conclude } from '../verdict.ts'
import { tool } from '../version.ts'
import { intentsOf, leftOverOf } from './left.ts'
import { Texts } from './texts.ts'
import type { Link, Located, WireCause, WireFinding, WireProblem, WireReport } from './wire.ts'

/** A report with the path that it was read from. */
export interface ShardFile {
  readonly path: string
  readonly report: WireReport
}

/** Throws UsageError where they are not the shards of one run, each once. */
export function joinShards(given: readonly ShardFile[], files: FileTree): Report {
  const shards = requireOneRun(given)
  const reports = shards.map(({ report }) => report)
  const [first] = reports
  const sets = bySet(reports)
  const texts = new Texts(reports, files)
  const findings = joinFindings(reports, sets, texts)
  const told = reports.flatMap((report) => problemsIn(report, texts))
  const left = leftOverOf(reports, findings, texts, (problem) => problemOf(problem, texts))
  const problems = orderProblems(problemsOf({ problems: told, intents: intentsOf(reports, texts), left }))
  const inOrder = <Row extends { readonly set: string }>(rows: readonly Row[]): readonly Row[] =>
    rows.toSorted((a, b) => (sets.get(a.set) ?? 0) - (sets.get(b.set) ?? 0))
  const sum = (key: 'passed' | 'skipped' | 'resources' | 'pools') =>
    reports.reduce((total, { summary }) => total + summary[key], 0)
  const changes = inOrder(reports.flatMap(({ shard }) => shard.changes))
  const rules = first?.shard.rules ?? []
  return {
    tool,
    ...conclude(findings, problems, {
      failOn: first?.shard.failOn ?? 'error',
      unknown: first?.shard.unknown ?? 'warn',
    }),
    sets: [...sets].toSorted(([, a], [, b]) => a - b).map(([name]) => name),
    summary: {
      ...countFindings(findings),
      passed: sum('passed'),
      skipped: sum('skipped'),
      resources: sum('resources'),
      pools: sum('pools'),
      rules: rules.length,
    },
    findings,
    pools: inOrder(reports.flatMap(({ shard }) => shard.pools)).map(({ members, ...pool }) => {
      const { because, ...counted } = members
      return { ...pool, members: { ...counted, ...(because && { because: unknownOf(because) }) } }
    }),
    unknownPools: inOrder(reports.flatMap(({ shard }) => shard.unknownPools)).map((pools) => ({
      ...pools,
      because: unknownOf(pools.because),
    })),
    ...(changes.length > 0 && {
      changes: changes.map(({ because, ...change }) => ({
        ...change,
        ...(because && { because: unknownOf(because) }),
      })),
    }),
    inputs: inOrder(reports.flatMap(({ inputs }) => inputs)),
    ...(first?.changedSince && { changedSince: first.changedSince }),
    problems,
    rules: rules.flatMap((rule) => infoOf(rule)),
  }
}

/** Shards of one run, each once, in order. */
function requireOneRun(given: readonly ShardFile[]): readonly ShardFile[] {
  const [first, ...others] = given
  if (first === undefined) throw new UsageError('Nothing to merge: name the JSON reports of all shards.')
  const { count, run } = first.report.shard
  for (const { path, report } of others) {
    const { shard } = report
    if (shard.count !== count)
      throw new UsageError(`${path} is one of ${shard.count} shards, and ${first.path} one of ${count}. Merge one run.`)
    const differing = runAspects.find(([aspect]) => shard.run[aspect] !== run[aspect])
    if (differing !== undefined)
      throw new UsageError(
        `${path} and ${first.path} are of different runs: ${differing[1]} were not the same. Make all shards from one commit, with the same options.`,
      )
  }
  const byIndex = new Map<number, ShardFile>()
  for (const file of given) {
    const other = byIndex.get(file.report.shard.index)
    if (other !== undefined)
      throw new UsageError(
        `${file.path} and ${other.path} are both shard ${file.report.shard.index}/${count}. Name each once.`,
      )
    byIndex.set(file.report.shard.index, file)
  }
  const missing = Array.from({ length: count }, (_, index) => index + 1).filter((index) => !byIndex.has(index))
  if (missing.length > 0) {
    const named = missing.slice(0, 5).map((index) => `${index}/${count}`)
    const more = missing.length > 5 ? ` and ${missing.length - 5} more` : ''
    throw new UsageError(
      `The report of shard ${named.join(', ')}${more} is missing: without it nothing is known of its sets. Name the reports of all ${count} shards.`,
    )
  }
  return [...byIndex.values()].toSorted((a, b) => a.report.shard.index - b.report.shard.index)
}

/** Which set of the run each is; together they are all. */
function bySet(reports: readonly WireReport[]): ReadonlyMap<string, number> {
  const pairs = reports.flatMap(({ sets, shard }) =>
    sets.map((name, index): [string, number] => [name, shard.positions[index] ?? 0]),
  )
  const positions = new Set(pairs.map(([, position]) => position))
  const names = new Map(pairs)
  const isWhole = pairs.every(([, position]) => position < pairs.length)
  if (positions.size !== pairs.length || names.size !== pairs.length || !isWhole)
    throw new UsageError(
      'The reports do not fit together: a set is in none of them, or in several. Make the shards anew.',
    )
  return names
}

interface Spoken {
  readonly finding: Finding
  /** The set that its words are from. */
  readonly voice: number
  /** The first set that it is in, and which of its findings it is. */
  readonly set: number
  readonly index: number
}

/** As `mergeFindings` does it set by set: the worst speaks, of equals the first. */
function joinFindings(
  reports: readonly WireReport[],
  sets: ReadonlyMap<string, number>,
  texts: Texts,
): readonly Finding[] {
  const spoken = reports.flatMap(({ findings, shard }) =>
    findings.map((wire, index): Spoken => {
      const { voice = 0, way = [], daysLeft } = shard.findings[index] ?? {}
      const set = wire.sets.reduce(
        (least, name) => Math.min(least, sets.get(name) ?? least),
        reports.length * sets.size,
      )
      return { finding: findingOf(wire, way, daysLeft, texts), voice, set, index }
    }),
  )
  const joined = new Map<string, Spoken>()
  for (const one of spoken.toSorted((a, b) => a.set - b.set || a.index - b.index)) {
    const key = findingKey(one.finding)
    const other = joined.get(key)
    if (other === undefined) joined.set(key, one)
    else {
      const speaker = rank(one) < rank(other) || (rank(one) === rank(other) && one.voice < other.voice) ? one : other
      const all = [...new Set([...other.finding.sets, ...one.finding.sets])].sort()
      joined.set(key, { ...speaker, finding: { ...speaker.finding, sets: all } })
    }
  }
  return orderFindings([...joined.values()].map(({ finding }) => finding))
}

function rank({ finding }: Spoken): number {
  return severities.indexOf(finding.severity)
}

function findingOf(wire: WireFinding, way: readonly Link[], daysLeft: number | undefined, texts: Texts): Finding {
  const { location, waiver, ...rest } = wire
  const linked = ({ message, location: there }: Link) => ({ message, place: texts.place(there) })
  const placed = <Row extends Located>({ location: there, ...row }: Row) => ({
    ...row,
    place: there && texts.place(there),
  })
  return {
    ...rest,
    fix: wire.fix,
    place: texts.place(location),
    related: wire.related.map(linked),
    way: way.map(linked),
    origins: [],
    evidence: wire.evidence.map((one) => ({ ...placed(one), from: one.from })),
    missing: wire.missing.map((one) => ({ ...placed(one), supply: one.supply })),
    ...(waiver && { waiver: { ...waiver, ...(daysLeft !== undefined && { daysLeft }) } }),
  }
}

function problemsIn({ problems, shard }: WireReport, texts: Texts): readonly Problem[] {
  const gaps = new Map(shard.gaps.map((gap) => [gap.problem, gap]))
  const bare = new Set(shard.bare)
  return problems.map((problem, index) => {
    const placed = problemOf(problem, texts, bare.has(index))
    const gap = gaps.get(index)
    return gap === undefined ? placed : gapWith(placed, gap.reason, gap.supply)
  })
}

function problemOf({ location, ...problem }: WireProblem, texts: Texts, isBare = false): Problem {
  return { ...problem, ...(location && { place: texts.place(location, isBare) }) }
}

function unknownOf({ reason, supply, text = '' }: WireCause): Unknown {
  if (reason === undefined) return new Unknown({ print: () => text, causes: [] })
  const cause = { code: 'unsupported', reason, ...(supply !== undefined && { supply }) } as const
  return new Unknown({ print: () => reason, causes: [cause] })
}

function infoOf({ code, severity, info }: WireReport['shard']['rules'][number]): readonly RuleInfo[] {
  const rule = library.find((one) => one.code === code)
  if (rule !== undefined) return [ruleInfoOf({ rule, severity })]
  return info === undefined ? [] : [{ ...info, why: info.why, azure: info.azure }]
}
