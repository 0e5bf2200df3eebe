// The sample deployment of the reference page, as its generator builds it.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildSample } from '../../src/gate/sample.ts'

const root = resolve(import.meta.dirname, '../..')

export function sampleTopology() {
  const files = readdirSync(join(root, 'tools/vocabulary')).sort()
  return buildSample(
    files.map((name) => ({
      path: `tools/vocabulary/${name}`,
      text: readFileSync(join(root, 'tools/vocabulary', name), 'utf8'),
    })),
  ).topology
}
