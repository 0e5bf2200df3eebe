// `poolgate expand --explain POINTER`: the chain of places that one value of the output came through.
import { writeJson } from '../arm/json/write.ts'
import type { Expansion } from '../arm/template/expand.ts'
import { UsageError } from '../config/usage-error.ts'
import { plain } from '../report/escape.ts'
import { excerptOf } from '../report/excerpt.ts'
import { printPlace } from '../report/place.ts'
import type { Place } from '../resource/place.ts'
import { nearest } from '../resource/nearest.ts'
import { isArray, isObject, type Value } from '../resource/value.ts'

/** Longer values are cut in the chain; the output itself has them in full. */
const longestValue = 200

/** `placed` says where a place is told: in the Bicep file that a template was compiled from. */
export function explainValue(expansion: Expansion, pointer: string, placed: (place: Place) => Place): string {
  const [head, index = '', ...rest] = parsePointer(pointer)
  const resource = head === 'predictedResources' && /^\d+$/.test(index) ? expansion.resources[Number(index)] : undefined
  if (resource === undefined) {
    const count = expansion.resources.length
    const range =
      count === 0 ? 'there is no resource' : `resources are /predictedResources/0 to /predictedResources/${count - 1}`
    throw new UsageError(`--explain ${pointer} names no resource of the output: ${range}, followed by the property.`)
  }
  const path: (string | number)[] = []
  let value: Value = resource.body
  for (const part of rest) {
    const next = childOf(value, part)
    if (next === undefined) throw new UsageError(`--explain ${pointer}: there is no ${part}.${hint(value, part)}`)
    path.push(next.key)
    value = next.value
  }
  const { place: found, related } = resource.origin.locate(path)
  const place = placed(found)
  const excerpt = excerptOf(place)
  const lines = [
    `${plain(pointer)} = ${print(value)}`,
    printPlace(place),
    ...(excerpt === undefined
      ? []
      : [`  ${excerpt.text}`, `  ${' '.repeat(excerpt.start)}${'~'.repeat(excerpt.length)}`]),
    ...related.map((link) => {
      const given = link.value === undefined ? '' : ` = ${print(link.value)}`
      return `from ${printPlace(placed(link.place))}  ${plain(link.label)}${given}`
    }),
  ]
  return `${lines.join('\n')}\n`
}

function parsePointer(pointer: string): string[] {
  if (!pointer.startsWith('/'))
    throw new UsageError(`--explain ${pointer} is no JSON pointer: it begins with /predictedResources.`)
  const parts = pointer.slice(1).split('/')
  return parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function childOf(value: Value, part: string): { key: string | number; value: Value } | undefined {
  if (isArray(value)) {
    const item = /^\d+$/.test(part) ? value[Number(part)] : undefined
    return item === undefined ? undefined : { key: Number(part), value: item }
  }
  const key = isObject(value) ? value.spelling(part) : undefined
  const member = isObject(value) && key !== undefined ? value.get(key) : undefined
  return key === undefined || member === undefined ? undefined : { key, value: member }
}

function hint(value: Value, part: string): string {
  if (isArray(value)) return ` The array has ${value.length} elements.`
  if (!isObject(value)) return ' The value above it is neither an object nor an array.'
  const names = [...value.keys()]
  return nearest(part, names) || ` There are: ${names.slice(0, 12).join(', ')}.`
}

function print(value: Value): string {
  const text = plain(writeJson(value))
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text
}
