// A configuration without its faulty parts: what is right still holds.
import { isRecord, type ConfigPath } from './schema.ts'

/** Paths as a tree, so that each value is looked at once. */
interface Tree {
  isGone: boolean
  readonly inner: Map<string | number, Tree>
}

/** A copy without the values at these paths. */
export function without(value: unknown, paths: readonly ConfigPath[]): unknown {
  const root: Tree = { isGone: false, inner: new Map() }
  for (const path of paths) {
    let at = root
    for (const part of path) {
      const next = at.inner.get(part) ?? { isGone: false, inner: new Map() }
      at.inner.set(part, next)
      at = next
    }
    at.isGone = true
  }
  return root.isGone ? {} : prune(value, root)
}

function prune(value: unknown, tree: Tree | undefined): unknown {
  if (tree === undefined || tree.inner.size === 0) return value
  const { inner } = tree
  if (Array.isArray(value)) {
    const kept = value.map((item: unknown, index) => ({ item, tree: inner.get(index) }))
    return kept.filter((one) => one.tree?.isGone !== true).map((one) => prune(one.item, one.tree))
  }
  if (!isRecord(value)) return value
  const kept = Object.entries(value).filter(([key]) => inner.get(key)?.isGone !== true)
  return Object.fromEntries(kept.map(([key, member]) => [key, prune(member, inner.get(key))]))
}
