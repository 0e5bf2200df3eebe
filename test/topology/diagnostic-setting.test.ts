// Which settings send the logs and metrics of a load balancer.
import { expect, test } from '@jest/globals'
import { parseId } from '../../src/resource/resource-id.ts'
import type { Cause } from '../../src/resource/unknown.ts'
import { buildTopology } from '../../src/topology/build.ts'
import type { Resource } from '../../src/resource/resource.ts'
import { gateway, lb, network, only, resource, show, text, unknown, type Json } from './resources.ts'

const SETTING = '/providers/Microsoft.Insights/diagnosticSettings/d'

const topology = (target: ReturnType<typeof text>, properties: Json, gaps: readonly Cause[] = []) => {
  const setting = resource({ type: 'Microsoft.Insights/diagnosticSettings', name: 'd', properties })
  const resources = [resource(lb({})), { ...setting, id: parseId(text`${target}${SETTING}`) }]
  return buildTopology({ set: 'prod', withheld: [], gaps, intents: {}, resources })
}
const settings = (built: ReturnType<typeof topology>) => show(only(built, 'loadBalancer').get('diagnosticSettings'))

test('what is switched on is what it sends', () => {
  const built = topology(`${network}/loadBalancers/lb`, {
    logs: [
      { category: 'LoadBalancerHealthEvent', enabled: true },
      { categoryGroup: 'allLogs', enabled: 'true' },
      { category: 'off', enabled: false },
      { category: 'silent' },
      { category: 'open', enabled: unknown('on') },
    ],
    metrics: [{ category: 'AllMetrics', enabled: true }],
  })
  const setting = only(built, 'diagnosticSetting')
  expect(['loadBalancer', 'logs', 'metrics'].map((field) => show(setting.get(field)))).toEqual([
    'lb',
    ['LoadBalancerHealthEvent', 'allLogs', '|', '{on}×*'],
    ['AllMetrics'],
  ])
  expect(settings(built)).toEqual(['d'])
})

test('a setting of something else is not its', () => {
  const built = topology(`${network}/publicIPAddresses/lb`, {})
  expect(show(only(built, 'diagnosticSetting').get('loadBalancer'))).toBeUndefined()
  expect(settings(built)).toEqual([])
})

test('a setting of something that is not known may be its', () => {
  expect(settings(topology(unknown('id'), {}))).toEqual(['|', '?×*'])
})

test('a template that was not read may hold others', () => {
  expect(settings(topology(`${network}/publicIPAddresses/x`, {}, unknown('link').causes))).toEqual(['|', '?×*'])
})

test.each([
  ['lb', 'diagnosticSettings'],
  ['agw', 'diagnosticSettings'],
  ['agw', 'metricAlerts'],
])('an export of %s does not show its %s', (name, field) => {
  const one = name === 'lb' ? lb({}) : gateway({})
  const input = { set: 'prod', withheld: [], gaps: [], intents: {} }
  const of = (observed: Pick<Resource, 'observed'>) =>
    buildTopology({ ...input, resources: [{ ...resource(one), ...observed }] })
      .all(name === 'lb' ? 'loadBalancer' : 'applicationGateway')
      .map((element) => show(element.get(field)))
  expect([of({}), of({ observed: 'whole' })]).toEqual([[[]], [['|', '?×*']]])
})
