// Expansion of real templates: it never breaks, is the same every time, and every value can be asked where it came from.
import { expect, test } from '@jest/globals'
import type { Expansion } from '../../src/arm/template/expand.ts'
import { writeJson } from '../../src/arm/json/write.ts'
import { writeSnapshot } from '../../src/arm/template/snapshot.ts'
import { printId } from '../../src/resource/resource-id.ts'
import type { Path, Provenance } from '../../src/resource/resource.ts'
import { isArray, isObject, isUnknown, type Value } from '../../src/resource/value.ts'
import { describeCorpus, expandJob, jobs, type Job } from './corpus.ts'

describeCorpus('expansion of the corpus', () => {
  test('every template is expanded or refused with a problem that has a place', () => {
    const unread = jobs.filter((job) => {
      const expansion = expandJob(job)
      for (const problem of expansion?.problems ?? [])
        expect([job.id, problem.place ?? problem.code]).not.toContain(undefined)
      return expansion === undefined
    })
    expect(unread.map((job) => job.kind)).toEqual(['other-broken'])
  })

  test('the same input gives the same bytes, also with parameter names in other letters', () => {
    for (const job of jobs) {
      const [first, second, upper] = [expandJob(job), expandJob(job), expandJob(job, upperCaseNames)]
      if (first === undefined || second === undefined || upper === undefined) continue
      const bytes = resourcesIn(first)
      expect([job.id, resourcesIn(second) === bytes]).toEqual([job.id, true])
      expect([job.id, resourcesIn(upper) === bytes]).toEqual([job.id, true])
    }
  })

  test('the array form and the symbolic form of one Bicep source give the same resources', () => {
    const pairs = new Map<string, Job[]>()
    for (const job of jobs) if (job.pair !== undefined) pairs.set(job.pair, [...(pairs.get(job.pair) ?? []), job])
    for (const [name, [array, symbolic]] of pairs) {
      if (array === undefined || symbolic === undefined) continue
      const [a, b] = [expandJob(array), expandJob(symbolic)]
      expect([name, a?.problems.length === 0]).toEqual([name, b?.problems.length === 0])
      if (a === undefined || b === undefined || a.problems.length > 0) continue
      expect([name, byId(a)]).toEqual([name, byId(b)])
    }
    expect(pairs.size).toBeGreaterThan(80)
  })

  test('a literal that a value was traced to is that value', () => {
    let traced = 0
    for (const job of jobs)
      for (const resource of expandJob(job)?.resources ?? [])
        for (const [path, value] of leavesOf(resource.body, [])) {
          // Of what is absent the object that lacks it is shown, of an id made from names the name.
          if (value === null || path.at(-1) === 'id' || ['type', 'name'].includes(String(path[0]))) continue
          const literal = literalAt(resource.origin.locate(path))
          if (literal === undefined) continue
          traced += 1
          expect([job.id, path.join('/'), literal]).toEqual([job.id, path.join('/'), value])
        }
    expect(traced).toBeGreaterThan(20_000)
  })
})

function resourcesIn(expansion: Expansion): string {
  return writeSnapshot({ ...expansion, problems: [] })
}

/** Every resource under its printed id, whatever the order of resources and keys. */
function byId({ resources }: Expansion): Readonly<Record<string, unknown>> {
  const plain = resources.map(
    ({ id, body }) => [printId(id).toLowerCase(), JSON.parse(writeJson(body)) as unknown] as const,
  )
  return Object.fromEntries(plain)
}

/** Names of parameters in capitals: Azure takes them in any letters. */
function upperCaseNames(text: string): string {
  try {
    const file = JSON.parse(text) as { parameters?: Record<string, unknown> }
    const parameters = Object.entries(file.parameters ?? {}).map(
      ([name, value]) => [name.toUpperCase(), value] as const,
    )
    return JSON.stringify({ ...file, parameters: Object.fromEntries(parameters) })
  } catch {
    // A file with comments stays as it is: rewriting it is not what is tested.
    return text
  }
}

function* leavesOf(value: Value, path: Path): Iterable<readonly [Path, Value]> {
  if (isUnknown(value)) return
  if (isObject(value)) for (const [key, part] of value.entries()) yield* leavesOf(part, [...path, key])
  else if (isArray(value)) for (const [index, part] of value.entries()) yield* leavesOf(part, [...path, index])
  else yield [path, value]
}

/** The literal that stands at the end of a way; undefined when an expression stands there. */
function literalAt({ place, related, made }: Provenance): unknown {
  if (made === true) return undefined
  const last = related.at(-1)?.place ?? place
  const text = last.source.text.slice(last.start, last.end).replace(/^"(?:[^"\\]|\\.)*"\s*:\s*/, '')
  if (/^"\s*\[/.test(text) || !/^("(?:[^"\\\n\t]|\\.)*"|-?\d+|true|false|null)$/.test(text)) return undefined
  return JSON.parse(text) as unknown
}
