// A deployment that was there already changes nothing: whatever a template says, with itself as before no member moves, nothing
// changes, and the rules say what they say without a before.
import { describe, expect, test } from '@jest/globals'
import { globSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { buildSet } from '../../src/gate/build-set.ts'
import { check, expand, type CheckInput } from '../../src/gate/check.ts'
import type { DeploymentInput } from '../../src/gate/read-deployment.ts'
import { writeSnapshot } from '../../src/arm/template/snapshot.ts'
import type { Configuration } from '../../src/config/configuration.ts'
import type { PoolChangeSummary } from '../../src/topology/change-summary.ts'
import type { Deployment } from '../../src/source/plan.ts'
import { SourceText } from '../../src/resource/place.ts'
import { readCases, type RuleCase } from '../../src/rule/cases.ts'
import { readDeployment } from '../../src/gate/read-deployment.ts'
import { show } from '../topology/resources.ts'
import { describeCorpus, jobs, scope, textOf } from '../corpus/corpus.ts'

const root = resolve(import.meta.dirname, '../..')
const config: Configuration = { extends: 'all' }

/** Pools of which something is said to change, or not to be known. */
const changed = (changes: readonly PoolChangeSummary[] = []) =>
  changes.filter(({ action, added, removed, resized, undecided }) => {
    return action !== 'keep' || added.length + removed.length + resized.length + undecided.length > 0
  })

function findingsOf(deployment: DeploymentInput, before?: readonly DeploymentInput[]) {
  const input: CheckInput = { sets: [{ name: 's', deployments: [deployment], ...(before && { before }) }], config }
  const { findings, changes } = check(input)
  return { found: findings.map(({ code, outcome, fingerprint }) => `${code} ${outcome} ${fingerprint}`), changes }
}

const examples = globSync('examples/*/main.json', { cwd: root }).map((path): DeploymentInput => {
  const file = (name: string) => ({ path: name, text: readFileSync(join(root, name), 'utf8') })
  const parameters = path.replace('main.json', 'main.parameters.json')
  const given = globSync(parameters, { cwd: root }).map(file)
  return { template: file(path), parameters: given, scope }
})

describe('examples', () => {
  test.each(examples.map((one) => [one.template.path, one] as const))('%s against itself', (_, deployment) => {
    const self = findingsOf(deployment, [deployment])
    expect(changed(self.changes)).toEqual([])
    expect(self.found).toEqual(findingsOf(deployment).found)
  })
  test.each(examples.map((one) => [one.template.path, one] as const))('%s against its snapshot', (path, deployment) => {
    const text = writeSnapshot(expand(deployment))
    const self = findingsOf(deployment, [{ template: { path: `${path}.snapshot.json`, text }, scope }])
    expect(changed(self.changes)).toEqual([])
  })
})

const casesFiles = globSync('rules/*/*.cases.yaml', { cwd: root })
  .sort()
  .filter((_, index) => index % 4 === 0)
const readBeside = (path: string, beside: string) => {
  const name = relative(root, resolve(root, beside, '..', path))
  return { path: name, text: readFileSync(join(root, name), 'utf8') }
}
const casesOf = (path: string): readonly RuleCase[] =>
  readCases(new SourceText(path, readFileSync(join(root, path), 'utf8')), readBeside).cases

test('what cases of rules deploy', () => {
  let count = 0
  for (const { name, deployments } of casesFiles.flatMap(casesOf)) {
    const read = deployments.flatMap((deployment): Deployment[] => {
      const one = readDeployment(deployment)
      return 'level' in one ? [] : [one]
    })
    const sources = { deployments: read, gaps: [] }
    const { topology } = buildSet({ name: 's', ...sources, before: sources }, {})
    // A part that is not at hand may have been another one.
    const pools = topology.all('poolChange').filter((one) => one.get('removedCount') !== 0)
    const told = [...topology.all('change'), ...pools].map((one) => `${one.kind} ${String(show(one.label))}`)
    if (topology.changes?.some(({ because }) => because !== undefined) !== true)
      expect({ name, told }).toEqual({ name, told: [] })
    expect({ name, changed: changed(topology.changes) }).toEqual({ name, changed: [] })
    count += 1
  }
  expect(count).toBeGreaterThan(400)
})

describeCorpus('templates of others', () => {
  const withPools = jobs.filter(({ template }) => /loadBalancers|applicationGateways/i.test(textOf(template)))
  const some = withPools.filter((_, index) => index % 4 === 0)
  test('against themselves', () => {
    for (const { id, template, parameters } of some) {
      const file = (path: string) => ({ path, text: textOf(path) })
      const given = parameters === null ? [] : [file(parameters)]
      const deployment = { template: file(template), parameters: given, scope }
      const self = findingsOf(deployment, [deployment])
      expect({ id, changed: changed(self.changes) }).toEqual({ id, changed: [] })
      expect({ id, found: self.found }).toEqual({ id, found: findingsOf(deployment).found })
    }
    expect(some.length).toBeGreaterThan(40)
  }, 300_000)
})
