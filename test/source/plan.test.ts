// From what a user names to sets of deployments.
import { describe, expect, test } from '@jest/globals'
import { plan, type FileRequest, type Plan } from '../../src/source/plan.ts'
import { aTemplate, opened, someParameters, treeOf } from './tree.ts'

/** Sets as `name: template + parameters`, problems as `level file: message`. */
function planned(files: Readonly<Record<string, string>>, ...requests: (string | FileRequest)[]) {
  return printed(
    plan(
      requests.map((request) => (typeof request === 'string' ? { path: request } : request)),
      treeOf(files),
    ),
  )
}

function printed({ sets, problems }: Plan) {
  return {
    sets: sets.map(({ gaps, name, ...set }) =>
      [
        `${name}:`,
        ...opened([{ name, gaps, ...set }]).map((deployment) => {
          const { path, parameterFiles } = deployment
          const parameters = deployment.source === 'template' ? deployment.parameters : []
          const given = parameters.flatMap((source) => ('name' in source ? [`${source.name}=${source.value}`] : []))
          return [path, ...parameterFiles, ...given].join(' + ')
        }),
        ...gaps.map(({ reason }) => `gap: ${reason}`),
      ].join(' '),
    ),
    problems: problems.map(({ level, message, place }) => `${level} ${place?.source.path ?? ''}: ${message}`),
  }
}

const t = aTemplate
const p = someParameters('env')

describe('files named one by one', () => {
  test('form one set, each with the parameters beside it', () => {
    const files = {
      'a.json': t,
      'a.parameters.json': p,
      'azuredeploy.json': t,
      'azuredeploy.parameters.json': p,
      'c.json': t,
    }
    expect(planned(files, 'a.json', 'azuredeploy.json', 'c.json')).toEqual({
      sets: ['default: a.json + a.parameters.json azuredeploy.json + azuredeploy.parameters.json c.json'],
      problems: [],
    })
  })

  test('a parameter file that is given takes the place of the one beside the template; a value is added to it', () => {
    const files = { 'a.json': t, 'a.parameters.json': p, 'x.json': p }
    const value = { name: 'env', value: 'y' }
    expect(planned(files, { path: 'a.json', parameters: [{ file: 'x.json' }] }).sets).toEqual([
      'default: a.json + x.json',
    ])
    expect(planned(files, { path: 'a.json', parameters: [value] }).sets).toEqual([
      'default: a.json + a.parameters.json + env=y',
    ])
  })

  test('sets that are named', () => {
    const files = { 'a.json': t, 'b.json': t, 'c.json': t }
    const requests = [{ path: 'a.json' }, { path: 'b.json', set: 'prod' }, { path: 'c.json', set: 'prod' }]
    expect(planned(files, ...requests).sets).toEqual(['default: a.json', 'prod: b.json c.json'])
  })
})

