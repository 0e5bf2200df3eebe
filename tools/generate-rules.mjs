// Compiles rules/** into the module that poolgate ships, and writes the schemas of the rule format and the rule pages.
// The same rules give the same bytes. A rule with a mistake stops the build, with the place of the mistake.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT, describe, loadEngine, writeText } from './engine.mjs'

const PAGES = join(ROOT, 'docs/rules')

// What is run of the sources.
const ENTRY = `
  export { Checker } from './src/rule/cel/check.ts'
  export { celFunctions } from './src/rule/cel/functions.ts'
  export { loadRules } from './src/rule/load.ts'
  export { shortBody } from './src/rule/short-code.ts'
  export { readCases } from './src/rule/cases.ts'
  export { ruleSchema, casesSchema } from './src/rule/schema.ts'
  export { readRuleYaml } from './src/rule/yaml.ts'
  export { toJson } from './src/yaml/node.ts'
  export { SourceText } from './src/resource/place.ts'
  export { kinds } from './src/topology/model/index.ts'
  export { rulePageOf } from './src/gate/rule-page.ts'
  export { rulePageBlocks } from './src/report/page/rule-page.ts'
  export { pageMarkdown } from './src/report/page/markdown.ts'
  export { indexPage, notBuiltPage } from './src/report/page/index-page.ts'
`

/** Writes library.generated.ts, library-pages.generated.ts, schemas/{rule,cases}.schema.json and docs/rules/. */
export async function generate() {
  const engine = await loadEngine(ENTRY)
  const files = readdirSync(join(ROOT, 'rules'), { recursive: true })
    .map((file) => `rules/${String(file).replaceAll('\\', '/')}`)
    .filter((file) => /\/[A-Z0-9]+-[a-z0-9-]+\.yaml$/.test(file))
    .sort()
  const rules = compile(engine, files)
  writeText('src/rule/library.generated.ts', libraryModule(engine, rules))
  writeText('schemas/rule.schema.json', `${JSON.stringify(engine.ruleSchema, null, 2)}\n`)
  writeText('schemas/cases.schema.json', `${JSON.stringify(engine.casesSchema, null, 2)}\n`)
  writePages(engine, rules)
  return rules.length
}

function compile(engine, files) {
  const recommended = new Set(readProfiles(engine))
  const profilesOf = (code, severity) => [
    ...(severity === 'error' || recommended.has(code) ? ['recommended'] : []),
    ...(severity !== 'info' || recommended.has(code) ? ['strict'] : []),
    'all',
  ]
  const checker = new engine.Checker(Object.values(engine.kinds), engine.celFunctions)
  const sources = files.map((file) => sourceOf(engine, file))
  const { rules, problems } = engine.loadRules(sources, { checker, profilesOf })
  for (const rule of rules) {
    const wanted = `${rule.code}-${rule.name}.yaml`
    if (basename(rule.source) !== wanted) problems.push({ message: `${rule.source} should be called ${wanted}` })
  }
  if (problems.length > 0) throw new Error(`The rules have mistakes.\n${problems.map(describe).join('\n')}`)
  return [...rules].sort((a, b) => (a.code < b.code ? -1 : 1))
}

function readProfiles(engine) {
  const tree = engine.readRuleYaml(sourceOf(engine, 'tools/rule-profiles.yaml'))
  if (Array.isArray(tree)) throw new Error(tree.map(describe).join('\n'))
  return engine.toJson(tree).recommended
}

function libraryModule(engine, rules) {
  const lines = rules.map((rule) => `  packedRule(${packed(engine, rule)}),\n`).join('')
  return (
    '// Generated from rules/ by tools/generate-rules.mjs. Do not edit.\n' +
    "import { packedRule } from './packed.ts'\nimport type { Rule } from './rule.ts'\n\n" +
    `/** The rules that poolgate ships, by code. */\nexport const library: readonly Rule[] = [\n${lines}]\n`
  )
}

/** The arguments of `packedRule`: what chooses the rule, and the rest as text. */
function packed(engine, { code, name, title, severity, for: kind, params, coveredBy, source, profiles, ...body }) {
  const head = { code, name, title, severity, for: kind, params, coveredBy, source, profiles }
  const text = JSON.stringify(engine.shortBody(body)).replaceAll('\\', '\\\\').replaceAll("'", "\\'")
  return `${JSON.stringify(head)}, '${text}'`
}

/** The pages as files, and as data for `poolgate explain`. */
function writePages(engine, rules) {
  rmSync(PAGES, { recursive: true, force: true })
  mkdirSync(PAGES, { recursive: true })
  const pages = rules.map((rule) => {
    const path = rule.source.replace(/\.yaml$/, '.cases.yaml')
    return engine.rulePageOf(rule, sourceOf(engine, rule.source).text, { cases: casesOf(engine, path) })
  })
  for (const page of pages) writeText(`docs/rules/${page.code}.md`, engine.pageMarkdown(engine.rulePageBlocks(page)))
  writeText('docs/rules/README.md', engine.indexPage(pages))
  writeText('docs/rules/not-built.md', engine.notBuiltPage(notBuilt(engine, rules)))
  writeText('src/report/page/library-pages.generated.ts', pagesModule(pages))
}

/** What has no rule and why; a row whose rule is there stops the build. */
function notBuilt(engine, rules) {
  const tree = engine.readRuleYaml(sourceOf(engine, 'tools/not-built.yaml'))
  if (Array.isArray(tree)) throw new Error(tree.map(describe).join('\n'))
  const rows = engine.toJson(tree)
  const built = rows.filter(({ code }) => rules.some((rule) => rule.code === code))
  if (built.length > 0) throw new Error(`tools/not-built.yaml names ${built.map(({ code }) => code)}, which are rules.`)
  return rows
}

function pagesModule(pages) {
  const lines = pages.map((page) => `  ${JSON.stringify(page.code)}: ${JSON.stringify(page)},\n`).join('')
  return (
    '// Generated from rules/ by tools/generate-rules.mjs. Do not edit.\n' +
    "import type { RulePage } from './rule-page.ts'\n\n" +
    `/** The pages of the rules that poolgate ships, by code. */\nexport const libraryPages: Readonly<Record<string, RulePage>> = {\n${lines}}\n`
  )
}

function casesOf(engine, path) {
  if (!existsSync(join(ROOT, path))) return []
  const read = (name, beside) => {
    const file = join(dirname(beside), name)
    return existsSync(join(ROOT, file)) ? { path: file, text: readFileSync(join(ROOT, file), 'utf8') } : undefined
  }
  const { cases, problems } = engine.readCases(sourceOf(engine, path), read)
  if (problems.length > 0) throw new Error(problems.map(describe).join('\n'))
  return cases
}

function sourceOf(engine, path) {
  return new engine.SourceText(path, readFileSync(join(ROOT, path), 'utf8').replaceAll('\r\n', '\n'))
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const count = await generate()
  console.log(`${count} rules`)
}
