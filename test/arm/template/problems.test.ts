// What Azure would refuse: each has a message with a place, and nothing else of the template is lost.
import { describe, expect, test } from '@jest/globals'
import {
  deployment,
  expansionOf,
  inner,
  messagesOf,
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
  readonly message: RegExp
}

const nic = (rest: Readonly<Record<string, Json>>) => ({ resources: [resource('networkInterfaces', 'n', rest)] })

const rows: readonly Row[] = [
  {
    name: 'unknown function',
    template: { variables: { v: "[conct('a')]" } },
    message: /^main\.json:6:\d+ There is no function 'conct'\. Did you mean 'concat'\?$/,
  },
  {
    name: 'undeclared parameter',
    template: {
      parameters: { location: { type: 'string', defaultValue: 'w' } },
      outputs: outputs({ x: "[parameters('locaton')]" }),
    },
    message: /declares no parameter 'locaton'\. Did you mean 'location'\?/,
  },
  {
    name: 'undeclared variable',
    template: { outputs: outputs({ x: "[variables('nope')]" }) },
    message: /declares no variable 'nope'/,
  },
  {
    name: 'cycle among variables',
    template: { variables: { a: "[variables('b')]", b: "[variables('a')]" } },
    message: /the variable 'a' depends on itself/,
  },
  {
    name: 'cycle among defaults',
    template: { parameters: { a: { type: 'string', defaultValue: "[parameters('a')]" } } },
    message: /parameter 'a' depends on itself/,
  },
  { name: 'syntax', template: { variables: { v: "[concat('a',]" } }, message: /^main\.json:6:\d+ / },
  {
    name: 'negative copy count',
    template: nic({ copy: { name: 'c', count: -1 } }),
    message: /must not be negative, got -1/,
  },
  {
    name: 'huge copy count',
    template: nic({ copy: { name: 'c', count: 100_000_000 } }),
    message: /takes at most 800 iterations/,
  },
  {
    name: 'copy count that is a text',
    template: nic({ copy: { name: 'c', count: 'many' } }),
    message: /must be an integer, got/,
  },
  {
    name: 'name with too few segments',
    template: { resources: [resource('loadBalancers/backendAddressPools', 'p')] },
    message: /needs 2 segments separated by '\/'/,
  },
  {
    name: 'resource without a type',
    template: { resources: [{ name: 'x', apiVersion: '1' }] },
    message: /has no 'type'/,
  },
  { name: 'resource that is no object', template: { resources: ['x'] }, message: /A resource must be an object/ },
  {
    name: 'condition that is no boolean',
    template: nic({ condition: 'maybe' }),
    message: /A condition must be true or false/,
  },
  {
    name: 'parameter of another template',
    template: { parameters: { a: { type: 'string' } } },
    parameters: [{ parameters: { b: { value: 1 } } }],
    message: /^parameters0\.json:4:\d+ The template has no parameter 'b'; it declares a\./,
  },
  {
    name: 'wrong type',
    template: { parameters: { a: { type: 'int' } } },
    parameters: [{ parameters: { a: { value: 'x' } } }],
    message: /^parameters0\.json:4:\d+ Parameter 'a': expected an integer, got a string\.$/,
  },
  {
    name: 'not allowed',
    template: { parameters: { a: { type: 'string', allowedValues: ['Basic', 'Standard'] } } },
    parameters: [{ parameters: { a: { value: 'Premium' } } }],
    message: /must be one of 'Basic', 'Standard', is 'Premium'/,
  },
  {
    name: 'too long',
    template: { parameters: { a: { type: 'string', maxLength: 2 } } },
    parameters: [{ parameters: { a: { value: 'abc' } } }],
    message: /must have at most 2 characters, has 3/,
  },
  {
    name: 'a missing property of a known object',
    template: { variables: { v: { a: 1 } }, outputs: outputs({ x: "[variables('v').b]" }) },
    message: /property 'b' does not exist; there are: a/,
  },
  {
    name: 'an index outside',
    template: { outputs: outputs({ x: '[createArray(1)[3]]' }) },
    message: /index 3 is outside the array, which has 1/,
  },
  { name: 'fail()', template: { variables: { unused: "[fail('stop here')]" } }, message: /stop here/ },
  {
    name: 'an error inside a module',
    template: { resources: [deployment('d', template({ variables: { v: '[nope()]' } }), { properties: inner })] },
    message: /There is no function 'nope'/,
  },
  {
    name: 'a secure value of the wrong type is not printed',
    template: { parameters: { a: { type: 'securestring' } } },
    parameters: [{ parameters: { a: { value: 42 } } }],
    message: /Parameter 'a': expected a string\.$/,
  },
  {
    name: 'a template that is an array',
    template: { resources: 'none' },
    message: /«resources» must be an array or an object/,
  },
  {
    name: 'too many parameters',
    template: {
      parameters: Object.fromEntries(
        Array.from({ length: 257 }, (_, i) => [`p${i}`, { type: 'int', defaultValue: 1 }]),
      ),
    },
    message: /has 257 parameters; ARM takes at most 256/,
  },
  {
    name: 'an assertion that is false',
    template: {
      asserts: { holds: true, unknown: "[equals(parameters('p'), 1)]", even: '[equals(mod(3, 2), 0)]' },
      parameters: { p: { type: 'int' } },
    },
    message: /The assertion 'even' of the template is false/,
  },
  { name: 'parameters that are no object', template: { parameters: 'x' }, message: /«parameters» must be an object/ },
  { name: 'variables that are an array', template: { variables: [] }, message: /«variables» must be an object/ },
  {
    name: 'a parameter that is null',
    template: { parameters: { a: null } },
    message: /'a' must be declared by an object/,
  },
  {
    name: 'a parameter without a type',
    template: { parameters: { a: { defaultValue: 1 } } },
    message: /'a' has no «type»/,
  },
  {
    name: 'a parameter of a type that is none',
    template: { parameters: { a: { type: 'strnig', defaultValue: 'x' } } },
    message: /has the type 'strnig', which is none of .* Did you mean 'string'\?/,
  },
  {
    name: 'a copy loop that is no object',
    template: nic({ copy: [1] }),
    message: /must be an object with 'name' and 'count'/,
  },
  {
    name: 'a nested template that is null',
    template: { resources: [{ ...deployment('d', null) }] },
    message: /The template of a deployment must be an object/,
  },
  {
    name: 'a nested template that is an expression with a fault',
    template: { resources: [{ ...deployment('d', "[parameters('x')]") }] },
    message: /declares no parameter 'x'/,
  },
  {
    name: 'a deployment without a template',
    template: { resources: [{ ...deployment('d', {}), properties: { mode: 'Incremental' } }] },
    message: /neither a «template» nor a «templateLink»/,
  },
  {
    name: 'a fault in the default of a secure parameter does not quote it',
    template: { parameters: { a: { type: 'securestring', defaultValue: "[string(int('hunter2'))]" } } },
    message: /^\S+ The default of the secure parameter 'a' cannot be evaluated\.$/,
  },
  {
    name: 'a secure part that is not allowed is not printed',
    template: {
      parameters: { a: { type: 'object', properties: { p: { type: 'securestring', allowedValues: ['x'] } } } },
    },
    parameters: [{ parameters: { a: { value: { p: 'hunter2' } } } }],
    message: /at \.p: must be one of 'x'\.$/,
  },
]

