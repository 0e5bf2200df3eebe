// What certificates of a gateway hold, how long they last, and which hosts they are for.
import { describe, expect, test } from '@jest/globals'
import { isElement } from '../../src/topology/fact.ts'
import { build, gateway, inGateway, only, show, unknown, type Extra, type Json } from './resources.ts'
import { chain, pfx, root, server } from './certificates.ts'

const rootOf = (properties: { readonly [key: string]: Json }, extra: Extra = {}) =>
  only(build([gateway({ trustedRootCertificates: [{ name: 'root', properties }] })], extra), 'trustedRootCertificate')

const secret = 'https://kv.vault.azure.net/secrets/root'

test.each<readonly [string, { readonly [key: string]: Json }, readonly unknown[]]>([
  ['nothing', {}, [false, undefined, undefined, undefined]],
  ['DER', { data: root }, [true, 'DER', 375, 'agw/root']],
  ['what is no file', { data: '<root>' }, [true, 'none', 6, undefined]],
  ['a PFX', { data: pfx }, [true, 'PFX', 7, '{certificate}']],
  ['a secret', { keyVaultSecretId: secret }, [false, undefined, undefined, '{keyVaultSecretId}']],
  ['what is not known', { data: unknown('data') }, [true, '{data}', '{data}', '{data}']],
  ['too much', { data: 'A'.repeat(300_000) }, [true, '{certificate}', '{certificate}', '{certificate}']],
])('a trusted root with %s', (_what, properties, expected) => {
  const fields = ['hasData', 'format', 'size', 'certificate']
  expect(fields.map((field) => show(rootOf(properties).get(field)))).toEqual(expected)
})

describe('how long a certificate lasts', () => {
  test.each([
    ['2026-01-01', 3652, 0],
    ['2036-01-01', 0, 3652],
    ['2036-01-02', -1, 3653],
    ['2025-12-31', 3653, -1],
    [undefined, '{today}', '{today}'],
    ['no day', '{today}', '{today}'],
  ])('on %s', (today, left, old) => {
    const certificate = rootOf({ data: root }, today === undefined ? {} : { today }).get('certificate')
    expect(isElement(certificate) && ['daysLeft', 'daysOld'].map((field) => show(certificate.get(field)))).toEqual([
      left,
      old,
    ])
  })
  test('what it says, and where', () => {
    const certificate = rootOf({ data: root }).get('certificate')
    if (!isElement(certificate)) throw new Error('no certificate')
    expect(
      ['subject', 'issuer', 'notBefore', 'notAfter', 'dnsNames', 'isCA', 'isSelfIssued'].map((field) =>
        show(certificate.get(field)),
      ),
    ).toEqual([
      'O=Contoso, CN=Contoso Root',
      'O=Contoso, CN=Contoso Root',
      '2026-01-01',
      '2036-01-01',
      ['Contoso Root'],
      true,
      true,
    ])
    expect(certificate.locate()?.place.pointer).toBe('agw/properties/trustedRootCertificates/0/properties/data')
  })
})

describe('hosts outside of the certificate of their listener', () => {
  const outside = (certificate: { readonly [key: string]: Json }, hostNames: Json, sslCertificate: Json = 'shop') => {
    const listener = {
      name: 'https',
      properties: {
        hostNames,
        sslCertificate:
          typeof sslCertificate === 'string' ? inGateway('sslCertificates', sslCertificate) : sslCertificate,
      },
    }
    const sslCertificates = [{ name: 'shop', properties: certificate }]
    return show(
      only(build([gateway({ sslCertificates, httpListeners: [listener] })]), 'gatewayListener').get(
        'hostsOutsideCertificate',
      ),
    )
  }
  const U = unknown('x')
  test.each<readonly [string, { readonly [key: string]: Json }, Json, unknown]>([
    ['all inside', { publicCertData: chain }, ['shop.contoso.com', 'v1.api.contoso.com'], []],
    ['one outside', { publicCertData: server }, ['shop.contoso.com', 'www.contoso.com'], ['www.contoso.com']],
    ['one that is not known', { publicCertData: chain }, [U, 'www.contoso.com'], ['www.contoso.com', '|', '{x}×*']],
    ['hosts that are not known', { publicCertData: chain }, U, ['|', '{x}×*']],
    ['a certificate that is not known', { data: pfx }, ['www.contoso.com'], ['|', '{data}×*']],
    ['no certificate', { publicCertData: '<none>' }, ['www.contoso.com'], []],
  ])('%s', (_what, certificate, hosts, expected) => {
    expect(outside(certificate, hosts)).toEqual(expected)
  })
  test('a listener without one', () => {
    expect(outside({ publicCertData: chain }, ['www.contoso.com'], null)).toEqual([])
    expect(outside({ publicCertData: chain }, ['www.contoso.com'], { id: U })).toEqual(['|', '{x}×*'])
  })
})

test('authorities of clients: their chain, their size, and a private key that should not be there', () => {
  const clients = [
    { name: 'good', properties: { data: root } },
    { name: 'key', properties: { data: pfx } },
    { name: 'open', properties: { data: unknown('data') } },
  ]
  const topology = build([gateway({ trustedClientCertificates: clients })])
  expect(
    topology
      .all('trustedClientCertificate')
      .map((one) => [show(one.get('hasPrivateKey')), show(one.get('certificates'))]),
  ).toEqual([
    [false, ['agw/good']],
    [true, []],
    ['{data}', ['|', '{data}×*']],
  ])
  const sizes = topology.all('gatewayLimit').filter((limit) => limit.get('parts') === 'KB of certificates')
  expect(sizes.map((limit) => [show(limit.get('count')), show(limit.get('maximum'))])).toEqual([
    [1, 25],
    [1, 25],
    ['0..*', 25],
  ])
})
