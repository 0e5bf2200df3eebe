// Regions with three availability zones, and types that can be placed into zones. Data for pickZones().

export const zonalRegions: ReadonlySet<string> = new Set(
  (
    'australiaeast austriaeast belgiumcentral brazilsouth canadacentral centralindia centralus chilecentral eastasia eastus eastus2 ' +
    'francecentral germanywestcentral indonesiacentral israelcentral italynorth japaneast japanwest koreacentral malaysiawest ' +
    'mexicocentral newzealandnorth northeurope norwayeast polandcentral qatarcentral southafricanorth southcentralus ' +
    'southeastasia spaincentral swedencentral switzerlandnorth uaenorth uksouth westeurope westus2 westus3'
  ).split(' '),
)

export const zonalTypes: ReadonlySet<string> = new Set([
  'microsoft.compute/disks',
  'microsoft.compute/virtualmachines',
  'microsoft.compute/virtualmachinescalesets',
  'microsoft.containerservice/managedclusters',
  'microsoft.network/applicationgateways',
  'microsoft.network/azurefirewalls',
  'microsoft.network/loadbalancers',
  'microsoft.network/natgateways',
  'microsoft.network/publicipaddresses',
  'microsoft.network/publicipprefixes',
  'microsoft.network/virtualnetworkgateways',
])

/** Types that exist once for all regions, so that they have no zones. */
export const globalTypes: ReadonlySet<string> = new Set([
  'microsoft.cdn/profiles',
  'microsoft.network/dnszones',
  'microsoft.network/frontdoors',
  'microsoft.network/privatednszones',
  'microsoft.network/trafficmanagerprofiles',
])
