// dist/action.js as the runner runs it: inputs as INPUT_*, files for outputs and summary, an event of a pull request.
import { describe, expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inFolder, root } from '../cli/run.ts'
import schema from '../../schemas/report.schema.json' with { type: 'json' }

const fixture = (name: string) => readFileSync(join(root, 'test/cli/fixtures', name), 'utf8')
const good = fixture('good.json')
const noProbe = fixture('no-probe.json')
const event = JSON.stringify({
  action: 'synchronize',
  number: 7,
  pull_request: { number: 7, base: { sha: '0'.repeat(40) }, head: { sha: '1'.repeat(40), repo: { fork: true } } },
})

interface Step {
  readonly exit: number | null
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  /** The JSON report that the output names. */
  readonly report:
    | { readonly verdict: string; readonly findings: readonly unknown[]; readonly problems: readonly unknown[] }
    | undefined
}

type Inputs = Readonly<Record<string, string>>

function runStep(
  files: Inputs,
  inputs: Inputs,
  prepare: (workspace: string) => void = () => undefined,
  others: Readonly<Record<string, string | undefined>> = {},
  look: (workspace: string) => void = () => undefined,
): Step {
  return inFolder({ 'event.json': event, 'workspace/.git/HEAD': '' }, (folder) => {
    const workspace = join(folder, 'workspace')
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(workspace, path, '..'), { recursive: true })
      writeFileSync(join(workspace, path), text)
    }
    prepare(workspace)
    const [output, summary] = [join(folder, 'output'), join(folder, 'summary')]
    writeFileSync(output, '')
    const env = {
      PATH: process.env['PATH'] ?? '',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: join(folder, 'event.json'),
      RUNNER_TEMP: join(folder, 'temp'),
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      ...others,
    }
    const ran = spawnSync(process.execPath, [join(root, 'dist/action.js')], { cwd: workspace, env, encoding: 'utf8' })
    expect(ran.stderr).toBe('')
    look(workspace)
    const outputs = outputsOf(readFileSync(output, 'utf8'))
    const path = outputs['report-json']
    return {
      exit: ran.status,
      log: ran.stdout,
      outputs,
      summary: existsSync(summary) ? readFileSync(summary, 'utf8') : '',
      report: path === undefined ? undefined : JSON.parse(readFileSync(path, 'utf8')),
    }
  })
}

/** As the runner reads the file. */
function outputsOf(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const [, name, delimiter] = /^([\w-]+)<<(.+)$/.exec(lines[at]!) ?? []
    if (name === undefined) continue
    const end = lines.indexOf(delimiter!, at + 1)
    outputs[name] = lines.slice(at + 1, end).join('\n')
    at = end
  }
  return outputs
}

/** The workflow commands of a log that the runner obeys. */
function commandsOf(log: string): string[] {
  let stopped: string | undefined
  return log.split('\n').filter((line) => {
    const text = line.trimStart()
    if (stopped !== undefined) {
      if (text === `::${stopped}::`) stopped = undefined
      return false
    }
    const [, token] = /^::stop-commands::(.+)$/.exec(text) ?? []
    if (token !== undefined) stopped = token
    return token === undefined && text.startsWith('::')
  })
}

test('a sound deployment', () => {
  const step = runStep({ 'infra/main.json': good }, { files: 'infra/main.json' })
  expect(step.exit).toBe(0)
  expect(step.outputs).toMatchObject({ verdict: 'pass', errors: '0', warnings: '0', unknown: '0', findings: '0' })
  expect(step.summary).toContain('## ✅ poolgate open')
  expect(step.log).toContain('✓ open')
  expect(commandsOf(step.log)).toEqual([])
})

test('a finding: annotation, summary, outputs, exit code', () => {
  const step = runStep(
    { 'infra/main.json': noProbe },
    { files: 'infra/main.json', 'resource-group': 'rg', 'subscription-id': 's' },
  )
  expect(step.exit).toBe(1)
  expect(step.outputs).toMatchObject({ verdict: 'fail', errors: '1', findings: '1' })
  expect(commandsOf(step.log)).toEqual([
    expect.stringMatching(
      /^::error file=infra\/main\.json,line=\d+,endLine=\d+,.*title=LB103 rule-without-probe::lb-web\/https: /,
    ),
  ])
  expect(step.summary).toContain('rule\\-without\\-probe')
  const fits = new Ajv({ allowUnionTypes: true }).compile(schema)
  fits(step.report)
  expect(fits.errors).toBeNull()
  expect(step.report!.findings).toHaveLength(1)
})

