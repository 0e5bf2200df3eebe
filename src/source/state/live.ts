// Resources as Azure answers them over the network, page by page. A page may be one of thousands: nothing of its text is kept.
// The place of a value is in the resource as it reads back, written anew when a finding asks.
import { JsonDocument } from '../../arm/json/document.ts'
import { writeJson } from '../../arm/json/write.ts'
import type { Place } from '../../resource/place.ts'
import { SourceText } from '../../resource/place.ts'
import type { Origin, Resource } from '../../resource/resource.ts'
import { Shapes, ShapedObject } from '../../resource/shaped-object.ts'
import { printId } from '../../resource/resource-id.ts'
import { Unknown } from '../../resource/unknown.ts'
import type { ObjectValue, Value } from '../../resource/value.ts'
import { livePrefix } from '../path.ts'
import { identityOf } from './identity.ts'
import { originOf } from './origin.ts'
import { isNoise } from './shape.ts'

const deepest = 100
const isFirst: ReadonlySet<string> = new Set(['id', 'name', 'type'])

/** Reads the pages of one question. */
export class LiveReader {
  readonly resources: Resource[] = []
  /** Entries that are no resource. */
  others = 0
  /** NOTE: ids of subnets and pools stand in thousands of resources; one string each is enough. */
  readonly #strings = new Map<string, string>()
  readonly #shapes = new Shapes()

  /** A resource, a list (`value`) or rows of Resource Graph (`data`), as JSON. Throws nothing but SyntaxError. */
  add(text: string): void {
    const json: unknown = JSON.parse(text)
    const [entries] = [memberOf(json, 'value'), memberOf(json, 'data')].filter(Array.isArray)
    for (const entry of entries ?? [json]) this.#addEntry(entry)
  }

  #addEntry(entry: unknown): void {
    const [id, type, name] = ['id', 'type', 'name'].map((key) => memberOf(entry, key))
    if (typeof entry !== 'object' || entry === null || typeof id !== 'string' || !id.startsWith('/')) {
      this.others++
      return
    }
    const identity = identityOf(id, typeof type === 'string' ? type : '', typeof name === 'string' ? name : '')
    const first: [string, Value][] = [
      ['id', id],
      ['name', identity.name],
      ['type', this.#text(identity.type)],
    ]
    const rest = Object.entries(entry).filter(([key]) => !isNoise(key) && !isFirst.has(key))
    const body = this.#object([...first, ...rest.map(([key, value]): [string, Value] => [key, this.#value(value, 1)])])
    this.resources.push({
      id: identity.id,
      type: identity.type,
      name: identity.name,
      body,
      origin: new LiveOrigin(body, printId(identity.id), this.#text(identity.declaration)),
      observed: 'whole',
    })
  }

  #value(json: unknown, depth: number): Value {
    if (typeof json === 'string') return this.#text(json)
    if (typeof json === 'number' || typeof json === 'boolean') return json
    if (typeof json !== 'object' || json === null) return null
    if (depth > deepest) return tooDeep
    if (Array.isArray(json)) return json.map((item) => this.#value(item, depth + 1))
    const members = Object.entries(json).filter(([key]) => key !== 'etag' && key !== 'resourceGuid')
    return this.#object(members.map(([key, value]) => [key, this.#value(value, depth + 1)]))
  }

  #object(members: readonly (readonly [string, Value])[]): ObjectValue {
    const shape = this.#shapes.of(members.map(([key]) => key))
    return new ShapedObject(
      shape,
      members.map(([, value]) => value),
    )
  }

  #text(text: string): string {
    const known = this.#strings.get(text)
    if (known !== undefined) return known
    this.#strings.set(text, text)
    return text
  }
}

const tooDeep = new Unknown({
  print: () => 'null',
  causes: [{ code: 'unsupported', reason: `Azure's answer is nested more than ${deepest} levels deep` }],
})

/** The places of one resource: `azure:<id>`, with line and column in its JSON. */
class LiveOrigin implements Origin {
  readonly declaration: string
  readonly #body: ObjectValue
  readonly #id: string
  #written: Origin | undefined

  constructor(body: ObjectValue, id: string, declaration: string) {
    this.declaration = declaration
    this.#body = body
    this.#id = id
  }

  locate(path: Parameters<Origin['locate']>[0]): ReturnType<Origin['locate']> {
    return this.#origin().locate(path)
  }

  written(path: Parameters<Origin['written']>[0]): string | undefined {
    return this.#origin().written(path)
  }

  #origin(): Origin {
    if (this.#written !== undefined) return this.#written
    const text = writeJson(this.#body, { indent: 2, strings: 'plain' })
    const document = JsonDocument.read(new SourceText(`${livePrefix}${this.#id}`, text))
    return (this.#written = originOf(document, document.root, this.declaration))
  }
}

/** The start of what was asked for, of which there may be no text. */
export function placeOfLive(path: string): Place {
  return { source: new SourceText(path, ''), start: 0, end: 0, pointer: '' }
}

function memberOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  const found: unknown = Object.getOwnPropertyDescriptor(value, key)?.value
  return found
}
