import { kind, list } from '../kind.ts'
import { model } from '../part.ts'
import { resourceFields, resourcePaths } from './shared.ts'

export const applicationSecurityGroup = kind('applicationSecurityGroup', 'asg', 'An application security group.', {
  ...resourceFields,
  ipConfigurations: list('ipConfiguration', 'The ip-configurations that are in it.'),
})

export const applicationSecurityGroupModel = model(applicationSecurityGroup, {
  paths: resourcePaths,
  read: {
    ipConfigurations: (asg) => asg.world.referring('ipConfiguration', 'applicationSecurityGroups', asg),
  },
})
