// Where a finding points: what `at` names, else its target.
import type { Related } from '../finding/finding.ts'
import type { Place } from '../resource/place.ts'
import type { Provenance } from '../resource/resource.ts'
import { shortText } from '../resource/text.ts'
import { FactList, isElement, type Element, type Fact } from '../topology/fact.ts'
import type { Evaluator } from './cel/evaluate.ts'
import type { Scope } from './cel/scope.ts'
import { provenanceOf } from './evidence.ts'
import type { Code } from './rule.ts'

export interface Located {
  readonly place: Place
  /** What it points at, and the target. */
  readonly origins: readonly Provenance[]
  readonly related: readonly Related[]
  /** How the value at the place came there. */
  readonly way: readonly Related[]
}

/** Where an element stands, and what it is called. */
export interface Spot {
  readonly provenance: Provenance | undefined
  readonly label: string
}

/** Of a list the first element is the place, the rest related, else it is the target's own; undefined when the inputs say nothing of any of it. */
export function locate(at: Code | undefined, own: Spot, scope: Scope, evaluator: Evaluator): Located | undefined {
  const spots = at === undefined ? [] : spotsOf(at, own, scope, evaluator)
  const found = spots.filter(isKnown)
  const [first, ...rest] = found.length > 0 ? found : [own].filter(isKnown)
  if (first === undefined) return undefined
  const { place } = first.provenance
  const links = first.provenance.related.map((link) => ({ message: link.label, place: link.place }))
  const others = rest.map(({ provenance, label }) => ({ message: label, place: provenance.place }))
  const origins =
    own.provenance === undefined || first === own ? [first.provenance] : [own.provenance, first.provenance]
  return { place, origins, related: distinct(place, [...links, ...others]), way: wayOf(first.provenance, links) }
}

/**
 * From where the value was first written to where it is used; the place of the finding stands between them. None of a value that
 * the place does not say: the way would be that of another one.
 */
function wayOf({ place, said, made = false, nearer = 0 }: Provenance, links: readonly Related[]): readonly Related[] {
  if (links.length === 0 || (said === undefined && !made)) return []
  const here = { message: '', place }
  return [...links.slice(0, nearer), here, ...links.slice(nearer)].toReversed()
}

function isKnown(spot: Spot): spot is Spot & { readonly provenance: Provenance } {
  return spot.provenance !== undefined
}

function spotsOf(at: Code, own: Spot, scope: Scope, evaluator: Evaluator): readonly Spot[] {
  const value = evaluator.value(at, scope)
  const elements = elementsOf(value)
  if (elements.length > 0) return elements.map(spotOf)
  if (at.op === 'list') return at.items.flatMap((item) => spotsOf(item, own, scope, evaluator))
  const origin = evaluator.originOf(at, scope)
  if (origin === undefined) return at.op === 'field' ? [own] : []
  return [{ provenance: provenanceOf(origin), label: shortText(origin.element.label) }]
}

/** NOTE: where no element is certain, the doubtful ones are what the finding is about. */
function elementsOf(value: Fact): readonly Element[] {
  if (isElement(value)) return [value]
  if (!(value instanceof FactList)) return []
  const certain = value.items.filter(isElement)
  return certain.length > 0 ? certain : value.maybe.map(({ fact }) => fact).filter(isElement)
}

export function spotOf(element: Element): Spot {
  return { provenance: element.locate(), label: shortText(element.label) }
}

const mostRelated = 20

function distinct(place: Place, related: Located['related']): Located['related'] {
  // Where a place ends is worked out when it is asked for.
  if (related.length === 0) return related
  const key = (other: Place) => `${other.source.path} ${other.start} ${other.end}`
  const seen = new Set([key(place)])
  const kept = related.filter((link) => {
    const isNew = !seen.has(key(link.place))
    seen.add(key(link.place))
    return isNew
  })
  return kept.slice(0, mostRelated)
}