function parametersOf(machines: unknown): string {
  const $schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#'
  return JSON.stringify({ $schema, contentVersion: '1.0.0.0', parameters: { machines: { value: machines } } })
}

test('what does not count is in the summary, and beside no line of the change', () => {
  const config =
    "extends: none\nrules: { LB103: error, LB012: error }\nwaivers:\n  - { rule: LB012, target: '*', reason: 'a | b' }\n"
  const baseline =
    '{"version":1,"findings":[{"fingerprint":"f","code":"LB103","target":"lb-web/https","file":"a.json"}]}'
  const files = { 'a.json': noProbe, 'poolgate.yaml': config }
  const first = runStep(files, { files: 'a.json' })
  const [{ fingerprint }] = first.report!.findings as [{ fingerprint: string }]
  const known = {
    ...files,
    'known.json': baseline.replace('"f"', JSON.stringify(fingerprint)),
    'b/mixed.json': fixture('mixed.json'),
    'b/mixed.parameters.json': fixture('mixed.parameters.json'),
  }
  const step = runStep(known, { files: 'a.json\nb/*.json', baseline: 'known.json' })
  expect([step.exit, commandsOf(step.log)]).toEqual([0, []])
  expect(step.outputs).toMatchObject({ verdict: 'pass', errors: '0', findings: '0' })
  expect(step.summary).toContain('poolgate open, 1 waived, 1 in the baseline')
  expect(step.summary).toMatch(/\| LB012 \|.*\|  \| a \\\| b \|/)
})

test('inputs of the step go before the configuration', () => {
  const files = { 'main.json': noProbe, 'poolgate.yaml': 'rules: { LB103: warning }\n' }
  const scope = { 'resource-group': 'rg', 'subscription-id': 's' }
  expect(runStep(files, { files: 'main.json', ...scope }).exit).toBe(0)
  const strict = runStep(files, { files: 'main.json', 'fail-on': 'warning', ...scope })
  expect([strict.exit, strict.outputs['warnings']]).toEqual([1, '1'])
})

test('what was there before', () => {
  const files = {
    'main.json': fixture('members.json'),
    'old.json': fixture('members.json'),
    'main.parameters.json': parametersOf([{ name: 'nic-1', pool: '' }]),
    'old.parameters.json': parametersOf([{ name: 'nic-1', pool: 'blue' }]),
    'poolgate.yaml': 'extends: none\nrules: { POOL016: error }\n',
  }
  const step = runStep(files, { files: 'main.json', before: 'old.json old.parameters.json # last release' })
  expect([step.exit, step.outputs['errors']]).toEqual([1, '1'])
  expect(runStep(files, { files: 'main.json', before: 'main.json' }).exit).toBe(0)
  expect(runStep(files, { files: 'main.json', before: '-' }).log).toContain('before: - is standard input')
})

