// Pictures to print: one whose texts are given, and random ones.
import fc from 'fast-check'
import type { Picture, PictureEdge, PictureNode, Role } from '../../../src/topology/picture/picture.ts'

export type SetPicture = Picture & { readonly set: string }

const roles: readonly Role[] = [
  'frontend',
  'listener',
  'rule',
  'path rule',
  'settings',
  'redirect',
  'pool',
  'probe',
  'member',
]

/** A picture in which every text is the given one. */
export function pictureOf(text: string, id = text): SetPicture {
  const nodes = roles.map((role, index): PictureNode => {
    return {
      key: `n${index + 1}`,
      role,
      name: text,
      details: [text, text],
      ids: [id],
      doubt: text,
      ...(role === 'member' && { count: 2, verdicts: [{ what: text, passes: false, by: text }] }),
    }
  })
  const edges = nodes
    .slice(1)
    .map(({ key }, index): PictureEdge => ({ from: `n${index + 1}`, to: key, isProbe: false }))
  return { kind: 'applicationGateway', name: text, id, set: text, nodes, edges }
}

/** How many texts `pictureOfEach` takes at most. */
export const mostTexts = roles.length

/** A picture in which each node has a text of its own. */
export function pictureOfEach(texts: readonly string[]): SetPicture {
  const { nodes, edges, ...whole } = pictureOf('')
  return {
    ...whole,
    nodes: texts.flatMap((text, index): PictureNode[] => {
      const node = nodes[index]
      return node === undefined ? [] : [{ ...node, name: text, details: [text], doubt: '' }]
    }),
    edges: edges.slice(0, texts.length - 1),
  }
}

/** Random ones, of any size and with edges that go anywhere to the right. */
export const pictures: fc.Arbitrary<SetPicture> = fc
  .record({
    nodes: fc.array(
      fc.record({
        role: fc.constantFrom(...roles),
        name: fc.string({ unit: 'grapheme', maxLength: 60 }),
        details: fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 4 }),
      }),
      { maxLength: 40 },
    ),
    ends: fc.array(fc.tuple(fc.nat(39), fc.nat(39), fc.boolean()), { maxLength: 80 }),
  })
  .map(({ nodes, ends }) => ({
    kind: 'loadBalancer',
    name: 'lb',
    id: 'id',
    set: 'default',
    nodes: nodes.map((node, index): PictureNode => ({ key: `n${index + 1}`, ids: [], doubt: '', ...node })),
    edges: edgesOf(nodes, ends),
  }))

function edgesOf(
  nodes: readonly { readonly role: Role }[],
  ends: readonly (readonly [number, number, boolean])[],
): readonly PictureEdge[] {
  const column = (index: number) => {
    const rank = roles.indexOf(nodes[index]?.role ?? 'member')
    return { redirect: 4, pool: 6, probe: 6 }[nodes[index]?.role as string] ?? rank
  }
  const all = ends.flatMap(([from, to, isProbe]): PictureEdge[] => {
    if (from >= nodes.length || to >= nodes.length || column(from) >= column(to)) return []
    return [{ from: `n${from + 1}`, to: `n${to + 1}`, isProbe }]
  })
  return [...new Map(all.map((edge) => [`${edge.from} ${edge.to}`, edge])).values()]
}
