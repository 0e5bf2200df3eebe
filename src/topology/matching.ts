// Elements that a pattern of the configuration means. What may be meant is doubtful, and where nothing is, an undetermined
// element says so: the pattern may mean what another template declares.
import { Unknown } from '../resource/unknown.ts'
import { isUnknown } from '../resource/value.ts'
import { FactList, isElement, type Doubtful, type Element, type Fact } from './fact.ts'
import { StandIn, undetermined } from './stand-in.ts'

/** Of these elements those that fit. */
export function matching(
  kind: string,
  elements: readonly Fact[],
  pattern: string,
  fits: (element: Element) => boolean | Unknown,
): FactList {
  const items: Element[] = []
  const maybe: Doubtful[] = []
  for (const element of elements) {
    if (!isElement(element)) continue
    const match = fits(element)
    if (match === false) continue
    const because = isUnknown(match) ? match : element.doubt
    if (because === undefined) items.push(element)
    else maybe.push({ fact: element, because, most: element instanceof StandIn ? null : 1 })
  }
  if (items.length + maybe.length > 0) return new FactList(items, maybe)
  return new FactList([], [undetermined(kind, nothingFits(pattern))])
}

function nothingFits(pattern: string): Unknown {
  const reason = `nothing among the inputs matches ${pattern} of poolgate.yaml`
  const supply = 'add the template that declares it, or correct the pattern'
  return new Unknown({ print: () => pattern, causes: [{ code: 'elsewhere', reason, supply }] })
}
