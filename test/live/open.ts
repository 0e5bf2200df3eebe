// The port to Azure against a server on this machine: real requests over HTTPS, and no time spent waiting.
import { createDefaultHttpClient, type HttpClient } from '@azure/core-rest-pipeline'
import type { Azure, AzureOptions } from '../../src/host/azure.ts'
import type { LiveLimits } from '../../src/live/limits.ts'
import { openAzure } from '../../src/live/open.ts'
import type { FakeArm } from './fake-arm.ts'

export interface Opened {
  readonly azure: Azure
  /** How long each pause would have been, in milliseconds. */
  readonly waits: readonly number[]
  readonly stop: () => void
}

export interface Setting {
  readonly options?: AzureOptions
  readonly limits?: Partial<LiveLimits>
  readonly env?: Readonly<Record<string, string>>
  /** Milliseconds by which the clock of this machine is ahead. */
  readonly ahead?: number
  readonly onSleep?: () => void
}

export const token = 'the-token-that-must-not-leak'

/** Opens the port to a fake resource manager; pauses pass at once. */
export function openTo(
  arm: FakeArm,
  { options = {}, limits = {}, env = {}, ahead = 0, onSleep }: Setting = {},
): Opened {
  const stopping = new AbortController()
  const waits: number[] = []
  const time = {
    now: () => Date.now() + ahead + waits.reduce((sum, wait) => sum + wait, 0),
    sleep: async (milliseconds: number) => {
      waits.push(milliseconds)
      onSleep?.()
    },
  }
  const azure = openAzure(
    options,
    {
      env: { POOLGATE_CLOUD: arm.origin, POOLGATE_AZURE_TOKEN: token, AZURE_CONFIG_DIR: '/nowhere', ...env },
      nodeVersion: '24.0.0',
      agent: 'poolgate/test',
      interrupt: { signal: stopping.signal, during: (work) => work() },
    },
    { limits, time, httpClient: trusting(arm.ca) },
  )
  return { azure, waits, stop: () => stopping.abort() }
}

/** The client of the SDK, which takes the certificate of the fake. */
export function trusting(ca: string): HttpClient {
  const client = createDefaultHttpClient()
  const tlsSettings = { ca }
  return { sendRequest: (request) => client.sendRequest(Object.assign(request, { tlsSettings })) }
}
