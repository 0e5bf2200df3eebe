// What planning needs to know of a JSON file: which parameters it names, to which templates it links, how long it is. The file
// itself may be let go.
import { valueOf } from '../arm/json/node.ts'
import { digestOf } from './digest.ts'
import { linkedTemplates, parameterNames } from './pair.ts'
import type { JsonFile } from './read.ts'

export interface Outline extends Pick<JsonFile, 'path' | 'kind'> {
  /** In UTF-16 units. */
  readonly length: number
  /** Tells its text from another one. */
  readonly digest: number
  /** Parameters that a template declares, or that a file of parameters gives; in small letters. */
  readonly parameters: readonly string[]
  /** Of a template: others that it links to. */
  readonly links: readonly string[]
  /** Bicep says in it that it made it. */
  readonly isFromBicep: boolean
  /** What Bicep made in this run: it is in no file to be read again. */
  readonly compiled?: JsonFile
}

export function outlineOf(file: JsonFile): Outline {
  const { path, kind, document, compiledFrom } = file
  const { root } = document
  const generator = valueOf(valueOf(valueOf(root, 'metadata'), '_generator'), 'name')
  return {
    path,
    kind,
    length: document.source.text.length,
    digest: digestOf(document.source.text),
    parameters: parameterNames(root),
    links: kind === 'template' ? linkedTemplates(path, root) : [],
    isFromBicep: generator?.kind === 'string' && generator.value.toLowerCase() === 'bicep',
    ...(compiledFrom && { compiled: file }),
  }
}
