// What a resource refers to by whole ids, and what of that is worth reading: what it needs, not everything that needs it. A
// network names each interface in it; reading them all would read a subscription.
import type { Resource } from '../../resource/resource.ts'
import { isArray, isObject, type Value } from '../../resource/value.ts'

/** Properties that Azure fills in with those who use a resource, by its type. */
const backReferences: Readonly<Record<string, ReadonlySet<string>>> = {
  'microsoft.compute/availabilitysets': new Set(['virtualmachines']),
  'microsoft.network/applicationgatewaywebapplicationfirewallpolicies': new Set([
    'applicationgateways',
    'httplisteners',
    'pathbasedrules',
  ]),
  'microsoft.network/natgateways': new Set(['subnets', 'virtualnetworks']),
  'microsoft.network/networksecuritygroups': new Set(['networkinterfaces', 'subnets', 'flowlogs']),
  'microsoft.network/privateendpoints': new Set(['networkinterfaces', 'privatelinkserviceconnections']),
  'microsoft.network/privatelinkservices': new Set(['networkinterfaces', 'privateendpointconnections']),
  'microsoft.network/publicipaddresses': new Set(['ipconfiguration']),
  'microsoft.network/publicipprefixes': new Set(['publicipaddresses', 'loadbalancerfrontendipconfiguration']),
  'microsoft.network/routetables': new Set(['subnets']),
  'microsoft.network/virtualnetworks': new Set([
    'ipconfigurations',
    'ipconfigurationprofiles',
    'privateendpoints',
    'resourcenavigationlinks',
    'serviceassociationlinks',
    'virtualnetworkpeerings',
  ]),
}
const none: ReadonlySet<string> = new Set()

/** Parts of a resource of which only those count that something refers to. */
const parts: Readonly<Record<string, string>> = {
  'microsoft.network/virtualnetworks': 'subnets',
  'microsoft.network/loadbalancers': 'backendaddresspools',
  'microsoft.network/applicationgateways': 'backendaddresspools',
}

/**
 * The whole ids in a resource. With `counts`, the resource was read because something refers to it: of its subnets or pools only
 * those are looked into whose id (in lower case) counts.
 */
export function referencesOf(resource: Resource, counts?: (id: string) => boolean): ReadonlySet<string> {
  const type = resource.type.toLowerCase()
  const skipped = backReferences[type] ?? none
  const part = counts === undefined ? undefined : parts[type]
  const found = new Set<string>()
  const visit = (value: Value): void => {
    if (typeof value === 'string') {
      if (value.length > 15 && /^\/subscriptions\//i.test(value)) found.add(value)
    } else if (isArray(value)) value.forEach(visit)
    else if (isObject(value)) {
      for (const [key, member] of value.entries()) {
        const folded = key.toLowerCase()
        if (folded === 'id' && value === resource.body) continue
        if (folded === part && isArray(member)) member.filter(isCounted).forEach(visit)
        else if (!skipped.has(folded)) visit(member)
      }
    }
  }
  const isCounted = (element: Value): boolean => {
    const id = isObject(element) ? element.get('id') : undefined
    return typeof id === 'string' && counts?.(id.toLowerCase()) === true
  }
  visit(resource.body)
  return found
}

/** The ids of the members that Azure has put into the pools of a load balancer or a gateway. */
export function membersIn(resource: Resource): readonly string[] {
  const properties = resource.body.get('properties')
  const pools = isObject(properties) ? properties.get('backendAddressPools') : undefined
  return (isArray(pools) ? pools : []).flatMap((pool) => {
    const inner = isObject(pool) ? pool.get('properties') : undefined
    const members = isObject(inner) ? inner.get('backendIPConfigurations') : undefined
    return (isArray(members) ? members : []).flatMap((member): string[] => {
      const id = isObject(member) ? member.get('id') : undefined
      return typeof id === 'string' ? [id] : []
    })
  })
}
