// Recordings: what they hold and what not, and that a replay says the same without a network.
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Azure } from '../../src/host/azure.ts'
import type { AzureAnswer } from '../../src/resource/azure-answer.ts'
import { withoutSecrets, withoutSignature } from '../../src/live/redact.ts'
import { startFakeArm, text, type FakeArm } from './fake-arm.ts'
import { openTo, token } from './open.ts'

const group = '/subscriptions/s/resourceGroups/rg'
const id = (type: string, name: string) => `${group}/providers/Microsoft.Network/${type}/${name}`
const balancer = id('loadBalancers', 'lb-web')
const gateway = id('applicationGateways', 'agw-web')
const body = (of: string, properties: object) => ({ id: of, type: of.split('/').slice(6, 8).join('/'), properties })

let arm: FakeArm
let folder = ''
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'poolgate-live-'))
  arm = await startFakeArm({
    resources: {
      [balancer]: body(balancer, { loadBalancingRules: [] }),
      [gateway]: body(gateway, { sslCertificates: [{ properties: { password: 'hunter2', publicCertData: 'MII' } }] }),
    },
    results: { [`${gateway}/backendhealth`]: { backendAddressPools: [] } },
    pageSize: 1,
  })
})
afterEach(async () => {
  await arm.close()
  rmSync(folder, { recursive: true })
})

/** Everything that can be asked. */
async function conversation(azure: Azure): Promise<readonly AzureAnswer[]> {
  const answers: AzureAnswer[] = [
    ...(await azure.resources([balancer, gateway, balancer])),
    ...(await azure.health(gateway)),
  ]
  for (const scope of [group, '/subscriptions/s', '/subscriptions/none'])
    for await (const answer of azure.contents(scope)) answers.push(answer)
  return answers
}

test('a replay says the same, asks nobody, and needs neither a sign-in nor time', async () => {
  const record = join(folder, 'new', 'recording')
  const first = await conversation(openTo(arm, { options: { record } }).azure)
  expect(first.filter((answer) => 'text' in answer).length).toBeGreaterThan(7)
  const asked = arm.requests.length
  const replay = openTo(arm, { options: { replay: record }, env: { POOLGATE_AZURE_TOKEN: '', POOLGATE_CLOUD: '' } })
  expect(await conversation(replay.azure)).toEqual(first)
  expect([arm.requests.length, replay.waits]).toEqual([asked, []])
  // And once more, to the byte.
  const second = await conversation(openTo(arm, { options: { replay: record } }).azure)
  expect(JSON.stringify(second)).toBe(JSON.stringify(first))
})

test('a recording holds no token, no password, no signature', async () => {
  const record = join(folder, 'recording')
  const answers = await conversation(openTo(arm, { options: { record } }).azure)
  const all = readdirSync(record).map((name) => readFileSync(join(record, name), 'utf8'))
  for (const secret of [token, 'hunter2', 'signature', 'MIIHsecret', 'authorization'])
    expect(all.filter((file) => file.includes(secret))).toEqual([])
  expect(JSON.stringify(answers)).not.toContain('hunter2')
  expect(all.join('')).toContain('publicCertData')
})

test('a recording begins in a folder of its own', () => {
  writeFileSync(join(folder, 'x'), '')
  expect(() => openTo(arm, { options: { record: folder } })).toThrow(
    `${folder} is not empty, and a recording needs a folder of its own. Name a new one.`,
  )
})

test('a folder that cannot be written', () => {
  writeFileSync(join(folder, 'file'), '')
  expect(() => openTo(arm, { options: { record: join(folder, 'file', 'recording') } })).toThrow(
    `The recording cannot be written to ${join(folder, 'file', 'recording')}: a part of its path is no folder. Name another folder.`,
  )
})

test('what is no recording, what is not in it, and what is damaged', async () => {
  expect(() => openTo(arm, { options: { replay: folder } })).toThrow(
    `${folder} holds no recording. Make one with --record ${folder}.`,
  )
  const record = join(folder, 'recording')
  await openTo(arm, { options: { record } }).azure.resources([balancer])
  const replay = () => openTo(arm, { options: { replay: record } }).azure
  await expect(replay().resources([gateway])).rejects.toThrow(
    `The recording in ${record} does not hold GET ${gateway}?api-version=2024-05-01. The inputs differ from when it was made: record again.`,
  )
  for (const name of readdirSync(record).filter((file) => file !== 'poolgate-recording.json'))
    writeFileSync(join(record, name), '{"status": "200"}')
  await expect(replay().resources([balancer])).rejects.toThrow(`is damaged at GET ${balancer}`)
})

test('what does not belong to a recording does not harm it', async () => {
  const record = join(folder, 'recording')
  const first = await openTo(arm, { options: { record } }).azure.resources([balancer])
  mkdirSync(join(record, 'folder'))
  expect(await openTo(arm, { options: { replay: record } }).azure.resources([balancer])).toEqual(first)
})

test('a body that holds a secret and is no JSON is not kept', async () => {
  const record = join(folder, 'recording')
  arm.plan(/lb-web/, ...Array.from({ length: 6 }, () => text('{"password": "hunter2"')))
  const [answer] = await openTo(arm, { options: { record } }).azure.resources([balancer])
  const [again] = await openTo(arm, { options: { replay: record } }).azure.resources([balancer])
  expect(again).toEqual(answer)
})

test.each([
  ['{"a": [1.50, 12345678901234567890]}', '{"a": [1.50, 12345678901234567890]}'],
  ['{"a":{"adminPassword":"x","b":1}}', '{"a":{"adminPassword":"redacted","b":1}}'],
  ['{"protectedSettings":{"key":"x"}}', '{"protectedSettings":"redacted"}'],
  ['{"password":null}', '{"password":null}'],
  ['{"note":"\\"password\\""}', '{"note":"\\"password\\""}'],
])('redacted: %s', (given, kept) => {
  expect(withoutSecrets(given)).toBe(kept)
})

test('an address keeps what it asks for and loses what may be a signature; once more it is the same', () => {
  const kept = withoutSignature('https://host/a/b?api-version=1&t=2&c=MII&$skiptoken=abc')
  expect(kept).toBe('/a/b?api-version=1&t=redacted&c=redacted&%24skiptoken=abc')
  expect(withoutSignature(`https://host${kept}`)).toBe(kept)
})
