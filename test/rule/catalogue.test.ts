// Every row of the catalogue of mistakes has a rule, or stands in the table of those that have none.
import { describe, expect, test } from '@jest/globals'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import { library } from '../../src/rule/library.generated.ts'
import { root } from '../cli/run.ts'

const path = resolve(root, '../shared/knowledge/rule-catalogue.md')
const rows = parse(readFileSync(join(root, 'tools/not-built.yaml'), 'utf8')) as readonly {
  readonly code: string
  readonly title: string
  readonly datum: string
}[]
const notBuilt = rows.map(({ code }) => code)

/** The rows of sections 4 to 7, and the codes that section 3 ranks. */
function readCatalogue() {
  const text = readFileSync(path, 'utf8')
  const section = (from: string, to: string) => text.slice(text.indexOf(`\n## ${from}`), text.indexOf(`\n## ${to}`))
  const modes = new Map<string, string>()
  for (const line of section('4.', '8.').split('\n')) {
    const [, id = '', , , , mode = ''] = line.split(/(?<!\\)\|/).map((cell) => cell.trim())
    if (/^(LB|POOL|AGW)\d+$/.test(id)) modes.set(id, mode)
  }
  return { modes, ranked: new Set(section('3.', '4.').match(/\b(LB|POOL|AGW)\d{3}\b/g)) }
}

describe('the catalogue', () => {
  if (!existsSync(path)) {
    test('skipped: there is no ../shared/knowledge beside this project', () => expect(existsSync(path)).toBe(false))
    return
  }
  const { modes, ranked } = readCatalogue()

  test('is read', () => {
    expect(modes.size).toBeGreaterThan(300)
    expect(modes.get('LB012')).toBe('S,L,Δ (D1,D2)')
    expect(ranked.has('POOL001')).toBe(true)
  })

  test('every row has a rule, or says why not', () => {
    const codes = new Set([...library.map(({ code }) => code), ...notBuilt])
    expect([...modes.keys()].filter((code) => !codes.has(code))).toEqual([])
  })

  test('those without a rule are few, none that a template tells, none that is ranked', () => {
    expect(notBuilt.length).toBeLessThanOrEqual(12)
    expect(notBuilt.filter((code) => !modes.has(code) || ranked.has(code))).toEqual([])
    expect(notBuilt.filter((code) => /\bS\b/.test(modes.get(code) ?? ''))).toEqual([])
  })
})

test('a row says what is missing, once', () => {
  expect(new Set(notBuilt).size).toBe(rows.length)
  for (const { title, datum } of rows) expect([title.length > 10, datum.length > 20]).toEqual([true, true])
})
