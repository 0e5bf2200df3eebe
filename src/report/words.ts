// Sentences that every report for people shares: the verdict, counts, pools.
import { countUndecided } from './fold.ts'
import { isGap } from './gap.ts'
import type { ChangedSince, Report } from './report.ts'

type PoolSummary = Report['pools'][number]

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** `closed: 2 errors, 1 undecided`, `open`, `open, 3 undecided, 2 waived, 5 in the baseline`, `incomplete: 1 problem`. */
export function printVerdict(report: Report): string {
  const { error, warning, info, waived } = report.summary
  const baselined = report.findings.filter(({ baseline }) => baseline).length
  const unknown = countUndecided(report)
  const broken = report.problems.filter(({ level }) => level === 'error').length
  const parts = [
    error > 0 ? plural(error, 'error') : '',
    warning > 0 ? plural(warning, 'warning') : '',
    info > 0 ? `${info} info` : '',
    unknown > 0 && report.unknown !== 'ignore' ? `${unknown} undecided` : '',
    broken > 0 ? plural(broken, 'problem') : '',
    waived > 0 ? `${waived} waived` : '',
    baselined > 0 ? `${baselined} in the baseline` : '',
  ].filter((part) => part !== '')
  const gate = report.closed ? 'closed:' : broken > 0 ? 'incomplete:' : parts.length > 0 ? 'open,' : 'open'
  return [gate, parts.join(', ')].join(' ').trim()
}

/** `31 resources, 2 pools, 118 rules`; of health alone `7 servers, 60 rules`; of metrics `2 metrics, 60 rules`. */
export function printCounts({ summary, health, metrics = 0, inputs }: Report): string {
  const servers = health?.reduce((sum, { total }) => sum + total, 0)
  const unknown = health?.flatMap(({ messages }) => messages.filter(({ isKnown }) => !isKnown)).length ?? 0
  const isDeployment = health === undefined || inputs.some(({ source }) => source !== 'health')
  const parts = [
    ...(isDeployment ? [plural(summary.resources, 'resource'), plural(summary.pools, 'pool')] : []),
    // NOTE: most metrics are about a load balancer and name no servers: that is not to be read as a list without any.
    ...(servers === undefined || (servers === 0 && metrics > 0) ? [] : [plural(servers, 'server')]),
    ...(metrics === 0 ? [] : [plural(metrics, 'metric')]),
    ...(unknown === 0 ? [] : [`${plural(unknown, 'message')} not known`]),
    plural(summary.rules, 'rule'),
  ]
  return parts.join(', ')
}

/** `3 of 15 sets are checked: the change since origin/main touches no other.` */
export function printChangedSince({ ref, checked, leftOut, because }: ChangedSince): string {
  const all = checked + leftOut
  if (because !== undefined)
    return `${all === 1 ? 'The set is' : `All ${all} sets are`} checked: ${because} changed since ${ref}.`
  if (all === 0) return 'Nothing is left out: there is no set.'
  if (checked === 0) return `Nothing is checked: the change since ${ref} touches none of ${plural(all, 'set')}.`
  if (leftOut === 0)
    return `Nothing is left out: the change since ${ref} touches ${all === 1 ? 'the set' : `all ${all} sets`}.`
  return `${checked} of ${plural(all, 'set')} ${checked === 1 ? 'is' : 'are'} checked: the change since ${ref} touches no other.`
}

/** The line that stands first when the gate is open although something was not decided. */
export function openUndecided(report: Report): string | undefined {
  const count = countUndecided(report)
  if (report.closed || report.exitCode !== 0 || report.unknown !== 'warn' || count === 0) return undefined
  return `open, ${count} undecided`
}

/** `3 members`, `2 to 10 members`, `2 or more members`, `?`. */
export function printMembers({ members, scales }: Pick<PoolSummary, 'members' | 'scales'>): string {
  const { min, max, open } = members
  if (max === null || open) return min === 0 ? '?' : `${min} or more members`
  const size = min === max ? plural(min, 'member') : `${min} to ${max} members`
  return scales === undefined ? size : `${size}, scales ${scales.min} to ${scales.max}`
}

/** `nic 2, ip 1`, `frontend 2`: how many of each kind; `?` where it is not known. */
export function printKinds({ members }: PoolSummary): string {
  const counts = new Map<string, number | null>()
  for (const { kind: plain, isFrontend, count } of members.list) {
    const kind = isFrontend === true ? 'frontend' : plain
    const sum = counts.get(kind)
    counts.set(kind, sum === null || count === null ? null : (sum ?? 0) + count)
  }
  return [...counts].map(([kind, count]) => `${kind} ${count ?? '?'}`).join(', ')
}

/** Certainly none: nothing was left unread that may declare one. */
export function noPools({ pools, unknownPools, inputs, problems }: Report): boolean {
  const unread = problems.some((problem) => problem.level === 'error' || isGap(problem))
  const declared = inputs.some(({ source }) => source !== 'health')
  return pools.length === 0 && unknownPools.length === 0 && declared && !unread
}

/** `The pools of lb-web are not known: parameter pools has no value.`, once for each that the table cannot show. */
export function printUnknownPools({ unknownPools }: Report): string[] {
  const sentences = unknownPools.map(({ owner, because }) => {
    const [cause] = because.causes
    return `The pools of ${owner} are not known: ${cause?.reason ?? because.text}.`
  })
  return [...new Set(sentences)]
}
