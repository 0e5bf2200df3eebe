// How a gateway speaks TLS to clients: its policy, and the profiles of its listeners.
import { FactList, isElement } from '../fact.ts'
import { bool, kind, list, one, oneOf, text, texts } from '../kind.ts'
import { Part, model } from '../part.ts'
import { listFact, undetermined } from '../stand-in.ts'
import { ownerOf, references } from './shared.ts'

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
  verifyClientCertIssuerDN: bool('Whether only clients of one issuer are let in (clientAuthConfiguration).'),
  verifyClientRevocation: oneOf(['None', 'OCSP'], 'How it asks whether a certificate of a client was revoked.'),
  verifyClientAuthMode: oneOf(
    ['Strict', 'Passthrough'],
    'Strict when absent; Passthrough leaves the check to the members.',
  ),
  listeners: list('gatewayListener', 'The listeners that use it.'),
})

export const sslProfileModel = model(sslProfile, {
  paths: {
    verifyClientCertIssuerDN: ['properties', 'clientAuthConfiguration', 'verifyClientCertIssuerDN'],
    verifyClientRevocation: ['properties', 'clientAuthConfiguration', 'verifyClientRevocation'],
    verifyClientAuthMode: ['properties', 'clientAuthConfiguration', 'verifyClientAuthMode'],
  },
  defaults: { verifyClientAuthMode: 'Strict' },
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
