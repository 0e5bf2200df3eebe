import { bool, int, kind, one } from '../kind.ts'
import { resourceFields, resourcePaths } from './shared.ts'
import { model } from '../part.ts'
import type { Cursor } from '../cursor.ts'
import { intOf } from '../read.ts'
import { parseId } from '../../resource/resource-id.ts'
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'

export const autoscaleSetting = kind('autoscaleSetting', 'autoscale', 'An autoscale setting (Microsoft.Insights).', {
  ...resourceFields,
  enabled: bool('Whether it says to be switched on; only false switches it off.'),
  scaleSet: one('scaleSet', 'The scale set it is for (targetResourceUri).'),
  minimum: int('The smallest minimum of its profiles.'),
  maximum: int('The largest maximum of its profiles.'),
})

const scaleSetType = 'microsoft.compute/virtualmachinescalesets'

export const autoscaleSettingModel = model(autoscaleSetting, {
  paths: {
    ...resourcePaths,
    scaleSet: ['properties', 'targetResourceUri'],
    minimum: ['properties', 'profiles'],
    maximum: ['properties', 'profiles'],
  },
  read: {
    scaleSet: (setting) => {
      const target = setting.cursor.at('properties', 'targetResourceUri').text()
      if (target === undefined) return undefined
      const { type } = parseId(target)
      return type === scaleSetType || type === '' ? setting.world.resolveId('scaleSet', target) : undefined
    },
    minimum: (setting) => extreme(setting.cursor, 'minimum', Math.min),
    maximum: (setting) => extreme(setting.cursor, 'maximum', Math.max),
  },
})

/** The smallest or largest capacity that a profile may set; absent without profiles. */
function extreme(body: Cursor, bound: string, better: (a: number, b: number) => number): number | Unknown | undefined {
  const { items, rest } = body.elements('properties', 'profiles')
  const sizes = items.map((profile) => intOf(profile.at('capacity', bound)))
  const unknown = rest ?? sizes.find(isUnknown)
  if (unknown !== undefined) return unknown
  const numbers = sizes.filter((size) => typeof size === 'number')
  return numbers.length === 0 ? undefined : numbers.reduce((a, b) => better(a, b))
}
