// GitHub's REST API, of github.com or of an Enterprise Server: asked with patience, within limits. The token goes to the one host
// that the runner names, and nowhere else.
import type { HttpAnswer, HttpFault, HttpRequest, Send } from './http.ts'
import { parsed } from './json.ts'

export interface GitHubPorts {
  readonly send: Send
  /** Comes back after so many milliseconds. */
  sleep(milliseconds: number): Promise<void>
}

export interface GitHubAccess {
  /** `https://api.github.com`, as the runner has it. */
  readonly api: string
  /** `owner/name`. */
  readonly repository: string
  readonly token: string
}

/** What came of a question. */
export type GitHubAnswer = { readonly value: unknown } | GitHubRefusal

export interface GitHubRefusal {
  /** 0 where nobody answered. */
  readonly status: number
  /** A sentence part. */
  readonly reason: string
}

const mostTries = 4
const longestWait = 60_000

export class GitHubApi {
  readonly #access: GitHubAccess
  readonly #ports: GitHubPorts

  constructor(access: GitHubAccess, ports: GitHubPorts) {
    this.#access = access
    this.#ports = ports
  }

  get(path: string): Promise<GitHubAnswer> {
    return this.#ask('GET', path)
  }

  /** NOTE: not tried again where it is not known whether it was done: there would be two. */
  post(path: string, body: object): Promise<GitHubAnswer> {
    return this.#ask('POST', path, body)
  }

  patch(path: string, body: object): Promise<GitHubAnswer> {
    return this.#ask('PATCH', path, body)
  }

  async #ask(method: HttpRequest['method'], path: string, body?: object): Promise<GitHubAnswer> {
    const { api, repository, token } = this.#access
    const request: HttpRequest = {
      method,
      url: `${api.replace(/\/+$/, '')}/repos/${repository}/${path}`,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'user-agent': 'poolgate',
        'x-github-api-version': '2022-11-28',
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }
    for (let tries = 1; ; tries++) {
      const answer = await this.#ports.send(request)
      if (!('fault' in answer) && answer.status >= 200 && answer.status < 300) return { value: parsed(answer.text) }
      const wait = tries < mostTries ? waitFor(answer, method, tries) : undefined
      if (wait === undefined) return refusalOf(answer, new URL(request.url).host)
      await this.#ports.sleep(wait)
    }
  }
}

/** Milliseconds after which it is worth another try; undefined when it is not. */
function waitFor(answer: HttpAnswer | HttpFault, method: string, tries: number): number | undefined {
  const usual = 1000 * 2 ** (tries - 1)
  if ('fault' in answer) return method === 'POST' ? undefined : usual
  const isSlowing = isLimited(answer)
  if (!isSlowing && (answer.status < 500 || method === 'POST')) return undefined
  const asked = Number.parseInt(answer.headers['retry-after'] ?? '', 10)
  const wait = Number.isNaN(asked) ? usual : asked * 1000
  return wait <= longestWait ? wait : undefined
}

/** It asks to be asked less: nothing was done. */
function isLimited({ status, headers, text }: HttpAnswer): boolean {
  if (status === 429) return true
  const isSpent = headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined
  return status === 403 && (isSpent || /secondary rate limit/i.test(text))
}

function refusalOf(answer: HttpAnswer | HttpFault, host: string): GitHubRefusal {
  if ('fault' in answer) return { status: 0, reason: `${host} does not answer (${answer.fault})` }
  if (isLimited(answer)) return { status: answer.status, reason: `${host} takes no more requests for now` }
  return { status: answer.status, reason: `${host} answers with ${answer.status}` }
}
