// The wire to those who give tokens: Azure's authority and the runner of GitHub. It carries no token of the resource manager.
import { createPipelineFromOptions } from '@azure/core-rest-pipeline'
import { pipelineSend, type WireOptions } from './pipeline-wire.ts'
import type { Send } from './wire.ts'

export function signInSend(options: WireOptions, agent: string): Send {
  const pipeline = createPipelineFromOptions({
    retryOptions: { maxRetries: 0 },
    userAgentOptions: { userAgentPrefix: agent },
  })
  return pipelineSend(pipeline, options)
}
