// What `az … show` prints of a resource is the resource: flattened as the Azure CLI does it, real answers give the same pools and
// the same findings.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { check } from '../../src/gate/check.ts'
import { writeSnapshot } from '../../src/arm/template/snapshot.ts'
import { describeCorpus, expandJob, folder, jobs } from './corpus.ts'

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** As `client_flatten` of the Azure CLI: what stands in `properties` is put around it, and references get their group. */
function flatten(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(flatten)
  if (typeof value !== 'object' || value === null) return value
  const { properties, ...others } = value as { readonly [key: string]: Json }
  const whole = isObject(properties) ? { ...others, ...properties } : value
  const flat = Object.entries(whole).map(([key, part]) => [key, flatten(part)] as const)
  return Object.fromEntries([...flat, ...('id' in whole ? [['resourceGroup', 'rg1'] as const] : [])])
}

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

describeCorpus('what az prints', () => {
  const at = join(folder, 'sources/network')
  const names = readdirSync(at).filter((name) => name.endsWith('.json'))
  let compared = 0

  test.each(names)('%s', (name) => {
    const json = JSON.parse(readFileSync(join(at, name), 'utf8')) as Json
    const raw = judged(json)
    // Samples of health, and one whose gateways have no id.
    if (raw.resources === 0) return
    expect(judged(flatten(json))).toEqual(raw)
    compared += 1
  })

  test('is compared for most of them', () => {
    expect(compared).toBeGreaterThan(10)
  })
})

describeCorpus('what az would print of deployments', () => {
  test('is what the resource manager would answer', () => {
    let resources = 0
    for (const [index, job] of jobs.entries()) {
      if (index % 5 !== 0 || !job.kind.startsWith('lb-appgw')) continue
      const expansion = expandJob(job)
      if (expansion === undefined || expansion.problems.some(({ level }) => level === 'error')) continue
      const { predictedResources } = JSON.parse(writeSnapshot(expansion)) as { predictedResources: readonly Resource[] }
      const value = predictedResources.map(({ properties, ...others }) => ({
        ...others,
        properties: { ...properties, provisioningState: 'Succeeded' },
      }))
      const raw = judged({ value })
      expect([job.id, judged(flatten({ value }))]).toEqual([job.id, raw])
      resources += raw.resources
    }
    expect(resources).toBeGreaterThan(200)
  })
})

interface Resource {
  readonly [key: string]: Json
  readonly properties: { readonly [key: string]: Json }
}

function judged(json: Json) {
  const template = { path: 'export.json', text: JSON.stringify(json) }
  const { pools, findings, summary } = check({ sets: [{ name: 'set', deployments: [{ template }] }] })
  return {
    resources: summary.resources,
    pools: pools.map(({ name, owner, kind, members, probes }) => ({
      name,
      owner,
      kind,
      members: members.list,
      probes,
    })),
    findings: findings.map(({ code, outcome, target, message }) => [code, outcome, target.name, message]),
  }
}
