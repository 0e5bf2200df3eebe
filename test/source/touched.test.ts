// Which sets a change touches, by what leads from them to the file that changed.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { plan } from '../../src/source/plan.ts'
import { touchedSets } from '../../src/source/touched.ts'
import { aTemplate, someParameters, treeOf } from './tree.ts'

type Texts = Readonly<Record<string, string>>

/** Names of the sets below `infra` that are touched when these files are not what they were; `former` is what they were. */
function touched(files: Texts, changed: readonly string[], former: Texts = {}, compiled = false): string[] {
  const tree = treeOf(files)
  const answers = Object.keys(files)
    .filter((path) => /\.bicep(param)?$/.test(path))
    .map((path) => [path, { template: aTemplate, parameters: someParameters('env'), diagnostics: [] }] as const)
  const { sets } = plan([{ path: 'infra' }], tree, compiled ? new Map(answers) : undefined)
  const changes = {
    ref: 'main',
    paths: changed,
    former: new Map(Object.entries(former)),
    has: (path: string) => changed.includes(path),
  }
  return touchedSets(sets, changes, tree).map(({ name }) => name)
}

/** A template that links to another one. */
const linking = (link: string, key = 'relativePath') =>
  aTemplate.replace(
    '"resources":[]',
    `"resources":[{"type":"Microsoft.Resources/deployments","properties":{"templateLink":{"${key}":"${link}"}}}]`,
  )

describe('templates', () => {
  const files = {
    'infra/a.json': linking('parts/lb.json'),
    'infra/parts/lb.json': linking('deep.json'),
    'infra/parts/deep.json': aTemplate,
    'infra/b.json': aTemplate,
    'infra/b.parameters.dev.json': someParameters('env'),
    'infra/b.parameters.prod.json': someParameters('env'),
    'infra/c.json': aTemplate,
    'infra/notes.json': '{}',
  }

  test.each<[string, readonly string[]]>([
    ['infra/a.json', ['infra/a.json']],
    ['infra/parts/lb.json', ['infra/a.json']],
    ['infra/parts/deep.json', ['infra/a.json']],
    ['infra/b.json', ['infra/b.json (dev)', 'infra/b.json (prod)']],
    ['infra/b.parameters.dev.json', ['infra/b.json (dev)']],
    ['infra/notes.json', []],
    ['elsewhere.json', []],
    // Deleted: c is deployed without it now.
    ['infra/c.parameters.json', ['infra/c.json']],
    ['infra/c.parameters.prod.json', ['infra/c.json']],
    ['infra/c.prod.parameters.json', ['infra/c.json']],
    ['infra/cc.parameters.json', []],
    ['infra/parameters/prod.json', ['infra/a.json', 'infra/c.json']],
  ])('%s', (changed, names) => {
    expect(touched(files, [changed])).toEqual(names)
  })

  test('a link that is an expression may be to any template', () => {
    const open = { 'infra/a.json': linking("[concat(variables('dir'), '/x.json')]"), 'infra/b.json': aTemplate }
    expect(touched(open, ['other/x.json'])).toEqual(['infra/a.json'])
    expect(touched(open, ['other/x.txt'])).toEqual([])
  })

  test('a link with slashes as JSON may write them, in a circle, and to what is not there', () => {
    expect(touched({ 'infra/a.json': linking('..\\/lib\\/x.json') }, ['lib/x.json'])).toEqual(['infra/a.json'])
    const circle = { 'infra/a.json': linking('p/b.json'), 'infra/p/b.json': linking('../p/b.json') }
    expect(touched(circle, ['infra/p/b.json'])).toEqual(['infra/a.json'])
    expect(touched(circle, ['infra/p/c.json'])).toEqual([])
  })

  test('what another template named before is a deployment now', () => {
    const now = { 'infra/a.json': aTemplate, 'infra/parts/lb.json': aTemplate }
    const before = { 'infra/a.json': linking('parts/lb.json') }
    expect(touched(now, ['infra/a.json'], before)).toEqual(['infra/a.json', 'infra/parts/lb.json'])
    expect(touched({ 'infra/parts/lb.json': aTemplate }, ['infra/a.json'], before)).toEqual(['infra/parts/lb.json'])
  })
})

