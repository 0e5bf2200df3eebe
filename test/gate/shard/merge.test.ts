// Whatever the sets are and however many shards they are divided among: their reports merge into the one of the whole run.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { checkFiles } from '../../../src/gate/check-files.ts'
import type { Workspace } from '../../../src/gate/configuration.ts'
import { joinShards } from '../../../src/gate/shard/join.ts'
import { parseShard, takeShard } from '../../../src/gate/shard/split.ts'
import { readShardReport } from '../../../src/gate/shard/wire.ts'
import { plan } from '../../../src/source/plan.ts'
import { jsonReport } from '../../../src/report/json.ts'
import { formats, printReport } from '../../../src/report/reporters.ts'
import schema from '../../../schemas/report.schema.json' with { type: 'json' }

const folder = resolve(import.meta.dirname, '../../cli/fixtures')
const fixture = (name: string) => readFileSync(resolve(folder, name), 'utf8')
const templates = ['mixed', 'no-probe', 'sku', 'gateways', 'good', 'cycle'].map((name) => fixture(`${name}.json`))

const configuration = `version: 1
inputs: [{ template: a }]
waivers:
  - { rule: LB103, target: '*https*', reason: known }
  - { rule: LB012, target: nothing, reason: gone }
pools:
  - match: { owner: lb-wbe }
    members: { exactly: 3 }
flows:
  - { from: nothing, to: lb-wbe }
`
const baseline = JSON.stringify({
  version: 1,
  findings: [{ fingerprint: 'x', code: 'LB103', target: 'lb/gone', file: 'a/t0.json' }],
})

function workspace(files: Readonly<Record<string, string>>): Workspace {
  const all: Readonly<Record<string, string>> = {
    ...files,
    'poolgate.yaml': configuration,
    'poolgate.baseline.json': baseline,
  }
  const names = Object.keys(all).sort()
  const isFolder = (path: string) => path === '' || path === '.' || names.some((name) => name.startsWith(`${path}/`))
  return {
    directory: '',
    fromUser: (path) => path,
    canonical: (path) => path,
    allow: () => undefined,
    kindOf: (path) => (Object.hasOwn(all, path) ? 'file' : isFolder(path) ? 'directory' : 'absent'),
    list: (path) =>
      names.flatMap((name) =>
        name.startsWith(`${path}/`) ? [{ name: name.slice(path.length + 1), isFolder: false }] : [],
      ),
    read: (path) => (Object.hasOwn(all, path) ? { text: all[path] ?? '' } : { code: 'absent', fault: 'absent' }),
  }
}

const anyFiles = fc
  .array(fc.constantFrom(...templates, '{ "$schema": "deploymentTemplate.json"'), { minLength: 1, maxLength: 8 })
  .map((texts) => {
    const files = Object.fromEntries(texts.map((text, index) => [`a/t${index}.json`, text]))
    // Two sets of one template: what is found is the same finding.
    return {
      ...files,
      'a/t0.parameters.dev.json': '{"parameters":{}}',
      'a/t0.parameters.prod.json': '{"parameters":{}}',
    }
  })

async function shardsOf(files: Workspace, count: number) {
  const numbers = Array.from({ length: count }, (_, index) => ({ index: index + 1, count }))
  return Promise.all(
    numbers.map(async (shard) => {
      const text = jsonReport(await checkFiles([], { shard, today: '2026-01-01' }, files))
      return { path: `${shard.index}.json`, text }
    }),
  )
}

const read = ({ path, text }: { path: string; text: string }) => ({ path, report: readShardReport(path, text) })

test('any number of shards makes the report of the whole run, in every format', async () => {
  const fits = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema)
  await fc.assert(
    fc.asyncProperty(anyFiles, fc.integer({ min: 1, max: 9 }), fc.boolean(), async (given, count, isHere) => {
      const files = workspace(given)
      const whole = await checkFiles([], { today: '2026-01-01' }, files)
      const shards = await shardsOf(files, count)
      for (const { text } of shards) expect(fits(JSON.parse(text))).toBe(true)
      const joined = joinShards(shards.toReversed().map(read), isHere ? files : workspace({}))
      expect(jsonReport(joined)).toBe(jsonReport(whole))
      expect(joined.exitCode).toBe(whole.exitCode)
      // NOTE: texts for people show lines of the files, where they are at hand.
      for (const format of isHere ? formats : []) {
        expect(await printReport(joined, format)).toBe(await printReport(whole, format))
      }
    }),
    { numRuns: 25 },
  )
})

