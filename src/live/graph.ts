// Resource Graph: all of a subscription or a management group in pages of a thousand, at the pace that its quota allows. A
// result of which a part is missing is refused: a gate must not pass on what it has not seen.
import type { Address } from './address.ts'
import type { Answered, ArmClient } from './client.ts'
import { LiveError } from './fault.ts'
import type { Page } from './group.ts'
import { field, itemsOf, textAt } from '../host/json.ts'
import { graphVersion, readTypes } from './versions.ts'
import { spanOf } from './waiting.ts'

const pageSize = 1000
const columns = 'id, name, type, location, kind, sku, zones, tags, identity, properties'
/** NOTE: ordered, because without an order pages may overlap and leave gaps. */
const query = `resources | where type in~ (${readTypes.map((type) => `'${type}'`).join(', ')}) | project ${columns} | order by id asc`

export async function* graphContents(client: ArmClient, { id, scope, subscription }: Address): AsyncGenerator<Page> {
  const scopes =
    scope === 'subscription' ? { subscriptions: [subscription] } : { managementGroups: [id.split('/').at(-1)] }
  let read = 0
  let bytes = 0
  const seen = new Set<string>()
  for (let token = ''; ;) {
    const page = await ask(client, id, { ...scopes, query, options: optionsOf(token) })
    const { text, json } = page
    const rows = field(json, 'data')
    if (!Array.isArray(rows))
      throw new LiveError('answer', `Resource Graph's answer about ${id} holds no rows. Try again.`)
    read += rows.length
    bytes += text.length
    token = textAt(json, '$skipToken')
    requireWhole(page, { id, read, token, seen, bytes, client })
    yield { id, text }
    if (token === '') return
    await pace(client, page)
  }
}

function optionsOf(token: string): object {
  return { resultFormat: 'objectArray', $top: pageSize, ...(token !== '' && { $skipToken: token }) }
}

function ask(client: ArmClient, id: string, body: object): Promise<Answered> {
  const url = client.url('/providers/Microsoft.ResourceGraph/resources', graphVersion)
  return client.ask(
    { method: 'POST', url, body: JSON.stringify(body) },
    { subject: id, action: 'Microsoft.ResourceGraph/resources/read' },
  )
}

interface Progress {
  readonly client: ArmClient
  readonly id: string
  readonly read: number
  readonly bytes: number
  readonly token: string
  readonly seen: Set<string>
}

/** Throws where something is left out, and where there is no end. */
function requireWhole({ json, headers }: Answered, { client, id, read, bytes, token, seen }: Progress): void {
  const { pages, totalBytes } = client.limits
  if (headers['x-ms-tenant-subscription-limit-hit'] === 'true')
    throw incomplete(id, 'it looked into a part of the subscriptions only', 'Ask for single subscriptions')
  const truncated = textAt(json, 'resultTruncated').toLowerCase() === 'true' || field(json, 'resultTruncated') === true
  if (truncated && token === '') throw incomplete(id, 'it says that the result is cut off', 'Ask for single groups')
  const total = field(json, 'totalRecords')
  if (token === '' && typeof total === 'number' && total !== read)
    throw incomplete(id, `it gave ${read} of ${total} resources`, 'Something was changed meanwhile, maybe: try again')
  if (token !== '' && itemsOf(field(json, 'data')).length === 0)
    throw incomplete(id, 'it gave a page without a row and names another one', 'Try again')
  if (seen.has(token) || seen.size >= pages || bytes > totalBytes)
    throw new LiveError('answer', `Resource Graph's answer about ${id} does not end. Ask for less: single groups.`)
  if (token !== '') seen.add(token)
}

function incomplete(id: string, how: string, advice: string): LiveError {
  return new LiveError('incomplete', `Resource Graph's answer about ${id} is not whole: ${how}. ${advice}.`)
}

/** Waits where the quota is used up. NOTE: a quota is told in answers of success: no refusal has to come first. */
async function pace(client: ArmClient, { headers }: Answered): Promise<void> {
  const remaining = headers['x-ms-user-quota-remaining'] ?? ''
  if (/^-?\d{1,9}$/.test(remaining) && Number(remaining) <= 0)
    await client.pause(spanOf(headers['x-ms-user-quota-resets-after'] ?? '') ?? 5000)
}
