// One server of an answer as an element.
import type { ServerReading } from '../../resource/health.ts'
import { Unknown } from '../../resource/unknown.ts'
import type { HealthBook } from './book.ts'
import { adviceFor } from './advice.ts'
import { HealthElement, healthModel } from './element.ts'
import { isHealthy, type PoolAnswer } from './pool-answer.ts'
import { serverHealth } from '../model/pool-health.ts'

export interface ServerHeld {
  readonly book: HealthBook
  readonly answer: PoolAnswer
  readonly server: ServerReading
}

export function serverHealthOf(book: HealthBook, answer: PoolAnswer, server: ServerReading): HealthElement<ServerHeld> {
  return new HealthElement(serverModel, { book, answer, server })
}

const serverModel = healthModel<typeof serverHealth, ServerHeld>(
  serverHealth,
  {
    health: ({ book, answer }) => book.element(answer),
    address: ({ server }) => present(server.address),
    ipConfigurationId: ({ server }) => server.ipConfiguration,
    state: ({ server }) => server.said.state,
    written: ({ server }) => present(server.said.written),
    text: ({ server }) => present(server.said.text),
    reason: ({ server }) => present(server.said.reason),
    code: ({ book, answer, server }) => codeOf(book, answer, server),
    isHealthy: ({ book, answer, server }) => healthOf(book, answer, server),
  },
  {
    label: ({ answer, server }) => `${answer.label} ${server.address}`.trim(),
    id: ({ answer }) => answer.subject.id,
    place: ({ server }) => server.place,
  },
)

/** The code of what is said of a server; nothing where all is well. */
export function codeOf(book: HealthBook, answer: PoolAnswer, { said }: ServerReading): string | undefined {
  const { code } = book.diagnoses.of(said, answer.reading.form)
  return code === 'HAG01' && isHealthy(said) ? undefined : code
}

/** Whether a server is healthy; unknown for the reason that its message gives. */
export function healthOf(book: HealthBook, answer: PoolAnswer, server: ServerReading): boolean | Unknown {
  const { said } = server
  return said.state === 'unknown' ? unknownHealth(book, answer, server) : isHealthy(said)
}

/** Why Azure does not know the health of a server, by what is said of it. */
export function unknownHealth(book: HealthBook, answer: PoolAnswer, server: ServerReading): Unknown {
  const { said } = server
  const { cause, fix } = adviceFor(answer, server, book.diagnoses.of(said, answer.reading.form))
  return new Unknown({
    print: () => said.written,
    causes: [{ code: 'runtime', reason: asPart(cause), supply: asPart(fix) }],
  })
}

/** A sentence as a part of one. */
function asPart(sentence: string): string {
  const words = sentence.replace(/\.$/, '')
  return /^[A-Z][a-z]/.test(words) && !/^(?:Azure|OpenSSL)/.test(words)
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words
}

export function present(text: string): string | undefined {
  return text === '' ? undefined : text
}
