// Functions on locations, which are written `West Europe` or `westeurope`.
import { compareTexts } from '../../resource/text.ts'
import { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import type { Fact } from '../fact.ts'
import { homeRegionsDate, isHomeRegion } from '../home-regions.ts'
import { regionName } from '../regions.ts'
import { printCall, type VocabularyFunction } from './function.ts'

export const locationFunctions: readonly VocabularyFunction[] = [
  {
    name: 'sameLocation',
    signature: 'sameLocation(string, string): bool',
    description: 'Whether two locations are the same region, with blanks or without; false when one is absent.',
    example: 'sameLocation(lb.location, "West Europe")',
    call: ([a, b]) => sameLocation(a, b),
  },
  {
    name: 'isHomeRegion',
    signature: 'isHomeRegion(string): bool',
    description: `Whether a Global load balancer can be deployed to a region, by Azure's document of ${homeRegionsDate}; not known in China.`,
    example: 'isHomeRegion("West Europe")',
    call: ([location]) => {
      if (isUnknown(location)) return open('isHomeRegion', location)
      return typeof location === 'string' && (isHomeRegion(location) ?? notDocumented(location))
    },
  },
]

function sameLocation(a: Fact, b: Fact): Fact {
  if (typeof a === 'string' && typeof b === 'string') return regionName(a) === regionName(b)
  if (a === undefined || b === undefined) return false
  const unknown = [a, b].find(isUnknown)
  if (unknown === undefined) return false
  const same = isUnknown(a) && isUnknown(b) && compareTexts(a, b) === 'same'
  return same || open('sameLocation', unknown)
}

function notDocumented(location: string): Unknown {
  const reason = `whether region ${regionName(location)} of the Azure cloud in China deploys Global load balancers`
  return new Unknown({ print: () => 'isHomeRegion', causes: [{ code: 'unsupported', reason }] })
}

function open(name: string, location: Unknown): Unknown {
  return new Unknown({ print: () => printCall(name, location), causes: location.causes, scope: location.scope })
}
