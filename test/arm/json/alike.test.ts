// Long lists of which the items are made late: that they are must not show.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ArmError } from '../../../src/arm/error.ts'
import { itemOf, type JsonNode } from '../../../src/arm/json/node.ts'
import { readJson } from '../../../src/arm/json/read.ts'
import { SourceText } from '../../../src/resource/place.ts'

/** The tree with all that is made late; a message where there is none. NOTE: with `take` every item is read on its own. */
function told(text: string, oneByOne: boolean): unknown {
  try {
    return whole(readJson(new SourceText('a.json', text), oneByOne ? { take: () => false } : {}))
  } catch (error) {
    if (error instanceof ArmError) return { message: error.message, start: error.place?.start, end: error.place?.end }
    throw error
  }
}

function whole(node: JsonNode): unknown {
  if (node.kind === 'array') return { start: node.start, end: node.end, items: node.items.map(whole) }
  if (node.kind !== 'object') return node
  return { ...node, members: node.members.map((member) => ({ ...member, value: whole(member.value) })) }
}

function listOf(text: string) {
  const root = readJson(new SourceText('a.json', text))
  if (root.kind !== 'array') throw new Error('no list')
  return root
}

const addresses = (count: number) => Array.from({ length: count }, (_, n) => ({ ipAddress: `10.0.0.${n}` }))

const named = (count: number) => addresses(count).map((one) => ({ name: 'a', ...one }))

describe('a list of objects that are written alike', () => {
  test.each([
    ['on one line', JSON.stringify(addresses(50))],
    ['on many lines', JSON.stringify(addresses(50), undefined, 2)],
    ['with several strings', JSON.stringify(named(50))],
    ['with single quotes', JSON.stringify(addresses(50)).replaceAll('"', "'")],
    ['with a comma at its end', JSON.stringify(addresses(50)).replace(']', ' , ]')],
    ['with comments between some', JSON.stringify(addresses(50)).replaceAll('1"},', '1"}, /* one */ ')],
    ['with blanks between some', JSON.stringify(addresses(50)).replaceAll('1"},', '1"} ,\n')],
  ])('%s is not read item by item', (_, text) => {
    expect(listOf(text).alike?.length).toBe(50)
    expect(told(text, false)).toEqual(told(text, true))
  })

  test.each([
    ['another key at its end', [...addresses(50), { fqdn: 'a' }]],
    ['a number among them', [...addresses(50), { ipAddress: 4 }, ...addresses(3)]],
    ['an escape among them', [...addresses(50), { ipAddress: 'a\\b' }]],
    ['an expression among them', [...addresses(50), { ipAddress: "[parameters('a')]" }]],
    ['a bracket within a string', [...addresses(33), { ipAddress: 'a[0]' }, ...addresses(50)]],
    ['an expression as their key', Array.from({ length: 50 }, () => ({ '[a]': 'b' }))],
    ['one that says more', [...addresses(40), { ipAddress: 'a', fqdn: 'b' }, ...addresses(12)]],
    ['one of which only the first string is alike', [...named(40), { name: 'a', ipAddress: 4 }, ...named(3)]],
    ['too few of them', addresses(31)],
    ['nothing in them', Array.from({ length: 50 }, () => ({}))],
    ['lists in them', Array.from({ length: 50 }, () => ({ a: ['b'] }))],
  ])('%s: it is', (_, list) => {
    const text = JSON.stringify(list)
    expect(listOf(text).alike).toBeUndefined()
    expect(told(text, false)).toEqual(told(text, true))
  })

  test('with a long comment in each is, however long', () => {
    const comment = `/* ${'long '.repeat(10_000)} */`
    const text = JSON.stringify(addresses(50)).replaceAll(':', `: ${comment}`)
    expect(listOf(text).alike).toBeUndefined()
    expect(told(text, false)).toEqual(told(text, true))
  })

  test('with an item, and its texts, at any index', () => {
    const list = listOf(JSON.stringify(named(50)))
    expect(list.alike?.keys).toEqual(['name', 'ipAddress'])
    expect(list.alike?.textOf(12, 1)).toBe('10.0.0.12')
    expect(list.alike?.hasEmpty).toBe(false)
    expect(listOf(JSON.stringify([...addresses(50), { ipAddress: '' }])).alike?.hasEmpty).toBe(true)
    expect(itemOf(list, 12)).toEqual(list.items[12])
    for (const index of [-1, 50, 0.5, NaN]) expect(itemOf(list, index)).toBeUndefined()
    const spans: string[] = []
    list.alike?.spans(1, (text, start, end) => spans.push(text.slice(start, end)))
    expect(spans).toEqual(addresses(50).map(({ ipAddress }) => ipAddress))
  })
})

test('whatever stands in it, a list is read as it is item by item', () => {
  const plain = fc.constantFrom('10.0.0.4', '', 'ä', '}', '},{').map((ipAddress) => ({ ipAddress }))
  const string = fc.constantFrom('10.0.0.4', '', 'a"b', 'a\\', '[x]', 'ä', 'a\nb', '}', '"},{"')
  const item = fc.oneof(
    { weight: 12, arbitrary: string.map((ipAddress) => ({ ipAddress })) },
    { weight: 1, arbitrary: fc.record({ ipAddress: string, fqdn: string }) },
    { weight: 1, arbitrary: fc.constantFrom({}, null, 4, { ipAddress: null }, [{ ipAddress: 'a' }]) },
  )
  const separator = fc.constantFrom(',', ', ', ',\n  ', ' ,', ' /* , */ , // x\n', '', ',,')
  const parts = fc.record({
    first: fc.array(plain, { minLength: 30, maxLength: 40 }),
    others: fc.array(fc.oneof({ weight: 4, arbitrary: plain }, item), { maxLength: 20 }),
    usual: fc.constantFrom(',', ', ', ',\n  '),
    other: fc.option(fc.tuple(fc.nat(60), separator)),
    cut: fc.option(fc.nat(60)),
    tail: fc.constantFrom('', ',', '\n'),
  })
  fc.assert(
    fc.property(parts, ({ first, others, usual, other, cut, tail }) => {
      const printed = [...first, ...others].map((one) => JSON.stringify(one))
      const joined = printed.map((one, at) => (at === 0 ? one : (at === other?.[0] ? other[1] : usual) + one)).join('')
      const text = `{"a":[${joined}${tail}],"b":1}`
      const json = cut === null ? text : text.slice(0, Math.max(0, text.length - cut))
      expect(told(json, false)).toEqual(told(json, true))
    }),
    { numRuns: 1000 },
  )
})
