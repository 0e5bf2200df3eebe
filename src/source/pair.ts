// Which parameter files belong to which template, by their names and by the parameters that they give.
import { valueOf, type JsonNode } from '../arm/json/node.ts'
import type { Problem } from '../resource/resource.ts'
import type { FileTree } from './files.ts'
import { baseOf, folderOf, joinPath, stemOf } from './path.ts'
import type { Outline } from './outline.ts'

/** The parameter files that a template has beside it: one deployment each. `label` is the environment, '' for the plain one. */
export interface Pairing {
  readonly path: string
  readonly label: string
}

/** One that was found. */
export interface FoundPairing extends Pairing {
  /** Why it cannot be used. */
  readonly problem?: Problem
}

export function byPath(a: Pairing, b: Pairing): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}

/** `main.parameters.json` beside `main.json`, `main.bicepparam` beside `main.bicep`. */
export function pairedFile(tree: FileTree, template: string): string | undefined {
  const own = /\.bicep$/i.test(template) ? [`${stemOf(template)}.bicepparam`] : []
  const names = [...own, `${stemOf(template)}.parameters.json`, `${stemOf(template)}.parameters.jsonc`]
  return names.map((name) => joinPath(folderOf(template), name)).find((path) => tree.kindOf(path) === 'file')
}

/** All parameter files of a template among those that were found with it. */
export function pairings(template: Outline, parameterFiles: readonly Outline[]): readonly Pairing[] {
  const folder = folderOf(template.path)
  const stem = stemOf(template.path).toLowerCase()
  const pairs: Pairing[] = []
  for (const file of parameterFiles) {
    const label = folderOf(file.path) === folder ? labelBeside(stem, file.path) : labelBelow(folder, template, file)
    if (label !== undefined) pairs.push({ path: file.path, label })
  }
  return pairs
}

/** The label of a file that its name alone makes parameters of a template; undefined of any other. */
export function labelByName(template: string, path: string): string | undefined {
  const folder = folderOf(template)
  return folderOf(path) === folder ? labelBeside(stemOf(template).toLowerCase(), path) : undefined
}

/** `main.parameters.json`, `main.parameters.prod.json`, `main.prod.parameters.json` of `main`. */
function labelBeside(stem: string, path: string): string | undefined {
  const name = baseOf(path).replace(/\.jsonc?$/i, '')
  const folded = name.toLowerCase()
  const head = `${stem}.parameters`
  if (folded === head) return ''
  if (folded.startsWith(`${head}.`)) return name.slice(head.length + 1)
  if (folded.startsWith(`${stem}.`) && folded.endsWith('.parameters'))
    return name.slice(stem.length + 1, -'.parameters'.length)
  return undefined
}

/** `parameters/prod.json`: it belongs to every template beside that folder which declares all that it gives. */
function labelBelow(folder: string, template: Outline, file: Outline): string | undefined {
  if (folderOf(file.path).toLowerCase() !== joinPath(folder, 'parameters').toLowerCase()) return undefined
  const declared = new Set(template.parameters)
  return file.parameters.every((name) => declared.has(name)) ? stemOf(file.path) : undefined
}

/** The parameters that a template declares, or that a file of parameters gives; in small letters. */
export function parameterNames(root: JsonNode): string[] {
  const set = valueOf(root, 'parameters')
  return set?.kind === 'object' ? set.members.map(({ key }) => key.toLowerCase()) : []
}

/** The templates that this one refers to, as far as their names stand in it: they are parts, not deployments. */
export function linkedTemplates(path: string, root: JsonNode): readonly string[] {
  const folder = folderOf(path)
  return [...linksIn(root)].map((link) => joinPath(folder, link))
}

/** NOTE: lists whose items are made late hold no objects but those, with texts alone. */
function* linksIn(node: JsonNode): Iterable<string> {
  if (node.kind === 'array' && node.alike === undefined) for (const item of node.items) yield* linksIn(item)
  if (node.kind !== 'object') return
  for (const { key, value } of node.members) {
    if (key.toLowerCase() !== 'templatelink') yield* linksIn(value)
    else yield* namesOf(valueOf(value, 'relativePath') ?? valueOf(value, 'uri'))
  }
}

/** `nested/lb.json` as it stands, or as a text inside an expression: `[uri(parameters('base'), 'nested/lb.json')]`. */
function* namesOf(link: JsonNode | undefined): Iterable<string> {
  if (link?.kind !== 'string') return
  if (!link.value.startsWith('[')) yield link.value
  for (const [, name = ''] of link.value.matchAll(/'([^']{1,512}\.jsonc?)[^']{0,512}'/gi)) yield name
}
