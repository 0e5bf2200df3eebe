// The health that a step of the action judges: as `poolgate health`, once or until it holds.
import type { CheckFilesOptions, FileWithParameters } from '../../gate/check-files.ts'
import { healthRunOf } from '../../gate/health/health-files.ts'
import { watchHealth, type Seen } from '../../gate/health/watch.ts'
import type { Files } from '../../host/files.ts'
import { logText } from '../../host/github.ts'
import type { Host } from '../../host/host.ts'
import type { Report } from '../../report/report.ts'
import { Progress } from '../health-progress.ts'
import { healthSource, usualInterval } from '../health-source.ts'
import type { AskedHealth } from './inputs.ts'

/** `templates` are those of the pools: what in them is the cause. */
export async function healthOfStep(
  { health, before, wait, interval = usualInterval }: AskedHealth,
  templates: readonly FileWithParameters[],
  options: CheckFilesOptions,
  { host, files }: { readonly host: Host; readonly files: Files },
): Promise<Report> {
  const run = await healthRunOf(templates, options, files)
  const earlier = await healthSource(before, undefined, files).read()
  const log = { isTerminal: false, columns: 0, write: (text: string) => logText(host, text) }
  const progress = new Progress(log, false)
  const ports = {
    source: healthSource(health, undefined, files),
    clock: () => host.clock(),
    sleep: (milliseconds: number) => host.sleep(milliseconds),
    tell: (seen: Seen) => progress.tell(seen),
  }
  return watchHealth(run, ports, { wait, interval, before: earlier })
}
