// Paths of a URL path map that its earlier path rules take already: the first path rule that fits is the one that counts.
// Every path is looked up by its own beginnings, so that the work grows with the text of the paths alone.
import { joinText } from '../../resource/text.ts'
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { FactList, nameText, type Doubtful, type Element } from '../fact.ts'
import { kind, one, oneOf, text } from '../kind.ts'
import { Part, isPart, model } from '../part.ts'
import { listFact, undetermined } from '../stand-in.ts'
import type { AnyPart } from './shared.ts'

export const pathOverlap = kind(
  'pathOverlap',
  'overlap',
  'A path of a URL path map that an earlier path takes already.',
  {
    urlPathMap: one('urlPathMap', 'The path map.'),
    type: oneOf(['same', 'covered'], 'same when the earlier path is the same, covered when it takes more by its *.'),
    path: text('The path that is never asked.'),
    pathRule: one('pathRule', 'The path rule that has it.'),
    earlierPath: text('The path that takes its requests.'),
    earlierRule: one('pathRule', 'The path rule that takes its requests; the same one for a path that it lists twice.'),
  },
)

interface Overlap {
  readonly type: 'same' | 'covered'
  readonly path: string
  readonly pathRule: Part
  readonly earlierPath: string
  readonly earlierRule: Part
}

export const pathOverlapModel = model<typeof pathOverlap, Overlap>(pathOverlap, {
  read: {
    urlPathMap: ({ owner }) => owner,
    type: ({ data }) => data.type,
    path: ({ data }) => data.path,
    pathRule: ({ data }) => data.pathRule,
    earlierPath: ({ data }) => data.earlierPath,
    earlierRule: ({ data }) => data.earlierRule,
  },
  id: ({ data }) => data.pathRule.id,
  name: ({ data }) => joinText([nameText(data.pathRule), data.path]),
})

interface Taken {
  readonly path: string
  readonly rule: Part
}

/** The paths that are taken already. A path that is not known may be taken, or take: one undetermined overlap. */
export function pathOverlapsOf(map: AnyPart): FactList {
  const rules = listFact(map.get('pathRules'), 'pathRule')
  const taken = new Map<string, Taken>()
  const items: Element[] = []
  const open: Unknown[] = rules.maybe.map(({ because }) => because)
  let count = rules.maybe.length
  for (const rule of rules.items.filter(isPart)) {
    const paths = listFact(rule.get('paths'), 'text')
    open.push(...paths.maybe.map(({ because }) => because), ...paths.items.filter(isUnknown))
    count += paths.items.length + paths.maybe.length
    for (const path of paths.items) if (typeof path === 'string') take(map, { path, rule }, taken, items)
  }
  const maybe: Doubtful[] = count < 2 ? [] : open.map((because) => doubt(map, because))
  return new FactList(items, maybe)
}

function doubt(map: AnyPart, because: Unknown): Doubtful {
  return undetermined('pathOverlap', because, map.cursor.at('properties', 'pathRules'), { urlPathMap: () => map })
}

function take(map: AnyPart, { path, rule }: Taken, taken: Map<string, Taken>, items: Element[]): void {
  const key = path.toLowerCase()
  const earlier = taken.get(key) ?? coverOf(key, taken)
  if (earlier === undefined) {
    taken.set(key, { path, rule })
    return
  }
  const type = earlier.path.toLowerCase() === key ? 'same' : 'covered'
  const data = { type, path, pathRule: rule, earlierPath: earlier.path, earlierRule: earlier.rule } as const
  const { cursor, collection = '' } = rule
  items.push(new Part({ world: map.world, model: pathOverlapModel, cursor, data, owner: map, collection }))
}

/** The path with a * at its end that takes all that this one takes; the shortest one. */
function coverOf(path: string, taken: ReadonlyMap<string, Taken>): Taken | undefined {
  const length = path.endsWith('*') ? path.length - 1 : path.length
  for (let end = 0; end <= length; end++) {
    const earlier = taken.get(`${path.slice(0, end)}*`)
    if (earlier !== undefined) return earlier
  }
  return undefined
}

/** Paths without a * for which no path rule takes what lies below: `/api` without `/api/*`. A file has nothing below. */
export function exactPathsOf(map: AnyPart): FactList {
  const rules = listFact(map.get('pathRules'), 'pathRule')
  const lists = rules.items.filter(isPart).map((rule) => listFact(rule.get('paths'), 'text'))
  const paths = lists.flatMap(({ items }) => items)
  const open = [
    ...rules.maybe.map(({ because }) => because),
    ...lists.flatMap(({ maybe }) => maybe.map(({ because }) => because)),
    ...paths.filter(isUnknown),
  ]
  const known = paths.filter((path) => typeof path === 'string')
  const taken = new Set(known.map((path) => path.toLowerCase()))
  const exact = known.filter((path) => isFolder(path) && !isBelowTaken(path.toLowerCase(), taken))
  return new FactList(
    exact,
    open.map((because) => ({ fact: because, because, most: null })),
  )
}

function isFolder(path: string): boolean {
  return !path.includes('*') && path !== '/' && !(path.split('/').at(-1) ?? '').includes('.')
}

function isBelowTaken(path: string, taken: ReadonlySet<string>): boolean {
  const below = path.endsWith('/') ? path : `${path}/`
  for (let end = 0; end <= below.length; end++) if (taken.has(`${below.slice(0, end)}*`)) return true
  return false
}
