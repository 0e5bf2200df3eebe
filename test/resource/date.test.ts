// Days of the calendar: leap years, what is no day, and that no time zone moves them.
import { expect, test } from '@jest/globals'
import { dayOf } from '../../src/resource/date.ts'

test.each([
  ['1970-01-01', 0],
  ['1970-01-02', 1],
  ['2024-02-29', 19_782],
  ['2000-02-29', 11_016],
  ['2026-12-31', 20_818],
  ['9999-12-31', 2_932_896],
])('%s is a day', (text, day) => expect(dayOf(text)).toBe(day))

test.each([
  '2026-02-29',
  '2100-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '2026-1-1',
  '26-01-01',
  '0099-01-01',
  '2026-01-01T00:00:00Z',
  ' 2026-01-01',
  '2026-01-01\n',
  '２０２６-01-01',
  '',
])('%j is none', (text) => expect(dayOf(text)).toBeUndefined())
