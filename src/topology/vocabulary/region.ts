// What is known of the regions of Azure.
import { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import type { Fact } from '../fact.ts'
import { hasZones, regionName, regionsDate } from '../regions.ts'
import { printCall, type VocabularyFunction } from './function.ts'

export const regionFunctions: readonly VocabularyFunction[] = [
  {
    name: 'hasZones',
    signature: 'hasZones(string): bool',
    description: `Whether a region has availability zones; not known of one that Azure's documents of ${regionsDate} do not list.`,
    example: 'hasZones("West Europe")',
    call: ([location]) => zonesIn(location),
  },
]

function zonesIn(location: Fact): Fact {
  if (isUnknown(location)) {
    const print = () => printCall('hasZones', location)
    return new Unknown({ print, causes: location.causes, scope: location.scope })
  }
  if (typeof location !== 'string') return false
  const reason = `whether region ${regionName(location)} has availability zones`
  return hasZones(location) ?? new Unknown({ print: () => 'hasZones', causes: [{ code: 'unsupported', reason }] })
}
