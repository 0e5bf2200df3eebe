// How evenly the members of a pool spread over zones, with what poolgate.yaml expects of them.
import { describe, expect, test } from '@jest/globals'
import { build, byName, lb, pool, show, unknown, vmss, type Json, type ResourceJson } from './resources.ts'

const web = lb({ backendAddressPools: { web: {}, admin: {} } })
const ask = (resources: readonly ResourceJson[], field: string, entry = {}) =>
  show(
    byName(
      build([web, ...resources], { intents: { pools: [{ match: { pool: 'web' }, ...entry }] } }),
      'backendPool',
      'web',
    ).get(field),
  )
const set = (name: string, zones: Json, capacity: Json = 1, more: Readonly<Record<string, unknown>> = {}) =>
  vmss(name, [pool('web')], capacity, { zones, ...more })

describe('zone skew', () => {
  const balanced = (capacity: number) => {
    const one = set('a', ['1', '2', '3'], capacity)
    return { ...one, properties: { ...(one['properties'] as object), zoneBalance: true } }
  }

  test.each<readonly [string, readonly ResourceJson[], object, unknown]>([
    ['even', [set('a', ['1'], 2), set('b', ['2'], 2)], {}, 0],
    ['uneven', [set('a', ['1'], 5), set('b', ['2'], 2)], {}, 3],
    ['no zones', [set('a', [])], {}, undefined],
    ['a zone that is expected and empty', [set('a', ['1'], 2)], { zones: { expected: ['1', '2'] } }, 2],
    ['one set over zones', [set('a', ['1', '2'], 4)], {}, '0..4'],
    ['one set that keeps its zones balanced, full', [balanced(6)], {}, 0],
    ['one set that keeps its zones balanced', [balanced(7)], {}, 1],
    ['a set over zones beside a crowded one', [set('a', ['1'], 9), set('b', ['1', '2'], 2)], {}, '7..11'],
    ['a capacity that is not known', [set('a', ['1'], 3), set('b', ['2'], unknown('n'))], {}, '0..*'],
    ['zones that are not known', [set('a', ['1'], 3), set('b', unknown('zones'))], {}, '0..*'],
  ])('%s', (_what, resources, entry, skew) => {
    expect(ask(resources, 'zoneSkew', entry)).toBe(skew)
  })
})
