// Colour of a terminal, or none: text without colour is the same on every machine.

export interface Style {
  readonly error: Paint
  readonly warning: Paint
  readonly info: Paint
  readonly good: Paint
  readonly strong: Paint
  readonly dim: Paint
}

type Paint = (text: string) => string

const none: Paint = (text) => text
const sgr =
  (code: number): Paint =>
  (text) =>
    text === '' ? '' : `\u001b[${code}m${text}\u001b[0m`

export function styleOf(colour: boolean): Style {
  if (!colour) return { error: none, warning: none, info: none, good: none, strong: none, dim: none }
  return { error: sgr(31), warning: sgr(33), info: sgr(36), good: sgr(32), strong: sgr(1), dim: sgr(2) }
}

/** Pads to a width, by what is seen: the text must not be painted yet. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - text.length))
}
