// Writes docs/vocabulary.md: what rules can say, with examples worked out on the sample deployment in tools/vocabulary.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, loadEngine, writeText } from './engine.mjs'

const ENTRY = `
  export { celFunctions } from './src/rule/cel/functions.ts'
  export { kinds } from './src/topology/model/index.ts'
  export { referenceOf } from './src/rule/reference/reference.ts'
  export { vocabularyPage } from './src/rule/reference/page.ts'
  export { buildSample } from './src/gate/sample.ts'
`

export async function generate() {
  const { buildSample, referenceOf, vocabularyPage, kinds, celFunctions } = await loadEngine(ENTRY)
  const { topology } = buildSample(sampleFiles())
  writeText('docs/vocabulary.md', vocabularyPage(referenceOf(kinds, celFunctions, topology)))
}

function sampleFiles() {
  const folder = 'tools/vocabulary'
  return readdirSync(join(ROOT, folder))
    .sort()
    .map((name) => ({ path: `${folder}/${name}`, text: readFileSync(join(ROOT, folder, name), 'utf8') }))
}
