// What an estate costs: 5,000 load balancers and 200,000 network interfaces, read from a fake resource manager and judged by
// all rules; once through the lists of the resource manager, once through Resource Graph. Time, requests, peak memory.
// Run by hand: node tools/bench-live.mjs [BALANCERS] [INTERFACES EACH]
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startFakeArm, text } from '../test/live/fake-arm.ts'

const ROOT = resolve(import.meta.dirname, '..')
const BALANCERS = Number(process.argv[2] ?? 5000)
const EACH = Number(process.argv[3] ?? 40)
const PER_NETWORK = 50
const GRAPH_PAGE = 1000
const LIST_PAGE = 500

const subscription = '00000000-0000-0000-0000-000000000001'
const group = `/subscriptions/${subscription}/resourceGroups/rg-estate`
const id = (type, name) => `${group}/providers/Microsoft.Network/${type}/${name}`
const envelope = (type, name, properties, extra = {}) => ({
  id: id(type, name),
  name,
  type: `Microsoft.Network/${type}`,
  location: 'westeurope',
  tags: { env: 'prod', team: `team-${name.length}` },
  ...extra,
  properties: { provisioningState: 'Succeeded', resourceGuid: '00000000-0000-0000-0000-000000000000', ...properties },
})

function balancer(index) {
  const name = `lb-${index}`
  const own = id('loadBalancers', name)
  const part = (collection, child, properties) => ({
    name: child,
    id: `${own}/${collection}/${child}`,
    etag: 'W/"00000000-0000-0000-0000-000000000000"',
    type: `Microsoft.Network/loadBalancers/${collection}`,
    properties: { provisioningState: 'Succeeded', ...properties },
  })
  const members = Array.from({ length: EACH }, (_, of) => ({
    id: `${id('networkInterfaces', `nic-${index}-${of}`)}/ipConfigurations/ipconfig1`,
  }))
  return envelope(
    'loadBalancers',
    name,
    {
      frontendIPConfigurations: [
        part('frontendIPConfigurations', 'fe', {
          privateIPAllocationMethod: 'Dynamic',
          subnet: { id: `${id('virtualNetworks', `vnet-${Math.floor(index / PER_NETWORK)}`)}/subnets/web` },
        }),
      ],
      backendAddressPools: [part('backendAddressPools', 'web', { backendIPConfigurations: members })],
      loadBalancingRules: [
        part('loadBalancingRules', 'https', {
          frontendIPConfiguration: { id: `${own}/frontendIPConfigurations/fe` },
          backendAddressPool: { id: `${own}/backendAddressPools/web` },
          probe: { id: `${own}/probes/ready` },
          protocol: 'Tcp',
          frontendPort: 443,
          backendPort: 443,
          idleTimeoutInMinutes: 4,
          disableOutboundSnat: true,
        }),
      ],
      probes: [
        part('probes', 'ready', {
          protocol: 'Https',
          port: 443,
          requestPath: '/ready',
          intervalInSeconds: 5,
          probeThreshold: 2,
        }),
      ],
    },
    { sku: { name: 'Standard', tier: 'Regional' } },
  )
}

function networkInterface(index, of) {
  const name = `nic-${index}-${of}`
  const network = id('virtualNetworks', `vnet-${Math.floor(index / PER_NETWORK)}`)
  return envelope('networkInterfaces', name, {
    ipConfigurations: [
      {
        name: 'ipconfig1',
        id: `${id('networkInterfaces', name)}/ipConfigurations/ipconfig1`,
        etag: 'W/"00000000-0000-0000-0000-000000000000"',
        type: 'Microsoft.Network/networkInterfaces/ipConfigurations',
        properties: {
          provisioningState: 'Succeeded',
          privateIPAddress: `10.${index % 250}.${Math.floor(of / 250)}.${of % 250}`,
          privateIPAllocationMethod: 'Dynamic',
          subnet: { id: `${network}/subnets/web` },
          primary: true,
          privateIPAddressVersion: 'IPv4',
          loadBalancerBackendAddressPools: [{ id: `${id('loadBalancers', `lb-${index}`)}/backendAddressPools/web` }],
        },
      },
    ],
    dnsSettings: { dnsServers: [], appliedDnsServers: [], internalDomainNameSuffix: 'abc.ax.internal.cloudapp.net' },
    macAddress: '00-0D-3A-00-00-00',
    enableAcceleratedNetworking: true,
    enableIPForwarding: false,
    networkSecurityGroup: { id: id('networkSecurityGroups', 'nsg-web') },
    primary: true,
    virtualMachine: { id: `${group}/providers/Microsoft.Compute/virtualMachines/vm-${index}-${of}` },
    nicType: 'Standard',
    allowPort25Out: true,
  })
}

function virtualNetwork(index) {
  const own = id('virtualNetworks', `vnet-${index}`)
  return envelope('virtualNetworks', `vnet-${index}`, {
    addressSpace: { addressPrefixes: ['10.0.0.0/8'] },
    subnets: [
      {
        name: 'web',
        id: `${own}/subnets/web`,
        properties: {
          addressPrefix: '10.0.0.0/9',
          networkSecurityGroup: { id: id('networkSecurityGroups', 'nsg-web') },
        },
      },
    ],
  })
}

