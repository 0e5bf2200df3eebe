// The pools of a picture with their members: those that come, go or fail first, and a count of those that find no room.
import type { Unknown } from '../../resource/unknown.ts'
import { isElement, type Element, type Fact } from '../fact.ts'
import { StandIn, listFact } from '../stand-in.ts'
import { memberSummary } from '../summary.ts'
import { words } from '../words.ts'
import type { PictureNode } from './picture.ts'
import { entriesOf, printIds, reasonOf, said, type Sketch } from './sketch.ts'
import { balancerJudge, gatewayJudge, type Judge } from './verdicts.ts'

/** What pools are drawn by. */
export interface PoolsOf {
  readonly sketch: Sketch
  /** Printed ids of what something was found of. */
  readonly failing: ReadonlySet<string>
  readonly sizeOf: (pool: Element) => PictureNode['size']
}

/** Members of one pool that have a node of their own. */
const mostMembers = 24

type Change = PictureNode['change']

export function drawPool(pool: Element, of: PoolsOf, doubt = pool.doubt): string {
  const { sketch, sizeOf } = of
  // NOTE: a hundred rules may lead to a pool of a hundred thousand members.
  const known = sketch.keyOf(pool)
  if (known !== undefined) return known
  const change = changeOf(pool)
  const size = sizeOf(pool)
  const key = sketch.element(pool, 'pool', { doubt, more: { ...(change && { change }), ...(size && { size }) } })
  if (!(pool instanceof StandIn)) drawMembers(pool, key, change, of)
  return key
}

/** What is known of the pool at the other side says it; nothing where there is no other side. */
function changeOf(pool: Element): Change {
  const change = pool.get('change')
  if (!isElement(change)) return undefined
  if (change.get('after') === undefined) return 'removed'
  return change.get('before') === undefined ? 'added' : undefined
}

interface Drawn {
  readonly member: Element
  readonly change: Change
  readonly doubt?: Unknown | undefined
}

function drawMembers(pool: Element, key: string, change: Change, { sketch, failing }: PoolsOf): void {
  const judge: Judge = pool.get('applicationGateway') === undefined ? balancerJudge(pool) : gatewayJudge(pool)
  const all = sorted(membersOf(pool, change), failing)
  const shown = all.length > mostMembers ? mostMembers - 1 : all.length
  for (const one of all.slice(0, shown)) {
    const { member } = one
    const node = () => memberNode(one, one.change === 'removed' ? [] : judge(member))
    sketch.edge(key, sketch.add(member, 'member', node))
  }
  const more = all.length - shown
  if (more > 0)
    sketch.edge(
      key,
      sketch.add(`more ${key}`, 'member', () => ({ name: '', more })),
    )
  const open = listFact(pool.get('members'), 'member').maybe.find(({ fact }) => !isMember(fact))
  if (open !== undefined && change !== 'removed')
    sketch.edge(
      key,
      sketch.add(`open ${key}`, 'member', () => ({ name: '?', doubt: reasonOf(open.because) })),
    )
}

/** What stands for members that are not known has no id. */
function isMember(fact: Fact): boolean {
  return isElement(fact) && fact.id !== undefined
}

/** What the deployment takes away, what it adds, what stays. */
function membersOf(pool: Element, own: Change): readonly Drawn[] {
  const change = pool.get('change')
  const of = (field: string) => (isElement(change) ? listFact(change.get(field), 'member').items.filter(isElement) : [])
  const added = new Set(of('added'))
  const removed = own === 'removed' ? [] : of('removed').map((member): Drawn => ({ member, change: 'removed' }))
  const there = entriesOf(pool.get('members'), 'member').filter(({ element }) => isMember(element))
  const now = there.map(({ element: member, doubt }): Drawn => {
    return { member, change: own ?? (added.has(member) ? 'added' : undefined), doubt }
  })
  return [...removed, ...now]
}

/** NOTE: of a pool of a hundred thousand the ones that matter come first, in order; the others stay in theirs. */
function sorted(members: readonly Drawn[], failing: ReadonlySet<string>): readonly Drawn[] {
  if (members.length <= mostMembers) return members
  const isSpecial = ({ member, change }: Drawn) =>
    change !== undefined || (failing.size > 0 && idsOf(member).some((id) => failing.has(id)))
  const special = members.filter(isSpecial)
  const known = new Set(special)
  return [...special, ...members.filter((one) => !known.has(one))]
}

function memberNode({ member, change, doubt }: Drawn, verdicts: PictureNode['verdicts']): Partial<PictureNode> {
  const { kind, isFrontend, name, count } = memberSummary(member)
  return {
    name,
    details: said(isFrontend === true ? 'frontend' : kind, words(member.get('fqdn') ?? member.get('ipAddress'))).filter(
      (detail) => detail !== name,
    ),
    ids: idsOf(member),
    count,
    doubt: reasonOf(doubt),
    ...(change && { change }),
    ...(verdicts && verdicts.length > 0 && { verdicts }),
  }
}

/** Its own id, and those of what joins by it. */
function idsOf(member: Element): readonly string[] {
  const configuration = member.get('ipConfiguration')
  const joins = isElement(configuration) ? [member.get('networkInterface'), member.get('scaleSet')] : []
  return printIds([member, ...joins])
}

/** Every pool of a list, the doubtful ones too. */
export function drawPools(owner: Element, of: PoolsOf): void {
  for (const { element, doubt } of entriesOf(owner.get('pools'), 'backendPool')) drawPool(element, of, doubt)
}
