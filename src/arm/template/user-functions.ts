// Functions that a template declares: their bodies see their arguments, variables and other functions, nothing else.
import { nearest } from '../../resource/nearest.ts'
import type { Value } from '../../resource/value.ts'
import type { CallSite } from '../functions/function.ts'
import { memberOf, valueOf, type JsonNode, type ObjectNode } from '../json/node.ts'
import type { Deployment } from './deployment.ts'
import { typeViolations } from './types.ts'

interface UserFunction {
  readonly parameters: readonly JsonNode[]
  readonly output: JsonNode
}

export class UserFunctions {
  readonly #deployment: Deployment
  readonly #byName = new Map<string, UserFunction>()
  readonly #names: string[] = []

  constructor(deployment: Deployment, template: ObjectNode) {
    this.#deployment = deployment
    const namespaces = valueOf(template, 'functions')
    if (namespaces?.kind !== 'array') return
    for (const namespace of namespaces.items) {
      const name = valueOf(namespace, 'namespace')
      const members = valueOf(namespace, 'members')
      if (name?.kind !== 'string' || members?.kind !== 'object') continue
      for (const member of members.members) this.#declare(`${name.value}.${member.key}`, member.value)
    }
  }

  call(namespace: string, name: string, args: readonly Value[], site: CallSite): Value {
    const full = `${namespace}.${name}`
    const declared = this.#byName.get(full.toLowerCase())
    if (declared === undefined)
      throw site.error('unknown-function', `the template declares no such function.${nearest(full, this.#names)}`)
    const { parameters, output } = declared
    if (args.length > parameters.length)
      throw site.error('argument', `it takes ${parameters.length} arguments, got ${args.length}.`)
    const values = new Map<string, Value>()
    parameters.forEach((parameter, index) => {
      const parameterName = valueOf(parameter, 'name')
      const value = args[index] ?? null
      if (index >= args.length && memberOf(parameter, 'nullable') === undefined)
        throw site.error('argument', `it takes ${parameters.length} arguments, got ${args.length}.`)
      const wrong = typeViolations(parameter, value, this.#deployment.types).find((violation) => violation.type)
      if (wrong !== undefined) throw site.wrong(index, wrong.expected.replace(/^expected /, ''), value)
      if (parameterName?.kind === 'string') values.set(parameterName.value.toLowerCase(), value)
    })
    const node = valueOf(output, 'value')
    if (node === undefined) throw site.error('template', 'its output has no value.')
    return this.#deployment.frame.forFunction(values).value(node)
  }

  #declare(name: string, node: JsonNode): void {
    const parameters = valueOf(node, 'parameters')
    const output = valueOf(node, 'output')
    if (output === undefined) return
    this.#names.push(name)
    this.#byName.set(name.toLowerCase(), { parameters: parameters?.kind === 'array' ? parameters.items : [], output })
  }
}
