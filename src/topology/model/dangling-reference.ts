// References inside a load balancer that lead nowhere: the load balancer that they name is among the inputs and certainly
// has no such frontend, pool or probe. What may be declared elsewhere is doubtful, never dangling.
import type { Path } from '../../resource/resource.ts'
import { isUnknown } from '../../resource/value.ts'
import type { Cursor } from '../cursor.ts'
import { FactList, type Doubtful, type Element } from '../fact.ts'
import { kind, text } from '../kind.ts'
import { Part, isPart, model } from '../part.ts'
import { StandIn, listFact, undetermined } from '../stand-in.ts'
import type { AnyPart } from './shared.ts'

export const danglingReference = kind(
  'danglingReference',
  'reference',
  'A reference of a rule of a load balancer to something that is not there.',
  {
    property: text('The property of the rule that holds it: `probe`.'),
    target: text('The id that it names.'),
    reason: text('Why it leads nowhere: `load balancer lb-web declares no probe tpc`.'),
    remedy: text('What to do about it: `correct the reference`, with the nearest name where there is one.'),
  },
)

interface Dangling {
  readonly property: string
  readonly standIn: StandIn
}

export const danglingReferenceModel = model<typeof danglingReference, Dangling>(danglingReference, {
  read: {
    property: ({ data }) => data.property,
    target: ({ data }) => data.standIn.id?.text,
    reason: ({ data }) => data.standIn.because.causes.map(({ reason }) => reason).join('; '),
    remedy: ({ data }) => data.standIn.because.causes.find(({ supply }) => supply !== undefined)?.supply,
  },
  isAspect: true,
  anchor: ({ cursor }) => (cursor.at('id').isAbsent ? [] : ['id']),
})

/** What the rules of a load balancer name, by the list that holds them: property and kind. */
const REFERENCES: readonly (readonly [
  list: string,
  references: readonly (readonly [property: string, kind: string])[],
])[] = [
  [
    'rules',
    [
      ['frontendIPConfiguration', 'frontend'],
      ['backendAddressPool', 'backendPool'],
      ['backendAddressPools', 'backendPool'],
      ['probe', 'probe'],
    ],
  ],
  [
    'outboundRules',
    [
      ['frontendIPConfigurations', 'frontend'],
      ['backendAddressPool', 'backendPool'],
    ],
  ],
  [
    'inboundNatRules',
    [
      ['frontendIPConfiguration', 'frontend'],
      ['backendAddressPool', 'backendPool'],
    ],
  ],
  ['inboundNatPools', [['frontendIPConfiguration', 'frontend']]],
]

export function danglingReferencesOf(owner: AnyPart): FactList {
  const items: Element[] = []
  const maybe: Doubtful[] = []
  for (const [list, references] of REFERENCES) {
    const rules = listFact(owner.get(list), 'rule')
    for (const rule of [...rules.items, ...rules.maybe.map(({ fact }) => fact)]) {
      if (!isPart(rule)) continue
      for (const [property, target] of references) addDangling(rule, property, target, { items, maybe })
    }
    for (const { fact, because } of rules.maybe)
      if (fact instanceof StandIn) maybe.push(undetermined('danglingReference', because, placeOf(owner, list)))
  }
  return new FactList(items, maybe)
}

function addDangling(
  rule: Part,
  property: string,
  target: string,
  found: { readonly items: Element[]; readonly maybe: Doubtful[] },
): void {
  for (const cursor of entriesOf(rule.cursor, ['properties', property])) {
    const named = rule.world.resolve(target, cursor)
    if (isUnknown(named)) found.maybe.push(undetermined('danglingReference', named, cursor))
    if (!(named instanceof StandIn)) continue
    const { causes } = named.because
    const data = { property, standIn: named }
    const { world, collection } = rule
    const doubt = causes.every(({ code }) => code === 'error') ? undefined : named.because
    const fact = new Part({ world, model: danglingReferenceModel, cursor, data, owner: rule, collection, doubt })
    if (doubt === undefined) found.items.push(fact)
    else found.maybe.push({ fact, because: doubt, most: 1 })
  }
}

/** One reference, or a list of them. */
function entriesOf(cursor: Cursor, path: Path): readonly Cursor[] {
  const { items } = cursor.elements(...path)
  return items.length > 0 ? items : [cursor.at(...path)]
}

function placeOf(owner: AnyPart, list: string): Cursor {
  return owner.cursor.at('properties', list === 'rules' ? 'loadBalancingRules' : list)
}
