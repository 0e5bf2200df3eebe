// The GitHub Action. Everything it does is in commands/action.ts.
import { runAction } from './commands/action.ts'
import { nodeHost } from './host/node.ts'

process.exitCode = await runAction(nodeHost())
