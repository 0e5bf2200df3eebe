// From what a user names (files, folders, globs, entries of the configuration) to sets of deployments. A file that
// cannot be used is a problem and a gap of its set; the others go on.
import type { Compiled } from '../resource/bicep-answer.ts'
import type { Place } from '../resource/place.ts'
import type { Problem } from '../resource/resource.ts'
import type { Cause } from '../resource/unknown.ts'
import type { JsonDocument } from '../arm/json/document.ts'
import type { ReadLinked } from '../arm/template/run.ts'
import { compiledBeside } from './bicep/beside.ts'
import { BicepIntake } from './bicep/intake.ts'
import { LeftOut, noneUntouched, type Untouched } from './bicep/left-out.ts'
import { bicepRoots } from './bicep/roots.ts'
import { absentProblem } from './absent.ts'
import { isBicep, isNotCompiled, isParameterFile, noBicep, notCompiled } from './bicep/words.ts'
import { isStateKind, type Deployment, type LiveRead, type Scope } from './deployment.ts'
import { describeOther } from './detect.ts'
import { digestOf } from './digest.ts'
import type { FileTree } from './files.ts'
import { findBelow, findGlob, type Found } from './find.ts'
import { isGlob } from './glob.ts'
import { later, unread, type LaterFiles, type Sources } from './open.ts'
import { outlineOf, type Outline } from './outline.ts'
import { byPath, labelByName, pairedFile, pairings, type FoundPairing } from './pair.ts'
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

export type { Deployment, Scope, Sources, Untouched }

export interface Plan {
  readonly sets: readonly PlannedSet[]
  readonly problems: readonly Problem[]
  /** Files that Bicep is to be asked for: with its answers the plan is another one. */
  readonly bicep: readonly string[]
  /** How many sets of Bicep files are not among them, because they are untouched. */
  readonly leftOut: number
}

export interface PlannedSet extends Sources {
  readonly name: string
  /** What says what was there before the deployments; without it nothing is known of it. */
  readonly before?: Sources
}

/** The name of the set of files named one by one. */
export const defaultSet = 'default'
export const standardInput = '<stdin>'

/**
 * `compiled` is what Bicep made of the files that an earlier plan wanted; without it there is no Bicep. `untouched` says which Bicep
 * files need not be compiled where each is a set of its own.
 */
export function plan(
  requests: readonly FileRequest[],
  tree: FileTree,
  compiled?: ReadonlyMap<string, Compiled>,
  untouched: Untouched = noneUntouched,
): Plan {
  const planner = new Planner(tree, compiled, untouched)
  for (const request of requests) planner.add(request)
  return planner.finish()
}

class Planner {
  readonly #tree: FileTree
  readonly #reader: Reader
  readonly #bicep: BicepIntake
  readonly #leftOut: LeftOut
  readonly #sets = new Map<string, { name: string; deployments: Deployment[]; gaps: Cause[] }>()
  readonly #problems = new Set<Problem>()
  readonly #seen = new Set<string>()

  constructor(tree: FileTree, compiled: ReadonlyMap<string, Compiled> | undefined, untouched: Untouched) {
    this.#tree = tree
    this.#leftOut = new LeftOut(untouched)
    this.#reader = new Reader(tree)
    this.#bicep = new BicepIntake(tree, compiled)
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
      const problem = absentProblem(this.#tree, label, label === path ? undefined : 'FILE')
      this.#fail(request, { ...problem, ...(request.place && { place: request.place }) }, label)
    } else this.#addNamed(request, path)
  }

