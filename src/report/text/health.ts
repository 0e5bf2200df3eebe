// Health in the text report: the servers of each pool by what is said of them, and what to look at.
import { plain, shorten } from '../escape.ts'
import type { HealthSummary, MessageSummary } from '../../topology/health/summary.ts'
import type { Report } from '../report.ts'
import { plural, printVerdict } from '../words.ts'
import { longestAddress, longestText } from '../health-rows.ts'
import { indent } from './findings.ts'
import type { Style } from './style.ts'
import { cut, pad, widthOf } from './width.ts'

/** More pools and messages than this are counted. */
const mostPools = 100
const mostMessages = 20
const mostAddresses = 3
const widestColumn = 44

export function healthLines({ health = [] }: Report, style: Style): string[] {
  if (health.length === 0) return []
  const shown = health.length <= mostPools ? health : health.toSorted(byNeed).slice(0, mostPools)
  const lines = shown.flatMap((pool, index) => poolLines(pool, index === 0 ? '  health  ' : indent, style))
  const more = health.length - shown.length
  if (more > 0) lines.push(`${indent}and ${plural(more, 'pool')} more, of which no more is wrong`)
  return [...lines, '', ...verifyLines(health, style)]
}

/** `agw-shop/web via https  2 of 3 healthy, before 3`, and a line for each thing that is said. */
function poolLines(pool: HealthSummary, head: string, style: Style): string[] {
  const { label, counts, total, before, messages } = pool
  const was = before === undefined ? '' : `, before ${before}`
  const others = (['unknown', 'draining', 'partial'] as const).filter((state) => counts[state] > 0)
  const more = others.map((state) => `, ${counts[state]} ${state}`).join('')
  const mark =
    counts.healthy === total && total > 0 ? style.good('✓') : counts.healthy > 0 ? style.warning('!') : style.error('✗')
  const title = `${head}${style.strong(plain(label))}  ${counts.healthy} of ${total} healthy${more}${was}  ${mark}`
  const rows = messages.slice(0, mostMessages).map(rowOf)
  const width = (key: 'who' | 'state' | 'code') =>
    Math.min(widestColumn, Math.max(0, ...rows.map((row) => widthOf(row[key]))))
  const [who, state, code] = [width('who'), width('state'), width('code')]
  const lines = rows.map((row) => {
    const columns = [pad(row.who, who), pad(row.state, state), ...(code === 0 ? [] : [pad(row.code, code)])].join('  ')
    const start = `${indent}  ${columns}  `
    const room = style.width - widthOf(start)
    return (start + style.dim(fitted(row.text, room))).trimEnd()
  })
  const left = messages.length - mostMessages
  if (left > 0) lines.push(`${indent}  and ${plural(left, 'message')} more`)
  return [title, ...lines]
}

interface Row {
  readonly who: string
  readonly state: string
  readonly code: string
  readonly text: string
}

function rowOf({ addresses, written, state, code = '', text, reason, isKnown }: MessageSummary): Row {
  const named = addresses.filter((address) => address !== '').map((address) => shorten(address, longestAddress))
  const more = addresses.length - Math.min(named.length, mostAddresses)
  const who = `${named.slice(0, mostAddresses).join(', ')}${more > 0 ? `${named.length === 0 ? '' : ' and '}${more} ${named.length === 0 ? 'without address' : 'more'}` : ''}`
  const said = text === '' ? reason : text
  return {
    who: plain(who),
    state: plain(written === '' ? state : written.toLowerCase()),
    code: isKnown ? code : `${code}?`,
    text: plain(shorten(said, longestText)),
  }
}

function fitted(text: string, room: number): string {
  if (widthOf(text) <= room || room < 24) return text
  return `${cut(text, room - 1)}…`
}

/** Of each thing that is wrong what to look at, once. */
function verifyLines(health: readonly HealthSummary[], style: Style): string[] {
  const asked = new Map<string, { readonly message: MessageSummary; readonly labels: string[] }>()
  for (const { label, messages } of health) {
    for (const message of messages) {
      if (message.code === undefined) continue
      const { verify } = message.advice
      if (verify.length === 0) continue
      const key = [message.code, ...verify].join('\n')
      const known = asked.get(key)
      if (known !== undefined) known.labels.push(label)
      else if (asked.size < mostMessages) asked.set(key, { message, labels: [label] })
    }
  }
  return [...asked.values()].flatMap(({ message, labels }) => [
    `  ${style.strong('verify')}  ${message.code ?? ''}  ${plain(labels.slice(0, mostAddresses).join(', '))}${labels.length > mostAddresses ? ` and ${labels.length - mostAddresses} more` : ''}`,
    ...possibleLines(message),
    ...message.advice.verify.map((step, index) => `${indent}${index + 1}. ${plain(step)}`),
    '',
  ])
}

/** NOTE: of servers that certainly are not healthy the findings say it. */
function possibleLines({ state, isProven, advice: { possible } }: MessageSummary): string[] {
  if (state !== 'unknown' || isProven || possible.length === 0) return []
  return [`${indent}possible causes:`, ...possible.map((cause, index) => `${indent}  ${index + 1}) ${plain(cause)}`)]
}

/** Those that need somebody first. */
function byNeed(a: HealthSummary, b: HealthSummary): number {
  const share = ({ counts, total }: HealthSummary) => (total === 0 ? -1 : counts.healthy / total)
  return share(a) - share(b)
}

/** What is seen of one answer while others are waited for. */
export function progressLine(
  report: Report,
  { good, wanted, settling }: { readonly good: number; readonly wanted: number; readonly settling: number },
): string {
  const { health = [], metrics = 0 } = report
  const sick = health.filter(({ counts, total }) => counts.healthy < total || total === 0)
  const named = sick.slice(0, mostAddresses).map(({ label, counts, total }) => `${label} ${counts.healthy} of ${total}`)
  const more = sick.length > mostAddresses ? ` and ${sick.length - mostAddresses} more` : ''
  const healthy = health.reduce((sum, { counts }) => sum + counts.healthy, 0)
  const total = health.reduce((sum, pool) => sum + pool.total, 0)
  const steady =
    settling > 0 ? `, settles for ${settling} s more` : wanted > 1 ? `, ${good} of ${wanted} good answers` : ''
  const seen = total === 0 && metrics > 0 ? plural(metrics, 'metric') : `${healthy} of ${total} healthy`
  const where = named.length === 0 ? '' : `: ${named.join(', ')}${more}`
  const fault = report.problems.find(({ level }) => level === 'error')
  const why = fault === undefined ? '' : `. ${shorten(fault.message, longestText)}`
  return plain(`${printVerdict(report)}${steady}; ${seen}${where}${why}`)
}
