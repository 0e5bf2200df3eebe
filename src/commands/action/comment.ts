// The comment of a step in its pull request. Where it cannot be written, that is said, and nothing else changes: the gate is the
// exit code.
import type { Event } from '../../host/event.ts'
import { GitHubApi, type GitHubRefusal } from '../../host/github-api.ts'
import type { Host } from '../../host/host.ts'
import { putComment } from '../../host/pull-comment.ts'
import { commentMarker, type CommentParts } from '../../report/comment.ts'

/** What a step was asked for. */
export interface AskedComment {
  /** Tells the comments of several steps apart. */
  readonly key: string
  /** '' where there is none. */
  readonly token: string
}

/** Where a comment leads to. */
export type CommentLinks = Pick<CommentParts, 'files' | 'run'>

/** Writes it, or writes it anew; gives the reason where it could not, as a note. */
export async function writeComment(
  { key, token }: AskedComment,
  event: Event,
  text: string,
  host: Host,
): Promise<readonly string[]> {
  const { env, send } = host
  const number = event.number
  if (number === undefined)
    return notWritten(`this run is ${event.name === '' ? '' : `for ${event.name} and `}for no pull request`)
  if (token === '') return notWritten('there is no token. Give `token`, or leave it out to take that of the job')
  const [api = '', repository = ''] = [env['GITHUB_API_URL'], env['GITHUB_REPOSITORY']]
  if (send === undefined || !isSafe(api) || !/^[\w.-]+\/[\w.-]+$/.test(repository))
    return notWritten('GITHUB_API_URL and GITHUB_REPOSITORY do not name a repository of GitHub')
  const gitHub = new GitHubApi({ api, repository, token }, { send, sleep: (milliseconds) => host.sleep(milliseconds) })
  const result = await putComment(gitHub, { number, marker: commentMarker(key), text })
  if (typeof result !== 'string') return notWritten(reasonOf(result, event))
  host.out.write(`The comment in pull request ${number} is ${result === 'created' ? 'written' : 'written anew'}.\n`)
  return []
}

/** NOTE: a token goes over the network only where nobody can read along. */
function isSafe(api: string): boolean {
  return api.startsWith('https://') || /^http:\/\/(?:127\.0\.0\.1|localhost)[:/]/.test(api)
}

function notWritten(reason: string): readonly string[] {
  return [`comment: not written, because ${reason}.`]
}

function reasonOf({ status, reason }: GitHubRefusal, { isFork }: Event): string {
  if (status === 401) return `${reason}: it does not take the token`
  if (status !== 403 && status !== 404) return reason
  return isFork
    ? `${reason}: the token of a pull request from a fork may only read. The summary of the job says the same`
    : `${reason}: the token may not write it. Give the job \`permissions: pull-requests: write\``
}

/** The pages of the run and of the files that it checked. */
export function linksOf({ env }: Pick<Host, 'env'>, event: Event): CommentLinks {
  const [server, repository, run] = [env['GITHUB_SERVER_URL'], env['GITHUB_REPOSITORY'], env['GITHUB_RUN_ID']]
  if (server === undefined || repository === undefined) return {}
  const home = `${server}/${repository}`
  // NOTE: with pull_request_target GITHUB_SHA is of the base.
  const commit = event.name === 'pull_request' ? env['GITHUB_SHA'] : event.head
  return {
    ...(commit !== undefined && { files: `${home}/blob/${commit}/` }),
    ...(run !== undefined && { run: `${home}/actions/runs/${run}` }),
  }
}
