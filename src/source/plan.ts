// From what a user names (files, folders, globs, entries of the configuration) to sets of deployments. A file that
// cannot be used is a problem and a gap of its set; the others go on.
import { nearest } from '../resource/nearest.ts'
import type { Place } from '../resource/place.ts'
import type { Problem } from '../resource/resource.ts'
import type { Cause } from '../resource/unknown.ts'
import type { JsonDocument } from '../arm/json/document.ts'
import { valueOf } from '../arm/json/node.ts'
import type { ReadLinked } from '../arm/template/run.ts'
import type { ParameterSource } from '../arm/template/supplied.ts'
import { isStateKind, type Deployment, type LiveRead, type Scope } from './deployment.ts'
import { describeOther } from './detect.ts'
import type { FileTree } from './files.ts'
import { findBelow, findGlob, type Found } from './find.ts'
import { isGlob } from './glob.ts'
import { labelByName, linkedTemplates, pairedFile, pairings, type Pairing } from './pair.ts'
import { baseOf, folderOf, isLivePath, joinPath, stemOf, withoutValue } from './path.ts'
import { isEmptyFile, problemAt, problemIn, Reader, type JsonFile } from './read.ts'

/** One thing a user named. */
export interface FileRequest {
  /** A file, a folder or a glob; `-` is standard input. */
  readonly path: string
  /** What messages call it when it is not there: it may be a value in the wrong place, and a secret. */
  readonly label?: string
  /** In order; later ones win. Without a file among them, the one beside the template is used. */
  readonly parameters?: readonly ParameterArgument[]
  readonly set?: string
  /** Makes a set of its own of it when `set` is not given. */
  readonly alone?: boolean
  readonly scope?: Scope
  /** What Azure answered, where `path` is live state. */
  readonly live?: LiveRead
  /** Where it was asked for, when that is a file. */
  readonly place?: Place
}

export type ParameterArgument =
  { readonly file: string; readonly label?: string } | { readonly name: string; readonly value: string }

export type { Deployment, Scope }

export interface Plan {
  readonly sets: readonly PlannedSet[]
  readonly problems: readonly Problem[]
}

export interface PlannedSet {
  readonly name: string
  readonly deployments: readonly Deployment[]
  /** What is missing because it could not be read. */
  readonly gaps: readonly Cause[]
}

/** The name of the set of files named one by one. */
export const defaultSet = 'default'
export const standardInput = '<stdin>'

export function plan(requests: readonly FileRequest[], tree: FileTree): Plan {
  const planner = new Planner(tree)
  for (const request of requests) planner.add(request)
  return planner.finish()
}

class Planner {
  readonly #tree: FileTree
  readonly #reader: Reader
  readonly #sets = new Map<string, { name: string; deployments: Deployment[]; gaps: Cause[] }>()
  readonly #problems = new Set<Problem>()
  readonly #seen = new Set<string>()

  constructor(tree: FileTree) {
    this.#tree = tree
    this.#reader = new Reader(tree)
  }

  add(request: FileRequest): void {
    if (request.live !== undefined) return this.#addLive(request, request.live)
    if (isLivePath(request.path)) return this.#fail(request, problemAt(request.path, 'live', notLive))
    const path = request.path === '-' ? standardInput : request.path
    const kind = this.#tree.kindOf(path)
    const label = request.label ?? withoutValue(path)
    if (kind === 'directory') this.#addFound(request, findBelow(this.#tree, path), path)
    else if (kind === 'absent' && isGlob(path)) this.#addFound(request, findGlob(this.#tree, path), label)
    else if (kind === 'absent') {
      const problem = this.#absent(label, label === path ? undefined : 'FILE')
      this.#fail(request, { ...problem, ...(request.place && { place: request.place }) }, label)
    } else this.#addNamed(request, path)
  }

