// The fault matrix: what Azure, or what stands between, does wrong, and what is said of it.
import type { AzureFaultCode } from '../../src/resource/azure-answer.ts'
import { broken, json, refuse, reset, silent, stuck, text, type Step } from './fake-arm.ts'
import type { Setting } from './open.ts'

const group = '/subscriptions/s/resourceGroups/rg'
export const balancer = `${group}/providers/Microsoft.Network/loadBalancers/lb-web`
export const times = (count: number, step: Step): Step[] => Array.from({ length: count }, () => step)
const soon: Setting = { limits: { requestMilliseconds: 300, attempts: 2 } }

export interface FaultRow {
  readonly fault: string
  readonly steps: readonly Step[]
  readonly code: AzureFaultCode
  readonly says: string
  readonly requests: number
  readonly setting?: Setting
}

export const faultRows: readonly FaultRow[] = [
  {
    fault: '401',
    steps: [refuse(401, 'ExpiredAuthenticationToken', 'The access token expiry UTC time is earlier than now.')],
    code: 'sign-in',
    says: 'Azure does not take this sign-in (401 ExpiredAuthenticationToken: The access token expiry UTC time is earlier than now.). Sign in again: `az login`, or a fresh token.',
    requests: 1,
  },
  {
    fault: '401, another tenant',
    steps: [refuse(401, 'InvalidAuthenticationTokenTenant', 'The access token is from the wrong issuer.')],
    code: 'sign-in',
    says: 'Azure does not take this sign-in (401 InvalidAuthenticationTokenTenant: The access token is from the wrong issuer.). The subscription is in another tenant: sign in there with `az login --tenant TENANT`, or set AZURE_TENANT_ID.',
    requests: 1,
  },
  {
    fault: '401, conditional access',
    steps: [
      json({ error: { code: 'InvalidAuthenticationToken', message: 'Continuous access evaluation.' } }, 401, {
        'WWW-Authenticate':
          'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", error="insufficient_claims", claims="eyJhY2Nlc3NfdG9rZW4iOnt9fQ=="',
      }),
    ],
    code: 'sign-in',
    says: 'Azure asks for a stronger sign-in (a policy of conditional access). Sign in anew with `az logout` and `az login`.',
    requests: 1,
  },
  {
    fault: 'clock skew',
    steps: [refuse(401, 'InvalidAuthenticationToken', 'The access token is not yet valid.')],
    code: 'sign-in',
    says: "Azure does not take this sign-in (401 InvalidAuthenticationToken: The access token is not yet valid.). The clock of this machine is 120 minutes ahead of Azure's, which makes tokens look ended or not begun: set it right.",
    requests: 1,
    setting: { ahead: 7_200_000 },
  },
  {
    fault: '403',
    steps: [
      refuse(
        403,
        'AuthorizationFailed',
        `The client 'x' with object id 'y' does not have authorization to perform action 'Microsoft.Network/loadBalancers/read' over scope '${balancer}' or the scope is invalid.`,
      ),
    ],
    code: 'permission',
    says: `This sign-in may not do Microsoft.Network/loadBalancers/read on ${balancer}. Ask for the role Reader there, or for one that holds this action.`,
    requests: 1,
  },
  {
    fault: '403 without a word',
    steps: [text('', 403)],
    code: 'permission',
    says: `This sign-in may not do Microsoft.Network/loadBalancers/read on ${balancer}. Ask for the role Reader there, or for one that holds this action.`,
    requests: 1,
  },
  {
    fault: '403 for another reason',
    steps: [refuse(403, 'ReadOnlyDisabledSubscription', 'The subscription is disabled.')],
    code: 'refused',
    says: `Azure, or a proxy in between, refuses to answer about ${balancer} (403 ReadOnlyDisabledSubscription: The subscription is disabled.). Check the subscription, and its policies for sign-ins.`,
    requests: 1,
  },
  {
    fault: '403 of a proxy',
    steps: [text('<h1>Forbidden</h1>', 403)],
    code: 'refused',
    says: `Azure, or a proxy in between, refuses to answer about ${balancer} (403). Check the subscription, and its policies for sign-ins.`,
    requests: 1,
  },
  {
    fault: '404',
    steps: [refuse(404, 'ResourceNotFound', 'The Resource was not found.')],
    code: 'absent',
    says: `${balancer} is not in Azure, or not where this sign-in can see it (404 ResourceNotFound: The Resource was not found.). Check the id and the subscription.`,
    requests: 1,
  },
  {
    fault: '409 of a lock',
    steps: [refuse(409, 'ScopeLocked', 'The scope cannot perform this operation because it is locked.')],
    code: 'locked',
    says: `A read-only lock keeps anyone from asking about ${balancer}, because that is a POST (409 ScopeLocked: The scope cannot perform this operation because it is locked.). Lift the lock for as long as it takes.`,
    requests: 1,
  },
  {
    fault: '409 that does not end',
    steps: times(9, refuse(409, 'AnotherOperationInProgress', 'Another operation is in progress.')),
    code: 'busy',
    says: `${balancer} is being changed, and Azure does not say anything about it until that has ended (409 AnotherOperationInProgress: Another operation is in progress.). Try again then. It was asked 6 times.`,
    requests: 6,
  },
  {
    fault: '429 longer than poolgate waits',
    steps: [refuse(429, 'TooManyRequests', 'Slow down.', { 'Retry-After': '3600' })],
    code: 'busy',
    says: `Azure answers no more questions about ${balancer} for now: too many were asked (429 TooManyRequests: Slow down.). Try again later, or ask for less. It was asked once; Azure asks to wait 3600 s more.`,
    requests: 1,
  },
  {
    fault: '500 that does not end',
    steps: times(9, refuse(500, 'InternalServerError', 'Oops.')),
    code: 'busy',
    says: `Azure could not answer about ${balancer} (500 InternalServerError: Oops.). Try again later. It was asked 6 times.`,
    requests: 6,
  },
  {
    fault: '503 of a proxy, in HTML',
    steps: times(9, ({ response }) => void response.writeHead(503, { 'Content-Type': 'text/html' }).end('<h1>no</h1>')),
    code: 'busy',
    says: `Azure could not answer about ${balancer} (503). Try again later. It was asked 6 times.`,
    requests: 6,
  },
  {
    fault: '400',
    steps: [refuse(400, 'InvalidSubscriptionId', 'The provided subscription identifier is malformed.')],
    code: 'refused',
    says: `Azure does not answer about ${balancer} (400 InvalidSubscriptionId: The provided subscription identifier is malformed.). Check the id.`,
    requests: 1,
  },
  {
    fault: 'redirect',
    steps: [({ response }) => void response.writeHead(302, { Location: 'https://attacker.example/' }).end()],
    code: 'foreign',
    says: `Azure's answer about ${balancer} is a redirect (302), which is not followed: the token is for the resource manager alone. Look for a proxy in between.`,
    requests: 1,
  },
  {
    fault: 'reset that does not end',
    steps: times(9, reset),
    code: 'connection',
    says: 'HOST cannot be reached: the connection broke off. Check the network and HTTPS_PROXY. It was asked 6 times.',
    requests: 6,
  },
  {
    fault: 'no answer',
    steps: times(9, silent),
    code: 'time-out',
    says: 'HOST did not answer within 1 s. Try again later. It was asked 2 times.',
    requests: 2,
    setting: soon,
  },
  {
    fault: 'an answer that stops within its body',
    steps: times(9, stuck),
    code: 'time-out',
    says: 'HOST did not answer within 1 s. Try again later. It was asked 2 times.',
    requests: 2,
    setting: soon,
  },
  {
    fault: 'an answer that breaks off within its body',
    steps: times(9, broken),
    code: 'connection',
    says: 'HOST cannot be reached: the connection broke off. Check the network and HTTPS_PROXY. It was asked 6 times.',
    requests: 6,
  },
  {
    fault: 'truncated JSON',
    steps: times(9, text('{"id": "/subscr')),
    code: 'answer',
    says: `The answer of HOST is not whole: what came about ${balancer} is not JSON. Try again; look for a proxy in between. It was asked 6 times.`,
    requests: 6,
  },
  {
    fault: 'HTML of a proxy',
    steps: times(9, text('<html>Please log in</html>')),
    code: 'answer',
    says: `The answer of HOST is not whole: what came about ${balancer} is not JSON. Try again; look for a proxy in between. It was asked 6 times.`,
    requests: 6,
  },
  {
    fault: 'an answer without end',
    steps: [text(JSON.stringify({ x: 'x'.repeat(3_000_000) }))],
    code: 'answer',
    says: 'The answer of HOST is larger than 2 MB, which is not read. Ask for less.',
    requests: 1,
    setting: { limits: { answerBytes: 2 * 1024 * 1024 } },
  },
]
