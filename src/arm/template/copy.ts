// Loops: how often, and which properties of an object are loops.
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { ArmError } from '../error.ts'
import { describe } from '../expression/print.ts'
import { memberOf, type JsonNode, type Member } from '../json/node.ts'
import type { TemplateFrame } from './frame.ts'

export interface PropertyLoop {
  readonly name: string
  readonly count: JsonNode
  readonly input: JsonNode
  readonly node: JsonNode
}

/** The loops of `"copy": [{name, count, input}, …]`; undefined for any other member, also for data called copy. */
export function copyItems(member: Member): PropertyLoop[] | undefined {
  if (member.key.length !== 4 || member.key.toLowerCase() !== 'copy' || member.value.kind !== 'array') return undefined
  const loops: PropertyLoop[] = []
  for (const node of member.value.items) {
    const name = memberOf(node, 'name')?.value
    const count = memberOf(node, 'count')?.value
    const input = memberOf(node, 'input')?.value
    if (name?.kind !== 'string' || count === undefined || input === undefined) return undefined
    loops.push({ name: name.value, count, input, node })
  }
  return loops.length === 0 ? undefined : loops
}

/** The number of iterations; throws ArmError when it is no count that ARM takes. */
export function loopCount(frame: TemplateFrame, node: JsonNode): number | Unknown {
  const value = frame.value(node)
  if (isUnknown(value)) return value
  const count = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value
  const place = frame.document.place(node)
  if (typeof count !== 'number' || !Number.isInteger(count)) {
    if (typeof count !== 'bigint')
      throw new ArmError('copy', `The copy count must be an integer, got ${describe(value)}.`, place)
  }
  const { copyCount } = frame.limits
  if (count < 0) throw new ArmError('copy', `The copy count must not be negative, got ${String(count)}.`, place)
  if (count > copyCount)
    throw new ArmError('copy', `The copy count is ${String(count)}; ARM takes at most ${copyCount} iterations.`, place)
  return Number(count)
}
