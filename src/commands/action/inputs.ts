// The inputs of a step, read and checked before anything is done. action.yml declares the same.
import type { Configuration } from '../../config/configuration.ts'
import { UsageError } from '../../config/usage-error.ts'
import type { CheckFilesOptions, FileWithParameters } from '../../gate/check-files.ts'
import { inputOf, linesOf, refuseOtherInputs } from '../../host/github.ts'
import type { Host } from '../../host/host.ts'
import { nearest } from '../../resource/nearest.ts'
import { withoutValue } from '../../source/path.ts'
import { secondsOf } from '../duration.ts'
import type { AskedComment } from './comment.ts'

type Env = Host['env']

const inputs = [
  'files',
  'parameters',
  'config',
  'baseline',
  'before',
  'rules',
  'set',
  'fail-on',
  'unknown',
  'live',
  'subscription-id',
  'resource-group',
  'location',
  'client-id',
  'tenant-id',
  'health',
  'wait',
  'interval',
  'sarif-file',
  'sarif-category',
  'html-file',
  'changed-only',
  'config-ref',
  'base-report',
  'comment',
  'comment-key',
  'token',
  'annotations',
  'working-directory',
] as const

/** What a step was asked for. */
export interface Step {
  readonly files: readonly FileWithParameters[]
  /** All that a check needs beside its files. */
  readonly options: CheckFilesOptions
  /** Set where it judges backend health in place of a check. */
  readonly health?: AskedHealth
  /** Live state that is named, `azure:` and an id. */
  readonly named: readonly string[]
  /** Whom to sign in to Azure as. */
  readonly identity: { readonly clientId?: string; readonly tenantId?: string }
  readonly annotations: boolean
  /** Checks only the sets that the change touches. */
  readonly changedOnly: boolean
  /** Where the configuration, rules and the baseline are read on pull requests. */
  readonly configRef: 'base' | 'head'
  /** The JSON report of the base of the change. */
  readonly baseReport?: string
  readonly comment?: AskedComment
  /** Files to write reports to. */
  readonly reports: { readonly sarif?: string; readonly html?: string }
  readonly sarifCategory?: string
}

/** Inputs about health. */
export interface AskedHealth {
  /** Files with what Azure answered, and `azure:` with ids. */
  readonly health: readonly string[]
  readonly before: readonly string[]
  /** Seconds. */
  readonly wait?: number
  readonly interval?: number
}

/** Throws UsageError for what cannot be meant. */
export function readStep({ env, today }: Pick<Host, 'env' | 'today'>): Step {
  refuseOtherInputs(env, inputs)
  const health = healthOf(env)
  const live = wordOf(env, 'live', ['none', 'merge', 'diff'] as const) ?? 'none'
  if (health !== undefined && live !== 'none')
    throw new UsageError(
      'live: `health` asks Azure for health alone. Leave one of them out, or make two steps of them.',
    )
  const files = filesOf(env)
  // NOTE: in a step about health `before` is the health before the deployment, else what was there before.
  const before = health === undefined ? namedIn(env, 'before') : []
  const clientId = inputOf(env, 'client-id')
  const tenantId = inputOf(env, 'tenant-id')
  const baseReport = inputOf(env, 'base-report')
  const comment = isOn(env, 'comment') ? commentOf(env) : undefined
  return {
    files,
    options: { ...optionsOf(env), live, before, today: today(), pictures: true },
    ...(health !== undefined && { health }),
    named: health === undefined ? [...files, ...before].map(({ path }) => path) : [...health.health, ...health.before],
    identity: { ...(clientId !== '' && { clientId }), ...(tenantId !== '' && { tenantId }) },
    annotations: isOn(env, 'annotations'),
    changedOnly: isOn(env, 'changed-only'),
    configRef: wordOf(env, 'config-ref', ['base', 'head'] as const) ?? 'head',
    ...(baseReport !== '' && { baseReport }),
    ...(comment !== undefined && { comment }),
    ...reportsOf(env),
  }
}

/** A line of `files` is a FILE, a glob, or TEMPLATE PARAMETERS…; `parameters` belong to the only line. */
function filesOf(env: Env): FileWithParameters[] {
  const set = inputOf(env, 'set')
  const parameters = linesOf(env, 'parameters')
  const files = namedIn(env, 'files').map((file): FileWithParameters => ({
    path: file.path,
    parameters: [...file.parameters, ...parameters],
    ...(set !== '' && { set }),
  }))
  if (parameters.length > 0 && files.length !== 1)
    throw new UsageError(
      '`parameters` belongs to one file. With several, write TEMPLATE PARAMETERS… in the lines of `files`.',
    )
  return files
}

