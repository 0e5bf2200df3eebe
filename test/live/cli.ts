// Runs the built command line against a fake resource manager. Not waiting in this thread: the fake answers in it.
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, type Ran } from '../cli/run.ts'
import type { FakeArm } from './fake-arm.ts'
import { token } from './open.ts'

export interface Folder {
  readonly path: string
  readonly run: (args: readonly string[], hooks?: Hooks) => Promise<Ran>
  readonly remove: () => void
}

export interface Hooks {
  readonly env?: Readonly<Record<string, string>>
  readonly started?: (child: ChildProcess) => void
  /** What to run in place of the command line. */
  readonly script?: string
}

/** A working directory with these files, signed in to the fake. */
export function folderFor(arm: FakeArm, files: Readonly<Record<string, string>> = {}): Folder {
  const path = mkdtempSync(join(tmpdir(), 'poolgate-live-'))
  const certificate = join(path, '.ca.pem')
  for (const [name, text] of Object.entries({ ...files, '.ca.pem': arm.ca })) writeFileSync(join(path, name), text)
  const signedIn = {
    PATH: process.env['PATH'] ?? '',
    NODE_EXTRA_CA_CERTS: certificate,
    POOLGATE_CLOUD: arm.origin,
    POOLGATE_AZURE_TOKEN: token,
  }
  return {
    path,
    run: (args, { env = {}, started, script } = {}) =>
      new Promise((resolve) => {
        const child = spawn(process.execPath, [script ?? join(root, 'dist/cli.js'), ...args], {
          cwd: path,
          env: { ...signedIn, ...env },
        })
        const texts = { stdout: '', stderr: '' }
        for (const name of ['stdout', 'stderr'] as const)
          child[name].setEncoding('utf8').on('data', (text: string) => (texts[name] += text))
        child.on('close', (exit) => resolve({ exit, ...texts }))
        started?.(child)
      }),
    remove: () => rmSync(path, { recursive: true }),
  }
}
