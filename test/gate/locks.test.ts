// What a file locks no other file loosens, in whatever order they are extended; what it leaves open anybody changes.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Configuration, Level } from '../../src/config/configuration.ts'
import type { Layer, Lock, Stack } from '../../src/config/layer.ts'
import { requireLocked } from '../../src/config/locks.ts'
import { merge } from '../../src/config/merge.ts'
import { profiles } from '../../src/config/profile.ts'
import { UsageError } from '../../src/config/usage-error.ts'
import { selectRules } from '../../src/gate/active-rules.ts'
import { lockOf } from '../../src/gate/rule-locks.ts'
import { library } from '../../src/rule/library.generated.ts'
import type { Rule } from '../../src/rule/rule.ts'

const layer = (file: string, value: Configuration): Layer => ({ file, value, locate: () => undefined })
const lock = (of: Layer, layers: readonly Layer[] = [of]): Lock => ({
  file: of.file ?? '',
  names: of.value.locked ?? [],
  locate: () => undefined,
  layers,
})
const stack = (layers: readonly Layer[], locks: readonly Lock[] = []): Stack => ({ layers, locks })
const rules: readonly Rule[] = [
  ...library.slice(0, 4),
  {
    ...library[0]!,
    code: 'T001',
    name: 't-one',
    params: [{ name: 'least', type: 'int', default: 2, description: 'd' }],
  },
]

function levelsOf(
  of: Stack,
  only: readonly string[] = [],
): {
  levels: ReadonlyMap<string, Level>
  problems: readonly string[]
  value: Configuration
} {
  const merged = merge(of)
  const { active, problems } = selectRules(rules, merged.value, of, only)
  return {
    levels: new Map(active.map(({ rule, severity }) => [rule.code, severity])),
    problems: [...merged.problems, ...problems].map(({ message }) => message),
    value: merged.value,
  }
}

test('a run of single rules runs what is locked too, as it is locked', () => {
  const [first, second, third] = rules.map(({ code }) => code)
  const org = layer('org', { extends: 'none', rules: { [second!]: 'info', [third!]: 'off' }, locked: ['rules'] })
  const { levels } = levelsOf(stack([org], [lock(org)]), [first!])
  expect([...levels.keys()]).toEqual([first, second])
  expect(levels.get(second!)).toBe('info')
})

const order: readonly Level[] = ['off', 'info', 'warning', 'error']
const lowest = ['error', 'warning', 'info'] as const
const modes = ['ignore', 'warn', 'fail'] as const
const configuration = fc.record(
  {
    extends: fc.constantFrom(...profiles),
    failOn: fc.constantFrom(...lowest),
    unknown: fc.constantFrom(...modes),
    rules: fc.dictionary(
      fc.constantFrom(...rules.flatMap(({ code, name }) => [code, name.toUpperCase()])),
      fc.constantFrom(...order),
      {
        maxKeys: 3,
      },
    ),
  },
  { requiredKeys: [] },
)
const keys = ['failOn', 'unknown', 'extends', 'rules', ...rules.map(({ code }) => `rules.${code}`)]

test('nothing that is locked is looser than the locking file has it with what it extends', () => {
  fc.assert(
    fc.property(
      fc.array(configuration, { maxLength: 2 }),
      fc.array(configuration, { minLength: 1, maxLength: 2 }),
      fc.array(configuration, { maxLength: 2 }),
      fc.subarray(keys, { minLength: 1 }),
      (before, own, after, locked) => {
        const named = (configurations: readonly Configuration[], name: string) =>
          configurations.map((value, index) => layer(`${name}${index}`, value))
        const subtree = named([...own.slice(0, -1), { ...own.at(-1), locked }], 'org')
        const layers = [...named(before, 'b'), ...subtree, ...named(after, 'a')]
        const floor = levelsOf(stack(subtree))
        const ours = levelsOf(stack(layers, [lock(subtree.at(-1)!, subtree)]))
        for (const { code } of rules) {
          if (!locked.includes('rules') && !locked.includes(`rules.${code}`)) continue
          const [level, least] = [ours, floor].map(({ levels }) => order.indexOf(levels.get(code) ?? 'off'))
          expect(level).toBeGreaterThanOrEqual(least!)
        }
        const ranks = (value: Configuration) => ({
          failOn: lowest.indexOf(value.failOn ?? 'error'),
          unknown: modes.indexOf(value.unknown ?? 'warn'),
          extends: profiles.findIndex((profile) => profile === (value.extends ?? 'recommended')),
        })
        for (const key of ['failOn', 'unknown', 'extends'] as const)
          if (locked.includes(key)) expect(ranks(ours.value)[key]).toBeGreaterThanOrEqual(ranks(floor.value)[key])
        // Without the other layers there is nothing to tell.
        expect(
          levelsOf(stack(subtree, [lock(subtree.at(-1)!, subtree)])).problems.filter((text) =>
            text.includes('loosens'),
          ),
        ).toEqual([])
      },
    ),
    { numRuns: 400 },
  )
})

