// Takes a message apart: text, and expressions in braces. `{{` and `}}` are braces of the text.
export interface TemplatePart {
  readonly kind: 'text' | 'expression'
  readonly text: string
  /** Offset of the text in the message. */
  readonly start: number
}

export interface TemplateFault {
  readonly message: string
  readonly start: number
}

export function readTemplate(message: string): readonly TemplatePart[] | TemplateFault {
  const parts: TemplatePart[] = []
  let literal = ''
  let at = 0
  while (at < message.length) {
    const character = message.charAt(at)
    if ((character === '{' || character === '}') && message[at + 1] === character) {
      literal += character
      at += 2
    } else if (character === '}') {
      return { message: 'There is no { for this }. Write }} for a brace of the text.', start: at }
    } else if (character === '{') {
      const end = closingBrace(message, at + 1)
      if (end === undefined)
        return { message: 'There is no } for this {. Write {{ for a brace of the text.', start: at }
      if (literal !== '') parts.push({ kind: 'text', text: literal, start: at - literal.length })
      literal = ''
      parts.push({ kind: 'expression', text: message.slice(at + 1, end), start: at + 1 })
      at = end + 1
    } else {
      literal += character
      at += 1
    }
  }
  if (literal !== '') parts.push({ kind: 'text', text: literal, start: message.length - literal.length })
  return parts
}

/** The brace that ends an expression; those in its texts do not count. */
function closingBrace(message: string, from: number): number | undefined {
  let quote = ''
  for (let at = from; at < message.length; at++) {
    const character = message.charAt(at)
    if (quote !== '') {
      if (character === '\\') at += 1
      else if (character === quote) quote = ''
    } else if (character === '"' || character === "'") quote = character
    else if (character === '{') return undefined
    else if (character === '}') return at
  }
  return undefined
}
