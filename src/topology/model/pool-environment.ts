// Which members belong to another environment than poolgate.yaml expects.
import { compareTexts } from '../../resource/text.ts'
import type { Unknown } from '../../resource/unknown.ts'
import { ObjectValue, isUnknown, type Text } from '../../resource/value.ts'
import { textOf } from '../cursor.ts'
import { FactList, isElement } from '../fact.ts'
import type { Pool } from './backend-pool.ts'
import { tagsIn, tagsOf } from './member-sharing.ts'
import { pick } from './pool-placement.ts'

/** The members whose tag says another environment than poolgate.yaml expects; one that says none is not among them. */
export function foreignMembersOf(pool: Pool): FactList {
  const expected = environmentOf(pool)
  if (expected === undefined) return new FactList([])
  return pick(pool, (data) => differs(tagsOf(data), expected))
}

/** Whether the tag of its load balancer or gateway says another environment than poolgate.yaml expects. */
export function isForeign(pool: Pool): boolean | Unknown {
  const expected = environmentOf(pool)
  return expected !== undefined && pool.owner !== undefined && differs(tagsIn(pool.owner), expected)
}

interface Environment {
  readonly tag: string
  readonly value: string
}

function environmentOf(pool: Pool): Environment | undefined {
  const intent = pool.get('intent')
  if (!isElement(intent)) return undefined
  const [tag, value] = [intent.get('environmentTag'), intent.get('environmentValue')]
  return typeof tag === 'string' && typeof value === 'string' ? { tag, value } : undefined
}

/** NOTE: Azure compares names of tags without case, their values with case. */
function differs(tags: ObjectValue | Unknown | undefined, { tag, value }: Environment): boolean | Unknown {
  if (!(tags instanceof ObjectValue)) return isUnknown(tags) && tags
  const says: Text | undefined = textOf(tags.get(tag))
  if (!isUnknown(says)) return says !== undefined && says !== value
  return compareTexts(says, value) === 'different' ? true : says
}
