// Intent that reaches nothing: what fits nothing among the inputs, and what no rule of the run looks at.
import { describe, expect, test } from '@jest/globals'
import type { Configuration } from '../../src/config/configuration.ts'
import type { ConfigPath } from '../../src/config/schema.ts'
import { unmatchedIntents } from '../../src/gate/intents.ts'
import { check } from '../../src/gate/check.ts'
import { newChecker } from '../../src/gate/rules.ts'
import { unreadIntents } from '../../src/gate/unread.ts'
import { SourceText } from '../../src/resource/place.ts'
import { loadRule } from '../../src/rule/load.ts'
import type { Rule } from '../../src/rule/rule.ts'
import { build, gateway, lb, nic, pool, text, unknown } from '../topology/resources.ts'

describe('what fits nothing', () => {
  const topology = build([
    lb(
      { frontendIPConfigurations: { front: {} }, backendAddressPools: { web: {}, blue: {} } },
      { tags: { env: 'prod' } },
    ),
    gateway({ backendAddressPools: [{ name: 'cart' }] }),
    nic('vm-1', [pool('web')]),
  ])
  const told = (config: Configuration, sets = [{ name: 'prod', topology }]) => {
    const paths: ConfigPath[] = []
    const problems = unmatchedIntents(config, sets, (path) => void paths.push(path))
    return problems.map(({ message }, index) => `${paths[index]?.join('.')} ${message}`)
  }
  const end = 'Correct the names, or remove the entry.'
  test.each<readonly [Configuration, ...string[]]>([
    [{ pools: [{ match: { owner: 'lb', tag: { ENV: 'prod' } } }] }],
    [
      { pools: [{ match: { owner: 'lb', tag: { env: 'dev' }, set: 'p*' } }] },
      `pools.0.match No pool fits owner lb, set p*, tag env=dev: what is expected of it was not checked. ${end}`,
    ],
    [{ flows: [{ from: 'VM-*', to: 'lb/front' }] }],
    [
      { flows: [{ from: 'vn-*', to: 'lb/frond' }] },
      `flows.0.from No member of a pool is called vn-*: the flow was not checked. ${end}`,
      `flows.0.to No frontend of a load balancer is called lb/frond: the flow was not checked. Did you mean 'lb/front'? ${end}`,
    ],
    [{ routes: [{ gateway: 'agw', host: 'a', pool: 'cart' }] }],
    [
      { routes: [{ gateway: 'aqw', host: 'a', pool: 'cart' }] },
      `routes.0.gateway No application gateway is called aqw: the route was not checked. Did you mean 'agw'? ${end}`,
      `routes.0.pool No pool is called cart: the route was not checked. ${end}`,
    ],
    [{ tls: [{ gateway: 'agw' }] }],
    [{ tls: [{ gateway: 'lb' }] }, `tls.0 No pool is called lb/*: its traffic was not checked. ${end}`],
    [{ pairs: [{ active: 'lb/web', standby: 'lb/bl?e' }] }],
    [
      { pairs: [{ active: 'lb/web', standby: 'lb/green' }] },
      `pairs.0.standby No pool is called lb/green: the pair was not checked. ${end}`,
    ],
  ])('%j', (config, ...expected) => {
    expect(told(config)).toEqual(expected)
  })
  test('in one set is enough, and what is not known may fit', () => {
    const other = build([lb({ backendAddressPools: [{ name: text`g-${unknown('env')}` }] })])
    const pairs = [{ active: 'lb/web', standby: 'lb/g-prod' }]
    const sets = [
      { name: 'a', topology },
      { name: 'b', topology: other },
    ]
    expect(told({ pairs }, sets)).toEqual([])
  })
})

describe('what no rule looks at', () => {
  const checker = newChecker()
  const rule = (code: string, target: string, assert: string): Rule => {
    const yaml = `code: ${code}\nname: ${code.toLowerCase()}\ntitle: t\nseverity: error\nfor: ${target}\nassert: ${JSON.stringify(assert)}\nmessage: m\n`
    const { rules, problems } = loadRule(new SourceText('t.yaml', yaml), { checker })
    expect(problems).toEqual([])
    return rules[0]!
  }
  const rules = [
    rule('T001', 'backendPool', 'pool.intent.maxSkew == 1'),
    rule('T002', 'backendPool', 'count(pool.members) > 0'),
    rule('T008', 'backendPool', 'pool.intent.maintenanceSeconds > 60'),
    rule('T003', 'pair', 'count(pair.standbyPools) > 0'),
    ...['T004', 'T005', 'T006', 'T007'].map((code) => rule(code, 'backendPool', 'pool.intent.dsr == true')),
  ]
  const told = (config: Configuration, ...on: string[]) => {
    const active = rules.filter(({ code }) => on.includes(code)).map((one) => ({ rule: one, severity: one.severity }))
    return unreadIntents(config, rules, active, () => undefined).map(({ message }) => message)
  }
  const off = 'no rule that is switched on looks at it, so nothing is checked by it. Switch on'
  const never = 'no rule of this version looks at it, so nothing is checked by it.'
  const match = { pool: '*' }
  test.each<readonly [string, Configuration, readonly string[], readonly string[]]>([
    ['no intent', {}, [], []],
    [
      'all of a key',
      { pools: [{ match, zones: { maxSkew: 1 } }] },
      [],
      [`\`pools[0].zones\`: ${off} T001 in \`rules\`.`],
    ],
    ['none of it', { pools: [{ match, zones: { maxSkew: 1 } }] }, ['T001'], []],
    [
      'a part of it',
      { pools: [{ match, zones: { maxSkew: 1, expected: ['1'] } }] },
      ['T001'],
      [`\`pools[0].zones.expected\`: ${never}`],
    ],
    [
      'once, where it stands first',
      { pools: [{ match }, { match, zones: { maxSkew: 1 } }, { match, zones: { expected: [1] } }] },
      [],
      [`\`pools[1].zones\`: ${off} T001 in \`rules\`.`],
    ],
    ['what a fact is worked out with', { pools: [{ match, selfContained: true }] }, ['T002'], []],
    [
      'all that a fact is worked out with',
      { pools: [{ match, maintenance: { from: '2027-01-30', to: '2027-01-31' } }] },
      ['T008'],
      [],
    ],
    ['a whole section', { pairs: [{ active: 'a', standby: 'b' }] }, [], [`\`pairs\`: ${off} T003 in \`rules\`.`]],
    [
      'a side of a pair',
      { pairs: [{ active: 'a', standby: 'b', minEach: 1 }] },
      ['T003'],
      [`\`pairs[0].active\`: ${never}`, `\`pairs[0].minEach\`: ${never}`],
    ],
    [
      'many rules',
      { pools: [{ match, dsr: true }] },
      [],
      [`\`pools[0].dsr\`: ${off} T004, T005, T006 or 1 more in \`rules\`.`],
    ],
  ])('%s', (_what, config, on, expected) => {
    expect(told(config, ...on)).toEqual(expected)
  })

  test('the library is asked the same, and a run of single rules is not', () => {
    const nothing =
      '{ "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0", "resources": [] }'
    const empty = { name: 's', deployments: [{ template: { path: 'main.json', text: nothing } }] }
    const config: Configuration = { extends: 'none', pools: [{ match, members: { exactly: 1 } }] }
    const codes = (only: readonly string[]) => check({ sets: [empty], config, only }).problems.map(({ code }) => code)
    expect([codes([]), codes(['LB103'])]).toEqual([['unread'], []])
  })
})
