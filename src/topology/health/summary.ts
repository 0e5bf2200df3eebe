// What reports say of health: of each answer about a pool who is healthy, and what is said of the others.
import type { HealthForm, HealthState, Said } from '../../resource/health.ts'
import type { Place } from '../../resource/place.ts'
import { printId } from '../../resource/resource-id.ts'
import { isUnknown } from '../../resource/value.ts'
import { isElement } from '../fact.ts'
import type { FilledAdvice } from './advice.ts'
import type { HealthBook } from './book.ts'
import type { HealthElement } from './element.ts'
import type { MessageHeld } from './message-element.ts'
import { isHealthy, type Counts, type PoolAnswer } from './pool-answer.ts'

/** What was answered about one pool. */
export interface HealthSummary {
  /** `agw-shop/web via https`, `lb-web/https`; the file where nobody says. */
  readonly label: string
  /** The id of the pool, or of the rule; '' where nobody says. */
  readonly id: string
  readonly form: HealthForm
  readonly total: number
  readonly counts: Counts
  /** In the order in which each thing is first said. */
  readonly messages: readonly MessageSummary[]
  /** How many were healthy before the deployment. */
  readonly before: number | undefined
  /** What poolgate.yaml says of how long it must hold. */
  readonly settleSeconds: number
  readonly consecutive: number
  readonly place: Place
}

/** Servers of which the same is said. */
export interface MessageSummary {
  /** The rule that reports it; undefined where all is well. */
  readonly code: string | undefined
  readonly isKnown: boolean
  /** Whether the inputs say its cause; the findings then tell it. */
  readonly isProven: boolean
  readonly isHealthy: boolean
  readonly state: HealthState
  readonly written: string
  readonly text: string
  readonly reason: string
  readonly addresses: readonly string[]
  readonly advice: FilledAdvice
  /** Why nobody knows the health of these servers, as findings say it; undefined when it is known. */
  readonly unknownBecause: string | undefined
  readonly provedBy: readonly string[]
  readonly place: Place
}

/** `proven` holds the messages whose cause is found among the inputs. */
export function summariesOf(book: HealthBook, proven: ReadonlySet<object>): HealthSummary[] {
  return book.whole.map((answer) => summaryOf(book, answer, proven))
}

function summaryOf(book: HealthBook, answer: PoolAnswer, proven: ReadonlySet<object>): HealthSummary {
  const { reading, subject, counts } = answer
  const intent = book.element(answer).get('intent')
  const said = (field: string) => {
    const fact = isElement(intent) ? intent.get(field) : undefined
    return typeof fact === 'number' ? fact : undefined
  }
  return {
    label: answer.label,
    id: subject.id === undefined ? '' : printId(subject.id),
    form: reading.form,
    total: reading.servers.length,
    counts,
    messages: book.messages(answer).map((message) => messageOf(message, proven.has(message))),
    before: book.beforeOf(answer)?.counts.healthy,
    settleSeconds: said('healthSettleSeconds') ?? 0,
    consecutive: said('healthConsecutive') ?? 1,
    place: reading.place,
  }
}

/** What reports say of one message. */
export function messageOf(element: HealthElement<MessageHeld>, isProven = false): MessageSummary {
  return new SummaryOfElement(element, isProven)
}

/** NOTE: each server may have a message of its own, of which a report says little: the rest is made when it is asked for. */
class SummaryOfElement implements MessageSummary {
  readonly isProven: boolean
  readonly #element: HealthElement<MessageHeld>

  constructor(element: HealthElement<MessageHeld>, isProven: boolean) {
    this.isProven = isProven
    this.#element = element
  }

  get code(): string | undefined {
    const code = this.#element.get('code')
    return typeof code === 'string' ? code : undefined
  }

  get isKnown(): boolean {
    return this.#element.held.diagnosis.isKnown
  }

  get isHealthy(): boolean {
    return isHealthy(this.#said)
  }

  get state(): HealthState {
    return this.#said.state
  }

  get written(): string {
    return this.#said.written
  }

  get text(): string {
    return this.#said.text
  }

  get reason(): string {
    return this.#said.reason
  }

  get addresses(): readonly string[] {
    return this.#element.held.group.servers.map(({ address }) => address)
  }

  get advice(): FilledAdvice {
    return this.#element.held.advice()
  }

  get unknownBecause(): string | undefined {
    const failing = this.#element.get('isFailing')
    return isUnknown(failing) ? failing.causes[0]?.reason : undefined
  }

  get provedBy(): readonly string[] {
    return this.#element.held.diagnosis.advice.provedBy
  }

  get place(): Place {
    return this.#element.locate()?.place ?? this.#element.held.answer.reading.place
  }

  get #said(): Said {
    return this.#element.held.group.said
  }
}
