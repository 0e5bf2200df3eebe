// The Host on Node: the only place that touches process and the file system for the commands.
import { appendFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Files } from './files.ts'
import type { Host, Output } from './host.ts'

export function nodeHost(): Host {
  // A reader that has seen enough (`| head`) closes the pipe; that is no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  return {
    env: process.env,
    out: outputTo(process.stdout),
    err: outputTo(process.stderr),
    openFiles: (options) => new Files(options),
    readInput,
    clock: () => performance.now(),
    append: (path, text) => appendFileSync(path, text),
    writeTemporary: (folder, name, text) => {
      mkdirSync(folder, { recursive: true })
      const path = join(mkdtempSync(join(folder, 'poolgate-')), name)
      writeFileSync(path, text)
      return path
    },
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

async function readInput(): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) chunks.push(chunk)
  return new TextDecoder().decode(Buffer.concat(chunks))
}
