// Every mistake in poolgate.yaml has a message with line and column, and does not take the rest of the file with it.
import { describe, expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { readConfiguration } from '../../src/config/read.ts'
import { validate } from '../../src/config/schema.ts'
import { validateConfiguration } from '../../src/config/validate.ts'
import { SourceText } from '../../src/resource/place.ts'
import schema from '../../schemas/config.schema.json' with { type: 'json' }

/** [what, text, line:column message of each problem] */
const mistakes: readonly (readonly [string, string, ...string[]])[] = [
  ['unknown key with a near one', 'failon: error', "1:1 Unknown key `failon`. Did you mean 'failOn'?"],
  [
    'unknown key without a near one',
    'banana: 1',
    '1:1 Unknown key `banana`. Known keys are version, extends, locked, failOn, unknown, rules, rulePaths, inputs, pools, flows, routes, tls, pairs, waivers.',
  ],
  ['wrong version', 'version: 2', '1:10 `version` must be 1, not 2.'],
  [
    'wrong word',
    'version: 1\nunknown: wran',
    '2:10 `unknown` must be fail, warn or ignore, not "wran". Did you mean \'warn\'?',
  ],
  ['a number to extend', 'extends: 3', '1:10 `extends` must be recommended, strict, all or none, not 3.'],
  ['nothing to extend', 'extends: [strict, ""]', '1:19 `extends[1]` must not be empty.'],
  [
    'a code among locked keys',
    'locked: [LB012]',
    '1:10 `locked[0]` must be failOn, unknown, extends, rules, pools or tls, not "LB012". Other forms look like rules.LB012.',
  ],
  [
    'a mistyped key among locked ones',
    'locked: [failon]',
    '1:10 `locked[0]` must be failOn, unknown, extends, rules, pools or tls, not "failon". Did you mean \'failOn\'? Other forms look like rules.LB012.',
  ],
  [
    'params that are a list',
    'rules: { LB103: { params: [1] } }',
    '1:27 `rules.LB103.params` must be an object of keys and values, not a list.',
  ],
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
    'unknown key of a pool',
    'pools:\n  - match: { pool: a }\n    zone: { maxSkew: 1 }',
    "3:5 Unknown key `zone`. Did you mean 'zones'?",
  ],
  [
    'a zone that is none',
    'pools:\n  - match: { pool: a }\n    zones: { expected: [4] }',
    '3:25 `pools[0].zones.expected[0]` must be 1, 2 or 3, not 4.',
  ],
  [
    'nothing about zones',
    'pools:\n  - match: { pool: a }\n    zones: {}',
    '3:12 `pools[0].zones` needs one of expected or maxSkew.',
  ],
  [
    'a text where a list is meant',
    'pools:\n  - match: { pool: a }\n    subnets: snet-web',
    '3:14 `pools[0].subnets` must be a list, not "snet-web".',
  ],
  [
    'a tag without its value',
    'pools:\n  - match: { pool: a }\n    environment: { tag: env }',
    '3:18 `environment`: `tag` says nothing without `value`.',
  ],
  [
    'a value without its tag',
    'pools:\n  - match: { pool: a }\n    environment: { value: prod }',
    '3:18 `environment`: `value` says nothing without `tag`.',
  ],
  [
    'a port beyond all ports',
    'pools:\n  - match: { pool: a }\n    app: { ports: [80, 65536] }',
    '3:24 `pools[0].app.ports[1]` must be from 1 to 65535, not 65536.',
  ],
  [
    'a mistyped word',
    'pools:\n  - match: { pool: a }\n    egress: require',
    '3:13 `pools[0].egress` must be required or none, not "require". Did you mean \'required\'?',
  ],
  [
    'a word where true is meant',
    'pools:\n  - match: { pool: a }\n    dsr: on',
    '3:10 `pools[0].dsr` must be true or false, not "on".',
  ],
  [
    'no address range',
    'pools:\n  - match: { pool: a }\n    clients: [10.0.0.0/33]',
    '3:15 `pools[0].clients[0]` must look like 10.0.0.0/8 or fd00::/8, not "10.0.0.0/33".',
  ],
  [
    'more than all members',
    'pools:\n  - match: { pool: a }\n    change: { maxRemovedPercent: 101 }',
    '3:34 `pools[0].change.maxRemovedPercent` must be from 0 to 100, not 101.',
  ],
  [
    'no date',
    'pools:\n  - match: { pool: a }\n    maintenance: { from: tomorrow, to: 2027-01-31 }',
    '3:26 `pools[0].maintenance.from` must look like 2027-01-31 or 2027-01-31T22:00Z, not "tomorrow".',
  ],
  [
    'a window that closes before it opens',
    'pools:\n  - match: { pool: a }\n    maintenance: { from: 2027-02-01, to: 2027-01-31T22:00Z }',
    '3:18 `maintenance`: from 2027-02-01 is not before to 2027-01-31T22:00Z.',
  ],
  [
    'a window without an end',
    'pools:\n  - match: { pool: a }\n    maintenance: { from: 2027-02-01 }',
    '3:18 `pools[0].maintenance` has no `to`.',
  ],
  [
    'a protocol in another spelling',
    'pools:\n  - match: { pool: a }\n    probe: { protocol: http }',
    '3:24 `pools[0].probe.protocol` must be Tcp, Http or Https, not "http". Did you mean \'Http\'?',
  ],
  [
    'a key of health',
    'pools:\n  - match: { pool: a }\n    health: { minHealth: 2 }',
    "3:15 Unknown key `minHealth`. Did you mean 'minHealthy'?",
  ],
  ['a flow to nowhere', 'flows:\n  - from: vm-web-*', '2:5 `flows[0]` has no `to`.'],
  [
    'a path that is none',
    'routes:\n  - { gateway: agw, host: a.example, path: cart, pool: cart }',
    '2:44 `routes[0].path` must look like / or /cart, not "cart".',
  ],
  [
    'a mistyped mode',
    'tls:\n  - { gateway: agw, mode: end-2-end }',
    '2:27 `tls[0].mode` must be end-to-end or terminate, not "end-2-end". Did you mean \'end-to-end\'?',
  ],
  ['a pair of one', 'pairs:\n  - { active: lb-web/blue }', '2:5 `pairs[0]` has no `standby`.'],
  ['a pair that is no list', 'pairs: { active: a, standby: b }', '1:8 `pairs` must be a list, not an object.'],
  [
    'two mistakes',
    'failon: error\nunknwon: warn',
    expect.stringContaining('1:1') as unknown as string,
    expect.stringContaining('2:1') as unknown as string,
  ],
  ['a list as the whole', '- 1', '1:1 The configuration must be an object of keys and values, not a list.'],
  ['an alias of nothing', 'failOn: *lowest', '1:9 There is no anchor &lowest before *lowest.'],
  ['an alias before its anchor', 'failOn: *a\nunknown: &a warn', '1:9 There is no anchor &a before *a.'],
  [
    'an alias inside of what it names',
    'pools: &a [*a]',
    '1:12 The alias *a stands inside of what it names. Write the value out.',
  ],
  ['a key that is a list', '? [a, b]\n: c', '1:3 This is not YAML: a key must be a text.'],
  ['no YAML', 'rules: {', expect.stringContaining('1:9 This is not YAML: ') as unknown as string],
  ['the same key twice', 'failOn: error\nfailOn: info', '2:1 The key `failOn` stands twice. Keep one.'],
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
  expect(told(bomb)).toEqual(['1:24 The file is too large with its aliases (*name) written out.'])
})

