// Ids taken apart: the resource of its own that an id names or lies within, and how to ask for it.
import type { ArmClient, Answered } from './client.ts'
import { LiveError } from './fault.ts'
import { field } from '../host/json.ts'
import { versionOf } from './versions.ts'

export interface IdParts {
  /** The resource that has no parent: `…/loadBalancers/lb-web` of a pool's id. */
  readonly root: string
  /** `Microsoft.Network/loadBalancers`. */
  readonly rootType: string
  /** `backendAddressPools`; undefined when the id is that of the root. */
  readonly childType: string | undefined
}

/** undefined for ids without a provider: groups, subscriptions. */
export function partsOf(id: string): IdParts | undefined {
  const segments = id.split('/')
  const at = segments.findIndex((segment) => segment.toLowerCase() === 'providers')
  const [namespace, type, name] = at < 0 ? [] : segments.slice(at + 1)
  if (namespace === undefined || type === undefined || name === undefined) return undefined
  return {
    root: segments.slice(0, at + 4).join('/'),
    rootType: `${namespace}/${type}`,
    childType: segments[at + 4],
  }
}

/** Whether poolgate asks for resources of the type. */
export function isRead(parts: IdParts | undefined): parts is IdParts {
  return parts !== undefined && versionOf(parts.rootType) !== undefined
}

/** One resource, raw. */
export async function readResource(client: ArmClient, { root, rootType }: IdParts): Promise<Answered> {
  const url = client.url(root, versionOf(rootType) ?? '')
  const answered = await client.ask({ method: 'GET', url }, { subject: root, action: `${rootType}/read` })
  if (field(answered.json, 'id') !== undefined) return answered
  throw new LiveError('answer', `Azure's answer about ${root} is no resource: it has no id. Try again.`)
}
