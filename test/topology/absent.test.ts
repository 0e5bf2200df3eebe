import { describe, expect, test } from '@jest/globals'
import { Unknown, type Cause } from '../../src/resource/unknown.ts'
import { FactList, isElement, type Element } from '../../src/topology/fact.ts'
import type { PoolIntent } from '../../src/intent/intent.ts'
import {
  build,
  byName,
  child,
  gateway,
  gatewayPool,
  inGateway,
  inLb,
  lb,
  network,
  nic,
  only,
  pool,
  show,
  text,
  unknown,
  type Json,
  type ResourceJson,
} from './resources.ts'

const sub = unknown('subscription().subscriptionId')

/** The cause of what is not known of an element that a field names. */
function causeOf(element: Element, field: string): Cause | undefined {
  const fact = element.get(field)
  const named = fact instanceof FactList ? fact.items[0] : fact
  const value = isElement(named) ? named.get('port') : named
  return value instanceof Unknown ? value.causes[0] : undefined
}

describe('what a rule names and its load balancer does not declare', () => {
  const arrays = {
    backendAddressPools: { web: {} },
    probes: { tcp: {} },
    frontendIPConfigurations: { public: {} },
  }
  const reason = (rule: Json, field: string, more: Readonly<Record<string, Json>> = {}) => {
    const topology = build([lb({ ...arrays, ...more, loadBalancingRules: { r: rule } })])
    const cause = causeOf(only(topology, 'loadBalancingRule'), field)
    return [cause?.code, cause?.reason, cause?.supply]
  }
  test.each<readonly [string, Json, string, readonly unknown[]]>([
    [
      'a probe',
      { probe: inLb('probes', 'tpc') },
      'probe',
      ['error', "load balancer lb declares no probe 'tpc'", "correct the reference (did you mean 'tcp'?)"],
    ],
    [
      'a probe unlike any other',
      { probe: inLb('probes', 'health') },
      'probe',
      ['error', "load balancer lb declares no probe 'health'", 'correct the reference'],
    ],
    [
      'a frontend',
      { frontendIPConfiguration: inLb('frontendIPConfigurations', 'Publik') },
      'frontend',
      ['error', "load balancer lb declares no frontend 'Publik'", "correct the reference (did you mean 'public'?)"],
    ],
    [
      'a pool, which another deployment may add',
      { backendAddressPool: { id: pool('typo') } },
      'pools',
      [
        'elsewhere',
        "load balancer lb declares no backend pool 'typo'",
        'correct the reference, or add the template that declares it',
      ],
    ],
    [
      'an id of another type',
      { probe: { id: `${network}/loadBalancers/lb` } },
      'probe',
      ['error', 'the id names a load balancer (lb), not a probe', 'correct the reference: give the id of a probe'],
    ],
    [
      'an id of an element of another type',
      { probe: { id: pool('web') } },
      'probe',
      ['error', 'the id names a backend pool (web), not a probe', 'correct the reference: give the id of a probe'],
    ],
    [
      'a type that is no kind',
      { probe: { id: `${network}/ddosProtectionPlans/ddos` } },
      'probe',
      [
        'error',
        'the id names a resource of type microsoft.network/ddosprotectionplans (ddos), not a probe',
        'correct the reference: give the id of a probe',
      ],
    ],
    [
      'a bare name',
      { probe: { id: 'tcp' } },
      'probe',
      ['error', "'tcp' is not the id of a probe", 'correct the reference: give the id of a probe'],
    ],
    [
      'an element of a load balancer that is not among the inputs',
      { probe: { id: `${network}/loadBalancers/other/probes/tcp` } },
      'probe',
      [
        'elsewhere',
        `${network}/loadBalancers/other/probes/tcp is not among the inputs`,
        'add the template that declares it',
      ],
    ],
    [
      'a name that is not known',
      { probe: { id: text`${network}/loadBalancers/lb/probes/${unknown('probe')}` } },
      'probe',
      ['parameter', 'parameter probe has no value', undefined],
    ],
  ])('%s', (_what, rule, field, expected) => {
    expect(reason(rule, field)).toEqual(expected)
  })

  test('a list that is not known may hold it', () => {
    expect(reason({ probe: inLb('probes', 'tpc') }, 'probe', { probes: unknown('probes') })[1]).toBe(
      'parameter probes has no value',
    )
  })
  test('an element whose name is not known may be it', () => {
    const probes = [{ name: unknown('probeName'), properties: {} }]
    expect(reason({ probe: inLb('probes', 'tpc') }, 'probe', { probes })[1]).toBe('parameter probeName has no value')
  })
  test('child resources are declared too', () => {
    const loadBalancingRules = { r: { backendAddressPool: { id: pool('app') } } }
    const topology = build([lb({ ...arrays, loadBalancingRules }), child('app', {})])
    expect(only(topology, 'loadBalancingRule').get('pools')).toEqual(
      new FactList([byName(topology, 'backendPool', 'app')]),
    )
  })
  test('a load balancer in a subscription that is not known is found all the same', () => {
    const group = text`/subscriptions/${sub}/resourceGroups/rg`
    const id = text`${group}/providers/Microsoft.Network/loadBalancers/lb/probes/tpc`
    const topology = build([lb({ ...arrays, loadBalancingRules: { r: { probe: { id } } } }, { group })])
    expect(causeOf(only(topology, 'loadBalancingRule'), 'probe')?.reason).toBe(
      "load balancer lb declares no probe 'tpc'",
    )
  })
})

