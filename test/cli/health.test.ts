// `poolgate health` and the same in a step of the action: progress, waiting, and what Azure does not answer.
import { describe, expect, test } from '@jest/globals'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stepOn } from '../action/step.ts'
import { main } from '../../src/commands/main.ts'
import type { AzureAnswer } from '../../src/resource/azure-answer.ts'
import { stable } from './run.ts'
import { withHost, type FakeHost, type Setting } from './fake-host.ts'

const gateway =
  '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-shop/providers/Microsoft.Network/applicationGateways/agw-shop'
const refused =
  'Cannot connect to backend server. Check whether any NSG/UDR/Firewall is blocking access to the server. Check if application is running on correct port. To learn more visit - https://aka.ms/servernotreachable.'
const fine = 'Success. Received 200 status code'

/** The health of a pool of two, by who is healthy. */
function health(...healthy: readonly boolean[]): string {
  const servers = healthy.map((isHealthy, index) => ({
    address: `10.0.1.${index + 4}`,
    health: isHealthy ? 'Healthy' : 'Unhealthy',
    healthProbeLog: isHealthy ? fine : refused,
  }))
  const of = (part: string, name: string) => ({ id: `${gateway}/${part}/${name}` })
  return JSON.stringify({
    backendAddressPools: [
      {
        backendAddressPool: of('backendAddressPools', 'web'),
        backendHttpSettingsCollection: [{ backendHttpSettings: of('backendHttpSettingsCollection', 'https'), servers }],
      },
    ],
  })
}

const good = health(true, true)
const half = health(true, false)
const bad = health(false, false)

const answer = (text: string): readonly AzureAnswer[] => [{ origin: `azure:${gateway}`, text }]

interface Seen {
  readonly exit: number
  readonly out: string
  readonly err: string
  readonly fake: FakeHost
}

async function poolgate(args: readonly string[], setting: Setting): Promise<Seen> {
  return withHost(setting, async (fake) => {
    const exit = await main(['health', ...args], fake.host)
    return { exit, out: stable(fake.out()), err: fake.err(), fake }
  })
}

describe('waiting for files', () => {
  const mending: Setting = {
    files: { 'health.json': bad },
    onSleep: (seconds, folder) => {
      if (seconds >= 30) writeFileSync(join(folder, 'health.json'), good)
    },
  }

  test('plain lines, one for each change', async () => {
    const { exit, err, fake } = await poolgate(['health.json', '--wait', '5m'], mending)
    expect([exit, fake.slept]).toEqual([0, [15_000, 15_000]])
    expect(err).toBe('   0 s  closed: 1 error, 1 warning; 0 of 2 healthy: agw-shop/web via https 0 of 2\n')
  })

  test('one line that changes at a terminal, and is gone at the end', async () => {
    const { err } = await poolgate(['health.json', '--wait', '5m'], { ...mending, isTerminal: true })
    const [, first, second, last, ...more] = err.split('\r\u001b[K')
    expect(first).toMatch(/^ {3}0 s {2}closed: 1 error/)
    expect(second).toMatch(/^ {2}15 s {2}closed: 1 error/)
    expect([last, more]).toEqual(['', []])
    expect(err).not.toContain('\n')
  })

  test('nothing with --quiet', async () => {
    const { exit, err } = await poolgate(['health.json', '--wait', '5m', '--quiet'], mending)
    expect([exit, err]).toEqual([0, ''])
  })

  test('the time is up: the gate is closed', async () => {
    const setting = { files: { 'health.json': bad } }
    const { exit, out, fake } = await poolgate(['health.json', '--wait', '40s', '--interval', '20s'], setting)
    expect([exit, fake.slept]).toEqual([1, [20_000, 20_000]])
    expect(out).toContain('✗ closed')
  })
})

