// The tree of a Bicep file: its declarations with the objects and arrays in them, each with where it stands.

interface Ranged {
  readonly start: number
  readonly end: number
}

export type BicepNode = BicepObject | BicepArray | BicepLoop | BicepExpression

export interface BicepObject extends Ranged {
  readonly kind: 'object'
  readonly members: readonly BicepMember[]
  /** Resources declared inside of another one. */
  readonly declarations: readonly BicepStatement[]
}

export interface BicepMember extends Ranged {
  /** Undefined where a part of it is an expression. */
  readonly key: string | undefined
  readonly value: BicepNode
  readonly decorators: readonly BicepDecorator[]
}

export interface BicepArray extends Ranged {
  readonly kind: 'array'
  readonly items: readonly BicepNode[]
}

/** `[for item in items: body]`; a condition before the body is passed over. */
export interface BicepLoop extends Ranged {
  readonly kind: 'loop'
  readonly body: BicepNode
}

export interface BicepExpression extends Ranged {
  readonly kind: 'expression'
  /** Where it is nothing but a name: that name. */
  readonly name?: string
  /** Where it is nothing but a text. */
  readonly text?: string
  /** The names and texts, objects and arrays in it, in their order: of a union of types its members. */
  readonly parts: readonly BicepNode[]
}

/** `@description('…')`; its name is the last word: `description` of `sys.description`. */
export interface BicepDecorator extends Ranged {
  readonly name: string
  readonly arguments: readonly BicepNode[]
}

export const keywords = [
  'param',
  'var',
  'output',
  'type',
  'func',
  'resource',
  'module',
  'metadata',
  'extension',
  'provider',
  'using',
] as const
export type Keyword = (typeof keywords)[number]

export interface BicepStatement extends Ranged {
  readonly keyword: Keyword
  readonly name: string
  /** Where the keyword stands: after the decorators, with which the statement begins. */
  readonly at: number
  /** Of a resource its type with its version, of a module what it names; as written. */
  readonly target: string
  readonly existing: boolean
  /** Of a function. */
  readonly parameters: readonly BicepNode[]
  /** Of a parameter, an output, a variable or a function. */
  readonly type: BicepNode | undefined
  readonly value: BicepNode | undefined
  readonly decorators: readonly BicepDecorator[]
}
