// Evaluates checked conditions (`Code`) over facts. Three values: what is not known spreads, and only as far as it matters.
//
// - `and`, `or`, `not`, `?:` are Kleene's: `false && unknown` is false, `true || unknown` is true.
// - An absent value (null, '' and a property that is not there are the same) equals only absent; `<`, `<=`, `>`, `>=` and
//   `in` with it are false; a field of it, and arithmetic with it, is absent; as a condition it is false.
// - A list has certain and doubtful items: `exists` is true only through a certain one, `all` false only through one.
// - Texts compare without case; numbers given as texts are numbers; a number within bounds decides what the bounds decide.
// - `known(x)` is true or false, never unknown.
// - An index beyond the end is absent.
// Nothing is thrown for what is not known. A division by zero, the step budget and a function that is not there throw a
// RuleError: these are mistakes of the rule.
import { isAlike, itemAt, samplesOf } from '../../topology/alike.ts'
import { FactList, Range, factOf, isElement, type Element, type Fact } from '../../topology/fact.ts'
import { Unknown } from '../../resource/unknown.ts'
import { ObjectValue, findUnknown } from '../../resource/value.ts'
import type { Code, Pattern } from '../rule.ts'
import { Budget } from './budget.ts'
import { arithmetic, negate, rangeOf } from './arithmetic.ts'
import { boundsOf, compare, contains, equal, unknownsOf } from './compare.ts'
import { fieldsRead } from './fields-read.ts'
import { existsOne, filter, listOf, map, quantify, type Predicate } from './lists.ts'
import type { Recorder } from './record.ts'
import { Scope, type Origin, type Trace } from './scope.ts'
import { Undecided, both, certainlyPresent, either, not, truthOf, undecided, type Truth } from './truth.ts'

/** What the functions of conditions do, by name. */
export type FunctionTable = ReadonlyMap<string, (args: readonly Fact[]) => Fact>

export interface EvaluateOptions {
  readonly functions: FunctionTable
  /** Code of the rule, which errors name. */
  readonly rule: string
  /** What it may spend before it gives up; one budget for all of a rule's work on one target. */
  readonly steps: number
  readonly recorder?: Recorder
}

export type RuleFault = 'arithmetic' | 'budget' | 'function' | 'name' | 'place'

/** A mistake in a rule or in poolgate that only shows when it runs. */
export class RuleError extends Error {
  readonly code: RuleFault
  readonly rule: string

  constructor(code: RuleFault, rule: string, message: string) {
    super(`Rule ${rule} ${message}.`)
    this.name = 'RuleError'
    this.code = code
    this.rule = rule
  }
}

type Choice = Extract<Code, { op: 'if' }>
type Macro = Extract<Code, { op: 'exists' | 'all' | 'filter' | 'map' | 'existsOne' }>
type Binary = Exclude<Extract<Code, { left: Code }>, { op: 'and' | 'or' }>

// NOTE: a memo, not state: a condition never changes, nor the list of a literal in it.
const literals = new WeakMap<Code, FactList>()

export class Evaluator {
  readonly #functions: FunctionTable
  readonly #recorder: Recorder | undefined
  readonly #rule: string
  readonly #budget: Budget
  /** NOTE: one for all names, which are what conditions read most. */
  readonly #evaluate = (code: Code, scope: Scope): Fact => this.value(code, scope)

  constructor(options: EvaluateOptions) {
    this.#functions = options.functions
    this.#recorder = options.recorder
    this.#rule = options.rule
    const used = `took more than ${options.steps} steps on one target`
    this.#budget = new Budget(options.steps, () => this.#error('budget', used))
  }

  /** The whole budget again, for the next target. */
  renew(): void {
    this.#budget.renew()
  }

  truth(code: Code, scope: Scope): Truth {
    return truthOf(this.value(code, scope))
  }

  value(code: Code, scope: Scope): Fact {
    this.#budget.spend(1)
    switch (code.op) {
      case 'value':
        return code.value === null || code.value === '' ? undefined : code.value
      case 'name':
        return this.#name(code.name, scope)
      case 'field':
        return this.#field(code.target, code.field, scope)
      case 'has':
        return present(this.#field(code.target, code.field, scope))
      case 'index':
        return this.#index(code.target, code.index, scope)
      case 'not':
        return not(this.truth(code.value, scope))
      case 'minus':
        return negate(this.value(code.value, scope))
      case 'and':
        return this.#and(code.left, code.right, scope)
      case 'or':
        return this.#or(code.left, code.right, scope)
      case 'if':
        return this.#choose(code, scope)
      case 'list':
        return this.#budget.made(this.#list(code, scope))
      case 'call':
        return this.#call(code.name, code.args, scope)
      case 'matches':
        return this.#matches(this.value(code.text, scope), code.pattern)
      default:
        return 'list' in code ? this.#macro(code, scope) : this.#binary(code, scope)
    }
  }

  /** That of a literal, `["nic", "ip"]`, is made once. */
  #list(code: Extract<Code, { op: 'list' }>, scope: Scope): FactList {
    const made = literals.get(code)
    if (made !== undefined) return made
    const list = new FactList(code.items.map((item) => this.value(item, scope)))
    if (code.items.every(({ op }) => op === 'value')) literals.set(code, list)
    return list
  }

