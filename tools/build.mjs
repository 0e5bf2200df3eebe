// Builds dist/ from src/: what the generators write, the bundle, its declarations, the licences of what it holds.
// The same sources give the same bytes, wherever and whenever they are built: dist/ is committed, and CI compares.
import { build } from 'esbuild'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, posix, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { writeDeclarations } from './declarations.mjs'

const ROOT = resolve(import.meta.dirname, '..')
const DIST = join(ROOT, 'dist')

// Each module exports `generate()`, sync or async, which writes files that the sources import or that people read.
const GENERATORS = ['tools/generate-rules.mjs', 'tools/generate-vocabulary.mjs']

const ENTRIES = ['src/cli.ts', 'src/action.ts', 'src/index.ts', 'src/worker.ts']

// What a plain `check` runs, by its entry points. Their static imports become one file: a module costs more to find than to read.
const HOT = ['src/cli.ts', 'src/commands/check.ts']

// Some packages are CommonJS and call `require` for modules of Node.
const REQUIRE =
  'import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url);\n'
const SHEBANG = '#!/usr/bin/env node\n'

const OPTIONS = {
  absWorkingDir: ROOT,
  entryPoints: ENTRIES,
  outdir: DIST,
  bundle: true,
  splitting: true,
  write: false,
  metafile: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  chunkNames: 'chunks/[name]-[hash]',
  // The text of a module names its path, which must not depend on where node_modules really lies.
  preserveSymlinks: true,
  charset: 'ascii',
  legalComments: 'none',
  logLevel: 'warning',
}

for (const generator of GENERATORS.map((path) => join(ROOT, path)).filter((path) => existsSync(path))) {
  const { generate } = await import(pathToFileURL(generator).href)
  await generate()
}
const plan = planHotChunk((await build(OPTIONS)).metafile)
const result = await build({ ...OPTIONS, plugins: [oneHotChunk(plan)] })
// Only now, so that a build that fails leaves the last one in place.
rmSync(DIST, { recursive: true, force: true })
writeBundle(result)
writeFileSync(join(DIST, 'THIRD-PARTY-LICENSES.txt'), licences(result.metafile))
writeDeclarations({ root: ROOT, entry: 'src/index.ts', target: join(DIST, 'index.d.ts') })
report(result)

/**
 * esbuild puts modules into one chunk when the same entries and lazy imports reach them, which tears what every command needs
 * into a dozen files. Every entry and every lazily imported module of src (`heads`) is made to import all hot modules, so all
 * of these have the same reach, and land in one chunk. It costs nothing: whoever loads a lazy module has the hot chunk already.
 */
function planHotChunk({ inputs }) {
  const reached = new Set()
  const follow = (path) => {
    if (reached.has(path) || !inputs[path]) return
    reached.add(path)
    for (const { path: next, kind, external } of inputs[path].imports)
      if (!external && kind !== 'dynamic-import') follow(next)
  }
  HOT.forEach(follow)
  const imports = Object.values(inputs).flatMap((input) => input.imports)
  const lazy = imports
    .filter(({ kind, path }) => kind === 'dynamic-import' && path.startsWith('src/'))
    .map(({ path }) => path)
  const heads = new Set([...ENTRIES, ...lazy])
  const hot = [...reached].filter((path) => path.startsWith('src/') && !heads.has(path))
  return { heads, hot: hot.sort((a, b) => (a < b ? -1 : 1)) }
}

function oneHotChunk({ heads, hot }) {
  const imports = hot.map((path) => `import ${JSON.stringify(join(ROOT, path))}\n`).join('')
  return {
    name: 'one-hot-chunk',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, ({ path }) =>
        heads.has(posix.relative(ROOT, path))
          ? { contents: `${readFileSync(path, 'utf8')}\n${imports}`, loader: 'ts' }
          : undefined,
      )
    },
  }
}

