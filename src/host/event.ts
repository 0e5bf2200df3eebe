// The event that a workflow runs for, as the runner describes it: variables and a file of JSON. What is in the file is GitHub's,
// but for names that strangers chose; of those none is taken.
import type { Host } from './host.ts'
import { field, parsed, textAt } from './json.ts'

export interface Event {
  /** `pull_request`, `merge_group` …; '' outside of a workflow. */
  readonly name: string
  /** Of a pull request. */
  readonly number?: number
  /** It comes from another repository: its run gets a token that may only read, and no identity. */
  readonly isFork: boolean
  /** The commit that the change is compared with. */
  readonly base?: string
  /** The last commit of the change. */
  readonly head?: string
}

/** Reads the event; a file that cannot be understood says nothing. */
export function readEvent({ env, readText }: Pick<Host, 'env' | 'readText'>): Event {
  const name = env['GITHUB_EVENT_NAME'] ?? ''
  const path = env['GITHUB_EVENT_PATH'] ?? ''
  const payload = parsed((path === '' ? undefined : readText(path)) ?? '')
  const [pull, group] = [field(payload, 'pull_request'), field(payload, 'merge_group')]
  const number = field(pull, 'number')
  const base = commitOf(textAt(pull, 'base', 'sha') || textAt(group, 'base_sha'))
  const head = commitOf(textAt(pull, 'head', 'sha') || textAt(group, 'head_sha'))
  return {
    name,
    isFork: pull !== undefined && isForeign(pull),
    ...(typeof number === 'number' && Number.isSafeInteger(number) && number > 0 && { number }),
    ...(base !== undefined && { base }),
    ...(head !== undefined && { head }),
  }
}

/** A repository that is gone is a stranger's too. */
function isForeign(pull: unknown): boolean {
  const [head = '', base = ''] = ['head', 'base'].map((side) => textAt(pull, side, 'repo', 'full_name'))
  return head === '' || head.toLowerCase() !== base.toLowerCase()
}

/** The full name of a commit; undefined when it is none, or stands for no commit. */
function commitOf(text: string): string | undefined {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text) && !/^0+$/.test(text) ? text : undefined
}
