// A server of this machine that keeps the comments of one pull request, as GitHub's REST API does.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export interface FakeComment {
  readonly id: number
  readonly body: string
  readonly user: { readonly type: string }
  readonly author_association: string
}

/** What it answers in place of the usual, by the method and the number of the request; undefined for the usual. */
export type Trouble = (
  method: string,
  time: number,
) =>
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly text?: string }
  | 'silence'
  | undefined

export interface FakeGitHub {
  readonly url: string
  readonly comments: FakeComment[]
  /** Comments on lines, as they were sent. */
  readonly lineComments: { readonly path: string; readonly line: number; readonly body: string }[]
  /** `GET /repos/o/r/issues/7/comments?per_page=100&page=1` */
  readonly requests: string[]
  readonly tokens: Set<string>
  trouble: Trouble
  close(): Promise<void>
}

export async function startFakeGitHub(): Promise<FakeGitHub> {
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const fake: FakeGitHub = {
    url: `http://127.0.0.1:${port}/api/v3`,
    comments: [],
    lineComments: [],
    requests: [],
    tokens: new Set(),
    trouble: () => undefined,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '' } = request
    fake.requests.push(`${method} ${url.replace('/api/v3', '')}`)
    fake.tokens.add(request.headers.authorization ?? '')
    let text = ''
    for await (const chunk of request) text += String(chunk)
    const trouble = fake.trouble(method, fake.requests.length)
    if (trouble === 'silence') return void request.socket.destroy()
    const [status, body] = trouble === undefined ? usual(method, url, text) : [trouble.status, trouble.text ?? '{}']
    const headers = trouble === undefined ? {} : trouble.headers
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)
  }

  function usual(method: string, url: string, text: string): readonly [number, string] {
    const [, page] = /^\/api\/v3\/repos\/o\/r\/issues\/7\/comments(?:\?per_page=100&page=(\d+))?$/.exec(url) ?? []
    const [, id] = /^\/api\/v3\/repos\/o\/r\/issues\/comments\/(\d+)$/.exec(url) ?? []
    if (method === 'GET' && page !== undefined)
      return [200, JSON.stringify(fake.comments.slice((Number(page) - 1) * 100, Number(page) * 100))]
    if (method === 'GET' && url.startsWith('/api/v3/repos/o/r/pulls/7/comments?'))
      return [200, JSON.stringify(fake.lineComments)]
    const { body, comments } = JSON.parse(text) as { body: string; comments?: FakeGitHub['lineComments'] }
    if (method === 'POST' && url.endsWith('/pulls/7/reviews')) {
      fake.lineComments.push(...(comments ?? []))
      return [200, '{}']
    }
    if (body.length > 65_536) return [422, '{"message":"Body is too long"}']
    if (method === 'POST' && url.endsWith('/issues/7/comments')) {
      fake.comments.push({ id: 1000 + fake.comments.length, body, user: { type: 'Bot' }, author_association: 'NONE' })
      return [201, '{}']
    }
    const at = fake.comments.findIndex((comment) => comment.id === Number(id))
    if (method !== 'PATCH' || at < 0) return [404, '{"message":"Not Found"}']
    fake.comments[at] = { ...fake.comments[at]!, body }
    return [200, '{}']
  }

  return fake
}
