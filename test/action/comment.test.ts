// The comment of a pull request, against a server of this machine: found again, written anew in place, and what is said where it
// cannot be written.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sendOver } from '../../src/host/http.ts'
import type { Setting } from '../cli/fake-host.ts'
import { root } from '../cli/run.ts'
import { startFakeGitHub, type FakeGitHub } from './fake-github.ts'
import { stepOn } from './step.ts'

const fixture = (name: string) => readFileSync(join(root, 'test/cli/fixtures', name), 'utf8')
const files = { 'main.json': fixture('no-probe.json'), 'poolgate.yaml': 'extends: none\nrules: { LB103: error }\n' }
const inputs = { files: 'main.json', comment: 'true', 'comment-key': 'pools null', token: 'secret-token' }

let gitHub: FakeGitHub
beforeEach(async () => {
  gitHub = await startFakeGitHub()
})
afterEach(() => gitHub.close())

function pullRequest(from = 'o/r') {
  const [base, head] = ['a', 'b'].map((letter) => letter.repeat(40))
  return {
    pull_request: {
      number: 7,
      base: { sha: base, repo: { full_name: 'o/r' } },
      head: { sha: head, repo: { full_name: from } },
    },
  }
}

function step(given: Readonly<Record<string, string>> = {}, setting: Setting = {}) {
  const env = {
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_API_URL: gitHub.url,
    GITHUB_SERVER_URL: 'https://ghe.example',
    GITHUB_REPOSITORY: 'o/r',
    GITHUB_RUN_ID: '42',
    GITHUB_SHA: 'c'.repeat(40),
    ...setting.env,
  }
  return stepOn({ ...inputs, ...given }, { files, event: pullRequest(), send: sendOver(2000), ...setting, env })
}

