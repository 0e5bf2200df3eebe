import { bool, int, kind, list, one, oneOf, text, texts } from '../kind.ts'

export const poolHealth = kind(
  'poolHealth',
  'health',
  'What Azure answered about the health of a pool: of a gateway one for each settings by which it is probed, of a load ' +
    'balancer one for each rule.',
  {
    form: oneOf(
      ['report', 'onDemand', 'ruleHealth', 'metrics'],
      'What was asked: a gateway, one pool of it on demand, a load-balancing rule, or metrics of a load balancer.',
    ),
    ownerKind: oneOf(['applicationGateway', 'loadBalancer'], 'What kind of thing the pool belongs to.'),
    owner: text('The name of the gateway or load balancer; unknown when the answer does not say it.'),
    pool: one('backendPool', 'The pool; unknown when the answer names none, or none that is among the inputs.'),
    settings: one('backendSettings', 'The settings by which the gateway probes it.'),
    backend: one('gatewayBackend', 'The pool with the settings, when both are among the inputs.'),
    rule: one('loadBalancingRule', 'The load-balancing rule; absent where none was asked.'),
    poolName: text('The name of the pool; unknown when nothing says it.'),
    settingsName: text('The name of the settings; absent for load balancers.'),
    ruleName: text('The name of the load-balancing rule; absent for gateways.'),
    intent: one('poolIntent', 'What poolgate.yaml expects of the pool; absent when nothing matches it.'),
    servers: list('serverHealth', 'Every server that the answer has.'),
    messages: list('healthMessage', 'Its servers by what is said of them, each message once.'),
    total: int('How many servers the answer has.'),
    healthy: int(
      'How many are healthy. A member that is up only because all fail their probe (AllProbedUp) is not counted.',
    ),
    unhealthy: int('How many are not healthy.'),
    unknown: int('How many have a health that Azure does not know.'),
    draining: int('How many are draining.'),
    partial: int('How many are healthy in part.'),
    saidUp: int('How many are up by the count of the answer itself; absent when it has none.'),
    saidDown: int('How many are down by the count of the answer itself; absent when it has none.'),
    isAllKnown: bool('True when the health of every server is known; unknown when Azure does not know one.'),
    expected: int('How many servers the inputs certainly declare for the pool; absent without such inputs.'),
    missingMembers: list('member', 'Members of the pool that the inputs declare and the answer certainly has not.'),
    unexpectedServers: list('serverHealth', 'Servers that are certainly none of the members that the inputs declare.'),
    splitServers: list(
      'serverHealth',
      'Servers that are not healthy here and healthy by other settings of the same pool.',
    ),
    healthyZones: texts('The availability zones of the servers that are healthy, as far as the inputs declare them.'),
    lostServers: list('serverHealth', 'Servers that were healthy before and are not any more.'),
    goodAnswers: int('How many answers in a row were good before this one.'),
    watchedSeconds: int('Seconds since the first answer.'),
    isTimeUp: bool('Whether the time that --wait gives is over, and the gate did not hold.'),
    isInMaintenance: bool('Whether today lies in the maintenance window of the pool in poolgate.yaml.'),
  },
)

export const serverHealth = kind('serverHealth', 'server', 'What Azure answered about one server of a pool.', {
  health: one('poolHealth', 'The answer about its pool.'),
  address: text('Its address or name, as the answer has it; absent for a machine that is off.'),
  ipConfigurationId: text('The id of its ip-configuration; absent when the answer does not say it.'),
  state: oneOf(
    ['healthy', 'unhealthy', 'unknown', 'partial', 'draining'],
    'Its health in one word: Up is healthy, Down unhealthy.',
  ),
  written: text('Its health as Azure wrote it.'),
  text: text('What the last probe said (healthProbeLog); absent when the answer has none.'),
  reason: text('The reason code of a load balancer, or healthProbeErrorName of a gateway.'),
  code: text('The code of the rule that reports what is said: `HAG07`; absent where all is well.'),
  isHealthy: bool('Whether it is healthy; unknown when Azure does not know.'),
})

