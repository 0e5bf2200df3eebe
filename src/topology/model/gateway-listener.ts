import { bool, int, kind, list, one, oneOf, text, texts } from '../kind.ts'
import { model, type Part } from '../part.ts'
import { isCovered } from '../certificate/covers.ts'
import { asNumber, FactList, isElement, type Count, type Element, type Fact } from '../fact.ts'
import { undeterminedFact } from '../read.ts'
import { listFact } from '../stand-in.ts'
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { elementOf, ownerOf } from './shared.ts'

export const gatewayListener = kind('gatewayListener', 'listener', 'A listener of a gateway, layer 7 or layer 4.', {
  applicationGateway: one('applicationGateway', 'The gateway it belongs to.'),
  frontend: one('gatewayFrontend', 'The frontend it listens on.'),
  frontendPort: one('frontendPort', 'The frontend port it names.'),
  port: int('The number of the frontend port it names.'),
  protocol: oneOf(['Http', 'Https', 'Tcp', 'Tls'], 'What it speaks.'),
  hostName: text('The one host it takes.'),
  hostNames: texts('The hosts it takes, wildcards among them.'),
  hosts: texts('hostName and hostNames together; none for a listener that takes every host.'),
  requireServerNameIndication: bool('Whether it asks for the name of the server in TLS.'),
  sslCertificate: one('sslCertificate', 'The certificate it shows.'),
  sslProfile: one('sslProfile', 'Its TLS profile.'),
  firewallPolicy: one('firewallPolicy', 'Its own web application firewall policy.'),
  redirects: list('redirectConfiguration', 'The redirects that send clients to it.'),
  hostsOutsideCertificate: texts('The hosts that its certificate is not for; none when nothing is known of it.'),
  isLayer4: bool('True for a listener of the layer 4 proxy (listeners).'),
  rules: list('routingRule', 'The routing rules that take its requests.'),
  routes: list('gatewayRoute', 'The ways of its requests: of its rule and of each path rule.'),
})

export const gatewayListenerModel = model(gatewayListener, {
  paths: {
    frontend: ['properties', 'frontendIPConfiguration'],
    port: ['properties', 'frontendPort'],
    frontendPort: ['properties', 'frontendPort'],
    sslCertificate: ['properties', 'sslCertificate'],
    sslProfile: ['properties', 'sslProfile'],
    firewallPolicy: ['properties', 'firewallPolicy'],
    hosts: ['properties', 'hostNames'],
    hostsOutsideCertificate: ['properties', 'hostNames'],
  },
  read: {
    applicationGateway: ownerOf,
    frontend: (p) => p.world.resolve('gatewayFrontend', p.cursor.at('properties', 'frontendIPConfiguration')),
    frontendPort: (p) => p.world.resolve('frontendPort', p.cursor.at('properties', 'frontendPort')),
    port: (p) => portOf(elementOf(p.get('frontendPort'))),
    hosts: (p) => {
      const { items, maybe } = listFact(p.get('hostNames'), 'text')
      const single = p.get('hostName')
      return new FactList(single === undefined ? items : [single, ...items], maybe)
    },
    sslCertificate: (p) => p.world.resolve('sslCertificate', p.cursor.at('properties', 'sslCertificate')),
    sslProfile: (p) => p.world.resolve('sslProfile', p.cursor.at('properties', 'sslProfile')),
    firewallPolicy: (p) => p.world.resolve('firewallPolicy', p.cursor.at('properties', 'firewallPolicy')),
    redirects: (p) => p.world.within(p.owner, 'redirectConfigurations', 'targetListener', p),
    hostsOutsideCertificate,
    isLayer4: (p) => p.collection === 'listeners',
    rules: (p) => p.world.within(p.owner, 'rules', 'listener', p),
    routes: (p) => p.world.within(p.owner, 'routes', 'listener', p),
  },
})

function hostsOutsideCertificate(listener: Part): FactList {
  const held = elementOf(listener.get('sslCertificate'))
  const certificate = isElement(held) ? held.get('certificate') : held
  if (certificate === undefined) return new FactList([])
  if (!isElement(certificate)) return new FactList([], isUnknown(certificate) ? [undeterminedFact(certificate)] : [])
  const names = listFact(certificate.get('dnsNames'), 'text').items.filter((name) => typeof name === 'string')
  const { items, maybe } = listFact(listener.get('hosts'), 'text')
  const outside: Fact[] = []
  const open = [...maybe]
  for (const host of items) {
    if (isUnknown(host)) open.push(undeterminedFact(host))
    else if (typeof host === 'string' && !isCovered(host, names)) outside.push(host)
  }
  return new FactList(outside, open)
}

function portOf(port: Element | Unknown | undefined): Count | Unknown | undefined {
  return asNumber(isUnknown(port) ? port : port?.get('port'))
}
