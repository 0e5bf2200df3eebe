// Runs one program without a shell: its output is bounded, and it is ended when it takes too long.
import { spawn, type ChildProcess } from 'node:child_process'

export interface Ran {
  readonly stdout: string
  readonly stderr: string
  readonly exit: number | null
}

/** Why a program gave no answer, in a sentence part. */
export class RunFault extends Error {}

export interface RunLimits {
  readonly milliseconds: number
  readonly bytes: number
}

export type Variables = Readonly<Record<string, string | undefined>>

export interface Program {
  readonly path: string
  /** Its environment. */
  readonly variables: Variables
  readonly limits: RunLimits
}

export async function runProgram({ path, variables, limits }: Program, args: readonly string[]): Promise<Ran> {
  const child = spawn(path, args, { stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true, env: { ...variables } })
  return new Promise((resolve, reject) => {
    const end = (fault: string) => {
      stop(child)
      reject(new RunFault(fault))
    }
    const timer = setTimeout(() => {
      end(`it took more than ${limits.milliseconds / 1000} seconds`)
    }, limits.milliseconds)
    const stdout = new Bounded(limits.bytes)
    const stderr = new Bounded(limits.bytes)
    for (const [stream, kept] of [
      [child.stdout, stdout],
      [child.stderr, stderr],
    ] as const)
      stream.on('data', (chunk: Buffer) => {
        if (!kept.add(chunk)) end(`it printed more than ${limits.bytes} bytes`)
      })
    child.on('error', (error) => {
      clearTimeout(timer)
      reject(new RunFault(`it could not be started: ${error.message}`))
    })
    child.on('close', (exit) => {
      clearTimeout(timer)
      resolve({ stdout: stdout.text, stderr: stderr.text, exit })
    })
  })
}

export function stop(child: ChildProcess): void {
  child.kill('SIGKILL')
  for (const stream of child.stdio) stream?.destroy()
}

/** Bytes as they come, as long as they are not too many. */
export class Bounded {
  readonly #chunks: Buffer[] = []
  readonly #most: number
  #size = 0

  constructor(most: number) {
    this.#most = most
  }

  /** False when it is too much. */
  add(chunk: Buffer): boolean {
    this.#size += chunk.length
    if (this.#size > this.#most) return false
    this.#chunks.push(chunk)
    return true
  }

  get text(): string {
    return Buffer.concat(this.#chunks).toString('utf8')
  }
}
