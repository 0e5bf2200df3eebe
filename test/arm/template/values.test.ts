// Parameters, variables, loops and conditions: what values a deployment has.
import { describe, expect, test } from '@jest/globals'
import { ObjectValue } from '../../../src/resource/value.ts'
import {
  expansionOf,
  messagesOf,
  networkId,
  outputs,
  outputsOf,
  resource,
  resourcesOf,
  template,
  type Json,
} from './expansion.ts'

interface Row {
  readonly name: string
  readonly template: Readonly<Record<string, Json>>
  readonly parameters?: readonly Json[]
  readonly outputs: Json
}

const rows: readonly Row[] = [
  {
    name: 'a default is used when nothing is supplied',
    template: { parameters: { n: { type: 'int', defaultValue: 3 } }, outputs: outputs({ n: "[parameters('n')]" }) },
    outputs: { n: 3 },
  },
  {
    name: 'a default may depend on another parameter, in any order and letter case',
    template: {
      parameters: { a: { type: 'string', defaultValue: "[concat(PARAMETERS('B'), '-a')]" }, b: { type: 'string' } },
      outputs: outputs({ a: "[parameters('A')]" }),
    },
    parameters: [{ parameters: { b: { value: 'x' } } }],
    outputs: { a: 'x-a' },
  },
  {
    name: 'the last parameter source wins',
    template: { parameters: { p: { type: 'string' } }, outputs: outputs({ p: "[parameters('p')]" }) },
    parameters: [{ parameters: { p: { value: 'one' } } }, { name: 'p', value: 'two' }],
    outputs: { p: 'two' },
  },
  {
    name: 'name=value is read as the declared type',
    template: {
      parameters: { i: { type: 'int' }, b: { type: 'bool' }, a: { type: 'array' }, s: { type: 'string' } },
      outputs: outputs({ all: "[createArray(parameters('i'), parameters('b'), parameters('a'), parameters('s'))]" }),
    },
    parameters: [
      { name: 'i', value: '12' },
      { name: 'b', value: 'true' },
      { name: 'a', value: '[1, "x"]' },
      { name: 's', value: '12' },
    ],
    outputs: { all: [12, true, [1, 'x'], '12'] },
  },
  {
    name: 'null for a parameter with a default means the default, for a nullable one null',
    template: {
      parameters: { d: { type: 'string', defaultValue: 'def' }, n: { type: 'string', nullable: true } },
      outputs: outputs({ d: "[parameters('d')]", n: "[coalesce(parameters('n'), 'none')]" }),
    },
    parameters: [{ parameters: { d: { value: null }, n: { value: null } } }],
    outputs: { d: 'def', n: 'none' },
  },
  {
    name: 'strings of a parameter file are literal',
    template: { parameters: { p: { type: 'string' } }, outputs: outputs({ p: "[parameters('p')]" }) },
    parameters: [{ parameters: { p: { value: "[variables('no')]" } } }],
    outputs: { p: "[[variables('no')]" },
  },
  {
    name: 'a parameter without a value stays an expression',
    template: { parameters: { p: { type: 'string' } }, outputs: outputs({ p: "[concat('a-', parameters('p'))]" }) },
    outputs: { p: "[concat('a-', parameters('p'))]" },
  },
  {
    name: 'a secure value never appears',
    template: {
      parameters: { p: { type: 'securestring' }, o: { type: 'secureObject' } },
      outputs: outputs({ p: "[parameters('p')]", o: "[string(parameters('o').key)]" }),
    },
    parameters: [{ parameters: { p: { value: 'hunter2' }, o: { value: { key: 'hunter2' } } } }],
    outputs: { p: "[parameters('p')]", o: "[string(parameters('o').key)]" },
  },
  {
    name: 'a secret of a key vault and an external input stay expressions',
    template: {
      parameters: { k: { type: 'string' }, e: { type: 'int' } },
      outputs: outputs({ k: "[parameters('k')]", e: "[add(parameters('e'), 1)]" }),
    },
    parameters: [
      {
        parameters: {
          k: { reference: { keyVault: { id: '/x' }, secretName: 's' } },
          e: { expression: "[externalInputs('env_0')]" },
        },
      },
    ],
    outputs: { k: "[parameters('k')]", e: "[add(parameters('e'), 1)]" },
  },
  {
    name: 'a secure part of a value never appears, at any depth and by any way of declaring it',
    template: {
      languageVersion: '2.0',
      definitions: {
        secret: { type: 'secureString' },
        user: { type: 'object', properties: { name: { type: 'string' }, password: { $ref: '#/definitions/secret' } } },
        login: {
          type: 'object',
          discriminator: {
            propertyName: 'kind',
            mapping: {
              key: { type: 'object', properties: { kind: { type: 'string' }, key: { type: 'secureObject' } } },
            },
          },
        },
      },
      parameters: {
        users: { type: 'array', items: { $ref: '#/definitions/user' } },
        tags: { type: 'object', additionalProperties: { $ref: '#/definitions/secret' } },
        pair: { type: 'array', prefixItems: [{ type: 'string' }, { $ref: '#/definitions/secret' }] },
        login: { $ref: '#/definitions/login' },
      },
      resources: {},
      outputs: outputs({
        users: "[parameters('users')]",
        name: "[parameters('users')[0].name]",
        tag: "[parameters('tags').a]",
        pair: "[parameters('pair')[1]]",
        key: "[parameters('login').key]",
      }),
    },
    parameters: [
      {
        parameters: {
          users: { value: [{ name: 'ada', password: 'hunter2' }] },
          tags: { value: { a: 'hunter2' } },
          pair: { value: ['x', 'hunter2'] },
          login: { value: { kind: 'key', key: { v: 'hunter2' } } },
        },
      },
    ],
    outputs: {
      users: "[createArray(createObject('name', 'ada', 'password', parameters('users')[0].password))]",
      name: 'ada',
      tag: "[parameters('tags').a]",
      pair: "[parameters('pair')[1]]",
      key: "[parameters('login').key]",
    },
  },
  {
    name: 'variables see variables and are expanded by copy',
    template: {
      variables: {
        copy: [{ name: 'vms', count: 3, input: "[concat(variables('prefix'), copyIndex('vms', 1))]" }],
        prefix: 'vm-',
        nested: { copy: [{ name: 'twice', count: 2, input: { i: "[copyIndex('twice')]" } }], other: 1 },
      },
      outputs: outputs({ vms: "[variables('vms')]", nested: "[variables('nested')]" }),
    },
    outputs: { vms: ['vm-1', 'vm-2', 'vm-3'], nested: { twice: [{ i: 0 }, { i: 1 }], other: 1 } },
  },
  {
    name: 'an object called copy that is no loop is data',
    template: { variables: { v: { copy: [{ name: 'x' }] } }, outputs: outputs({ v: "[variables('v')]" }) },
    outputs: { v: { copy: [{ name: 'x' }] } },
  },
  {
    name: 'an output with a false condition is absent, one with a loop is an array',
    template: {
      outputs: {
        no: { type: 'string', condition: "[equals('a', 'b')]", value: 'x' },
        loop: { type: 'array', copy: { count: 2, input: '[add(copyIndex(), 10)]' } },
      },
    },
    outputs: { loop: [10, 11] },
  },
  {
    name: 'functions of the template see their arguments, variables and each other',
    template: {
      functions: [
        {
          namespace: 'my',
          members: {
            twice: {
              parameters: [{ name: 'x', type: 'string' }],
              output: { type: 'string', value: "[concat(parameters('x'), parameters('x'))]" },
            },
            name: {
              parameters: [{ name: 'x', type: 'string' }],
              output: { type: 'string', value: "[concat(variables('p'), my.twice(parameters('x')))]" },
            },
          },
        },
      ],
      variables: { p: 'p-' },
      outputs: outputs({ n: "[my.name('ab')]" }),
    },
    outputs: { n: 'p-abab' },
  },
  {
    name: 'property names may be expressions',
    template: { variables: { v: { "[concat('a', 'b')]": 1 } }, outputs: outputs({ v: "[variables('v')]" }) },
    outputs: { v: { ab: 1 } },
  },
]

