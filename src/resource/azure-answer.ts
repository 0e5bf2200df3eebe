// What Azure answers to one question: raw JSON, or what is wrong. The adapter makes it, sources read it.

export type AzureAnswer = AzureText | AzureFault

/** Raw JSON as it came over the wire. */
export interface AzureText {
  /** Where it comes from: `azure:` and the id that was asked about. */
  readonly origin: string
  readonly text: string
}

export interface AzureFault {
  readonly origin: string
  readonly code: AzureFaultCode
  /** What is wrong and what to do, in sentences. */
  readonly message: string
  /** Set where the sign-in may not: what to ask for. */
  readonly need?: { readonly action: string; readonly scope: string; readonly role: string }
}

export type AzureFaultCode =
  | 'sign-in' // no token, or one that Azure does not take
  | 'permission' // signed in, and not allowed to
  | 'locked' // a read-only lock forbids to ask
  | 'absent' // no such resource, group or subscription
  | 'refused' // any other answer of 4xx
  | 'busy' // 409, 429 and 5xx, longer than poolgate waits
  | 'connection' // no connection, or one that broke off
  | 'time-out' // no answer within the time
  | 'answer' // an answer that is none: cut off, not JSON, too large, endless
  | 'foreign' // leads to another host than that of the resource manager
  | 'failed' // an operation that Azure itself calls failed
  | 'incomplete' // a part of what was asked for
  | 'interrupted' // the user stopped it
