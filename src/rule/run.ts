// Runs rules over a topology. A target is judged without notes first; only for a finding it is judged once more, with a
// recorder, so that what passes costs little.
import { createFinding } from '../finding/create.ts'
import type { Finding, Outcome } from '../finding/finding.ts'
import { printId } from '../resource/resource-id.ts'
import { isAlike, type AlikeList } from '../topology/alike.ts'
import type { Element } from '../topology/fact.ts'
import { kinds } from '../topology/model/index.ts'
import type { Topology } from '../topology/topology.ts'
import { Evaluator, RuleError, type EvaluateOptions } from './cel/evaluate.ts'
import { functionTable } from './cel/functions.ts'
import { Recorder } from './cel/record.ts'
import type { Scope } from './cel/scope.ts'
import { evidenceOf, missingOf } from './evidence.ts'
import { foldCovered, type ReportedTarget } from './cover.ts'
import { Hoisted, type Asker, type Asking } from './hoist.ts'
import { Subjects, judge, type ActiveRule, type Judgement, type Subject } from './judge.ts'
import { locate, spotOf } from './locate.ts'
import { printFact } from './print.ts'
import type { Assertion, Code, Rule } from './rule.ts'
import { ruleUrl } from './url.ts'

export type { ActiveRule } from './judge.ts'

export interface RuleRun {
  readonly findings: readonly Finding[]
  /** Targets that passed, and those a rule does not apply to. */
  readonly passed: number
  readonly skipped: number
}

export interface RunContext {
  readonly set: string
  /** Steps of one rule on one target; ten million when left out, which is a second. */
  readonly steps?: number
  /** Told of a rule that breaks off: it reports nothing, and the others run. Without it, or when it throws, all end. */
  readonly onBroken?: (error: RuleError, active: ActiveRule) => void
}

const defaultSteps = 10_000_000

export function runRules(topology: Topology, rules: readonly ActiveRule[], context: RunContext): RuleRun {
  const ordinals = new Ordinals(topology)
  const reported: ReportedTarget[] = []
  let passed = 0
  let skipped = 0
  for (const active of rules) {
    const run = runWhole(topology, active, context, ordinals)
    // NOTE: one by one, because a spread of a hundred thousand takes the stack.
    for (const one of run.reported) reported.push(one)
    passed += run.passed
    skipped += run.skipped
  }
  return { findings: foldCovered(reported), passed, skipped }
}

type OneRun = Pick<RuleRun, 'passed' | 'skipped'> & { readonly reported: readonly ReportedTarget[] }

const nothing: OneRun = { reported: [], passed: 0, skipped: 0 }

/** One rule over all of its targets; nothing when it breaks off. */
function runWhole(topology: Topology, active: ActiveRule, context: RunContext, ordinals: Ordinals): OneRun {
  try {
    return runRule(topology, active, context, ordinals)
  } catch (error) {
    if (context.onBroken === undefined || !(error instanceof RuleError)) throw error
    context.onBroken(error, active)
    return nothing
  }
}

function runRule(topology: Topology, active: ActiveRule, context: RunContext, ordinals: Ordinals): OneRun {
  const groups = groupsOf(topology, active.rule)
  // Of the rules of a library most have no target in a set.
  if (groups.length === 0) return nothing
  const reported: ReportedTarget[] = []
  let passed = 0
  let skipped = 0
  const runner = new Runner(active, context, ordinals)
  const run = (root: Element) => {
    if (runner.skips(root)) {
      skipped += 1
      return
    }
    for (const subject of runner.subjects(root)) {
      const { outcome } = runner.judge(subject)
      if (outcome === 'pass') passed += 1
      else if (outcome === 'skip') skipped += 1
      else reported.push({ ...active, target: subject.target, finding: runner.finding(subject) })
    }
  }
  for (const group of groups) {
    if (!isAlike(group)) run(group)
    else if (runner.skipsAll(group)) skipped += group.length
    else for (let at = 0; at < group.length; at++) run(group.at(at))
  }
  return { reported, passed, skipped }
}

/** What a rule comes to on each of its targets, without findings: a fraction of the work. */
export function outcomesOf(topology: Topology, active: ActiveRule, context: RunContext): ReadonlySet<Outcome> {
  const runner = new Runner(active, context, new Ordinals(topology))
  const subjects = targetsOf(topology, active.rule).flatMap((root) => runner.subjects(root))
  return new Set(subjects.map((subject) => runner.judge(subject).outcome))
}

function targetsOf(topology: Topology, { for: wanted }: Rule): readonly Element[] {
  return typeof wanted === 'string' ? topology.all(wanted) : topology.ofType(wanted.resource)
}

function groupsOf(topology: Topology, { for: wanted }: Rule): readonly (Element | AlikeList)[] {
  return typeof wanted === 'string' ? topology.groups(wanted) : topology.ofType(wanted.resource)
}

type Reported = Extract<Judgement, { assertion: Assertion }>

/** What judges a target once more, and the notes that it takes. */
interface Noting {
  readonly recorder: Recorder
  readonly evaluator: Evaluator
}

class Runner implements Asker {
  readonly #active: ActiveRule
  readonly #context: RunContext
  readonly #ordinals: Ordinals
  readonly #subjects: Subjects
  readonly #options: EvaluateOptions
  readonly #hoisted: Hoisted
  readonly #evaluator: Evaluator
  /** Made for the first finding. */
  #noting: Noting | undefined

