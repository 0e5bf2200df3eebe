// Pictures as formats print them: what was found of each part, what becomes of it, and the lines that say what it is.
import type { Picture, PictureEdge, PictureNode, Role, TrafficVerdict } from '../../topology/picture/picture.ts'
import { Marks, type Mark } from '../marks.ts'
import type { Report } from '../report.ts'
import { printMembers } from '../words.ts'

export interface Drawn {
  readonly kind: Picture['kind']
  /** `load balancer lb-web`, with what was found of it and its set where there are several: `✗ application gateway agw-shop`. */
  readonly title: string
  readonly set: string
  /** The ids of the owner itself. */
  readonly ids: readonly string[]
  readonly nodes: readonly DrawnNode[]
  readonly edges: readonly PictureEdge[]
}

export interface DrawnNode {
  readonly key: string
  readonly role: Role
  /** What it is called, with what was found of it and what becomes of it: `✗ web`, `+ nic-3`. */
  readonly title: string
  readonly details: readonly string[]
  readonly state: State
  /** The elements that it stands for. */
  readonly ids: readonly string[]
  /** How many members it stands for, of a pool's; 0 for everything else. */
  readonly stands: number
}

/** What a format says that was given no picture. */
export const nothingDrawn = 'Nothing to draw: no load balancer or application gateway was read.'

/** How it looks: what was found of it goes before what becomes of it, and that before a doubt. */
export type State = 'fail' | 'warning' | 'undecided' | 'added' | 'removed' | 'doubtful' | 'plain'

const statesOfMarks: Readonly<Record<Exclude<Mark, '✓'>, State>> = { '✗': 'fail', '!': 'warning', '?': 'undecided' }
/** What stands before the name of what something was found of. */
export const signs: Readonly<Partial<Record<State, Mark>>> = { fail: '✗', warning: '!', undecided: '?' }
const signsOfChanges = { added: '+', removed: '−' } as const

/** NOTE: worst first, which is how several become one. */
export const states: readonly State[] = ['fail', 'warning', 'undecided', 'added', 'removed', 'doubtful', 'plain']

/** Verdicts of one member that are told; more of them say the same of other ports. */
const mostVerdicts = 3

/** Every picture of a report with what was found. */
export function drawnOf({ findings, pictures = [] }: Pick<Report, 'findings' | 'pictures'>): readonly Drawn[] {
  const marks = new Marks({ findings })
  const several = new Set(pictures.map(({ set }) => set)).size > 1
  return pictures.map(({ kind, name, id, set, nodes, edges }) => ({
    kind,
    title: [marks.worst(set, [id]) ?? '', kinds[kind], name, several ? `[${set}]` : ''].join(' ').trim(),
    set,
    ids: [id],
    nodes: nodes.map((node) => drawnNode(node, marks.worst(set, node.ids))),
    edges,
  }))
}

const kinds = { loadBalancer: 'load balancer', applicationGateway: 'application gateway' } as const

function drawnNode(node: PictureNode, mark: Exclude<Mark, '✓'> | undefined): DrawnNode {
  const { key, role, ids, change, doubt } = node
  const marks = [mark ?? '', change === undefined ? '' : signsOfChanges[change]].filter((sign) => sign !== '')
  const state = mark === undefined ? (change ?? (doubt === '' ? 'plain' : 'doubtful')) : statesOfMarks[mark]
  return {
    key,
    role,
    title: [...marks, nameOf(node)].join(' '),
    details: detailsOf(node),
    state,
    ids,
    stands: role === 'member' ? (node.more ?? 1) : 0,
  }
}

function nameOf({ name, more, count }: PictureNode): string {
  if (more !== undefined) return printMore(more)
  return count === undefined || count === 1 ? name : `${name} × ${count ?? '?'}`
}

export function printMore(more: number): string {
  return `and ${more} more`
}

function detailsOf({ details, size, verdicts = [], doubt }: PictureNode): readonly string[] {
  return [
    ...details,
    ...(size === undefined ? [] : [printMembers(size)]),
    ...verdictLines(verdicts),
    ...(doubt === '' ? [] : [doubt]),
  ]
}

/** What does not pass, each by itself; else what does, in one line. */
function verdictLines(verdicts: readonly TrafficVerdict[]): readonly string[] {
  const told = verdicts.filter(({ passes }) => passes !== true)
  if (told.length > 0)
    return told
      .slice(0, mostVerdicts)
      .map(({ what, passes, by }) => `NSG ${passes === false ? '✗' : '?'} ${what} ${by}`.trim())
  const [first, second, ...more] = verdicts.map(({ what }) => what)
  if (first === undefined) return []
  if (more.length > 0) return [`NSG ✓ ${first} ${printMore(more.length + 1)}`]
  return [`NSG ✓ ${first}${second === undefined ? '' : `, ${second}`}`]
}
