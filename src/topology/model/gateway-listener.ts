import { bool, int, kind, list, one, oneOf, text, texts } from '../kind.ts'
import { model } from '../part.ts'
import type { Count, Element } from '../fact.ts'
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { ownerOf } from './shared.ts'

export const gatewayListener = kind('gatewayListener', 'listener', 'A listener of a gateway, layer 7 or layer 4.', {
  applicationGateway: one('applicationGateway', 'The gateway it belongs to.'),
  frontend: one('gatewayFrontend', 'The frontend it listens on.'),
  port: int('The number of the frontend port it names.'),
  protocol: oneOf(['Http', 'Https', 'Tcp', 'Tls'], 'What it speaks.'),
  hostName: text('The one host it takes.'),
  hostNames: texts('The hosts it takes, wildcards among them.'),
  isLayer4: bool('True for a listener of the layer 4 proxy (listeners).'),
  rules: list('routingRule', 'The routing rules that take its requests.'),
})

export const gatewayListenerModel = model(gatewayListener, {
  paths: { frontend: ['properties', 'frontendIPConfiguration'], port: ['properties', 'frontendPort'] },
  read: {
    applicationGateway: ownerOf,
    frontend: (p) => p.world.resolve('gatewayFrontend', p.cursor.at('properties', 'frontendIPConfiguration')),
    port: (p) => portOf(p.world.resolve('frontendPort', p.cursor.at('properties', 'frontendPort'))),
    isLayer4: (p) => p.collection === 'listeners',
    rules: (p) => p.world.within(p.owner, 'rules', 'listener', p),
  },
})

function portOf(port: Element | Unknown | undefined): Count | Unknown | undefined {
  const number = isUnknown(port) ? port : port?.get('port')
  return typeof number === 'number' || isUnknown(number) ? number : undefined
}
