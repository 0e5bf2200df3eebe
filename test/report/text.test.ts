// The report at a terminal: what it does with the room that there is.
import { describe, expect, test } from '@jest/globals'
import { textReport } from '../../src/report/text/report.ts'
import { cut, pad, widthOf, wrap } from '../../src/report/text/width.ts'
import { SourceText } from '../../src/resource/place.ts'
import { countUndecided, groupUndecided } from '../../src/report/fold.ts'
import { gapProblem } from '../../src/report/gap.ts'
import { findingOf, placeOf, reportOf, undecided } from './sample.ts'

describe('the width of a text', () => {
  test.each([
    ['', 0],
    ['lb-web', 6],
    ['Größe', 5],
    ['e\u0301', 1],
    ['東京', 4],
    ['한국', 4],
    ['ｗｅｂ', 6],
    ['👍', 2],
    ['│ ✓ …', 5],
  ])('%j takes %d columns', (text, width) => expect(widthOf(text)).toBe(width))

  test('padding and cutting go by it', () => {
    expect(pad('東京', 6)).toBe('東京  ')
    expect(cut('東京東京', 5)).toBe('東京')
    expect(cut('web', 5)).toBe('web')
  })

  test('lines break between words', () => {
    expect(wrap('a pool takes one kind', 10)).toEqual(['a pool', 'takes one', 'kind'])
    expect(wrap('infrastructure is', 5)).toEqual(['infrastructure', 'is'])
    expect(wrap('東京 東京 東京', 9)).toEqual(['東京 東京', '東京'])
    expect(wrap('a pool', Infinity)).toEqual(['a pool'])
  })
})

describe('in a narrow terminal', () => {
  const line = `"ipAddress": "[if(equals(parameters('kind'), 'legacy'), parameters('legacyAddress'), parameters('other'))]"`
  const source = new SourceText('main.json', `{\n  ${line}\n}`)
  const finding = findingOf({ place: placeOf("parameters('legacyAddress')", source) })
  const lines = textReport(reportOf({ findings: [finding, ...undecided] }), { width: 50 }).split('\n')

  test('no line of words is longer', () => {
    const words = lines.slice(
      0,
      lines.findIndex((row) => row.startsWith('  pools')),
    )
    expect(words.filter((row) => widthOf(row) > 50 && !row.includes('LB012'))).toEqual([])
    expect(lines).toContain('          Pool web mixes 2 NIC and 1 IP members; a')
    expect(lines).toContain('               kind.')
  })

  test('the line of a place is cut so that the place is seen', () => {
    const [text, underline] = lines.filter((row) => row.includes('│'))
    expect(text!.slice(underline!.indexOf('~'), underline!.lastIndexOf('~') + 1)).toMatch(/^parameters\('legacyAdd/)
    expect(text).toContain('│ …')
  })

  test('the target stands behind the rule', () => {
    expect(lines).toContainEqual(expect.stringMatching(/LB012 mixed-pool-members {2}lb-web\/web$/))
  })
})

test('under what is missing stand the rules and how to supply it, most of what hangs on one thing first', () => {
  const other = findingOf({
    code: 'LB300',
    outcome: 'unknown',
    target: { kind: 'loadBalancer', id: '/lb', name: 'lb-api' },
    missing: [{ path: 'x', reason: 'parameter zone has no value', place: undefined, supply: 'add its template' }],
  })
  const text = textReport(reportOf({ findings: [other, ...undecided], pools: [] }))
  expect(text).toContain(
    [
      '  3 things could not be decided',
      '',
      '       2  parameter sku has no value',
      '          LB001, LB202 of lb-api',
      '          fix  give --parameters sku=…',
      '',
      '       1  parameter zone has no value',
      '          LB300 of lb-api',
      '          fix  add its template',
      '',
    ].join('\n'),
  )
})

test('the value beside a place is one that the expression there came to', () => {
  const source = new SourceText('main.json', `{ "name": "[variables('lb')]", "sku": { "name": "[variables('sku')]" } }`)
  const show = (text: string, path: string, from: string | undefined) => {
    const place = { ...placeOf(text, source), pointer: '' }
    const evidence = [{ path, value: 'Basic', from, place }]
    return textReport(reportOf({ findings: [findingOf({ place, evidence })] }), { width: 120 })
  }
  const [name, sku] = [`"name": "[variables('lb')]"`, `"name": "[variables('sku')]"`]
  expect(show(sku, 'lb.sku.name', "variables('sku')")).toMatch(/~ {2}Basic\n/)
  expect(show(name, 'rule.lb.name', "variables('lb')")).toMatch(/~ {2}Basic\n/)
  expect(show(name, 'lb.sku.name', undefined)).not.toContain('Basic')
})

test('of more pools than are shown, those that something was said of come first', () => {
  const [pool] = reportOf().pools
  if (pool === undefined) throw new Error('the sample has a pool')
  const pools = Array.from({ length: 300 }, (_, index) => ({ ...pool, id: `/p/${index}`, name: `pool-${index}` }))
  const target = { kind: 'backendPool', id: '/p/299', name: 'lb-web/pool-299' }
  const text = textReport(reportOf({ findings: [findingOf({ target })], pools }))
  expect(text).toMatch(/pools {3}lb-web\/pool-299 .*✗\n.*lb-web\/pool-0 .*✓\n/)
  expect(text).toContain('and 100 pools more')
})

test('what is missing in several places is told once, with the places', () => {
  const source = new SourceText('main.json', '1\n2\n3\n4\n5\n')
  const gaps = [0, 2, 4, 6, 8].map((start) =>
    gapProblem({
      code: 'elsewhere',
      reason: 'the linked template web.json is not among the inputs',
      place: { source, start, end: start + 1, pointer: '' },
    }),
  )
  const report = reportOf({ findings: [], problems: gaps })
  expect(countUndecided(report)).toBe(5)
  expect(groupUndecided(report)).toMatchObject([
    { count: 5, targets: ['main.json:1:1', 'main.json:2:1', 'main.json:3:1', 'main.json:4:1', 'main.json:5:1'] },
  ])
  expect(textReport(report)).toContain('main.json:1:1, main.json:2:1, main.json:3:1 and 2 more')
})
