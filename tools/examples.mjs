// Runs the built poolgate over examples/ and holds what it prints against the expected files beside the templates, and
// against the blocks of the documents that show it. `--check` (the default) compares, `--update` writes anew.
// What an example must be is not written anew: main.json opens the gate, broken.json differs in one to three lines and
// closes it with one error.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parse } from 'yaml'
import { followSteps } from './steps.mjs'

const ROOT = resolve(import.meta.dirname, '..')
const CLI = 'dist/cli.js'
/** Documents with generated blocks: `<!-- example: WHAT -->`, the block, `<!-- /example -->`; and steps. */
const DOCUMENTS = ['README.md', 'examples/README.md']
const BLOCK = /(<!-- example: (.+?) -->\n)([\s\S]*?)(<!-- \/example -->)/g

const update = process.argv.includes('--update')
const runs = new Map()
let passed = 0
let failed = 0

const names = readdirSync(join(ROOT, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  // Others show how poolgate is used; their tests run them.
  .filter((name) => existsSync(join(ROOT, 'examples', name, 'main.json')))
  .sort()
for (const name of names) checkExample(name)
for (const path of DOCUMENTS) checkDocument(path)
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1

function checkExample(name) {
  const folder = `examples/${name}`
  const whole = run(commandOf(name, 'main.json'))
  compare(`${folder}/expected.txt`, whole.output)
  const clean = findingsIn(whole).length === 0 && !/could not be decided/.test(whole.output)
  verify(`${folder}/main.json opens the gate, and nothing is said of it`, whole.code === 0 && clean)
  const broken = run(commandOf(name, 'broken.json'))
  compare(`${folder}/broken.expected.txt`, broken.output)
  const findings = findingsIn(broken)
  const closed = broken.code === 1 && findings.length === 1 && findings[0].includes(' error ')
  verify(`${folder}/broken.json closes the gate with one error and nothing else`, closed)
  const lines = twinHunks(name).reduce((sum, { gone, added }) => sum + Math.max(gone, added), 0)
  verify(`${folder}/broken.json differs in one to three lines, not in ${lines}`, lines >= 1 && lines <= 3)
}

/**
 * The command that checks one template of an example: its own parameters, or for the broken twin those of the whole one; the
 * other deployments of the folder, which form a set with it; the configuration of the folder.
 */
function commandOf(name, file) {
  const folder = `examples/${name}`
  const files = readdirSync(join(ROOT, folder))
  const others = files.filter(
    (other) =>
      other.endsWith('.json') && !other.endsWith('.parameters.json') && !['main.json', 'broken.json'].includes(other),
  )
  const parameters = file === 'main.json' ? [] : ['--parameters', `${folder}/main.parameters.json`]
  const config = files.includes('poolgate.yaml') ? ['--config', `${folder}/poolgate.yaml`] : []
  return ['check', `${folder}/${file}`, ...parameters, ...others.map((other) => `${folder}/${other}`), ...config]
}

/** What poolgate prints and how it ends. The time that a run took is left out: it is never the same. */
function run(command) {
  const key = command.join(' ')
  const known = runs.get(key)
  if (known !== undefined) return known
  const env = { ...process.env, NO_COLOR: '1' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...command], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  })
  const result = { code: status, output: (stderr + stdout).replace(/ · \d+\.\d\d s$/m, '') }
  runs.set(key, result)
  return result
}

/** The first line of each finding in a report. */
function findingsIn({ output }) {
  return output.match(/^ +\d+:\d+ +(?:error|warning|info) .*/gm) ?? []
}

function compare(path, wanted) {
  const file = join(ROOT, path)
  const found = existsSync(file) ? readFileSync(file, 'utf8') : ''
  if (found !== wanted && update) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, wanted)
  }
  verify(`${path} is what poolgate prints`, found === wanted || update, () => diff(2, path, '-', wanted).join('\n'))
}

function verify(what, holds, details) {
  if (holds) {
    passed += 1
    return
  }
  failed += 1
  process.stdout.write(`failed: ${what}\n${details === undefined ? '' : `${details()}\n`}`)
}

function checkDocument(path) {
  const text = readFileSync(join(ROOT, path), 'utf8')
  const found = [...text.matchAll(BLOCK)].length
  const opened = text.split('<!-- example: ').length - 1
  verify(`${path} closes each of its blocks`, found === opened && found > 0)
  const blocks = text.replace(BLOCK, (_whole, open, what, _old, close) => `${open}\n${blockOf(what)}\n\n${close}`)
  compare(path, followSteps(blocks, ROOT))
}

