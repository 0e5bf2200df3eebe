// From what Azure says of a server to what is known of it: the row of the table of messages, and the values in the message.
import type { HealthForm, Said } from '../../resource/health.ts'
import { answerMessages, withStatus } from './messages/answer.ts'
import { certificateMessages } from './messages/certificate.ts'
import { connectionMessages } from './messages/connection.ts'
import type { Advice, Message } from './messages/message.ts'
import { emptyReason, reasonOf } from './messages/reasons.ts'
import { silentAdvice, UNKNOWN_MESSAGE, unknownAdvice, unknownMessages } from './messages/unknown.ts'
import { normalise, squash, type Normalised } from './normalise.ts'
import { Anchors } from './anchors.ts'
import { anchorsOf, fit, pattern, type Captures, type Pattern } from './pattern.ts'

/** Every message that is known, by its code. */
export const messages: readonly Message[] = [
  ...answerMessages,
  ...connectionMessages,
  ...certificateMessages,
  ...unknownMessages,
]

export interface Diagnosis {
  /** The rule that reports it; undefined for a member of a load balancer that is as it should be. */
  readonly code: string | undefined
  readonly captures: Captures
  readonly advice: Advice
  /** Whether the message, or the reason, is one that is known. */
  readonly isKnown: boolean
}

const unknown: Diagnosis = { code: UNKNOWN_MESSAGE, captures: {}, advice: unknownAdvice, isKnown: false }

interface Row {
  readonly message: Message
  readonly pattern: Pattern
}

interface Table {
  readonly rows: readonly Row[]
  readonly anchors: Anchors
}

function readTable(): Table {
  const rows = messages.flatMap((message) =>
    message.patterns.map((notation) => ({ message, pattern: pattern(notation) })),
  )
  return { rows, anchors: new Anchors(rows.map((row) => anchorsOf(row.pattern))) }
}

/** NOTE: the table of patterns is read when the first message is looked at; most runs have none. */
export class Diagnoses {
  #table: Table | undefined
  readonly #known = new Map<Said, Diagnosis>()

  of(said: Said, form: HealthForm): Diagnosis {
    const known = this.#known.get(said) ?? this.#find(said, form)
    this.#known.set(said, known)
    return known
  }

  /** The codes of all rows that fit a message: one, or none. */
  codesOf(text: string): readonly string[] {
    const normalised = normalise(text)
    const message = squash(normalised)
    const fitting = this.#possible(normalised).filter(({ pattern: row }) => fit(row, message) !== undefined)
    return [...new Set(fitting.map((row) => row.message.code))]
  }

  #find(said: Said, form: HealthForm): Diagnosis {
    switch (form) {
      case 'report':
      case 'onDemand':
        return this.#ofMessage(said)
      case 'ruleHealth':
        return ofReason(said)
      case 'metrics':
        return ofMetric(said)
    }
  }

  #ofMessage({ text, reason, state }: Said): Diagnosis {
    const normalised = normalise(text)
    const known = this.#fromTable(normalised)
    if (known !== undefined) return known
    // NOTE: a name or a link tells the kind of message where its words have changed.
    const other = named(nameOf(reason)) ?? linked(normalised.slug)
    if (other !== undefined) return found(other, {})
    if (text.trim() !== '') return unknown
    // NOTE: a server that drains, or is healthy in part, is a matter of its own (HAG57) and needs no message.
    const code = state === 'unhealthy' || state === 'unknown' ? UNKNOWN_MESSAGE : undefined
    return { code, captures: {}, advice: silentAdvice, isKnown: true }
  }

  #fromTable(normalised: Normalised): Diagnosis | undefined {
    const possible = this.#possible(normalised)
    // NOTE: most of what nobody knows is told without taking it apart.
    if (possible.length === 0) return undefined
    const message = squash(normalised)
    for (const row of possible) {
      const captures = fit(row.pattern, message)
      if (captures !== undefined) return found(row.message, captures)
    }
    return undefined
  }

  /** The rows that may fit, in the order of the table. */
  #possible({ text }: Normalised): readonly Row[] {
    const { rows, anchors } = (this.#table ??= readTable())
    const possible = anchors.in(text.toLowerCase())
    return possible.length === 0 ? [] : possible.flatMap((index) => rows[index] ?? [])
  }
}

function found(message: Message, captures: Captures): Diagnosis {
  const advice = withStatus(message, captures['received'])
  return { code: message.code, captures, advice, isKnown: true }
}

function named(name: string): Message | undefined {
  if (name === '') return undefined
  return messages.find(({ names }) => names?.some((one) => one.toLowerCase() === name))
}

function linked(slug: string | undefined): Message | undefined {
  return slug === undefined ? undefined : messages.find(({ slugs }) => slugs?.includes(slug))
}

/** Logs of gateways put `ERRORINFO_…_ERR_` and the like in front. */
function nameOf(reason: string): string {
  const word = reason.trim().toLowerCase()
  const at = word.lastIndexOf('err_')
  return at < 0 ? word : word.slice(at + 4)
}

function ofReason({ reason, state, written }: Said): Diagnosis {
  const known = reason === '' && written === '' ? emptyReason : reasonOf(reason)
  if (known !== undefined) return { code: known.code, captures: {}, advice: known, isKnown: true }
  const code = state === 'unhealthy' ? 'HLB03' : state === 'unknown' ? 'HLB06' : undefined
  return { code, captures: {}, advice: unknownAdvice, isKnown: reason === '' }
}

/** NOTE: a metric has no reason; what is wrong with it is a matter of the series (HLB10). */
function ofMetric({ state, written }: Said): Diagnosis {
  const cause = state === 'unknown' ? 'The metric has no data for it.' : `Its probe passes ${written} of the time.`
  const fix = 'Ask for the health of its rule, which gives the reason.'
  return { code: undefined, captures: {}, advice: { ...silentAdvice, cause, fix, verify: [] }, isKnown: true }
}
