// Bicep files among what a user names: what is wanted of the compiler, and what becomes of its answers.
import { describe, expect, test } from '@jest/globals'
import type { Compiled } from '../../src/resource/bicep-answer.ts'
import { plan, type FileRequest } from '../../src/source/plan.ts'
import { aTemplate, treeOf } from './tree.ts'

const built: Compiled = { template: aTemplate, parameters: '{"parameters": {}}', diagnostics: [] }
const module = "module m './m.bicep' = {}"

function planned(
  files: Readonly<Record<string, string>>,
  request: FileRequest,
  compiled?: Readonly<Record<string, Compiled>>,
) {
  const results = compiled && new Map(Object.entries(compiled))
  const { sets, problems, bicep } = plan([request], treeOf(files), results)
  return {
    sets: sets.flatMap(({ name, deployments, gaps }) => [
      ...deployments.map(({ path, parameterFiles, compiledFrom = [] }) =>
        [`${name}:`, path, ...parameterFiles, `<- ${compiledFrom.map(({ file }) => file).join(', ')}`].join(' '),
      ),
      ...gaps.map(() => `${name}: gap`),
    ]),
    problems: problems.map(({ level, message, place }) => {
      const at = place?.source.text === '' ? undefined : place?.source.position(place.start)
      return `${level} ${place?.source.path ?? ''}${at ? `:${at.line + 1}:${at.column + 1}` : ''} ${message}`
    }),
    bicep,
  }
}

const files = { 'main.bicep': module, 'm.bicep': 'param a string', 'main.bicepparam': "using './main.bicep'" }

describe('a named file', () => {
  test('is wanted, with the parameters that belong to it', () => {
    expect(planned(files, { path: 'main.bicep' }).bicep).toEqual(['main.bicep', 'main.bicepparam'])
    const given = [{ file: 'other.bicepparam' }, { name: 'a', value: 'b' }]
    expect(planned({ ...files, 'other.bicepparam': '' }, { path: 'main.bicep', parameters: given }).bicep).toEqual([
      'main.bicep',
      'other.bicepparam',
      'main.bicepparam',
    ])
    expect(planned(files, { path: 'main.bicepparam' }).bicep).toEqual(['main.bicepparam'])
    expect(planned({ 'main.json': aTemplate }, { path: 'main.json' }).bicep).toEqual([])
  })

  test('is what the compiler made of it', () => {
    const compiled = { 'main.bicep': built, 'main.bicepparam': built }
    expect(planned(files, { path: 'main.bicep' }, compiled)).toMatchObject({
      sets: ['default: main.bicep main.bicepparam <- main.bicep, main.bicepparam'],
      problems: [],
    })
    expect(planned(files, { path: 'main.bicepparam' }, compiled)).toMatchObject({
      sets: ['default: main.bicep main.bicepparam <- main.bicep, main.bicepparam'],
      problems: [],
    })
  })

  test('of parameters may use what is no file of the workspace', () => {
    const using = { 'main.bicepparam': "using 'br:example.azurecr.io/lb:v1'" }
    expect(planned(using, { path: 'main.bicepparam' }, { 'main.bicepparam': built })).toMatchObject({
      sets: ['default: main.bicepparam main.bicepparam <- main.bicepparam, main.bicepparam'],
    })
  })
})

describe('what the compiler says', () => {
  const says = (level: 'error' | 'warning' | 'info', line: number) => ({
    path: 'main.bicep',
    line,
    column: 7,
    level,
    code: 'BCP1',
    message: `${level} ${line}`,
  })

  test('is passed on at its place; errors keep the file from being checked', () => {
    const diagnostics = [says('warning', 0), says('error', 0), says('error', 99), says('info', 0), says('warning', 0)]
    expect(
      planned(files, { path: 'main.bicep' }, { 'main.bicep': { ...built, template: undefined, diagnostics } }),
    ).toEqual({
      sets: ['default: gap'],
      problems: [
        'error main.bicep:1:8 Bicep says BCP1: error 0',
        'warning main.bicep:1:8 Bicep says BCP1: warning 0',
        'error main.bicep:1:26 Bicep says BCP1: error 99',
      ],
      bicep: [],
    })
  })

  test.each([
    [{ template: undefined, fault: 'it took more than 120 seconds' }, 'Bicep did not compile it: it took more than'],
    [{ template: undefined }, 'Bicep did not compile it: it does not say why.'],
    [{ template: '{"resources": [' }, 'What Bicep made of it cannot be read: This is not JSON.'],
  ])('%j is told', (answer, message) => {
    const { sets, problems } = planned({ 'm.bicep': '' }, { path: 'm.bicep' }, { 'm.bicep': { ...built, ...answer } })
    expect(sets).toEqual(['default: gap'])
    expect(problems).toEqual([expect.stringContaining(message)])
  })
})

describe('a folder', () => {
  const folder = {
    'infra/main.bicep': module,
    'infra/m.bicep': '',
    'infra/other.bicep': '',
    'infra/other.json': aTemplate,
    'infra/plain.json': aTemplate,
    'infra/prod.bicepparam': "using 'main.bicep'",
  }

  test('wants what is deployed: not modules, not what parameters use', () => {
    expect(planned(folder, { path: 'infra' }).bicep).toEqual(['infra/other.bicep', 'infra/prod.bicepparam'])
  })

  test('holds compiled templates only where there is no Bicep', () => {
    const compiled = { 'infra/other.bicep': built, 'infra/prod.bicepparam': built }
    expect(planned(folder, { path: 'infra' }, compiled)).toMatchObject({
      sets: [
        'infra/other.bicep: infra/other.bicep <- infra/other.bicep',
        'infra/plain.json: infra/plain.json <- ',
        'infra/prod.bicepparam: infra/main.bicep infra/prod.bicepparam <- infra/main.bicep, infra/prod.bicepparam',
      ],
      problems: [],
    })
    expect(planned(folder, { path: 'infra' }).sets).toEqual([
      'infra/other.json: infra/other.json <- ',
      'infra/plain.json: infra/plain.json <- ',
    ])
  })
})
