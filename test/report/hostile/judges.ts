// Judges of what reporters print: as the systems read it that it goes to. Each gives what is wrong, or nothing.
import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** A command that a system would carry out. */
export interface Command {
  readonly system: 'github' | 'azure' | 'teamcity'
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

/** Those that the runner of GitHub knows, old and new. */
const registered: ReadonlySet<string> = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'internal-set-repo-path',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
])

/** The commands in a log, line by line, as the runner of GitHub, the agent of Azure Pipelines and TeamCity look for them. */
export function commandsIn(log: string): readonly Command[] {
  return log.split(/\r\n|[\r\n\u0085\u2028\u2029]/).flatMap((line) => {
    const found = [gitHub(line) ?? oldGitHub(line), azure(line), teamCity(line)]
    return found.filter((command) => command !== undefined)
  })
}

/** `::name key=value,key=value::data` after blanks. */
function gitHub(line: string): Command | undefined {
  const text = line.trimStart()
  const end = text.indexOf('::', 2)
  if (!text.startsWith('::') || end < 0) return undefined
  const info = text.slice(2, end)
  const blank = info.indexOf(' ')
  const name = blank < 0 ? info : info.slice(0, blank)
  if (!registered.has(name.toLowerCase())) return undefined
  const pairs =
    blank < 0
      ? []
      : info
          .slice(blank + 1)
          .trim()
          .split(',')
  const undo = (value: string) => unescapeAll(value, { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' })
  return { system: 'github', name, properties: properties(pairs, undo), data: unescapeAll(text.slice(end + 2), data) }
}

const data = { '%0D': '\r', '%0A': '\n', '%25': '%' }

/** `##[name key=value;]data`, anywhere. */
function oldGitHub(line: string): Command | undefined {
  const start = line.indexOf('##[')
  const end = line.indexOf(']', start)
  if (start < 0 || end < 0) return undefined
  const [name = ''] = line.slice(start + 3, end).split(' ')
  return { system: 'github', name, properties: {}, data: line.slice(end + 1) }
}

/** `##vso[area.event key=value;key=value]data`, anywhere. */
function azure(line: string): Command | undefined {
  const start = line.toLowerCase().indexOf('##vso[')
  const end = line.indexOf(']', start)
  if (start < 0 || end < 0) return undefined
  const info = line.slice(start + 6, end)
  const blank = info.indexOf(' ')
  const name = blank < 0 ? info : info.slice(0, blank)
  const pairs =
    blank < 0
      ? []
      : info
          .slice(blank + 1)
          .trim()
          .split(';')
  const undo = (value: string) =>
    unescapeAll(value, { '%3B': ';', '%0D': '\r', '%0A': '\n', '%5D': ']', '%AZP25': '%' })
  const text = unescapeAll(line.slice(end + 1), { '%0D': '\r', '%0A': '\n', '%AZP25': '%' })
  return { system: 'azure', name, properties: properties(pairs, undo), data: text }
}

function teamCity(line: string): Command | undefined {
  return /##teamcity\[/i.test(line) ? { system: 'teamcity', name: '', properties: {}, data: line } : undefined
}

function properties(pairs: readonly string[], undo: (value: string) => string): Record<string, string> {
  const split = pairs.filter((pair) => pair.includes('=')).map((pair) => [pair.split('=', 1)[0] ?? '', pair] as const)
  return Object.fromEntries(split.map(([key, pair]) => [key, undo(pair.slice(key.length + 1))]))
}

/** One after the other, as the runner and the agent do it: `%` comes last. */
function unescapeAll(text: string, table: Readonly<Record<string, string>>): string {
  return Object.entries(table).reduce((done, [from, to]) => done.replaceAll(from, to), text)
}

/** What a terminal acts on, or what nobody sees: everything but line breaks, and with `colour` what paints and links. */
export function controlsIn(text: string, { colour = false }: { readonly colour?: boolean } = {}): readonly string[] {
  // eslint-disable-next-line no-control-regex -- controls are what this is about
  const painted = /\u001b\[[\d;]*m|\u001b\]8;;[\u0020-\u007e]*\u001b\\/g
  const bare = colour ? text.replace(painted, '') : text
  const control =
    /(?!\n|\ufe0f)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Surrogate}\ufff9-\ufffb]/gu
  return [...bare.matchAll(control)].map(([one]) => `U+${one.codePointAt(0)?.toString(16)}`)
}

/** The tree of a text in GitHub's Markdown. */
export function markdownTree(text: string): Root {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
}

/** What a page of ours is made of. */
const ours: ReadonlySet<string> = new Set([
  'root',
  'heading',
  'paragraph',
  'table',
  'tableRow',
  'tableCell',
  'text',
  'strong',
  'link',
  'html',
])
const ourHtml: ReadonlySet<string> = new Set(['<code>', '</code>', '<br>'])

/** What looks like a mention, an issue or a picture to what goes over the page afterwards. */
const reference = /@\w|[#!&%~$]\d|\bGH-\d|:[\w+-]*[g-z][\w+-]*:|:\/\/|\bwww\./i

/** Nodes that come from data, in Markdown of `--format markdown`. Links may lead to `urls` only. */
export function markdownFaults(root: Root, urls: ReadonlySet<string>): readonly string[] {
  const faults: string[] = []
  const visit = (node: Nodes, within: 'code' | 'link' | 'prose'): void => {
    if (!ours.has(node.type)) faults.push(`${node.type}: ${JSON.stringify(node).slice(0, 200)}`)
    if (node.type === 'html' && !ourHtml.has(node.value)) faults.push(`html: ${node.value}`)
    if (node.type === 'link' && !urls.has(node.url)) faults.push(`link: ${node.url}`)
    if (node.type === 'text' && within === 'prose' && reference.test(node.value)) faults.push(`text: ${node.value}`)
    if (!('children' in node)) return
    let state = within
    for (const child of node.children) {
      if (child.type === 'html') state = child.value === '<code>' ? 'code' : child.value === '</code>' ? within : state
      else visit(child, child.type === 'link' ? 'link' : state)
      if (child.type === 'html') visit(child, state)
    }
  }
  visit(root, 'prose')
  return faults
}

/** The text of a node, without what breaks references. */
export function markdownText(node: Nodes): string {
  if (node.type === 'text') return node.value.replaceAll('\u200b', '')
  return 'children' in node ? node.children.map(markdownText).join('') : ''
}
