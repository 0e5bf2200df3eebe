// An expansion as text, in the shape of `bicep snapshot`: resources, diagnostics, outputs.
import { findUnknown, isUnknown, ObjectValue, type Value } from '../../resource/value.ts'
import { Unknown, mergeCauses } from '../../resource/unknown.ts'
import { printValue } from '../expression/print.ts'
import { writeJson } from '../json/write.ts'
import type { Expansion } from './expand.ts'

/** JSON with two blanks per level. Throws ArmError `limit` when it would be too long. */
export function writeSnapshot({ resources, outputs, problems }: Expansion): string {
  const diagnostics = problems.map(({ level, code, message }): Value => ObjectValue.of({ level, code, message }))
  const predictedResources = resources.map(({ body }): Value => body)
  const snapshot = ObjectValue.of({ predictedResources, diagnostics, outputs: wholeOutputs(outputs) })
  return `${writeJson(snapshot, { indent: 2 })}\n`
}

/** An output of which a part is not known is one expression, where a resource has one per unknown property. */
function wholeOutputs(outputs: ObjectValue): ObjectValue {
  const values = new Map<string, Value>()
  for (const [name, value] of outputs.entries()) {
    const unknown = isUnknown(value) ? undefined : findUnknown(value)
    const whole = unknown && new Unknown({ print: () => printValue(value), causes: mergeCauses([unknown]) })
    values.set(name, whole ?? value)
  }
  return new ObjectValue(values)
}
