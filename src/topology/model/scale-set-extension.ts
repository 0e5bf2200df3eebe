// What Azure installs on the instances of a scale set: declared in its profile, or as a resource of its own.
import type { Resource } from '../../resource/resource.ts'
import { Cursor } from '../cursor.ts'
import { FactList, type Doubtful } from '../fact.ts'
import { kind, text } from '../kind.ts'
import { Part, model } from '../part.ts'
import { collect, type AnyPart } from './shared.ts'

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
  const own: Part[] = []
  const doubtful: Doubtful[] = []
  for (const child of children) {
    const cursor = Cursor.of(child)
    const part = new Part({ world: vmss.world, model: scaleSetExtensionModel, cursor, data: undefined, owner: vmss })
    if (child.possible === undefined) own.push(part)
    else doubtful.push({ fact: part, because: child.possible.because, most: child.possible.max })
  }
  return new FactList([...items, ...own], [...maybe, ...doubtful])
}
