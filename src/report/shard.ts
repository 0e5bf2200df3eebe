// What a report of a shard says besides, so that `poolgate merge` can make of all of them the report of one run. It is for that
// command alone, of the same version: schemas/report.schema.json names it and no more.
import type { Place } from '../resource/place.ts'
import type { Problem } from '../resource/resource.ts'
import type { Unknown } from '../resource/unknown.ts'
import { locationOf } from './place.ts'
import { isGap } from './gap.ts'
import type { Report } from './report.ts'

/** The part of a run that a report is about. */
export interface ShardPart {
  /** From 1. */
  readonly index: number
  readonly count: number
  /** Digests of what all shards of one run have in common. */
  readonly run: Readonly<Record<RunAspect, string>>
  /** Of each set of the report: which set of the run it is, from 0. */
  readonly positions: readonly number[]
  /** Of each finding: which set of the run its words are from. */
  readonly voices: readonly number[]
  /** Expectations of the configuration that no set of the shard fits. */
  readonly intents: readonly OpenIntent[]
  /** Entries that suppress nothing here. They may be of use in another shard. */
  readonly unmatched: readonly { readonly id: string; readonly problem: Problem }[]
  /** Ids of the entries that do. */
  readonly used: readonly string[]
  readonly fixed: readonly FixedInBaseline[]
  readonly baseline: Place | undefined
  /** Which problems are about a file of which there is no text. */
  readonly bare: readonly number[]
  /** Digests of the texts that places are in, by path. */
  readonly texts: ReadonlyMap<string, string>
  /** Codes of the rules that are not of the library. */
  readonly own: ReadonlySet<string>
}

export type RunAspect = 'inputs' | 'options' | 'configuration' | 'rules'

/** What shards must have in common, in words. */
export const runAspects: readonly (readonly [RunAspect, string])[] = [
  ['options', 'the options'],
  ['configuration', 'the configuration or the baseline'],
  ['rules', 'the rules'],
  ['inputs', 'the FILEs or what is in them'],
]

/** A pattern of the configuration that nothing in the sets that were asked fits. */
export interface OpenIntent {
  /** Which of the patterns of the configuration it is. */
  readonly index: number
  readonly nothing: string
  readonly lost: string
  readonly name?: string | undefined
  /** The nearest of the names there are. */
  readonly near?: string | undefined
  readonly place?: Place | undefined
}

export interface FixedInBaseline {
  readonly index: number
  readonly code: string
  readonly target: string
  readonly file: string
  readonly fingerprint: string
}

/** `shard` of the JSON report. */
export function jsonShard(report: Report, part: ShardPart): object {
  return {
    index: part.index,
    count: part.count,
    run: part.run,
    failOn: report.failOn,
    unknown: report.unknown,
    positions: part.positions,
    findings: report.findings.map(({ way, waiver }, index) => ({
      voice: part.voices[index] ?? 0,
      ...(way.length > 0 && { way: way.map(({ message, place }) => ({ message, location: locationOf(place) })) }),
      ...(waiver?.daysLeft !== undefined && { daysLeft: waiver.daysLeft }),
    })),
    pools: report.pools.map(({ members, ...pool }) => ({
      ...pool,
      members: { ...members, because: causesOf(members.because) },
    })),
    unknownPools: report.unknownPools.map((pools) => ({ ...pools, because: causesOf(pools.because) })),
    changes: (report.changes ?? []).map((change) => ({ ...change, because: causesOf(change.because) })),
    gaps: report.problems.flatMap((problem, index) =>
      isGap(problem) ? [{ problem: index, reason: problem.reason, supply: problem.supply }] : [],
    ),
    rules: report.rules.map((rule) => ({
      code: rule.code,
      severity: rule.severity,
      ...(part.own.has(rule.code) && { info: infoOf(rule) }),
    })),
    intents: part.intents.map(({ place, ...intent }) => ({ ...intent, ...at(place) })),
    unmatched: part.unmatched.map(({ id, problem: { level, code, message, place } }) => ({
      id,
      problem: { level, code, message, ...at(place) },
    })),
    used: part.used,
    fixed: part.fixed,
    ...(part.baseline && { baseline: locationOf(part.baseline) }),
    bare: part.bare,
    texts: Object.fromEntries(part.texts),
  }
}

function infoOf({ code, name, title, severity, url, why, fixes, azure, links, tags }: Report['rules'][number]): object {
  return { code, name, title, severity, url, why, fixes, azure, links, tags }
}

/** NOTE: the first tells why; no report says more. */
function causesOf(unknown: Unknown | undefined): object | undefined {
  if (unknown === undefined) return undefined
  const [cause] = unknown.causes
  return cause === undefined ? { text: unknown.text } : { reason: cause.reason, supply: cause.supply }
}

function at(place: Place | undefined): object {
  return place === undefined ? {} : { location: locationOf(place) }
}