describe('Bicep', () => {
  const files = {
    'infra/main.bicep': "import { x } from 'types.bicep'\nmodule edge '../modules/edge.bicep' = { name: 'edge' }\n",
    'infra/types.bicep': "@export()\nvar x = loadJsonContent('data.json')",
    'infra/data.json': '[]',
    'infra/dev.bicepparam': "using './main.bicep'\nextends 'base.bicepparam'\nparam env = 'prod'",
    'infra/other/x.bicep': "var text = loadTextContent('LICENSE')\nresource r 'a/b@2024-01-01' = { name: 'web.main' }",
    'modules/edge.bicep': "module nsg 'nsg.bicep' = { name: 'nsg' }\n// 'comment.bicep'\n",
    'modules/nsg.bicep': '',
  }
  const dev = 'infra/dev.bicepparam'
  const other = 'infra/other/x.bicep'

  test.each<[string, readonly string[]]>([
    ['infra/main.bicep', [dev]],
    ['infra/dev.bicepparam', [dev]],
    ['infra/base.bicepparam', [dev]],
    ['infra/types.bicep', [dev]],
    ['infra/data.json', [dev]],
    ['modules/edge.bicep', [dev]],
    ['modules/nsg.bicep', [dev]],
    ['modules/comment.bicep', []],
    ['infra/other/LICENSE', [other]],
    ['infra/LICENSE', []],
    ['bicepconfig.json', [dev, other]],
    ['../bicepconfig.json', [dev, other]],
    ['infra/other/bicepconfig.json', [other]],
    ['modules/bicepconfig.json', [dev]],
    ['modules2/bicepconfig.json', []],
  ])('%s', (changed, names) => {
    expect(touched(files, [changed], {}, true).toSorted()).toEqual(names.toSorted())
  })

  test('the compiled form where no Bicep is installed', () => {
    const built = {
      'infra/main.bicep': "module edge '../modules/edge.bicep' = { name: 'edge' }\n",
      'infra/main.json': aTemplate.replace('{', '{"metadata":{"_generator":{"name":"bicep"}},'),
      'modules/edge.bicep': '',
    }
    for (const path of Object.keys(built)) expect(touched(built, [path])).toEqual(['infra/main.json'])
  })

  test('what a deleted parameters file used is deployed without it now', () => {
    const former = { 'infra/gone.bicepparam': "using 'other/x.bicep'" }
    expect(touched(files, ['infra/gone.bicepparam'], former, true)).toEqual([other])
  })
})

test('live state, and what could not be read, counts as touched', () => {
  const tree = treeOf({ 'a.json': aTemplate, 'b.json': '{' })
  const live = { resources: [], gaps: [], problems: [] }
  const { sets } = plan(
    [
      { path: 'a.json', set: 'a' },
      { path: 'b.json', set: 'b' },
      { path: 'azure:/subscriptions/x', live, set: 'c' },
    ],
    tree,
  )
  const changes = { ref: 'main', paths: [], former: new Map<string, string>(), has: () => false }
  expect(touchedSets(sets, changes, tree).map(({ name }) => name)).toEqual(['b', 'c'])
})

test('whatever a file says, what it names is looked at once', () => {
  const texts = fc.array(fc.constantFrom("'a.bicep' ", "module b 'b.bicep' = {}", "'''", "load('x')", '\n', '${', "'"))
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const files = { 'infra/a.bicep': a.join(''), 'infra/b.bicep': b.join('') }
      expect(() => touched(files, ['infra/b.bicep'], {}, true)).not.toThrow()
    }),
    { numRuns: 100 },
  )
})