describe('folders and globs', () => {
  test('each deployment is a set of its own; parameters, other JSON and parts of templates are none', () => {
    const linked = JSON.stringify({
      $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
      contentVersion: '1.0.0.0',
      resources: [
        { type: 'Microsoft.Resources/deployments', properties: { templateLink: { relativePath: 'parts/lb.json' } } },
        {
          type: 'Microsoft.Resources/deployments',
          properties: { templateLink: { uri: "[uri(parameters('base'), 'parts/nic.json')]" } },
        },
      ],
    })
    const files = {
      'infra/main.json': linked,
      'infra/main.parameters.json': p,
      'infra/parts/lb.json': t,
      'infra/parts/nic.json': t,
      'infra/package.json': '{"name": "x"}',
      'infra/data.json': 'not JSON at all',
      'other/app.jsonc': `// a comment\n${t}`,
    }
    const sets = ['infra/main.json: infra/main.json + infra/main.parameters.json', 'other/app.jsonc: other/app.jsonc']
    const left = 'Not checked: This is not JSON. A word stands here without quotes; write strings in double quotes.'
    expect(planned(files, '.')).toEqual({ sets, problems: [`warning infra/data.json: ${left}`] })
    expect(planned(files, '**/*.json').sets).toEqual(sets.slice(0, 1))
    expect(planned(files, '{infra,other}/*.json?').sets).toEqual(sets.slice(1))
    expect(planned(files, '{infra,other}/[ma]*.json*').sets).toEqual(sets)
  })

  test('several environments are several deployments', () => {
    const files = {
      'i/main.json': t,
      'i/main.parameters.json': p,
      'i/main.parameters.prod.json': p,
      'i/main.dev.parameters.json': p,
      'i/parameters/test.json': p,
      'i/parameters/foreign.json': someParameters('somethingElse'),
    }
    expect(planned(files, 'i').sets).toEqual([
      'i/main.json (dev): i/main.json + i/main.dev.parameters.json',
      'i/main.json (main.parameters.json): i/main.json + i/main.parameters.json',
      'i/main.json (prod): i/main.json + i/main.parameters.prod.json',
      'i/main.json (test): i/main.json + i/parameters/test.json',
    ])
  })

  test('a glob finds the parameters that it does not name, and overlapping requests find a template once', () => {
    const files = { 'i/main.json': t, 'i/main.parameters.json': p }
    expect(planned(files, 'i/main.j*', 'i', '**/*.json').sets).toEqual([
      'i/main.json: i/main.json + i/main.parameters.json',
    ])
  })

  test('.git, node_modules and what git ignores are skipped', () => {
    const files = {
      '.git/HEAD': '',
      '.gitignore': '# comment\nbuild/\n*.out.json\n/only-here.json\n!keep.out.json\n',
      '.git/a.json': t,
      'node_modules/x/a.json': t,
      'build/a.json': t,
      'deep/build/a.json': t,
      'a.out.json': t,
      'keep.out.json': t,
      'only-here.json': t,
      'deep/only-here.json': t,
      'deep/.gitignore': 'secret.json\n!../x\n',
      'deep/secret.json': t,
      'deep/er/secret.json': t,
      'ok.json': t,
    }
    expect(planned(files, '.').sets.map((set) => set.split(':')[0])).toEqual([
      'deep/only-here.json',
      'keep.out.json',
      'ok.json',
    ])
    expect(planned(files, 'deep').sets).toHaveLength(1)
  })

  test('a set that is open takes what is found', () => {
    const files = { 'i/a.json': t, 'i/b.json': t }
    expect(planned(files, { path: 'i', set: 'prod' }).sets).toEqual(['prod: i/a.json i/b.json'])
  })
})

