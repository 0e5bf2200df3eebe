// A resource manager on this machine, over HTTPS: resources by id, lists in pages, operations that take long, and every fault
// that a test asks for. It believes any token. Also run alone, by Node, for figures.
import { createServer, type Server } from 'node:https'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { generate } from 'selfsigned'

export interface Logged {
  readonly method: string
  /** Without the origin. */
  readonly path: string
  readonly authorization: string | undefined
  readonly body: string
}

export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
  readonly body: string
  readonly arm: FakeArm
}

/** Answers one request, in whichever way. */
export type Step = (exchange: Exchange) => void

interface Plan {
  readonly fits: RegExp
  readonly steps: Step[]
}

interface GraphQuestion {
  readonly subscriptions?: readonly string[]
  readonly query: string
  readonly options: { readonly $top: number; readonly $skipToken?: string }
}

interface Operation {
  left: number
  readonly body: string
}

export interface FakeOptions {
  /** Bodies by id. */
  readonly resources?: Readonly<Record<string, object>>
  /** Results of POST by path. */
  readonly results?: Readonly<Record<string, object>>
  readonly pageSize?: number
  /** What it asks to wait, when it is not to be told from what is said elsewhere. */
  readonly seconds?: number
  /** Queries of Resource Graph until one has to wait. */
  readonly quota?: number
  /** How often an operation is asked about before its result is there. */
  readonly polls?: number
  /** Whether an operation gives Azure-AsyncOperation beside Location, or alone. */
  readonly operation?: 'location' | 'both' | 'state'
}

export class FakeArm {
  readonly requests: Logged[] = []
  readonly ca: string
  readonly #server: Server
  readonly #plans: Plan[] = []
  readonly #resources: Map<string, object>
  readonly #results: ReadonlyMap<string, object>
  readonly #operations = new Map<string, Operation>()
  readonly #options: FakeOptions
  #quota: number

