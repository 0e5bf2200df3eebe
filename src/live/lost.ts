// Exchanges without an answer, in sentences, and whether it makes sense to ask again.
import type { AzureFaultCode } from '../resource/azure-answer.ts'
import { stopped } from '../host/interrupt.ts'
import { LiveError, quoted } from './fault.ts'
import type { WireFault } from './wire.ts'

interface Row {
  readonly code: AzureFaultCode
  readonly again: boolean
  readonly message: (host: string, detail: string) => string
}

const rows: Readonly<Record<WireFault['fault'], Row>> = {
  connection: {
    code: 'connection',
    again: true,
    message: (host, detail) => `${host} cannot be reached: ${wordsOf(detail)}. Check the network and HTTPS_PROXY.`,
  },
  certificate: {
    code: 'connection',
    again: false,
    message: (host, detail) =>
      `The certificate of ${host} is not trusted (${detail}). Where a proxy opens TLS, name the file of its authority in NODE_EXTRA_CA_CERTS.`,
  },
  'time-out': {
    code: 'time-out',
    again: true,
    message: (host, detail) => `${host} did not answer within ${detail}. Try again later.`,
  },
  'cut-off': {
    code: 'answer',
    again: true,
    message: (host, detail) => `The answer of ${host} is not whole: ${detail}. Try again; look for a proxy in between.`,
  },
  'too-large': {
    code: 'answer',
    again: false,
    message: (host, detail) => `The answer of ${host} is larger than ${detail}, which is not read. Ask for less.`,
  },
  foreign: {
    code: 'foreign',
    again: false,
    message: (host) => `A request to ${host} was not sent: the token is for the resource manager alone.`,
  },
  interrupted: { code: 'interrupted', again: false, message: () => stopped },
}

const words: Readonly<Record<string, string>> = {
  ECONNRESET: 'the connection broke off',
  EPIPE: 'the connection broke off',
  ECONNREFUSED: 'nobody takes the connection',
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'its name cannot be looked up',
  ETIMEDOUT: 'the connection takes too long',
  EHOSTUNREACH: 'there is no way to it',
  ENETUNREACH: 'there is no network',
}

function wordsOf(detail: string): string {
  return Object.hasOwn(words, detail) ? (words[detail] ?? detail) : quoted(detail)
}

/** The error of an exchange without an answer, and whether to ask again. */
export function lost(
  { fault, detail }: WireFault,
  url: string,
): { readonly error: LiveError; readonly again: boolean } {
  const { code, again, message } = rows[fault]
  // A host without a name stays without one; a lookup that fails for the moment is EAI_AGAIN.
  return { error: new LiveError(code, message(new URL(url).host, detail)), again: again && detail !== 'ENOTFOUND' }
}
