// The image that a machine starts from.
import { joinText } from '../../resource/text.ts'
import type { Text } from '../../resource/value.ts'
import type { Cursor } from '../cursor.ts'

/** `publisher/offer/sku` of a marketplace image, without its version, or the id of another; absent for a disk of its own. */
export function imageOf(storageProfile: Cursor): Text | undefined {
  const reference = storageProfile.at('imageReference')
  const id = ['id', 'sharedGalleryImageId', 'communityGalleryImageId'].map((key) => reference.at(key).text())
  const own = id.find((text) => text !== undefined)
  if (own !== undefined) return own
  const parts = ['publisher', 'offer', 'sku'].map((key) => reference.at(key).text())
  const there = parts.filter((part) => part !== undefined)
  return there.length === 0 ? undefined : joinText(there.flatMap((part, index) => (index === 0 ? [part] : ['/', part])))
}
