// Mistakes in rules, and what each is told: line, column (from 1) and sentence.
import { describe, expect, test } from '@jest/globals'
import { SourceText } from '../../src/resource/place.ts'
import type { Problem } from '../../src/resource/resource.ts'
import { Checker } from '../../src/rule/cel/check.ts'
import { celFunctions } from '../../src/rule/cel/functions.ts'
import { compilePattern } from '../../src/rule/cel/pattern.ts'
import { loadRule, loadRules } from '../../src/rule/load.ts'
import { kinds } from '../../src/topology/model/index.ts'

const checker = new Checker(Object.values(kinds), celFunctions)

const good = `code: LB900
name: some-rule
title: Something is wrong
severity: error
for: loadBalancingRule
when: rule.protocol == "Tcp"
let:
  probe: rule.probe
assert: probe.port == rule.backendPort
at: probe
message: Rule {rule.name} asks {probe.port}.
fix: Ask {rule.backendPort}.
`

function faultsOf(text: string): readonly string[] {
  const { rules, problems } = loadRule(new SourceText('LB900-some-rule.yaml', text), { checker })
  expect(rules.length).toBe(problems.length === 0 ? 1 : 0)
  return problems.map(lineOf)
}

function lineOf({ place, message }: Problem): string {
  const { line, column } = place!.source.position(place!.start)
  return `${line + 1}:${column + 1} ${message}`
}

