// The runner: outcomes, words, places, evidence, fingerprints.
import { describe, expect, test } from '@jest/globals'
import { mergeFindings, orderFindings } from '../../src/finding/order.ts'
import type { Finding } from '../../src/finding/finding.ts'
import { SourceText } from '../../src/resource/place.ts'
import type { Provenance } from '../../src/resource/resource.ts'
import { Checker } from '../../src/rule/cel/check.ts'
import { celFunctions } from '../../src/rule/cel/functions.ts'
import { compilePattern } from '../../src/rule/cel/pattern.ts'
import { loadRule } from '../../src/rule/load.ts'
import type { Rule } from '../../src/rule/rule.ts'
import { runRules, type RunContext } from '../../src/rule/run.ts'
import { FactList, Range, type Element, type Fact } from '../../src/topology/fact.ts'
import { kinds } from '../../src/topology/model/index.ts'
import type { Topology } from '../../src/topology/topology.ts'
import { doubtful, element, list, placeIn, unknown } from './facts.ts'

const checker = new Checker(Object.values(kinds), celFunctions, compilePattern)

function ruleOf(text: string): Rule {
  const source = `code: LB900\nname: some-rule\ntitle: Something\nseverity: error\nfor: backendPool\n${text}`
  const { rules, problems } = loadRule(new SourceText('rule.yaml', source), { checker })
  if (!rules[0]) throw new Error(problems.map(({ message }) => message).join('\n'))
  return rules[0]
}

function topologyOf(...elements: readonly Element[]): Topology {
  return {
    ofType: () => [],
    all: (kind) => elements.filter((one) => one.kind === kind),
    groups: (kind) => elements.filter((one) => one.kind === kind),
    resources: elements.length,
    pools: [],
    unknownPools: [],
  }
}

function run(rule: Rule, elements: readonly Element[], context: Partial<RunContext> = {}, severity = rule.severity) {
  return runRules(topologyOf(...elements), [{ rule, severity }], { set: 'main', ...context })
}

const template = '{ "name": "web", "sku": { "name": "[parameters(\'sku\')]" }, "second": "[variables(\'x\')]" }'
const web = placeIn('main.json', template, '"name": "web"')
const sku = placeIn('main.json', template, `"name": "[parameters('sku')]"`)

function pool(fields: Readonly<Record<string, Fact>>, more: Partial<Element> = {}): Element {
  const own = element({ kind: 'backendPool', id: '/pools/web', label: 'lb-web/web', place: web, fields })
  const locate = (field?: string): Provenance =>
    field === 'count' ? { place: sku, said: 'expression', related: [] } : { place: web, said: 'literal', related: [] }
  return { ...own, locate, ...more }
}

const oneMember = 'assert: pool.count > 1\nmessage: Pool {pool.name} has {pool.count}.\nfix: Add {2 - pool.count}.\n'

test('a rule that breaks off reports nothing, and every other one runs once', () => {
  const broken = (code: string): Rule => ({ ...ruleOf('assert: 1 / pool.count > 1\nmessage: x\n'), code })
  const good = ruleOf('assert: pool.count > 1\nmessage: x\n')
  const rules = [broken('A'), good, broken('B')].map((rule) => ({ rule, severity: rule.severity }))
  const asked: string[] = []
  const get = (field: string) => {
    asked.push(field)
    return 0
  }
  const counting = pool({ count: 0 }, { get })
  const told: string[] = []
  const onBroken: RunContext['onBroken'] = (error, { rule }) => void told.push(`${rule.code}: ${error.code}`)
  const { findings } = runRules(topologyOf(counting), rules, { set: 'main', onBroken })
  expect([told, findings.map(({ code }) => code)]).toEqual([['A: arithmetic', 'B: arithmetic'], ['LB900']])
  // Once by each broken rule; by the good one to judge, for the finding, and to say where.
  expect(asked).toHaveLength(4)
  expect(() => runRules(topologyOf(counting), rules, { set: 'main' })).toThrow('divides by zero')
})

