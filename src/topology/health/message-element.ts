// What is said of servers as an element: the message, what it means and what to do, with the values of the first server.
import type { ServerReading } from '../../resource/health.ts'
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { FactList } from '../fact.ts'
import { healthMessage } from '../model/pool-health.ts'
import { adviceFor, type FilledAdvice } from './advice.ts'
import type { HealthBook } from './book.ts'
import type { Diagnosis } from './diagnose.ts'
import { HealthElement, healthModel } from './element.ts'
import type { Group, PoolAnswer } from './pool-answer.ts'
import { codeOf, healthOf, present } from './server-element.ts'

export interface MessageHeld {
  readonly book: HealthBook
  readonly answer: PoolAnswer
  readonly group: Group
  readonly diagnosis: Diagnosis
  /** NOTE: filled when it is first asked for: most messages say that all is well. */
  readonly advice: () => FilledAdvice
}

export function makeMessages(book: HealthBook, answer: PoolAnswer): readonly HealthElement<MessageHeld>[] {
  return answer.groups.map((group) => {
    const diagnosis = book.diagnoses.of(group.said, answer.reading.form)
    let filled: FilledAdvice | undefined
    const advice = () => (filled ??= adviceFor(answer, group.servers[0], diagnosis))
    return new HealthElement(messageModel, { book, answer, group, diagnosis, advice })
  })
}

const messageModel = healthModel<typeof healthMessage, MessageHeld>(
  healthMessage,
  {
    health: ({ book, answer }) => book.element(answer),
    code: ({ book, answer, group }) => first(group, (server) => codeOf(book, answer, server)),
    isKnown: ({ diagnosis }) => diagnosis.isKnown,
    state: ({ group }) => group.said.state,
    text: ({ group }) => present(group.said.text),
    reason: ({ group }) => present(group.said.reason),
    count: ({ group }) => group.servers.length,
    addresses: ({ group }) => new FactList(group.servers.flatMap(({ address }) => present(address) ?? [])),
    servers: ({ book, answer, group }) => new FactList(book.servers(answer, group.servers)),
    isFailing: ({ book, answer, group }) => first(group, (server) => failureOf(book, answer, server)),
    received: ({ advice }) => advice().received,
    expected: ({ advice }) => advice().expected,
    cause: ({ advice }) => advice().cause,
    possible: ({ advice }) => new FactList(advice().possible),
    verify: ({ advice }) => new FactList(advice().verify),
    fix: ({ advice }) => advice().fix,
  },
  {
    label: ({ answer }) => answer.label,
    id: ({ answer }) => answer.subject.id,
    place: ({ group, answer }) => group.servers[0]?.textPlace ?? answer.reading.place,
  },
)

/** NOTE: a server that drains, or is healthy in part, is a matter of its own. */
function failureOf(book: HealthBook, answer: PoolAnswer, server: ServerReading): boolean | Unknown {
  const health = healthOf(book, answer, server)
  return isUnknown(health) ? health : server.said.state === 'unhealthy'
}

/** A group has a server. */
function first<T>({ servers: [server] }: Group, read: (server: Group['servers'][number]) => T): T | undefined {
  return server === undefined ? undefined : read(server)
}
