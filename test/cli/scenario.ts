// A scenario: files, arguments and standard input in; standard output, standard error and exit code out. Sections begin
// with `==== name`; `==== file PATH` has its text, `==== file PATH = FIXTURE` that of test/cli/fixtures.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Ran } from './run.ts'

export interface Scenario {
  readonly about: string
  readonly files: Readonly<Record<string, string>>
  readonly args: readonly string[]
  readonly directory: string
  readonly stdin: string
  readonly expected: Ran
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
    expected: { exit: Number(bodyOf('exit').trim()), stdout: bodyOf('stdout'), stderr: bodyOf('stderr') },
    head: expectedAt < 0 ? text : text.slice(0, expectedAt),
  }
}

export function writeScenario({ head }: Scenario, ran: Ran): string {
  const out = [
    ['stdout', ran.stdout],
    ['stderr', ran.stderr],
  ].filter(([, text]) => text !== '')
  return `${head.trimEnd()}\n==== exit\n${ran.exit}\n${out.map(([title, text]) => `==== ${title}\n${text}`).join('')}`
}
