// One line on standard error that says how far a long run is. On a terminal only: a log has no use for it.
import type { Host } from '../host/host.ts'
import type { Arguments } from './arguments.ts'

/** Of fewer sets nobody needs to be told. */
const fewest = 20
/** Milliseconds between two lines. */
const pause = 100

export interface Progress {
  readonly tell: (done: number, of: number) => void
  /** Takes the line away. */
  readonly end: () => void
}

export function progressOf(args: Arguments, { err, clock }: Pick<Host, 'err' | 'clock'>): Progress {
  if (!err.isTerminal || args.has('quiet')) return { tell: () => undefined, end: () => undefined }
  let last = clock()
  let length = 0
  const write = (line: string) => {
    err.write(`\r${line.padEnd(length)}`)
    length = line.length
  }
  return {
    tell(done, of) {
      const now = clock()
      if (of < fewest || now - last < pause) return
      last = now
      write(`checking ${done}/${of} sets`)
    },
    end() {
      if (length > 0) err.write(`\r${' '.repeat(length)}\r`)
    },
  }
}