describe('values of a deployment', () => {
  test.each(rows)('$name', (row) => {
    const expansion = expansionOf(template(row.template), row.parameters)
    expect(messagesOf(expansion)).toEqual([])
    expect(outputsOf(expansion)).toEqual(row.outputs)
  })
})

describe('loops and conditions of resources', () => {
  test('a loop makes one resource per index', () => {
    const nic = resource('networkInterfaces', "[concat('nic-', copyIndex(1))]", {
      copy: { name: 'nics', count: 2 },
      properties: {
        copy: [
          {
            name: 'ipConfigurations',
            count: 2,
            input: { name: "[format('ip-{0}-{1}', copyIndex('nics'), copyIndex('ipConfigurations'))]" },
          },
        ],
      },
    })
    const resources = resourcesOf(expansionOf(template({ resources: [nic] })))
    expect(resources.map((r) => r.id)).toEqual([
      networkId('networkInterfaces/nic-1'),
      networkId('networkInterfaces/nic-2'),
    ])
    expect(resources[1]?.properties).toEqual({ ipConfigurations: [{ name: 'ip-1-0' }, { name: 'ip-1-1' }] })
  })

  test('a false condition is not evaluated further and is withheld with its type', () => {
    const gone = resource('networkInterfaces', "[parameters('nobody').name]", { condition: "[equals('a','b')]" })
    const expansion = expansionOf(template({ resources: [gone] }))
    expect(messagesOf(expansion)).toEqual([])
    expect(expansion.resources).toEqual([])
    expect(expansion.withheld.map((w) => [w.type, w.because])).toEqual([
      ['Microsoft.Network/networkInterfaces', 'condition'],
    ])
    // What it would have been cannot be told, and that is no problem of the template.
    expect(expansion.withheld.flatMap((w) => w.resources?.() ?? [])).toEqual([])
    expect(messagesOf(expansion)).toEqual([])
  })

  test('what is withheld says what it would have been', () => {
    const off = resource('networkInterfaces', "[concat('nic-', copyIndex())]", {
      condition: false,
      copy: { name: 'nics', count: 2 },
      tags: { env: "[toLower('PROD')]" },
    })
    const none = resource('publicIPAddresses', "[concat('ip-', copyIndex())]", { copy: { name: 'ips', count: 0 } })
    const expansion = expansionOf(template({ resources: [off, none] }))
    const made = expansion.withheld.flatMap((w) => w.resources?.() ?? [])
    expect(made.map(({ name }) => (typeof name === 'string' ? name : name.text))).toEqual([
      'nic-0',
      'nic-1',
      "concat('ip-', copyIndex('ips'))",
    ])
    expect(made[0]?.body.get('tags')).toEqual(new ObjectValue(new Map([['env', 'prod']])))
    expect(expansion.resources).toEqual([])
  })

  test('a loop of none withholds its type, also those inside a nested template', () => {
    const nested = {
      type: 'Microsoft.Resources/deployments',
      apiVersion: '2022-09-01',
      name: 'none',
      copy: { name: 'c', count: 0 },
      properties: { mode: 'Incremental', template: template({ resources: [resource('networkInterfaces', 'x')] }) },
    }
    const expansion = expansionOf(template({ resources: [nested] }))
    expect(expansion.withheld.map((w) => [w.type, w.because])).toEqual([
      ['Microsoft.Network/networkInterfaces', 'copy'],
    ])
    expect(expansion.withheld.flatMap((w) => w.resources?.() ?? []).map(({ name }) => name)).toEqual(['x'])
  })

  test('an unknown condition makes a possible resource, an unknown count one without bound', () => {
    const maybe = resource('networkInterfaces', 'a', { condition: "[parameters('on')]" })
    const many = resource('networkInterfaces', "[concat('b', copyIndex())]", {
      copy: { name: 'c', count: "[parameters('n')]" },
    })
    const parameters = { on: { type: 'bool' }, n: { type: 'int' } }
    const expansion = expansionOf(template({ parameters, resources: [maybe, many] }))
    expect(expansion.resources.map((r) => [r.possible?.max, r.possible?.because.causes[0]?.reason])).toEqual([
      [1, 'parameter on has no value'],
      [null, 'parameter n has no value'],
    ])
  })

  test('a property loop of unknown length is an unknown property', () => {
    const nic = resource('networkInterfaces', 'a', {
      properties: { copy: [{ name: 'ipConfigurations', count: "[parameters('n')]", input: {} }] },
    })
    const [one] = expansionOf(template({ parameters: { n: { type: 'int' } }, resources: [nic] })).resources
    const properties = one?.body.get('properties')
    expect(
      JSON.stringify(
        resourcesOf(expansionOf(template({ parameters: { n: { type: 'int' } }, resources: [nic] })))[0]?.properties,
      ),
    ).toContain("parameters('n')")
    expect(properties).toBeDefined()
  })

  test('a loop of unknown length is unknown in every place, and is not its count', () => {
    const expansion = expansionOf(
      template({
        parameters: { n: { type: 'int' } },
        variables: { copy: [{ name: 'v', count: "[parameters('n')]", input: 'x' }] },
        outputs: {
          ...outputs({ v: "[variables('v')]", same: "[equals(variables('v'), parameters('n'))]" }),
          loop: { type: 'array', copy: { count: "[parameters('n')]", input: 'x' } },
        },
      }),
    )
    const list = (name: string) => `map(range(0, parameters('n')), lambda('${name}', null()))`
    expect(messagesOf(expansion)).toEqual([])
    expect(outputsOf(expansion)).toEqual({
      v: `[${list('v')}]`,
      same: `[equals(${list('v')}, parameters('n'))]`,
      loop: `[${list('index')}]`,
    })
  })
})

