// The one comment of a key in a pull request: found again by the mark that it begins with, and written anew in place.
import type { GitHubApi, GitHubRefusal } from './github-api.ts'
import { field, itemsOf, textAt } from './json.ts'

export interface PullComment {
  readonly number: number
  /** What its text begins with. */
  readonly marker: string
  readonly text: string
}

const perPage = 100
/** Comments beyond these pages are not looked at. */
const mostPages = 50

/** What came of it; a refusal says why it could not be written. */
export async function putComment(api: GitHubApi, comment: PullComment): Promise<'created' | 'updated' | GitHubRefusal> {
  const found = await findComment(api, comment)
  if (typeof found !== 'number' && found !== undefined) return found
  const body = { body: comment.text }
  const answer =
    found === undefined
      ? await api.post(`issues/${comment.number}/comments`, body)
      : await api.patch(`issues/comments/${found}`, body)
  if ('reason' in answer) return answer
  return found === undefined ? 'created' : 'updated'
}

/** Its id; undefined where there is none. */
async function findComment(
  api: GitHubApi,
  { number, marker }: PullComment,
): Promise<number | undefined | GitHubRefusal> {
  for (let page = 1; page <= mostPages; page++) {
    const answer = await api.get(`issues/${number}/comments?per_page=${perPage}&page=${page}`)
    if ('reason' in answer) return answer
    const comments = itemsOf(answer.value)
    const found = comments.find((one) => textAt(one, 'body').startsWith(marker) && isTrusted(one))
    const id = field(found, 'id')
    if (typeof id === 'number' && Number.isSafeInteger(id)) return id
    if (comments.length < perPage) return undefined
  }
  return undefined
}

/**
 * Written by an app, or by somebody of the repository. NOTE: anybody may write the mark into a comment of theirs; ours would then
 * stand under their name, and they could change it.
 */
function isTrusted(comment: unknown): boolean {
  const isApp = textAt(comment, 'user', 'type') === 'Bot'
  return isApp || ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(textAt(comment, 'author_association'))
}
