// Truths that may not be known, put together: what is not known counts only where nothing known decides.
import type { Unknown } from '../resource/unknown.ts'
import { isUnknown } from '../resource/value.ts'
import { FactList, type Fact } from './fact.ts'

export type Truth = boolean | Unknown

/** Whether one of them is true. */
export function anyOf(truths: Iterable<Truth>): Truth {
  let open: Unknown | undefined
  for (const truth of truths) {
    if (truth === true) return true
    if (truth !== false) open ??= truth
  }
  return open ?? false
}

export function notOf(truth: Truth): Truth {
  return typeof truth === 'boolean' ? !truth : truth
}

/** Whether all of them are true. */
export function allOf(truths: Iterable<Truth>): Truth {
  return notOf(anyOf([...truths].map(notOf)))
}

/** A fact that a condition is: absent is false. */
export function truthOf(fact: Fact): Truth {
  return isUnknown(fact) ? fact : fact === true
}

/** Whether something of a list is so; a doubtful element leaves it open where it would be. */
export function someOf(list: Fact, test: (item: Fact) => Truth): Truth {
  if (isUnknown(list)) return list
  if (!(list instanceof FactList)) return false
  const doubtful = list.maybe.map(({ fact, because }) => (test(fact) === false ? false : because))
  return anyOf([...list.items.map(test), ...doubtful])
}
