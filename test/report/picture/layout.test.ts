// Drawings judged by geometry: nothing overlaps, nothing is cut off, edges end at their nodes and run through no other.
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { drawnOf } from '../../../src/report/picture/drawn.ts'
import { layoutOf, type PlacedNode } from '../../../src/report/picture/layout.ts'
import { settle } from '../../../src/report/picture/settle.ts'
import { layoutFaults } from './faults.ts'
import { pictures, type SetPicture } from './sample.ts'

const laidOut = (picture: SetPicture) =>
  drawnOf({ findings: [], pictures: [picture] }).map((drawn) => ({ drawn, layout: layoutOf(drawn) }))

test('random pictures', () => {
  fc.assert(
    fc.property(pictures, (picture) => {
      for (const { drawn, layout } of laidOut(picture)) {
        expect(layout.nodes).toHaveLength(drawn.nodes.length)
        expect(layout.edges).toHaveLength(drawn.edges.length)
        expect(layoutFaults(layout)).toEqual([])
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
  expect(layoutFaults(layout)).toEqual([])
  const moved = (change: (node: PlacedNode) => Partial<PlacedNode>) =>
    layoutFaults({ ...layout, nodes: layout.nodes.map((node) => ({ ...node, ...change(node) })) })
  expect(moved(() => ({ y: 40 })).join()).toMatch(/overlaps.*ends elsewhere/)
  expect(moved(({ node }) => (node.key === 'n1' ? { y: 0, height: 500 } : {})).join()).toMatch(
    /sticks out.*runs through n1/,
  )
  expect(moved(() => ({ lines: ['a long line in a small box'] })).join()).toMatch(/is cut off/)
})

test('tens of thousands of parts are laid out, each column in order', () => {
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
  const [one] = laidOut(picture(30_000))
  expect(one!.layout.nodes).toHaveLength(60_001)
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
