// Writes values as YAML on one line, for files that people go on to edit. Texts are foreign: whatever stands in them, they
// read back as they are, and nothing invisible gets into the file.
import { plain } from '../report/escape.ts'

export type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain | undefined }

/** `{ set: prod, template: infra/main.json }`, `[a, b]`, `web`, `'lb-*'`. Members that are undefined are left out. */
export function flow(value: Plain): string {
  if (typeof value === 'string') return scalar(value)
  if (typeof value !== 'object') return String(value)
  if (isList(value)) return `[${value.map(flow).join(', ')}]`
  const members = Object.entries(value).flatMap(([key, member]) => {
    return member === undefined ? [] : [`${scalar(key)}: ${flow(member)}`]
  })
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`
}

/** A text in a comment: one line, and nothing that would end it. */
export function comment(text: string): string {
  return plain(text)
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value)
}

/** Plain where nobody could take it for anything else. */
function scalar(text: string): string {
  if (/^[\w./-]*$/.test(text) && isText.test(text) && !words.has(text.toLowerCase())) return text
  if (plain(text) === text && !/['\\]/.test(text)) return `'${text}'`
  return JSON.stringify(text).replace(/[^\u0020-\u007e\u00a1-\u1fff\u3001-\ud7ff\uf900-\ufaff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

/** Begins with a letter, or is a path: no number, no date, no mark of YAML. */
const isText = /^(?:[A-Za-z]|(?:\.{1,2}\/)+\w|\w[\w.-]*\/)/

/** What YAML, the old one too, does not read as texts. */
const words: ReadonlySet<string> = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off', 'y', 'n'])
