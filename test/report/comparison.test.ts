// A report against that of its base, in words and in the pages that show it.
import { describe, expect, test } from '@jest/globals'
import { readBaseReport } from '../../src/gate/base-report.ts'
import { pullRequestComment } from '../../src/report/comment.ts'
import { baseOf, compare, printComparison, type Comparison } from '../../src/report/comparison.ts'
import { jsonReport } from '../../src/report/json.ts'
import type { Report, RuleInfo } from '../../src/report/report.ts'
import { markdownSummary } from '../../src/report/summary.ts'
import { findingOf, reportOf } from './sample.ts'

const on = (...codes: readonly string[]) => codes.map((code) => ({ code }) as unknown as RuleInfo)

function finding(name: string, parts: Parameters<typeof findingOf>[0] = {}) {
  return findingOf({
    message: `About ${name}.`,
    target: { kind: 'backendPool', id: `/pools/${name}`, name: `lb-web/${name}` },
    identity: { file: 'infra/main.json', declaration: name, ordinal: 0 },
    ...parts,
  })
}

function report(findings: Report['findings'], parts: Partial<Report> = {}): Report {
  return { ...reportOf({ findings }), rules: on('LB012'), ...parts }
}

function comparisonOf(now: Report['findings'], then: Report['findings'], parts: Partial<Report> = {}): Comparison {
  return compare(report(now, parts), baseOf('the base (1a2b3c4)', report(then)))
}

const told = (compared: Comparison) => printComparison(compared).replace('Against the base (1a2b3c4): ', '')
const waived = (name: string) => ({ ...finding(name), waiver: { reason: 'later' } })
const open = (name: string) => finding(name, { outcome: 'unknown' })

describe('what is said', () => {
  test.each<[string, Report['findings'], Report['findings'], string]>([
    ['nothing', [], [], '0 new, 0 fixed, 0 there before.'],
    ['new, fixed, kept', [finding('a'), finding('b')], [finding('b'), finding('c')], '1 new, 1 fixed, 1 there before.'],
    ['it counts now', [finding('a')], [waived('a')], '1 new, 0 fixed, 0 there before.'],
    ['it was not decided', [finding('a')], [open('a')], '1 new, 0 fixed, 0 there before.'],
    ['it is waived now: not fixed', [waived('a')], [finding('a')], '0 new, 0 fixed, 0 there before.'],
    ['it is not decided any more', [open('a')], [finding('a')], '0 new, 0 fixed, 0 there before, 1 newly undecided.'],
    ['not decided before either', [open('a')], [open('a')], '0 new, 0 fixed, 0 there before.'],
    [
      'another line is the same finding',
      [finding('a', { message: 'x' })],
      [finding('a')],
      '0 new, 0 fixed, 1 there before.',
    ],
  ])('%s', (_, now, then, words) => expect(told(comparisonOf(now, then))).toBe(words))

  test('of a rule that is switched off nothing is fixed', () => {
    expect(told(comparisonOf([], [finding('a')], { rules: on('LB103') }))).toBe('0 new, 0 fixed, 0 there before.')
  })

  test('of a set that is left out because nothing of it changed, nothing is fixed', () => {
    const then = [finding('a', { set: 'prod' }), finding('b', { set: 'dev' })]
    const changedSince = { ref: 'main', checked: 1, leftOut: 1 }
    expect(told(comparisonOf([], then, { sets: ['dev'], changedSince }))).toBe('0 new, 1 fixed, 0 there before.')
    expect(told(comparisonOf([], then, { sets: ['dev'] }))).toBe('0 new, 2 fixed, 0 there before.')
  })

  test('what could not be read in the base makes findings look new', () => {
    const problem = { level: 'error', code: 'json', message: 'This is not JSON.' } as const
    const base = baseOf('the base', { findings: [], problems: [problem] })
    expect(printComparison(compare(report([finding('a')]), base))).toBe(
      'Against the base: 1 new, 0 fixed, 0 there before. 1 input of the base could not be used: what is found there now counts as new.',
    )
  })
})

describe('the pages', () => {
  const now = report([finding('old'), finding('new'), waived('later')])
  const compared = compare(now, baseOf('the base (1a2b3c4)', report([finding('old'), finding('gone')])))
  const titles = (text: string) => text.match(/^###.*$|(?<=<summary>)[^<]*/gm)

  test('the summary tells what is new first', () => {
    const text = markdownSummary(now, { compared })
    expect(text).toContain('Against the base \\(1a2b3c4\\)\\: 1 new, 1 fixed, 1 there before\\.')
    expect(titles(text)).toEqual([
      '### New findings',
      '### Findings that were there before',
      '### Fixed',
      '### Waived',
      '### Pools',
    ])
  })

  test('the comment folds away what is not about the change', () => {
    const text = pullRequestComment(now, { key: 'k', compared })
    expect(titles(text)).toEqual([
      '### New findings',
      '### Fixed',
      'Findings that were there before (1)',
      'Waived (1)',
      'Pools (2)',
    ])
    expect(text.match(/<details>/g)).toHaveLength(3)
    expect(text.match(/<\/details>/g)).toHaveLength(3)
  })

  test('without a base it says why', () => {
    const why = 'the commit is not in the checkout.'
    for (const text of [
      markdownSummary(now, { compared: { why } }),
      pullRequestComment(now, { key: '', compared: { why } }),
    ])
      expect(text).toContain('Not compared with the base\\: the commit is not in the checkout\\.')
  })

  test('the comment of ten thousand findings is as long as GitHub takes, and closes what it opens', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => finding(`\u{1F600}${index}`))
    const text = pullRequestComment(report(many), {
      key: 'k',
      compared: compare(report(many), baseOf('the base', report(many.slice(0, 9000)))),
    })
    expect(text.length).toBeLessThan(65_536)
    expect(text.length).toBeGreaterThan(30_000)
    expect(text).toMatch(/\d+ rows more did not fit/)
    expect(text.match(/<details>/g)?.length ?? 0).toBe(text.match(/<\/details>/g)?.length ?? 0)
  })
})

describe('a report from a file', () => {
  const now = report([finding('new'), finding('old')])
  const then = report([finding('old'), waived('w'), finding('gone')])

  test('is the same base as the report itself', () => {
    const base = readBaseReport('base.json', jsonReport(then))
    expect(base.findings).toEqual(baseOf('', then).findings)
    expect(printComparison(compare(now, base))).toBe('Against the base (base.json): 1 new, 1 fixed, 1 there before.')
  })

  test('of a later version, with more in it, will do', () => {
    const more = { ...(JSON.parse(jsonReport(then)) as object), tool: { name: 'poolgate', version: '99.0.0' }, more: 1 }
    expect(readBaseReport('base.json', JSON.stringify(more)).findings).toHaveLength(3)
  })

  test.each([
    ['', 'The file is empty'],
    ['{', 'This is not JSON.'],
    ['[]', 'base.json is no JSON report of `poolgate check`. The report must be an object'],
    ['{"version":2,"tool":{"name":"poolgate"},"findings":[],"problems":[]}', '`version` must be 1, not 2.'],
    ['{"version":1,"tool":{"name":"x"},"findings":[],"problems":[]}', 'must be "poolgate"'],
    ['{"version":1,"tool":{"name":"poolgate"},"findings":[{"__proto__":{"code":1}}],"problems":[]}', 'findings'],
  ])('%s', (text, message) => {
    expect(() => readBaseReport('base.json', text)).toThrow(message)
  })
})
