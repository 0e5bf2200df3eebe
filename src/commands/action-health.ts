// The health that a step of the action judges: as `poolgate health`, once or until it holds.
import { UsageError } from '../config/usage-error.ts'
import type { CheckFilesOptions, FileWithParameters } from '../gate/check-files.ts'
import { healthRunOf } from '../gate/health/health-files.ts'
import { watchHealth, type Seen } from '../gate/health/watch.ts'
import type { Files } from '../host/files.ts'
import { logText } from '../host/github.ts'
import type { Host } from '../host/host.ts'
import type { Report } from '../report/report.ts'
import { isLivePath } from '../source/path.ts'
import { secondsOf } from './duration.ts'
import { healthSource, usualInterval } from './health-source.ts'
import { Progress } from './health-progress.ts'

/** Inputs about health. */
export interface AskedHealth {
  /** Files with what Azure answered, and `azure:` with ids. */
  readonly health: readonly string[]
  readonly before: readonly string[]
  readonly wait: string
}

/** Throws UsageError for inputs about health in a step that judges none. */
export function requireHealth({ wait }: AskedHealth): void {
  if (wait !== '') throw new UsageError('wait: there is no health to wait for. Name it in `health`.')
}

/** `templates` are those of the pools: what in them is the cause. */
export async function healthOfStep(
  asked: AskedHealth,
  templates: readonly FileWithParameters[],
  options: CheckFilesOptions,
  { host, files }: { readonly host: Host; readonly files: Files },
): Promise<Report> {
  const named = [...asked.health, ...asked.before]
  if (named.includes('-'))
    throw new UsageError('health, before: - is standard input, which an action has not. Name a file.')
  const wait = secondsOf('wait', asked.wait === '' ? undefined : asked.wait, 1)
  await connect(named.find(isLivePath), options, { host, files })
  const run = await healthRunOf(templates, options, files)
  const before = await healthSource(asked.before, undefined, files).read()
  const log = { isTerminal: false, columns: 0, write: (text: string) => logText(host, text) }
  const progress = new Progress(log, false)
  const ports = {
    source: healthSource(asked.health, undefined, files),
    clock: () => host.clock(),
    sleep: (milliseconds: number) => host.sleep(milliseconds),
    tell: (seen: Seen) => progress.tell(seen),
  }
  return watchHealth(run, ports, { wait, interval: usualInterval, before })
}

async function connect(
  id: string | undefined,
  { scope }: CheckFilesOptions,
  { host, files }: { readonly host: Host; readonly files: Files },
): Promise<void> {
  if (id === undefined) return
  if (host.openAzure === undefined) throw new UsageError('Live state of Azure cannot be read here.')
  const subscription = /^azure:\/*subscriptions\/([^/]+)/i.exec(id)?.[1] ?? scope?.subscriptionId
  files.connect(await host.openAzure({ ...(subscription !== undefined && { subscription }) }))
}
