import { describe, expect, test } from '@jest/globals'
import { compareGlob, globMatches } from '../../src/resource/glob.ts'
import { FactList, Range, type Fact } from '../../src/topology/fact.ts'
import { vocabulary } from '../../src/topology/vocabulary.ts'
import { show, text, unknown } from './resources.ts'

const call = (name: string, ...args: readonly Fact[]) => show(vocabulary.find((one) => one.name === name)?.call(args))
const because = unknown('x')

test.each<readonly [string, string, boolean]>([
  ['*', '', true],
  ['*', 'anything', true],
  ['', '', true],
  ['', 'a', false],
  ['web', 'WEB', true],
  ['web', 'web1', false],
  ['web-*', 'web-', true],
  ['*-web', 'a-b-web', true],
  ['*-test-*', 'vm-test-1', true],
  ['*-test-*', 'vm-tes-1', false],
  ['v?-1', 'vm-1', true],
  ['v?-1', 'v-1', false],
  ['a*b*c', 'aXbXXbc', true],
  ['a*b*c', 'aXbXX', false],
  ['a.c', 'abc', false],
  ['[a]', 'a', false],
])('%s on "%s" is %s', (pattern, name, expected) => {
  expect(globMatches(pattern, name)).toBe(expected)
})

test('a hostile pattern takes no time', () => {
  expect(globMatches(`${'*a'.repeat(200)}b`, 'a'.repeat(20_000))).toBe(false)
})

test.each([
  ['web-*', text`web-${because}`, 'same'],
  ['*-web', text`${because}-web`, 'same'],
  ['*', because, 'same'],
  ['web-*', because, 'maybe'],
  ['web-1', text`web-${because}`, 'maybe'],
  ['api-*', text`web-${because}`, 'different'],
  ['*-prod', text`web-${because}-dev`, 'different'],
  ['w?b-*-x', text`web-${because}`, 'maybe'],
] as const)('%s on a text known in parts', (pattern, name, expected) => {
  expect(compareGlob(pattern, name)).toBe(expected)
})