  finish(): Plan {
    return { sets: [...this.#sets.values()], problems: [...this.#problems] }
  }

  #addNamed(request: FileRequest, named: string): void {
    const path = this.#compiled(named)
    if (path === undefined) return this.#fail(request, problemAt(named, 'bicep', noBicep(named)))
    const file = this.#reader.named(path)
    if ('level' in file) return this.#fail(request, file)
    const set = request.set ?? (request.alone === true ? this.#freeName(path, request) : defaultSet)
    const given = request.parameters ?? []
    if (isStateKind(file.kind)) return this.#addState({ ...request, set }, file)
    if (file.kind !== 'template')
      return this.#fail(request, problemIn(file, describeOther(file.kind, file.document.root)))
    const beside = given.some((argument) => 'file' in argument) ? undefined : pairedFile(this.#tree, path)
    this.#deploy(set, file, beside === undefined ? given : [{ file: beside }, ...given], request)
  }

  #addLive(request: FileRequest, live: LiveRead): void {
    const { path, scope = {}, set = defaultSet, parameters: [first] = [] } = request
    if (first !== undefined) return this.#fail(request, problemAt(path, 'live', takesNone(first, 'id')))
    this.#set(set).deployments.push({ source: 'live', path, parameterFiles: [], scope, ...live })
  }

  /** A file of resources: it has no parameters. */
  #addState(request: FileRequest & { readonly set: string }, file: JsonFile): void {
    const { path, document, kind } = file
    if (!isStateKind(kind)) return
    const [first] = request.parameters ?? []
    if (first !== undefined) return this.#fail(request, problemIn(file, takesNone(first)))
    const scope = request.scope ?? {}
    this.#set(request.set).deployments.push({ source: kind, path, document, parameterFiles: [], scope })
  }

  /** `main.json` beside `main.bicep` is its compiled form; undefined when there is none. */
  #compiled(path: string): string | undefined {
    if (!/\.bicep(?:param)?$/i.test(path)) return path
    const json = path.replace(/\.bicep$/i, '.json')
    if (json === path || this.#tree.kindOf(json) !== 'file') return undefined
    const message = `${json} is checked in its place. Bicep is not compiled in this version: keep it fresh with \`bicep build\`.`
    this.#tell(problemAt(path, 'bicep', message), 'warning')
    return json
  }

  #addFound(request: FileRequest, found: Found, label: string): void {
    this.#warnBicep(found)
    const { closed } = found
    for (const { path, fault } of closed) this.#tell(problemAt(path, 'unreadable', fault), 'warning')
    const files: JsonFile[] = []
    const broken: Broken[] = []
    for (const path of found.json) {
      const file = this.#reader.found(path)
      if (file === undefined) continue
      if ('level' in file) broken.push({ path, problem: file })
      else if (file.kind === 'template' || file.kind === 'parameters') files.push(file)
      else if (file.document.root.kind !== 'object') broken.push({ path, problem: problemIn(file, notParameters) })
      else if (valueOf(file.document.root, 'parameters')?.kind === 'object') files.push({ ...file, kind: 'parameters' })
    }
    const templates = files.filter(({ kind }) => kind === 'template')
    const parts = new Set(templates.flatMap(linkedTemplates))
    const deployed = templates.filter(({ path }) => !parts.has(path))
    const paired = new Set<string>()
    for (const template of deployed) {
      const pairs = this.#pairsOf(template, files, broken)
      for (const { path } of pairs) paired.add(path)
      this.#addFoundTemplate(request, template, pairs)
    }
    const left = broken.filter(({ path }) => !paired.has(path))
    for (const { path, problem } of left) this.#addBroken(request, path, problem)
    const asked = templates.length > 0 || left.some(({ problem }) => problem.level === 'error')
    if (!asked) this.#addNothing(request, label)
  }

