// Pictures of real templates: every load balancer and gateway is drawn whole, without a fault, and within the bounds of Mermaid.
import { expect, test } from '@jest/globals'
import { check } from '../../src/gate/check.ts'
import { drawnOf } from '../../src/report/picture/drawn.ts'
import { layoutOf } from '../../src/report/picture/layout.ts'
import { mermaidChart } from '../../src/report/picture/mermaid.ts'
import { layoutFaults } from '../report/picture/faults.ts'
import { deploymentOf, describeCorpus, jobs } from './corpus.ts'

describeCorpus('pictures of the corpus', () => {
  test('have no fault', () => {
    let drawn = 0
    for (const job of jobs) {
      const report = check({ sets: [{ name: job.id, deployments: [deploymentOf(job)] }], pictures: true })
      for (const picture of drawnOf(report)) {
        const layout = layoutOf(picture)
        expect([job.id, layoutFaults(layout)]).toEqual([job.id, []])
        expect([layout.nodes.length, layout.edges.length]).toEqual([picture.nodes.length, picture.edges.length])
        expect(mermaidChart([picture])).toContain('flowchart LR')
        drawn++
      }
      // What the report says of pools, the pictures show.
      const shown = new Set(report.pictures?.flatMap(({ nodes }) => nodes.flatMap(({ ids }) => ids)))
      expect([job.id, report.pools.filter(({ id }) => !shown.has(id)).map(({ id }) => id)]).toEqual([job.id, []])
    }
    expect(drawn).toBeGreaterThan(100)
  }, 300_000)
})
