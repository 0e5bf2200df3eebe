// The way into this layer: signs in, and opens the port to Azure. The SDK is loaded here, when the first request is about to go out.
import type { HttpClient } from '@azure/core-rest-pipeline'
import { execFile } from 'node:child_process'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { UsageError } from '../config/usage-error.ts'
import type { Azure, AzureOptions } from '../host/azure.ts'
import { sleepUnless, type Interrupt } from '../host/interrupt.ts'
import { textOfFile } from '../host/text-file.ts'
import { ArmAzure } from './arm-azure.ts'
import { ArmClient } from './client.ts'
import { cloudOf } from './cloud.ts'
import type { Finished, SignInPorts, TokenRequest } from './credential/token.ts'
import { defaultLimits, type LiveLimits } from './limits.ts'
import { recorded, replayed, type Recording } from './recording.ts'
import type { Send, Time } from './wire.ts'

/** What of the process this layer needs. */
export interface LiveProcess {
  readonly env: Readonly<Record<string, string | undefined>>
  /** `24.1.0`. */
  readonly nodeVersion: string
  /** poolgate and its version, as Azure's logs have it. */
  readonly agent: string
  readonly interrupt: Interrupt
}

/** What tests replace. */
export interface LiveParts {
  readonly limits?: Partial<LiveLimits>
  readonly time?: Time
  readonly httpClient?: HttpClient
}

const leastNode = 22

/** Opens the port to Azure, or to a recording of it. Nothing is asked yet. Throws UsageError where that cannot be. */
export function openAzure(options: AzureOptions, process: LiveProcess, parts: LiveParts = {}): Azure {
  const { env, interrupt } = process
  requireNode(process.nodeVersion)
  const limits = { ...defaultLimits, ...parts.limits }
  const { tell } = options
  if (options.replay !== undefined) {
    const { resourceManager, ...recording } = replayed(options.replay)
    const client = new ArmClient({ resourceManager, send: recording.send, time: noTime, limits, tell })
    return new ArmAzure(client, interrupt, recording)
  }
  const configFolder = env['AZURE_CONFIG_DIR'] || join(homedir(), '.azure')
  const cloud = cloudOf({ env, cliConfig: () => textOfFile(join(configFolder, 'config')) })
  const { resourceManager } = cloud
  const time = parts.time ?? timeOf(interrupt.signal)
  const request: TokenRequest = { cloud, subscription: options.subscription }
  const network = networkSend(
    request,
    { ...process, env: identified(env, options) },
    { limits, time, httpClient: parts.httpClient },
  )
  const fresh: Recording = { send: network, moment: (now) => now, isReplay: false }
  const recording = options.record === undefined ? fresh : recorded(network, options.record, resourceManager)
  return new ArmAzure(
    new ArmClient({ resourceManager, send: recording.send, time, limits, tell }),
    interrupt,
    recording,
  )
}

/** The environment, in which the identity is the one that was asked for. */
export function identified(env: LiveProcess['env'], { clientId, tenantId }: AzureOptions): LiveProcess['env'] {
  return {
    ...env,
    ...(clientId !== undefined && { AZURE_CLIENT_ID: clientId }),
    ...(tenantId !== undefined && { AZURE_TENANT_ID: tenantId }),
  }
}

/** Replays do not wait. */
const noTime: Time = { now: () => 0, sleep: () => Promise.resolve() }

interface Network {
  readonly limits: LiveLimits
  readonly time: Time
  readonly httpClient: HttpClient | undefined
}

/** Sends over the network; signs in, and loads the SDK, with the first request. */
function networkSend(
  request: TokenRequest,
  { env, interrupt, agent }: LiveProcess,
  { limits, time, httpClient }: Network,
): Send {
  const { signal } = interrupt
  const options = { ...limits, signal, httpClient, now: () => time.now() }
  const open = async (): Promise<Send> => {
    const [{ armSend }, { signInSend }, { credentialOf }] = await Promise.all([
      import('./arm-wire.ts'),
      import('./sign-in-wire.ts'),
      import('./credential/chain.ts'),
    ])
    const ports: SignInPorts = {
      env,
      now: () => time.now(),
      readFile: textOfFile,
      run: (command, args) => run(command, args, signal),
      send: async () => signInSend(options, agent),
    }
    return armSend(request.cloud, credentialOf(request, ports), options, agent)
  }
  let wire: Promise<Send> | undefined
  return async (asked) => (await (wire ??= open()))(asked)
}

function requireNode(version: string): void {
  if (Number.parseInt(version, 10) >= leastNode) return
  throw new UsageError(
    `Live state of Azure needs Node ${leastNode} or later, and this is Node ${version}. Run poolgate on a later Node, or leave out azure:, --live and --record.`,
  )
}

function timeOf(signal: AbortSignal): Time {
  return { now: () => Date.now(), sleep: (milliseconds) => sleepUnless(signal, milliseconds) }
}

const programMilliseconds = 60_000
const programBytes = 1024 * 1024

function run(command: string, args: readonly string[], signal: AbortSignal): Promise<Finished | undefined> {
  const options = { timeout: programMilliseconds, maxBuffer: programBytes, windowsHide: true, signal }
  return new Promise((resolve) => {
    execFile(command, args, options, (error, stdout, stderr) => {
      if (error === null) return resolve({ exit: 0, stdout, stderr })
      if (error.code === 'ENOENT') return resolve(undefined)
      resolve({ exit: typeof error.code === 'number' ? error.code : null, stdout, stderr })
    })
  })
}
