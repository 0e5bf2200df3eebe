// The pipeline of one run: deployments → resources → topology → findings → report. Synchronous and pure.
import type { Configuration } from '../config/configuration.ts'
import type { Locate, Stack } from '../config/layer.ts'
import { single } from '../config/merge.ts'
import type { Limits } from '../arm/limits.ts'
import type { Finding } from '../finding/finding.ts'
import { mergeFindings, orderFindings } from '../finding/order.ts'
import type { ChangedSince, InputSummary, Report } from '../report/report.ts'
import type { Problem } from '../resource/resource.ts'
import type { Rule } from '../rule/rule.ts'
import type { RuleError } from '../rule/cel/evaluate.ts'
import { library } from '../rule/library.generated.ts'
import { runRules, type ActiveRule, type RuleRun } from '../rule/run.ts'
import type { FileTree } from '../source/files.ts'
import { defaultSet, type PlannedSet } from '../source/plan.ts'
import type { Picture } from '../topology/picture/picture.ts'
import type { Topology, TopologyInput } from '../topology/topology.ts'
import { selectRules, type RuleSelection } from './active-rules.ts'
import { inBicep } from './bicep-places.ts'
import { buildSet, type BuildOptions } from './build-set.ts'
import { countFindings, orderProblems, problemsOf } from './finish.ts'
import type { HealthRun } from './health/health-run.ts'
import { countMetrics, healthGaps, healthInputs, healthSet, leftover, strangers } from './health/leftover.ts'
import { Matching } from './intents.ts'
import { withLiveAdvice } from './live-advice.ts'
import type { LiveMode } from './live-plan.ts'
import type { Mode } from './overlay.ts'
import { ruleInfoOf } from './rule-info.ts'
import { ruleProblem } from './rule-problem.ts'
import { partOf } from './shard/part.ts'
import type { ShardOfRun } from './shard/split.ts'
import type { Baseline } from './suppress/baseline.ts'
import { Suppressor } from './suppress/suppress.ts'
import { unreadIntents } from './unread.ts'
import { conclude } from './verdict.ts'
import { tool } from './version.ts'

/** Everything a run depends on, read and parsed. */
export interface Run {
  readonly sets: readonly PlannedSet[]
  /** What was wrong before the run: files that could not be read, a faulty configuration. */
  readonly problems: readonly Problem[]
  readonly config: Configuration
  readonly locate: Locate
  /** The configuration file by file, with what they lock; without it, it is one. */
  readonly stack?: Stack
  /** The library and the rules of one's own. */
  readonly rules: readonly Rule[]
  /** Codes or names: only these rules run. */
  readonly only: readonly string[]
  readonly limits: Partial<Limits>
  /** What becomes of that which was before and is not declared; it stays when left out. */
  readonly mode?: Mode | undefined
  /** All inputs of the configuration are in this run. */
  readonly complete: boolean
  /** Which part of a larger run it is; `sets` are those of the part. */
  readonly shard?: ShardOfRun | undefined
  /** Which sets were left out, because nothing of theirs changed. */
  readonly changedSince?: ChangedSince | undefined
  /** Told before each set. */
  readonly onSet?: ((done: number, of: number) => void) | undefined
  readonly baseline?: Baseline | undefined
  /** Where Bicep files may lie beside templates. */
  readonly files?: FileTree | undefined
  /** YYYY-MM-DD; without it no waiver is held to have ended, and how long certificates last is not known. */
  readonly today?: string | undefined
  /** What Azure answered about the health of the pools. */
  readonly health?: HealthRun | undefined
  /** Only rules for these kinds run. */
  readonly kinds?: ReadonlySet<string> | undefined
  /** Draws the load balancers and gateways of a topology, given the ids of what failed; left out where nobody looks at them. */
  readonly draw?: ((topology: Topology, failing: ReadonlySet<string>) => readonly Picture[]) | undefined
  /** Whether live state was asked for; left out where it cannot be. */
  readonly live?: LiveMode
}

