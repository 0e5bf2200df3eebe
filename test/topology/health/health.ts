// Answers about health for tests, as short as they can be said.
import { noWatch, type Health, type HealthReport, type Watch } from '../../../src/resource/health.ts'
import { readHealth } from '../../../src/source/health/read.ts'
import { HealthBook, type HealthScope } from '../../../src/topology/health/book.ts'
import type { TopologyInput } from '../../../src/topology/topology.ts'
import { network } from '../resources.ts'

export const poolId = (name: string, gateway = 'agw') =>
  `${network}/applicationGateways/${gateway}/backendAddressPools/${name}`
export const settingsId = (name: string, gateway = 'agw') =>
  `${network}/applicationGateways/${gateway}/backendHttpSettingsCollection/${name}`
export const ruleId = (name: string, lb = 'lb') => `${network}/loadBalancers/${lb}/loadBalancingRules/${name}`

export interface ServerJson {
  readonly address: string
  readonly health?: string
  readonly healthProbeLog?: string
  readonly ipConfiguration?: { readonly id: string }
}

/** `10.0.0.4 Healthy`, as `{ address, health }`. */
export function servers(...words: readonly string[]): ServerJson[] {
  return words.map((word) => {
    const [address = '', state = 'Healthy', ...log] = word.split(' ')
    return { address, health: state, ...(log.length > 0 && { healthProbeLog: log.join(' ') }) }
  })
}

/** A report of the gateway `agw`: pool → settings → servers. */
export function report(
  pools: Readonly<Record<string, Readonly<Record<string, readonly ServerJson[]>>>>,
  gateway = 'agw',
): unknown {
  return {
    backendAddressPools: Object.entries(pools).map(([pool, settings]) => ({
      backendAddressPool: { id: poolId(pool, gateway) },
      backendHttpSettingsCollection: Object.entries(settings).map(([name, list]) => ({
        backendHttpSettings: { id: settingsId(name, gateway) },
        servers: list,
      })),
    })),
  }
}

/** Members of a rule of the load balancer `lb`: `10.0.0.4 Up Up_Probe_Success`. */
export function rule(name: string, ...words: readonly string[]): unknown {
  const members = words.map((word) => {
    const [ipAddress, state, reason] = word.split(' ')
    return { ipAddress, state, reason }
  })
  return [{ id: ruleId(name), health: { loadBalancerBackendAddresses: members } }]
}

export interface Given {
  readonly before?: unknown
  readonly watch?: Partial<Watch>
  readonly scope?: HealthScope
}

export function read(value: unknown, path = 'health.json'): HealthReport {
  const found = readHealth({ path, text: JSON.stringify(value) })
  if ('level' in found) throw new Error(found.message)
  return found
}

/** What a topology is given. */
export function health(value: unknown, { before, watch, scope = 'joined' }: Given = {}): TopologyInput['health'] {
  const all: Health = {
    reports: [read(value)],
    before: before === undefined ? [] : [read(before, 'before.json')],
    watch: { ...noWatch, ...watch },
  }
  return (world) => new HealthBook(world, all, scope)
}
