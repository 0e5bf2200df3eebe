// What reports for people say of waived findings: those that one waiver explains together, once.
import type { Finding, Waiver } from '../finding/finding.ts'
import type { Report } from './report.ts'
import { plural } from './words.ts'

export interface Waived {
  readonly codes: readonly string[]
  readonly targets: readonly string[]
  /** `until 2027-01-31`, `until 2026-12-05, in 3 days`; '' when it never ends. */
  readonly until: string
  readonly reason: string
}

export function groupWaived({ findings }: Pick<Report, 'findings'>): readonly Waived[] {
  const groups = new Map<string, { readonly waiver: Waiver; readonly members: Finding[] }>()
  for (const finding of findings) {
    const { waiver } = finding
    if (waiver === undefined) continue
    const key = JSON.stringify([waiver.reason, waiver.expires])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { waiver, members: [finding] })
    else group.members.push(finding)
  }
  return [...groups.values()].map(({ waiver, members }) => ({
    codes: [...new Set(members.map(({ code }) => code))].sort(),
    targets: [...new Set(members.map(({ target }) => target.name))],
    until: printUntil(waiver),
    reason: waiver.reason,
  }))
}

/**
 * When a waiver ends, '' when it never does. NOTE: that a waiver ends soon is said here and nowhere
 * louder: a warning on each change of others would be noise.
 */
export function printUntil({ expires, daysLeft }: Waiver): string {
  if (expires === undefined) return ''
  if (daysLeft === undefined) return `until ${expires}`
  return `until ${expires}, ${daysLeft === 0 ? 'its last day' : `in ${plural(daysLeft, 'day')}`}`
}
