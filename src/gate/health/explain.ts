// Puts into findings about health what explains them: the rule that finds the cause in the inputs, with its place and its
// fix; where no rule finds one, what may be behind it.
import type { Finding } from '../../finding/finding.ts'
import type { PoolAnswer } from '../../topology/health/pool-answer.ts'
import { Evidence } from '../../topology/health/evidence.ts'
import { messageOf, summariesOf, type HealthSummary, type MessageSummary } from '../../topology/health/summary.ts'
import type { Topology } from '../../topology/topology.ts'
import { printPlace } from '../../report/place.ts'
import { groupBy } from '../../resource/groups.ts'

/** Causes of one finding that are told. */
const MOST_PROOFS = 3

/** What a run tells of health. */
export interface Explained {
  readonly findings: readonly Finding[]
  readonly health: readonly HealthSummary[]
}

/** A message of servers that are not healthy, and what it depends on. */
interface Question {
  readonly element: object
  readonly message: MessageSummary
  readonly answer: PoolAnswer
}

/**
 * The findings, those about messages explained, and what is told of each pool. `findingsOf` gives what rules of these codes find in the topology; it is
 * asked once, and only when a server is not healthy.
 */
export function explainFindings(
  findings: readonly Finding[],
  { health }: Topology,
  findingsOf: (codes: ReadonlySet<string>) => readonly Finding[],
): Explained {
  if (health === undefined) return { findings, health: [] }
  const questions = health.whole.flatMap((answer) =>
    health
      .messages(answer)
      .map((element): Question => ({ element, message: messageOf(element), answer }))
      .filter(({ message: { code, isHealthy } }) => code !== undefined && !isHealthy),
  )
  const joined = questions.filter(({ answer }) => answer.subject.isJoined)
  const codes = new Set(joined.flatMap(({ message }) => message.provedBy))
  const found = codes.size === 0 ? [] : findingsOf(codes).filter(({ outcome }) => outcome === 'fail')
  const evidence = new Evidence(found)
  const byPlace = groupBy(questions, ({ message: { place } }) => place)
  const proven = new Set<object>()
  const reasons = new Map<string, readonly Finding[]>()
  for (const { element, answer, message } of joined) {
    const proofs = proofsOf(message, evidence.of(answer))
    if (proofs.length === 0) continue
    proven.add(element)
    if (message.state === 'unknown') reasons.set(reasonKey(answer, message), proofs)
  }
  const explainedFindings = findings.map((finding) => {
    if (finding.outcome === 'unknown') return withProvenReasons(finding, reasons)
    const asked = finding.target.kind === 'healthMessage' ? byPlace.get(finding.place) : undefined
    const question = asked?.findLast(({ message: { code } }) => code === finding.code)
    if (question === undefined) return finding
    const { answer, message } = question
    return explained(finding, message, proofsOf(message, evidence.of(answer)))
  })
  return { findings: explainedFindings, health: summariesOf(health, proven) }
}

/** What is said of a server whose health is not known, as findings have it. */
function reasonKey(answer: PoolAnswer, { unknownBecause }: MessageSummary): string {
  return `${answer.label}\n${unknownBecause}`
}

/** The reason why something is not known, with what the inputs say about it. */
function withProvenReasons(finding: Finding, proven: ReadonlyMap<string, readonly Finding[]>): Finding {
  if (proven.size === 0) return finding
  const missing = finding.missing.map((one) => {
    const proofs = proven.get(`${finding.target.name}\n${one.reason}`) ?? []
    const [first] = proofs
    if (first === undefined) return one
    return {
      ...one,
      reason: `${one.reason}. The inputs say why: ${printProofs(proofs)}`,
      supply: first.fix ?? one.supply,
    }
  })
  return { ...finding, missing }
}

/** In the order in which the table of messages names the rules. */
function proofsOf({ provedBy }: MessageSummary, own: readonly Finding[]): readonly Finding[] {
  const proofs = provedBy.flatMap((code) => own.filter((finding) => finding.code === code))
  return [...new Map(proofs.map((proof) => [`${proof.code} ${proof.message}`, proof])).values()].slice(0, MOST_PROOFS)
}

function explained(finding: Finding, { advice }: MessageSummary, proofs: readonly Finding[]): Finding {
  const [first] = proofs
  if (first === undefined) {
    if (advice.possible.length === 0) return finding
    return { ...finding, message: `${finding.message} Possible causes: ${printPossible(advice.possible)}.` }
  }
  return {
    ...finding,
    message: `${finding.message} The inputs say why: ${printProofs(proofs)}`,
    fix: first.fix ?? finding.fix,
    related: [...proofs.map(({ code, name, place }) => ({ message: `${code} ${name}`, place })), ...finding.related],
  }
}

function printProofs(proofs: readonly Finding[]): string {
  return proofs.map(({ code, message, place }) => `${message} (${code}, ${printPlace(place)})`).join(' ')
}

function printPossible(possible: readonly string[]): string {
  return possible.length === 1
    ? (possible[0] ?? '')
    : possible.map((cause, index) => `${index + 1}) ${cause}`).join('; ')
}
