// A scenario: files, arguments and standard input in; standard output, standard error and exit code out. Sections begin
// with `==== name`; `==== file PATH` has its text, `==== file PATH = FIXTURE` that of test/cli/fixtures, `==== wrote PATH`
// the text of a file that the run is to make or to change. `==== bicep` puts a stand-in for Bicep on PATH.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { inFolder, root, runCli, stable, type Ran } from './run.ts'

/** What a run came to. */
export interface Outcome extends Ran {
  /** Files that it made or changed. */
  readonly wrote: Readonly<Record<string, string>>
}

export interface Scenario {
  readonly about: string
  readonly files: Readonly<Record<string, string>>
  readonly args: readonly string[]
  readonly directory: string
  readonly stdin: string
  readonly hasBicep: boolean
  readonly expected: Outcome
  /** The text up to what is expected. */
  readonly head: string
}

export function readScenario(path: string): Scenario {
  const text = readFileSync(path, 'utf8')
  const sections = text
    .split(/^==== /m)
    .slice(1)
    .map((section) => {
      const end = section.indexOf('\n')
      return { title: section.slice(0, end).trim(), body: section.slice(end + 1) }
    })
  const bodyOf = (title: string) => sections.find((section) => section.title === title)?.body ?? ''
  const files = sections.flatMap(({ title, body }) => {
    const [, name, fixture] = /^file (\S+)(?: = (\S+))?$/.exec(title) ?? []
    if (name === undefined) return []
    return [
      [
        name,
        fixture === undefined ? body : readFileSync(join(import.meta.dirname, 'fixtures', fixture), 'utf8'),
      ] as const,
    ]
  })
  const expectedAt = text.search(/^==== exit/m)
  return {
    about: text.slice(0, text.indexOf('\n')).replace(/^# /, ''),
    files: Object.fromEntries(files),
    args: [
      ...bodyOf('args')
        .trim()
        .matchAll(/'([^']*)'|(\S+)/g),
    ].map(([, quoted, word]) => quoted ?? word ?? ''),
    directory: bodyOf('directory').trim(),
    stdin: bodyOf('stdin'),
    hasBicep: sections.some(({ title }) => title === 'bicep'),
    expected: {
      exit: Number(bodyOf('exit').trim()),
      stdout: bodyOf('stdout'),
      stderr: bodyOf('stderr'),
      wrote: Object.fromEntries(
        sections.flatMap(({ title, body }) => (title.startsWith('wrote ') ? [[title.slice(6), body] as const] : [])),
      ),
    },
    head: expectedAt < 0 ? text : text.slice(0, expectedAt),
  }
}

/** Runs it in a folder of its own. */
export function runScenario({ files, args, directory, stdin, hasBicep }: Scenario): Outcome {
  const given: Scenario['files'] = { '.git/HEAD': '', ...files }
  return inFolder(given, (cwd) => {
    const ran = runCli(args, join(cwd, directory), stdin, hasBicep ? [join(root, 'test/bicep/bin')] : [])
    const after = Object.entries(textsIn(cwd))
      .filter(([path, text]) => given[path] !== text)
      .map(([path, text]) => [path, stable(text)] as const)
    return { ...ran, wrote: Object.fromEntries(after) }
  })
}

/** Every file below a folder. */
function textsIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name)).sort()
  return Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path, 'utf8')]))
}

export function writeScenario({ head }: Scenario, ran: Outcome): string {
  const out = [
    ['stdout', ran.stdout],
    ['stderr', ran.stderr],
    ...Object.entries(ran.wrote).map(([path, text]) => [`wrote ${path}`, text]),
  ].filter(([, text]) => text !== '')
  return `${head.trimEnd()}\n==== exit\n${ran.exit}\n${out.map(([title, text]) => `==== ${title}\n${text}`).join('')}`
}
