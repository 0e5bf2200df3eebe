// What a waiver fits, until when it holds, and that suppressing only marks.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { WaiverEntry } from '../../../src/config/configuration.ts'
import type { Finding } from '../../../src/finding/finding.ts'
import { Baseline } from '../../../src/gate/suppress/baseline.ts'
import { Suppressor, type SuppressionSources } from '../../../src/gate/suppress/suppress.ts'
import { SourceText } from '../../../src/resource/place.ts'
import { library } from '../../../src/rule/library.generated.ts'
import { findingOf, placeOf } from '../../report/sample.ts'

const id = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/loadBalancers/lb-web/backendAddressPools/web'
const finding = findingOf({ code: 'LB103', target: { kind: 'backendPool', id, name: 'lb-web/web' } })

function suppressorOf(waivers: readonly WaiverEntry[], parts: Partial<SuppressionSources> = {}): Suppressor {
  return new Suppressor({ config: { waivers }, locate: () => undefined, rules: library, complete: true, ...parts })
}

function waive(waiver: Partial<WaiverEntry>, today?: string): Finding {
  return suppressorOf([{ rule: 'LB103', target: 'lb-web/web', reason: 'r', ...waiver }], { today }).suppress(finding)
}

describe('what a waiver fits', () => {
  test.each<[string, Partial<WaiverEntry>, boolean]>([
    ['the code', {}, true],
    ['the name', { rule: 'rule-without-probe' }, true],
    ['another case', { rule: 'lb103', target: 'LB-WEB/Web' }, true],
    ['a glob of codes', { rule: 'LB1*' }, true],
    ['a glob of names', { rule: '*-without-*' }, true],
    ['another rule', { rule: 'POOL001' }, false],
    ['a glob of other codes', { rule: 'POOL*' }, false],
    ['a glob of targets', { target: 'lb-*/w?b' }, true],
    ['the owner alone', { target: 'lb-web' }, false],
    ['the id', { target: id.toUpperCase() }, true],
    ['a glob of ids', { target: '/subscriptions/*/loadBalancers/lb-web/*' }, true],
    ['the id of another', { target: '/subscriptions/*/loadBalancers/lb-api/*' }, false],
    ['a glob that only the id fits, without its slash', { target: 'subscriptions/*' }, false],
  ])('%s', (_, waiver, fits) => expect(waive(waiver).waiver !== undefined).toBe(fits))
})

describe('until when it holds', () => {
  test.each<[string, string, string | undefined, boolean, number | undefined]>([
    ['long before', '2027-01-31', '2026-06-01', true, undefined],
    ['fifteen days before', '2026-06-16', '2026-06-01', true, undefined],
    ['fourteen days before', '2026-06-15', '2026-06-01', true, 14],
    ['its last day', '2026-06-01', '2026-06-01', true, 0],
    ['the day after', '2026-06-01', '2026-06-02', false, undefined],
    ['over a leap day', '2028-03-01', '2028-02-28', true, 2],
    ['over a new year', '2025-12-31', '2026-01-01', false, undefined],
    ['without a day to judge by', '2001-01-01', undefined, true, undefined],
  ])('%s', (_, expires, today, holds, daysLeft) => {
    const { waiver, message, outcome } = waive({ expires }, today)
    expect(outcome).toBe('fail')
    expect(waiver?.daysLeft).toBe(daysLeft)
    expect(waiver?.expires).toBe(holds ? expires : undefined)
    expect(message).toBe(holds ? finding.message : `${finding.message} The waiver of this ended with ${expires}.`)
  })

  test('one that holds goes before one that has ended', () => {
    const entry = { rule: 'LB103', target: '*' }
    const waivers = [
      { ...entry, reason: 'old', expires: '2020-01-01' },
      { ...entry, reason: 'new' },
    ]
    expect(suppressorOf(waivers, { today: '2026-06-01' }).suppress(finding).waiver).toEqual({ reason: 'new' })
  })
})

test('a waiver goes before the baseline', () => {
  const baseline = new Baseline(
    [{ fingerprint: finding.fingerprint, code: 'LB103', target: 'x', file: 'y' }],
    placeOf('{'),
  )
  const waived = suppressorOf([{ rule: 'LB103', target: '*', reason: 'r' }], { baseline }).suppress(finding)
  expect([waived.waiver, waived.baseline]).toEqual([{ reason: 'r' }, false])
  const baselined = suppressorOf([{ rule: 'POOL001', target: '*', reason: 'r' }], { baseline }).suppress(finding)
  expect([baselined.waiver, baselined.baseline]).toEqual([undefined, true])
})

