import { bool, int, kind, list, one, oneOf, text } from '../kind.ts'
import { model, type Part } from '../part.ts'
import { intOf } from '../read.ts'
import { ownerOf, references } from './shared.ts'

export const backendSettings = kind(
  'backendSettings',
  'settings',
  'How a gateway speaks to the members of a pool: backend HTTP settings, or the backend settings of layer 4.',
  {
    applicationGateway: one('applicationGateway', 'The gateway it belongs to.'),
    probe: one('gatewayProbe', 'Its custom probe; absent when it uses the default one.'),
    protocol: oneOf(['Http', 'Https', 'Tcp', 'Tls'], 'What the members speak.'),
    port: int('The port of the members.'),
    requestTimeout: int('Seconds until a request fails; 20 when absent. In layer 4 `timeout`.'),
    cookieBasedAffinity: oneOf(['Enabled', 'Disabled'], 'Disabled when absent.'),
    hostName: text('The host name sent to the members.'),
    pickHostNameFromBackendAddress: bool('The host name is that of the member; false when absent.'),
    path: text('A prefix that replaces the path of requests.'),
    connectionDraining: bool('Whether connections of members that leave are drained; false when absent.'),
    drainTimeoutInSec: int('Seconds of draining.'),
    trustedRootCertificates: list('trustedRootCertificate', 'The roots it trusts of the members (version 2).'),
    authenticationCertificates: list('authenticationCertificate', 'The certificates of the members (version 1).'),
    sniName: text('The name that TLS asks the members for.'),
    validateSNI: bool('Whether the name in the certificate is checked; true when absent.'),
    validateCertChainAndExpiry: bool('Whether chain and expiry of the certificate are checked; true when absent.'),
    dedicatedBackendConnection: bool('Whether each client gets connections of its own; false when absent.'),
    enableL4ClientIpPreservation: bool('Layer 4: whether members see the address of the client; false when absent.'),
    isLayer4: bool('True for an entry of backendSettingsCollection.'),
    rules: list('routingRule', 'The routing rules that reach it, directly or through a path map.'),
  },
)

export const backendSettingsModel = model(backendSettings, {
  paths: {
    probe: ['properties', 'probe'],
    requestTimeout: ['properties', 'requestTimeout'],
    connectionDraining: ['properties', 'connectionDraining', 'enabled'],
    drainTimeoutInSec: ['properties', 'connectionDraining', 'drainTimeoutInSec'],
    trustedRootCertificates: ['properties', 'trustedRootCertificates'],
    authenticationCertificates: ['properties', 'authenticationCertificates'],
  },
  defaults: {
    cookieBasedAffinity: 'Disabled',
    pickHostNameFromBackendAddress: false,
    connectionDraining: false,
    validateSNI: true,
    validateCertChainAndExpiry: true,
    dedicatedBackendConnection: false,
    enableL4ClientIpPreservation: false,
  },
  read: {
    applicationGateway: ownerOf,
    probe: (p) => p.world.resolve('gatewayProbe', p.cursor.at('properties', 'probe')),
    requestTimeout: (p) => intOf(p.cursor.at('properties', isLayer4(p) ? 'timeout' : 'requestTimeout')) ?? 20,
    trustedRootCertificates: (p) => references(p, 'trustedRootCertificate', ['properties', 'trustedRootCertificates']),
    authenticationCertificates: (p) =>
      references(p, 'authenticationCertificate', ['properties', 'authenticationCertificates']),
    isLayer4,
    rules: (p) => p.world.within(p.owner, 'rules', 'settings', p),
  },
})

function isLayer4(part: Part): boolean {
  return part.collection === 'backendSettingsCollection'
}
