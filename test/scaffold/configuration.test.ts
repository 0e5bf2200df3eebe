// The configuration that init writes is right as it stands, and with everything in it switched on.
import { describe, expect, test } from '@jest/globals'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readConfiguration } from '../../src/config/read.ts'
import { SourceText } from '../../src/resource/place.ts'
import { configurationText } from '../../src/scaffold/configuration-text.ts'
import { plan } from '../../src/source/plan.ts'
import { survey, whole } from '../../src/scaffold/survey.ts'
import { inFolder, root, runCli } from '../cli/run.ts'
import { treeOf } from '../source/tree.ts'

const exampleOf = (path: string) => readFileSync(join(root, 'examples', path), 'utf8')

/** Takes the # from each line that is switched off. */
const switchedOn = (text: string) => text.replace(/^#(?=\w| {2})/gm, '')

const configurationOf = (files: Readonly<Record<string, string>>) => {
  const tree = treeOf(files)
  return configurationText(survey(plan([whole('')], tree), tree, ''))
}

function read(text: string) {
  const { value, problems } = readConfiguration(new SourceText('poolgate.yaml', text))
  expect(problems.map(({ message }) => message)).toEqual([])
  return value
}

/** A load balancer with pools of these names, and addresses in each. */
function balancer(name: string, pools: Readonly<Record<string, number>>): string {
  const addresses = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      name: `a${at}`,
      properties: { ipAddress: `10.0.0.${at + 4}`, virtualNetwork: { id: 'vnet' } },
    }))
  return JSON.stringify({
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    parameters: { env: { type: 'string' } },
    resources: [
      {
        type: 'Microsoft.Network/loadBalancers',
        apiVersion: '2024-05-01',
        name,
        sku: { name: 'Standard' },
        properties: {},
      },
      ...Object.entries(pools).map(([pool, count]) => ({
        type: 'Microsoft.Network/loadBalancers/backendAddressPools',
        apiVersion: '2024-05-01',
        name: name.startsWith('[') ? name.replace(/\)\]$/, `, '/${pool}')]`) : `${name}/${pool}`,
        properties: { loadBalancerBackendAddresses: addresses(count) },
      })),
    ],
  })
}

describe('it validates', () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ['in an empty folder', {}],
    ['with plain names', { 'main.json': balancer('lb-web', { web: 3, none: 0 }) }],
    ['with hostile names', { 'a: b, {c}#.json': balancer("lb-'\n- x: \u001b*?", { "it's: [#]": 1, null: 2 }) }],
    ['with the same pools twice', { 'a.json': balancer('lb', { web: 1 }), 'b.json': balancer('lb', { web: 2 }) }],
    [
      'with a template that cannot be read',
      { 'main.json': balancer('lb', { web: 1 }), 'infra/broken.json': '{"$schema":"…/deploymentTemplate.json#",' },
    ],
  ])('%s', (_, files) => {
    const text = configurationOf(files)
    const value = read(text)
    expect(value.pools).toBeUndefined()
    const all = read(switchedOn(text))
    expect(Object.keys(all)).toEqual([
      'version',
      'extends',
      'failOn',
      'unknown',
      'rules',
      'rulePaths',
      'inputs',
      'pools',
      'waivers',
    ])
    expect(all.inputs?.map(({ template }) => template)).toEqual(expect.arrayContaining(Object.keys(files)))
  })
})

describe('the pools', () => {
  const poolsOf = (files: Readonly<Record<string, string>>) => read(switchedOn(configurationOf(files))).pools

  test('have the members of today', () => {
    expect(poolsOf({ 'main.json': balancer('lb-web', { web: 3, none: 0 }) })).toEqual([
      { match: { owner: 'lb-web', pool: 'web' }, members: { exactly: 3 } },
      { match: { owner: 'lb-web', pool: 'none' }, members: { min: 1 } },
    ])
  })

  test('of unknown names are globs, and a * in a name is one character', () => {
    expect(poolsOf({ 'main.json': balancer("[concat('lb-', parameters('env'), '*')]", { web: 1 }) })).toEqual([
      { match: { owner: 'lb-*?', pool: 'web' }, members: { exactly: 1 } },
    ])
  })

  test('that differ from set to set are told apart', () => {
    const files = (count: number) => ({
      'a.json': balancer('lb', { web: 1 }),
      'b.json': balancer('LB', { web: count }),
    })
    expect(poolsOf(files(2))).toEqual([
      { match: { set: 'a.json', owner: 'lb', pool: 'web' }, members: { exactly: 1 } },
      { match: { set: 'b.json', owner: 'LB', pool: 'web' }, members: { exactly: 2 } },
    ])
    expect(poolsOf(files(1))).toEqual([{ match: { owner: 'LB', pool: 'web' }, members: { exactly: 1 } }])
  })

  test('that hold, hold in the next check: no member is missed, no entry fits nothing', () => {
    const folders = ['blue-green', 'nic-loop', 'two-teams', 'web-vmss', 'app-gateway', 'ip-pool', 'hub-modules']
    const names = (folder: string) => [
      'main.json',
      'main.parameters.json',
      ...(folder === 'two-teams' ? ['app.json', 'app.parameters.json'] : []),
    ]
    const files = folders.flatMap((folder) =>
      names(folder).map((name) => [`${folder}/${name}`, exampleOf(`${folder}/${name}`)] as const),
    )
    inFolder({ '.git/HEAD': '', ...Object.fromEntries(files) }, (folder) => {
      expect(runCli(['init'], folder)).toMatchObject({ exit: 0, stderr: '' })
      const path = join(folder, 'poolgate.yaml')
      const written = readFileSync(path, 'utf8')
      expect(read(written).inputs).toContainEqual({
        set: 'two-teams/main.json',
        template: 'two-teams/app.json',
        parameters: 'two-teams/app.parameters.json',
      })
      expect(runCli(['check'], folder)).toMatchObject({ exit: 0, stderr: '' })
      const on = join(folder, 'on.yaml')
      writeFileSync(
        on,
        switchedOn(written)
          .replace(/^rulePaths.*$/m, '')
          .replace(/^waivers:[^]*/m, ''),
      )
      // What other rules cannot decide of the examples is not what is held here.
      const intent = ['POOL002', 'POOL003', 'POOL004', 'POOL005'].flatMap((code) => ['--rule', code])
      const ran = runCli(['check', '--config', 'on.yaml', '--format', 'json', ...intent], folder)
      expect(read(switchedOn(written)).pools?.length).toBeGreaterThan(7)
      expect(JSON.parse(ran.stdout)).toMatchObject({ verdict: 'pass', findings: [], problems: [] })
    })
  })
})

test('rules that new-rule wrote before are read', () => {
  const rule = { 'policies/OPS001-x.yaml': '', 'policies/OPS001-x.cases.yaml': '' }
  expect(read(configurationOf(rule)).rulePaths).toEqual(['./policies'])
  expect(read(configurationOf({ 'policies/network.yaml': '' })).rulePaths).toBeUndefined()
})

test('very many deployments are one entry', () => {
  const files = Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`t${at}.json`, balancer('lb', { web: 1 })]))
  expect(read(configurationOf(files)).inputs).toEqual([{ template: '.' }])
})
