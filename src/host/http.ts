// One exchange over HTTPS: bounded in time and size, never redirected, because what is sent carries a token for one host.

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PATCH'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

export interface HttpAnswer {
  readonly status: number
  /** By their names in small letters. */
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** Why there is no answer, in a sentence part. */
export interface HttpFault {
  readonly fault: string
}

export type Send = (request: HttpRequest) => Promise<HttpAnswer | HttpFault>

const milliseconds = 15_000
const mostBytes = 16 * 1024 * 1024

/** `limit` is for tests. */
export function sendOver(limit = milliseconds): Send {
  return async ({ method, url, headers, body }) => {
    const signal = AbortSignal.timeout(limit)
    try {
      const answer = await fetch(url, {
        method,
        headers,
        redirect: 'manual',
        signal,
        ...(body !== undefined && { body }),
      })
      const text = await textOf(answer)
      if (text === undefined) return { fault: `it answers with more than ${mostBytes} bytes` }
      return { status: answer.status, headers: Object.fromEntries(answer.headers), text }
    } catch (error) {
      // NOTE: whatever fetch throws here is about the connection; the address is ours.
      return { fault: signal.aborted ? `no answer in ${limit / 1000} s` : reasonOf(error) }
    }
  }
}

async function textOf(answer: Response): Promise<string | undefined> {
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for await (const chunk of answer.body ?? []) {
    size += chunk.length
    if (size > mostBytes) return undefined
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

/** `ECONNREFUSED`; fetch hides it in the cause. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code
  return cause instanceof Error ? cause.message : String(cause)
}
