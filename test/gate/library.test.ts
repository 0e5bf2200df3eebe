// The library: pure, synchronous, and only UsageError is thrown.
import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  check,
  checkFiles,
  expand,
  loadRules,
  testRules,
  UsageError,
  type CheckInput,
  type DeploymentInput,
} from '../../src/index.ts'
import { tool } from '../../src/gate/version.ts'
import { root } from '../cli/run.ts'

const fixture = (name: string) => ({ path: name, text: readFileSync(join(root, 'test/cli/fixtures', name), 'utf8') })
const scope = { subscriptionId: 's', resourceGroup: 'rg' }
const good: DeploymentInput = { template: fixture('good.json'), scope }
const noProbe: DeploymentInput = { template: fixture('no-probe.json'), scope }
const counted: DeploymentInput = { template: fixture('counted.json'), scope }

function of(...deployments: readonly DeploymentInput[]): CheckInput {
  return { sets: [{ name: 'prod', deployments }] }
}

test('the version is that of the package', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  expect(tool.version).toBe(version)
})

describe('verdict, gate and exit code', () => {
  const undecided: DeploymentInput = {
    template: { path: 'sku.json', text: fixture('sku.json').text },
    scope,
  }
  const broken: DeploymentInput = { template: { path: 'broken.json', text: '{' } }
  const rules = { LB201: 'error' } as const
  const cases: [string, CheckInput, unknown][] = [
    ['nothing to say', of(good), { verdict: 'pass', closed: false, exitCode: 0 }],
    ['a finding', of(noProbe), { verdict: 'fail', closed: true, exitCode: 1 }],
    [
      'a finding below failOn',
      { ...of(noProbe), config: { rules: { LB103: 'warning' } } },
      { verdict: 'pass', closed: false, exitCode: 0 },
    ],
    [
      'undecided, warn',
      { ...of(undecided), only: ['LB201'], config: { rules } },
      { verdict: 'unknown', closed: false, exitCode: 0 },
    ],
    [
      'undecided, ignore',
      { ...of(undecided), only: ['LB201'], config: { rules, unknown: 'ignore' } },
      { verdict: 'unknown', closed: false, exitCode: 0 },
    ],
    [
      'undecided, fail',
      { ...of(undecided), only: ['LB201'], config: { rules, unknown: 'fail' } },
      { verdict: 'unknown', closed: true, exitCode: 1 },
    ],
    [
      'undecided below failOn',
      { ...of(undecided), only: ['LB201'], config: { rules: { LB201: 'info' }, unknown: 'fail' } },
      { verdict: 'pass', closed: false, exitCode: 0 },
    ],
    ['an input that is broken', of(good, broken), { verdict: 'unknown', closed: false, exitCode: 2 }],
    ['a broken input beside a finding', of(noProbe, broken), { verdict: 'fail', closed: true, exitCode: 2 }],
  ]
  test.each(cases)('%s', (_, input, expected) => expect(check(input)).toMatchObject(expected as object))
})

test('what could not be read may declare members: a pool without one is undecided, not empty', () => {
  const resources: { resources: unknown[] } = JSON.parse(fixture('good.json').text)
  const text = JSON.stringify({ ...resources, resources: resources.resources.slice(0, 1) })
  const balancer = { template: { path: 'lb.json', text }, scope }
  const report = check({ ...of(balancer, { template: { path: 'nics.json', text: '{' } }), only: ['POOL001'] })
  expect(report.findings.map(({ outcome }) => outcome)).toEqual(['unknown'])
  expect(report.findings[0]!.missing[0]).toMatchObject({ reason: 'nics.json could not be read' })
})

test('sets do not join, and what they have in common is one finding', () => {
  const report = check({ sets: ['dev', 'prod'].map((name) => ({ name, deployments: [noProbe] })) })
  expect(report.findings.map(({ sets }) => sets)).toEqual([['dev', 'prod']])
  expect(report.summary).toMatchObject({ error: 1, pools: 2 })
})

test('expectations of the configuration', () => {
  const config = { pools: [{ match: { owner: 'lb-*' }, members: { exactly: 3 } }] }
  const report = check({ ...of({ ...counted, parameters: [{ name: 'count', value: '2' }] }), config })
  expect(report.findings.map(({ code }) => code)).toEqual(['POOL002'])
})

test('rules by profile, by name, and one by one', () => {
  const rules = (input: Omit<CheckInput, 'sets'>) => check({ ...of(good), ...input }).summary.rules
  const all = rules({ config: { extends: 'all' } })
  expect(rules({ config: { extends: 'none' } })).toBe(0)
  expect(rules({ config: { extends: 'none', rules: { LB103: 'info', 'mixed-pool-members': {} } } })).toBe(2)
  expect(rules({ config: { extends: 'all', rules: { 'rule-without-probe': 'off' } } })).toBe(all - 1)
  expect(rules({ only: ['lb103', 'LB012'], config: { extends: 'none' } })).toBe(2)
})

test('what was before, and what is left of it', () => {
  const empty: DeploymentInput = { template: { path: 'empty.json', text: '{ "resources": [] }' }, scope }
  const changes = (input: Omit<CheckInput, 'sets'> = {}) => {
    const report = check({ sets: [{ name: 'prod', deployments: [empty], before: [good] }], ...input })
    return report.changes?.map(({ name, action, counts }) => [name, action, counts.before.min, counts.after.min])
  }
  expect(changes()).toEqual([['web', 'keep', 2, 2]])
  expect(changes({ mode: 'complete' })).toEqual([['web', 'delete', 2, 0]])
  expect(check(of(good)).changes).toBeUndefined()
})

