// What people and machines see of a report.
import { describe, expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import { annotations } from '../../src/report/annotations.ts'
import { azurePipelinesReport } from '../../src/report/azure-pipelines.ts'
import { gapProblem } from '../../src/report/gap.ts'
import { githubReport } from '../../src/report/github.ts'
import { jsonReport } from '../../src/report/json.ts'
import type { Report } from '../../src/report/report.ts'
import { formats, printReport } from '../../src/report/reporters.ts'
import { markdownReport, markdownSummary } from '../../src/report/summary.ts'
import { textReport } from '../../src/report/text/report.ts'
import { SourceText } from '../../src/resource/place.ts'
import { Unknown } from '../../src/resource/unknown.ts'
import schema from '../../schemas/report.schema.json' with { type: 'json' }
import { findingOf, placeOf, reportOf, template, undecided } from './sample.ts'

const closed = reportOf({
  findings: [
    findingOf({
      related: [
        {
          message: 'parameter legacyAddress',
          place: placeOf('x', new SourceText('infra/main.parameters.json', '\n  x')),
        },
      ],
      evidence: [{ path: 'member.address', value: '10.0.1.20', from: "parameters('legacyAddress')", place: undefined }],
    }),
    findingOf({
      code: 'LB201',
      name: 'basic-sku',
      severity: 'warning',
      message: 'The Basic SKU is retired.',
      fix: undefined,
    }),
    ...undecided,
  ],
})
const open = reportOf({ findings: undecided })
const clean = reportOf()
const broken = reportOf({
  problems: [
    { level: 'error', code: 'json', message: 'This is not JSON. A comma is missing.', place: placeOf('"ipAddress"') },
    { level: 'warning', code: 'bicep', message: '2 Bicep files were not checked.' },
  ],
})
const withoutPools = reportOf({ pools: [] })
const waiver = { reason: 'a [reason](http://x) | @all', expires: '2026-06-03', daysLeft: 2 }
const suppressed = reportOf({
  findings: [
    { ...findingOf(), waiver },
    { ...findingOf({ code: 'LB013', target: { kind: 'backendPool', id: '/x', name: 'lb-web/api' } }), waiver },
    { ...findingOf({ code: 'LB103' }), baseline: true },
    ...undecided.map((finding) => ({ ...finding, waiver: { reason: 'the pipeline sets it' } })),
  ],
})
const reports = { closed, open, clean, broken, withoutPools, suppressed }

describe.each(Object.entries(reports))('%s', (_, report) => {
  test('text', () => expect(`\n${textReport(report, { colour: false })}`).toMatchSnapshot())
  test('markdown', () => expect(`\n${markdownSummary(report)}`).toMatchSnapshot())
  test('github', () => expect(`\n${githubReport(report)}`).toMatchSnapshot())
  test('azure-pipelines', () => expect(`\n${azurePipelinesReport(report)}`).toMatchSnapshot())
  test('json fits the published schema', () => {
    const ajv = new Ajv({ allErrors: true, allowUnionTypes: true })
    const fits = ajv.compile(schema)
    fits(JSON.parse(jsonReport(report)))
    expect(fits.errors).toBeNull()
  })
})

test('json in full', () => expect(jsonReport(closed)).toMatchSnapshot())

test('with colour nothing but colour and links is added', () => {
  // eslint-disable-next-line no-control-regex -- colours are what this is about
  const bare = textReport(closed, { colour: true }).replace(/\u001b(?:\[\d+m|\]8;;[\w:./]*\u001b\\)/g, '')
  expect(bare).toBe(textReport(closed, { colour: false }))
})

test('an open gate with something undecided says so first', () => {
  expect(textReport(open, { colour: false }).split('\n')[0]).toBe('open, 2 undecided')
  expect(textReport(reportOf({ findings: undecided, unknown: 'ignore' }), { colour: false })).not.toContain('undecided')
})

test('the findings of a copy loop are one in text, Markdown and annotations, and all in JSON', () => {
  const loop = Array.from({ length: 5 }, (_, index) =>
    findingOf({
      target: { kind: 'backendPool', id: `/p/${index}`, name: `lb/pool-${index}` },
      identity: { file: 'infra/main.json', declaration: 'lb/pool', ordinal: index },
    }),
  )
  const report = reportOf({ findings: loop })
  expect(textReport(report, { colour: false })).toContain('lb/pool-0, lb/pool-1, lb/pool-2 and 2 more')
  expect(markdownSummary(report).match(/LB012/g)).toHaveLength(2)
  expect(annotations(report).lines).toHaveLength(1)
  expect(JSON.parse(jsonReport(report)).findings).toHaveLength(5)
})

test('ten annotations of a level are written, and the rest is counted', () => {
  const many = Array.from({ length: 14 }, (_, index) => findingOf({ message: `Pool ${index} is wrong.` }))
  const { lines, rest } = annotations(
    reportOf({ findings: [...many, findingOf({ severity: 'info', message: 'By the way.' })] }),
  )
  expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10)
  expect(lines.filter((line) => line.startsWith('::notice '))).toHaveLength(1)
  expect(rest.map(({ message }) => message)).toContain(
    'lb-web/web: Pool 13 is wrong. Fix: Split it into two pools, one per kind.',
  )
  expect(rest).toHaveLength(4)
})

