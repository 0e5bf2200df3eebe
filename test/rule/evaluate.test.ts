// The evaluator: one row per law. `U` is an unknown, `?` an answer that stays open.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { FactList, Range, type Fact } from '../../src/topology/fact.ts'
import { parseId } from '../../src/resource/resource-id.ts'
import { Unknown } from '../../src/resource/unknown.ts'
import { ObjectValue } from '../../src/resource/value.ts'
import { kinds } from '../../src/topology/model/index.ts'
import { Evaluator, RuleError } from '../../src/rule/cel/evaluate.ts'
import { Checker } from '../../src/rule/cel/check.ts'
import { celFunctions, functionTable } from '../../src/rule/cel/functions.ts'
import { Scope } from '../../src/rule/cel/scope.ts'
import type { Code } from '../../src/rule/rule.ts'
import { completions, randomCode, randomFacts, type Facts } from './random.ts'
import { doubtful, element, list, partly, unknown } from './facts.ts'

const U = unknown('u')
const nic = element({ id: '/nics/1', fields: { kind: 'nic', port: 80 } })
const ip = element({ id: '/ips/1', fields: { kind: 'ip', port: '443' } })
const vague = element({ fields: { kind: unknown('vague') } })

const facts: Facts = {
  U,
  V: unknown('v'),
  none: undefined,
  text: 'Tcp',
  five: 5,
  some: new Range(2, 5, U),
  many: new Range(2, null, U),
  web: partly(['lb-web-', U]),
  api: partly(['lb-api-', U]),
  json: ObjectValue.of({ a: 1, b: ObjectValue.of({ c: 'x', 'd-e': true }), l: [1, 2], u: U }),
  deployed: unknown('lb', ObjectValue.of({ name: 'lb' })),
  nic,
  ip,
  vague,
  nics: list(nic),
  mixed: list(nic, ip),
  open: new FactList([nic], [doubtful(vague, U, null)]),
  both: new FactList([nic, ip], [doubtful(vague, U, null)]),
  perhaps: new FactList([], [doubtful(ip, U)]),
  empty: list(),
  rows: list(5, U),
}

function evaluate(code: Code, values: Facts, steps = 10_000): Fact {
  let scope = Scope.bind('', undefined)
  for (const [name, value] of Object.entries(values)) scope = Scope.bind(name, value, scope)
  return new Evaluator({ functions: functionTable, rule: 'LB999', steps }).value(code, scope)
}

const checker = new Checker(Object.values(kinds), celFunctions)

function parse(source: string): Code {
  const names = Object.keys(facts)
  const checked = checker.check(source, new Map(names.map((name) => [name, { type: 'dyn' }])), 'value')
  if (checked.code === undefined)
    throw new Error(`${source}: ${checked.faults.map((fault) => fault.message).join(' ')}`)
  return checked.code
}

function show(fact: Fact): unknown {
  if (fact instanceof Range) return `${fact.min}..${fact.max ?? ''}`
  if (fact instanceof FactList) return [...fact.items.map(show), ...fact.maybe.map(() => '?')]
  return fact instanceof Unknown ? '?' : typeof fact === 'object' ? 'object' : fact
}

const rows: readonly (readonly [string, unknown])[] = [
  // Kleene
  ['false && U', false],
  ['U && false', false],
  ['true && U', '?'],
  ['true || U', true],
  ['U || true', true],
  ['U || false', '?'],
  ['!U', '?'],
  ['!none', true],
  ['none && true', false],
  ['U ? 1 : 1', 1],
  ['U ? 1 : 4', '1..4'],
  ['U ? "a" : "b"', '?'],
  ['true ? 1 : U', 1],
  // equality
  ['text == "TCP"', true],
  ['text != "Udp"', true],
  ['five == "5"', true],
  ['five == "05"', true],
  ['none == null', true],
  ['none != null', false],
  ['none == "x"', false],
  ['none != "x"', true],
  ['none == ""', true],
  ['U == null', '?'],
  ['web == null', false],
  ['U == U', true],
  ['U == V', '?'],
  ['(U == 1) == (U == 2)', '?'],
  ['web == api', false],
  ['web == "lb-api-1"', false],
  ['web == "lb-web-1"', '?'],
  ['web in ["lb-api-1", "x"]', false],
  ['nic == nic', true],
  ['nic == ip', false],
  ['vague == vague', '?'],
  // numbers within bounds
  ['some >= 2', true],
  ['some > 5', false],
  ['some < 3', '?'],
  ['some == 6', false],
  ['some == 3', '?'],
  ['many > 1', true],
  ['many < 100', '?'],
  ['some + 1 > 2', true],
  ['some * 2 <= 10', true],
  ['10 - some >= 5', true],
  ['some - many', '-Infinity..3'],
  ['some / 2 >= 1', true],
  ['none / 0', undefined],
  ['count(empty) == 0 || 1 / count(empty) == 1', true],
  ['7 / 2', 3],
  ['5 / some', '1..2'],
  ['-some', '-5..-2'],
  // absent
  ['none > 1', false],
  ['none <= 1', false],
  ['none + 1', undefined],
  ['none.x.y', undefined],
  ['none.x == null', true],
  ['none in [1]', false],
  ['"a" + none', 'a'],
  // lists
  ['nics.exists(m, m.kind == "nic")', true],
  ['open.exists(m, m.kind == "nic")', true],
  ['open.exists(m, m.kind == "ip")', '?'],
  ['open.all(m, m.kind == "nic")', '?'],
  ['open.all(m, m.kind == "ip")', false],
  ['perhaps.exists(m, m.kind == "ip")', '?'],
  ['perhaps.exists(m, m.kind == "nic")', false],
  ['perhaps.all(m, m.kind == "ip")', true],
  ['empty.exists(m, true)', false],
  ['empty.all(m, false)', true],
  ['none.exists(m, true)', false],
  ['none.all(m, false)', true],
  ['U.exists(m, true)', '?'],
  ['mixed.filter(m, m.kind == "nic").map(m, m.port)', [80]],
  ['open.filter(m, m.kind == "ip")', ['?']],
  ['rows.filter(x, x == 5)', [5, '?']],
  ['mixed.map(m, m.port)', [80, '443']],
  ['mixed.map(m, m.kind == "ip", m.port)', ['443']],
  ['mixed.exists_one(m, m.kind == "ip")', true],
  ['open.exists_one(m, m.kind == "nic")', '?'],
  ['list(5, 5).exists_one(x, x == 5)'.replace('list(5, 5)', '[5, 5]'), false],
  ['5 in rows', true],
  ['6 in rows', '?'],
  ['6 in [1, 2]', false],
  ['[1, 2] == [1, 2]', true],
  ['[1, 2] == [1, 3]', false],
  ['mixed[1].kind', 'ip'],
  ['mixed[7]', undefined],
  ['open[0]', '?'],
  ['empty + mixed == mixed', true],
  // JSON
  ['json.a', 1],
  ['json.B.C', 'x'],
  ['json.b["d-e"]', true],
  ['json.l[1]', 2],
  ['json.u.x', '?'],
  ['json.u.x == json.u.x', true],
  ['json.u.x == json.u.y', '?'],
  ['"A" in json', true],
  ['deployed.name', 'lb'],
  ['deployed.port', '?'],
  ['has(json.b)', true],
  ['has(json.z)', false],
  ['has(json.u)', '?'],
  ['known(json.u)', false],
  ['known(json.b)', true],
  ['known(json)', false],
  ['known(some)', false],
  ['known(open)', false],
  ['known(mixed)', true],
  ['known(vague)', false],
  ['known(none)', true],
  // texts
  ['web.startsWith("LB-WEB")', true],
  ['web.startsWith("lb-api")', false],
  ['web.startsWith("lb-web-1")', '?'],
  ['web.endsWith("x")', '?'],
  ['web.contains("web")', true],
  ['web.contains("prod")', '?'],
  ['none.contains("x")', false],
  ['text.endsWith("CP")', true],
]

