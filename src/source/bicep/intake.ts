// Bicep files as inputs: what the compiler made of them, as templates and parameters. The compiler runs outside: on a first pass
// it is only noted what it is to be asked.
import { JsonDocument } from '../../arm/json/document.ts'
import type { Compiled, Diagnostic } from '../../resource/bicep-answer.ts'
import { SourceText, type Place } from '../../resource/place.ts'
import type { Problem } from '../../resource/resource.ts'
import type { FileTree } from '../files.ts'
import { folderOf, joinPath } from '../path.ts'
import { placeOfFile, problemAt, readJsonText, type JsonFile } from '../read.ts'
import { parseBicep } from './syntax.ts'

/** UTF-16 units of one that are passed on. */
const longest = 1000
/** Of one file; further ones are not told. */
const mostDiagnostics = 50

export class BicepIntake {
  /** Files that the compiler is to be asked for. */
  readonly wanted = new Set<string>()
  /** What the compiler says besides. */
  readonly problems: Problem[] = []
  readonly #tree: FileTree
  readonly #results: ReadonlyMap<string, Compiled> | undefined
  readonly #files = new Map<string, JsonFile | Problem | undefined>()
  readonly #told = new Set<string>()

  /** Without results there is no compiler, or it was not asked yet. */
  constructor(tree: FileTree, results: ReadonlyMap<string, Compiled> | undefined) {
    this.#tree = tree
    this.#results = results
  }

  get isCompiling(): boolean {
    return this.#results !== undefined
  }

  /** The template of a `.bicep`, or of what a `.bicepparam` uses; undefined where it is not compiled. */
  template(path: string): JsonFile | Problem | undefined {
    return this.#once(`template ${path}`, path, (compiled) => {
      const used = /\.bicepparam$/i.test(path) ? this.#used(path) : path
      return this.#read(used, path, compiled.template, 'template')
    })
  }

  /** The parameters of a `.bicepparam`; undefined where it is not compiled. */
  parameters(path: string): JsonFile | Problem | undefined {
    return this.#once(`parameters ${path}`, path, ({ parameters }) => this.#read(path, path, parameters, 'parameters'))
  }

  #once(key: string, path: string, make: (compiled: Compiled) => JsonFile | Problem): JsonFile | Problem | undefined {
    const compiled = this.#results?.get(path)
    if (compiled === undefined) {
      this.wanted.add(path)
      return undefined
    }
    if (!this.#files.has(key)) this.#files.set(key, this.#faultOf(path, compiled) ?? make(compiled))
    return this.#files.get(key)
  }

  #read(path: string, asked: string, text: string | undefined, kind: 'template' | 'parameters'): JsonFile | Problem {
    if (text === undefined) return problemAt(asked, 'bicep', `Bicep made no ${kind} of it. ${update}`)
    const document = readJsonText(path, text)
    if (document instanceof JsonDocument) return { path, document, kind, compiledFrom: [{ document, file: path }] }
    return problemAt(asked, 'bicep', `What Bicep made of it cannot be read: ${document.message} ${update}`)
  }

  /** The template that a `.bicepparam` names; itself where that is none of the workspace. */
  #used(path: string): string {
    const file = this.#tree.read(path)
    const target = usedBy('text' in file ? file.text : '')
    return target === undefined ? path : joinPath(folderOf(path), target)
  }

  /** The first error; the others and all warnings are told besides. */
  #faultOf(path: string, { diagnostics, fault, template }: Compiled): Problem | undefined {
    const said = diagnostics.filter(({ level }) => level !== 'info')
    const problems = said.map((one) => this.#problemOf(one))
    const first = problems.find(({ level }) => level === 'error')
    const failed = template === undefined && (fault !== undefined || first === undefined)
    for (const problem of problems.filter((one) => one !== first || failed).slice(0, mostDiagnostics))
      this.#tell(problem)
    if (template !== undefined) return undefined
    if (!failed) return first
    return problemAt(path, 'bicep', `Bicep did not compile it: ${fault ?? 'it does not say why'}. ${update}`)
  }

  /** A file that several others name is spoken of once. */
  #tell(problem: Problem): void {
    const { message, place } = problem
    const key = `${place?.source.path ?? ''}:${place?.start ?? 0}: ${message}`
    if (!this.#told.has(key)) this.problems.push(problem)
    this.#told.add(key)
  }

  #problemOf({ path, line, column, level, code, message }: Diagnostic): Problem {
    const file = this.#tree.kindOf(path) === 'file' ? this.#tree.read(path) : undefined
    const text = file !== undefined && 'text' in file ? file.text : ''
    const place = text === '' ? placeOfFile(path) : placeAt(new SourceText(path, text), line, column)
    const said = `${code === '' ? '' : `${code}: `}${message}`.slice(0, longest)
    return { level: level === 'error' ? 'error' : 'warning', code: 'bicep', message: `Bicep says ${said}`, place }
  }
}

const update = 'Run `bicep build` on it to see more.'

/** The local template that a `.bicepparam` uses. */
export function usedBy(text: string): string | undefined {
  const target = parseBicep(text).find(({ keyword }) => keyword === 'using')?.target ?? ''
  return /^[^:]*\.(?:bicep|jsonc?)$/i.test(target) ? target : undefined
}

function placeAt(source: SourceText, line: number, column: number): Place {
  const start = Math.min(source.offset(line) + column, source.text.length)
  const rest = source.line(line).slice(column).trimEnd().length
  return { source, start, end: Math.min(start + Math.max(rest, 1), source.text.length), pointer: '' }
}
