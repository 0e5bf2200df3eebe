// The workflow of examples/release, step by step: the action and its commands as they stand there, a resource manager on this
// machine, and an `az` that writes down what it is to do.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { parse } from 'yaml'
import { runAction } from '../../src/commands/action.ts'
import { withHost } from '../cli/fake-host.ts'
import { root } from '../cli/run.ts'
import { startFakeArm, type FakeArm } from './fake-arm.ts'
import { openTo } from './open.ts'

interface Step {
  readonly id?: string
  readonly name?: string
  readonly if?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, string>>
}

interface Workflow {
  readonly env: Readonly<Record<string, string>>
  readonly jobs: { readonly release: { readonly steps: readonly Step[] } }
}

const example = join(root, 'examples/release')
const workflow: Workflow = parse(readFileSync(join(example, 'release.yml'), 'utf8'))
const { GATEWAY: gateway = '' } = workflow.env
const healthOf = (name: string): object => JSON.parse(readFileSync(join(example, name), 'utf8'))

/** What Azure answers now. */
let state = healthOf('before.json')
let arm: FakeArm
beforeAll(async () => {
  arm = await startFakeArm({ results: { [`${gateway}/backendhealth`]: { toJSON: () => state } } })
})
afterAll(() => arm.close())

/** Lists the deployments that it is asked for; answers the health of before the release. */
const az = `#!/bin/sh
case "$*" in
  'network application-gateway show-backend-health --ids ${gateway} --output json') cat ${example}/before.json ;;
  'deployment group create --resource-group rg-shop --name '*) while [ $# -gt 1 ]; do shift; done; echo "$1" >> az.log ;;
  *) echo "what is az $*?" >&2; exit 1 ;;
esac
`

interface Release {
  /** How each step that was run came out. */
  readonly steps: readonly string[]
  readonly deployed: readonly string[]
  readonly summary: string
}

/** `after` is the health once a template is deployed. */
async function release(after: (template: string, folder: string) => object): Promise<Release> {
  const base = mkdtempSync(join(tmpdir(), 'poolgate-release-'))
  const [folder, programs] = [join(base, 'checkout'), join(base, 'bin')]
  try {
    cpSync(example, folder, { recursive: true })
    mkdirSync(programs)
    writeFileSync(join(programs, 'az'), az)
    chmodSync(join(programs, 'az'), 0o755)
    tagTwice(folder)
    return await runSteps(folder, programs, after)
  } finally {
    rmSync(base, { recursive: true, force: true })
  }
}

/** Two releases; the one before had another description. */
function tagTwice(folder: string): void {
  const path = join(folder, 'gateway.json')
  const now = readFileSync(path, 'utf8')
  const git = (...args: readonly string[]) => {
    const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'tag.gpgSign=false']
    const { status, stderr } = spawnSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, expect.any(String)])
  }
  git('init', '-q')
  for (const [tag, text] of [
    ['v1', now.replace('The shop behind', 'The first shop behind')],
    ['v2', now],
  ] as const) {
    writeFileSync(path, text)
    git('add', '.')
    git('-c', 'commit.gpgSign=false', 'commit', '-q', '-m', tag)
    git('tag', tag)
  }
}

async function runSteps(folder: string, programs: string, after: (template: string, folder: string) => object) {
  const outcomes = new Map<string, string>()
  const seen: string[] = []
  let summary = ''
  let hasFailed = false
  for (const step of workflow.jobs.release.steps) {
    const { uses = '', run, name = uses, id = name } = step
    if (!isRun(step, hasFailed, outcomes)) {
      outcomes.set(id, 'skipped')
      continue
    }
    if (run === undefined && !uses.startsWith('poolgate/')) continue
    const before = deployedIn(folder).length
    const ended =
      run === undefined ? await runPoolgate(step, folder) : { exit: runShell(run, folder, programs), text: '' }
    const deployed = deployedIn(folder)
    if (deployed.length > before) state = after(deployed.at(-1) ?? '', folder)
    summary += ended.text
    hasFailed ||= ended.exit !== 0
    outcomes.set(id, ended.exit === 0 ? 'success' : 'failure')
    seen.push(`${outcomes.get(id)}: ${name}`)
  }
  return { steps: seen, deployed: deployedIn(folder), summary }
}

/** NOTE: the one condition that the workflow has; another one is a mistake of this test. */
function isRun(step: Step, hasFailed: boolean, outcomes: ReadonlyMap<string, string>): boolean {
  if (step.if === undefined) return !hasFailed
  expect(step.if).toBe("failure() && steps.deploy.outcome != 'skipped'")
  return hasFailed && outcomes.get('deploy') !== 'skipped'
}

function runShell(command: string, cwd: string, programs: string): number | null {
  const env = {
    ...workflow.env,
    GITHUB_RUN_ID: '1',
    PATH: [programs, process.env['PATH'] ?? ''].join(delimiter),
  }
  return spawnSync('bash', ['-e', '-o', 'pipefail', '-c', command], { cwd, env, encoding: 'utf8' }).status
}

async function runPoolgate(step: Step, folder: string): Promise<{ readonly exit: number; readonly text: string }> {
  const inputs = Object.entries(step.with ?? {}).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value.replaceAll('${{ env.GATEWAY }}', gateway),
  ])
  const env = { ...Object.fromEntries(inputs), GITHUB_STEP_SUMMARY: 'summary' }
  const setting = { folder, env, openAzure: async () => openTo(arm).azure }
  return withHost(setting, async ({ host, appended }) => ({ exit: await runAction(host), text: appended('summary') }))
}

function deployedIn(folder: string): readonly string[] {
  try {
    return readFileSync(join(folder, 'az.log'), 'utf8').trim().split('\n')
  } catch {
    return []
  }
}

test('a release that carries traffic', async () => {
  const { steps, deployed } = await release(() => healthOf('before.json'))
  expect(deployed).toEqual(['gateway.json'])
  expect(steps).toEqual([
    'success: will the pools carry traffic?',
    'success: health before',
    'success: deploy',
    'success: do the pools carry traffic?',
  ])
})

test('a release that carries none: what ran before comes back', async () => {
  const { steps, deployed, summary } = await release((template, folder) => {
    if (template === 'gateway.json') return healthOf('health.json')
    expect(readFileSync(join(folder, template), 'utf8')).toContain('The first shop behind')
    return healthOf('before.json')
  })
  expect(deployed).toEqual(['gateway.json', 'previous.json'])
  expect(steps).toEqual([
    'success: will the pools carry traffic?',
    'success: health before',
    'success: deploy',
    'failure: do the pools carry traffic?',
    'success: roll back',
    'success: do they carry traffic again?',
  ])
  expect(summary).toContain('HAG05')
  expect(summary).toContain('AGW206')
})
