// Every mistake in poolgate.yaml has a message with line and column, and does not take the rest of the file with it.
import { describe, expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import { readConfiguration } from '../../src/config/read.ts'
import { validateConfiguration } from '../../src/config/validate.ts'
import { SourceText } from '../../src/resource/place.ts'
import schema from '../../schemas/config.schema.json' with { type: 'json' }

/** [what, text, line:column message of each problem] */
const mistakes: readonly (readonly [string, string, ...string[]])[] = [
  ['unknown key with a near one', 'failon: error', "1:1 Unknown key `failon`. Did you mean 'failOn'?"],
  [
    'unknown key without a near one',
    'banana: 1',
    '1:1 Unknown key `banana`. Known keys are version, extends, failOn, unknown, rules, rulePaths, inputs, pools, waivers.',
  ],
  ['wrong version', 'version: 2', '1:10 `version` must be 1, not 2.'],
  [
    'wrong word',
    'version: 1\nunknown: wran',
    '2:10 `unknown` must be fail, warn or ignore, not "wran". Did you mean \'warn\'?',
  ],
  ['profile as a list', 'extends: [strict]', '1:10 `extends` must be recommended, strict, all or none, not a list.'],
  ['wrong type of rules', 'rules: [LB103]', '1:8 `rules` must be an object of keys and values, not a list.'],
  ['wrong severity', 'rules:\n  LB103: fatal', '2:10 `rules.LB103` must be off, info, warning or error, not "fatal".'],
  [
    'wrong severity in an object',
    'rules:\n  LB103: { severity: fatal }',
    '2:22 `rules.LB103.severity` must be off, info, warning or error, not "fatal".',
  ],
  ['number where a text is meant', 'rulePaths: [3]', '1:13 `rulePaths[0]` must be a text, not 3.'],
  ['input without template', 'inputs:\n  - set: prod', '2:5 `inputs[0]` has no `template`.'],
  [
    'unknown key of a scope',
    'inputs:\n  - template: a.json\n    scope: { region: x }',
    expect.stringContaining('3:14 Unknown key `region`.') as unknown as string,
  ],
  ['empty match', 'pools:\n  - match: {}', '2:12 `pools[0].match` needs one of owner, pool, id, tag or set.'],
  ['pool without match', 'pools:\n  - members: { min: 1 }', '2:5 `pools[0]` has no `match`.'],
  [
    'fraction of a member',
    'pools:\n  - match: { pool: a }\n    members: { min: 1.5 }',
    '3:21 `pools[0].members.min` must be a whole number, not 1.5.',
  ],
  [
    'negative members',
    'pools:\n  - match: { pool: a }\n    members: { min: -1 }',
    '3:21 `pools[0].members.min` must be 0 or more, not -1.',
  ],
  [
    'min above max',
    'pools:\n  - match: { pool: a }\n    members: { min: 3, max: 2 }',
    '3:14 `members`: min 3 is more than max 2.',
  ],
  [
    'exactly and min',
    'pools:\n  - match: { pool: a }\n    members: { exactly: 3, min: 2 }',
    '3:14 `members` takes either `exactly`, or `min` and `max`.',
  ],
  [
    'port out of range',
    'pools:\n  - match: { pool: a }\n    probe: { port: 70000 }',
    '3:20 `pools[0].probe.port` must be from 1 to 65535, not 70000.',
  ],
  [
    'text where true is meant',
    'pools:\n  - match: { pool: a }\n    closed: "yes"',
    '3:13 `pools[0].closed` must be true or false, not "yes".',
  ],
  ['waiver without a reason', 'waivers:\n  - { rule: LB103, target: a }', '2:5 `waivers[0]` has no `reason`.'],
  [
    'waiver with an empty reason',
    'waivers:\n  - { rule: LB103, target: a, reason: "" }',
    '2:39 `waivers[0].reason` must not be empty.',
  ],
  [
    'waiver with a blank reason',
    'waivers:\n  - { rule: LB103, target: a, reason: " " }',
    '2:39 `waivers[0].reason` must say why, not be blank.',
  ],
  [
    'waiver until no day',
    'waivers:\n  - { rule: LB103, target: a, reason: r, expires: 31.01.2027 }',
    '2:51 `waivers[0].expires` must be a day, written YYYY-MM-DD, not "31.01.2027".',
  ],
  [
    'waiver until a number',
    'waivers:\n  - { rule: LB103, target: a, reason: r, expires: 2027 }',
    '2:51 `waivers[0].expires` must be a text, not 2027.',
  ],
  [
    'waiver with an unknown key',
    'waivers:\n  - { rule: LB103, target: a, reason: r, expire: 2027-01-31 }',
    "2:42 Unknown key `expire`. Did you mean 'expires'?",
  ],
  [
    'two mistakes',
    'failon: error\nunknwon: warn',
    expect.stringContaining('1:1') as unknown as string,
    expect.stringContaining('2:1') as unknown as string,
  ],
  ['a list as the whole', '- 1', '1:1 The configuration must be an object of keys and values, not a list.'],
  ['no YAML', 'rules: {', expect.stringContaining('1:9 This is not YAML: ') as unknown as string],
  [
    'the same key twice',
    'failOn: error\nfailOn: info',
    expect.stringContaining('2:1 This is not YAML: Map keys must be unique') as unknown as string,
  ],
]

const later = [
  ...['locked', 'flows', 'routes', 'tls', 'pairs'].map((key) => [key, `${key}: []`, '1:1'] as const),
  ['params', 'rules:\n  POOL006: { params: { minimum: 2 } }', '2:14'] as const,
  ...[
    'zones',
    'subnets',
    'vnets',
    'environment',
    'role',
    'app',
    'egress',
    'secureOutbound',
    'snat',
    'dsr',
    'drain',
    'clients',
    'change',
    'maintenance',
    'health',
  ].map((key) => [key, `pools:\n  - match: { pool: a }\n    ${key}: x`, '3:5'] as const),
  ['maxDetectSeconds', 'pools:\n  - match: { pool: a }\n    probe: { maxDetectSeconds: 30 }', '3:14'] as const,
]

function told(text: string): string[] {
  return readConfiguration(new SourceText('poolgate.yaml', text)).problems.map(({ message, place }) => {
    const { line, column } = place!.source.position(place!.start)
    return `${line + 1}:${column + 1} ${message}`
  })
}

describe('mistakes', () => {
  test.each(mistakes)('%s', (_, text, ...messages) => expect(told(text)).toEqual(messages))
})

describe('keys of a later version', () => {
  test.each(later)('%s', (key, text, at) =>
    expect(told(text)).toEqual([`${at} \`${key}\` is not available in this version. Remove it.`]),
  )
})

test('what is right stays, what is wrong goes', () => {
  const text =
    'version: 1\nfailOn: warning\nbanana: 1\nrules: { LB103: "off", LB012: fatal }\npools:\n  - match: { pool: a, tier: b }\n  - match: { pool: c }\nwaivers:\n  - { rule: LB1, target: "*" }\n  - { rule: LB103, target: a, reason: r }\n'
  expect(readConfiguration(new SourceText('p', text)).value).toEqual({
    version: 1,
    failOn: 'warning',
    rules: { LB103: 'off' },
    pools: [{ match: { pool: 'c' } }],
    waivers: [{ rule: 'LB103', target: 'a', reason: 'r' }],
  })
})

test('places of what stays are those of the file, whatever went', () => {
  const text = 'pools:\n  - { match: {} }\n  - { match: { pool: a } }\n  - 3\n  - { match: { pool: b } }\n'
  const read = readConfiguration(new SourceText('p', text))
  const lines = read.value.pools?.map((_, index) => {
    const { source, start } = read.locate(['pools', index, 'match'])
    return source.position(start).line + 1
  })
  expect(lines).toEqual([3, 5])
})

test.each(['', '# nothing\n', '---\n'])('an empty file is an empty configuration: %j', (text) => {
  const read = readConfiguration(new SourceText('p', text))
  expect(read.value).toEqual({})
  expect(read.problems).toEqual([])
})

test('aliases that grow without end are refused', () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefgh'.split('').map((c, i) => `${c}: &${c} [${`*${'abcdefgh'[i]},`.repeat(9)}]`),
  ].join('\n')
  expect(told(bomb)).toEqual([expect.stringContaining('uses more than 100 aliases')])
})

