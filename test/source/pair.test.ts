// Which templates one refers to.
import { expect, jest, test } from '@jest/globals'
import { AlikeArray } from '../../src/arm/json/alike.ts'
import { readJson } from '../../src/arm/json/read.ts'
import { SourceText } from '../../src/resource/place.ts'
import { linkedTemplates } from '../../src/source/pair.ts'

const linksOf = (template: unknown) =>
  linkedTemplates('infra/main.json', readJson(new SourceText('infra/main.json', JSON.stringify(template))))
const link = { templateLink: { relativePath: 'child.json' } }

test('links are found at any depth', () => {
  expect(linksOf({ resources: [{ properties: link }, [[link]]] })).toEqual(['infra/child.json', 'infra/child.json'])
})

test('and without the nodes of a long list', () => {
  const items = jest.spyOn(AlikeArray.prototype, 'items', 'get')
  const addresses = Array.from({ length: 50 }, (_, index) => ({ ipAddress: `10.0.0.${index}`, templateLink: 'a.json' }))
  expect(linksOf({ addresses, resources: [{ properties: link }] })).toEqual(['infra/child.json'])
  expect(items).not.toHaveBeenCalled()
})
