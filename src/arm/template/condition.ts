// Conditions of resources and outputs: met, not met, or decided by something that is not known.
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { ArmError } from '../error.ts'
import { describe } from '../expression/print.ts'
import type { JsonNode } from '../json/node.ts'
import type { TemplateFrame } from './frame.ts'

/** True, false, or the unknown that decides it. */
export function readCondition(frame: TemplateFrame, node: JsonNode): boolean | Unknown {
  const value = frame.value(node)
  if (isUnknown(value)) return value
  if (typeof value === 'boolean') return value
  if (typeof value === 'string' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true'
  throw new ArmError(
    'template',
    `A condition must be true or false, got ${describe(value)}.`,
    frame.document.place(node),
  )
}
