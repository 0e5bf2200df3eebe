// What is there after a deployment: what was before, with the deployment put over it as Resource Manager does. A resource that
// is declared has the body that it is declared with; what is not declared stays, or goes with the mode. Pure; knows no rule.
import { NearIds } from '../resource/near-ids.ts'
import { compareIds, parentId, parseId, type ResourceId } from '../resource/resource-id.ts'
import type { Resource } from '../resource/resource.ts'
import { groupBy } from '../resource/groups.ts'
import { joinText } from '../resource/text.ts'
import { Unknown } from '../resource/unknown.ts'
import { isUnknown, type Text } from '../resource/value.ts'
import { latestOf, putOver } from '../topology/latest.ts'
import { collectionOf, inherited, keptPools, staysIn } from './children.ts'

export const modes = ['incremental', 'complete', 'stack-delete'] as const

/** What a deployment takes away: nothing, what is in its group and not declared, or all that is not declared. */
export type Mode = (typeof modes)[number]

export interface Removal {
  /** Incremental when left out. */
  readonly mode?: Mode | undefined
  /** The resource groups that are deployed to. */
  readonly groups: readonly ResourceId[]
}

/** What becomes of a resource that is not declared: it stays, it goes, or that is not known. */
type Fate = boolean | Unknown

export interface Overlaid {
  /** Those that the deployment declares, in its order, then those of before that stay. */
  readonly resources: readonly Resource[]
  /** Why it is not known of some whether they are the declared ones. */
  readonly doubts: readonly Unknown[]
}

/** What is there after the deployment. */
export function overlay(before: readonly Resource[], deployed: readonly Resource[], removal: Removal): Overlaid {
  const earlier = latestOf(before)
  const known = new Set(earlier.map(({ id }) => id.key))
  // NOTE: of what a pool only names less is known than was before.
  const said = deployed.filter(({ id, observed }) => observed !== 'named' || !known.has(id.key))
  const over = new Overlay(earlier, latestOf(said), removal)
  return { resources: over.resources(), doubts: over.doubts }
}

class Overlay {
  readonly #before: readonly Resource[]
  readonly #deployed: readonly Resource[]
  readonly #removal: Removal
  readonly #old: ReadonlyMap<string, Resource>
  readonly #fresh: ReadonlyMap<string, Resource>
  readonly #near: ReadonlyMap<string, NearIds<Resource>>
  readonly #fates = new Map<string, Fate>()
  readonly doubts: Unknown[] = []

  constructor(before: readonly Resource[], deployed: readonly Resource[], removal: Removal) {
    this.#before = before
    this.#deployed = deployed
    this.#removal = removal
    this.#old = byKey(before)
    this.#fresh = byKey(deployed)
    const byType = groupBy(deployed, ({ type }) => type.toLowerCase())
    this.#near = new Map([...byType].map(([type, resources]) => [type, new NearIds(resources)]))
  }

  resources(): Resource[] {
    const written = this.#deployed.flatMap((resource) => this.#write(resource))
    const left = this.#before.filter(({ id }) => !this.#fresh.has(id.key))
    return [...written, ...left.flatMap((resource) => this.#keep(resource))]
  }

  #write(resource: Resource): Resource[] {
    const earlier = this.#old.get(resource.id.key)
    const pools = keptPools(resource, earlier, (id) => this.#old.get(id.key)).filter(
      ({ id }) => !this.#fresh.has(id.key),
    )
    if (earlier === undefined) return [resource, ...pools]
    const body = inherited(resource, earlier)
    // NOTE: where it may not be declared, a mode that takes away what is not leaves nothing of the earlier one.
    return [this.#byMode(earlier) === false ? body : putOver(earlier, body), ...pools]
  }

  #keep(resource: Resource): Resource[] {
    const fate = this.#fateOf(resource)
    if (typeof fate === 'boolean') return fate ? [resource] : []
    return [{ ...resource, possible: { max: resource.possible?.max ?? 1, because: fate } }]
  }

  #fateOf(resource: Resource): Fate {
    const known = this.#fates.get(resource.id.key)
    if (known !== undefined) return known
    const own = this.#ownFate(resource)
    const near = own === true ? this.#near.get(resource.type.toLowerCase())?.of(resource.id) : undefined
    const doubt = near && openOf(near.id, resource.id)
    if (doubt !== undefined) this.doubts.push(doubt)
    const fate = doubt ?? own
    this.#fates.set(resource.id.key, fate)
    return fate
  }

  #ownFate(resource: Resource): Fate {
    const holder = holderOf(resource.id)
    if (holder === undefined) return this.#byMode(resource)
    const collection = collectionOf(resource.id)
    const parent = this.#fresh.get(holder.key)
    if (parent !== undefined) return collection === undefined || staysIn(parent, resource, collection)
    const earlier = this.#old.get(holder.key)
    // NOTE: a child goes with its parent and not otherwise, whatever the mode.
    return earlier === undefined || this.#fateOf(earlier)
  }

  #byMode({ id }: Resource): Fate {
    const { mode, groups } = this.#removal
    if (mode === undefined || mode === 'incremental') return true
    if (mode === 'stack-delete') return false
    const group = groupOf(id)
    if (group === undefined) return true
    const open = groups.find((other) => compareIds(group, other) === 'maybe')
    if (groups.some((other) => compareIds(group, other) === 'same')) return false
    return open === undefined || (openOf(group, open) ?? true)
  }
}

/** What a child or an extension belongs to; absent for a resource that stands alone. */
function holderOf(id: ResourceId): ResourceId | undefined {
  const providers = id.segments.flatMap((segment, index) => (isWord(segment, 'providers') ? [index] : []))
  const [first, last] = [providers[0] ?? -1, providers.at(-1) ?? -1]
  if (last > first) return parseId(joinText(id.segments.slice(0, last).flatMap((segment) => ['/', segment])))
  return id.segments.length - last > 4 && last >= 0 ? parentId(id) : undefined
}

/** The resource group that an id lies in; absent when it says none. */
function groupOf({ segments }: ResourceId): ResourceId | undefined {
  const [subscriptions, subscription = '', groups, group = ''] = segments
  if (!isWord(subscriptions, 'subscriptions') || !isWord(groups, 'resourcegroups')) return undefined
  return parseId(joinText(['/subscriptions/', subscription, '/resourceGroups/', group]))
}

function isWord(segment: Text | undefined, word: string): boolean {
  return typeof segment === 'string' && segment.toLowerCase() === word
}

function openOf(...ids: readonly ResourceId[]): Unknown | undefined {
  const open = ids.map(({ text }) => text).find(isUnknown)
  return open && new Unknown({ print: () => open.text, causes: open.causes })
}

function byKey(resources: readonly Resource[]): ReadonlyMap<string, Resource> {
  return new Map(resources.map((resource) => [resource.id.key, resource]))
}
