import {
  createPipelineFromOptions,
  pipelineSend
} from "./shared-azure-abort-controller.js";
import "./shared-live-fault.js";
import "./core.js";

// src/live/sign-in-wire.ts
function signInSend(options, agent) {
  const pipeline = createPipelineFromOptions({
    retryOptions: { maxRetries: 0 },
    userAgentOptions: { userAgentPrefix: agent }
  });
  return pipelineSend(pipeline, options);
}
export {
  signInSend
};
