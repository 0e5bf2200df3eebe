// Real templates of other projects. They are read where they lie and never copied; without them these tests are skipped.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { ArmError } from '../../src/arm/error.ts'
import { JsonDocument } from '../../src/arm/json/document.ts'
import { expandTemplate, type Expansion } from '../../src/arm/template/expand.ts'
import { SourceText } from '../../src/resource/place.ts'

export interface Job {
  readonly id: string
  readonly kind: string
  readonly template: string
  readonly parameters: string | null
  readonly pair?: string
}

export const folder = resolve(import.meta.dirname, '../../../shared/corpus')
export const hasCorpus = existsSync(join(folder, 'manifest.jsonl'))

/** Tests of the corpus, or one that says that it is not there. */
export function describeCorpus(name: string, tests: () => void): void {
  describe(name, () => {
    if (hasCorpus) tests()
    else test('skipped: there is no ../shared/corpus beside this project', () => expect(hasCorpus).toBe(false))
  })
}

export const scope = {
  subscriptionId: '00000000-0000-0000-0000-000000000000',
  resourceGroup: 'poolgate-rg',
  location: 'westeurope',
}

export function rowsOf<Row>(file: string): readonly Row[] {
  const path = join(folder, file)
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Row)
}

export const jobs: readonly Job[] = rowsOf<Job>('manifest.jsonl')

export function textOf(path: string): string {
  return readFileSync(join(folder, path), 'utf8')
}

/** The expansion of a job; undefined for the one file that no reader can read. `change` may rewrite the parameters. */
export function expandJob(job: Job, change: (parameters: string) => string = (text) => text): Expansion | undefined {
  try {
    const document = JsonDocument.read(new SourceText(job.template, textOf(job.template)))
    const parameters =
      job.parameters === null
        ? []
        : [{ document: JsonDocument.read(new SourceText(job.parameters, change(textOf(job.parameters)))) }]
    return expandTemplate(document, parameters, { scope })
  } catch (error) {
    if (error instanceof ArmError && error.code === 'json') return undefined
    throw error
  }
}

/** A job as the library takes it. */
export function deploymentOf(job: Job) {
  const file = (path: string) => ({ path, text: textOf(path).replace(/^\uFEFF/, '') })
  return { template: file(job.template), parameters: job.parameters === null ? [] : [file(job.parameters)], scope }
}
