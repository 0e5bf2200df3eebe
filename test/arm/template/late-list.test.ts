// Lists whose items are made late, in expressions: what comes of them is what comes of the same list that is read item by item.
import { describe, expect, test } from '@jest/globals'
import { AlikeArray } from '../../../src/arm/json/alike.ts'
import { documentOf, expansionOf, messagesOf, outputs, outputsOf, resource, template, textAt } from './expansion.ts'

const addresses = Array.from({ length: 40 }, (_, index) => ({ ipAddress: `10.0.0.${index % 30}` }))
const list = "variables('list')"
const other = "variables('other')"
const address = "lambdaVariables('a').ipAddress"

/** The template with all of `first` in the way that it is written, and with blanks in its first item, which has none alike. */
function written(value: string) {
  const variables = { list: addresses, other: [...addresses.slice(20), { ipAddress: '10.0.1.4' }] }
  const text = JSON.stringify(template({ variables, outputs: outputs({ value }) }))
  return { late: text, early: text.replaceAll('[{"ipAddress":', '[{"ipAddress" :') }
}

test('the one is made late, and the other is not', () => {
  const { late, early } = written('')
  const made = (text: string) => documentOf(text, 'main.json').nodeAt(['variables', 'list'])
  expect(made(late)).toBeInstanceOf(AlikeArray)
  expect(made(early)).not.toBeInstanceOf(AlikeArray)
})

describe('the same comes of both', () => {
  test.each([
    list,
    `length(${list})`,
    `first(${list})`,
    `last(${list})`,
    `skip(${list}, 38)`,
    `take(${list}, 2)`,
    `concat(${list}, ${other})`,
    `union(${list}, ${other})`,
    `intersection(${list}, ${other})`,
    `flatten(createArray(${list}, ${other}))`,
    `contains(${list}, createObject('ipAddress', '10.0.0.7'))`,
    `indexOf(${list}, createObject('ipAddress', '10.0.0.7'))`,
    `lastIndexOf(${list}, createObject('ipAddress', '10.0.0.7'))`,
    `equals(${list}, ${other})`,
    `equals(${list}, json(string(${list})))`,
    `string(${list})`,
    `array(${list})`,
    `createObject('a', ${list})`,
    `map(${list}, lambda('a', ${address}))`,
    `filter(${list}, lambda('a', endsWith(${address}, '7')))`,
    `sort(${list}, lambda('a', 'b', less(${address}, lambdaVariables('b').ipAddress)))`,
    `reduce(${list}, '', lambda('b', 'a', concat(lambdaVariables('b'), ${address})))`,
    `toObject(${list}, lambda('a', ${address}))`,
    `groupBy(${list}, lambda('a', ${address}))`,
    `shallowMerge(${list})`,
    `${list}[39].ipAddress`,
    `tryGet(${list}, 40)`,
    `tryGet(${list}, 39, 'ipAddress')`,
    `indexFromEnd(${list}, 1)`,
    `coalesce(null(), ${list})`,
    `${list}[40]`,
    `${list}.length`,
    `join(${list}, ',')`,
  ])('%s', (expression) => {
    const { late, early } = written(`[${expression}]`)
    const [one, all] = [expansionOf(late), expansionOf(early)]
    expect(outputsOf(one)).toEqual(outputsOf(all))
    expect(one.problems.map(({ message }) => message)).toEqual(all.problems.map(({ message }) => message))
  })
})

test('a value is followed into the list that it came from', () => {
  const properties = { addresses: `[skip(${list}, 10)]` }
  const content = template({ variables: { list: addresses }, resources: [resource('lists', 'a', { properties })] })
  const expansion = expansionOf(content)
  expect(messagesOf(expansion)).toEqual([])
  const [found] = expansion.resources
  const places = (index: number) =>
    found?.origin.locate(['properties', 'addresses', index, 'ipAddress']).related.map(({ place }) => place)
  expect(places(7)?.map(textAt)).toEqual(['"ipAddress": "10.0.0.17"'])
  expect(places(29)?.map(({ pointer }) => pointer)).toEqual(['/variables/list/39/ipAddress'])
})