describe('metrics are counted', () => {
  const metric = (name: string, dimension: string, total: number) => {
    const id = `${gateway.replace('applicationGateways/agw-shop', 'loadBalancers/lb-web')}/providers/Microsoft.Insights/metrics/${name}`
    const metadatavalues = [
      { name: { value: dimension }, value: dimension === 'ConnectionState' ? 'Failed' : '10.0.1.4' },
    ]
    return { id, name: { value: name }, timeseries: [{ metadatavalues, data: [{ average: total, total }] }] }
  }
  const failed = metric('SnatConnectionCount', 'ConnectionState', 3)
  const probed = metric('DipAvailability', 'BackendIPAddress', 100)
  const files = {
    'failed.json': JSON.stringify({ value: [failed] }),
    'both.json': JSON.stringify({ value: [failed, probed] }),
  }

  test('beside the servers that they name', async () => {
    const { out } = await poolgate(['both.json'], { files })
    expect(out).toContain(' · 1 server, 2 metrics, ')
  })

  test('once, in however many files they are', async () => {
    const { out } = await poolgate(['failed.json', 'both.json'], { files })
    expect(out).toContain(' · 1 server, 2 metrics, ')
  })

  test('alone while others are waited for', async () => {
    const { err } = await poolgate(['failed.json', '--wait', '20s', '--interval', '20s', '--fail-on', 'warning'], {
      files,
    })
    expect(err).toBe('   0 s  closed: 1 warning; 1 metric\n')
  })
})

describe('what is no health of Azure', () => {
  test('is cut where it is longer than any address or message', async () => {
    const long = health(false).replace('10.0.1.4', '9'.repeat(100_000)).replace(refused, 'x'.repeat(1_000_000))
    const { exit, out } = await poolgate(['health.json'], { files: { 'health.json': long } })
    expect(exit).toBe(1)
    expect(out.length).toBeLessThan(10_000)
    expect(out).toContain('999… ')
    const { summary } = await stepOn({ health: 'health.json' }, { files: { 'health.json': long } })
    expect(summary.length).toBeLessThan(20_000)
    expect(summary).toContain('xxx…')
  })

  test('is told with what to give in its place', async () => {
    const files = {
      'empty.json': ' ',
      'odd.json': health(true).replace('"servers":[', '"servers":[7,'),
      'series.json': JSON.stringify({ value: [{ id: 'x', name: { value: 'DipAvailability' }, timeseries: [] }] }),
    }
    const empty = await poolgate(['empty.json'], { files })
    expect([empty.exit, empty.out]).toEqual([2, expect.stringContaining('The file is empty. Give what `az network')])
    const odd = await poolgate(['odd.json'], { files })
    expect(odd.out).toContain('what is no server in a list of servers')
    const series = await poolgate(['series.json'], { files })
    expect(series.out).toContain('DipAvailability of a resource without a name has no data')
  })
})

describe('what is possible where health is not known', () => {
  const notRetrieved = health(false)
    .replace('Unhealthy', 'Unknown')
    .replace(refused, 'The backend health status could not be retrieved.')
  const network =
    '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-shop/providers/Microsoft.Network'
  const resource = (type: string, name: string, properties: object) => ({
    type: `Microsoft.Network/${type}`,
    apiVersion: '2024-05-01',
    name,
    properties,
  })
  /** A gateway behind a security group. */
  const gatewayTemplate = (manager: 'Allow' | 'Deny') => {
    const properties = {
      direction: 'Inbound',
      access: manager,
      priority: 100,
      protocol: '*',
      sourceAddressPrefix: 'GatewayManager',
      sourcePortRange: '*',
      destinationAddressPrefix: '*',
      destinationPortRange: '*',
    }
    const subnet = {
      addressPrefix: '10.0.0.0/24',
      networkSecurityGroup: { id: `${network}/networkSecurityGroups/nsg` },
    }
    return JSON.stringify({
      $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
      contentVersion: '1.0.0.0',
      resources: [
        resource('networkSecurityGroups', 'nsg', { securityRules: [{ name: 'manager', properties }] }),
        resource('virtualNetworks', 'vnet', { subnets: [{ name: 'gateway', properties: subnet }] }),
        resource('applicationGateways', 'agw-shop', {
          sku: { name: 'Standard_v2', tier: 'Standard_v2' },
          gatewayIPConfigurations: [
            { name: 'ip', properties: { subnet: { id: `${network}/virtualNetworks/vnet/subnets/gateway` } } },
          ],
          frontendIPConfigurations: [
            { name: 'front', properties: { publicIPAddress: { id: `${network}/publicIPAddresses/pip` } } },
          ],
          backendAddressPools: [{ name: 'web' }],
          backendHttpSettingsCollection: [{ name: 'https', properties: { port: 443, protocol: 'Https' } }],
        }),
      ],
    })
  }
  const run = async (manager: 'Allow' | 'Deny') => {
    const files = { 'health.json': notRetrieved, 'main.json': gatewayTemplate(manager) }
    const scope = ['--subscription-id', '00000000-0000-0000-0000-000000000001', '--resource-group', 'rg-shop']
    const { out } = await poolgate(['health.json', '--template', 'main.json', ...scope], { files })
    const { summary } = await stepOn({ health: 'health.json' }, { files })
    return { out, summary }
  }

  test('stands in order, and not where the inputs say the cause', async () => {
    const { out, summary } = await run('Allow')
    expect(out).toMatch(/possible causes:\n +1\) the name of a member .*\n +2\) a network security group/)
    expect(summary).toMatch(/possible cause\\: the name of a member .*<br>possible cause\\: a network security group/)
    const blocked = (await run('Deny')).out
    expect(blocked).toContain('The inputs say why: Azure manages gateway agw-shop at ports 65200-65535')
    expect(blocked).not.toContain('possible causes')
  })
})

