// Health in tables: the pools with what became of them, and the servers of which something is wrong. As cells, which Markdown and
// HTML print in their own way.
import type { HealthSummary, MessageSummary } from '../topology/health/summary.ts'
import { markdown, markdownCode, shorten } from './escape.ts'
import { printTargets } from './fold.ts'
import type { Report } from './report.ts'

/** Longer is no address, and no message of Azure. */
export const longestAddress = 255
export const longestText = 1000

/** Servers of one message that are named. */
const mostServers = 5

export const healthHead: readonly string[] = ['state', 'pool', 'healthy', 'before', 'others']
export const serverHead: readonly string[] = ['servers', 'pool', 'state', 'rule', 'what Azure says', 'what to verify']

/** What stands in one field of a table: prose, a name, or several lines. */
export type Cell = string | { readonly code: string } | { readonly lines: readonly string[] }

/** The rows as Markdown. */
export function healthRows(report: Report): string[][] {
  return healthCells(report).map((cells) => cells.map(markdownCell))
}

export function serverRows(report: Report): string[][] {
  return serverCells(report).map((cells) => cells.map(markdownCell))
}

function markdownCell(cell: Cell): string {
  if (typeof cell === 'string') return markdown(cell)
  return 'code' in cell ? markdownCode(cell.code) : cell.lines.map(markdown).join('<br>')
}

/** Those that lost something, and those that are not well, come first. */
export function healthCells({ health = [] }: Report): readonly (readonly Cell[])[] {
  return health.toSorted((a, b) => rankOf(a) - rankOf(b)).map(poolRow)
}

function poolRow(pool: HealthSummary): readonly Cell[] {
  const { label, counts, total, before } = pool
  const others = (['unhealthy', 'unknown', 'partial', 'draining'] as const).filter((state) => counts[state] > 0)
  return [
    signs[rankOf(pool)] ?? '',
    { code: label },
    `${counts.healthy} of ${total}`,
    before === undefined ? '' : `${before}${before > counts.healthy ? ` (${before - counts.healthy} fewer)` : ''}`,
    others.map((state) => `${counts[state]} ${state}`).join(', '),
  ]
}

const signs = ['❌', '⚠️', '✅'] as const

/** 0: nobody is healthy; 1: somebody is not; 2: all are. */
function rankOf({ counts, total }: HealthSummary): 0 | 1 | 2 {
  if (counts.healthy === 0) return 0
  return counts.healthy < total ? 1 : 2
}

/** What is said of servers that are not healthy, and what nobody has a rule for. */
export function serverCells({ health = [] }: Report): readonly (readonly Cell[])[] {
  return health.flatMap(({ label, messages }) =>
    messages.filter(({ isHealthy, isKnown }) => !isHealthy || !isKnown).map((message) => serverRow(label, message)),
  )
}

function serverRow(label: string, message: MessageSummary): readonly Cell[] {
  const { addresses, written, state, code = '', isKnown, isProven, text, reason, advice } = message
  const isOpen = state === 'unknown' && !isProven
  const causes = isOpen ? advice.possible.map((cause) => `possible cause: ${cause}`) : []
  const servers = addresses.map((one) => shorten(one, longestAddress))
  return [
    { code: printTargets(servers, mostServers) },
    { code: label },
    written === '' ? state : written,
    isKnown ? code : `${code} (not known to poolgate)`.trim(),
    shorten(text === '' ? reason : text, longestText),
    { lines: [...causes, ...advice.verify] },
  ]
}
