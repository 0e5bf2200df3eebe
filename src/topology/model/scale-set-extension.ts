// What Azure installs on the instances of a scale set: declared in its profile, or as a resource of its own.
import type { Resource } from '../../resource/resource.ts'
import { FactList } from '../fact.ts'
import { kind, text } from '../kind.ts'
import { model } from '../part.ts'
import { childrenOf, collect, type AnyPart } from './shared.ts'

export const scaleSetExtension = kind(
  'scaleSetExtension',
  'extension',
  'An extension of a virtual machine scale set.',
  {
    publisher: text('Its publisher: `Microsoft.ManagedServices`.'),
    type: text('Its type, as the publisher calls it: `ApplicationHealthLinux`.'),
  },
)

export const scaleSetExtensionModel = model(scaleSetExtension)

const profile = ['properties', 'virtualMachineProfile', 'extensionProfile', 'extensions']

/** The extensions of the profile, and those that are resources of their own. */
export function extensionsOf(vmss: AnyPart, children: readonly Resource[]): FactList {
  const { items, maybe } = collect(vmss, scaleSetExtensionModel, 'extensions', profile)
  const own = childrenOf(vmss, scaleSetExtensionModel, children)
  return new FactList([...items, ...own.items], [...maybe, ...own.maybe])
}
