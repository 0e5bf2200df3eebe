// What `expand` prints is a source itself: read again, it gives the same pools with the same members.
import { expect, test } from '@jest/globals'
import { writeSnapshot } from '../../src/arm/template/snapshot.ts'
import { check } from '../../src/gate/check.ts'
import { describeCorpus, expandJob, jobs, scope, textOf, type Job } from './corpus.ts'

const withPools = jobs.filter(({ kind }) => kind.startsWith('lb-appgw'))

describeCorpus('snapshots of the corpus', () => {
  test('have the pools of the templates', () => {
    let pools = 0
    for (const job of withPools) {
      const expansion = expandJob(job)
      if (expansion === undefined || expansion.problems.some(({ level }) => level === 'error')) continue
      // What a gap leaves open is not printed.
      if (expansion.gaps.length > 0) continue
      const direct = poolsOf({ template: file(job.template), parameters: parametersOf(job), scope })
      const again = poolsOf({ template: { path: job.template, text: writeSnapshot(expansion) }, scope })
      expect([job.id, again]).toEqual([job.id, direct])
      pools += direct.length
    }
    expect(pools).toBeGreaterThan(100)
  })
})

type Input = Parameters<typeof check>[0]['sets'][number]['deployments'][number]

function poolsOf(deployment: Input) {
  const { pools } = check({ sets: [{ name: 'set', deployments: [deployment] }], only: ['LB012'] })
  return pools.map(({ name, owner, kind, members, probes }) => {
    const { min, max, known, open, list } = members
    return { name, owner, kind, min, max, known, open, list, probes }
  })
}

function file(path: string) {
  return { path, text: textOf(path).replace(/^\uFEFF/, '') }
}

function parametersOf({ parameters }: Job) {
  return parameters === null ? [] : [file(parameters)]
}
