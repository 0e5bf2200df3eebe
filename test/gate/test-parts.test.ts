// Many rules are tested in threads, and nobody can tell by the report.
import { describe, expect, test } from '@jest/globals'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { testInParts, testPart } from '../../src/gate/test-parts.ts'
import { testRules } from '../../src/gate/test-rules.ts'
import { UsageError } from '../../src/config/usage-error.ts'
import { Files } from '../../src/host/files.ts'
import { threadsOf } from '../../src/host/threads.ts'
import { printPlace } from '../../src/report/place.ts'
import { root } from '../cli/run.ts'
import { ruleText, template, treeOf } from '../rule/rule-files.ts'

/** 80 rules: some without cases, with cases that fail, with cases that are wrong, with stale excuses. */
function manyRules(): Map<string, string> {
  const texts = new Map<string, string>()
  for (let n = 100; n < 180; n++) {
    texts.set(`p/OWN${n}.yaml`, ruleText(`OWN${n}`, `own-${n}`))
    const wrong = n % 7 === 0 ? 'pass' : 'fail'
    const cases = `- name: bad\n  template: ${template('web')}\n  expect: ${wrong}\n- name: good\n  template: ${template('lbe-a')}\n  expect: pass\n`
    if (n % 11 !== 0)
      texts.set(`p/OWN${n}.cases.yaml`, n % 13 === 0 ? `${cases}- mutant: none\n  survives: no\n` : cases)
  }
  return texts
}

/** Threads that share nothing with us either. */
function fakeThreads(texts: ReadonlyMap<string, string>, most: number) {
  const asked: unknown[] = []
  return {
    asked,
    most,
    run: (parts: readonly unknown[]) => {
      asked.push(...parts)
      return Promise.resolve(parts.map((part) => structuredClone(testPart(structuredClone(part), treeOf(texts)))))
    },
  }
}

async function both(texts: ReadonlyMap<string, string>, mutate: boolean) {
  const threads = fakeThreads(texts, 8)
  return {
    threads,
    inParts: await testInParts(['p'], treeOf(texts), { mutate }, threads),
    whole: testRules(['p'], treeOf(texts), { mutate }),
  }
}

function faultOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof UsageError)
      return error.problems.map(({ message, place }) => `${place?.source.path} ${message}`).join('\n')
    throw error
  }
  return ''
}

test.each([false, true])('the report is the same (mutate: %s)', async (mutate) => {
  const { threads, inParts, whole } = await both(manyRules(), mutate)
  expect(threads.asked).toHaveLength(2)
  expect(inParts).toEqual(whole)
  expect(inParts.problems.length).toBeGreaterThan(5)
  const places = ({ problems }: typeof whole) => problems.map(({ place }) => place && printPlace(place))
  expect(places(inParts)).toEqual(places(whole))
  expect(inParts.results.some(({ passed }) => !passed)).toBe(true)
})

test('few rules need no thread', async () => {
  const threads = fakeThreads(new Map(), 8)
  const texts = new Map([...manyRules()].slice(0, 40))
  expect(await testInParts(['p'], treeOf(texts), {}, threads)).toEqual(testRules(['p'], treeOf(texts)))
  expect(threads.asked).toEqual([])
})

describe('what is wrong with rules is told as without threads', () => {
  test.each([
    ['a mistake', 'p/OWN110.yaml', ruleText('OWN110', 'own-110').replace('lb.pools', 'lb.pool')],
    ['a code that another part has', 'p/OWN170.yaml', ruleText('OWN101', 'own-170')],
  ])('%s', async (_what, path, text) => {
    const texts = manyRules().set(path, text)
    const threads = fakeThreads(texts, 8)
    const message = faultOf(() => testRules(['p'], treeOf(texts)))
    expect(message).toContain('OWN1')
    const inParts = testInParts(['p'], treeOf(texts), {}, threads)
    const error: unknown = await inParts.catch((thrown: unknown) => thrown)
    const rethrow = () => {
      throw error
    }
    expect(faultOf(rethrow)).toBe(message)
    expect(threads.asked).not.toEqual([])
  })
})

test('a thread that breaks down is no loss', async () => {
  const texts = manyRules()
  const threads = { most: 2, run: () => Promise.resolve([undefined, undefined]) }
  expect(await testInParts(['p'], treeOf(texts), {}, threads)).toEqual(testRules(['p'], treeOf(texts)))
})

test('real threads answer in order, and one that cannot start answers nothing', async () => {
  const files = new Files({ directory: root })
  const paths = ['rules/lb/LB001-ip-pool-on-basic-sku.yaml', 'rules/lb/LB201-retired-basic-sku.yaml']
  const threads = threadsOf(pathToFileURL(join(root, 'dist/worker.js')))
  const parts = paths.map((path) => ({ paths: [path], mutate: true }))
  expect(await threads.run(parts)).toEqual(parts.map((part) => structuredClone(testPart(part, files))))
  expect(await threadsOf(pathToFileURL(join(root, 'dist/none.js'))).run(parts)).toEqual([undefined, undefined])
})
