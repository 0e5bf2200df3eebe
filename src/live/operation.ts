// Operations that take long: a POST that is answered with 202, and the addresses at which its result will be.
import { type Answered, type ArmClient } from './client.ts'
import { LiveError, quoted } from './fault.ts'
import { field, textAt } from '../host/json.ts'
import type { Purpose } from './refusal.ts'
import { retryAfter } from './waiting.ts'
import type { WireRequest } from './wire.ts'

const usualWait = 2000

/** Asks, and waits for the result; gives its raw JSON. */
export async function resultOf(client: ArmClient, request: WireRequest, purpose: Purpose): Promise<string> {
  const first = await client.ask(request, purpose)
  if (first.status !== 202) return whole(first, purpose)
  const state = first.headers['azure-asyncoperation']
  const location = first.headers['location']
  const started: Started = { client, purpose, first, location, waited: { milliseconds: 0 } }
  if (state !== undefined) return byState(started, state)
  if (location !== undefined) return byLocation(started, location)
  throw new LiveError(
    'answer',
    `Azure began to look at ${purpose.subject} and did not say where the result will be. Try again.`,
  )
}

interface Started {
  readonly client: ArmClient
  readonly purpose: Purpose
  readonly first: Answered
  readonly location: string | undefined
  /** All pauses so far. */
  readonly waited: { milliseconds: number }
}

/** Azure-AsyncOperation: a state that is asked for until it is final; the result is at the location, or in the state. */
async function byState(started: Started, link: string): Promise<string> {
  const { client, purpose, location } = started
  const url = client.follow(link, 'address of the operation (Azure-AsyncOperation)')
  for (let last = started.first; ;) {
    await pause(started, last)
    last = await client.ask({ method: 'GET', url }, purpose)
    const status = textAt(last.json, 'status')
    switch (status.toLowerCase()) {
      case '':
        throw new LiveError('answer', `Azure did not say how far it is with ${purpose.subject}. Try again.`)
      case 'failed':
      case 'canceled':
        throw failed(last, status, purpose)
      case 'succeeded': {
        if (location === undefined) return inState(last, purpose)
        return byLocation({ ...started, first: { ...last, headers: {} } }, location, true)
      }
      default:
    }
  }
}

/** Location: answered with 202 until the result is there. */
async function byLocation(started: Started, link: string, isReady = false): Promise<string> {
  const { client, purpose } = started
  let url = client.follow(link, 'address of the result (Location)')
  let ready = isReady
  for (let last = started.first; ; ready = false) {
    if (!ready) await pause(started, last)
    last = await client.ask({ method: 'GET', url }, purpose)
    if (last.status !== 202) return whole(last, purpose)
    const moved = last.headers['location']
    if (moved !== undefined) url = client.follow(moved, 'address of the result (Location)')
  }
}

async function pause({ client, purpose, waited }: Started, last: Answered): Promise<void> {
  const wait = retryAfter(last) ?? usualWait
  const { operationMilliseconds } = client.limits
  if (waited.milliseconds + wait > operationMilliseconds) {
    const seconds = Math.round(operationMilliseconds / 1000)
    throw new LiveError(
      'time-out',
      `Azure had no result about ${purpose.subject} within ${seconds} s. Try again later.`,
    )
  }
  await client.pause(wait)
  waited.milliseconds += wait
}

function whole({ text, json }: Answered, { subject }: Purpose): string {
  if (json !== undefined) return text
  throw new LiveError('answer', `Azure's answer about ${subject} is empty. Try again.`)
}

/** NOTE: what Azure wraps in `properties` is written anew: there is no text of it alone on the wire. */
function inState({ json }: Answered, { subject }: Purpose): string {
  const properties = field(json, 'properties')
  const result = field(properties, 'output') ?? properties
  if (typeof result === 'object' && result !== null) return JSON.stringify(result)
  throw new LiveError('answer', `Azure says that it has looked at ${subject} and gives no result. Try again.`)
}

function failed({ json }: Answered, status: string, { subject }: Purpose): LiveError {
  const error = field(json, 'error')
  const code = textAt(error, 'code')
  const words = [code, quoted(textAt(error, 'message'))].filter((part) => part !== '').join(': ')
  const which = status.toLowerCase() === 'canceled' ? 'gave up looking' : 'could not look'
  return new LiveError('failed', `Azure ${which} at ${subject}${words === '' ? '' : ` (${words})`}. Try again later.`)
}
