// The page of a rule: what is wrong, what Azure does, how it looks wrong and right, what to do about it.
import { diffLines, type LineDiff } from './line-diff.ts'
import { heading, inCode, paragraphs, section, type Block } from './page.ts'

/** Everything that the page says, as plain JSON. */
export interface RulePage {
  readonly code: string
  readonly name: string
  readonly title: string
  readonly severity: string
  /** A kind of the topology, or a resource type. */
  readonly target: string
  readonly azure?: { readonly deploy: string; readonly error?: string } | undefined
  readonly profiles: readonly string[]
  readonly tags: readonly string[]
  readonly since?: string | undefined
  readonly coveredBy: readonly string[]
  readonly params: readonly PageParam[]
  readonly why?: string | undefined
  /** What a finding says to do, its expressions left open; for a rule without an example. */
  readonly fixes: readonly string[]
  readonly edit?: { readonly set: string; readonly value: string | number | boolean } | undefined
  /** The part of the file that says when it holds. */
  readonly condition: string
  readonly links: readonly string[]
  readonly cases: readonly { readonly name: string; readonly expect: string }[]
  readonly wrong?: PageExample | undefined
  /** The case that passes and is nearest to the wrong one. */
  readonly right?: PageExample | undefined
  readonly source: string
}

export interface PageParam {
  readonly name: string
  readonly type: string
  readonly default: string
  readonly description: string
}

export interface PageExample {
  readonly name: string
  readonly files: readonly { readonly path: string; readonly text: string }[]
  /** What `check` prints of it. */
  readonly finding: string
  /** What the finding is about. */
  readonly target?: string | undefined
}

/** Examples that differ in more lines are shown one after the other. */
const nearEnough = 12
const mostLines = 80

export const AZURE: Readonly<Record<string, string>> = {
  rejected: 'rejects the deployment',
  'rejected?': 'probably rejects the deployment',
  silent: 'accepts it silently',
  'silent?': 'probably accepts it silently',
  later: 'accepts it, and a later operation fails',
  unknown: 'not known',
}

export function rulePageBlocks(page: RulePage): readonly Block[] {
  return [
    { type: 'title', text: `${page.code} ${page.name}` },
    { type: 'prose', text: `${page.title.replace(/\.$/, '')}.` },
    { type: 'rows', rows: factsOf(page) },
    ...section('Why', paragraphs(page.why)),
    ...exampleBlocks(page),
    ...(page.wrong === undefined ? section('Fix', fixBlocks(page.fixes)) : []),
    ...section('The condition', codeBlocks('yaml', page.condition)),
    ...section('Parameters', paramBlocks(page.params)),
    ...section('Switch it off, or waive it', [settings(page)]),
    ...section('Cases', casesBlocks(page.cases)),
    ...section('More', page.links.length === 0 ? [] : [{ type: 'links', urls: page.links }]),
    { type: 'source', path: page.source },
  ]
}

function editText(edit: RulePage['edit']): string {
  return edit === undefined ? '' : `sets ${inCode(edit.set)} to ${inCode(JSON.stringify(edit.value))}`
}

export function azureText(azure: RulePage['azure']): string {
  if (azure === undefined) return 'not known'
  const what = AZURE[azure.deploy] ?? azure.deploy
  return azure.error === undefined ? what : `${what}: ${inCode(azure.error)}`
}

function factsOf(page: RulePage): readonly (readonly [string, string])[] {
  const rows: readonly (readonly [string, string])[] = [
    ['severity', page.severity],
    ['looks at', inCode(page.target)],
    ['Azure', azureText(page.azure)],
    ['`check --fix`', editText(page.edit)],
    ['profiles', page.profiles.join(', ')],
    ['told as part of', page.coveredBy.join(', ')],
    ['tags', page.tags.join(', ')],
    ['since', page.since ?? ''],
  ]
  return rows.filter(([, text]) => text !== '')
}

function exampleBlocks({ wrong, right }: RulePage): readonly Block[] {
  if (wrong === undefined) return []
  const shown = [
    heading('Wrong'),
    said(wrong),
    ...fileBlocks(wrong),
    { type: 'code', language: 'text', text: wrong.finding },
  ] as const
  return right === undefined ? shown : [...shown, heading('Right'), said(right), ...rightBlocks(wrong, right)]
}

function said({ name }: PageExample): Block {
  return { type: 'prose', text: `${name.slice(0, 1).toUpperCase()}${name.slice(1)}:` }
}

function rightBlocks(wrong: PageExample, right: PageExample): readonly Block[] {
  const diff = distanceOf(wrong, right)
  if (diff === undefined || diff.changes > nearEnough || diff.changes === 0) return fileBlocks(right)
  return [{ type: 'code', language: 'diff', text: diff.lines.join('\n') }]
}

/** How far two examples are from each other, value by value; undefined when they are too long to tell. */
export function distanceOf(one: PageExample, other: PageExample): LineDiff | undefined {
  return diffLines(linesOf(one), linesOf(other))
}

function linesOf({ files }: PageExample): readonly string[] {
  return files.flatMap(({ path, text }) => [...(path === 'main.json' ? [] : [`${path}:`]), ...spread(text).split('\n')])
}

/** Every value on a line of its own, so that what differs is a line. */
function spread(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    // NOTE: JSON with comments, and YAML, are compared as they are written.
    return text
  }
}

function fileBlocks({ files }: PageExample): readonly Block[] {
  return files.flatMap(({ path, text }): readonly Block[] => {
    const lines = text.split('\n')
    const cut = lines.length > mostLines ? [...lines.slice(0, mostLines), '…'] : lines
    const name: readonly Block[] = path === 'main.json' ? [] : [{ type: 'prose', text: inCode(path) }]
    return [...name, { type: 'code', language: path.endsWith('.json') ? 'json' : 'yaml', text: cut.join('\n') }]
  })
}

function fixBlocks(fixes: readonly string[]): readonly Block[] {
  return fixes.flatMap((fix) => paragraphs(fix))
}

function codeBlocks(language: string, text: string): readonly Block[] {
  return text.trim() === '' ? [] : [{ type: 'code', language, text }]
}

function paramBlocks(params: readonly PageParam[]): readonly Block[] {
  if (params.length === 0) return []
  const rows = params.map(
    ({ name, type, default: value, description }) =>
      [name, `${description} (${type}, ${inCode(value)} when left out)`] as const,
  )
  return [{ type: 'rows', rows }]
}

function settings({ code, severity, params, wrong }: RulePage): Block {
  const values = params.map(({ name, default: value }) => `${name}: ${value}`).join(', ')
  const set = values === '' ? '' : `  # or: { severity: ${severity}, params: { ${values} } }\n`
  const target = JSON.stringify(wrong?.target ?? '*')
  const text =
    `# poolgate.yaml\nrules:\n  ${code}: off # or error, warning, info\n${set}` +
    `waivers:\n  - { rule: ${code}, target: ${target}, reason: why it is right here, expires: 2030-01-31 }`
  return { type: 'code', language: 'yaml', text }
}

function casesBlocks(cases: RulePage['cases']): readonly Block[] {
  return cases.length === 0 ? [] : [{ type: 'list', items: cases.map(({ expect, name }) => `${expect}: ${name}`) }]
}
