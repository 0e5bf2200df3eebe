// A step in a pull request whose base is in the checkout: what is new, what is judged by the base, which sets are checked, which
// annotations come first.
import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../cli/run.ts'
import { inRepository, mergedChange, pullRequest, type Change, type Repository, type Tree } from './repository.ts'
import { stepOn, type Stepped } from './step.ts'

const fixture = (name: string) => readFileSync(join(root, 'test/cli/fixtures', name), 'utf8')
const [good, noProbe] = [fixture('good.json'), fixture('no-probe.json')]
const config = 'extends: none\nrules: { LB103: error }\n'

/** Runs a step on the merge of a change. */
function stepOnChange(
  before: Tree,
  after: Tree,
  inputs: Readonly<Record<string, string>>,
  prepare: (repository: Repository, change: Change) => void = () => undefined,
): Promise<Stepped> {
  return inRepository(async (repository) => {
    const change = mergedChange(repository, before, after)
    prepare(repository, change)
    const env = { GITHUB_EVENT_NAME: 'pull_request' }
    return stepOn(inputs, { folder: repository.folder, event: pullRequest(change), env })
  })
}

const against = (log: string) =>
  log.match(/^(?:Against the base \([0-9a-f]{7}\)|Not compared with the base): .*$/m)?.[0]
const told = (log: string) => against(log)?.replace(/^.*?: /, '')

describe('what is new', () => {
  const files = { files: 'infra' }

  test('what the change breaks', async () => {
    const step = await stepOnChange(
      { 'infra/a.json': good, 'poolgate.yaml': config },
      { 'infra/a.json': noProbe },
      files,
    )
    expect([step.exit, told(step.log)]).toEqual([1, '1 new, 0 fixed, 0 there before.'])
    expect(step.summary).toContain('### New findings')
  })

  test('what it mends, and what was there before, though its lines move', async () => {
    const before = { 'infra/a.json': noProbe, 'infra/b.json': noProbe, 'poolgate.yaml': config }
    const step = await stepOnChange(before, { 'infra/a.json': good, 'infra/b.json': `\n\n${noProbe}` }, files)
    expect([step.exit, told(step.log)]).toEqual([1, '0 new, 1 fixed, 1 there before.'])
    expect(step.summary).toContain('### Fixed')
  })

  test('files that come and go', async () => {
    const before = { 'infra/deep/old.json': noProbe, 'infra/same.json': good, 'poolgate.yaml': config }
    const after = { 'infra/deep/old.json': undefined, 'infra/deep/other/new.json': noProbe }
    const step = await stepOnChange(before, after, files)
    expect([step.exit, told(step.log)]).toEqual([1, '1 new, 1 fixed, 0 there before.'])
  })

  test('of parameters too, and nothing of what the job itself has made', async () => {
    const counted = fixture('counted.json')
    const parameters = (count: number) => JSON.stringify({ parameters: { count: { value: count } } })
    const expects = 'extends: none\nrules: { POOL003: error }\npools: [{ match: { pool: "*" }, members: { min: 2 } }]\n'
    const before = { 'a.json': counted, 'p.json': parameters(3), 'poolgate.yaml': expects }
    const asked = { files: 'a.json p.json\nmade.json p.json' }
    const make = ({ write }: Repository) => write({ 'made.json': counted })
    const step = await stepOnChange(before, { 'p.json': parameters(1) }, asked, make)
    expect(step.exit).toBe(1)
    expect(told(step.log)).toMatch(/^[1-9] new, 0 fixed, 0 there before\.$/)
  })

  test('the base is where the change left it, not what its branch got since', async () => {
    const step = await stepOnChange(
      { 'infra/a.json': good, 'poolgate.yaml': config },
      { 'infra/b.json': noProbe },
      files,
      (repository) => {
        const { git, commit } = repository
        git('checkout', '-q', 'main')
        commit({ 'infra/a.json': noProbe })
        git('checkout', '-q', 'work')
      },
    )
    expect(told(step.log)).toBe('1 new, 0 fixed, 0 there before.')
  })

  test('the merge that GitHub checks out is compared with its first parent, also in a shallow clone', async () => {
    const step = await inRepository(async (origin) => {
      const change = mergedChange(
        origin,
        { 'infra/a.json': good, 'poolgate.yaml': config },
        { 'infra/a.json': noProbe },
      )
      origin.git('branch', 'merged')
      return inRepository(async ({ folder, git }) => {
        git('fetch', '-q', '--depth=2', `file://${origin.folder}`, 'merged')
        git('checkout', '-q', '--detach', 'FETCH_HEAD')
        // The event names an older commit of the base, which is not here.
        const all = { ...files, 'changed-only': 'true', 'config-ref': 'base' }
        return stepOn(all, { folder, event: pullRequest({ ...change, base: 'd'.repeat(40) }) })
      })
    })
    expect(step.log).not.toContain('::notice')
    expect(told(step.log)).toBe('1 new, 0 fixed, 0 there before.')
  })

  test('in a merge queue', async () => {
    const step = await inRepository(async (repository) => {
      const base = repository.commit({ 'infra/a.json': good, 'poolgate.yaml': config })
      const head = repository.commit({ 'infra/a.json': noProbe })
      const event = { merge_group: { base_sha: base, head_sha: head } }
      return stepOn(files, { folder: repository.folder, event, env: { GITHUB_EVENT_NAME: 'merge_group' } })
    })
    expect(told(step.log)).toBe('1 new, 0 fixed, 0 there before.')
  })
})

