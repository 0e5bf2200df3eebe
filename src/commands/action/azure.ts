// Azure, where a step asks it: live state that is named, or that joins what is declared.
import { UsageError } from '../../config/usage-error.ts'
import type { Event } from '../../host/event.ts'
import type { Files } from '../../host/files.ts'
import type { Host } from '../../host/host.ts'
import { isLivePath, subscriptionOfLive } from '../../source/path.ts'
import type { Step } from './inputs.ts'

/** Said where live state is left out. */
export const noLiveOnForks =
  'live: not read, because this pull request comes from a fork, which gets no identity. What is declared elsewhere is undecided here; run the gate again before you deploy.'

/**
 * The step as it is run. NOTE: for a stranger's pull request no live state is joined: its templates say what is looked up, and
 * its summary would show it.
 */
export function withoutLiveOnForks(
  step: Step,
  event: Event,
): { readonly step: Step; readonly notes: readonly string[] } {
  if (!event.isFork || step.options.live === 'none') return { step, notes: [] }
  return { step: { ...step, options: { ...step.options, live: 'none' } }, notes: [noLiveOnForks] }
}

/** Opens the way to Azure where something of it is asked for; else as soon as it is. */
export async function connect(
  { named, options, identity }: Step,
  event: Event,
  { host, files }: { readonly host: Host; readonly files: Files },
): Promise<void> {
  const open = async (id: string) => {
    if (host.openAzure === undefined) throw new UsageError('Live state of Azure cannot be read here.')
    const subscription = subscriptionOfLive(id) ?? options.scope?.subscriptionId
    return host.openAzure({ ...identity, ...(subscription !== undefined && { subscription }) })
  }
  const first = named.find(isLivePath)
  if (first !== undefined || options.live !== 'none') files.connect(await open(first ?? ''))
  // The inputs of a configuration may name live state, which is seen when it is read; those of a stranger may not.
  else if (!event.isFork) files.connectLater(open)
}
