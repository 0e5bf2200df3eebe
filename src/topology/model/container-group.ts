import { kind, list, text } from '../kind.ts'
import { model } from '../part.ts'
import { references, resourceFields, resourcePaths } from './shared.ts'

export const containerGroup = kind('containerGroup', 'group', 'A group of containers (Azure Container Instances).', {
  ...resourceFields,
  ipAddress: text('Its address, if it is known.'),
  subnets: list('subnet', 'The subnets it lies in.'),
})

export const containerGroupModel = model(containerGroup, {
  paths: { ...resourcePaths, ipAddress: ['properties', 'ipAddress', 'ip'], subnets: ['properties', 'subnetIds'] },
  read: { subnets: (p) => references(p, 'subnet', ['properties', 'subnetIds']) },
})
