// A host of plain objects: time passes when somebody sleeps, and Azure answers what it is told to.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Azure, AzureOptions } from '../../src/host/azure.ts'
import { Files } from '../../src/host/files.ts'
import type { Host } from '../../src/host/host.ts'
import type { AzureAnswer } from '../../src/resource/azure-answer.ts'

export interface Setting {
  readonly files?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly isTerminal?: boolean
  /** The event of the workflow. */
  readonly event?: object
  /** The way to GitHub. */
  readonly send?: Host['send']
  /** What Azure answers about the health of an id, the first time, the second … */
  readonly azure?: (id: string, time: number) => readonly AzureAnswer[]
  /** Azure itself, or a server that is taken for it. */
  readonly openAzure?: Host['openAzure']
  /** A folder that is there already. */
  readonly folder?: string
  /** Called while somebody sleeps, with the seconds that have passed then. */
  readonly onSleep?: (seconds: number, folder: string) => void
}

export interface FakeHost {
  readonly host: Host
  readonly out: () => string
  readonly err: () => string
  /** What was appended to the file of the runner. */
  readonly appended: (path: string) => string
  readonly slept: readonly number[]
  readonly opened: readonly AzureOptions[]
}

export async function withHost<T>(setting: Setting, work: (fake: FakeHost) => Promise<T>): Promise<T> {
  if (setting.folder !== undefined) return work(fakeHost(setting.folder, setting))
  const folder = mkdtempSync(join(tmpdir(), 'poolgate-host-'))
  try {
    for (const [path, text] of Object.entries({ '.git/HEAD': '', ...setting.files })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    return await work(fakeHost(folder, setting))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function fakeHost(
  folder: string,
  { env = {}, isTerminal = false, event, send, azure, openAzure, onSleep }: Setting,
): FakeHost {
  const written = { out: '', err: '' }
  const appended = new Map<string, string>()
  const slept: number[] = []
  const opened: AzureOptions[] = []
  const passed = () => slept.reduce((sum, one) => sum + one, 0)
  const output = (name: 'out' | 'err') => ({
    isTerminal,
    columns: 100,
    write: (text: string) => void (written[name] += text),
  })
  const host: Host = {
    env: { GITHUB_WORKSPACE: folder, GITHUB_EVENT_PATH: 'event', ...env },
    out: output('out'),
    err: output('err'),
    openFiles: (options) => new Files({ directory: folder, ...options }),
    readInput: async () => '',
    async *inputLines() {},
    clock: passed,
    sleep: async (milliseconds) => {
      slept.push(milliseconds)
      onSleep?.(passed() / 1000, folder)
    },
    today: () => '2026-11-28',
    readText: (path) => (path === 'event' && event !== undefined ? JSON.stringify(event) : undefined),
    append: (path, text) => void appended.set(path, (appended.get(path) ?? '') + text),
    writeTemporary: (_, name) => `/temporary/${name}`,
    randomId: () => 'id',
    ...(send && { send }),
    ...(openAzure && { openAzure }),
    ...(azure && {
      openAzure: async (options: AzureOptions) => {
        opened.push(options)
        return answering(azure)
      },
    }),
  }
  return {
    host,
    out: () => written.out,
    err: () => written.err,
    appended: (path) => appended.get(path) ?? '',
    slept,
    opened,
  }
}

function answering(answer: NonNullable<Setting['azure']>): Azure {
  const times = new Map<string, number>()
  return {
    resources: async () => [],
    readable: () => undefined,
    moment: (now) => now,
    isReplay: false,
    async *contents() {},
    health: async (id) => {
      const time = (times.get(id) ?? 0) + 1
      times.set(id, time)
      return answer(id, time)
    },
  }
}
