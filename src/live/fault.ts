// What can go wrong between poolgate and Azure, as one class of errors with a closed list of codes. Thrown inside of this
// layer, and caught at its border alone, where it becomes a value.
import type { AzureFaultCode } from '../resource/azure-answer.ts'

/** A fault of a conversation with Azure; the message says what is wrong and what to do. */
export class LiveError extends Error {
  readonly code: AzureFaultCode
  /** What to ask for where a permission is missing. */
  readonly need: Need | undefined

  constructor(code: AzureFaultCode, message: string, need?: Need) {
    super(message)
    this.name = 'LiveError'
    this.code = code
    this.need = need
  }
}

/** The action that is not allowed, where, and the built-in role that holds it. */
export interface Need {
  readonly action: string
  readonly scope: string
  readonly role: string
}

/** Foreign text in one line, cut where nobody reads on. */
export function quoted(text: string, most = 300): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > most ? `${line.slice(0, most)}…` : line
}
