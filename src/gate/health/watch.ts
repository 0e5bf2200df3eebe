// Reads health again and again until it holds for as long as poolgate.yaml wants, or the time is up. Time and sleep are
// given: a test needs neither.
import type { Report } from '../../report/report.ts'
import type { HealthAnswer, HealthSource } from '../../source/health/source.ts'
import { noAnswer } from '../../source/health/source.ts'
import { judge, type Run } from '../judge.ts'
import { healthRun, seenAt } from './health-run.ts'

export interface WatchPorts {
  readonly source: HealthSource
  /** Milliseconds since some fixed moment. */
  clock(): number
  sleep(milliseconds: number): Promise<void>
  /** Told after each answer but the last. */
  tell(seen: Seen): void
}

export interface WatchOptions {
  /** Seconds to wait at most; without it one answer is read. */
  readonly wait?: number | undefined
  /** Seconds between two answers. */
  readonly interval: number
  readonly before?: HealthAnswer | undefined
}

/** One answer, as it was judged. */
export interface Seen {
  readonly report: Report
  readonly seconds: number
  /** How many answers in a row were good, this one counted. */
  readonly good: number
  /** How many are wanted, and from which second on they count. */
  readonly wanted: number
  readonly settle: number
}

/** As if it had been watched for ever: whether an answer is good does not hang on how long it was watched. */
const seenLong = { goodAnswers: Number.MAX_SAFE_INTEGER, seconds: Number.MAX_SAFE_INTEGER, timeIsUp: false }

/** The report on the last answer. */
export async function watchHealth(run: Run, ports: WatchPorts, options: WatchOptions): Promise<Report> {
  const { wait, interval, before = noAnswer } = options
  const started = ports.clock()
  if (wait === undefined) return judgeOnce(run, await ports.source.read(), options)
  for (let good = 0; ;) {
    const answer = await ports.source.read()
    const seconds = (ports.clock() - started) / 1000
    const judged = judgeAnswer(run, answer, before)
    const { report, settle, wanted } = judged
    const isGood = report.exitCode === 0 && report.verdict === 'pass'
    const counts = isGood && seconds >= settle
    if (counts && good + 1 >= wanted) return judged.at({ goodAnswers: good, seconds, timeIsUp: false }, run)
    const left = wait - seconds
    // NOTE: who waits for health wants to see it: what is not known when the time is up closes the gate.
    const strict: Run = { ...run, config: { ...run.config, unknown: 'fail' } }
    if (left <= 0 || answer.isHopeless === true)
      return judged.at({ goodAnswers: good, seconds, timeIsUp: isGood }, strict)
    good = counts ? good + 1 : 0
    ports.tell({ report, seconds, good, wanted, settle })
    await ports.sleep(Math.min(interval, left) * 1000)
  }
}

function judgeOnce(run: Run, answer: HealthAnswer, { before = noAnswer }: WatchOptions): Report {
  const { health, problems } = healthRun(answer, before)
  return judge({ ...run, problems: [...run.problems, ...problems], health })
}

type At = Parameters<typeof seenAt>[1]

interface Judged {
  readonly report: Report
  readonly settle: number
  readonly wanted: number
  /** The report on the same answer, seen at its moment. */
  at(watch: At, run: Run): Report
}

function judgeAnswer(run: Run, answer: HealthAnswer, before: HealthAnswer): Judged {
  const { health, problems } = healthRun(answer, before, seenLong)
  const judgeAs = (asRun: Run, watch: At) =>
    judge({ ...asRun, problems: [...asRun.problems, ...problems], health: seenAt(health, watch) })
  const report = judgeAs(run, seenLong)
  const pools = report.health ?? []
  return {
    report,
    settle: Math.max(0, ...pools.map(({ settleSeconds }) => settleSeconds)),
    wanted: Math.max(1, ...pools.map(({ consecutive }) => consecutive)),
    at: (watch, asRun) => judgeAs(asRun, watch),
  }
}
