// `check --fix`: every rule that names an edit is mended by it, and files keep everything else.
import { describe, expect, test } from '@jest/globals'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkFiles } from '../../src/gate/check-files.ts'
import { fixFiles } from '../../src/gate/fix/fix-files.ts'
import { Files } from '../../src/host/files.ts'
import { library } from '../../src/rule/library.generated.ts'

const $schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#'
const template = (...resources: readonly object[]) => ({ $schema, contentVersion: '1.0.0.0', resources })
const apiVersion = '2024-05-01'

function balancer(rule: object, frontend: object = {}): object {
  const type = 'Microsoft.Network/loadBalancers'
  const front = "[resourceId('Microsoft.Network/loadBalancers/frontendIPConfigurations', 'lb', 'f')]"
  const frontends = [
    {
      name: 'f',
      properties: {
        subnet: { id: "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'v', 's')]" },
        ...frontend,
      },
    },
  ]
  const rules = [
    {
      name: 'r',
      properties: {
        protocol: 'Tcp',
        frontendPort: 443,
        backendPort: 443,
        frontendIPConfiguration: { id: front },
        ...rule,
      },
    },
  ]
  const properties = { frontendIPConfigurations: frontends, loadBalancingRules: rules }
  return { type, apiVersion, name: 'lb', sku: { name: 'Standard' }, properties }
}

function address(properties: object): object {
  const type = 'Microsoft.Network/publicIPAddresses'
  return { type, apiVersion, name: 'ip', location: 'westeurope', sku: { name: 'Standard' }, properties }
}

function gateway(probe: object): object {
  const probes = [{ name: 'p', properties: { protocol: 'Http', path: '/', interval: 30, timeout: 30, ...probe } }]
  return { type: 'Microsoft.Network/applicationGateways', apiVersion, name: 'g', properties: { probes } }
}

/** Templates on which a rule fails: with the property, and without it where that is wrong too. */
const wrong: Readonly<Record<string, readonly object[]>> = {
  LB117: [template(balancer({ enableFloatingIP: true }, { privateIPAddressVersion: 'IPv6' }))],
  LB119: [template(balancer({ enableTcpReset: false })), template(balancer({}))],
  LB203: [template(address({ publicIPAllocationMethod: 'Dynamic' })), template(address({ idleTimeoutInMinutes: 4 }))],
  AGW140: [template(gateway({ minServers: 2 }))],
}

test('every rule with an edit is among them', () => {
  expect(Object.keys(wrong).sort()).toEqual(library.flatMap(({ code, edit }) => (edit ? [code] : [])).sort())
})

describe.each(Object.entries(wrong))('%s', (code, templates) => {
  test.each(templates.map((one, index) => [index, one] as const))('template %i', async (_, text) => {
    await fixing({ 'main.json': `${JSON.stringify(text, null, 2)}\n` }, async (folder, fix) => {
      const options = { only: [code] }
      const before = await checkFiles(['main.json'], options, new Files({ directory: folder }))
      expect(before.findings.map(({ outcome }) => outcome)).toEqual(['fail'])
      expect(await fix(['main.json'], options)).toEqual([{ path: 'main.json', count: 1 }])
      const after = await checkFiles(['main.json'], options, new Files({ directory: folder }))
      expect(after.findings).toEqual([])
      expect(await fix(['main.json'], options)).toEqual([])
    })
  })
})

type Fix = (paths: readonly string[], options?: { readonly only?: readonly string[] }) => ReturnType<typeof fixFiles>

async function fixing(
  files: Readonly<Record<string, string>>,
  work: (folder: string, fix: Fix) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'poolgate-fix-'))
  try {
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text)
    await work(folder, (paths, options = {}) => fixFiles(paths, options, new Files({ directory: folder })))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const text = JSON.stringify(template(balancer({ enableTcpReset: false })), null, 2)

test.each([
  ['UTF-8 with a mark', (written: string) => Buffer.from(`\ufeff${written}`, 'utf8')],
  ['UTF-16', (written: string) => Buffer.from(`\ufeff${written}`, 'utf16le')],
  ['UTF-16 of the other order, without a mark', (written: string) => Buffer.from(written, 'utf16le').swap16()],
])('a file keeps its encoding: %s', async (_, bytesOf) => {
  await fixing({}, async (folder, fix) => {
    writeFileSync(join(folder, 'main.json'), bytesOf(text))
    expect(await fix(['main.json'], { only: ['LB119'] })).toHaveLength(1)
    expect(readFileSync(join(folder, 'main.json'))).toEqual(
      bytesOf(text.replace('"enableTcpReset": false', '"enableTcpReset": true')),
    )
  })
})

test('standard input is no file', async () => {
  await fixing({}, async (folder) => {
    const files = new Files({ directory: folder })
    files.provide('<stdin>', text)
    expect(await fixFiles(['-'], { only: ['LB119'] }, files)).toEqual([])
  })
})

test('what is waived, and what stands in parameters, stays as it is', async () => {
  const parameter = text
    .replace('"resources"', '"parameters": { "reset": { "type": "bool", "defaultValue": false } }, "resources"')
    .replace('"enableTcpReset": false', '"enableTcpReset": "[parameters(\'reset\')]"')
  const waived = text.replace('"name": "lb"', '"name": "lb-old"')
  const config = "waivers: [{ rule: LB119, target: 'lb-old/*', reason: 'It goes.' }]\n"
  await fixing({ 'a.json': parameter, 'b.json': waived, 'poolgate.yaml': config }, async (folder, fix) => {
    expect(await fix(['a.json', 'b.json'])).toEqual([])
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe(parameter)
  })
})
