// Reads the arguments of a command against its table of options. Whatever does not fit is the user's fault and is told
// with the nearest right name.
import { parseArgs } from 'node:util'
import { UsageError } from '../config/usage-error.ts'
import type { FileWithParameters } from '../gate/check-files.ts'
import { addTo } from '../resource/groups.ts'
import { pictureFormats } from '../report/picture/formats.ts'
import { nearest } from '../resource/nearest.ts'
import { withoutValue } from '../source/path.ts'
import type { Scope } from '../source/plan.ts'
import { commonOptions, type Command, type Option, type OptionTable } from './command.ts'

/** What was given, in order where order counts. */
export class Arguments {
  readonly #values: ReadonlyMap<string, readonly string[]>
  readonly #given: readonly Given[]
  /** The arguments beside options. */
  readonly rest: readonly string[]
  /** The FILEs with their parameters and sets. */
  readonly files: readonly FileWithParameters[]
  /** What `--before` names, each with its parameters; without a set it is for every set. */
  readonly before: readonly FileWithParameters[]

  constructor(given: readonly Given[], fileOption?: string) {
    const values = new Map<string, string[]>()
    for (const { option, value } of given) {
      if (option !== undefined) addTo(values, option, value)
    }
    this.#values = values
    this.#given = given
    this.rest = given.flatMap(({ option, value }) => (option === undefined ? [value] : []))
    const { files, before } = filesOf(given, fileOption)
    this.files = files
    this.before = before
  }

  has(option: string): boolean {
    return this.#values.has(option)
  }

  /** The last value of an option. */
  value(option: string): string | undefined {
    return this.#values.get(option)?.at(-1)
  }

  values(option: string): readonly string[] {
    return this.#values.get(option) ?? []
  }

  /** What was given of these options, in order. */
  inOrder(...options: readonly string[]): readonly { readonly option: string; readonly value: string }[] {
    return this.#given.flatMap(({ option, value }) =>
      option !== undefined && options.includes(option) ? [{ option, value }] : [],
    )
  }

  /** One of several words; parsing has refused all others. */
  word<Word extends string>(option: string, words: readonly Word[]): Word | undefined {
    return words.find((word) => word === this.value(option))
  }

  get scope(): Scope {
    const parts: [keyof Scope, string | undefined][] = [
      ['subscriptionId', this.value('subscription-id')],
      ['resourceGroup', this.value('resource-group')],
      ['location', this.value('location')],
      ['tenantId', this.value('tenant-id')],
      ['managementGroup', this.value('management-group-id')],
      ['deploymentName', this.value('deployment-name')],
    ]
    return Object.fromEntries(parts.filter(([, value]) => value !== undefined))
  }
}

/** One option or argument, as it came. */
interface Given {
  readonly option: string | undefined
  readonly value: string
}

export function readArguments(argv: readonly string[], command: Command): Arguments {
  const table: OptionTable = { ...command.options, ...commonOptions }
  const options = Object.fromEntries(
    Object.entries(table).map(([name, { value, short }]) => [
      name,
      {
        type: value === undefined ? 'boolean' : 'string',
        ...(short && { short }),
        multiple: true,
      } as const,
    ]),
  )
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true })
  const given: Given[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') given.push({ option: undefined, value: token.value })
    if (token.kind !== 'option') continue
    const option = Object.hasOwn(table, token.name) ? table[token.name] : undefined
    if (option === undefined) throw unknownOption(token.rawName, command.name, table)
    given.push({ option: token.name, value: valueOf(token, option, command.name) })
  }
  const args = new Arguments(given, command.fileOption)
  checkCounts(args, table, command)
  return args
}

interface OptionToken {
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

function valueOf({ rawName, value, inlineValue }: OptionToken, option: Option, command: string): string {
  if (option.value === undefined) {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value. Write ${rawName} alone.`)
    return ''
  }
  if (value === undefined || value === '' || (inlineValue !== true && /^-./.test(value)))
    throw new UsageError(`${rawName} needs a value: ${rawName} ${option.value}. See \`poolgate ${command} --help\`.`)
  if (option.values !== undefined && !option.values.includes(value)) {
    if (rawName === '--format' && pictureFormats.some((format) => format === value))
      throw new UsageError(
        `--format ${value} is a picture, and \`poolgate show\` draws it. Here, take ${list(option.values)}.`,
      )
    throw new UsageError(
      `${rawName} must be ${list(option.values)}, not ${withoutValue(value)}.${nearest(value, option.values)}`,
    )
  }
  return value
}

function checkCounts(args: Arguments, table: OptionTable, { name, mostArguments }: Command): void {
  if (args.has('help')) return
  for (const [option, { several, value }] of Object.entries(table)) {
    if (several !== true && value !== undefined && args.values(option).length > 1)
      throw new UsageError(`--${option} is given ${args.values(option).length} times. Give it once.`)
  }
  if (mostArguments !== undefined && args.rest.length > mostArguments)
    throw new UsageError(
      `\`poolgate ${name}\` takes ${mostArguments === 0 ? 'no argument' : `${mostArguments} argument`} beside options, ` +
        `got ${args.rest.length}: ${args.rest.map(withoutValue).join(' ')}. See \`poolgate ${name} --help\`.`,
    )
}

function unknownOption(rawName: string, command: string, table: OptionTable): UsageError {
  const names = Object.keys(table)
  const hint = nearest(rawName.replace(/^-+/, ''), names).replace(/'(.*)'/, '--$1')
  return new UsageError(`Unknown option ${rawName}.${hint || ` See \`poolgate ${command} --help\`.`}`)
}

interface Named {
  readonly path: string
  readonly parameters: string[]
  readonly set?: string
}

/**
 * FILEs are the arguments, or the values of an option. `--parameters` belongs to the FILE before it (or to the only one after
 * it), be it that of `--before`; `--set` to the FILEs after it.
 */
function filesOf(
  given: readonly Given[],
  fileOption: string | undefined,
): { readonly files: readonly Named[]; readonly before: readonly Named[] } {
  const files: Named[] = []
  const before: Named[] = []
  const isBefore = (option: string | undefined) => option === 'before' && fileOption === undefined
  const early: string[] = []
  let last: Named | undefined
  let set: string | undefined
  let unused: string | undefined
  for (const { option, value } of given) {
    if (option === 'set') {
      if (unused !== undefined) throw emptySet(unused)
      set = unused = value
    } else if (option === 'parameters') (last?.parameters ?? early).push(value)
    else if (option === fileOption || isBefore(option)) {
      last = { path: value, parameters: [], ...(set !== undefined && { set }) }
      if (option === fileOption) unused = undefined
      ;(option === fileOption ? files : before).push(last)
    }
  }
  if (unused !== undefined) throw emptySet(unused)
  const [first, ...others] = files
  if (early.length > 0 && (first === undefined || others.length > 0))
    throw new UsageError(
      `--parameters ${withoutValue(early[0] ?? '')} stands before every FILE. Put it after the template it belongs to.`,
    )
  first?.parameters.unshift(...early)
  return { files, before }
}

function emptySet(name: string): UsageError {
  return new UsageError(
    `--set ${name} has no FILE after it. It opens a set for the FILEs that follow; put it before them.`,
  )
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