describe('outcomes', () => {
  const U = unknown('n')
  test.each<readonly [string, string, Readonly<Record<string, Fact>>, string]>([
    ['pass', oneMember, { count: 2 }, 'pass'],
    ['fail', oneMember, { count: 1 }, 'fail'],
    ['unknown', oneMember, { count: U }, 'unknown'],
    ['within bounds', oneMember, { count: new Range(2, null, U) }, 'pass'],
    ['when false', `when: pool.isUsed\n${oneMember}`, { count: 1, isUsed: false }, 'skip'],
    ['when absent', `when: pool.isUsed\n${oneMember}`, { count: 1 }, 'skip'],
    ['when unknown, assert true', `when: pool.isUsed\n${oneMember}`, { count: 2, isUsed: U }, 'pass'],
    ['when unknown, assert false', `when: pool.isUsed\n${oneMember}`, { count: 1, isUsed: U }, 'unknown'],
  ])('%s', (_, text, fields, outcome) => {
    const { findings, passed, skipped } = run(ruleOf(text), [pool(fields)])
    expect(findings[0]?.outcome ?? (passed === 1 ? 'pass' : skipped === 1 ? 'skip' : 'none')).toBe(outcome)
  })

  test('what may not exist does not fail', () => {
    const { findings } = run(ruleOf(oneMember), [pool({ count: 1 }, { doubt: unknown('deploy') })])
    expect(findings[0]).toMatchObject({
      outcome: 'unknown',
      message: 'Cannot be told for lb-web/web: parameter deploy has no value.',
    })
  })

  test('of several assertions the first that is not true reports', () => {
    const rule = ruleOf(
      'assert:\n  - { assert: pool.count > 0, message: none }\n  - { assert: pool.count > 1, message: one, severity: info }\nfix: more\n',
    )
    expect(run(rule, [pool({ count: 0 })]).findings[0]).toMatchObject({
      message: 'none',
      severity: 'error',
      fix: 'more',
    })
    expect(run(rule, [pool({ count: 1 })]).findings[0]).toMatchObject({ message: 'one', severity: 'info' })
    expect(run(rule, [pool({ count: 1 })], {}, 'warning').findings[0]).toMatchObject({ severity: 'warning' })
  })

  test('what is open counts as much as the worst that may come of it', () => {
    const rule = ruleOf(
      'assert:\n  - { assert: pool.count > 0, message: none, severity: info }\n  - { assert: pool.count > 1, message: one, severity: warning }\n',
    )
    expect(run(rule, [pool({ count: unknown('n') })]).findings[0]).toMatchObject({
      outcome: 'unknown',
      severity: 'warning',
    })
  })

  // Sixty steps that each double what came before: none of these fits into a memory.
  test.each([
    ['texts', '"xxxxxxxxxx"', (last: string) => `${last} + ${last}`, 'count([a59]) == 1'],
    ['lists', '["x"]', (last: string) => `${last} + ${last}`, 'count(a59) == 1'],
    ['lists in lists', '["x"]', (last: string) => `[${last}, ${last}]`, 'count(a59) == 1'],
    ['lists by map', '["x"]', (last: string) => `[1, 2].map(i, ${last})`, 'count(a59) == 1'],
    ['a text for a pattern', '"xxxxxxxxxx"', (last: string) => `${last} + ${last}`, 'a14.matches("(x+x+)+y")'],
  ])('what doubles is paid for: %s', (_, first, next, assert) => {
    const lets = Array.from({ length: 60 }, (__, at) => `  a${at}: '${at === 0 ? first : next(`a${at - 1}`)}'\n`)
    const rule = ruleOf(`let:\n${lets.join('')}assert: ${JSON.stringify(assert)}\nmessage: x\n`)
    expect(() => run(rule, [pool({})], { steps: 300_000 })).toThrow(
      'Rule LB900 took more than 300000 steps on one target.',
    )
  })

  test('a budget that is used up names the rule', () => {
    const rule = ruleOf('assert: pool.members.all(m, m.count > 0)\nmessage: x\n')
    const members = list(...Array.from({ length: 100 }, () => element({ fields: { count: 1 } })))
    expect(() => run(rule, [pool({ members })], { steps: 50 })).toThrow(
      'Rule LB900 took more than 50 steps on one target.',
    )
  })
})

describe('words', () => {
  test.each<readonly [string, Fact, string]>([
    ['a number', 1, 'Pool web has 1.'],
    ['bounds', new Range(0, 1, unknown('n')), 'Pool web has 0 to 1.'],
    ['nothing', undefined, 'Pool web has none.'],
  ])('%s', (_, count, message) => {
    expect(run(ruleOf(oneMember), [pool({ name: 'web', count })]).findings[0]?.message).toBe(message)
  })

  test('lists, plurals, braces', () => {
    const message = '{{{count(pool.members)}}} {pool.members.map(m, m.name)}{count(pool.members) == 1 ? "" : "!"}'
    const rule = ruleOf(`assert: count(pool.members) == 0\nmessage: '${message}'\n`)
    const member = (name: string) => element({ kind: 'member', fields: { name } })
    const messageOf = (members: FactList) => run(rule, [pool({ members })]).findings[0]?.message
    expect(messageOf(list(member('a')))).toBe('{1} a')
    expect(messageOf(list(member('a'), member('b'), member('c')))).toBe('{3} a, b and c!')
    expect(messageOf(new FactList([member('a'), member('b')], [doubtful(member('c'), unknown('x'))]))).toBe(
      '{2 to 3} a, b and perhaps others!',
    )
  })
})