/** Writes the output under names that say what is in it: esbuild's hashes would rename files, and all who import them, with every change. */
function writeBundle({ outputFiles, metafile }) {
  const names = chunkNames(metafile)
  const hashed = new RegExp([...names.keys()].map((name) => name.replaceAll('.', '\\.')).join('|') || '$^', 'g')
  const rename = (text) => text.replace(hashed, (name) => names.get(name))
  for (const file of outputFiles) {
    const path = rename(file.path)
    let text = rename(file.text)
    if (text.startsWith('#!')) text = text.slice(text.indexOf('\n') + 1)
    text = plainComments(builtinsByCall(text))
    if (/\brequire\b/.test(text)) text = REQUIRE + text
    if (path === join(DIST, 'cli.js')) text = SHEBANG + text
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  chmodSync(join(DIST, 'cli.js'), 0o755)
}

/**
 * esbuild keeps the comments in classes as they are. One character of theirs that is none of ASCII, and an engine takes twice the
 * memory for the file and longer to read it.
 */
function plainComments(text) {
  return text.replace(/^\s*(?:\/\/|\/\*|\*).*$/gm, (comment) => comment.replace(/\P{ASCII}+/gu, '...'))
}

/**
 * An `import` of a module of Node reads every property of it, getters included, and so loads streams, decoders and a diff
 * that nobody asked for: a quarter of the start. Asked for by a call, only what is named is read.
 */
function builtinsByCall(text) {
  return text.replace(/^import \{([^}]*)\} from "(node:[\w/]+)";$/gm, (_, names, module) => {
    const taken = names.replaceAll(/ as /g, ': ')
    return `const {${taken}} = process.getBuiltinModule("${module}");`
  })
}

/** From esbuild's name of each chunk (`check-HASH.js`) to ours (`commands-check.js`). */
function chunkNames({ outputs }) {
  const chunks = Object.entries(outputs)
    .filter(([path]) => posix.dirname(path).endsWith('/chunks'))
    // A module lies in one chunk only, so the first one names it; sizes and order, which change more often, do not.
    .map(([path, { entryPoint, inputs }]) => ({
      file: posix.basename(path),
      entryPoint,
      modules: Object.keys(inputs).sort(),
    }))
    .sort((a, b) => ((a.modules[0] ?? '') < (b.modules[0] ?? '') ? -1 : 1))
  const names = new Map()
  const count = new Map()
  for (const { file, entryPoint, modules } of chunks) {
    const name = modules.includes(plan.hot[0])
      ? 'core'
      : entryPoint
        ? slug(entryPoint)
        : `shared-${slug(modules[0] ?? 'runtime')}`
    const nth = (count.get(name) ?? 0) + 1
    count.set(name, nth)
    names.set(file, nth === 1 ? `${name}.js` : `${name}-${nth}.js`)
  }
  return names
}

function slug(path) {
  const inPackage = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)
  const name = inPackage ? inPackage[1] : path.replace(/^src\//, '').replace(/\.\w+$/, '')
  return name.replace(/[^\w]+/g, '-').replace(/^-|-$/g, '')
}

/** The licences of the packages of which something is in the bundle. */
function licences({ outputs }) {
  const used = Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0),
  )
  const folders = new Set(used.map(([path]) => /.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]).filter(Boolean))
  const parts = [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'))
    const file = readdirSync(join(ROOT, folder))
      .sort()
      .find((entry) => /^licen[cs]e/i.test(entry))
    const text = file
      ? readFileSync(join(ROOT, folder, file), 'utf8')
          .replaceAll('\r\n', '\n')
          .trim()
      : `Licence: ${license}`
    return { name, text: `${name} ${version} (${license})\n\n${text}\n` }
  })
  parts.sort((a, b) => (a.name < b.name ? -1 : 1))
  const rule = '-'.repeat(80)
  return `The files beside this one contain code of these packages.\n\n${parts.map(({ text }) => `${rule}\n${text}`).join('\n')}`
}

/** Says what a start costs, which is what changes unnoticed. */
function report({ outputFiles, metafile: { outputs } }) {
  const names = chunkNames({ outputs })
  const loaded = new Set()
  const follow = (path) => {
    if (loaded.has(path)) return
    loaded.add(path)
    for (const { path: next, kind, external } of outputs[path].imports)
      if (!external && kind === 'import-statement') follow(next)
  }
  for (const [path, { entryPoint }] of Object.entries(outputs)) if (HOT.includes(entryPoint)) follow(path)
  const kib = (bytes) => `${(bytes / 1024).toFixed(0)} KiB`
  const files = [...loaded].map((path) => names.get(posix.basename(path)) ?? posix.basename(path))
  const hotBytes = [...loaded].reduce((sum, path) => sum + outputs[path].bytes, 0)
  const allBytes = outputFiles.reduce((sum, { contents }) => sum + contents.length, 0)
  process.stdout.write(
    `dist: ${outputFiles.length} modules, ${kib(allBytes)}; check loads ${files.join(', ')}: ${kib(hotBytes)}\n`,
  )
}
