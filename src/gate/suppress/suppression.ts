// One entry that says of some findings that they do not count, wherever it was written: in poolgate.yaml, at a resource, in
// a comment of a Bicep file. And which entries fit a finding.
import { UsageError } from '../../config/usage-error.ts'
import type { Finding, Waiver } from '../../finding/finding.ts'
import { addTo } from '../../resource/groups.ts'
import { dayOf } from '../../resource/date.ts'
import { globMatches, isGlob } from '../../resource/glob.ts'
import type { Place } from '../../resource/place.ts'
import { withoutValue } from '../../source/path.ts'
import type { RuleNames } from './rule-names.ts'

export interface Suppression {
  /** A code or a name of a rule, or a glob of such. */
  readonly rule: string
  /** A glob on the target's name, or on its id when it begins with `/`; any target when left out. */
  readonly target?: string | undefined
  readonly reason: string
  /** The last day that it holds, YYYY-MM-DD. */
  readonly expires?: string | undefined
  readonly place?: Place | undefined
}

/** Within so many days before a waiver ends, reports say how many are left. */
const soon = 14

/**
 * Whether it ended before today. Without `today` nothing is held to have ended: the same inputs give the same report, and the
 * date stands in it for the caller to judge.
 */
export function hasEnded({ expires }: Suppression, today: string | undefined): boolean {
  const left = daysLeft(expires, today)
  return left !== undefined && left < 0
}

/** Throws UsageError for a `today` that is no day. */
export function requireDay(today: string | undefined): void {
  if (today === undefined || dayOf(today) !== undefined) return
  throw new UsageError(`today: '${withoutValue(today)}' is no day. Write it as YYYY-MM-DD.`)
}

/** What a finding is told to be waived by. */
export function waiverOf({ reason, expires }: Suppression, today: string | undefined): Waiver {
  const left = daysLeft(expires, today)
  return {
    reason,
    ...(expires !== undefined && { expires }),
    ...(left !== undefined && left <= soon && { daysLeft: left }),
  }
}

function daysLeft(expires: string | undefined, today: string | undefined): number | undefined {
  const last = expires === undefined ? undefined : dayOf(expires)
  const now = today === undefined ? undefined : dayOf(today)
  return last === undefined || now === undefined ? undefined : last - now
}

/** The entries that concern one rule, by what they say of the target. */
interface Concerned {
  readonly exact: Map<string, Suppression[]>
  readonly globs: Suppression[]
}

/** Entries of one source, found by rule and target. Remembers which of them fitted a finding. */
export class Suppressions {
  readonly entries: readonly Suppression[]
  readonly #byCode = new Map<string, Concerned>()
  readonly #used = new Set<Suppression>()

  constructor(entries: readonly Suppression[], names: RuleNames) {
    this.entries = entries
    for (const entry of entries) for (const code of names.codesOf(entry.rule)) this.#add(code, entry)
  }

  /** Those that fit, in no particular order. */
  fitting({ code, target }: Finding): readonly Suppression[] {
    const concerned = this.#byCode.get(code)
    if (concerned === undefined) return []
    const named = [target.name, target.id].flatMap((text) => concerned.exact.get(text.toLowerCase()) ?? [])
    const found = [...named, ...concerned.globs.filter((entry) => fits(entry, target))]
    for (const entry of found) this.#used.add(entry)
    return found
  }

  /** Those that fitted no finding that was asked for. */
  get unused(): readonly Suppression[] {
    return this.entries.filter((entry) => !this.#used.has(entry))
  }

  /** Those that fitted one. */
  get used(): readonly Suppression[] {
    return [...this.#used]
  }

  #add(code: string, entry: Suppression): void {
    const concerned = this.#byCode.get(code) ?? { exact: new Map<string, Suppression[]>(), globs: [] }
    this.#byCode.set(code, concerned)
    const { target } = entry
    if (target === undefined || isGlob(target)) {
      concerned.globs.push(entry)
      return
    }
    addTo(concerned.exact, target.toLowerCase(), entry)
  }
}

function fits({ target: pattern }: Suppression, { name, id }: Finding['target']): boolean {
  return pattern === undefined || globMatches(pattern, pattern.startsWith('/') ? id : name)
}
