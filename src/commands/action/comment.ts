// The comment of a step in its pull request. Where it cannot be written, that is said, and nothing else changes: the gate is the
// exit code.
import type { Event } from '../../host/event.ts'
import { GitHubApi, type GitHubRefusal } from '../../host/github-api.ts'
import type { Host } from '../../host/host.ts'
import { putComment } from '../../host/pull-comment.ts'
import { putReview } from '../../host/pull-review.ts'
import { commentMarker, type CommentParts } from '../../report/comment.ts'
import type { SuggestionComment } from '../../report/suggestion.ts'
import { plural } from '../../report/words.ts'

/** What a step was asked for. */
export interface AskedComment {
  /** Tells the comments of several steps apart. */
  readonly key: string
  /** '' where there is none. */
  readonly token: string
}

/** Where a comment leads to. */
export type CommentLinks = Pick<CommentParts, 'files' | 'run'>

/** Writes it, or writes it anew, then what the change may take over; gives the reason where it could not, as a note. */
export async function writeComment(
  asked: AskedComment,
  event: Event,
  { text, suggestions = [] }: Said,
  host: Host,
): Promise<readonly string[]> {
  const access = accessOf(asked, event, host)
  if (typeof access === 'string') return notWritten('comment', access)
  const { gitHub, number } = access
  const result = await putComment(gitHub, { number, marker: commentMarker(asked.key), text })
  if (typeof result !== 'string') return notWritten('comment', reasonOf(result, event))
  host.out.write(`The comment in pull request ${number} is ${result === 'created' ? 'written' : 'written anew'}.\n`)
  if (suggestions.length === 0 || event.head === undefined) return []
  const written = await putReview(gitHub, { number, commit: event.head, comments: suggestions })
  if (typeof written !== 'number') return notWritten('suggestions', reasonOf(written, event))
  if (written > 0) host.out.write(`${plural(written, 'suggestion')} in pull request ${number} may be taken over.\n`)
  return []
}

/** What a step says in a pull request. */
export interface Said {
  readonly text: string
  readonly suggestions?: readonly SuggestionComment[]
}

interface Access {
  readonly gitHub: GitHubApi
  readonly number: number
}

/** The way to the pull request, or why there is none. */
function accessOf({ token }: AskedComment, event: Event, host: Host): Access | string {
  const { env, send } = host
  const { number } = event
  if (number === undefined) return `this run is ${event.name === '' ? '' : `for ${event.name} and `}for no pull request`
  if (token === '') return 'there is no token. Give `token`, or leave it out to take that of the job'
  const [api = '', repository = ''] = [env['GITHUB_API_URL'], env['GITHUB_REPOSITORY']]
  if (send === undefined || !isSafe(api) || !/^[\w.-]+\/[\w.-]+$/.test(repository))
    return 'GITHUB_API_URL and GITHUB_REPOSITORY do not name a repository of GitHub'
  const ports = { send, sleep: (milliseconds: number) => host.sleep(milliseconds) }
  return { gitHub: new GitHubApi({ api, repository, token }, ports), number }
}

/** NOTE: a token goes over the network only where nobody can read along. */
function isSafe(api: string): boolean {
  return api.startsWith('https://') || /^http:\/\/(?:127\.0\.0\.1|localhost)[:/]/.test(api)
}

function notWritten(what: 'comment' | 'suggestions', reason: string): readonly string[] {
  return [`${what}: not written, because ${reason}.`]
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
