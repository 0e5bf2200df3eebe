// Facts in words, for what is told to people: summaries of pools, changes, pictures.
import { shortText } from '../resource/text.ts'
import { isUnknown } from '../resource/value.ts'
import { isElement, type Fact } from './fact.ts'

/** A text or a number as people read it; `?` for what is neither. */
export function words(fact: Fact): string {
  if (isUnknown(fact)) return shortText(fact)
  return typeof fact === 'string' || typeof fact === 'number' ? String(fact) : '?'
}

/** A field of an element; nothing of what is none. */
export function fieldOf(fact: Fact, field: string): Fact {
  return isElement(fact) ? fact.get(field) : undefined
}
