// .NET's standard and custom formats of dates, invariant culture, UTC.
import type { Fields } from './date-time.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const standardFormats: ReadonlyMap<string, string> = new Map([
  ['d', 'MM/dd/yyyy'],
  ['D', 'dddd, dd MMMM yyyy'],
  ['f', 'dddd, dd MMMM yyyy HH:mm'],
  ['F', 'dddd, dd MMMM yyyy HH:mm:ss'],
  ['g', 'MM/dd/yyyy HH:mm'],
  ['G', 'MM/dd/yyyy HH:mm:ss'],
  ['m', 'MMMM dd'],
  ['M', 'MMMM dd'],
  ['o', "yyyy-MM-dd'T'HH:mm:ss.fffffffK"],
  ['O', "yyyy-MM-dd'T'HH:mm:ss.fffffffK"],
  ['r', "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'"],
  ['R', "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'"],
  ['s', "yyyy'-'MM'-'dd'T'HH':'mm':'ss"],
  ['t', 'HH:mm'],
  ['T', 'HH:mm:ss'],
  ['u', "yyyy'-'MM'-'dd HH':'mm':'ss'Z'"],
  ['U', 'dddd, dd MMMM yyyy HH:mm:ss'],
  ['y', 'yyyy MMMM'],
  ['Y', 'yyyy MMMM'],
])

/** The moment in a format; undefined when there is no such format. */
export function formatDate(fields: Fields, format: string): string | undefined {
  const custom = format.length === 1 ? standardFormats.get(format) : format
  return custom === undefined ? undefined : customFormat(fields, custom)
}

/** What Azure prints when no format is given: ISO 8601 with as much of the fraction as there is. */
export function isoText(fields: Fields): string {
  return customFormat(fields, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'") ?? ''
}

function customFormat(fields: Fields, format: string): string | undefined {
  const out: string[] = []
  for (let at = 0; at < format.length;) {
    const mark = format.charAt(at)
    if (mark === "'" || mark === '"') {
      const end = format.indexOf(mark, at + 1)
      if (end < 0) return undefined
      out.push(format.slice(at + 1, end))
      at = end + 1
    } else if (mark === '\\' || mark === '%') {
      if (at + 1 >= format.length) return undefined
      if (mark === '\\') out.push(format.charAt(at + 1))
      at += mark === '\\' ? 2 : 1
    } else {
      let count = 1
      while (format.charAt(at + count) === mark) count++
      const text = specifier(fields, mark, count)
      // A point before an absent fraction goes with it.
      if (text === '' && mark === 'F' && out.at(-1) === '.') out.pop()
      out.push(text ?? mark.repeat(count))
      at += count
    }
  }
  return out.join('')
}

/** The text of a run of one letter; undefined when the letter stands for itself. */
function specifier(fields: Fields, letter: string, count: number): string | undefined {
  const pad = (value: number, width = Math.min(count, 2)): string => String(value).padStart(width, '0')
  switch (letter) {
    case 'y':
      return count > 2 ? pad(fields.year, count) : pad(fields.year % 100, count)
    case 'M':
      return count > 2 ? nameOf(months, fields.month - 1, count) : pad(fields.month)
    case 'd':
      return count > 2 ? nameOf(weekdays, fields.weekday, count) : pad(fields.day)
    case 'H':
      return pad(fields.hour)
    case 'h':
      return pad(fields.hour % 12 === 0 ? 12 : fields.hour % 12)
    case 'm':
      return pad(fields.minute)
    case 's':
      return pad(fields.second)
    case 't':
      return (fields.hour < 12 ? 'AM' : 'PM').slice(0, Math.min(count, 2))
    case 'f':
      return pad(fields.fraction, 7).slice(0, count)
    case 'F':
      return pad(fields.fraction, 7).slice(0, count).replace(/0+$/, '')
    case 'K':
      return 'Z'.repeat(count)
    case 'z':
      return count > 2 ? '+00:00' : count === 2 ? '+00' : '+0'
    default:
      return undefined
  }
}

function nameOf(names: readonly string[], index: number, count: number): string {
  const name = names[index] ?? ''
  return count === 3 ? name.slice(0, 3) : name
}
