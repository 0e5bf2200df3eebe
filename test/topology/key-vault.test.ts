// What certificates of a gateway name in key vaults, and whether the gateway may read it.
import { describe, expect, test } from '@jest/globals'
import { Unknown, type Cause } from '../../src/resource/unknown.ts'
import type { Text } from '../../src/resource/value.ts'
import type { Element } from '../../src/topology/fact.ts'
import {
  build,
  gateway,
  network,
  only,
  rg,
  show,
  text,
  unknown,
  type Extra,
  type Json,
  type ResourceJson,
} from './resources.ts'

const version = '0123456789abcdef0123456789ABCDEF'
const U = unknown('x')

test.each<readonly [Text, unknown, unknown, unknown]>([
  ['https://kv.vault.azure.net/secrets/shop', 'kv', 'shop', undefined],
  ['https://kv.vault.azure.net/secrets/shop/', 'kv', 'shop', undefined],
  [`https://kv.vault.azure.net/secrets/shop/${version}`, 'kv', 'shop', version],
  [`https://kv.vault.azure.net/secrets/${version}`, 'kv', version, undefined],
  [`https://kv.vault.azure.net/secrets/shop/${version.slice(1)}`, 'kv', 'shop', undefined],
  ['nonsense', undefined, undefined, undefined],
  [text`${U}secrets/shop`, '{vault of x}', 'shop', undefined],
  [text`https://kv.vault.azure.net/secrets/${U}`, 'kv', '{secret of …}', '{version of …}'],
  [text`https://kv.vault.azure.net/secrets/${U}/`, 'kv', '{secret of …}', '{version of …}'],
  [text`https://kv.vault.azure.net/secrets/${U}-tls`, 'kv', '{secret of …}', undefined],
  [text`https://kv.vault.azure.net/secrets/${U}/${version}`, 'kv', '{secret of …}', version],
  [U, '{vault of x}', '{secret of …}', '{version of …}'],
])('%s', (keyVaultSecretId, vaultName, secretName, pinned) => {
  const topology = build([gateway({ sslCertificates: [{ name: 'shop', properties: { keyVaultSecretId } }] })])
  const reference = only(topology, 'keyVaultReference')
  const short = (shown: unknown) =>
    typeof shown === 'string' ? shown.replace(/^\{(secret|version) of .*\}$/, '{$1 of …}') : shown
  expect(show(reference.label)).toBe('agw/shop')
  expect(['vaultName', 'secretName', 'version'].map((field) => short(show(reference.get(field))))).toEqual([
    vaultName,
    secretName,
    pinned,
  ])
})

test('certificates that are not known may lie in a key vault', () => {
  const [open] = build([gateway({ sslCertificates: unknown('certificates') })]).all('keyVaultReference')
  expect(open?.doubt?.text).toBe('certificates')
})

const identity = `${rg}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id`
const principal = '11111111-1111-1111-1111-111111111111'
const subnet = `${network}/virtualNetworks/vnet/subnets/gateway`

function vault(properties: Json): ResourceJson {
  return { type: 'Microsoft.KeyVault/vaults', name: 'kv', apiVersion: '2023-07-01', properties }
}

/** The secret that a gateway with one identity names in a key vault `kv`. */
function referenceTo(resources: readonly ResourceJson[], held: Json = {}, extra: Extra = {}): Element {
  const properties = {
    gatewayIPConfigurations: [{ name: 'ip', properties: { subnet: { id: subnet } } }],
    sslCertificates: [{ name: 'shop', properties: { keyVaultSecretId: 'https://kv.vault.azure.net/secrets/shop' } }],
  }
  const owner = { ...gateway(properties), identity: { userAssignedIdentities: { [identity]: held } } }
  return only(build([owner, ...resources], extra), 'keyVaultReference')
}

/** What the deployment reads of a resource. */
const read = (id: string, ...path: string[]) =>
  new Unknown({ print: () => 'reference', causes: [], reads: { id, path } })
const policy = (objectId: Json, secrets: Json = ['Get']): Json => ({ objectId, permissions: { secrets } })
const gap: Cause = { code: 'elsewhere', reason: 'a template was not read' }

describe('whether the firewall of a key vault lets a gateway in', () => {
  const deny = (more: { readonly [key: string]: Json } = {}): Json => ({
    networkAcls: { defaultAction: 'Deny', bypass: 'None', ...more },
  })
  const endpoint = {
    type: 'Microsoft.Network/privateEndpoints',
    name: 'pe',
    properties: {
      privateLinkServiceConnections: [
        { properties: { privateLinkServiceId: `${rg}/providers/Microsoft.KeyVault/vaults/KV` } },
      ],
    },
  }
  test.each<readonly [string, Json, readonly ResourceJson[], Extra, unknown]>([
    ['nothing said', {}, [], {}, true],
    ['closed', deny(), [], {}, false],
    ['open to nobody outside', { publicNetworkAccess: 'Disabled', networkAcls: { bypass: 'None' } }, [], {}, false],
    ['open to services of Azure', deny({ bypass: 'AzureServices' }), [], {}, true],
    ['open to the subnet', deny({ virtualNetworkRules: [{ id: subnet }] }), [], {}, true],
    ['open to another subnet', deny({ virtualNetworkRules: [{ id: `${subnet}-2` }] }), [], {}, false],
    ['open to a subnet that is not known', deny({ virtualNetworkRules: [{ id: U }] }), [], {}, '{x}'],
    ['open to addresses', deny({ ipRules: [{ value: '203.0.113.7' }] }), [], {}, '{keyVault}'],
    ['with a private endpoint', deny(), [endpoint], {}, true],
    ['with a template that was not read', deny(), [], { gaps: [gap] }, '{resources}'],
    ['a default that is not known', { networkAcls: { defaultAction: U, bypass: 'None' } }, [], {}, '{x}'],
  ])('%s', (_what, properties, resources, extra, expected) => {
    expect(show(referenceTo([vault(properties), ...resources], {}, extra).get('isReachable'))).toBe(expected)
  })
})

