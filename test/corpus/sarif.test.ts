// SARIF of real templates: it fits its schema and what code scanning takes, whatever is found in them.
import { expect, test } from '@jest/globals'
import { check } from '../../src/gate/check.ts'
import { sarifReport } from '../../src/report/sarif/report.ts'
import { gitHubFaults, logOf, schemaFaults } from '../report/sarif/faults.ts'
import { deploymentOf, describeCorpus, jobs } from './corpus.ts'

describeCorpus('SARIF of the corpus', () => {
  test('has no fault', () => {
    let results = 0
    for (const job of jobs) {
      const text = sarifReport(check({ sets: [{ name: job.id, deployments: [deploymentOf(job)] }] }))
      expect([job.id, schemaFaults(text), gitHubFaults(text)]).toEqual([job.id, [], []])
      results += logOf(text).runs[0]?.results.length ?? 0
    }
    expect(results).toBeGreaterThan(500)
  }, 300_000)
})