export function judge(run: Run): Report {
  const { active, problems } = activeRules(run)
  const suppressor = new Suppressor(run)
  const matching = run.complete ? new Matching(run.config, run.locate) : undefined
  const results = judgeSets({ run, active, suppressor, matching })
  const judged = results.flatMap((result) => result.findings)
  const advised = run.live === 'none' ? judged.map(withLiveAdvice) : judged
  const merged = orderFindings(mergeFindings(advised))
  // A run of single rules was asked for these alone.
  const unread =
    run.only.length === 0 && run.kinds === undefined ? unreadIntents(run.config, run.rules, active, run.locate) : []
  const inputs = [
    ...results.flatMap((result) => result.inputs),
    ...(run.health ? healthInputs(run.health.health, results[0]?.name ?? defaultSet) : []),
  ]
  const told = [
    ...run.problems,
    ...problems,
    ...unread,
    ...suppressor.mistakes(),
    ...results.flatMap((result) => result.problems),
    ...(run.health ? healthGaps(run.health.health) : []),
  ]
  const left = suppressor.leftOver({ findings: merged, active, inputs })
  const intents = matching?.unmatched ?? []
  // What nothing fits in a shard may fit in another.
  const all = run.shard === undefined ? problemsOf({ problems: told, intents, left }) : told
  const { findings, problems: placed } = inBicep({ findings: merged, problems: all }, run.sets, run.files)
  const allProblems = orderProblems(placed)
  const { shard } = run
  return {
    tool,
    ...conclude(findings, allProblems, {
      failOn: run.config.failOn ?? 'error',
      unknown: run.config.unknown ?? 'warn',
    }),
    ...summed(results, findings, active.length),
    findings,
    inputs,
    ...(run.changedSince && { changedSince: run.changedSince }),
    problems: allProblems,
    rules: active.map(ruleInfoOf),
    ...(run.health && {
      health: results.flatMap(({ healthOfPools }) => healthOfPools),
      metrics: countMetrics(run.health.health),
    }),
    ...(shard && {
      shard: partOf({
        run,
        shard,
        active,
        findings,
        judged,
        intents,
        left,
        problems: allProblems,
        unmatched: inBicep({ findings: [], problems: left.unmatched }, run.sets, run.files).problems,
      }),
    }),
  }
}

type Summed = Pick<Report, 'sets' | 'summary' | 'pools' | 'unknownPools' | 'changes' | 'pictures'>

/** What the sets are together. */
function summed(results: readonly SetResult[], findings: readonly Finding[], rules: number): Summed {
  const sum = (key: 'passed' | 'skipped' | 'resources') => results.reduce((total, result) => total + result[key], 0)
  const pools = results.flatMap((result) => result.pools)
  const changes = results.flatMap((result) => result.changes)
  return {
    sets: results.map(({ name }) => name),
    summary: {
      ...countFindings(findings),
      passed: sum('passed'),
      skipped: sum('skipped'),
      resources: sum('resources'),
      pools: pools.length,
      rules,
    },
    pools,
    unknownPools: results.flatMap((result) => result.unknownPools),
    ...(changes.length > 0 && { changes }),
    ...(results.some(({ pictures }) => pictures) && { pictures: results.flatMap(({ pictures = [] }) => pictures) }),
  }
}

function activeRules(run: Run): RuleSelection {
  const { kinds } = run
  const selected = selectRules(run.rules, run.config, run.stack ?? single(run.config, run.locate), run.only)
  if (kinds === undefined) return selected
  const isFor = ({ rule }: ActiveRule) => typeof rule.for === 'string' && kinds.has(rule.for)
  return { ...selected, active: selected.active.filter(isFor) }
}

interface SetResult {
  readonly name: string
  readonly resources: number
  readonly pools: Report['pools']
  readonly unknownPools: Report['unknownPools']
  readonly changes: NonNullable<Report['changes']>
  readonly pictures: Report['pictures'] | undefined
  readonly health: Topology['health']
  readonly healthOfPools: NonNullable<Report['health']>
  readonly findings: readonly Finding[]
  readonly passed: number
  readonly skipped: number
  readonly inputs: readonly InputSummary[]
  readonly problems: readonly Problem[]
}

