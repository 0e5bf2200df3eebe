// Where a finding of a case points: an inline template was written as YAML, so its places are places of that YAML.
import type { Place } from '../../resource/place.ts'
import type { RuleCase } from '../cases.ts'
import { entryOf, type YamlNode } from '../../yaml/node.ts'

export function placeInCase(place: Place, { deployments, before, health }: RuleCase): Place {
  const { path } = place.source
  const answers = [...(health?.texts ?? []), ...(health?.before ?? [])]
  const answer = answers.find((text) => text.path === path)?.node
  if (answer !== undefined) return placeAt(answer, place.pointer)
  for (const { template, parameters } of before === undefined ? deployments : [...deployments, before]) {
    if (template.path === path) return template.node ? placeAt(template.node, place.pointer) : place
    const values = parameters.find((text) => text.path === path)?.node
    if (values !== undefined) return placeAt(values, place.pointer.replace(/^\/parameters/, ''))
  }
  return place
}

/** The deepest node on the way: what the case leaves out (`$schema`, `value` of a parameter) is not there. */
function placeAt(node: YamlNode, pointer: string): Place {
  let at = node
  let place = node.place
  for (const token of pointer.split('/').slice(1)) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~')
    const entry = entryOf(at, key)
    const next = at.type === 'list' ? at.items[Number(key)] : entry?.value
    if (next === undefined) break
    place = entry?.keyPlace ?? next.place
    at = next
  }
  return place
}
