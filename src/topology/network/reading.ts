// What an answer about packets says: whether all of them pass, whether any does. What is not known decides nothing.
import { Unknown, mergeCauses } from '../../resource/unknown.ts'
import type { Truth } from '../three-valued.ts'
import type { Answer } from './traffic.ts'

/** Whether every packet passes. */
export function all({ verdict, because }: Answer): Truth {
  if (!verdict.someDenied && verdict.open.length === 0) return true
  if (verdict.someDenied && (because === undefined || isNone(verdict))) return false
  return because ?? openOf(verdict.open)
}

/** Whether at least one packet passes. */
export function some({ verdict, because }: Answer): Truth {
  if (isNone(verdict)) return false
  if (verdict.someAllowed && (because === undefined || isEvery(verdict))) return true
  return because ?? openOf(verdict.open)
}

/** Whether no packet passes; where some do and some do not, it is not known which are meant. */
export function none(answer: Answer): Truth {
  if (isNone(answer.verdict)) return true
  if (isEvery(answer.verdict)) return false
  return answer.because ?? (answer.verdict.open.length > 0 ? openOf(answer.verdict.open) : someOfThem)
}

const someOfThem = new Unknown({
  print: () => 'network security groups',
  causes: [{ code: 'runtime', reason: 'which of the addresses a member has is not known' }],
})

function isNone({ someAllowed, open }: Answer['verdict']): boolean {
  return !someAllowed && open.length === 0
}

function isEvery({ someDenied, open }: Answer['verdict']): boolean {
  return !someDenied && open.length === 0
}

export function openOf(open: readonly Unknown[]): Unknown {
  return new Unknown({ print: () => 'network security groups', causes: mergeCauses(open) })
}