test('a prototype is not reached', () => {
  readConfiguration(new SourceText('p', '__proto__: { polluted: true }\nrules: { __proto__: error }'))
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})

describe('the published schema judges alike', () => {
  const ajv = new Ajv({ strict: false })
  const accepts = ajv.compile(schema)
  const good = [
    {},
    { version: 1 },
    { rules: { LB1: 'off', x: { severity: 'info' }, y: {} } },
    { inputs: [{ template: 'a', parameters: ['b'] }] },
    { waivers: [{ rule: 'a', target: 'b', reason: 'c', expires: '2028-02-29' }] },
  ]
  const bad = [
    [],
    3,
    { a: 1 },
    { version: '1' },
    { rules: { a: 1 } },
    { rules: { a: { severity: 1 } } },
    { inputs: [{}] },
    { inputs: [{ template: '' }] },
    { pools: [{ match: { owner: 1 } }] },
    { pools: [{ match: { owner: 'a' }, members: {} }] },
    { pools: [{ match: { tag: { a: 1 } } }] },
    { inputs: [{ template: 'a', parameters: 1 }] },
    { inputs: [{ template: 'a', parameters: [''] }] },
    { failOn: null },
    { waivers: [{ rule: 'a', reason: 'c' }] },
    { waivers: [{ rule: 'a', target: 'b', reason: 'c', expires: 'soon' }] },
  ]
  test.each(good)('%j', (value) => expect([accepts(value), validateConfiguration(value)]).toEqual([true, []]))
  test.each(bad)('%j', (value) => {
    expect(accepts(value)).toBe(false)
    expect(validateConfiguration(value)).not.toEqual([])
  })
})