/** What stands in a block: `run COMMAND`, `picture COMMAND`, `diff EXAMPLE`, `file PATH`, `table`, `inputs`, `outputs`. */
function blockOf(what) {
  const [kind, ...rest] = what.split(' ')
  if (kind === 'run') return fence('text', `$ node ${CLI} ${rest.join(' ')}\n${run(rest).output}`)
  if (kind === 'diff') return fence('diff', twinDiff(rest[0] ?? '').join('\n'))
  if (kind === 'picture') return picture(rest)
  if (kind === 'file') return fence('js', readFileSync(join(ROOT, rest.join(' ')), 'utf8'))
  if (kind === 'table') return table()
  if (kind === 'inputs' || kind === 'outputs') return describe(kind)
  throw new Error(`no block is called ${what}; there are run, picture, diff, file, table, inputs, outputs`)
}

/** What a command draws, in a file of its own beside the documents. */
function picture(command) {
  const name = (command[1] ?? '').split('/').at(-2)
  const path = `docs/pictures/${name}.svg`
  compare(path, run([...command, '--format', 'svg']).output)
  return `![${name}: frontends, listeners, rules, pools and members](${path})`
}

function fence(language, text) {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``
}

/** What differs between two files, `-` being a text of ours, with lines of context around each difference. */
function diff(context, before, after, text = '') {
  const options = ['diff', '--no-index', '--no-ext-diff', '--no-color', `-U${context}`]
  const args = [...options, '--', existsSync(join(ROOT, before)) ? before : '/dev/null', after]
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: ROOT, input: text, encoding: 'utf8' })
  if (status !== 0 && status !== 1) throw new Error(`git could not compare ${before} and ${after}: ${stderr}`)
  const lines = stdout.trimEnd().split('\n')
  return lines.slice(lines.findIndex((line) => line.startsWith('@@')))
}

/** The runs of lines that differ between the two templates of an example. */
function twinHunks(name) {
  return diff(0, `examples/${name}/main.json`, `examples/${name}/broken.json`).flatMap((line) => {
    const [, at, gone = '1', to, added = '1'] = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line) ?? []
    return at === undefined ? [] : [{ at: Number(at), gone: Number(gone), to: Number(to), added: Number(added) }]
  })
}

/** The same for people: one line of context, without the indentation that all lines share. */
function twinDiff(name) {
  const lines = diff(1, `examples/${name}/main.json`, `examples/${name}/broken.json`)
  const depth = Math.min(...lines.flatMap((line) => /^[ +-]( *)\S/.exec(line)?.[1].length ?? []))
  return lines.map((line) => (line.startsWith('@@') ? line.replace(/ @@.*/, ' @@') : line[0] + line.slice(1 + depth)))
}

/** The examples, what they deploy, what the twin changes, what poolgate says of it. Padded as the formatter pads tables. */
function table() {
  const rows = names.map((name) => {
    const { metadata } = JSON.parse(readFileSync(join(ROOT, 'examples', name, 'main.json'), 'utf8'))
    const [, code = '', rule = ''] = / +error +(\w+) (\S+)/.exec(run(commandOf(name, 'broken.json')).output) ?? []
    const finding = `[${code}](../docs/rules/${code}.md) ${rule}`
    return [`[${name}](${name})`, metadata.description, twinHunks(name).map(printHunk).join(', '), finding]
  })
  const cells = [['Example', 'What it deploys', 'What differs in broken.json', 'Finding'], ...rows]
  const widths = cells[0].map((_cell, column) => Math.max(...cells.map((row) => row[column].length)))
  const lines = cells.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`)
  return [lines[0], `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...lines.slice(1)].join('\n')
}

function printHunk({ at, gone, to, added }) {
  const range = (start, count) => (count === 1 ? `line ${start}` : `lines ${start}-${start + count - 1}`)
  if (added === 0) return `${range(at, gone)} of main.json left out`
  return `${range(to, added)} ${gone === 0 ? 'added' : 'changed'}`
}

/** The inputs or outputs of action.yml as a list. */
function describe(kind) {
  const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'))
  return Object.entries(action[kind])
    .map(([name, { description }]) => `- \`${name}\`: ${description.trim()}`)
    .join('\n')
}
