// Address ranges against the addresses that they hold, in a small universe.
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  RangeSet,
  addressCount,
  cidrContains,
  cidrOverlaps,
  isPrivate,
  isReserved,
  parseAddress,
  parseIPv4,
  privateRanges,
  printIPv4,
  printedLength,
} from '../../src/topology/cidr.ts'

const range = fc.tuple(fc.nat(31), fc.integer({ min: 26, max: 32 })).map(([last, prefix]) => `10.0.0.${last}/${prefix}`)
const universe = Array.from({ length: 64 }, (_, at) => `10.0.0.${at}`)

/** By the definition of a prefix: the same number of halvings away. */
function addressesOf(text: string): string[] {
  const [address = '', prefix = ''] = text.split('/')
  const size = 2 ** (32 - Number(prefix))
  const block = (one: string) => Math.floor(Number(one.split('.')[3]) / size)
  return universe.filter((one) => block(one) === block(address))
}

test('a range holds, shares, counts and keeps what its addresses say', () => {
  fc.assert(
    fc.property(range, range, (a, b) => {
      const [inA, inB] = [addressesOf(a), addressesOf(b)]
      expect(cidrContains(a, b)).toBe(inB.every((one) => inA.includes(one)))
      expect(cidrOverlaps(a, b)).toBe(inB.some((one) => inA.includes(one)))
      expect(addressCount(a)).toBe(inA.length)
      const kept = inA.filter((_, at) => at < 4 || at === inA.length - 1)
      expect(universe.filter((one) => isReserved(a, one))).toEqual(kept)
    }),
  )
})

test('a set of ranges holds the addresses that one of them holds', () => {
  const ranges = ['10.0.0.0/29', '10.0.0.32/27', '203.0.113.9', 'fd00::/64', '::ffff:10.0.0.0/120', 'no range']
  const address = fc.oneof(
    fc.constantFrom(...universe, '203.0.113.9', 'fd00::4', 'fd01::4', '::ffff:10.0.0.9', ' 10.0.0.1 '),
    fc.ipV4(),
    fc.ipV6(),
  )
  const set = new RangeSet(ranges)
  fc.assert(
    fc.property(address, (text) => {
      const parsed = parseAddress(text)
      expect(parsed !== undefined && set.has(parsed)).toBe(ranges.some((one) => cidrContains(one, text)))
      expect(parsed !== undefined && privateRanges.has(parsed)).toBe(isPrivate(text))
    }),
  )
  expect(set.hasIPv6).toBe(true)
  expect(new RangeSet(['10.0.0.0/8']).hasIPv6).toBe(false)
  // A wide range hides none that lies in it or behind it.
  const nested = new RangeSet(['10.1.0.0/16', '10.0.0.0/8', '0.0.0.0/32', '192.168.0.0/16'])
  for (const [text, isIn] of [
    ['10.200.0.1', true],
    ['0.0.0.1', false],
    ['192.168.1.1', true],
    ['9.255.255.255', false],
  ] as const)
    expect(nested.hasNumber(parseIPv4(text) ?? -1)).toBe(isIn)
  expect(parseIPv4('x 10.0.0.12"', 2, 10)).toBe(parseIPv4('10.0.0.1'))
  expect(parseIPv4('10.0.0.1', 0, 7)).toBeUndefined()
  for (const text of ['10.0.0.0/8', '10.0.0', '10.0.0.256', 'web', '']) expect(parseAddress(text)).toBeUndefined()
})

test('a number of IPv4 is written as it is read', () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat(0xffffffff), fc.constantFrom(0, 0xff000000, 0xffffffff, 0x0a630900)), (number) => {
      expect(parseIPv4(printIPv4(number))).toBe(number)
      expect(printedLength(number)).toBe(printIPv4(number).length)
    }),
  )
})

test('a set of ranges meets what it has an address of', () => {
  const ranges = ['10.0.0.4/30', '10.0.0.32/27', '10.0.0.40', 'fd00::/64']
  const set = new RangeSet(ranges)
  const base = parseIPv4('10.0.0.0') ?? 0
  fc.assert(
    fc.property(fc.nat(80), fc.nat(10), (from, count) => {
      const all = Array.from({ length: count + 1 }, (_, at) => base + from + at)
      expect(set.meets(base + from, base + from + count)).toBe(all.some((number) => set.hasNumber(number)))
    }),
  )
})
