// Measures the built dist/ and prints ratios taken in one run, since a bare number says more of the machine than of the code.
//   npm run bench        the templates come from ../shared/corpus, where that folder exists
import { existsSync, readFileSync, statSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { check, expand, writeSnapshot } from '../dist/index.js'
import { measureHealth } from './bench-health.mjs'
import { best, line, median, ROUNDS, timeProcess } from './bench-measure.mjs'
import { loadEngine } from './engine.mjs'

const ROOT = resolve(import.meta.dirname, '..')
const CORPUS = resolve(ROOT, '../shared/corpus')
const SCOPE = {
  subscriptionId: '00000000-0000-0000-0000-000000000000',
  resourceGroup: 'poolgate-rg',
  location: 'westeurope',
}

measureStart()
measureGrowth()
await measureRule()
measureGateway()
measureSets()
measureHealth()
if (existsSync(join(CORPUS, 'manifest.jsonl'))) measureCorpus()
else process.stdout.write(`corpus    skipped: there is no ${CORPUS}\n`)

/** Whole processes, in turn, so that whatever else the machine does falls on both. */
function measureStart() {
  const file = join(ROOT, 'examples/web-vmss/main.json')
  const bare = []
  const checked = []
  for (let n = 0; n < 20; n++) {
    bare.push(timeProcess(['-e', '0'], [0]))
    checked.push(timeProcess([join(ROOT, 'dist/cli.js'), 'check', file], [0, 1]))
  }
  const size = `${(statSync(file).size / 1024).toFixed(1)} KiB`
  line(
    'start',
    median(checked),
    median(bare),
    2,
    `check of ${size} over node -e 0, median of 20, Node ${process.versions.node}`,
  )
}

function measureCorpus() {
  const jobs = readFileSync(join(CORPUS, 'manifest.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row))
  const cases = jobs.filter(({ strictJson }) => strictJson).map(readJob)
  const times = cases.map(timeJob).filter((time) => time !== undefined)
  const sum = (key) => times.reduce((total, time) => total + time[key], 0)
  const count = `${times.length} templates (${cases.length - times.length} cannot be expanded)`
  line('expand', sum('expand'), sum('parse'), 10, `over JSON.parse of template and expanded output, ${count}`)
  line('check', sum('check'), sum('parse'), 15, `the same with all rules`)
  const slowest = times.reduce((worst, time) => (time.expand / time.parse > worst.expand / worst.parse ? time : worst))
  line('slowest', slowest.expand, slowest.parse, 10, `expand of ${slowest.id}`)
  const middle = median(times.map((time) => time.expand / time.parse))
  process.stdout.write(
    `median    ${middle.toFixed(2)} ×  (aim: under 10 ×)  expand over JSON.parse, of all templates\n`,
  )

  countUnknown(jobs.filter(({ kind }) => kind !== 'other-broken'))

  const all = jobs.map(readJob)
  const begun = performance.now()
  for (const { deployment } of all) attempt(() => expand(deployment, { scope: SCOPE }))
  const whole = (performance.now() - begun) / 1000
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  process.stdout.write(`corpus    ${all.length} templates expanded in ${whole.toFixed(2)} s, peak memory ${peak} MiB\n`)

  const quickstarts = jobs.filter(({ template }) => template.startsWith('quickstart')).map(readJob)
  const started = performance.now()
  for (const job of quickstarts) attempt(() => checkJob(job))
  const time = performance.now() - started
  process.stdout.write(
    `quickstarts  ${quickstarts.length} templates expanded and judged in ${(time / 1000).toFixed(2)} s\n`,
  )
}

/** Of the templates that declare a load balancer or a gateway: how many have a value that stays unknown, and why. */
function countUnknown(jobs) {
  const balancers = jobs.filter(({ declares }) =>
    declares.some((type) => /loadBalancers|applicationGateways/.test(type)),
  )
  const why = new Map()
  let open = 0
  let refused = 0
  for (const { deployment } of balancers.map(readJob)) {
    const { resources, problems } = expand(deployment, { scope: SCOPE })
    const codes = new Set(resources.flatMap(({ body }) => [...causesIn(body)]))
    if (problems.length > 0) refused += 1
    if (codes.size > 0) open += 1
    for (const code of codes) why.set(code, (why.get(code) ?? 0) + 1)
  }
  const reasons = [...why].sort(([, a], [, b]) => b - a).map(([code, count]) => `${code} ${count}`)
  process.stdout.write(
    `unknown   ${open} of ${balancers.length} templates with a load balancer or gateway have a value that stays unknown` +
      ` (${reasons.join(', ')}); ${refused} have an error of their own\n`,
  )
}

function* causesIn(value) {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value.causes)) for (const { code } of value.causes) yield code
  else for (const part of value.values()) yield* causesIn(part)
}

function readJob({ id, template, parameters }) {
  const read = (path) => ({ path, text: readFileSync(join(CORPUS, path), 'utf8').replace(/^\uFEFF/, '') })
  return {
    id,
    deployment: { template: read(template), parameters: parameters ? [read(parameters)] : [], scope: SCOPE },
  }
}

/** The best of a few rounds for one template, in milliseconds; undefined if it cannot be expanded. */
function timeJob({ id, deployment }) {
  const expansion = attempt(() => expand(deployment, { scope: SCOPE }))
  if (expansion === undefined) return undefined
  const output = writeSnapshot(expansion)
  return {
    id,
    parse: best(() => [JSON.parse(deployment.template.text), JSON.parse(output)]),
    expand: best(() => expand(deployment, { scope: SCOPE })),
    check: best(() => checkJob({ deployment })),
  }
}

function checkJob({ deployment }) {
  return check({ sets: [{ name: 'bench', deployments: [deployment] }] })
}

// The corpus holds templates that are wrong on purpose; that they are refused is not what is measured here.
function attempt(run) {
  try {
    return run()
  } catch {
    return undefined
  }
}

/** What one rule costs: a typed field and an `exists` over three members, on 100,000 pools, against the same loop by hand. */
async function measureRule() {
  const engine = await loadEngine(`
    export { SourceText } from './src/resource/place.ts'
    export { newChecker } from './src/gate/rules.ts'
    export { loadRules } from './src/rule/load.ts'
    export { runRules } from './src/rule/run.ts'
    export { readJsonText } from './src/source/read.ts'
    export { expandTemplate } from './src/arm/template/expand.ts'
    export { buildTopology } from './src/topology/build.ts'
  `)
  const limits = { copyCount: Infinity, resources: Infinity, steps: Infinity }
  const expansion = engine.expandTemplate(engine.readJsonText('pools.json', poolsTemplate(1000, 100)), [], { limits })
  const topology = engine.buildTopology({ set: 'bench', ...expansion, intents: [] })
  const text =
    'code: OPS900\nname: some-rule\ntitle: Something\nseverity: error\nfor: backendPool\nmessage: x\n' +
    'assert: pool.kind == "ip" && pool.addresses.exists(a, a.ipAddress == "10.0.0.3")\n'
  const { rules } = engine.loadRules([new engine.SourceText('OPS900.yaml', text)], { checker: engine.newChecker() })
  const active = rules.map((rule) => ({ rule, severity: rule.severity }))
  const pools = topology.all('backendPool').map((pool) => ({
    kind: pool.get('kind'),
    addresses: pool.get('addresses').items.map((address) => ({ ipAddress: address.get('ipAddress') })),
  }))
  const byRule = () => engine.runRules(topology, active, { set: 'bench' }).passed
  const byHand = () =>
    pools.filter((pool) => pool.kind === 'ip' && pool.addresses.some((a) => a.ipAddress === '10.0.0.3')).length
  for (let round = 0; round < ROUNDS; round++)
    if (byRule() !== byHand()) throw new Error('the rule and the loop do not agree')
  line(
    'rule',
    best(byRule),
    best(byHand),
    30,
    `one rule on ${pools.length} pools, warm, over a bare loop on plain objects`,
  )
}

/** Load balancers with pools of three addresses. */
function poolsTemplate(balancers, pools) {
  const loadBalancerBackendAddresses = [1, 2, 3].map((n) => ({
    name: `a${n}`,
    properties: { ipAddress: `10.0.0.${n}` },
  }))
  const input = {
    name: "[format('p{0}', copyIndex('backendAddressPools'))]",
    properties: { loadBalancerBackendAddresses },
  }
  return JSON.stringify({
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources: [
      {
        type: 'Microsoft.Network/loadBalancers',
        apiVersion: '2024-05-01',
        name: "[format('lb{0}', copyIndex())]",
        copy: { name: 'balancers', count: balancers },
        sku: { name: 'Standard' },
        properties: { copy: [{ name: 'backendAddressPools', count: pools, input }] },
      },
    ],
  })
}

/** A template that copies a network interface; ARM's limits are lifted for it. */
function copiesOf(count) {
  return JSON.stringify({
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources: [
      {
        type: 'Microsoft.Network/networkInterfaces',
        apiVersion: '2024-05-01',
        name: "[format('nic-{0}', copyIndex())]",
        copy: { name: 'nics', count },
        properties: {
          ipConfigurations: [
            {
              name: 'ipconfig1',
              properties: {
                subnet: { id: "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'vnet', 'web')]" },
                loadBalancerBackendAddressPools: [
                  { id: "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb', 'web')]" },
                ],
              },
            },
          ],
        },
      },
    ],
  })
}

/** Ten times the copies should take ten times as long. */
function measureGrowth() {
  const limits = { copyCount: Infinity, resources: Infinity, steps: Infinity }
  const times = [1_000, 10_000, 100_000].map((count) => {
    const template = { path: 'copies.json', text: copiesOf(count) }
    return best(() => expand({ template }, { scope: SCOPE, limits }))
  })
  for (const [index, count] of ['10,000', '100,000'].entries())
    line('growth', times[index + 1], times[index], 12, `expand of ${count} copied resources over a tenth of them`)
}

/** A gateway of Azure's limits; and twice the listeners should take little more than twice as long. */
function measureGateway() {
  const { parse, full, listeners } = measureAlone(['tools/bench-gateway.mjs'])
  const what = '100 listeners, 400 rules, 100 pools of 1,200 addresses'
  line('gateway', full, parse, 5, `check of ${what} over JSON.parse, warm, in a process of its own`)
  line('growth', listeners[1], listeners[0], 2.4, 'check of 200 listeners over 100')
  line('growth', listeners[2], listeners[1], 2.4, 'check of 400 listeners over 200')
}

/** Ten times the sets in one run: what is alive when the last one is judged should not be ten times as much. */
function measureSets() {
  const [few, many] = [100, 1000].map((count) => measureAlone(['--expose-gc', 'tools/bench-sets.mjs', String(count)]))
  const what = `memory in use at the last of 1,000 sets (${many.alive.toFixed(0)} MiB) over the last of 100`
  line('sets', many.alive, few.alive, 2, what)
}

/** What a script prints that measures in a process of its own, where nothing else has filled the memory or worn the engine. */
function measureAlone(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`)
  return JSON.parse(stdout)
}
