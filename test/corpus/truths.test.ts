// Pools and members of real templates against counts that people made by reading them.
import { expect, test } from '@jest/globals'
import { check } from '../../src/gate/check.ts'
import { describeCorpus, jobs, rowsOf, scope, textOf, type Job } from './corpus.ts'

interface Pool {
  readonly name: string | null
  readonly members?: number
  readonly memberCount?: number
}

interface Owner {
  readonly name: string | null
  readonly pools?: readonly Pool[]
}

interface Truth {
  readonly id: string
  readonly loadBalancers?: readonly Owner[]
  readonly applicationGateways?: readonly Owner[]
}

describeCorpus('members of the corpus', () => {
  test('every pool has the members that people counted', () => {
    const byId = new Map(jobs.map((job) => [job.id, job]))
    let compared = 0
    for (const truth of rowsOf<Truth>('truths.jsonl')) {
      const job = byId.get(truth.id)
      if (job === undefined) continue
      const found = poolsOf(job)
      for (const owner of [...(truth.loadBalancers ?? []), ...(truth.applicationGateways ?? [])])
        for (const pool of owner.pools ?? []) {
          const count = pool.members ?? pool.memberCount
          const same = found.filter((one) => named(one.name, pool.name) && named(one.owner, owner.name))
          const sizes = same.map(({ members }) => (members.min === members.max ? members.min : members))
          expect([truth.id, owner.name, pool.name, sizes]).toEqual([
            truth.id,
            owner.name,
            pool.name,
            expect.arrayContaining([count]),
          ])
          compared += 1
        }
    }
    expect(compared).toBeGreaterThan(100)
  })
})

function poolsOf(job: Job) {
  const file = (path: string) => ({ path, text: textOf(path).replace(/^\uFEFF/, '') })
  const parameters = job.parameters === null ? [] : [file(job.parameters)]
  return check({ sets: [{ name: 'truth', deployments: [{ template: file(job.template), parameters, scope }] }] }).pools
}

/** A name that nobody could tell by reading fits any. */
function named(name: string, wanted: string | null): boolean {
  return wanted === null || name.toLowerCase() === wanted.toLowerCase()
}