test('a prototype is not reached', () => {
  readConfiguration(new SourceText('p', '__proto__: { polluted: true }\nrules: { __proto__: error }'))
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})

/** Every key of an entry of `pools:`. */
const everything = {
  members: { min: 1, max: 2 },
  include: ['vm-*'],
  exclude: ['*-test'],
  closed: true,
  selfContained: true,
  zones: { expected: ['1', 2], maxSkew: 1 },
  subnets: ['snet-web'],
  vnets: ['vnet-prod'],
  environment: { tag: 'env', value: 'prod', pattern: 'vm-prod-*', resourceGroups: ['rg-prod'] },
  role: 'web',
  app: { ports: [8080] },
  probe: { protocol: 'Http', port: 8080, path: '/ready', maxDetectSeconds: 30 },
  egress: 'required',
  secureOutbound: 'required',
  snat: { minPortsPerInstance: 1024 },
  dsr: false,
  drain: 'required',
  clients: ['10.0.0.0/8', '192.168.1.4', 'fd00::/8', '::1'],
  change: { maxRemovedPercent: 25 },
  maintenance: { from: '2027-01-31', to: '2027-01-31T22:00:30+01:00' },
  health: { minHealthy: 6, minHealthyPercent: 75, allowUnknown: false, settleSeconds: 60, consecutive: 2 },
  networkIsolation: true,
  mtu: 1500,
}

