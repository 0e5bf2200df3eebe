// The types of resources that poolgate reads from Azure, and by which version of the API. What is not here is not asked
// for: an id may come from a template of a stranger.

/** NOTE: a version that the clouds of governments know too, and the newest whose every property the topology reads. */
const network = '2024-05-01'
const compute = '2024-07-01'

const versions: Readonly<Record<string, string>> = {
  'microsoft.network/loadbalancers': network,
  'microsoft.network/applicationgateways': network,
  'microsoft.network/applicationgatewaywebapplicationfirewallpolicies': network,
  'microsoft.network/applicationsecuritygroups': network,
  'microsoft.network/natgateways': network,
  'microsoft.network/networkinterfaces': network,
  'microsoft.network/networksecuritygroups': network,
  'microsoft.network/privateendpoints': network,
  'microsoft.network/privatelinkservices': network,
  'microsoft.network/publicipaddresses': network,
  'microsoft.network/publicipprefixes': network,
  'microsoft.network/routetables': network,
  'microsoft.network/virtualnetworks': network,
  'microsoft.network/privatednszones': '2024-06-01',
  'microsoft.compute/availabilitysets': compute,
  'microsoft.compute/virtualmachines': compute,
  'microsoft.compute/virtualmachinescalesets': compute,
  'microsoft.containerinstance/containergroups': '2023-05-01',
  'microsoft.containerservice/managedclusters': '2024-09-01',
  'microsoft.insights/autoscalesettings': '2022-10-01',
}

/** The version to ask for a type in; undefined for types that poolgate does not read. */
export function versionOf(type: string): string | undefined {
  const key = type.toLowerCase()
  return Object.hasOwn(versions, key) ? versions[key] : undefined
}

/** The types that are read, in lower case. */
export const readTypes: readonly string[] = Object.keys(versions)

/** Of the list of what a group holds, and of the groups themselves. */
export const resourcesVersion = '2021-04-01'
export const graphVersion = '2022-10-01'
export const networkVersion = network
