// Runs the built command line as a user does: a process of its own, in a folder of its own.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

export interface Ran {
  readonly exit: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A folder with these files, gone when the work is done. */
export function inFolder<T>(files: Readonly<Record<string, string>>, work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'poolgate-test-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** `programs` are folders that PATH begins with. */
export function runCli(args: readonly string[], cwd: string, input = '', programs: readonly string[] = []): Ran {
  const env = { PATH: [...programs, process.env['PATH'] ?? ''].join(delimiter) }
  const ran = spawnSync(process.execPath, [join(root, 'dist/cli.js'), ...args], { cwd, input, env, encoding: 'utf8' })
  return { exit: ran.status, stdout: stable(ran.stdout), stderr: ran.stderr }
}

export function runShell(command: string, cwd: string): Ran {
  const ran = spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8' })
  return { exit: ran.status, stdout: ran.stdout, stderr: ran.stderr }
}

/** How long a run took differs, and how many rules there are is no matter of a scenario. */
export function stable(text: string): string {
  return text
    .replace(/ · \d+\.\d\d s$/m, ' · 0.00 s')
    .replace(/, \d+ rules? · |(?<=pools?), \d+ rules?$/gm, (match) => match.replace(/\d+ rules?/, 'N rules'))
    .replace(/"(passed|skipped|rules)":( ?)\d+/g, '"$1":$20')
}
