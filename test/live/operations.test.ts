// Operations that take long, lists in pages, and links that lead astray.
import { afterEach, expect, test } from '@jest/globals'
import { json, refuse, startFakeArm, text, type FakeArm, type FakeOptions, type Step } from './fake-arm.ts'
import { openTo, token } from './open.ts'

const group = '/subscriptions/s/resourceGroups/rg'
const gateway = `${group}/providers/Microsoft.Network/applicationGateways/agw-web`
const balancer = `${group}/providers/Microsoft.Network/loadBalancers/lb-web`
const pool = (name: string) => ({ id: `${balancer}/backendAddressPools/${name}` })
const rule = (name: string, to: string, probe = true) => ({
  name,
  id: `${balancer}/loadBalancingRules/${name}`,
  properties: { backendAddressPool: pool(to), ...(probe && { probe: { id: `${balancer}/probes/p` } }) },
})
const health = { backendAddressPools: [{ backendAddressPool: pool('web'), future: true }] }
const ruleHealth = { up: 1, down: 0, loadBalancerBackendAddresses: [] }
const fixture: FakeOptions = {
  resources: {
    [balancer]: {
      id: balancer,
      properties: { loadBalancingRules: [rule('http', 'web'), rule('api', 'api'), rule('raw', 'web', false)] },
    },
  },
  results: {
    [`${gateway}/backendhealth`]: health,
    [`${gateway}/getBackendHealthOnDemand`]: { backendHealthHttpSettings: {} },
    [`${balancer}/loadBalancingRules/http/health`]: ruleHealth,
    [`${balancer}/loadBalancingRules/api/health`]: { ...ruleHealth, up: 2 },
  },
  polls: 2,
}

let arm: FakeArm | undefined
const start = async (options: FakeOptions = {}) => (arm = await startFakeArm({ ...fixture, ...options }))
afterEach(() => arm?.close())

test.each(['location', 'both', 'state'] as const)(
  'health of a gateway by %s: 202, polls, the raw result',
  async (operation) => {
    const fake = await start({ operation })
    const opened = openTo(fake)
    expect(await opened.azure.health(`azure:${gateway}`)).toEqual([
      { origin: `azure:${gateway}`, text: JSON.stringify(health) },
    ])
    // Ten seconds as the 202 asks, five as each poll does.
    expect(opened.waits).toEqual([10_000, 5000, 5000])
    expect(fake.requests.map(({ method }) => method)).toEqual([
      'POST',
      'GET',
      'GET',
      'GET',
      ...(operation === 'both' ? ['GET'] : []),
    ])
  },
)

test('health on demand sends the probe that is to be tried', async () => {
  const fake = await start()
  const onDemand = '{"protocol":"Http","path":"/ready"}'
  expect(await openTo(fake).azure.health(gateway, { onDemand })).toMatchObject([
    { text: '{"backendHealthHttpSettings":{}}' },
  ])
  expect(fake.requests[0]).toMatchObject({
    path: `${gateway}/getBackendHealthOnDemand?api-version=2024-05-01`,
    body: onDemand,
  })
})

test.each([
  ['a load balancer: its rules that have a probe', balancer, ['http', 'api']],
  ['a pool: the rules that send to it', `${balancer}/backendAddressPools/WEB`, ['http']],
  ['a rule', `${balancer}/loadBalancingRules/api`, ['api']],
])('health of %s', async (_, id, rules) => {
  const answers = await openTo(await start()).azure.health(id)
  expect(answers.map(({ origin }) => origin)).toEqual(
    rules.map((name) => `azure:${balancer}/loadBalancingRules/${name}`),
  )
  expect(answers.every((answer) => 'text' in answer && answer.text.startsWith('{"up":'))).toBe(true)
})

test('a load balancer without a probe has no health', async () => {
  const fake = await start({
    resources: { [balancer]: { properties: { loadBalancingRules: [rule('raw', 'web', false)] } } },
  })
  expect(await openTo(fake).azure.health(balancer)).toEqual([
    {
      origin: `azure:${balancer}`,
      code: 'absent',
      message: `Azure knows no health of ${balancer}: no rule with a probe sends to it. Give a rule a probe.`,
    },
  ])
})

