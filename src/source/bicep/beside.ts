// Whether a template was compiled from the Bicep file beside it: Bicep says in it that it made it.
import { valueOf } from '../../arm/json/node.ts'
import type { FileTree } from '../files.ts'
import type { JsonFile } from '../read.ts'
import type { CompiledFrom } from './source-map.ts'

export function compiledBeside(tree: FileTree, { path, document }: JsonFile): readonly CompiledFrom[] {
  const generator = valueOf(valueOf(valueOf(document.root, 'metadata'), '_generator'), 'name')
  if (generator?.kind !== 'string' || generator.value.toLowerCase() !== 'bicep') return []
  const file = path.replace(/\.jsonc?$/i, '.bicep')
  return file !== path && tree.kindOf(file) === 'file' ? [{ document, file, isOnly: false }] : []
}