interface Judging {
  readonly run: Run
  readonly active: readonly ActiveRule[]
  readonly suppressor: Suppressor
  readonly matching: Matching | undefined
}

/**
 * Every set, one after the other: of its topology only what the report says is kept. Answers about health that belong to none of
 * them are a set of their own.
 */
function judgeSets(judging: Judging): readonly SetResult[] {
  const { health, sets, onSet } = judging.run
  const results = sets.map((set, index) => {
    onSet?.(index, sets.length)
    return judgeSet(set, judging, health?.open(health.health, 'joined'))
  })
  if (health === undefined) return results
  const taken = new Set(results.flatMap((result) => [...(result.health?.taken ?? [])]))
  const rest = leftover(health.health, taken)
  if (rest === undefined) return results
  const set = { name: results.length === 0 ? defaultSet : healthSet, deployments: [], gaps: [] }
  const result = judgeSet(set, judging, health.open(rest, 'all'))
  const told = results.length === 0 ? [] : strangers(rest)
  return [...results, { ...result, problems: [...result.problems, ...told] }]
}

function judgeSet(set: PlannedSet, judging: Judging, health: TopologyInput['health']): SetResult {
  const { run, active, suppressor, matching } = judging
  const { topology, inputs, problems, deployments } = buildSet(set, run.config, { ...optionsOf(run), health })
  const ran = runAll(topology, active, set.name)
  const explained = run.health?.explain(ran.findings, topology, (codes) => findingsOf(topology, codes, run, set.name))
  matching?.see({ name: set.name, topology })
  const named = <Row extends object>(rows: readonly Row[]) => rows.map((row) => ({ ...row, set: set.name }))
  // Before sets are merged: a waiver may name a target of one of them.
  const findings = (explained?.findings ?? ran.findings).map((finding) => suppressor.suppress(finding))
  suppressor.readRest(deployments.flatMap((one) => (one.source === 'template' ? [one.template] : [])))
  return {
    name: set.name,
    resources: topology.resources,
    pools: named(topology.pools.map(withoutElement)),
    unknownPools: named(topology.unknownPools),
    changes: named(topology.changes ?? []),
    pictures: run.draw && named(run.draw(topology, new Set(ran.findings.map(({ target }) => target.id)))),
    health: topology.health,
    healthOfPools: explained?.health ?? [],
    findings,
    passed: ran.passed,
    skipped: ran.skipped,
    inputs,
    problems: [...problems, ...ran.problems],
  }
}

/** NOTE: an element leads to the whole topology, which is to be let go. */
function withoutElement(pool: Topology['pools'][number]): Omit<Report['pools'][number], 'set'> {
  const { owner, name, id, kind, members, scales, carriers, probes } = pool
  return { owner, name, id, kind, members, ...(scales && { scales }), carriers, probes }
}

function optionsOf({ limits, mode, today }: Run): BuildOptions {
  return { limits, mode, today }
}

/** What rules find that explain health, be they switched on or not. */
function findingsOf(topology: Topology, codes: ReadonlySet<string>, { rules }: Run, set: string): readonly Finding[] {
  const asked = rules.filter(({ code }) => codes.has(code)).map((rule) => ({ rule, severity: rule.severity }))
  return runAll(topology, asked, set).findings
}

/** Runs the rules. A rule of a user's own that breaks off is told, and the others run. */
function runAll(
  topology: Topology,
  rules: readonly ActiveRule[],
  set: string,
): RuleRun & { readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const onBroken = (error: RuleError, { rule }: ActiveRule): void => {
    // An error in a rule of the library is ours.
    if (library.includes(rule)) throw error
    problems.push(ruleProblem(error, rule))
  }
  return { ...runRules(topology, rules, { set, onBroken }), problems }
}
