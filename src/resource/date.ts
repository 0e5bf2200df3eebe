// Days of the calendar as texts, YYYY-MM-DD. Knows no clock and no time zone: which day it is, a caller says.

/** How many days after 1970-01-01 a day is; undefined for what is no day, such as 2027-02-29. */
export function dayOf(text: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (year === undefined) return undefined
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day))
  return new Date(time).toISOString().slice(0, 10) === text ? time / 86_400_000 : undefined
}
