// This layer on Node: the environment, and Ctrl-C, which stops the conversation with Azure and leaves the last word to the command.
import type { Azure, AzureOptions } from '../host/azure.ts'
import { openAzure } from './open.ts'

/** `agent` is poolgate and its version, as Azure's logs have it. */
export function openAzureOnNode(options: AzureOptions, agent: string): Azure {
  const stop = new AbortController()
  // A second Ctrl-C ends the process at once, as it does everywhere.
  process.once('SIGINT', () => stop.abort())
  return open(options, agent, stop.signal)
}

/** Of the library: Ctrl-C is a matter of the program that it is in. */
export function openAzureInProgram(options: AzureOptions, agent: string): Azure {
  return open(options, agent, new AbortController().signal)
}

function open(options: AzureOptions, agent: string, signal: AbortSignal): Azure {
  return openAzure(options, { env: process.env, nodeVersion: process.versions.node, agent, signal })
}
