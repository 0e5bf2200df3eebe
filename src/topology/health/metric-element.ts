// A time series of a metric as an element.
import type { MetricReading } from '../../resource/health.ts'
import { parseId } from '../../resource/resource-id.ts'
import { Unknown } from '../../resource/unknown.ts'
import { healthMetric } from '../model/pool-health.ts'
import type { HealthBook } from './book.ts'
import { HealthElement, healthModel } from './element.ts'
import { lastName } from './join.ts'

interface MetricHeld {
  readonly reading: MetricReading
  /** Of UsedSnatPorts: the ports that the member has. */
  readonly allocated: number | undefined
}

export function metricsOf(book: HealthBook): readonly HealthElement<MetricHeld>[] {
  const readings = book.metrics
  const allocated = new Map(
    readings.filter(({ name }) => isNamed(name, 'allocatedsnatports')).map((one) => [memberKey(one), one.highest]),
  )
  return readings.map((reading) => {
    const ports = isNamed(reading.name, 'usedsnatports') ? allocated.get(memberKey(reading)) : undefined
    return new HealthElement(metricModel, { reading, allocated: ports })
  })
}

function isNamed(name: string, wanted: string): boolean {
  return name.toLowerCase() === wanted
}

function memberKey({ resource, dimensions }: MetricReading): string {
  return `${resource.toLowerCase()} ${dimensions.get('backendipaddress') ?? ''}`
}

const metricModel = healthModel<typeof healthMetric, MetricHeld>(
  healthMetric,
  {
    metric: ({ reading }) => reading.name,
    resource: ({ reading }) => resourceName(reading),
    address: ({ reading }) => reading.dimensions.get('backendipaddress'),
    port: ({ reading }) => reading.dimensions.get('backendport'),
    frontend: ({ reading }) => reading.dimensions.get('frontendipaddress'),
    connectionState: ({ reading }) => reading.dimensions.get('connectionstate'),
    points: ({ reading }) => reading.points,
    average: ({ reading }) => down(reading.average) ?? noData(reading),
    lowest: ({ reading }) => down(reading.lowest) ?? noData(reading),
    highest: ({ reading }) => up(reading.highest) ?? noData(reading),
    total: ({ reading }) => up(reading.total),
    percentOfAllocated: ({ reading, allocated }) =>
      allocated === undefined || allocated <= 0 || reading.highest === undefined
        ? undefined
        : Math.ceil((reading.highest / allocated) * 100),
  },
  {
    label: ({ reading }) => {
      const { name, dimensions } = reading
      const address = dimensions.get('backendipaddress')
      const port = dimensions.get('backendport')
      const member = [address, port].filter((part) => part !== undefined).join(':')
      return `${resourceName(reading)}/${name}${member === '' ? '' : ` ${member}`}`
    },
    id: ({ reading }) => parseId(reading.resource),
    place: ({ reading }) => reading.place,
  },
)

function down(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.floor(value)
}

function up(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.ceil(value)
}

function resourceName({ resource }: MetricReading): string {
  const name = lastName(resource)
  return name === '' ? 'a resource without a name' : name
}

function noData(reading: MetricReading): Unknown {
  const { name } = reading
  const reason = `${name} of ${resourceName(reading)} has no data`
  const supply = 'ask for a later time span: metrics are minutes behind, and Basic load balancers have none'
  return new Unknown({ print: () => name, causes: [{ code: 'runtime', reason, supply }] })
}
