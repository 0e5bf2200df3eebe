import {
  isGap,
  locationOf
} from "./core.js";

// src/report/shard.ts
var runAspects = [
  ["options", "the options"],
  ["configuration", "the configuration or the baseline"],
  ["rules", "the rules"],
  ["inputs", "the FILEs or what is in them"]
];
function jsonShard(report, part) {
  return {
    index: part.index,
    count: part.count,
    run: part.run,
    failOn: report.failOn,
    unknown: report.unknown,
    positions: part.positions,
    findings: report.findings.map(({ way, waiver }, index) => ({
      voice: part.voices[index] ?? 0,
      ...way.length > 0 && { way: way.map(({ message, place }) => ({ message, location: locationOf(place) })) },
      ...waiver?.daysLeft !== void 0 && { daysLeft: waiver.daysLeft }
    })),
    pools: report.pools.map(({ members, ...pool }) => ({
      ...pool,
      members: { ...members, because: causesOf(members.because) }
    })),
    unknownPools: report.unknownPools.map((pools) => ({ ...pools, because: causesOf(pools.because) })),
    changes: (report.changes ?? []).map((change) => ({ ...change, because: causesOf(change.because) })),
    gaps: report.problems.flatMap(
      (problem, index) => isGap(problem) ? [{ problem: index, reason: problem.reason, supply: problem.supply }] : []
    ),
    rules: report.rules.map((rule) => ({
      code: rule.code,
      severity: rule.severity,
      ...part.own.has(rule.code) && { info: infoOf(rule) }
    })),
    intents: part.intents.map(({ place, ...intent }) => ({ ...intent, ...at(place) })),
    unmatched: part.unmatched.map(({ id, problem: { level, code, message, place } }) => ({
      id,
      problem: { level, code, message, ...at(place) }
    })),
    used: part.used,
    fixed: part.fixed,
    ...part.baseline && { baseline: locationOf(part.baseline) },
    bare: part.bare,
    texts: Object.fromEntries(part.texts)
  };
}
function infoOf({ code, name, title, severity, url, why, fixes, azure, links, tags }) {
  return { code, name, title, severity, url, why, fixes, azure, links, tags };
}
function causesOf(unknown) {
  if (unknown === void 0) return void 0;
  const [cause] = unknown.causes;
  return cause === void 0 ? { text: unknown.text } : { reason: cause.reason, supply: cause.supply };
}
function at(place) {
  return place === void 0 ? {} : { location: locationOf(place) };
}

export {
  runAspects,
  jsonShard
};
