// The ways to sign in, and the clouds: which identity is taken, what is sent for it and where, and what is said when there is none.
import { expect, test } from '@jest/globals'
import { cloudOf } from '../../src/live/cloud.ts'
import { credentialOf } from '../../src/live/credential/chain.ts'
import type { Finished, SignInPorts } from '../../src/live/credential/token.ts'
import { identified } from '../../src/live/open.ts'
import type { WireAnswer, WireFault, WireRequest } from '../../src/live/wire.ts'

const now = Date.UTC(2026, 0, 1)
const hour = 3_600_000
const cloud = cloudOf({ env: {}, cliConfig: () => undefined })
const identity = { AZURE_CLIENT_ID: 'client', AZURE_TENANT_ID: 'tenant' }
const job = {
  GITHUB_ACTIONS: 'true',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://runner.example/token?v=1',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'of-the-runner',
}

interface World {
  readonly env?: Readonly<Record<string, string>>
  readonly files?: Readonly<Record<string, string>>
  readonly answers?: readonly (Partial<WireAnswer> | WireFault)[]
  readonly programs?: readonly (Finished | undefined)[]
  readonly subscription?: string
}

/** Signs in once in such a world; what came of it, and what was asked for it. */
async function signIn({ env = {}, files = {}, answers = [], programs = [], subscription }: World) {
  const sent: WireRequest[] = []
  const ran: (readonly string[])[] = []
  const [nextAnswer, nextProgram] = [answers.values(), programs.values()]
  const ports: SignInPorts = {
    env,
    now: () => now,
    readFile: (path) => files[path],
    run: async (command, args) => {
      ran.push([command, ...args])
      return nextProgram.next().value
    },
    send: async () => async (request) => {
      sent.push(request)
      const answer = nextAnswer.next().value!
      return 'fault' in answer ? answer : { status: 200, headers: {}, text: '', at: now, ...answer }
    },
  }
  const credential = credentialOf({ cloud, subscription }, ports)
  const outcome = await credential.getToken('scope').then(
    (got) => ({ token: got?.token, hours: ((got?.expiresOnTimestamp ?? 0) - now) / hour }),
    (error: unknown) => (error as Error).message,
  )
  return { outcome, sent, ran }
}

const granted = { text: '{"access_token":"granted","expires_in":7200}' }
const cli: Finished = {
  exit: 0,
  stdout: JSON.stringify({ accessToken: 'of-az', expires_on: (now + hour) / 1000, expiresOn: '2026-01-01 02:00:00' }),
  stderr: '',
}
const formOf = (request: WireRequest | undefined) => Object.fromEntries(new URLSearchParams(request?.body))

test('a token of the environment goes first', async () => {
  expect(await signIn({ env: { POOLGATE_AZURE_TOKEN: ' given\n', ...identity, AZURE_CLIENT_SECRET: 's' } })).toEqual({
    outcome: { token: 'given', hours: 24 },
    sent: [],
    ran: [],
  })
})

test('workload identity exchanges the token of its file', async () => {
  const { outcome, sent } = await signIn({
    env: { ...identity, AZURE_FEDERATED_TOKEN_FILE: '/var/token' },
    files: { '/var/token': 'of-the-workload\n' },
    answers: [granted],
  })
  expect(outcome).toEqual({ token: 'granted', hours: 2 })
  expect(sent.map(({ url }) => url)).toEqual(['https://login.microsoftonline.com/tenant/oauth2/v2.0/token'])
  expect(formOf(sent[0])).toEqual({
    client_id: 'client',
    scope: 'https://management.azure.com/.default',
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: 'of-the-workload',
  })
})

test('a job of GitHub asks its runner, and exchanges what it gives', async () => {
  const { outcome, sent } = await signIn({
    env: { ...identity, ...job },
    answers: [{ text: '{"value":"of-github"}' }, granted],
  })
  expect(outcome).toEqual({ token: 'granted', hours: 2 })
  expect(sent[0]).toEqual({
    method: 'GET',
    url: 'https://runner.example/token?v=1&audience=api%3A%2F%2FAzureADTokenExchange',
    headers: { authorization: 'bearer of-the-runner' },
  })
  expect(sent[1]?.headers).toBeUndefined()
  expect(formOf(sent[1])).toMatchObject({ client_assertion: 'of-github' })
})

