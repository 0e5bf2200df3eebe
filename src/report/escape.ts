// Every foreign string goes through here before it reaches a terminal, a workflow command or Markdown: names, values and
// messages come from templates, which anybody may have written.

/** C0 and C1 controls, line separators, marks that turn the direction of text, invisible joiners and tags. */
const unprintable =
  // eslint-disable-next-line no-control-regex -- controls are what this is about
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Surrogate}/gu

/** One line for a terminal: what would move the cursor, colour, or turn the text stands there as `\u001b`. */
export function plain(text: string): string {
  return text.replace(unprintable, (character) => {
    if (character === '\n') return '\\n'
    if (character === '\t') return ' '
    return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`
  })
}

/** The message of a workflow command. */
export function workflowData(text: string): string {
  return plain(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** The value of a property of a workflow command. */
export function workflowProperty(text: string): string {
  return workflowData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** Prose in GitHub's Markdown, also inside a table: no markup, no HTML, no link, no mention. */
export function markdown(text: string): string {
  return (
    plain(text)
      .replace(/[\\`*_{}[\]()#+\-.!|~:=^$/"']/g, '\\$&')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // Mentions and mail addresses are looked for after escapes are gone: only a break inside of them helps.
      .replaceAll('@', '@\u200b')
  )
}

/** A name or a value as code in GitHub's Markdown, also inside a table. */
export function markdownCode(text: string): string {
  // HTML, because a code span in a table cannot hold every text: `|` and backticks end it.
  const escaped = plain(text).replace(
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
