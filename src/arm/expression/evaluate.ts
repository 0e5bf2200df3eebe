// Evaluates an expression over known and unknown values. Knows the kinds of tree nodes; every function is a table entry.
import { Unknown, mergeCauses, type Cause, type Reading, type UnknownParts } from '../../resource/unknown.ts'
import { scopeOf } from '../../resource/text.ts'
import { findUnknown, isArray, isObject, isUnknown, type Value } from '../../resource/value.ts'
import { ArmError, type ArmErrorCode } from '../error.ts'
import type { CallSite, EagerFunction, Lambda } from '../functions/function.ts'
import type { CallExpression, Expression, IndexExpression, PropertyExpression } from './ast.ts'
import type { Frame } from './frame.ts'
import { describe, printCall, printExpression, printValue } from './print.ts'

export function evaluate(expression: Expression, frame: Frame): Value {
  switch (expression.kind) {
    case 'literal':
      return expression.value
    case 'call':
      return evaluateCall(expression, frame)
    case 'property':
      return evaluateProperty(expression, frame)
    case 'index':
      return evaluateIndex(expression, frame)
  }
}

function evaluateCall(call: CallExpression, frame: Frame): Value {
  frame.spend(1)
  frame.enter()
  try {
    return callFunction(new Site(call, frame))
  } finally {
    frame.leave()
  }
}

function callFunction(site: Site): Value {
  const { call, frame } = site
  const { definition } = call
  if (definition === undefined) {
    const args = call.args.map((arg) => evaluate(arg, frame))
    return frame.userFunction(call, args, site)
  }
  if (call.args.length < definition.min || call.args.length > definition.max) throw site.wrongCount(definition)
  if ('lazy' in definition) return definition.lazy(site)
  return callEager(definition, site)
}

function callEager(definition: EagerFunction, site: Site): Value {
  const args: Value[] = []
  // A loop and not map(): every call inside a call would take two more frames of the stack.
  for (const arg of site.call.args)
    args.push(definition.lambdas?.includes(args.length) && isLambda(arg) ? null : evaluate(arg, site.frame))
  const mode = definition.unknowns ?? 'content'
  if (mode !== 'own') {
    for (const arg of args) {
      if (isUnknown(arg) || (mode === 'content' && typeof arg === 'object' && arg !== null && findUnknown(arg)))
        return site.unknown(args)
    }
  }
  const value = definition.call(args, site)
  if (typeof value === 'string') site.checkText(value.length)
  else if (Array.isArray(value)) site.checkArray(value.length)
  return value
}

function evaluateProperty(expression: PropertyExpression, frame: Frame): Value {
  const target = evaluate(expression.target, frame)
  const value = accessProperty(target, expression.name)
  if (value !== undefined) return value
  const at = frame.place(expression.end - expression.name.length, expression.end)
  if (isObject(target)) {
    const names = [...target.keys()].slice(0, 12).join(', ')
    const there = names === '' ? 'the object is empty' : `there are: ${names}`
    throw new ArmError('property', `The property '${expression.name}' does not exist; ${there}.`, at)
  }
  throw new ArmError('property', `'.${expression.name}' needs an object, got ${describe(target)}.`, at)
}

function evaluateIndex(expression: IndexExpression, frame: Frame): Value {
  const target = evaluate(expression.target, frame)
  const index = evaluate(expression.index, frame)
  const value = accessIndex(target, index)
  if (value !== undefined) return value
  const at = frame.place(expression.index.start, expression.index.end)
  if (isArray(target) && typeof index === 'number')
    throw new ArmError('property', `The index ${index} is outside the array, which has ${target.length} elements.`, at)
  if (isObject(target) && typeof index === 'string')
    throw new ArmError('property', `The property '${index}' does not exist.`, at)
  const needs = `an index needs an array and an integer, or an object and a property name`
  throw new ArmError('property', `Cannot index ${describe(target)} with ${describe(index)}: ${needs}.`, at)
}

/** `target.name`; undefined when a known value has no such property. */
export function accessProperty(target: Value, name: string): Value | undefined {
  if (isObject(target)) return target.get(name)
  if (!isUnknown(target)) return undefined
  const print = () => `${target.text}${/^[A-Za-z_][\w]*$/.test(name) ? `.${name}` : `[${printValue(name)}]`}`
  const { partial, reads } = target
  const deeper = reads && { id: reads.id, path: [...reads.path, name] }
  return accessUnknown(target, isObject(partial) ? partial.get(name) : undefined, print, deeper)
}

/** `target[index]`; undefined when the known values do not fit. */
export function accessIndex(target: Value, index: Value): Value | undefined {
  if (isUnknown(target) || isUnknown(index)) {
    const print = () => `${isUnknown(target) ? target.text : printValue(target)}[${printValue(index)}]`
    if (!isUnknown(target))
      return new Unknown({ print, causes: (index as Unknown).causes, scope: (index as Unknown).scope })
    if (typeof index === 'string') return accessProperty(target, index)
    const element = isArray(target.partial) && typeof index === 'number' ? target.partial[index] : undefined
    return accessUnknown(target, element, print)
  }
  if (isArray(target) && (typeof index === 'number' || typeof index === 'bigint')) return target[Number(index)]
  if (isObject(target) && typeof index === 'string') return target.get(index)
  return undefined
}

function accessUnknown(target: Unknown, known: Value | undefined, print: () => string, reads?: Reading): Value {
  const parts = { print, causes: target.causes, scope: target.scope, ...(reads && { reads }) }
  if (known === undefined || known === null) return new Unknown(parts)
  // What the resource's body says of an object or array is not all of it: the deployed resource has more.
  if (isObject(known) || isArray(known)) return new Unknown({ ...parts, partial: known })
  return known
}

