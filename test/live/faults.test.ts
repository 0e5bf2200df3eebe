// The fault matrix: what Azure, or what stands between, does wrong, what is said of it, and how patient poolgate was.
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AzureFaultCode } from '../../src/resource/azure-answer.ts'
import { openAzure } from '../../src/live/open.ts'
import { broken, json, refuse, reset, silent, startFakeArm, stuck, text, type FakeArm, type Step } from './fake-arm.ts'
import { openTo, token, type Setting } from './open.ts'

const group = '/subscriptions/s/resourceGroups/rg'
const balancer = `${group}/providers/Microsoft.Network/loadBalancers/lb-web`
const body = { id: balancer, name: 'lb-web', type: 'Microsoft.Network/loadBalancers', properties: { anything: 1 } }

let arm: FakeArm
beforeEach(async () => {
  arm = await startFakeArm({ resources: { [balancer]: body } })
})
afterEach(() => arm.close())

const times = (count: number, step: Step): Step[] => Array.from({ length: count }, () => step)
const soon: Setting = { limits: { requestMilliseconds: 300, attempts: 2 } }

interface Row {
  readonly fault: string
  readonly steps: readonly Step[]
  readonly code: AzureFaultCode
  readonly says: string
  readonly requests: number
  readonly setting?: Setting
}

