// Where backend health is read from: a port, because files are read, and Azure is asked, anew for each answer.
import type { HealthReport } from '../../resource/health.ts'
import type { Problem } from '../../resource/resource.ts'
import type { HealthText } from './read.ts'

/** What one reading gave. */
export interface HealthAnswer {
  /** Raw answers, still to be read. */
  readonly texts: readonly HealthText[]
  /** Answers that say only why there is no health. */
  readonly refusals: readonly HealthReport[]
  /** What could not be read at all. */
  readonly problems: readonly Problem[]
  /** Whether asking again gives nothing else: a sign-in that is not taken stays so. */
  readonly isHopeless?: boolean
}

/** Reads health each time it is asked to. */
export interface HealthSource {
  read(): Promise<HealthAnswer>
}

export const noAnswer: HealthAnswer = { texts: [], refusals: [], problems: [] }
