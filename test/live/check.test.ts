// Live state in the hands of a user: the built command line against a fake resource manager.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { root } from '../cli/run.ts'
import { times } from './fault-rows.ts'
import { folderFor, type Folder } from './cli.ts'
import { refuse, silent, startFakeArm, type FakeArm } from './fake-arm.ts'
import { token } from './open.ts'

const subscription = '00000000-0000-0000-0000-000000000001'
const group = `/subscriptions/${subscription}/resourceGroups/rg`
const id = (type: string, name: string) => `${group}/providers/Microsoft.Network/${type}/${name}`
const balancer = id('loadBalancers', 'lb-web')
const pool = `${balancer}/backendAddressPools/web`
const nic = (name: string) => id('networkInterfaces', name)
const configuration = (name: string) => `${nic(name)}/ipConfigurations/ipconfig1`
const subnet = `${id('virtualNetworks', 'vnet')}/subnets/web`

const body = (of: string, properties: object, extra: object = {}) => ({
  name: of.split('/').at(-1),
  id: of,
  etag: 'W/"1"',
  type: of.split('/').slice(6, 8).join('/'),
  location: 'westeurope',
  ...extra,
  properties,
})
const liveBalancer = body(
  balancer,
  {
    frontendIPConfigurations: [
      { name: 'fe', id: `${balancer}/frontendIPConfigurations/fe`, properties: { subnet: { id: subnet } } },
    ],
    backendAddressPools: [
      {
        name: 'web',
        id: pool,
        properties: { backendIPConfigurations: [{ id: configuration('nic-1') }, { id: configuration('nic-2') }] },
      },
      {
        name: 'other',
        id: `${balancer}/backendAddressPools/other`,
        properties: { backendIPConfigurations: [{ id: configuration('nic-9') }] },
      },
    ],
    loadBalancingRules: [
      {
        name: 'https',
        id: `${balancer}/loadBalancingRules/https`,
        properties: {
          frontendIPConfiguration: { id: `${balancer}/frontendIPConfigurations/fe` },
          backendAddressPool: { id: pool },
          protocol: 'Tcp',
          frontendPort: 443,
          backendPort: 443,
        },
      },
    ],
  },
  { sku: { name: 'Standard', tier: 'Regional' } },
)
const liveNic = (name: string, pools: readonly string[] = [pool]) =>
  body(nic(name), {
    ipConfigurations: [
      {
        name: 'ipconfig1',
        id: configuration(name),
        properties: { subnet: { id: subnet }, loadBalancerBackendAddressPools: pools.map((of) => ({ id: of })) },
      },
    ],
  })
const network = body(id('virtualNetworks', 'vnet'), {
  addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
  subnets: [
    {
      name: 'web',
      id: subnet,
      properties: {
        addressPrefix: '10.0.0.0/24',
        networkSecurityGroup: { id: id('networkSecurityGroups', 'nsg-web') },
        ipConfigurations: [{ id: configuration('nic-77') }],
      },
    },
    {
      name: 'unrelated',
      id: subnet.replace('/web', '/unrelated'),
      properties: {
        addressPrefix: '10.0.1.0/24',
        networkSecurityGroup: { id: id('networkSecurityGroups', 'nsg-other') },
      },
    },
  ],
})
const live = [
  liveBalancer,
  liveNic('nic-1'),
  liveNic('nic-2'),
  liveNic('nic-9', []),
  liveNic('nic-77', []),
  network,
  body(id('networkSecurityGroups', 'nsg-web'), { securityRules: [], subnets: [{ id: subnet }] }),
  body(id('networkSecurityGroups', 'nsg-other'), { securityRules: [] }),
]
const config = 'extends: none\nrules: { LB103: error, POOL001: error }\n'

/** A network interface of another team, which joins the pool of the load balancer. */
const template = {
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  resources: [
    {
      type: 'Microsoft.Network/networkInterfaces',
      apiVersion: '2024-05-01',
      name: 'nic-3',
      location: 'westeurope',
      properties: {
        ipConfigurations: [
          {
            name: 'ipconfig1',
            properties: {
              subnet: { id: "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'web')]" },
              loadBalancerBackendAddressPools: [
                { id: "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb-web', 'web')]" },
              ],
            },
          },
        ],
      },
    },
  ],
}
const balancerOf = (properties: object) => ({
  type: 'Microsoft.Network/loadBalancers',
  apiVersion: '2024-05-01',
  name: 'lb-web',
  location: 'westeurope',
  sku: { name: 'Standard' },
  properties,
})
/** A load balancer with a pool, which has an address. */
const balancerTemplate = {
  ...template,
  resources: [
    balancerOf({}),
    {
      type: 'Microsoft.Network/loadBalancers/backendAddressPools',
      apiVersion: '2024-05-01',
      name: 'lb-web/web',
      properties: { loadBalancerBackendAddresses: [{ name: 'a', properties: { ipAddress: '10.0.0.4' } }] },
    },
  ],
}
const scope = ['--subscription-id', subscription, '--resource-group', 'rg']

