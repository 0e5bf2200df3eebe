import type { Unknown } from '../../resource/unknown.ts'
import { bool, int, kind, text, texts } from '../kind.ts'
import { FactList, type Element, type Fact } from '../fact.ts'
import { compareGlob, globMatches } from '../../resource/glob.ts'
import { ObjectValue, isUnknown, type Text } from '../../resource/value.ts'
import { Part, model } from '../part.ts'
import type { PoolIntent } from '../topology.ts'
import { textOf } from '../cursor.ts'

export const poolIntent = kind('poolIntent', 'intent', 'What poolgate.yaml expects of a pool (`pools:`).', {
  exactly: int('Expected number of members.'),
  min: int('Expected least number of members.'),
  max: int('Expected largest number of members.'),
  include: texts('Patterns of which each must match a member.'),
  exclude: texts('Patterns that no member may match.'),
  closed: bool('True when no member outside include is allowed; false when absent.'),
  selfContained: bool('True when its members must be declared among the inputs; false when absent.'),
  probePort: int('Port that its probe is expected to ask.'),
  probeProtocol: text('Protocol that its probe is expected to speak.'),
  probePath: text('Path that its probe is expected to ask.'),
})

export const poolIntentModel = model<typeof poolIntent, PoolIntent>(poolIntent, {
  read: {
    exactly: ({ data }) => data.members?.exactly,
    min: ({ data }) => data.members?.min,
    max: ({ data }) => data.members?.max,
    include: ({ data }) => new FactList(data.include ?? []),
    exclude: ({ data }) => new FactList(data.exclude ?? []),
    closed: ({ data }) => data.closed ?? false,
    selfContained: ({ data }) => data.selfContained ?? false,
    probePort: ({ data }) => data.probe?.port,
    probeProtocol: ({ data }) => data.probe?.protocol,
    probePath: ({ data }) => data.probe?.path,
  },
  isAspect: true,
})

/** What an intent is matched with. */
export interface Named extends Pick<Part, 'world' | 'cursor' | 'owner'> {
  readonly name: Text
  readonly id: Text | undefined
}

/** What the configuration expects of a pool: of several intents the later says it, key by key. */
export function intentOf(named: Named, pool: Element): Part<PoolIntent> | Unknown | undefined {
  const { intents, set } = named.world.input
  let data: PoolIntent | undefined
  for (const intent of intents) {
    const match = matchOf(intent.match, set, named)
    if (isUnknown(match)) return match
    if (match) data = data === undefined ? intent : over(data, intent)
  }
  if (data === undefined) return undefined
  return new Part({ world: named.world, model: poolIntentModel, cursor: named.cursor, data, owner: pool })
}

function over(earlier: PoolIntent, later: PoolIntent): PoolIntent {
  return {
    ...earlier,
    ...later,
    members: { ...earlier.members, ...later.members },
    probe: { ...earlier.probe, ...later.probe },
  }
}

/** Whether an intent is for the pool; unknown when a name that decides it is not known. */
function matchOf(match: PoolIntent['match'], set: string, { owner, name, id }: Named): boolean | Unknown {
  if (match.set !== undefined && !globMatches(match.set, set)) return false
  const tests: (boolean | Unknown)[] = []
  const test = (pattern: string | undefined, fact: Fact) => {
    if (pattern === undefined) return
    if (typeof fact === 'string') tests.push(globMatches(pattern, fact))
    else tests.push(isUnknown(fact) ? maybeMatches(pattern, fact) : false)
  }
  test(match.owner, owner?.get('name'))
  test(match.pool, name)
  test(match.id, id)
  for (const [tag, pattern] of Object.entries(match.tag ?? {})) test(pattern, tagOf(owner, tag))
  return !tests.includes(false) && (tests.find(isUnknown) ?? true)
}

function maybeMatches(pattern: string, name: Unknown): boolean | Unknown {
  const match = compareGlob(pattern, name)
  return match === 'maybe' ? name : match === 'same'
}

function tagOf(owner: Element | undefined, tag: string): Fact {
  const tags = owner?.get('tags')
  if (isUnknown(tags)) return tags
  return tags instanceof ObjectValue ? textOf(tags.get(tag)) : undefined
}
