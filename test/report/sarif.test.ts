// SARIF: by its schema, by what code scanning takes, and what a reader learns of a finding.
import { describe, expect, test } from '@jest/globals'
import { gzipSync } from 'node:zlib'
import type { Finding } from '../../src/finding/finding.ts'
import { sarifReport } from '../../src/report/sarif/report.ts'
import { SourceText } from '../../src/resource/place.ts'
import { findingOf, placeOf, reportOf, template, undecided } from './sample.ts'
import { gitHubFaults, logOf, schemaFaults, type Result } from './sarif/faults.ts'

const parameters = new SourceText('infra/main.parameters.json', '{ "legacyAddress": { "value": "10.0.1.20" } }')
const place = placeOf('"ipAddress": "[parameters(\'legacyAddress\')]"')
const given = placeOf('"legacyAddress": { "value": "10.0.1.20" }', parameters)
const mixed = findingOf({
  place,
  related: [{ message: 'parameter legacyAddress', place: given }],
  way: [
    { message: 'parameter legacyAddress', place: given },
    { message: '', place },
  ],
  evidence: [
    { path: 'member.address', value: '10.0.1.20', from: "parameters('legacyAddress')", place },
    { path: 'pool.name', value: 'web', from: undefined, place: placeOf('"name": "lb-web"') },
  ],
})

function runOf(text: string) {
  expect(schemaFaults(text)).toEqual([])
  expect(gitHubFaults(text)).toEqual([])
  const [run] = logOf(text).runs
  if (run === undefined) throw new Error('a log has a run')
  return run
}

function resultOf(finding: Finding): Result {
  const [result] = runOf(sarifReport(reportOf({ findings: [finding] }))).results
  if (result === undefined) throw new Error('a finding has a result')
  return result
}

test('a report in full', () => {
  const text = sarifReport(reportOf({ findings: [mixed, ...undecided] }), { category: 'prod' })
  runOf(text)
  expect(JSON.parse(text)).toMatchSnapshot()
})

test('a report without findings has a run that says so', () => {
  const run = runOf(sarifReport(reportOf()))
  expect([run.results, run.tool.driver.rules]).toEqual([[], []])
  expect(run.invocations[0]).toMatchObject({ executionSuccessful: true, exitCode: 0 })
})

describe('a result', () => {
  test('has the whole region of its place, in a file below the root of the repository', () => {
    expect(resultOf(mixed).locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'infra/main.json', uriBaseId: '%SRCROOT%' },
      region: { startLine: 4, startColumn: 7, endLine: 4, endColumn: 51 },
    })
  })

  test('names the related places that its message links to', () => {
    const { message, relatedLocations } = resultOf(mixed)
    expect(message.text).toBe(
      'Pool web mixes 2 NIC and 1 IP members; a pool takes one kind. Fix: Split it into two pools, one per kind. ' +
        'See [parameter legacyAddress](1).',
    )
    expect(relatedLocations?.map(({ id, message: said }) => [id, said?.text])).toEqual([
      [1, 'parameter legacyAddress'],
      [2, 'pool.name is "web"'],
    ])
  })

  test('shows the way of the value, from where it was first written', () => {
    const [flow] = resultOf(mixed).codeFlows ?? []
    expect(flow?.threadFlows[0]?.locations.map(({ location }) => location)).toMatchObject([
      {
        message: { text: 'parameter legacyAddress' },
        physicalLocation: { artifactLocation: { uri: 'infra/main.parameters.json' } },
      },
      { message: { text: 'member.address is "10.0.1.20"' }, physicalLocation: { region: { startLine: 4 } } },
    ])
    expect(resultOf(findingOf()).codeFlows).toBeUndefined()
  })

  test('tells no value there that the place does not say', () => {
    const members = { path: 'pool.members', value: 0, from: undefined, place }
    const [flow] = resultOf({ ...mixed, evidence: [members, ...mixed.evidence] }).codeFlows ?? []
    const [other] = resultOf({ ...mixed, evidence: [members] }).codeFlows ?? []
    const last = [flow, other].map((one) => one?.threadFlows[0]?.locations.at(-1)?.location.message?.text)
    expect(last).toEqual(['member.address is "10.0.1.20"', 'where it is used'])
  })

  test('keeps its fingerprint, numbered where two share it', () => {
    const both = [mixed, { ...mixed, outcome: 'unknown' as const }]
    const prints = runOf(sarifReport(reportOf({ findings: both }))).results.map((one) => one.partialFingerprints)
    expect(prints.map((one) => one['primaryLocationLineHash'])).toEqual([
      `${mixed.fingerprint}:1`,
      `${mixed.fingerprint}:2`,
    ])
  })

  test.each([
    ['error', 'fail', 'fail', 'error'],
    ['warning', 'fail', 'fail', 'warning'],
    ['info', 'fail', 'fail', 'note'],
    ['error', 'unknown', 'open', 'none'],
  ] as const)('of severity %s and outcome %s is %s, %s', (severity, outcome, kind, level) => {
    expect(resultOf(findingOf({ severity, outcome }))).toMatchObject({ kind, level })
  })

  test('that does not count is suppressed, with the reason', () => {
    const waiver = { reason: 'until the move', expires: '2027-01-31' }
    expect(resultOf({ ...findingOf(), waiver }).suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: 'until the move (until 2027-01-31)' },
    ])
    expect(resultOf({ ...findingOf(), baseline: true }).suppressions?.[0]?.justification).toBe('It is in the baseline.')
    expect(resultOf(findingOf()).suppressions).toBeUndefined()
  })

  test('in what is no file has an address, and no related place that nothing can show', () => {
    const typed = { source: new SourceText('--parameters sku', 'Basic'), start: 0, end: 5, pointer: '' }
    const result = resultOf(findingOf({ place: typed, related: [{ message: 'x', place: typed }] }))
    expect(result.locations[0]?.physicalLocation.artifactLocation).toEqual({ uri: '--parameters%20sku' })
    expect(result.relatedLocations).toBeUndefined()
  })
})