let arm: FakeArm
let folder: Folder
beforeEach(async () => {
  arm = await startFakeArm({ resources: Object.fromEntries(live.map((one) => [one.id, one])) })
  folder = folderFor(arm, {
    'poolgate.yaml': config,
    'main.json': JSON.stringify(template),
    'lb.json': JSON.stringify(balancerTemplate),
  })
})
afterEach(async () => {
  folder.remove()
  await arm.close()
})

const read = () => arm.requests.map(({ path }) => path.split('?')[0]!.split('/').at(-1))

test('a live load balancer is judged; a finding stands at the id, with its line', async () => {
  const { exit, stdout, stderr } = await folder.run(['check', `azure:${balancer}`])
  expect([exit, stderr]).toEqual([1, ''])
  expect(stdout).toContain(`azure:${balancer}`)
  expect(stdout).toContain('LB103 rule-without-probe')
  expect(stdout).toMatch(/│ +"name": "https"/)
  expect(read()).toEqual(['lb-web'])
})

test('a group and a subscription give the same pools', async () => {
  const show = async (of: string) => JSON.parse((await folder.run(['show', of, '--format', 'json'])).stdout)
  const byGroup = await show(`azure:${group}`)
  expect(byGroup.inputs).toEqual([
    { set: 'default', file: `azure:${group}`, parameters: [], source: 'live', resources: 8 },
  ])
  expect(byGroup.pools[0]).toMatchObject({ name: 'web', members: { min: 2, max: 2, known: true } })
  expect((await show(`azure:/subscriptions/${subscription}`)).pools).toEqual(byGroup.pools)
})

describe('live state among the inputs of a configuration', () => {
  const inputs = (of: string, more = '') =>
    `${config}inputs: [{ template: 'azure:${of}'${more} }, { template: main.json, set: own }]\n`
  const write = (text: string) => writeFileSync(join(folder.path, 'poolgate.yaml'), text)

  test('is asked for, as a set of its own or with others, and replayed', async () => {
    write(inputs(balancer))
    const run = async (...args: readonly string[]) => folder.run(['check', '--format', 'json', ...args])
    const recorded = await run('--record', 'kept')
    expect(JSON.parse(recorded.stdout)).toMatchObject({ sets: [`azure:${balancer}`, 'own'] })
    expect([recorded.exit, read()]).toEqual([1, ['lb-web']])
    expect((await run('--replay', 'kept')).stdout).toBe(recorded.stdout)
    expect(arm.requests.length).toBe(1)
    write(inputs(balancer, ', set: own'))
    expect(JSON.parse((await run()).stdout)).toMatchObject({ sets: ['own'] })
  })

  test('takes no parameters; where nothing is named nothing can be recorded', async () => {
    write(inputs(balancer, ', parameters: main.json'))
    const { exit, stdout } = await folder.run(['check'])
    expect([exit, stdout.split('\n')[0]]).toEqual([
      2,
      `azure:${balancer}  error  This id holds resources as they are and takes no parameters: main.json is for a template.`,
    ])
    write(`${config}inputs: [{ template: main.json }]\n`)
    const nothing = await folder.run(['check', '--record', 'kept'])
    expect([nothing.exit, nothing.stderr]).toEqual([2, expect.stringContaining('nothing is asked of it')])
  })
})

test('--live merge reads what a template refers to, who is in the pool now, and nothing beside', async () => {
  const { exit, stdout } = await folder.run(['show', 'main.json', ...scope, '--live', 'merge', '--format', 'json'])
  const { pools, inputs } = JSON.parse(stdout)
  expect([exit, inputs.map(({ file, resources }: { file: string; resources: number }) => [file, resources])]).toEqual([
    0,
    [
      ['main.json', 1],
      ['azure:', 5],
    ],
  ])
  expect(pools[0].members.list.map(({ name }: { name: string }) => name).sort()).toEqual(['nic-1', 'nic-2', 'nic-3'])
  expect(new Set(read())).toEqual(new Set(['lb-web', 'nic-1', 'nic-2', 'nsg-web', 'vnet']))
  expect(arm.requests.length).toBe(5)
})

