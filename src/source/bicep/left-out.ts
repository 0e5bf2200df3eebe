// Bicep files that a run leaves out because nothing of theirs changed: they are not compiled, and counted by the sets that they
// would make.
import { groupBy } from '../../resource/groups.ts'
import type { Found } from '../find.ts'
import { labelByName } from '../pair.ts'
import { folderOf } from '../path.ts'
import type { BicepRoots } from './roots.ts'
import { isParameterFile } from './words.ts'

/** Of Bicep files that are deployments, those that are untouched. */
export type Untouched = (paths: readonly string[]) => ReadonlySet<string>

const noFiles: ReadonlySet<string> = new Set()

export function noneUntouched(): ReadonlySet<string> {
  return noFiles
}

export class LeftOut {
  readonly #untouched: Untouched
  readonly #sets = new Set<string>()

  constructor(untouched: Untouched) {
    this.#untouched = untouched
  }

  get count(): number {
    return this.#sets.size
  }

  /** Those that are to be compiled. `set`: they are one, so that all are looked at or none. */
  touched(
    { templates, parameters }: BicepRoots,
    { json }: Found,
    set: string | undefined,
  ): BicepRoots & { readonly isPart: boolean } {
    const untouched = set === undefined ? this.#untouched([...templates, ...parameters]) : noFiles
    const isTouched = (path: string) => !untouched.has(path)
    const byFolder = groupBy(json, folderOf)
    for (const path of untouched) {
      const beside = isParameterFile(path) ? [] : (byFolder.get(folderOf(path)) ?? [])
      const pairs = beside.filter((file) => labelByName(path, file) !== undefined)
      for (const one of pairs.length === 0 ? [''] : pairs) this.#sets.add(`${path} ${one}`)
    }
    return {
      templates: templates.filter(isTouched),
      parameters: parameters.filter(isTouched),
      isPart: untouched.size > 0,
    }
  }
}
