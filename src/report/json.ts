// The report as JSON, version 1 (schemas/report.schema.json). No time, host or absolute path: same inputs, same bytes.
import type { Finding } from '../finding/finding.ts'
import type { Place } from '../resource/place.ts'
import { jsonChange } from './diff.ts'
import { safeJson } from './escape.ts'
import { locationOf } from './place.ts'
import type { Report } from './report.ts'
import { jsonShard } from './shard.ts'

/** What `poolgate check --format json` prints; schemas/report.schema.json describes it. */
export function jsonReport(report: Report): string {
  const { tool, verdict, sets, summary, inputs } = report
  const json = {
    version: 1,
    tool,
    verdict,
    sets,
    summary,
    findings: report.findings.map(jsonFinding),
    pools: jsonPools(report.pools),
    ...(report.changes && { changes: report.changes.map(jsonChange) }),
    inputs,
    ...(report.changedSince && { changedSince: report.changedSince }),
    problems: report.problems.map(({ level, code, message, place }) => ({ level, code, message, ...at(place) })),
    ...(report.shard && { shard: jsonShard(report, report.shard) }),
  }
  return `${safeJson(json, 2)}\n`
}

/** The `pools` of the report; what `show --format json` prints too. */
export function jsonPools(pools: Report['pools']): readonly unknown[] {
  return pools.map(({ set, id, name, owner, kind, members }) => {
    const { min, max, known, open } = members
    const list = members.list.map((member) => ({ kind: member.kind, name: member.name, count: member.count }))
    return { set, id, name, owner, kind, members: { min, max, known, open, list } }
  })
}

function jsonFinding(finding: Finding): unknown {
  const { code, name, severity, outcome, message, fix, url, sets, target, waiver, baseline, fingerprint } = finding
  return {
    code,
    name,
    severity,
    outcome,
    message,
    fix,
    url,
    sets,
    target,
    location: locationOf(finding.place),
    related: finding.related.map((link) => ({ message: link.message, location: locationOf(link.place) })),
    evidence: finding.evidence.map(({ path, value, from, place }) => ({
      path,
      value: value ?? null,
      from,
      ...at(place),
    })),
    missing: finding.missing.map(({ path, reason, supply, place }) => ({ path, reason, supply, ...at(place) })),
    waiver: waiver && { reason: waiver.reason, expires: waiver.expires },
    baseline,
    fingerprint,
  }
}

function at(place: Place | undefined): object {
  return place === undefined ? {} : { location: locationOf(place) }
}