test('without a place to deploy to nothing is looked up, and it says so', async () => {
  const { exit, stdout } = await folder.run(['check', 'main.json', '--live', 'merge'])
  expect(stdout).toContain(
    'Where the deployment goes is not known, so that what it refers to there was not looked up. Give --subscription-id and --resource-group.',
  )
  expect([exit, arm.requests]).toEqual([0, []])
})

test('without a place to deploy to nothing is compared, and nothing taken for new', async () => {
  const { exit, stdout } = await folder.run(['check', 'lb.json', '--live', 'diff'])
  expect([exit, arm.requests]).toEqual([0, []])
  expect(stdout).toContain('the subscription of the run is not given')
  expect(stdout).toContain('changes lb-web/web  ? → 1 member')
  expect(stdout).not.toContain('new')
})

test('a missing permission is undecided, and names action and role', async () => {
  arm.plan(/networkInterfaces/, refuse(403, 'AuthorizationFailed', ''))
  const { exit, stdout } = await folder.run(['check', `azure:${group}`, '--rule', 'POOL001', '--format', 'json'])
  const { verdict, problems } = JSON.parse(stdout)
  expect([exit, verdict]).toEqual([0, 'unknown'])
  expect(problems.map(({ message }: { message: string }) => message)).toEqual([
    `Pools and members may be missing: this sign-in may not do Microsoft.Network/networkInterfaces/read on ${group}/providers/Microsoft.Network/networkInterfaces. To decide it: ask for the role Reader there, or for one that holds this action.`,
  ])
})

test('what is not in Azure, and Azure that does not answer, end with 2', async () => {
  const absent = await folder.run(['check', `azure:${balancer}-gone`])
  expect([absent.exit, absent.stdout.split('\n')[0]]).toEqual([
    2,
    `azure:${balancer}-gone  error  ${balancer}-gone is not in Azure, or not where this sign-in can see it (404 ResourceNotFound: The Resource '${balancer}-gone' was not found.). Check the id and the subscription.`,
  ])
  const signedOut = await folder.run(['check', `azure:${balancer}`], { env: { POOLGATE_AZURE_TOKEN: '' } })
  expect([signedOut.exit, signedOut.stdout]).toEqual([
    2,
    expect.stringContaining('There is no sign-in to Azure. Run `az login`'),
  ])
})

test.each([
  [['check', 'azure:lb-web'], 'azure:/lb-web is no id of Azure.'],
  [['check', 'azure:'], 'azure:/ is no id of Azure.'],
  [
    ['check', `azure:${group}/providers/Microsoft.Storage/storageAccounts/st`],
    'is of a type that poolgate does not read.',
  ],
  [
    ['check', 'main.json', '--record', 'r'],
    '--record and --replay are about what Azure answers, and nothing is asked of it.',
  ],
  [['check', `azure:${balancer}`, '--record', 'r', '--replay', 'r'], 'Give one of them.'],
  [['check', `azure:${balancer}`, '--parameters', 'a=b'], 'takes no parameters: a is for a template.'],
  [['expand', `azure:${balancer}`], 'Live state is not read here: a template is meant.'],
  [['check', `azure:${balancer}`, '--live', 'full'], '--live must be none, merge or diff, not full.'],
])('%j', async (args, words) => {
  const { exit, stdout, stderr } = await folder.run(args)
  expect([exit, stdout + stderr]).toEqual([2, expect.stringContaining(words)])
})

test('--live merge finds a scale set by the instances that are in the pool', async () => {
  const scaleSet = `${group}/providers/Microsoft.Compute/virtualMachineScaleSets/vmss`
  const instance = (index: number) =>
    `${scaleSet}/virtualMachines/${index}/networkInterfaces/nic/ipConfigurations/ipconfig1`
  const ownPool = {
    name: 'web',
    id: pool,
    properties: { backendIPConfigurations: [0, 1, 2].map((index) => ({ id: instance(index) })) },
  }
  const profile = {
    name: 'nic',
    properties: {
      primary: true,
      ipConfigurations: [
        { name: 'ipconfig1', properties: { subnet: { id: subnet }, loadBalancerBackendAddressPools: [{ id: pool }] } },
      ],
    },
  }
  const other = await startFakeArm({
    resources: {
      [balancer]: { ...liveBalancer, properties: { ...liveBalancer.properties, backendAddressPools: [ownPool] } },
      [scaleSet]: body(
        scaleSet,
        { virtualMachineProfile: { networkProfile: { networkInterfaceConfigurations: [profile] } } },
        { sku: { name: 'Standard_D2s_v5', capacity: 3 } },
      ),
      [network.id]: network,
    },
  })
  try {
    const files = { 'main.json': JSON.stringify(template) }
    const elsewhere = folderFor(other, files)
    const { stdout } = await elsewhere.run(['show', 'main.json', ...scope, '--live', 'merge', '--format', 'json'])
    elsewhere.remove()
    const [{ members }] = JSON.parse(stdout).pools
    expect(members).toMatchObject({ min: 4, max: 4, known: true })
    expect(members.list).toContainEqual(expect.objectContaining({ kind: 'vmss', name: 'vmss', count: 3 }))
    expect(other.requests.filter(({ path }) => path.includes('virtualMachineScaleSets')).length).toBe(1)
  } finally {
    await other.close()
  }
})

