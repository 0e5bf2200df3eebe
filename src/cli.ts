// The command line. Everything it does is in commands/.
import { main } from './commands/main.ts'
import { tool } from './gate/version.ts'
import { nodeHost } from './host/node.ts'

const host = nodeHost({
  worker: new URL('worker.js', import.meta.url),
  // Loaded when a live option asks for it.
  openAzure: async (options, interrupt) =>
    (await import('./live/node.ts')).openAzureOnNode(options, `${tool.name}/${tool.version}`, interrupt),
})
process.exitCode = await main(process.argv.slice(2), host)