describe('where there is nothing to compare with, that is said, and the gate is what it is', () => {
  test('the commit is not in the checkout', async () => {
    const step = await inRepository(async (repository) => {
      repository.commit({ 'a.json': noProbe, 'poolgate.yaml': config })
      const event = pullRequest({ base: 'd'.repeat(40), head: 'e'.repeat(40) })
      return stepOn({ files: 'a.json' }, { folder: repository.folder, event })
    })
    expect(step.exit).toBe(1)
    expect(against(step.log)).toBe(
      'Not compared with the base: The base of the change, ddddddd, is not in the checkout. Give actions/checkout `fetch-depth: 2` (0 in a merge queue), or name a `base-report`.',
    )
    expect(step.summary).toContain('Not compared with the base')
  })

  test('the base has no template, or no usable configuration', async () => {
    const first = await stepOnChange(
      { 'readme.md': '' },
      { 'a.json': noProbe, 'poolgate.yaml': config },
      { files: 'a.json' },
    )
    expect([first.exit, told(first.log)]).toEqual([
      1,
      '1 new, 0 fixed, 0 there before. 1 input of the base could not be used: what is found there now counts as new.',
    ])
    const broken = { 'a.json': noProbe, 'poolgate.yaml': 'extends: ./nowhere.yaml\n' }
    const second = await stepOnChange(broken, { 'poolgate.yaml': config }, { files: 'a.json' })
    expect([second.exit, against(second.log)]).toEqual([
      1,
      expect.stringMatching(/: It cannot be checked\. There is no .* \.\/nowhere\.yaml/),
    ])
  })

  test('a run for no change says nothing', async () => {
    const step = await inRepository(async ({ folder, commit }) => {
      commit({ 'a.json': good })
      return stepOn({ files: 'a.json' }, { folder, env: { GITHUB_EVENT_NAME: 'push' }, event: { after: 'x' } })
    })
    expect([step.exit, against(step.log)]).toEqual([0, undefined])
  })
})

describe('base-report', () => {
  test('is taken in place of the commit', async () => {
    const report = { version: 1, tool: { name: 'poolgate' }, findings: [], problems: [] }
    const asked = { files: 'a.json', 'base-report': 'base.json' }
    const files = { 'a.json': noProbe, 'poolgate.yaml': config, 'base.json': JSON.stringify(report) }
    const step = await stepOnChange(files, {}, asked)
    expect(step.log).toContain('Against the base (base.json): 1 new, 0 fixed, 0 there before.')
  })

  test.each([
    ['nowhere.json', 'base-report: There is no file nowhere.json. Check the path.'],
    ['/nowhere/base.json', 'base-report: there is no file /nowhere/base.json that can be read.'],
    ['a.json', 'a.json is no JSON report of `poolgate check`.'],
  ])('%s', async (path, message) => {
    const step = await stepOnChange({ 'a.json': good }, {}, { files: 'a.json', 'base-report': path })
    expect(step.exit).toBe(0)
    expect(against(step.log)).toContain(`Not compared with the base: ${message}`)
  })
})

