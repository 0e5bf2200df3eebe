// Whether a redirect of a gateway answers its own clients again. Says so only where it is certain: the target is the listener
// of the route itself, or an address whose scheme, port and host that listener names.
import { compareIds } from '../resource/resource-id.ts'
import type { Unknown } from '../resource/unknown.ts'
import { isUnknown } from '../resource/value.ts'
import { isElement, type Element, type Fact } from './fact.ts'
import { parseRequest, takesPath } from './request.ts'
import { StandIn, listFact } from './stand-in.ts'

export function isRedirectLoop(route: Element): boolean | Unknown {
  const redirect = route.get('redirect')
  if (isUnknown(redirect)) return redirect
  if (!isElement(redirect)) return false
  const path = pathOfTarget(route.get('listener'), redirect)
  if (path === undefined || isUnknown(path)) return path ?? false
  const keepsPath = redirect.get('includePath')
  if (isUnknown(keepsPath)) return keepsPath
  if (route.get('urlPathMap') === undefined) return true
  if (keepsPath === true) return path === '/'
  return route.get('isDefault') === true ? false : takesPath(route, path)
}

/** The path of the target when it is the listener itself; undefined when it is another place, or may be one. */
function pathOfTarget(listener: Fact, redirect: Element): string | Unknown | undefined {
  const target = redirect.get('targetListener')
  if (isUnknown(target)) return target
  if (isUnknown(listener)) return listener
  if (!isElement(listener)) return undefined
  if (isElement(target)) return target === listener ? '/' : doubtOf(target, listener)
  const url = redirect.get('targetUrl')
  if (isUnknown(url)) return url
  const request = typeof url === 'string' ? parseRequest(url) : undefined
  if (request === undefined) return undefined
  const { items, maybe } = listFact(listener.get('hosts'), 'text')
  const tests: readonly (boolean | Unknown)[] = [
    same(listener.get('protocol'), request.protocol),
    same(listener.get('port'), request.port),
    items.some((host) => typeof host === 'string' && host.toLowerCase() === request.host) ||
      (items.find(isUnknown) ?? maybe[0]?.because ?? false),
  ]
  if (tests.includes(false)) return undefined
  return tests.find(isUnknown) ?? request.path
}

/** NOTE: an element of the inputs is another one than every other; what is only referred to may be the same. */
function doubtOf(target: Element, listener: Element): Unknown | undefined {
  const standIn = [target, listener].find((one) => one instanceof StandIn)
  if (standIn === undefined || target.id === undefined || listener.id === undefined) return undefined
  return compareIds(target.id, listener.id) === 'different' ? undefined : standIn.because
}

function same(fact: Fact, wanted: string | number): boolean | Unknown {
  return isUnknown(fact) ? fact : fact === wanted
}