/** A part of the good rule, what stands there instead, and what is told. */
const mistakes: readonly (readonly [string, string, string])[] = [
  [
    'at: probe',
    'at: rule.probe\nedit: { set: properties.port, value: 1 }',
    '11:7 edit sets properties.port, and `at` points elsewhere. Let `at` be that property.',
  ],
  [
    'at: probe\n',
    'at: rule.backendPort\nedit: { set: properties.backendPort, value: [1] }\n',
    '11:45 value must be a text, a number, true or false.',
  ],
  [
    'assert: probe.port == rule.backendPort\nat: probe\n',
    'assert: [{ assert: probe.port == 1 }]\nat: rule.backendPort\nedit: { set: properties.backendPort, value: 1 }\n',
    '11:7 edit belongs to a rule with one condition, and this one has a list.',
  ],
  [
    'at: probe',
    'at: 1 + 1',
    '10:5 at points at elements or at their fields; what is worked out (number) stands nowhere.',
  ],
  ['at: probe', 'at: "[]"', '10:6 at points at elements or at their fields; what is worked out (list) stands nowhere.'],
  [
    'at: probe',
    'at: "[probe.port, rule.backendPort + 1]"',
    '10:6 at points at elements or at their fields; what is worked out (list of number) stands nowhere.',
  ],
  [
    'at: probe',
    'at: rule.pools.map(p, p.name)',
    '10:5 at points at elements or at their fields; what is worked out (list of text) stands nowhere.',
  ],
  [
    '  probe: rule.probe\nassert: probe.port == rule.backendPort\nat: probe',
    '  probe: rule.probe\n  next: probe.port + 1\nassert: probe.port == rule.backendPort\nat: next',
    '11:5 at points at elements or at their fields; what is worked out (number) stands nowhere.',
  ],
  [
    'at: probe',
    'params: { least: { type: int, default: 2, description: d } }\nat: params.least',
    '11:5 at points at elements or at their fields; what is worked out (number) stands nowhere.',
  ],
  [
    'when: rule.protocol == "Tcp"',
    'when: rule.protocl == "Tcp"',
    "6:12 loadBalancingRule has no field protocl. Did you mean 'protocol'?",
  ],
  [
    'when: rule.protocol == "Tcp"',
    'when: rul.protocol == "Tcp"',
    "6:7 There is nothing called rul here. Did you mean 'rule'?",
  ],
  [
    'when: rule.protocol == "Tcp"',
    'when: rule.protocol == "Tpc"',
    "6:24 protocol is never 'Tpc'; it is one of Tcp, Udp, All, Quic. Did you mean 'Tcp'?",
  ],
  [
    'when: rule.protocol == "Tcp"',
    'when: rule.protocol in ["Tcp", "Icmp"]',
    "6:32 protocol is never 'Icmp'; it is one of Tcp, Udp, All, Quic. Did you mean 'Tcp'?",
  ],
  [
    'when: rule.protocol == "Tcp"',
    'when: has(rule.prob)',
    "6:16 loadBalancingRule has no field prob. Did you mean 'probe'?",
  ],
  [
    'when: rule.protocol == "Tcp"',
    'when: has(rule.pools)',
    '6:16 pools is always there, so that has() is true; a list is empty when count(…) == 0.',
  ],
  ['when: rule.protocol == "Tcp"', 'when: has(rule)', '6:7 has() takes one field: has(rule.probe).'],
  [
    'when: rule.protocol == "Tcp"',
    'when: rule.?prob.port == 80',
    "6:13 loadBalancingRule has no field prob. Did you mean 'probe'?",
  ],
  [
    'when: rule.protocol == "Tcp"',
    'when: rule[?"prob"] == null',
    "6:7 loadBalancingRule has no field prob. Did you mean 'probe'?",
  ],
  [
    'when: rule.protocol == "Tcp"',
    'when: rule.?name.orValue("x") == "x"',
    '6:18 There is no function .orValue(). What is absent reads as null: x == null ? "other" : x.',
  ],
  ['when: rule.protocol == "Tcp"', 'when: rule.protocol', '6:7 A condition must be true or false; this is text.'],
  [
    'when: rule.protocol == "Tcp"',
    'when: rule.backendPort == "80"',
    '6:7 == compares values of one type, not number and text.',
  ],
  [
    'when: rule.protocol == "Tcp"',
    'when: rule.protocol.matches("T.*")',
    '6:21 Regular expressions are not available to the library; use glob().',
  ],
  ['when: rule.protocol == "Tcp"', 'when: size(rule.pools) == 1', '6:7 There is no function size(). Use count().'],
  [
    'when: rule.protocol == "Tcp"',
    'when: cuont(rule.pools) == 1',
    "6:7 There is no function cuont(). Did you mean 'count'?",
  ],
  [
    'when: rule.protocol == "Tcp"',
    'when: rule.pools.count() == 1',
    '6:18 count is called with the value inside: count(x).',
  ],
  [
    'when: rule.protocol == "Tcp"',
    'when: rule.pools.exist(p, p.isUsed)',
    "6:18 There is no function .exist(). Did you mean 'exists'?",
  ],
  [
    'when: rule.protocol == "Tcp"',
    'when: rule.pools.exists(p, p.member)',
    "6:30 backendPool has no field member. Did you mean 'members'?",
  ],
  ['when: rule.protocol == "Tcp"', 'when: rule.pools == null', '6:7 A list is never null; use count(…) == 0.'],
  ['when: rule.protocol == "Tcp"', 'when: rule.protocol = "Tcp"', '6:21 One = compares nothing; write ==.'],
  ['when: rule.protocol == "Tcp"', 'when: rule.protocol == "Tcp" &&', '6:32 The expression ends too early.'],
  ['when: rule.protocol == "Tcp"', 'when: (rule.protocol == "Tcp"', '6:30 The expression ends too early.'],
  ['when: rule.protocol == "Tcp"', 'when: rule.protocol == "Tcp', '6:24 This text has no closing quote.'],
  ['when: rule.protocol == "Tcp"', 'when: count(rule.name) == 1', '6:7 count takes (list), not text.'],
  ['when: rule.protocol == "Tcp"', 'when: rule.name.port == 1', '6:17 Text has no fields.'],
  [
    'when: rule.protocol == "Tcp"',
    'when: rule.pools.exists(1, true)',
    '6:25 The first argument is a name for the item: list.exists(x, …).',
  ],
  [
    'when: rule.protocol == "Tcp"',
    'when: "rule.protocol == \\"Tcp\\" && rule.probee == null"',
    "6:41 loadBalancingRule has no field probee. Did you mean 'probe'?",
  ],
  [
    'when: rule.protocol == "Tcp"',
    "when: 'rule.protocol == ''Tcp'' && rule.probee == null'",
    "6:41 loadBalancingRule has no field probee. Did you mean 'probe'?",
  ],
  [
    'when: rule.protocol == "Tcp"',
    'when: |\n  rule.protocol == "Tcp"\n  && rule.probee == null',
    "8:11 loadBalancingRule has no field probee. Did you mean 'probe'?",
  ],
  [
    'when: rule.protocol == "Tcp"',
    'when: >-\n  rule.protocol == "Tcp" &&\n  rule.probee == null',
    "8:8 loadBalancingRule has no field probee. Did you mean 'probe'?",
  ],
  [
    'message: Rule {rule.name}',
    'message: Rule {rule.nam}',
    "11:21 loadBalancingRule has no field nam. Did you mean 'name'?",
  ],
  [
    'message: Rule {rule.name}',
    'message: Rule {rule.name',
    '11:15 There is no } for this {. Write {{ for a brace of the text.',
  ],
  [
    'message: Rule {rule.name}',
    'message: Rule rule.name}',
    '11:24 There is no { for this }. Write }} for a brace of the text.',
  ],
  [
    'message: Rule {rule.name} asks {probe.port}.',
    '# none',
    "1:1 The rule has no 'message'. It says what is wrong and what happens if it ships.",
  ],
  [
    '  probe: rule.probe',
    '  rule: rule.probe',
    '8:3 rule is already the name of something else.\n9:9 There is nothing called probe here. There is rule.\n11:33 There is nothing called probe here. There is rule.\n10:5 There is nothing called probe here. There is rule.',
  ],
  [
    '  probe: rule.probe',
    '  my probe: rule.probe',
    "8:3 'my probe' cannot be a name in let: letters and digits, a letter first.",
  ],
  [
    'for: loadBalancingRule',
    'for: loadBalancerRule',
    "5:6 There is no kind loadBalancerRule. Did you mean 'loadBalancingRule'?",
  ],
  [
    'for: loadBalancingRule',
    'for: { resource: natGateways }',
    "5:18 resource 'natGateways' has the wrong form; it is like Microsoft.Network/natGateways.",
  ],
  ['  probe: rule.probe', '  probe: rule.probe\n  list: probe', '9:3 list is a word of CEL. Take another name.'],
  [
    'let:',
    'params:\n  least: { type: int, default: two, description: x }\nlet:',
    '8:32 The default of least must be a whole number.',
  ],
  [
    'let:',
    'params:\n  least: { type: number, default: 2, description: x }\nlet:',
    "8:18 type is int, text, bool, texts, ints; not 'number'.",
  ],
  [
    'let:\n',
    'params:\n  least: { type: int, default: 2, description: x }\nlet:\n  few: params.lest\n',
    "10:15 params has no field lest. Did you mean 'least'?",
  ],
  ['let:', 'forEach: { one: rule.probe }\nlet:', '7:17 forEach goes through a list; this is probe.'],
  ['let:', 'forEach: { one: rule.pools, two: rule.pools }\nlet:', '7:29 forEach has one name; two is one too many.'],
  ['let:', 'forEach: {}\nlet:', '7:10 forEach needs a name and a list: { probe: lb.probes }.'],
  ['let:', 'forEach: { rule: rule.pools }\nlet:', '7:12 rule is already the name of something else.'],
  [
    'when: rule.protocol == "Tcp"',
    'forEach: { one: rule.pools }\nwhen: one.nam == "a"',
    "7:11 backendPool has no field nam. Did you mean 'name'?",
  ],
  ['severity: error', 'severity: eror', "4:11 severity is error, warning, info; not 'eror'. Did you mean 'error'?"],
  [
    'severity: error',
    'serverity: error',
    "4:1 Unknown key 'serverity' in the rule. Did you mean 'severity'?\n1:1 The rule has no 'severity'. error closes the gate; error, warning or info.",
  ],
  ['code: LB900', 'code: 900', "1:7 code '900' has the wrong form; it is like LB012."],
  ['name: some-rule', 'name: Some Rule', "2:7 name 'Some Rule' has the wrong form; it is like mixed-pool-members."],
  ['assert: probe.port == rule.backendPort', 'assert: []', '9:9 assert must not be empty.'],
  ['title: Something is wrong', 'title: [a]', '3:8 Title must be a text, not a list.'],
  ['title: Something is wrong', 'title: a\ntitle: b', '4:1 The key `title` stands twice. Keep one.'],
  [
    'fix: Ask {rule.backendPort}.',
    'links: [ftp://x]',
    "12:9 links[0] 'ftp://x' has the wrong form; it is like https://….",
  ],
  [
    'fix: Ask {rule.backendPort}.',
    'azure: { deploy: reject }',
    "12:18 deploy is rejected, rejected?, silent, silent?, later, unknown; not 'reject'. Did you mean 'rejected'?",
  ],
  ['fix: Ask {rule.backendPort}.', 'fix: *nowhere', '12:6 There is no anchor &nowhere before *nowhere.'],
  [
    'fix: Ask {rule.backendPort}.',
    'fix: &a [*a]',
    '12:10 The alias *a stands inside of what it names. Write the value out.',
  ],
]

