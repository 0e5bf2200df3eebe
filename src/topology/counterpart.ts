// Finds an element again at the other side of a deployment: the same kind, the same id. Where the id of either is not known
// in full, or the list that would hold it is not, it is not known whether there is one.
import { compareIds, parentId, type ResourceId } from '../resource/resource-id.ts'
import { Unknown } from '../resource/unknown.ts'
import { isUnknown } from '../resource/value.ts'
import { FactList, isElement, type Element } from './fact.ts'
import { HOLDERS } from './holders.ts'
import { Member } from './model/member.ts'
import { memberAt } from './model/pool-change.ts'
import { isPart, type World } from './part.ts'

/** The same element in another world; absent when it certainly is not there. */
export function counterpartIn(world: World, element: Element): Element | Unknown | undefined {
  if (element instanceof Member) return memberAt(world.before === undefined ? 'before' : 'after', element)
  const { id } = element
  if (id === undefined) return element.doubt
  const found = world.find(element.kind, id.key)
  if (found !== undefined) return found.doubt ?? found
  if (world.input.gaps.length > 0) return new Unknown({ print: () => element.kind, causes: world.input.gaps })
  const owner = isPart(element) ? element.owner : undefined
  if (owner !== undefined) return maybeBelow(world, element, id, owner)
  return openOf(world.near(element.kind, id), id)
}

/**
 * What is referred to and was not among the inputs, after the deployment: it takes nothing away that it does not know of, unless
 * what holds it is declared without it.
 */
export function stillThere(element: Element, after: World): Element | Unknown | undefined {
  const { id, kind } = element
  if (id === undefined) return element.doubt
  const found = counterpartIn(after, element)
  const home = parentId(id)
  const isHeld = (HOLDERS[kind] ?? []).some(([holder]) => after.find(holder, home.key) !== undefined)
  return found ?? (isHeld ? undefined : after.resolveId(kind, id.text))
}

/** What a list of its owner may hold that is not known. */
function maybeBelow(world: World, { kind }: Element, id: ResourceId, owner: Element): Unknown | undefined {
  const other = counterpartIn(world, owner)
  if (other === undefined || isUnknown(other)) return other
  for (const [holder, field] of HOLDERS[kind] ?? []) {
    const fact = holder === other.kind ? other.get(field) : undefined
    if (isUnknown(fact)) return fact
    if (!(fact instanceof FactList)) continue
    const rest = fact.maybe.find((one) => isElement(one.fact) && one.fact.id === undefined)
    if (rest !== undefined) return rest.because
    const alike = [...fact.items, ...fact.maybe.map((one) => one.fact)].filter(isElement)
    const open = openOf(
      alike.find((one) => one.id !== undefined && isOpenPair(one.id, id) && compareIds(one.id, id) === 'maybe'),
      id,
    )
    if (open !== undefined) return open
  }
  return undefined
}

function isOpenPair(...ids: readonly ResourceId[]): boolean {
  return ids.some(({ text }) => typeof text !== 'string')
}

/** NOTE: what is known in parts, as an id, is not what the answer is. */
function openOf(element: Element | undefined, id: ResourceId): Unknown | undefined {
  const open = [element?.id?.text, id.text].find(isUnknown)
  return element && open && new Unknown({ print: () => open.text, causes: open.causes })
}
