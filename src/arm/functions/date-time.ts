// Moments as .NET reads them, in UTC. No Date: its parser differs between hosts and knows other forms.

/** 100-nanosecond ticks since 1970-01-01T00:00:00Z. */
export type Ticks = bigint

export const ticksPerSecond = 10_000_000n
const secondsPerDay = 86_400n
// The years 1 to 9999, which is what .NET can hold.
const leastTicks = -62_135_596_800n * ticksPerSecond
const mostTicks = 253_402_300_800n * ticksPerSecond - 1n

export interface Fields {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** Ticks within the second. */
  readonly fraction: number
  /** 0 is Sunday. */
  readonly weekday: number
}

export function inRange(ticks: Ticks): boolean {
  return ticks >= leastTicks && ticks <= mostTicks
}

export function fieldsOf(ticks: Ticks): Fields {
  const seconds = floorDiv(ticks, ticksPerSecond)
  const days = Number(floorDiv(seconds, secondsPerDay))
  const rest = Number(seconds - BigInt(days) * secondsPerDay)
  const { year, month, day } = civilOf(days)
  return {
    year,
    month,
    day,
    hour: Math.floor(rest / 3600),
    minute: Math.floor(rest / 60) % 60,
    second: rest % 60,
    fraction: Number(ticks - seconds * ticksPerSecond),
    weekday: (((days + 4) % 7) + 7) % 7,
  }
}

const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)? ?(Z|z|GMT|UTC|[+-]\d{2}(?::?\d{2})?)?$/
const basic = /^(\d{4})(\d{2})(\d{2})[Tt](\d{2})(\d{2})(\d{2})()(Z|z)?$/
const american =
  /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?: ([AaPp][Mm]))?)? ?(Z|z|[+-]\d{2}:?\d{2})?$/
const rfc1123 = /^[A-Za-z]{3}, (\d{2}) ([A-Za-z]{3}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) (GMT)$/
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A moment in one of the forms Azure prints or documents; without a zone it is UTC. Undefined when it is none. */
export function parseDateTime(written: string): Ticks | undefined {
  const text = written.trim()
  if (text.length > 64) return undefined
  const plain = iso.exec(text) ?? basic.exec(text)
  if (plain !== null) {
    const [, year, month, day, hour, minute, second, fraction, zone] = plain
    return moment([year, month, day, hour, minute, second], fraction, zone)
  }
  const us = american.exec(text)
  if (us !== null) {
    const [, month, day, year, hour, minute, second, fraction, half, zone] = us
    return moment([year, month, day, hourOf(hour, half), minute, second], fraction, zone)
  }
  const mail = rfc1123.exec(text)
  if (mail === null) return undefined
  const [, day, name = '', year, hour, minute, second] = mail
  return moment([year, String(monthNames.indexOf(name.toLowerCase()) + 1), day, hour, minute, second], undefined, 'Z')
}

function hourOf(hour: string | undefined, half: string | undefined): string | undefined {
  if (hour === undefined || half === undefined) return hour
  const twelve = Number(hour)
  if (twelve < 1 || twelve > 12) return '99'
  return String((twelve % 12) + (half.toLowerCase() === 'pm' ? 12 : 0))
}

function moment(parts: readonly (string | undefined)[], fraction = '', zone = 'Z'): Ticks | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) => Number(part ?? 0))
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month) || year < 1) return undefined
  if (hour > 23 || minute > 59 || second > 59) return undefined
  const seconds = BigInt(daysFromCivil(year, month, day)) * secondsPerDay + BigInt(hour * 3600 + minute * 60 + second)
  const ticks = (seconds - BigInt(offsetSeconds(zone))) * ticksPerSecond + BigInt(fraction.slice(0, 7).padEnd(7, '0'))
  return inRange(ticks) ? ticks : undefined
}

function offsetSeconds(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone)
  if (match === null) return 0
  const seconds = Number(match[2]) * 3600 + Number(match[3] ?? 0) * 60
  return match[1] === '-' ? -seconds : seconds
}

const duration =
  /^(-)?P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d{1,9}))?S)?)?$/

/** An ISO 8601 duration; a year is 365 days and a month 30, as in Azure. Undefined when it is none. */
export function parseDuration(text: string): Ticks | undefined {
  const match = text.length > 64 ? null : duration.exec(text)
  if (match === null) return undefined
  const [, sign, years, months, days, hours, minutes, seconds, fraction = ''] = match
  const whole = [years, months, days, hours, minutes, seconds].map((part) => BigInt(part ?? 0))
  const [y = 0n, mo = 0n, d = 0n, h = 0n, mi = 0n, s = 0n] = whole
  const total = (((y * 365n + mo * 30n + d) * 24n + h) * 60n + mi) * 60n + s
  const ticks = total * ticksPerSecond + BigInt(fraction.slice(0, 7).padEnd(7, '0'))
  return sign === undefined ? ticks : -ticks
}

function floorDiv(a: bigint, b: bigint): bigint {
  const quotient = a / b
  return a % b < 0n ? quotient - 1n : quotient
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Days since 1970-01-01 in the Gregorian calendar; years begin in March so that the leap day is the last. */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

function civilOf(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 }
}