export const healthMessage = kind(
  'healthMessage',
  'message',
  'What Azure says of one server or of several: a message of a probe, or a reason code.',
  {
    health: one('poolHealth', 'The answer that has it.'),
    code: text('The code of the rule that reports it: `HAG07`; absent where all is well.'),
    isKnown: bool('Whether poolgate knows the message; true when there is none.'),
    state: oneOf(['healthy', 'unhealthy', 'unknown', 'partial', 'draining'], 'The health of these servers.'),
    text: text('The message as Azure wrote it; absent when there is none.'),
    reason: text('The reason code of a load balancer, or healthProbeErrorName of a gateway.'),
    count: int('How many servers it is said of.'),
    addresses: texts('The addresses of these servers.'),
    servers: list('serverHealth', 'The servers it is said of.'),
    isFailing: bool(
      'Whether these servers are certainly not healthy; unknown when Azure does not know. False while they drain.',
    ),
    received: text('The status code that it says was received.'),
    expected: text('The status codes that count as healthy, by the message or by the probe.'),
    cause: text('What it means, with the values of the first of these servers.'),
    possible: texts('What may be behind it, in the order of the article of Azure.'),
    verify: texts('What to look at, with the values of the first of these servers.'),
    fix: text('What to do, with the values of the first of these servers.'),
  },
)

export const healthMetric = kind('healthMetric', 'series', 'A time series of a metric of a load balancer or gateway.', {
  metric: text('The metric as Azure calls it: `DipAvailability`.'),
  resource: text('The name of the resource that it measures.'),
  address: text('The address of the member that it is about (BackendIPAddress); absent for others.'),
  port: text('The port of the member (BackendPort).'),
  frontend: text('The address of the frontend (FrontendIPAddress).'),
  connectionState: text('What became of the connections that it counts (ConnectionState).'),
  points: int('How many of its points have data.'),
  average: int('The average of its points, rounded down; unknown without data: no data is not health.'),
  lowest: int('The least of its points, rounded down.'),
  highest: int('The largest of its points, rounded up; unknown without data.'),
  total: int('The sum of its points, where totals were asked for.'),
  percentOfAllocated: int('Of UsedSnatPorts: how much of AllocatedSnatPorts of the same member that is, rounded up.'),
})

export const missingHealth = kind(
  'missingHealth',
  'missing',
  'Health that should be known and is not: Azure refused it, the answer was cut, or it has nothing about a pool.',
  {
    kind: oneOf(
      [
        'refused',
        'cut',
        'notReported',
        'notRunning',
        'notUpdated',
        'standby',
        'lost',
        'noMembers',
        'notProbed',
        'miscounted',
      ],
      'refused: Azure did not tell it; cut: the answer was cut; notReported: the report of its gateway has not got it; ' +
        'notRunning: its gateway does not run; notUpdated: the last update of its gateway failed; standby: nobody probes a pool that stands by (`pairs:`); lost: it was there before the deployment; of a load ' +
        'balancer noMembers: the answer has none; notProbed: it knows nothing of one; miscounted: it contradicts itself.',
    ),
    ownerKind: oneOf(
      ['applicationGateway', 'loadBalancer'],
      'What kind of thing it is about; absent when nobody says.',
    ),
    pool: one('backendPool', 'The pool, if it is one of the inputs.'),
    settings: one('backendSettings', 'The settings, if they are among the inputs.'),
    intent: one('poolIntent', 'What poolgate.yaml expects of the pool; absent when nothing matches it.'),
    wasHealthy: bool('Whether a server of it was healthy before the deployment.'),
    reason: text('Why it is not known.'),
    remedy: text('What to do about it.'),
    isKnown: bool('Never true: unknown, for the reason.'),
  },
)

/** The kinds whose elements answers about health make. */
export const healthKinds: readonly string[] = [
  'poolHealth',
  'serverHealth',
  'healthMessage',
  'healthMetric',
  'missingHealth',
]
