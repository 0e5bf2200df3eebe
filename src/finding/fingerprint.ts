// What makes a finding the same finding in the next run: its rule and the declaration it is about. No line, message,
// parameter value, scope or set goes into it, so that it survives edits elsewhere and is equal in every environment.
import { sha256 } from './sha256.ts'

export interface Identity {
  readonly code: string
  /** The file of the declaration. */
  readonly file: string
  /** Symbolic names, else type and unevaluated name, through modules, and the element's key in the resource. */
  readonly declaration: string
  /** Which of the elements that share a declaration, such as those of a copy loop; 0 for the first. */
  readonly ordinal: number
}

export function fingerprint({ code, file, declaration, ordinal }: Identity): string {
  return sha256(JSON.stringify([code, file, declaration, ordinal]))
}
