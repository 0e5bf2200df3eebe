import {
  jsonShard
} from "./shared-report-shard.js";
import {
  jsonChange
} from "./shared-report-diff.js";
import {
  locationOf,
  safeJson
} from "./core.js";

// src/report/json.ts
function jsonReport(report) {
  const { tool, verdict, sets, summary, inputs } = report;
  const json = {
    version: 1,
    tool,
    verdict,
    sets,
    summary,
    findings: report.findings.map(jsonFinding),
    pools: jsonPools(report.pools),
    ...report.changes && { changes: report.changes.map(jsonChange) },
    inputs,
    ...report.changedSince && { changedSince: report.changedSince },
    problems: report.problems.map(({ level, code, message, place }) => ({ level, code, message, ...at(place) })),
    ...report.shard && { shard: jsonShard(report, report.shard) }
  };
  return `${safeJson(json, 2)}
`;
}
function jsonPools(pools) {
  return pools.map(({ set, id, name, owner, kind, members }) => {
    const { min, max, known, open } = members;
    const list = members.list.map((member) => ({ kind: member.kind, name: member.name, count: member.count }));
    return { set, id, name, owner, kind, members: { min, max, known, open, list } };
  });
}
function jsonFinding(finding) {
  const { code, name, severity, outcome, message, fix, url, sets, target, waiver, baseline, fingerprint } = finding;
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
      ...at(place)
    })),
    missing: finding.missing.map(({ path, reason, supply, place }) => ({ path, reason, supply, ...at(place) })),
    waiver: waiver && { reason: waiver.reason, expires: waiver.expires },
    baseline,
    fingerprint
  };
}
function at(place) {
  return place === void 0 ? {} : { location: locationOf(place) };
}

export {
  jsonReport,
  jsonPools
};