describe('what a value will be read from', () => {
  const identity = (name: string) =>
    `[reference(resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', '${name}'), '2023-01-31').principalId]`
  const body = (properties: Readonly<Record<string, Json>>): ObjectValue => {
    const content = template({
      resources: [
        { type: 'Microsoft.ManagedIdentity/userAssignedIdentities', apiVersion: '2023-01-31', name: 'id' },
        resource('natGateways', 'nat', { properties }),
      ],
    })
    const found = expansionOf(content).resources.at(-1)?.body.get('properties')
    if (!(found instanceof ObjectValue)) throw new Error('no properties')
    return found
  }
  const id = (name: string) =>
    networkId('').replace('Microsoft.Network/', `Microsoft.ManagedIdentity/userAssignedIdentities/${name}`)
  test.each([
    ['one of the deployment', identity('id'), { id: id('id'), path: ['principalId'] }],
    ['one that is elsewhere', identity('other'), { id: id('other'), path: ['principalId'] }],
    [
      'in full',
      "[reference('id', '2023-01-31', 'full').properties.principalId]",
      { id: id('id'), path: ['properties', 'principalId'] },
    ],
    ['what is made of it', "[toLower(reference('id').principalId)]", undefined],
  ])('%s', (_what, value, expected) => {
    expect(body({ value }).get('value')).toMatchObject({ reads: expected })
  })
  test('a key that is not known is told as far as it is known', () => {
    const keys = body({ "[concat(reference('id').principalId, '-x')]": 1, known: 2 })
    const [open = '', known = ''] = [...keys.keys()]
    expect(open).toMatch(/^\[concat\(reference\(/)
    expect(keys.textOf(open)).toMatchObject({ pieces: [{ reads: { id: id('id'), path: ['principalId'] } }, '-x'] })
    expect([keys.textOf(known), keys.with('other', 3).textOf(open)]).toEqual(['known', keys.textOf(open)])
  })
})
