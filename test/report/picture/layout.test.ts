// Drawings judged by geometry: nothing overlaps, nothing is cut off, edges end at their nodes and run through no other.
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { letter, padding } from '../../../src/report/picture/boxes.ts'
import { drawnOf } from '../../../src/report/picture/drawn.ts'
import { layoutOf, type Layout, type PlacedEdge, type PlacedNode } from '../../../src/report/picture/layout.ts'
import { settle } from '../../../src/report/picture/settle.ts'
import { widthOf } from '../../../src/report/text/width.ts'
import { pictures, type SetPicture } from './sample.ts'

const laidOut = (picture: SetPicture) =>
  drawnOf({ findings: [], pictures: [picture] }).map((drawn) => ({ drawn, layout: layoutOf(drawn) }))

type Point = readonly [number, number]

/** Points along an edge as it is drawn: a curve in every gap, straight in between. */
function pointsOf({ points }: PlacedEdge): readonly Point[] {
  return points.flatMap((end, index): Point[] => {
    const start = points[index - 1]
    if (start === undefined) return [end]
    const isCurve = index % 2 === 1
    return Array.from({ length: 21 }, (_, step): Point => {
      const t = step / 20
      const ease = isCurve ? t * t * (3 - 2 * t) : t
      const across = isCurve ? 1.5 * t * (1 - t) + t ** 3 * 1 + 0 : t
      const x = isCurve ? start[0] + (end[0] - start[0]) * across : start[0] + (end[0] - start[0]) * t
      return [x, start[1] + (end[1] - start[1]) * ease]
    })
  })
}

const inside = ([x, y]: Point, box: PlacedNode) =>
  x > box.x + 0.5 && x < box.x + box.width - 0.5 && y > box.y && y < box.y + box.height

function faults({ nodes, edges, width, height }: Layout): string[] {
  const found: string[] = []
  nodes.forEach((a, index) => {
    if (a.x < 0 || a.y < 0 || a.x + a.width > width || a.y + a.height > height) found.push(`${a.node.key} sticks out`)
    if (a.lines.some((line) => widthOf(line) * letter > a.width - 2 * padding + 1))
      found.push(`${a.node.key} is cut off`)
    for (const b of nodes.slice(index + 1))
      if (a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
        found.push(`${a.node.key} overlaps ${b.node.key}`)
  })
  const of = new Map(nodes.map((node) => [node.node.key, node]))
  for (const placed of edges) {
    const { edge, points } = placed
    const [from, to] = [of.get(edge.from)!, of.get(edge.to)!]
    const ends = [points[0], points.at(-1)]
    const wanted = [
      [from.x + from.width, from.y + from.height / 2],
      [to.x, to.y + to.height / 2],
    ]
    if (JSON.stringify(ends) !== JSON.stringify(wanted)) found.push(`${edge.from} → ${edge.to} ends elsewhere`)
    for (const box of nodes)
      if (pointsOf(placed).some((point) => inside(point, box)))
        found.push(`${edge.from} → ${edge.to} runs through ${box.node.key}`)
  }
  return found
}

test('random pictures', () => {
  fc.assert(
    fc.property(pictures, (picture) => {
      for (const { drawn, layout } of laidOut(picture)) {
        expect(layout.nodes).toHaveLength(drawn.nodes.length)
        expect(layout.edges).toHaveLength(drawn.edges.length)
        expect(faults(layout)).toEqual([])
      }
    }),
    { numRuns: 150 },
  )
})

test('the judge sees what it looks for', () => {
  const [one] = laidOut({
    kind: 'loadBalancer',
    name: 'lb',
    id: '',
    set: 's',
    nodes: (['frontend', 'rule', 'rule', 'pool'] as const).map((role, index) => {
      return { key: `n${index}`, role, name: 'a', details: [], ids: [], doubt: '' }
    }),
    edges: [{ from: 'n0', to: 'n3', isProbe: false }],
  })
  const { layout } = one!
  expect(faults(layout)).toEqual([])
  const moved = (change: (node: PlacedNode) => Partial<PlacedNode>) =>
    faults({ ...layout, nodes: layout.nodes.map((node) => ({ ...node, ...change(node) })) })
  expect(moved(() => ({ y: 40 })).join()).toMatch(/overlaps.*ends elsewhere/)
  expect(moved(({ node }) => (node.key === 'n1' ? { y: 0, height: 500 } : {})).join()).toMatch(
    /sticks out.*runs through n1/,
  )
  expect(moved(() => ({ lines: ['a long line in a small box'] })).join()).toMatch(/is cut off/)
})

test('a thousand members on one pool, and a hundred rules to one pool, are laid out in time that grows with them', () => {
  const picture = (count: number): SetPicture => ({
    kind: 'loadBalancer',
    name: 'lb',
    id: '',
    set: 's',
    nodes: [
      ...Array.from({ length: count }, (_, index) => ({ role: 'rule' as const, name: `rule-${index}` })),
      { role: 'pool' as const, name: 'pool' },
      ...Array.from({ length: count }, (_, index) => ({ role: 'member' as const, name: `member-${index}` })),
    ].map((node, index) => ({ key: `n${index}`, details: [], ids: [], doubt: '', ...node })),
    edges: Array.from({ length: count }, (_, index) => [
      { from: `n${index}`, to: `n${count}`, isProbe: false },
      { from: `n${count}`, to: `n${count + 1 + index}`, isProbe: false },
    ]).flat(),
  })
  const [one] = laidOut(picture(1000))
  expect(faults({ ...one!.layout, nodes: [], edges: [] })).toEqual([])
  const ys = one!.layout.nodes.filter(({ node }) => node.role === 'member').map(({ y }) => y)
  expect(ys).toEqual([...ys].sort((a, b) => a - b))
})

test('things are put as near to their places as may be', () => {
  const tops = (...wanted: number[]) =>
    settle(
      wanted.map((at) => ({ wanted: at, height: 10 })),
      2,
    )
  expect(tops()).toEqual([])
  expect(tops(0, 50)).toEqual([0, 50])
  expect(tops(20, 20)).toEqual([14, 26])
  expect(tops(20, 20, 20, 100)).toEqual([8, 20, 32, 100])
  expect(tops(30, 0)).toEqual([9, 21])
})
