// Ctrl-C, while there is something to wait for. Whoever waits holds it, so that it ends the wait and the command has the last
// word; at all other times, and the second time, it ends the process at once, as it does everywhere.

export interface Interrupt {
  /** Set when the user has stopped what was waited for. */
  readonly signal: AbortSignal
  /** Waits with this, and lets go of Ctrl-C when that has ended. */
  during<T>(work: () => Promise<T>): Promise<T>
}

/** What it says when a command was stopped. */
export const stopped = 'Stopped: nothing was decided.'

export function interruptOf(signals: Pick<NodeJS.Process, 'on' | 'off'>): Interrupt {
  const controller = new AbortController()
  let held = 0
  const stop = () => {
    signals.off('SIGINT', stop)
    controller.abort()
  }
  return {
    signal: controller.signal,
    during: async (work) => {
      if (held++ === 0 && !controller.signal.aborted) signals.on('SIGINT', stop)
      try {
        return await work()
      } finally {
        if (--held === 0) signals.off('SIGINT', stop)
      }
    },
  }
}

/** Waits; ends early when the user stops it. */
export function sleepUnless(signal: AbortSignal, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    signal.addEventListener('abort', end)
  })
}
