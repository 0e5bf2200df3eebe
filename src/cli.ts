// The command line. Everything it does is in commands/.
import { main } from './commands/main.ts'
import { nodeHost } from './host/node.ts'

process.exitCode = await main(process.argv.slice(2), nodeHost(new URL('worker.js', import.meta.url)))
