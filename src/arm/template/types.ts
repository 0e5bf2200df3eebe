// Values against declared types: parameter declarations, definitions, and what these refer to.
import { findUnknown, isArray, isObject, isUnknown, ObjectValue, type Value } from '../../resource/value.ts'
import { describe, printValue } from '../expression/print.ts'
import { memberOf, valueOf, type JsonNode } from '../json/node.ts'

export interface TypeScope {
  readonly definitions: JsonNode | undefined
  /** Which declarations hold a secure type at any depth: worked out once each. */
  readonly secretive: Map<JsonNode, boolean>
}

export function typeScope(definitions: JsonNode | undefined): TypeScope {
  return { definitions, secretive: new Map() }
}

export interface Violation {
  /** `.pools[0].name`, '' for the value itself. */
  readonly path: string
  /** «expected an integer», «must have at least 3 characters». */
  readonly expected: string
  /** «, got a string»; left out for secure values. */
  readonly got: string
  /** True when the value is not of the declared type at all. */
  readonly type: boolean
}

/** Definitions that refer to each other deeper than this are a cycle. */
const deepest = 64

/** What a value violates of a declaration; unknown parts violate nothing. */
export function typeViolations(declaration: JsonNode, value: Value, scope: TypeScope): Violation[] {
  const found: Violation[] = []
  new Checker(scope, found).check(declaration, value, '', 0)
  return found
}

export function isSecureType(declaration: JsonNode, scope: TypeScope): boolean {
  return isSecure(resolve(declaration, scope))
}

function isSecure(declaration: JsonNode): boolean {
  const type = stringOf(declaration, 'type')?.toLowerCase()
  return type === 'securestring' || type === 'secureobject'
}

/**
 * The value without what its declaration calls secure, at any depth; `secret` gives what stands in its place, from the
 * path inside the value: `.users[0].password`.
 */
export function withoutSecrets(
  declared: JsonNode,
  value: Value,
  scope: TypeScope,
  secret: (path: string) => Value,
  path = '',
): Value {
  if (isUnknown(value) || value === null || !holdsSecrets(declared, scope)) return value
  const declaration = resolve(declared, scope)
  if (isSecure(declaration)) return secret(path)
  const hide = (type: JsonNode | undefined, part: Value, step: string) =>
    type?.kind === 'object' ? withoutSecrets(type, part, scope, secret, path + step) : part
  if (isArray(value)) {
    const prefix = valueOf(declaration, 'prefixItems')
    const tuple = prefix?.kind === 'array' ? prefix.items : []
    const items = valueOf(declaration, 'items')
    return value.map((element, index) => hide(tuple[index] ?? items, element, `[${index}]`))
  }
  if (!isObject(value)) return value
  const variant = variantOf(declaration, value)
  if (variant !== undefined) return withoutSecrets(variant, value, scope, secret, path)
  const properties = valueOf(declaration, 'properties')
  const rest = valueOf(declaration, 'additionalProperties')
  const hidden = [...value.entries()].map(
    ([key, part]) => [key, hide(valueOf(properties, key) ?? rest, part, `.${key}`)] as const,
  )
  return new ObjectValue(new Map(hidden))
}

/** True when the declaration, or anything it refers to, is secure. A discriminated union counts when one of its forms does. */
function holdsSecrets(declared: JsonNode, scope: TypeScope): boolean {
  const known = scope.secretive.get(declared)
  if (known !== undefined) return known
  // A type that refers to itself holds no secret by that alone.
  scope.secretive.set(declared, false)
  const declaration = resolve(declared, scope)
  const holds = isSecure(declaration) || partsOf(declaration).some((part) => holdsSecrets(part, scope))
  scope.secretive.set(declared, holds)
  return holds
}

function partsOf(declaration: JsonNode): readonly JsonNode[] {
  const members = (node: JsonNode | undefined) =>
    node?.kind === 'object' ? node.members.map(({ value }) => value) : []
  const prefix = valueOf(declaration, 'prefixItems')
  const single = [valueOf(declaration, 'items'), valueOf(declaration, 'additionalProperties')]
  return [
    ...members(valueOf(declaration, 'properties')),
    ...members(valueOf(valueOf(declaration, 'discriminator'), 'mapping')),
    ...(prefix?.kind === 'array' ? prefix.items : []),
    ...single.filter((node) => node?.kind === 'object'),
  ]
}

