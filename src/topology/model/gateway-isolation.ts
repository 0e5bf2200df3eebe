// Whether a gateway is deployed with network isolation (EnableApplicationGatewayNetworkIsolation): then Azure manages it from
// inside, and what its subnet must let in and out is less. No template says it as such; the tag is given by Azure.
import { shortText } from '../../resource/text.ts'
import { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { isElement, type Fact } from '../fact.ts'
import type { Part } from '../part.ts'
import { listFact } from '../stand-in.ts'
import type { Truth } from '../three-valued.ts'

/** What Azure tags gateways with that it deployed with network isolation. */
const TAG = 'EnhancedNetworkControl'

/** NOTE: a public frontend makes it one that is not isolated, unless something says that it is. */
export function isIsolated(gateway: Part): Truth {
  const sku = gateway.get('sku')
  const isV2 = isElement(sku) ? sku.get('isV2') : sku
  if (isV2 === false || (isElement(sku) && sku.get('tier') === 'Basic')) return false
  const says = [tagged(gateway), gateway.get('networkIsolationEnabled'), ...intended(gateway)]
  if (says.includes(true)) return true
  const open = says.find(isUnknown)
  if (open !== undefined) return open
  if (says.includes(false)) return false
  const isPublic = gateway.get('hasPublicFrontend')
  if (isPublic === true) return false
  return isUnknown(isPublic) ? isPublic : nothingSaid(gateway)
}

/** NOTE: tags that are not known say nothing: this one is Azure's. */
function tagged(gateway: Part): true | undefined {
  const value = gateway.cursor.at('tags', TAG).text()
  return typeof value === 'string' && value.toLowerCase() === 'true' ? true : undefined
}

/** What poolgate.yaml says of its pools. */
function intended(gateway: Part): readonly Fact[] {
  if (gateway.world.input.intents.pools === undefined) return []
  return listFact(gateway.get('pools'), 'backendPool').items.map((pool) => {
    const intent = isElement(pool) ? pool.get('intent') : undefined
    return isElement(intent) ? intent.get('networkIsolation') : intent
  })
}

function nothingSaid(gateway: Part): Unknown {
  const reason = `${shortText(gateway.label)} has no public frontend, and nothing says whether it is deployed with network isolation`
  const supply = 'say networkIsolation of its pools in poolgate.yaml'
  return new Unknown({ print: () => 'networkIsolation', causes: [{ code: 'runtime', reason, supply }] })
}

/** Where Azure reaches the instances of a gateway that is not isolated. */
export function infrastructurePorts(gateway: Part): string | Unknown | undefined {
  const sku = gateway.get('sku')
  const isV2 = isElement(sku) ? sku.get('isV2') : sku
  if (isUnknown(isV2) || isV2 === undefined) return isV2
  return isV2 === true ? '65200-65535' : '65503-65534'
}
