// Exchanges with Azure as files of a folder: written by `--record`, and read by `--replay` in place of the network.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '../config/usage-error.ts'
import { isSystemError, reasonOf } from '../host/system-error.ts'
import { LiveError } from './fault.ts'
import { field, itemsOf, parsed, textAt } from '../host/json.ts'
import { withoutSecrets, withoutSignature } from './redact.ts'
import type { Send, WireAnswer, WireFault, WireRequest } from './wire.ts'

/** What came of one request. A `LiveError` is that of a sign-in which failed before anything was sent. */
type Outcome = WireAnswer | WireFault | LiveError

const sessionFile = 'poolgate-recording.json'
const momentsFile = 'poolgate-moments.json'
const keptHeaders = [
  'azure-asyncoperation',
  'content-type',
  'date',
  'location',
  'retry-after',
  'retry-after-ms',
  'x-ms-retry-after-ms',
  'x-ms-tenant-subscription-limit-hit',
  'x-ms-user-quota-remaining',
  'x-ms-user-quota-resets-after',
]
const links: ReadonlySet<string> = new Set(['azure-asyncoperation', 'location'])

/** A conversation that is kept, or one that was. */
export interface Recording {
  readonly send: Send
  /** Keeps a moment of the clock, or gives the one that was kept. */
  readonly moment: (now: number) => number
  readonly isReplay: boolean
}

/** Sends, and keeps what came of it. NOTE: what goes on is what was kept, so that a replay says the same. */
export function recorded(send: Send, folder: string, resourceManager: string): Recording {
  const nth = new Counter()
  writing(folder, () => {
    mkdirSync(folder, { recursive: true })
    if (readdirSync(folder).length > 0)
      throw new UsageError(`${folder} is not empty, and a recording needs a folder of its own. Name a new one.`)
    writeFileSync(join(folder, sessionFile), `${JSON.stringify({ version: 1, resourceManager }, null, 2)}\n`)
  })
  const keep: Send = async (request) => {
    const name = nth.nameOf(request)
    const outcome = await outcomeOf(send, request)
    const isAnswer = !(outcome instanceof LiveError) && 'status' in outcome
    const kept = isAnswer ? { ...outcome, text: withoutSecrets(outcome.text) } : outcome
    const isStopped = !(outcome instanceof LiveError) && 'fault' in outcome && outcome.fault === 'interrupted'
    if (!isStopped) writing(folder, () => writeFileSync(join(folder, name), fileOf(request, kept)))
    if (kept instanceof LiveError) throw kept
    return kept
  }
  const moments: number[] = []
  const moment = (now: number) => {
    moments.push(now)
    writing(folder, () => writeFileSync(join(folder, momentsFile), `${JSON.stringify(moments)}\n`))
    return now
  }
  return { send: keep, moment, isReplay: false }
}

/** Answers from a recording, and asks nobody. */
export function replayed(folder: string): Recording & { readonly resourceManager: string } {
  const nth = new Counter()
  const resourceManager = textAt(parsed(read(folder, sessionFile) ?? ''), 'resourceManager')
  if (!URL.canParse(resourceManager))
    throw new UsageError(`${folder} holds no recording. Make one with --record ${folder}.`)
  let broken: WireFault | undefined
  const send: Send = async (request) => {
    const text = read(folder, nth.nameOf(request))
    // Once there was no way to Azure, nothing more was asked, and nothing kept.
    if (text === undefined && broken !== undefined) return broken
    const outcome = text === undefined ? undefined : outcomeIn(text)
    if (outcome === undefined) {
      const asked = `${request.method} ${withoutSignature(request.url)}`
      const how = text === undefined ? 'does not hold' : 'is damaged at'
      throw new UsageError(
        `The recording in ${folder} ${how} ${asked}. The inputs differ from when it was made: record again.`,
      )
    }
    if (outcome instanceof LiveError) throw outcome
    if ('fault' in outcome) broken = outcome
    return outcome
  }
  const moments = itemsOf(parsed(read(folder, momentsFile) ?? '')).values()
  const moment = (now: number) => {
    const kept = moments.next().value
    return typeof kept === 'number' ? kept : now
  }
  return { send, moment, isReplay: true, resourceManager }
}

async function outcomeOf(send: Send, request: WireRequest): Promise<Outcome> {
  try {
    return await send(request)
  } catch (error) {
    if (error instanceof LiveError) return error
    throw error
  }
}

/** Names files by what was asked, and how often that was asked before. */
class Counter {
  readonly #counts = new Map<string, number>()

  nameOf({ method, url, body = '' }: WireRequest): string {
    const asked = [method, withoutSignature(url), body].join('\n')
    const key = createHash('sha256').update(asked).digest('hex').slice(0, 20)
    const count = (this.#counts.get(key) ?? 0) + 1
    this.#counts.set(key, count)
    return `${key}-${count}.json`
  }
}

function fileOf({ method, url, body }: WireRequest, outcome: Outcome): string {
  const request = { method, path: withoutSignature(url), ...(body !== undefined && { body }) }
  const rest =
    outcome instanceof LiveError
      ? { error: { code: outcome.code, message: outcome.message } }
      : 'fault' in outcome
        ? outcome
        : {
            status: outcome.status,
            at: new Date(outcome.at).toISOString(),
            headers: headersOf(outcome),
            body: outcome.text,
          }
  return `${JSON.stringify({ request, ...rest }, null, 2)}\n`
}

function headersOf({ headers }: WireAnswer): Readonly<Record<string, string>> {
  const kept = keptHeaders.flatMap((name): [string, string][] => {
    const value = headers[name]
    if (value === undefined) return []
    const isLink = links.has(name) && URL.canParse(value)
    return [[name, isLink ? `${new URL(value).origin}${withoutSignature(value)}` : value]]
  })
  return Object.fromEntries(kept)
}

/** What a file of a recording says; undefined where it says nothing of use. */
function outcomeIn(text: string): Outcome | undefined {
  const json = parsed(text)
  const error = field(json, 'error')
  // Who replays did not fail to sign in: whatever the code, it is that of a sign-in.
  if (error !== undefined) return new LiveError('sign-in', textAt(error, 'message'))
  const fault = faults.find((known) => known === textAt(json, 'fault'))
  if (fault !== undefined) return { fault, detail: textAt(json, 'detail') }
  const status = field(json, 'status')
  const headers = field(json, 'headers')
  if (typeof status !== 'number' || typeof headers !== 'object' || headers === null) return undefined
  const pairs = Object.entries(headers).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return { status, at: Date.parse(textAt(json, 'at')), headers: Object.fromEntries(pairs), text: textAt(json, 'body') }
}

const faults: readonly WireFault['fault'][] = [
  'connection',
  'certificate',
  'time-out',
  'cut-off',
  'too-large',
  'foreign',
]

function read(folder: string, name: string): string | undefined {
  try {
    return readFileSync(join(folder, name), 'utf8')
  } catch (error) {
    if (!isSystemError(error)) throw error
    return undefined
  }
}

function writing(folder: string, write: () => void): void {
  try {
    write()
  } catch (error) {
    if (!isSystemError(error)) throw error
    throw new UsageError(`The recording cannot be written to ${folder}: ${reasonOf(error)}. Name another folder.`)
  }
}
