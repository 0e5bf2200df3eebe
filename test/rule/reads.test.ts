// What a rule reads is told from its conditions: it decides whether a key of poolgate.yaml is said to be looked at by none.
import { expect, test } from '@jest/globals'
import { SourceText } from '../../src/resource/place.ts'
import { newChecker } from '../../src/gate/rules.ts'
import { loadRule } from '../../src/rule/load.ts'
import { readsOf } from '../../src/rule/reads.ts'

const checker = newChecker()

function reads(target: string, assert: string, more = ''): string[] {
  const text = `code: T001\nname: t\ntitle: t\nseverity: error\nfor: ${target}\nassert: ${JSON.stringify(assert)}\nmessage: m\n${more}`
  const { rules, problems } = loadRule(new SourceText('t.yaml', text), { checker })
  expect(problems).toEqual([])
  return [...readsOf(rules[0]!)].sort()
}

test.each<readonly [string, string, string, readonly string[]]>([
  ['backendPool', 'pool.intent.min == 1', '', ['backendPool.intent', 'poolIntent.min']],
  [
    'loadBalancer',
    'p.intent.min == params.least',
    'forEach: { p: lb.pools }\nparams: { least: { type: int, default: 1, description: d } }',
    ['backendPool.intent', 'loadBalancer.pools', 'params.least', 'poolIntent.min'],
  ],
  ['backendPool', 'has(pool.intent.maxSkew)', '', ['backendPool.intent', 'poolIntent.maxSkew']],
  [
    'loadBalancer',
    'lb.pools.all(p, p.intent.subnets.exists(s, glob(s, "x")))',
    '',
    ['backendPool.intent', 'loadBalancer.pools', 'poolIntent.subnets'],
  ],
  [
    'loadBalancer',
    'lb.pools.filter(p, p.name == "a").map(p, p.intent).exists(i, i.closed)',
    '',
    ['backendPool.intent', 'backendPool.name', 'loadBalancer.pools', 'poolIntent.closed'],
  ],
  [
    'loadBalancer',
    '(lb.name == "a" ? lb.pools : lb.pools)[0].intent.role == "web"',
    '',
    ['backendPool.intent', 'loadBalancer.name', 'loadBalancer.pools', 'poolIntent.role'],
  ],
  ['pair', 'count(wanted) > 0', 'let: { wanted: pair.activePools }', ['pair.activePools']],
  [
    'pair',
    'true',
    'when: pair.minEach > 0\nfix: "{pair.standby}"\nat: pair.standbyPools',
    ['pair.minEach', 'pair.standby', 'pair.standbyPools'],
  ],
])('%s: %s', (target, assert, more, expected) => {
  expect(reads(target, assert, more)).toEqual(expected)
})