describe('mistakes in a rule', () => {
  test('the rule they are made in is right', () => expect(faultsOf(good)).toEqual([]))

  test.each(mistakes)('%s ⇒ %s', (before, after, told) => {
    expect(good).toContain(before)
    expect(faultsOf(good.replace(before, () => after)).join('\n')).toBe(told)
  })

  test.each([
    ['name.matches("^(web")', '6:18 This is no pattern: missing closing ): `^(web`.'],
    ['name.matches(rule.name)', '6:18 matches() takes one pattern, a text in quotes: text.matches("^web-").'],
    [`name.matches("${'a'.repeat(501)}")`, '6:18 A pattern may have 500 characters, this one has 501.'],
    ['name.matches("(a{1000}){1000}")', '6:18 This is no pattern: '],
  ])('the pattern of rule.%s', (call, told) => {
    const own = new Checker(Object.values(kinds), celFunctions, compilePattern)
    const text = good.replace('when: rule.protocol == "Tcp"', () => `when: 'rule.${call}'`)
    const { problems } = loadRule(new SourceText('LB900-some-rule.yaml', text), { checker: own })
    expect(problems.map(lineOf).join('\n').slice(0, told.length)).toBe(told)
  })

  test.each([
    ['LB900', 'LB900 cannot be covered by itself.'],
    ['LB10', "coveredBy names LB10, which is no rule. Did you mean 'LB103'?"],
  ])('covered by %s', (code, told) => {
    const source = new SourceText('LB900-some-rule.yaml', `${good}coveredBy: [${code}]\n`)
    const { problems } = loadRules([source], { checker, codes: new Set(['LB103']) })
    expect(problems.map(lineOf)).toEqual([`13:1 ${told}`])
  })

  const when = (condition: string) => good.replace('rule.protocol == "Tcp"', () => condition)
  const aliases = (name: string) => `[${Array.from({ length: 10 }, () => `*${name}`).join(', ')}]`
  const bomb = `a: &a [x]\nb: &b ${aliases('a')}\nc: &c ${aliases('b')}\nd: &d ${aliases('c')}\ne: &e ${aliases('d')}\nf: ${aliases('e')}`

  test.each<readonly [string, string, string]>([
    [
      'parentheses',
      when(`${'('.repeat(1900)}true${')'.repeat(1900)}`),
      '6:67 This expression is too large or too deep: more than 60 levels inside each other. Split it with let.',
    ],
    [
      'more parentheses',
      when(`${'('.repeat(10_000)}true`),
      '6:7 An expression may have 4000 characters, this one has 10004.',
    ],
    [
      'signs',
      when(`"${'!'.repeat(3000)}true"`),
      '6:1008 This expression is too large or too deep: more than 2000 parts. Split it with let.',
    ],
    ['nothing', '', '1:1 The rule must be keys and values, not nothing.'],
    ['a list', '- a', '1:1 The rule must be keys and values, not a list.'],
    ['a large file', `a: ${'x'.repeat(300_000)}`, '1:1 The file has 293 KB; 256 KB are allowed. Split it.'],
    ['a bomb', bomb, '1:8 The file is too large with its aliases (*name) written out.'],
  ])('%s', (_, text, told) => {
    expect(faultsOf(text).join('\n')).toBe(told)
  })

  test('what is no YAML', () => {
    expect(faultsOf('a: 1\n b: 2')[0]).toMatch(/^1:4 This is not YAML: /)
  })

  test('a prototype is a key like any other', () => {
    expect(faultsOf('__proto__: {a: 1}')[0]).toMatch(/^1:1 Unknown key '__proto__' in the rule\./)
    expect(faultsOf(`${good}__proto__: {a: 1}`)).toHaveLength(1)
  })

  test('a code that is used twice names both files', () => {
    const sources = ['a.yaml', 'b.yaml'].map((path) => new SourceText(path, good))
    const { rules, problems } = loadRules(sources, { checker })
    expect(rules.map(({ source }) => source)).toEqual(['a.yaml'])
    expect(problems.map(({ message, place }) => [place?.source.path, message])).toEqual([
      ['b.yaml', 'LB900 some-rule is declared twice: here and in a.yaml.'],
    ])
  })
})
