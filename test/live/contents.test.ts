// What a group and a subscription hold: lists in pages, Resource Graph at its pace, and lists that lie.
import { afterEach, expect, test } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Azure } from '../../src/host/azure.ts'
import type { AzureAnswer } from '../../src/resource/azure-answer.ts'
import { json, refuse, startFakeArm, text, type FakeArm, type FakeOptions, type Step } from './fake-arm.ts'
import { openTo, token, type Setting } from './open.ts'

const subscription = '/subscriptions/s'
const group = `${subscription}/resourceGroups/rg`
const ids = [
  `${group}/providers/Microsoft.Network/loadBalancers/lb-a`,
  `${group}/providers/Microsoft.Network/loadBalancers/lb-b`,
  `${group}/providers/Microsoft.Network/loadBalancers/lb-c`,
  `${group}/providers/Microsoft.Network/networkInterfaces/nic-1`,
  `${group}/providers/Microsoft.Storage/storageAccounts/secret`,
]
const bodyOf = (id: string) => ({
  id,
  name: id.split('/').at(-1),
  type: id.split('/').slice(6, 8).join('/'),
  properties: {},
})
const resources = Object.fromEntries(ids.map((id) => [id, bodyOf(id)]))

let arm: FakeArm | undefined
const start = async (options: FakeOptions = {}) => (arm = await startFakeArm({ resources, pageSize: 2, ...options }))
afterEach(() => arm?.close())

async function all(azure: Azure, id: string): Promise<AzureAnswer[]> {
  const answers: AzureAnswer[] = []
  for await (const answer of azure.contents(id)) answers.push(answer)
  return answers
}

const namesIn = (answers: readonly AzureAnswer[]) =>
  answers.map((answer) => {
    if (!('text' in answer)) return answer.message
    const page = JSON.parse(answer.text)
    return (page.value ?? page.data ?? [page]).map(({ name }: { name: string }) => name).join(' ')
  })

test('a group is read type by type, page by page, and only what poolgate looks at', async () => {
  const fake = await start()
  expect(namesIn(await all(openTo(fake).azure, `azure:${group}`))).toEqual(['lb-a lb-b', 'lb-c', 'nic-1'])
  expect(fake.requests.some(({ path }) => path.includes('storageAccounts'))).toBe(false)
})

test('a resource is read alone, also by the id of a part of it', async () => {
  const fake = await start()
  expect(namesIn(await all(openTo(fake).azure, `${ids[0]}/backendAddressPools/web`))).toEqual(['lb-a'])
})

test('a subscription is read by Resource Graph, which waits when its quota is used up', async () => {
  const fake = await start({ quota: 0 })
  const opened = openTo(fake)
  expect(namesIn(await all(opened.azure, `azure:${subscription}`))).toEqual(['lb-a lb-b', 'lb-c nic-1'])
  expect(opened.waits).toEqual([5000])
  const [first, second] = fake.requests.map(({ body }) => JSON.parse(body))
  expect(first).toMatchObject({ subscriptions: ['s'], options: { $top: 1000, resultFormat: 'objectArray' } })
  expect(second).toEqual({ ...first, options: { ...first.options, $skipToken: '2' } })
})

test('a management group', async () => {
  const fake = await start()
  await all(openTo(fake).azure, 'azure:/providers/Microsoft.Management/managementGroups/mg')
  expect(JSON.parse(fake.requests[0]!.body)).toMatchObject({ managementGroups: ['mg'] })
})

test('a query that is refused for its pace is asked again when the quota is reset', async () => {
  const fake = await start()
  fake.plan(/ResourceGraph/, refuse(429, 'RateLimiting', '', { 'x-ms-user-quota-resets-after': '00:00:04' }))
  const opened = openTo(fake)
  expect((await all(opened.azure, subscription)).length).toBe(2)
  expect(opened.waits).toEqual([4000])
})

const rows = (extra: object, headers = {}): Step =>
  json({ totalRecords: 2, count: 1, data: [bodyOf(ids[0]!)], ...extra }, 200, headers)
const endless: Step = ({ url, response }) => {
  const next = new URL(url)
  next.searchParams.set('$skiptoken', String(Number(url.searchParams.get('$skiptoken') ?? 0) + 1))
  response.end(JSON.stringify({ value: [], nextLink: next.href }))
}
const times = (count: number, step: Step): Step[] => Array.from({ length: count }, () => step)

interface Lie {
  readonly lie: string
  readonly id: string
  readonly steps: readonly Step[]
  readonly code: string
  readonly says: string
  readonly setting?: Setting
}

const few: Setting = { limits: { pages: 3 } }

