// The way of one request through each gateway, as text and as JSON (`poolgate show --route`).
import type { Style } from './text/style.ts'
import { pad } from './text/width.ts'
import type { Step, Way } from '../topology/way.ts'
import type { Problem } from '../resource/resource.ts'
import { plain, safeJson } from './escape.ts'
import { jsonPools } from './json.ts'
import type { InputSummary } from './report.ts'
import { printMembers } from './words.ts'

/** What `show --route` prints. */
export interface WayReport {
  readonly url: string
  readonly ways: readonly (Way & { readonly set: string })[]
  readonly sets: readonly string[]
  readonly inputs: readonly InputSummary[]
  readonly problems: readonly Problem[]
}

/** Members of one pool that are named; JSON has them all. */
const mostMembers = 20
const labelWidth = 9

export function wayText({ ways, url, inputs, problems }: WayReport, style: Style): string[] {
  // What could not be read may declare one.
  if (ways.length === 0)
    return inputs.length === 0 || problems.length > 0 ? [] : ['No application gateway is declared.']
  return ways.flatMap((way) => [...linesOf(way, url, style), '']).slice(0, -1)
}

function linesOf(way: Way, url: string, style: Style): string[] {
  const row = (label: string, ...cells: readonly string[]) =>
    `  ${style.dim(pad(label, labelWidth))}  ${cells.filter((cell) => cell !== '').join('  ')}`
  const steps = way.steps.map((step) => ({
    isAfterPool: step.role === 'settings' || step.role === 'probe',
    text: row(step.role, plain(step.name ?? '(default)'), plain(saidText(step))),
  }))
  return [
    `${style.strong(plain(way.gateway))}  ${plain(url)}`,
    ...steps.filter(({ isAfterPool }) => !isAfterPool).map(({ text }) => text),
    ...way.pools.map((pool) => row('pool', plain(pool.name), printMembers(pool))),
    ...steps.filter(({ isAfterPool }) => isAfterPool).map(({ text }) => text),
    ...way.pools.flatMap((pool) => memberNames(pool).map((name, at) => row(at === 0 ? 'members' : '', plain(name)))),
    ...endOf(way, style).map((line) => `  ${line}`),
  ]
}

function memberNames({ members }: Way['pools'][number]): string[] {
  const names = members.list
    .slice(0, mostMembers)
    .map(({ name, count }) => (count === 1 ? name : `${name} × ${count ?? '?'}`))
  const more = members.list.length - mostMembers
  return more > 0 ? [...names, `and ${more} more`] : names
}

function endOf(way: Way, style: Style): string[] {
  if (way.reason !== undefined) return [style.error(plain(`Nothing takes it: ${way.reason}.`))]
  const causes = way.open.flatMap(({ causes: all }) => all)
  const told = causes.map(({ reason, supply }) => {
    const remedy = supply === undefined ? '' : ` To decide it: ${supply.startsWith('--') ? 'give ' : ''}${supply}.`
    return style.warning(plain(`Cannot be told: ${reason}.${remedy}`))
  })
  if (told.length > 0 || way.outcome !== 'served') return told
  const lacks = [
    ...(way.pools.length === 0 ? ['pool'] : []),
    ...(way.steps.some(({ role }) => role === 'settings') ? [] : ['settings']),
  ]
  return lacks.map((what) => style.error(`It leads to no ${what}: requests are not served.`))
}

type Words = Readonly<Record<string, (value: string) => string>>

/** How what a step says is put into words, in this order; absent values are left out. */
const WORDS: Words = {
  redirectType: (type) => type,
  protocol: (protocol) => protocol,
  port: (port) => `on port ${port}`,
  path: (path) => `for ${path}`,
  hosts: (hosts) => (hosts === '' ? 'for every host' : `for ${hosts}`),
  host: (host) => `as ${host}`,
  hostName: (host) => `as ${host}`,
  pickHostNameFromBackendAddress: () => 'as the name of the member',
  priority: (priority) => `priority ${priority}`,
  paths: (paths) => paths,
  targetUrl: (url) => `to ${url}`,
  targetListener: (listener) => `to listener ${listener}`,
  includePath: () => 'with the path',
}

function saidText({ said }: Step): string {
  return Object.entries(WORDS)
    .flatMap(([field, print]) => {
      const value = said[field]
      if (value === undefined || value === null) return []
      return [print(typeof value === 'object' ? value.join(', ') : String(value))]
    })
    .join(' ')
}

export function wayJson({ url, ways, sets, inputs }: WayReport): string {
  const routes = ways.map(({ set, gateway, id, outcome, steps, pools, reason, open }) => ({
    set,
    gateway,
    id,
    outcome,
    steps,
    pools: jsonPools(pools.map((pool) => ({ ...pool, set }))),
    reason,
    missing: open.flatMap(({ causes }) => causes.map((cause) => ({ reason: cause.reason, supply: cause.supply }))),
  }))
  return `${safeJson({ version: 1, url, sets, routes, inputs }, 2)}\n`
}
