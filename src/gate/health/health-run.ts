// From answers about health to what a run judges. NOTE: loaded only where there is health: nothing of it is in a plain check.
import { noWatch, type Health, type HealthReport, type Watch } from '../../resource/health.ts'
import type { Problem } from '../../resource/resource.ts'
import { readHealth, type HealthText } from '../../source/health/read.ts'
import { noAnswer, type HealthAnswer } from '../../source/health/source.ts'
import { HealthBook, type HealthScope } from '../../topology/health/book.ts'
import type { TopologyInput } from '../../topology/topology.ts'
import { explainFindings } from './explain.ts'

/** What a run needs to judge health, handed in whole so that a run without health loads none of it. */
export interface HealthRun {
  readonly health: Health
  open(health: Health, scope: HealthScope): TopologyInput['health']
  readonly explain: typeof explainFindings
}

export interface ReadHealth {
  readonly health: HealthRun
  readonly problems: readonly Problem[]
}

/** What cannot be read is told, and the others count. */
export function healthRun(now: HealthAnswer, before: HealthAnswer, watch: Watch = noWatch): ReadHealth {
  const problems: Problem[] = [...now.problems, ...before.problems]
  const read = ({ texts, refusals }: HealthAnswer): readonly HealthReport[] => {
    const reports = texts.flatMap((text): HealthReport[] => {
      const report = readHealth(text)
      if (!('level' in report)) return [report]
      problems.push(report)
      return []
    })
    return [...reports, ...refusals]
  }
  return { health: runOf({ reports: read(now), before: read(before), watch }), problems }
}

/** The same for texts that are at hand. */
export function healthOfTexts(
  texts: readonly HealthText[],
  before: readonly HealthText[] = [],
  watch: Watch = noWatch,
): ReadHealth {
  return healthRun({ ...noAnswer, texts }, { ...noAnswer, texts: before }, watch)
}

/** The same answers, seen at another moment. */
export function seenAt({ health }: HealthRun, watch: Watch): HealthRun {
  return runOf({ ...health, watch })
}

function runOf(health: Health): HealthRun {
  return {
    health,
    open: (part, scope) => (world) => new HealthBook(world, part, scope),
    explain: explainFindings,
  }
}
