// Clouds of governments and clouds of one's own know older versions of an API only. They name them when they refuse one.
import { field, parsed, textAt } from '../host/json.ts'
import type { WireAnswer } from './wire.ts'

/** The same address in the newest version that Azure says it has, below the one that was asked for; undefined where none is named. */
export function olderUrl({ status, text }: WireAnswer, url: string): string | undefined {
  if (status !== 400) return undefined
  const said = textAt(field(parsed(text), 'error'), 'message')
  const listed = /supported api-versions (?:for this resource type )?are '([\w,. -]{10,5000})'/i.exec(said)?.[1] ?? ''
  const asked = new URL(url)
  const wanted = asked.searchParams.get('api-version') ?? ''
  // NOTE: previews come and go, and dates are in the order of their letters.
  const stable = listed.split(',').map((version) => version.trim())
  const [newest] = stable
    .filter((version) => /^\d{4}-\d{2}-\d{2}$/.test(version) && version < wanted)
    .sort()
    .reverse()
  if (newest === undefined) return undefined
  asked.searchParams.set('api-version', newest)
  return asked.href
}
