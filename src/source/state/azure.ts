// Resources as Azure has them: answers of the resource manager and of Resource Graph, and what `az` and PowerShell print.
// A file is read once. Of its text and its tree nothing is kept when it is long; where a value stands is read again when a
// finding asks for it.
import { JsonDocument } from '../../arm/json/document.ts'
import { valueOf, type ObjectNode } from '../../arm/json/node.ts'
import { readJsonAt, type TakeElement } from '../../arm/json/read.ts'
import type { SourceText } from '../../resource/place.ts'
import type { Origin, Path, Problem, Resource } from '../../resource/resource.ts'
import type { Cause } from '../../resource/unknown.ts'
import type { LiveRead } from '../deployment.ts'
import { identityOf } from './identity.ts'
import { Keeper } from './keeper.ts'
import { originOf } from './origin.ts'
import { idIn, listingOf, takeResources } from './pages.ts'
import { bodyOf } from './shape.ts'

/** UTF-16 units from which on a text is not kept. */
const long = 4 * 1024 * 1024

/** Reads the resources of one file: `take` while its tree is made, the rest of it afterwards. */
export class ResourceReader {
  readonly take: TakeElement
  readonly #source: SourceText
  readonly #keeper: Keeper | undefined
  readonly #resources: Resource[] = []

  constructor(source: SourceText) {
    this.#source = source
    this.#keeper = source.text.length > long ? new Keeper() : undefined
    this.take = takeResources((node, path) => {
      this.#add(node, (declaration) => new ReadAgain(source, node.start, path, declaration))
    })
  }

  /** Everything that a document says of which the resources were taken. */
  finish(document: JsonDocument): LiveRead {
    const { objects, others, gaps } = listingOf(document)
    for (const { node, path } of objects) {
      const part = new JsonDocument(document.source, node, path)
      this.#add(node, (declaration) => originOf(part, node, declaration))
    }
    if (this.#keeper !== undefined) this.#source.close()
    const [first] = others
    if (first === undefined) return { resources: this.#resources, gaps, problems: [] }
    const place = document.place(first)
    const count = others.length === 1 ? '1 entry has' : `${others.length} entries have`
    const message = `${count} no resource id. Export whole resources: a query must keep \`id\` and \`properties\`.`
    const problem: Problem = { level: 'warning', code: 'resources', message, place }
    const gap: Cause = {
      code: 'elsewhere',
      reason: `${document.source.path} has entries without a resource id`,
      supply: 'export whole resources',
      place,
    }
    return { resources: this.#resources, gaps: [...gaps, gap], problems: [problem] }
  }

  #add(node: ObjectNode, originOfDeclared: (declaration: string) => Origin): void {
    const said = identityOf(idIn(node) ?? '', textIn(node, 'type'), textIn(node, 'name'))
    const whole = bodyOf(node, said.type).with('id', said.id.text).with('type', said.type).with('name', said.name)
    const body = this.#keeper?.object(whole) ?? whole
    const { id, type, name, declaration } = this.#keeper?.identity(body) ?? said
    this.#resources.push({ id, type, name, body, origin: originOfDeclared(declaration), observed: 'whole' })
  }
}

/**
 * Where the parts of a resource stand, found by reading it once more. NOTE: its tree is shared by all places in it, of which
 * there may be one for each of a thousand addresses, and is kept by these alone.
 */
class ReadAgain implements Origin {
  readonly declaration: string
  readonly #source: SourceText
  readonly #start: number
  readonly #path: Path
  #again: WeakRef<JsonDocument> | undefined

  constructor(source: SourceText, start: number, path: Path, declaration: string) {
    this.declaration = declaration
    this.#source = source
    this.#start = start
    this.#path = path
  }

  locate(path: Path): ReturnType<Origin['locate']> {
    return this.#read().locate(path)
  }

  written(path: Path): string | undefined {
    return this.#read().written(path)
  }

  #read(): Origin {
    const document = this.#again?.deref() ?? this.#readAgain()
    return originOf(document, document.root, this.declaration)
  }

  #readAgain(): JsonDocument {
    const document = new JsonDocument(this.#source, readJsonAt(this.#source, this.#start), this.#path)
    this.#again = new WeakRef(document)
    return document
  }
}

function textIn(node: ObjectNode, key: string): string {
  const value = valueOf(node, key)
  return value?.kind === 'string' ? value.value : ''
}
