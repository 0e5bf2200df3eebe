// Whether an address spans availability zones.
import { shortText } from '../../resource/text.ts'
import { Unknown } from '../../resource/unknown.ts'
import { listFact } from '../stand-in.ts'
import type { AnyPart } from './shared.ts'

/** From this api-version on an address without zones is no longer zone-redundant by itself everywhere. */
const SINCE = '2020-08-01'

/** Not with one zone. With none it was, before the api-version above; since then it depends on the region. */
export function isZoneRedundant(part: AnyPart): boolean | Unknown {
  const { items, maybe } = listFact(part.get('zones'), 'zone')
  if (items.length > 1) return true
  const [doubtful] = maybe
  if (doubtful !== undefined) return doubtful.because
  if (items.length === 1) return false
  const apiVersion = part.cursor.resource.body.get('apiVersion')
  if (typeof apiVersion === 'string' && apiVersion < SINCE) return true
  const reason = `${shortText(part.label)} names no zones: whether it spans them depends on the region`
  return new Unknown({ print: () => 'zones', causes: [{ code: 'runtime', reason, supply: 'name its zones' }] })
}
