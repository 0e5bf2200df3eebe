// A rule as the runner takes it: compiled from YAML, its conditions checked against the types of the topology.
import type { Severity } from '../finding/finding.ts'

/** A checked rule. Plain JSON but for patterns, so that the build can store the library. */
export interface Rule {
  readonly code: string
  readonly name: string
  readonly title: string
  readonly severity: Severity
  /** Kind of the topology, or a resource type (`for: {resource: …}`). */
  readonly for: string | { readonly resource: string }
  /** One outcome for each element of the list, which the conditions read by this name. */
  readonly forEach?: { readonly name: string; readonly list: Code } | undefined
  readonly when?: Code | undefined
  readonly let: readonly { readonly name: string; readonly code: Code }[]
  readonly asserts: readonly Assertion[]
  /** What a configuration can set; conditions and messages read `params.<name>`. */
  readonly params: readonly RuleParam[]
  /** Codes of rules that say the same of a target: where one of them reports, this one is told as part of it. */
  readonly coveredBy: readonly string[]
  /** What mends it for certain, where that is one property of the element. */
  readonly edit?: RuleEdit | undefined
  /** What Azure does with it at deployment time. */
  readonly azure?: { readonly deploy: string; readonly error?: string } | undefined
  readonly why?: string | undefined
  readonly links: readonly string[]
  readonly tags: readonly string[]
  readonly since?: string | undefined
  /** Path of the file it came from; `poolgate` library rules are relative to the package. */
  readonly source: string
  /** Profiles that switch it on at its own severity. */
  readonly profiles: readonly ('recommended' | 'strict' | 'all')[]
}

export const paramTypes = ['int', 'text', 'bool', 'texts', 'ints'] as const

export type ParamType = (typeof paramTypes)[number]
export type ParamValue = number | string | boolean | readonly number[] | readonly string[]

/** A number, a text or a list of them that a configuration can set for a rule. */
export interface RuleParam {
  readonly name: string
  readonly type: ParamType
  readonly default: ParamValue
  readonly description: string
}

/** A property that is to have a value. */
export interface RuleEdit {
  /** Names from the element on, as its template has them: `properties.enableTcpReset`. */
  readonly set: string
  readonly value: string | number | boolean
}

export interface Assertion {
  readonly assert: Code
  readonly severity?: Severity
  readonly message: readonly (string | Code)[]
  readonly fix: readonly (string | Code)[]
  readonly at?: Code
}

/** A regular expression that needs linear time; compiled when its rule is loaded. */
export interface Pattern {
  readonly source: string
  test(text: string): boolean
}

/**
 * A checked CEL tree. Function calls are resolved to names of the function table, macros (`exists`, `all`, `filter`,
 * `map`, `exists_one`, `has`) to their own nodes. Plain JSON but for `matches`, which the library therefore has not.
 */
export type Code =
  | { readonly op: 'value'; readonly value: string | number | boolean | null }
  | { readonly op: 'name'; readonly name: string }
  | { readonly op: 'field'; readonly target: Code; readonly field: string }
  | { readonly op: 'has'; readonly target: Code; readonly field: string }
  | { readonly op: 'index'; readonly target: Code; readonly index: Code }
  | { readonly op: 'not' | 'minus'; readonly value: Code }
  | { readonly op: 'and' | 'or'; readonly left: Code; readonly right: Code }
  | {
      readonly op: '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%' | 'in'
      readonly left: Code
      readonly right: Code
    }
  | { readonly op: 'if'; readonly condition: Code; readonly yes: Code; readonly no: Code }
  | { readonly op: 'list'; readonly items: readonly Code[] }
  | { readonly op: 'call'; readonly name: string; readonly args: readonly Code[] }
  | { readonly op: 'matches'; readonly text: Code; readonly pattern: Pattern }
  | {
      readonly op: 'exists' | 'all' | 'filter' | 'map' | 'existsOne'
      readonly list: Code
      readonly variable: string
      readonly body: Code
    }
