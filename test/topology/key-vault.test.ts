// What certificates of a gateway name in key vaults.
import { expect, test } from '@jest/globals'
import type { Text } from '../../src/resource/value.ts'
import { build, gateway, only, show, text, unknown } from './resources.ts'

const version = '0123456789abcdef0123456789ABCDEF'
const U = unknown('x')

test.each<readonly [Text, unknown, unknown, unknown]>([
  ['https://kv.vault.azure.net/secrets/shop', 'kv', 'shop', undefined],
  ['https://kv.vault.azure.net/secrets/shop/', 'kv', 'shop', undefined],
  [`https://kv.vault.azure.net/secrets/shop/${version}`, 'kv', 'shop', version],
  [`https://kv.vault.azure.net/secrets/${version}`, 'kv', version, undefined],
  [`https://kv.vault.azure.net/secrets/shop/${version.slice(1)}`, 'kv', 'shop', undefined],
  ['nonsense', undefined, undefined, undefined],
  [text`${U}secrets/shop`, "{vault of concat('', x, 'secrets/shop')}", 'shop', undefined],
  [text`https://kv.vault.azure.net/secrets/${U}`, 'kv', '{secret of …}', '{version of …}'],
  [text`https://kv.vault.azure.net/secrets/${U}/`, 'kv', '{secret of …}', '{version of …}'],
  [text`https://kv.vault.azure.net/secrets/${U}-tls`, 'kv', '{secret of …}', undefined],
  [text`https://kv.vault.azure.net/secrets/${U}/${version}`, 'kv', '{secret of …}', version],
  [U, '{vault of x}', '{secret of …}', '{version of …}'],
])('%s', (keyVaultSecretId, vault, secret, pinned) => {
  const topology = build([gateway({ sslCertificates: [{ name: 'shop', properties: { keyVaultSecretId } }] })])
  const reference = only(topology, 'keyVaultReference')
  const short = (shown: unknown) =>
    typeof shown === 'string' ? shown.replace(/^\{(secret|version) of .*\}$/, '{$1 of …}') : shown
  expect(show(reference.label)).toBe('agw/shop')
  expect(['vaultName', 'secretName', 'version'].map((field) => short(show(reference.get(field))))).toEqual([
    vault,
    secret,
    pinned,
  ])
})

test('certificates that are not known may lie in a key vault', () => {
  const [open] = build([gateway({ sslCertificates: unknown('certificates') })]).all('keyVaultReference')
  expect(open?.doubt?.text).toBe('certificates')
})