/** nic-1 is deployed anew without its pool, nic-3 joins it; nic-2 is not declared. */
const detaching = {
  ...template,
  resources: [
    ...template.resources,
    {
      ...template.resources[0],
      name: 'nic-1',
      properties: {
        ipConfigurations: [
          {
            name: 'ipconfig1',
            properties: { subnet: { id: "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'web')]" } },
          },
        ],
      },
    },
  ],
}

test('--live diff takes what is there now for what was before: who leaves a pool, who joins it, who stays', async () => {
  writeFileSync(join(folder.path, 'main.json'), JSON.stringify(detaching))
  const { exit, stdout } = await folder.run(['show', 'main.json', ...scope, '--live', 'diff', '--format', 'json'])
  const { pools, changes, inputs } = JSON.parse(stdout)
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name)
  expect([exit, names(pools[0].members.list).sort()]).toEqual([0, ['nic-2', 'nic-3']])
  expect(JSON.stringify(changes)).toContain('nic-1')
  expect(inputs.map(({ file, before = false }: { file: string; before?: boolean }) => [file, before])).toEqual([
    ['main.json', false],
    ['azure:', true],
  ])
  const { stdout: text } = await folder.run(['diff', `azure:${group}`, 'main.json', ...scope])
  expect(text).toMatch(/nic-1/)
})

test('a deployment in mode complete takes away what is in the group and nothing refers to', async () => {
  const { stdout } = await folder.run([
    'show',
    'main.json',
    ...scope,
    '--live',
    'diff',
    '--mode',
    'complete',
    '--format',
    'json',
  ])
  const { changes } = JSON.parse(stdout)
  expect(JSON.stringify(changes)).toContain('other')
})

test('what was before and may not be read is not taken for new', async () => {
  arm.plan(/loadBalancers\/lb-web/, ...times(9, refuse(403, 'AuthorizationFailed', '')))
  const own = { ...template, resources: [balancerOf({ backendAddressPools: [{ name: 'web' }] })] }
  writeFileSync(join(folder.path, 'main.json'), JSON.stringify(own))
  const { exit, stdout } = await folder.run(['check', 'main.json', ...scope, '--live', 'diff', '--format', 'json'])
  const { verdict, problems } = JSON.parse(stdout)
  expect([exit, verdict, problems.length]).toEqual([0, 'unknown', 1])
  expect(problems[0].message).toContain('Microsoft.Network/loadBalancers/read')
})

test('what is recorded is replayed to the byte, without a network', async () => {
  const args = ['check', 'main.json', `azure:${balancer}`, ...scope, '--live', 'merge', '--format', 'json']
  const first = await folder.run([...args, '--record', 'recording'])
  const asked = arm.requests.length
  const again = await folder.run([...args, '--replay', 'recording'], {
    env: { POOLGATE_CLOUD: '', POOLGATE_AZURE_TOKEN: '' },
  })
  expect(again).toEqual(first)
  expect([first.exit, asked > 5, arm.requests.length]).toEqual([1, true, asked])
  expect(first.stdout + first.stderr).not.toContain(token)
})

test('Ctrl-C ends with a clean message', async () => {
  arm.plan(/loadBalancers/, silent)
  const { exit, stdout, stderr } = await folder.run(['check', `azure:${balancer}`], {
    started: (child) => {
      const timer = setInterval(() => {
        if (arm.requests.length > 0 && child.kill('SIGINT')) clearInterval(timer)
      }, 20)
    },
  })
  expect([exit, stdout, stderr]).toEqual([2, '', 'error  Stopped: nothing was decided.\n'])
})

test('the library reads live state as the command line does', async () => {
  const script = join(folder.path, 'program.mjs')
  writeFileSync(
    script,
    `import { checkFiles } from ${JSON.stringify(join(root, 'dist/index.js'))}
const { verdict, inputs } = await checkFiles([process.argv[2]])
console.log(verdict, inputs.map(({ source, resources }) => source + ' ' + resources).join())`,
  )
  expect(await folder.run([`azure:${group}`], { script })).toEqual({ exit: 0, stdout: 'fail live 8\n', stderr: '' })
})
