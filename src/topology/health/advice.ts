// The advice for a message with the values of a server: of the settings and the probe that the inputs declare, else of what
// the answer itself says.
import type { ServerReading } from '../../resource/health.ts'
import { shortText } from '../../resource/text.ts'
import { FactList, isElement, type Element, type Fact } from '../fact.ts'
import { listFact } from '../stand-in.ts'
import type { Diagnosis } from './diagnose.ts'
import type { Advice } from './messages/message.ts'
import type { Captures } from './pattern.ts'
import type { PoolAnswer } from './pool-answer.ts'
import { fill, type ServerValues } from './values.ts'

export interface FilledAdvice {
  readonly cause: string
  readonly possible: readonly string[]
  readonly verify: readonly string[]
  readonly fix: string
  readonly received: string | undefined
  readonly expected: string | undefined
}

export function adviceFor(answer: PoolAnswer, server: ServerReading | undefined, diagnosis: Diagnosis): FilledAdvice {
  return new Filled(answer, server, diagnosis)
}

/** NOTE: of most messages a report says the fix alone: a text is filled when it is asked for. */
class Filled implements FilledAdvice {
  readonly #answer: PoolAnswer
  readonly #server: ServerReading | undefined
  readonly #diagnosis: Diagnosis

  constructor(answer: PoolAnswer, server: ServerReading | undefined, diagnosis: Diagnosis) {
    this.#answer = answer
    this.#server = server
    this.#diagnosis = diagnosis
  }

  get cause(): string {
    return this.#fill(this.#advice.cause)
  }

  get possible(): readonly string[] {
    return this.#advice.possible.map((text) => this.#fill(text))
  }

  get verify(): readonly string[] {
    return this.#advice.verify.map((text) => this.#fill(text))
  }

  get fix(): string {
    return this.#fill(this.#advice.fix)
  }

  get received(): string | undefined {
    return this.#values.received
  }

  get expected(): string | undefined {
    return this.#values.expected
  }

  get #advice(): Advice {
    return this.#diagnosis.advice
  }

  get #values(): ServerValues {
    const probe = probes.get(this.#answer) ?? probeOf(this.#answer)
    probes.set(this.#answer, probe)
    return probe(this.#server, this.#diagnosis.captures)
  }

  #fill(text: string): string {
    return text.includes('{') ? fill(text, this.#values) : text
  }
}

/** The values of one server of an answer. */
type Probe = (server: ServerReading | undefined, captures: Captures) => ServerValues

const probes = new WeakMap<PoolAnswer, Probe>()

/** What the inputs say of how the servers of an answer are probed. */
function probeOf(answer: PoolAnswer): Probe {
  const { subject, reading } = answer
  const backend = backendOf(answer)
  const [ofGateway, ofRule] = [reader(backend?.get('probe')), reader(subject.rule?.get('probe'))]
  const ofBackend = (field: string) => backend?.get(field)
  const codes = ofGateway('statusCodes')
  const accepted =
    codes instanceof FactList ? codes.items.filter((code) => typeof code === 'string').join(', ') : undefined
  const matchBody = textOf(ofGateway('matchBody'))
  const gateway = shortText(subject.owner)
  const settings = subject.settingsName ?? 'the backend settings'
  const protocol = textOf(ofBackend('probeProtocol') ?? ofRule('protocol')) ?? reading.protocol
  const port = numberOf(ofBackend('probePort') ?? ofRule('port')) ?? reading.port
  const host = textOf(ofBackend('probeHost'))
  const path = textOf(ofBackend('probePath') ?? ofRule('requestPath'))
  const timeout = numberOf(ofGateway('timeout'))
  return (server, { received, expected = accepted, body = matchBody, openssl }) => ({
    server: server === undefined || server.address === '' ? 'the server' : server.address,
    gateway,
    settings,
    protocol,
    port,
    host,
    path,
    timeout,
    received,
    expected,
    body,
    openssl,
  })
}

/** Reads fields of an element; nothing of what is none. */
function reader(fact: Fact): (field: string) => Fact {
  return (field) => (isElement(fact) ? fact.get(field) : undefined)
}

/** The pool with the settings that an answer is about, when both are among the inputs. */
export function backendOf({ subject: { pool, settings } }: PoolAnswer): Element | undefined {
  if (pool === undefined || settings === undefined) return undefined
  const backends = listFact(pool.get('gatewayBackends'), 'gatewayBackend').items.filter(isElement)
  return backends.find((backend) => backend.get('settings') === settings)
}

function textOf(fact: Fact): string | undefined {
  return typeof fact === 'string' ? fact : undefined
}

function numberOf(fact: Fact): number | undefined {
  return typeof fact === 'number' ? fact : undefined
}
