// What `poolgate diff` prints for programs. schemas/diff.schema.json describes it.
import { safeJson } from './escape.ts'
import { locationOf } from './place.ts'
import type { Report } from './report.ts'

type Change = NonNullable<Report['changes']>[number]
type Member = Change['kept'][number]

export function diffJson({ changes = [], inputs, problems }: Report): string {
  const json = {
    version: 1,
    pools: changes.map((change) => ({ ...jsonChange(change), kept: change.kept.map(jsonMember) })),
    inputs,
    problems: problems.map(({ level, code, message, place }) => ({
      level,
      code,
      message,
      ...(place && { location: locationOf(place) }),
    })),
  }
  return `${safeJson(json, 2)}\n`
}

/** What becomes of one pool; who stays in it is left out. */
export function jsonChange(change: Change): object {
  const { set, owner, name, id, action, declared, counts, because } = change
  const [cause] = because?.causes ?? []
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
    ...(cause && { reason: cause.reason, ...(cause.supply !== undefined && { supply: cause.supply }) }),
  }
}

function jsonMember({ kind, name, count }: Member): object {
  return { kind, name, count }
}
