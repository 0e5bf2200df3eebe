// The layers of src import in one direction. The table is tools/layers.json; the linter's patterns are made from it, and here
// every import of every module is resolved and checked, which patterns on the written text cannot do for lazy imports.
import { parse } from '@babel/parser'
import { expect, test } from '@jest/globals'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { boundaries } from '../oxlint.config.ts'
import manifest from '../package.json' with { type: 'json' }
import table from '../tools/layers.json' with { type: 'json' }

type Layer = { readonly may: readonly string[]; readonly packages: readonly string[]; readonly io: boolean }
type Restriction = { readonly paths: readonly { name: string }[]; readonly patterns: readonly { regex: string }[] }

const ROOT = join(import.meta.dirname, '..')
const LAYERS: Readonly<Record<string, Layer>> = table.layers
const NAMES = Object.keys(LAYERS)
const FILES = globSync('src/**/*.ts', { cwd: ROOT })
  .map((file) => relative(join(ROOT, 'src'), join(ROOT, file)).replaceAll('\\', '/'))
  .sort()

/** The specifiers of all imports of a module: static, lazy, re-exported, and in types. */
function importsOf(file: string): string[] {
  const found: string[] = []
  const add = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return
    if ('type' in node && node.type === 'StringLiteral' && 'value' in node) found.push(String(node.value))
    // `import('…')` in a type wraps its literal in some versions of the parser.
    else if ('literal' in node) add(node.literal)
  }
  const visit = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return
    if (Array.isArray(node)) return node.forEach(visit)
    if ('source' in node) add(node.source)
    if ('type' in node && node.type === 'TSImportType' && 'argument' in node) add(node.argument)
    for (const child of Object.values(node)) visit(child)
  }
  const text = readFileSync(join(ROOT, 'src', file), 'utf8')
  visit(parse(text, { sourceType: 'module', createImportExpressions: true, plugins: ['typescript'] }).program)
  return found
}

/** What is wrong with one import of a module of a layer, or nothing. */
function fault(file: string, name: string, specifier: string): string | undefined {
  const layer = LAYERS[name]!
  if (specifier.startsWith('.')) {
    const target = posix.join(dirname(file), specifier)
    if (table.entries.includes(target)) return `${specifier}: nothing imports an entry`
    if (target.endsWith('.json') && table.data.includes(posix.dirname(target).replace('../', ''))) return undefined
    const other = target.split('/')[0]!
    return other === name || layer.may.includes(other) ? undefined : `${specifier}: ${name} may not import ${other}`
  }
  if (specifier.startsWith('node:')) {
    const io = table.io.modules.includes(specifier.slice('node:'.length))
    return io && !layer.io ? `${specifier}: ${name} may not touch the outside world` : undefined
  }
  const allowed = layer.packages.some((known) => specifier === known || specifier.startsWith(`${known}/`))
  return allowed ? undefined : `${specifier}: ${name} may not import this package`
}

test('src holds the entries and the layers of the table, nothing else, and each of them exists', () => {
  const tops = new Set(FILES.map((file) => file.split('/')[0]!))
  expect([...tops].sort()).toEqual([...table.entries, ...NAMES].sort())
})

test('the table has no cycle', () => {
  const settled: string[] = []
  for (let round = 0; round < NAMES.length; round++) {
    const next = NAMES.find(
      (name) => !settled.includes(name) && LAYERS[name]!.may.every((other) => settled.includes(other)),
    )
    if (next !== undefined) settled.push(next)
  }
  expect(NAMES.filter((name) => !settled.includes(name))).toEqual([])
})

test.each(NAMES)('%s imports only what the table lets it', (name) => {
  const faults = FILES.filter((file) => file.startsWith(`${name}/`)).flatMap((file) =>
    importsOf(file)
      .map((specifier) => fault(file, name, specifier))
      .filter((text) => text !== undefined)
      .map((text) => `src/${file}: ${text}`),
  )
  expect(faults).toEqual([])
})

test.each(boundaries.map((boundary) => [boundary.files.join(' '), boundary] as const))(
  'the lint pattern %s matches a module',
  (_, boundary) => {
    expect(globSync(boundary.files, { cwd: ROOT })).not.toEqual([])
  },
)

test.each(NAMES)('the lint rules of %s refuse what the table refuses, and nothing more', (name) => {
  const override = boundaries.find(({ files }) => files.includes(`src/${name}/**/*.ts`))!
  const [, options] = override.rules!['no-restricted-imports'] as unknown as [string, Restriction]
  const refuses = (specifier: string) =>
    options.paths.some((path) => path.name === specifier) ||
    options.patterns.some(({ regex }) => new RegExp(regex, 'u').test(specifier))
  // The linter takes look-around for a pattern that matches nothing; here it would work.
  expect(options.patterns.filter(({ regex }) => regex.includes('(?'))).toEqual([])
  const specifiers = [
    ...NAMES.filter((other) => other !== name).map((other) => `../${other}/some.ts`),
    ...table.entries.map((entry) => `../${entry}`),
    ...table.io.modules.map((module) => `node:${module}`),
    ...Object.keys(manifest.devDependencies),
    'yaml/util',
    './beside.ts',
    '../above.ts',
    'node:path',
    'node:crypto',
  ]
  const wrong = specifiers.filter((specifier) => {
    // `../above.ts` is within the layer when the importing module lies one folder down.
    const file = specifier === '../above.ts' ? `${name}/folder/module.ts` : `${name}/module.ts`
    return refuses(specifier) !== (fault(file, name, specifier) !== undefined)
  })
  expect(wrong).toEqual([])
})
