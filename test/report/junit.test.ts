// JUnit: what the test pages of CI systems show, and when they are red.
import { describe, expect, test } from '@jest/globals'
import { JSDOM } from 'jsdom'
import type { Finding } from '../../src/finding/finding.ts'
import { gapProblem } from '../../src/report/gap.ts'
import { junitReport } from '../../src/report/junit.ts'
import type { Report } from '../../src/report/report.ts'
import { Unknown } from '../../src/resource/unknown.ts'
import { findingOf, placeOf, reportOf, undecided, type SampleParts } from './sample.ts'

const { DOMParser } = new JSDOM('').window

function read(report: Report) {
  const root = new DOMParser().parseFromString(junitReport(report), 'application/xml').documentElement
  const all = (selector: string) => [...root.querySelectorAll(selector)]
  const cases = all('testcase').map((one) => {
    const [inner] = [...one.querySelectorAll('*')]
    return [one.getAttribute('name'), inner?.tagName ?? '', inner?.getAttribute('message') ?? '']
  })
  const numbers = ['tests', 'failures', 'errors', 'skipped'].map((name) => Number(root.getAttribute(name)))
  return { cases, numbers, suites: all('testsuite').map((one) => one.getAttribute('name')) }
}

test('a report in full', () => {
  const findings = [
    findingOf(),
    ...undecided,
    { ...findingOf({ code: 'LB103' }), waiver: { reason: 'on its way out' } },
  ]
  expect(`\n${junitReport(reportOf({ findings }), { folder: 'prod/' })}`).toMatchSnapshot()
})

describe('a case is red exactly when it closes the gate', () => {
  const warning = findingOf({ severity: 'warning' })
  const [unknown] = undecided
  const waived = { ...findingOf(), waiver: { reason: 'why', expires: '2027-01-31' } }
  test.each<[string, Finding | undefined, SampleParts, string, string]>([
    ['an error', findingOf(), {}, 'failure', 'error: Pool web mixes'],
    ['a warning that does not close it', warning, {}, 'system-out', ''],
    ['what is undecided', unknown, {}, 'skipped', 'Cannot be told'],
    ['what is undecided and must not be', unknown, { unknown: 'fail' }, 'failure', 'Cannot be told'],
    ['what is waived', waived, {}, 'skipped', 'waived until 2027-01-31: why'],
    ['what is in the baseline', { ...findingOf(), baseline: true }, {}, 'skipped', 'in the baseline'],
  ])('%s', (_, finding, parts, element, message) => {
    const report = reportOf({ ...parts, findings: finding === undefined ? [] : [finding], pools: [] })
    const [[, tag, said] = []] = read(report).cases
    expect([tag, said?.startsWith(message)]).toEqual([element, true])
    expect(read(report).numbers[1]! > 0).toBe(report.closed)
  })

  test('what is undecided and of no interest is not there', () => {
    expect(read(reportOf({ findings: undecided, unknown: 'ignore', pools: [] })).cases).toEqual([
      ['no backend pool is declared', '', ''],
    ])
  })
})

test('a pool of which nothing was said passes', () => {
  const [web] = reportOf().pools
  if (web === undefined) throw new Error('the sample has a pool')
  expect(read(reportOf({ pools: [web] }))).toEqual({
    cases: [['pool lb-web/web', 'system-out', '']],
    numbers: [1, 0, 0, 0],
    suites: ['default'],
  })
  expect(read(reportOf({ pools: [web], findings: [findingOf()] })).cases).toHaveLength(1)
})

test('no suite is empty, whatever is known of its pools', () => {
  const because = new Unknown({ print: () => 'x', causes: [{ code: 'parameter', reason: 'parameter x has no value' }] })
  const unknownPools = [{ set: 'default', owner: 'lb-web', because }]
  const [, api] = reportOf().pools
  expect(read(reportOf({ pools: [], unknownPools })).cases).toEqual([
    ['pools', 'skipped', 'The pools of lb-web are not known: parameter x has no value.'],
  ])
  expect(read(reportOf({ pools: [api!] })).cases).toEqual([
    ['pools', 'skipped', 'Not all members of its pools are known.'],
  ])
})

test('a set is a suite, and a finding of several sets is in each', () => {
  const both = { ...findingOf(), sets: ['dev', 'prod'] }
  const report = { ...reportOf({ findings: [both, { ...findingOf({ code: 'LB013' }), sets: ['prod'] }], pools: [] }) }
  const { suites, cases } = read({ ...report, sets: ['dev', 'prod'] })
  expect(suites).toEqual(['dev', 'prod'])
  expect(cases).toHaveLength(3)
})

test('names differ, and hold no line or message, so that a case is followed from run to run', () => {
  const { cases } = read(reportOf({ findings: [findingOf(), findingOf({ message: 'Another.' })], pools: [] }))
  expect(cases.map(([name]) => name)).toEqual([
    'LB012 mixed-pool-members: lb-web/web',
    'LB012 mixed-pool-members: lb-web/web (2)',
  ])
})

test('what is wrong with the inputs has a suite of its own', () => {
  const gap = gapProblem({ code: 'elsewhere', reason: 'the linked template x is not among the inputs' })
  const problems = [
    { level: 'error', code: 'json', message: 'This is not JSON.', place: placeOf('"name"') },
    { level: 'warning', code: 'config', message: 'A waiver matched nothing.' },
    gap,
  ] as const
  const { suites, cases, numbers } = read(reportOf({ problems, pools: [] }))
  expect(suites).toEqual(['inputs', 'default'])
  expect(cases.slice(0, 3).map(([name, tag]) => [name, tag])).toEqual([
    ['json infra/main.json', 'error'],
    ['config', 'system-out'],
    ['gap', 'skipped'],
  ])
  expect(numbers).toEqual([4, 0, 1, 1])
})