test('is written, and by the next run written anew in place', async () => {
  const first = await step()
  expect([first.exit, gitHub.comments.length]).toEqual([1, 1])
  expect(first.log).toContain('The comment in pull request 7 is written.')
  expect(gitHub.comments[0]!.body).toMatch(/^<!-- poolgate [0-9a-f]{32} -->\n## ❌ poolgate closed\\: 1 error\n/)
  expect(gitHub.comments[0]!.body).toContain(`(<https://ghe.example/o/r/blob/${'c'.repeat(40)}/main.json#L`)
  expect(gitHub.comments[0]!.body).toContain('(<https://ghe.example/o/r/actions/runs/42>)')
  const second = await step({}, { files: { ...files, 'main.json': fixture('good.json') } })
  expect([second.exit, gitHub.comments.length]).toEqual([0, 1])
  expect(second.log).toContain('The comment in pull request 7 is written anew.')
  expect(gitHub.comments[0]!.body).toContain('## ✅ poolgate open')
  expect([...gitHub.tokens]).toEqual(['Bearer secret-token'])
  expect(first.log + first.summary + second.log + gitHub.comments[0]!.body).not.toContain('secret-token')
})

test('each key has its own, and those of others are left alone', async () => {
  await step()
  await step({ 'comment-key': 'other' })
  expect(gitHub.comments).toHaveLength(2)
  const [mine] = gitHub.comments
  // Anybody may copy the mark into a comment of theirs.
  gitHub.comments.unshift({ ...mine!, id: 1, user: { type: 'User' }, author_association: 'NONE' })
  gitHub.comments.unshift(
    ...Array.from({ length: 150 }, (_, id) => ({ ...mine!, id, body: `> ${mine!.body}`, user: { type: 'User' } })),
  )
  await step({}, { files: { ...files, 'main.json': fixture('good.json') } })
  expect(gitHub.comments.filter(({ body }) => body.includes('poolgate open')).map(({ id }) => id)).toEqual([mine!.id])
})

test('the built action writes it too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'poolgate-comment-'))
  try {
    mkdirSync(join(folder, '.git'))
    writeFileSync(join(folder, 'main.json'), files['main.json'])
    writeFileSync(join(folder, 'event.json'), JSON.stringify(pullRequest()))
    const env = {
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      GITHUB_WORKSPACE: folder,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: join(folder, 'event.json'),
      GITHUB_API_URL: gitHub.url,
      GITHUB_REPOSITORY: 'o/r',
      RUNNER_TEMP: folder,
    }
    const child = spawn(process.execPath, [join(root, 'dist/action.js')], { env, stdio: 'ignore' })
    await new Promise((resolve) => child.on('close', resolve))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  expect(gitHub.comments).toHaveLength(1)
})

test('a step that could check nothing says so where the last run said something else', async () => {
  await step()
  const { exit } = await step({ 'fail-on': 'nothing' })
  expect([exit, gitHub.comments.length]).toEqual([2, 1])
  expect(gitHub.comments[0]!.body).toContain('could not check anything')
  expect(gitHub.comments[0]!.body).toContain('fail\\-on must be one of error')
})

describe('where it cannot be written, the gate is what it is, and it is said', () => {
  async function unwritten(given: Readonly<Record<string, string>>, setting: Setting = {}): Promise<string> {
    const { exit, log, summary } = await step(given, setting)
    const [, said = ''] = /^::notice title=poolgate::comment: not written, because (.*)\.$/m.exec(log) ?? []
    expect([exit, summary.includes('comment\\: not written')]).toEqual([1, true])
    return said
  }

  test('without a pull request', async () => {
    const merge = { merge_group: { base_sha: 'a'.repeat(40), head_sha: 'b'.repeat(40) } }
    for (const [name, event] of Object.entries({ merge_group: merge, workflow_dispatch: {}, push: { after: 'x' } })) {
      const said = await unwritten({}, { event, env: { GITHUB_EVENT_NAME: name } })
      expect(said).toBe(`this run is for ${name} and for no pull request`)
    }
    expect(gitHub.requests).toEqual([])
  })

  test('without a token', async () => {
    expect(await unwritten({ token: '' })).toMatch(/^there is no token/)
    expect(gitHub.requests).toEqual([])
  })

  test('with a token that may only read', async () => {
    gitHub.trouble = (method) => (method === 'POST' ? { status: 403 } : undefined)
    const host = new URL(gitHub.url).host
    expect(await unwritten({}, { event: pullRequest('stranger/r') })).toBe(
      `${host} answers with 403: the token of a pull request from a fork may only read. The summary of the job says the same`,
    )
    expect(await unwritten({})).toBe(
      `${host} answers with 403: the token may not write it. Give the job \`permissions: pull-requests: write\``,
    )
    gitHub.trouble = () => ({ status: 401 })
    expect(await unwritten({})).toBe(`${host} answers with 401: it does not take the token`)
  })

  test('to an address that is none of GitHub', async () => {
    for (const GITHUB_API_URL of ['http://example.com', 'file:///etc', ''])
      expect(await unwritten({}, { env: { GITHUB_API_URL } })).toMatch(/^GITHUB_API_URL and GITHUB_REPOSITORY/)
    expect(await unwritten({}, { env: { GITHUB_REPOSITORY: '../x/y' } })).toMatch(/^GITHUB_API_URL/)
  })

  test('it is led to another address', async () => {
    gitHub.trouble = () => ({ status: 302, headers: { location: `${gitHub.url}/elsewhere` } })
    expect(await unwritten({})).toMatch(/answers with 302$/)
    expect(gitHub.requests).toHaveLength(1)
  })

  test('nobody answers', async () => {
    gitHub.trouble = () => 'silence'
    const { fake, log } = await step()
    expect(log).toMatch(/because 127\.0\.0\.1:\d+ does not answer \(.+\)\.$/m)
    expect(fake.slept).toEqual([1000, 2000, 4000])
  })
})

describe('it is tried again', () => {
  test('after faults of the server, as long as it is not known to be written', async () => {
    gitHub.trouble = (method, time) => (method === 'GET' && time < 3 ? { status: 502 } : undefined)
    const { fake } = await step()
    expect([fake.slept, gitHub.comments.length]).toEqual([[1000, 2000], 1])
  })

  test('when GitHub asks for a pause, and not when it asks for a long one', async () => {
    gitHub.trouble = (_, time) =>
      time === 1 ? { status: 403, headers: { 'retry-after': '7' } } : time === 3 ? { status: 429 } : undefined
    const { fake } = await step()
    expect([fake.slept, gitHub.comments.length]).toEqual([[7000, 1000], 1])
    gitHub.trouble = () => ({ status: 429, headers: { 'retry-after': '3600' } })
    const later = await step()
    expect(later.fake.slept).toEqual([])
    expect(later.log).toContain('takes no more requests for now.')
  })

  test('never where it may be written already', async () => {
    gitHub.trouble = (method) => (method === 'POST' ? { status: 500 } : undefined)
    const { log } = await step()
    expect(log).toContain('answers with 500.')
    expect(gitHub.requests.filter((one) => one.startsWith('POST'))).toHaveLength(1)
  })
})
