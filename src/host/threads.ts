// Threads that do a part of the work each: src/worker.ts runs in them. Loaded only where there is enough to do.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

export interface Threads {
  /** How many run at once without waiting for each other. */
  readonly most: number
  /** Hands each part to a thread of its own; gives what each answers, undefined for one that broke down. In order. */
  run(parts: readonly unknown[]): Promise<readonly unknown[]>
}

/** `entry` is the address of the built src/worker.ts. */
export function threadsOf(entry: URL): Threads {
  return {
    most: availableParallelism(),
    run: (parts) => Promise.all(parts.map((part) => answerOf(entry, part))),
  }
}

function answerOf(entry: URL, part: unknown): Promise<unknown> {
  return new Promise((resolve) => {
    const worker = new Worker(entry, { workerData: part })
    worker.once('message', resolve)
    // Whoever asked does the work then, and meets the fault where it is told.
    worker.once('error', () => resolve(undefined))
    worker.once('exit', () => resolve(undefined))
  })
}