  constructor(active: ActiveRule, context: RunContext, ordinals: Ordinals) {
    const { rule } = active
    const kind = typeof rule.for === 'string' ? rule.for : 'resource'
    this.#active = active
    this.#context = context
    this.#ordinals = ordinals
    const variable = kinds[kind]?.variable ?? kind
    this.#subjects = new Subjects(active, variable)
    this.#options = { functions: functionTable, rule: rule.code, steps: context.steps ?? defaultSteps }
    this.#hoisted = new Hoisted(rule, variable, this)
    this.#evaluator = new Evaluator(this.#options)
  }

  /** Whether a target is skipped, told by what it shares with others; false where that does not tell it. */
  skips(root: Element): boolean {
    return this.#hoisted.skips(root)
  }

  /** The same of all items of a list at once. */
  skipsAll(list: AlikeList): boolean {
    return this.#hoisted.skipsAll(list)
  }

  subjects(root: Element): readonly Subject[] {
    return this.#subjects.of(root, this.#options)
  }

  judge(subject: Subject): Judgement {
    return judge(this.#active, subject, this.#subjects.scope(subject), this.#fresh())
  }

  ask(root: Element): Asking {
    return { evaluator: this.#fresh(), scope: this.#subjects.bound(root) }
  }

  /** The evaluator with its whole budget: nothing else of it changes from target to target. */
  #fresh(): Evaluator {
    this.#evaluator.renew()
    return this.#evaluator
  }

  #startNoting(): Noting {
    const recorder = new Recorder()
    return { recorder, evaluator: new Evaluator({ ...this.#options, recorder }) }
  }

  #freshNoting(): Noting {
    const noting = (this.#noting ??= this.#startNoting())
    noting.recorder.renew()
    noting.evaluator.renew()
    return noting
  }

  finding(subject: Subject): Finding {
    const { rule } = this.#active
    const { target, root } = subject
    const { recorder, evaluator: noting } = this.#freshNoting()
    const scope = this.#subjects.scope(subject)
    const judgement = judge(this.#active, subject, scope, noting)
    if (judgement.outcome === 'pass' || judgement.outcome === 'skip')
      throw this.#error('gave two answers for one target')
    const evaluator = this.#fresh()
    const { assertion, outcome } = judgement
    const own = spotOf(target)
    const { label } = own
    const located = locate(assertion.at, own, scope, evaluator) ?? locate(undefined, spotOf(root), scope, evaluator)
    if (located === undefined) throw this.#error(`has no place for its target ${label}`)
    return createFinding({
      code: rule.code,
      name: rule.name,
      severity: judgement.severity,
      outcome,
      ...this.#words(judgement, label, scope, evaluator),
      url: ruleUrl(rule),
      set: this.#context.set,
      target: { kind: target.kind, id: target.id ? printId(target.id) : '', name: label },
      ...located,
      evidence: outcome === 'fail' ? evidenceOf(recorder) : [],
      missing: judgement.outcome === 'unknown' ? missingOf(judgement.because, recorder, label) : [],
      identity: {
        file: (own.provenance ?? located).place.source.path,
        declaration: declarationOf(subject),
        ordinal: this.#ordinals.of(target),
      },
    })
  }

  #words(judgement: Reported, label: string, scope: Scope, evaluator: Evaluator): { message: string; fix?: string } {
    if (judgement.outcome === 'unknown') {
      const reasons = [...new Set(judgement.because.causes.map(({ reason }) => reason))]
      return { message: `Cannot be told for ${label}: ${sentence(reasons)}.` }
    }
    const render = (parts: readonly (string | Code)[]) =>
      parts.map((part) => (typeof part === 'string' ? part : renderCode(part, scope, evaluator))).join('')
    return { message: render(judgement.assertion.message), fix: render(judgement.assertion.fix) }
  }

  #error(message: string): RuleError {
    return new RuleError('place', this.#active.rule.code, message)
  }
}

/** NOTE: an element that several targets go through counts for each of them; values are told apart by their index. */
function declarationOf({ target, root, index }: Subject): string {
  if (index !== undefined) return `${root.declaration}#${index}`
  return target === root ? target.declaration : `${root.declaration} ${target.declaration}`
}

/** An empty text that the rule itself writes, `{many ? "s" : ""}`, stays empty; what is absent prints as `none`. */
function renderCode(code: Code, scope: Scope, evaluator: Evaluator): string {
  if (code.op === 'value' && code.value === '') return ''
  const answer = code.op === 'if' ? evaluator.truth(code.condition, scope) : undefined
  if (code.op !== 'if' || typeof answer !== 'boolean') return printFact(evaluator.value(code, scope))
  return renderCode(answer ? code.yes : code.no, scope, evaluator)
}

function sentence(reasons: readonly string[]): string {
  if (reasons.length === 0) return 'what it needs is not known'
  const shown = reasons.slice(0, 3).join('; ')
  return reasons.length > 3 ? `${shown}; and ${reasons.length - 3} more reasons` : shown
}

/** Which of the elements that share a declaration an element is: those of a copy loop do. */
class Ordinals {
  readonly #topology: Topology
  readonly #byKind = new Map<string, ReadonlyMap<Element, number>>()

  constructor(topology: Topology) {
    this.#topology = topology
  }

  of(target: Element): number {
    const known = this.#byKind.get(target.kind) ?? this.#count(target.kind)
    this.#byKind.set(target.kind, known)
    return known.get(target) ?? 0
  }

  #count(kind: string): ReadonlyMap<Element, number> {
    const next = new Map<string, number>()
    const ordinals = new Map<Element, number>()
    for (const element of this.#topology.all(kind)) {
      const ordinal = next.get(element.declaration) ?? 0
      next.set(element.declaration, ordinal + 1)
      ordinals.set(element, ordinal)
    }
    return ordinals
  }
}
