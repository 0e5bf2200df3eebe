// The tokens of a Bicep file, as far as comments and declarations need them: strings are taken whole, everything else that is
// not a word, a bracket or a mark is passed over. Linear, and never throws: what is no Bicep gives few tokens.

export type Token =
  | { readonly kind: 'word' | 'mark'; readonly text: string; readonly start: number; readonly end: number }
  /** `text` is what it says; undefined when a part of it is an expression. */
  | { readonly kind: 'string'; readonly text: string | undefined; readonly start: number; readonly end: number }
  | { readonly kind: 'comment'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'line'; readonly start: number; readonly end: number }

export function* tokensOf(text: string): Generator<Token> {
  for (let at = 0; at < text.length;) {
    const start = at
    const character = text.charAt(at)
    if (character === '\n') {
      at++
      yield { kind: 'line', start, end: at }
    } else if (text.startsWith('//', at)) {
      at = endOf(text, '\n', at)
      yield { kind: 'comment', text: text.slice(start, at).trimEnd(), start, end: at }
    } else if (text.startsWith('/*', at)) {
      at = endOf(text, '*/', at + 2) + 2
    } else if (text.startsWith("'''", at)) {
      at = endOf(text, "'''", at + 3) + 3
      yield { kind: 'string', text: undefined, start, end: at }
    } else if (character === "'") {
      const { end, value } = readString(text, at)
      at = end
      yield { kind: 'string', text: value, start, end: at }
    } else if (isWordCharacter(character)) {
      while (at < text.length && isWordCharacter(text.charAt(at))) at++
      yield { kind: 'word', text: text.slice(start, at), start, end: at }
    } else {
      at++
      if (marks.has(character)) yield { kind: 'mark', text: character, start, end: at }
    }
  }
}

const marks = new Set('{}[](),:@=?*')

function isWordCharacter(character: string): boolean {
  return /\w/.test(character)
}

function endOf(text: string, what: string, from: number): number {
  const at = text.indexOf(what, from)
  return at < 0 ? text.length : at
}

/** A string and the expressions in it, which may hold strings: `'a${b ? '}' : c}'`. A line break ends one that was left open. */
function readString(text: string, start: number): { readonly end: number; readonly value: string | undefined } {
  const open: ('string' | 'expression' | 'brace')[] = ['string']
  let whole = true
  let at = start + 1
  for (; at < text.length && open.length > 0 && text.charAt(at) !== '\n'; at++) {
    const character = text.charAt(at)
    const inString = open.at(-1) === 'string'
    if (inString && character === '\\') at++
    else if (character === "'") {
      if (inString) open.pop()
      else open.push('string')
    } else if (inString && text.startsWith('${', at)) {
      open.push('expression')
      whole = false
      at++
    } else if (!inString && character === '{') open.push('brace')
    else if (!inString && character === '}') open.pop()
  }
  return { end: at, value: whole ? text.slice(start + 1, at - 1).replace(/\\(.)/g, '$1') : undefined }
}
