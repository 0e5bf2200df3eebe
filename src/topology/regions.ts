// Which regions of Azure have availability zones. New regions come every year: of one that stands in neither list nothing
// is said. Source: "List of Azure regions" (learn.microsoft.com/azure/reliability/regions-list).

/** The day on which the documents said so. */
export const regionsDate = '2026-01-30'

const withZones: ReadonlySet<string> = names(
  'australiaeast austriaeast belgiumcentral brazilsouth canadacentral centralindia centralus',
  'chilecentral chinanorth3 eastasia eastus eastus2 francecentral germanywestcentral indonesiacentral',
  'israelcentral italynorth japaneast japanwest koreacentral malaysiawest mexicocentral newzealandnorth',
  'northeurope norwayeast polandcentral qatarcentral southafricanorth southcentralus southeastasia',
  'spaincentral swedencentral switzerlandnorth uaenorth uksouth usgovvirginia westeurope westus2',
  'westus3',
)

const withoutZones: ReadonlySet<string> = names(
  'australiacentral australiacentral2 australiasoutheast brazilsoutheast canadaeast chinaeast',
  'chinaeast2 chinanorth chinanorth2 francesouth germanynorth jioindiacentral jioindiawest koreasouth',
  'northcentralus norwaywest southafricawest southindia swedensouth switzerlandwest uaecentral ukwest',
  'usgovarizona usgovtexas westcentralus westindia westus',
)

/** Whether a region has availability zones; undefined for one that the lists do not have. */
export function hasZones(location: string): boolean | undefined {
  const name = regionName(location)
  if (withZones.has(name)) return true
  return withoutZones.has(name) ? false : undefined
}

/** A location as Azure stores it: `West Europe` is `westeurope`. */
export function regionName(location: string): string {
  return location.replaceAll(' ', '').toLowerCase()
}

function names(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')))
}
