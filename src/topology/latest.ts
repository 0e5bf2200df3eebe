// What is left of resources that are declared more than once: a later declaration is put over the earlier one. Of one
// that may not exist it is not known which body stays, so that what both say alike is known and the rest is not.
import type { Resource } from '../resource/resource.ts'
import { Unknown, mergeCauses } from '../resource/unknown.ts'
import { ObjectValue, isArray, isObject, isUnknown, type Value } from '../resource/value.ts'

/** Types of which every declaration adds to what is there, under one name: `kv/add`. */
const ADDS: ReadonlySet<string> = new Set(['microsoft.keyvault/vaults/accesspolicies'])

export function latestOf(resources: readonly Resource[]): Resource[] {
  const byKey = new Map<string, Resource>()
  for (const resource of resources) {
    if (ADDS.has(resource.type.toLowerCase())) {
      byKey.set(`${resource.id.key}|${byKey.size}`, resource)
      continue
    }
    const earlier = byKey.get(resource.id.key)
    byKey.set(resource.id.key, earlier === undefined ? resource : putOver(earlier, resource))
  }
  return [...byKey.values()]
}

/** A later declaration over the earlier one. */
export function putOver(earlier: Resource, later: Resource): Resource {
  if (later.possible === undefined) return later
  const { id, type, name } = later
  const body = blend(earlier.body, later.body, later.possible.because)
  const common = { id, type, name, body: isObject(body) ? body : later.body, origin: earlier.origin }
  if (earlier.possible === undefined) return common
  const max =
    earlier.possible.max === null || later.possible.max === null
      ? null
      : Math.max(earlier.possible.max, later.possible.max)
  return { ...common, possible: { max, because: eitherOf(earlier.possible.because, later.possible.because) } }
}

function blend(a: Value | undefined, b: Value | undefined, because: Unknown): Value {
  if (a !== undefined && b !== undefined) {
    if (a === b) return a
    if (isObject(a) && isObject(b)) return blendObjects(a, b, because)
    if (isArray(a) && isArray(b) && a.length === b.length) return a.map((item, index) => blend(item, b[index], because))
    if (isUnknown(a) && isUnknown(b) && a.sameAs(b)) return a
  }
  return new Unknown({ print: () => because.text, causes: because.causes })
}

function blendObjects(a: ObjectValue, b: ObjectValue, because: Unknown): ObjectValue {
  const keys = [...a.keys(), ...[...b.keys()].filter((key) => !a.has(key))]
  return new ObjectValue(new Map(keys.map((key) => [key, blend(a.get(key), b.get(key), because)])))
}

function eitherOf(a: Unknown, b: Unknown): Unknown {
  return a.sameAs(b) ? a : new Unknown({ print: () => `or(${a.text}, ${b.text})`, causes: mergeCauses([a, b]) })
}
