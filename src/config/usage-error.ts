// The user's fault: bad usage, configuration or input. Ends with exit code 2; every other error is a bug of ours.
import type { Problem } from '../resource/resource.ts'

/** What the user can mend: each message says what is wrong and what to do. */
export class UsageError extends Error {
  readonly problems: readonly Problem[]

  constructor(message: string, problems: readonly Problem[] = [{ level: 'error', code: 'usage', message }]) {
    super(message)
    this.name = 'UsageError'
    this.problems = problems
  }
}
