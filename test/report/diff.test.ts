// What is said of members that come and go: as text, as JSON by its schema, with names of strangers in it.
import { describe, expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { check } from '../../src/gate/check.ts'
import { diffJson } from '../../src/report/diff.ts'
import { jsonReport } from '../../src/report/json.ts'
import type { Report } from '../../src/report/report.ts'
import { changeLines, diffLines } from '../../src/report/text/changes.ts'
import { styleOf } from '../../src/report/text/style.ts'
import diffSchema from '../../schemas/diff.schema.json' with { type: 'json' }
import reportSchema from '../../schemas/report.schema.json' with { type: 'json' }

const poolId = (name: string) => `[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb', '${name}')]`

interface Machine {
  readonly name: string
  readonly pool?: string | undefined
}

function deployment(machines: readonly Machine[], pools: readonly string[] = ['web', 'api']) {
  const interfaces = machines.map(({ name, pool }) => ({
    type: 'Microsoft.Network/networkInterfaces',
    apiVersion: '2024-05-01',
    name,
    properties: {
      ipConfigurations: [
        {
          name: 'ip',
          properties: { loadBalancerBackendAddressPools: pool === undefined ? [] : [{ id: poolId(pool) }] },
        },
      ],
    },
  }))
  const balancer = {
    type: 'Microsoft.Network/loadBalancers',
    apiVersion: '2024-05-01',
    name: 'lb',
    properties: { backendAddressPools: pools.map((name) => ({ name })) },
  }
  const template = {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    parameters: { open: { type: 'string' } },
    resources: [balancer, ...interfaces],
  }
  return { template: { path: 'main.json', text: JSON.stringify(template) } }
}

function reportOf(before: readonly Machine[], after: readonly Machine[], pools?: readonly string[]): Report {
  const sets = [{ name: 's', deployments: [deployment(after, pools)], before: [deployment(before)] }]
  return check({ sets, only: ['POOL016'] })
}

const many = (count: number, pool?: string) => Array.from({ length: count }, (_, n) => ({ name: `nic-${n}`, pool }))
const plain = styleOf(false)

test.each<readonly [string, Report]>([
  [
    'some come and go',
    reportOf(many(3, 'web'), [{ name: 'nic-0', pool: 'api' }, { name: 'nic-1' }, { name: 'new', pool: 'web' }]),
  ],
  ['nothing', reportOf(many(3, 'web'), many(3, 'web'))],
  ['many', reportOf(many(50, 'web'), many(50))],
  ['a pool that goes and one that is new', reportOf(many(1, 'web'), many(1), ['api', 'fresh'])],
  [
    'names of strangers',
    reportOf([{ name: '\u001b[31mnic\u202e##[error]', pool: 'web' }], [{ name: '\u001b[31mnic\u202e##[error]' }]),
  ],
])('%s', (_, report) => {
  expect(['', ...diffLines(report, plain), '', ...changeLines(report, plain)].join('\n')).toMatchSnapshot()
})

describe('JSON', () => {
  const ajv = addFormats.default(new Ajv({ allErrors: true, strict: false }))
  const isReport = ajv.compile(reportSchema)
  const isDiff = ajv.compile(diffSchema)
  test.each([
    ['what changes', reportOf(many(3, 'web'), many(2, 'api'))],
    ['nothing', reportOf([], [])],
    ['what is not known', reportOf(many(1, 'web'), [{ name: 'nic-0', pool: "', parameters('open'), '" }])],
  ])('%s is what its schema says', (_, report) => {
    isDiff(JSON.parse(diffJson(report)))
    expect(isDiff.errors).toBeNull()
    isReport(JSON.parse(jsonReport(report)))
    expect(isReport.errors).toBeNull()
  })
  test('without a before there is nothing of it', () => {
    const plainReport = check({ sets: [{ name: 's', deployments: [deployment(many(1, 'web'))] }], only: ['POOL016'] })
    expect(jsonReport(plainReport)).not.toContain('"changes"')
    expect(changeLines(plainReport, plain)).toEqual([])
  })
})
