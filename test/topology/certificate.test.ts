// What is read of certificates, held against what Node reads of them; and what strangers write in their place.
import { X509Certificate } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { contentsOf, leafOf } from '../../src/topology/certificate/contents.ts'
import { isCovered } from '../../src/topology/certificate/covers.ts'
import { derAt, childrenOf, oidOf } from '../../src/topology/certificate/der.ts'
import { readX509 } from '../../src/topology/certificate/x509.ts'
import { chain, far, issuing, pfx, plain, root, selfSigned, server } from './certificates.ts'

const bytesOf = (base64: string) => Uint8Array.from(Buffer.from(base64, 'base64'))
const base64Of = (text: string | Uint8Array) => Buffer.from(text).toString('base64')
const pemOf = (base64: string) =>
  `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`
const held = { root, issuing, selfSigned, plain, far, server, chain, pfx }
const single = ['root', 'issuing', 'selfSigned', 'plain', 'far', 'server'] as const

test.each(single)('%s is what Node reads of it', (name) => {
  const node = new X509Certificate(Buffer.from(held[name], 'base64'))
  const read = readX509(bytesOf(held[name]))
  const lines = (text: string) => text.split('\n').join(', ')
  const day = (text: string) => new Date(text).toISOString().slice(0, 10)
  expect(read).toMatchObject({
    subject: lines(node.subject),
    issuer: lines(node.issuer),
    notBefore: day(node.validFrom),
    notAfter: day(node.validTo),
    isSelfIssued: node.subject === node.issuer,
  })
  expect(read?.isCA ?? false).toBe(node.ca)
})

test('names, and authorities', () => {
  expect(single.map((name) => readX509(bytesOf(held[name]))?.isCA)).toEqual([true, true, false, undefined, true, false])
  expect(readX509(bytesOf(held.server))?.names).toEqual(['shop.contoso.com', '*.api.contoso.com', '10.0.0.4'])
  expect(readX509(bytesOf(held.selfSigned))?.names).toEqual(['shop.contoso.com'])
})

describe('what data holds', () => {
  const key = '-----BEGIN PRIVATE KEY-----\nMIGH\n-----END PRIVATE KEY-----\n'
  test.each<readonly [string, string, string, number, boolean]>([
    ['DER', held.root, 'DER', 1, false],
    ['DER in lines', held.root.replace(/.{76}/g, '$&\r\n'), 'DER', 1, false],
    ['PEM', base64Of(pemOf(held.root)), 'PEM', 1, false],
    ['PEM with a chain', base64Of(pemOf(held.server) + pemOf(held.issuing)), 'PEM', 2, false],
    ['PEM with what is none between', base64Of(pemOf('MIIB') + pemOf(held.root)), 'PEM', 1, false],
    ['PEM that is cut off', base64Of(pemOf(held.root).slice(0, -30)), 'PEM', 0, false],
    ['PEM with a key', base64Of(pemOf(held.root) + key), 'PEM', 1, true],
    ['PEM that is not in base64', pemOf(held.root), 'PEM', 1, false],
    ['PKCS#7', held.chain, 'PKCS7', 3, false],
    ['PFX', held.pfx, 'PFX', 0, true],
    ['PFX of an open length', base64Of(Uint8Array.from([0x30, 0x80, 2, 1, 3, 0x30])), 'PFX', 0, true],
    ['a key in DER', base64Of(Uint8Array.from([0x30, 5, 2, 1, 0, 0x30, 0])), 'none', 0, true],
    ['a public key', base64Of(Uint8Array.from([0x30, 6, 2, 2, 0, 0xff, 0x30, 0])), 'none', 0, false],
    ['a certificate that is cut off', held.root.slice(0, 40), 'none', 0, false],
    ['a sequence that is no certificate', base64Of(Uint8Array.from([0x30, 4, 0x30, 2, 2, 0])), 'DER', 0, false],
    ['a placeholder', '<certificate>', 'none', 0, false],
    ['nothing', '====', 'none', 0, false],
  ])('%s', (_what, data, format, count, hasPrivateKey) => {
    const contents = contentsOf(data)
    expect([contents?.format, contents?.certificates.length, contents?.hasPrivateKey]).toEqual([
      format,
      count,
      hasPrivateKey,
    ])
  })

  test('how large it is, and what is too large', () => {
    expect(contentsOf(held.root)?.size).toBe(375)
    expect(contentsOf('A'.repeat(262_148))).toBeUndefined()
  })

  test('the certificate of the server is the leaf of its chain, wherever it stands', () => {
    const whole = [held.root, held.issuing, held.server]
      .map((one) => readX509(bytesOf(one)))
      .filter((one) => one !== undefined)
    expect(leafOf(whole)?.subject).toBe('C=DE, O=Contoso, CN=shop.contoso.com')
    expect(leafOf(whole.slice(0, 1))?.subject).toBe('O=Contoso, CN=Contoso Root')
    expect(leafOf([])).toBeUndefined()
  })
})

