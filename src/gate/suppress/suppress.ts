// Says of findings that they do not count, and why. A finding stays what it is: nothing is removed, only marked.
import type { JsonDocument } from '../../arm/json/document.ts'
import type { Configuration } from '../../config/configuration.ts'
import type { Finding } from '../../finding/finding.ts'
import type { InputSummary } from '../../report/report.ts'
import type { Place } from '../../resource/place.ts'
import type { Problem } from '../../resource/resource.ts'
import type { Rule } from '../../rule/rule.ts'
import type { ActiveRule } from '../../rule/run.ts'
import type { FileTree } from '../../source/files.ts'
import type { Locate, Lock, Stack } from '../../config/layer.ts'
import type { Baseline, BaselineEntry, FixedEntry } from './baseline.ts'
import { lockOf } from '../rule-locks.ts'
import { RuleNames } from './rule-names.ts'
import { hasEnded, waiverOf, type Suppression, type Suppressions } from './suppression.ts'
import { BicepSuppressions } from './bicep.ts'
import { MetadataSuppressions } from './metadata.ts'
import { readWaivers } from './waivers.ts'
import { unmatched } from './unmatched.ts'

/** What says that findings do not count; `Run` has it. */
export interface SuppressionSources {
  readonly config: Configuration
  readonly locate: Locate
  /** All rules, not only those that are switched on. */
  readonly rules: readonly Rule[]
  readonly baseline?: Baseline | undefined
  /** YYYY-MM-DD; without it no waiver is held to have ended. */
  readonly today?: string | undefined
  /** Where Bicep files may lie beside templates; without it there are none. */
  readonly files?: FileTree | undefined
  /**
   * What files lock: nothing suppresses a finding of a rule that is locked but a waiver of the file that locks it, or of one
   * that this file extends.
   */
  readonly stack?: Stack | undefined
  /** All inputs of the configuration are in this run. */
  readonly complete: boolean
}

/** What came of a run, as far as it tells which entries are of no use. */
export interface Outcome {
  readonly findings: readonly Finding[]
  readonly active: readonly ActiveRule[]
  readonly inputs: readonly InputSummary[]
}

/** Entries of no use, as far as a run can tell: nothing of it holds where findings may be missing. */
export interface LeftOver {
  readonly unmatched: readonly Problem[]
  /** Where the entries stand that are of use. */
  readonly used: readonly Place[]
  readonly fixed: readonly FixedEntry[]
  readonly baseline: Place | undefined
}

export class Suppressor {
  readonly #sources: SuppressionSources
  readonly #names: RuleNames
  readonly #waivers: Suppressions
  readonly #metadata: MetadataSuppressions
  readonly #bicep: BicepSuppressions
  readonly #mistakes: readonly Problem[]
  /** Reports for people tell of undecided findings together, where no message of one is shown. */
  readonly #endedUndecided = new Map<Suppression, Problem>()

  constructor(sources: SuppressionSources) {
    this.#sources = sources
    this.#names = new RuleNames(sources.rules)
    const { waivers, problems } = readWaivers(sources.config, this.#names, sources.locate)
    this.#waivers = waivers
    this.#metadata = new MetadataSuppressions(this.#names)
    this.#bicep = new BicepSuppressions(this.#names, sources.files)
    this.#mistakes = problems
  }

  /**
   * The finding, marked if it does not count. A waiver goes before the baseline: it has a reason. Where the finding was declared
   * is let go of: it would keep whole expansions in memory.
   */
  suppress(given: Finding): Finding {
    return { ...this.#mark(given), origins: [] }
  }

  #mark(finding: Finding): Finding {
    const { baseline, today, stack } = this.#sources
    const waivers = this.#waivers.fitting(finding)
    const written = [...waivers, ...this.#metadata.fitting(finding), ...this.#bicep.fitting(finding)]
    const locks = (stack?.locks ?? []).filter((one) => lockOf(finding, [one]) !== undefined)
    const [lock] = locks
    const fitting = lock === undefined ? written : waivers.filter((entry) => locks.every((one) => isOf(one, entry)))
    const live = fitting.find((entry) => !hasEnded(entry, today))
    if (live !== undefined) return { ...finding, waiver: waiverOf(live, today) }
    const baselined = baseline?.has(finding) === true
    if (lock !== undefined && (baselined || written.length > fitting.length)) return withLocked(finding, lock)
    if (baselined) return { ...finding, baseline: true }
    const [ended] = fitting.toSorted(latestFirst)
    if (ended === undefined) return finding
    if (finding.outcome === 'unknown') this.#endedUndecided.set(ended, endedProblem(ended))
    return withEnded(finding, ended)
  }

  /** Looks for entries that no finding led to, where a run shows all findings. Asked when those of the templates were shown. */
  readRest(templates: readonly JsonDocument[]): void {
    if (this.#sources.complete) for (const template of templates) this.#metadata.readRest(template)
  }

  /** What is wrong with the entries. Asked when every finding was shown. */
  mistakes(): readonly Problem[] {
    return [...this.#mistakes, ...this.#metadata.mistakes, ...this.#bicep.mistakes, ...this.#endedUndecided.values()]
  }

  /** Which entries no finding fits any more, and which one does. Asked after `mistakes`. */
  leftOver({ findings, active, inputs }: Outcome): LeftOver {
    const { baseline, complete } = this.#sources
    const codes = new Set(active.map(({ rule }) => rule.code))
    const files = new Set(inputs.flatMap(({ file, parameters }) => [file, ...parameters]))
    const isJudged = ({ code, file }: BaselineEntry) => codes.has(code) && (complete || files.has(file))
    const sources = [this.#waivers, this.#metadata, this.#bicep]
    return {
      unmatched: complete ? unmatched(sources, this.#names, codes) : [],
      used: complete ? sources.flatMap(({ used }) => used.flatMap(({ place }) => place ?? [])) : [],
      fixed: baseline?.fixed(findings, isJudged) ?? [],
      baseline: baseline?.place,
    }
  }
}

/** NOTE: in the message, because that is what every report shows first; the link leads to what has to be renewed. */
function withEnded(finding: Finding, { expires = '', place }: Suppression): Finding {
  const link = place && { message: `the waiver, which ended with ${expires}`, place }
  return {
    ...finding,
    message: `${finding.message} The waiver of this ended with ${expires}.`,
    related: [...(link ? [link] : []), ...finding.related],
  }
}

/** Whether a waiver stands in the file that locks, or in one that it extends. */
function isOf({ layers }: Lock, { place }: Suppression): boolean {
  return place !== undefined && layers.some(({ file }) => file === place.source.path)
}

function withLocked(finding: Finding, { file }: Lock): Finding {
  const message = `${finding.message} ${file} locks ${finding.code}: nothing in another file suppresses it.`
  return { ...finding, message }
}

function endedProblem({ rule, expires = '', place }: Suppression): Problem {
  const message = `The waiver of ${rule} ended with ${expires}: what it was for is undecided again. Renew it, or decide it.`
  return { level: 'warning', code: 'waiver', message, ...(place && { place }) }
}

function latestFirst({ expires: a = '' }: Suppression, { expires: b = '' }: Suppression): number {
  return a < b ? 1 : a > b ? -1 : 0
}