const pattern = fc.oneof(
  fc.constantFrom('*', 'LB*', 'lb-web/*', '__proto__', '**?*', 'LB103', 'lb-web/web', '/sub*'),
  fc.string(),
)
const anyWaiver = fc.record(
  {
    rule: pattern,
    target: pattern,
    reason: fc.string(),
    expires: fc.constantFrom('2026-05-31', '2026-06-01', 'never'),
  },
  { requiredKeys: ['rule', 'target', 'reason'] },
)

test('suppressing adds and removes nothing, and what it does not mark it leaves as it is', () => {
  fc.assert(
    fc.property(fc.array(anyWaiver, { maxLength: 5 }), fc.array(pattern, { maxLength: 5 }), (waivers, names) => {
      const findings = names.map((name) =>
        findingOf({ code: 'LB103', target: { kind: 'k', id: `/sub/${name}`, name } }),
      )
      const suppressor = suppressorOf(waivers, { today: '2026-06-01' })
      for (const before of findings) {
        const { waiver: reason, message, related, ...rest } = suppressor.suppress(before)
        const { message: said, related: links, ...same } = before
        expect(rest).toEqual(same)
        expect(message.startsWith(said)).toBe(true)
        expect(related).toEqual(links)
        if (reason !== undefined) expect(message).toBe(said)
      }
    }),
  )
})

test('hostile globs cost no more than their length times that of a name', () => {
  const target = `${'*a'.repeat(2000)}*b`
  const long = findingOf({ code: 'LB103', target: { kind: 'k', id: '', name: 'a'.repeat(5000) } })
  expect(suppressorOf([{ rule: 'LB103', target, reason: 'r' }]).suppress(long).waiver).toBeUndefined()
})

test('many waivers and many findings cost their sum, not their product', () => {
  const targets = Array.from({ length: 20_000 }, (_, index) => `lb/${index}`)
  const suppressor = suppressorOf(targets.map((target) => ({ rule: 'LB*', target, reason: 'r' })))
  const findings = targets.map((name) => ({ ...finding, target: { ...finding.target, name } }))
  expect(findings.filter((one) => suppressor.suppress(one).waiver !== undefined)).toHaveLength(20_000)
  expect(suppressor.leftOver({ findings, active: [], inputs: [] }).unmatched).toEqual([])
})

describe('a rule that an organisation has locked', () => {
  const placeIn = (path: string) => ({ source: new SourceText(path, ''), start: 0, end: 0, pointer: '' })
  const locked = `${finding.message} org/poolgate.yaml locks LB103: nothing in another file suppresses it.`
  const baseline = new Baseline(
    [{ fingerprint: finding.fingerprint, code: 'LB103', target: 'x', file: 'y' }],
    placeIn('poolgate.baseline.json'),
  )
  const locate = () => undefined
  const layers = [{ file: 'org/poolgate.yaml', value: {}, locate }]
  const lock = { file: 'org/poolgate.yaml', names: ['rules.LB103'], locate, layers }
  const of = (parts: Partial<SuppressionSources>, waivers: readonly WaiverEntry[] = []) =>
    suppressorOf(waivers, { stack: { layers: [], locks: [lock] }, ...parts })
  const all = [{ rule: '*', target: '*', reason: 'r' }]

  test('is not waived by the repository, and the finding says so', () => {
    const { waiver, message } = of({ locate: () => placeIn('poolgate.yaml') }, all).suppress(finding)
    expect([waiver, message]).toEqual([undefined, locked])
  })
  test('is waived by the organisation', () => {
    const { waiver, message } = of({ locate: () => placeIn('org/poolgate.yaml') }, all).suppress(finding)
    expect([waiver, message]).toEqual([{ reason: 'r' }, finding.message])
  })
  test('is waived by the organisation, but not where the one above it locks too', () => {
    const above = { ...lock, file: 'corp.yaml', layers: [{ file: 'corp.yaml', value: {}, locate: () => undefined }] }
    const locks = { layers: [], locks: [lock, above] }
    expect(
      of({ locate: () => placeIn('org/poolgate.yaml'), stack: locks }, all).suppress(finding).waiver,
    ).toBeUndefined()
  })
  test('is not taken out by the baseline', () => {
    const { baseline: baselined, message } = of({ baseline }).suppress(finding)
    expect([baselined, message]).toEqual([false, locked])
  })
  test('is as it was where nothing suppresses it', () => expect(of({}).suppress(finding)).toEqual(finding))
  test('leaves other rules alone', () => {
    const other = findingOf({ code: 'LB012' })
    expect(of({ locate: () => placeIn('poolgate.yaml') }, all).suppress(other).waiver).toEqual({ reason: 'r' })
  })
})