test('who is named goes before the environment, each part by itself', async () => {
  const env = identified({ ...identity, ...job }, { clientId: 'named' })
  const { sent } = await signIn({ env: env as Record<string, string>, answers: [{ text: '{"value":"x"}' }, granted] })
  expect(formOf(sent[1])).toMatchObject({ client_id: 'named' })
  expect(sent[1]?.url).toContain('/tenant/oauth2/')
  expect(identified({}, { tenantId: 't' })).toEqual({ AZURE_TENANT_ID: 't' })
})

test('a secret of the environment', async () => {
  const { outcome, sent } = await signIn({ env: { ...identity, AZURE_CLIENT_SECRET: 'hidden' }, answers: [granted] })
  expect(outcome).toEqual({ token: 'granted', hours: 2 })
  expect(formOf(sent[0])).toMatchObject({ client_secret: 'hidden' })
})

const ask = ['account', 'get-access-token', '--output', 'json', '--resource', 'https://management.azure.com']

test.each([
  ['alone', {}, undefined, [ask]],
  ['for the tenant of a subscription', {}, 'sub', [[...ask, '--subscription', 'sub']]],
  ['for the tenant that is said', { AZURE_TENANT_ID: 'contoso.com' }, 'sub', [[...ask, '--tenant', 'contoso.com']]],
])('the Azure CLI, %s', async (_, env, subscription, ran) => {
  const result = await signIn({ env, programs: [cli], ...(subscription && { subscription }) })
  expect(result).toEqual({ outcome: { token: 'of-az', hours: 1 }, sent: [], ran: ran.map((args) => ['az', ...args]) })
})

test('a subscription that the Azure CLI does not know is asked for as the default one', async () => {
  const unknown = { exit: 1, stdout: '', stderr: "ERROR: Subscription 'sub' not found. Check the spelling and casing." }
  const { outcome, ran } = await signIn({ programs: [unknown, cli], subscription: 'sub' })
  expect([outcome, ran.length]).toEqual([{ token: 'of-az', hours: 1 }, 2])
})

test('on Windows `az` is run by its shell, with words of ours alone', async () => {
  const { ran } = await signIn({ env: { OS: 'Windows_NT' }, programs: [cli] })
  expect(ran).toEqual([['cmd.exe', '/d', '/s', '/c', 'az', ...ask]])
  const hostile = await signIn({ env: { OS: 'Windows_NT', AZURE_TENANT_ID: 'a&calc' }, programs: [cli] })
  expect([hostile.ran, hostile.outcome]).toEqual([
    [],
    'The sign-in to Azure by Azure CLI failed: AZURE_TENANT_ID is no tenant. Sign in with `az login`.',
  ])
})

test('a clock that is ahead does not make every token look ended', async () => {
  const stdout = JSON.stringify({ accessToken: 'of-az', expires_on: now / 1000 - 9000 })
  expect((await signIn({ programs: [{ ...cli, stdout }] })).outcome).toEqual({ token: 'of-az', hours: 5 / 60 })
})

