// What a gateway has of certificates: those of its listeners, the roots that it trusts of members, the authorities of clients,
// and the authentication certificates of version 1.
import { kind, list, one, text, texts } from '../kind.ts'
import { Part, model } from '../part.ts'
import type { Text } from '../../resource/value.ts'
import { FactList, isElement } from '../fact.ts'
import { listFact, undetermined } from '../stand-in.ts'
import { ownerOf, references } from './shared.ts'

const certificateFields = {
  applicationGateway: one('applicationGateway', 'The gateway it belongs to.'),
  data: text('Its content in base64; not known when it is a secret.'),
  keyVaultSecretId: text('The secret of a key vault that holds it.'),
} as const

export const sslCertificate = kind('sslCertificate', 'certificate', 'A certificate of listeners of a gateway.', {
  ...certificateFields,
  listeners: list('gatewayListener', 'The listeners that show it.'),
})

export const sslCertificateModel = model(sslCertificate, {
  read: {
    applicationGateway: ownerOf,
    data: secretText('data'),
    listeners: (p) => p.world.within(p.owner, 'listeners', 'sslCertificate', p),
  },
})

export const trustedRootCertificate = kind(
  'trustedRootCertificate',
  'root',
  'A root certificate that a gateway trusts of its members (version 2).',
  { ...certificateFields, backendSettings: list('backendSettings', 'The settings that trust it.') },
)

export const trustedRootCertificateModel = model(trustedRootCertificate, {
  read: {
    applicationGateway: ownerOf,
    data: secretText('data'),
    backendSettings: (p) => p.world.within(p.owner, 'backendSettings', 'trustedRootCertificates', p),
  },
})

export const authenticationCertificate = kind(
  'authenticationCertificate',
  'certificate',
  'A certificate that members of a gateway of version 1 must show.',
  {
    applicationGateway: one('applicationGateway', 'The gateway it belongs to.'),
    data: text('Its content in base64.'),
    backendSettings: list('backendSettings', 'The settings that use it.'),
  },
)

export const authenticationCertificateModel = model(authenticationCertificate, {
  read: {
    applicationGateway: ownerOf,
    data: secretText('data'),
    backendSettings: (p) => p.world.within(p.owner, 'backendSettings', 'authenticationCertificates', p),
  },
})

export const trustedClientCertificate = kind(
  'trustedClientCertificate',
  'certificate',
  'An authority whose clients a gateway accepts (mutual TLS).',
  {
    applicationGateway: one('applicationGateway', 'The gateway it belongs to.'),
    data: text('Its content in base64.'),
    sslProfiles: list('sslProfile', 'The profiles that use it.'),
  },
)

export const trustedClientCertificateModel = model(trustedClientCertificate, {
  read: {
    applicationGateway: ownerOf,
    data: secretText('data'),
    sslProfiles: (p) => p.world.within(p.owner, 'sslProfiles', 'trustedClientCertificates', p),
  },
})

const sslPolicyFields = {
  policyType: text('Predefined, Custom or CustomV2.'),
  policyName: text('The predefined policy.'),
  minProtocolVersion: text('The oldest version of TLS that it allows.'),
  cipherSuites: texts('The cipher suites of a custom policy.'),
  disabledSslProtocols: texts('The versions of TLS that it switches off.'),
} as const

export const sslPolicy = kind('sslPolicy', 'policy', 'The TLS policy of a gateway, or of a TLS profile of it.', {
  applicationGateway: one('applicationGateway', 'The gateway it belongs to.'),
  sslProfile: one('sslProfile', 'The profile it stands in; absent for that of the gateway.'),
  ...sslPolicyFields,
})

/** Its body is that of its owner. */
export const sslPolicyModel = model(sslPolicy, {
  paths: {
    policyType: ['properties', 'sslPolicy', 'policyType'],
    policyName: ['properties', 'sslPolicy', 'policyName'],
    minProtocolVersion: ['properties', 'sslPolicy', 'minProtocolVersion'],
    cipherSuites: ['properties', 'sslPolicy', 'cipherSuites'],
    disabledSslProtocols: ['properties', 'sslPolicy', 'disabledSslProtocols'],
  },
  read: {
    applicationGateway: ({ owner }) => (owner?.kind === 'sslProfile' ? gatewayOf(owner) : owner),
    sslProfile: ({ owner }) => (owner?.kind === 'sslProfile' ? owner : undefined),
  },
  isAspect: true,
  anchor: () => ['properties', 'sslPolicy'],
})

export const sslProfile = kind('sslProfile', 'profile', 'A TLS profile of listeners of a gateway.', {
  applicationGateway: one('applicationGateway', 'The gateway it belongs to.'),
  sslPolicy: one('sslPolicy', 'Its TLS policy; absent when that of the gateway holds.'),
  trustedClientCertificates: list('trustedClientCertificate', 'The authorities whose clients it accepts.'),
  listeners: list('gatewayListener', 'The listeners that use it.'),
})

export const sslProfileModel = model(sslProfile, {
  read: {
    applicationGateway: ownerOf,
    sslPolicy: sslPolicyOf,
    trustedClientCertificates: (p) =>
      references(p, 'trustedClientCertificate', ['properties', 'trustedClientCertificates']),
    listeners: (p) => p.world.within(p.owner, 'listeners', 'sslProfile', p),
  },
})

/** The TLS policy that an owner says; absent when it says none. */
export function sslPolicyOf(owner: Part): Part | undefined {
  const { world, cursor } = owner
  if (cursor.at('properties', 'sslPolicy').isAbsent) return undefined
  return new Part({ world, model: sslPolicyModel, cursor, data: undefined, owner })
}

/** The TLS policy of a gateway and those of its profiles. */
export function sslPoliciesOf(gateway: Part): FactList {
  const own = sslPolicyOf(gateway)
  const { items, maybe } = listFact(gateway.get('sslProfiles'), 'sslProfile')
  const ofProfiles = items.map((profile) => (isElement(profile) ? profile.get('sslPolicy') : undefined))
  const open = maybe.map(({ because }) => undetermined('sslPolicy', because))
  return new FactList(
    [own, ...ofProfiles].filter((policy) => policy !== undefined),
    open,
  )
}

function gatewayOf(profile: Part['owner']): Part['owner'] {
  const gateway = profile?.get('applicationGateway')
  return typeof gateway === 'object' && 'kind' in gateway ? gateway : undefined
}

/** NOTE: what a secret parameter gives is there, and nothing of it is known. */
function secretText(property: string): (part: Part) => Text | undefined {
  return (part) => part.cursor.at('properties', property).text()
}
