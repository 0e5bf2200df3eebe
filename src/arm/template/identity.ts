// Types, names and ids of resources from what the template says of them.
import { parseId, segmentsOf, type ResourceId } from '../../resource/resource-id.ts'
import { joinText, piecesOf } from '../../resource/text.ts'
import type { Text } from '../../resource/value.ts'
import type { DeploymentScope } from '../expression/frame.ts'
import { scopeId } from './scope.ts'

/** The type of a deployment, in lower case. */
export const deploymentType = 'microsoft.resources/deployments'

export interface Identity {
  readonly type: string
  readonly name: Text
  readonly id: ResourceId
}

/** The segments of a name: `lb/pool` has two. Undefined when an unknown part hides how many there are. */
export function nameSegments(name: Text, count: number): Text[] | undefined {
  if (count === 1) return [name]
  const segments = segmentsOf(name)
  return segments.length === count ? segments : undefined
}

/** True when the name certainly has another number of segments than the type asks for. */
export function wrongSegments(type: string, name: Text): boolean {
  return typeof name === 'string' && name.split('/').length !== type.split('/').length - 1
}

/** `<scope>/providers/<namespace>/<type>/<name>/…`. `under` is the id of the resource that an extension resource extends. */
export function resourceIdOf(type: string, name: Text, scope: DeploymentScope, under: Text | undefined): ResourceId {
  const [namespace = '', ...types] = type.split('/')
  if (type.toLowerCase() === 'microsoft.resources/resourcegroups' && scope.level !== 'resourceGroup')
    return parseId(joinText(['/subscriptions/', scope.subscriptionId, '/resourceGroups/', name]))
  if (type.toLowerCase() === 'microsoft.resources/subscriptions') return parseId(joinText(['/subscriptions/', name]))
  const prefix = under ?? (isTenantType(type) ? '' : scopeId(scope))
  const names = nameSegments(name, types.length)
  const tail: Text[] =
    names === undefined
      ? [`/${types.join('/')}/`, name]
      : types.flatMap((part, index): Text[] => [`/${part}/`, names[index] ?? ''])
  return parseId(joinText([prefix, `/providers/${namespace}`, ...tail]))
}

function isTenantType(type: string): boolean {
  return /^microsoft\.(management\/managementgroups|subscription\/aliases|billing\/)/i.test(type)
}

/** The id that the `scope` of a resource means: '/', a full id, or `<type>/<name>` in the scope of the deployment. */
export function extendedId(written: Text, scope: DeploymentScope): Text | undefined {
  if (written === '/') return ''
  if (typeof written !== 'string') {
    const first = piecesOf(written)[0]
    if (typeof first !== 'string' || first.startsWith('/')) return written
    return relativeId(written, first, scope)
  }
  return written.startsWith('/') ? written : relativeId(written, written, scope)
}

function relativeId(written: Text, head: string, scope: DeploymentScope): Text {
  // `subscriptions/…` and `managementGroups` stand without their first slash in what older compilers write.
  if (/^subscriptions\//i.test(head)) return joinText(['/', written])
  if (/^microsoft\.management\/managementgroups\//i.test(head)) return joinText(['/providers/', written])
  return joinText([scopeId(scope), '/providers/', written])
}
