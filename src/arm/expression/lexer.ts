// Tokens of an ARM expression. Knows characters only: which names exist and how tokens follow each other is the parser's.

export type TokenKind = 'name' | 'string' | 'number' | '(' | ')' | '[' | ']' | ',' | '.' | 'end'

/** `start` and `end` are offsets in the text that the lexer was given. */
export interface Token {
  readonly kind: TokenKind
  readonly start: number
  readonly end: number
  /** The name; the text of a string without quotes; of a number its value. */
  readonly value: string | number | bigint
}

/** What is wrong with an expression, as a range in the string that holds it. */
export interface SyntaxFault {
  readonly kind: 'fault'
  readonly message: string
  readonly start: number
  readonly end: number
  /** True when a limit was passed, not the grammar broken. */
  readonly limit: boolean
}

export function fault(message: string, start: number, end: number, limit = false): SyntaxFault {
  return { kind: 'fault', message, start, end, limit }
}

/** The token that begins at or after `from`. */
export function nextToken(text: string, from: number): Token | SyntaxFault {
  let start = from
  while (start < text.length && isBlank(text.charCodeAt(start))) start++
  if (start >= text.length) return { kind: 'end', start: text.length, end: text.length, value: '' }
  const code = text.charCodeAt(start)
  const mark = text.charAt(start)
  if (isMark(mark)) return { kind: mark, start, end: start + 1, value: mark }
  if (code === 39) return stringToken(text, start)
  if (isDigit(code) || ((code === 45 || code === 43) && isDigit(text.charCodeAt(start + 1))))
    return numberToken(text, start)
  if (isNamePart(code)) {
    const end = nameEnd(text, start)
    return { kind: 'name', start, end, value: text.slice(start, end) }
  }
  const hint = code === 34 ? `; strings stand in single quotes` : ''
  return fault(`Unexpected character '${mark}'${hint}.`, start, start + 1)
}

function stringToken(text: string, start: number): Token | SyntaxFault {
  const parts: string[] = []
  for (let from = start + 1; ;) {
    const quote = text.indexOf("'", from)
    if (quote < 0) return fault(`The string is not closed: add the closing quote "'".`, start, text.length)
    if (text.charCodeAt(quote + 1) !== 39) {
      parts.push(text.slice(from, quote))
      return { kind: 'string', start, end: quote + 1, value: parts.length === 1 ? (parts[0] ?? '') : parts.join('') }
    }
    parts.push(text.slice(from, quote + 1))
    from = quote + 2
  }
}

function numberToken(text: string, start: number): Token | SyntaxFault {
  let at = start + 1
  while (isDigit(text.charCodeAt(at))) at++
  const integerEnd = at
  if (text.charCodeAt(at) === 46 && isDigit(text.charCodeAt(at + 1))) {
    at++
    while (isDigit(text.charCodeAt(at))) at++
  }
  if (isNamePart(text.charCodeAt(at))) {
    // `1abc` may be the name of a property behind a dot; the parser decides.
    const end = nameEnd(text, at)
    return isDigit(text.charCodeAt(start)) && at === integerEnd
      ? { kind: 'name', start, end, value: text.slice(start, end) }
      : fault(`'${text.slice(start, end)}' is not a number.`, start, end)
  }
  const written = text.slice(start, at)
  if (at > integerEnd) return { kind: 'number', start, end: at, value: Number(written) }
  const value = Number(written)
  if (Number.isSafeInteger(value)) return { kind: 'number', start, end: at, value: value === 0 ? 0 : value }
  const exact = at - start > 20 ? undefined : BigInt(written.replace('+', ''))
  if (exact === undefined || BigInt.asIntN(64, exact) !== exact)
    return fault(`The integer ${written.slice(0, 24)} does not fit into 64 bits.`, start, at)
  return { kind: 'number', start, end: at, value: exact }
}

function nameEnd(text: string, start: number): number {
  let end = start
  while (isNamePart(text.charCodeAt(end))) end++
  return end
}

function isMark(mark: string): mark is '(' | ')' | '[' | ']' | ',' | '.' {
  return mark === '(' || mark === ')' || mark === '[' || mark === ']' || mark === ',' || mark === '.'
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isNamePart(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    isDigit(code) ||
    code === 95 ||
    code === 36 ||
    (code > 0xbf && code !== 0x2028 && code !== 0x2029 && code !== 0xfeff && code !== 0x3000)
  )
}

function isBlank(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2028 || code === 0x2029 || code === 0x3000
  )
}
