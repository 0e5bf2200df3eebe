// How wide a text is at a terminal, and how it is broken into lines. The text must be plain: no control characters in it.

/** Takes no column of its own: marks that sit on the letter before them. */
const mark = /^\p{M}$/u
/** Takes two columns: letters of East Asia, and pictures. */
const wide =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{16fe0}-\u{1b2ff}\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation})$/u

/** The columns that a text takes. */
export function widthOf(text: string): number {
  if (/^[\u0020-\u007e]*$/.test(text)) return text.length
  let width = 0
  for (const character of text) width += mark.test(character) ? 0 : wide.test(character) ? 2 : 1
  return width
}

/** Pads to a width, by what is seen: the text must not be painted yet. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

/** Breaks between words; a word that is longer than the line stays whole. */
export function wrap(text: string, width: number): string[] {
  if (width === Infinity) return [text]
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of text.split(' ')) {
    const size = widthOf(word)
    if (line !== '' && used + 1 + size > width) {
      lines.push(line)
      line = word
      used = size
    } else {
      used += line === '' ? size : size + 1
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, line]
}

/** The longest beginning of a text that takes no more than these columns. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let kept = ''
  let used = 0
  for (const character of text) {
    used += widthOf(character)
    if (used > width) break
    kept += character
  }
  return kept
}