  #and(left: Code, right: Code, scope: Scope): Truth {
    const first = this.truth(left, scope)
    return first === false ? false : both(first, this.truth(right, scope))
  }

  #or(left: Code, right: Code, scope: Scope): Truth {
    const first = this.truth(left, scope)
    return first === true ? true : either(first, this.truth(right, scope))
  }

  #binary({ op, left, right }: Binary, scope: Scope): Fact {
    const a = this.value(left, scope)
    const b = this.value(right, scope)
    switch (op) {
      case '==':
        return equal(a, b)
      case '!=':
        return not(equal(a, b))
      case 'in':
        return contains(b, a)
      case '<':
      case '<=':
      case '>':
      case '>=':
        return compare(op, a, b)
      case '/':
      case '%':
        if (b === 0 && a !== undefined) throw this.#error('arithmetic', 'divides by zero')
        return arithmetic(op, a, b)
      case '+':
        this.#budget.spendSum(a, b)
        return this.#budget.made(arithmetic(op, a, b))
      default:
        return arithmetic(op, a, b)
    }
  }

  #name(name: string, scope: Scope): Fact {
    const binding = scope.find(name)
    if (binding === undefined) throw this.#error('name', `reads ${name}, which is not there`)
    return binding.value(this.#evaluate)
  }

  #field(target: Code, field: string, scope: Scope): Fact {
    const owner = this.value(target, scope)
    const value = fieldOf(owner, field)
    if (this.#recorder !== undefined && owner !== undefined) {
      const origin = isElement(owner) ? { element: owner, field, within: [] } : this.#inside(target, field, scope)
      this.#recorder.note({ path: `${pathOf(target, scope)}.${field}`, value, origin })
    }
    return value
  }

  /** Where the value of an expression stands, when it is JSON in the field of an element; undefined for what was made. */
  originOf(code: Code, scope: Scope): Origin | undefined {
    switch (code.op) {
      case 'name': {
        const binding = scope.find(code.name)
        if (binding?.definition === undefined) return binding?.origin
        return binding.outer && this.originOf(binding.definition, binding.outer)
      }
      case 'field': {
        const owner = this.value(code.target, scope)
        if (isElement(owner)) return { element: owner, field: code.field, within: [] }
        return this.#inside(code.target, code.field, scope)
      }
      case 'index': {
        const key = this.value(code.index, scope)
        return typeof key === 'string' || typeof key === 'number' ? this.#inside(code.target, key, scope) : undefined
      }
      default:
        return undefined
    }
  }

  #inside(target: Code, key: string | number, scope: Scope): Origin | undefined {
    const origin = this.originOf(target, scope)
    return origin && { ...origin, within: [...origin.within, key] }
  }

  #index(target: Code, index: Code, scope: Scope): Fact {
    const owner = this.value(target, scope)
    const at = this.value(index, scope)
    if (owner === undefined || at === undefined) return undefined
    if (owner instanceof Unknown || at instanceof Unknown) {
      return typeof at === 'string' ? fieldOf(owner, at) : undecided(...unknownsOf(owner, at))
    }
    if (typeof at === 'string') return owner instanceof ObjectValue ? fieldOf(owner, at) : undefined
    if (!(owner instanceof FactList)) return undefined
    // The place of an item is not known where a doubtful one may stand before it.
    if (owner.maybe.length > 0) return undecided(...owner.maybe.map(({ because }) => because))
    if (at instanceof Range) return undecided(at.because)
    return typeof at === 'number' ? itemAt(owner, at) : undefined
  }

  #choose({ condition, yes, no }: Choice, scope: Scope): Fact {
    const answer = this.truth(condition, scope)
    if (typeof answer === 'boolean') return this.value(answer ? yes : no, scope)
    const a = this.value(yes, scope)
    const b = this.value(no, scope)
    if (typeof a !== 'object' && equal(a, b) === true && typeof a === typeof b) return a
    const [left, right] = [boundsOf(a), boundsOf(b)]
    if (!left || !right || typeof a === 'string' || typeof b === 'string') return undecided(answer, ...unknownsOf(a, b))
    return rangeOf(Math.min(left.min, right.min), Math.max(left.max, right.max), [answer, ...unknownsOf(a, b)])
  }

  #call(name: string, args: readonly Code[], scope: Scope): Fact {
    const values: Fact[] = []
    for (const arg of args) values.push(this.value(arg, scope))
    if (name === 'known') return known(values[0])
    const call = this.#functions.get(name)
    if (call === undefined) throw this.#error('function', `calls ${name}, which is no function`)
    const result = call(values)
    return result === '' ? undefined : result
  }

  /** What evidence says of an item of a list. */
  traceOf(list: Code, at: number, scope: Scope): Trace {
    return { path: `${pathOf(list, scope)}[${at}]`, origin: () => this.#inside(list, at, scope) }
  }

  #matches(text: Fact, pattern: Pattern): Truth {
    if (text instanceof Unknown) return undecided(text)
    if (typeof text !== 'string') return false
    this.#budget.spend(text.length)
    return pattern.test(text)
  }

  #error(code: RuleError['code'], message: string): RuleError {
    return new RuleError(code, this.#rule, message)
  }

  #macro(code: Macro, scope: Scope): Fact {
    const list = listOf(this.value(code.list, scope))
    const inner = (item: Fact, at: number) =>
      Scope.bind(code.variable, item, scope, this.#recorder && this.traceOf(code.list, at, scope))
    if (code.op === 'map') return this.#budget.made(map(list, (item, at) => this.value(code.body, inner(item, at))))
    const ask = (item: Fact, at: number) => this.truth(code.body, inner(item, at))
    if (code.op === 'existsOne') return existsOne(list, ask)
    const alike = this.#answerOfAll(code, list, ask)
    if (code.op === 'filter') return filter(list, ask, alike)
    const wanted = code.op === 'exists'
    return quantify(list, wanted, this.#recorder ? witness(this.#recorder, wanted, ask) : ask, alike)
  }

  /** What each certain item of a list answers, told by one of them; undefined where they may differ. */
  #answerOfAll(code: Macro, list: FactList | Unknown, ask: Predicate): boolean | undefined {
    if (!isAlike(list)) return undefined
    const fields = fieldsOfItem(code)
    if (fields === null || !list.isAlikeIn(fields)) return undefined
    const answer = ask(list.sample, 0)
    return typeof answer === 'boolean' ? answer : undefined
  }
}

