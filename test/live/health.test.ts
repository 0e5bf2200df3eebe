// Backend health in the hands of a user: the built command line asks a fake resource manager, waits, and is stopped.
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { folderFor, type Folder } from './cli.ts'
import { refuse, startFakeArm, text, type FakeArm } from './fake-arm.ts'
import { token } from './open.ts'

const group = '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg'
const gateway = `${group}/providers/Microsoft.Network/applicationGateways/agw-web`
const balancer = `${group}/providers/Microsoft.Network/loadBalancers/lb-web`
const probed = (name: string) => ({ name, properties: { probe: { id: `${balancer}/probes/p` } } })
const health = (...states: readonly string[]) => ({
  backendAddressPools: [
    {
      backendAddressPool: { id: `${gateway}/backendAddressPools/web` },
      backendHttpSettingsCollection: [
        {
          backendHttpSettings: { id: `${gateway}/backendHttpSettingsCollection/https` },
          servers: states.map((state, index) => ({ address: `10.0.0.${index + 4}`, health: state })),
        },
      ],
    },
  ],
})
const answer = (...states: readonly string[]) => text(JSON.stringify(health(...states)))

let arm: FakeArm
let folder: Folder
beforeEach(async () => {
  arm = await startFakeArm({
    resources: {
      [balancer]: { id: balancer, name: 'lb-web', properties: { loadBalancingRules: [probed('http'), probed('api')] } },
    },
    results: {
      [`${gateway}/backendhealth`]: health('Unhealthy', 'Unhealthy'),
      [`${balancer}/loadBalancingRules/http/health`]: {
        up: 1,
        down: 0,
        loadBalancerBackendAddresses: [{ ipAddress: '10.0.0.4', state: 'Up', reason: 'Up_Probe_Success' }],
      },
      [`${balancer}/loadBalancingRules/api/health`]: {
        up: 0,
        down: 1,
        loadBalancerBackendAddresses: [{ ipAddress: '10.0.0.4', state: 'Down', reason: 'Down_Probe_TcpProbeTimeout' }],
      },
    },
    seconds: 0,
  })
  folder = folderFor(arm)
})
afterEach(async () => {
  folder.remove()
  await arm.close()
})

test('a gateway, by an operation that takes long', async () => {
  const { exit, stdout, stderr } = await folder.run(['health', `azure:${gateway}`])
  expect([exit, stderr]).toEqual([1, ''])
  expect(stdout).toContain('10.0.0.5')
  expect(arm.requests.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET', 'GET'])
})

test('a load balancer, rule by rule', async () => {
  const { exit, stdout } = await folder.run(['health', `azure:${balancer}`])
  expect([exit, stdout]).toEqual([1, expect.stringContaining('api')])
})

test('a missing permission is undecided, and names action and role', async () => {
  arm.plan(/backendhealth/, refuse(403, 'AuthorizationFailed', ''))
  const { exit, stdout } = await folder.run(['health', `azure:${gateway}`])
  expect([exit, stdout]).toEqual([
    0,
    expect.stringContaining('Microsoft.Network/applicationGateways/backendhealth/action'),
  ])
  expect(stdout).toContain('Network Contributor')
})

test('--wait asks until it holds; a replay ends with the same answer, at once and without a network', async () => {
  arm.plan(
    /backendhealth/,
    answer('Unhealthy', 'Unhealthy'),
    answer('Unhealthy', 'Unhealthy'),
    answer('Healthy', 'Healthy'),
  )
  const args = ['health', `azure:${gateway}`, '--wait', '1m', '--interval', '1s', '--format', 'json']
  const first = await folder.run([...args, '--record', 'recording'])
  expect([first.exit, JSON.parse(first.stdout).verdict, arm.requests.length]).toEqual([0, 'pass', 3])
  const again = await folder.run([...args, '--replay', 'recording'], { env: { POOLGATE_AZURE_TOKEN: '' } })
  expect(again).toEqual(first)
  expect(arm.requests.length).toBe(3)
  expect(first.stdout + first.stderr).not.toContain(token)
})

test('Ctrl-C ends the wait for the next answer with a clean message', async () => {
  const { exit, stdout, stderr } = await folder.run(
    ['health', `azure:${gateway}`, '--wait', '10m', '--interval', '5m'],
    {
      started: (child) => {
        const timer = setInterval(() => {
          if (arm.requests.length < 4) return
          clearInterval(timer)
          // The answer is there, and judged; then it waits.
          child.stderr?.once('data', () => setTimeout(() => child.kill('SIGINT'), 200))
        }, 20)
      },
    },
  )
  expect([exit, stdout]).toEqual([2, ''])
  expect(stderr).toContain('error  Stopped: nothing was decided.\n')
})