test('the summary keeps its budget and counts what it leaves out', () => {
  const many = Array.from({ length: 2000 }, (_, index) => findingOf({ message: `Pool ${index} is wrong.` }))
  const text = markdownSummary(reportOf({ findings: many }), { maxBytes: 20_000 })
  expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(20_000)
  expect(text).toMatch(/\d+ rows more did not fit/)
  expect(new TextEncoder().encode(markdownSummary(reportOf({ findings: many }))).length).toBeLessThan(900 * 1024)
})

describe('excerpts keep to themselves what may be secret', () => {
  const show = (line: string, part: string) => {
    const source = new SourceText('main.parameters.json', `{\n${line}\n}`)
    return textReport(reportOf({ findings: [findingOf({ place: placeOf(part, source) })] }), { colour: false })
  }
  test.each([
    [
      'another value on the line',
      '"size": { "value": 3 }, "adminPassword": { "value": "hunter2" }',
      '"size": { "value": 3 }',
    ],
    ['a default beside it', '"name": "x", "defaultValue": "hunter2"', '"name": "x"'],
    ['a minified file', `"sku": "Basic", ${'"a": 1, '.repeat(40)} "x": "hunter2"`, '"sku": "Basic"'],
  ])('%s', (_, line, part) => {
    const text = show(line, part)
    expect(text).toContain(part)
    expect(text).not.toContain('hunter2')
  })
})

test('the line of a place is shown with the part in question underlined', () => {
  const text = textReport(
    reportOf({ findings: [findingOf({ place: placeOf("parameters('legacyAddress')", template) })] }),
    { colour: false },
  )
  const [line, underline] = text.split('\n').filter((row) => row.includes('│'))
  expect(line!.slice(underline!.indexOf('~'), underline!.lastIndexOf('~') + 1)).toBe("parameters('legacyAddress')")
})

test('what is wrong with a rule of a pool marks the pool, and no other one', () => {
  const [web, api] = clean.pools
  if (web === undefined || api === undefined) throw new Error('the sample has two pools')
  const target = { kind: 'loadBalancingRule', id: '/subscriptions/1/rules/https', name: 'lb-web/https' }
  const known = { ...api, members: web.members }
  const pools = [{ ...web, carriers: [target.id], scales: { min: 3, max: 12 } }, known]
  const report = reportOf({ findings: [findingOf({ code: 'LB103', target })], pools })
  const rows = textReport(report, { colour: false })
    .split('\n')
    .filter((line) => /lb-(web|api)\/\w+ {2}/.test(line) && line.includes('probe'))
  expect(rows).toEqual([
    expect.stringMatching(/3 members, scales 3 to 12 .*✗$/),
    expect.stringMatching(/3 members .*✓$/),
  ])
})

describe('pools that are not known', () => {
  const because = new Unknown({
    print: () => 'pools',
    causes: [{ code: 'parameter', reason: 'parameter pools has no value' }],
  })
  const report = reportOf({ pools: [], unknownPools: [{ set: 'default', owner: 'lb-web', because }] })

  test('are named, with the reason, where the table of pools stands', () => {
    expect(textReport(report, { colour: false })).toContain(
      '  pools   The pools of lb-web are not known: parameter pools has no value.\n',
    )
    expect(textReport(report, { colour: false })).not.toContain('No backend pool')
    expect(markdownSummary(report).replaceAll('\\', '')).toContain('The pools of lb-web are not known: parameter pools')
    expect(markdownSummary(report)).not.toContain('No backend pool')
  })

  test('stand below those that are', () => {
    const lines = textReport({ ...report, pools: clean.pools }, { colour: false }).split('\n')
    expect(lines[2]).toBe('          The pools of lb-web are not known: parameter pools has no value.')
  })
})

test('members of a Global load balancer are frontends in text, and ip in JSON', () => {
  const [web] = clean.pools
  if (web === undefined) throw new Error('no pool')
  const list = ['fe-1', 'fe-2'].map((name) => ({ kind: 'ip', name, count: 1, isFrontend: true }) as const)
  const report = reportOf({ pools: [{ ...web, kind: 'global', members: { ...web.members, list } }] })
  expect(textReport(report, { colour: false })).toContain('frontend 2')
  expect(JSON.parse(jsonReport(report))).toMatchObject({
    pools: [{ members: { list: [{ kind: 'ip', name: 'fe-1', count: 1 }, { name: 'fe-2' }] } }],
  })
  expect(jsonReport(report)).not.toContain('isFrontend')
})

