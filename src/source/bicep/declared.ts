// Which resource or module of a Bicep file a resource of its compiled template is. With symbolic names (languageVersion 2.0)
// the key says it; without, resources of one type and version stand in the order of their declaration.
import { valueOf, type JsonNode } from '../../arm/json/node.ts'
import type { BicepNode, BicepStatement } from './nodes.ts'

const deploymentType = 'microsoft.resources/deployments'

/** `key` is a symbolic name, `vnet::subnet` for one inside of another, or an index. */
export function declarationOf(
  statements: readonly BicepStatement[],
  template: JsonNode,
  key: string | number,
): BicepStatement | undefined {
  const resources = valueOf(template, 'resources')
  if (resources?.kind === 'object') return bySymbol(statements, String(key).split('::'))
  if (resources?.kind !== 'array') return undefined
  const item = resources.items[Number(key)]
  const wanted = item && keyOfItem(item)
  if (wanted === undefined) return undefined
  const alike = resources.items.filter((one) => keyOfItem(one) === wanted)
  // Modules come after all resources.
  const [resourcesOf, modules] = ['resource', 'module'].map((keyword) =>
    emitted(statements).filter(({ statement }) => statement.keyword === keyword),
  )
  const declared = [...(resourcesOf ?? []), ...(modules ?? [])].filter((one) => one.key === wanted)
  // NOTE: where the counts differ the file is not the one that the template was compiled from.
  if (alike.length !== declared.length || item === undefined) return undefined
  return declared[alike.indexOf(item)]?.statement
}

function bySymbol(statements: readonly BicepStatement[], path: readonly string[]): BicepStatement | undefined {
  const [name, ...inner] = path
  const statement = statements.find(
    (one) => (one.keyword === 'resource' || one.keyword === 'module') && one.name === name,
  )
  if (statement === undefined || inner.length === 0) return statement
  return bySymbol(declarationsIn(statement.value), inner)
}

interface Emitted {
  readonly statement: BicepStatement
  readonly key: string
}

/** Resources and modules that the template holds: those that exist already are not in it. */
function emitted(statements: readonly BicepStatement[], parent?: { type: string; version: string }): Emitted[] {
  return statements.flatMap((statement): Emitted[] => {
    if (statement.keyword === 'module') return [{ statement, key: deploymentType }]
    if (statement.keyword !== 'resource') return []
    const [name = '', version = parent?.version ?? ''] = statement.target.split('@')
    const isInner = parent !== undefined && !name.includes('.')
    const type = isInner ? `${parent.type}/${name}` : name
    const own = statement.existing ? [] : [{ statement, key: keyOf(type, version) }]
    return [...own, ...emitted(declarationsIn(statement.value), { type, version })]
  })
}

function declarationsIn(node: BicepNode | undefined): readonly BicepStatement[] {
  if (node?.kind === 'loop') return declarationsIn(node.body)
  return node?.kind === 'object' ? node.declarations : []
}

/** Undefined for what is no resource. */
function keyOfItem(item: JsonNode): string | undefined {
  const [type, version] = ['type', 'apiVersion'].map((key) => valueOf(item, key))
  return type?.kind === 'string' ? keyOf(type.value, version?.kind === 'string' ? version.value : '') : undefined
}

/** NOTE: of a module the file does not say the version. */
function keyOf(type: string, version: string): string {
  const lower = type.toLowerCase()
  return lower === deploymentType ? lower : `${lower}@${version}`
}