describe('what Azure answers', () => {
  const permission: AzureAnswer = {
    origin: `azure:${gateway}`,
    code: 'permission',
    message: 'The sign-in may not ask for the health of agw-shop.',
    need: {
      action: 'Microsoft.Network/applicationGateways/backendhealth/action',
      scope: gateway,
      role: 'Network Contributor',
    },
  }

  test('is asked anew each time', async () => {
    const azure: Setting['azure'] = (_, time) => answer(time < 3 ? bad : good)
    const { exit, fake } = await poolgate([`azure:${gateway}`, '--wait', '10m', '--interval', '10s'], { azure })
    expect([exit, fake.slept]).toEqual([0, [10_000, 10_000]])
    expect(fake.opened).toEqual([{ subscription: '00000000-0000-0000-0000-000000000001' }])
  })

  test('a permission that is missing is unknown, with the action and the role to ask for', async () => {
    const { exit, out } = await poolgate([`azure:${gateway}`], { azure: () => [permission] })
    expect(exit).toBe(0)
    expect(out).toContain('✓ open, 1 undecided')
    expect(out).toContain('The sign-in may not ask for the health of agw-shop')
    expect(out).toContain(permission.need?.action)
    expect(out).toContain('Network Contributor')
  })

  test('it closes the gate with --unknown fail, and when it was waited for', async () => {
    const azure: Setting['azure'] = () => [permission]
    expect((await poolgate([`azure:${gateway}`, '--unknown', 'fail'], { azure })).exit).toBe(1)
    expect((await poolgate([`azure:${gateway}`, '--wait', '20s'], { azure })).exit).toBe(1)
  })

  test('lost connections do not end the waiting', async () => {
    const lost: AzureAnswer = { origin: `azure:${gateway}`, code: 'connection', message: 'The connection broke off.' }
    const azure: Setting['azure'] = (_, time) => (time === 1 ? [lost] : answer(good))
    const { exit, fake } = await poolgate([`azure:${gateway}`, '--wait', '10m'], { azure })
    expect([exit, fake.slept]).toEqual([0, [15_000]])
  })

  test.each([
    ['permission', 0],
    ['locked', 0],
    ['failed', 0],
    ['sign-in', 2],
    ['absent', 2],
    ['refused', 2],
    ['busy', 2],
    ['connection', 2],
    ['time-out', 2],
    ['answer', 2],
    ['foreign', 2],
    ['interrupted', 2],
  ] as const)(
    '%s: what says why health is not told is undecided (0), what kept it from being asked for a mistake (2)',
    async (code, wanted) => {
      const fault: AzureAnswer = { origin: `azure:${gateway}`, code, message: 'It went wrong.' }
      const { exit, out, err } = await poolgate([`azure:${gateway}`], { azure: () => [fault] })
      expect(exit).toBe(wanted)
      expect(out + err).toContain(wanted === 0 ? '✓ open, 1 undecided' : 'error  It went wrong.')
    },
  )

  test('what waiting cannot mend ends it at once; what it may mend is waited for, and told', async () => {
    const fault = (code: 'sign-in' | 'absent'): AzureAnswer => ({
      origin: `azure:${gateway}`,
      code,
      message: 'Not so.',
    })
    const args = [`azure:${gateway}`, '--wait', '30s']
    const signIn = await poolgate(args, { azure: () => [fault('sign-in')] })
    expect([signIn.exit, signIn.fake.slept, signIn.err]).toEqual([2, [], ''])
    const absent = await poolgate(args, { azure: () => [fault('absent')] })
    expect([absent.exit, absent.fake.slept]).toEqual([2, [15_000, 15_000]])
    expect(absent.err).toBe('   0 s  incomplete: 1 problem; 0 of 0 healthy. Not so.\n')
  })

  test('before, of Azure too', async () => {
    const setting: Setting = { files: { 'before.json': good }, azure: () => answer(half) }
    const { exit, out } = await poolgate([`azure:${gateway}`, '--before', 'before.json'], setting)
    expect(exit).toBe(1)
    expect(out).toContain('1 of 2 healthy, before 2')
  })

  test('where nobody can ask Azure', async () => {
    const { exit, err } = await poolgate([`azure:${gateway}`], {})
    expect([exit, err]).toEqual([2, expect.stringContaining('Live state of Azure cannot be read here.')])
  })
})

