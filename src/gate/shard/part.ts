// What a shard knows of the run that it is a part of, for the report that is to be merged.
import type { Finding } from '../../finding/finding.ts'
import { findingKey } from '../../finding/order.ts'
import { sha256 } from '../../finding/sha256.ts'
import type { OpenIntent, ShardPart } from '../../report/shard.ts'
import type { Place } from '../../resource/place.ts'
import type { Problem } from '../../resource/resource.ts'
import type { ActiveRule } from '../../rule/run.ts'
import { library } from '../../rule/library.generated.ts'
import type { Run } from '../judge.ts'
import type { LeftOver } from '../suppress/suppress.ts'
import type { ShardOfRun } from './split.ts'

export interface PartSource {
  readonly run: Run
  readonly shard: ShardOfRun
  readonly active: readonly ActiveRule[]
  /** As the report has them. */
  readonly findings: readonly Finding[]
  readonly problems: readonly Problem[]
  /** Set by set, before they were merged. */
  readonly judged: readonly Finding[]
  readonly intents: readonly OpenIntent[]
  readonly left: LeftOver
  /** `left.unmatched`, where the report says it. */
  readonly unmatched: readonly Problem[]
}

export function partOf(source: PartSource): ShardPart {
  const { run, shard, active, findings, intents, left } = source
  const own = active.filter(({ rule }) => !library.includes(rule))
  const { config, baseline, only, limits, mode, today, complete, changedSince } = run
  return {
    index: shard.index,
    count: shard.count,
    run: {
      inputs: shard.inputs,
      options: digest([only, limits, mode ?? '', today ?? '', complete, changedSince ?? '']),
      configuration: digest([config, baseline?.entries ?? []]),
      rules: digest([active.map(({ rule, severity }) => [rule.code, severity]), own.map(({ rule }) => rule)]),
    },
    positions: shard.positions,
    voices: voicesOf(source),
    intents,
    unmatched: left.unmatched.map((problem, index) => ({
      id: idOf(problem.place),
      problem: source.unmatched[index] ?? problem,
    })),
    used: [...new Set(left.used.map(idOf))],
    fixed: left.fixed,
    baseline: left.baseline,
    texts: textsOf([...findings.flatMap(placesOf), ...source.problems.flatMap(({ place }) => place ?? [])]),
    bare: source.problems.flatMap(({ place }, index) => (place?.source.text === '' ? [index] : [])),
    own: new Set(own.map(({ rule }) => rule.code)),
  }
}

/** The set that each finding has its words of: the first of those in which it is as severe. */
function voicesOf({ run: { sets }, shard, findings, judged }: PartSource): readonly number[] {
  const position = new Map(sets.map(({ name }, index) => [name, shard.positions[index] ?? 0]))
  const voices = new Map<string, number>()
  for (const finding of judged) {
    const key = voiceKey(finding)
    if (!voices.has(key)) voices.set(key, position.get(finding.sets[0] ?? '') ?? 0)
  }
  return findings.map((finding) => voices.get(voiceKey(finding)) ?? 0)
}

function voiceKey(finding: Finding): string {
  return `${finding.severity} ${findingKey(finding)}`
}

function idOf(place: Place | undefined): string {
  return place === undefined ? '' : `${place.source.path}:${place.start}`
}

function placesOf({ place, related, way, evidence, missing }: Finding): readonly Place[] {
  return [place, ...[...related, ...way, ...evidence, ...missing].flatMap((one) => one.place ?? [])]
}

function textsOf(places: readonly Place[]): ReadonlyMap<string, string> {
  const sources = new Set(places.map(({ source }) => source))
  // A file that was read twice is one text.
  const texts = new Map([...sources].flatMap(({ path, text }) => (text === '' ? [] : [[path, text]])))
  return new Map([...texts].map(([path, text]) => [path, sha256(text)]))
}

function digest(value: unknown): string {
  return sha256(JSON.stringify(value))
}
