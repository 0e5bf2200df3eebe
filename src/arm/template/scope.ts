// Where deployments go, and the id prefixes and function values that follow from it.
import { joinText } from '../../resource/text.ts'
import { Unknown } from '../../resource/unknown.ts'
import type { Text } from '../../resource/value.ts'
import type { DeploymentScope } from '../expression/frame.ts'
import { valueOf, type JsonNode } from '../json/node.ts'

/** What is known of the place a run deploys to (`--subscription-id`, …); everything may be left out. */
export interface ScopeInput {
  readonly tenantId?: string | undefined
  readonly managementGroup?: string | undefined
  readonly subscriptionId?: string | undefined
  readonly resourceGroup?: string | undefined
  readonly location?: string | undefined
  readonly deploymentName?: string | undefined
}

export type Level = DeploymentScope['level']

/** The scope of the root deployment: what is not given is unknown, the same unknown in the whole run. */
export function rootScope(input: ScopeInput, level: Level): DeploymentScope {
  const part = (value: string | undefined, print: string, what: string, option: string): Text =>
    value ?? runUnknown(print, what, option)
  return {
    level,
    tenantId: part(input.tenantId, 'tenant().tenantId', 'tenant', '--tenant-id'),
    managementGroup: part(input.managementGroup, 'managementGroup().name', 'management group', '--management-group-id'),
    subscriptionId: part(input.subscriptionId, 'subscription().subscriptionId', 'subscription', '--subscription-id'),
    resourceGroup: part(input.resourceGroup, 'resourceGroup().name', 'resource group', '--resource-group'),
    location: part(
      input.location,
      level === 'resourceGroup' ? 'resourceGroup().location' : 'deployment().location',
      level === 'resourceGroup' ? 'location of the resource group' : 'location of the deployment',
      '--location',
    ),
    deploymentName: part(input.deploymentName, 'deployment().name', 'name of the deployment', '--deployment-name'),
  }
}

function runUnknown(print: string, what: string, option: string): Unknown {
  const cause = { code: 'scope', reason: `the ${what} of the run is not given`, supply: `${option} …` } as const
  return new Unknown({ print: () => print, causes: [cause] })
}

/** The level that a template's `$schema` names; undefined when it names none. */
export function levelOfSchema(template: JsonNode | undefined): Level | undefined {
  const schema = valueOf(template, '$schema')
  if (schema?.kind !== 'string') return undefined
  const name = /\/([A-Za-z]+)\.json#?$/.exec(schema.value)?.[1]?.toLowerCase()
  switch (name) {
    case 'deploymenttemplate':
      return 'resourceGroup'
    case 'subscriptiondeploymenttemplate':
      return 'subscription'
    case 'managementgroupdeploymenttemplate':
      return 'managementGroup'
    case 'tenantdeploymenttemplate':
      return 'tenant'
    default:
      return undefined
  }
}

/** What a nested deployment says of its own target; undefined where it says nothing. */
export interface Target {
  readonly subscriptionId: Text | undefined
  readonly resourceGroup: Text | undefined
  /** `scope`: '/', a management group's id, … */
  readonly scope: Text | undefined
  readonly location: Text | undefined
  readonly name: Text
  readonly schema: Level | undefined
  /** The path of the deployment, for unknowns that mean something only there. */
  readonly path: string
}

/** The scope of a nested deployment. */
export function nestedScope(parent: DeploymentScope, target: Target): DeploymentScope {
  const base = { ...parent, deploymentName: target.name }
  const scope = typeof target.scope === 'string' ? target.scope.toLowerCase() : undefined
  if (scope === '/') return { ...base, level: 'tenant', location: target.location ?? parent.location }
  const group =
    scope === undefined
      ? undefined
      : /^\/?(?:providers\/)?microsoft\.management\/managementgroups\/(.+)$/.exec(scope)?.[1]
  if (group !== undefined)
    return { ...base, level: 'managementGroup', managementGroup: group, location: target.location ?? parent.location }
  const subscriptionId = target.subscriptionId ?? parent.subscriptionId
  const movesOut = target.subscriptionId !== undefined || parent.level !== 'resourceGroup'
  if (target.resourceGroup === undefined && movesOut && target.schema !== 'resourceGroup')
    return {
      ...base,
      level: levelWithoutGroup(parent, target),
      subscriptionId,
      location: target.location ?? parent.location,
    }
  const resourceGroup = target.resourceGroup ?? parent.resourceGroup
  const sameGroup = target.resourceGroup === undefined && target.subscriptionId === undefined
  const location = sameGroup ? parent.location : groupLocation(target.path)
  return { ...base, level: 'resourceGroup', subscriptionId, resourceGroup, location }
}

function levelWithoutGroup(parent: DeploymentScope, target: Target): Level {
  if (target.subscriptionId !== undefined || parent.level === 'subscription') return 'subscription'
  return parent.level
}

function groupLocation(path: string): Unknown {
  const reason = 'the location of a resource group that the template only names'
  return new Unknown({ print: () => 'resourceGroup().location', causes: [{ code: 'scope', reason }], scope: path })
}

/** The part of an id before `/providers/…` for resources of a deployment. */
export function scopeId(scope: DeploymentScope): Text {
  switch (scope.level) {
    case 'tenant':
      return ''
    case 'managementGroup':
      return joinText(['/providers/Microsoft.Management/managementGroups/', scope.managementGroup])
    case 'subscription':
      return joinText(['/subscriptions/', scope.subscriptionId])
    case 'resourceGroup':
      return joinText(['/subscriptions/', scope.subscriptionId, '/resourceGroups/', scope.resourceGroup])
  }
}
