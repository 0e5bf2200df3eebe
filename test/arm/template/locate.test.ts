// Where a value comes from: the place a finding points at, and the chain behind it.
import { describe, expect, test } from '@jest/globals'
import { at, deployment, expansionOf, inner, resource, template, textAt, type Json } from './expansion.ts'

function located(content: Json, path: (string | number)[], parameters: readonly Json[] = [], index = 0): string[] {
  const [one] = expansionOf(content, parameters).resources.slice(index)
  const provenance = one?.origin.locate(path)
  if (provenance === undefined) return []
  return [provenance.place, ...provenance.related.map((link) => link.place)].map(
    (place) => `${at(place).split(':')[0]} ${textAt(place)}`,
  )
}

const lb = (properties: Json, rest: Readonly<Record<string, Json>> = {}) =>
  template({ ...rest, resources: [resource('loadBalancers', 'lb', { properties })] })

describe('the way of a value', () => {
  test.each<readonly [string, Json, (string | number)[], readonly Json[], string[]]>([
    [
      'a literal',
      lb({ probes: [{ name: 'p', properties: { port: 80 } }] }),
      ['properties', 'probes', 0, 'properties', 'port'],
      [],
      ['main.json "port": 80'],
    ],
    [
      'an absent property: the object that lacks it, by its name',
      lb({ probes: [{ name: 'p', properties: {} }] }),
      ['properties', 'probes', 0, 'zones'],
      [],
      ['main.json "name": "p"'],
    ],
    [
      'an absent property of the properties: the name of the element',
      lb({ probes: [{ name: 'p', properties: {} }] }),
      ['properties', 'probes', 0, 'properties', 'port'],
      [],
      ['main.json "name": "p"'],
    ],
    [
      'a parameter: the use, then the parameter file',
      lb({ port: "[parameters('port')]" }, { parameters: { port: { type: 'int' } } }),
      ['properties', 'port'],
      [{ parameters: { port: { value: 81 } } }],
      ['main.json "port": "[parameters(\'port\')]"', 'parameters0.json 81'],
    ],
    [
      'a parameter with its default',
      lb({ port: "[parameters('port')]" }, { parameters: { port: { type: 'int', defaultValue: 82 } } }),
      ['properties', 'port'],
      [],
      ['main.json "port": "[parameters(\'port\')]"', 'main.json "defaultValue": 82'],
    ],
    [
      'inside a variable that is an object',
      lb("[variables('body')]", { variables: { body: { probes: [{ port: 1 }, { port: 2 }] } } }),
      ['properties', 'probes', 1, 'port'],
      [],
      ['main.json "properties": "[variables(\'body\')]"', 'main.json "port": 2'],
    ],
    [
      'inside an expression: the range in the string',
      lb("[union(createObject('a', 1), createObject('b', createArray('x', 'y')))]"),
      ['properties', 'b', 1],
      [],
      ["main.json 'y'"],
    ],
    [
      'the branch that was taken',
      lb(
        { v: "[if(true(), parameters('yes'), 'no')]" },
        { parameters: { yes: { type: 'string', defaultValue: 'Y' } } },
      ),
      ['properties', 'v'],
      [],
      ["main.json parameters('yes')", 'main.json "defaultValue": "Y"'],
    ],
    [
      'a value that a function makes: what it was made of',
      lb(
        { name: "[format('{0}-{1}', parameters('prefix'), variables('suffix'))]" },
        { parameters: { prefix: { type: 'string' } }, variables: { suffix: 'web' } },
      ),
      ['properties', 'name'],
      [{ parameters: { prefix: { value: 'lb' } } }],
      [
        `main.json "name": "[format('{0}-{1}', parameters('prefix'), variables('suffix'))]"`,
        'parameters0.json "lb"',
        'main.json "suffix": "web"',
      ],
    ],
    [
      'a value that a function makes: none of its arguments is narrowed to',
      lb(
        { port: "[add(if(true(), parameters('port'), 1), 2)]" },
        { parameters: { port: { type: 'int', defaultValue: 80 } } },
      ),
      ['properties', 'port'],
      [],
      ['main.json "port": "[add(if(true(), parameters(\'port\'), 1), 2)]"', 'main.json "defaultValue": 80'],
    ],
    [
      'the call that was taken, which makes it',
      lb(
        { port: "[if(true(), add(if(true(), parameters('port'), 1), 2), 3)]" },
        { parameters: { port: { type: 'int', defaultValue: 80 } } },
      ),
      ['properties', 'port'],
      [],
      ["main.json add(if(true(), parameters('port'), 1), 2)", 'main.json "defaultValue": 80'],
    ],
    [
      'what is absent of a union: the part that has most of the way to it',
      lb("[union(createObject('a', 1), createObject('rules', parameters('rules')))]", {
        parameters: { rules: { type: 'array' } },
      }),
      ['properties', 'rules', 0, 'probe'],
      [{ parameters: { rules: { value: [{ name: 'https' }] } } }],
      ["main.json parameters('rules')", 'parameters0.json "name": "https"'],
    ],
    [
      'an element of a loop',
      lb({ copy: [{ name: 'rules', count: 2, input: { name: "[concat('r', copyIndex('rules'))]", port: 5 } }] }),
      ['properties', 'rules', 1, 'port'],
      [],
      ['main.json "port": 5'],
    ],
  ])('%s', (_, content, path, parameters, expected) => {
    expect(located(content, path, parameters)).toEqual(expected)
  })

  test('through the parameters of a module', () => {
    const module = template({
      parameters: { rules: { type: 'array' } },
      resources: [resource('loadBalancers', 'lb', { properties: { rules: "[parameters('rules')]" } })],
    })
    const root = template({
      variables: { port: 443 },
      resources: [
        deployment('m', module, {
          properties: { ...inner, parameters: { rules: { value: [{ port: "[variables('port')]" }] } } },
        }),
      ],
    })
    expect(located(root, ['properties', 'rules', 0, 'port'])).toEqual([
      'main.json "rules": "[parameters(\'rules\')]"',
      'main.json "port": "[variables(\'port\')]"',
      'main.json "port": 443',
    ])
  })

  test('through the output of a module', () => {
    const module = template({ outputs: { id: { type: 'string', value: 'the-id' } } })
    const root = template({
      resources: [
        resource('loadBalancers', 'lb', { properties: { id: "[reference('m').outputs.id.value]" } }),
        deployment('m', module, { properties: inner }),
      ],
    })
    expect(located(root, ['properties', 'id'])).toEqual([
      'main.json "id": "[reference(\'m\').outputs.id.value]"',
      'main.json "value": "the-id"',
    ])
  })

  test('the declaration is free of values', () => {
    const module = template({
      languageVersion: '2.0',
      resources: { lb: resource('loadBalancers', "[parameters('x')]") },
    })
    const root = template({ resources: [deployment("[concat('a', 'b')]", module, { properties: inner })] })
    expect(expansionOf(root).resources).toEqual([])
    const named = template({
      resources: [
        deployment(
          "[concat('a', 'b')]",
          { ...module, resources: { lb: resource('loadBalancers', 'q') } },
          { properties: inner },
        ),
      ],
    })
    expect(expansionOf(named).resources[0]?.origin.declaration).toBe(
      "Microsoft.Resources/deployments:[concat('a', 'b')]/lb",
    )
  })

  test('what a string says before it is evaluated', () => {
    const content = lb(
      {
        copy: [{ name: 'rules', count: 2, input: { name: "[concat('r', copyIndex('rules'))]" } }],
        other: "[variables('v')]",
      },
      { variables: { v: { name: 'x' } } },
    )
    const [one] = expansionOf(content).resources
    expect(one?.origin.written(['properties', 'rules', 1, 'name'])).toBe("[concat('r', copyIndex('rules'))]")
    expect(one?.origin.written(['properties', 'other', 'name'])).toBeUndefined()
  })
})

