// Resources from plain JSON, with unknowns wherever a test wants them, and short forms of the ones that tests repeat.
import { SourceText, pointerOf } from '../../src/resource/place.ts'
import { parseId } from '../../src/resource/resource-id.ts'
import type { Possible, Resource, Withheld } from '../../src/resource/resource.ts'
import { joinText } from '../../src/resource/text.ts'
import { Unknown, type Cause } from '../../src/resource/unknown.ts'
import { ObjectValue, type Text, type Value } from '../../src/resource/value.ts'
import { buildTopology } from '../../src/topology/build.ts'
import { FactList, Range, isElement, type Element, type Fact } from '../../src/topology/fact.ts'
import type { Intents, PoolIntent } from '../../src/intent/intent.ts'
import type { PoolSummary, Topology, TopologyInput } from '../../src/topology/topology.ts'

export type Json =
  string | number | boolean | null | undefined | Unknown | readonly Json[] | { readonly [key: string]: Json }

export interface ResourceJson {
  readonly type: string
  readonly name: string
  /** Where the resource lies; the group `rg` of subscription `s` when left out. */
  readonly group?: Text
  readonly possible?: Possible
  readonly [key: string]: unknown
}

export const rg = '/subscriptions/s/resourceGroups/rg'
export const network = `${rg}/providers/Microsoft.Network`

export function unknown(
  expression: string,
  parts: Partial<{ pieces: readonly (string | Unknown)[]; partial: Value; scope: string }> = {},
): Unknown {
  const cause: Cause = { code: 'parameter', reason: `parameter ${expression} has no value` }
  return new Unknown({ print: () => expression, causes: [cause], ...parts })
}

/** A text of which parts are unknown: `` text`/subscriptions/${sub}/x` ``. */
export function text(strings: TemplateStringsArray, ...parts: Text[]): Text {
  return joinText(strings.flatMap((string, index) => (index < parts.length ? [string, parts[index] ?? ''] : [string])))
}

export function valueOf(json: Json): Value {
  if (json === undefined) return null
  if (json instanceof Unknown || json === null || typeof json !== 'object') return json
  if (Array.isArray(json)) return (json as readonly Json[]).map(valueOf)
  const entries = Object.entries(json as { readonly [key: string]: Json }).filter(([, value]) => value !== undefined)
  return new ObjectValue(new Map(entries.map(([key, value]) => [key, valueOf(value)])))
}

const source = new SourceText('main.json', '')

export function resource({ group, possible, ...json }: ResourceJson): Resource {
  const types = json.type.split('/')
  const path = json.name.split('/').map((name, index) => `/${types[index + 1]}/${name}`)
  const id = parseId(joinText([group ?? rg, `/providers/${types[0]}${path.join('')}`]))
  const body = valueOf(json as Json)
  if (!(body instanceof ObjectValue)) throw new Error('no object')
  return {
    id,
    type: json.type,
    name: json.name,
    body,
    ...(possible === undefined ? {} : { possible }),
    origin: {
      declaration: `${json.type} ${json.name}`,
      written: (at) => writtenIn(json, at),
      locate: (at) => ({
        place: { source, start: 0, end: 0, pointer: `${json.name}${pointerOf(at)}` },
        said: 'literal',
        related: [],
      }),
    },
  }
}

export interface Extra {
  readonly withheld?: readonly Withheld[]
  readonly gaps?: readonly Cause[]
  /** A list is that of `pools:`. */
  readonly intents?: readonly PoolIntent[] | Intents
  readonly set?: string
  readonly today?: string
  /** What was there before the deployment. */
  readonly before?: readonly ResourceJson[]
  /** Parts of that which could not be read. */
  readonly gapsBefore?: readonly Cause[]
  readonly health?: TopologyInput['health']
}

export function build(resources: readonly ResourceJson[], { intents = {}, ...extras }: Extra = {}): Topology {
  const { before, gapsBefore = [], ...extra } = extras
  return buildTopology({
    set: 'prod',
    withheld: [],
    gaps: [],
    intents: 'length' in intents ? { pools: intents } : intents,
    ...extra,
    ...(before && { before: { resources: before.map(resource), withheld: [], gaps: gapsBefore } }),
    resources: resources.map(resource),
  })
}

export const withheld = (type: string): Withheld => ({
  type,
  because: 'condition',
  place: { source, start: 0, end: 0, pointer: '' },
})

export const named = (items: Readonly<Record<string, Json>>): Json =>
  Object.entries(items).map(([name, properties]) => ({ name, properties }))

