// What the linter checks. The import directions are not written here: they come from tools/layers.json, one override a layer,
// and only for layers whose folder holds a module, so that no pattern can stay behind for a folder that is gone.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig, type OxlintOverride } from 'oxlint'
import manifest from './package.json' with { type: 'json' }
import table from './tools/layers.json' with { type: 'json' }

type Layer = {
  readonly may: readonly string[]
  readonly packages: readonly string[]
  readonly io: boolean
  readonly why: string
}

const SRC = join(import.meta.dirname, 'src')
const LAYERS: Readonly<Record<string, Layer>> = table.layers
const IO_MODULES = table.io.modules.flatMap((name) => [name, `node:${name}`])
const escape = (name: string) => name.replaceAll('.', '\\.')

function holdsModule(folder: string): boolean {
  try {
    return readdirSync(join(SRC, folder), { recursive: true }).some((file) => String(file).endsWith('.ts'))
  } catch {
    return false
  }
}

/**
 * Lint rules that keep one layer's imports in its direction. Specifiers are matched as written: `../arm/…` at any depth.
 * NOTE: the linter's regex engine has no look-around, and a pattern that uses it matches nothing without a word.
 */
function boundary(name: string, layer: Layer): OxlintOverride {
  const foreign = Object.keys(LAYERS).filter((other) => other !== name && !layer.may.includes(other))
  const packages = Object.keys(manifest.devDependencies).filter((other) => !layer.packages.includes(other))
  const patterns = [
    { regex: `^(\\.\\./)+(${table.entries.map(escape).join('|')})$`, message: `Nothing imports an entry.` },
    {
      regex: `^(${packages.map(escape).join('|')})(/|$)`,
      message: `${name} may not import this package: ${layer.why}.`,
    },
  ]
  if (foreign.length > 0) {
    patterns.push({
      regex: `^(\\.\\./)+(${foreign.join('|')})/`,
      message: `${name} may not import this layer: ${layer.why}.`,
    })
  }
  const message = `Only host, the entries and tools touch the outside world.`
  return {
    files: [`src/${name}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: layer.io ? [] : IO_MODULES.map((module) => ({ name: module, message })), patterns },
      ],
      'no-restricted-globals': layer.io
        ? 'off'
        : ['error', ...table.io.globals.map((global) => ({ name: global, message }))],
    },
  }
}

export const boundaries: OxlintOverride[] = Object.entries(LAYERS)
  .filter(([name]) => holdsModule(name))
  .map(([name, layer]) => boundary(name, layer))

const NODE_20 = 'The command line runs on Node 20, which lacks it.'

export default defineConfig({
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'promise'],
  env: { builtin: true, node: true },
  categories: { correctness: 'error' },
  ignorePatterns: ['dist/**', '**/*.generated.ts'],
  rules: {
    // Size: what reads well has small files and functions.
    complexity: ['error', { max: 20 }],
    'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    'max-depth': ['error', { max: 4 }],
    'max-params': ['error', { max: 5 }],

    // Types carry the truth.
    'typescript/consistent-type-imports': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-unnecessary-boolean-literal-compare': 'error',
    'typescript/no-unnecessary-type-arguments': 'error',
    'typescript/no-unnecessary-type-assertion': 'error',
    'typescript/no-unnecessary-type-constraint': 'error',
    'typescript/no-unsafe-argument': 'error',
    'typescript/no-unsafe-assignment': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-function-type': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/prefer-ts-expect-error': 'error',
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'typescript/use-unknown-in-catch-callback-variable': 'error',

    // Promises and errors.
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/prefer-promise-reject-errors': 'error',
    'preserve-caught-error': 'error',
    'no-empty': 'error',

    // Modules.
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'import/no-mutable-exports': 'error',
    'import/no-self-import': 'error',
    'import/no-duplicates': 'error',
    'unicorn/prefer-node-protocol': 'error',

    // Habits that hide mistakes, or cost time on large inputs.
    eqeqeq: 'error',
    'array-callback-return': 'error',
    'no-else-return': 'error',
    'no-param-reassign': 'error',
    'no-proto': 'error',
    'no-self-compare': 'error',
    'no-sequences': 'error',
    'no-shadow': 'error',
    'no-unneeded-ternary': 'error',
    'no-useless-concat': 'error',
    'no-useless-return': 'error',
    'no-var': 'error',
    'object-shorthand': 'error',
    'oxc/no-accumulating-spread': 'error',
    'oxc/no-const-enum': 'error',
    'prefer-const': 'error',
    radix: 'error',
    'unicorn/no-array-reduce': 'off',
    'unicorn/prefer-set-has': 'error',
    'no-restricted-properties': [
      'error',
      { object: 'Object', property: 'groupBy', message: NODE_20 },
      { object: 'Map', property: 'groupBy', message: NODE_20 },
      { object: 'Promise', property: 'withResolvers', message: NODE_20 },
      { object: 'Promise', property: 'try', message: NODE_20 },
      { object: 'Array', property: 'fromAsync', message: NODE_20 },
    ],
  },
  overrides: [
    ...boundaries,
    {
      // A test is a table or a story: long is fine, and it may look into what the types hide.
      files: ['test/**/*.ts'],
      plugins: ['jest'],
      rules: {
        'max-lines': 'off',
        'max-lines-per-function': 'off',
        'typescript/no-non-null-assertion': 'off',
        'typescript/no-unsafe-argument': 'off',
        'typescript/no-unsafe-assignment': 'off',
        'typescript/no-unsafe-call': 'off',
        'typescript/no-unsafe-member-access': 'off',
        'typescript/no-unsafe-return': 'off',
        'jest/no-disabled-tests': 'error',
        'jest/no-focused-tests': 'error',
        'jest/no-identical-title': 'error',
        'jest/valid-expect': 'error',
        'jest/valid-title': 'off',
        'jest/expect-expect': 'off',
        'jest/no-conditional-expect': 'off',
        'jest/require-to-throw-message': 'off',
      },
    },
    {
      // Tools are scripts without type declarations, run by hand and by CI.
      files: ['tools/**/*.mjs', 'examples/**/*.js', '*.config.mjs', '*.config.ts'],
      rules: {
        'import/no-default-export': 'off',
        'max-lines-per-function': ['error', { max: 100, skipBlankLines: true, skipComments: true }],
        'typescript/no-unsafe-argument': 'off',
        'typescript/no-unsafe-assignment': 'off',
        'typescript/no-unsafe-call': 'off',
        'typescript/no-unsafe-member-access': 'off',
        'typescript/no-unsafe-return': 'off',
      },
    },
  ],
})
