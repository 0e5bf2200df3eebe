// The port to Azure. `src/live` is its adapter, loaded when the first live option asks for it; tests give answers of their own.
import type { AzureAnswer } from '../resource/azure-answer.ts'

/** Asks Azure. Every question has an answer or a fault of its own: one that fails takes none of the others with it. */
export interface Azure {
  /** Resources by their ids, in this order; of an id within a resource the whole resource. */
  resources(ids: readonly string[]): Promise<readonly AzureAnswer[]>
  /** Whether it is the id of a resource of a type that is read, or of a part of one; then the id of that resource. */
  readable(id: string): string | undefined
  /**
   * What the id holds, page by page: a resource, all of a group, a subscription or a management group. A page is a resource, a
   * list (`value`) or rows of Resource Graph (`data`). Throws UsageError when it is no id.
   */
  contents(id: string): AsyncIterable<AzureAnswer>
  /**
   * The backend health of an application gateway, of a load balancer by its rules, or of one rule of it. Throws UsageError for
   * an id that has no health.
   */
  health(id: string, options?: HealthQuestion): Promise<readonly AzureAnswer[]>
  /** The moment to reckon with at a moment of the clock, in milliseconds; a replay has the moments that were kept. */
  moment(now: number): number
  /** All answers are there: there is nothing to wait for between two questions. */
  readonly isReplay: boolean
}

export interface HealthQuestion {
  /** Of an application gateway: the body of a probe that is tried now, in place of the last known health. JSON. */
  readonly onDemand?: string
}

/** Where exchanges with Azure are kept, or taken from. */
export interface AzureOptions {
  /** Keeps every exchange in this folder, without secrets. */
  readonly record?: string
  /** Answers from this folder, and asks nobody. */
  readonly replay?: string
  /** The subscription that is asked about first: it tells the tenant to sign in to. */
  readonly subscription?: string
  /** Whom to sign in as, in place of what the environment says. */
  readonly clientId?: string
  readonly tenantId?: string
  /** Told how far a question is, in a line without its break; '' when it has its answer. */
  readonly tell?: (line: string) => void
}