describe('places', () => {
  const member = (name: string, text: string) =>
    element({ kind: 'member', label: name, place: placeIn('main.json', template, text), fields: { name } })
  const rule = (at: string) => ruleOf(`assert: count(pool.members) == 0\nmessage: x\nat: ${at}\n`)
  const placed = (finding: Finding | undefined) =>
    finding &&
    [finding.place, ...finding.related.map(({ place }) => place)].map((place) => template.slice(place.start, place.end))

  test.each([
    ['pool.members', ['"second"', '"name": "web"']],
    ['pool.members.filter(m, m.name == "b")', ['"name": "web"']],
    ['pool.members.filter(m, m.name == "c")', ['"name": "web"']],
    ['pool.count', [`"name": "[parameters('sku')]"`]],
    ['pool', ['"name": "web"']],
  ])('%s', (at, texts) => {
    const members = list(member('a', '"second"'), member('b', '"name": "web"'))
    expect(placed(run(rule(at), [pool({ members, count: 1 })]).findings[0])).toEqual(texts)
  })
})

describe('evidence', () => {
  test('the values that decided, with the expression they came from', () => {
    const [finding] = run(ruleOf(oneMember), [pool({ count: 1 })]).findings
    expect(finding?.evidence).toEqual([{ path: 'pool.count', value: 1, from: "parameters('sku')", place: sku }])
    expect(finding?.missing).toEqual([])
  })

  test('of a list only the item that decided', () => {
    const rule = ruleOf('assert: pool.members.all(m, m.kind == "nic")\nmessage: x\n')
    const members = list(...['nic', 'ip', 'nic'].map((kind) => element({ kind: 'member', fields: { kind } })))
    const [finding] = run(rule, [pool({ members })]).findings
    expect(finding?.evidence.map(({ path, value }) => [path, value])).toEqual([['pool.members[1].kind', 'ip']])
  })

  test('what is missing, where, and how to give it', () => {
    const [finding] = run(ruleOf(`when: pool.isUsed\n${oneMember}`), [
      pool({ count: unknown('n'), isUsed: unknown('n') }),
    ]).findings
    expect(finding?.message).toBe('Cannot be told for lb-web/web: parameter n has no value.')
    expect(finding?.missing).toMatchObject([
      { path: 'pool.isUsed', reason: 'parameter n has no value', supply: '--parameters n=…' },
    ])
    expect(finding?.evidence).toEqual([])
  })
})

describe('fingerprints and sets', () => {
  const same = (count: number, declaration = 'Microsoft.X/pools/[copy]') => pool({ count }, { declaration })

  test('elements of one declaration are told apart by their place among all, whatever passes', () => {
    const prints = (counts: readonly number[]) =>
      run(
        ruleOf(oneMember),
        counts.map((count) => same(count)),
      ).findings.map((f) => f.fingerprint)
    const all = prints([1, 1, 1])
    expect(new Set(all).size).toBe(3)
    expect(prints([2, 1, 2])).toEqual([all[1]])
    expect(all[0]).toMatch(/^[0-9a-f]{64}$/)
  })

  test('no value and no set is in them', () => {
    const [a] = run(ruleOf(oneMember), [same(0)], { set: 'dev' }).findings
    const [b] = run(ruleOf(oneMember), [same(1)], { set: 'prod' }).findings
    expect(a?.fingerprint).toBe(b?.fingerprint)
    const merged = mergeFindings([b!, a!])
    expect(merged).toHaveLength(1)
    expect(merged[0]?.sets).toEqual(['dev', 'prod'])
  })

  test('outcomes that differ stay apart', () => {
    const { findings: failed } = run(ruleOf(oneMember), [same(0)], { set: 'dev' })
    const { findings: open } = run(
      ruleOf(oneMember),
      [pool({ count: unknown('n') }, { declaration: 'Microsoft.X/pools/[copy]' })],
      { set: 'prod' },
    )
    expect(failed[0]?.fingerprint).toBe(open[0]?.fingerprint)
    expect(mergeFindings([...failed, ...open])).toHaveLength(2)
  })

  test('order is by file, line and code', () => {
    const [finding] = run(ruleOf(oneMember), [same(0)]).findings
    const at = (path: string, line: number, code: string): Finding => ({
      ...finding!,
      code,
      place: placeIn(path, `${'\n'.repeat(line)}x`, 'x'),
    })
    const findings = [at('b.json', 1, 'LB1'), at('a.json', 3, 'LB1'), at('a.json', 1, 'LB2'), at('a.json', 1, 'LB1')]
    expect(
      orderFindings(findings).map(
        (f) => `${f.place.source.path} ${f.place.source.position(f.place.start).line} ${f.code}`,
      ),
    ).toEqual(['a.json 1 LB1', 'a.json 1 LB2', 'a.json 3 LB1', 'b.json 1 LB1'])
  })
})

