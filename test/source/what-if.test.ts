// What-if results: what was there, what there will be, and what neither says.
import { describe, expect, test } from '@jest/globals'
import { writeJson } from '../../src/arm/json/write.ts'
import { printId } from '../../src/resource/resource-id.ts'
import type { Resource } from '../../src/resource/resource.ts'
import { printText } from '../../src/resource/text.ts'
import { plan } from '../../src/source/plan.ts'
import { yieldOf, type Yield } from '../../src/source/yield.ts'
import { opened, treeOf } from './tree.ts'

const group = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/loadBalancers'

function read(content: unknown): Yield & { readonly source: string } {
  const { sets, problems } = plan([{ path: 'x.json' }], treeOf({ 'x.json': JSON.stringify(content, null, 2) }))
  const [deployment] = opened(sets)
  if (deployment === undefined) throw new Error(problems.map(({ message }) => message).join(' '))
  return { source: deployment.source, ...yieldOf(deployment) }
}

const body = (name: string, tag: string) => ({
  id: `${group}/${name}`,
  name,
  type: 'Microsoft.Network/loadBalancers',
  apiVersion: '2024-05-01',
  properties: { tag },
})

interface ChangeJson {
  readonly changeType: string
  readonly before?: object
  readonly after?: object
  readonly unsupportedReason?: string
}

const change = (name: string, changeType: string, parts: Partial<ChangeJson> = {}) => ({
  resourceId: `${group}/${name}`,
  changeType,
  ...parts,
})

/** `lb tag observed`, with a `?` for what may not exist. */
function print({ name, body: known, possible, observed }: Resource): string {
  const properties = writeJson(known.get('properties') ?? null)
  return [printText(name), /"tag":"([^"]+)"/.exec(properties)?.[1] ?? properties, observed ?? '', possible ? '?' : '']
    .filter((part) => part !== '')
    .join(' ')
}

function sides(content: unknown) {
  const { resources, before = [], gaps } = read(content)
  return { before: before.map(print), after: resources.map(print), gaps: gaps.map(({ reason }) => reason) }
}

const was = body('lb', 'old')
const will = body('lb', 'new')

describe('each type of change', () => {
  test.each([
    ['Create', { after: will }, [], ['lb new']],
    ['Modify', { before: was, after: will }, ['lb old part'], ['lb new']],
    ['Deploy', { before: was, after: will }, ['lb old part'], ['lb new']],
    ['NoChange', { before: was, after: was }, ['lb old part'], ['lb old part']],
    ['Ignore', { before: was }, ['lb old part'], ['lb old part']],
    ['Delete', { before: was }, ['lb old part'], []],
  ])('%s', (type, parts, before, after) => {
    const expected = { before, after, gaps: [] }
    const changes = [change('lb', type, parts)]
    expect(sides({ status: 'Succeeded', changes })).toEqual(expected)
    expect(sides({ status: 'Succeeded', properties: { changes } })).toEqual(expected)
    // PowerShell, with -EnumsAsStrings.
    const { before: Before, after: After } = parts as Partial<ChangeJson>
    const powerShell = { FullyQualifiedResourceId: was.id, ChangeType: type, Before, After }
    expect(sides({ Status: 'Succeeded', Changes: [powerShell], PotentialChanges: [] })).toEqual(expected)
  })

  test('Unsupported is neither there nor absent', () => {
    const unsupportedReason = 'The resource cannot be analysed.'
    expect(sides({ changes: [change('lb', 'Unsupported', { unsupportedReason })] })).toEqual({
      before: [],
      after: ['lb "[properties]" ?'],
      gaps: ['what-if does not say what becomes of lb: The resource cannot be analysed'],
    })
  })

  test('a nested deployment that is not supported is a gap and no resource', () => {
    const resourceId = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Resources/deployments/inner'
    expect(sides({ changes: [{ resourceId, changeType: 'Unsupported' }] })).toMatchObject({
      after: [],
      gaps: ['what-if does not say what becomes of inner: changeType unsupported'],
    })
  })

  test.each([['Explode'], ['__proto__'], [5], [undefined]])('another one (%s) is not understood, and said', (type) => {
    expect(sides({ changes: [{ ...change('lb', ''), changeType: type ?? null }] }).gaps).toHaveLength(1)
  })

  test('numbers of PowerShell are not guessed', () => {
    const { gaps } = sides({ Changes: [{ FullyQualifiedResourceId: was.id, ChangeType: 3 }], Status: 'Succeeded' })
    expect(gaps).toEqual([
      'what-if does not say what becomes of lb: its changeType is a number; print it with ConvertTo-Json -EnumsAsStrings',
    ])
  })

  test('ids only say nothing of properties', () => {
    expect(sides({ changes: [change('lb', 'Modify'), change('lb2', 'NoChange')] })).toEqual({
      before: ['lb "[properties]" part', 'lb2 "[properties]" part'],
      after: ['lb "[properties]"', 'lb2 "[properties]" part'],
      gaps: [],
    })
    const [{ body: known } = { body: undefined }] = read({ changes: [change('lb', 'Create')] }).resources
    expect(writeJson(known?.get('sku') ?? null)).toBe('"[properties]"')
  })
})

