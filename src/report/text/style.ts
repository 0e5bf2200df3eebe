// Colour of a terminal, or none: text without colour is the same on every machine. And how wide it is.
import { isPlainUrl } from '../escape.ts'

export interface Style {
  readonly error: Paint
  readonly warning: Paint
  readonly info: Paint
  readonly good: Paint
  readonly strong: Paint
  readonly dim: Paint
  /** A text that a click opens a page of; the text alone without colour. */
  readonly link: (text: string, url: string) => string
  /** Columns that a line has; Infinity where lines are not broken. */
  readonly width: number
}

type Paint = (text: string) => string

const none: Paint = (text) => text
const sgr =
  (code: number): Paint =>
  (text) =>
    text === '' ? '' : `\u001b[${code}m${text}\u001b[0m`

export function styleOf(colour: boolean, width = Infinity): Style {
  if (!colour) return { error: none, warning: none, info: none, good: none, strong: none, dim: none, link: none, width }
  return {
    error: sgr(31),
    warning: sgr(33),
    info: sgr(36),
    good: sgr(32),
    strong: sgr(1),
    dim: sgr(2),
    link: (text, url) => (isPlainUrl(url) ? `\u001b]8;;${url}\u001b\\${text}\u001b]8;;\u001b\\` : text),
    width,
  }
}
