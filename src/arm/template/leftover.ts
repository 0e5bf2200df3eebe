// Values of a deployment that was evaluated elsewhere, by Azure or by Bicep: what they could not evaluate stands there as an
// expression. It is reduced as far as it goes, and the rest is unknown. Nothing in it is an error of the user's.
import { parseId } from '../../resource/resource-id.ts'
import { Unknown, type Cause } from '../../resource/unknown.ts'
import { ObjectValue, isUnknown, type Text, type Value } from '../../resource/value.ts'
import { ArmError } from '../error.ts'
import { isBracketed } from '../expression/brackets.ts'
import type { JsonDocument } from '../json/document.ts'
import { valueOf, type JsonNode, type Member, type ObjectNode, type StringNode } from '../json/node.ts'
import { Deployment } from './deployment.ts'
import type { TemplateFrame } from './frame.ts'
import { makers } from './makers.ts'
import { Run, type Sibling } from './run.ts'
import { rootScope, type ScopeInput } from './scope.ts'
import { nothingSupplied } from './supplied.ts'

export interface LeftoverReader {
  /** The value of a node and of all that is in it. Never throws. */
  value(node: JsonNode): Value
}

export interface LeftoverOptions {
  /** Literal texts that look like an expression are not escaped: what cannot be read as one is a text. */
  readonly unescaped?: boolean
  /** The resources of the same deployment, of which `reference()` knows what they say. */
  readonly siblings?: () => readonly ObjectNode[]
}

export function leftoverReader(
  document: JsonDocument,
  scope: ScopeInput,
  options: LeftoverOptions = {},
): LeftoverReader {
  return new Leftovers(document, scope, options)
}

class Leftovers implements LeftoverReader {
  readonly #document: JsonDocument
  readonly #scope: ScopeInput
  readonly #options: LeftoverOptions
  #siblings: ReadonlyMap<string, ObjectNode> | undefined
  /** Bodies that were asked for; undefined while one is worked out, which may ask for itself. */
  readonly #bodies = new Map<string, Sibling | undefined>()
  /** By the parameters that an expression names: nobody gave them, and each deployment declares its own. */
  readonly #frames = new Map<string, TemplateFrame>()
  readonly #run = new Run(makers, { sibling: (id) => this.#sibling(id) })

  constructor(document: JsonDocument, scope: ScopeInput, options: LeftoverOptions) {
    this.#document = document
    this.#scope = scope
    this.#options = options
  }

  value(node: JsonNode): Value {
    switch (node.kind) {
      case 'string':
        return isBracketed(node.value) ? this.#string(node) : node.value
      case 'object':
        return new ObjectValue(new Map(node.members.map((member) => [member.key, this.value(member.value)])))
      case 'array':
        return node.items.map((item) => this.value(item))
      case 'null':
        return null
      default:
        return node.value
    }
  }

  #string(node: StringNode): Value {
    const frame = this.#frameOf(node.value)
    try {
      const value = frame.value(node)
      return isUnknown(value) ? this.#told(value, node) : value
    } catch (error) {
      if (!(error instanceof ArmError)) throw error
      if (this.#options.unescaped === true && error.code === 'syntax') return node.value
      const print = () => node.value.slice(1, -1)
      return new Unknown({ print, causes: [this.#cause(node)], scope: this.#document.source.path })
    }
  }

  #frameOf(expression: string): TemplateFrame {
    const names = parametersIn(expression)
    const key = names.join('\n')
    const known = this.#frames.get(key)
    if (known !== undefined) return known
    const scope = rootScope(this.#scope, 'resourceGroup')
    const document = this.#document
    const { path } = document.source
    const parts = { document, template: templateWith(names), scope, path, name: scope.deploymentName }
    const { frame } = new Deployment({ ...parts, run: this.#run, supplied: () => nothingSupplied })
    this.#frames.set(key, frame)
    return frame
  }

  /** What another resource of the file says, as far as it does not hang on the one that asks. */
  #sibling(id: Text): Sibling | undefined {
    const { key } = parseId(id)
    if (this.#bodies.has(key)) return this.#bodies.get(key)
    const node = (this.#siblings ??= this.#index()).get(key)
    this.#bodies.set(key, undefined)
    if (node === undefined) return undefined
    const body = this.value(node)
    const type = body instanceof ObjectValue ? body.get('type') : undefined
    const sibling = body instanceof ObjectValue && typeof type === 'string' ? { type, body } : undefined
    this.#bodies.set(key, sibling)
    return sibling
  }

  #index(): ReadonlyMap<string, ObjectNode> {
    const index = new Map<string, ObjectNode>()
    for (const node of this.#options.siblings?.() ?? []) {
      const written = valueOf(node, 'id')
      const id = written && this.value(written)
      if (typeof id === 'string' || isUnknown(id)) index.set(parseId(id).key, node)
    }
    return index
  }

  /** A parameter that was not given when the file was made cannot be given now. */
  #told(value: Unknown, node: StringNode): Unknown {
    const causes = value.causes.map((cause) => (cause.code === 'parameter' ? this.#cause(node) : cause))
    const { pieces, partial, scope, length } = value
    return new Unknown({
      print: () => value.text,
      causes,
      scope,
      ...(pieces && { pieces: pieces.map((piece) => (typeof piece === 'string' ? piece : this.#told(piece, node))) }),
      ...(partial !== undefined && { partial }),
      ...(length !== undefined && { length }),
    })
  }

  #cause(node: StringNode): Cause {
    return {
      code: 'runtime',
      reason: `${this.#document.source.path} leaves it to the deployment`,
      place: this.#document.place(node),
    }
  }
}

function parametersIn(expression: string): readonly string[] {
  return [...expression.matchAll(/\bparameters\(\s{0,9}'([^']{1,255})'/gi)].map(([, name = '']) => name)
}

function templateWith(names: readonly string[]): ObjectNode {
  const empty: ObjectNode = { kind: 'object', members: [], start: 0, end: 0 }
  const members = names.map((key): Member => ({ key, keyStart: 0, keyEnd: 0, value: empty }))
  const parameters: ObjectNode = { ...empty, members }
  return { ...empty, members: [{ key: 'parameters', keyStart: 0, keyEnd: 0, value: parameters }] }
}
