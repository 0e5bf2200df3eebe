// Places in Bicep files for places in what was compiled from them. Reads a file when a finding first asks for it: the entry, and
// the modules that the way to a property leads through.
import type { JsonDocument } from '../../arm/json/document.ts'
import type { JsonNode } from '../../arm/json/node.ts'
import { SourceText, type Place } from '../../resource/place.ts'
import type { Path } from '../../resource/resource.ts'
import type { FileTree } from '../files.ts'
import { folderOf, joinPath } from '../path.ts'
import type { BicepStatement } from './nodes.ts'
import { parseBicep } from './syntax.ts'
import { spotOf } from './spot.ts'

/** A JSON text that Bicep made of a file. */
export type CompiledFrom = CompiledHere | CompiledBeside

/** Made in this run: the text is nowhere else, so what no declaration says is said by the file as a whole. */
export interface CompiledHere {
  readonly document: JsonDocument
  /** The `.bicep` file, or the `.bicepparam` of parameters. */
  readonly file: string
}

/** Made before, and a file of its own. */
export interface CompiledBeside {
  /** Of the text. */
  readonly path: string
  readonly file: string
  /** Reads it; undefined where that is not possible any more. */
  readonly read: () => JsonDocument | undefined
}

interface BicepText {
  readonly source: SourceText
  readonly statements: readonly BicepStatement[]
}

/** Modules inside each other: deeper goes in circles. */
const deepest = 64

export class SourceMap {
  readonly #files: FileTree
  readonly #here: ReadonlyMap<SourceText, CompiledHere>
  readonly #beside: ReadonlyMap<string, CompiledBeside>
  readonly #texts = new Map<string, BicepText | undefined>()

  constructor(compiled: readonly CompiledFrom[], files: FileTree) {
    this.#files = files
    this.#here = new Map(compiled.flatMap((one) => ('document' in one ? [[one.document.source, one]] : [])))
    this.#beside = new Map(compiled.flatMap((one) => ('document' in one ? [] : [[one.path, one]])))
  }

  /** The same place where it is in no text that Bicep made, or not in its files. */
  place(place: Place): Place {
    const here = this.#here.get(place.source)
    const compiled = here ?? this.#beside.get(place.source.path)
    const document = here?.document ?? this.#beside.get(place.source.path)?.read()
    if (compiled === undefined || document === undefined) return place
    const { file } = compiled
    const path = document.pathAt(place.start)
    const isParameters = /\.bicepparam$/i.test(file)
    const found = isParameters
      ? this.#parameter(file, path, place.pointer)
      : this.#find(file, document.root, path, place.pointer)
    if (found !== undefined || here === undefined) return found ?? place
    const text = this.#text(file)
    return text === undefined ? place : { source: text.source, start: 0, end: 0, pointer: place.pointer }
  }

  #find(file: string, template: JsonNode, path: Path, pointer: string, depth = 0): Place | undefined {
    const text = this.#text(file)
    if (text === undefined || depth > deepest) return undefined
    const spot = spotOf(text.statements, template, path)
    if (spot === undefined) return undefined
    const { target } = spot.statement
    const isLocal = /^[^:]*\.bicep$/i.test(target)
    if (spot.inner?.template !== undefined && isLocal) {
      const module = joinPath(folderOf(file), target)
      const inner = this.#find(module, spot.inner.template, spot.inner.path, pointer, depth + 1)
      if (inner !== undefined) return inner
    }
    return placeIn(text.source, spot, pointer)
  }

  /** `parameters.<name>.value…` of a `.bicepparam`: `param <name> = …`. */
  #parameter(file: string, [section, name, , ...rest]: Path, pointer: string): Place | undefined {
    const text = this.#text(file)
    if (text === undefined) return undefined
    if (section !== 'parameters' || name === undefined) return this.#using(text, pointer)
    // NOTE: a parameter there is a value with a name, as a variable is.
    const values = text.statements.map((one) => (one.keyword === 'param' ? { ...one, keyword: 'var' as const } : one))
    const spot = spotOf(values, { kind: 'object', start: 0, end: 0, members: [] }, ['variables', name, ...rest])
    return spot === undefined ? this.#using(text, pointer) : placeIn(text.source, spot, pointer)
  }

  #using({ source, statements }: BicepText, pointer: string): Place | undefined {
    const using = statements.find(({ keyword }) => keyword === 'using')
    return using && placeIn(source, { start: using.at, end: using.end }, pointer)
  }

  #text(path: string): BicepText | undefined {
    if (this.#texts.has(path)) return this.#texts.get(path)
    const file = this.#files.kindOf(path) === 'file' ? this.#files.read(path) : undefined
    const text = file !== undefined && 'text' in file ? file.text : undefined
    const read = text === undefined ? undefined : { source: new SourceText(path, text), statements: parseBicep(text) }
    this.#texts.set(path, read)
    return read
  }
}

/** The first line of it. */
function placeIn(source: SourceText, { start, end }: { start: number; end: number }, pointer: string): Place {
  const { line, column } = source.position(start)
  const restOfLine = source.line(line).slice(column).trimEnd()
  return { source, start, end: Math.min(end, start + restOfLine.length), pointer }
}
