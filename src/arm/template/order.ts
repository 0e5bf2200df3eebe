// In which order Azure writes resources: what dependsOn and serial loops say. Worked out when somebody asks about two
// resources. NOTE: what `reference()` adds to the order is not looked at.
import { isArray, isUnknown } from '../../resource/value.ts'
import type { Unknown } from '../../resource/unknown.ts'
import { valueOf } from '../json/node.ts'
import type { Declaration } from './declaration.ts'
import type { Deployment } from './deployment.ts'
import type { ResourceInstance } from './instance.ts'

/**
 * Whether Azure writes one of two resources only after the other is there; undefined when they have no deployment in
 * common, so that nothing tells whether they are deployed at one time.
 */
export function isOrdered(one: ResourceInstance, other: ResourceInstance): boolean | Unknown | undefined {
  const level = commonLevel(one, other)
  if (level === undefined) return undefined
  const [a, b] = level
  if (a.declaration === b.declaration) return isSerial(a)
  const first = reaches(a, b.declaration)
  if (first === true) return true
  const second = reaches(b, a.declaration)
  return second === true ? true : isUnknown(first) ? first : second
}

/** The two in the innermost deployment that makes both: they themselves, or the nested deployments that they stand in. */
function commonLevel(
  one: ResourceInstance,
  other: ResourceInstance,
): readonly [ResourceInstance, ResourceInstance] | undefined {
  const levels = new Map<Deployment, ResourceInstance>()
  for (let at: ResourceInstance | undefined = one; at !== undefined; at = at.declaration.deployment.parent)
    levels.set(at.declaration.deployment, at)
  for (let at: ResourceInstance | undefined = other; at !== undefined; at = at.declaration.deployment.parent) {
    const found = levels.get(at.declaration.deployment)
    if (found !== undefined) return [found, at]
  }
  return undefined
}

/** Whether the loop of a resource makes one instance after the other. */
function isSerial({ declaration, frame }: ResourceInstance): boolean | Unknown {
  const copy = valueOf(declaration.node, 'copy')
  const [mode, size] = ['mode', 'batchSize'].map((key) => {
    const node = valueOf(copy, key)
    return node === undefined ? undefined : frame.tolerant(node)
  })
  if (isUnknown(mode)) return mode
  if (typeof mode !== 'string' || mode.toLowerCase() !== 'serial') return false
  return isUnknown(size) ? size : size === undefined || Number(size) <= 1
}

/** Whether a declaration is among all that a resource depends on; unknown when an entry on the way is not known. */
function reaches(from: ResourceInstance, wanted: Declaration): boolean | Unknown {
  const seen = new Set<Declaration>([from.declaration])
  const open: ResourceInstance[] = [from]
  let doubt: Unknown | undefined
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { found, unknown } = dependenciesOf(next)
    doubt ??= unknown
    for (const instance of found) {
      if (instance.declaration === wanted) return true
      if (seen.has(instance.declaration)) continue
      seen.add(instance.declaration)
      open.push(instance)
    }
  }
  return doubt ?? false
}

interface Dependencies {
  readonly found: readonly ResourceInstance[]
  readonly unknown: Unknown | undefined
}

function dependenciesOf({ declaration, frame }: ResourceInstance): Dependencies {
  const node = valueOf(declaration.node, 'dependsOn')
  const value = node === undefined ? [] : frame.tolerant(node)
  const entries = isArray(value) ? value : [value]
  const { lookup, declarations } = declaration.deployment
  const found: ResourceInstance[] = []
  let unknown: Unknown | undefined
  for (const entry of entries) {
    const instance = typeof entry === 'string' || isUnknown(entry) ? lookup.find(entry) : undefined
    if (instance !== undefined) found.push(instance)
    else if (isUnknown(entry)) unknown ??= entry
    else if (typeof entry === 'string') found.push(...loopCalled(entry, declarations))
  }
  return { found, unknown }
}

/** The first instance of the loop of that name, or of that symbol: an entry means all of them. */
function loopCalled(name: string, declarations: readonly Declaration[]): readonly ResourceInstance[] {
  const isNamed = (text: string | undefined) => text?.toLowerCase() === name.toLowerCase()
  const loop = declarations.find((one) => one.isLoop && (isNamed(one.loopName) || isNamed(one.symbol)))
  return loop?.instances.slice(0, 1) ?? []
}
