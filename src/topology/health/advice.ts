// The advice for a message with the values of a server: of the settings and the probe that the inputs declare, else of what
// the answer itself says.
import type { ServerReading } from '../../resource/health.ts'
import { shortText } from '../../resource/text.ts'
import { FactList, isElement, type Element, type Fact } from '../fact.ts'
import { listFact } from '../stand-in.ts'
import type { Diagnosis } from './diagnose.ts'
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

export function adviceFor(
  answer: PoolAnswer,
  server: ServerReading | undefined,
  { advice, captures }: Diagnosis,
): FilledAdvice {
  const probe = probeOf(answer)
  const known = probe.values(server)
  const expected = captures['expected'] ?? probe.expected
  const values: ServerValues = {
    ...known,
    received: captures['received'],
    expected,
    body: captures['body'] ?? probe.body,
    openssl: captures['openssl'],
  }
  const filled = (text: string) => fill(text, values)
  return {
    cause: filled(advice.cause),
    possible: advice.possible.map(filled),
    verify: advice.verify.map(filled),
    fix: filled(advice.fix),
    received: values.received,
    expected,
  }
}

interface Probe {
  readonly expected: string | undefined
  readonly body: string | undefined
  values(server: ServerReading | undefined): Omit<ServerValues, 'received' | 'expected' | 'body' | 'openssl'>
}

/** What the inputs say of how a server is probed. */
function probeOf(answer: PoolAnswer): Probe {
  const { subject, reading } = answer
  const backend = backendOf(answer)
  const [ofGateway, ofRule] = [reader(backend?.get('probe')), reader(subject.rule?.get('probe'))]
  const ofBackend = (field: string) => backend?.get(field)
  const codes = ofGateway('statusCodes')
  return {
    expected: codes instanceof FactList ? codes.items.filter((code) => typeof code === 'string').join(', ') : undefined,
    body: textOf(ofGateway('matchBody')),
    values: (server) => ({
      server: server === undefined || server.address === '' ? 'the server' : server.address,
      gateway: shortText(subject.owner),
      settings: subject.settingsName ?? 'the backend settings',
      protocol: textOf(ofBackend('probeProtocol') ?? ofRule('protocol')) ?? reading.protocol,
      port: numberOf(ofBackend('probePort') ?? ofRule('port')) ?? reading.port,
      host: textOf(ofBackend('probeHost')),
      path: textOf(ofBackend('probePath') ?? ofRule('requestPath')),
      timeout: numberOf(ofGateway('timeout')),
    }),
  }
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
