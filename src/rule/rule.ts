// A rule as the runner takes it: compiled from YAML, its conditions checked against the types of the topology.
import type { Severity } from '../finding/finding.ts'

/** A rule in the form in which the build stores the library: plain JSON. */
export interface Rule {
  readonly code: string
  readonly name: string
  readonly title: string
  readonly severity: Severity
  /** Kind of the topology, or a resource type (`for: {resource: …}`). */
  readonly for: string | { readonly resource: string }
  readonly when?: Code
  readonly let: readonly { readonly name: string; readonly code: Code }[]
  readonly asserts: readonly Assertion[]
  /** What Azure does with it at deployment time. */
  readonly azure?: { readonly deploy: string; readonly error?: string }
  readonly why?: string
  readonly links: readonly string[]
  readonly tags: readonly string[]
  readonly since?: string
  /** Path of the file it came from; `poolgate` library rules are relative to the package. */
  readonly source: string
  /** Profiles that switch it on at its own severity. */
  readonly profiles: readonly ('recommended' | 'strict' | 'all')[]
}

export interface Assertion {
  readonly assert: Code
  readonly severity?: Severity
  readonly message: readonly (string | Code)[]
  readonly fix: readonly (string | Code)[]
  readonly at?: Code
}

/**
 * A checked CEL tree as JSON. Function calls are resolved to names of the function table, macros (`exists`, `all`,
 * `filter`, `map`, `exists_one`, `has`) to their own nodes. `s` and `e` (offsets in the source) stand only where a
 * custom rule needs them for messages.
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
  | {
      readonly op: 'exists' | 'all' | 'filter' | 'map' | 'existsOne'
      readonly list: Code
      readonly variable: string
      readonly body: Code
    }
