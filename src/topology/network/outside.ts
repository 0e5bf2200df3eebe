// Packets from outside of a virtual network, and out of it: from anyone, to any address of the Internet, to it at large.
import { Unknown } from '../../resource/unknown.ts'
import { PRIVATE, PUBLIC, allOf } from './address-space.ts'
import { LARGEST_TAG, type Peer } from './paint.ts'
import type { Place } from './place.ts'
import type { SecurityRule } from './security-rules.ts'
import { INNER_TAGS } from './side.ts'
import { intersect, subtract, unite, type Span, type Spans } from './spans.ts'
import { judge, type Group, type Verdict } from './verdict.ts'

type Asked = Omit<Parameters<typeof judge>[1], 'peer'> & Place

/** NOTE: private addresses are outside of a network only when its own are known. */
function fromOutside(groups: readonly Group[], rest: Asked): Verdict {
  const tags = tagsOf(groups, 'source')
  const own = rest.space.own
  const peer = (spans: Spans, names: Iterable<string>): Peer => ({
    spans: subtract(intersect(spans, allOf(rest.family)), own),
    tags: [...names],
    isOutside: true,
  })
  const verdict = judge(groups, { ...rest, peer: peer(PUBLIC, tags) })
  if (verdict.someAllowed) return verdict
  const inner = judge(groups, { ...rest, peer: peer(PRIVATE, []) })
  const { ownIsOpen } = rest.space
  const isOpen = inner.someAllowed && ownIsOpen !== undefined
  return {
    someAllowed: inner.someAllowed && !isOpen,
    someDenied: verdict.someDenied || inner.someDenied,
    open: [...verdict.open, ...inner.open, ...(isOpen ? [ownIsOpen] : [])],
    decides: verdict.decides ?? inner.decides,
  }
}

function toOutside(groups: readonly Group[], rest: Asked): Verdict {
  const spans = internetOf(rest)
  return judge(groups, { ...rest, peer: { spans, tags: [...tagsOf(groups, 'destination')], isOutside: false } })
}

/** NOTE: what rules single out by a small range is left out, and no service tag holds a large one. */
function toInternet(groups: readonly Group[], rest: Asked): Verdict {
  const terms = rulesOf(groups).flatMap((rule) => rule.destination)
  const named = terms.flatMap((term) => (term.kind === 'addresses' ? term.spans.filter(isSmall) : []))
  const atLarge = subtract(internetOf(rest), unite(named)).filter((span) => !isSmall(span))
  const spans = atLarge.length > 0 ? atLarge : internetOf(rest)
  return judge(groups, { ...rest, peer: { spans, tags: [], isOutside: false } })
}

/** The questions about the outside, by direction. */
export const OUTSIDE = { Inbound: fromOutside, Outbound: toOutside, AtLarge: toInternet } as const

/** The public addresses that are none of the network. */
export function internetOf({ family, space }: Place): Spans {
  return subtract(intersect(PUBLIC, allOf(family)), space.certain)
}

function rulesOf(groups: readonly Group[]): readonly SecurityRule[] {
  return groups.flatMap((group) => (group instanceof Unknown ? [] : group.rules))
}

function isSmall({ first, last }: Span): boolean {
  return last - first <= LARGEST_TAG
}

/** The service tags on one side of all rules, which are part of what is outside. */
function tagsOf(groups: readonly Group[], side: 'source' | 'destination'): ReadonlySet<string> {
  const terms = rulesOf(groups).flatMap((rule) => rule[side])
  const names = terms.flatMap((term) => (term.kind === 'tag' ? [term.tag] : []))
  return new Set(names.filter((tag) => tag !== 'internet' && !INNER_TAGS.has(tag)))
}
