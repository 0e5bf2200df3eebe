// Bicep files by their names, and what to say where there is no Bicep to compile them.
import type { Problem } from '../../resource/resource.ts'

export function isBicep(path: string): boolean {
  return /\.bicep(?:param)?$/i.test(path)
}

export function isParameterFile(path: string): boolean {
  return /\.bicepparam$/i.test(path)
}

/** How to get a Bicep, or the compiled form of a file. */
export function noBicep(path: string): string {
  const json = path.replace(/\.bicep(?:param)?$/i, '.json')
  const command = isParameterFile(path) ? 'bicep build-params' : 'bicep build'
  const install = 'Install it (https://aka.ms/bicep-install, or `az bicep install`)'
  return `There is no Bicep on PATH to compile it. ${install}, or run \`${command} ${path}\` where there is one and check ${json}.`
}

/** Tells files that are not `main.json` beside a `main.bicep`. */
export function isNotCompiled(bicep: readonly string[]): (path: string) => boolean {
  const compiled = new Set(bicep.map((path) => path.replace(/\.bicep$/i, '')))
  return (path) => !compiled.has(path.replace(/\.jsonc?$/i, ''))
}

/** Files of a folder that have no compiled form beside them; undefined when all have one. */
export function notCompiled(found: {
  readonly json: readonly string[]
  readonly bicep: readonly string[]
}): Problem | undefined {
  const compiled = new Set(found.json)
  const left = found.bicep.filter((path) => !compiled.has(path.replace(/\.bicep$/i, '.json')))
  if (left.length === 0) return undefined
  const named = left.slice(0, 3).join(', ') + (left.length > 3 ? ', …' : '')
  const files = left.length === 1 ? '1 Bicep file was' : `${left.length} Bicep files were`
  const message = `${files} not checked (${named}): there is no Bicep on PATH. Install it, or run \`bicep build\` first.`
  return { level: 'warning', code: 'bicep', message }
}
