// Where the parameters of a deployment get their values: parameter files, `name=value`, or the parent deployment.
import { SourceText, type Place } from '../../resource/place.ts'
import type { Cause } from '../../resource/unknown.ts'
import { isObject, isUnknown, type Value } from '../../resource/value.ts'
import { ArmError } from '../error.ts'
import type { JsonDocument } from '../json/document.ts'
import { memberOf, type JsonNode } from '../json/node.ts'
import { readJson } from '../json/read.ts'
import { valueOfNode } from '../json/value.ts'
import type { TemplateFrame } from './frame.ts'

export interface ParameterValue {
  readonly place: Place
  /** What stands there, for the way of a value; absent for `name=value` and computed sets. */
  readonly written?: { readonly node: JsonNode; readonly document: JsonDocument; readonly frame?: TemplateFrame }
  /** Why a value that is supplied is known to Azure only: a secret of a vault, an input of whoever deploys. */
  readonly withheld?: { readonly code: Cause['code']; readonly reason: string }
  /** Undefined: nothing was supplied after all. Computed when first asked. */
  value(): Value | undefined
}

export interface Supplied {
  get(name: string): ParameterValue | undefined
  /** Every supplied name with its place. */
  names(): Iterable<readonly [string, Place]>
}

/** A parameter file, or one `name=value` of the command line. Later ones win. */
export type ParameterSource = { readonly document: JsonDocument } | { readonly name: string; readonly value: string }

export const nothingSupplied: Supplied = { get: () => undefined, names: () => [] }

/** Values of parameter files and of the command line, for the root deployment. `typeOf` tells how to read `name=value`. */
export function suppliedBySources(
  sources: readonly ParameterSource[],
  typeOf: (name: string) => string | undefined,
): Supplied {
  const values = new Map<string, { readonly name: string; readonly value: ParameterValue }>()
  for (const source of sources) {
    if ('document' in source) {
      for (const [name, value] of fileValues(source.document)) values.set(name.toLowerCase(), { name, value })
    } else {
      values.set(source.name.toLowerCase(), { name: source.name, value: commandLineValue(source, typeOf(source.name)) })
    }
  }
  return {
    get: (name) => values.get(name.toLowerCase())?.value,
    names: () => [...values.values()].map(({ name, value }) => [name, value.place] as const),
  }
}

/** Values that a parent passes to a nested deployment: `properties.parameters`, evaluated in the parent's frame. */
export function suppliedByParent(node: JsonNode | undefined, frame: TemplateFrame): Supplied {
  if (node === undefined) return nothingSupplied
  if (node.kind !== 'object') return suppliedByExpression(node, frame)
  const { document } = frame
  const one = (name: string): ParameterValue | undefined => {
    const member = memberOf(node, name)
    if (member === undefined) return undefined
    const value = memberOf(member.value, 'value')
    if (value !== undefined) {
      const written = { node: value.value, document, frame }
      return { place: document.place(value.value), written, value: () => frame.tolerant(value.value) }
    }
    const withheld = withheldValue(member.value, document.placeOfMember(member))
    if (withheld !== undefined) return withheld
    return { place: document.placeOfMember(member), value: () => valueMember(frame.tolerant(member.value)) }
  }
  return {
    get: one,
    names: () => node.members.map((member) => [member.key, document.placeOfMember(member)] as const),
  }
}

/** `"parameters": "[variables('settings')]"`: the whole set is one expression. */
function suppliedByExpression(node: JsonNode, frame: TemplateFrame): Supplied {
  const place = frame.document.place(node)
  let set: Value | undefined
  const evaluated = () => (set ??= frame.tolerant(node))
  const get = (name: string): ParameterValue => ({
    place,
    value: () => {
      const values = evaluated()
      if (isUnknown(values)) return values
      return isObject(values) ? valueMember(values.get(name)) : undefined
    },
  })
  const names = () => {
    const values = evaluated()
    return isObject(values) ? [...values.keys()].map((name) => [name, place] as const) : []
  }
  return { get, names }
}

function valueMember(parameter: Value | undefined): Value | undefined {
  if (parameter === undefined || isUnknown(parameter)) return parameter
  return isObject(parameter) ? parameter.get('value') : undefined
}

function* fileValues(document: JsonDocument): Iterable<[string, ParameterValue]> {
  const { root } = document
  const set = memberOf(root, 'parameters')?.value ?? root
  if (set.kind !== 'object')
    throw new ArmError('template', 'A parameter file needs an object «parameters».', document.place(set))
  for (const member of set.members) {
    if (set === root && /^(\$schema|contentVersion)$/i.test(member.key)) continue
    const value = memberOf(member.value, 'value')
    const withheld = withheldValue(member.value, document.placeOfMember(member))
    if (withheld !== undefined) yield [member.key, withheld]
    else if (value !== undefined) {
      const written = { node: value.value, document }
      const place = document.place(value.value)
      yield [member.key, { place, written, value: () => valueOfNode(value.value) }]
    } else if (memberOf(member.value, 'metadata') === undefined) {
      const message = `Parameter '${member.key}' needs {"value": …} or {"reference": …}.`
      throw new ArmError('parameter', message, document.placeOfMember(member))
    }
  }
}

/** A reference to a key vault, or what `build-params` writes for readEnvironmentVariable() and the like. */
function withheldValue(parameter: JsonNode, place: Place): ParameterValue | undefined {
  if (memberOf(parameter, 'reference') !== undefined)
    return { place, withheld: { code: 'secure', reason: 'comes from a key vault' }, value: () => undefined }
  if (memberOf(parameter, 'expression') !== undefined)
    return {
      place,
      withheld: { code: 'parameter', reason: 'is an external input of the deployment' },
      value: () => undefined,
    }
  return undefined
}

function commandLineValue(source: { name: string; value: string }, type: string | undefined): ParameterValue {
  const text = new SourceText(`--parameters ${source.name}`, source.value)
  const place: Place = { source: text, start: 0, end: source.value.length, pointer: '' }
  const value = () => {
    switch (type?.toLowerCase()) {
      case undefined:
      case 'string':
      case 'securestring':
        return source.value
      default:
        // What is no JSON stays a text; the check against the declared type says what is wrong with it.
        return /^\s*(?:[[{"]|-?\d+\s*$|true\s*$|false\s*$|null\s*$)/.test(source.value)
          ? valueOfNode(readJson(text))
          : source.value
    }
  }
  return { place, value }
}
