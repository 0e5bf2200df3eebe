// `poolgate explain`: the page of a rule, as text.
import { UsageError } from '../config/usage-error.ts'
import { ownRules, rulesOf } from '../gate/check-files.ts'
import { loadConfiguration } from '../gate/configuration.ts'
import { RuleIndex } from '../gate/rule-index.ts'
import { styleOf } from '../report/text/style.ts'
import { configOption, type Command, type ExitCode } from './command.ts'
import { hasErrors, tellProblems, usesColour } from './output.ts'

export const explainCommand: Command = {
  name: 'explain',
  usage: 'CODE|NAME',
  summary: 'Says what a rule asks, why, how it looks wrong and right, and where to read more',
  options: {
    ...configOption,
    rules: { value: 'PATH', several: true, help: 'rules of your own: a file or a folder' },
  },
  mostArguments: 1,
  async run(args, host): Promise<ExitCode> {
    const [name] = args.rest
    if (name === undefined)
      throw new UsageError('`poolgate explain` needs a rule: poolgate explain LB012. `poolgate rules` lists them.')
    const files = host.openFiles()
    const config = await loadConfiguration(args.value('config'), files)
    const index = new RuleIndex(rulesOf(await ownRules(config, args.values('rules'), files)))
    const rule = index.get(name)
    const { pageOf } = await import('../gate/explain.ts')
    const { text, problems } = pageOf(rule, files, styleOf(usesColour(args, host, host.out)))
    host.out.write(text)
    tellProblems(problems, args, host)
    return hasErrors(problems) ? 2 : 0
  },
}