  /** A file among others that cannot be used: a gap if it means to be a template, else only told. */
  #addBroken(request: FileRequest, path: string, problem: Problem): void {
    if (problem.level === 'error') this.#fail({ ...request, alone: true }, problem, path)
    else this.#tell({ ...problem, message: `Not checked: ${problem.message}` })
  }

  /** A folder or a glob that holds no template. */
  #addNothing(request: FileRequest, name: string): void {
    const message = `No template was found in ${name}. Name a template, or a folder or glob that holds one.`
    const problem: Problem = {
      level: 'error',
      code: 'no-template',
      message,
      ...(request.place && { place: request.place }),
    }
    if (request.set === undefined) this.#tell(problem)
    else this.#fail(request, problem, name)
  }

  /** One deployment per parameter file, each a set of its own unless the user opened one. */
  #addFoundTemplate(request: FileRequest, template: JsonFile, found: readonly FoundPairing[]): void {
    const given = request.parameters ?? []
    const pairs = given.some((argument) => 'file' in argument) ? [] : found
    for (const pair of pairs.length === 0 ? [undefined] : pairs) {
      const key = `${template.path}\n${pair?.path ?? ''}`
      if (this.#seen.has(key)) continue
      this.#seen.add(key)
      const several = pairs.length > 1 && pair !== undefined
      const name = several ? `${template.path} (${pair.label === '' ? baseOf(pair.path) : pair.label})` : template.path
      const set = request.set ?? name
      if (pair?.problem !== undefined) this.#fail({ ...request, set }, pair.problem, template.path)
      else this.#deploy(set, template, pair === undefined ? given : [{ file: pair.path }, ...given], request)
    }
  }

  /** The parameter files of a template: those that can be read, and those whose names say that they are meant. */
  #pairsOf(template: JsonFile, files: readonly JsonFile[], broken: readonly Broken[]): readonly FoundPairing[] {
    const read = files.filter(({ kind }) => kind === 'parameters')
    const pairs: FoundPairing[] = [...pairings(template, read)]
    for (const { path, problem } of broken) {
      const label = labelByName(template.path, path)
      if (label !== undefined) pairs.push({ path, label, problem: { ...problem, level: 'error' } })
    }
    // A glob may name the templates alone: the file beside counts all the same.
    const beside = pairs.length === 0 ? pairedFile(this.#tree, template.path) : undefined
    return beside === undefined ? pairs.sort(byPath) : [{ path: beside, label: '' }]
  }

  #deploy(set: string, file: JsonFile, given: readonly ParameterArgument[], request: FileRequest): void {
    const parameters: ParameterSource[] = []
    const parameterFiles: string[] = []
    for (const argument of given) {
      if ('name' in argument) {
        parameters.push(argument)
        continue
      }
      const read = this.#readParameters(argument, request)
      if ('level' in read) return this.#fail({ ...request, set }, read, file.path)
      parameters.push({ document: read.document })
      parameterFiles.push(argument.file)
    }
    const { path, document: template } = file
    const scope = request.scope ?? {}
    const readLinked: ReadLinked = (from, relativePath) => this.#readLinked(joinPath(folderOf(from), relativePath))
    const source = 'template'
    this.#set(set).deployments.push({ source, path, template, parameters, parameterFiles, scope, readLinked })
  }

  /** A template that another one links to: undefined when there is no such file in the workspace. */
  #readLinked(path: string): JsonDocument | Problem | undefined {
    if (this.#tree.kindOf(path) !== 'file') return undefined
    const file = this.#reader.named(path)
    if ('level' in file) return file
    return file.kind === 'template' ? file.document : problemIn(file, describeOther(file.kind, file.document.root))
  }

  #readParameters({ file: path, label = withoutValue(path) }: FileArgument, request: FileRequest): JsonFile | Problem {
    const kind = this.#tree.kindOf(path)
    if (kind === 'absent') {
      const problem = this.#absent(label, label === path ? undefined : 'parameters')
      return { ...problem, ...(request.place && { place: request.place }) }
    }
    if (/\.bicepparam$/i.test(path)) return problemAt(path, 'bicep', noBicep(path))
    const file = this.#reader.named(path)
    if ('level' in file) return isEmptyFile(file) ? problemAt(path, file.code, emptyParameters) : file
    if (file.kind !== 'template' && file.document.root.kind === 'object') return file
    const what = file.kind === 'template' ? 'a template' : 'no object'
    return problemIn(file, `This is ${what}, not a parameters file. Give one as --parameters FILE or name=value.`)
  }

  /** `value`: what stands there looks like `name=value`, of which the path holds the name only. */
  #absent(path: string, value?: 'FILE' | 'parameters'): Problem {
    if (value !== undefined) {
      const how =
        value === 'FILE'
          ? 'A value goes after its template, as --parameters name=value.'
          : 'A value is given as name=value, with nothing between the name and the =.'
      return problemAt(path, 'absent', `There is no file ${path}. ${how}`)
    }
    const folder = folderOf(path)
    const exists = this.#tree.kindOf(folder === '' ? '.' : folder) === 'directory'
    const names = exists ? this.#tree.list(folder).filter(({ isFolder }) => !isFolder) : []
    const hint = nearest(
      baseOf(path),
      names.map(({ name }) => name),
    )
    const advice = hint === '' ? ' Check the path: it is relative to the working directory.' : hint
    const missing = `There is no folder ${folder} either.`
    return problemAt(path, 'absent', `There is no file ${path}.${exists ? advice : ` ${missing}`}`)
  }

  #tell(problem: Problem, level = problem.level): void {
    this.#problems.add(level === problem.level ? problem : { ...problem, level })
  }

  #fail(request: FileRequest, problem: Problem, path = request.path): void {
    this.#tell(problem)
    const place = problem.place ?? problemAt(path, '', '').place
    const reason = `${path} could not be read`
    const cause: Cause = { code: 'error', reason, supply: 'mend the problem told above', ...(place && { place }) }
    this.#set(request.set ?? (request.alone === true ? path : defaultSet)).gaps.push(cause)
  }

  #set(name: string): { deployments: Deployment[]; gaps: Cause[] } {
    const known = this.#sets.get(name)
    if (known !== undefined) return known
    const fresh = { name, deployments: [], gaps: [] }
    this.#sets.set(name, fresh)
    return fresh
  }

  #freeName(path: string, { parameters = [] }: FileRequest): string {
    const files = parameters.flatMap((argument) => ('file' in argument ? [stemOf(argument.file)] : []))
    const names = [path, `${path} (${files.join(', ')})`]
    const free = names.find((name) => !this.#sets.has(name))
    return free ?? `${path} (${this.#sets.size + 1})`
  }

  #warnBicep({ json, bicep }: Found): void {
    const compiled = new Set(json)
    const left = bicep.filter((path) => !compiled.has(path.replace(/\.bicep$/i, '.json')))
    if (left.length === 0) return
    const named = left.slice(0, 3).join(', ') + (left.length > 3 ? ', …' : '')
    const files = left.length === 1 ? '1 Bicep file was' : `${left.length} Bicep files were`
    const message = `${files} not checked (${named}): Bicep is not compiled in this version. Run \`bicep build\` first.`
    this.#tell({ level: 'warning', code: 'bicep', message })
  }
}

/** A file that could not be read, and why. */
interface Broken {
  readonly path: string
  readonly problem: Problem
}

interface FoundPairing extends Pairing {
  /** Why it cannot be used. */
  readonly problem?: Problem
}

type FileArgument = Extract<ParameterArgument, { file: string }>

function byPath(a: Pairing, b: Pairing): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}

function takesNone(first: ParameterArgument, what = 'file'): string {
  const given = 'name' in first ? first.name : (first.label ?? withoutValue(first.file))
  return `This ${what} holds resources as they are and takes no parameters: ${given} is for a template.`
}

const notLive =
  'Live state is not read here: a template is meant. `poolgate check` and `poolgate show` read live state.'
const notParameters =
  'This file is named like parameters of a template and holds none. Write {"parameters": {…}} into it, or rename it.'
const emptyParameters = 'The parameters file is empty. Write {"parameters": {}} into it, or leave it out.'

function noBicep(path: string): string {
  const json = path.replace(/\.bicep(?:param)?$/i, '.json')
  const command = path.endsWith('param') ? 'bicep build-params' : 'bicep build'
  return `Bicep is not compiled in this version. Run \`${command} ${path}\` and check ${json}.`
}
