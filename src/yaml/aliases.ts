// What each alias of a document names, and what makes a text of one that nobody may use: keys that stand twice, aliases that
// lead nowhere or into themselves. NOTE: the package looks for each alias, and for each key, through all others; this takes
// time in proportion to the length of the text.
import { isAlias, isMap, isNode, isScalar, isSeq, type Alias } from 'yaml'

export interface DocumentFault {
  readonly message: string
  readonly node: unknown
}

export interface Aliases {
  readonly targets: ReadonlyMap<Alias, unknown>
  readonly faults: readonly DocumentFault[]
}

export function aliasesOf(root: unknown): Aliases {
  const targets = new Map<Alias, unknown>()
  const faults: DocumentFault[] = []
  const anchors = new Map<string, unknown>()
  const within = new Set<unknown>()
  const follow = (alias: Alias): void => {
    const name = alias.source
    const target = anchors.get(name)
    if (!anchors.has(name)) faults.push({ node: alias, message: `There is no anchor &${name} before *${name}.` })
    else if (within.has(target))
      faults.push({ node: alias, message: `The alias *${name} stands inside of what it names. Write the value out.` })
    else targets.set(alias, target)
  }
  const visit = (node: unknown): void => {
    if (isAlias(node)) return follow(node)
    if (isNode(node) && typeof node.anchor === 'string') anchors.set(node.anchor, node)
    if (!isMap(node) && !isSeq(node)) return
    within.add(node)
    if (isSeq(node)) node.items.forEach(visit)
    else {
      const keys = new Set<string>()
      for (const { key, value } of node.items) {
        const name = keyOf(key)
        if (keys.has(name)) faults.push({ node: key, message: `The key \`${name}\` stands twice. Keep one.` })
        keys.add(name)
        visit(value)
      }
    }
    within.delete(node)
  }
  visit(root)
  return { targets, faults }
}

export function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key)
}
