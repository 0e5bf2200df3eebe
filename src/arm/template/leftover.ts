// Values of a deployment that was evaluated elsewhere, by Azure or by Bicep: what they could not evaluate stands there as an
// expression. It is reduced as far as it goes, and the rest is unknown. Nothing in it is an error of the user's.
import { Unknown, type Cause } from '../../resource/unknown.ts'
import { ObjectValue, isUnknown, type Value } from '../../resource/value.ts'
import { ArmError } from '../error.ts'
import { isBracketed } from '../expression/brackets.ts'
import type { JsonDocument } from '../json/document.ts'
import type { JsonNode, Member, ObjectNode, StringNode } from '../json/node.ts'
import { Deployment } from './deployment.ts'
import type { TemplateFrame } from './frame.ts'
import { makers } from './makers.ts'
import { Run } from './run.ts'
import { rootScope, type ScopeInput } from './scope.ts'
import { nothingSupplied } from './supplied.ts'

export interface LeftoverReader {
  /** The value of a node and of all that is in it. Never throws. */
  value(node: JsonNode): Value
}

export interface LeftoverOptions {
  /** Literal texts that look like an expression are not escaped: what cannot be read as one is a text. */
  readonly unescaped?: boolean
}

export function leftoverReader(
  document: JsonDocument,
  scope: ScopeInput,
  options: LeftoverOptions = {},
): LeftoverReader {
  return new Leftovers(document, scope, options.unescaped ?? false)
}

class Leftovers implements LeftoverReader {
  readonly #document: JsonDocument
  readonly #scope: ScopeInput
  readonly #unescaped: boolean

  constructor(document: JsonDocument, scope: ScopeInput, unescaped: boolean) {
    this.#document = document
    this.#scope = scope
    this.#unescaped = unescaped
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
    const frame = this.#frame(node)
    try {
      const value = frame.value(node)
      return isUnknown(value) ? this.#told(value, node) : value
    } catch (error) {
      if (!(error instanceof ArmError)) throw error
      if (this.#unescaped && error.code === 'syntax') return node.value
      const print = () => node.value.slice(1, -1)
      return new Unknown({ print, causes: [this.#cause(node)], scope: this.#document.source.path })
    }
  }

  /** NOTE: a deployment for each, because of the parameters: an expression names those that nobody gave. */
  #frame(node: StringNode): TemplateFrame {
    const scope = rootScope(this.#scope, 'resourceGroup')
    const template = templateWith(parametersIn(node.value))
    const path = this.#document.source.path
    const parts = { document: this.#document, template, scope, path, name: scope.deploymentName }
    return new Deployment({ ...parts, run: new Run(makers, {}), supplied: () => nothingSupplied }).frame
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