test.each<[string, World, string]>([
  [
    'nothing is set up',
    { programs: [undefined] },
    'There is no sign-in to Azure. Run `az login`, or in a job of GitHub set AZURE_CLIENT_ID and AZURE_TENANT_ID with `permissions: id-token: write`. Tried: POOLGATE_AZURE_TOKEN is not set; AZURE_FEDERATED_TOKEN_FILE is not set; this is no job of GitHub; AZURE_CLIENT_SECRET is not set; `az` is not on PATH.',
  ],
  [
    'az is not signed in',
    { programs: [{ exit: 1, stdout: '', stderr: "WARNING: x\nERROR: Please run 'az login' to setup account.\n" }] },
    "The sign-in to Azure by Azure CLI failed: `az` says: Please run 'az login' to setup account. Sign in with `az login`.",
  ],
  [
    'az takes too long',
    { programs: [{ exit: null, stdout: '', stderr: '' }] },
    'The sign-in to Azure by Azure CLI failed: `az` takes too long. Sign in with `az login`.',
  ],
  [
    'az prints something else',
    { programs: [{ exit: 0, stdout: 'secret?', stderr: '' }] },
    'The sign-in to Azure by Azure CLI failed: `az` printed no token. Sign in with `az login`.',
  ],
  [
    'a broken way is not passed over',
    { env: { AZURE_FEDERATED_TOKEN_FILE: '/gone', ...identity }, programs: [cli] },
    'The sign-in to Azure by workload identity failed: AZURE_FEDERATED_TOKEN_FILE names a file that cannot be read, or is empty. Mend it, or unset it to use another way.',
  ],
  [
    'the authority refuses',
    {
      env: { ...identity, AZURE_CLIENT_SECRET: 'hidden' },
      answers: [
        { status: 401, text: '{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret."}' },
      ],
    },
    'The sign-in to Azure by AZURE_CLIENT_SECRET failed: login.microsoftonline.com refuses it (401: AADSTS7000215: Invalid client secret). Mend it, or unset it to use another way.',
  ],
  [
    'the authority does not answer',
    { env: { ...identity, AZURE_CLIENT_SECRET: 'hidden' }, answers: [{ fault: 'connection', detail: 'ENOTFOUND' }] },
    'The sign-in to Azure by AZURE_CLIENT_SECRET failed: login.microsoftonline.com does not answer (ENOTFOUND). Mend it, or unset it to use another way.',
  ],
  [
    'a tenant that is no tenant',
    { env: { AZURE_CLIENT_ID: 'c', AZURE_TENANT_ID: 'a/../b', AZURE_CLIENT_SECRET: 'hidden' } },
    'The sign-in to Azure by AZURE_CLIENT_SECRET failed: AZURE_TENANT_ID is no tenant. Mend it, or unset it to use another way.',
  ],
  [
    'the job may not ask for a token',
    { env: { ...identity, GITHUB_ACTIONS: 'true' }, programs: [undefined] },
    'There is no sign-in to Azure. Run `az login`, or in a job of GitHub set AZURE_CLIENT_ID and AZURE_TENANT_ID with `permissions: id-token: write`. Tried: POOLGATE_AZURE_TOKEN is not set; AZURE_FEDERATED_TOKEN_FILE is not set; the job lacks `permissions: id-token: write`; AZURE_CLIENT_SECRET is not set; `az` is not on PATH.',
  ],
])('%s', async (_, world, message) => {
  expect((await signIn(world)).outcome).toBe(message)
})

const cli2 = (name: string) => `[core]\nname = x\n[cloud]\nname = ${name}\n`

test.each([
  ['nothing said', {}, undefined, 'https://management.azure.com', 'https://login.microsoftonline.com'],
  [
    'the CLI',
    {},
    cli2('AzureUSGovernment'),
    'https://management.usgovcloudapi.net',
    'https://login.microsoftonline.us',
  ],
  [
    'a name',
    { POOLGATE_CLOUD: 'azurechinacloud' },
    cli2('x'),
    'https://management.chinacloudapi.cn',
    'https://login.chinacloudapi.cn',
  ],
  [
    'an address',
    { POOLGATE_CLOUD: 'https://management.local.azurestack.external/' },
    undefined,
    'https://management.local.azurestack.external',
    'https://login.microsoftonline.com',
  ],
  [
    'an authority',
    { AZURE_AUTHORITY_HOST: 'login.example' },
    undefined,
    'https://management.azure.com',
    'https://login.example',
  ],
])('the cloud by %s', (_, env, config, resourceManager, authority) => {
  expect(cloudOf({ env, cliConfig: () => config })).toMatchObject({ resourceManager, authority })
})

test.each([
  [
    { POOLGATE_CLOUD: 'AzureUSGoverment' },
    undefined,
    "POOLGATE_CLOUD names no cloud: AzureUSGoverment. It takes AzureCloud, AzureUSGovernment, AzureChinaCloud, or the https address of a resource manager. Did you mean 'AzureUSGovernment'?",
  ],
  [
    { POOLGATE_CLOUD: 'http://management.example' },
    undefined,
    'POOLGATE_CLOUD is no https address. Write it as https://host, without a name or a password in it.',
  ],
  [
    { POOLGATE_CLOUD: 'https://me:pass@management.example' },
    undefined,
    'POOLGATE_CLOUD is no https address. Write it as https://host, without a name or a password in it.',
  ],
  [
    {},
    cli2('Mine'),
    'The Azure CLI is set to the cloud Mine, whose addresses poolgate does not know. Give the https address of its resource manager in POOLGATE_CLOUD.',
  ],
])('a cloud that is none', (env, config, message) => {
  expect(() => cloudOf({ env, cliConfig: () => config })).toThrow(message)
})
