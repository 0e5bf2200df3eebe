// A report of a shard as it comes from a file: what is in it is checked before anything is done with it.
import { JsonDocument } from '../../arm/json/document.ts'
import { jsonOfNode } from '../../arm/json/value.ts'
import { validate, type Schema } from '../../config/schema.ts'
import { UsageError } from '../../config/usage-error.ts'
import type { Finding, Severity } from '../../finding/finding.ts'
import type { Location } from '../../report/place.ts'
import type { ChangedSince, InputSummary, Report, RuleInfo, Verdict } from '../../report/report.ts'
import type { FixedInBaseline, RunAspect } from '../../report/shard.ts'
import { readJsonText } from '../../source/read.ts'
import { tool } from '../version.ts'
import { isShard, reportSchema, shardSchema } from './wire-schema.ts'

/** What a shard's JSON report says, as far as `merge` reads it. */
export interface WireReport {
  readonly tool: Report['tool']
  readonly verdict: Verdict
  readonly sets: readonly string[]
  readonly summary: Report['summary']
  readonly findings: readonly WireFinding[]
  readonly inputs: readonly InputSummary[]
  readonly changedSince?: ChangedSince
  readonly problems: readonly WireProblem[]
  readonly shard: WireShard
}

export interface Located {
  readonly location?: Location
}

export interface Link {
  readonly message: string
  readonly location: Location
}

export interface WireProblem extends Located {
  readonly level: 'error' | 'warning'
  readonly code: string
  readonly message: string
}

export interface WireFinding
  extends
    Omit<Finding, 'place' | 'related' | 'way' | 'origins' | 'evidence' | 'missing' | 'fix'>,
    Pick<Partial<Finding>, 'fix'> {
  readonly location: Location
  readonly related: readonly Link[]
  readonly evidence: readonly ({ readonly path: string; readonly value: unknown; readonly from?: string } & Located)[]
  readonly missing: readonly ({ readonly path: string; readonly reason: string; readonly supply?: string } & Located)[]
}

/** Why something is not known; a text where no cause is. */
export interface WireCause {
  readonly reason?: string
  readonly supply?: string
  readonly text?: string
}

type Pool = Report['pools'][number]
type Change = NonNullable<Report['changes']>[number]

export interface WireShard {
  readonly index: number
  readonly count: number
  readonly run: Readonly<Record<RunAspect, string>>
  readonly failOn: Severity
  readonly unknown: Report['unknown']
  readonly positions: readonly number[]
  readonly findings: readonly { readonly voice: number; readonly way?: readonly Link[]; readonly daysLeft?: number }[]
  readonly pools: readonly (Omit<Pool, 'members'> & {
    readonly members: Omit<Pool['members'], 'because'> & { readonly because?: WireCause }
  })[]
  readonly unknownPools: readonly { readonly set: string; readonly owner: string; readonly because: WireCause }[]
  readonly changes: readonly (Omit<Change, 'because'> & { readonly because?: WireCause })[]
  readonly gaps: readonly { readonly problem: number; readonly reason: string; readonly supply?: string }[]
  readonly rules: readonly { readonly code: string; readonly severity: Severity; readonly info?: RuleInfo }[]
  readonly intents: readonly ({
    readonly index: number
    readonly nothing: string
    readonly lost: string
    readonly name?: string
    readonly near?: string
  } & Located)[]
  readonly unmatched: readonly { readonly id: string; readonly problem: WireProblem }[]
  readonly used: readonly string[]
  readonly fixed: readonly FixedInBaseline[]
  readonly baseline?: Location
  readonly bare: readonly number[]
  readonly texts: Readonly<Record<string, string>>
}

/** Throws UsageError for what is no report of a shard of this version, with what is wrong and what to do. */
export function readShardReport(path: string, text: string): WireReport {
  const document = readJsonText(path, text)
  if (!(document instanceof JsonDocument)) throw new UsageError(document.message, [document])
  const json: unknown = jsonOfNode(document.root)
  const [about] = validate(json, aboutSchema)
  if (about !== undefined) throw faulty(path, 'It is no JSON report of `poolgate check`', said(about.message))
  const version = versionOf(json)
  if (version !== tool.version)
    throw faulty(
      path,
      `It was made by poolgate ${version}, and this is ${tool.version}`,
      'Use one version for all jobs.',
    )
  if (!isShard(json))
    throw faulty(path, 'It is the report of a whole run, not of a shard', 'Make it with --shard I/N --format json.')
  const [fault] = [...validate(json, reportSchema), ...validate(json.shard, shardSchema, ['shard'])]
  if (fault !== undefined) throw faulty(path, 'It was not written by poolgate, or changed since', said(fault.message))
  if (!isWhole(json))
    throw faulty(path, 'It was not written by poolgate, or changed since', 'Its lists do not fit together.')
  return json
}

const aboutSchema: Schema = {
  type: 'object',
  required: ['version', 'tool'],
  properties: {
    version: { const: 1 },
    tool: {
      type: 'object',
      required: ['name', 'version'],
      properties: { name: { const: tool.name }, version: { type: 'string' } },
    },
  },
}

function versionOf(json: unknown): string {
  const named = typeof json === 'object' && json !== null && 'tool' in json ? json.tool : undefined
  return typeof named === 'object' && named !== null && 'version' in named ? String(named.version) : ''
}

/** NOTE: what the schemas have let through; here their judgement becomes a type. */
function isWhole(json: { readonly shard: unknown }): json is WireReport {
  if (!hasLists(json)) return false
  const { sets, findings, problems, shard } = json
  return (
    shard.positions.length === sets.length &&
    shard.findings.length === findings.length &&
    shard.gaps.every(({ problem }) => problem < problems.length) &&
    shard.index <= shard.count
  )
}

type Lists = Pick<WireReport, 'sets' | 'findings' | 'problems' | 'shard'>

function hasLists(json: object): json is Lists {
  return ['sets', 'findings', 'problems', 'shard'].every((key) => Object.hasOwn(json, key))
}

function said(message: string): string {
  return message.replace('The configuration', 'The report')
}

function faulty(path: string, what: string, detail: string): UsageError {
  return new UsageError(`${path} cannot be merged. ${what}. ${detail}`)
}