describe('the published schema judges alike', () => {
  const ajv = new Ajv({ strict: false })
  const accepts = ajv.compile(schema)
  const good = [
    {},
    { extends: 'strict', locked: ['failOn', 'rules', 'rules.LB012'] },
    { extends: ['./org', '@contoso/pack', 'all'] },
    { rules: { POOL006: { severity: 'warning', params: { minimum: 2, names: ['a'] } } } },
    { version: 1 },
    { rules: { LB1: 'off', x: { severity: 'info' }, y: {} } },
    { inputs: [{ template: 'a', parameters: ['b'] }] },
    { waivers: [{ rule: 'a', target: 'b', reason: 'c', expires: '2028-02-29' }] },
    { pools: [{ match: { pool: 'a' }, ...everything }] },
    { flows: [{ from: 'vm-*', to: 'lb/fe' }], pairs: [{ active: 'lb/blue', standby: 'lb/green', minEach: 4 }] },
    { routes: [{ gateway: 'agw-*', host: 'a.example', path: '/cart', pool: 'cart' }] },
    { tls: [{ gateway: 'agw-*', pool: '*', mode: 'end-to-end', ca: 'private', host: 'a.internal' }] },
  ]
  const bad = [
    { extends: 3 },
    { extends: [], locked: 'failOn' },
    { locked: ['failon'] },
    { locked: ['rules.'] },
    { locked: [3] },
    { rules: { a: { params: 3 } } },
    { flows: [{ from: 'a' }] },
    { routes: [{ gateway: 'a', host: 'b', pool: 'c', path: 'd' }] },
    { tls: [{}] },
    { pairs: [{ active: 'a', standby: '' }] },
    { pools: [{ match: { pool: 'a' }, clients: ['10.0.0.0/33'] }] },
    { pools: [{ match: { pool: 'a' }, zones: { expected: ['4'] } }] },
    { pools: [{ match: { pool: 'a' }, maintenance: { from: 'x', to: '2027-01-01' } }] },
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

/** A value at random: keys and words of the schema as well as what nobody meant. */
const words = [
  'strict',
  'off',
  'error',
  'LB103',
  'required',
  'a-*',
  '10.0.0.0/8',
  '2027-01-31',
  '',
  '__proto__',
  'end-to-end',
]
const names = [
  ...new Set(
    JSON.stringify(schema)
      .match(/"[A-Za-z]+":/g)!
      .map((key) => key.slice(1, -2)),
  ),
  '__proto__',
  'x',
]
const anything = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(...words, null, true, false, 0, 1, 2.5, -1, 70_000, Number.NaN),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('object'),
  ),
  object: fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 4 }),
}))

/** A configuration that is right but for what chance puts into it. */
const nearlyRight = fc
  .record({
    section: fc.constantFrom('pools', 'flows', 'routes', 'tls', 'pairs', 'rules', 'locked'),
    value: anything.value,
  })
  .chain(({ section, value }) =>
    fc
      .dictionary(
        fc.constantFrom(...Object.keys(everything)),
        fc.oneof(anything.value, fc.constantFrom(...Object.values(everything))),
        { maxKeys: 5 },
      )
      .map((entry) => ({ pools: [{ match: { pool: 'a' }, ...entry }], [section]: value })),
  )

describe('of anything', () => {
  const accepts = new Ajv({ strict: false }).compile(schema)
  test.each([
    ['at random', anything.value],
    ['nearly right', nearlyRight],
  ])('the schema and our judgement agree: %s', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (value) => {
        const faults = validate(value, schema)
        expect([faults.length === 0, validateConfiguration(value).length >= faults.length]).toEqual([
          accepts(value),
          true,
        ])
      }),
      { numRuns: 2000 },
    )
  })

  test('what is left after its faults are taken away has none', () => {
    fc.assert(
      fc.property(nearlyRight, (value) => {
        const { value: left, problems } = readConfiguration(new SourceText('p', JSON.stringify(value)))
        expect(problems.every(({ place }) => place !== undefined)).toBe(true)
        expect(validate(left, schema)).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  test('a text at random is read or refused', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'pools',
            ': ',
            '\n',
            '  ',
            '- ',
            '{',
            '}',
            '[',
            ']',
            ',',
            '&a ',
            '*a',
            '"',
            "'",
            '|',
            '? ',
            '!!',
            '<<',
            '#',
            '1',
            '\t',
            '%',
            '@',
          ),
          { maxLength: 40 },
        ),
        (parts) => {
          const { value, problems } = readConfiguration(new SourceText('p', parts.join('')))
          expect([typeof value, Array.isArray(problems)]).toEqual(['object', true])
        },
      ),
      { numRuns: 3000 },
    )
  })
})

describe('large texts', () => {
  const of = (text: string) => {
    const problems = readConfiguration(new SourceText('p', text)).problems
    return [problems.length, problems.at(-1)?.message]
  }
  test('are refused', () => {
    expect(of(`failOn: error\n${'# x\n'.repeat(2_600_000)}`)).toEqual([
      1,
      'The file has 10157 KB; 512 KB are allowed. Split it.',
    ])
  })
  // Each of these took minutes when keys, paths or places were compared one with all.
  test.each([
    ['keys', Array.from({ length: 40_000 }, (_, index) => `k${index}: 1`).join('\n'), 39_900],
    ['entries', `pools: [${'{},'.repeat(100_000)}]`, 99_900],
    [
      'pools',
      `pools:\n${Array.from({ length: 10_000 }, (_, index) => `- { match: { pool: a${index} }, x: 1 }\n`).join('')}`,
      9_900,
    ],
  ])('of %s tell the first hundred mistakes', (_, text, more) => {
    expect(of(text)).toEqual([101, `The file has ${more} more mistakes, which are not shown. Correct these first.`])
  })
})