describe('what strangers write', () => {
  const all = [...single.map((name) => held[name]), held.chain, held.pfx].map(bytesOf)
  const isSound = (data: string) => {
    const contents = contentsOf(data)
    return contents === undefined || contents.certificates.every(({ notAfter }) => /^\d{4}-\d{2}-\d{2}$/.test(notAfter))
  }
  test('bytes that are changed, cut off or repeated end somewhere', () => {
    const change = fc.record({ at: fc.nat(), byte: fc.nat(255), cut: fc.nat(), repeat: fc.nat(3) })
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.array(change, { maxLength: 6 }), (bytes, changes) => {
        let hostile = Uint8Array.from(bytes)
        for (const { at, byte, cut, repeat } of changes) {
          hostile[at % Math.max(1, hostile.length)] = byte
          if (repeat === 0) hostile = hostile.slice(0, cut % (hostile.length + 1))
          if (repeat === 1) hostile = Uint8Array.from([...hostile, ...hostile].slice(0, 4000))
        }
        expect(isSound(base64Of(hostile))).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
  test('any bytes, and any text', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => isSound(base64Of(bytes))))
    fc.assert(fc.property(fc.string({ unit: 'binary' }), isSound))
    fc.assert(fc.property(fc.string(), (text) => isSound(base64Of(`-----BEGIN CERTIFICATE-----${text}`))))
  })
  test('what is as large as is read at all takes no time that grows faster', () => {
    const tiny = Uint8Array.from({ length: 190_000 }, (_, index) => (index % 2 === 0 ? 0x30 : 0))
    const wrapped = Uint8Array.from([0x30, 0x83, 2, 0xe6, 0x30, ...tiny])
    const pem = base64Of('-----BEGIN CERTIFICATE-----'.repeat(7000))
    for (const data of [base64Of(wrapped), pem]) expect(isSound(data)).toBe(true)
  })
  test('elements within elements end inside of each other', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const whole = derAt(bytes, 0)
        const children = whole === undefined ? [] : [...childrenOf(whole)]
        const ends = children.every(({ from, start, end }) => from < start && start <= end && end <= (whole?.end ?? 0))
        expect(ends).toBe(true)
      }),
    )
  })
})

test('object identifiers', () => {
  const oid = (...content: readonly number[]) => {
    const element = derAt(Uint8Array.from([6, content.length, ...content]), 0)
    return element && oidOf(element)
  }
  expect([oid(0x55, 4, 3), oid(0x2a, 0x86, 0x48), oid(0x88, 0x37), oid(0xff, 0xff, 0xff, 0xff, 0xff, 0x7f)]).toEqual([
    '2.5.4.3',
    '1.2.840',
    '2.999',
    undefined,
  ])
})

test.each<readonly [string, readonly string[], boolean]>([
  ['shop.contoso.com', ['SHOP.contoso.com.'], true],
  ['shop.contoso.com', ['*.contoso.com'], true],
  ['contoso.com', ['*.contoso.com'], false],
  ['a.shop.contoso.com', ['*.contoso.com'], false],
  ['shop.contoso.com', ['contoso.com', 'shop.fabrikam.com'], false],
  ['shop.contoso.com', [], false],
  ['*.contoso.com', ['*.contoso.com'], true],
  ['*.contoso.com', ['shop.contoso.com'], true],
  ['*.contoso.com', ['contoso.com'], false],
  ['shop?.contoso.com', ['*.fabrikam.com'], false],
])('%s is covered by %j: %s', (host, names, expected) => {
  expect(isCovered(host, names)).toBe(expected)
})
