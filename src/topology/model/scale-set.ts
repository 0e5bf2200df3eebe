import { bool, int, kind, list, one, oneOf, text, texts } from '../kind.ts'
import { resourceFields, resourcePaths, theOne } from './shared.ts'
import { Part, model } from '../part.ts'
import { FactList, Range, countOf, isElement, type Count, type Fact } from '../fact.ts'
import { boolOf, enumOf, intOf } from '../read.ts'
import { printText } from '../../resource/text.ts'
import { Unknown } from '../../resource/unknown.ts'
import { isUnknown, type Text } from '../../resource/value.ts'
import { imageOf } from './image.ts'
import { type Resource } from '../../resource/resource.ts'
import { attachmentOf } from './attachment.ts'
import { leftPoolsOf } from './attachment-change.ts'
import { profileConfigurations } from './profile.ts'
import { extensionsOf } from './scale-set-extension.ts'
import { instancesOf } from './scale-set-instance.ts'
import { expectedIn } from './scale-set-pools.ts'
import { scaleSetSkuModel } from './scale-set-sku.ts'

export const scaleSet = kind('scaleSet', 'vmss', 'A virtual machine scale set.', {
  ...resourceFields,
  sku: one('scaleSetSku', 'Its SKU; always there, its fields may be absent.'),
  orchestrationMode: oneOf(['Uniform', 'Flexible'], 'Uniform when absent.'),
  upgradeMode: oneOf(
    ['Manual', 'Automatic', 'Rolling'],
    'How a change of its model reaches its instances (upgradePolicy.mode).',
  ),
  zones: texts('Its availability zones.'),
  zoneBalance: bool('Whether it keeps the same number of instances in each of its zones, and else creates none.'),
  singlePlacementGroup: bool('False lets it have more than 100 instances; absent when it does not say.'),
  count: int('Its instances right after the deployment: sku.capacity, not known when that is absent.'),
  minimum: int('Its least instances: the minimum of its autoscale setting, else count.'),
  maximum: int('Its most instances: the maximum of its autoscale setting, else count.'),
  peak: int(
    'Its most instances while a rolling upgrade with maxSurge adds some: maximum and a batch of it, else maximum.',
  ),
  autoscaleSetting: one('autoscaleSetting', 'The autoscale setting that is switched on for it.'),
  attachment: one(
    'attachment',
    'Its network profile as a whole, with the load balancers that it joins; absent unless it names several pools.',
  ),
  expectedIn: list('backendPool', 'The pools of which `include` in poolgate.yaml has a pattern for its name or id.'),
  emptyPools: list('backendPool', 'The pools that have no member among the inputs.'),
  leftPools: list(
    'backendPool',
    'The pools that the deployment takes it out of; none where nothing says what was before.',
  ),
  healthProbe: one('probe', 'The probe of a load balancer by which it watches its instances.'),
  image: text(
    'The image of its instances: publisher/offer/sku without the version, or the id of an image; absent for a disk of its own.',
  ),
  automaticRepairs: bool('Whether Azure replaces instances that it finds unhealthy (automaticRepairsPolicy.enabled).'),
  extensions: list('scaleSetExtension', 'Its extensions: those of its profile and those declared as child resources.'),
  ipConfigurations: list('ipConfiguration', 'The ip-configurations of its profile.'),
  instances: list('scaleSetInstance', 'Its instances, as far as the inputs hold them: exports and live resources do.'),
})

const healthProbe = ['properties', 'virtualMachineProfile', 'networkProfile', 'healthProbe']
const profile = ['properties', 'virtualMachineProfile', 'networkProfile', 'networkInterfaceConfigurations']

/** The children that are declared as resources of their own. */
export interface ScaleSetChildren {
  readonly extensions: readonly Resource[]
  readonly instances: readonly Resource[]
}

