import { bool, int, kind, list, one, oneOf, text, texts } from '../kind.ts'
import { model } from '../part.ts'
import { FactList } from '../fact.ts'
import { listOf } from '../read.ts'
import { ownerOf } from './shared.ts'

export const gatewayProbe = kind('gatewayProbe', 'probe', 'A health probe of a gateway.', {
  applicationGateway: one('applicationGateway', 'The gateway it belongs to.'),
  protocol: oneOf(['Http', 'Https', 'Tcp', 'Tls'], 'What it speaks.'),
  host: text('The host it asks for.'),
  path: text('The path it asks.'),
  port: int('The port it asks; that of the settings when absent.'),
  interval: int('Seconds between two probes; 30 when absent.'),
  timeout: int('Seconds it waits for an answer; 30 when absent.'),
  unhealthyThreshold: int('How many in a row must fail; 3 when absent.'),
  minServers: int('Servers that always count as healthy; 0 when absent.'),
  pickHostNameFromBackendHttpSettings: bool('The host is that of the settings; false when absent.'),
  matchBody: text('A text that the body of the answer must hold.'),
  enableProbeProxyProtocolHeader: bool(
    'Layer 4: whether it sends the header of the proxy protocol; false when absent.',
  ),
  statusCodes: texts('The status codes that count as healthy; 200-399 when absent.'),
  backendSettings: list('backendSettings', 'The settings that use it.'),
})

export const gatewayProbeModel = model(gatewayProbe, {
  paths: {
    statusCodes: ['properties', 'match', 'statusCodes'],
    matchBody: ['properties', 'match', 'body'],
  },
  defaults: {
    interval: 30,
    timeout: 30,
    unhealthyThreshold: 3,
    minServers: 0,
    pickHostNameFromBackendHttpSettings: false,
    enableProbeProxyProtocolHeader: false,
  },
  read: {
    applicationGateway: ownerOf,
    statusCodes: (p) => {
      const codes = p.cursor.at('properties', 'match', 'statusCodes')
      return codes.isAbsent ? new FactList(['200-399']) : listOf(codes, (item) => item.text())
    },
    backendSettings: (p) => p.world.within(p.owner, 'backendSettings', 'probe', p),
  },
})
