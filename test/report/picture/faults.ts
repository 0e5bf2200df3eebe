// Drawings judged by geometry: nothing overlaps, nothing is cut off, edges end at their nodes and run through no other.
import { letter, padding } from '../../../src/report/picture/boxes.ts'
import type { Layout, PlacedEdge, PlacedNode } from '../../../src/report/picture/layout.ts'
import { widthOf } from '../../../src/report/text/width.ts'

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

/** What is wrong with a drawing, by its own numbers. */
export function layoutFaults({ nodes, edges, width, height }: Layout): string[] {
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
