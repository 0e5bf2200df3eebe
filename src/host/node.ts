// The Host on Node: the only place that touches process and the file system for the commands.
import { appendFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '../config/usage-error.ts'
import type { Azure, AzureOptions } from './azure.ts'
import { today } from './clock.ts'
import { Files } from './files.ts'
import type { Host, Output } from './host.ts'
import { sendOver } from './http.ts'
import { interruptOf, sleepUnless, stopped, type Interrupt } from './interrupt.ts'
import { isSystemError, reasonOf } from './system-error.ts'
import { textOfFile } from './text-file.ts'
import { writing } from './write.ts'

/** What only some entries have. */
export interface NodeParts {
  /** Threads, at the address of the built src/worker.ts. */
  readonly worker?: URL
  /** The way to Azure. */
  readonly openAzure?: (options: AzureOptions, interrupt: Interrupt) => Promise<Azure>
}

export function nodeHost({ worker, openAzure }: NodeParts = {}): Host {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`| head`) closes the pipe: that is no error, and nobody waits for what is still to come.
    if (error.code === 'EPIPE') return void process.stdin.destroy()
    const why = isSystemError(error) ? reasonOf(error) : error.message
    process.stderr.write(`Standard output cannot be written: ${why}.\n`)
    // NOTE: at once: what follows has no reader, and an exit code set later would hide this one.
    process.exit(2)
  })
  // Where messages cannot be written, nothing can be said about it; the exit code still tells.
  process.stderr.on('error', () => undefined)
  const interrupt = interruptOf(process)
  return {
    env: process.env,
    out: outputTo(process.stdout),
    err: outputTo(process.stderr),
    openFiles: (options) => new Files(options),
    readInput,
    inputLines,
    clock: () => performance.now(),
    sleep: async (milliseconds) => {
      await interrupt.during(() => sleepUnless(interrupt.signal, milliseconds))
      if (interrupt.signal.aborted) throw new UsageError(stopped)
    },
    today,
    readText: textOfFile,
    append: (path, text) => writing(path, () => appendFileSync(path, text)),
    writeTemporary: (folder, name, text) =>
      writing(folder, () => {
        mkdirSync(folder, { recursive: true })
        const path = join(mkdtempSync(join(folder, 'poolgate-')), name)
        writeFileSync(path, text)
        return path
      }),
    ...(worker && { openThreads: async () => (await import('./threads.ts')).threadsOf(worker) }),
    ...(openAzure && { openAzure: (options) => openAzure(options, interrupt) }),
    send: sendOver(),
    randomId: () => crypto.randomUUID(),
  }
}

function outputTo(stream: NodeJS.WriteStream): Output {
  return {
    isTerminal: stream.isTTY,
    columns: stream.columns ?? 120,
    write: (text) => {
      stream.write(text)
    },
  }
}

/** Lines as they come, without their breaks; a last line needs none. */
async function* inputLines(): AsyncIterable<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of inputChunks()) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield line.replace(/\r$/, '')
  }
  if (rest !== '') yield rest.replace(/\r$/, '')
}

async function readInput(): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of inputChunks()) chunks.push(chunk)
  return new TextDecoder().decode(Buffer.concat(chunks))
}

async function* inputChunks(): AsyncIterable<Uint8Array> {
  try {
    yield* process.stdin as AsyncIterable<Uint8Array>
  } catch (error) {
    // Standard output was closed, and the input with it: nobody asks for more.
    if (error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE') return
    if (!isSystemError(error)) throw error
    throw new UsageError(`Standard input cannot be read: ${reasonOf(error)}.`)
  }
}
