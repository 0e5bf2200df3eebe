// What the parts of the bench share: the clock, and the line that is printed of a measurement.
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '..')

export const ROUNDS = 3

/** Milliseconds that a process of Node takes; one that ends with another code is no measurement. */
export function timeProcess(args, codes) {
  const started = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28 })
  const time = performance.now() - started
  if (!codes.includes(status)) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`)
  return time
}

/** The best of a few rounds, in milliseconds. */
export function best(run, rounds = ROUNDS) {
  let least = Infinity
  for (let round = 0; round < rounds; round++) {
    const started = performance.now()
    run()
    least = Math.min(least, performance.now() - started)
  }
  return least
}

export function median(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]
}

export function line(name, time, against, aim, text) {
  const ratio = `${(time / against).toFixed(2)} ×`.padStart(9)
  process.stdout.write(
    `${name.padEnd(8)}${ratio}  (aim: under ${aim} ×)  ${time.toFixed(1)} ms / ${against.toFixed(1)} ms  ${text}\n`,
  )
}