describe('only UsageError is thrown', () => {
  const wrong: [string, unknown, string][] = [
    ['nothing', undefined, 'check: `sets` must be an array'],
    ['no set', { sets: [] }, 'check: `sets` is empty'],
    ['a set of nothing', { sets: [{ name: 'a', deployments: [] }] }, 'check: the set a has no deployment'],
    ['no deployments', { sets: [{ name: 'a' }] }, 'check: each set needs'],
    [
      'a template without text',
      { sets: [{ name: 'a', deployments: [{ template: { path: 'x' } }] }] },
      'check: each deployment needs a `template`',
    ],
    ['parameters of no shape', of({ ...good, parameters: [{}] as never }), 'check: `parameters` must be an array'],
    [
      'a wrong configuration',
      { ...of(good), config: { failon: 'error' } },
      "Unknown key `failon`. Did you mean 'failOn'?",
    ],
    ['a day that is no text', { ...of(good), today: 5 }, 'check: `today` must be a text, YYYY-MM-DD.'],
    ['a mode that there is not', { ...of(good), mode: 'full' }, 'check: `mode` must be incremental, complete'],
    [
      'a before of no shape',
      { sets: [{ name: 'a', deployments: [good], before: good }] },
      'check: `before` of a set must be an array of deployments.',
    ],
    [
      'a before without text',
      { sets: [{ name: 'a', deployments: [good], before: [{ template: { path: 'x' } }] }] },
      'check: each deployment needs a `template`',
    ],
    ['paths for rules', { ...of(good), rules: ['policies'] }, 'check: `rules` must be what `loadRules(paths)` gives'],
    ['a promise for rules', { ...of(good), rules: loadRules([]) }, 'await it.'],
    ['an unknown rule', { ...of(good), only: ['LB1'] }, 'There is no rule LB1.'],
  ]
  test.each(wrong)('%s', (_, input, message) => {
    const run = () => check(input as CheckInput)
    expect(run).toThrow(UsageError)
    expect(run).toThrow(message)
  })
})

describe('paths of no shape are told', () => {
  const wrong: [string, () => unknown, string][] = [
    [
      'a text for FILEs',
      () => checkFiles('main.json' as never),
      "checkFiles takes an array of paths, or of {path, parameters}: checkFiles(['main.json']).",
    ],
    ['a number as FILE', () => checkFiles([5] as never), 'checkFiles takes an array'],
    [
      'a text for paths of rules',
      () => loadRules('policies' as never),
      "loadRules takes an array of paths: loadRules(['policies']).",
    ],
    ['objects as paths of rules', () => testRules([{}] as never), 'testRules takes an array'],
    ['a test of nothing', () => testRules([]), 'testRules: no path is given.'],
  ]
  test.each(wrong)('%s', async (_, run, message) => {
    await expect(run()).rejects.toThrow(UsageError)
    await expect(run()).rejects.toThrow(message)
  })

  test('a deployment without a template', () => {
    expect(() => expand({} as never)).toThrow('expand: each deployment needs a `template` with `path` and `text`.')
  })
})

test('check reads no file, so it extends none', () => {
  const run = (given: string | readonly string[]) => () => check({ ...of(good), config: { extends: given } })
  expect(run(['strict', './org'])).toThrow(UsageError)
  expect(run('./org')).toThrow(
    'check: `extends` names ./org, and check reads no file. Name a profile (none, recommended, strict, all), or use checkFiles.',
  )
  expect(run(['none', 'all'])().summary.rules).toBeGreaterThan(run('recommended')().summary.rules)
  expect(run(['all', 'none'])().summary.rules).toBe(0)
})

test('expand gives the resources, or what is wrong', () => {
  expect(expand({ ...counted, parameters: [{ name: 'count', value: '3' }] }).resources).toHaveLength(5)
  expect(expand({ template: { path: 'a.json', text: '{' } })).toMatchObject({
    resources: [],
    problems: [{ level: 'error', code: 'json' }],
  })
  expect(expand({ template: { path: 'a.json', text: '{"x": 1}' } }).problems).toHaveLength(1)
})

describe('waivers without a file', () => {
  const waivers = [{ rule: 'LB103', target: 'lb-web/https', reason: 'known', expires: '2026-06-01' }]
  const input = { ...of(noProbe), only: ['LB103'], config: { waivers } }
  test.each([
    ['before it ends', '2026-06-01', 1],
    ['after it ended', '2026-06-02', 0],
    ['without a day, nothing ends', undefined, 1],
  ])('%s', (_, today, waived) => {
    const report = check({ ...input, ...(today !== undefined && { today }) })
    expect([report.summary.waived, report.summary.error, report.closed]).toEqual([waived, 1 - waived, waived === 0])
    expect(report.findings.map(({ origins }) => origins)).toEqual([[]])
  })
  test('a day that is none', () => expect(() => check({ ...input, today: 'soon' })).toThrow(UsageError))
  test('a reason that is missing', () => {
    const wrong = { waivers: [{ rule: 'LB103', target: '*' }] } as unknown as NonNullable<CheckInput['config']>
    expect(() => check({ ...input, config: wrong })).toThrow('`waivers[0]` has no `reason`.')
  })
})