describe('what targets share', () => {
  /** Pools of two load balancers, one after the other; the rule asks their SKU. Counts how often it was read. */
  function poolsOf(when: string, tiers: readonly (string | undefined)[]) {
    let reads = 0
    const countedSku = (tier: string | undefined) => {
      const get = () => {
        reads += 1
        return tier
      }
      return { ...element({ kind: 'loadBalancerSku', fields: {} }), get }
    }
    const balancers = new Map(
      tiers.map((tier) => [tier, element({ kind: 'loadBalancer', fields: { sku: countedSku(tier) } })] as const),
    )
    const pools = tiers.flatMap((tier) =>
      [1, 2, 1].map((count) => pool({ count, loadBalancer: balancers.get(tier), owner: balancers.get(tier) })),
    )
    const ran = run(ruleOf(`when: ${when}\n${oneMember}`), pools)
    return { failed: ran.findings.length, passed: ran.passed, skipped: ran.skipped, reads }
  }

  const isGlobal = 'pool.loadBalancer.sku.tier == "Global"'

  test.each([
    ['false for the one, true for the other', isGlobal, { failed: 2, passed: 1, skipped: 3 }],
    ['as the second operand', `pool.count > 0 && ${isGlobal}`, { failed: 2, passed: 1, skipped: 3 }],
    [
      'of a macro',
      'true && ["Global"].exists(t, t == pool.loadBalancer.sku.tier)',
      { failed: 2, passed: 1, skipped: 3 },
    ],
    [
      'beside a field of the target',
      'pool.count == 1 && pool.loadBalancer.sku.name == "Basic"',
      { failed: 0, passed: 0, skipped: 6 },
    ],
    [
      'of two fields is none',
      'pool.loadBalancer.sku.tier == "Global" || pool.count == 2',
      { failed: 2, passed: 2, skipped: 2 },
    ],
  ])('%s', (_, when, expected) => {
    expect(poolsOf(when, ['Regional', 'Global'])).toMatchObject(expected)
  })

  test('is asked once for all that share it', () => {
    expect(poolsOf(isGlobal, ['Regional'])).toMatchObject({ skipped: 3, reads: 1 })
  })

  test.each([
    ['skips', 'pool.name == "Api" && pool.isUsed', { skipped: 4, passed: 0, reads: 5 }],
    ['applies', 'pool.name == "web" && pool.isUsed', { skipped: 0, passed: 4, reads: 9 }],
  ])('a plain value is asked once of all that have it, where it %s', (_, when, expected) => {
    let reads = 0
    const named = () => {
      const one = pool({ count: 2, isUsed: true })
      const get = (field: string) => {
        if (field !== 'name') return one.get(field)
        reads += 1
        return 'web'
      }
      return { ...one, get }
    }
    const { skipped, passed } = run(ruleOf(`when: ${when}\n${oneMember}`), [named(), named(), named(), named()])
    expect({ skipped, passed, reads }).toEqual(expected)
  })

  test('what is not known skips nothing', () => {
    const balancer = element({ kind: 'loadBalancer', fields: { sku: unknown('sku') } })
    const { findings } = run(ruleOf(`when: ${isGlobal}\n${oneMember}`), [pool({ count: 1, loadBalancer: balancer })])
    expect(findings.map(({ outcome }) => outcome)).toEqual(['unknown'])
  })

  test('a division is not asked before its turn', () => {
    const balancer = element({ kind: 'loadBalancer', fields: { rules: list() } })
    const rule = ruleOf(`when: pool.isUsed && 8 / count(pool.loadBalancer.rules) > 1\n${oneMember}`)
    expect(run(rule, [pool({ count: 1, isUsed: false, loadBalancer: balancer })]).skipped).toBe(1)
  })
})
