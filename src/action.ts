// The GitHub Action. Everything it does is in commands/action.ts.
import { runAction } from './commands/action.ts'
import { tool } from './gate/version.ts'
import { nodeHost } from './host/node.ts'

const host = nodeHost({
  openAzure: async (options, interrupt) =>
    (await import('./live/node.ts')).openAzureOnNode(options, `${tool.name}/${tool.version}`, interrupt),
})
process.exitCode = await runAction(host)
