// A value as the reference page shows it: short, and the same on every machine.
import { FactList, Range, isElement, type Fact } from '../../topology/fact.ts'
import { printText } from '../../resource/text.ts'
import { Unknown } from '../../resource/unknown.ts'

/** Longer texts are ids: their end tells more. */
const longestText = 48
const mostItems = 4

/** Undefined when there is nothing to show: the value is absent, or a list is empty. */
export function showFact(fact: Fact): string | undefined {
  if (fact instanceof Unknown) return 'unknown'
  if (fact instanceof Range) return `${fact.min} to ${fact.max ?? '…'}`
  if (fact instanceof FactList) return showList(fact)
  if (isElement(fact)) return printText(fact.label)
  switch (typeof fact) {
    case 'string':
      return `"${fact.length > longestText ? `…${fact.slice(-longestText)}` : fact}"`
    case 'number':
    case 'boolean':
      return String(fact)
    case 'object':
      return `{ ${[...fact.entries()].map(([key, value]) => `${key}: ${JSON.stringify(value) ?? ''}`).join(', ')} }`
    default:
      return undefined
  }
}

function showList({ items, maybe }: FactList): string | undefined {
  if (items.length + maybe.length === 0) return undefined
  const shown = items.slice(0, mostItems).map((item) => showFact(item) ?? 'null')
  const more = [...(items.length > mostItems ? ['…'] : []), ...(maybe.length > 0 ? ['?'] : [])]
  return `[${[...shown, ...more].join(', ')}]`
}
