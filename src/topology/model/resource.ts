// Any resource as it is: what rules for resource types ask that the topology has no kind for.
import { any, kind, text, texts } from '../kind.ts'
import { model } from '../part.ts'
import { resourceFields, resourcePaths } from './shared.ts'

export const resource = kind('resource', 'resource', 'A resource of any type (`for: { resource: "…" }`).', {
  ...resourceFields,
  type: text('Its type in full, as written.'),
  kind: text('Its kind, for the types that have one.'),
  sku: any('Its SKU.'),
  identity: any('Its identity.'),
  zones: texts('Its availability zones.'),
  properties: any('Its properties, as JSON: resource.properties.idleTimeoutInMinutes.'),
})

export const resourceModel = model(resource, {
  paths: {
    ...resourcePaths,
    type: ['type'],
    kind: ['kind'],
    sku: ['sku'],
    identity: ['identity'],
    zones: ['zones'],
    properties: ['properties'],
  },
})
