// What a set more costs in memory: folders of templates, each a set of its own, checked in one run by all rules; how much is alive
// when the last set is judged. Run by hand, and by tools/bench.mjs: node --expose-gc tools/bench-sets.mjs COUNT
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { checkFiles } from '../dist/index.js'

const ROOT = resolve(import.meta.dirname, '..')
const COUNT = Number(process.argv[2] ?? 1000)

const folder = mkdtempSync(join(tmpdir(), 'poolgate-bench-'))
try {
  mkdirSync(join(folder, '.git'))
  for (let index = 0; index < COUNT; index++) {
    mkdirSync(join(folder, `t${index}`))
    for (const name of ['main.json', 'main.parameters.json'])
      writeFileSync(join(folder, `t${index}`, name), readFileSync(join(ROOT, 'examples/web-vmss', name), 'utf8'))
  }
  process.chdir(folder)
  let alive = 0
  const started = performance.now()
  const report = await checkFiles(['.'], {
    onSet: (done, of) => {
      if (done === of - 1) alive = aliveNow()
    },
  })
  if (report.sets.length !== COUNT) throw new Error(`${report.sets.length} sets were checked, not ${COUNT}.`)
  const row = {
    sets: COUNT,
    seconds: (performance.now() - started) / 1000,
    alive,
    peak: process.resourceUsage().maxRSS / 1024,
  }
  process.stdout.write(`${JSON.stringify(row)}\n`)
} finally {
  process.chdir(ROOT)
  rmSync(folder, { recursive: true, force: true })
}

/** MiB that are in use after what nobody needs is gone. */
function aliveNow() {
  globalThis.gc()
  return process.memoryUsage().heapUsed / 1024 / 1024
}
