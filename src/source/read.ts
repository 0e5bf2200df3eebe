// One file as an input: its text, its JSON with positions, what it is; or the problem that keeps it from being one.
import { ArmError } from '../arm/error.ts'
import { JsonDocument } from '../arm/json/document.ts'
import { valueOf } from '../arm/json/node.ts'
import { SourceText, type Place } from '../resource/place.ts'
import type { Problem } from '../resource/resource.ts'
import type { CompiledFrom } from './bicep/source-map.ts'
import type { JsonLimits } from '../arm/json/read.ts'
import type { LiveRead } from './deployment.ts'
import { detect, type SourceKind } from './detect.ts'
import type { FileTree } from './files.ts'
import { outlineOf, type Outline } from './outline.ts'
import { ResourceReader } from './state/azure.ts'

/** A JSON file that was read. */
export interface JsonFile {
  readonly path: string
  readonly document: JsonDocument
  readonly kind: SourceKind
  /** The resources of a file of them: they are not in the tree any more. */
  readonly read?: LiveRead
  /** Set for what Bicep made of a file. */
  readonly compiledFrom?: readonly CompiledFrom[]
}

/** The start of a file that nothing more is known of. */
export function placeOfFile(path: string, text = ''): Place {
  return { source: new SourceText(path, text), start: 0, end: 0, pointer: '' }
}

export function problemAt(path: string, code: string, message: string): Problem {
  return { level: 'error', code, message, place: placeOfFile(path) }
}

/** A file that was read and is not what is meant. */
export function problemIn({ document, kind }: JsonFile, message: string): Problem {
  return { level: 'error', code: kind, message, place: document.place(document.root) }
}

const emptyFile = 'The file is empty. Write a template into it, or leave it out.'

export function isEmptyFile({ message }: Problem): boolean {
  return message === emptyFile
}

/** A text as JSON, or the problem. */
export function readJsonText(path: string, text: string): JsonDocument | Problem {
  return readJson(new SourceText(path, text))
}

/** A text that may be any kind of input: what it is, with the resources of a file of them. */
export function readInput(path: string, text: string | (() => string)): JsonFile | Problem {
  const source = new SourceText(path, text)
  const reader = new ResourceReader(source)
  const document = readJson(source, { take: reader.take, several: true })
  if (!(document instanceof JsonDocument)) return document
  const kind = detect(document.root, true)
  if (kind === 'resources') return { path, document, kind, read: reader.finish(document) }
  // Several values one after the other are a list of resources or nothing: the fault is that there is more than one.
  const isSeveral = document.root.kind === 'array' && source.text.charAt(document.root.start) === '{'
  const single = isSeveral ? readJson(source) : document
  return single instanceof JsonDocument ? { path, document, kind } : single
}

function readJson(source: SourceText, limits: JsonLimits = {}): JsonDocument | Problem {
  if (source.text.trim() === '') return problemAt(source.path, 'json', emptyFile)
  try {
    return JsonDocument.read(source, limits)
  } catch (error) {
    if (!(error instanceof ArmError)) throw error
    const start: Place = { source, start: 0, end: 0, pointer: '' }
    const message = error.code === 'json' ? `This is not JSON. ${error.message}` : error.message
    return { level: 'error', code: error.code, message, place: error.place ?? start }
  }
}

/** UTF-16 units of the files that are kept: what is read again costs time, what is kept costs several times its length. */
const mostKept = 2 * 1024 * 1024

/** Reads the files of one run. Of thousands it keeps those that were asked for last. */
export class Reader {
  readonly #tree: FileTree
  readonly #faults = new Map<string, Problem>()
  /** In the order in which they were asked for. */
  readonly #kept = new Map<string, JsonFile>()
  readonly #found = new Map<string, Outline | Problem | undefined>()
  #length = 0

  constructor(tree: FileTree) {
    this.#tree = tree
  }

  /** A file that a user named: whatever is wrong with it is told. */
  named(path: string): JsonFile | Problem {
    const fault = this.#faults.get(path)
    if (fault !== undefined) return fault
    const known = this.#kept.get(path)
    const file = known ?? this.#read(path)
    if ('level' in file) this.#faults.set(path, file)
    else this.#keep(file)
    return file
  }

  /**
   * A file among many: undefined for other JSON than templates and parameters; a problem of level warning when it cannot be
   * read and nothing in it says that it means to be one of them.
   */
  found(path: string): Outline | Problem | undefined {
    if (this.#found.has(path)) return this.#found.get(path)
    const result = this.#readFound(path)
    this.#found.set(path, result)
    return result
  }

  #keep(file: JsonFile): void {
    const { path } = file
    if (!this.#kept.delete(path)) this.#length += lengthOf(file)
    this.#kept.set(path, file)
    for (const [oldest, other] of this.#kept) {
      if (this.#length <= mostKept || oldest === path) return
      this.#kept.delete(oldest)
      this.#length -= lengthOf(other)
    }
  }

  #read(path: string): JsonFile | Problem {
    const file = this.#tree.read(path)
    if ('fault' in file) return problemAt(path, file.code, file.fault)
    let first: string | undefined = file.text
    return readInput(path, () => {
      const text = first ?? this.#again(path)
      first = undefined
      return text
    })
  }

  /** The text of a file that was read and let go. */
  #again(path: string): string {
    const file = this.#tree.read(path)
    return 'text' in file ? file.text : ''
  }

  #readFound(path: string): Outline | Problem | undefined {
    const file = this.#tree.read(path)
    // Azure's schemas name both kinds; a file without either needs `contentVersion` to count as a template.
    const isMarked = 'fault' in file || /deployment(?:Template|Parameters)\.json|"contentVersion"/i.test(file.text)
    // NOTE: other JSON is looked at and let go: a folder may hold more of it than memory.
    const result = isMarked ? this.named(path) : this.#read(path)
    if ('level' in result) return isMarked ? result : { ...result, level: 'warning' }
    const { root } = result.document
    const kind = detect(root, false)
    if (kind === 'template' || kind === 'parameters') return outlineOf({ ...result, kind })
    if (!/\.parameters\./i.test(path)) return undefined
    if (root.kind !== 'object') return problemIn(result, notParameters)
    return valueOf(root, 'parameters')?.kind === 'object' ? outlineOf({ ...result, kind: 'parameters' }) : undefined
  }
}

/** NOTE: the text of a file of resources is let go, and asking for it would read it again. */
function lengthOf({ document, read }: JsonFile): number {
  return read === undefined ? document.source.text.length : 0
}

const notParameters =
  'This file is named like parameters of a template and holds none. Write {"parameters": {…}} into it, or rename it.'
