// The wire to the resource manager: the client of @azure/arm-network with its credential, proxy and TLS, of which the pipeline
// is used and not the operations. These drop what they do not know, fix the version of the API, and follow any link with the token;
// with all of them `dist` would be 2.5 MiB larger, beyond its budget.
import { createNetworkManagement } from '@azure/arm-network/api'
import type { TokenCredential } from '@azure/core-auth'
import { bearerTokenAuthenticationPolicyName, type PipelinePolicy } from '@azure/core-rest-pipeline'
import type { Cloud } from './cloud.ts'
import { LiveError } from './fault.ts'
import { pipelineSend, type WireOptions } from './pipeline-wire.ts'
import type { Send } from './wire.ts'

export function armSend(cloud: Cloud, credential: TokenCredential, options: WireOptions, agent: string): Send {
  const { pipeline } = createNetworkManagement(credential, '', {
    endpoint: cloud.resourceManager,
    credentials: { scopes: [`${cloud.audience}/.default`] },
    retryOptions: { maxRetries: 0 },
    userAgentOptions: { userAgentPrefix: agent },
  })
  pipeline.addPolicy(onlyTo(cloud.resourceManager), { beforePolicies: [bearerTokenAuthenticationPolicyName] })
  return pipelineSend(pipeline, options)
}

/** Refuses every request to another origin, whoever made it, before the token is added. */
function onlyTo(origin: string): PipelinePolicy {
  return {
    name: 'onlyToResourceManager',
    sendRequest(request, next) {
      if (new URL(request.url).origin === origin) return next(request)
      throw new LiveError(
        'foreign',
        `A request to ${new URL(request.url).origin} was not sent: the token is for ${origin} alone.`,
      )
    },
  }
}
