// The options of commands that judge: which rules, how severe, by which day.
import type { Configuration } from '../config/configuration.ts'
import type { CheckFilesOptions } from '../gate/check-files.ts'
import type { Host } from '../host/host.ts'
import type { Arguments } from './arguments.ts'
import type { OptionTable } from './command.ts'

const failOn: readonly NonNullable<Configuration['failOn']>[] = ['error', 'warning', 'info']
const unknown: readonly NonNullable<Configuration['unknown']>[] = ['fail', 'warn', 'ignore']

export const rulesOption: OptionTable = {
  rules: { value: 'PATH', several: true, help: 'rules of your own: a file or a folder' },
}

export const severityOptions: OptionTable = {
  'fail-on': {
    value: failOn.join('|'),
    values: failOn,
    help: 'lowest severity that closes the gate; error when not given',
  },
  unknown: { value: unknown.join('|'), values: unknown, help: 'what undecided rules do; warn when not given' },
}

export const todayOption: OptionTable = {
  today: { value: 'YYYY-MM-DD', help: 'the day by which waivers and certificates end; today when not given' },
}

/** What these options say, and the scope and the configuration beside them. */
export function judgingOf(args: Arguments, host: Host): CheckFilesOptions {
  const config = args.value('config')
  const lowest = args.word('fail-on', failOn)
  const mode = args.word('unknown', unknown)
  return {
    rulePaths: args.values('rules'),
    scope: args.scope,
    today: args.value('today') ?? host.today(),
    ...(config !== undefined && { config }),
    ...(lowest !== undefined && { failOn: lowest }),
    ...(mode !== undefined && { unknown: mode }),
  }
}
