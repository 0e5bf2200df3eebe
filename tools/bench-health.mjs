// What health costs, for the bench: a report of one application gateway of the size that Azure allows, all of its pools with
// four of its settings each, one server in a hundred not healthy.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gatewayTemplate } from './bench-gateway.mjs'
import { line, median, timeProcess } from './bench-measure.mjs'

const POOLS = 100
const SETTINGS = 4
const SERVERS = 1200

const GATEWAY = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/applicationGateways/agw'
const HEALTHY = { health: 'Healthy', healthProbeLog: 'Success. Received 200 status code' }
const UNHEALTHY = {
  health: 'Unhealthy',
  healthProbeLog:
    'Cannot connect to backend server. Check whether any NSG/UDR/Firewall is blocking access to the server. ' +
    'Check if application is running on correct port. To learn more visit - https://aka.ms/servernotreachable.',
}

/** As `az network application-gateway show-backend-health` prints it; its pools are those of `gatewayTemplate`. */
export function healthReport({ pools, settings, servers }) {
  const backendAddressPools = Array.from({ length: pools }, (_none, pool) => ({
    backendAddressPool: part('backendAddressPools', `pool${pool}`),
    backendHttpSettingsCollection: Array.from({ length: settings }, (_one, at) => ({
      backendHttpSettings: part('backendHttpSettingsCollection', `settings${(pool + at) % pools}`),
      servers: Array.from({ length: servers }, (_each, n) => ({
        address: `10.${pool}.${n >> 8}.${n & 255}`,
        ...(n % 100 === 5 ? UNHEALTHY : HEALTHY),
      })),
    })),
  }))
  return JSON.stringify({ backendAddressPools }, null, 2)
}

function part(collection, name) {
  return { id: `${GATEWAY}/${collection}/${name}`, resourceGroup: 'g' }
}

const CLI = resolve(import.meta.dirname, '../dist/cli.js')
const PARSE = 'for (const file of process.argv.slice(1)) JSON.parse(require("fs").readFileSync(file, "utf8"))'

/** Whole processes: the report read and judged, alone and with the template of the gateway. */
export function measureHealth() {
  const folder = mkdtempSync(join(tmpdir(), 'poolgate-bench-'))
  try {
    const health = join(folder, 'health.json')
    const template = join(folder, 'gateway.json')
    writeFileSync(health, healthReport({ pools: POOLS, settings: SETTINGS, servers: SERVERS }))
    writeFileSync(template, gatewayTemplate({ listeners: POOLS, rules: 400, pools: POOLS, members: SERVERS }))
    const scope = ['--subscription-id', 's', '--resource-group', 'g']
    const what = `health of ${POOLS} pools × ${SERVERS} servers × ${SETTINGS} settings`
    measure(3, [health], [health], what)
    measure(6, [health, '--template', template, ...scope], [health, template], `${what}, with the template`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function measure(aim, args, files, what) {
  const [judged, parsed] = [[], []]
  for (let n = 0; n < 3; n++) {
    judged.push(timeProcess([CLI, 'health', ...args], [0]))
    parsed.push(timeProcess(['-e', PARSE, ...files], [0]))
  }
  line('health', median(judged), median(parsed), aim, `${what}, over JSON.parse, whole processes, median of 3`)
}