describe('config-ref: base', () => {
  const asked = { files: 'a.json', rules: 'policies', 'config-ref': 'base' }
  const before = { 'a.json': noProbe, 'poolgate.yaml': config, 'policies/readme.md': '' }

  test.each<[string, Tree]>([
    ['a waiver', { 'poolgate.yaml': `${config}waivers: [{ rule: LB103, target: '*', reason: 'mine' }]\n` }],
    ['a rule that is switched off', { 'poolgate.yaml': 'extends: none\n' }],
    ['no configuration', { 'poolgate.yaml': undefined }],
    ['a configuration that is broken', { 'poolgate.yaml': 'rules: 7\n' }],
    ['a baseline', { 'poolgate.baseline.json': 'x' }],
  ])('%s of the change does not count', async (_, after) => {
    const files = { ...asked, rules: '' }
    const free = await stepOnChange(before, after, { ...files, 'config-ref': 'head' })
    const bound = await stepOnChange(before, after, files)
    expect([bound.exit, bound.output.includes('errors<<poolgate_id\n1\n')]).toEqual([1, true])
    expect(free.exit === 1 && free.log === bound.log).toBe(false)
  })

  test('without the base nothing is judged by the change in its place', async () => {
    const step = await inRepository(async (repository) => {
      repository.commit(before)
      const event = pullRequest({ base: 'd'.repeat(40), head: 'e'.repeat(40) })
      return stepOn({ files: 'a.json', 'config-ref': 'base' }, { folder: repository.folder, event })
    })
    expect([step.exit, step.log]).toEqual([2, expect.stringContaining('config-ref: The base of the change, ddddddd')])
  })

  test('a run for no change is judged by what is there', async () => {
    const step = await inRepository(async ({ folder, commit }) => {
      commit(before)
      return stepOn({ files: 'a.json', 'config-ref': 'base' }, { folder })
    })
    expect(step.exit).toBe(1)
  })
})

describe('changed-only', () => {
  const before = { 'a.json': noProbe, 'b.json': noProbe, 'poolgate.yaml': config }
  const asked = { files: '*.json', 'changed-only': 'true' }

  test('checks what the change touches, and says what it left out', async () => {
    const step = await stepOnChange(before, { 'b.json': good }, asked)
    expect([step.exit, told(step.log)]).toEqual([0, '0 new, 1 fixed, 0 there before.'])
    expect(step.summary).toMatch(/1 of 2 sets is checked\\: the change since [0-9a-f]{12} touches no other/)
  })

  test('ends well where the change touches nothing', async () => {
    const step = await stepOnChange(before, { 'readme.md': 'x' }, asked)
    expect([step.exit, told(step.log)]).toEqual([0, '0 new, 0 fixed, 0 there before.'])
    expect(step.summary).toContain('Nothing is checked')
  })

  test('without a base all are checked, and it is said', async () => {
    const step = await inRepository(async ({ folder, commit }) => {
      commit(before)
      return stepOn(asked, { folder, env: { GITHUB_EVENT_NAME: 'workflow_dispatch' } })
    })
    expect(step.exit).toBe(1)
    expect(step.log).toContain(
      '::notice title=poolgate::changed-only: all sets are checked. This run is for workflow_dispatch, which has no base.',
    )
  })
})

test('annotations on changed lines come first, then what is new, and what is left of ten', async () => {
  const rules = (count: number, first: string) => {
    const names = Array.from({ length: count }, (_, index) => `r${index}`)
    const all = [...names, first].map((name) => ({ name, properties: { ...JSON.parse(rule), name: undefined } }))
    return JSON.stringify({ ...template, resources: [withRules(all)] }, null, 1)
  }
  const template = JSON.parse(noProbe)
  const balancer = template.resources.find(({ type }: { type: string }) => type.endsWith('loadBalancers'))
  const rule = JSON.stringify(balancer.properties.loadBalancingRules[0].properties)
  const withRules = (all: readonly object[]) => ({
    ...balancer,
    dependsOn: undefined,
    properties: { ...balancer.properties, loadBalancingRules: all },
  })
  const step = await stepOnChange(
    { 'a.json': rules(12, 'old'), 'poolgate.yaml': config },
    { 'a.json': rules(12, 'last') },
    { files: 'a.json' },
  )
  const errors = step.log.split('\n').filter((line) => line.startsWith('::error '))
  expect(errors).toHaveLength(10)
  expect(errors[0]).toContain('lb-web/last')
  expect(step.log).toContain('3 further annotations are in the summary of the job')
})