  constructor(server: Server, ca: string, options: FakeOptions) {
    this.ca = ca
    this.#server = server
    this.#options = options
    this.#quota = options.quota ?? 15
    this.#resources = lowered(options.resources ?? {})
    this.#results = lowered(options.results ?? {})
    server.on('request', (request: IncomingMessage, response: ServerResponse) => this.#receive(request, response))
  }

  get origin(): string {
    return `https://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** The next requests that fit are answered by these steps, each by one; what comes after them as usual. */
  plan(fits: RegExp, ...steps: readonly Step[]): void {
    this.#plans.push({ fits, steps: [...steps] })
  }

  close(): Promise<void> {
    this.#server.closeAllConnections()
    return new Promise((resolve) => this.#server.close(() => resolve()))
  }

  #receive(request: IncomingMessage, response: ServerResponse): void {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString()
      const { method = '', url: path = '', headers } = request
      this.requests.push({ method, path, authorization: headers.authorization, body })
      const exchange = { request, response, url: new URL(path, this.origin), body, arm: this }
      const plan = this.#plans.find(({ fits, steps }) => steps.length > 0 && fits.test(`${method} ${path}`))
      const step = plan?.steps.shift() ?? ((usual: Exchange) => this.#answer(usual))
      step(exchange)
    })
  }

  #answer(exchange: Exchange): void {
    const { request, url } = exchange
    const path = decodeURIComponent(url.pathname).toLowerCase()
    if (request.headers.authorization === undefined) return refuse(401, 'AuthenticationFailed', 'No token.')(exchange)
    if (!url.searchParams.has('api-version'))
      return refuse(400, 'MissingApiVersionParameter', 'The api-version query parameter is required.')(exchange)
    const operation = this.#operations.get(path.split('/').at(-1) ?? '')
    if (operation !== undefined) return this.#poll(exchange, path, operation)
    const result = this.#results.get(path)
    if (request.method === 'POST' && result !== undefined) return this.#begin(exchange, JSON.stringify(result))
    if (path === '/providers/microsoft.resourcegraph/resources') return this.#graph(exchange)
    const resource = this.#resources.get(path)
    if (resource !== undefined) return json(resource)(exchange)
    const listed = this.#list(path)
    if (listed !== undefined) return page(listed, this.#options.pageSize ?? 100)(exchange)
    return refuse(404, 'ResourceNotFound', `The Resource '${url.pathname}' was not found.`)(exchange)
  }

  /** What a path lists: all of a group, of a type in a group, or of a type in a subscription. */
  #list(path: string): readonly object[] | undefined {
    const [, all] = /^(\/subscriptions\/[^/]+\/resourcegroups\/[^/]+)\/resources$/.exec(path) ?? []
    const [, scope, type] = /^(.+)\/providers\/([^/]+\/[^/]+)$/.exec(path) ?? []
    const start = all ?? scope
    if (start === undefined) return undefined
    const ids = [...this.#resources.keys()].filter((id) => id.startsWith(`${start}/`))
    if (ids.length === 0) return undefined
    const found = ids.filter((id) => type === undefined || id.includes(`/providers/${type}/`))
    return found.flatMap((id) => this.#resources.get(id) ?? [])
  }

  /** Resource Graph: the types that a query names, in the order of their ids, a page at a time. */
  #graph(exchange: Exchange): void {
    const { subscriptions, query, options } = JSON.parse(exchange.body) as GraphQuestion
    const types = [...query.matchAll(/'([^']+)'/g)].map(([, type]) => `/providers/${type}/`)
    const scopes = subscriptions?.map((id) => `/subscriptions/${id}/`.toLowerCase()) ?? ['/']
    const ids = [...this.#resources.keys()].filter(
      (id) => scopes.some((scope) => id.startsWith(scope)) && types.some((type) => id.includes(type)),
    )
    const size = Math.min(options.$top, this.#options.pageSize ?? 100)
    const from = Number(options.$skipToken ?? 0)
    const data = ids
      .sort()
      .slice(from, from + size)
      .map((id) => this.#resources.get(id))
    const isLast = from + size >= ids.length
    const body = { totalRecords: ids.length, count: data.length, data, facets: [], resultTruncated: String(!isLast) }
    json(isLast ? body : { ...body, $skipToken: String(from + size) }, 200, {
      'x-ms-user-quota-remaining': String(this.#quota--),
      'x-ms-user-quota-resets-after': '00:00:05',
    })(exchange)
    if (this.#quota < 0) this.#quota = this.#options.quota ?? 15
  }

  #begin({ response }: Exchange, body: string): void {
    const name = `op${this.#operations.size + 1}`
    this.#operations.set(name, { left: this.#options.polls ?? 1, body })
    const base = `${this.origin}/subscriptions/s/providers/Microsoft.Network/locations/westeurope`
    const secret = `api-version=2024-05-01&t=638&c=MIIHsecret&s=signature&h=hash`
    const how = this.#options.operation ?? 'both'
    if (how !== 'location') response.setHeader('Azure-AsyncOperation', `${base}/operations/${name}?${secret}`)
    if (how !== 'state') response.setHeader('Location', `${base}/operationResults/${name}?${secret}`)
    response.setHeader('Retry-After', String(this.#options.seconds ?? 10))
    response.writeHead(202).end()
  }

  #poll(exchange: Exchange, path: string, operation: Operation): void {
    const isState = path.includes('/operations/')
    const isDone = operation.left-- <= 0 || (!isState && this.#options.operation !== 'location')
    if (isState) {
      const body = isDone ? { status: 'Succeeded', properties: JSON.parse(operation.body) } : { status: 'InProgress' }
      return json(body, 200, { 'Retry-After': String(this.#options.seconds ?? 5) })(exchange)
    }
    if (!isDone)
      return void exchange.response.writeHead(202, { 'Retry-After': String(this.#options.seconds ?? 5) }).end()
    text(operation.body)(exchange)
  }
}

function lowered(record: Readonly<Record<string, object>>): Map<string, object> {
  return new Map(Object.entries(record).map(([id, body]) => [id.toLowerCase(), body]))
}

export async function startFakeArm(options: FakeOptions = {}): Promise<FakeArm> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
  })
  const server = createServer({ key, cert })
  const arm = new FakeArm(server, cert, options)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return arm
}

export function text(body: string, status = 200, headers: Readonly<Record<string, string>> = {}): Step {
  return ({ response }) => {
    response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', ...headers }).end(body)
  }
}

export function json(body: object, status = 200, headers: Readonly<Record<string, string>> = {}): Step {
  return text(JSON.stringify(body), status, headers)
}

export function refuse(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Step {
  return json({ error: { code, message } }, status, headers)
}

/** One page of a list; `$skiptoken` is where it begins. */
function page(items: readonly object[], size: number): Step {
  return (exchange) => {
    const { url } = exchange
    const from = Number(url.searchParams.get('$skiptoken') ?? 0)
    const next = new URL(url)
    next.searchParams.set('$skiptoken', String(from + size))
    const value = items.slice(from, from + size)
    json({ value, ...(from + size < items.length && { nextLink: next.href }) })(exchange)
  }
}

/** The connection breaks off before there is an answer. */
export const reset: Step = ({ request }) => void request.socket.destroy()

/** No answer comes. */
export const silent: Step = () => undefined

/** The answer begins, and no end comes. */
export const stuck: Step = ({ response }) => {
  response.writeHead(200, { 'Content-Type': 'application/json' }).write('{"value":[')
}

/** The answer breaks off within its body. */
export const broken: Step = ({ response, request }) => {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' })
  response.write('{"value":[', () => request.socket.destroy())
}
