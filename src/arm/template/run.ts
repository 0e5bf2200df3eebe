// What one expansion shares: limits, the step budget, parsed expressions, problems. Lives as long as the expansion.
import type { Place } from '../../resource/place.ts'
import type { Cause } from '../../resource/unknown.ts'
import type { Problem, Withheld } from '../../resource/resource.ts'
import { Shapes } from '../../resource/shaped-object.ts'
import type { ObjectValue, Text } from '../../resource/value.ts'
import { ArmError } from '../error.ts'
import { recallTemplateString, type TemplateString } from '../expression/template-string.ts'
import type { JsonDocument } from '../json/document.ts'
import { armLimits, type Limits } from '../limits.ts'
import type { ResourceInstance } from './instance.ts'
import type { Makers } from './makers.ts'

/** Problems of one input that are told; further ones are counted. */
const mostProblems = 50
/** Calls inside each other, through variables and parameters too. Each takes a few frames of the stack. */
const deepest = 600

/**
 * Reads the template that `relativePath` names, seen from the template at `from`: the document, what is wrong with the
 * file, or undefined when there is none.
 */
export type ReadLinked = (from: string, relativePath: string) => JsonDocument | Problem | undefined

/** What is not deployed, with what it would have been. */
export interface WithheldDeclaration extends Withheld {
  readonly instance?: () => ResourceInstance
}

export interface RunContext {
  /** ISO 8601; undefined leaves utcNow() unknown. */
  readonly utcNow?: string | undefined
  readonly limits?: Partial<Limits> | undefined
  readonly readLinked?: ReadLinked | undefined
  /** What `providers()` tells, a row per namespace; without it the call is unknown. */
  readonly providers?: readonly Provider[] | undefined
  /** What `reference()` of a resource outside the template gives, as JSON; undefined leaves it unknown. */
  readonly reference?: ((call: { id: string; apiVersion: string; full: boolean }) => unknown) | undefined
  /** A resource that is deployed with these and declared elsewhere: `reference()` knows of it what its body says. */
  readonly sibling?: ((id: Text) => Sibling | undefined) | undefined
  /** What `listKeys()` and its kin give, as JSON; undefined leaves it unknown. */
  readonly list?: ((call: { name: string; id: string; apiVersion: string }) => unknown) | undefined
}

export interface Sibling {
  readonly type: string
  readonly body: ObjectValue
}

export interface Provider {
  readonly namespace: string
  readonly resourceTypes: readonly {
    readonly resourceType: string
    readonly locations?: readonly string[]
    readonly apiVersions?: readonly string[]
  }[]
}

export class Run {
  readonly limits: Limits
  readonly make: Makers
  readonly utcNow: string | undefined
  readonly readLinked: ReadLinked
  /** Answers of Azure that the caller has at hand. */
  readonly answers: Pick<RunContext, 'providers' | 'reference' | 'list' | 'sibling'>
  readonly problems: Problem[] = []
  readonly withheld: WithheldDeclaration[] = []
  /** Parts of the template that could not be expanded. */
  readonly gaps: Cause[] = []
  deployments = 0
  #steps: number
  #depth = 0
  #serial = 0
  #unreported = 0
  /** Of small objects: a template may hold a hundred thousand of them. */
  readonly shapes = new Shapes()
  readonly #parsed = new Map<string, TemplateString>()
  readonly #reported = new Set<string>()

  constructor(make: Makers, context: RunContext) {
    this.limits = { ...armLimits, ...context.limits }
    this.make = make
    this.utcNow = context.utcNow
    this.readLinked = context.readLinked ?? (() => undefined)
    this.answers = context
    this.#steps = this.limits.steps
  }

  serial(): number {
    return ++this.#serial
  }

  spend(steps: number): void {
    this.#steps -= steps
    if (this.#steps < 0)
      throw new ArmError('limit', `The expansion takes more than ${this.limits.steps} steps; it was stopped.`)
  }

  enter(): void {
    if (this.#depth >= deepest)
      throw new ArmError('limit', `Expressions and values refer to each other more than ${deepest} levels deep.`)
    this.#depth++
  }

  leave(): void {
    this.#depth--
  }

  /** A string of the template: a literal, a parsed expression, or what is wrong with it. Each text is parsed once. */
  parse(text: string): TemplateString {
    let parsed = this.#parsed.get(text)
    if (parsed === undefined) this.#parsed.set(text, (parsed = recallTemplateString(text)))
    return parsed
  }

  /** Notes an error as a problem, each place and message once, and gives the cause for values that depend on it. */
  report(error: ArmError, place: Place): Cause {
    const at = error.place ?? place
    const key = `${at.source.path}:${at.start}:${error.message}`
    if (!this.#reported.has(key)) {
      this.#reported.add(key)
      if (this.problems.length < mostProblems)
        this.problems.push({ level: 'error', code: error.code, message: error.message, place: at })
      else this.#unreported++
    }
    return { code: 'error', reason: `it cannot be evaluated: ${error.message.replace(/\.$/, '')}`, place: at }
  }

  /** The problems, with a last one that counts those left out. */
  allProblems(): Problem[] {
    if (this.#unreported === 0) return this.problems
    const message = `${this.#unreported} further errors of this kind are not listed.`
    return [...this.problems, { level: 'error', code: 'more', message }]
  }
}

/** The error as ArmError; anything else is a bug and thrown on. */
export function asArmError(error: unknown): ArmError {
  if (error instanceof ArmError) return error
  throw error
}