describe('a gap', () => {
  const gap = gapProblem({
    code: 'elsewhere',
    reason: 'the linked template x is not among the inputs',
    supply: 'give it',
    place: placeOf('"name"'),
  })
  const withGap = (unknown: 'fail' | 'warn' | 'ignore', findings: Report['findings'] = []): Report => {
    return reportOf({ findings, problems: [gap], unknown, pools: [] })
  }

  test.each([
    ['warn', 0, 'open, 1 undecided'],
    ['fail', 1, '  1 thing could not be decided'],
    ['ignore', 0, '✓ open'],
  ] as const)('is not decided, with %s', (mode, exitCode, first) => {
    const report = withGap(mode)
    expect(report).toMatchObject({ verdict: 'unknown', exitCode })
    const text = textReport(report, { colour: false })
    expect(text.startsWith(first)).toBe(true)
    expect(text).not.toContain('No backend pool is declared')
    expect(annotations(report).lines).toEqual(
      mode === 'ignore'
        ? []
        : [expect.stringMatching(/^::(?:warning|error) file=infra\/main\.json,.*the linked template x is not among/)],
    )
    expect(markdownSummary(report).includes('the linked template x')).toBe(mode !== 'ignore')
  })

  test('that a finding names is told once', () => {
    const missing = [{ path: 'members', reason: gap.reason, supply: 'give it', place: undefined }]
    const report = withGap('warn', [findingOf({ outcome: 'unknown', missing })])
    expect(textReport(report, { colour: false })).toMatch(
      /^open, 1 undecided\n\n {2}1 thing could not be decided\n\n.*the linked template x.*\n +LB012 of lb-web\/web\n/,
    )
    expect(annotations(report).lines).toHaveLength(1)
  })
})

describe('paths of a CI system are those of the repository', () => {
  const source = new SourceText('../edge/main.json', '{ "name": 1 }')
  const report = reportOf({ findings: [findingOf({ place: placeOf('"name": 1', source) })] })
  test('on GitHub', () => {
    expect(githubReport(report, { folder: 'infra/prod/' })).toMatch(/^::error file=infra\/edge\/main\.json,line=1,/)
  })
  test('in Azure Pipelines', () => {
    expect(azurePipelinesReport(report, { folder: 'infra/' })).toMatch(/;sourcepath=edge\/main\.json;linenumber=1;/)
  })
})

test('what GitHub shows no annotation for stands in the log', () => {
  const many = Array.from({ length: 12 }, (_, index) =>
    findingOf({ message: `Pool ${index} is wrong.`, fix: undefined }),
  )
  const lines = githubReport(reportOf({ findings: many }))
    .trimEnd()
    .split('\n')
  expect(lines.slice(10)).toEqual([
    '2 more, of which GitHub shows no annotation:',
    'error  infra/main.json:4:7  LB012 mixed-pool-members: lb-web/web: Pool 10 is wrong.',
    'error  infra/main.json:4:7  LB012 mixed-pool-members: lb-web/web: Pool 11 is wrong.',
    'poolgate closed: 12 errors; 31 resources, 2 pools, 13 rules',
  ])
})

test('the task of Azure Pipelines ends as the gate does', () => {
  const last = (report: Report) => azurePipelinesReport(report).trimEnd().split('\n').at(-1)
  expect(last(closed)).toMatch(/^##vso\[task\.complete result=Failed\]poolgate closed: /)
  expect(last(open)).toMatch(/^##vso\[task\.complete result=SucceededWithIssues\]poolgate open, 2 undecided/)
  expect(last(clean)).toMatch(/^##vso\[task\.complete result=Succeeded\]poolgate open/)
  expect(last(broken)).toMatch(/^##vso\[task\.complete result=Failed\]/)
  const info = azurePipelinesReport(reportOf({ findings: [findingOf({ severity: 'info' })] }))
  expect(info).toMatch(/^notice {2}infra\/main\.json:4:7 {2}LB012 .*\n##vso\[task\.complete result=Succeeded\]/)
})

test('the table of formats holds what the command line takes, and each prints', async () => {
  expect(formats).toEqual(['text', 'json', 'sarif', 'junit', 'markdown', 'html', 'github', 'azure-pipelines'])
  for (const format of formats)
    expect([format, (await printReport(closed, format)).length > 100]).toEqual([format, true])
})

test('Markdown says what becomes of the members of pools', () => {
  const member = (name: string) => ({ kind: 'nic', name, count: 1 }) as const
  const bounds = (size: number) => ({ min: size, max: size })
  const change = {
    set: 'default',
    owner: 'lb-web',
    name: 'web',
    id: '/p/web',
    action: 'keep',
    declared: true,
    counts: { before: bounds(4), after: bounds(3), added: bounds(1), removed: bounds(2), kept: bounds(2) },
    added: [{ ...member('nic-9'), pools: [] }],
    removed: ['nic-1', 'nic-2'].map((name) => ({ ...member(name), pools: [] })),
    resized: [{ kind: 'vmss', name: 'vmss-web', count: 3, before: 2 }],
    kept: [],
    undeclared: [],
    undecided: [],
  } as const
  const still = { ...change, name: 'api', added: [], removed: [], resized: [] }
  const text = markdownReport({ ...clean, changes: [change, still] }).replaceAll('\\', '')
  const rows = text.split('\n').filter((line) => line.includes('→'))
  expect(rows).toEqual([
    '| <code>lb&#45;web&#47;web</code> | 4 → 3 members | <code>nic&#45;1, nic&#45;2</code> | <code>nic&#45;9</code> | vmss-web: 2 → 3 |',
  ])
})