describe('what a routing rule names and its gateway does not declare', () => {
  const agw = (rule: Json) =>
    build([
      gateway({
        backendAddressPools: [{ name: 'web' }],
        httpListeners: [{ name: 'https' }],
        requestRoutingRules: [{ name: 'r', properties: rule }],
      }),
    ])
  test.each<readonly [string, Json, string, string]>([
    [
      'a listener',
      { httpListener: inGateway('httpListeners', 'http') },
      'listener',
      "application gateway agw declares no listener 'http'",
    ],
    [
      'a listener of the other layer',
      { httpListener: inGateway('listeners', 'https') },
      'listener',
      "application gateway agw declares 'https' in httpListeners, not in listeners",
    ],
    [
      'settings',
      { backendHttpSettings: inGateway('backendHttpSettingsCollection', 'api') },
      'backendSettings',
      "application gateway agw declares no backend settings 'api'",
    ],
    [
      'a pool: nothing else can add it',
      { backendAddressPool: { id: gatewayPool('api') } },
      'backendAddressPool',
      "application gateway agw declares no backend pool 'api'",
    ],
  ])('%s', (_what, rule, field, expected) => {
    expect(causeOf(only(agw(rule), 'routingRule'), field)).toMatchObject({ code: 'error', reason: expected })
  })
})

describe('pools of a list that is not known', () => {
  const poolOf = (resource: ResourceJson, intents: readonly PoolIntent[] = []) => {
    const topology = build([resource, nic('n1', null)], { intents })
    return { element: only(topology, 'backendPool'), topology }
  }
  const fields = (element: Element, ...names: string[]) => names.map((name) => show(element.get(name)))
  const list = unknown('pools')

  test('are those of their owner', () => {
    const { element } = poolOf(lb({ backendAddressPools: list }))
    expect(fields(element, 'owner', 'loadBalancer', 'applicationGateway', 'intent', 'name', 'kind')).toEqual([
      'lb',
      'lb',
      undefined,
      undefined,
      '{pools}',
      '{pools}',
    ])
    const owner = element.get('owner')
    expect(isElement(owner) && owner.get('kind')).toBe('loadBalancer')
  })
  test('of a gateway', () => {
    const { element } = poolOf(gateway({ backendAddressPools: list }))
    expect(fields(element, 'owner', 'loadBalancer', 'applicationGateway')).toEqual(['agw', undefined, 'agw'])
    expect(fields(element, 'inlineAddresses')).toEqual([[]])
  })
  test('lists in the body count on a Basic load balancer, and may be ignored on a Standard one', () => {
    expect(fields(poolOf(lb({ backendAddressPools: list }, { sku: null })).element, 'inlineAddresses')).toEqual([[]])
    expect(fields(poolOf(lb({ backendAddressPools: list })).element, 'inlineAddresses')).toEqual([['|', '?×*']])
  })
  test('have the intent of their owner, and perhaps that of a name', () => {
    const intent = (match: PoolIntent['match']) => {
      const fact = poolOf(lb({ backendAddressPools: list }), [{ match, members: { min: 2 } }]).element.get('intent')
      return isElement(fact) ? fact.get('min') : show(fact)
    }
    expect([intent({ owner: 'lb' }), intent({ owner: 'other' }), intent({ pool: 'web' })]).toEqual([
      2,
      undefined,
      '{pools}',
    ])
  })
  test('are not in the summary of pools, but their owner is named', () => {
    const { topology } = poolOf(lb({ backendAddressPools: list }))
    expect([topology.pools, topology.unknownPools]).toEqual([[], [{ owner: 'lb', because: list }]])
    expect(build([lb({ backendAddressPools: { web: {} } })]).unknownPools).toEqual([])
  })
  test('other elements know their owner too', () => {
    const topology = build([lb({ probes: unknown('probes') })])
    expect(show(only(topology, 'probe').get('loadBalancer'))).toBe('lb')
    expect(byName(topology, 'loadBalancer', 'lb').kind).toBe('loadBalancer')
  })
})
