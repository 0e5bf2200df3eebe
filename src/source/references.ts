// Which files a template names, by its text alone: linked templates of JSON; of Bicep its modules, what it uses, imports and loads.
// More than it means may be among them, never less. Touches no file.
import { tokensOf } from './bicep/tokens.ts'
import { isBicep } from './bicep/words.ts'
import { folderOf, joinPath } from './path.ts'

export interface References {
  readonly paths: readonly string[]
  /** It names a file by an expression, which may be any. */
  readonly isOpen: boolean
}

const none: References = { paths: [], isOpen: false }

export function referencesIn(path: string, text: string): References {
  const folder = folderOf(path)
  const absolute = (names: readonly string[]) => names.map((name) => joinPath(folder, name))
  if (isBicep(path)) return { paths: absolute(namesInBicep(text)), isOpen: false }
  if (!/\.jsonc?$/i.test(path) || !/"templateLink"/i.test(text)) return none
  // NOTE: in JSON a slash may be written `\/`.
  const plain = text.replaceAll('\\/', '/')
  const names = [...plain.matchAll(/["']([^"'\\\n]{1,512}\.jsonc?)["']/gi)].map(([, name = '']) => name)
  return { paths: absolute(names), isOpen: /"relativePath"\s{0,64}:\s{0,64}"\[/i.test(plain) }
}

/** Texts that end like the name of a file, and whatever a function reads: `loadTextContent('LICENSE')`. */
function namesInBicep(text: string): readonly string[] {
  const names: string[] = []
  let last = ''
  for (const token of tokensOf(text)) {
    const isName = token.kind === 'string' && token.text !== undefined && token.text !== ''
    if (isName && (isLoading(last) || /^[^:\n]{1,512}\.\w{1,16}$/.test(token.text))) names.push(token.text)
    if (token.kind === 'word' || (token.kind === 'mark' && token.text !== '(')) last = token.text
  }
  return names
}

function isLoading(word: string): boolean {
  return word.startsWith('load')
}
