// Ids of Azure as addresses of requests. An id may come from a template of a stranger: only what is surely an id is asked for.
import { UsageError } from '../config/usage-error.ts'
import { LiveError, quoted } from './fault.ts'

/** What a user may name: a resource, a group, a subscription, a management group. */
export type Scope = 'resource' | 'group' | 'subscription' | 'management group'

export interface Address {
  readonly id: string
  readonly scope: Scope
  readonly subscription: string | undefined
}

/** `azure:` before an id makes a FILE of it. */
export const prefix = 'azure:'

/** Reads an id as a user wrote it, with or without `azure:`. Throws UsageError when it is none. */
export function addressOf(given: string): Address {
  const text = given.toLowerCase().startsWith(prefix) ? given.slice(prefix.length) : given
  const id = `/${text.replaceAll(/^\/+|\/+$/g, '')}`
  const segments = id.slice(1).split('/')
  const scope = isSafe(segments) ? scopeOf(segments) : undefined
  if (scope === undefined)
    throw new UsageError(
      `${prefix}${quoted(id)} is no id of Azure. Write azure:/subscriptions/ID, …/resourceGroups/NAME, the id of a resource, or azure:/providers/Microsoft.Management/managementGroups/NAME.`,
    )
  return { id, scope, subscription: is(segments[0], 'subscriptions') ? segments[1] : undefined }
}

/** Whether a text is the id of a resource, with nothing in it that steers an address. */
export function isAddress(id: string): boolean {
  const segments = id.slice(1).split('/')
  return id.startsWith('/') && isSafe(segments) && scopeOf(segments) === 'resource'
}

function scopeOf(segments: readonly string[]): Scope | undefined {
  const [first, , third, , fifth] = segments
  if (is(first, 'subscriptions')) {
    if (segments.length === 2) return 'subscription'
    if (is(third, 'resourceGroups') && segments.length === 4) return 'group'
    if (is(third, 'resourceGroups') && is(fifth, 'providers') && isWhole(segments.slice(5))) return 'resource'
    return is(third, 'providers') && isWhole(segments.slice(3)) ? 'resource' : undefined
  }
  const isGroup = is(first, 'providers') && is(segments[1], 'Microsoft.Management') && is(third, 'managementGroups')
  return isGroup && segments.length === 4 ? 'management group' : undefined
}

/** Namespace, then pairs of type and name. */
function isWhole(segments: readonly string[]): boolean {
  return segments.length >= 3 && segments.length % 2 === 1
}

function is(segment: string | undefined, word: string): boolean {
  return segment?.toLowerCase() === word.toLowerCase()
}

/** NOTE: names may hold letters of any script; what steers an address is refused, not escaped, because no name has it. */
function isSafe(segments: readonly string[]): boolean {
  return segments.every((segment) => /^[\p{L}\p{N}._()@ -]{1,260}$/u.test(segment) && !/^\.+$/.test(segment))
}

/** The address of a path under a resource manager; `query` is in the form of a URL already. */
export function urlOf(resourceManager: string, path: string, query: string): string {
  return `${resourceManager}${path.split('/').map(encodeURIComponent).join('/')}?${query}`
}

/** A link that an answer gives, absolute. Throws when it leads to another host: the token must not go there. */
export function followed(link: string, resourceManager: string, what: string): string {
  const url = URL.canParse(link, resourceManager) ? new URL(link, resourceManager) : undefined
  if (url === undefined) throw new LiveError('answer', `Azure's ${what} is no address: ${quoted(link, 80)}. Try again.`)
  if (url.origin === resourceManager && url.username === '' && url.password === '') return url.href
  throw new LiveError(
    'foreign',
    `Azure's ${what} leads to ${quoted(url.origin, 80)}, and the token is for ${resourceManager} alone: it was not followed. Look for a proxy in between, or name the resource manager in POOLGATE_CLOUD.`,
  )
}
