// What a gateway has of certificates: those of its listeners, the roots that it trusts of members, the authorities of clients,
// and the authentication certificates of version 1.
import { shortText } from '../../resource/text.ts'
import { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { certificateFormats, leafOf, type Contents } from '../certificate/contents.ts'
import { FactList, isElement } from '../fact.ts'
import { bool, int, kind, list, one, oneOf, text } from '../kind.ts'
import { limits } from '../limits.ts'
import { model, type Part } from '../part.ts'
import { undeterminedFact } from '../read.ts'
import { ownerOf } from './shared.ts'
import { certificateIn, contentsAt, x509Part } from './x509-certificate.ts'

const certificateFields = {
  applicationGateway: one('applicationGateway', 'The gateway it belongs to.'),
  data: text('Its content in base64; not known when it is a secret.'),
  hasData: bool('Whether it says data, also one that is not known.'),
  format: oneOf(certificateFormats, 'What its data holds; none for what is no file of certificates.'),
  size: int('How many bytes its data holds.'),
} as const

const DATA = ['properties', 'data'] as const

const certificatePaths = { hasData: DATA, format: DATA, size: DATA }

/** NOTE: what a secret parameter gives is there, and nothing of it is known. */
const certificateReaders = {
  applicationGateway: ownerOf,
  hasData: ({ cursor }: Part) => !cursor.at(...DATA).isAbsent,
  format: (part: Part) => ofContents(part, ({ format }) => format),
  size: (part: Part) => ofContents(part, ({ size }) => size),
}

function ofContents<T>(part: Part, read: (contents: Contents) => T): T | Unknown | undefined {
  const contents = contentsAt(part, DATA)
  return contents === undefined || isUnknown(contents) ? contents : read(contents)
}

/** Why nothing is known of a certificate; undefined for one that does not lie in a key vault. */
function inKeyVault({ cursor, label }: Part): Unknown | undefined {
  if (cursor.at('properties', 'keyVaultSecretId').isAbsent) return undefined
  const reason = `certificate ${shortText(label)} lies in a key vault`
  return new Unknown({ print: () => 'keyVaultSecretId', causes: [{ code: 'runtime', reason }] })
}

const KEY_VAULT = text('The secret of a key vault that holds it.')

export const sslCertificate = kind('sslCertificate', 'certificate', 'A certificate of listeners of a gateway.', {
  ...certificateFields,
  keyVaultSecretId: KEY_VAULT,
  publicCertData: text('Its public part in base64; only exports and live state say it.'),
  certificate: one('x509Certificate', 'The certificate itself: that of publicCertData, and not known without it.'),
  sizeLimit: int('How many bytes Azure takes: 16 KB, on version 1 10 KB.'),
  listeners: list('gatewayListener', 'The listeners that show it.'),
})

export const sslCertificateModel = model(sslCertificate, {
  paths: { ...certificatePaths, certificate: ['properties', 'publicCertData'] },
  read: {
    ...certificateReaders,
    certificate: (p) => certificateIn(p, ['properties', 'publicCertData'], leafOf) ?? inKeyVault(p) ?? closed(p),
    sizeLimit: sizeLimitOf,
    listeners: (p) => p.world.within(p.owner, 'listeners', 'sslCertificate', p),
  },
})

function sizeLimitOf({ owner }: Part): number | Unknown | undefined {
  const sku = owner?.get('sku')
  const isV2 = isElement(sku) ? sku.get('isV2') : sku
  const { v1, v2 } = limits.applicationGateway.sslCertificateBytes
  if (isUnknown(isV2)) return isV2
  return isV2 === false ? v1 : v2
}

/** A PFX shows nothing without its password. */
function closed({ cursor, label }: Part): Unknown | undefined {
  if (cursor.at(...DATA).isAbsent) return undefined
  const reason = `the certificate of ${shortText(label)} is in a file with a password`
  return new Unknown({ print: () => 'data', causes: [{ code: 'unsupported', reason }] })
}

export const trustedRootCertificate = kind(
  'trustedRootCertificate',
  'root',
  'A root certificate that a gateway trusts of its members (version 2).',
  {
    ...certificateFields,
    keyVaultSecretId: KEY_VAULT,
    certificate: one('x509Certificate', 'The certificate itself; not known when it lies in a key vault.'),
    backendSettings: list('backendSettings', 'The settings that trust it.'),
  },
)

export const trustedRootCertificateModel = model(trustedRootCertificate, {
  paths: { ...certificatePaths, certificate: DATA },
  read: {
    ...certificateReaders,
    certificate: (p) => certificateIn(p, DATA) ?? inKeyVault(p),
    backendSettings: (p) => p.world.within(p.owner, 'backendSettings', 'trustedRootCertificates', p),
  },
})

export const authenticationCertificate = kind(
  'authenticationCertificate',
  'certificate',
  'A certificate that members of a gateway of version 1 must show.',
  {
    ...certificateFields,
    certificate: one('x509Certificate', 'The certificate itself.'),
    backendSettings: list('backendSettings', 'The settings that use it.'),
  },
)

export const authenticationCertificateModel = model(authenticationCertificate, {
  paths: { ...certificatePaths, certificate: DATA },
  read: {
    ...certificateReaders,
    certificate: (p) => certificateIn(p, DATA),
    backendSettings: (p) => p.world.within(p.owner, 'backendSettings', 'authenticationCertificates', p),
  },
})

export const trustedClientCertificate = kind(
  'trustedClientCertificate',
  'certificate',
  'An authority whose clients a gateway accepts (mutual TLS).',
  {
    ...certificateFields,
    validatedCertData: text('What Azure made of its data; only exports and live state say it.'),
    hasPrivateKey: bool('Whether its data holds a private key; a PFX counts as one.'),
    certificates: list('x509Certificate', 'The certificates of its chain, as far as they can be read.'),
    sslProfiles: list('sslProfile', 'The profiles that use it.'),
  },
)

export const trustedClientCertificateModel = model(trustedClientCertificate, {
  paths: { ...certificatePaths, hasPrivateKey: DATA, certificates: DATA },
  read: {
    ...certificateReaders,
    hasPrivateKey: (p) => ofContents(p, ({ hasPrivateKey }) => hasPrivateKey),
    certificates,
    sslProfiles: (p) => p.world.within(p.owner, 'sslProfiles', 'trustedClientCertificates', p),
  },
})

function certificates(part: Part): FactList {
  const contents = contentsAt(part, DATA)
  if (isUnknown(contents)) return new FactList([], [undeterminedFact(contents)])
  return new FactList((contents?.certificates ?? []).map((x509) => x509Part(part, x509, DATA)))
}
