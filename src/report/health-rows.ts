// Health in the summary of a job: the pools with what became of them, and the servers of which something is wrong.
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

/** Those that lost something, and those that are not well, come first. */
export function healthRows({ health = [] }: Report): string[][] {
  return health.toSorted((a, b) => rankOf(a) - rankOf(b)).map(poolRow)
}

function poolRow(pool: HealthSummary): string[] {
  const { label, counts, total, before } = pool
  const others = (['unhealthy', 'unknown', 'partial', 'draining'] as const).filter((state) => counts[state] > 0)
  return [
    signs[rankOf(pool)] ?? '',
    markdownCode(label),
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
export function serverRows({ health = [] }: Report): string[][] {
  return health.flatMap(({ label, messages }) =>
    messages.filter(({ isHealthy, isKnown }) => !isHealthy || !isKnown).map((message) => serverRow(label, message)),
  )
}

function serverRow(label: string, message: MessageSummary): string[] {
  const { addresses, written, state, code = '', isKnown, isProven, text, reason, advice } = message
  const isOpen = state === 'unknown' && !isProven
  const causes = isOpen ? advice.possible.map((cause) => `possible cause: ${cause}`) : []
  return [
    markdownCode(
      printTargets(
        addresses.map((one) => shorten(one, longestAddress)),
        mostServers,
      ),
    ),
    markdownCode(label),
    markdown(written === '' ? state : written),
    markdown(isKnown ? code : `${code} (not known to poolgate)`.trim()),
    markdown(shorten(text === '' ? reason : text, longestText)),
    [...causes, ...advice.verify].map(markdown).join('<br>'),
  ]
}
