// How much a list holds, within bounds where elements are doubtful.
import { isUnknown } from '../../resource/value.ts'
import { sizeOfList } from '../alike.ts'
import { FactList, type Fact } from '../fact.ts'
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
  return sizeOfList(list)
}
