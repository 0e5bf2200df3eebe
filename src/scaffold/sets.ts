// Which of the deployments that were found form one set: a load balancer whose pool has no member in its own template, and
// the one template whose machines join it. What is not obvious stays apart, and the user puts it together.
import type { PlannedSet } from '../source/plan.ts'
import type { Pool } from './survey.ts'
import { groupBy } from '../resource/groups.ts'

export type PoolsOf = (sets: readonly PlannedSet[]) => readonly Pool[]

/** Pairs of deployments that are tried: each costs an expansion of both. */
const mostTrials = 400

/** The same deployments in fewer sets, under the names that the configuration gives them. */
export function setsThatBelongTogether(found: readonly PlannedSet[], poolsOf: PoolsOf): readonly PlannedSet[] {
  const groups = groupBy(found, labelOf)
  const leader = new Map<PlannedSet, PlannedSet>()
  for (const group of groups.values()) for (const [member, owner] of links(group, poolsOf)) leader.set(member, owner)
  const joined = [...groupBy(found, (set) => leader.get(set) ?? set)].map(([first, sets]) => {
    const inOrder = [first, ...sets.filter((set) => set !== first)]
    return { ...first, deployments: inOrder.flatMap(({ deployments }) => deployments) }
  })
  const byLabel = groupBy(joined, labelOf)
  // The environment where no other set has it; else the name of the deployment, which says the template too.
  return joined.map((set) => {
    const label = labelOf(set)
    return label !== '' && byLabel.get(label)?.length === 1 ? { ...set, name: label } : set
  })
}

/** The environment: `prod` of `main.json (prod)`, '' where a template has one parameter file or none. */
function labelOf({ name, deployments }: PlannedSet): string {
  const head = `${deployments[0]?.path ?? ''} (`
  return name.startsWith(head) ? name.slice(head.length, -1) : ''
}

/** Each set whose members join pools of exactly one other, with that other. */
function links(group: readonly PlannedSet[], poolsOf: PoolsOf): readonly (readonly [PlannedSet, PlannedSet])[] {
  const pools = new Map(group.map((set) => [set, poolsOf([set])]))
  const times = new Map<string, number>()
  for (const { id } of [...pools.values()].flat()) times.set(id, (times.get(id) ?? 0) + 1)
  // An open pool: nothing in its own template could join it.
  const open = (set: PlannedSet) =>
    (pools.get(set) ?? []).filter(({ members, id }) => members.open && times.get(id) === 1)
  const owners = group.filter((set) => open(set).length > 0)
  if (owners.length * group.length > mostTrials) return []
  const joins = owners.flatMap((owner) =>
    group
      .filter((other) => other !== owner && !owners.includes(other))
      .map((other) => ({
        owner,
        other,
        members: joiningMembers(owner, other, new Set(open(owner).map(({ id }) => id)), poolsOf),
      }))
      .filter(({ members }) => members.length > 0),
  )
  return joins
    .filter(({ owner, other, members }) => {
      const isElsewhere = joins.some((join) => join.other === other && join.owner !== owner)
      // Two templates with machines of the same names are two ways to deploy one thing.
      const isTwice = joins.some(
        (join) => join.owner === owner && join.other !== other && join.members.some((name) => members.includes(name)),
      )
      return !isElsewhere && !isTwice
    })
    .map(({ owner, other }) => [other, owner] as const)
}

/** The members that the pools have when both are deployed. */
function joiningMembers(
  owner: PlannedSet,
  other: PlannedSet,
  ids: ReadonlySet<string>,
  poolsOf: PoolsOf,
): readonly string[] {
  const deployments = [...owner.deployments, ...other.deployments]
  const together = poolsOf([{ name: owner.name, deployments, gaps: [...owner.gaps, ...other.gaps] }])
  return together.flatMap(({ id, members }) => (ids.has(id) ? members.list.map(({ name }) => name) : []))
}
