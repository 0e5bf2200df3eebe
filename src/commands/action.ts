// The GitHub Action: inputs of the step in; annotations, job summary, outputs and exit code out.
import { UsageError } from '../config/usage-error.ts'
import { checkFiles } from '../gate/check-files.ts'
import { tool } from '../gate/version.ts'
import { readEvent } from '../host/event.ts'
import type { Files } from '../host/files.ts'
import { foldersOf, inputOf, logText } from '../host/github.ts'
import type { Host } from '../host/host.ts'
import { connect, withoutLiveOnForks } from './action/azure.ts'
import { comparedWithBase, textOfChange, needsBase, openBase, withBase } from './action/base.ts'
import { give, giveMistake, type Outcome } from './action/give.ts'
import { healthOfStep } from './action/health.ts'
import { readStep } from './action/inputs.ts'
import type { ExitCode } from './command.ts'

/** Runs the action; gives the exit code of the step. Nothing is thrown. */
export async function runAction(host: Host): Promise<ExitCode> {
  try {
    return await give(await run(host), host)
  } catch (error) {
    if (error instanceof UsageError) {
      await giveMistake(error, host)
      return 2
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    const message = `This is a bug in poolgate ${tool.version}, not in your files. Please report it with the log of this step.`
    await giveMistake(new UsageError(message), host)
    logText(host, stack)
    return 3
  }
}

async function run(host: Host): Promise<Outcome> {
  const event = readEvent(host)
  const asked = withoutLiveOnForks(readStep(host), event)
  const files = openCheckout(host)
  const base = needsBase(asked.step) ? await openBase(event, files) : undefined
  const { step, notes } = withBase(asked.step, base, event, files)
  await connect(step, event, { host, files })
  const report =
    step.health === undefined
      ? await checkFiles(step.files, step.options, files)
      : await healthOfStep(step.health, step.files, step.options, { host, files })
  const compared = await comparedWithBase(report, step, base, { files, host })
  const change = await textOfChange(base, event)
  return { step, event, report, files, compared, ...change, notes: [...asked.notes, ...notes] }
}

/** NOTE: nothing outside of the checkout is allowed by name here: a pull request of a fork may hold links to anywhere. */
function openCheckout(host: Host): Files {
  const { workspace, directory, repository } = foldersOf(host.env)
  const files = host.openFiles({ directory, base: repository, root: workspace, closed: true })
  if (files.kindOf(files.directory) === 'directory') return files
  throw new UsageError(
    `working-directory: there is no folder ${inputOf(host.env, 'working-directory')} in the checkout.`,
  )
}
