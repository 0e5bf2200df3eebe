// The reason codes by which load balancers say why a member is up or down.
import type { Advice } from './message.ts'

export interface Reason extends Advice {
  /** The rule that reports it; none for what is as it should be. */
  readonly code: string | undefined
}

const blocked = ['LB303', 'LB140', 'POOL014']

/** By the code in lower case. */
const REASONS: Readonly<Record<string, Reason>> = {
  up_probe_success: { ...good('The probe passes.') },
  up_platform: { ...good('The platform holds it to be up.') },
  up_probe_approachingunhealthythreshold: {
    code: 'HLB05',
    cause: 'The last probes failed; as many as are needed to take the member out have not failed yet.',
    possible: ['the application is slow or restarts', 'the probe asks too often or waits too little'],
    verify: ['what the member answers: {curl}'],
    fix: 'Look at {server} now: the next failing probe takes it out.',
    provedBy: ['LB143'],
  },
  up_probe_alldownisup: {
    code: 'HLB04',
    cause: 'Every member fails its probe; noHealthyBackendsBehavior AllProbedUp sends traffic to them all the same.',
    possible: [],
    verify: ['what the member answers: {curl}'],
    fix: 'Mend what the probe complains of, or set noHealthyBackendsBehavior to AllProbedDown.',
    provedBy: ['LB148', ...blocked],
  },
  up_admin: {
    code: 'HLB04',
    cause: 'Its adminState is Up: it gets new connections whatever the probe says.',
    possible: [],
    verify: ['adminState of the address in the pool'],
    fix: 'Set adminState of {server} back to None, so that the probe decides.',
    provedBy: ['POOL026'],
  },
  down_probe_approachinghealthythreshold: {
    code: 'HLB03',
    cause: 'It recovers: the last probes passed, and not yet as many as are needed.',
    possible: [],
    verify: ['the health a minute later'],
    fix: 'Read the health again; --wait 5m does it until it holds.',
    provedBy: [],
  },
  down_probe_httpstatuscodeerror: {
    code: 'HLB03',
    cause: 'It answers the probe with another status than 200.',
    possible: [
      'the path of the probe is another one',
      'the application redirects or asks for a login there',
      'it is not ready',
    ],
    verify: ['what the member answers: {curl}'],
    fix: 'Let the probe ask {server} for a path that answers 200: it follows no redirect and gives no login.',
    provedBy: ['LB142', 'LB151'],
  },
  down_probe_httpendpointunreachable: {
    code: 'HLB03',
    cause: 'The TCP connection stands, and the HTTP session is refused.',
    possible: [
      'a security group or an appliance lets the connection in and drops what follows',
      'no healthy application is behind the port',
    ],
    verify: ['what the member answers: {curl}'],
    fix: 'Start the application behind {endpoint}, and allow AzureLoadBalancer to reach it.',
    provedBy: ['LB303', 'LB140'],
  },
  down_probe_httpnoresponse: {
    code: 'HLB03',
    cause: 'The session stands, and the application sends nothing back.',
    possible: ['the application hangs', 'it waits for something that it depends on'],
    verify: ['how long it takes: {timing}'],
    fix: 'Mend the application on {server}: the way to it is open.',
    provedBy: ['LB143'],
  },
  down_probe_tcpprobetimeout: {
    code: 'HLB03',
    cause: 'The probe gets no TCP connection in time.',
    possible: [
      'nothing listens on the port of the probe',
      'a network security group drops packets from AzureLoadBalancer (168.63.129.16)',
      'the firewall of the system on the member refuses them',
    ],
    verify: [
      'on the member: what listens (netstat -an, ss -ltn)',
      'the effective security rules of its network interface',
    ],
    fix: 'Let {server} listen on the port of the probe, and allow AzureLoadBalancer to reach it.',
    provedBy: blocked,
  },
  down_probe_nohealthybackend: {
    code: 'HLB03',
    cause: 'The regional load balancer behind it has no healthy member.',
    possible: ['the members of the regional pool fail their own probe', 'the regional pool is empty'],
    verify: ['the health of the rules of that regional load balancer'],
    fix: 'Mend the pool of the regional load balancer at {server}.',
    provedBy: ['LB407', 'POOL001'],
  },
  down_admin: {
    code: 'HLB03',
    cause: 'Its adminState is Down: it gets no new connections.',
    possible: [],
    verify: ['adminState of the address in the pool'],
    fix: 'Set adminState of {server} back to None when its maintenance is over.',
    provedBy: ['POOL026'],
  },
  na: {
    code: 'HLB06',
    cause: 'It was not probed yet.',
    possible: [],
    verify: ['the health a minute later'],
    fix: 'Read the health again; --wait 5m does it until it holds.',
    provedBy: [],
  },
  down_platform: {
    code: 'HLB03',
    cause: 'The platform holds it to be down.',
    possible: [],
    verify: ['Resource Health of its virtual machine'],
    fix: 'Look at Resource Health of the virtual machine behind {server}, and ask Azure support.',
    provedBy: [],
  },
}

/** For a member without state and reason. */
export const emptyReason: Reason = {
  code: 'HLB06',
  cause: 'The answer has no values for it: its machine is off, or it has none.',
  possible: [],
  verify: ['whether the virtual machine behind it runs'],
  fix: 'Start the machine, or take the member out of the pool.',
  provedBy: ['POOL014', 'POOL015'],
}

function good(cause: string): Reason {
  return { code: undefined, cause, possible: [], verify: [], fix: '', provedBy: [] }
}

/** What is known of a reason code; undefined for one that nobody knows. */
export function reasonOf(written: string): Reason | undefined {
  const word = written.trim().toLowerCase()
  return Object.hasOwn(REASONS, word) ? REASONS[word] : undefined
}