const rows: readonly Row[] = [
  {
    fault: '401',
    steps: [refuse(401, 'ExpiredAuthenticationToken', 'The access token expiry UTC time is earlier than now.')],
    code: 'sign-in',
    says: 'Azure does not take this sign-in (401 ExpiredAuthenticationToken: The access token expiry UTC time is earlier than now.). Sign in again: `az login`, or a fresh token.',
    requests: 1,
  },
  {
    fault: '401, another tenant',
    steps: [refuse(401, 'InvalidAuthenticationTokenTenant', 'The access token is from the wrong issuer.')],
    code: 'sign-in',
    says: 'Azure does not take this sign-in (401 InvalidAuthenticationTokenTenant: The access token is from the wrong issuer.). The subscription is in another tenant: sign in there with `az login --tenant TENANT`, or set AZURE_TENANT_ID.',
    requests: 1,
  },
  {
    fault: '401, conditional access',
    steps: [
      json({ error: { code: 'InvalidAuthenticationToken', message: 'Continuous access evaluation.' } }, 401, {
        'WWW-Authenticate':
          'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", error="insufficient_claims", claims="eyJhY2Nlc3NfdG9rZW4iOnt9fQ=="',
      }),
    ],
    code: 'sign-in',
    says: 'Azure asks for a stronger sign-in (a policy of conditional access). Sign in anew with `az logout` and `az login`.',
    requests: 1,
  },
  {
    fault: 'clock skew',
    steps: [refuse(401, 'InvalidAuthenticationToken', 'The access token is not yet valid.')],
    code: 'sign-in',
    says: "Azure does not take this sign-in (401 InvalidAuthenticationToken: The access token is not yet valid.). The clock of this machine is 120 minutes ahead of Azure's, which makes tokens look ended or not begun: set it right.",
    requests: 1,
    setting: { ahead: 7_200_000 },
  },
  {
    fault: '403',
    steps: [
      refuse(
        403,
        'AuthorizationFailed',
        `The client 'x' with object id 'y' does not have authorization to perform action 'Microsoft.Network/loadBalancers/read' over scope '${balancer}' or the scope is invalid.`,
      ),
    ],
    code: 'permission',
    says: `This sign-in may not do Microsoft.Network/loadBalancers/read on ${balancer}. Ask for the role Reader there, or for one that holds this action.`,
    requests: 1,
  },
  {
    fault: '403 without a word',
    steps: [text('', 403)],
    code: 'permission',
    says: `This sign-in may not do Microsoft.Network/loadBalancers/read on ${balancer}. Ask for the role Reader there, or for one that holds this action.`,
    requests: 1,
  },
  {
    fault: '403 for another reason',
    steps: [refuse(403, 'ReadOnlyDisabledSubscription', 'The subscription is disabled.')],
    code: 'permission',
    says: `Azure does not let this sign-in read ${balancer} (403 ReadOnlyDisabledSubscription: The subscription is disabled.).`,
    requests: 1,
  },
  {
    fault: '404',
    steps: [refuse(404, 'ResourceNotFound', 'The Resource was not found.')],
    code: 'absent',
    says: `${balancer} is not in Azure, or not where this sign-in can see it (404 ResourceNotFound: The Resource was not found.). Check the id and the subscription.`,
    requests: 1,
  },
  {
    fault: '409 that does not end',
    steps: times(9, refuse(409, 'AnotherOperationInProgress', 'Another operation is in progress.')),
    code: 'busy',
    says: `${balancer} is being changed, and Azure does not say anything about it until that has ended (409 AnotherOperationInProgress: Another operation is in progress.). Try again then. It was asked 6 times.`,
    requests: 6,
  },
  {
    fault: '429 longer than poolgate waits',
    steps: [refuse(429, 'TooManyRequests', 'Slow down.', { 'Retry-After': '3600' })],
    code: 'busy',
    says: `Azure answers no more questions about ${balancer} for now: too many were asked (429 TooManyRequests: Slow down.). Try again later, or ask for less. It was asked once; Azure asks to wait 3600 s more.`,
    requests: 1,
  },
  {
    fault: '500 that does not end',
    steps: times(9, refuse(500, 'InternalServerError', 'Oops.')),
    code: 'busy',
    says: `Azure could not answer about ${balancer} (500 InternalServerError: Oops.). Try again later. It was asked 6 times.`,
    requests: 6,
  },
  {
    fault: '503 of a proxy, in HTML',
    steps: times(9, ({ response }) => void response.writeHead(503, { 'Content-Type': 'text/html' }).end('<h1>no</h1>')),
    code: 'busy',
    says: `Azure could not answer about ${balancer} (503). Try again later. It was asked 6 times.`,
    requests: 6,
  },
  {
    fault: '400',
    steps: [refuse(400, 'InvalidSubscriptionId', 'The provided subscription identifier is malformed.')],
    code: 'refused',
    says: `Azure does not answer about ${balancer} (400 InvalidSubscriptionId: The provided subscription identifier is malformed.). Check the id.`,
    requests: 1,
  },
  {
    fault: 'redirect',
    steps: [({ response }) => void response.writeHead(302, { Location: 'https://attacker.example/' }).end()],
    code: 'foreign',
    says: `Azure's answer about ${balancer} is a redirect (302), which is not followed: the token is for the resource manager alone. Look for a proxy in between.`,
    requests: 1,
  },
  {
    fault: 'reset that does not end',
    steps: times(9, reset),
    code: 'connection',
    says: 'HOST cannot be reached: the connection broke off. Check the network and HTTPS_PROXY. It was asked 6 times.',
    requests: 6,
  },
  {
    fault: 'no answer',
    steps: times(9, silent),
    code: 'time-out',
    says: 'HOST did not answer within 1 s. Try again later. It was asked 2 times.',
    requests: 2,
    setting: soon,
  },
  {
    fault: 'an answer that stops within its body',
    steps: times(9, stuck),
    code: 'time-out',
    says: 'HOST did not answer within 1 s. Try again later. It was asked 2 times.',
    requests: 2,
    setting: soon,
  },
  {
    fault: 'an answer that breaks off within its body',
    steps: times(9, broken),
    code: 'connection',
    says: 'HOST cannot be reached: the connection broke off. Check the network and HTTPS_PROXY. It was asked 6 times.',
    requests: 6,
  },
  {
    fault: 'truncated JSON',
    steps: times(9, text('{"id": "/subscr')),
    code: 'answer',
    says: `The answer of HOST is not whole: what came about ${balancer} is not JSON. Try again; look for a proxy in between. It was asked 6 times.`,
    requests: 6,
  },
  {
    fault: 'HTML of a proxy',
    steps: times(9, text('<html>Please log in</html>')),
    code: 'answer',
    says: `The answer of HOST is not whole: what came about ${balancer} is not JSON. Try again; look for a proxy in between. It was asked 6 times.`,
    requests: 6,
  },
  {
    fault: 'an answer without end',
    steps: [text(JSON.stringify({ x: 'x'.repeat(3_000_000) }))],
    code: 'answer',
    says: 'The answer of HOST is larger than 2 MB, which is not read. Ask for less.',
    requests: 1,
    setting: { limits: { answerBytes: 2 * 1024 * 1024 } },
  },
]

test.each(rows)('$fault', async ({ steps, code, says, requests, setting }) => {
  arm.plan(/loadBalancers/, ...steps)
  const folder = join(mkdtempSync(join(tmpdir(), 'poolgate-live-')), 'recording')
  const answers = await openTo(arm, { ...setting, options: { record: folder } }).azure.resources([balancer])
  expect(answers.map((answer) => ('text' in answer ? answer.text : [answer.code, answer.message]))).toEqual([
    [code, says.replaceAll('HOST', new URL(arm.origin).host)],
  ])
  expect(arm.requests).toHaveLength(requests)
  expect(JSON.stringify(answers)).not.toContain(token)
  const again = openTo(arm, { ...setting, options: { replay: folder } }).azure
  expect(await again.resources([balancer])).toEqual(answers)
  expect(arm.requests).toHaveLength(requests)
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  expect(files.join('')).not.toContain(token)
  rmSync(folder, { recursive: true })
})

