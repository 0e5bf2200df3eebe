// Expands templates given as JSON values and gives back plain JSON, for tables.
import { expandTemplate, type Expansion, type ExpansionContext } from '../../../src/arm/template/expand.ts'
import type { ParameterSource } from '../../../src/arm/template/supplied.ts'
import { JsonDocument } from '../../../src/arm/json/document.ts'
import { writeJson } from '../../../src/arm/json/write.ts'
import { writeSnapshot } from '../../../src/arm/template/snapshot.ts'
import { SourceText, type Place } from '../../../src/resource/place.ts'

export type Json = unknown

export const scope = {
  subscriptionId: '11111111-1111-1111-1111-111111111111',
  resourceGroup: 'rg-app',
  location: 'westeurope',
  tenantId: '22222222-2222-2222-2222-222222222222',
}

const prefix = `/subscriptions/${scope.subscriptionId}/resourceGroups/${scope.resourceGroup}/providers`
/** The id of a resource of Microsoft.Network in the group of the tests. */
export const networkId = (path: string): string => `${prefix}/Microsoft.Network/${path}`

export function expansionOf(
  content: Json,
  parameters: readonly Json[] = [],
  context: ExpansionContext = { scope },
): Expansion {
  const sources = parameters.map((parameter, index) =>
    isSource(parameter) ? parameter : { document: documentOf(parameter, `parameters${index}.json`) },
  )
  return expandTemplate(documentOf(content, 'main.json'), sources, context)
}

function isSource(parameter: Json): parameter is ParameterSource {
  return typeof parameter === 'object' && parameter !== null && 'name' in parameter && 'value' in parameter
}

export function documentOf(content: Json, path: string): JsonDocument {
  const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2)
  return JsonDocument.read(new SourceText(path, text))
}

export interface PlainResource {
  readonly id: string
  readonly type: string
  readonly name: string
  readonly properties?: Readonly<Record<string, Json>>
  readonly [key: string]: Json
}

export function resourcesOf(expansion: Expansion): PlainResource[] {
  return expansion.resources.map(({ body }) => JSON.parse(writeJson(body)) as PlainResource)
}

export function outputsOf(expansion: Expansion): Json {
  return (JSON.parse(writeSnapshot(expansion)) as { outputs: Json }).outputs
}

export function messagesOf(expansion: Expansion): string[] {
  return expansion.problems.map(
    (problem) => `${problem.place === undefined ? '' : at(problem.place)} ${problem.message}`,
  )
}

/** `main.json:3:5` */
export function at(place: Place): string {
  const { line, column } = place.source.position(place.start)
  return `${place.source.path}:${line + 1}:${column + 1}`
}

/** What stands at a place. */
export function textAt(place: Place): string {
  return place.source.text.slice(place.start, place.end)
}

/** A template with defaults for what every template has. */
export function template(parts: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  return {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources: [],
    ...parts,
  }
}

/** Outputs whose types nobody looks at. */
export function outputs(values: Readonly<Record<string, Json>>): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { type: 'object', value }]))
}

export function resource(type: string, name: string, rest: Readonly<Record<string, Json>> = {}) {
  return { type: `Microsoft.Network/${type}`, apiVersion: '2024-05-01', name, ...rest }
}

export function deployment(
  name: string,
  inner: Json,
  rest: { properties?: object } & Readonly<Record<string, Json>> = {},
) {
  const { properties, ...others } = rest
  return {
    type: 'Microsoft.Resources/deployments',
    apiVersion: '2022-09-01',
    name,
    ...others,
    properties: { mode: 'Incremental', template: inner, ...properties },
  }
}

export const inner = { expressionEvaluationOptions: { scope: 'inner' } }
