// Which elements refer to a target by one of their fields: the way back of `rule.probe` is `probe.rules`.
import { FactList, isElement, type Doubtful, type Element, type Fact } from './fact.ts'
import { Joiner } from './joiner.ts'
import { StandIn, undetermined } from './stand-in.ts'
import { addTo } from '../resource/groups.ts'
import { Unknown } from '../resource/unknown.ts'

export class Relation {
  readonly #kind: string
  readonly #certain = new Map<Element, Element[]>()
  readonly #doubtful = new Map<Element, Doubtful[]>()
  readonly #open = new Joiner<Element>()

  constructor(kind: string, elements: FactList, field: string) {
    this.#kind = kind
    for (const element of elements.items) if (isElement(element)) this.#add(element, element.get(field))
    for (const { fact, because } of elements.maybe) {
      if (!isElement(fact) || fact instanceof StandIn) this.#open.add(because)
      else this.#add(fact, fact.get(field), because)
    }
  }

  of(target: Element): FactList {
    const maybe = target.id === undefined ? [] : this.#open.maybe(target.id, () => false)
    return new FactList(this.#certain.get(target) ?? [], [
      ...(this.#doubtful.get(target) ?? []),
      ...maybe.map((because) => undetermined(this.#kind, because)),
    ])
  }

  #add(element: Element, fact: Fact, because?: Unknown): void {
    if (fact instanceof FactList) {
      for (const item of fact.items) this.#add(element, item, because)
      for (const doubtful of fact.maybe) this.#add(element, doubtful.fact, because ?? doubtful.because)
    } else if (fact instanceof Unknown) this.#open.add(fact, element)
    else if (fact instanceof StandIn) this.#open.add(fact.id?.text ?? fact.because, element)
    else if (isElement(fact)) {
      if (because === undefined) addTo(this.#certain, fact, element)
      else addTo(this.#doubtful, fact, { fact: element, because, most: 1 })
    }
  }
}