describe('files', () => {
  const counted = fixture('counted.json')
  test('several lines: FILE, glob, TEMPLATE PARAMETERS…', () => {
    const step = runStep(
      {
        'a/one.json': good,
        'b/two.json': good,
        'c/three.json': counted,
        'c/p q.json': JSON.stringify({ parameters: { count: { value: 3 } } }),
      },
      { files: '\n# the first\na/one.json\nb/*.json\nc/three.json "c/p q.json"\nc/three.json count=4\n' },
    )
    expect(step.exit).toBe(0)
    expect(step.summary).toContain('4 members')
    expect(step.report).toMatchObject({
      sets: ['default', 'b/two.json'],
      inputs: [
        { set: 'default', file: 'a/one.json' },
        { set: 'default', file: 'c/three.json', parameters: ['c/p q.json'] },
        { set: 'default', file: 'c/three.json', parameters: [] },
        { set: 'b/two.json', file: 'b/two.json' },
      ],
    })
  })

  test('parameters of the only file, and the name of its set', () => {
    const step = runStep({ 'main.json': counted }, { files: 'main.json', parameters: 'count=5', set: 'prod' })
    expect(step.report).toMatchObject({ sets: ['prod'], pools: [{ set: 'prod', members: { min: 5, max: 5 } }] })
  })

  test('parameters with several files are a mistake', () => {
    const step = runStep({ 'a.json': good, 'b.json': good }, { files: 'a.json\nb.json', parameters: 'count=5' })
    expect([step.exit, commandsOf(step.log)]).toEqual([
      2,
      [expect.stringContaining('::error title=poolgate::`parameters` belongs to one file.')],
    ])
  })

  test('a broken file is told, the others are checked', () => {
    const step = runStep({ 'a.json': '{"resources": [', 'b.json': good }, { files: 'a.json\nb.json' })
    expect(step.exit).toBe(2)
    expect(step.outputs['verdict']).toBe('unknown')
    expect(commandsOf(step.log)).toEqual([
      expect.stringMatching(/^::error file=a\.json,line=1,.*::This is not JSON\./),
      expect.stringMatching(/^::warning title=\d+ undecided::LB303, .*: a\.json could not be read/),
    ])
    expect(step.summary).toContain('Problems with the inputs')
    expect(step.report).toMatchObject({ inputs: [{ file: 'b.json' }], pools: [{ name: 'web' }] })
  })

  test('no file matched', () => {
    const step = runStep({ 'readme.md': '' }, { files: 'infra/**/*.json' })
    expect([step.exit, step.outputs['verdict']]).toEqual([2, 'unknown'])
    expect(commandsOf(step.log)).toEqual([expect.stringContaining('No template was found in infra/**/*.json.')])
  })

  test('nothing asked for', () => {
    const step = runStep({}, {})
    expect([step.exit, step.outputs['verdict']]).toEqual([2, 'unknown'])
    expect(commandsOf(step.log)).toEqual([expect.stringContaining('Nothing to check')])
  })
})

describe('working-directory', () => {
  const files = {
    'deploy/infra/main.json': noProbe,
    'deploy/poolgate.yaml': 'inputs: [{ template: infra/main.json }]\n',
  }
  test('paths and configuration are relative to it, annotations to the checkout', () => {
    for (const inputs of [{ files: 'infra/main.json' }, {}]) {
      const step = runStep(files, {
        ...inputs,
        'working-directory': 'deploy',
        'resource-group': 'rg',
        'subscription-id': 's',
      })
      expect(step.exit).toBe(1)
      expect(commandsOf(step.log)).toEqual([expect.stringContaining('::error file=deploy/infra/main.json,')])
    }
  })

  test.each(['nowhere', '../..', '/etc'])('%s', (directory) => {
    const step = runStep(files, { files: 'infra/main.json', 'working-directory': directory })
    expect([step.exit, commandsOf(step.log)]).toEqual([
      2,
      [expect.stringContaining('working-directory: there is no folder')],
    ])
  })
})

describe('sarif-file', () => {
  const scope = { 'resource-group': 'rg', 'subscription-id': 's' }
  const inputs = { files: 'main.json', 'working-directory': 'deploy', ...scope }

  test('what code scanning takes, with paths of the repository, and its place for the next steps', () => {
    const asked = { ...inputs, 'sarif-file': 'out/pools.sarif', 'sarif-category': 'pools/prod' }
    let text = ''
    // The repository is a folder of the workspace, as `path:` of the checkout makes it.
    const step = runStep(
      { 'app/.git/HEAD': '', 'app/deploy/main.json': noProbe },
      { ...asked, 'working-directory': 'app/deploy' },
      undefined,
      {},
      (folder) => {
        text = readFileSync(join(folder, 'app/deploy/out/pools.sarif'), 'utf8')
      },
    )
    expect(step.exit).toBe(1)
    expect(step.outputs['report-sarif']).toMatch(/\/workspace\/app\/deploy\/out\/pools\.sarif$/)
    expect(JSON.parse(text)).toMatchObject({
      runs: [
        {
          automationDetails: { id: 'pools/prod/' },
          results: [
            { ruleId: 'LB103', locations: [{ physicalLocation: { artifactLocation: { uri: 'deploy/main.json' } } }] },
          ],
        },
      ],
    })
    expect(commandsOf(step.log)).toEqual([expect.stringContaining('::error file=deploy/main.json,')])
  })

  test.each([
    ['../../pools.sarif', 'leads out of the workspace'],
    ['main.json', 'is an input of this run'],
  ])('%s is not written, and the rest is told', (path, message) => {
    const step = runStep({ 'deploy/main.json': noProbe }, { ...inputs, 'sarif-file': path })
    expect([step.exit, step.outputs['errors'], step.outputs['report-sarif']]).toEqual([2, '1', undefined])
    expect(commandsOf(step.log)).toContainEqual(
      expect.stringMatching(`::error title=poolgate::sarif-file: .*${message}`),
    )
    expect(step.summary).toContain('poolgate closed')
    expect(step.summary).toContain('sarif\\-file')
  })
})

