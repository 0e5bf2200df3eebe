// How much a list holds, within bounds where elements are doubtful.
import { isUnknown } from '../../resource/value.ts'
import { lengthOf } from '../alike.ts'
import { FactList, countOf, type Fact } from '../fact.ts'
import type { VocabularyFunction } from './function.ts'

export const listFunctions: readonly VocabularyFunction[] = [
  {
    name: 'count',
    signature: 'count(list<T>): int',
    description: 'How many elements a list has; within bounds when some are doubtful.',
    example: 'count(pool.members)',
    call: ([list]) => count(list),
  },
]

function count(list: Fact): Fact {
  if (isUnknown(list) || list === undefined) return list
  if (!(list instanceof FactList)) return undefined
  const { maybe } = list
  const length = lengthOf(list)
  let max: number | null = length
  for (const { most } of maybe) max = max === null || most === null ? null : max + most
  return countOf(length, max, maybe[0]?.because)
}
