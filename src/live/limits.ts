// How long and how much: nothing that Azure answers, or leaves unanswered, keeps a run for ever.

export interface LiveLimits {
  /** Of one request, from its start to the last byte of its answer. */
  readonly requestMilliseconds: number
  /** Of one answer. */
  readonly answerBytes: number
  /** Of all answers that one question leads to. */
  readonly totalBytes: number
  readonly attempts: number
  /** All waiting for one request together. */
  readonly retryMilliseconds: number
  readonly pages: number
  readonly operationMilliseconds: number
  /** Requests at once. */
  readonly lanes: number
}

const megabyte = 1024 * 1024

export const defaultLimits: LiveLimits = {
  requestMilliseconds: 60_000,
  answerBytes: 64 * megabyte,
  totalBytes: 2048 * megabyte,
  attempts: 6,
  retryMilliseconds: 300_000,
  pages: 5_000,
  operationMilliseconds: 600_000,
  lanes: 8,
}
