// Every foreign string goes through here before it reaches a terminal, a workflow command or Markdown: names, values and
// messages come from templates, which anybody may have written.

/** Controls, line separators, marks that turn the direction of text, everything that is not seen, and what is no character. */
const unprintable =
  /(?!\ufe0f)[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Surrogate}\ufff9-\ufffb]/gu

/** NOTE: looked for first, because most texts are of ASCII, and the classes above are asked one character after the other. */
const beyondAscii = /[^\n\u0020-\u007e]+/g
const beyondPrintable = /[^\u0020-\u007e]+/g

/** One line for a terminal or a log: what would move the cursor, colour, turn the text or command stands there as `\u001b`. */
export function plain(text: string): string {
  return unarmed(text.replace(beyondPrintable, (run) => run.replace(unprintable, spelled)))
}

function spelled(character: string): string {
  if (character === '\n') return '\\n'
  if (character === '\t') return ' '
  const code = (character.codePointAt(0) ?? 0).toString(16)
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`
}

/**
 * Logs of CI systems are searched for commands: `##[error]`, `##vso[task.complete]` and `##teamcity[…]` anywhere in a line,
 * `::add-mask::` at its start. NOTE: no command of GitHub has a name that an IPv6 address could begin with, so that
 * `::ffff:10.0.0.4` stays.
 */
function unarmed(line: string): string {
  if (!line.includes('##') && !line.includes('::')) return line
  return line.replace(/##(?=\w*\[)/g, '\\u0023#').replace(/(?<=^|\s)::(?=[a-f]*[g-z-])/gi, '\\u003a:')
}

/** A value as JSON that is safe to print: the same value to every reader, without what `plain` takes away. */
export function safeJson(value: unknown, indent?: number): string {
  return safeJsonText(JSON.stringify(value, null, indent))
}

/** The same of a value that is JSON already. */
export function safeJsonText(json: string): string {
  return json
    .replace(beyondAscii, (run) => run.replace(invisible, (one) => one.split('').map(unitEscape).join('')))
    .replace(/##(?=\w*\[)/g, '\\u0023#')
}

/** As `unprintable`, but line breaks of the layout stay: those in strings are escaped already. */
const invisible = new RegExp(unprintable.source.replace('(?!\\ufe0f)', '(?!\\ufe0f|\\n)'), 'gu')

function unitEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
])

/** Text or the value of an attribute in XML or HTML. */
export function xml(text: string): string {
  return plain(text).replace(/[&<>"']/g, (character) => entities.get(character) ?? '')
}

/** The message of a workflow command. */
export function workflowData(text: string): string {
  return plain(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** The value of a property of a workflow command. */
export function workflowProperty(text: string): string {
  return workflowData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** The message of a logging command of Azure Pipelines. */
export function loggingData(text: string): string {
  return plain(text).replaceAll('%', '%AZP25')
}

/** The value of a property of a logging command of Azure Pipelines. */
export function loggingProperty(text: string): string {
  return loggingData(text).replaceAll(';', '%3B').replaceAll(']', '%5D')
}

/**
 * Issues (`#1`, `!1`, `GH-1`) and `:name:` of pictures are looked for in the page when escapes are gone: only a break inside of
 * them helps. An IPv6 address stays whole.
 */
function unlinked(text: string): string {
  return text.replace(/[#!&%~$](?=\d)|\bGH-(?=\d)|:(?=[a-f\d_+-]*[g-z][\w+-]*:)/gi, '$&\u200b')
}

/** So are mentions and addresses of the Web and of mail, which become links by themselves, within code too. */
function unaddressed(text: string): string {
  return text.replace(/@|:(?=\/\/)|www(?=\.)/gi, '$&\u200b')
}

/**
 * Text in a quoted label of Mermaid, which reads HTML, Markdown and entities in it: all but letters and digits are entities.
 * NOTE: `#` and `;` are those of Mermaid, `#35;` is `#`.
 */
export function mermaidText(text: string): string {
  return plain(text).replace(/[^A-Za-z0-9 \u00a1-\u{10ffff}]/gu, (character) => `#${character.codePointAt(0)};`)
}

/** Text in a quoted string of DOT, which reads entities and escapes of its own in it. */
export function dotText(text: string): string {
  return plain(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('&', '&amp;')
}

/** Prose in Markdown of GitHub, GitLab and Azure Repos, also inside a table: no markup, no HTML, no link, no mention. */
export function markdown(text: string): string {
  return unlinked(unaddressed(plain(text)))
    .replace(/[\\`*_{}[\]()#+\-.!|~:=^$/"']/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

/** A name or a value as code in GitHub's Markdown, also inside a table. */
export function markdownCode(text: string): string {
  // HTML, because a code span in a table cannot hold every text: `|` and backticks end it. But addresses are looked for in it.
  const escaped = unaddressed(plain(text)).replace(
    /[^A-Za-z0-9 ,;:\u0080-\u{10ffff}]/gu,
    (character) => `&#${character.codePointAt(0)};`,
  )
  return escaped.trim() === '' ? '' : `<code>${escaped}</code>`
}

/**
 * Prose on a page of Markdown, at the beginning of a block, in a list or in a table. Like `markdown`, but what cannot be
 * markup there is left as it is, because pages are read as files too.
 */
export function markdownProse(text: string): string {
  return (
    plain(text)
      .replace(/[\\`*_[\]~|!]/g, '\\$&')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // What would begin a heading, a list or a line at the start of a block.
      .replace(/^(?:[#+-](?=[\s#-]|$)|=)/, '\\$&')
      .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
      // Addresses become links by themselves.
      .replaceAll('://', '\\://')
      .replace(/www\./gi, (start) => `${start.slice(0, -1)}\\.`)
      .replaceAll('@', '@\u200b')
  )
}

/** Code as a block of its own, whatever it holds. */
export function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return [fence + language, ...text.trimEnd().split('\n').map(plain), fence].join('\n')
}

/** An address that can stand in Markdown as it is. */
export function isPlainUrl(url: string): boolean {
  return /^https:\/\/[\w.-]+(?:\/[\w./#?=&%-]*)?$/.test(url)
}

/** A link of ours; the label alone when the address is anything but a plain one. */
export function markdownLink(label: string, url: string): string {
  return isPlainUrl(url) ? `[${markdown(label)}](<${url}>)` : markdown(label)
}

/** A text cut between characters, with a mark that it was. */
export function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
