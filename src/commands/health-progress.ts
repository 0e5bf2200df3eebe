// What is seen while health is waited for: one line that changes at a terminal, else a line for each change.
import type { Seen } from '../gate/health/watch.ts'
import type { Output } from '../host/host.ts'
import { progressLine } from '../report/text/health.ts'

export class Progress {
  readonly #output: Output
  readonly #quiet: boolean
  #last = ''

  constructor(output: Output, quiet: boolean) {
    this.#output = output
    this.#quiet = quiet
  }

  tell({ report, seconds, good, wanted, settle }: Seen): void {
    if (this.#quiet) return
    const { isTerminal, columns } = this.#output
    const line = progressLine(report, { good, wanted, settling: Math.max(0, Math.ceil(settle - seconds)) })
    const time = `${Math.floor(seconds)} s`.padStart(6)
    if (isTerminal) this.#output.write(`\r\u001b[K${`${time}  ${line}`.slice(0, Math.max(20, columns - 1))}`)
    else if (line !== this.#last) this.#output.write(`${time}  ${line}\n`)
    this.#last = line
  }

  end(): void {
    if (this.#last !== '' && this.#output.isTerminal) this.#output.write('\r\u001b[K')
  }
}
