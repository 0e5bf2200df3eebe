// Metrics as `az monitor metrics list` and REST print them: one series for each combination of the dimensions asked for.
// A point without data says nothing; a series without points is kept, because no data is not health.
import type { HealthState, MetricReading, PoolReading, Said, ServerReading } from '../../resource/health.ts'
import type { Path } from '../../resource/resource.ts'
import { placeAt, readItems, readMembers, Server, ServerList, type Reading, type Span } from './draft.ts'

/** Metrics of a resource end with `/providers/Microsoft.Insights/metrics/<name>`. */
const OF_METRIC = '/providers/microsoft.insights/metrics/'

/** The array `value`; false when what stands there is no metric. */
export function readMetrics(reading: Reading, path: Path): boolean {
  let isMetric = false
  readItems(reading.scanner, (index) => {
    if (readMetric(reading, [...path, index])) isMetric = true
  })
  return isMetric
}

interface Series {
  readonly dimensions: ReadonlyMap<string, string>
  readonly data: Sums
  readonly start: number
  readonly end: number
  readonly index: number
}

function readMetric(reading: Reading, path: Path): boolean {
  const { scanner, found } = reading
  const start = scanner.at
  let name = ''
  let id = ''
  let series: Series[] | undefined
  readMembers(scanner, (key) => {
    if (key === 'name') name = readName(reading)
    else if (key === 'id') id = scanner.text() ?? ''
    else if (key === 'timeseries') series = readAllSeries(reading)
    else scanner.skip()
  })
  if (series === undefined || name === '') return false
  const cut = id.toLowerCase().indexOf(OF_METRIC)
  const resource = cut < 0 ? '' : id.slice(0, cut)
  const metrics = series.map((one): MetricReading => {
    const place = placeAt(reading, one.start, one.end, [...path, 'timeseries', one.index])
    return { name, resource, dimensions: one.dimensions, ...one.data.reading, place }
  })
  const none = { name, resource, dimensions: new Map<string, string>(), ...new Sums().reading }
  found.metrics.push(...(metrics.length === 0 ? [{ ...none, place: placeAt(reading, start, start, path) }] : metrics))
  if (name.toLowerCase() === 'dipavailability') found.pools.push(...probed(reading, resource, series, path))
  return true
}

/** `{ "value": "DipAvailability", "localizedValue": … }`. */
function readName({ scanner }: Reading): string {
  if (scanner.peek() === 'string') return scanner.text() ?? ''
  let name = ''
  readMembers(scanner, (key) => {
    if (key === 'value') name = scanner.text() ?? ''
    else scanner.skip()
  })
  return name
}

function readAllSeries(reading: Reading): Series[] {
  const { scanner } = reading
  const series: Series[] = []
  readItems(scanner, (index) => {
    let span: Span = { start: scanner.at, end: scanner.at }
    const dimensions = new Map<string, string>()
    const data = new Sums()
    readMembers(scanner, (key) => {
      if (key === 'metadatavalues') readItems(scanner, () => (span = readDimension(reading, dimensions) ?? span))
      else if (key === 'data') readItems(scanner, () => data.add(readPoint(reading)))
      else scanner.skip()
    })
    series.push({ dimensions, data, ...span, index })
  })
  return series
}

/** Gives where the address of a member stands. */
function readDimension(reading: Reading, dimensions: Map<string, string>): Span | undefined {
  const { scanner } = reading
  let name = ''
  let value = ''
  let span: Span | undefined
  readMembers(scanner, (key, start) => {
    if (key === 'name') name = readName(reading)
    else if (key === 'value') {
      value = scanner.text() ?? ''
      span = { start, end: scanner.at }
    } else scanner.skip()
  })
  if (name !== '') dimensions.set(name.toLowerCase(), value)
  return name.toLowerCase() === 'backendipaddress' ? span : undefined
}

interface Point {
  readonly value: number | undefined
  readonly total: number | undefined
}

/** NOTE: aggregations that were not asked for are null through az and absent over REST. */
function readPoint({ scanner }: Reading): Point {
  let average: number | undefined
  let other: number | undefined
  let total: number | undefined
  readMembers(scanner, (key) => {
    if (key === 'average') average = scanner.number()
    else if (key === 'maximum' || key === 'minimum') other = scanner.number() ?? other
    else if (key === 'total') total = scanner.number()
    else scanner.skip()
  })
  return { value: average ?? other ?? total, total }
}

class Sums {
  #sum = 0
  #points = 0
  #total: number | undefined
  #lowest: number | undefined
  #highest: number | undefined
  #last: number | undefined

  add({ value, total }: Point): void {
    if (total !== undefined) this.#total = (this.#total ?? 0) + total
    if (value === undefined) return
    this.#points++
    this.#sum += value
    this.#lowest = Math.min(value, this.#lowest ?? value)
    this.#highest = Math.max(value, this.#highest ?? value)
    this.#last = value
  }

  get reading(): Pick<MetricReading, 'points' | 'average' | 'lowest' | 'highest' | 'total' | 'last'> {
    return {
      points: this.#points,
      average: this.#points === 0 ? undefined : this.#sum / this.#points,
      lowest: this.#lowest,
      highest: this.#highest,
      total: this.#total,
      last: this.#last,
    }
  }
}

/** The members behind each port of a load balancer, by what their probes said last; of an answer without members nothing. */
function probed(reading: Reading, loadBalancer: string, series: readonly Series[], path: Path): PoolReading[] {
  const ports = new Map<string, ServerReading[]>()
  const list = new ServerList(reading, [...path, 'timeseries'])
  for (const { dimensions, data, start, index } of series) {
    const address = dimensions.get('backendipaddress')
    if (address === undefined) continue
    const { last } = data.reading
    const port = dimensions.get('backendport') ?? ''
    const said: Said = {
      state: stateBy(last),
      written: last === undefined ? 'no data' : `${last} %`,
      text: '',
      reason: '',
    }
    const server = new Server(list, index, { address, ipConfiguration: undefined, said, start, textStart: -1 })
    const servers = ports.get(port)
    if (servers === undefined) ports.set(port, [server])
    else servers.push(server)
  }
  return [...ports].map(([port, servers]): PoolReading => {
    const number = port === '' ? undefined : Number(port)
    const place = servers[0]?.place ?? placeAt(reading, 0, 0, path)
    return { form: 'metrics', loadBalancer, ...(Number.isInteger(number) && { port: number }), servers, place }
  })
}

/** The share of the last interval in which the probe passed. */
function stateBy(percent: number | undefined): HealthState {
  if (percent === undefined) return 'unknown'
  return percent >= 100 ? 'healthy' : percent > 0 ? 'partial' : 'unhealthy'
}
