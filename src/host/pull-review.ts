// Comments on lines of a pull request, in one review: each once, however often a run comes to it.
import type { GitHubApi, GitHubRefusal } from './github-api.ts'
import { itemsOf, textAt } from './json.ts'

export interface LineComment {
  readonly path: string
  /** Lines of the change, from 1, both counted. */
  readonly first: number
  readonly last: number
  /** What its text begins with. */
  readonly marker: string
  readonly text: string
}

export interface Review {
  readonly number: number
  /** The commit whose lines they are. */
  readonly commit: string
  readonly comments: readonly LineComment[]
}

/** NOTE: GitHub gives up on reviews with twenty of them. */
const most = 10
const perPage = 100
const mostPages = 30

/** How many were written; those that are there already are not written again. */
export async function putReview(api: GitHubApi, { number, commit, comments }: Review): Promise<number | GitHubRefusal> {
  const there = await markersOf(api, number)
  if ('reason' in there) return there
  const fresh = comments.filter(({ marker }) => !there.markers.has(marker)).slice(0, most)
  if (fresh.length === 0) return 0
  const answer = await api.post(`pulls/${number}/reviews`, {
    commit_id: commit,
    event: 'COMMENT',
    comments: fresh.map(({ path, first, last, text }) => ({
      path,
      side: 'RIGHT',
      line: last,
      ...(first < last && { start_line: first, start_side: 'RIGHT' }),
      body: text,
    })),
  })
  return 'reason' in answer ? answer : fresh.length
}

async function markersOf(
  api: GitHubApi,
  number: number,
): Promise<{ readonly markers: ReadonlySet<string> } | GitHubRefusal> {
  const markers = new Set<string>()
  for (let page = 1; page <= mostPages; page++) {
    const answer = await api.get(`pulls/${number}/comments?per_page=${perPage}&page=${page}`)
    if ('reason' in answer) return answer
    const comments = itemsOf(answer.value)
    for (const comment of comments) markers.add(textAt(comment, 'body').split('\n')[0]?.trim() ?? '')
    if (comments.length < perPage) break
  }
  return { markers }
}