/** A load balancer `lb` with arrays given as name → properties. */
export function lb(arrays: Readonly<Record<string, Json>>, more: Readonly<Record<string, unknown>> = {}): ResourceJson {
  const properties: Record<string, Json> = {}
  for (const [key, value] of Object.entries(arrays)) {
    const isPlain = typeof value === 'object' && value !== null && !(value instanceof Unknown) && !Array.isArray(value)
    properties[key] = isPlain ? named(value as Readonly<Record<string, Json>>) : value
  }
  return { type: 'Microsoft.Network/loadBalancers', name: 'lb', sku: { name: 'Standard' }, properties, ...more }
}

export const pool = (name: string, owner = 'lb') => `${network}/loadBalancers/${owner}/backendAddressPools/${name}`
export const gatewayPool = (name: string) => `${network}/applicationGateways/agw/backendAddressPools/${name}`
export const inLb = (collection: string, name: string) => ({ id: `${network}/loadBalancers/lb/${collection}/${name}` })
export const inGateway = (collection: string, name: string) => ({
  id: `${network}/applicationGateways/agw/${collection}/${name}`,
})

export function child(name: string, properties: Json, more: Readonly<Record<string, unknown>> = {}): ResourceJson {
  return { type: 'Microsoft.Network/loadBalancers/backendAddressPools', name: `lb/${name}`, properties, ...more }
}

export function nic(name: string, pools: Json, more: Readonly<Record<string, unknown>> = {}): ResourceJson {
  const list = Array.isArray(pools) ? (pools as readonly Json[]).map((id) => ({ id })) : pools
  const properties = { loadBalancerBackendAddressPools: list }
  return {
    type: 'Microsoft.Network/networkInterfaces',
    name,
    properties: { ipConfigurations: [{ name: 'ip', properties }] },
    ...more,
  }
}

export function vmss(
  name: string,
  pools: readonly Json[],
  capacity: Json,
  more: Readonly<Record<string, unknown>> = {},
): ResourceJson {
  const ip = { name: 'ip', properties: { loadBalancerBackendAddressPools: pools.map((id) => ({ id })) } }
  const networkProfile = { networkInterfaceConfigurations: [{ name: 'nic', properties: { ipConfigurations: [ip] } }] }
  return {
    type: 'Microsoft.Compute/virtualMachineScaleSets',
    name,
    sku: { name: 'Standard_D2s_v5', capacity },
    properties: { virtualMachineProfile: { networkProfile } },
    ...more,
  }
}

export function gateway(properties: { readonly [key: string]: Json }): ResourceJson {
  return { type: 'Microsoft.Network/applicationGateways', name: 'agw', properties }
}

export function only(topology: Topology, kind: string): Element {
  const [element, second] = topology.all(kind)
  if (element === undefined || second !== undefined) throw new Error(`not one ${kind}`)
  return element
}

export function byName(topology: Topology, kind: string, name: string): Element {
  const element = topology.all(kind).find((one) => one.get('name') === name)
  if (element === undefined) throw new Error(`no ${kind} ${name}`)
  return element
}

export function summary(topology: Topology, name = 'web'): PoolSummary {
  const found = topology.pools.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no pool ${name}`)
  return found
}

/** `3`, `0..5`, `2..*`, with `?` when not known and `open` when others may add members. */
export function size({ members }: PoolSummary): string {
  const { min, max, known, open } = members
  const range = min === max ? String(min) : `${min}..${max ?? '*'}`
  return `${range}${known ? '' : '?'}${open ? ' open' : ''}`
}

/** A fact as a test writes it: elements by their label, lists with doubtful elements behind a bar. */
export function show(fact: Fact): unknown {
  if (fact instanceof Unknown) return `{${fact.text}}`
  if (fact instanceof Range) return `${fact.min}..${fact.max ?? '*'}`
  if (fact instanceof FactList) {
    const maybe = fact.maybe.map((doubtful) => `${String(show(doubtful.fact))}×${doubtful.most ?? '*'}`)
    return maybe.length === 0 ? fact.items.map(show) : [...fact.items.map(show), '|', ...maybe]
  }
  return isElement(fact) ? (fact.id === undefined ? '?' : show(fact.label)) : fact
}

function writtenIn(json: unknown, [part, ...rest]: readonly (string | number)[]): string | undefined {
  if (part === undefined) return typeof json === 'string' ? json : undefined
  if (typeof json !== 'object' || json === null) return undefined
  return writtenIn((json as Readonly<Record<string, unknown>>)[part], rest)
}
