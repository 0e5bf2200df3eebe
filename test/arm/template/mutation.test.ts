// Templates that somebody broke at random: every fault is a problem, none an exception, and every value can still be asked
// where it came from.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from '@jest/globals'
import fc from 'fast-check'
import { writeSnapshot } from '../../../src/arm/template/snapshot.ts'
import { ArmError } from '../../../src/arm/error.ts'
import { expansionOf, type Json } from './expansion.ts'

const examples = join(import.meta.dirname, '../../../examples')
const read = (name: string) => JSON.parse(readFileSync(join(examples, name, 'main.json'), 'utf8')) as Json

const words = [
  "[parameters('x')]",
  "[variables('x')]",
  '[copyIndex()]',
  "[reference('x').outputs.y.value]",
  "[resourceId('a/b', 'c')]",
  "[createArray(1, parameters('location'))]",
  '[',
  '[[x]',
  '[concat(',
  "[json('{')]",
  '__proto__',
  'constructor',
  'toString',
  'copy',
]
const pieces: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom(...words),
  fc.constantFrom<Json>(null, true, 0, -1, 1e30, '', [], {}, [[]], {
    copy: [{ name: 'x', count: 2, input: '[copyIndex()]' }],
  }),
  fc.record({
    name: fc.constantFrom(...words),
    count: fc.integer({ min: -1, max: 3 }),
    input: fc.constantFrom(...words),
  }),
)

/** One place of a JSON value, replaced, removed or renamed. */
interface Change {
  readonly seed: number
  readonly how: 'replace' | 'remove' | 'rename'
  readonly with: Json
}

const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({ seed: fc.nat(), how: fc.constantFrom<Change['how']>('replace', 'remove', 'rename'), with: pieces }),
  { minLength: 1, maxLength: 4 },
)

function changed(value: Json, { seed, how, with: replacement }: Change): Json {
  const spots: [Record<string, Json>, string][] = []
  const visit = (part: Json): void => {
    if (typeof part !== 'object' || part === null) return
    for (const [key, inner] of Object.entries(part)) {
      spots.push([part as Record<string, Json>, key])
      visit(inner)
    }
  }
  const copy = structuredClone(value)
  visit(copy)
  const spot = spots[seed % Math.max(1, spots.length)]
  if (spot === undefined) return copy
  const [owner, key] = spot
  if (how === 'rename' && !Array.isArray(owner))
    owner[typeof replacement === 'string' ? replacement : 'copy'] = owner[key]
  if (how === 'replace') owner[key] = replacement
  else if (Array.isArray(owner)) owner.splice(Number(key), 1)
  else delete owner[key]
  return copy
}

describe.each(['web-vmss', 'nic-loop', 'app-gateway', 'hub-modules'])('%s', (name) => {
  const template = read(name)
  test('broken at random', () => {
    fc.assert(
      fc.property(changes, (list) => {
        const broken = list.reduce(changed, template)
        const expansion = expansionOf(broken)
        for (const resource of expansion.resources)
          resource.origin.locate(['properties', 'ipConfigurations', 0, 'name'])
        try {
          writeSnapshot(expansion)
        } catch (error) {
          if (!(error instanceof ArmError)) throw error
        }
      }),
      { numRuns: 250 },
    )
  })
})
