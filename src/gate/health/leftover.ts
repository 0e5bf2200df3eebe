// What no set of the run takes of the answers about health, and what has to be said of answers: which were of no use, and
// what Azure did not tell. NOTE: types and plain data only, for every run loads it.
import { gapProblem } from '../../report/gap.ts'
import type { InputSummary } from '../../report/report.ts'
import type { Health, HealthReport, PoolReading } from '../../resource/health.ts'
import type { Problem } from '../../resource/resource.ts'

/** Name of the set of answers that belong to none of the deployments. */
export const healthSet = 'health'

/** The answers that are not among those taken; undefined when all are. */
export function leftover(health: Health, taken: ReadonlySet<object>): Health | undefined {
  const rest = (report: HealthReport): HealthReport => ({
    path: report.path,
    pools: report.pools.filter((pool) => !taken.has(pool)),
    metrics: report.metrics.filter((metric) => !taken.has(metric)),
    refusals: report.refusals.filter((refusal) => !taken.has(refusal)),
  })
  const reports = health.reports.map(rest).filter(isFilled)
  const before = health.before.map(rest).filter(isFilled)
  return reports.length + before.length === 0 ? undefined : { ...health, reports, before }
}

function isFilled({ pools, metrics, refusals }: HealthReport): boolean {
  return pools.length + metrics.length + refusals.length > 0
}

const MOST_NAMED = 3

/** Answers about pools that no deployment of the run declares, in one warning. */
export function strangers({ reports }: Health): Problem[] {
  const pools = reports.flatMap((report) => report.pools)
  const [first] = pools
  if (first === undefined) return []
  const names = [...new Set(pools.map(nameOf))]
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : ''
  const named = `${names.slice(0, MOST_NAMED).join(', ')}${more}`
  const message =
    `The health of ${named} fits no pool of the templates: it is judged without them. ` +
    'Give the templates of these pools, and --subscription-id and --resource-group where they are deployed.'
  return [{ level: 'warning', code: 'health-unmatched', message, place: first.place }]
}

function nameOf({ pool, rule, loadBalancer, place }: PoolReading): string {
  const id = pool ?? rule ?? loadBalancer
  if (id === undefined) return place.source.path
  const segments = id.split('/').filter((segment) => segment !== '')
  return id === loadBalancer ? (segments.at(-1) ?? id) : [segments.at(-3), segments.at(-1)].filter(Boolean).join('/')
}

/** What Azure did not tell: nobody may take it for health. */
export function healthGaps({ reports }: Health): Problem[] {
  return reports.flatMap(({ path, pools, refusals }) => [
    ...refusals.map(({ of, reason, supply, place }) => gapOf(of ?? path, reason, supply, place)),
    ...pools.flatMap((pool) =>
      pool.cut === undefined ? [] : [gapOf(nameOf(pool), pool.cut.reason, pool.cut.supply, pool.place)],
    ),
  ])
}

function gapOf(what: string, reason: string, supply: string, place: Problem['place']): Problem {
  const gap = gapProblem({ code: 'elsewhere', reason, supply, ...(place && { place }) })
  return { ...gap, message: `The health of ${what} is not known: ${reason}. To decide it: ${supply}.` }
}

/** NOTE: a metric has a time series for each combination of its dimensions. */
export function countMetrics({ reports }: Health): number {
  const metrics = reports.flatMap((report) => report.metrics)
  return new Set(metrics.map(({ resource, name }) => `${resource} ${name}`.toLowerCase())).size
}

export function healthInputs({ reports, before }: Health, set: string): InputSummary[] {
  return [...reports, ...before].map(({ path }) => ({
    set,
    file: path,
    parameters: [],
    source: 'health',
    resources: 0,
  }))
}
