// The fault matrix: each fault has its message, its exit code and its patience, and a replay says the same.
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkFiles } from '../../src/gate/check-files.ts'
import type { Azure } from '../../src/host/azure.ts'
import { Files } from '../../src/host/files.ts'
import { interruptOf } from '../../src/host/interrupt.ts'
import { openAzure } from '../../src/live/open.ts'
import { broken, refuse, reset, silent, startFakeArm, text, type FakeArm, type Step } from './fake-arm.ts'
import { balancer, faultRows, times } from './fault-rows.ts'
import { openTo, token } from './open.ts'

const body = { id: balancer, name: 'lb-web', type: 'Microsoft.Network/loadBalancers', properties: { anything: 1 } }

let arm: FakeArm
beforeEach(async () => {
  arm = await startFakeArm({ resources: { [balancer]: body } })
})
afterEach(() => arm.close())

/** Of a check that asks this port: what is not allowed is undecided, everything else keeps the run from being one. */
async function exitCode(azure: Azure): Promise<number> {
  const files = new Files()
  files.connect(azure)
  return (await checkFiles([`azure:${balancer}`], { today: '2026-01-01' }, files)).exitCode
}

test.each(faultRows)('$fault', async ({ steps, code, says, requests, setting }) => {
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
  expect(await exitCode(openTo(arm, { ...setting, options: { replay: folder } }).azure)).toBe(
    code === 'permission' ? 0 : 2,
  )
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
  const open = () => openAzure({}, { env: {}, nodeVersion, agent: '', interrupt: interruptOf(process) })
  if (isEnough) expect(open).not.toThrow()
  else
    expect(open).toThrow(
      `Live state of Azure needs Node 22 or later, and this is Node ${nodeVersion}. Run poolgate on a later Node, or leave out azure:, --live and --record.`,
    )
})

test('how far it is, and why it waits, is told until there is an answer', async () => {
  arm.plan(/loadBalancers/, refuse(429, 'TooManyRequests', '', { 'Retry-After': '7' }))
  const told: string[] = []
  await openTo(arm, { options: { tell: (line) => told.push(line) } }).azure.resources([balancer])
  expect(told).toEqual(['Azure: 1 answer', 'Azure: 1 answer, waiting 7 s', 'Azure: 2 answers', ''])
})

const versions = (...known: readonly string[]) =>
  refuse(
    400,
    'NoRegisteredProviderFound',
    `No registered resource provider found for location 'local' and API version '2024-05-01' for type 'loadBalancers'. The supported api-versions are '${known.join(', ')}'. The supported locations are 'local'.`,
  )

test('a cloud that knows older versions of the API is asked in the newest of them', async () => {
  arm.plan(/loadBalancers/, versions('2016-03-30', '2018-11-01', '2017-10-01', '2023-01-01-preview', '2025-01-01'))
  expect(await openTo(arm).azure.resources([balancer])).toMatchObject([{ text: JSON.stringify(body) }])
  expect(arm.requests.map(({ path }) => path.split('=')[1])).toEqual(['2024-05-01', '2018-11-01'])
})

test('a cloud that knows none that is older is asked once, and one that changes its mind not for ever', async () => {
  arm.plan(/loadBalancers/, versions('2025-01-01'))
  expect(await openTo(arm).azure.resources([balancer])).toMatchObject([{ code: 'refused' }])
  expect(arm.requests.length).toBe(1)
  arm.plan(
    /loadBalancers/,
    versions('2018-11-01'),
    versions('2017-10-01'),
    versions('2016-03-30'),
    versions('2015-01-01'),
  )
  expect(await openTo(arm).azure.resources([balancer])).toMatchObject([{ text: JSON.stringify(body) }])
})
