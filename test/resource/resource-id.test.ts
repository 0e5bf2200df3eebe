// Ids known in full or in parts: what they are, and when two of them are the same resource.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  childId,
  compareIds,
  nameOf,
  parentId,
  parseId,
  printId,
  segmentAfter,
} from '../../src/resource/resource-id.ts'
import { compareTexts, joinText, printText, shortText } from '../../src/resource/text.ts'
import { Unknown } from '../../src/resource/unknown.ts'
import type { Text } from '../../src/resource/value.ts'

const unknown = (text: string, scope = '') =>
  new Unknown({ print: () => text, causes: [{ code: 'parameter', reason: `${text} has no value` }], scope })
const sub = unknown('subscription().subscriptionId')
const group = unknown('resourceGroup().name')
const param = unknown("parameters('x')", 'main.json')

const known = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/loadBalancers/lb/backendAddressPools/p'
const inRun = (path: string, g: Text = group) =>
  joinText(['/subscriptions/', sub, '/resourceGroups/', g, `/providers/Microsoft.Network/${path}`])

describe('parts of an id', () => {
  test('type, name, parent, child, segments', () => {
    const id = parseId(known)
    expect(id.type).toBe('microsoft.network/loadbalancers/backendaddresspools')
    expect(nameOf(id)).toBe('p')
    expect(printId(parentId(id))).toBe('/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/loadBalancers/lb')
    expect(childId(parentId(id), 'backendAddressPools', 'p').key).toBe(id.key)
    expect(segmentAfter(id, 'resourcegroups')).toBe('g')
  })

  test.each([
    [
      'an extension resource',
      `${known}/providers/Microsoft.Insights/diagnosticSettings/d`,
      'microsoft.insights/diagnosticsettings',
    ],
    ['a group', '/subscriptions/s/resourceGroups/g', 'microsoft.resources/resourcegroups'],
    ['no id', 'lb', ''],
  ])('the type of %s', (_, text, type) => {
    expect(parseId(text).type).toBe(type)
  })

  test.each([
    [known, 1, known.replace('/backendAddressPools/p', '')],
    [known, 2, '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network'],
    ['/subscriptions/s', 1, ''],
    ['/lb', 1, ''],
    ['lb', 1, ''],
    ['', 1, ''],
    ['a/b/c/d', 1, '/a/b'],
  ])('above %s, %i up', (text, levels, expected) => {
    expect(printId(parentId(parseId(text), levels))).toBe(expected)
  })

  test('unknown parts keep the structure and print in braces', () => {
    const id = parseId(inRun('loadBalancers/lb/backendAddressPools/p'))
    expect(id.type).toBe('microsoft.network/loadbalancers/backendaddresspools')
    expect(printId(id)).toContain(
      '/subscriptions/{subscription().subscriptionId}/resourceGroups/{resourceGroup().name}/',
    )
    expect(printId(parentId(id))).toMatch(/loadBalancers\/lb$/)
  })
})

describe('comparison', () => {
  test.each<readonly [string, Text, Text, string]>([
    ['letter case and a trailing slash', known, known.toUpperCase() + '/', 'same'],
    ['another name', known, known + '2', 'different'],
    ['another type', known, known.replace('backendAddressPools', 'probes'), 'different'],
    ['the same unknown scope of the run', inRun('loadBalancers/lb'), inRun('loadBalancers/LB'), 'same'],
    ['an unknown scope against a known one', inRun('loadBalancers/lb/backendAddressPools/p'), known, 'maybe'],
    ['an unknown scope, but another name', inRun('loadBalancers/other/backendAddressPools/p'), known, 'different'],
    ['an unknown name', inRun('loadBalancers/lb'), joinText([inRun('loadBalancers/'), param]), 'maybe'],
    [
      'an unknown name with another known head',
      inRun('loadBalancers/lb'),
      joinText([inRun('loadBalancers/nic-'), param]),
      'different',
    ],
    [
      'the same unknown in the same deployment',
      joinText(['a/', param]),
      joinText(['A/', unknown("parameters('x')", 'main.json')]),
      'same',
    ],
    [
      'the same expression in another deployment',
      joinText(['a/', param]),
      joinText(['a/', unknown("parameters('x')", 'other.json')]),
      'maybe',
    ],
    ['an id that is not known at all', param, known, 'maybe'],
    ['an unknown head with a fitting tail', joinText([param, '/backendAddressPools/p']), known, 'maybe'],
    ['an unknown head with another tail', joinText([param, '/backendAddressPools/q']), known, 'different'],
    ['an unknown head behind an empty part', joinText(['', param, '/', '']), '/', 'maybe'],
    ['a known id that is shorter', known.replace('/backendAddressPools/p', ''), known, 'different'],
  ])('%s', (_, a, b, match) => {
    expect(compareIds(parseId(a), parseId(b))).toBe(match)
    expect(compareIds(parseId(b), parseId(a))).toBe(match)
  })

  test('«different» is never said of what is one text with different parts hidden', () => {
    const parts = fc.array(fc.tuple(fc.stringMatching(/^[aB/]{0,4}$/), fc.boolean(), fc.boolean()), {
      minLength: 1,
      maxLength: 6,
    })
    fc.assert(
      fc.property(parts, (list) => {
        const hide = (which: 1 | 2) =>
          joinText(list.map((part, index) => (part[which] ? unknown(`u${which}${index}`) : part[0])))
        expect(compareTexts(hide(1), hide(2))).not.toBe('different')
        const ids = [parseId(hide(1)), parseId(hide(2))] as const
        // What is hidden of an id is a name: never empty, never more than one segment.
        if (list.every(([text, ...hidden]) => !hidden.includes(true) || (text !== '' && !text.includes('/'))))
          expect(compareIds(...ids)).not.toBe('different')
      }),
    )
  })

  test('a name shows a long unknown part by its function', () => {
    const long = unknown("uniqueString(resourceGroup().id, parameters('environment'))")
    expect(shortText(joinText(['lb-', long, '-', param]))).toBe("lb-{uniqueString(…)}-{parameters('x')}")
  })

  test('printing shows unknown parts in braces', () => {
    expect(printText(joinText(['lb-', param, '-1']))).toBe("lb-{parameters('x')}-1")
  })
})
