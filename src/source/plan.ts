// From what a user names (files, folders, globs, entries of the configuration) to sets of deployments. A file that
// cannot be used is a problem and a gap of its set; the others go on.
import { nearest } from '../resource/nearest.ts'
import type { Place } from '../resource/place.ts'
import type { Problem } from '../resource/resource.ts'
import type { Cause } from '../resource/unknown.ts'
import type { JsonDocument } from '../arm/json/document.ts'
import type { ReadLinked } from '../arm/template/run.ts'
import type { ParameterSource } from '../arm/template/supplied.ts'
import { describeOther } from './detect.ts'
import type { FileTree } from './files.ts'
import { findBelow, findGlob, type Found } from './find.ts'
import { isGlob } from './glob.ts'
import { linkedTemplates, pairedFile, pairings } from './pair.ts'
import { baseOf, folderOf, joinPath, stemOf } from './path.ts'
import { problemAt, problemIn, Reader, type JsonFile } from './read.ts'

/** One thing a user named. */
export interface FileRequest {
  /** A file, a folder or a glob; `-` is standard input. */
  readonly path: string
  /** In order; later ones win. Without a file among them, the one beside the template is used. */
  readonly parameters?: readonly ParameterArgument[]
  readonly set?: string
  /** Makes a set of its own of it when `set` is not given. */
  readonly alone?: boolean
  readonly scope?: Scope
  /** Where it was asked for, when that is a file. */
  readonly place?: Place
}

export type ParameterArgument = { readonly file: string } | { readonly name: string; readonly value: string }

/** Where a deployment goes. A part that is left out is unknown. */
export interface Scope {
  readonly subscriptionId?: string
  readonly resourceGroup?: string
  readonly location?: string
  readonly tenantId?: string
  readonly managementGroup?: string
  readonly deploymentName?: string
}

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

/** A template with its parameters and its scope, read and ready to be expanded. */
export interface Deployment {
  readonly path: string
  readonly template: JsonDocument
  readonly parameters: readonly ParameterSource[]
  /** Paths of the parameter files; values given one by one are not among them. */
  readonly parameterFiles: readonly string[]
  readonly scope: Scope
  /** Reads the templates that this one links to by relative path. */
  readonly readLinked?: ReadLinked
}

/** The name of the set of files named one by one. */
export const defaultSet = 'default'
export const standardInput = '<stdin>'

export function plan(requests: readonly FileRequest[], tree: FileTree): Plan {
  const planner = new Planner(tree)
  for (const request of requests) planner.add(request)
  return planner.finish(requests)
}

class Planner {
  readonly #tree: FileTree
  readonly #reader: Reader
  readonly #sets = new Map<string, { name: string; deployments: Deployment[]; gaps: Cause[] }>()
  readonly #problems: Problem[] = []
  readonly #seen = new Set<string>()

  constructor(tree: FileTree) {
    this.#tree = tree
    this.#reader = new Reader(tree)
  }

  add(request: FileRequest): void {
    const path = request.path === '-' ? standardInput : request.path
    const kind = this.#tree.kindOf(path)
    if (kind === 'directory') this.#addFound(request, findBelow(this.#tree, path))
    else if (kind === 'absent' && isGlob(path)) this.#addFound(request, findGlob(this.#tree, path))
    else if (kind === 'absent')
      this.#fail(request, { ...this.#absent(path), ...(request.place && { place: request.place }) })
    else this.#addNamed(request, path)
  }

