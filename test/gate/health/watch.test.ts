// Waiting for health, with a clock that goes as far as is slept.
import { describe, expect, test } from '@jest/globals'
import type { Configuration } from '../../../src/config/configuration.ts'
import { watchHealth, type Seen, type WatchOptions } from '../../../src/gate/health/watch.ts'
import type { Run } from '../../../src/gate/judge.ts'
import type { Report } from '../../../src/report/report.ts'
import { library } from '../../../src/rule/library.generated.ts'
import { noAnswer } from '../../../src/source/health/source.ts'
import { report as reportOf, servers } from '../../topology/health/health.ts'
import { healthKinds } from '../../../src/topology/model/pool-health.ts'

type State = 'Healthy' | 'Unhealthy' | 'Unknown' | 'broken'

interface Watched {
  readonly report: Report
  readonly slept: readonly number[]
  readonly seen: readonly Seen[]
  readonly asked: number
}

/** The last state stays. */
async function watch(
  states: readonly State[],
  options: Partial<WatchOptions>,
  config: Configuration = {},
): Promise<Watched> {
  let now = 0
  let asked = 0
  const slept: number[] = []
  const seen: Seen[] = []
  const run: Run = {
    sets: [],
    problems: [],
    config,
    locate: () => undefined,
    rules: library,
    only: [],
    limits: {},
    complete: false,
    kinds: new Set(healthKinds),
  }
  const report = await watchHealth(
    run,
    {
      source: {
        read: () => {
          const state = states[Math.min(asked++, states.length - 1)] ?? 'Healthy'
          const text =
            state === 'broken' ? '{' : JSON.stringify(reportOf({ web: { https: servers(`10.0.0.4 ${state}`) } }))
          return Promise.resolve({ ...noAnswer, texts: [{ path: 'health.json', text }] })
        },
      },
      clock: () => now,
      sleep: (milliseconds) => {
        slept.push(milliseconds / 1000)
        now += milliseconds
        return Promise.resolve()
      },
      tell: (one) => seen.push(one),
    },
    { interval: 15, ...options },
  )
  return { report, slept, seen, asked }
}

const codes = ({ report }: Watched) =>
  report.findings.map(({ code, severity, outcome }) => `${code} ${severity} ${outcome}`)
const health = (expected: object): Configuration => ({ pools: [{ match: { owner: 'agw' }, health: expected }] })

describe('without a time to wait', () => {
  test('one answer is judged', async () => {
    const watched = await watch(['Unhealthy', 'Healthy'], {})
    expect([watched.asked, watched.report.exitCode, watched.slept]).toEqual([1, 1, []])
  })

  test('and says that it should have waited', async () => {
    const watched = await watch(['Healthy'], {}, health({ consecutive: 2, settleSeconds: 60 }))
    expect([codes(watched), watched.report.exitCode]).toEqual([['HAG58 info fail'], 0])
  })
})

describe('waiting', () => {
  test('ends with the first good answer', async () => {
    const watched = await watch(['Unhealthy', 'Unhealthy', 'Healthy'], { wait: 600 })
    expect([watched.asked, watched.slept, watched.report.exitCode, codes(watched)]).toEqual([3, [15, 15], 0, []])
    expect(watched.seen.map(({ seconds, good }) => [seconds, good])).toEqual([
      [0, 0],
      [15, 0],
    ])
  })

  test('needs as many good answers in a row as are wanted', async () => {
    const watched = await watch(
      ['Healthy', 'Unhealthy', 'Healthy', 'Healthy'],
      { wait: 600 },
      health({ consecutive: 2 }),
    )
    expect([watched.asked, codes(watched), watched.report.exitCode]).toEqual([4, [], 0])
    expect(watched.seen.map(({ good, wanted }) => `${good} of ${wanted}`)).toEqual(['1 of 2', '0 of 2', '1 of 2'])
  })

  test('answers before it has settled do not count', async () => {
    const watched = await watch(['Healthy'], { wait: 600 }, health({ settleSeconds: 40, consecutive: 2 }))
    expect([watched.asked, watched.slept, codes(watched)]).toEqual([5, [15, 15, 15, 15], []])
  })

  test('ends when the time is up, with what is wrong then', async () => {
    const watched = await watch(['Unhealthy'], { wait: 40 })
    expect([watched.asked, watched.slept, watched.report.exitCode]).toEqual([4, [15, 15, 10], 1])
    expect(codes(watched)).toEqual(['HAG29 warning fail', 'HAG50 error fail'])
  })

  test('what comes and goes does not hold', async () => {
    const watched = await watch(
      ['Healthy', 'Unhealthy', 'Healthy', 'Unhealthy', 'Healthy'],
      { wait: 60 },
      health({ consecutive: 2 }),
    )
    expect([codes(watched), watched.report.exitCode]).toEqual([['HAG58 error fail'], 1])
  })

  test('what is not known when the time is up closes the gate', async () => {
    const watched = await watch(['Unknown'], { wait: 30 })
    expect([watched.report.verdict, watched.report.exitCode, watched.report.closed]).toEqual(['unknown', 1, true])
    const allowed = await watch(['Unknown'], { wait: 30 }, health({ allowUnknown: true }))
    expect([allowed.asked, allowed.report.exitCode]).toEqual([1, 0])
  })

  test('an answer that cannot be read is waited over, and told at the end', async () => {
    expect((await watch(['broken', 'Healthy'], { wait: 30 })).report.exitCode).toBe(0)
    const broken = await watch(['broken'], { wait: 30 })
    expect([broken.asked, broken.report.exitCode, broken.report.problems.length]).toEqual([3, 2, 1])
  })

  test('info may close the gate, and the answers still add up', async () => {
    const watched = await watch(['Healthy'], { wait: 600 }, { ...health({ consecutive: 3 }), failOn: 'info' })
    expect([watched.asked, watched.report.exitCode]).toEqual([3, 0])
  })
})
