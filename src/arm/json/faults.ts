// What can be wrong with a JSON text, and where.
import type { SourceText } from '../../resource/place.ts'
import { ArmError } from '../error.ts'
import { wordEnd } from './characters.ts'

const COMMA = 44

export class Faults {
  readonly #source: SourceText

  constructor(source: SourceText) {
    this.#source = source
  }

  /** No value begins at an offset. */
  unexpected(at: number): ArmError {
    const end = Math.max(wordEnd(this.#source.text, at), at + 1)
    // What stands there is not quoted: in a parameter file it may be a secret without its quotes.
    const message =
      end - at > 1
        ? 'A word stands here without quotes; write strings in double quotes.'
        : `Unexpected '${this.#source.text.charAt(at)}'; a value is expected here.`
    return this.fault(at, message, end)
  }

  /** No property name begins there; the object begins at `start`. */
  noKey(code: number, at: number, start: number): ArmError {
    if (code < 0) return this.cutOff(start)
    if (code === COMMA) return this.fault(at, `Unexpected ','; a property name is expected: remove the comma.`)
    const end = Math.max(wordEnd(this.#source.text, at), at + 1)
    return this.fault(at, `A property name in double quotes is expected here.`, end)
  }

  /** Something does not stand there that should. */
  missing(what: string, at: number, start: number): ArmError {
    return at >= this.#source.text.length ? this.cutOff(start) : this.fault(at, `${what}.`)
  }

  /** A string that begins at an offset has no end. */
  openString(start: number): ArmError {
    return this.fault(start, 'The string is not closed: add the closing quote.', start + 1)
  }

  /** The text ends within the object or array that begins at an offset. */
  cutOff(start: number): ArmError {
    const bracket = this.#source.text.charAt(start)
    return this.fault(start, `The text ends before this '${bracket}' is closed; the file may be cut off.`)
  }

  /** The error `json` of a part of the text. */
  fault(start: number, message: string, end = start + 1): ArmError {
    return new ArmError('json', message, {
      source: this.#source,
      start,
      end: Math.min(end, this.#source.text.length),
      pointer: '',
    })
  }
}
