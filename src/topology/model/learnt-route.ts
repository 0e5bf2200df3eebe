// Whether a default route that another network announces by BGP may reach a subnet. What is announced no template says.
import { shortText } from '../../resource/text.ts'
import { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { isElement, type Element, type Fact } from '../fact.ts'
import type { Part } from '../part.ts'
import { allOf, anyOf, notOf, someOf, truthOf, type Truth } from '../three-valued.ts'

/** Never true: at most not known. */
export function learnsDefaultRoute(subnet: Part): false | Unknown {
  const network = subnet.get('virtualNetwork')
  const table = subnet.get('routeTable')
  const keepsOut = anyOf([truthOf(fieldOf(table, 'disableBgpRoutePropagation')), isThere(subnet.get('defaultRoute'))])
  const learns = allOf([
    notOf(keepsOut),
    anyOf([someOf(fieldOf(network, 'virtualNetworkGateways'), hasBgp), takesRemote(network)]),
  ])
  if (learns === false) return false
  return learns === true ? announced(subnet) : learns
}

function hasBgp(gateway: Fact): Truth {
  return truthOf(fieldOf(gateway, 'hasBgp'))
}

/** Over a peering the gateways of the other network are used as its own. */
function takesRemote(network: Fact): Truth {
  return someOf(fieldOf(network, 'peerings'), (peering) =>
    allOf([
      truthOf(fieldOf(peering, 'useRemoteGateways')),
      someOf(fieldOf(fieldOf(peering, 'remoteVirtualNetwork'), 'virtualNetworkGateways'), hasBgp),
    ]),
  )
}

function isThere(fact: Fact): Truth {
  return isUnknown(fact) ? fact : fact !== undefined
}

function fieldOf(owner: Fact, field: string): Fact {
  return isElement(owner) ? owner.get(field) : isUnknown(owner) ? owner : undefined
}

function announced(subnet: Element): Unknown {
  const reason = `whether a default route is announced by BGP to ${shortText(subnet.label)} is not known`
  const supply = 'set disableBgpRoutePropagation of its route table, or add a route for 0.0.0.0/0'
  return new Unknown({ print: () => 'effectiveRoutes', causes: [{ code: 'runtime', reason, supply }] })
}
