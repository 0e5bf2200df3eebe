// Times as options say them: `90`, `90s`, `10m`, `1h30m`.
import { UsageError } from '../config/usage-error.ts'

const seconds: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 }
const longest = 24 * 3600

/** The seconds of an option; undefined when it is not given. Throws UsageError for what is no time, or none worth waiting for. */
export function secondsOf(option: string, given: string | undefined, least: number): number | undefined {
  if (given === undefined) return undefined
  const text = given.trim().toLowerCase()
  const parts = [...text.matchAll(/(\d{1,6})([smh]?)/g)]
  const isWhole = parts.length > 0 && parts.map(([part]) => part).join('') === text
  if (!isWhole || (parts.length > 1 && parts.some(([, , unit]) => unit === '')))
    throw new UsageError(`${option} takes a time such as 90s, 10m or 1h30m, not ${given}.`)
  const total = parts.reduce((sum, [, count, unit = '']) => sum + Number(count) * (seconds[unit] ?? 1), 0)
  if (total < least || total > longest)
    throw new UsageError(`${option} must be between ${least} s and 24 h, not ${given}.`)
  return total
}