interface Patience {
  readonly fault: string
  readonly steps: readonly Step[]
  readonly waits: readonly number[]
}

const passing: readonly Patience[] = [
  { fault: 'nothing', steps: [], waits: [] },
  {
    fault: '429 with Retry-After',
    steps: times(2, refuse(429, 'TooManyRequests', '', { 'Retry-After': '7' })),
    waits: [7000, 7000],
  },
  {
    fault: '429 with a date, by the clock of who set it',
    steps: [
      refuse(429, 'TooManyRequests', '', {
        Date: 'Sat, 01 Jan 2000 00:00:00 GMT',
        'Retry-After': 'Sat, 01 Jan 2000 00:00:09 GMT',
      }),
    ],
    waits: [9000],
  },
  {
    fault: '429 in milliseconds',
    steps: [refuse(429, 'TooManyRequests', '', { 'x-ms-retry-after-ms': '250' })],
    waits: [250],
  },
  { fault: '503 without Retry-After', steps: times(3, refuse(503, 'ServerBusy', '')), waits: [1000, 2000, 4000] },
  { fault: '409', steps: [refuse(409, 'AnotherOperationInProgress', '')], waits: [1000] },
  { fault: 'reset', steps: times(2, reset), waits: [1000, 2000] },
  { fault: 'broken', steps: [broken], waits: [1000] },
  { fault: 'truncated JSON', steps: [text('{"id"')], waits: [1000] },
]

test.each(passing)('$fault passes', async ({ steps, waits }) => {
  arm.plan(/loadBalancers/, ...steps)
  const opened = openTo(arm)
  expect(await opened.azure.resources([balancer])).toEqual([
    { origin: `azure:${balancer}`, text: JSON.stringify(body) },
  ])
  expect(opened.waits).toEqual(waits)
})

test('one fault takes no other question with it', async () => {
  const other = balancer.replace('lb-web', 'lb-gone')
  const answers = await openTo(arm).azure.resources([other, `${balancer}/backendAddressPools/web`])
  expect(answers.map(({ origin, ...rest }) => [origin, 'text' in rest ? 'text' : rest.code])).toEqual([
    [`azure:${other}`, 'absent'],
    [`azure:${balancer}`, 'text'],
  ])
})

test('Ctrl-C ends a request that hangs, and a pause', async () => {
  arm.plan(/loadBalancers/, silent, refuse(503, 'ServerBusy', ''))
  const opened = openTo(arm)
  const hanging = opened.azure.resources([balancer])
  setTimeout(opened.stop, 100)
  expect(await hanging).toEqual([
    { origin: `azure:${balancer}`, code: 'interrupted', message: 'Stopped: nothing was decided.' },
  ])
  const pausing = openTo(arm, { onSleep: () => pausing.stop() })
  expect(await pausing.azure.resources([balancer])).toMatchObject([{ code: 'interrupted' }])
})

test('a certificate that nobody vouches for is told once, and no token is sent', async () => {
  const other = await startFakeArm()
  try {
    const [answer] = await openTo(arm, { env: { POOLGATE_CLOUD: other.origin } }).azure.resources([balancer])
    expect(answer).toMatchObject({
      code: 'connection',
      message: `The certificate of ${new URL(other.origin).host} is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT). Where a proxy opens TLS, name the file of its authority in NODE_EXTRA_CA_CERTS.`,
    })
    expect(other.requests).toEqual([])
  } finally {
    await other.close()
  }
})

test('every request is signed in, says who asks, and names a version of the API', async () => {
  await openTo(arm).azure.resources([balancer])
  expect(arm.requests).toEqual([
    { method: 'GET', path: `${balancer}?api-version=2024-05-01`, authorization: `Bearer ${token}`, body: '' },
  ])
})

test('a body is what came over the wire: nothing of it is dropped, invented or rounded', async () => {
  const raw = '{ "id": "x",\n  "future": {"of": 12345678901234567890}, "tags": {"é": "\\u00e9", "__proto__": 1} }'
  arm.plan(/loadBalancers/, text(raw))
  expect(await openTo(arm).azure.resources([balancer])).toEqual([{ origin: `azure:${balancer}`, text: raw }])
})

test.each([
  ['20.19.0', false],
  ['21.9.0', false],
  ['22.0.0', true],
])('Node %s', (nodeVersion, isEnough) => {
  const open = () => openAzure({}, { env: {}, nodeVersion, agent: '', signal: new AbortController().signal })
  if (isEnough) expect(open).not.toThrow()
  else
    expect(open).toThrow(
      `Live state of Azure needs Node 22 or later, and this is Node ${nodeVersion}. Run poolgate on a later Node, or leave out azure:, --live and --record.`,
    )
})
