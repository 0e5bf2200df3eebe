import {
  locationOf,
  safeJson
} from "./core.js";

// src/report/diff.ts
function diffJson({ changes = [], inputs, problems }) {
  const json = {
    version: 1,
    pools: changes.map((change) => ({ ...jsonChange(change), kept: change.kept.map(jsonMember) })),
    inputs,
    problems: problems.map(({ level, code, message, place }) => ({
      level,
      code,
      message,
      ...place && { location: locationOf(place) }
    }))
  };
  return `${safeJson(json, 2)}
`;
}
function jsonChange(change) {
  const { set, owner, name, id, action, declared, counts, because } = change;
  const [cause] = because?.causes ?? [];
  return {
    set,
    id,
    name,
    owner,
    action,
    declared,
    counts,
    added: change.added.map((member) => ({ ...jsonMember(member), from: member.pools })),
    removed: change.removed.map((member) => ({ ...jsonMember(member), to: member.pools })),
    resized: change.resized.map((member) => ({ ...jsonMember(member), before: member.before })),
    undeclared: change.undeclared.map(jsonMember),
    undecided: change.undecided.map(jsonMember),
    ...cause && { reason: cause.reason, ...cause.supply !== void 0 && { supply: cause.supply } }
  };
}
function jsonMember({ kind, name, count }) {
  return { kind, name, count };
}

export {
  diffJson,
  jsonChange
};
