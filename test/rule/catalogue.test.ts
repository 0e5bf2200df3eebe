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

/** Rows of sections 8 and 9 that say how health is read, and find nothing wrong. */
const noFault: Readonly<Record<string, string>> = {
  HAG01: 'the last probe passed: never a finding (0.1)',
  HAG59: 'spellings of states are one state before any rule looks: `every spelling of health` in test/source/health',
}

/** The rows of sections 4 to 7, those about health in sections 8 and 9, and the codes that section 3 ranks. */
function readCatalogue() {
  const text = readFileSync(path, 'utf8')
  const section = (from: string, to: string) => text.slice(text.indexOf(`\n## ${from}`), text.indexOf(`\n## ${to}`))
  const modes = new Map<string, string>()
  for (const line of section('4.', '8.').split('\n')) {
    const [, id = '', , , , mode = ''] = line.split(/(?<!\\)\|/).map((cell) => cell.trim())
    if (/^(LB|POOL|AGW)\d+$/.test(id)) modes.set(id, mode)
  }
  const health = new Set(
    section('8.', '10.')
      .match(/^\| (?:HAG|HLB)\d{2} (?=\|)/gm)
      ?.map((cell) => cell.slice(2, -1)),
  )
  return { modes, health, ranked: new Set(section('3.', '4.').match(/\b(LB|POOL|AGW)\d{3}\b/g)) }
}

describe('the catalogue', () => {
  if (!existsSync(path)) {
    test('skipped: there is no ../shared/knowledge beside this project', () => expect(existsSync(path)).toBe(false))
    return
  }
  const { modes, health, ranked } = readCatalogue()

  test('is read', () => {
    expect(modes.size).toBeGreaterThan(300)
    expect(modes.get('LB012')).toBe('S,L,Δ (D1,D2)')
    expect(ranked.has('POOL001')).toBe(true)
    expect(health.size).toBeGreaterThan(55)
  })

  test('every row has a rule, or says why not', () => {
    const codes = new Set([...library.map(({ code }) => code), ...notBuilt])
    expect([...modes.keys()].filter((code) => !codes.has(code))).toEqual([])
  })

  test('every row about health has a rule, says why not, or finds nothing wrong', () => {
    const codes = new Set([...library.map(({ code }) => code), ...notBuilt, ...Object.keys(noFault)])
    expect([...health].filter((code) => !codes.has(code))).toEqual([])
    expect(Object.keys(noFault).filter((code) => library.some((rule) => rule.code === code))).toEqual([])
  })

  test('those without a rule are few, none that a template tells, none that is ranked', () => {
    expect(notBuilt.length).toBeLessThanOrEqual(12)
    expect(notBuilt.filter((code) => !(modes.has(code) || health.has(code)) || ranked.has(code))).toEqual([])
    expect(notBuilt.filter((code) => /\bS\b/.test(modes.get(code) ?? ''))).toEqual([])
  })
})

test('a row says what is missing, once', () => {
  expect(new Set(notBuilt).size).toBe(rows.length)
  for (const { title, datum } of rows) expect([title.length > 10, datum.length > 20]).toEqual([true, true])
})
