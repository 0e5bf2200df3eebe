// Whether a template was compiled from the Bicep file beside it: Bicep says in it that it made it.
import type { Problem } from '../../resource/resource.ts'
import type { FileTree } from '../files.ts'
import type { Outline } from '../outline.ts'
import type { JsonFile } from '../read.ts'
import type { CompiledFrom } from './source-map.ts'

export function compiledBeside(
  tree: FileTree,
  { path, isFromBicep }: Outline,
  template: () => JsonFile | Problem,
): readonly CompiledFrom[] {
  const file = path.replace(/\.jsonc?$/i, '.bicep')
  if (!isFromBicep || file === path || tree.kindOf(file) !== 'file') return []
  const read = () => {
    const again = template()
    return 'level' in again ? undefined : again.document
  }
  return [{ path, file, read }]
}
