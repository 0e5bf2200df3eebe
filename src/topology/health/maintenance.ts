// Whether a day lies in the maintenance window that poolgate.yaml gives a pool.
import { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { isElement, type Fact } from '../fact.ts'

/** Unknown on the days on which a window opens or closes at an hour, and where nobody says which day it is. */
export function isInMaintenance(intent: Fact, today: string | undefined): boolean | Unknown {
  if (isUnknown(intent)) return intent
  if (!isElement(intent)) return false
  const [from, to] = [intent.get('maintenanceFrom'), intent.get('maintenanceTo')]
  if (typeof from !== 'string' || typeof to !== 'string') return false
  if (today === undefined) return unsure('nobody says which day it is', '--today YYYY-MM-DD')
  const [first, last] = [from.slice(0, 10), to.slice(0, 10)]
  if (today < first || today > last) return false
  if ((today === first && from.length > 10) || (today === last && to.length > 10))
    return unsure(`at which hour of ${today} this was is not known`, 'give the maintenance window whole days')
  return true
}

function unsure(reason: string, supply: string): Unknown {
  return new Unknown({ print: () => 'today', causes: [{ code: 'clock', reason, supply }] })
}
