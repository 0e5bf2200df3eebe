// Messages by which Azure says that it does not know the health, and what is said of a message that nobody knows.
import type { Advice, Message } from './message.ts'

const notRetrieved = {
  possible: [
    'the name of a member is not resolved any more, and a change of the gateway has cleared what it knew',
    'a network security group of the subnet of the gateway blocks GatewayManager: ports 65200-65535, in version 1 65503-65534',
    'a route table of that subnet sends 0.0.0.0/0 elsewhere than to the Internet',
    'ExpressRoute or VPN advertises a default route to that network',
    'the DNS servers of the network resolve no public names',
    'the gateway itself is not healthy (Resource Health)',
    'a firewall in a secured virtual hub takes what the gateway sends to the Internet',
    'the gateway does not reach where revoked certificates are listed (crl.microsoft.com, crl3.digicert.com)',
  ],
  verify: [
    'the security rules and the routes of the subnet of {gateway}',
    'the DNS servers of its network: {resolve}',
    'Resource Health of {gateway}',
  ],
  fix: 'Allow GatewayManager to reach the subnet of {gateway}, and its way to the Internet. With network isolation this is known and harmless: say allowUnknown: true.',
  provedBy: ['AGW201', 'AGW202', 'AGW208', 'AGW209', 'AGW218', 'AGW220', 'AGW132'],
}

export const unknownMessages: readonly Message[] = [
  {
    code: 'HAG24',
    patterns: ['backend health status could not be retrieved'],
    slugs: ['unknownbackendhealth'],
    cause: 'Azure cannot ask the instances of {gateway} for the health, or they cannot resolve the name of the server.',
    ...notRetrieved,
  },
  {
    code: 'HAG25',
    patterns: [
      'unable to retrieve health status data',
      'application gateway not reachable check whether any nsg udr firewall',
    ],
    cause: 'Azure cannot ask the instances of {gateway} for the health.',
    ...notRetrieved,
  },
  {
    code: 'HAG30',
    patterns: ['unknown error please try again'],
    cause: 'Azure could not tell the health, and does not say why.',
    possible: ['a passing fault of Azure'],
    verify: ['the health a minute later', 'Resource Health of {gateway}'],
    fix: 'Read the health again.',
    provedBy: [],
  },
]

/** The code of what nobody knows. */
export const UNKNOWN_MESSAGE = 'HAG29'

export const unknownAdvice: Advice = {
  cause: 'poolgate does not know this message; it stands here as Azure gave it.',
  possible: [],
  verify: ['what the server answers: {curl}', 'the article on backend health, for this message'],
  fix: 'Look the message up, and report it to poolgate so that it is known.',
  provedBy: [],
}

/** For a server that is not healthy and of which nothing is said. */
export const silentAdvice: Advice = {
  cause: 'The answer has no message for it.',
  possible: [],
  verify: ['the message: az network application-gateway show-backend-health', 'what the server answers: {curl}'],
  fix: 'Read the health with a newer client, which gives healthProbeLog, or over REST.',
  provedBy: [],
}
