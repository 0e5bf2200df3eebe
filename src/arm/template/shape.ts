// What a template must look like before any of it can be evaluated. A part of another shape is a problem, never ignored.
import { nearest } from '../../resource/nearest.ts'
import { ArmError } from '../error.ts'
import { memberOf, valueOf, type JsonNode, type Member, type ObjectNode } from '../json/node.ts'
import type { Deployment } from './deployment.ts'

const sections: Readonly<Record<string, readonly JsonNode['kind'][]>> = {
  parameters: ['object'],
  variables: ['object'],
  functions: ['array'],
  definitions: ['object'],
  resources: ['array', 'object'],
  outputs: ['object'],
}

const parameterTypes = ['string', 'securestring', 'int', 'bool', 'object', 'secureObject', 'array']

/** Reports every section, and every declared parameter, that has no shape ARM takes. */
export function refuseShapes(deployment: Deployment): void {
  const { template, document, run } = deployment
  const refuse = (message: string, member: Member) => {
    const place = document.placeOfMember(member)
    run.report(new ArmError('template', message, place), place)
  }
  for (const [name, kinds] of Object.entries(sections)) {
    const member = memberOf(template, name)
    if (member === undefined || member.value.kind === 'null' || kinds.includes(member.value.kind)) continue
    refuse(`«${name}» must be an ${kinds.join(' or an ')}.`, member)
  }
  const parameters = valueOf(template, 'parameters')
  for (const member of parameters?.kind === 'object' ? parameters.members : []) {
    const message = parameterFault(member)
    if (message !== undefined) refuse(message, member)
  }
  refuseDefinitions(template, refuse)
}

function parameterFault({ key, value }: Member): string | undefined {
  if (value.kind !== 'object') return `Parameter '${key}' must be declared by an object with a «type».`
  if (memberOf(value, '$ref') !== undefined) return undefined
  const type = valueOf(value, 'type')
  if (type?.kind !== 'string') return `Parameter '${key}' has no «type»; it is one of ${parameterTypes.join(', ')}.`
  if (parameterTypes.some((known) => known.toLowerCase() === type.value.toLowerCase())) return undefined
  const hint = nearest(type.value, parameterTypes)
  return `Parameter '${key}' has the type '${type.value}', which is none of ${parameterTypes.join(', ')}.${hint}`
}

function refuseDefinitions(template: ObjectNode, refuse: (message: string, member: Member) => void): void {
  const definitions = memberOf(template, 'definitions')
  const version = valueOf(template, 'languageVersion')
  if (definitions === undefined || (version?.kind === 'string' && version.value.startsWith('2.'))) return
  const text = 'Definitions need "languageVersion": "2.0"; without it ARM does not know the types they declare.'
  refuse(text, definitions)
}
