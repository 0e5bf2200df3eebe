// The functions of lists, texts and numbers: `?` is an answer that stays open, `2..3` one within bounds.
import { expect, test } from '@jest/globals'
import { FactList, Range, type Fact } from '../../src/topology/fact.ts'
import { piecesOf } from '../../src/resource/text.ts'
import { Unknown } from '../../src/resource/unknown.ts'
import { ObjectValue } from '../../src/resource/value.ts'
import { functionTable } from '../../src/rule/cel/functions.ts'
import { doubtful, element, list, partly, unknown } from './facts.ts'

const U = unknown('u')
const web = partly(['lb-web-', U])
const name13 = partly(['lb-', new Unknown({ print: () => 'uniqueString()', causes: U.causes, length: 13 })])
const some = new Range(2, 5, U)
const json = ObjectValue.of({ a: 1 })
const nic = element({ id: '/nics/1', fields: {} })
const ip = element({ id: '/ips/1', fields: {} })
const open = new FactList([nic], [doubtful(element({ fields: {} }), U, null)])
const perhaps = new FactList([], [doubtful(443, U)])

function show(fact: Fact): unknown {
  if (fact instanceof Range) return `${fact.min}..${fact.max ?? ''}`
  if (fact instanceof FactList) return [...fact.items.map(show), ...fact.maybe.map(() => '?')]
  if (fact instanceof Unknown)
    return piecesOf(fact)
      .map((piece) => (typeof piece === 'string' ? piece : '?'))
      .join('')
  return fact instanceof ObjectValue ? 'object' : typeof fact === 'object' ? (fact.id?.key ?? '?') : fact
}

test.each<readonly [string, readonly Fact[], unknown]>([
  ['join', [list('a', undefined, 5), ', '], 'a, 5'],
  ['join', [list(web, 'x'), '/'], 'lb-web-?/x'],
  ['join', [list(U, 'x'), ', '], '?'],
  ['join', [new FactList(['a'], [doubtful('b', U)]), ', '], '?'],
  ['join', [list(some), ', '], '?'],
  ['join', [undefined, ', '], undefined],
  ['split', ['80-443', '-'], ['80', '443']],
  ['split', [undefined, '-'], []],
  ['split', [U, '-'], '?'],
  ['length', ['Tcp'], 3],
  ['length', [web], '7..'],
  ['length', [name13], 16],
  ['length', [U], '?'],
  ['length', [undefined], undefined],
  ['int', ['080'], 80],
  ['int', ['-7'], -7],
  ['int', ['80-443'], undefined],
  ['int', [undefined], undefined],
  ['int', [some], '2..5'],
  ['int', [U], '?'],
  ['lower', ['WEB'], 'web'],
  ['upper', ['web'], 'WEB'],
  ['upper', [web], 'LB-WEB-?'],
  ['idSegment', ['/subscriptions/s/resourceGroups/g', 'RESOURCEGROUPS'], 'g'],
  ['idSegment', ['/subscriptions/s', 'resourceGroups'], undefined],
  ['idSegment', [partly(['/subscriptions/s/resourceGroups/', web]), 'resourceGroups'], 'lb-web-?'],
  ['idSegment', [partly([U, '/providers/x/y/z']), 'resourceGroups'], '?'],
  ['idSegment', [U, 'resourceGroups'], '?'],
  ['min', [list(5, 3, undefined, '4')], 3],
  ['max', [list(5, 3, undefined, '7')], 7],
  ['sum', [list(5, 3, undefined, '7')], 15],
  ['min', [list()], undefined],
  ['min', [undefined], undefined],
  ['sum', [list()], 0],
  ['min', [list(5, U)], '-Infinity..5'],
  ['max', [list(5, U)], '5..'],
  ['max', [list(5, some)], 5],
  ['max', [list(4, some)], '4..5'],
  ['min', [list(U)], '?'],
  ['min', [perhaps], '?'],
  ['sum', [list(5, some)], '7..10'],
  ['sum', [perhaps], '0..443'],
  ['sum', [new FactList([1], [doubtful(8, U, null)])], '1..'],
  ['max', [new FactList([80], [doubtful(443, U)])], '80..443'],
  ['first', [list('a', 'b')], 'a'],
  ['first', [list()], undefined],
  ['first', [open], '?'],
  ['first', [U], '?'],
  ['distinct', [list('a', 'A', undefined, 'b')], ['a', 'b']],
  ['distinct', [list('a', U)], ['a', '?']],
  ['distinct', [list(U, 'a')], ['a', '?']],
  ['distinct', [list('x', web)], ['x', 'lb-web-?']],
  ['distinct', [list(web, web)], ['lb-web-?']],
  ['distinct', [list(json, json)], ['object']],
  ['distinct', [list(nic, ip, nic)], ['/nics/1', '/ips/1']],
  ['distinct', [new FactList(['a'], [doubtful('A', U), doubtful('b', U)])], ['a', '?']],
  ['distinct', [U], '?'],
  ['distinct', [undefined], []],
  ['duplicates', [list('a', 'A', 'a', undefined, undefined, 'b')], ['A']],
  ['duplicates', [list(5, '05', 6)], ['05']],
  ['duplicates', [list('a', 'b', U)], ['?', '?']],
  ['duplicates', [list('x', web)], []],
  ['duplicates', [list(web, web)], ['lb-web-?']],
  ['duplicates', [list(U, U)], ['?']],
  ['duplicates', [list(json, json)], ['object']],
  ['duplicates', [list(nic, ip)], []],
  ['duplicates', [new FactList(['a'], [doubtful('a', U)])], ['?']],
  ['duplicates', [new FactList([], [doubtful('a', U, null)])], ['?']],
  ['duplicates', [open], ['?', '?']],
  ['difference', [list('a', 'b', 'C', undefined), list('c', 'A')], ['b']],
  ['difference', [list('a'), list(U)], ['?']],
  ['difference', [list('x'), list(web)], ['x']],
  ['difference', [list('a'), undefined], ['a']],
  ['difference', [list('a'), U], '?'],
  ['intersection', [list('a', 'b'), list('B')], ['b']],
  ['intersection', [list('x', 'lb-web-1'), list(web)], ['?']],
  ['intersection', [list(nic, ip), open], ['/nics/1', '?']],
])('%s of %p', (name, args, wanted) => {
  expect(show(functionTable.get(name)?.(args))).toEqual(wanted)
})