  finish(): Plan {
    const problems = [...this.#problems, ...this.#bicep.problems]
    return { sets: [...this.#sets.values()], problems, bicep: [...this.#bicep.wanted], leftOut: this.#leftOut.count }
  }

  #addNamed(request: FileRequest, named: string): void {
    const file = isBicep(named) ? this.#bicepFile(named, request) : this.#reader.named(named)
    if ('level' in file) return this.#fail(request, file)
    const { path } = file
    const set = request.set ?? (request.alone === true ? this.#freeName(path, request) : defaultSet)
    const given = request.parameters ?? []
    if (file.read !== undefined || isStateKind(file.kind)) return this.#addState({ ...request, set }, file)
    if (file.kind !== 'template')
      return this.#fail(request, problemIn(file, describeOther(file.kind, file.document.root)))
    const hasFile = given.some((argument) => 'file' in argument)
    const owner = file.compiledFrom === undefined ? path : named
    const beside = isParameterFile(named) ? named : hasFile ? undefined : pairedFile(this.#tree, owner)
    this.#deploy(set, outlineOf(file), beside === undefined ? given : [{ file: beside }, ...given], request)
  }

  #addLive(request: FileRequest, live: LiveRead): void {
    const { path, scope = {}, parameters: [first] = [] } = request
    const set = request.set ?? (request.alone === true ? path : defaultSet)
    if (first !== undefined) return this.#fail(request, problemAt(path, 'live', takesNone(first, 'id')))
    this.#set(set).deployments.push({ source: 'live', path, parameterFiles: [], scope, ...live })
  }

  /** A file of resources: it has no parameters. */
  #addState(request: FileRequest & { readonly set: string }, file: JsonFile): void {
    const { path, document, kind, read } = file
    const [first] = request.parameters ?? []
    if (first !== undefined) return this.#fail(request, problemIn(file, takesNone(first)))
    const of = { path, parameterFiles: [], scope: request.scope ?? {} }
    const { deployments } = this.#set(request.set)
    if (read !== undefined) deployments.push({ ...of, source: 'resources', ...read })
    else if (isStateKind(kind)) deployments.push({ ...of, source: kind, document })
  }

  /** What Bicep makes of a file; where there is no Bicep `main.json` beside `main.bicep`, its compiled form. */
  #bicepFile(path: string, { parameters = [] }: FileRequest): JsonFile | Problem {
    const compiled = this.#bicep.template(path)
    if (compiled !== undefined) return compiled
    const given = parameters.map((argument) => ('file' in argument ? argument.file : undefined))
    for (const file of [...given, pairedFile(this.#tree, path)])
      if (file !== undefined && isParameterFile(file)) this.#bicep.parameters(file)
    const json = path.replace(/\.bicep$/i, '.json')
    if (json === path || this.#tree.kindOf(json) !== 'file') return problemAt(path, 'bicep', noBicep(path))
    const message = `${json} is checked in its place, because there is no Bicep on PATH. Keep it fresh with \`bicep build\`.`
    this.#tell(problemAt(path, 'bicep', message), 'warning')
    return this.#reader.named(json)
  }

  #addFound(request: FileRequest, found: Found, label: string): void {
    const { closed } = found
    const bicep = this.#leftOut.touched(bicepRoots(this.#tree, found.bicep), found, request.set)
    for (const { path, fault } of closed) this.#tell(problemAt(path, 'unreadable', fault), 'warning')
    const { files, broken } = this.#readFound(found, bicep.templates)
    const templates = files.filter(({ kind }) => kind === 'template')
    const parts = new Set(templates.flatMap(({ links }) => links))
    const deployed = templates.filter(({ path }) => !parts.has(path))
    const paired = new Set<string>()
    for (const template of deployed) {
      const pairs = this.#pairsOf(template, files, broken)
      for (const { path } of pairs) paired.add(path)
      this.#addFoundTemplate(request, template, pairs)
    }
    for (const path of bicep.parameters) this.#addBicepParameters(request, path)
    const unpaired = broken.filter(({ path }) => !paired.has(path))
    for (const { path, problem } of unpaired) this.#addBroken(request, path, problem)
    const isBuilt = this.#bicep.isCompiling && bicep.parameters.length > 0
    const asked =
      templates.length > 0 || isBuilt || bicep.isPart || unpaired.some(({ problem }) => problem.level === 'error')
    if (!asked) this.#addNothing(request, label)
  }

  /** Templates and parameters among what was found, and what means to be one and cannot be read. */
  #readFound(
    found: Found,
    bicepTemplates: readonly string[],
  ): { readonly files: Outline[]; readonly broken: Broken[] } {
    const files: Outline[] = []
    const broken: Broken[] = []
    for (const path of bicepTemplates) {
      const file = this.#bicep.template(path)
      if (file !== undefined && 'level' in file) broken.push({ path, problem: file })
      else if (file !== undefined) files.push(outlineOf(file))
    }
    const left = this.#bicep.isCompiling ? found.json.filter(isNotCompiled(found.bicep)) : found.json
    const skipped = this.#bicep.isCompiling ? undefined : notCompiled(found)
    if (skipped !== undefined) this.#tell(skipped)
    for (const path of left) {
      const file = this.#reader.found(path)
      if (file === undefined) continue
      if ('level' in file) broken.push({ path, problem: file })
      else files.push(file)
    }
    return { files, broken }
  }

  /** A `.bicepparam` is a deployment with the template that it uses. */
  #addBicepParameters(request: FileRequest, path: string): void {
    const file = this.#bicep.template(path)
    if (file === undefined || this.#seen.has(path)) return
    this.#seen.add(path)
    if ('level' in file) return this.#fail({ ...request, alone: true }, file, path)
    this.#deploy(request.set ?? path, outlineOf(file), [{ file: path }, ...(request.parameters ?? [])], request)
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
  #addFoundTemplate(request: FileRequest, template: Outline, found: readonly FoundPairing[]): void {
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
  #pairsOf(template: Outline, files: readonly Outline[], broken: readonly Broken[]): readonly FoundPairing[] {
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

  #deploy(set: string, file: Outline, given: readonly ParameterArgument[], request: FileRequest): void {
    const parameters: LaterFiles['parameters'][number][] = []
    const parameterFiles: string[] = []
    const { path, length, compiled } = file
    let { digest } = file
    const template = () => compiled ?? this.#reader.named(path)
    const compiledFrom = [...(compiled?.compiledFrom ?? compiledBeside(this.#tree, file, template))]
    for (const argument of given) {
      if ('name' in argument) {
        digest = digestOf(`${argument.name}=${argument.value}`, digest)
        parameters.push(() => argument)
        continue
      }
      const read = this.#readParameters(argument, request)
      if ('level' in read) return this.#fail({ ...request, set }, read, path)
      digest = digestOf(read.document.source.text, digest)
      parameters.push(() => this.#readParameters(argument, request))
      compiledFrom.push(...(read.compiledFrom ?? []))
      parameterFiles.push(argument.file)
    }
    const readLinked: ReadLinked = (from, relativePath) => this.#readLinked(joinPath(folderOf(from), relativePath))
    const of = { path, compiledFrom, parameterFiles, scope: request.scope ?? {}, readLinked }
    this.#set(set).deployments.push(later(of, { length, digest, template, parameters }))
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
      const problem = absentProblem(this.#tree, label, label === path ? undefined : 'parameters')
      return { ...problem, ...(request.place && { place: request.place }) }
    }
    if (isParameterFile(path)) return this.#bicep.parameters(path) ?? problemAt(path, 'bicep', noBicep(path))
    const file = this.#reader.named(path)
    if ('level' in file) return isEmptyFile(file) ? problemAt(path, file.code, emptyParameters) : file
    if (file.kind !== 'template' && file.document.root.kind === 'object') return file
    const what = file.kind === 'template' ? 'a template' : 'no object'
    return problemIn(file, `This is ${what}, not a parameters file. Give one as --parameters FILE or name=value.`)
  }

  #tell(problem: Problem, level = problem.level): void {
    this.#problems.add(level === problem.level ? problem : { ...problem, level })
  }

  #fail(request: FileRequest, problem: Problem, path = request.path): void {
    this.#tell(problem)
    this.#set(request.set ?? (request.alone === true ? path : defaultSet)).gaps.push(unread(path, problem))
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
}

/** A file that could not be read, and why. */
interface Broken {
  readonly path: string
  readonly problem: Problem
}

type FileArgument = Extract<ParameterArgument, { file: string }>

function takesNone(first: ParameterArgument, what = 'file'): string {
  const given = 'name' in first ? first.name : (first.label ?? withoutValue(first.file))
  return `This ${what} holds resources as they are and takes no parameters: ${given} is for a template.`
}

const notLive =
  'Live state is not read here: a template is meant. `poolgate check` and `poolgate show` read live state.'
const emptyParameters = 'The parameters file is empty. Write {"parameters": {}} into it, or leave it out.'