describe('how the place says the value', () => {
  const portOf = "[parameters('port')]"
  const declared = { parameters: { port: { type: 'int', defaultValue: 80 }, all: { type: 'array' } } }
  const values = [{ parameters: { all: { value: [{ name: 'p' }] } } }]
  test.each<readonly [string, Json, (string | number)[], string | undefined]>([
    ['a literal', { port: 80 }, ['port'], 'literal'],
    ['an escaped literal', { port: '[[x]' }, ['port'], 'literal'],
    ['an expression', { port: portOf }, ['port'], 'expression'],
    ['an object, of which a part is one', { probe: { id: portOf } }, ['probe'], 'literal'],
    ['the branch that was taken', { port: "[if(true(), parameters('port'), 1)]" }, ['port'], 'expression'],
    ['a branch that is a literal', { port: "[if(true(), 1, parameters('port'))]" }, ['port'], 'literal'],
    ['what a function makes of others', { port: "[add(parameters('port'), 1)]" }, ['port'], 'expression'],
    ['inside an expression', { probes: "[parameters('all')]" }, ['probes', 0, 'name'], 'expression'],
    ['what an expression lacks', { probes: "[parameters('all')]" }, ['probes', 0, 'port'], 'expression'],
    ['what an object lacks', { probes: [{ name: portOf }] }, ['probes', 0, 'port'], undefined],
    ['what a literal lacks', { probes: [1] }, ['probes', 0, 'port'], undefined],
    ['what an array lacks', { probes: [{ name: portOf }] }, ['probes', 1], undefined],
    [
      'what the input of a loop lacks',
      { copy: [{ name: 'probes', count: 1, input: { name: portOf } }] },
      ['probes', 0, 'port'],
      undefined,
    ],
  ])('%s', (_, properties, path, said) => {
    const [one] = expansionOf(lb(properties, declared), values).resources
    expect(one?.origin.locate(['properties', ...path]).said).toBe(said)
  })

  test('the place of a resource says nothing but its name', () => {
    const [one] = expansionOf(lb({}, declared), values).resources
    expect([[], ['id'], ['name']].map((path) => one?.origin.locate(path).said)).toEqual([
      undefined,
      undefined,
      'literal',
    ])
  })
})
