// Runs one program without a shell: its output is bounded, and it is ended when it takes too long.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'

export interface Ran {
  /** `output` as text. */
  readonly stdout: string
  readonly stderr: string
  readonly output: Buffer
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
  /** Where it runs; here when left out. */
  readonly directory?: string
}

/** What it is given as standard input is nothing when left out. Rejects with a RunFault. */
export async function runProgram(program: Program, args: readonly string[], input?: string): Promise<Ran> {
  const { path, variables, limits, directory } = program
  const child = spawn(path, args, {
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
    env: { ...variables },
    ...(directory !== undefined && { cwd: directory }),
  })
  // What a program does not read is told by its end.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input ?? '')
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
      resolve({ stdout: stdout.text, stderr: stderr.text, output: stdout.bytes, exit })
    })
  })
}

/** The same while everything waits, for what has to be read at once; undefined where it fails in any way. */
export function outputOf(program: Program, args: readonly string[]): Buffer | undefined {
  const { path, variables, limits, directory } = program
  const ran = spawnSync(path, args, {
    stdio: ['ignore', 'pipe', 'ignore'],
    windowsHide: true,
    env: { ...variables },
    timeout: limits.milliseconds,
    maxBuffer: limits.bytes,
    ...(directory !== undefined && { cwd: directory }),
  })
  return ran.status === 0 && ran.error === undefined ? ran.stdout : undefined
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

  get bytes(): Buffer {
    return Buffer.concat(this.#chunks)
  }

  get text(): string {
    return this.bytes.toString('utf8')
  }
}
