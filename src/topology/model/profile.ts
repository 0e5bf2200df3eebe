// Network profiles: interfaces that a scale set or a virtual machine describes in its own body.
import type { Path } from '../../resource/resource.ts'
import { FactList, type Doubtful } from '../fact.ts'
import { Part } from '../part.ts'
import { undetermined } from '../stand-in.ts'
import { ipConfigurationModel } from './ip-configuration.ts'
import type { AnyPart } from './shared.ts'

/** The ip-configurations of every interface of a profile. */
export function profileConfigurations(owner: AnyPart, path: Path): FactList {
  const interfaces = owner.cursor.elements(...path)
  const parts: Part[] = []
  const maybe: Doubtful[] = []
  if (interfaces.rest) maybe.push(undetermined('ipConfiguration', interfaces.rest, interfaces.array))
  interfaces.items.forEach((nic, index) => {
    const name = nic.at('name').text()
    const collection = `networkInterfaceConfigurations/${typeof name === 'string' ? name : `[${index}]`}/ipConfigurations`
    const { items, rest, array } = nic.elements('properties', 'ipConfigurations')
    for (const cursor of items) {
      parts.push(
        new Part({ world: owner.world, model: ipConfigurationModel, cursor, data: undefined, owner, collection }),
      )
    }
    if (rest) maybe.push(undetermined('ipConfiguration', rest, array))
  })
  return new FactList(parts, maybe)
}