test('a missing permission names the action and the role, the other rules are asked', async () => {
  const fake = await start()
  fake.plan(/http\/health/, refuse(403, 'AuthorizationFailed', ''))
  expect(await openTo(fake).azure.health(balancer)).toMatchObject([
    {
      code: 'permission',
      message: `This sign-in may not do Microsoft.Network/loadBalancers/loadBalancingRules/health/action on ${balancer}/loadBalancingRules/http. Ask for the role Network Contributor there, or for one that holds this action.`,
      need: {
        action: 'Microsoft.Network/loadBalancers/loadBalancingRules/health/action',
        scope: `${balancer}/loadBalancingRules/http`,
        role: 'Network Contributor',
      },
    },
    { text: JSON.stringify({ ...ruleHealth, up: 2 }) },
  ])
})

const accepted = (headers: Readonly<Record<string, string>>): Step => text('', 202, headers)
const stateUrl = () => `${arm?.origin}/subscriptions/s/operations/x?api-version=1`

test.each([
  [
    'no address',
    () => [accepted({})],
    'answer',
    'Azure began to look at ID and did not say where the result will be. Try again.',
  ],
  [
    'an operation that fails',
    () => [
      accepted({ 'Azure-AsyncOperation': stateUrl() }),
      json({ status: 'Failed', error: { code: 'NoGateway', message: 'The gateway is stopped.' } }),
    ],
    'failed',
    'Azure could not look at ID (NoGateway: The gateway is stopped.). Try again later.',
  ],
  [
    'an operation that is given up',
    () => [accepted({ 'Azure-AsyncOperation': stateUrl() }), json({ status: 'Canceled' })],
    'failed',
    'Azure gave up looking at ID. Try again later.',
  ],
  [
    'an operation without a state',
    () => [accepted({ 'Azure-AsyncOperation': stateUrl() }), json({ properties: {} })],
    'answer',
    'Azure did not say how far it is with ID. Try again.',
  ],
  [
    'an operation without a result',
    () => [accepted({ 'Azure-AsyncOperation': stateUrl() }), json({ status: 'Succeeded' })],
    'answer',
    'Azure says that it has looked at ID and gives no result. Try again.',
  ],
  [
    'an empty result',
    () => [accepted({ Location: stateUrl() }), text('')],
    'answer',
    "Azure's answer about ID is empty. Try again.",
  ],
  [
    'an operation that does not end',
    () => [
      accepted({ 'Azure-AsyncOperation': stateUrl() }),
      ...Array.from({ length: 99 }, () => json({ status: 'InProgress' }, 200, { 'Retry-After': '30' })),
    ],
    'time-out',
    'Azure had no result about ID within 600 s. Try again later.',
  ],
] as const)('%s', async (_, steps, code, message) => {
  const fake = await start()
  fake.plan(/./, ...steps())
  const [answer] = await openTo(fake).azure.health(gateway)
  expect(answer).toMatchObject({ code, message: message.replaceAll('ID', gateway) })
})

test.each([
  ['Location', 'address of the result (Location)'],
  ['Azure-AsyncOperation', 'address of the operation (Azure-AsyncOperation)'],
])('%s to another host gets no request, and no token', async (header, words) => {
  const fake = await start()
  const other = await startFakeArm()
  try {
    fake.plan(/backendhealth/, accepted({ [header]: `${other.origin}/steal` }))
    const [answer] = await openTo(fake).azure.health(gateway)
    expect(answer).toEqual({
      origin: `azure:${gateway}`,
      code: 'foreign',
      message: `Azure's ${words} leads to ${other.origin}, and the token is for ${fake.origin} alone: it was not followed. Look for a proxy in between, or name the resource manager in POOLGATE_CLOUD.`,
    })
    expect(other.requests).toEqual([])
    expect(JSON.stringify(answer)).not.toContain(token)
  } finally {
    await other.close()
  }
})

test.each([
  [
    'azure:/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/publicIPAddresses/pip',
    'has no backend health',
  ],
  [`azure:${balancer}/probes/p`, 'has no health of its own'],
  ['azure:lb-web', 'is no id of Azure'],
  ['azure:/subscriptions/../providers/x', 'is no id of Azure'],
  [`azure:${gateway}?x=1`, 'is no id of Azure'],
  [`azure:${gateway}%2f..`, 'is no id of Azure'],
])('%s is no question about health', async (id, words) => {
  const fake = await start()
  await expect(openTo(fake).azure.health(id)).rejects.toThrow(words)
  expect(fake.requests).toEqual([])
})
