// Asks the resource manager: patient where Azure asks for patience, and never without an end. Throws LiveError.
import { followed, urlOf } from './address.ts'
import { LiveError } from './fault.ts'
import { field, parsed, textAt } from '../host/json.ts'
import type { LiveLimits } from './limits.ts'
import { lost } from './lost.ts'
import { olderUrl } from './older-version.ts'
import { refusalOf, type Purpose } from './refusal.ts'
import { retryAfter } from './waiting.ts'
import type { Send, Time, WireAnswer, WireRequest } from './wire.ts'

/** An answer of success, read. */
export interface Answered extends WireAnswer {
  /** undefined where the answer has no body. */
  readonly json: unknown
}

export interface ClientParts {
  /** Its origin. */
  readonly resourceManager: string
  readonly send: Send
  readonly time: Time
  readonly limits: LiveLimits
  readonly tell?: ((line: string) => void) | undefined
}

type Attempt =
  | { readonly answered: Answered }
  | { readonly error: LiveError; readonly again: boolean; readonly wait?: number }
  /** To be asked at another address. */
  | { readonly url: string }

const firstWait = 1000
const statusesToAskAgain: ReadonlySet<number> = new Set([408, 409, 429, 500, 502, 503, 504])

export class ArmClient {
  readonly limits: LiveLimits
  readonly time: Time
  readonly #send: Send
  readonly #origin: string
  readonly #tell: (line: string) => void
  #answers = 0
  /** Set once there is no way to Azure: what is still to be asked is not tried for minutes each. */
  #down: LiveError | undefined

  constructor({ resourceManager, send, time, limits, tell }: ClientParts) {
    this.limits = limits
    this.time = time
    this.#send = send
    this.#origin = resourceManager
    this.#tell = tell ?? (() => undefined)
  }

  /** The address of a path; `query` besides the version of the API is in the form of a URL. */
  url(path: string, apiVersion: string, query = ''): string {
    return urlOf(this.#origin, path, `api-version=${apiVersion}${query === '' ? '' : `&${query}`}`)
  }

  /** A link of an answer. Throws when it leads away from the resource manager. */
  follow(link: string, what: string): string {
    return followed(link, this.#origin, what)
  }

  /** Sends until there is an answer, as often and as long as the limits allow. */
  async ask(request: WireRequest, purpose: Purpose): Promise<Answered> {
    if (this.#down !== undefined) throw this.#down
    const { attempts, retryMilliseconds } = this.limits
    let { url } = request
    for (let count = 1, waited = 0; ; count++) {
      const attempt = await this.#attempt({ ...request, url }, purpose)
      if ('answered' in attempt) return attempt.answered
      if ('url' in attempt) {
        url = attempt.url
        continue
      }
      const { error, again, wait = firstWait * 2 ** (count - 1) } = attempt
      if (!again) throw this.#last(error)
      if (count >= attempts || waited + wait > retryMilliseconds) throw this.#last(afterAll(error, count, attempt.wait))
      await this.pause(wait)
      waited += wait
    }
  }

  /** Waits, and says so where it takes long enough to wonder. */
  async pause(milliseconds: number): Promise<void> {
    const seconds = Math.round(milliseconds / 1000)
    if (seconds > 0) this.#tell(`Azure: ${plural(this.#answers, 'answer')}, waiting ${seconds} s`)
    await this.time.sleep(milliseconds)
  }

  /** Says that there is nothing more to wait for. */
  rest(): void {
    this.#tell('')
  }

  #last(error: LiveError): LiveError {
    if (error.code === 'connection' || error.code === 'interrupted') this.#down = error
    return error
  }

  async #attempt(request: WireRequest, purpose: Purpose): Promise<Attempt> {
    const answer = await this.#send(request)
    this.#tell(`Azure: ${plural(++this.#answers, 'answer')}`)
    if ('fault' in answer) return lost(answer, request.url)
    const { status, text } = answer
    const older = olderUrl(answer, request.url)
    if (older !== undefined) return { url: older }
    if (status < 200 || status > 299) {
      const wait = retryAfter(answer)
      const error = refusalOf(answer, purpose)
      return {
        error,
        again: error.code !== 'locked' && statusesToAskAgain.has(status),
        ...(wait !== undefined && { wait }),
      }
    }
    const json = text.trim() === '' ? undefined : parsed(text)
    if (json === undefined && text.trim() !== '')
      return lost({ fault: 'cut-off', detail: `what came about ${purpose.subject} is not JSON` }, request.url)
    return { answered: { ...answer, json } }
  }

  /** The pages of a list, each with its raw text. Ends with an error where the list does not end. */
  async *pages(firstUrl: string, purpose: Purpose): AsyncGenerator<Answered> {
    const seen = new Set<string>()
    let bytes = 0
    for (let url: string | undefined = firstUrl; url !== undefined;) {
      if (seen.has(url)) throw endless(purpose, 'a page names itself as the next one')
      if (seen.size >= this.limits.pages) throw endless(purpose, `it has more than ${this.limits.pages} pages`)
      seen.add(url)
      const page = await this.ask({ method: 'GET', url }, purpose)
      bytes += page.text.length
      if (bytes > this.limits.totalBytes)
        throw endless(purpose, `it has more than ${Math.round(this.limits.totalBytes / 1024 / 1024)} MB`)
      if (!Array.isArray(field(page.json, 'value')))
        throw new LiveError(
          'answer',
          `Azure's answer about ${purpose.subject} is no list: it has no \`value\`. Try again; look for a proxy in between.`,
        )
      yield page
      const next = textAt(page.json, 'nextLink')
      url = next === '' ? undefined : this.follow(next, 'link to the next page (nextLink)')
    }
  }
}

function afterAll(error: LiveError, count: number, wait: number | undefined): LiveError {
  const asked = `It was asked ${count === 1 ? 'once' : `${count} times`}`
  const pause = wait === undefined ? '' : `; Azure asks to wait ${Math.ceil(wait / 1000)} s more`
  return new LiveError(error.code, `${error.message} ${asked}${pause}.`, error.need)
}

function endless({ subject }: Purpose, how: string): LiveError {
  return new LiveError(
    'answer',
    `Azure's list of ${subject} does not end: ${how}. Ask for less: a group, or one resource.`,
  )
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
