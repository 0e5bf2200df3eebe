// Sends over the network through a pipeline of Azure's SDK, and gives what came over the wire as it came: no model that drops
// what it does not know. The only module, with `sign-in-wire.ts` and `arm-wire.ts`, that loads the SDK.
import {
  createDefaultHttpClient,
  createHttpHeaders,
  createPipelineRequest,
  isRestError,
  redirectPolicyName,
  type HttpClient,
  type Pipeline,
  type PipelineResponse,
} from '@azure/core-rest-pipeline'
import { addAbortSignal, Readable } from 'node:stream'
import { LiveError } from './fault.ts'
import type { Send, WireAnswer, WireFault, WireRequest } from './wire.ts'

export interface WireOptions {
  readonly now: () => number
  readonly requestMilliseconds: number
  readonly answerBytes: number
  /** Stops everything: Ctrl-C. */
  readonly signal?: AbortSignal | undefined
  readonly httpClient?: HttpClient | undefined
}

/** NOTE: redirects are not followed, and nothing is asked twice here: `client.ts` does both by rules of its own. */
export function pipelineSend(pipeline: Pipeline, options: WireOptions): Send {
  pipeline.removePolicy({ name: redirectPolicyName })
  const httpClient = options.httpClient ?? createDefaultHttpClient()
  return (request) => exchange({ pipeline, httpClient, options }, request)
}

interface Sender {
  readonly pipeline: Pipeline
  readonly httpClient: HttpClient
  readonly options: WireOptions
}

async function exchange(
  { pipeline, httpClient, options }: Sender,
  request: WireRequest,
): Promise<WireAnswer | WireFault> {
  const { requestMilliseconds, answerBytes, signal } = options
  // NOTE: not the time-out of the SDK, which ends with the headers: a body may trickle, or stop.
  const deadline = AbortSignal.timeout(requestMilliseconds)
  const enough = new AbortController()
  const stop = AbortSignal.any([deadline, enough.signal, ...(signal === undefined ? [] : [signal])])
  try {
    const response = await pipeline.sendRequest(httpClient, requestOf(request, stop))
    const text = await bodyOf(response, stop, answerBytes)
    if (text !== undefined)
      return { status: response.status, headers: response.headers.toJSON(), text, at: options.now() }
    enough.abort()
    return { fault: 'too-large', detail: `${Math.floor(answerBytes / 1024 / 1024)} MB` }
  } catch (error) {
    if (error instanceof LiveError) throw error
    if (signal?.aborted === true) return { fault: 'interrupted', detail: '' }
    if (deadline.aborted) return { fault: 'time-out', detail: `${Math.ceil(requestMilliseconds / 1000)} s` }
    return faultOf(error)
  }
}

function requestOf({ method, url, body, contentType, headers = {} }: WireRequest, abortSignal: AbortSignal) {
  return createPipelineRequest({
    method,
    url,
    abortSignal,
    timeout: 0,
    headers: createHttpHeaders({
      accept: 'application/json',
      ...headers,
      ...(body !== undefined && { 'content-type': contentType ?? 'application/json' }),
    }),
    ...(body !== undefined && { body }),
    streamResponseStatusCodes: new Set([Number.POSITIVE_INFINITY]),
  })
}

/** The whole body; undefined when it is larger than it may be. */
async function bodyOf(response: PipelineResponse, stop: AbortSignal, most: number): Promise<string | undefined> {
  const { readableStreamBody, bodyAsText } = response
  if (readableStreamBody === undefined) return bodyAsText ?? ''
  const body = readableStreamBody instanceof Readable ? readableStreamBody : Readable.from(readableStreamBody)
  // NOTE: a connection that breaks off within a compressed body is not told to its reader, which would wait for ever.
  const stream = addAbortSignal(stop, body)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Uint8Array | string>) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    size += bytes.length
    if (size > most) return undefined
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const certificateCodes = /CERT|SIGNED|SIGNATURE|ISSUER|ALTNAME|^ERR_(?:TLS|SSL)|^EPROTO$/

function faultOf(error: unknown): WireFault {
  const code = codeOf(error)
  if (certificateCodes.test(code)) return { fault: 'certificate', detail: code }
  if (code === 'PARSE_ERROR' || code.startsWith('Z_')) return { fault: 'cut-off', detail: 'it ends too early' }
  if (isRestError(error) || isSystem(code)) return { fault: 'connection', detail: code }
  throw error
}

function isSystem(code: string): boolean {
  return /^E[A-Z_]{2,}$/.test(code) || code.startsWith('HPE_')
}

function codeOf(error: unknown): string {
  const isCoded = typeof error === 'object' && error !== null && 'code' in error
  return isCoded && typeof error.code === 'string' ? error.code : ''
}
