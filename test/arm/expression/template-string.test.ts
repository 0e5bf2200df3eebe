// Strings of templates that were read before mean what they meant.
import { describe, expect, test } from '@jest/globals'
import { readTemplateString, recallTemplateString } from '../../../src/arm/expression/template-string.ts'

const strings = [
  'plain',
  '',
  '[[literal]',
  "[parameters('location')]",
  "[format('{0}-{1}', variables('a').b[0], 1)]",
  '[concat(',
  `[${'x'.repeat(300)}]`,
  `[concat('${'x'.repeat(300)}')]`,
]

describe('a string that is recalled', () => {
  test.each(strings)('%s', (text) => {
    const first = recallTemplateString(text)
    expect(first).toEqual(readTemplateString(text))
    expect(recallTemplateString(text)).toEqual(first)
  })

  test('is read once, when it is short', () => {
    expect(recallTemplateString("[parameters('once')]")).toBe(recallTemplateString("[parameters('once')]"))
  })

  test('means the same when very many others were read between', () => {
    const first = recallTemplateString("[parameters('first')]")
    for (let n = 0; n < 10_000; n++)
      expect(recallTemplateString(`[parameters('p${n}')]`)).toMatchObject({ args: [{ value: `p${n}` }] })
    expect(recallTemplateString("[parameters('first')]")).toEqual(first)
  })
})
