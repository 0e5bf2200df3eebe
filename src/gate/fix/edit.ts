// The edit of a template that a rule names: one property, set in the text as it is written. Made only where it is certain what to
// change; everything else of the text stays as it is, to the byte.
import type { JsonDocument } from '../../arm/json/document.ts'
import { memberOf, valueOf, type JsonNode, type Member, type ObjectNode } from '../../arm/json/node.ts'
import type { RuleEdit } from '../../rule/rule.ts'

/** A part of a text, and what comes in its place. */
export interface TextEdit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * `at` is where a finding about the property points: the property, or, where there is none, the name of the element that lacks
 * it. Undefined where the value is an expression, where a loop makes several elements of one text, or where anything else stands there.
 */
export function editAt(document: JsonDocument, at: number, { set, value }: RuleEdit): TextEdit | undefined {
  if (!isWrittenByHand(document.root)) return undefined
  const way = wayTo(document.root, at)
  const [last] = way.slice(-1)
  if (last === undefined || way.some(({ object }) => memberOf(object, 'copy') !== undefined)) return undefined
  const path = set.split('.')
  const { text } = document.source
  if (endsWith(way, path)) return replaced(last.member, value, text)
  return last.member.key.toLowerCase() === 'name' ? added(last.object, path, value, text) : undefined
}

/** A template, and none that Bicep has made: that would be undone by the next build. */
function isWrittenByHand(root: JsonNode): boolean {
  const schema = valueOf(root, '$schema')
  const generator = valueOf(valueOf(root, 'metadata'), '_generator')
  return schema?.kind === 'string' && /deploymenttemplate/i.test(schema.value) && generator === undefined
}

interface Step {
  readonly object: ObjectNode
  readonly member: Member
}

/** The properties on the way to the one whose key begins here; empty where none does. */
function wayTo(root: JsonNode, at: number): readonly Step[] {
  const way: Step[] = []
  for (let node: JsonNode | undefined = root; node !== undefined;) {
    if (node.kind === 'array') node = node.items.find(({ start, end }) => start <= at && at < end)
    else if (node.kind === 'object') {
      const object: ObjectNode = node
      const member = object.members.find(({ keyStart, value }) => keyStart <= at && at < value.end)
      if (member === undefined) return []
      way.push({ object, member })
      if (member.keyStart === at) return way
      node = member.value
    } else return []
  }
  return []
}

function endsWith(way: readonly Step[], path: readonly string[]): boolean {
  const keys = way.slice(-path.length).map(({ member }) => member.key.toLowerCase())
  return keys.length === path.length && path.every((key, index) => key.toLowerCase() === keys[index])
}

function replaced({ value: node }: Member, value: RuleEdit['value'], text: string): TextEdit | undefined {
  const isExpression = node.kind === 'string' && node.value.startsWith('[')
  if (isExpression || node.kind === 'object' || node.kind === 'array') return undefined
  const written = JSON.stringify(value)
  return text.slice(node.start, node.end) === written ? undefined : { start: node.start, end: node.end, text: written }
}

/** The property, behind the last one of the object that it belongs to and laid out as that is. */
function added(
  element: ObjectNode,
  path: readonly string[],
  value: RuleEdit['value'],
  text: string,
): TextEdit | undefined {
  const key = path.at(-1) ?? ''
  const holder = path.slice(0, -1).reduce<JsonNode | undefined>(valueOf, element)
  if (holder?.kind !== 'object' || memberOf(holder, key) !== undefined || memberOf(holder, 'copy') !== undefined)
    return undefined
  const last = holder.members.at(-1)
  if (last === undefined) {
    const isEmpty = text.slice(holder.start + 1, holder.end - 1).trim() === ''
    return isEmpty
      ? { start: holder.start, end: holder.end, text: `{ ${JSON.stringify(key)}: ${JSON.stringify(value)} }` }
      : undefined
  }
  const colon = text.slice(last.keyEnd, last.value.start)
  const property = `${JSON.stringify(key)}${/^ *: *$/.test(colon) ? colon : ': '}${JSON.stringify(value)}`
  const [, lineBreak] = /(\r?\n[ \t]*)$/.exec(text.slice(0, last.keyStart)) ?? []
  return { start: last.value.end, end: last.value.end, text: `,${lineBreak ?? ' '}${property}` }
}

/** The text with these edits; of two that touch the same part only the first is made. Gives how many were. */
export function withEdits(text: string, edits: readonly TextEdit[]): { readonly text: string; readonly made: number } {
  let [done, at, made] = ['', 0, 0]
  for (const { start, end, text: replacement } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) continue
    done += text.slice(at, start) + replacement
    at = end
    made++
  }
  return { text: done + text.slice(at), made }
}