const lies: readonly Lie[] = [
  {
    lie: 'fewer rows than there are',
    id: subscription,
    steps: [rows({})],
    code: 'incomplete',
    says: `Resource Graph's answer about ${subscription} is not whole: it gave 1 of 2 resources. Something was changed meanwhile, maybe: try again.`,
  },
  {
    lie: 'a result that is cut off',
    id: subscription,
    steps: [rows({ totalRecords: 1, resultTruncated: 'true' })],
    code: 'incomplete',
    says: `Resource Graph's answer about ${subscription} is not whole: it says that the result is cut off. Ask for single groups.`,
  },
  {
    lie: 'too many subscriptions',
    id: subscription,
    steps: [rows({ totalRecords: 1 }, { 'x-ms-tenant-subscription-limit-hit': 'true' })],
    code: 'incomplete',
    says: `Resource Graph's answer about ${subscription} is not whole: it looked into a part of the subscriptions only. Ask for single subscriptions.`,
  },
  {
    lie: 'an empty page before the last',
    id: subscription,
    steps: [rows({ data: [], $skipToken: 'x' })],
    code: 'incomplete',
    says: `Resource Graph's answer about ${subscription} is not whole: it gave a page without a row and names another one. Try again.`,
  },
  {
    lie: 'the same page for ever',
    id: subscription,
    steps: times(9, rows({ $skipToken: 'x' })),
    code: 'answer',
    says: `Resource Graph's answer about ${subscription} does not end. Ask for less: single groups.`,
  },
  {
    lie: 'no rows',
    id: subscription,
    steps: [json({ columns: [] })],
    code: 'answer',
    says: `Resource Graph's answer about ${subscription} holds no rows. Try again.`,
  },
  {
    lie: 'pages without end',
    id: group,
    steps: times(9, endless),
    code: 'answer',
    says: `Azure's list of ${group} does not end: it has more than 3 pages. Ask for less: a group, or one resource.`,
    setting: few,
  },
  {
    lie: 'a page that names itself',
    id: group,
    steps: times(9, ({ url, response }) => void response.end(JSON.stringify({ value: [], nextLink: url.href }))),
    code: 'answer',
    says: `Azure's list of ${group} does not end: a page names itself as the next one. Ask for less: a group, or one resource.`,
  },
  {
    lie: 'pages beyond all size',
    id: group,
    steps: [json({ value: [], x: 'x'.repeat(2_000_000) })],
    code: 'answer',
    says: `Azure's list of ${group} does not end: it has more than 1 MB. Ask for less: a group, or one resource.`,
    setting: { limits: { totalBytes: 1024 * 1024 } },
  },
  {
    lie: 'a list that is none',
    id: group,
    steps: [json({ id: 'x' })],
    code: 'answer',
    says: `Azure's answer about ${group} is no list: it has no \`value\`. Try again; look for a proxy in between.`,
  },
  {
    lie: 'a next link that is no address',
    id: group,
    steps: [json({ value: [], nextLink: 'https://' })],
    code: 'answer',
    says: "Azure's link to the next page (nextLink) is no address: https://. Try again.",
  },
  {
    lie: 'a list of resources that may not be read',
    id: group,
    steps: [refuse(403, 'AuthorizationFailed', '')],
    code: 'permission',
    says: `This sign-in may not do Microsoft.Resources/subscriptions/resourceGroups/resources/read on ${group}. Ask for the role Reader there, or for one that holds this action.`,
  },
]

test.each(lies)('$lie', async ({ id, steps, code, says, setting }) => {
  const fake = await start()
  fake.plan(/./, ...steps)
  expect((await recorded(fake, id, setting)).at(-1)).toMatchObject({
    origin: `azure:${id}`,
    code,
    message: says,
  })
})

/** What an id holds; a replay of it says the same, and asks nobody. */
async function recorded(fake: FakeArm, id: string, setting: Setting = {}): Promise<readonly AzureAnswer[]> {
  const temporary = mkdtempSync(join(tmpdir(), 'poolgate-live-'))
  try {
    const folder = join(temporary, 'recording')
    const answers = await all(openTo(fake, { ...setting, options: { record: folder } }).azure, id)
    const asked = fake.requests.length
    expect(await all(openTo(fake, { ...setting, options: { replay: folder } }).azure, id)).toEqual(answers)
    expect(fake.requests.length).toBe(asked)
    return answers
  } finally {
    rmSync(temporary, { recursive: true })
  }
}

test('a next page on another host gets no request, and no token', async () => {
  const fake = await start()
  const other = await startFakeArm()
  try {
    fake.plan(/./, json({ value: [], nextLink: `${other.origin}${group}/resources?api-version=1` }))
    const [answer] = await recorded(fake, group)
    expect(answer).toMatchObject({
      code: 'foreign',
      message: `Azure's link to the next page (nextLink) leads to ${other.origin}, and the token is for ${fake.origin} alone: it was not followed. Look for a proxy in between, or name the resource manager in POOLGATE_CLOUD.`,
    })
    expect(other.requests).toEqual([])
    expect(JSON.stringify(answer)).not.toContain(token)
  } finally {
    await other.close()
  }
})

test('without a way to Azure the rest is not tried for minutes each', async () => {
  const fake = await start()
  fake.plan(/./, ...times(99, ({ request }) => void request.socket.destroy()))
  const opened = openTo(fake, { limits: { lanes: 1 } })
  const answers = await opened.azure.resources(ids.slice(0, 4))
  expect(new Set(answers.map((answer) => ('text' in answer ? '' : answer.code)))).toEqual(new Set(['connection']))
  expect(fake.requests.length).toBe(6)
})

test.each([
  [ids[0]!, ids[0]],
  [`${ids[0]}/backendAddressPools/web`, ids[0]],
  [ids[4]!, undefined],
  [`${group}/providers/Microsoft.Network/loadBalancers/..`, undefined],
  [`${group}/providers/Microsoft.Network/loadBalancers/a?b`, undefined],
  ['/providers/Microsoft.Network/loadBalancers/lb', undefined],
  ['lb', undefined],
])('readable %s', async (id, root) => {
  expect(openTo(await start()).azure.readable(id)).toBe(root)
})

test('text that looks like nothing is told as what it is', async () => {
  const fake = await start()
  fake.plan(/./, ...times(9, text('[]')))
  expect(namesIn(await all(openTo(fake).azure, group))).toEqual([
    `Azure's answer about ${group} is no list: it has no \`value\`. Try again; look for a proxy in between.`,
  ])
})
