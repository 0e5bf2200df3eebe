// The changes in what-if results: of the resource manager (`properties.changes`), of `az` and PowerShell (`changes`), of
// deployment stacks (`properties.changes.resourceChanges`).
import { memberOf, valueOf, type JsonNode, type ObjectNode } from '../../arm/json/node.ts'

/** One resource, and what becomes of it. */
export interface Change {
  readonly node: ObjectNode
  /** As written: `/subscriptions/…`; '' where there is none. */
  readonly id: string
  /** In lower case: `create`, `modify`, `nochange` … */
  readonly type: string
  readonly before: ObjectNode | undefined
  readonly after: ObjectNode | undefined
  /** It may happen, and it may not. */
  readonly isPotential: boolean
  /** Why what-if does not say what becomes of it. */
  readonly unsupported: string
}

interface ChangeLists {
  readonly definite: readonly JsonNode[]
  readonly potential: readonly JsonNode[]
  /** Those of a stack; each says how sure it is. */
  readonly stack: readonly JsonNode[]
}

export function changeLists(root: JsonNode): ChangeLists {
  const around = [root, valueOf(root, 'properties')]
  const list = (key: string) => around.flatMap((node) => itemsOf(valueOf(node, key)))
  const stack = around.flatMap((node) => itemsOf(valueOf(valueOf(node, 'changes'), 'resourceChanges')))
  return { definite: list('changes'), potential: list('potentialChanges'), stack }
}

/** Whether a file looks like the result of a what-if, also of one that failed or that changes nothing. */
export function isWhatIf(root: JsonNode): boolean {
  const { definite, potential } = changeLists(root)
  const [first] = [...definite, ...potential]
  if (first !== undefined) return memberOf(first, 'changeType') !== undefined
  if (textIn(root, 'status') === '') return false
  const around = [root, valueOf(root, 'properties')]
  return around.some((node) => valueOf(node, 'changes')?.kind === 'array' || valueOf(node, 'error')?.kind === 'object')
}

export function changesIn(root: JsonNode): readonly Change[] {
  const { definite, potential, stack } = changeLists(root)
  return [
    ...definite.flatMap((node) => changeOf(node, false)),
    ...stack.flatMap((node) => changeOf(node, textIn(node, 'changeCertainty').toLowerCase() === 'potential')),
    ...potential.flatMap((node) => changeOf(node, true)),
  ]
}

function changeOf(node: JsonNode, isPotential: boolean): Change[] {
  if (node.kind !== 'object') return []
  const bodies = memberOf(node, 'resourceConfigurationChanges')?.value ?? node
  const [before, after] = ['before', 'after'].map((key) => objectOf(valueOf(bodies, key)))
  const ids = ['resourceId', 'fullyQualifiedResourceId', 'id'].map((key) => textIn(node, key))
  return [
    {
      node,
      id: ids.find((id) => id !== '') ?? (textIn(after, 'id') || textIn(before, 'id')),
      type: textIn(node, 'changeType').toLowerCase(),
      before,
      after,
      isPotential,
      unsupported: textIn(node, 'unsupportedReason'),
    },
  ]
}

function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  return node?.kind === 'array' ? node.items : []
}

function objectOf(node: JsonNode | undefined): ObjectNode | undefined {
  return node?.kind === 'object' ? node : undefined
}

export function textIn(node: JsonNode | undefined, key: string): string {
  const value = valueOf(node, key)
  return value?.kind === 'string' ? value.value : ''
}
