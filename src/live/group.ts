// What a resource group holds, of the types that poolgate reads: the group says which there are, then each is listed. Not by
// Resource Graph, which may be minutes behind.
import type { Address } from './address.ts'
import type { ArmClient } from './client.ts'
import { field, itemsOf, textAt } from '../host/json.ts'
import { readTypes, resourcesVersion, versionOf } from './versions.ts'

export interface Page {
  /** What was asked about. */
  readonly id: string
  readonly text: string
}

export async function* groupContents(client: ArmClient, { id: group }: Address): AsyncGenerator<Page> {
  for (const type of await typesIn(client, group)) {
    const id = `${group}/providers/${type}`
    const purpose = { subject: id, action: `${type}/read` }
    for await (const { text } of client.pages(client.url(id, versionOf(type) ?? ''), purpose)) yield { id, text }
  }
}

/** In the order of the table, so that the same group gives the same report. */
async function typesIn(client: ArmClient, group: string): Promise<readonly string[]> {
  const purpose = { subject: group, action: 'Microsoft.Resources/subscriptions/resourceGroups/resources/read' }
  const spellings = new Map<string, string>()
  for await (const { json } of client.pages(client.url(`${group}/resources`, resourcesVersion), purpose)) {
    for (const resource of itemsOf(field(json, 'value'))) {
      const type = textAt(resource, 'type')
      spellings.set(type.toLowerCase(), type)
    }
  }
  return readTypes.flatMap((type) => spellings.get(type) ?? [])
}
