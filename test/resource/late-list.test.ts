// Lists whose items are made when they are read: for everybody but those who ask they are arrays.
import { describe, expect, test } from '@jest/globals'
import { lateItemsOf, lateList, type LateItems } from '../../src/resource/late-list.ts'
import { ObjectValue, findUnknown, isArray, type Value } from '../../src/resource/value.ts'

const texts = ['10.0.0.4', '10.0.0.5', '10.0.0.6']
const late: LateItems = {
  length: texts.length,
  keys: ['ipAddress'],
  hasEmpty: false,
  textOf: (item) => texts[item] ?? '',
  spans: (_, visit) => texts.forEach((text) => visit(text, 0, text.length)),
}

function made() {
  const asked: number[] = []
  const make = (item: number) => {
    asked.push(item)
    return ObjectValue.of({ ipAddress: texts[item] ?? '' })
  }
  return { asked, list: lateList(late, make) }
}

const textIn = (value: Value | undefined) => (value instanceof ObjectValue ? value.get('ipAddress') : undefined)

describe('a late list', () => {
  test('is an array of which the length is known', () => {
    const { list, asked } = made()
    expect(isArray(list)).toBe(true)
    expect(list.length).toBe(3)
    expect(lateItemsOf(list)).toBe(late)
    expect(findUnknown(list)).toBeUndefined()
    expect(asked).toEqual([])
  })

  test('makes the one item that is asked for, once', () => {
    const { list, asked } = made()
    expect(textIn(list[1])).toBe('10.0.0.5')
    expect(list[1]).toBe(list[1])
    expect(asked).toEqual([1])
  })

  test('is gone through as any other', () => {
    const { list, asked } = made()
    const [, second] = list
    expect(list.map(textIn)).toEqual(texts)
    expect([...list].map(textIn)).toEqual(texts)
    expect(list.at(-1)).toBe(list[2])
    expect(list.indexOf(second ?? null)).toBe(1)
    expect(Object.keys(list)).toEqual(['0', '1', '2'])
    expect(list.slice(1).map(textIn)).toEqual(texts.slice(1))
    expect([list[3], list[-1]]).toEqual([undefined, undefined])
    expect([1 in list, 3 in list]).toEqual([true, false])
    expect(asked.toSorted((a, b) => a - b)).toEqual([0, 1, 2])
  })

  test.each(['', ' 1', '01', '1e0', '0x1', '-1', '3', 'constructor'])('has at %j what any other has there', (key) => {
    expect(Reflect.get(made().list, key)).toBe(Reflect.get(texts, key))
  })

  test('cannot be written to', () => {
    const { list } = made()
    const open = list as Value[]
    expect(() => open.push('a')).toThrow(TypeError)
    expect(() => (open[0] = 'a')).toThrow(TypeError)
    expect(Reflect.deleteProperty(open, 0)).toBe(false)
    expect(() => Object.defineProperty(open, 0, { value: 'a' })).toThrow(TypeError)
    expect(open.map(textIn)).toEqual(texts)
  })
})

test('of another list nothing is known', () => {
  expect(lateItemsOf(texts)).toBeUndefined()
})
