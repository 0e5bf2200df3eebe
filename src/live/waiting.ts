// How long Azure asks to wait before the next request.
import type { WireAnswer } from './wire.ts'

/** Milliseconds; undefined where the answer does not say. */
export function retryAfter({ headers, at }: WireAnswer): number | undefined {
  const exact = headers['retry-after-ms'] ?? headers['x-ms-retry-after-ms'] ?? ''
  if (/^\d{1,9}$/.test(exact)) return Number(exact)
  const given = (headers['retry-after'] ?? '').trim()
  if (given === '') return spanOf(headers['x-ms-user-quota-resets-after'] ?? '')
  if (/^\d{1,9}$/.test(given)) return Number(given) * 1000
  const until = Date.parse(given)
  if (Number.isNaN(until)) return undefined
  // NOTE: by the clock that set the date, where it says what time it has: this machine's may be wrong.
  const dated = Date.parse(headers['date'] ?? '')
  return Math.max(0, until - (Number.isNaN(dated) ? at : dated))
}

/** `hh:mm:ss` of a quota, in milliseconds; undefined when it is none. */
export function spanOf(text: string): number | undefined {
  const [, hours, minutes, seconds] = /^(\d{1,3}):(\d{2}):(\d{2})(?:\.\d+)?$/.exec(text.trim()) ?? []
  if (hours === undefined) return undefined
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000
}