describe('problems', () => {
  test.each(rows)('$name', (row) => {
    const messages = messagesOf(expansionOf(template(row.template), row.parameters))
    expect(messages).toEqual([expect.stringMatching(row.message)])
  })

  test('the other resources and properties are still there', () => {
    const expansion = expansionOf(
      template({
        resources: [
          resource('networkInterfaces', "[concat('a', nope())]"),
          resource('networkInterfaces', 'good', { properties: { bad: '[nope()]', fine: 1 } }),
        ],
      }),
    )
    expect(resourcesOf(expansion).map((r) => [r.name, r.properties?.['fine']])).toEqual([['good', 1]])
    expect(messagesOf(expansion)).toHaveLength(2)
    expect(expansion.gaps).toHaveLength(1)
  })

  test('values that grow without bound end with an error, not with the memory', () => {
    const variables: Record<string, string> = { v0: 'xxxxxxxxxxxxxxxx' }
    for (let i = 1; i < 60; i++) variables[`v${i}`] = `[concat(variables('v${i - 1}'), variables('v${i - 1}'))]`
    expect(messagesOf(expansionOf(template({ variables })))[0]).toMatch(/longer than/)
  })

  test('shared values nested without bound are looked through once', () => {
    const variables: Record<string, unknown> = { v0: [1] }
    for (let i = 1; i < 60; i++) variables[`v${i}`] = `[createArray(variables('v${i - 1}'), variables('v${i - 1}'))]`
    expect(messagesOf(expansionOf(template({ variables })))).toEqual([])
  })

  test('unknowns that double each other have a text of bounded length, and stay apart', () => {
    const variables: Record<string, string> = { a0: "[parameters('p')]", b0: "[parameters('q')]" }
    for (let i = 1; i < 40; i++)
      for (const v of ['a', 'b'])
        variables[`${v}${i}`] = `[union(variables('${v}${i - 1}'), variables('${v}${i - 1}'))]`
    const parameters = { p: { type: 'object' }, q: { type: 'object' } }
    const values = {
      a: "[variables('a39')]",
      b: "[variables('b39')]",
      same: "[equals(variables('a39'), variables('b39'))]",
    }
    const expansion = expansionOf(template({ parameters, variables, outputs: outputs(values) }))
    expect(messagesOf(expansion)).toEqual([])
    const printed = JSON.stringify(outputsOf(expansion))
    expect(printed.length).toBeLessThan(200_000)
    expect(outputsOf(expansion)).toMatchObject({ same: expect.stringContaining('equals(') as unknown })
  })

  test('texts that are many and long end with an error, not with the memory', () => {
    const names = resource('networkInterfaces', "[padLeft(string(copyIndex()), 900000, 'x')]", {
      copy: { name: 'c', count: 800 },
    })
    expect(messagesOf(expansionOf(template({ resources: [names] })))).toContainEqual(expect.stringMatching(/steps/))
  })

  test('deep chains end with an error', () => {
    const variables: Record<string, string> = { v0: 'x' }
    for (let i = 1; i < 250; i++)
      variables[`v${i}`] = `[${'toLower('.repeat(40)}variables('v${i - 1}')${')'.repeat(40)}]`
    const reversed = Object.fromEntries(Object.entries(variables).reverse())
    for (const message of messagesOf(expansionOf(template({ variables: reversed })))) expect(message).toMatch(/deep/)
  })
})
