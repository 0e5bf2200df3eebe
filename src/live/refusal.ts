// What answers with a status above 299 mean, in sentences: what is wrong, where, what to do. One row a status.
import type { AzureFaultCode } from '../resource/azure-answer.ts'
import { LiveError, quoted, type Need } from './fault.ts'
import { roleFor } from './permissions.ts'
import { parsed, field, textAt } from '../host/json.ts'
import type { WireAnswer } from './wire.ts'

/** What a request was for: the words of its refusal. */
export interface Purpose {
  /** The id, or in words. */
  readonly subject: string
  /** `Microsoft.Network/loadBalancers/read`. */
  readonly action: string
}

interface Refused extends Purpose {
  readonly status: number
  /** `AuthorizationFailed`; '' when the answer names none. */
  readonly code: string
  /** Status, code and words of Azure, in brackets. */
  readonly words: string
  readonly said: string
  /** The answer has no body. */
  readonly isEmpty: boolean
  /** Milliseconds by which the clock of this machine is ahead of Azure's. */
  readonly skew: number
}

interface Row {
  readonly fits: (status: number, refused: Refused) => boolean
  readonly code: AzureFaultCode
  readonly message: (refused: Refused) => string
}

const minute = 60_000

const rows: readonly Row[] = [
  { fits: (status) => status === 401, code: 'sign-in', message: signIn },
  {
    fits: (status, { code, isEmpty }) => status === 403 && isMissing(code, isEmpty),
    code: 'permission',
    message: permission,
  },
  {
    fits: (status) => status === 403,
    code: 'refused',
    message: ({ subject, words }) =>
      `Azure, or a proxy in between, refuses to answer about ${subject} ${words}. Check the subscription, and its policies for sign-ins.`,
  },
  {
    fits: (status) => status === 404,
    code: 'absent',
    message: ({ subject, words }) =>
      `${subject} is not in Azure, or not where this sign-in can see it ${words}. Check the id and the subscription.`,
  },
  {
    fits: (status, { code }) => status === 409 && /^ScopeLocked$/i.test(code),
    code: 'locked',
    message: ({ subject, words }) =>
      `A read-only lock keeps anyone from asking about ${subject}, because that is a POST ${words}. Lift the lock for as long as it takes.`,
  },
  {
    fits: (status) => status === 409,
    code: 'busy',
    message: ({ subject, words }) =>
      `${subject} is being changed, and Azure does not say anything about it until that has ended ${words}. Try again then.`,
  },
  {
    fits: (status) => status === 429,
    code: 'busy',
    message: ({ subject, words }) =>
      `Azure answers no more questions about ${subject} for now: too many were asked ${words}. Try again later, or ask for less.`,
  },
  {
    fits: (status) => status >= 500 || status === 408,
    code: 'busy',
    message: ({ subject, words }) => `Azure could not answer about ${subject} ${words}. Try again later.`,
  },
  {
    fits: (status) => status >= 300 && status < 400,
    code: 'foreign',
    message: ({ subject, words }) =>
      `Azure's answer about ${subject} is a redirect ${words}, which is not followed: the token is for the resource manager alone. Look for a proxy in between.`,
  },
]

const other: Row = {
  fits: () => true,
  code: 'refused',
  message: ({ subject, words }) => `Azure does not answer about ${subject} ${words}. Check the id.`,
}

/** Whether a permission is missing. NOTE: other codes name other reasons, and a page in HTML is from a proxy. */
function isMissing(code: string, isEmpty: boolean): boolean {
  return code === '' ? isEmpty : /AuthorizationFailed$/i.test(code)
}

function signIn({ code, words, skew }: Refused): string {
  const start = `Azure does not take this sign-in ${words}.`
  const minutes = Math.round(Math.abs(skew) / minute)
  if (minutes >= 5)
    return `${start} The clock of this machine is ${minutes} minutes ${skew > 0 ? 'ahead of' : 'behind'} Azure's, which makes tokens look ended or not begun: set it right.`
  if (code === 'InvalidAuthenticationTokenTenant')
    return `${start} The subscription is in another tenant: sign in there with \`az login --tenant TENANT\`, or set AZURE_TENANT_ID.`
  return `${start} Sign in again: \`az login\`, or a fresh token.`
}

function permission(refused: Refused): string {
  const { action, scope, role } = needOf(refused)
  return `This sign-in may not do ${action} on ${scope}. Ask for the role ${role} there, or for one that holds this action.`
}

/** Azure names action and scope itself; what it says goes before what was meant. */
function needOf({ said, action, subject }: Refused): Need {
  const named = /perform action '([^'\s]{3,200})'/.exec(said)?.[1] ?? action
  const scope = /over scope '([^'\s]{3,1000})'/.exec(said)?.[1] ?? subject
  return { action: named, scope, role: roleFor(named) }
}

/** The error of an answer that is no success. */
export function refusalOf(answer: WireAnswer, purpose: Purpose): LiveError {
  const { status } = answer
  const error = field(parsed(answer.text), 'error')
  const code = textAt(error, 'code')
  const said = textAt(error, 'message')
  const dated = Date.parse(answer.headers['date'] ?? '')
  const refused: Refused = {
    ...purpose,
    status,
    code,
    said,
    isEmpty: answer.text.trim() === '',
    words: `(${[[status, code].filter((part) => part !== '').join(' '), quoted(said)].filter((part) => part !== '').join(': ')})`,
    skew: Number.isNaN(dated) ? 0 : answer.at - dated,
  }
  const row = rows.find(({ fits }) => fits(status, refused)) ?? other
  return new LiveError(row.code, row.message(refused), row.code === 'permission' ? needOf(refused) : undefined)
}
