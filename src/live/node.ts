// This layer on Node, with the environment of the process.
import type { Azure, AzureOptions } from '../host/azure.ts'
import type { Interrupt } from '../host/interrupt.ts'
import { openAzure } from './open.ts'

/** `agent` is poolgate and its version, as Azure's logs have it. */
export function openAzureOnNode(options: AzureOptions, agent: string, interrupt: Interrupt): Azure {
  return openAzure(options, { env: process.env, nodeVersion: process.versions.node, agent, interrupt })
}

/** Of the library: Ctrl-C is a matter of the program that it is in. */
export function openAzureInProgram(options: AzureOptions, agent: string): Azure {
  const never: Interrupt = { signal: new AbortController().signal, during: (work) => work() }
  return openAzureOnNode(options, agent, never)
}