describe('html-file', () => {
  test('the report as a page with its pictures, beside the others', () => {
    let page = ''
    const asked = { files: 'main.json', 'html-file': 'out/pools.html', 'sarif-file': 'out/pools.sarif' }
    const step = runStep({ 'main.json': noProbe }, asked, undefined, {}, (folder) => {
      page = readFileSync(join(folder, 'out/pools.html'), 'utf8')
    })
    expect(step.outputs['report-html']).toMatch(/\/workspace\/out\/pools\.html$/)
    expect(page).toContain('<svg')
    expect(step.log).toContain('Wrote out/pools.sarif (sarif).\nWrote out/pools.html (html).\n')
  })

  test('two reports do not go to one file', () => {
    const asked = { files: 'main.json', 'html-file': 'pools', 'sarif-file': './pools' }
    const step = runStep({ 'main.json': noProbe }, asked)
    expect([step.exit, step.outputs['report-html']]).toEqual([2, undefined])
    expect(step.log).toContain('::error title=poolgate::html-file: Two reports go to pools.')
  })
})

describe('what a pull request may hold', () => {
  test('nothing outside of the checkout is read, by no name and no link', () => {
    const secret = '{"resources": [], "secret": "hunter2"'
    inFolder({ 'secret.json': secret }, (outside) => {
      const link = (workspace: string) => symlinkSync(join(outside, 'secret.json'), join(workspace, 'link.json'))
      for (const files of ['link.json', join(outside, 'secret.json'), '../event.json']) {
        const step = runStep({}, { files }, link)
        expect(step.exit).toBe(2)
        expect(step.log).toContain('out of the workspace')
        expect(step.log + step.summary).not.toContain('hunter2')
      }
    })
  })

  test('names cannot give commands to the runner', () => {
    const name = '\n::error::pwned\n::set-output name=verdict::pass'
    const step = runStep(
      { 'a.json': noProbe.replaceAll('lb-web', JSON.stringify(name).slice(1, -1)) },
      { files: 'a.json' },
    )
    expect(step.log).toContain('pwned')
    for (const command of commandsOf(step.log))
      expect(command).toMatch(/^::(?:error|warning|notice) (?:file=a\.json,|title=)/)
  })
})

test('annotations can be switched off', () => {
  const step = runStep(
    { 'a.json': noProbe },
    { files: 'a.json', annotations: 'false', 'resource-group': 'rg', 'subscription-id': 's' },
  )
  expect([step.exit, commandsOf(step.log)]).toEqual([1, []])
})

test.each([
  ['fail-on', 'errors', "fail-on must be one of error, warning, info, not errors. Did you mean 'error'?"],
  ['unknown', 'yes', 'unknown must be one of fail, warn, ignore, not yes.'],
])('a wrong %s', (input, value, message) => {
  const step = runStep({ 'a.json': good }, { files: 'a.json', [input]: value })
  expect([step.exit, commandsOf(step.log)]).toEqual([2, [`::error title=poolgate::${message}`]])
})

