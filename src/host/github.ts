// What an action says to the runner, and what it hears from it. NOTE: not @actions/core: of its 440 KB (an HTTP client
// among them) these few lines are what poolgate needs, and they run without a token.
import { resolve } from 'node:path'
import { repositoryAround } from './files.ts'
import type { Host } from './host.ts'
import { UsageError } from '../config/usage-error.ts'
import { nearest } from '../resource/nearest.ts'
import { workflowData } from '../report/escape.ts'

/** An input of the action, trimmed; '' when it is not set. */
export function inputOf(env: Host['env'], name: string): string {
  return (env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`] ?? '').trim()
}

/** The lines of an input that are neither empty nor comments. */
export function linesOf(env: Host['env'], name: string): readonly string[] {
  const lines = inputOf(env, name)
    .split(/\r?\n/)
    .map((line) => line.trim())
  return lines.filter((line) => line !== '' && !line.startsWith('#'))
}

/** Sets an output. The delimiter cannot be guessed, so that no value can end it and set others. */
export function setOutput(host: Host, name: string, value: string): void {
  const path = host.env['GITHUB_OUTPUT']
  const delimiter = `poolgate_${host.randomId()}`
  if (path !== undefined && path !== '') host.append(path, `${name}<<${delimiter}\n${value}\n${delimiter}\n`)
}

/** Adds Markdown to the summary of the job; nothing where the runner has none. */
export function addSummary(host: Host, markdown: string): void {
  const path = host.env['GITHUB_STEP_SUMMARY']
  if (path !== undefined && path !== '') host.append(path, markdown)
}

/** Throws UsageError for inputs that are misspelt: nobody is to believe in a check that does not run. */
export function refuseOtherInputs(env: Host['env'], known: readonly string[]): void {
  const given = Object.entries(env).flatMap(([key, value]) => {
    const [, name] = /^INPUT_(.+)$/i.exec(key) ?? []
    return name === undefined || (value ?? '').trim() === '' ? [] : [name.toLowerCase().replaceAll('_', '-')]
  })
  for (const name of given.filter((candidate) => !known.includes(candidate))) {
    const hint = nearest(name, known)
    // NOTE: the runner itself warns of inputs that action.yml does not have; and INPUT_* may be a variable of the job.
    if (hint !== '') throw new UsageError(`There is no input ${name}.${hint}`)
  }
}

/** Where a step works. */
export interface Folders {
  /** The checkout, which no path leaves. */
  readonly workspace: string
  readonly directory: string
  /** The repository around the directory, which may be a folder of the checkout: GitHub names files from there. */
  readonly repository: string
}

export function foldersOf(env: Host['env']): Folders {
  const given = env['GITHUB_WORKSPACE'] ?? ''
  if (given === '') throw new UsageError('GITHUB_WORKSPACE is not set: run this as a step of a workflow.')
  const workspace = resolve(given)
  const directory = resolve(workspace, inputOf(env, 'working-directory'))
  return { workspace, directory, repository: repositoryAround(directory, workspace) }
}

/** Tells beside no line what is worth knowing. */
export function tellNotice(host: Host, message: string): void {
  host.out.write(`::notice title=poolgate::${workflowData(message)}\n`)
}

/** Fails the step with one annotation. */
export function tellError(host: Host, message: string): void {
  host.out.write(`::error title=poolgate::${workflowData(message)}\n`)
}

/** Text in the log in which nothing is taken for a workflow command, whatever stands in it. */
export function logText(host: Host, text: string): void {
  const token = `poolgate_${host.randomId()}`
  host.out.write(`::stop-commands::${token}\n${text}${text.endsWith('\n') ? '' : '\n'}::${token}::\n`)
}
