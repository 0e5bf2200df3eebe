// Rolls the declarations of src/index.ts into one file, dist/index.d.ts, so that a consumer needs nothing of src.
// TypeScript 7 has no compiler API that a roller could use, so tsc writes one declaration file a module and this joins what
// the entry reaches. It knows the forms that this project writes: named imports and exports of relative modules; anything
// else is an error that says what to write instead.
import { parse } from '@babel/parser'
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { referencesOf } from './type-references.mjs'

/** Writes `target` from `entry` (both below `root`), then has tsc read it as a consumer without Node's types would. */
export function writeDeclarations({ root, entry, target }) {
  const work = join(root, 'tmp', 'declarations')
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  emit(root, entry, work)
  const roll = new Roll(work)
  const text = roll.print(posix.basename(entry).replace(/\.ts$/, '.d.ts'))
  writeFileSync(target, text)
  verify(root, target, work)
}

function tsc(root, config) {
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', config], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
}

function emit(root, entry, work) {
  const config = join(work, 'tsconfig.json')
  const compilerOptions = {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    // Types are checked by `npm run types`; a bundle is also wanted while one of them is wrong.
    noCheck: true,
    rootDir: dirname(join(root, entry)),
    outDir: work,
  }
  writeFileSync(
    config,
    JSON.stringify({ extends: join(root, 'tsconfig.json'), compilerOptions, files: [join(root, entry)], include: [] }),
  )
  tsc(root, config)
}

function verify(root, target, work) {
  const config = join(work, 'tsconfig.verify.json')
  const compilerOptions = {
    noEmit: true,
    strict: true,
    target: 'es2022',
    module: 'nodenext',
    types: [],
    skipLibCheck: false,
  }
  writeFileSync(config, JSON.stringify({ compilerOptions, files: [target] }))
  tsc(root, config)
}

/** One emitted declaration file: what it declares, imports and exports, by name. */
class Module {
  declarations = new Map()
  imports = new Map()
  exports = new Map()
  stars = []

  constructor(path, text) {
    this.path = path
    this.text = text
    for (const node of parse(text, { sourceType: 'module', plugins: [['typescript', { dts: true }]] }).program.body)
      this.#read(node)
  }

  #read(node) {
    if (node.type === 'ImportDeclaration') return this.#readImport(node)
    if (node.type === 'ExportAllDeclaration') return void this.stars.push(node.source.value)
    if (node.type === 'ExportNamedDeclaration' && !node.declaration) return this.#readExports(node)
    const declaration = node.type === 'ExportNamedDeclaration' ? node.declaration : node
    for (const name of namesOf(declaration, this.path)) {
      if (!this.declarations.has(name)) this.declarations.set(name, [])
      this.declarations.get(name).push({ statement: node, declaration })
      if (node !== declaration) this.exports.set(name, { local: name })
    }
  }

  #readImport(node) {
    for (const specifier of node.specifiers) {
      const namespace = specifier.type === 'ImportNamespaceSpecifier'
      if (namespace && node.source.value.startsWith('.'))
        throw new Error(`${this.path}: write named imports of ${node.source.value}`)
      const imported = namespace
        ? '*'
        : specifier.type === 'ImportDefaultSpecifier'
          ? 'default'
          : nameOf(specifier.imported)
      this.imports.set(specifier.local.name, { source: node.source.value, imported })
    }
  }

  #readExports(node) {
    for (const specifier of node.specifiers) {
      if (specifier.type !== 'ExportSpecifier')
        throw new Error(`${this.path}: write named exports of ${node.source.value}`)
      const local = nameOf(specifier.local)
      this.exports.set(
        nameOf(specifier.exported),
        node.source ? { source: node.source.value, imported: local } : { local },
      )
    }
  }
}

/** What the entry's exports reach, in the order of first use; each declaration once, under a name that is unique. */
class Roll {
  #modules = new Map()
  #units = new Map()
  #externals = new Map()
  #globals = new Set()
  #names = new Map()

  constructor(folder) {
    this.folder = folder
  }

