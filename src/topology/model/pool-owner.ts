import { nameText } from '../fact.ts'
import { kind, oneOf } from '../kind.ts'
import { model } from '../part.ts'

export const poolOwner = kind('poolOwner', 'owner', 'What a backend pool belongs to.', {
  kind: oneOf(['loadBalancer', 'applicationGateway'], 'The kind of the owner.'),
})

/** Made from the pool: `owner` is what the pool belongs to, declared among the inputs or not. */
export const poolOwnerModel = model(poolOwner, {
  read: { kind: (p) => (p.owner?.kind === 'applicationGateway' ? 'applicationGateway' : 'loadBalancer') },
  isAspect: true,
  name: ({ owner }) => (owner === undefined ? '' : nameText(owner)),
})
