// What Azure says instead of health: an error body, `No results.`, a first answer without content. Each becomes a gap that
// says what to ask for.
import type { Place } from '../../resource/place.ts'
import type { Refusal } from '../../resource/health.ts'

export interface ErrorBody {
  readonly code: string
  readonly message: string
  readonly status: number | undefined
}

/** The permissions that reading health needs, by what an id of the resource holds. Reader has none of them. */
export const healthActions = {
  applicationGateway: 'Microsoft.Network/applicationGateways/backendhealth/action',
  loadBalancer: 'Microsoft.Network/loadBalancers/loadBalancingRules/health/action',
} as const

type Kind = Refusal['kind']

/** Codes of Azure's resource manager, in lower case. */
const KINDS: Readonly<Record<string, Kind>> = {
  authorizationfailed: 'forbidden',
  linkedauthorizationfailed: 'forbidden',
  forbidden: 'forbidden',
  scopelocked: 'locked',
  resourcenotfound: 'absent',
  resourcegroupnotfound: 'absent',
  subscriptionnotfound: 'absent',
  notfound: 'absent',
}

const STATUSES: Readonly<Record<number, Kind>> = { 202: 'pending', 401: 'forbidden', 403: 'forbidden', 404: 'absent' }

export function refusalOf({ code, message, status }: ErrorBody, place: Place): Refusal {
  const folded = code.toLowerCase()
  const kind = (Object.hasOwn(KINDS, folded) ? KINDS[folded] : STATUSES[status ?? 0]) ?? 'failed'
  const [action, scope] = quotedIn(message)
  switch (kind) {
    case 'forbidden': {
      const asked = action?.includes('/action') === true ? action : undefined
      return { kind, of: idOf(scope), reason: 'its health may not be read', supply: permission(asked), place }
    }
    case 'locked':
      return {
        kind,
        of: idOf(action),
        reason: 'a read-only lock keeps its health from being asked for',
        supply: unlock,
        place,
      }
    case 'absent':
      return { kind, reason: 'Azure does not know the resource that was asked for', supply: 'correct its id', place }
    case 'pending':
      return {
        kind,
        reason: 'Azure has only begun to gather the health',
        supply: 'ask at the address in its header Location',
        place,
      }
    case 'failed':
      return { kind, reason: `Azure answered ${code === '' ? 'an error' : code}`, supply: 'ask again', place }
  }
}

/** NOTE: `No results.` is what a user without the permission is shown. */
export function noResults(place: Place): Refusal {
  return { kind: 'forbidden', reason: 'its health may not be read', supply: permission(undefined), place }
}

function permission(action: string | undefined): string {
  const wanted = action ?? `${healthActions.applicationGateway} (or ${healthActions.loadBalancer})`
  return `grant ${wanted}: Network Contributor has it, Reader has not`
}

const unlock = 'lift the lock while the health is read: asking for it is a POST'

/** What stands between single quotes, in order, after the first two words that messages quote for the client. */
function quotedIn(message: string): readonly (string | undefined)[] {
  const after = message.indexOf("perform action '")
  const text = after < 0 ? message : message.slice(after)
  const parts = text.slice(0, 4096).split("'")
  return [parts[1], parts[3]]
}

function idOf(text: string | undefined): string | undefined {
  return text?.startsWith('/') === true ? text : undefined
}
