// What cel-js has to know to check a condition: the kinds of the topology as types, the functions, and that a value which
// may be absent can be compared with null. The only module that makes cel-js environments.
import { Environment } from '@marcbachmann/cel-js'
import type { Field, Kind } from '../../topology/kind.ts'
import type { CelFunction } from './functions.ts'

/** Conditions are small; what goes beyond is a mistake or an attack. */
export const celLimits = {
  maxAstNodes: 2000,
  maxDepth: 60,
  maxListElements: 200,
  maxMapEntries: 1,
  maxCallArguments: 16,
}

/**
 * NOTE: cel-js does not check the argument of `has()`, and `has` cannot be registered anew. The checker writes this name,
 * of the same length, over it, so that the argument is checked like that of any function.
 */
export const hasStandIn = 'zzz'

export function celTypeOf(field: Field): string {
  switch (field.type) {
    case 'text':
    case 'enum':
      return 'string'
    case 'int':
    case 'bool':
      return field.type
    case 'any':
      return 'dyn'
    case 'one':
      return field.kind
    case 'list':
      return `list<${field.kind}>`
    case 'texts':
      return 'list<string>'
    case 'ints':
      return 'list<int>'
  }
}

export function createEnvironment(kinds: readonly Kind[], functions: readonly CelFunction[]): Environment {
  const environment = new Environment({ limits: celLimits, enableOptionalTypes: true })
  for (const kind of kinds) registerKind(environment, kind)
  const names = kinds.map((kind) => kind.name)
  for (const name of names) environment.registerOperator(`${name} == ${name}`, never)
  for (const name of [...names, 'string', 'int', 'double', 'bool'])
    environment.registerOperator(`${name} == null`, never)
  // A message joins texts and numbers.
  environment.registerOperator('string + int: string', never).registerOperator('int + string: string', never)
  for (const { signature } of functions) if (!isBuiltIn(signature)) environment.registerFunction(signature, never)
  environment.registerFunction('known(dyn): bool', never)
  environment.registerFunction(`${hasStandIn}(dyn): bool`, never)
  return environment
}

export function registerKind(environment: Environment, { name, fields }: Kind): void {
  const types: Record<string, string> = {}
  for (const [field, declared] of Object.entries(fields)) types[field] = celTypeOf(declared)
  environment.registerType(name, { ctor: class {}, fields: types })
}

/** Whether something in a rule can be called so: CEL's own words are taken. */
export function isFreeName(name: string): boolean {
  return !celWords.has(name)
}

const celWords: ReadonlySet<string> = new Set(
  (
    'bool bytes double dyn google int list map null_type optional string type uint ' +
    'as break const continue else false for function if import in let loop namespace null package return true var void while'
  ).split(' '),
)

function isBuiltIn(signature: string): boolean {
  return /^(string\.(startsWith|endsWith|contains)|int)\(/.test(signature)
}

/** Conditions run in our own evaluator. */
function never(): never {
  throw new Error('cel-js only checks')
}