/** The declaration that the discriminator chooses for a value. */
function variantOf(declaration: JsonNode, value: ObjectValue): JsonNode | undefined {
  const discriminator = valueOf(declaration, 'discriminator')
  const chosen = discriminator && value.get(stringOf(discriminator, 'propertyName') ?? '')
  return typeof chosen === 'string' ? valueOf(valueOf(discriminator, 'mapping'), chosen) : undefined
}

function resolve(declaration: JsonNode, scope: TypeScope): JsonNode {
  let node = declaration
  for (let depth = 0; depth < deepest; depth++) {
    const ref = stringOf(node, '$ref')
    const target = ref?.startsWith('#/definitions/') ? valueOf(scope.definitions, unescape(ref.slice(14))) : undefined
    if (target === undefined) return node
    node = target
  }
  return node
}

const expectedTypes: ReadonlyMap<string, readonly [string, (value: Value) => boolean]> = new Map([
  ['string', ['expected a string', (value) => typeof value === 'string']],
  ['securestring', ['expected a string', (value) => typeof value === 'string']],
  ['int', ['expected an integer', (value) => typeof value === 'bigint' || Number.isInteger(value)]],
  ['bool', ['expected true or false', (value) => typeof value === 'boolean']],
  ['object', ['expected an object', isObject]],
  ['secureobject', ['expected an object', isObject]],
  ['array', ['expected an array', isArray]],
])

class Checker {
  readonly #scope: TypeScope
  readonly #found: Violation[]
  /** Inside a secure value nothing of it is told. */
  #secret = false

  constructor(scope: TypeScope, found: Violation[]) {
    this.#scope = scope
    this.#found = found
  }

  check(declared: JsonNode, value: Value, path: string, depth: number): void {
    if (isUnknown(value) || depth > deepest) return
    const declaration = resolve(declared, this.#scope)
    const open = this.#secret
    this.#secret ||= isSecure(declaration)
    this.#checkOpen(declared, declaration, value, path, depth)
    this.#secret = open
  }

  #checkOpen(declared: JsonNode, declaration: JsonNode, value: Value, path: string, depth: number): void {
    if (value === null && (isTrue(declared, 'nullable') || isTrue(declaration, 'nullable'))) return
    for (const node of declared === declaration ? [declaration] : [declaration, declared])
      this.#constraints(node, value, path)
    const type = stringOf(declaration, 'type')?.toLowerCase() ?? ''
    const expected = expectedTypes.get(type)
    if (expected !== undefined && !expected[1](value)) {
      this.#add(path, expected[0], `, got ${describe(value)}`, true)
      return
    }
    if (isObject(value)) this.#object(declaration, value, path, depth)
    else if (isArray(value)) this.#array(declaration, value, path, depth)
  }

