// Where the parts of a picture stand: in columns by their role, ordered so that few edges cross, each as near as may be to what it
// is joined to. An edge over several columns keeps a lane of its own in each, so that none runs through a node.
import type { PictureEdge, Role } from '../../topology/picture/picture.ts'
import { boxOf, largest, type Box } from './boxes.ts'
import type { Drawn, DrawnNode } from './drawn.ts'
import { settle } from './settle.ts'

export interface Layout {
  readonly width: number
  readonly height: number
  readonly columns: readonly { readonly x: number; readonly width: number; readonly roles: readonly Role[] }[]
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly PlacedEdge[]
}

export interface PlacedNode extends Box {
  readonly node: DrawnNode
  readonly x: number
  readonly y: number
}

export interface PlacedEdge {
  readonly edge: PictureEdge
  /** From the side of a node, through lanes, to the side of another: two points for each gap between columns. */
  readonly points: readonly (readonly [number, number])[]
}

/** Columns from left to right; those that are empty are left out. */
const ranks: Readonly<Record<Role, number>> = {
  frontend: 0,
  listener: 1,
  rule: 2,
  'path rule': 3,
  settings: 4,
  redirect: 4,
  pool: 5,
  probe: 5,
  member: 6,
}

const gapBetweenColumns = 56
const gapBetweenNodes = 12
const laneHeight = 4
const margin = 8
/** Above the nodes: what a column holds. */
export const headHeight = 24

/** Rounds over all columns. More of them change little. */
const rounds = 4

/** A node, or the lane of an edge. */
interface Cell {
  readonly node: DrawnNode | undefined
  readonly box: Box
  readonly left: Cell[]
  readonly right: Cell[]
  y: number
}

const lane: Box = { width: 0, height: laneHeight, lines: [], whole: undefined }

export function layoutOf({ nodes, edges }: Pick<Drawn, 'nodes' | 'edges'>): Layout {
  const used = [...new Set(nodes.map(({ role }) => ranks[role]))].sort((a, b) => a - b)
  const columns: Cell[][] = used.map(() => [])
  const cells = new Map<string, { readonly cell: Cell; readonly column: number }>()
  for (const node of nodes) {
    const column = used.indexOf(ranks[node.role])
    const cell: Cell = { node, box: boxOf(node), left: [], right: [], y: 0 }
    cells.set(node.key, { cell, column })
    columns[column]?.push(cell)
  }
  const ways = edges.flatMap((edge) => {
    const [from, to] = [cells.get(edge.from), cells.get(edge.to)]
    if (from === undefined || to === undefined || from.column >= to.column) return []
    const lanes = columns.slice(from.column + 1, to.column).map((column): Cell => {
      const cell: Cell = { node: undefined, box: lane, left: [], right: [], y: 0 }
      column.push(cell)
      return cell
    })
    const way = [from.cell, ...lanes, to.cell]
    way.slice(1).forEach((cell, index) => join(way[index], cell, edge))
    return [{ edge, way, column: from.column }]
  })
  order(columns)
  place(columns)
  return drawing(columns, ways)
}

/** NOTE: a probe that watches a hundred rules must not draw them away from their pools: it stands by them, not they by it. */
function join(left: Cell | undefined, right: Cell, { isProbe }: PictureEdge): void {
  if (left === undefined) return
  if (!isProbe) left.right.push(right)
  right.left.push(left)
}

/** Sorts each column by where its neighbours stand, from both sides in turn. What has no neighbour there keeps its place. */
function order(columns: readonly Cell[][]): void {
  const at = new Map<Cell, number>()
  const number = (column: readonly Cell[]) => column.forEach((cell, index) => at.set(cell, index))
  columns.forEach(number)
  const sweep = (column: Cell[], side: 'left' | 'right') => {
    const joined = column.filter((cell) => cell[side].length > 0)
    const wanted = new Map(joined.map((cell) => [cell, mean(cell[side].map((one) => at.get(one) ?? 0))]))
    const sorted = joined.toSorted((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0))
    const places = column.flatMap((cell, index) => (cell[side].length > 0 ? [index] : []))
    sorted.forEach((cell, index) => (column[places[index] ?? 0] = cell))
    number(column)
  }
  for (let round = 0; round < rounds; round++) {
    columns.toReversed().forEach((column) => sweep(column, 'right'))
    columns.forEach((column) => sweep(column, 'left'))
  }
}

/** Gives every cell its y: first below each other, then beside what it is joined to. */
function place(columns: readonly Cell[][]): void {
  const move = (column: readonly Cell[], wanted: (cell: Cell) => number) => {
    const tops = settle(
      column.map((cell) => ({ wanted: wanted(cell), height: cell.box.height })),
      gapBetweenNodes,
    )
    column.forEach((cell, index) => (cell.y = tops[index] ?? 0))
  }
  const beside = (side: 'left' | 'right') => (cell: Cell) =>
    cell[side].length === 0 ? cell.y : mean(cell[side].map(centre)) - cell.box.height / 2
  columns.forEach((column) => move(column, () => 0))
  for (let round = 0; round < rounds; round++) {
    columns.toReversed().forEach((column) => move(column, beside('right')))
    columns.forEach((column) => move(column, beside('left')))
  }
  columns.toReversed().forEach((column) => move(column, beside('right')))
}

function centre({ y, box }: Cell): number {
  return y + box.height / 2
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length
}

interface Way {
  readonly edge: PictureEdge
  readonly way: readonly Cell[]
  /** Of its first cell. */
  readonly column: number
}

function drawing(cells: readonly Cell[][], ways: readonly Way[]): Layout {
  const top = cells.flat().reduce((least, { y }) => Math.min(least, y), Infinity)
  const shift = (y: number) => Math.round(y - (Number.isFinite(top) ? top : 0)) + margin + headHeight
  let x = margin
  const columns = cells.map((column) => {
    const width = largest(column.map(({ box }) => box.width))
    const roles = new Set(column.flatMap(({ node }) => node?.role ?? []))
    const placed = { x, width, roles: [...roles].sort((a, b) => roleOrder(a) - roleOrder(b)) }
    x += width + gapBetweenColumns
    return placed
  })
  const nodes = cells.flatMap((column, index) =>
    column.flatMap(({ node, box, y }): PlacedNode[] => {
      const { x: left = 0, width = 0 } = columns[index] ?? {}
      return node === undefined ? [] : [{ ...box, node, x: left, width, y: shift(y) }]
    }),
  )
  const edges = ways.map(({ edge, way, column }) => ({
    edge,
    points: way.slice(1).flatMap((cell, index): [number, number][] => {
      const [from, to] = [columns[column + index], columns[column + index + 1]]
      const start = way[index]
      if (from === undefined || to === undefined || start === undefined) return []
      return [
        [from.x + from.width, shift(start.y) + start.box.height / 2],
        [to.x, shift(cell.y) + cell.box.height / 2],
      ]
    }),
  }))
  const bottom = largest([
    ...nodes.map(({ y, height }) => y + height),
    ...edges.flatMap(({ points }) => points.map(([, y]) => y)),
  ])
  return { width: Math.max(x - gapBetweenColumns, margin) + margin, height: bottom + margin, columns, nodes, edges }
}

const roleOrder = (role: Role) => Object.keys(ranks).indexOf(role)
