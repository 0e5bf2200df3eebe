// Smaller pictures, for formats that bound them: members become counts, and at last only the ways remain on which something was
// found.
import { groupBy } from '../../resource/groups.ts'
import { printMore, signs, states, type Drawn, type DrawnNode } from './drawn.ts'

/** The same with so many members of each pool, the others counted. */
export function withFewerMembers(drawn: Drawn, most: number): Drawn {
  const nodes = new Map(drawn.nodes.map((node) => [node.key, node]))
  const isMember = (key: string) => (nodes.get(key)?.stands ?? 0) > 0
  const gone = new Set<string>()
  const rests = new Map<string, DrawnNode>()
  for (const edges of groupBy(
    drawn.edges.filter(({ to }) => isMember(to)),
    ({ from }) => from,
  ).values()) {
    const members = edges.flatMap(({ to }) => nodes.get(to) ?? [])
    const rest = members.length <= most ? [] : members.slice(Math.max(0, most - 1))
    const [first, ...others] = rest
    if (first === undefined || others.length === 0) continue
    for (const { key } of others) gone.add(key)
    rests.set(first.key, restOf(first, rest, most > 1))
  }
  return {
    ...drawn,
    nodes: drawn.nodes.filter(({ key }) => !gone.has(key)).map((node) => rests.get(node.key) ?? node),
    edges: drawn.edges.filter(({ to }) => !gone.has(to)),
  }
}

/** One node for several, as the worst of them looks. */
function restOf(first: DrawnNode, rest: readonly DrawnNode[], isRest: boolean): DrawnNode {
  const stands = rest.reduce((sum, node) => sum + node.stands, 0)
  const worst = states.find((one) => rest.some((node) => node.state === one)) ?? 'plain'
  // What becomes of some of them is not what becomes of all.
  const state = signs[worst] !== undefined || rest.every((node) => node.state === worst) ? worst : 'plain'
  const count = isRest ? printMore(stands) : `${stands} members`
  const title = [signs[state] ?? '', count].join(' ').trim()
  return { ...first, title, details: [], state, stands, ids: rest.flatMap(({ ids }) => ids) }
}

/** What something was found of, or what changes, with all that leads there and all that it leads to. */
export function onlyMarked(drawn: Drawn): Drawn {
  const marked = drawn.nodes.filter(({ state }) => state !== 'plain' && state !== 'doubtful').map(({ key }) => key)
  const down = reach(
    marked,
    groupBy(drawn.edges, ({ from }) => from),
    'to',
  )
  const up = reach(
    marked,
    groupBy(drawn.edges, ({ to }) => to),
    'from',
  )
  const stays = new Set([...down, ...up])
  return {
    ...drawn,
    nodes: drawn.nodes.filter(({ key }) => stays.has(key)),
    edges: drawn.edges.filter(({ from, to }) => stays.has(from) && stays.has(to)),
  }
}

function reach(
  starts: readonly string[],
  edges: ReadonlyMap<string, Drawn['edges']>,
  end: 'from' | 'to',
): ReadonlySet<string> {
  const reached = new Set(starts)
  // NOTE: a set that grows while it is walked: what is added is visited too.
  for (const key of reached) for (const edge of edges.get(key) ?? []) reached.add(edge[end])
  return reached
}