// NOTE: a memo, not state: a condition never changes.
const itemFields = new WeakMap<Macro, ReadonlySet<string> | null>()

/** What the body of a macro reads of an item; null when more than its fields. */
function fieldsOfItem(code: Macro): ReadonlySet<string> | null {
  const told = itemFields.get(code)
  if (told !== undefined) return told
  const fields = fieldsRead(code.body, code.variable, () => true) ?? null
  itemFields.set(code, fields)
  return fields
}

/** Forgets the items that were read before the one that decided. */
function witness(recorder: Recorder, wanted: boolean, ask: (item: Fact, at: number) => Truth) {
  const start = recorder.mark()
  return (item: Fact, at: number): Truth => {
    const mark = recorder.mark()
    const answer = ask(item, at)
    if (answer === wanted) recorder.forget(start, mark)
    return answer
  }
}

function fieldOf(owner: Fact, field: string): Fact {
  if (owner === undefined) return undefined
  if (isElement(owner)) return fieldOfElement(owner, field)
  if (owner instanceof ObjectValue) return factOf(owner.get(field))
  return owner instanceof Unknown ? fieldOfUnknown(owner, field) : undefined
}

/** NOTE: nothing says that two unknown fields of what is not known at all have one value, whatever they print as. */
function fieldOfElement(owner: Element, field: string): Fact {
  const value = owner.get(field)
  return value instanceof Unknown && owner.id === undefined ? undecided(value) : value
}

function fieldOfUnknown(owner: Unknown, field: string): Fact {
  if (owner instanceof Undecided) return owner
  const part = owner.partial instanceof ObjectValue ? owner.partial.get(field) : undefined
  if (part !== undefined) return factOf(part)
  return new Unknown({ print: () => `${owner.text}.${field}`, causes: owner.causes, scope: owner.scope })
}

function present(fact: Fact): Truth {
  if (!(fact instanceof Unknown)) return fact !== undefined
  return certainlyPresent(fact) ? true : undecided(fact)
}

function known(fact: Fact): boolean {
  if (fact instanceof Unknown || fact instanceof Range) return false
  if (fact instanceof FactList)
    return fact.maybe.length === 0 && samplesOf(fact).every((item) => !(item instanceof Unknown))
  if (fact instanceof ObjectValue) return findUnknown(fact) === undefined
  return !isUndetermined(fact)
}

function isUndetermined(fact: Fact): fact is Element {
  return isElement(fact) && fact.id === undefined
}

/** How evidence calls what a condition read. */
function pathOf(code: Code, scope: Scope): string {
  switch (code.op) {
    case 'name':
      return scope.find(code.name)?.path ?? code.name
    case 'field':
      return `${pathOf(code.target, scope)}.${code.field}`
    case 'index':
      return `${pathOf(code.target, scope)}[${code.index.op === 'value' ? String(code.index.value) : '…'}]`
    case 'filter':
      return pathOf(code.list, scope)
    default:
      return '…'
  }
}