export const scaleSetModel = model<typeof scaleSet, ScaleSetChildren>(scaleSet, {
  paths: {
    ...resourcePaths,
    zones: ['zones'],
    sku: ['sku'],
    count: ['sku', 'capacity'],
    ipConfigurations: profile,
    healthProbe,
    automaticRepairs: ['properties', 'automaticRepairsPolicy', 'enabled'],
    upgradeMode: ['properties', 'upgradePolicy', 'mode'],
  },
  defaults: { orchestrationMode: 'Uniform', automaticRepairs: false },
  read: {
    sku: (vmss) =>
      new Part({ world: vmss.world, model: scaleSetSkuModel, cursor: vmss.cursor, data: undefined, owner: vmss }),
    count: (vmss) => intOf(vmss.cursor.at('sku', 'capacity')) ?? noCapacity(vmss.label),
    minimum: (vmss) => sizeOf(vmss.get('autoscaleSetting'), 'minimum', vmss.get('count')),
    maximum: (vmss) => sizeOf(vmss.get('autoscaleSetting'), 'maximum', vmss.get('count')),
    peak: (vmss) => peakOf(vmss),
    autoscaleSetting: (vmss) => {
      const { items, maybe } = vmss.world.referring('autoscaleSetting', 'scaleSet', vmss)
      const on = items.filter((item) => isElement(item) && item.get('enabled') !== false)
      return theOne(new FactList(on, maybe))
    },
    attachment: attachmentOf,
    expectedIn,
    emptyPools: (vmss) => vmss.world.emptyPools,
    leftPools: leftPoolsOf,
    healthProbe: (vmss) => vmss.world.resolve('probe', vmss.cursor.at(...healthProbe)),
    image: (vmss) => imageOf(vmss.cursor.at('properties', 'virtualMachineProfile', 'storageProfile')),
    extensions: (vmss) => extensionsOf(vmss, vmss.data.extensions),
    ipConfigurations: (vmss) => profileConfigurations(vmss, profile),
    instances: (vmss) => instancesOf(vmss, vmss.data.instances),
  },
})

/** What the autoscale setting says of the number of instances, else the capacity. */
function sizeOf(autoscale: Fact, bound: 'minimum' | 'maximum', count: Fact): Count | Unknown | undefined {
  if (isUnknown(autoscale)) return autoscale
  if (!isElement(autoscale)) return numberOf(count)
  const enabled = autoscale.get('enabled')
  return isUnknown(enabled) ? enabled : numberOf(autoscale.get(bound) ?? count)
}

/** Azure upgrades this share of the instances at once when the policy does not say. */
const BATCH_PERCENT = 20

function peakOf(vmss: Pick<Part, 'get' | 'cursor'>): Count | Unknown | undefined {
  const maximum = numberOf(vmss.get('maximum'))
  const policy = vmss.cursor.at('properties', 'upgradePolicy')
  const [mode, surge] = [enumOf(['Rolling'], policy.at('mode')), boolOf(policy.at('rollingUpgradePolicy', 'maxSurge'))]
  if (mode === undefined || surge === undefined || surge === false) return maximum
  const batch = intOf(policy.at('rollingUpgradePolicy', 'maxBatchInstancePercent')) ?? BATCH_PERCENT
  const open = [maximum, mode, surge, batch].find(isUnknown)
  if (open !== undefined) return open
  if (mode !== 'Rolling' || typeof batch !== 'number') return maximum
  const grown = (count: number) => count + Math.ceil((count * batch) / 100)
  if (!(maximum instanceof Range)) return typeof maximum === 'number' ? grown(maximum) : maximum
  return countOf(grown(maximum.min), maximum.max === null ? null : grown(maximum.max), maximum.because)
}

function numberOf(fact: Fact): Count | Unknown | undefined {
  return typeof fact === 'number' || fact instanceof Range || isUnknown(fact) ? fact : undefined
}

function noCapacity(label: Text): Unknown {
  const name = printText(label)
  const reason = `scale set ${name} says no capacity`
  return new Unknown({ print: () => `${name}.sku.capacity`, causes: [{ code: 'runtime', reason }] })
}