  finish(requests: readonly FileRequest[]): Plan {
    const sets = [...this.#sets.values()]
    const failed = this.#problems.some(({ level }) => level === 'error')
    if (!failed && sets.every(({ deployments }) => deployments.length === 0)) {
      const named = requests.map(({ path }) => path).join(', ')
      const message = `No template was found in ${named}. Name a template, or a folder or glob that holds one.`
      this.#problems.push({ level: 'error', code: 'no-template', message })
    }
    return { sets, problems: this.#problems }
  }

  #addNamed(request: FileRequest, named: string): void {
    const path = this.#compiled(named)
    if (path === undefined) return this.#fail(request, problemAt(named, 'bicep', noBicep(named)))
    const file = this.#reader.named(path)
    if ('level' in file) return this.#fail(request, file)
    if (file.kind !== 'template')
      return this.#fail(request, problemIn(file, describeOther(file.kind, file.document.root)))
    const set = request.set ?? (request.alone === true ? this.#freeName(path, request) : defaultSet)
    const given = request.parameters ?? []
    const beside = given.some((argument) => 'file' in argument) ? undefined : pairedFile(this.#tree, path)
    this.#deploy(set, file, beside === undefined ? given : [{ file: beside }, ...given], request)
  }

  /** `main.json` beside `main.bicep` is its compiled form; undefined when there is none. */
  #compiled(path: string): string | undefined {
    if (!/\.bicep(?:param)?$/i.test(path)) return path
    const json = path.replace(/\.bicep$/i, '.json')
    if (json === path || this.#tree.kindOf(json) !== 'file') return undefined
    const message = `${json} is checked in its place. Bicep is not compiled in this version: keep it fresh with \`bicep build\`.`
    this.#problems.push({ ...problemAt(path, 'bicep', message), level: 'warning' })
    return json
  }

  #addFound(request: FileRequest, found: Found): void {
    this.#warnBicep(found)
    const files: JsonFile[] = []
    for (const path of found.json) {
      const file = this.#reader.found(path)
      if (file !== undefined && 'level' in file) this.#fail({ ...request, alone: true }, file, path)
      else if (file !== undefined) files.push(file)
    }
    const templates = files.filter(({ kind }) => kind === 'template')
    const parts = new Set(templates.flatMap(linkedTemplates))
    const parameterFiles = files.filter(({ kind }) => kind === 'parameters')
    for (const template of templates.filter(({ path }) => !parts.has(path)))
      this.#addFoundTemplate(request, template, parameterFiles)
  }

  /** One deployment per parameter file, each a set of its own unless the user opened one. */
  #addFoundTemplate(request: FileRequest, template: JsonFile, parameterFiles: readonly JsonFile[]): void {
    const given = request.parameters ?? []
    const pairs = given.some((argument) => 'file' in argument) ? [] : this.#pairsOf(template, parameterFiles)
    for (const pair of pairs.length === 0 ? [undefined] : pairs) {
      const key = `${template.path}\n${pair?.path ?? ''}`
      if (this.#seen.has(key)) continue
      this.#seen.add(key)
      const several = pairs.length > 1 && pair !== undefined
      const name = several ? `${template.path} (${pair.label === '' ? baseOf(pair.path) : pair.label})` : template.path
      this.#deploy(request.set ?? name, template, pair === undefined ? given : [{ file: pair.path }, ...given], request)
    }
  }

  #pairsOf(template: JsonFile, parameterFiles: readonly JsonFile[]): readonly { path: string; label: string }[] {
    const pairs = pairings(template, parameterFiles)
    // A glob may name the templates alone: the file beside counts all the same.
    const beside = pairs.length === 0 ? pairedFile(this.#tree, template.path) : undefined
    return beside === undefined ? pairs : [{ path: beside, label: '' }]
  }

  #deploy(set: string, file: JsonFile, given: readonly ParameterArgument[], request: FileRequest): void {
    const parameters: ParameterSource[] = []
    const parameterFiles: string[] = []
    for (const argument of given) {
      if ('name' in argument) {
        parameters.push(argument)
        continue
      }
      const read = this.#readParameters(argument.file, request)
      if ('level' in read) return this.#fail({ ...request, set }, read, file.path)
      parameters.push({ document: read.document })
      parameterFiles.push(argument.file)
    }
    const { path, document: template } = file
    const scope = request.scope ?? {}
    const readLinked: ReadLinked = (from, relativePath) => this.#readLinked(joinPath(folderOf(from), relativePath))
    this.#set(set).deployments.push({ path, template, parameters, parameterFiles, scope, readLinked })
  }

  /** A template that another one links to: undefined when there is no such file in the workspace. */
  #readLinked(path: string): JsonDocument | Problem | undefined {
    if (this.#tree.kindOf(path) !== 'file') return undefined
    const file = this.#reader.named(path)
    if ('level' in file) return file
    return file.kind === 'template' ? file.document : problemIn(file, describeOther(file.kind, file.document.root))
  }

  #readParameters(path: string, request: FileRequest): JsonFile | Problem {
    const kind = this.#tree.kindOf(path)
    if (kind === 'absent') return { ...this.#absent(path), ...(request.place && { place: request.place }) }
    if (/\.bicepparam$/i.test(path)) return problemAt(path, 'bicep', noBicep(path))
    const file = this.#reader.named(path)
    if ('level' in file || (file.kind !== 'template' && file.document.root.kind === 'object')) return file
    const what = file.kind === 'template' ? 'a template' : 'no object'
    return problemIn(file, `This is ${what}, not a parameters file. Give one as --parameters FILE or name=value.`)
  }

  #absent(path: string): Problem {
    const folder = folderOf(path)
    const exists = this.#tree.kindOf(folder === '' ? '.' : folder) === 'directory'
    const names = exists ? this.#tree.list(folder).filter(({ isFolder }) => !isFolder) : []
    const hint = nearest(
      baseOf(path),
      names.map(({ name }) => name),
    )
    const advice = hint === '' ? ' Check the path: it is relative to the working directory.' : hint
    return problemAt(
      path,
      'absent',
      `There is no file ${path}.${exists ? advice : ` There is no folder ${folder} either.`}`,
    )
  }

  #fail(request: FileRequest, problem: Problem, path = request.path): void {
    this.#problems.push(problem)
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
    this.#problems.push({ level: 'warning', code: 'bicep', message })
  }
}

function noBicep(path: string): string {
  const json = path.replace(/\.bicep(?:param)?$/i, '.json')
  const command = path.endsWith('param') ? 'bicep build-params' : 'bicep build'
  return `Bicep is not compiled in this version. Run \`${command} ${path}\` and check ${json}.`
}
