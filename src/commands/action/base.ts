// The base of the change that a step runs for: what it is compared with, what it is judged by, which lines are new. The gate does
// not hang on a comparison: where there is none, that is said, with how to get it.
import { UsageError } from '../../config/usage-error.ts'
import { readBaseReport } from '../../gate/base-report.ts'
import { checkFiles } from '../../gate/check-files.ts'
import type { Event } from '../../host/event.ts'
import type { Files } from '../../host/files.ts'
import type { BaseFiles } from '../../host/git/base-files.ts'
import type { Host } from '../../host/host.ts'
import type { AnnotationOptions } from '../../report/annotations.ts'
import { baseOf, compare, type Base, type Comparison, type NotCompared } from '../../report/comparison.ts'
import type { Report } from '../../report/report.ts'
import type { Step } from './inputs.ts'

/** The workspace at the base; or why there is none, where the event has a base. */
export type OpenedBase = BaseFiles | NotCompared | undefined

/** NOTE: health is about what is deployed, not about a change; what judges it may still be that of the base. */
export function needsBase({ health, configRef }: Step): boolean {
  return health === undefined || configRef === 'base'
}

export async function openBase({ base, head }: Event, files: Files): Promise<OpenedBase> {
  if (base === undefined) return undefined
  return orWhy(async () => {
    const { BaseFiles: opened } = await import('../../host/git/base-files.ts')
    return opened.of(await files.baseOf({ base, head }), files)
  })
}

/** The base, where there is one. */
function known(base: OpenedBase): BaseFiles | undefined {
  return base === undefined || 'why' in base ? undefined : base
}

function notOpened(base: OpenedBase): NotCompared | undefined {
  return base !== undefined && 'why' in base ? base : undefined
}

/** The step as it is run against this base, with what it cannot do. Throws UsageError where it may not be run without it. */
export function withBase(step: Step, base: OpenedBase, event: Event, files: Files): WithBase {
  const found = known(base)
  const why = notOpened(base)?.why ?? `This run is for ${event.name || 'no event'}, which has no base.`
  if (step.configRef === 'base' && base !== undefined) {
    // NOTE: not the configuration of the change in its place: it is what is not trusted.
    if (found === undefined) throw new UsageError(`config-ref: ${why}`)
    files.judgeBy(found)
  }
  if (!step.changedOnly) return { step, notes: [] }
  if (found === undefined) return { step, notes: [`changed-only: all sets are checked. ${why}`] }
  return { step: { ...step, options: { ...step.options, changedSince: found.commit.slice(0, 12) } }, notes: [] }
}

export interface WithBase {
  readonly step: Step
  readonly notes: readonly string[]
}

/** Undefined where there is no change to compare. */
export async function comparedWithBase(
  report: Report,
  step: Step,
  base: OpenedBase,
  context: { readonly files: Files; readonly host: Host },
): Promise<Comparison | NotCompared | undefined> {
  const { baseReport, health } = step
  if (health !== undefined) return undefined
  const found = known(base)
  const other =
    baseReport !== undefined
      ? await orWhy(async () => baseReportOf(baseReport, context))
      : found === undefined
        ? notOpened(base)
        : await orWhy(() => checkedBase(step, report, found), 'It cannot be checked. ')
  return other === undefined || 'why' in other ? other : compare(report, other)
}

/** What git tells of the change itself; nothing of it where it does not: it only says what is shown, and where. */
export interface ChangedText {
  /** The lines that the change writes. */
  readonly lines: AnnotationOptions['lines']
  /** Files that are not as its last commit has them. */
  readonly differing: ReadonlySet<string> | undefined
}

export async function textOfChange(base: OpenedBase, { head }: Event): Promise<ChangedText> {
  const none: ChangedText = { lines: undefined, differing: undefined }
  const found = known(base)
  if (found === undefined) return none
  const told = await orWhy(async () => ({
    lines: await found.lines(),
    differing: head === undefined ? undefined : await found.differingFrom(head),
  }))
  return 'why' in told ? none : told
}

async function checkedBase(step: Step, report: Report, base: BaseFiles): Promise<Base> {
  const name = `the base (${base.commit.slice(0, 7)})`
  return baseOf(name, base.isSame ? report : await checkFiles(step.files, { ...step.options, pictures: false }, base))
}

/** NOTE: the workflow may name a file anywhere, as the output of a step before; the checkout may not lead there by a link. */
function baseReportOf(path: string, { files, host }: { readonly files: Files; readonly host: Host }): Base {
  const read = /^(?:\/|[A-Za-z]:[\\/])/.test(path) ? host.readText(path) : textIn(files, path)
  if (read === undefined) throw new UsageError(`base-report: there is no file ${path} that can be read.`)
  return readBaseReport(path, read)
}

function textIn(files: Files, path: string): string {
  const file = files.read(files.fromUser(path))
  if ('fault' in file) throw new UsageError(`base-report: ${file.fault}`)
  return file.text
}

/** What the user can mend is no reason to end: it is why there is no comparison. */
async function orWhy<T>(work: () => Promise<T>, before = ''): Promise<T | NotCompared> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return { why: before + error.message }
  }
}
