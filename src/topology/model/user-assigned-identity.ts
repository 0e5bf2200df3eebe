// Microsoft.ManagedIdentity/userAssignedIdentities, and what roles they have.
import type { ResourceId } from '../../resource/resource-id.ts'
import { joinText } from '../../resource/text.ts'
import type { Text } from '../../resource/value.ts'
import { kind, text } from '../kind.ts'
import { model } from '../part.ts'
import { resourceFields, resourcePaths } from './shared.ts'

export const userAssignedIdentity = kind('userAssignedIdentity', 'identity', 'A user-assigned managed identity.', {
  ...resourceFields,
  principalId: text('The object id of its principal; only exports and live state say it.'),
})

export const userAssignedIdentityModel = model(userAssignedIdentity, { paths: resourcePaths })

export const roleAssignment = kind('roleAssignment', 'assignment', 'A role that a principal has in a scope.', {
  principalId: text('The object id of the principal.'),
  roleDefinitionId: text('The id of the role.'),
  scope: text('The id of what it is for: a resource, a resource group, a subscription.'),
})

export const roleAssignmentModel = model(roleAssignment, {
  read: { scope: ({ cursor }) => scopeOf(cursor.resource.id) },
})

/** What stands before the last `/providers/`. */
function scopeOf({ segments }: ResourceId): Text {
  const at = segments.findLastIndex((segment) => typeof segment === 'string' && segment.toLowerCase() === 'providers')
  return joinText(segments.slice(0, Math.max(0, at)).flatMap((segment): Text[] => ['/', segment]))
}
