// Which subnet of a network holds an address, without looking through all of them each time.
import { isUnknown } from '../../resource/value.ts'
import type { Unknown } from '../../resource/unknown.ts'
import { FactList, isElement, type Element } from '../fact.ts'
import { addressSpan } from './address-space.ts'
import type { Span } from './spans.ts'

export class SubnetIndex {
  readonly #ranges: readonly { readonly span: Span; readonly subnet: Element }[]
  readonly #open: Unknown | undefined

  constructor(subnets: FactList) {
    const ranges: { span: Span; subnet: Element }[] = []
    let open: Unknown | undefined = subnets.maybe[0]?.because
    for (const subnet of subnets.items) {
      const prefixes = isElement(subnet) ? subnet.get('addressPrefixes') : undefined
      if (!isElement(subnet) || !(prefixes instanceof FactList)) continue
      open ??= prefixes.maybe[0]?.because
      for (const prefix of prefixes.items) {
        const span = typeof prefix === 'string' ? addressSpan(prefix) : undefined
        if (span !== undefined) ranges.push({ span, subnet })
        else if (isUnknown(prefix)) open ??= prefix
      }
    }
    this.#ranges = ranges.sort((a, b) => (a.span.first < b.span.first ? -1 : 1))
    this.#open = open
  }

  /** Absent when no subnet holds it; unknown when one of which not everything is known may. */
  of(address: string): Element | Unknown | undefined {
    const at = addressSpan(address)?.first
    if (at === undefined) return undefined
    let [low, high] = [0, this.#ranges.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#ranges[middle]?.span.first ?? at) <= at) low = middle + 1
      else high = middle
    }
    const found = this.#ranges[low - 1]
    return found !== undefined && found.span.last >= at ? found.subnet : this.#open
  }
}
