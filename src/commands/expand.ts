// `poolgate expand`: the resources that a template deploys, in the shape of `bicep snapshot`, or where one value comes from.
import { ArmError } from '../arm/error.ts'
import type { Expansion } from '../arm/template/expand.ts'
import { writeSnapshot } from '../arm/template/snapshot.ts'
import { UsageError } from '../config/usage-error.ts'
import { problemsIn, sourceMapOf } from '../gate/bicep-places.ts'
import { planOne } from '../gate/prepare.ts'
import { gapProblems } from '../gate/build-set.ts'
import { withRemedy } from '../gate/remedy.ts'
import { safeJsonText } from '../report/escape.ts'
import type { Problem } from '../resource/resource.ts'
import { yieldOf } from '../source/yield.ts'
import { inputOptions, type Command } from './command.ts'
import { explainValue } from './explain-value.ts'
import { hasErrors, openFiles, tellProblems } from './output.ts'

const { set: _, ...options } = inputOptions

export const expandCommand: Command = {
  name: 'expand',
  usage: 'FILE [options]',
  summary: 'Prints the resources that a template deploys',
  options: {
    ...options,
    explain: { value: 'POINTER', help: 'prints where the value at this JSON pointer of the output comes from' },
  },
  mostArguments: 1,
  async run(args, host) {
    const [file] = args.files
    if (file === undefined) throw new UsageError('`poolgate expand` needs a template: poolgate expand FILE.')
    const files = await openFiles(args, host)
    const planned = await planOne(file, args.scope, files)
    const { deployment } = planned
    if (deployment === undefined) {
      tellProblems(planned.problems, args, host)
      return 2
    }
    const expansion = yieldOf(deployment)
    const map = sourceMapOf([deployment], files)
    const problems = [...planned.problems, ...problemsIn(expansion.problems.map(withRemedy), map)]
    const pointer = args.value('explain')
    const output = hasErrors(problems)
      ? ''
      : pointer === undefined
        ? print(expansion, problems)
        : explainValue(expansion, pointer, (place) => map?.place(place) ?? place)
    tellProblems([...problems, ...problemsIn(gapProblems(expansion.gaps), map)], args, host)
    if (hasErrors(problems)) return 2
    host.out.write(output)
    return 0
  },
}

/** The output; '' and a further problem when it would be too long. */
function print(expansion: Expansion, problems: Problem[]): string {
  try {
    return safeJsonText(writeSnapshot({ ...expansion, problems }))
  } catch (error) {
    if (!(error instanceof ArmError)) throw error
    problems.push({ level: 'error', code: error.code, message: error.message })
    return ''
  }
}
