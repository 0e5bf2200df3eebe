// From a path in a compiled template to the part of the Bicep file that says it: the declaration, then the property in it. What
// the file does not say by itself (an expression, what Bicep adds) is said by the closest part around it.
import { memberOf, valueOf, type JsonNode } from '../../arm/json/node.ts'
import type { Path } from '../../resource/resource.ts'
import { declarationOf } from './declared.ts'
import { Follower, type Found } from './follow.ts'
import type { BicepDecorator, BicepNode, BicepStatement, Keyword } from './nodes.ts'

export interface Spot {
  readonly start: number
  readonly end: number
  /** The declaration that it is a part of. */
  readonly statement: BicepStatement
  /** Set where the path goes on in the template of a module: what is left of it, and that template. */
  readonly inner?: { readonly path: Path; readonly template: JsonNode | undefined }
}

/** Undefined where no declaration of the file says it. */
export function spotOf(statements: readonly BicepStatement[], template: JsonNode, path: Path): Spot | undefined {
  const [section, key, ...rest] = path
  if (typeof section !== 'string' || key === undefined) return undefined
  const find = Object.hasOwn(sections, section) ? sections[section] : undefined
  return find?.({ statements, template, key, rest, follower: new Follower(statements, template) })
}

interface Question {
  readonly statements: readonly BicepStatement[]
  readonly template: JsonNode
  /** The name of the declaration, or its index. */
  readonly key: string | number
  readonly rest: Path
  readonly follower: Follower
}

const sections: Readonly<Record<string, (question: Question) => Spot | undefined>> = {
  parameters: (question) => named(question, ['param'], parameterSpot),
  variables: variableSpot,
  outputs: (question) => named(question, ['output'], outputSpot),
  definitions: (question) => named(question, ['type'], definitionSpot),
  metadata: metadataSection,
  extensions: (question) => named(question, ['extension', 'provider'], extensionSpot),
  imports: (question) => named(question, ['extension', 'provider'], extensionSpot),
  functions: functionSpot,
  resources: resourceSpot,
}

type Inside = (statement: BicepStatement, rest: Path, follower: Follower) => Found | undefined

function named({ statements, key, rest, follower }: Question, keywords: Keyword[], inside: Inside): Spot | undefined {
  const statement = statements.find((one) => keywords.includes(one.keyword) && one.name === key)
  return statement && spotIn(statement, inside(statement, rest, follower))
}

function spotIn(statement: BicepStatement, found: Found | undefined): Spot {
  if (found === undefined) return { start: statement.at, end: statement.end, statement }
  return { start: found.start, end: found.end, statement: found.statement ?? statement }
}

function variableSpot(question: Question): Spot | undefined {
  const { template, key, rest } = question
  if (key !== 'copy') return named(question, ['var'], valueSpot)
  const [index, part, ...inside] = rest
  const loops = valueOf(valueOf(template, 'variables'), 'copy')
  const name = valueOf(loops?.kind === 'array' ? loops.items[Number(index)] : undefined, 'name')
  if (name?.kind !== 'string') return undefined
  return named({ ...question, key: name.value, rest: part === 'input' ? inside : [] }, ['var'], valueSpot)
}

function functionSpot(question: Question): Spot | undefined {
  const [members, name, ...rest] = question.rest
  if (members !== 'members' || name === undefined) return undefined
  return named({ ...question, key: name, rest }, ['func'], (statement, [part, ...more], follower) => {
    const { value, type, parameters, decorators } = statement
    if (part === 'parameters') return more[1] === 'type' ? parameters[Number(more[0])] : undefined
    if (part !== 'output') return part === undefined ? undefined : typeSpot(undefined, decorators, [part], follower)
    if (more[0] === 'value') return follower.follow(value, more.slice(1), value)
    return more.length === 0 ? undefined : type
  })
}

/** `metadata name = …`, and what Bicep notes of exported variables. */
function metadataSection(question: Question): Spot | undefined {
  const { template, key, rest } = question
  if (key !== '__bicep_exported_variables!') return named(question, ['metadata'], valueSpot)
  const [index, part, ...inside] = rest
  const noted = valueOf(valueOf(template, 'metadata'), key)
  const name = valueOf(noted?.kind === 'array' ? noted.items[Number(index)] : undefined, 'name')
  if (name?.kind !== 'string') return undefined
  return named({ ...question, key: name.value }, ['var'], ({ type, decorators }, _, follower) =>
    part === 'type' ? (typeSpot(type, decorators, inside, follower) ?? type) : undefined,
  )
}

const valueSpot: Inside = ({ value }, rest, follower) => follower.follow(value, rest)

const outputSpot: Inside = ({ value, type, decorators }, [part, ...rest], follower) => {
  if (part === 'value') return follower.follow(value, rest)
  if (part === 'copy') return rest[0] === 'input' ? follower.follow(value, rest.slice(1)) : undefined
  return part === undefined ? undefined : typeSpot(type, decorators, [part, ...rest], follower)
}

