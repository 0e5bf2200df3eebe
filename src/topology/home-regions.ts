// The regions in which a Global load balancer and its public address can be deployed.
// Source: "Global Load Balancer" (learn.microsoft.com/azure/load-balancer/cross-region-overview).

import { regionName } from './regions.ts'

/** The day on which the document said so. */
export const homeRegionsDate = '2026-01-30'

const homeRegions: ReadonlySet<string> = new Set([
  'centralus',
  'eastasia',
  'eastus2',
  'northeurope',
  'southeastasia',
  'uksouth',
  'usgovvirginia',
  'westeurope',
  'westus',
])

/** Whether a Global load balancer can be deployed to a location; undefined in China, whose cloud has a list of its own. */
export function isHomeRegion(location: string): boolean | undefined {
  const name = regionName(location)
  return name.startsWith('china') ? undefined : homeRegions.has(name)
}
