// Which fields of an element its body says otherwise before and after a deployment. A value that Azure takes for an absent one
// is the same as saying it; lists are the same in any order.
import { compareTexts, textKey } from '../resource/text.ts'
import { Unknown } from '../resource/unknown.ts'
import { isArray, isObject, isUnknown, type ObjectValue, type Value } from '../resource/value.ts'
import { isAbsent, textOf } from './cursor.ts'
import { FactList, type Doubtful, type Fact } from './fact.ts'
import type { FieldType } from './kind.ts'
import type { Part } from './part.ts'
import { allOf, type Truth } from './three-valued.ts'

/** The names of the fields that differ; of those that may the list says so. */
export function differingFields(before: Part, after: Part): FactList {
  const items: string[] = []
  const maybe: Doubtful[] = []
  for (const [name, field] of Object.entries(after.model.kind.fields)) {
    const same = isSameField(name, field, before, after)
    if (isUnknown(same)) maybe.push({ fact: name, because: same, most: 1 })
    else if (!same) items.push(name)
  }
  return new FactList(items, maybe)
}

/** NOTE: what is worked out has a reader; of it only what the body says under its name is compared. */
function isSameField(name: string, field: FieldType, before: Part, after: Part): Truth {
  if (NOT_SAID.has(name)) return true
  const isRead = after.model.read[name] !== undefined || field.type === 'one' || field.type === 'list'
  if (!isRead) return isSameFact(before.get(name), after.get(name))
  const path = after.model.paths[name] ?? ['properties', name]
  const [a, b] = [before, after].map((part) => part.cursor.at(...path).value)
  return isSaid(a) && isSaid(b) ? isSame(a, b) : true
}

const NOT_SAID: ReadonlySet<string> = new Set(['name', 'id', 'label', 'before', 'after', 'apiVersion'])

/** A scalar, a reference or a list of them; objects of their own are elements, and told for themselves. */
function isSaid(value: Value | undefined): boolean {
  if (isArray(value)) return value.every(isSaid)
  return !isObject(value) || (value.has('id') && value.size === 1)
}

function isSameFact(a: Fact, b: Fact): Truth {
  if (a instanceof FactList && b instanceof FactList) {
    const rest = [...a.maybe, ...b.maybe]
    const [first, second] = rest.map(({ because }) => because)
    if (first !== undefined && (rest.length !== 2 || second?.sameAs(first) !== true)) return first
    return isSame(a.items.map(asValue), b.items.map(asValue))
  }
  return isSame(asValue(a), asValue(b))
}

function asValue(fact: Fact): Value {
  if (typeof fact === 'string' || typeof fact === 'number' || typeof fact === 'boolean') return fact
  if (isUnknown(fact)) return fact
  if (fact instanceof FactList) return fact.items.map(asValue)
  return fact !== undefined && 'entries' in fact ? fact : null
}

function isSame(a: Value | undefined, b: Value | undefined): Truth {
  if (isAbsent(a) && isAbsent(b)) return true
  if (isUnknown(a) || isUnknown(b)) return isSameUnknown(a, b)
  if (isArray(a) && isArray(b)) return isSameList(a, b)
  if (isObject(a) && isObject(b)) return isSameObject(a, b)
  const [left, right] = [textOf(a), textOf(b)]
  return typeof left === 'string' && typeof right === 'string' && compareTexts(left, right) === 'same'
}

function isSameUnknown(a: Value | undefined, b: Value | undefined): Truth {
  const open = [a, b].find(isUnknown)
  if (open === undefined) return false
  if (isUnknown(a) && isUnknown(b) && a.sameAs(b)) return true
  const [left, right] = [textOf(a), textOf(b)]
  const match = left === undefined || right === undefined ? 'maybe' : compareTexts(left, right)
  return match === 'maybe' ? new Unknown({ print: () => open.text, causes: open.causes }) : match === 'same'
}

function isSameObject(a: ObjectValue, b: ObjectValue): Truth {
  const keys = new Set([...a.keys(), ...b.keys()].map((key) => key.toLowerCase()))
  return allOf([...keys].map((key) => isSame(a.get(key), b.get(key))))
}

function isSameList(a: readonly Value[], b: readonly Value[]): Truth {
  if (a.length !== b.length) return false
  const [left, right] = [sorted(a), sorted(b)]
  return allOf(left.map((item, index) => isSame(item, right[index])))
}

function sorted(values: readonly Value[]): readonly Value[] {
  const keyed = values.map((value): [string, Value] => [sortKey(value), value])
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, value]) => value)
}

function sortKey(value: Value): string {
  const text = textOf(isObject(value) ? value.get('id') : value)
  return text === undefined ? '' : textKey(text)
}