describe('functions', () => {
  const doubtful = (most: number | null) => ({ fact: because, because, most })
  test.each<readonly [string, readonly Fact[], unknown]>([
    ['count', [new FactList(['a', 'b'])], 2],
    ['sameLocation', ['West Europe', 'westeurope'], true],
    ['sameLocation', ['West Europe', 'northeurope'], false],
    ['sameLocation', ['westeurope', undefined], false],
    ['sameLocation', [because, because], true],
    ['sameLocation', [because, 'westeurope'], '{sameLocation(x)}'],
    ['isHomeRegion', ['East US 2'], true],
    ['isHomeRegion', ['eastus'], false],
    ['isHomeRegion', ['China North 2'], '{isHomeRegion}'],
    ['isHomeRegion', [undefined], false],
    ['isHomeRegion', [because], '{isHomeRegion(x)}'],
    ['count', [new FactList(['a'], [doubtful(2)])], '1..3'],
    ['count', [new FactList([], [doubtful(1), doubtful(null)])], '0..*'],
    ['count', [because], '{x}'],
    ['glob', ['Web-1', 'web-*'], true],
    ['glob', [undefined, '*'], false],
    ['glob', [text`web-${because}`, 'web-*'], true],
    ['glob', [text`web-${because}`, 'api-*'], false],
    ['glob', [because, 'api-*'], "{glob(x, 'api-*')}"],
    ['glob', ['a', because], '{x}'],
    ['lower', ['WEB'], 'web'],
    ['lower', [undefined], undefined],
    ['lower', [because], '{toLower(x)}'],
    ['cidrContains', ['10.0.0.0/8', '10.1.2.3'], true],
    ['cidrContains', ['10.0.0.0/8', '10.4.0.0/16'], true],
    ['cidrContains', ['10.4.0.0/16', '10.0.0.0/8'], false],
    ['cidrContains', ['10.0.0.0/8', '11.0.0.1'], false],
    ['cidrContains', ['10.0.0.4', '10.0.0.4'], true],
    ['cidrContains', ['0.0.0.0/0', '203.0.113.9'], true],
    ['cidrContains', ['10.0.0.0/33', '10.0.0.1'], false],
    ['cidrContains', ['10.0.0', '10.0.0.1'], false],
    ['cidrContains', ['fd00::/8', 'fd12:3456::1'], true],
    ['cidrContains', ['fd00::/8', 'fe80::1'], false],
    ['cidrContains', ['::ffff:0:0/96', '::ffff:10.0.0.1'], true],
    ['cidrContains', ['::/0', '10.0.0.1'], false],
    ['cidrContains', [undefined, '10.0.0.1'], false],
    ['cidrOverlaps', ['10.0.0.0/16', '10.0.255.0/24'], true],
    ['cidrOverlaps', ['10.0.255.0/24', '10.0.0.0/16'], true],
    ['cidrOverlaps', ['10.0.0.0/24', '10.0.1.0/24'], false],
    ['cidrOverlaps', ['::/0', '10.0.1.0/24'], false],
    ['addressCount', ['10.0.0.0/24'], 256],
    ['addressCount', ['10.0.0.4'], 1],
    ['addressCount', ['web'], undefined],
    ['addressCount', [because], '{addressCount(x)}'],
    ['prefixLength', ['10.0.0.0/27'], 27],
    ['prefixLength', ['fd00::1'], 128],
    ['ipVersion', ['10.0.0.0/27'], 4],
    ['ipVersion', ['::1'], 6],
    ['ipVersion', ['web-1'], undefined],
    ['isIp', ['10.0.0.4'], true],
    ['isIp', ['10.0.0.0/24'], false],
    ['isIp', ['10.0.0.256'], false],
    ['isIp', [undefined], false],
    ['isPrivate', ['10.255.0.1'], true],
    ['isPrivate', ['172.31.0.0/16'], true],
    ['isPrivate', ['172.32.0.1'], false],
    ['isPrivate', ['192.168.0.0/15'], false],
    ['isPrivate', ['100.64.0.1'], true],
    ['isPrivate', ['169.254.169.254'], true],
    ['isPrivate', ['fd12::1'], true],
    ['isPrivate', ['fe80::1'], true],
    ['isPrivate', ['2001:db8::1'], false],
    ['isPrivate', ['203.0.113.9'], false],
    ['isPrivate', ['web-1'], false],
    ['isReserved', ['10.0.1.0/24', '10.0.1.0'], true],
    ['isReserved', ['10.0.1.0/24', '10.0.1.3'], true],
    ['isReserved', ['10.0.1.0/24', '10.0.1.4'], false],
    ['isReserved', ['10.0.1.0/24', '10.0.1.255'], true],
    ['isReserved', ['10.0.1.0/24', '10.0.2.0'], false],
    ['isReserved', ['10.0.1.0/24', '10.0.1.0/31'], false],
    ['isReserved', ['fd00::/64', 'fd00::2'], true],
    ['isFqdn', ['shop.contoso.com'], true],
    ['isFqdn', ['shop.contoso.com.'], true],
    ['isFqdn', ['shop'], false],
    ['isFqdn', ['10.0.0.4'], false],
    ['isFqdn', ['*.contoso.com'], false],
    ['isFqdn', ['https://contoso.com'], false],
    ['isFqdn', ['-a.contoso.com'], false],
    ['isFqdn', [`${'a'.repeat(64)}.com`], false],
    ['isFqdn', [`${'a.'.repeat(127)}com`], false],
    ['isFqdn', [because], '{isFqdn(x)}'],
    ['cidrContains', ['10.0.0.0/8', because], "{cidrContains('10.0.0.0/8', x)}"],
  ])('%s of %j', (name, args, expected) => {
    expect(call(name, ...args)).toEqual(expected)
  })
  test('a bound says what would decide it', () => {
    const range = vocabulary[0]?.call([new FactList([], [doubtful(1)])])
    expect(range instanceof Range && range.because).toBe(because)
  })
})