test.each([
  ['', 'infra/main.json', 'infra/main.json'],
  ['infra/', 'main.json', 'infra/main.json'],
  ['infra/edge/', '../main.json', 'infra/main.json'],
  ['infra/', 'a b/ü#1?.json', 'infra/a%20b/%C3%BC%231%3F.json'],
  ['infra/', '../../outside.json', '../outside.json'],
])('from the folder %j, %j is %j', (folder, path, uri) => {
  const source = new SourceText(path, template.text)
  const text = sarifReport(reportOf({ findings: [findingOf({ place: placeOf('"name"', source) })] }), { folder })
  expect(runOf(text).results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri)
})

describe('for code scanning', () => {
  const findings = [
    findingOf({ code: 'LB201', severity: 'warning' }),
    { ...findingOf({ code: 'LB202' }), waiver: { reason: 'x' } },
    { ...findingOf({ code: 'LB203' }), baseline: true },
    ...undecided,
    mixed,
  ]

  test('what GitHub would show as an open alert and is none is left out', () => {
    const codes = (codeScanning: boolean) =>
      runOf(sarifReport(reportOf({ findings }), { codeScanning })).results.map(({ ruleId }) => ruleId)
    expect(codes(true)).toEqual(['LB012', 'LB201'])
    expect(codes(false)).toEqual(['LB012', 'LB201', 'LB001', 'LB202', 'LB202', 'LB203'])
  })

  test('a category is there only when it is given: it would win over the one of the upload', () => {
    expect(runOf(sarifReport(reportOf())).automationDetails).toBeUndefined()
    expect(runOf(sarifReport(reportOf(), { category: 'prod' })).automationDetails).toEqual({ id: 'prod/' })
    expect(runOf(sarifReport(reportOf(), { category: 'a/b/' })).automationDetails).toEqual({ id: 'a/b/' })
  })

  test('more results than GitHub takes are left out, the least severe first, and it is said', () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      findingOf({
        severity: index % 2 === 0 ? 'warning' : 'error',
        identity: { file: 'a', declaration: 'b', ordinal: index },
      }),
    )
    const run = runOf(sarifReport(reportOf({ findings: many }), {}, { results: 25, gzippedBytes: 1_000_000 }))
    expect(run.results.filter(({ level }) => level === 'error')).toHaveLength(20)
    expect(run.results).toHaveLength(25)
    expect(run.invocations[0]?.toolExecutionNotifications.map(({ message }) => message.text)).toEqual([
      '15 results more did not fit into what GitHub takes: the JSON report has them all.',
    ])
  })

  test('a file that is too large compressed holds fewer results', () => {
    const many = Array.from({ length: 400 }, (_, index) =>
      findingOf({ identity: { file: 'a', declaration: 'b', ordinal: index } }),
    )
    const whole = sarifReport(reportOf({ findings: many }))
    const most = Math.floor(gzipSync(whole).length / 2)
    const text = sarifReport(reportOf({ findings: many }), {}, { results: 25_000, gzippedBytes: most })
    const count = runOf(text).results.length
    expect(gzipSync(text).length).toBeLessThanOrEqual(most)
    expect(count).toBeGreaterThan(100)
    expect(text).toContain(`${400 - count} results more`)
  })
})

test('problems are notifications, and an input that could not be read makes the run unsuccessful', () => {
  const problems = [
    { level: 'error', code: 'json', message: 'This is not JSON.', place },
    { level: 'warning', code: 'config', message: 'A waiver matched nothing.' },
  ] as const
  const [invocation] = runOf(sarifReport(reportOf({ problems }))).invocations
  expect(invocation).toMatchObject({
    executionSuccessful: false,
    exitCode: 2,
    toolExecutionNotifications: [
      {
        descriptor: { id: 'json' },
        level: 'error',
        message: { text: 'This is not JSON.' },
        locations: [{ physicalLocation: { artifactLocation: { uri: 'infra/main.json' } } }],
      },
      { descriptor: { id: 'config' }, level: 'warning', message: { text: 'A waiver matched nothing.' } },
    ],
  })
})

test('texts of a rule keep to the lengths that code scanning takes', () => {
  const [rule] = reportOf({ findings: [mixed] }).rules
  if (rule === undefined) throw new Error('the sample has a rule')
  const long = 'very long '.repeat(400)
  const rules = [{ ...rule, name: long, title: long, why: long, tags: Array.from({ length: 50 }, (_, at) => `t${at}`) }]
  const [descriptor] = runOf(sarifReport(reportOf({ findings: [mixed], rules }))).tool.driver.rules
  expect(descriptor?.shortDescription.text).toMatch(/…$/)
  expect(descriptor?.properties.tags).toHaveLength(20)
})