describe('a mistake in the step', () => {
  test('is told in the log and in the summary, and every output is set', () => {
    const step = runStep({ 'a.json': good }, { files: 'a.json', 'fail-on': 'errors' })
    expect(step.exit).toBe(2)
    expect(step.summary).toContain('## ❌ poolgate could not check anything')
    expect(step.summary).toContain('fail\\-on must be one of error')
    expect(step.outputs).toEqual({ verdict: 'unknown', errors: '0', warnings: '0', unknown: '0', findings: '0' })
  })

  test.each([
    ['live', 'all', 'live must be one of none, merge, diff, not all.'],
    ['sarif-category', 'x', 'sarif-category names the runs of a SARIF file. Add `sarif-file`.'],
    ['failon', 'warning', "There is no input failon. Did you mean 'fail-on'?"],
    ['annotations', 'maybe', 'annotations must be one of true, false, not maybe.'],
    ['files', '-', 'files: - is standard input, which an action has not. Name a file.'],
    ['subscription-id', 'a b', "subscription-id: 'a b' cannot be one; it is the id (a GUID) of a subscription."],
    ['resource-group', 'rg/x', "resource-group: 'rg/x' cannot be one; it is 1 to 90 letters, digits,"],
  ])('%s: %s', (input, value, message) => {
    const step = runStep({ 'a.json': good }, { files: 'a.json', [input]: value })
    expect([step.exit, commandsOf(step.log)]).toEqual([
      2,
      [expect.stringContaining(`::error title=poolgate::${message}`)],
    ])
  })
})

test.each([
  { files: 'pw=hunter2' },
  { files: 'a.json', parameters: 'a b=hunter2' },
  { files: 'a.json "a b=../../hunter2"' },
  { files: 'a.json pw:hunter2' },
  { files: 'a.json', annotations: 'pw=hunter2' },
])('a value in the wrong place is not told: %j', (inputs) => {
  const step = runStep({ 'a.json': good }, inputs)
  expect(step.exit).toBe(2)
  expect(step.log + step.summary + JSON.stringify(step.report ?? '')).not.toContain('hunter2')
})

test('quotes hold a value with blanks together; a # that stands alone begins a comment', () => {
  const template = JSON.stringify({
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    parameters: { name: { type: 'string' }, tags: { type: 'object' } },
    resources: [
      {
        type: 'Microsoft.Network/loadBalancers',
        apiVersion: '2024-05-01',
        name: 'lb',
        tags: "[parameters('tags')]",
        properties: { backendAddressPools: [{ name: "[concat(parameters('name'), parameters('tags').a)]" }] },
      },
    ],
  })
  const step = runStep({ 'a b.json': template }, { files: '"a b.json" name="prod dev" tags={"a":"x"} # the only one' })
  expect(step.report).toMatchObject({ problems: [], pools: [{ name: 'prod devx' }] })
})

test('what is no file of the checkout gets no annotation at a file', () => {
  const step = runStep({ 'a.json': fixture('counted.json') }, { files: 'a.json count=many' })
  expect(step.exit).toBe(2)
  expect(commandsOf(step.log).filter((command) => command.startsWith('::error'))).toEqual([
    expect.stringMatching(/^::error title=poolgate%3A parameter::--parameters count:1:1: Parameter 'count'/),
  ])
})

describe('what the runner gives cannot be used', () => {
  const run = (others: Readonly<Record<string, string | undefined>>) =>
    runStep({ 'a.json': good }, { files: 'a.json' }, undefined, others)

  test.each([
    [{ GITHUB_WORKSPACE: undefined }, 'GITHUB_WORKSPACE is not set: run this as a step of a workflow.'],
    [{ GITHUB_WORKSPACE: '/nonexistent' }, 'There is no folder /nonexistent.'],
    [{ GITHUB_OUTPUT: '/nonexistent/x' }, '/nonexistent/x cannot be written: there is no such folder.'],
    [{ GITHUB_OUTPUT: '/' }, '/ cannot be written: it is a folder.'],
    [{ GITHUB_STEP_SUMMARY: '/nonexistent/x' }, '/nonexistent/x cannot be written: there is no such folder.'],
    [{ RUNNER_TEMP: '/dev/null/x' }, '/dev/null/x cannot be written: a part of its path is no folder.'],
  ])('%j', (others, message) => {
    const { exit, log } = run(others)
    expect([exit, commandsOf(log)]).toEqual([2, [`::error title=poolgate::${message}`]])
    expect(log).not.toMatch(/^\s+at /m)
  })

  test('a runner without outputs and summary', () => {
    expect(run({ GITHUB_OUTPUT: undefined, GITHUB_STEP_SUMMARY: '' }).exit).toBe(0)
  })
})
