// Which resource an object of a file is: its id, with the type and the name that the id says.
import { parseId, type ResourceId } from '../../resource/resource-id.ts'
import { joinText, shortText } from '../../resource/text.ts'
import type { Text } from '../../resource/value.ts'

export interface Identity {
  readonly id: ResourceId
  readonly type: string
  /** In full: `lb-web/pool-a`. */
  readonly name: Text
  /** Free of scopes, for fingerprints: `Microsoft.Network/loadBalancers:lb-web`. */
  readonly declaration: string
}

/** `type` and `name` are what the object itself says; they count where the id does not say them. */
export function identityOf(idText: Text, type: string, name: Text): Identity {
  const id = parseId(idText)
  const inId = id.type === '' ? undefined : segmentsOfType(id)
  const ownType = inId?.type ?? type
  const ownName = inId?.name ?? name
  return { id, type: ownType, name: ownName, declaration: `${ownType}:${shortText(ownName)}` }
}

function segmentsOfType({ segments }: ResourceId): { readonly type: string; readonly name: Text } | undefined {
  const at = segments.findLastIndex((segment) => typeof segment === 'string' && segment.toLowerCase() === 'providers')
  if (at < 0) return undefined
  const [namespace = '', ...rest] = segments.slice(at + 1)
  const types = [namespace, ...rest.filter((_, index) => index % 2 === 0)].filter((part) => typeof part === 'string')
  const names = rest.filter((_, index) => index % 2 === 1)
  const name = names.flatMap((part, index): Text[] => (index === 0 ? [part] : ['/', part]))
  return { type: types.join('/'), name: joinText(name) }
}