  #constraints(declaration: JsonNode, value: Value, path: string): void {
    const allowed = valueOf(declaration, 'allowedValues')
    if (allowed?.kind === 'array' && allowed.items.length > 0) this.#allowed(allowed.items, value, path)
    const size = typeof value === 'string' || isArray(value) ? value.length : undefined
    const unit = typeof value === 'string' ? 'characters' : 'elements'
    const least = numberOf(declaration, 'minLength')
    const most = numberOf(declaration, 'maxLength')
    if (size !== undefined && least !== undefined && size < least)
      this.#add(path, `must have at least ${least} ${unit}`, `, has ${size}`)
    if (size !== undefined && most !== undefined && size > most)
      this.#add(path, `must have at most ${most} ${unit}`, `, has ${size}`)
    if (typeof value !== 'number' && typeof value !== 'bigint') return
    const low = numberOf(declaration, 'minValue')
    const high = numberOf(declaration, 'maxValue')
    if (low !== undefined && value < low) this.#add(path, `must be at least ${low}`, `, is ${String(value)}`)
    if (high !== undefined && value > high) this.#add(path, `must be at most ${high}`, `, is ${String(value)}`)
  }

  #allowed(allowed: readonly JsonNode[], value: Value, path: string): void {
    if (findUnknown(value) !== undefined) return
    // For an array the allowed values are those of its elements, unless they are arrays themselves.
    const perElement = isArray(value) && !allowed.some((node) => node.kind === 'array')
    const values = perElement ? value : [value]
    const wrong = values.find((v) => !allowed.some((node) => equalsLiteral(node, v)))
    if (wrong === undefined) return
    const list = allowed.slice(0, 12).map(literalText).join(', ')
    this.#add(
      path,
      `must be one of ${list}${allowed.length > 12 ? ', …' : ''}`,
      `, is ${printValue(wrong).slice(0, 80)}`,
    )
  }

  #object(declaration: JsonNode, value: Value, path: string, depth: number): void {
    if (!isObject(value)) return
    const discriminator = valueOf(declaration, 'discriminator')
    if (discriminator !== undefined) {
      const variant = variantOf(declaration, value)
      if (variant === undefined) this.#discriminated(discriminator, value, path)
      else this.check(variant, value, path, depth + 1)
      return
    }
    const properties = valueOf(declaration, 'properties')
    for (const member of properties?.kind === 'object' ? properties.members : []) {
      const part = value.get(member.key)
      if (part !== undefined) this.check(member.value, part, `${path}.${member.key}`, depth + 1)
      else if (!isTrue(member.value, 'nullable') && !isTrue(resolve(member.value, this.#scope), 'nullable'))
        this.#add(path, `needs the property '${member.key}'`, '', true)
    }
    const rest = valueOf(declaration, 'additionalProperties')
    if (rest === undefined) return
    for (const [key, part] of value.entries()) {
      if (memberOf(properties, key) !== undefined) continue
      if (rest.kind === 'boolean' && !rest.value) this.#add(path, `takes no property '${key}'`, '')
      else if (rest.kind === 'object') this.check(rest, part, `${path}.${key}`, depth + 1)
    }
  }

  #discriminated(discriminator: JsonNode, value: ObjectValue, path: string): void {
    const name = stringOf(discriminator, 'propertyName') ?? ''
    const chosen = value.get(name)
    if (chosen !== undefined && isUnknown(chosen)) return
    const mapping = valueOf(discriminator, 'mapping')
    const keys = mapping?.kind === 'object' ? mapping.members.map((member) => `'${member.key}'`).join(', ') : ''
    this.#add(`${path}.${name}`, `must be one of ${keys}`, chosen === undefined ? ', is missing' : '', true)
  }

  #array(declaration: JsonNode, value: readonly Value[], path: string, depth: number): void {
    const prefix = valueOf(declaration, 'prefixItems')
    const tuple = prefix?.kind === 'array' ? prefix.items : []
    const items = valueOf(declaration, 'items')
    if (value.length < tuple.length) this.#add(path, `needs ${tuple.length} elements`, `, has ${value.length}`, true)
    value.forEach((element, index) => {
      const type = tuple[index] ?? items
      if (type?.kind === 'object') this.check(type, element, `${path}[${index}]`, depth + 1)
      else if (type?.kind === 'boolean' && !type.value) this.#add(path, `takes only ${tuple.length} elements`, '')
    })
  }

  #add(path: string, expected: string, got: string, type = false): void {
    if (this.#found.length < 20) this.#found.push({ path, expected, got: this.#secret ? '' : got, type })
  }
}

function stringOf(node: JsonNode, key: string): string | undefined {
  const value = valueOf(node, key)
  return value?.kind === 'string' ? value.value : undefined
}

function numberOf(node: JsonNode, key: string): number | undefined {
  const value = valueOf(node, key)
  return value?.kind === 'number' ? Number(value.value) : undefined
}

function isTrue(node: JsonNode, key: string): boolean {
  const value = valueOf(node, key)
  return value?.kind === 'boolean' && value.value
}

// JSON pointer escapes; percent escapes of a $ref are not decoded, no compiler writes them.
function unescape(pointer: string): string {
  return pointer.replaceAll('~1', '/').replaceAll('~0', '~')
}

function literalText(node: JsonNode): string {
  if (node.kind === 'string') return `'${node.value}'`
  return node.kind === 'number' || node.kind === 'boolean' ? String(node.value) : node.kind
}

function equalsLiteral(node: JsonNode, value: Value): boolean {
  switch (node.kind) {
    case 'string':
      return typeof value === 'string' && value.toLowerCase() === node.value.toLowerCase()
    case 'number':
      return typeof value === 'number' || typeof value === 'bigint' ? String(value) === String(node.value) : false
    case 'boolean':
      return value === node.value
    case 'null':
      return value === null
    case 'array':
      return (
        isArray(value) &&
        value.length === node.items.length &&
        node.items.every((item, i) => equalsLiteral(item, value[i] ?? null))
      )
    case 'object':
      return (
        isObject(value) &&
        value.size === node.members.length &&
        node.members.every((member) => {
          const part = value.get(member.key)
          return part !== undefined && equalsLiteral(member.value, part)
        })
      )
  }
}