describe('potential changes', () => {
  test.each([
    ['Create', { after: will }, [], ['lb new ?']],
    ['Modify', { before: was, after: will }, ['lb old part'], ['lb old part', 'lb new ?']],
    ['Delete', { before: was }, ['lb old part'], ['lb old part ?']],
  ])('%s may happen', (type, parts, before, after) => {
    expect(sides({ changes: [], potentialChanges: [change('lb', type, parts)] })).toEqual({ before, after, gaps: [] })
  })

  test('of what stays otherwise', () => {
    const changes = [change('lb', 'Ignore', { before: was })]
    expect(sides({ changes, potentialChanges: [change('lb', 'Delete', { before: was })] })).toEqual({
      before: ['lb old part'],
      after: ['lb old part ?'],
      gaps: [],
    })
    const modify = change('lb', 'Modify', { before: was, after: will })
    expect(sides({ changes, potentialChanges: [modify] })).toMatchObject({ after: ['lb old part', 'lb new ?'] })
  })
})

test('the what-if of a stack', () => {
  const one = (name: string, changeType: string, changeCertainty: string, changes: Partial<ChangeJson>) => ({
    id: `${group}/${name}`,
    changeType,
    changeCertainty,
    resourceConfigurationChanges: changes,
  })
  const { id: _, ...withoutId } = will
  const resourceChanges = [
    one('lb', 'create', 'definite', { after: withoutId }),
    one('lb2', 'delete', 'definite', { before: body('lb2', 'old') }),
    one('lb3', 'detach', 'definite', { before: body('lb3', 'old') }),
    one('lb4', 'create', 'potential', { after: body('lb4', 'new') }),
  ]
  const content = { properties: { changes: { resourceChanges } } }
  expect(read(content).source).toBe('stack-what-if')
  expect(sides(content)).toEqual({
    before: ['lb2 old part', 'lb3 old part'],
    after: ['lb new', 'lb3 old part', 'lb4 new ?'],
    gaps: [],
  })
})

describe('what could not be evaluated', () => {
  test('is unknown in what will be, and a text in what was', () => {
    const expression = "[reference('nic').ipConfigurations[0].id]"
    const parts = { before: body('lb', expression), after: body('lb', expression) }
    expect(sides({ changes: [change('lb', 'Modify', parts)] })).toMatchObject({
      before: [`lb [${expression} part`],
      after: [`lb ${expression}`],
    })
    const [later] = read({ changes: [change('lb', 'Modify', parts)] }).resources
    expect(writeJson(later!.body.get('properties')!, { strings: 'plain' })).toBe(`{"tag":"${expression}"}`)
  })

  test('a text in brackets that is no expression is a text', () => {
    const [later] = read({ changes: [change('lb', 'Create', { after: body('lb', '[our own: x]') })] }).resources
    expect(writeJson(later!.body.get('properties')!, { strings: 'plain' })).toBe('{"tag":"[our own: x]"}')
  })

  test('may stand in an id', () => {
    const resourceId = `${group}/[concat('lb-', parameters('env'))]`
    const [later] = read({ changes: [{ resourceId, changeType: 'Create', after: { properties: {} } }] }).resources
    expect(later!.id.type).toBe('microsoft.network/loadbalancers')
    expect(printId(later!.id)).toBe(`${group}/lb-{parameters('env')}`)
  })
})

describe('what went wrong there', () => {
  test('a what-if that failed is an error', () => {
    const { problems, gaps } = read({ status: 'Failed', error: { code: 'InvalidTemplate', message: 'No.' } })
    expect(problems).toMatchObject([
      { level: 'error', message: 'The what-if failed. Azure says: InvalidTemplate: No. Mend it, and run it again.' },
    ])
    expect(gaps).toHaveLength(1)
  })

  test('diagnostics are passed on; a deployment that was left out is a gap', () => {
    const diagnostics = [
      { level: 'Info', code: 'A', message: 'fine' },
      { level: 'Warning', code: 'B', message: 'hm' },
      { level: 'Warning', code: 'NestedDeploymentShortCircuited', message: 'inner was left out.' },
    ]
    const { problems, gaps } = read({ status: 'Succeeded', changes: [], diagnostics })
    expect(problems.map(({ level, message }) => `${level} ${message}`)).toEqual(['warning The result says: hm'])
    expect(gaps.map(({ reason }) => reason)).toEqual(['a nested deployment was not evaluated: inner was left out'])
  })

  test('nothing to change is no mistake', () => {
    expect(sides({ status: 'Succeeded', changes: [] })).toEqual({ before: [], after: [], gaps: [] })
  })
})