/**
 * An expression that has no value as text, its parts reduced as far as they have one. Two unknowns of one place, one for
 * each index of a loop, must not print alike: `sameAs` goes by the text.
 */
export function printReduced(expression: Expression, frame: Frame): string {
  try {
    if (!isLambda(expression)) return printValue(evaluate(expression, frame))
  } catch (error) {
    if (!(error instanceof ArmError)) throw error
    if (error.code === 'limit') return printExpression(expression)
  }
  if (expression.kind === 'property') return `${printReduced(expression.target, frame)}.${expression.name}`
  if (expression.kind === 'index')
    return `${printReduced(expression.target, frame)}[${printReduced(expression.index, frame)}]`
  if (expression.kind === 'literal') return printExpression(expression)
  const name = expression.namespace === undefined ? expression.name : `${expression.namespace}.${expression.name}`
  const inner = isLambda(expression) ? withOpenLambda(expression, frame) : frame
  return printCall(
    name,
    expression.args.map((arg) => printReduced(arg, inner)),
  )
}

/** The frame of a lambda's body that is not called: its arguments stay `lambdaVariables('x')`. */
function withOpenLambda(lambda: CallExpression, frame: Frame): Frame {
  const names = lambda.args.slice(0, -1).map((arg) => (arg.kind === 'literal' ? String(arg.value) : ''))
  const values = names.map((name) => {
    const print = () => printCall('lambdaVariables', [printValue(name)])
    return new Unknown({ print, causes: [] })
  })
  return frame.withLambda(names, values)
}

/** A reduced expression that is longer is not written out: ARM takes none of that length. */
const longestText = 24_576

function isLambda(expression: Expression): boolean {
  return expression.kind === 'call' && expression.namespace === undefined && expression.name.toLowerCase() === 'lambda'
}

/** What a call gives its function; also for the `part` of a function, when a value is traced. */
export function callSite(call: CallExpression, frame: Frame): CallSite {
  return new Site(call, frame)
}

class Site implements CallSite {
  readonly call: CallExpression
  readonly frame: Frame

  constructor(call: CallExpression, frame: Frame) {
    this.call = call
    this.frame = frame
  }

  evaluate(argument: number): Value {
    const expression = this.call.args[argument]
    return expression === undefined ? null : evaluate(expression, this.frame)
  }

  lambda(argument: number): Lambda {
    const expression = this.call.args[argument]
    if (expression?.kind !== 'call' || !isLambda(expression))
      throw this.wrong(argument, 'a lambda function', this.evaluate(argument))
    const names = expression.args.slice(0, -1).map((arg) => (arg.kind === 'literal' ? String(arg.value) : ''))
    const body = expression.args.at(-1)
    if (body === undefined) throw this.error('argument', 'a lambda function needs a body')
    return (...values) => {
      this.frame.spend(1)
      return evaluate(body, this.frame.withLambda(names, values))
    }
  }

  wrong(argument: number, expected: string, got: Value): ArmError {
    const arg = this.call.args[argument] ?? this.call
    const text = `Function '${this.call.name}', argument ${argument + 1}: expected ${expected}, got ${describe(got)}.`
    return new ArmError('argument', text, this.frame.place(arg.start, arg.end))
  }

  wrongCount(definition: { name: string; min: number; max: number }): ArmError {
    const { name, min, max } = definition
    const bounds = min === max ? `${min}` : max === Infinity ? `at least ${min}` : `${min} to ${max}`
    const text = `takes ${bounds} argument${bounds === '1' ? '' : 's'}, got ${this.call.args.length}.`
    return new ArmError('argument', `Function '${name}' ${text}`, this.frame.place(this.call.start, this.call.end))
  }

  error(code: ArmErrorCode, message: string): ArmError {
    return new ArmError(
      code,
      `Function '${this.call.name}': ${message}`,
      this.frame.place(this.call.start, this.call.end),
    )
  }

  unknown(
    args: readonly Value[],
    parts: { cause?: Cause } & Partial<Omit<UnknownParts, 'print' | 'causes'>> = {},
  ): Unknown {
    const { cause, ...rest } = parts
    const unknowns = args.map((arg) => findUnknown(arg)).filter((arg) => arg !== undefined)
    const name = this.call.namespace === undefined ? this.call.name : `${this.call.namespace}.${this.call.name}`
    // An argument that is a lambda has no value: it prints with its body reduced.
    const texts = () =>
      args.map((arg, index) => {
        const written = this.call.args[index]
        return arg === null && written !== undefined && isLambda(written)
          ? printReduced(written, this.frame)
          : printValue(arg)
      })
    const print = () => {
      const text = printCall(name, texts())
      // Unknowns that double each other have texts that double too. The number keeps two cut ones apart.
      return text.length <= longestText ? text : `${name}(… ${this.frame.serial()})`
    }
    return new Unknown({
      print,
      causes: cause === undefined ? mergeCauses(unknowns) : [cause, ...mergeCauses(unknowns)],
      scope: scopeOf(unknowns),
      ...rest,
    })
  }

  spend(steps: number): void {
    this.frame.spend(steps)
  }

  checkText(length: number): void {
    if (length > this.frame.limits.textLength)
      throw this.error('limit', `the text is longer than ${this.frame.limits.textLength} characters.`)
    this.frame.spend(length >> 2)
  }

  checkArray(length: number): void {
    if (length > this.frame.limits.arrayLength)
      throw this.error('limit', `the array has more than ${this.frame.limits.arrayLength} elements.`)
  }
}
