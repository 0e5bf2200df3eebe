// What generators have in common: running parts of src on whatever Node poolgate runs on, and writing only what changed.
import { build } from 'esbuild'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

export const ROOT = resolve(import.meta.dirname, '..')

/** Bundles modules of src (`export … from './src/…'`) and imports them. The packages stay where they are. */
export async function loadEngine(entry) {
  // Inside of the project, where the packages are found.
  const folder = join(ROOT, 'node_modules/.cache/poolgate')
  const outfile = join(folder, `engine-${process.pid}-${entry.length}.mjs`)
  await build({
    stdin: { contents: entry, resolveDir: ROOT, loader: 'ts' },
    outfile,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
  })
  try {
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(outfile, { force: true })
  }
}

export function writeText(path, text) {
  const file = join(ROOT, path)
  mkdirSync(dirname(file), { recursive: true })
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
}

/** A mistake in a file, as `path:line:column message`. */
export function describe({ place, message }) {
  if (!place) return message
  const { line, column } = place.source.position(place.start)
  return `${place.source.path}:${line + 1}:${column + 1} ${message}`
}