/** The FILEs of an input, each with its parameters. */
function namedIn(env: Env, input: 'files' | 'before') {
  return linesOf(env, input).map((line) => {
    const [path = '', ...parameters] = wordsOf(line)
    if (path === '-') throw new UsageError(`${input}: - is standard input, which an action has not. Name a file.`)
    return { path, parameters }
  })
}

/**
 * Words of a line up to a `#` that stands alone. Quotes hold words with blanks together, whole (`"a b.json"`) or as a value
 * (`name="a b"`); anywhere else a quote is a character like any other, as in `tags={"a":1}`.
 */
function wordsOf(line: string): string[] {
  const words = [...line.matchAll(/([A-Za-z_][\w-]*=)?"([^"]*)"(?!\S)|(\S+)/g)].map(
    ([, name = '', quoted, word]) => word ?? `${name}${quoted ?? ''}`,
  )
  const comment = words.indexOf('#')
  return comment < 0 ? words : words.slice(0, comment)
}

function optionsOf(env: Env): CheckFilesOptions {
  const config = inputOf(env, 'config')
  const baseline = inputOf(env, 'baseline')
  const failOn = wordOf(env, 'fail-on', ['error', 'warning', 'info'] as const)
  const unknown: Configuration['unknown'] = wordOf(env, 'unknown', ['fail', 'warn', 'ignore'] as const)
  const scope = {
    subscriptionId: inputOf(env, 'subscription-id'),
    resourceGroup: inputOf(env, 'resource-group'),
    location: inputOf(env, 'location'),
    tenantId: inputOf(env, 'tenant-id'),
  }
  return {
    rulePaths: linesOf(env, 'rules'),
    scope: Object.fromEntries(Object.entries(scope).filter(([, value]) => value !== '')),
    ...(config !== '' && { config }),
    ...(baseline !== '' && { baseline }),
    ...(failOn !== undefined && { failOn }),
    ...(unknown !== undefined && { unknown }),
  }
}

function healthOf(env: Env): AskedHealth | undefined {
  const health = linesOf(env, 'health')
  const wait = timeOf(env, 'wait')
  const interval = timeOf(env, 'interval')
  if (health.length === 0) {
    if (wait !== undefined) throw new UsageError('wait: there is no health to wait for. Name it in `health`.')
    if (interval !== undefined) throw new UsageError('interval: there is no health to read again. Name it in `health`.')
    return undefined
  }
  if (interval !== undefined && wait === undefined)
    throw new UsageError('interval is the time between two answers, and without `wait` there is one. Add `wait`.')
  const before = linesOf(env, 'before')
  if ([...health, ...before].includes('-'))
    throw new UsageError('health, before: - is standard input, which an action has not. Name a file.')
  return { health, before, ...(wait !== undefined && { wait }), ...(interval !== undefined && { interval }) }
}

/** NOTE: asked for again where other inputs are wrong: a comment says that too, so that it throws nothing. */
export function commentOf(env: Env): AskedComment | undefined {
  if (inputOf(env, 'comment') !== 'true') return undefined
  return { key: inputOf(env, 'comment-key'), token: inputOf(env, 'token') }
}

function timeOf(env: Env, name: 'wait' | 'interval'): number | undefined {
  const given = inputOf(env, name)
  return secondsOf(name, given === '' ? undefined : given, 1)
}

function reportsOf(env: Env): Pick<Step, 'reports' | 'sarifCategory'> {
  const [sarif, html] = [inputOf(env, 'sarif-file'), inputOf(env, 'html-file')]
  const sarifCategory = inputOf(env, 'sarif-category')
  if (sarif === '' && sarifCategory !== '')
    throw new UsageError('sarif-category names the runs of a SARIF file. Add `sarif-file`.')
  const reports = { ...(sarif !== '' && { sarif }), ...(html !== '' && { html }) }
  return { reports, ...(sarifCategory !== '' && { sarifCategory }) }
}

/** Switches that are not given are off, but for annotations. */
function isOn(env: Env, name: 'annotations' | 'changed-only' | 'comment'): boolean {
  return (wordOf(env, name, ['true', 'false'] as const) ?? String(name === 'annotations')) === 'true'
}

function wordOf<Word extends string>(env: Env, name: string, words: readonly Word[]): Word | undefined {
  const given = inputOf(env, name)
  if (given === '') return undefined
  const word = words.find((candidate) => candidate === given)
  if (word === undefined)
    throw new UsageError(
      `${name} must be one of ${words.join(', ')}, not ${withoutValue(given)}.${nearest(given, words)}`,
    )
  return word
}
