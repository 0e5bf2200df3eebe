// Where a resource that is a deployment deploys to, and what its values belong to.
import type { Text } from '../../resource/value.ts'
import type { DeploymentScope } from '../expression/frame.ts'
import { valueOf } from '../json/node.ts'
import type { ResourceInstance } from './instance.ts'
import { levelOfSchema, nestedScope } from './scope.ts'

/** Where a resource that is a deployment deploys to; the deployment itself is a resource there too. */
export function targetScope(instance: ResourceInstance, name: Text): DeploymentScope {
  return nestedScope(instance.declaration.deployment.scope, {
    subscriptionId: instance.text('subscriptionId'),
    resourceGroup: instance.text('resourceGroup'),
    scope: instance.text('scope'),
    location: instance.text('location'),
    name,
    schema: levelOfSchema(valueOf(valueOf(instance.node, 'properties'), 'template')),
    path: deploymentPath(instance),
  })
}

/** The path of an instance's declaration, with its index: what unknowns of the nested deployment belong to. */
export function deploymentPath(instance: ResourceInstance): string {
  const loops = instance.frame.loops
    .map((loop) => (typeof loop.index === 'number' ? `[${loop.index}]` : '[?]'))
    .join('')
  return `${instance.declaration.deployment.path}/${instance.declaration.label}${loops}`
}