describe('evaluate', () => {
  test.each(rows)('%s', (source, wanted) => {
    expect(show(evaluate(parse(source), facts))).toEqual(wanted)
  })

  test('one NIC plus one address is mixed, whatever else is unknown', () => {
    const assert = 'count(LIST.filter(m, m.kind == "nic")) == 0 || count(LIST.filter(m, m.kind == "ip")) == 0'
    expect(evaluate(parse(assert.replaceAll('LIST', 'both')), facts)).toBe(false)
    expect(show(evaluate(parse(assert.replaceAll('LIST', 'open')), facts))).toBe('?')
    expect(evaluate(parse(assert.replaceAll('LIST', 'nics')), facts)).toBe(true)
  })

  test.each(['5 / 0', '5 % count(empty)', '[1].exists(x, x / 0 == 1)'])('%s is a mistake of the rule', (source) => {
    expect(() => evaluate(parse(source), facts)).toThrow('Rule LB999 divides by zero.')
  })

  test('gives up after its budget', () => {
    const code = parse('[1,2,3].all(a, [1,2,3].all(b, [1,2,3].all(c, true)))')
    expect(() => evaluate(code, facts, 20)).toThrow(RuleError)
  })

  test('ids compare part by part', () => {
    const id = (name: string | Unknown) => {
      const prefix = '/subscriptions/s/resourceGroups/g/providers/a/b/'
      const text = typeof name === 'string' ? prefix + name : partly([prefix, name])
      return { ...element({ fields: {} }), id: parseId(text) }
    }
    const values = { a: id('x'), b: id('X'), c: id('y'), d: id(U) }
    const same = (left: string, right: string): Code => ({
      op: '==',
      left: { op: 'name', name: left },
      right: { op: 'name', name: right },
    })
    expect(evaluate(same('a', 'b'), values)).toBe(true)
    expect(evaluate(same('a', 'c'), values)).toBe(false)
    expect(show(evaluate(same('a', 'd'), values))).toBe('?')
  })
})

const broken = Symbol('broken')

function orBroken(work: () => Fact): Fact | typeof broken {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof RuleError && error.code === 'arithmetic')) throw error
    return broken
  }
}

describe('soundness', () => {
  test('what is decided does not change when the unknown becomes known', () => {
    fc.assert(
      fc.property(randomFacts, randomCode, fc.infiniteStream(fc.nat()), (partial, code, choices) => {
        const before = orBroken(() => evaluate(code, partial))
        if (before instanceof Unknown) return
        const complete = completions(partial, () => choices.next().value ?? 0)
        const after = orBroken(() => evaluate(code, complete))
        // A division by zero tells no value.
        if (before === broken || after === broken) return
        if (before instanceof Range) {
          expect(typeof after).toBe('number')
          expect(Number(after)).toBeGreaterThanOrEqual(before.min)
          expect(Number(after)).toBeLessThanOrEqual(before.max ?? Infinity)
        } else if (before instanceof FactList) {
          const most = before.maybe.reduce((sum, one) => sum + (one.most ?? Infinity), before.items.length)
          const length = after instanceof FactList ? after.items.length : NaN
          expect(length >= before.items.length && length <= most).toBe(true)
        } else if (typeof before !== 'object') {
          expect(after).toEqual(before)
        }
      }),
      { numRuns: Number(process.env['RUNS'] ?? 20_000) },
    )
  })
})
