// Messages about what a server answers to the probe.
import type { Advice, Message } from './message.ts'

const WRONG_STATUS = ['AGW101', 'AGW110', 'AGW108', 'AGW115', 'AGW141']

const wrongStatus = {
  cause: 'The server answers the probe with {received}, and {accepted}.',
  possible: [
    'the probe asks for a path or a host name that the application does not serve',
    'the application asks for a login, redirects, or is not ready',
    'the answer is right, and the probe does not accept it',
  ],
  verify: ['what the server answers: {curl}'],
  fix: 'Let the probe of {settings} ask for a path that answers {expected}, or accept {received} in its match.',
  provedBy: WRONG_STATUS,
}

export const answerMessages: readonly Message[] = [
  {
    code: 'HAG01',
    patterns: ['success received [<received>] status code', '^success'],
    names: ['SuccessWithStatusCode'],
    cause: 'The last probe passed.',
    possible: ['the state follows the probes: a server is healthy again after the next ones'],
    verify: ['the health a minute later'],
    fix: 'Read the health again; --wait 5m does it until it holds.',
    provedBy: [],
  },
  {
    code: 'HAG06',
    patterns: [
      'status code of the backend[s] http response did not match the probe setting expected <expected> received <received>',
      'status code of the backend[s] http response did not match the probe setting',
      'probe status code mismatch expected <expected> received <received>',
      'probe status code mismatch received status code is different from expected',
      'probe status code mismatch received <received>',
      'probe status code mismatch',
    ],
    ...wrongStatus,
  },
  {
    code: 'HAG07',
    patterns: [
      'received invalid status code <received> in the backend server[s] http response [as per the health probe configuration <expected> {is|are} the acceptable status code]',
    ],
    slugs: ['statuscodemismatch'],
    names: ['HttpStatusCodeMismatchWithStatusCode', 'HttpStatusCodeMismatch'],
    ...wrongStatus,
  },
  {
    code: 'HAG08',
    patterns: [
      'body of the backend[s] http response did not match the probe setting [received response body {does not|doesnt} contain <body..>]',
      'probe response body mismatch',
    ],
    cause: 'The server answers, and its body does not hold the text that the probe looks for ({body}).',
    possible: [
      'the application says something else than when the probe was set up',
      'the text of the probe is mistyped: it is looked for as it stands, with case',
    ],
    verify: ['what the server answers: {curl}', 'match.body of the probe of {settings}: {body}'],
    fix: 'Write into match.body a text that the answer of {path} always holds, or leave it out.',
    provedBy: ['AGW116'],
  },
]

/** What a status code mostly means, by the code; it goes before what is said of all of them. */
const STATUS: Readonly<Record<string, Partial<Advice>>> = {
  '301': redirects(),
  '302': redirects(),
  '307': redirects(),
  '308': redirects(),
  '400': {
    possible: ['the probe asks with a host name that the server refuses: by default 127.0.0.1, without a name in TLS'],
    fix: 'Give the probe of {settings} the host name that the application answers to.',
    provedBy: ['AGW101', 'AGW104', 'AGW106', 'AGW108'],
  },
  '401': {
    possible: ['the path of the probe asks for a login, and a probe cannot give one'],
    fix: 'Let the probe of {settings} ask for a path without a login, or accept 401 in its match.',
    provedBy: ['AGW101', 'AGW115'],
  },
  '403': {
    possible: [
      'the server forbids the path',
      'access restrictions of the service, or a firewall in front of it, do not let the subnet of the gateway in',
    ],
    fix: 'Allow the subnet of the gateway at {server}, or let the probe of {settings} ask for an open path.',
    provedBy: ['AGW101', 'AGW108'],
  },
  '404': {
    possible: ['the server does not know {path}', 'it serves another application for {host}'],
    fix: 'Give the probe of {settings} a path and a host name that the application serves.',
    provedBy: ['AGW108', 'AGW110', 'AGW141', 'AGW101'],
  },
  '405': {
    possible: ['the server does not allow GET on {path}, and probes use no other method'],
    fix: 'Allow GET on the path of the probe, or let the probe of {settings} ask for another.',
    provedBy: ['AGW110'],
  },
  '500': {
    possible: ['the application fails', 'something that it depends on fails'],
    verify: ['the log of the application on {server}', 'what the server answers: {curl}'],
    fix: 'Mend the application on {server}: the way to it is open.',
    provedBy: [],
  },
  '502': behindProxy(),
  '503': {
    possible: ['the application is not started, or is overloaded', 'it says itself that it is not ready'],
    verify: ['the services on {server}', 'what the server answers: {curl}'],
    fix: 'Start or mend the application on {server}: the way to it is open.',
    provedBy: [],
  },
  '504': behindProxy(),
}

function redirects(): Partial<Advice> {
  return {
    possible: ['the server redirects to HTTPS or to another host name, and the probe does not follow'],
    fix: 'Let the probe of {settings} ask by the protocol and host name that the server redirects to, or accept {received}.',
    provedBy: ['AGW108', 'AGW115', 'AGW101'],
  }
}

function behindProxy(): Partial<Advice> {
  return {
    possible: ['{server} is a proxy itself, and what is behind it does not answer'],
    verify: ['what is behind {server}: its log, its own health', 'what the server answers: {curl}'],
    fix: 'Mend what is behind {server}: the way to it is open.',
    provedBy: ['AGW117'],
  }
}

/** The advice for a message that says a status code. */
export function withStatus(advice: Advice, received: string | undefined): Advice {
  const more = received !== undefined && Object.hasOwn(STATUS, received) ? STATUS[received] : undefined
  return { ...advice, ...more }
}
