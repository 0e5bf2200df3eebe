import { bool, int, kind, list, one, oneOf } from '../kind.ts'
import { neighboursOf, siblingOf } from './rule-neighbours.ts'
import { reachedThrough } from '../network/reached.ts'
import { model, type Part } from '../part.ts'
import { intOf } from '../read.ts'
import { FactList, type Doubtful, type Element, type Fact } from '../fact.ts'
import { Unknown } from '../../resource/unknown.ts'
import { shortText } from '../../resource/text.ts'
import { isUnknown } from '../../resource/value.ts'
import { addReference, ownerOf, references } from './shared.ts'

export const loadBalancingRule = kind('loadBalancingRule', 'rule', 'A load-balancing rule.', {
  loadBalancer: one('loadBalancer', 'The load balancer it belongs to.'),
  frontend: one('frontend', 'The frontend it listens on.'),
  pools: list('backendPool', 'backendAddressPool and backendAddressPools together, each pool once.'),
  backendAddressPool: one('backendPool', 'The pool that backendAddressPool names.'),
  backendAddressPools: list('backendPool', 'The pools that backendAddressPools names, each once.'),
  probe: one('probe', 'Its health probe.'),
  protocol: oneOf(['Tcp', 'Udp', 'All', 'Quic'], 'The transport protocol.'),
  frontendPort: int('The port of the frontend; 0 with protocol All means every port.'),
  backendPort: int('The port of the members; 0 when absent.'),
  regionalPort: int(
    'The port on which a rule of a Global load balancer asks regional frontends: its backendPort; not known without one.',
  ),
  idleTimeoutInMinutes: int('Minutes until an idle connection is dropped; 4 when absent.'),
  enableFloatingIP: bool('Members receive the frontend address (direct server return); false when absent.'),
  enableTcpReset: bool('Idle connections are reset; false when absent.'),
  disableOutboundSnat: bool('Members get no outbound connections through it; false when absent.'),
  loadDistribution: oneOf(
    ['Default', 'SourceIP', 'SourceIPProtocol'],
    'How clients stick to members; Default when absent.',
  ),
  sibling: one(
    'loadBalancingRule',
    'The first rule of its load balancer to the same pool and backend port, if it is not that one.',
  ),
  neighbours: list(
    'loadBalancingRule',
    'The other rules, of its load balancer or another one of the same sort (public or internal), that reach its pool or a ' +
      'member of its pool.',
  ),
  ipConfigurations: list('ipConfiguration', 'The ip-configurations that it forwards to.'),
  isHaPorts: bool('True for protocol All with both ports 0: every port of every protocol.'),
})

export const loadBalancingRuleModel = model(loadBalancingRule, {
  paths: {
    frontend: ['properties', 'frontendIPConfiguration'],
    probe: ['properties', 'probe'],
    pools: ['properties', 'backendAddressPool'],
  },
  defaults: {
    backendPort: 0,
    idleTimeoutInMinutes: 4,
    enableFloatingIP: false,
    enableTcpReset: false,
    disableOutboundSnat: false,
    loadDistribution: 'Default',
  },
  read: {
    loadBalancer: ownerOf,
    regionalPort: regionalPortOf,
    frontend: (p) => p.world.resolve('frontend', p.cursor.at('properties', 'frontendIPConfiguration')),
    probe: (p) => p.world.resolve('probe', p.cursor.at('properties', 'probe')),
    backendAddressPool: (p) => p.world.resolve('backendPool', p.cursor.at('properties', 'backendAddressPool')),
    backendAddressPools: (p) => references(p, 'backendPool', ['properties', 'backendAddressPools']),
    pools: (p) => {
      const several = references(p, 'backendPool', ['properties', 'backendAddressPools'])
      const found = new Set<Element>()
      const maybe: Doubtful[] = []
      addReference(p, 'backendPool', p.cursor.at('properties', 'backendAddressPool'), found, maybe)
      return new FactList([...new Set([...found, ...several.items])], [...maybe, ...several.maybe])
    },
    sibling: siblingOf,
    neighbours: neighboursOf,
    ipConfigurations: (p) => reachedThrough(p.get('pools')),
    isHaPorts: (p) => isHaPorts(p.get('protocol'), p.get('frontendPort'), p.get('backendPort')),
  },
})

/** NOTE: which port Azure takes for an absent one is not documented, and a Global rule has no members to take 0 for all. */
function regionalPortOf(rule: Part): number | Unknown {
  const port = intOf(rule.cursor.at('properties', 'backendPort'))
  if (port !== undefined) return port
  const reason = `rule ${shortText(rule.label)} says no backendPort`
  return new Unknown({
    print: () => 'backendPort',
    causes: [{ code: 'unsupported', reason, supply: 'set backendPort of the rule' }],
  })
}

function isHaPorts(...[protocol, ...ports]: readonly Fact[]): boolean | Unknown {
  const tests = [
    isUnknown(protocol) ? protocol : protocol === 'All',
    ...ports.map((port) => (isUnknown(port) ? port : port === 0)),
  ]
  if (tests.includes(false)) return false
  return tests.find(isUnknown) ?? true
}