const securityGroup = envelope('networkSecurityGroups', 'nsg-web', {
  securityRules: [
    {
      name: 'https',
      properties: {
        priority: 100,
        direction: 'Inbound',
        access: 'Allow',
        protocol: 'Tcp',
        sourceAddressPrefix: '*',
        sourcePortRange: '*',
        destinationAddressPrefix: '*',
        destinationPortRange: '443',
      },
    },
  ],
})

/** In the order of their ids, a resource at a time: the whole of it is not needed at once. */
function* estate() {
  for (let index = 0; index < BALANCERS; index++) yield balancer(index)
  for (let index = 0; index < BALANCERS; index++) for (let of = 0; of < EACH; of++) yield networkInterface(index, of)
  yield securityGroup
  for (let index = 0; index < Math.ceil(BALANCERS / PER_NETWORK); index++) yield virtualNetwork(index)
}

const types = ['loadBalancers', 'networkInterfaces', 'networkSecurityGroups', 'virtualNetworks']
const counts = [BALANCERS, BALANCERS * EACH, 1, Math.ceil(BALANCERS / PER_NETWORK)]
const total = counts.reduce((sum, count) => sum + count)

/** Pages are written when they are asked for, in order. */
function* pages(resources, size, count, write) {
  const rest = resources[Symbol.iterator]()
  for (let from = 0; from < count; from += size) {
    const rows = []
    for (let row = 0; row < Math.min(size, count - from); row++) rows.push(rest.next().value)
    yield JSON.stringify(write(rows, from + size < count ? String(from + size) : undefined))
  }
}

function graph(arm) {
  const all = pages(estate(), GRAPH_PAGE, total, (data, next) => ({
    totalRecords: total,
    count: data.length,
    data,
    facets: [],
    resultTruncated: next === undefined ? 'false' : 'true',
    ...(next !== undefined && { $skipToken: next }),
  }))
  const steps = Array.from(
    { length: Math.ceil(total / GRAPH_PAGE) },
    () => (exchange) => text(all.next().value)(exchange),
  )
  arm.plan(/ResourceGraph/, ...steps)
}

function lists(arm) {
  const listed = types.map((type) => ({ id: id(type, 'x'), name: 'x', type: `Microsoft.Network/${type}` }))
  arm.plan(/rg-estate\/resources/, text(JSON.stringify({ value: listed })))
  const all = estate()
  for (const [index, type] of types.entries()) {
    const url = `${arm.origin}${id(type, '').replace(/\/$/, '')}?api-version=2024-05-01&$skiptoken=`
    const some = pages(all, LIST_PAGE, counts[index], (value, next) => ({
      value,
      ...(next && { nextLink: url + next }),
    }))
    const steps = Array.from(
      { length: Math.ceil(counts[index] / LIST_PAGE) },
      () => (exchange) => text(some.next().value)(exchange),
    )
    arm.plan(new RegExp(`${type}\\?`), ...steps)
  }
}

/** Runs the command line; what it printed, how long it took, and the most memory that it had. */
function run(args, cwd, arm) {
  const report = `process.on('exit',()=>require('fs').writeSync(2,'PEAK '+JSON.stringify(process.resourceUsage())))`
  const hook = join(cwd, 'hook.cjs')
  writeFileSync(hook, report)
  const env = {
    ...process.env,
    NODE_EXTRA_CA_CERTS: join(cwd, 'ca.pem'),
    POOLGATE_CLOUD: arm.origin,
    POOLGATE_AZURE_TOKEN: 'x',
  }
  const started = performance.now()
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--require', hook, join(ROOT, 'dist/cli.js'), ...args], { cwd, env })
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (data) => (stdout += data))
    child.stderr.on('data', (data) => (stderr += data))
    child.on('close', (exit) => {
      const usage = JSON.parse(/PEAK (.*)/.exec(stderr)?.[1] ?? '{}')
      const seconds = (performance.now() - started) / 1000
      const cpu = ((usage.userCPUTime ?? 0) + (usage.systemCPUTime ?? 0)) / 1e6
      done({ exit, stdout, stderr, seconds, cpu, peak: (usage.maxRSS ?? 0) / 1024 })
    })
  })
}

for (const { name, serve, scope } of [
  { name: 'Resource Graph', serve: graph, scope: `/subscriptions/${subscription}` },
  { name: 'lists', serve: lists, scope: group },
]) {
  const arm = await startFakeArm()
  const cwd = mkdtempSync(join(tmpdir(), 'poolgate-bench-'))
  writeFileSync(join(cwd, 'ca.pem'), arm.ca)
  serve(arm)
  const { exit, stdout, stderr, seconds, cpu, peak } = await run(['check', `azure:${scope}`], cwd, arm)
  const last = stdout.trim().split('\n').at(-1)
  process.stdout.write(
    `${name.padEnd(15)} ${BALANCERS} load balancers, ${BALANCERS * EACH} network interfaces: ${arm.requests.length} requests, ${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of processor), peak memory ${peak.toFixed(0)} MiB, exit ${exit}\n  ${last}\n`,
  )
  if (exit > 1) process.stdout.write(`${stdout.slice(0, 2000)}\n${stderr.slice(0, 2000)}\n`)
  await arm.close()
  rmSync(cwd, { recursive: true })
}
