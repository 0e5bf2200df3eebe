// Files of cases that are malformed or hostile: what each is told, and that the cases of other rules still run.
import { expect, test } from '@jest/globals'
import { testRules } from '../../src/gate/test-rules.ts'
import { ruleText, template, treeOf } from './rule-files.ts'

const good = `- name: bad\n  template: ${template('web')}\n  expect: fail\n`
const tenTimes = (name: string) => `[${Array.from({ length: 10 }, () => name).join(',')}]`
const bomb = Array.from({ length: 8 }, (_, at) => `- &a${at + 1} ${tenTimes(`*a${at}`)}`)

const mistakes: [what: string, cases: string, told: string][] = [
  ['a bomb of aliases', [`- &a0 ${tenTimes('x')}`, ...bomb].join('\n'), 'with its aliases (*name) written out'],
  [
    'an alias inside of what it names',
    '- name: c\n  template: &t { a: *t }\n  expect: pass\n',
    'stands inside of what it names',
  ],
  ['a key twice', '- name: c\n  name: d\n  template: {}\n  expect: pass\n', 'The key `name` stands twice.'],
  ['no list', 'name: c\n', 'The cases must be a list, not keys and values.'],
  ['nothing', '', 'The cases must be a list, not nothing.'],
  ['10 MB', `- name: c\n  template: { a: [${'x,'.repeat(5e6)}] }\n`, '1024 KB are allowed'],
  ['deep nesting', '['.repeat(20_000), 'nested too deep'],
  ['a case that is none', `${good}- 7\n`, 'The cases[1] must be keys and values, not number 7.'],
  [
    'a key of a later version',
    '- name: c\n  live: x\n  template: {}\n  expect: pass\n',
    "'live' is not available in this version. Remove it.",
  ],
  [
    'a day that is none',
    '- name: c\n  template: {}\n  today: 2026-02-30\n  expect: pass\n',
    "today: '2026-02-30' is no day. Write it as YYYY-MM-DD.",
  ],
  ['a misspelt key', '- name: c\n  templat: {}\n  expect: pass\n', "Did you mean 'template'?"],
  ['a misspelt outcome', '- name: c\n  template: {}\n  expect: fails\n', "Did you mean 'fail'?"],
  ['an excuse without a reason', '- mutant: when dropped\n', "has no 'survives'"],
  ['an excuse for an outcome that is none', '- never: skip\n  because: x\n', 'never is pass, fail, unknown'],
  [
    'a file that leads out',
    '- name: c\n  template: ../../etc/passwd\n  expect: pass\n',
    'There is no file ../../etc/passwd.',
  ],
  [
    'a part of a scope that is none',
    '- name: c\n  template: {}\n  scope: { __proto__: x }\n  expect: pass\n',
    "Unknown key '__proto__' in scope.",
  ],
]

test.each(mistakes)('%s', (_what, cases, told) => {
  const texts = new Map([
    ['p/OWN001.yaml', ruleText('OWN001', 'own-one')],
    ['p/OWN001.cases.yaml', cases],
    ['p/OWN002.yaml', ruleText('OWN002', 'own-two')],
    ['p/OWN002.cases.yaml', good],
  ])
  const { problems, results, mutants } = testRules(['p'], treeOf(texts), { mutate: true })
  expect(
    problems
      .filter(({ level }) => level === 'error')
      .map(({ message }) => message)
      .join('\n'),
  ).toContain(told)
  expect(problems.every(({ place }) => place?.source.path === 'p/OWN001.cases.yaml')).toBe(true)
  expect(results.filter(({ rule }) => rule === 'OWN002')).toMatchObject([{ name: 'bad', passed: true }])
  expect(mutants?.skipped).toEqual(['OWN001'])
})

test.each([
  [
    'a template that explodes',
    '{ resources: [{ copy: { name: l, count: 800000 }, type: a/b, apiVersion: x, name: y }] }',
    'at most 800',
  ],
  ['a template that is none', '7', 'There is no file 7.'],
  ['keys of every object', '{ __proto__: { resources: [] }, constructor: 1 }', ''],
])('%s fails its case and no other', (_what, text, told) => {
  const texts = new Map([
    ['p/OWN001.yaml', ruleText('OWN001', 'own-one')],
    ['p/OWN001.cases.yaml', `- name: odd\n  template: ${text}\n  expect: pass\n${good}`],
  ])
  const { results, problems } = testRules(['p'], treeOf(texts))
  const said = [...results.flatMap(({ difference }) => difference), ...problems.map(({ message }) => message)].join(
    '\n',
  )
  expect(said).toContain(told)
  expect(results.at(-1)).toMatchObject({ name: 'bad', passed: true })
  expect(results.filter(({ name, passed }) => name === 'odd' && passed)).toEqual([])
})
