// Ids of Azure resources, known in full or in parts. Compared part by part, without case.
import { compareTexts, joinText, piecesOf, printText, textKey, type Match } from './text.ts'
import type { Text } from './value.ts'

/** A parsed id. `key` is equal for ids that are certainly the same. */
export interface ResourceId {
  readonly text: Text
  readonly key: string
  /** What stands between the slashes, the empty one before the first slash left out. */
  readonly segments: readonly Text[]
  /** `microsoft.network/loadbalancers/backendaddresspools`; '' when a part of it is not known or it is no id. */
  readonly type: string
  /** True when the text starts with an unknown part, which may hold any number of segments. */
  readonly openHead: boolean
  /** The id of the resource that holds it; `''` above the first. */
  readonly parent: ResourceId
}

export function parseId(text: Text): ResourceId {
  return new ParsedId(trimSlash(text))
}

/** NOTE: of most ids only the key is asked; what costs more is worked out when somebody does. */
class ParsedId implements ResourceId {
  readonly text: Text
  readonly key: string
  #segments: readonly Text[] | undefined
  #type: string | undefined
  #parent: ResourceId | undefined

  constructor(text: Text) {
    this.text = text
    this.key = textKey(text)
  }

  get segments(): readonly Text[] {
    return (this.#segments ??= segmentsOf(this.text))
  }

  get type(): string {
    return (this.#type ??= typeOf(this.segments))
  }

  get openHead(): boolean {
    return typeof this.text !== 'string' && typeof piecesOf(this.text)[0] !== 'string'
  }

  get parent(): ResourceId {
    return (this.#parent ??= parentOf(this))
  }
}

/** The id of a child or of an element inside the body: `<parent>/<collection>/<name>`. */
export function childId(parent: ResourceId, collection: string, name: Text): ResourceId {
  return parseId(joinText([parent.text, `/${collection}/`, name]))
}

/** The id `levels` resources up: `parentId(pool, 1)` is the load balancer's. */
export function parentId(id: ResourceId, levels = 1): ResourceId {
  let parent = id
  for (let level = 0; level < levels; level++) parent = parent.parent
  return parent
}

function parentOf(id: ResourceId): ResourceId {
  const { text } = id
  // Of a text that begins with a slash, which almost all do, the head.
  if (typeof text === 'string' && text.startsWith('/'))
    return parseId(text.slice(0, text.lastIndexOf('/', text.lastIndexOf('/') - 1)))
  const parts = id.segments
    .slice(0, -2)
    .flatMap((segment, index): Text[] => (index === 0 && id.openHead ? [segment] : ['/', segment]))
  return parseId(joinText(parts))
}

/** The last name of an id. */
export function nameOf(id: ResourceId): Text {
  return typeof id.text === 'string' ? id.text.slice(id.text.lastIndexOf('/') + 1) : (id.segments.at(-1) ?? '')
}

/** The value after a keyword: `segmentAfter(id, 'resourceGroups')`. */
export function segmentAfter(id: ResourceId, keyword: string): Text | undefined {
  const at = id.segments.findIndex((s) => typeof s === 'string' && s.toLowerCase() === keyword.toLowerCase())
  return at < 0 ? undefined : id.segments[at + 1]
}

/** An id as people read it; an unknown part is `{subscription().subscriptionId}`. */
export function printId(id: ResourceId): string {
  return printText(id.text)
}

export function compareIds(a: ResourceId, b: ResourceId): Match {
  if (a.key === b.key) return 'same'
  if (a.openHead || b.openHead) return compareTails(a, b)
  if (a.segments.length !== b.segments.length) {
    const [short, long] = a.segments.length < b.segments.length ? [a, b] : [b, a]
    // NOTE: only an unknown end may hold further segments; `…/loadBalancers/{x}` may be a pool of that load balancer.
    return typeof short.segments.at(-1) === 'string' ? 'different' : comparePairs(short.segments, long.segments, 0, 0)
  }
  return comparePairs(a.segments, b.segments, 0, 0)
}

function compareTails(a: ResourceId, b: ResourceId): Match {
  const closedA = a.openHead ? a.segments.slice(1) : a.segments
  const closedB = b.openHead ? b.segments.slice(1) : b.segments
  const shared = Math.min(closedA.length, closedB.length)
  const match = comparePairs(closedA, closedB, closedA.length - shared, closedB.length - shared)
  return match === 'different' ? 'different' : 'maybe'
}

function comparePairs(a: readonly Text[], b: readonly Text[], fromA: number, fromB: number): Match {
  let match: Match = 'same'
  for (let i = 0; fromA + i < a.length && fromB + i < b.length; i++) {
    const next = compareTexts(a[fromA + i] ?? '', b[fromB + i] ?? '')
    if (next === 'different') return 'different'
    if (next === 'maybe') match = 'maybe'
  }
  return a.length - fromA === b.length - fromB ? match : 'maybe'
}

/** What stands between the slashes of a text, each known in full or in parts; a first slash begins no segment. */
export function segmentsOf(text: Text): Text[] {
  if (typeof text === 'string') return text.split('/').slice(text.startsWith('/') ? 1 : 0)
  const segments: Text[][] = [[]]
  for (const piece of piecesOf(text)) {
    if (typeof piece !== 'string') {
      segments.at(-1)?.push(piece)
      continue
    }
    const [first = '', ...rest] = piece.split('/')
    if (first !== '') segments.at(-1)?.push(first)
    for (const part of rest) segments.push(part === '' ? [] : [part])
  }
  if (segments.length > 1 && segments[0]?.length === 0) segments.shift()
  return segments.map((parts) => (parts.length === 1 ? (parts[0] ?? '') : joinText(parts)))
}

function typeOf(segments: readonly Text[]): string {
  let at = -1
  segments.forEach((segment, index) => {
    if (typeof segment === 'string' && segment.toLowerCase() === 'providers') at = index
  })
  if (at < 0) {
    const last = segments.at(-2)
    if (segments.length === 4 && typeof last === 'string' && last.toLowerCase() === 'resourcegroups')
      return 'microsoft.resources/resourcegroups'
    return ''
  }
  const parts = segments.slice(at + 1).filter((_, index) => index === 0 || index % 2 === 1)
  if (parts.length < 2 || !parts.every((part) => typeof part === 'string')) return ''
  return parts.join('/').toLowerCase()
}

function trimSlash(text: Text): Text {
  if (typeof text === 'string') return text.length > 1 && text.endsWith('/') ? text.replace(/\/+$/, '') : text
  const pieces = piecesOf(text)
  const last = pieces.at(-1)
  if (typeof last !== 'string' || !last.endsWith('/')) return text
  return joinText([...pieces.slice(0, -1), last.replace(/\/+$/, '')])
}