describe('params', () => {
  const org = layer('org.yaml', {
    locked: ['rules.t-one'],
    rules: { T001: { severity: 'error', params: { least: 5 } } },
  })
  const paramsOf = (value: Configuration) => {
    const { active, problems } = selectRules(rules, value, stack([org, layer('p.yaml', value)], [lock(org)]), ['T001'])
    return [active[0]?.params, problems.map(({ message }) => message)]
  }
  test('of a locked rule stay', () => {
    expect(paramsOf({ rules: { 't-one': { params: { least: 1 } } } })).toEqual([
      { least: 5 },
      ['`least: 1` of T001 in p.yaml loosens `least: 5`, which org.yaml locks. Remove it, or have it changed there.'],
    ])
    expect(paramsOf({ rules: { T001: { severity: 'error', params: { least: 5 } } } })).toEqual([{ least: 5 }, []])
    expect(paramsOf({})).toEqual([{ least: 5 }, []])
  })
})

describe('pools', () => {
  const entry = (pool: string, min: number) => ({ match: { pool }, members: { min } })
  const base = layer('base.yaml', { locked: ['pools'], pools: [entry('base', 1)] })
  const org = layer('org.yaml', { locked: ['pools'], pools: [entry('org', 2)] })
  const own = layer('poolgate.yaml', { pools: [entry('own', 3)] })
  const order2 = (of: Stack) => merge(of).value.pools?.map(({ match }) => match.pool)
  test('of who locks them come last, because the last word counts', () => {
    expect(order2(stack([base, org, own]))).toEqual(['base', 'org', 'own'])
    expect(order2(stack([base, org, own], [lock(org, [base, org]), lock(base)]))).toEqual(['own', 'org', 'base'])
  })
  test('are found in the file that says them', () => {
    const at =
      (file: string): Layer['locate'] =>
      (path) => ({ source: { path: file } as never, start: 0, end: 0, pointer: path.join('/') })
    const placed = [base, org, own].map((one) => ({ ...one, locate: at(one.file!) }))
    const { locate } = merge(stack(placed, [lock(placed[0]!, [placed[0]!])]))
    const place = (index: number) => [
      locate(['pools', index, 'match'])?.source.path,
      locate(['pools', index, 'match'])?.pointer,
    ]
    expect([0, 1, 2].map(place)).toEqual([
      ['org.yaml', 'pools/0/match'],
      ['poolgate.yaml', 'pools/0/match'],
      ['base.yaml', 'pools/0/match'],
    ])
    expect(locate(['failOn'])?.source.path).toBe('poolgate.yaml')
  })
})

test('an option does not loosen, and may tighten', () => {
  const org = layer('org.yaml', { locked: ['failOn', 'unknown'], failOn: 'warning' })
  const give = (key: 'failOn' | 'unknown', given: string | undefined) => () =>
    requireLocked(key, key, given, [lock(org)])
  expect(give('failOn', 'error')).toThrow(UsageError)
  expect(give('unknown', 'ignore')).toThrow(
    'The option unknown (ignore) loosens `unknown: warn`, which org.yaml locks.',
  )
  for (const given of ['warning', 'info', undefined]) expect(give('failOn', given)).not.toThrow()
})

test('a lock is known by code, by name, and for all', () => {
  const of = (...locked: string[]) =>
    lockOf({ code: 'LB012', name: 'mixed-pool-members' }, [lock(layer('org.yaml', { locked }))])?.file
  expect([of('rules'), of('rules.lb012'), of('rules.Mixed-pool-members'), of('rules.LB013'), of('pools')]).toEqual([
    'org.yaml',
    'org.yaml',
    'org.yaml',
    undefined,
    undefined,
  ])
})
