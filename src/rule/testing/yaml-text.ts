// Writes single texts into YAML that people wrote: what stands around them stays as it is, to the byte.
import { isAlias, isScalar, parseDocument, type Pair, type Scalar, type YAMLMap } from 'yaml'

/** A piece of a text, and what is to stand there. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = edits.toSorted((a, b) => b.start - a.start || b.end - a.end)
  return ordered.reduce((whole, { start, end, text: piece }) => whole.slice(0, start) + piece + whole.slice(end), text)
}

/**
 * New keys after the value of one that is there, in the way the map is written; undefined where that value is no plain scalar.
 */
export function insertAfter(
  source: string,
  map: YAMLMap,
  after: string,
  entries: readonly (readonly [string, string])[],
): Edit | undefined {
  const pair = pairOf(map, after)
  const [value, key] = [pair?.value, pair?.key]
  const end = isScalar(value) || isAlias(value) ? value.range?.[1] : undefined
  const start = isScalar(key) ? key.range?.[0] : undefined
  if (start === undefined || end === undefined) return undefined
  if (map.flow === true) {
    const text = entries.map(([name, given]) => `, ${name}: ${writeFlow(given)}`).join('')
    return { start: end, end, text }
  }
  const column = start - (source.lastIndexOf('\n', start - 1) + 1)
  const line = source.indexOf('\n', end)
  const at = line === -1 ? source.length : line + 1
  const lineBreak = source.charAt(source.indexOf('\n') - 1) === '\r' ? '\r\n' : '\n'
  const lines = entries.map(([name, given]) => `${' '.repeat(column)}${name}: ${writeBlock(given)}`)
  const text = lines.map((one) => (line === -1 ? lineBreak + one : one + lineBreak)).join('')
  return { start: at, end: at, text }
}

/** Another text in the place of a scalar, quoted as it was; undefined where it is shared by an anchor, or no scalar. */
export function replaceValue(source: string, map: YAMLMap, key: string, text: string): Edit | undefined {
  const value = pairOf(map, key)?.value
  if (!isScalar(value) || value.anchor !== undefined || value.tag !== undefined) return undefined
  const [start, end] = value.range ?? []
  return start === undefined || end === undefined
    ? undefined
    : { start, end, text: quotedAs(value, source.slice(start, end), text, map.flow === true) }
}

export function pairOf(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find(({ key }) => isScalar(key) && String(key.value) === name)
}

function quotedAs({ type }: Scalar, written: string, text: string, flow: boolean): string {
  switch (type) {
    case 'QUOTE_DOUBLE':
      return JSON.stringify(text)
    case 'QUOTE_SINGLE':
      return isOneLine(text) ? singleQuoted(text) : JSON.stringify(text)
    case 'BLOCK_FOLDED':
    case 'BLOCK_LITERAL': {
      const [, head = '', indent = ''] = /^(.*\r?\n)(?:\s*\n)*([ ]*)/.exec(written) ?? []
      const canStand = isOneLine(text) && text === text.trim() && head !== '' && indent !== ''
      const block = `${head.replace(/^[|>][-+\d]*/, '>-')}${indent}${text}`
      return (canStand ? block : JSON.stringify(text)) + (written.endsWith('\n') ? '\n' : '')
    }
    default:
      return flow ? writeFlow(text) : writeBlock(text)
  }
}

function writeBlock(text: string): string {
  return isPlain(text) ? text : quoted(text)
}

function writeFlow(text: string): string {
  return isPlain(text) && !/[,[\]{}]/.test(text) ? text : quoted(text)
}

/** In the quotes that need fewer escapes. */
function quoted(text: string): string {
  return isOneLine(text) && (!text.includes("'") || /["\\]/.test(text)) ? singleQuoted(text) : JSON.stringify(text)
}

function singleQuoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

function isOneLine(text: string): boolean {
  return !/[\p{Cc}\u2028\u2029\ufeff\p{Surrogate}]/u.test(text)
}

/** Whether it reads as itself without quotes. */
function isPlain(text: string): boolean {
  if (!isOneLine(text) || !/^[\p{L}\p{N}]/u.test(text) || /: |:$| #/.test(text)) return false
  const { contents, errors } = parseDocument(text, { version: '1.2', schema: 'core', prettyErrors: false })
  return errors.length === 0 && isScalar(contents) && contents.value === text
}
