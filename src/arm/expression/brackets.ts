// The brackets that tell expressions from literal strings in a template.

/** True for `[…]`: as in Azure the brackets must be the first and the last character. */
export function isBracketed(value: string): boolean {
  return value.length > 1 && value.charCodeAt(0) === 91 && value.charCodeAt(value.length - 1) === 93
}

/** What a template must say to mean this string: `[x]` is written `[[x]`. */
export function literalString(value: string): string {
  return isBracketed(value) ? `[${value}` : value
}
