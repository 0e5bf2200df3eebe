// Templates are read again when their set is opened: few are kept in between, and what is not there any more is told.
import { expect, test } from '@jest/globals'
import { openSources } from '../../src/source/open.ts'
import { plan } from '../../src/source/plan.ts'
import { aTemplate, opened, someParameters, treeOf } from './tree.ts'

/** A tree that can be written, and says what is read. */
function disk(files: Record<string, string>) {
  const reads: string[] = []
  const tree = {
    ...treeOf(files),
    kindOf: (path: string) => treeOf(files).kindOf(path),
    read: (path: string) => {
      reads.push(path)
      return treeOf(files).read(path)
    },
  }
  return { tree, reads, files }
}

const long = aTemplate.replace('"resources":[]', `"resources":[],"variables":{"x":"${'x'.repeat(500_000)}"}`)

test('of many long templates few are kept, and each is read as it was', () => {
  const texts = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`a/t${at + 10}.json`, long]))
  const { tree, reads } = disk(texts)
  const { sets } = plan([{ path: 'a' }], tree)
  const planned = reads.length
  const read = opened(sets)
  expect(read.map(({ path }) => path)).toEqual(Object.keys(texts))
  const again = reads.slice(planned)
  expect(again.length).toBeGreaterThanOrEqual(8)
  for (const deployment of read) expect('template' in deployment && deployment.template.source.text === long).toBe(true)
})

test('of few nothing is read again', () => {
  const { tree, reads } = disk({
    'a/x.json': aTemplate,
    'a/x.parameters.json': someParameters('env'),
    'a/y.json': aTemplate,
  })
  const { sets } = plan([{ path: 'a' }], tree)
  const planned = reads.length
  const [first] = opened(sets)
  expect(first).toMatchObject({ path: 'a/x.json', source: 'template', parameterFiles: ['a/x.parameters.json'] })
  expect(reads.length).toBe(planned)
})

test.each<[string, string | undefined, string]>([
  ['t10.json', undefined, 'There is no file a/t10.json.'],
  ['t10.json', '{', 'This is not JSON.'],
])('%s is another one when its set is opened', (name, text, says) => {
  const texts = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`a/t${at + 10}.json`, long]))
  const { tree, files } = disk({ ...texts, 'a/t10.parameters.json': someParameters('env') })
  const { sets } = plan([{ path: 'a' }], tree)
  if (text === undefined) delete files[`a/${name}`]
  else files[`a/${name}`] = text
  const { deployments, gaps, problems } = openSources(sets[0]!)
  expect(deployments).toEqual([])
  expect(gaps).toMatchObject([{ code: 'error', reason: 'a/t10.json could not be read' }])
  expect(problems.map(({ message }) => message).join()).toContain(says)
})