describe('what cannot be used is told, and the others go on', () => {
  const good = { 'good.json': t }
  const cases: [string, Record<string, string>, string, string][] = [
    ['no such file', {}, 'goood.json', "error goood.json: There is no file goood.json. Did you mean 'good.json'?"],
    ['no such folder', {}, 'x/a.json', 'error x/a.json: There is no file x/a.json. There is no folder x either.'],
    ['not JSON', { 'b.json': 'hello' }, 'b.json', 'error b.json: This is not JSON.'],
    ['cut off', { 'b.json': '{"resources": [' }, 'b.json', 'error b.json: This is not JSON.'],
    ['empty', { 'b.json': ' \n' }, 'b.json', 'error b.json: The file is empty.'],
    ['parameters', { 'b.json': p }, 'b.json', 'error b.json: This is a parameters file, not a template.'],
    [
      'no template',
      { 'b.json': '{"a": 1}' },
      'b.json',
      'error b.json: This is JSON, but no ARM template: it has no `resources`, nor resources with their ids.',
    ],
    [
      'an array',
      { 'b.json': '[1]' },
      'b.json',
      'error b.json: This is JSON, but no ARM template: it holds an array, not an object, nor resources with their ids.',
    ],
    [
      'health',
      { 'b.json': '{"backendAddressPools": [{"backendHttpSettingsCollection": []}]}' },
      'b.json',
      'error b.json: This is backend health, not a deployment',
    ],
    [
      'health of one pool, tried on demand',
      { 'b.json': '{"backendAddressPool": {}, "backendHealthHttpSettings": {"servers": []}}' },
      'b.json',
      'error b.json: This is backend health, not a deployment',
    ],
    [
      'health of a rule',
      { 'b.json': '{"up": 1, "down": 0, "loadBalancerBackendAddresses": []}' },
      'b.json',
      'error b.json: This is backend health, not a deployment',
    ],
    [
      'a query of Resource Graph that keeps no ids',
      { 'b.json': '{"count": 1, "data": [{"resourceGroup": "rg"}], "total_records": 1}' },
      'b.json',
      'error b.json: This is a list, but its entries have no id, so that they are no resources. Keep `id`, `name`, `type`,',
    ],
    [
      'Bicep',
      { 'b.bicep': 'param x string' },
      'b.bicep',
      'error b.bicep: There is no Bicep on PATH to compile it. Install it (https://aka.ms/bicep-install, or',
    ],
  ]
  test.each(cases)('%s', (_, files, path, message) => {
    const result = planned({ ...good, ...files }, path, 'good.json')
    expect(result.problems).toEqual([expect.stringContaining(message)])
    expect(result.sets).toEqual([expect.stringMatching(/^default: good.json gap: .* could not be read$/)])
  })

  test('parameters that are missing or none', () => {
    const files = { ...good, 'b.json': t, 'list.json': '[]' }
    const ask = (file: string) => planned(files, { path: 'good.json', parameters: [{ file }] }, 'b.json')
    expect(ask('x.json').problems).toEqual([expect.stringContaining('There is no file x.json.')])
    expect(ask('b.json').problems).toEqual([expect.stringContaining('This is a template, not a parameters file.')])
    expect(ask('list.json').problems).toEqual([expect.stringContaining('This is no object, not a parameters file.')])
    expect(ask('x.json').sets).toEqual(['default: b.json gap: good.json could not be read'])
  })

  test('a broken template that was found', () => {
    const files = { 'i/a.json': `${t.slice(0, 100)}`, 'i/b.json': t }
    const result = planned(files, 'i')
    expect(result.problems).toEqual([expect.stringContaining('error i/a.json: This is not JSON.')])
    expect(result.sets).toContain('i/b.json: i/b.json')
  })

  test('nothing found', () => {
    expect(planned({ 'i/x.json': '{}' }, 'i', 'j/*.json').problems).toEqual([
      'error : No template was found in i. Name a template, or a folder or glob that holds one.',
      'error : No template was found in j/*.json. Name a template, or a folder or glob that holds one.',
    ])
  })

  test('Bicep: the compiled form is used, what has none is told', () => {
    const files = { 'i/main.bicep': '', 'i/main.json': t, 'i/part.bicep': '', 'i/main.bicepparam': '' }
    expect(planned(files, 'i').problems).toEqual([
      expect.stringContaining('warning : 2 Bicep files were not checked (i/main.bicepparam, i/part.bicep)'),
    ])
    expect(planned(files, 'i/main.bicep')).toEqual({
      sets: ['default: i/main.json'],
      problems: [expect.stringContaining('warning i/main.bicep: i/main.json is checked in its place, because')],
    })
  })

  test('a folder that cannot be listed', () => {
    const tree = {
      ...treeOf({ 'i/a.json': aTemplate, 'i/closed/x.json': '' }),
      faultOf: (path: string) => (path === 'i/closed' ? 'The folder i/closed cannot be read.' : undefined),
    }
    const { problems } = plan([{ path: 'i/a*' }, { path: 'i/closed' }], tree)
    expect(problems.map(({ level, message }) => `${level} ${message}`)).toEqual([
      'warning The folder i/closed cannot be read.',
      'warning The folder i/closed cannot be read.',
      'warning Not checked: The file is empty. Write a template into it, or leave it out.',
      'error No template was found in i/closed. Name a template, or a folder or glob that holds one.',
    ])
  })
})
