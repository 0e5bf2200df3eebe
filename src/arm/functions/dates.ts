// Date functions. The clock is that of the run: without one it is unknown.
import type { ArmFunction, CallSite } from './function.ts'
import { integerArg, textArg, type Args } from './arguments.ts'
import { formatDate, isoText } from './date-format.ts'
import { fieldsOf, inRange, parseDateTime, parseDuration, ticksPerSecond, type Ticks } from './date-time.ts'

export const dateFunctions: readonly ArmFunction[] = [
  {
    name: 'utcNow',
    min: 0,
    max: 1,
    summary: 'The time of the deployment; only in the default value of a parameter.',
    call: (args, site) => {
      if (!site.frame.inParameterDefault)
        throw site.error('argument', 'may only stand in the default value of a parameter.')
      const format = args.length > 0 ? textArg(args, 0, site) : 'yyyyMMddTHHmmssZ'
      if (site.frame.utcNow === undefined) return site.unknown(args, { cause: clock })
      return print(moment(site.frame.utcNow, site), format, site)
    },
  },
  {
    name: 'dateTimeAdd',
    min: 2,
    max: 3,
    summary: 'A moment with an ISO 8601 duration added; a year is 365 days and a month 30.',
    call: (args, site) => {
      const base = moment(textArg(args, 0, site), site)
      const written = textArg(args, 1, site)
      const format = args.length > 2 ? textArg(args, 2, site) : undefined
      const duration = parseDuration(written)
      if (duration === undefined)
        throw site.error('argument', `'${written}' is not a valid ISO8601 Duration string, such as P1D or -PT1H.`)
      return print(base + duration, format, site)
    },
  },
  {
    name: 'dateTimeFromEpoch',
    min: 1,
    max: 1,
    summary: 'The moment of a Unix time in seconds.',
    call: (args, site) => print(BigInt(integerArg(args, 0, site)) * ticksPerSecond, undefined, site),
  },
  {
    name: 'dateTimeToEpoch',
    min: 1,
    max: 1,
    summary: 'The Unix time in seconds of a moment.',
    call: (args: Args, site) => {
      const ticks = moment(textArg(args, 0, site), site)
      const seconds = ticks / ticksPerSecond
      return Number(ticks % ticksPerSecond < 0n ? seconds - 1n : seconds)
    },
  },
]

const clock = {
  code: 'clock',
  reason: 'the time of the deployment is not known',
  supply: '--utc-now 2026-01-01T00:00:00Z',
} as const

function moment(text: string, site: CallSite): Ticks {
  const ticks = parseDateTime(text)
  if (ticks === undefined)
    throw site.error('argument', `'${text.slice(0, 64)}' is not a date and time; write it as 2026-01-31T12:00:00Z.`)
  return ticks
}

function print(ticks: Ticks, format: string | undefined, site: CallSite): string {
  if (!inRange(ticks)) throw site.error('argument', 'the result is outside the years 1 to 9999.')
  const fields = fieldsOf(ticks)
  const text = format === undefined ? isoText(fields) : formatDate(fields, format)
  if (text === undefined) throw site.error('argument', `'${format ?? ''}' is not a format of dates.`)
  return text
}
