// Whatever stands in the metadata of a template, the finding is judged by what is right in it and nothing breaks.
import { expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import { AlikeArray } from '../../../src/arm/json/alike.ts'
import { JsonDocument } from '../../../src/arm/json/document.ts'
import { check } from '../../../src/gate/check.ts'
import { MetadataSuppressions } from '../../../src/gate/suppress/metadata.ts'
import { RuleNames } from '../../../src/gate/suppress/rule-names.ts'
import type { Report } from '../../../src/report/report.ts'
import { SourceText } from '../../../src/resource/place.ts'
import { library } from '../../../src/rule/library.generated.ts'

function run(note: unknown, where: 'resource' | 'child' | 'template' | 'parameter' = 'resource'): Report {
  const metadata = { metadata: { poolgate: note } }
  const rule = { name: 'https', properties: { protocol: 'Tcp', frontendPort: 443, backendPort: 443 } }
  const template = {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    ...(where === 'template' && metadata),
    parameters: { a: { type: 'string', defaultValue: '', ...(where === 'parameter' && metadata) } },
    resources: [
      {
        type: 'Microsoft.Network/loadBalancers',
        apiVersion: '2024-05-01',
        name: 'lb',
        ...(where === 'resource' && metadata),
        sku: { name: 'Standard' },
        properties: { loadBalancingRules: [rule] },
        resources: [
          {
            type: 'backendAddressPools',
            apiVersion: '2024-05-01',
            name: 'pool',
            ...(where === 'child' && metadata),
          },
        ],
      },
    ],
  }
  const deployments = [{ template: { path: 'main.json', text: JSON.stringify(template) } }]
  return check({ sets: [{ name: 's', deployments }], only: ['LB103'], today: '2026-06-01' })
}

const good = { ignore: [{ rule: 'LB103', reason: 'r' }] }

test.each([
  ['resource', 1],
  ['template', 1],
  ['child', 0],
  ['parameter', 0],
] as const)('at a %s', (where, waived) => expect(run(good, where).summary.waived).toBe(waived))

test.each<[string, unknown, string[]]>([
  ['no list', { ignore: {} }, ['`metadata.poolgate.ignore` must be a list, not an object.']],
  ['a text', 'LB103', ['`metadata.poolgate` must be an object of keys and values, not "LB103".']],
  ['an unknown key', { ...good, ignores: 1 }, ["Unknown key `ignores`. Did you mean 'ignore'?"]],
  ['nothing', {}, ['`metadata.poolgate` has no `ignore`.']],
  [
    'an entry',
    { ignore: ['LB103'] },
    ['`metadata.poolgate.ignore[0]` must be an object of keys and values, not "LB103".'],
  ],
  [
    'a blank reason',
    { ignore: [{ rule: 'LB103', reason: ' ' }] },
    ['`metadata.poolgate.ignore[0].reason` must say why, not be blank.'],
  ],
])('%s suppresses nothing', (_, note, messages) => {
  const { summary, problems } = run(note)
  expect(problems.map(({ level, message }) => `${level} ${message}`)).toEqual(
    messages.map((message) => `warning ${message} It suppresses nothing.`),
  )
  expect([summary.waived, summary.error]).toEqual([0, 1])
})

test('one that is wrong does not take the others with it', () => {
  const { summary, problems } = run({ ignore: [{ rule: 'LB103' }, ...good.ignore] })
  expect([summary.waived, problems.length]).toEqual([1, 1])
})

test('any other value is told and changes no finding', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (note) => {
      const { findings, summary, exitCode } = run(note)
      expect([findings.length, summary.waived, exitCode]).toEqual([1, 0, 1])
    }),
  )
})

test('the rest is looked for without the nodes of a long list', () => {
  const items = jest.spyOn(AlikeArray.prototype, 'items', 'get')
  const addresses = Array.from({ length: 50 }, (_, index) => ({ ipAddress: `10.0.0.${index}`, metadata: 'poolgate' }))
  const text = JSON.stringify({ addresses, resources: [{ metadata: { poolgate: good } }] })
  const suppressions = new MetadataSuppressions(new RuleNames(library))
  suppressions.readRest(JsonDocument.read(new SourceText('main.json', text)))
  expect(suppressions.unused.map(({ rule }) => rule)).toEqual(['LB103'])
  expect(items).not.toHaveBeenCalled()
})