describe('whether an identity of a gateway may get secrets', () => {
  const other = identity.replace(/id$/, 'other')
  const role = (roleDefinitionId: Json, principalId: Json, name = 'kv'): ResourceJson => ({
    type: 'Microsoft.KeyVault/vaults/providers/roleAssignments',
    name: `${name}/Microsoft.Authorization/guid`,
    properties: { roleDefinitionId, principalId },
  })
  const reader = '/providers/Microsoft.Authorization/roleDefinitions/4633458B-17de-408a-b874-0445c86b69e6'
  const roles = vault({ enableRbacAuthorization: true })
  const added = (name: string, accessPolicies: Json): ResourceJson => ({
    type: 'Microsoft.KeyVault/vaults/accessPolicies',
    name: `kv/${name}`,
    properties: { accessPolicies },
  })
  const own = read(identity, 'principalId')
  test.each<readonly [string, readonly ResourceJson[], Json, unknown]>([
    ['no policy', [vault({})], {}, false],
    ['read of the identity', [vault({ accessPolicies: [policy(own)] })], {}, true],
    [
      'read of it in full',
      [vault({ accessPolicies: [policy(read(identity, 'properties', 'principalId'))] })],
      {},
      true,
    ],
    ['read of another one', [vault({ accessPolicies: [policy(read(other, 'principalId'))] })], {}, false],
    ['its client id', [vault({ accessPolicies: [policy(read(identity, 'clientId'))] })], {}, '{reference}'],
    ['what is not known', [vault({ accessPolicies: [policy(U)] })], {}, '{x}'],
    ['policies that are not known', [vault({ accessPolicies: U })], {}, '{x}'],
    ['list alone', [vault({ accessPolicies: [policy(own, ['list'])] })], {}, false],
    ['rights that are not known', [vault({ accessPolicies: [policy(own, U)] })], {}, '{x}'],
    [
      'a principal that the gateway holds',
      [vault({ accessPolicies: [policy(principal)] })],
      { principalId: principal },
      true,
    ],
    ['another one', [vault({ accessPolicies: [policy('2')] })], { principalId: principal }, false],
    ['a principal, and none of the gateway', [vault({ accessPolicies: [policy('2')] })], {}, '{reference}'],
    ['one that is added', [vault({}), added('add', [policy(own)])], {}, true],
    ['several that are added', [vault({}), added('add', [policy(own)]), added('add', [])], {}, true],
    ['one that is taken away', [vault({}), added('remove', [policy(own)])], {}, false],
    ['no role', [roles], {}, '{keyVault}'],
    ['the role', [roles, role(reader, own)], {}, true],
    ['another role', [roles, role('/roleDefinitions/x', own)], {}, '{keyVault}'],
    ['the role of another key vault', [roles, role(reader, own, 'kv-2')], {}, '{keyVault}'],
    ['the role, where policies count', [vault({}), role(reader, own)], {}, false],
    ['either', [vault({ enableRbacAuthorization: U, accessPolicies: [policy(own)] }), role(reader, own)], {}, true],
    ['one of them', [vault({ enableRbacAuthorization: U, accessPolicies: [policy(own)] })], {}, '{x}'],
    ['the key vault elsewhere', [], {}, '{keyVault}'],
  ])('%s', (_what, resources, held, expected) => {
    const shown = show(referenceTo(resources, held).get('isAuthorized'))
    expect(typeof shown === 'string' ? shown.replace(/^\{reference.*/, '{reference}') : shown).toBe(expected)
  })
  test('a role of the group counts for what lies in it', () => {
    const ofGroup = {
      type: 'Microsoft.Authorization/roleAssignments',
      name: 'guid',
      properties: { roleDefinitionId: reader, principalId: own },
    }
    expect(referenceTo([roles, ofGroup]).get('isAuthorized')).toBe(true)
    expect(show(referenceTo([roles, { ...ofGroup, group: `${rg}-2` }]).get('isAuthorized'))).toBe('{keyVault}')
  })
})

test('the key vault that the deployment reads the address of, and its secret', () => {
  const uri = read(`${rg}/providers/Microsoft.KeyVault/vaults/kv`, 'vaultUri')
  const secret = {
    type: 'Microsoft.KeyVault/vaults/secrets',
    name: 'kv/shop',
    properties: { attributes: { enabled: false } },
  }
  const sslCertificates = [{ name: 'shop', properties: { keyVaultSecretId: text`${uri}secrets/SHOP` } }]
  const reference = only(build([gateway({ sslCertificates }), vault({}), secret]), 'keyVaultReference')
  expect(['keyVault', 'secret'].map((field) => show(reference.get(field)))).toEqual(['kv', 'kv/shop'])
  expect(only(build([gateway({ sslCertificates }), vault({}), secret]), 'keyVaultSecret').get('enabled')).toBe(false)
})

test.each([
  ['2023-07-01', false],
  ['2026-02-01', '{enableRbacAuthorization}'],
])('a key vault of api-version %s that does not say whether it goes by roles', (apiVersion, expected) => {
  const topology = build([{ ...vault({}), apiVersion }])
  expect(show(only(topology, 'keyVault').get('enableRbacAuthorization'))).toBe(expected)
})
