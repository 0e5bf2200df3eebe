// The outputs of a deployment, evaluated together when the first of them is asked for.
import { Unknown } from '../../resource/unknown.ts'
import { ObjectValue, type Value } from '../../resource/value.ts'
import { memberOf, valueOf, type JsonNode } from '../json/node.ts'
import { readCondition } from './condition.ts'
import type { Deployment } from './deployment.ts'
import { isSecureType } from './types.ts'

/** name → {type, value}. An output with a false condition is absent; a secure one is unknown. */
export function outputsOf(deployment: Deployment): ObjectValue {
  const outputs = valueOf(deployment.template, 'outputs')
  const values = new Map<string, Value>()
  for (const member of outputs?.kind === 'object' ? outputs.members : []) {
    const output = member.value
    const condition = memberOf(output, 'condition')
    if (condition !== undefined) {
      if (deployment.attempt(condition.value, () => readCondition(deployment.frame, condition.value)) === false)
        continue
    }
    const type = valueOf(output, 'type')
    const value = isSecureType(output, deployment.types)
      ? secureOutput(deployment, member.key)
      : deployment.attempt(output, () => outputValue(deployment, output))
    values.set(member.key, ObjectValue.of({ type: type?.kind === 'string' ? type.value : 'object', value }))
  }
  return new ObjectValue(values)
}

function outputValue(deployment: Deployment, output: JsonNode): Value {
  const { frame } = deployment
  const copy = valueOf(output, 'copy')
  if (copy === undefined) {
    const value = valueOf(output, 'value')
    return value === undefined ? null : frame.tolerant(value)
  }
  const count = valueOf(copy, 'count')
  const input = valueOf(copy, 'input')
  if (count === undefined || input === undefined) return []
  return frame.repeat({ name: '', named: false }, count, input)
}

function secureOutput(deployment: Deployment, name: string): Unknown {
  const causes = [{ code: 'secure', reason: `output ${name} is secure` } as const]
  return new Unknown({ print: () => `outputs('${name}')`, causes, scope: deployment.path })
}