test('each set is in one shard, wherever it stands among the files', () => {
  const files = Object.fromEntries(templates.flatMap((text, at) => [0, 1, 2].map((n) => [`a/${n}-${at}.json`, text])))
  const { sets } = plan([{ path: 'a' }], workspace(files))
  const parts = (given: typeof sets) =>
    [1, 2, 3, 4].map((index) =>
      takeShard(given, { index, count: 4 })
        .sets.map(({ name }) => name)
        .toSorted(),
    )
  const divided = parts(sets)
  expect(divided.flat().toSorted()).toEqual(sets.map(({ name }) => name).toSorted())
  expect(parts(sets.toReversed())).toEqual(divided)
  const lengths = divided.map((names) => names.reduce((sum, name) => sum + (files[name] ?? '').length, 0))
  expect(Math.max(...lengths)).toBeLessThan(Math.min(...lengths) * 1.6)
})

test.each(['0/2', '3/2', '1', '1/2/3', '-1/2', '1/0', 'a/b', '1/2000', ' 1/2'])('%p is no shard', (text) => {
  expect(() => parseShard(text)).toThrow('--shard must be I/N')
})

describe('what is refused', () => {
  const files = workspace({ 'a/t0.json': fixture('mixed.json'), 'a/t1.json': fixture('sku.json') })
  const { length } = fixture('sku.json')
  // As long as the other one.
  const good = fixture('good.json').slice(0, length).padEnd(length)
  const changed = workspace({ 'a/t0.json': fixture('mixed.json'), 'a/t1.json': good })
  const whole = async () => {
    const [first, second] = await shardsOf(files, 2)
    return [first!, second!] as const
  }

  test('shards that are missing, twice there, or of other runs', async () => {
    const [first, second] = (await whole()).map(read)
    const [, other] = (await shardsOf(changed, 2)).map(read)
    const [third] = (await shardsOf(files, 3)).map(read)
    expect(() => joinShards([], files)).toThrow('Nothing to merge')
    expect(() => joinShards([second!], files)).toThrow('The report of shard 1/2 is missing')
    expect(() => joinShards([first!, first!], files)).toThrow('are both shard 1/2')
    expect(() => joinShards([first!, third!], files)).toThrow('1.json is one of 3 shards, and 1.json one of 2')
    expect(() => joinShards([first!, other!], files)).toThrow('the FILEs or what is in them were not the same')
    const report = await checkFiles([], { shard: { index: 2, count: 2 }, only: ['LB103'] }, files)
    const options = read({ path: '2.json', text: jsonReport(report) })
    expect(() => joinShards([first!, options], files)).toThrow('the options were not the same')
  })

  test('files that are no such report', async () => {
    const [{ text }] = await whole()
    const report = jsonReport(await checkFiles([], {}, files))
    const table: readonly (readonly [string, string])[] = [
      ['', 'The file is empty'],
      ['[]', 'It is no JSON report of `poolgate check`'],
      ['{"version":1}', 'It is no JSON report'],
      [text.replace(/"version": "\d/, '"version": "9'), 'It was made by poolgate 9'],
      [report, 'It is the report of a whole run, not of a shard'],
      [text.replace('"positions": [', '"positions": [7, '), 'Its lists do not fit together'],
      [text.replace(/"line": \d+/, '"line": 1e99'), 'It was not written by poolgate'],
      [text.replace('"failOn": "error"', '"failOn": "__proto__"'), '`shard.failOn` must be'],
      [text.replace('"used": [', '"__proto__": {}, "used": ['), 'Unknown key `__proto__`'],
      [`${'['.repeat(100_000)}`, 'nested'],
    ]
    for (const [content, message] of table) expect(() => readShardReport('r.json', content)).toThrow(message)
  })

  test('reports whose sets do not make one run', async () => {
    const [first, second] = await whole()
    const twice = { ...second, text: second.text.replace(/"positions": \[\s*\d+/, '"positions": [99') }
    expect(() => joinShards([read(first), read(twice)], files)).toThrow('The reports do not fit together')
  })
})
