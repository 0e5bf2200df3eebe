// Follows the steps that a document shows, as a reader would: in an empty folder, beside a clone of poolgate. Steps stand
// between `<!-- steps -->` and `<!-- /steps -->`, in fenced blocks:
//   ```text             commands after `$ `, each with what it prints
//   ```yaml PATH        lines that take the place of those with the same keys
//   ```diff PATH        lines to change
// Everything else is prose. What the commands print is written anew; a line that cannot be changed throws.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const STEPS = /(<!-- steps -->\n)([\s\S]*?)(<!-- \/steps -->)/
const FENCE = /^```(text|yaml|diff)(?: (\S+))?\n([\s\S]*?)^```$/gm

/** The document with what its commands print; `ran` gets each command with its output. */
export function followSteps(document, root, ran = []) {
  const parent = mkdtempSync(join(tmpdir(), 'poolgate-steps-'))
  try {
    symlinkSync(root, join(parent, 'poolgate'))
    const folder = join(parent, 'shop')
    mkdirSync(folder)
    return document.replace(STEPS, (_whole, open, steps, close) => open + followAll(steps, folder, ran) + close)
  } finally {
    rmSync(parent, { recursive: true, force: true })
  }
}

function followAll(steps, folder, ran) {
  return steps.replace(FENCE, (whole, language, path, body) => {
    if (language === 'text') return `\`\`\`text\n${runAll(body, folder, ran)}\`\`\``
    const file = join(folder, path ?? '')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, language === 'yaml' ? withKeys(text, body) : withChanges(text, body))
    return whole
  })
}

function runAll(body, folder, ran) {
  const commands = [...body.matchAll(/^\$ (.*)$/gm)].map(([, command]) => command)
  return commands
    .map((command) => {
      const output = run(command, folder)
      ran.push({ command, output })
      return `$ ${command}\n${output}`
    })
    .join('')
}

/** What a command prints. The time that a run took is left out: it is never the same. */
function run(command, cwd) {
  const script = `poolgate() { "$NODE" ../poolgate/dist/cli.js "$@"; }\n${command}`
  const env = { PATH: process.env['PATH'], NODE: process.execPath, NO_COLOR: '1' }
  const { stdout } = spawnSync('sh', ['-c', `exec 2>&1\n${script}`], { cwd, env, encoding: 'utf8' })
  return stdout.replace(/ · \d+\.\d\d s$/m, '')
}

function withKeys(text, body) {
  return body
    .trimEnd()
    .split('\n')
    .reduce((changed, line) => {
      const key = line.slice(0, line.indexOf(':') + 1)
      return replaced(
        changed,
        changed.split('\n').filter((other) => other.startsWith(key)),
        line,
      )
    }, text)
}

function withChanges(text, body) {
  const lines = body.trimEnd().split('\n')
  const of = (mark) => lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(1))
  const added = of('+')
  return of('-').reduce((changed, line, index) => {
    const there = changed.split('\n').filter((other) => other === line)
    return replaced(changed, there, added[index])
  }, text)
}

function replaced(text, there, line) {
  if (there.length !== 1 || line === undefined)
    throw new Error(`the steps change a line that is not there once: ${line}`)
  return text
    .split('\n')
    .map((other) => (other === there[0] ? line : other))
    .join('\n')
}
