// Finds the comments of Bicep files that are meant for a finding in a compiled template: through the symbolic name of its
// resource, else through type and apiVersion where these are unique. What cannot be told suppresses nothing, and is said.
import type { Finding } from '../../finding/finding.ts'
import { groupBy } from '../../resource/groups.ts'
import { SourceText } from '../../resource/place.ts'
import type { Declared, Path, Problem, Provenance } from '../../resource/resource.ts'
import type { BicepDeclaration } from '../../source/bicep/outline.ts'
import type { FileTree } from '../../source/files.ts'
import { folderOf, joinPath } from '../../source/path.ts'
import { readBicep, type BicepFile, type BicepSuppression } from './bicep-comments.ts'
import type { RuleNames } from './rule-names.ts'
import type { Suppression } from './suppression.ts'

/** A file, and what is looked for in it. */
interface Indexed extends BicepFile {
  readonly bySymbol: ReadonlyMap<string, readonly BicepDeclaration[]>
  readonly byType: ReadonlyMap<string, readonly BicepDeclaration[]>
  readonly byDeclaration: ReadonlyMap<BicepDeclaration, readonly BicepSuppression[]>
}

interface Matched {
  readonly declaration: BicepDeclaration
  readonly concerned: readonly BicepSuppression[]
}

const deploymentType = 'microsoft.resources/deployments'

export class BicepSuppressions {
  readonly #names: RuleNames
  readonly #files: FileTree | undefined
  readonly #read = new Map<string, Indexed | undefined>()
  readonly #used = new Set<Suppression>()
  readonly #faults: Problem[] = []
  readonly #unclear = new Set<Suppression>()
  /** By what they say: a comment may be unclear for several templates. */
  readonly #unclearTold = new Map<string, Problem>()

  /** Without `files` there are none: the library's `check` has texts only. */
  constructor(names: RuleNames, files: FileTree | undefined) {
    this.#names = names
    this.#files = files
  }

  fitting(finding: Finding): readonly Suppression[] {
    if (this.#files === undefined) return []
    const found = finding.origins.flatMap((origin) => this.#at(origin, finding.code))
    for (const suppression of found) this.#used.add(suppression)
    return found
  }

  /** Comments that are wrong, or of which it cannot be told what they are for. */
  get mistakes(): readonly Problem[] {
    return [...this.#faults, ...this.#all().flatMap(({ mistakes }) => mistakes), ...this.#unclearTold.values()]
  }

  /** Comments of files beside a template with a finding that fit none. */
  get unused(): readonly Suppression[] {
    const all = this.#all().flatMap(({ suppressions }) => suppressions)
    return all.filter((one) => !this.#used.has(one) && !this.#unclear.has(one))
  }

  /** Those that fitted one, and those of which it cannot be told. */
  get used(): readonly Suppression[] {
    return [...this.#used, ...this.#unclear]
  }

  #all(): readonly Indexed[] {
    return [...this.#read.values()].filter((file) => file !== undefined)
  }

  /** From the outermost declaration inwards: a module leads to the file that it names. */
  #at({ path = [], within }: Provenance, code: string): readonly BicepSuppression[] {
    const around = (within?.() ?? []).filter(({ kind }) => kind === 'resource')
    const found: BicepSuppression[] = []
    let inner: Indexed | undefined
    for (const [index, declared] of around.toReversed().entries()) {
      const file = declared.depth === 0 ? this.#beside(declared.place.source.path) : inner
      inner = undefined
      if (file === undefined) continue
      const matched = this.#match(declared, file, code)
      if (matched === undefined) continue
      const { declaration, concerned } = matched
      // Of a resource around it, or of a module, a part says nothing of what is inside.
      const own = index === around.length - 1 ? path : []
      found.push(...concerned.filter((one) => holds(one.path, own)))
      if (declaration.kind === 'module') inner = this.#module(file, declaration)
    }
    return found
  }

  /** The declaration that it was compiled from, with what is written above it and in it for a rule. */
  #match(declared: Declared, file: Indexed, code: string): Matched | undefined {
    const { symbol, alike } = declared
    const concerned = (declaration: BicepDeclaration) =>
      (file.byDeclaration.get(declaration) ?? []).filter(({ rule }) => this.#names.codesOf(rule).includes(code))
    const same = (symbol === undefined ? file.byType.get(typeKeyOf(declared)) : file.bySymbol.get(symbol)) ?? []
    const [declaration, ...others] = same
    if (declaration === undefined) return undefined
    if (others.length === 0 && (symbol !== undefined || alike === 1))
      return { declaration, concerned: concerned(declaration) }
    for (const one of same.flatMap(concerned)) this.#tellUnclear(one, declared)
    return undefined
  }

  #tellUnclear(suppression: BicepSuppression, { type, place }: Declared): void {
    const message =
      `Several resources of the type ${type} are declared, and without symbolic names it cannot be told which of ` +
      `${place.source.path} is meant. It suppresses nothing. Compile with a newer Bicep, or use metadata or poolgate.yaml.`
    this.#unclear.add(suppression)
    const problem: Problem = { level: 'warning', code: 'ignore', message, place: suppression.place }
    this.#unclearTold.set(JSON.stringify([suppression.place.source.path, suppression.place.start, message]), problem)
  }

  #beside(template: string): Indexed | undefined {
    // What Bicep compiled in this run is called as its file.
    return /\.(?:json|bicep)$/i.test(template) ? this.#open(template.replace(/\.json$/i, '.bicep')) : undefined
  }

  #module({ path }: Indexed, { type }: BicepDeclaration): Indexed | undefined {
    return /^[^:]*\.bicep$/i.test(type) ? this.#open(joinPath(folderOf(path), type)) : undefined
  }

  #open(path: string): Indexed | undefined {
    if (this.#read.has(path)) return this.#read.get(path)
    const read = this.#files?.kindOf(path) === 'file' ? this.#files.read(path) : undefined
    if (read !== undefined && 'fault' in read)
      this.#faults.push({ level: 'warning', code: 'ignore', message: read.fault })
    const file = read !== undefined && 'text' in read ? this.#index(new SourceText(path, read.text)) : undefined
    this.#read.set(path, file)
    return file
  }

  #index(source: SourceText): Indexed {
    const file = readBicep(source, this.#names)
    return {
      ...file,
      bySymbol: groupBy(file.declarations, ({ symbol }) => symbol),
      byType: groupBy(
        file.declarations.filter(({ existing }) => !existing),
        typeKey,
      ),
      byDeclaration: groupBy(file.suppressions, ({ declaration }) => declaration),
    }
  }
}

function typeKey({ kind, type, apiVersion }: BicepDeclaration): string {
  return kind === 'module' ? deploymentType : `${type.toLowerCase()}@${apiVersion}`
}

function typeKeyOf({ type, apiVersion }: Declared): string {
  const lower = type.toLowerCase()
  return lower === deploymentType ? lower : `${lower}@${apiVersion}`
}

function holds(part: Path, path: Path): boolean {
  const same = (a: string | number, b: string | number | undefined) =>
    typeof a === 'string' && typeof b === 'string' ? a.toLowerCase() === b.toLowerCase() : a === b
  return part.every((key, index) => same(key, path[index]))
}