const parameterSpot: Inside = ({ value, type, decorators }, [part, ...rest], follower) => {
  if (part === 'defaultValue') return follower.follow(value, rest)
  return part === undefined ? undefined : typeSpot(type, decorators, [part, ...rest], follower)
}

const definitionSpot: Inside = ({ value, decorators }, rest, follower) => typeSpot(value, decorators, rest, follower)

/** `config.<property>.defaultValue` of `with { <property>: … }`. */
const extensionSpot: Inside = ({ value }, [part, ...rest], follower) => {
  const [property, kind, ...inside] = rest
  if (part !== 'config' || property === undefined || kind !== 'defaultValue') return undefined
  return follower.follow(value, [property, ...inside])
}

/** Decorators whose first argument becomes the property of that name, or makes it what it is. */
const decorated: Readonly<Record<string, string>> = {
  allowedValues: 'allowed',
  minLength: 'minLength',
  maxLength: 'maxLength',
  minValue: 'minValue',
  maxValue: 'maxValue',
  additionalProperties: 'sealed',
  type: 'secure',
}

/** A property of a declared type: of a decorator, or of the parts of the type. */
function typeSpot(
  type: BicepNode | undefined,
  decorators: readonly BicepDecorator[],
  path: Path,
  follower: Follower,
): Found | undefined {
  const [part, ...rest] = path
  if (typeof part !== 'string') return undefined
  if (part === 'metadata') return metadataSpot(decorators, rest, follower)
  const name = Object.hasOwn(decorated, part) ? decorated[part] : undefined
  const decorator = decorators.find((one) => one.name === name)
  if (decorator !== undefined) return follower.follow(decorator.arguments[0], rest, decorator)
  if (type?.kind === 'object' && part === 'properties') {
    const member = type.members.find(({ key }) => key === rest[0])
    return member && (typeSpot(member.value, member.decorators, rest.slice(1), follower) ?? member)
  }
  if (part === 'discriminator' && rest[0] === 'mapping' && type !== undefined)
    return unionSpot(type, rest.slice(1), follower)
  if (type?.kind === 'object' && part === 'additionalProperties') return type.members.find(({ key }) => key === '*')
  if (type?.kind === 'array' && part === 'prefixItems') return type.items[Number(rest[0])]
  return undefined
}

/** `mapping.<text>…`: the member of the union with that text, and what is in it. */
function unionSpot(union: BicepNode, [text, ...rest]: Path, follower: Follower): Found {
  const member = text === undefined ? undefined : follower.member(union, String(text))
  if (member === undefined) return union
  const { node, statement } = member
  const found = typeSpot(node, [], rest, follower) ?? node
  return statement === undefined ? found : { statement, ...found }
}

function metadataSpot(decorators: readonly BicepDecorator[], path: Path, follower: Follower): Found | undefined {
  const [description, metadata, others] = ['description', 'metadata', 'export'].map((name) =>
    decorators.find((one) => one.name === name),
  )
  if (path[0] === 'description' && description !== undefined) return description
  if (metadata !== undefined) return follower.follow(metadata.arguments[0], path, metadata)
  return path[0] === '__bicep_export!' ? others : (description ?? others)
}

/** What Bicep writes into a resource without a property of that name. */
const ofStatement = new Set(
  'type apiVersion existing copy condition scope dependsOn resourceGroup subscriptionId import extension @options'.split(
    ' ',
  ),
)

function resourceSpot({ statements, template, key, rest, follower }: Question): Spot | undefined {
  const statement = declarationOf(statements, template, key)
  if (statement === undefined) return undefined
  const [part, second, ...inside] = rest
  if (part === 'metadata' && second !== undefined)
    return spotIn(statement, metadataSpot(statement.decorators, rest.slice(1), follower))
  if (typeof part !== 'string' || ofStatement.has(part)) return spotIn(statement, undefined)
  const body = bodyOf(statement.value)
  if (statement.keyword === 'resource' || part !== 'properties') return spotIn(statement, follower.follow(body, rest))
  if (second === 'parameters') return spotIn(statement, follower.follow(body, ['params', ...withoutValue(inside)]))
  if (second === 'extensionConfigs') {
    const [extension, ...more] = inside
    const path = extension === undefined ? [] : [extension, ...withoutValue(more)]
    return spotIn(statement, follower.follow(body, ['extensionConfigs', ...path]))
  }
  if (second !== 'template') return spotIn(statement, undefined)
  const inner = { path: inside, template: valueOf(valueOf(itemOf(template, key), 'properties'), 'template') }
  return { ...spotIn(statement, undefined), inner }
}

/** `<name>.value…` of a parameter is what stands at its name. */
function withoutValue(path: Path): Path {
  return path.filter((_, index) => index !== 1)
}

function itemOf(template: JsonNode, key: string | number): JsonNode | undefined {
  const resources = valueOf(template, 'resources')
  return resources?.kind === 'array' ? resources.items[Number(key)] : memberOf(resources, String(key))?.value
}

function bodyOf(value: BicepNode | undefined): BicepNode | undefined {
  return value?.kind === 'loop' ? bodyOf(value.body) : value
}
