// Microsoft.Compute/virtualMachineScaleSets/virtualMachines: an instance of a scale set as it is. No template declares one;
// exports and live resources hold them.
import type { Resource } from '../../resource/resource.ts'
import { shortText } from '../../resource/text.ts'
import { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { FactList, isElement, type Doubtful, type Element } from '../fact.ts'
import { bool, kind, list, one } from '../kind.ts'
import { model, type Part } from '../part.ts'
import { listFact, undetermined } from '../stand-in.ts'
import { stateOf } from './machine-state.ts'
import { profileConfigurations } from './profile.ts'
import { childrenOf, ownerOf, type AnyPart } from './shared.ts'

export const scaleSetInstance = kind('scaleSetInstance', 'instance', 'An instance of a virtual machine scale set.', {
  scaleSet: one('scaleSet', 'The scale set it belongs to.'),
  latestModelApplied: bool('Whether it was made, or upgraded, with the model that the scale set has today.'),
  ipConfigurations: list('ipConfiguration', 'The ip-configurations of its own network profile.'),
  pools: list('backendPool', 'The pools it is in: those that its own profile lists, else those of its scale set.'),
  missingPools: list('backendPool', 'The pools that the model of its scale set lists, and its own profile does not.'),
  state: one('machineState', 'Its power state with its pools; absent unless the inputs say the state.'),
})

const profile = ['properties', 'networkProfileConfiguration', 'networkInterfaceConfigurations']

export const scaleSetInstanceModel = model(scaleSetInstance, {
  read: {
    scaleSet: ownerOf,
    ipConfigurations: (instance) => profileConfigurations(instance, profile),
    pools: (instance) => (saysProfile(instance) ? poolsOf(instance) : poolsOf(instance.owner)),
    missingPools: missingPoolsOf,
    state: stateOf,
  },
})

export function instancesOf(vmss: AnyPart, children: readonly Resource[]): FactList {
  return childrenOf(vmss, scaleSetInstanceModel, children)
}

function saysProfile(instance: Part): boolean {
  return !instance.cursor.at(...profile).isAbsent
}

/** NOTE: an instance with the latest model has the pools of the model, whatever an export leaves out of it. */
function missingPoolsOf(instance: Part): FactList {
  const latest = instance.get('latestModelApplied')
  if (latest === true) return new FactList([])
  const wanted = poolsOf(instance.owner)
  if (!saysProfile(instance)) {
    if (wanted.items.length === 0) return wanted
    const reason = `the inputs do not say the network profile of instance ${shortText(instance.label)}`
    return new FactList([], [undetermined('backendPool', isUnknown(latest) ? latest : notSaid(reason))])
  }
  const own = poolsOf(instance)
  const missing = wanted.items.filter((pool) => !own.items.includes(pool))
  const [open] = own.maybe
  if (open === undefined) return new FactList(missing, wanted.maybe)
  const doubtful = missing.map((fact): Doubtful => ({ fact, because: open.because, most: 1 }))
  return new FactList([], [...doubtful, ...wanted.maybe])
}

function poolsOf(owner: Element | undefined): FactList {
  const configurations = listFact(owner?.get('ipConfigurations'), 'ipConfiguration')
  const lists = configurations.items.map((item) => listFact(isElement(item) ? item.get('pools') : item, 'backendPool'))
  return new FactList(
    [...new Set(lists.flatMap(({ items }) => items))],
    [
      ...lists.flatMap(({ maybe }) => maybe),
      ...configurations.maybe.map(({ because }) => undetermined('backendPool', because)),
    ],
  )
}

function notSaid(reason: string): Unknown {
  const supply = 'export the instance with its networkProfileConfiguration'
  return new Unknown({ print: () => 'networkProfileConfiguration', causes: [{ code: 'elsewhere', reason, supply }] })
}
