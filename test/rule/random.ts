// Random code over random facts, and what the unknown parts of facts may turn out to be.
import fc from 'fast-check'
import { FactList, Range, type Doubtful, type Element, type Fact } from '../../src/topology/fact.ts'
import { piecesOf, printText } from '../../src/resource/text.ts'
import { Unknown } from '../../src/resource/unknown.ts'
import { ObjectValue } from '../../src/resource/value.ts'
import type { Code } from '../../src/rule/rule.ts'
import { doubtful, element, partly, unknown } from './facts.ts'

export type Facts = Readonly<Record<string, Fact>>

const texts = ['a', 'A', 'ab', 'tcp', 'Tcp', '80', '5', 'true']
const numbers = [0, 1, 2, 5, 80]
const unknowns = ['p', 'q', 'r'].map((name) => unknown(name))

const scalar: fc.Arbitrary<Fact> = fc.oneof(
  fc.constantFrom<Fact>(undefined, true, false, ...texts, ...numbers),
  fc.constantFrom<Fact>(...unknowns),
  fc.tuple(fc.constantFrom('a', 'ab', '8'), fc.constantFrom(...unknowns)).map(([head, rest]) => partly([head, rest])),
  fc.tuple(fc.constantFrom('b', '0'), fc.constantFrom(...unknowns)).map(([tail, rest]) => partly([rest, tail])),
  fc
    .tuple(fc.nat(3), fc.option(fc.integer({ min: 4, max: 6 })))
    .map(([min, max]) => new Range(min, max, unknown('range'))),
)

const thing: fc.Arbitrary<Element> = fc
  .tuple(fc.constantFrom('1', '2', undefined), scalar, scalar)
  .map(([id, a, b]) => element({ id: id && `/things/${id}`, fields: { a, b } }))

const item = fc.oneof({ arbitrary: scalar, weight: 2 }, thing)
const maybe: fc.Arbitrary<Doubtful> = fc
  .tuple(item, fc.constantFrom(...unknowns), fc.constantFrom(1, 2, null))
  .map(([fact, because, most]) => doubtful(fact, because, most))
const facts: fc.Arbitrary<Fact> = fc
  .tuple(fc.array(item, { maxLength: 3 }), fc.array(maybe, { maxLength: 2 }))
  .map(([items, rest]) => new FactList(items, rest))

export const randomFacts: fc.Arbitrary<Facts> = fc.record({
  x: scalar,
  y: scalar,
  v: scalar,
  e: thing,
  l: facts,
  k: facts,
})

const leaf: fc.Arbitrary<Code> = fc.oneof(
  fc.constantFrom('x', 'y', 'e', 'l', 'k').map((name): Code => ({ op: 'name', name })),
  fc.constantFrom('x', 'y').map((name): Code => ({ op: 'name', name })),
  fc
    .constantFrom<string | number | boolean | null>(...texts, ...numbers, null, true, '')
    .map((value): Code => ({ op: 'value', value })),
  fc
    .tuple(fc.constantFrom('e', 'v', 'x'), fc.constantFrom('a', 'b'))
    .map(([name, field]): Code => ({ op: 'field', target: { op: 'name', name }, field })),
)

/** `v` is the variable of macros, and outside of them a fact. */
const tree = fc.letrec<{ code: Code }>((tie) => ({
  code: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    leaf,
    fc.record({ op: fc.constantFrom('and', 'or'), left: tie('code'), right: tie('code') }),
    fc.record({ op: fc.constantFrom('==', '!=', '<', '<=', '>', '>=', 'in'), left: tie('code'), right: tie('code') }),
    fc.record({ op: fc.constantFrom('+', '-', '*', '/', '%'), left: tie('code'), right: tie('code') }),
    fc.record({ op: fc.constantFrom('not', 'minus'), value: tie('code') }),
    fc.record({ op: fc.constant('if' as const), condition: tie('code'), yes: tie('code'), no: tie('code') }),
    fc.record({ op: fc.constant('list' as const), items: fc.array(tie('code'), { maxLength: 3 }) }),
    fc.record({ op: fc.constantFrom('field', 'has'), target: tie('code'), field: fc.constantFrom('a', 'b') }),
    fc.record({ op: fc.constant('index' as const), target: tie('code'), index: tie('code') }),
    fc.record({ op: fc.constant('call' as const), name: fc.constant('count'), args: fc.tuple(tie('code')) }),
    fc.record({
      op: fc.constant('call' as const),
      name: fc.constantFrom('first', 'distinct', 'duplicates', 'min', 'max', 'sum', 'length', 'int', 'lower', 'isIp'),
      args: fc.tuple(tie('code')),
    }),
    fc.record({
      op: fc.constant('call' as const),
      name: fc.constantFrom('difference', 'intersection', 'join', 'split', 'glob', 'idSegment', 'cidrContains'),
      args: fc.tuple(tie('code'), tie('code')),
    }),
    fc.record({
      op: fc.constant('call' as const),
      name: fc.constantFrom('startsWith', 'endsWith', 'contains'),
      args: fc.tuple(tie('code'), tie('code')),
    }),
    fc.record({
      op: fc.constantFrom('exists', 'all', 'filter', 'map', 'existsOne'),
      list: tie('code'),
      variable: fc.constant('v'),
      body: tie('code'),
    }),
  ),
}))

export const randomCode: fc.Arbitrary<Code> = tree.code

const concrete: readonly Fact[] = [undefined, true, false, ...texts, ...numbers]

/** The same facts with each unknown replaced: the same one by the same value everywhere. */
export function completions(partial: Facts, choose: () => number): Facts {
  const values = new Map<string, Fact>()
  const pick = <T>(options: readonly T[]): T => options[choose() % options.length] as T
  const valueOf = (unknownValue: Unknown): Fact => {
    const pieces = piecesOf(unknownValue)
    if (pieces.length > 1)
      return pieces.map((piece) => (typeof piece === 'string' ? piece : textOf(valueOf(piece)))).join('')
    if (!values.has(unknownValue.text)) values.set(unknownValue.text, pick(concrete))
    return values.get(unknownValue.text)
  }
  const seen = new Map<Fact, Fact>()
  const complete = (fact: Fact): Fact => {
    if (fact instanceof Unknown) return valueOf(fact)
    if (typeof fact !== 'object' || fact instanceof ObjectValue) return fact
    if (!seen.has(fact)) seen.set(fact, completeObject(fact))
    return seen.get(fact)
  }
  const completeObject = (fact: Range | FactList | Element): Fact => {
    if (fact instanceof Range) return fact.min + (choose() % ((fact.max ?? fact.min + 10) - fact.min + 1))
    if (fact instanceof FactList) {
      const items = fact.items.map(complete)
      for (const { fact: doubted, most } of fact.maybe) {
        const times = choose() % ((most ?? 3) + 1)
        for (let i = 0; i < times; i++) items.splice(choose() % (items.length + 1), 0, complete(doubted))
      }
      return new FactList(items)
    }
    const fields = { a: complete(fact.get('a')), b: complete(fact.get('b')) }
    const id = fact.id === undefined ? `/things/${pick(['1', '2', '3'])}` : printText(fact.id.text)
    return element({ id, fields })
  }
  return Object.fromEntries(Object.entries(partial).map(([name, fact]) => [name, complete(fact)]))
}

function textOf(fact: Fact): string {
  return typeof fact === 'string' || typeof fact === 'number' || typeof fact === 'boolean' ? String(fact) : ''
}