describe('a step of the action', () => {
  test('waits for Azure, and tells what became of it', async () => {
    const azure: Setting['azure'] = (_, time) => answer(time < 3 ? bad : good)
    const { exit, log, output, summary, fake } = await stepOn({ health: `azure:${gateway}`, wait: '10m' }, { azure })
    expect([exit, fake.slept]).toEqual([0, [15_000, 15_000]])
    const often = await stepOn({ health: `azure:${gateway}`, wait: '10m', interval: '5s' }, { azure })
    expect([often.exit, often.fake.slept]).toEqual([0, [5000, 5000]])
    expect(log).toContain('   0 s  closed: 1 error, 1 warning; 0 of 2 healthy')
    expect(output).toContain('verdict<<poolgate_id\npass\n')
    expect(summary).toContain('2 of 2')
    expect(summary).not.toContain('Servers that are not healthy')
  })

  test('a table of the pools with what they lost, and one of servers with the diagnosis', async () => {
    const files = { 'before.json': good, 'health.json': half }
    const { exit, summary } = await stepOn({ health: 'health.json', before: 'before.json' }, { files })
    expect(exit).toBe(1)
    expect(summary.slice(summary.indexOf('### Health'))).toMatchInlineSnapshot(`
      "### Health

      | state | pool | healthy | before | others |
      | --- | --- | --- | --- | --- |
      | ⚠️ | <code>agw&#45;shop&#47;web via https</code> | 1 of 2 | 2 \\(1 fewer\\) | 1 unhealthy |

      ### Servers that are not healthy

      | servers | pool | state | rule | what Azure says | what to verify |
      | --- | --- | --- | --- | --- | --- |
      | <code>10&#46;0&#46;1&#46;5</code> | <code>agw&#45;shop&#47;web via https</code> | Unhealthy | HAG05 | Cannot connect to backend server\\. Check whether any NSG\\/UDR\\/Firewall is blocking access to the server\\. Check if application is running on correct port\\. To learn more visit \\- https\\:​\\/\\/aka\\.ms\\/servernotreachable\\. | from a machine in the network of the gateway\\: nc \\-vz 10\\.0\\.1\\.5 &lt;port&gt;<br>the effective security rules and routes of the network interface of 10\\.0\\.1\\.5<br>on the server\\: which address and port the application listens on \\(netstat \\-an, ss \\-ltn\\) |

      "
    `)
  })

  test('progress gives no command to the runner', async () => {
    const files = { 'health.json': bad.replaceAll('agw-shop', '##[error]x') }
    const { log } = await stepOn({ health: 'health.json', wait: '15s' }, { files })
    expect(log).toContain('error]x/web')
    expect(log).not.toContain('##[error]')
  })

  test.each([
    [{ wait: '10m' }, 'wait: there is no health to wait for. Name it in `health`.'],
    [{ health: '-' }, 'health, before: - is standard input, which an action has not. Name a file.'],
    [{ interval: '10s' }, 'interval: there is no health to read again. Name it in `health`.'],
    [
      { health: 'a.json', interval: '10s' },
      'interval is the time between two answers, and without `wait` there is one.',
    ],
    [{ health: 'a.json', live: 'merge' }, 'live: `health` asks Azure for health alone.'],
    [{ health: 'a.json', wait: 'long' }, 'wait takes a time such as 90s, 10m or 1h30m, not long.'],
    [{ health: `azure:${gateway}` }, 'Live state of Azure cannot be read here.'],
  ])('%j is a mistake', async (inputs, message) => {
    const { exit, log } = await stepOn(inputs)
    expect([exit, log]).toEqual([2, expect.stringContaining(message)])
  })
})
