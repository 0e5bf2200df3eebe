// First rules about backend health: their cases are answers of Azure.
import type { HealthSkeleton } from './skeleton.ts'

const network = '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network'

/** The report of a gateway: three servers of a pool, of which the last has that state. */
function report(state: string): readonly string[] {
  return reportOf('health: Healthy', `health: ${state}`)
}

/** The same with what is said of the second and of the third. */
function reportOf(second: string, third: string): readonly string[] {
  const gateway = `${network}/applicationGateways/agw`
  return [
    'backendAddressPools:',
    `  - backendAddressPool: { id: ${gateway}/backendAddressPools/web }`,
    '    backendHttpSettingsCollection:',
    `      - backendHttpSettings: { id: ${gateway}/backendHttpSettingsCollection/https }`,
    '        servers:',
    '          - { address: 10.0.0.4, health: Healthy }',
    `          - { address: 10.0.0.5, ${second} }`,
    `          - { address: 10.0.0.6, ${third} }`,
  ]
}

function received(status: number): string {
  return `healthProbeLog: 'Received invalid status code: ${status} in the backend server HTTP response.'`
}

const ofServers = {
  bad: 'Unhealthy',
  good: 'Healthy',
  open: 'Unknown',
  openName: 'a server whose health Azure does not know',
} as const

/** By the kind that the rule is for. */
export const healthSkeletons: Readonly<Record<string, HealthSkeleton>> = {
  poolHealth: {
    ...ofServers,
    variable: 'health',
    list: 'health.messages',
    title: 'A pool has a server that is not healthy',
    assert: 'health.unhealthy == 0 && health.isAllKnown',
    message:
      "'{health.unhealthy} of {health.total} servers of {health.label} are not healthy; we release with none of these.'",
    fix: 'Mend them, or roll back.',
    answer: report,
  },
  serverHealth: {
    ...ofServers,
    variable: 'server',
    title: 'A server is not healthy',
    assert: 'server.isHealthy',
    message: "'{server.address} is {server.written}.'",
    fix: 'Mend it, or take it out of the pool.',
    answer: report,
  },
  healthMessage: {
    ...ofServers,
    variable: 'message',
    list: 'message.servers',
    title: 'A server answers the probe with 404',
    assert: `'!(message.isFailing && message.received == "404")'`,
    message: "'{message.addresses} answer the probe with 404: the application was deployed without its probe page.'",
    fix: 'Deploy the page that the probe asks for.',
    answer: (state) => reportOf(`health: Unhealthy, ${received(503)}`, `health: ${state}, ${received(404)}`),
  },
  healthMetric: {
    variable: 'series',
    title: 'A probe of a load balancer has failed',
    assert: 'series.average >= 99',
    message: "'The probe of {series.resource} passed {series.average} percent of the time.'",
    fix: 'Look at the health of its rules.',
    bad: '[{ average: 50 }]',
    good: '[{ average: 100 }]',
    open: '[]',
    openName: 'a metric without data',
    answer: (data) => [
      'namespace: Microsoft.Network/loadBalancers',
      'value:',
      `  - id: ${network}/loadBalancers/lb/providers/Microsoft.Insights/metrics/DipAvailability`,
      '    name: { value: DipAvailability }',
      `    timeseries: [{ metadatavalues: [], data: ${data} }]`,
    ],
  },
}
