// The pipeline of one run: deployments → resources → topology → findings → report. Synchronous and pure.
import type { Configuration } from '../config/configuration.ts'
import type { Locate, Stack } from '../config/layer.ts'
import { single } from '../config/merge.ts'
import type { Limits } from '../arm/limits.ts'
import { isSuppressed, type Finding } from '../finding/finding.ts'
import { mergeFindings, orderFindings } from '../finding/order.ts'
import type { InputSummary, Report, Summary } from '../report/report.ts'
import type { Problem } from '../resource/resource.ts'
import type { Rule } from '../rule/rule.ts'
import type { RuleError } from '../rule/cel/evaluate.ts'
import { library } from '../rule/library.generated.ts'
import { runRules, type ActiveRule, type RuleRun } from '../rule/run.ts'
import type { FileTree } from '../source/files.ts'
import { defaultSet, type PlannedSet } from '../source/plan.ts'
import type { Topology, TopologyInput } from '../topology/topology.ts'
import { selectRules, type RuleSelection } from './active-rules.ts'
import { inBicep } from './bicep-places.ts'
import { buildSet, type BuildOptions } from './build-set.ts'
import type { HealthRun } from './health/health-run.ts'
import { healthGaps, healthInputs, healthSet, leftover, strangers } from './health/leftover.ts'
import { unmatchedIntents } from './intents.ts'
import type { Mode } from './overlay.ts'
import { ruleInfoOf } from './rule-info.ts'
import { ruleProblem } from './rule-problem.ts'
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
  readonly baseline?: Baseline | undefined
  /** Where Bicep files may lie beside templates. */
  readonly files?: FileTree | undefined
  /** YYYY-MM-DD; without it no waiver is held to have ended, and how long certificates last is not known. */
  readonly today?: string | undefined
  /** What Azure answered about the health of the pools. */
  readonly health?: HealthRun | undefined
  /** Only rules for these kinds run. */
  readonly kinds?: ReadonlySet<string> | undefined
}

export function judge(run: Run): Report {
  const { active, problems } = activeRules(run)
  const suppressor = new Suppressor(run)
  const results = judgeSets(run, active)
  // Before sets are merged: a waiver may name a target of one of them.
  const judged = results.flatMap((result) => result.findings.map((finding) => suppressor.suppress(finding)))
  const merged = orderFindings(mergeFindings(judged))
  const pools = results.flatMap(({ name, topology }) => topology.pools.map((pool) => ({ ...pool, set: name })))
  const unknownPools = results.flatMap(({ name, topology }) =>
    topology.unknownPools.map((unknown) => ({ ...unknown, set: name })),
  )
  const changes = results.flatMap(({ name, topology }) =>
    (topology.changes ?? []).map((one) => ({ ...one, set: name })),
  )
  const unmatched = run.complete ? unmatchedIntents(run.config, results, run.locate) : []
  // A run of single rules was asked for these alone.
  const unread =
    run.only.length === 0 && run.kinds === undefined ? unreadIntents(run.config, run.rules, active, run.locate) : []
  const found = [...results.flatMap((result) => result.problems), ...(run.health ? healthGaps(run.health.health) : [])]
  const broken = [...run.problems, ...found].some(({ level }) => level === 'error')
  const inputs = [
    ...results.flatMap((result) => result.inputs),
    ...(run.health ? healthInputs(run.health.health, results[0]?.name ?? defaultSet) : []),
  ]
  const deployments = run.sets.flatMap((set) => set.deployments)
  const templates = deployments.flatMap((one) => (one.source === 'template' ? [one.template] : []))
  const told = suppressor.problems({ findings: merged, active, broken, inputs, templates })
  const all = distinct([...run.problems, ...problems, ...unmatched, ...unread, ...told, ...found])
  const { findings, problems: allProblems } = inBicep({ findings: merged, problems: all }, run.sets, run.files)
  const sum = (key: 'passed' | 'skipped') => results.reduce((total, result) => total + result[key], 0)
  return {
    tool,
    ...conclude(findings, allProblems, {
      failOn: run.config.failOn ?? 'error',
      unknown: run.config.unknown ?? 'warn',
    }),
    sets: results.map(({ name }) => name),
    summary: {
      ...countFindings(findings),
      passed: sum('passed'),
      skipped: sum('skipped'),
      resources: results.reduce((total, { topology }) => total + topology.resources, 0),
      pools: pools.length,
      rules: active.length,
    },
    findings,
    pools,
    unknownPools,
    ...(changes.length > 0 && { changes }),
    inputs,
    problems: allProblems,
    rules: active.map(ruleInfoOf),
    ...(run.health && {
      health: results.flatMap(({ topology: { health } }) => (health && run.health ? run.health.summaries(health) : [])),
    }),
  }
}

function activeRules(run: Run): RuleSelection {
  const { kinds } = run
  const selected = selectRules(run.rules, run.config, run.stack ?? single(run.config, run.locate), run.only)
  if (kinds === undefined) return selected
  const isFor = ({ rule }: ActiveRule) => typeof rule.for === 'string' && kinds.has(rule.for)
  return { ...selected, active: selected.active.filter(isFor) }
}

/** What does not count is in no severity. */
function countFindings(
  findings: readonly Finding[],
): Pick<Summary, 'error' | 'warning' | 'info' | 'unknown' | 'waived'> {
  const open = findings.filter((finding) => !isSuppressed(finding))
  const count = (severity: Finding['severity']) =>
    open.filter((finding) => finding.outcome === 'fail' && finding.severity === severity).length
  return {
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
    unknown: open.filter(({ outcome }) => outcome === 'unknown').length,
    waived: findings.filter(({ waiver }) => waiver !== undefined).length,
  }
}

interface SetResult {
  readonly name: string
  readonly topology: Topology
  readonly findings: readonly Finding[]
  readonly passed: number
  readonly skipped: number
  readonly inputs: readonly InputSummary[]
  readonly problems: readonly Problem[]
}

/** Every set; answers about health that belong to none of them are a set of their own. */
function judgeSets(run: Run, rules: readonly ActiveRule[]): readonly SetResult[] {
  const { health } = run
  const results = run.sets.map((set) => judgeSet(set, rules, run, health?.open(health.health, 'joined')))
  if (health === undefined) return results
  const taken = new Set(results.flatMap(({ topology }) => [...(topology.health?.taken ?? [])]))
  const rest = leftover(health.health, taken)
  if (rest === undefined) return results
  const set = { name: results.length === 0 ? defaultSet : healthSet, deployments: [], gaps: [] }
  const result = judgeSet(set, rules, run, health.open(rest, 'all'))
  const told = results.length === 0 ? [] : strangers(rest)
  return [...results, { ...result, problems: [...result.problems, ...told] }]
}

function judgeSet(set: PlannedSet, rules: readonly ActiveRule[], run: Run, health: TopologyInput['health']): SetResult {
  const { topology, inputs, problems } = buildSet(set, run.config, { ...optionsOf(run), health })
  const ran = runAll(topology, rules, set.name)
  const findings = run.health?.explain(ran.findings, topology, (codes) => findingsOf(topology, codes, run, set.name))
  const all = [...problems, ...ran.problems]
  return { name: set.name, topology, inputs, ...ran, findings: findings ?? ran.findings, problems: all }
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

/** A template that several sets share has each of its faults once. */
function distinct(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Map<string, Problem>()
  for (const problem of problems) {
    const { place, code, message } = problem
    const key = [place?.source.path, place?.start, code, message].join('\n')
    if (!seen.has(key)) seen.set(key, problem)
  }
  return [...seen.values()]
}