  print(entry) {
    const exported = [...this.#exportsOf(entry)].sort(([a], [b]) => (a < b ? -1 : 1))
    const targets = exported.map(([name, path]) => [name, this.#lookUpExport(path, name)])
    for (const [, unit] of targets) this.#visit(unit)
    for (const [name, unit] of targets) if (!this.#names.has(unit)) this.#names.set(unit, name)
    this.#nameTheRest(new Set(exported.map(([name]) => name)))
    const isExported = new Set(targets.map(([, unit]) => unit))
    const aliases = targets.filter(([name, unit]) => this.#names.get(unit) !== name)
    const parts = [
      ...[...this.#externals.values()].map(
        ({ source, imported, local }) =>
          `import type ${imported === '*' ? `* as ${local}` : `{ ${imported} as ${local} }`} from '${source}'`,
      ),
      ...[...this.#units.values()].map((unit) => this.#printUnit(unit, isExported.has(unit))),
      // Without this line a declaration file exports all that it declares.
      `export {${aliases.map(([name, unit]) => ` ${this.#names.get(unit)} as ${name}`).join(',')} }`.replace(
        '{ }',
        '{}',
      ),
    ]
    return `${parts.join('\n\n')}\n`
  }

  #module(path) {
    let module = this.#modules.get(path)
    if (!module) {
      module = new Module(path, readFileSync(join(this.folder, path), 'utf8'))
      this.#modules.set(path, module)
    }
    return module
  }

  /** Every exported name of a module and the path of the module that lists it; `export *` is followed. */
  #exportsOf(path, seen = new Set()) {
    if (seen.has(path)) return new Map()
    seen.add(path)
    const module = this.#module(path)
    const found = new Map()
    for (const star of module.stars)
      for (const [name, at] of this.#exportsOf(declarationOf(path, star), seen)) found.set(name, at)
    for (const name of module.exports.keys()) found.set(name, path)
    return found
  }

  #lookUpExport(path, name) {
    const at = this.#exportsOf(path).get(name)
    if (at === undefined) throw new Error(`${path}: exports no ${name}`)
    const entry = this.#module(at).exports.get(name)
    return entry.source ? this.#lookUpForeign(at, entry) : this.#lookUp(this.#module(at), entry.local)
  }

  #lookUpForeign(path, { source, imported }) {
    if (source.startsWith('.')) return this.#lookUpExport(declarationOf(path, source), imported)
    const key = `${source}\0${imported}`
    if (!this.#externals.has(key)) {
      const local = imported === '*' || imported === 'default' ? source.replace(/\W+/g, '_') : imported
      this.#externals.set(key, { source, imported, local })
    }
    return this.#externals.get(key)
  }

  /** The unit that a name of a module's scope means; none for a global. */
  #lookUp(module, name) {
    if (module.imports.has(name)) return this.#lookUpForeign(module.path, module.imports.get(name))
    const nodes = module.declarations.get(name)
    if (!nodes) return undefined
    const key = `${module.path}\0${name}`
    if (!this.#units.has(key)) this.#units.set(key, { module, name, nodes, references: undefined })
    return this.#units.get(key)
  }

  #visit(unit) {
    if (unit.source !== undefined || unit.references) return
    unit.references = []
    for (const { declaration } of unit.nodes) {
      for (const reference of referencesOf(declaration)) {
        const meant = reference.source
          ? this.#lookUpForeign(unit.module.path, reference)
          : this.#lookUp(unit.module, reference.name)
        if (meant) unit.references.push({ ...reference, unit: meant })
        else this.#globals.add(reference.name)
        if (meant) this.#visit(meant)
      }
    }
  }

  #nameTheRest(exported) {
    const taken = new Set([...exported, ...this.#globals])
    const rest = [...this.#units.values(), ...this.#externals.values()].filter((unit) => !this.#names.has(unit))
    for (const unit of rest) {
      const wish = unit.name ?? unit.local
      let name = wish
      for (let n = 1; taken.has(name); n++) name = `${wish}$${n}`
      taken.add(name)
      this.#names.set(unit, name)
      if (unit.local) unit.local = name
    }
  }

  #printUnit(unit, isExported) {
    return unit.nodes
      .map(({ statement, declaration }) => {
        const { text } = unit.module
        const edits = unit.references
          .filter(({ start, end }) => start >= declaration.start && end <= declaration.end)
          .map(({ start, end, unit: meant }) => ({ start, end, text: this.#names.get(meant) }))
          .sort((a, b) => a.start - b.start)
        let body = ''
        let at = declaration.start
        for (const edit of edits) {
          body += text.slice(at, edit.start) + edit.text
          at = edit.end
        }
        body += text.slice(at, declaration.end)
        body = body.replace(/^declare\s+/, '')
        const plain = /^(interface|type)\b/.test(body)
        return `${docOf(statement, text)}${isExported ? 'export ' : ''}${plain ? '' : 'declare '}${body}`
      })
      .join('\n')
  }
}

function docOf(statement, text) {
  const comment = statement.leadingComments?.findLast(
    ({ type, value }) => type === 'CommentBlock' && value.startsWith('*'),
  )
  return comment ? `${text.slice(comment.start, comment.end)}\n` : ''
}

function declarationOf(from, specifier) {
  return posix.join(posix.dirname(from), specifier).replace(/\.ts$/, '.d.ts')
}

const nameOf = (node) => (node.type === 'StringLiteral' ? node.value : node.name)

function namesOf(declaration, path) {
  if (declaration.type === 'VariableDeclaration' && declaration.declarations.length === 1)
    return [declaration.declarations[0].id.name]
  if (declaration.id?.type === 'Identifier') return [declaration.id.name]
  throw new Error(`${path}: cannot roll a ${declaration.type}`)
}
