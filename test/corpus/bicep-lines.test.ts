// Places of compiled templates in their Bicep files, against the map that Bicep's own compiler makes.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { JsonDocument } from '../../src/arm/json/document.ts'
import { SourceText } from '../../src/resource/place.ts'
import { spotOf } from '../../src/source/bicep/spot.ts'
import { parseBicep } from '../../src/source/bicep/syntax.ts'
import { describeCorpus, folder, rowsOf } from './corpus.ts'

interface Row {
  readonly sample: string
  readonly jsonPointer: string
  readonly bicepLine: number
}

/** What Bicep's map lets point at the line of the declaration, wherever it is written. */
const ofDeclaration = /^\/resources\/[^/]+\/(?:type|apiVersion|name|scope|dependsOn|condition)(?:\/|$)/

describeCorpus('lines of Bicep', () => {
  const samples = new Map<string, Row[]>()
  for (const row of rowsOf<Row>('sources/bicep-lines/truth.jsonl'))
    samples.set(row.sample, [...(samples.get(row.sample) ?? []), row])

  test('the declaration is found for every row, the property for nine of ten', () => {
    let rows = 0
    let properties = 0
    const wrong: string[] = []
    const others: string[] = []
    for (const [sample, sampleRows] of samples) {
      const at = (name: string) => join(folder, 'sources/bicep-lines', sample, name)
      if (!existsSync(at('main.json'))) continue
      const source = new SourceText('main.bicep', readFileSync(at('main.bicep'), 'utf8'))
      const document = JsonDocument.read(new SourceText('main.json', readFileSync(at('main.json'), 'utf8')))
      const statements = parseBicep(source.text)
      const lineOf = (offset: number) => source.position(offset).line + 1
      for (const { jsonPointer, bicepLine } of sampleRows) {
        const path = jsonPointer
          .slice(1)
          .split('/')
          .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
        const spot = spotOf(statements, document.root, path)
        rows += 1
        const told = `${sample} ${jsonPointer}: line ${bicepLine}, not ${spot ? lineOf(spot.start) : 'none'}`
        const holds = spot && lineOf(spot.statement.start) <= bicepLine && bicepLine <= lineOf(spot.statement.end)
        if (holds !== true) wrong.push(told)
        const line = spot && lineOf(spot.start)
        const isDeclared = ofDeclaration.test(jsonPointer) && holds === true
        if (line === bicepLine || isDeclared) properties += 1
        else others.push(told)
      }
    }
    expect(wrong).toEqual([])
    expect(properties / rows).toBeGreaterThanOrEqual(0.99)
    // What is left: interpolated keys, decorators of elements, values on a line below their declaration.
    expect(others.slice(18)).toEqual([])
  })
})
