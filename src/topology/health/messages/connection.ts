// Messages about the way to a server: its name, its port, the time that it takes.
import type { Message } from './message.ts'

const REACH = ['AGW205', 'AGW206', 'AGW210', 'AGW111', 'AGW118', 'AGW221', 'AGW130', 'AGW131']

const noConnection = {
  cause: 'The gateway gets no TCP connection to {endpoint}.',
  possible: [
    'the port of the settings or the probe is not the one that the application listens on',
    'a network security group of the server, or of its subnet, drops packets from the subnet of the gateway',
    'a network security group of the subnet of the gateway drops packets to the server',
    'a route sends them elsewhere: a user-defined one, or a default route from ExpressRoute or VPN',
    'nothing listens on the port, or only on another address of the server',
    'the firewall of the system on the server refuses them',
  ],
  verify: [
    'from a machine in the network of the gateway: {connect}',
    'the effective security rules and routes of the network interface of {server}',
    'on the server: which address and port the application listens on (netstat -an, ss -ltn)',
  ],
  fix: 'Open the way from the subnet of the gateway to {endpoint}, or correct the port of {settings} or of its probe.',
  provedBy: REACH,
}

export const connectionMessages: readonly Message[] = [
  {
    code: 'HAG02',
    patterns: [
      'time taken by the backend to respond to application gateway[s] health probe is more than the time out threshold',
      '^probe timeout increase timeout value',
    ],
    slugs: ['probetimeout'],
    cause: 'The server takes the connection, and does not answer the probe within {timeout}.',
    possible: [
      'the application, or something that it depends on, such as a database, is slow or hangs',
      'the path of the probe does more work than a probe should ask for',
      'the answer takes longer by its nature, and the timeout of the probe is too short for it',
      'packets are dropped on the way, by a network security group or an appliance',
    ],
    verify: ['how long the server takes: {timing}', 'the timeout of the probe of {settings}'],
    fix: 'Make {path} answer faster than {timeout}, or raise the timeout of the probe above what it needs.',
    provedBy: ['AGW101', 'AGW113', 'AGW117', 'AGW206', 'AGW210'],
  },
  {
    code: 'HAG03',
    patterns: ['could not create a probe for this backend', 'backend server fqdn cannot be resolved'],
    slugs: ['dnsresolutionerror'],
    names: ['HostNameNotResolved'],
    cause: 'The gateway cannot resolve {server} to an address.',
    possible: [
      'the name in the pool is wrong, or is not a public one',
      'the DNS server of the virtual network does not know it',
      'its A or CNAME record is missing',
      'it is private, and its zone is not linked to the virtual network of the gateway',
      'the gateway still has what it heard before: it asks anew when it is stopped and started',
    ],
    verify: ['from a machine in the network of the gateway: {resolve}', 'the DNS servers of that virtual network'],
    fix: 'Correct the name in the pool, its DNS record, or the link of its private zone to the network of the gateway.',
    provedBy: ['AGW130', 'AGW132', 'AGW133', 'AGW218', 'AGW219'],
  },
  {
    code: 'HAG04',
    patterns: ['application gateway could not connect to the backend'],
    ...noConnection,
  },
  {
    code: 'HAG05',
    patterns: [
      'cannot connect to [the] [backend] server[s] check whether any nsg udr firewall',
      'server[s] [address] [port] cannot be reached check whether any nsg udr firewall',
    ],
    slugs: ['servernotreachable'],
    names: ['ServerNotReachable'],
    ...noConnection,
    provedBy: [...REACH, 'AGW133'],
  },
  {
    code: 'HAG22',
    patterns: ['verify that the backend server is set up to accept the proxy protocol header sent by the probe[s]'],
    cause: 'The probe begins with a header of the proxy protocol, and the server does not understand it.',
    possible: ['the settings keep the address of clients, which needs the proxy protocol on the server'],
    verify: ['whether the server is set up for the proxy protocol', 'enableL4ClientIpPreservation of {settings}'],
    fix: 'Switch the proxy protocol on at the server, or enableL4ClientIpPreservation of {settings} off.',
    provedBy: ['AGW138'],
  },
  {
    code: 'HAG31',
    patterns: ['https probe connection error'],
    cause: 'The TLS handshake with {endpoint} breaks off before a certificate could be judged.',
    possible: [
      'gateway and server have no version of TLS or no cipher suite in common',
      'the server does not speak TLS on this port',
      'the server ends the connection because it does not know the name that it is asked for',
    ],
    verify: ['what the server offers: {tls}'],
    fix: 'Let the server take TLS 1.2 with a cipher suite of the gateway, or correct protocol and port of {settings}.',
    provedBy: ['AGW313', 'AGW314', 'AGW118'],
  },
]
