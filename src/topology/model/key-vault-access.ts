// Whether a gateway may read secrets of a key vault: by its network, and by the rights of its identities.
import { compareIds, nameOf, parseId, type ResourceId } from '../../resource/resource-id.ts'
import { joinText, piecesOf, shortText } from '../../resource/text.ts'
import { Unknown } from '../../resource/unknown.ts'
import { isUnknown, type Text } from '../../resource/value.ts'
import { FactList, asText, isElement, type Element, type Fact } from '../fact.ts'
import { listFact } from '../stand-in.ts'
import { allOf, anyOf, someOf, truthOf, type Truth } from '../three-valued.ts'
import type { AnyPart } from './shared.ts'

/**
 * Whether the firewall of a key vault lets a gateway in: it is open, or lets services of Azure pass, or names the subnet of the
 * gateway, or a private endpoint leads to it. NOTE: endpoints of templates that are not among the inputs are not known of.
 */
export function isReachable(vault: Element, gateway: AnyPart): Truth {
  const says = (field: string, value: string): Truth => {
    const fact = vault.get(field)
    return isUnknown(fact) ? fact : fact === value
  }
  const isOpen = allOf([says('publicNetworkAccess', 'Enabled'), says('defaultAction', 'Allow')])
  const ipRules = vault.get('ipRules')
  const subnet = gateway.get('subnet')
  return anyOf([
    isOpen,
    says('bypass', 'AzureServices'),
    someOf(vault.get('privateEndpoints'), () => true),
    isUnknown(subnet) ? subnet : someOf(vault.get('subnets'), (one) => isSame(one, subnet)),
    ipRules instanceof FactList && ipRules.items.length > 0 ? notKnown(vault, 'lets single addresses in') : false,
    unread(gateway),
  ])
}

function isSame(one: Fact, subnet: Fact): Truth {
  if (!isElement(one) || !isElement(subnet)) return false
  if (one.id === undefined || subnet.id === undefined) return one.doubt ?? subnet.doubt ?? false
  const match = compareIds(one.id, subnet.id)
  return match === 'maybe' ? ([one.id.text, subnet.id.text].find(isUnknown) ?? false) : match === 'same'
}

/** Whether one of the identities of a gateway may get secrets of a key vault. */
export function isAuthorized(vault: Element, gateway: AnyPart): Truth {
  const byRoles = truthOf(vault.get('enableRbacAuthorization'))
  const identities = listFact(gateway.get('userAssignedIdentities'), 'text')
  const some = (test: (identity: Text) => Truth) =>
    someOf(identities, (identity) => (typeof identity === 'string' || isUnknown(identity) ? test(identity) : false))
  if (byRoles === false) return anyOf([some((identity) => hasPolicy(vault, gateway, identity)), unread(gateway)])
  const hasIt = some((identity) => hasRole(vault, gateway, identity))
  if (byRoles === true) return hasIt === true || notKnown(vault, 'goes by roles, which may be assigned elsewhere')
  return anyOf([allOf([hasIt, some((identity) => hasPolicy(vault, gateway, identity))]), byRoles])
}

function hasPolicy(vault: Element, gateway: AnyPart, identity: Text): Truth {
  return someOf(vault.get('accessPolicies'), (policy) => {
    if (!isElement(policy)) return isUnknown(policy) ? policy : false
    const grants = someOf(policy.get('secrets'), (permission) => isOneOf(permission, ['get', 'all']))
    return allOf([grants, isPrincipal(asText(policy.get('objectId')), identity, gateway)])
  })
}

/** Roles that may get secrets: Key Vault Secrets User, Secrets Officer, Administrator. */
const ROLES: ReadonlySet<string> = new Set([
  '4633458b-17de-408a-b874-0445c86b69e6',
  'b86a8fe4-44ce-4948-aee5-eccb2c155cd7',
  '00482a5a-887f-4fb3-b363-3b7fe8e74483',
])

function hasRole(vault: Element, gateway: AnyPart, identity: Text): Truth {
  const assignments = gateway.world.all('roleAssignment')
  return anyOf(
    assignments.map((assignment) => {
      const role = asText(assignment.get('roleDefinitionId'))
      const scope = asText(assignment.get('scope'))
      const guid = role === undefined ? undefined : nameOf(parseId(role))
      const isRole = isUnknown(guid) ? guid : ROLES.has(guid?.toLowerCase() ?? '')
      const holds = vault.id !== undefined && scope !== undefined && liesIn(vault.id, parseId(scope))
      const principal = asText(assignment.get('principalId'))
      return allOf([isRole, holds, isPrincipal(principal, identity, gateway), assignment.doubt ?? true])
    }),
  )
}

/** Whether a resource is the scope, or lies in it. */
function liesIn({ segments }: ResourceId, scope: ResourceId): Truth {
  const head = segments.slice(0, scope.segments.length).flatMap((segment): Text[] => ['/', segment])
  const match = compareIds(parseId(joinText(head)), scope)
  return match === 'maybe' && isUnknown(scope.text) ? scope.text : match === 'same'
}

/** Whether an object id is that of an identity: both are known, or the deployment reads it of that very identity. */
function isPrincipal(objectId: Text | undefined, identity: Text, gateway: AnyPart): Truth {
  if (objectId === undefined) return false
  const [only, second] = piecesOf(objectId)
  const reads = second === undefined && isUnknown(only) ? only.reads : undefined
  if (reads !== undefined && reads.path.at(-1)?.toLowerCase() === 'principalid') {
    const match = compareIds(parseId(reads.id), parseId(identity))
    return match === 'maybe' && isUnknown(only) ? only : match === 'same'
  }
  if (isUnknown(objectId)) return objectId
  const principal = principalOf(identity, gateway)
  return isUnknown(principal) ? principal : principal.toLowerCase() === objectId.toLowerCase()
}

function principalOf(identity: Text, gateway: AnyPart): Text {
  const declared = asText(gateway.world.resolveId('userAssignedIdentity', identity).get('principalId'))
  const key = isUnknown(identity) ? '' : identity
  const held = gateway.cursor.at('identity', 'userAssignedIdentities', key, 'principalId').text()
  if (typeof held === 'string') return held
  if (declared !== undefined) return declared
  const reason = `the principal of identity ${shortText(parseId(identity).segments.at(-1) ?? '')} is known only after deployment`
  return new Unknown({ print: () => 'principalId', causes: [{ code: 'runtime', reason }] })
}

function isOneOf(fact: Fact, values: readonly string[]): Truth {
  if (isUnknown(fact)) return fact
  return typeof fact === 'string' && values.includes(fact.toLowerCase())
}

/** Templates that were not read may hold what is missing. */
function unread(gateway: AnyPart): Truth {
  const { gaps } = gateway.world.input
  return gaps.length === 0 ? false : new Unknown({ print: () => 'resources', causes: gaps })
}

function notKnown(vault: Element, what: string): Unknown {
  const reason = `key vault ${shortText(vault.label)} ${what}`
  return new Unknown({ print: () => 'keyVault', causes: [{ code: 'elsewhere', reason }] })
}
