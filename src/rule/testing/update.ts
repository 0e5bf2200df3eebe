// Fills in what findings say, in the text of a file of cases: `message` where it is missing or another, and `at` of cases that
// fail where it is missing. Never changes what a case expects, and gives up rather than change anything else.
import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml'
import type { Finding } from '../../finding/finding.ts'
import { SourceText } from '../../resource/place.ts'
import type { CasesFile, RuleCase, Wanted } from '../cases.ts'
import { toJson } from '../../yaml/node.ts'
import { readCasesYaml } from '../yaml.ts'
import { fits, isWanted, outcomeOf } from './difference.ts'
import type { CaseResult } from './run.ts'
import { applyEdits, insertAfter, pairOf, replaceValue, type Edit } from './yaml-text.ts'

export interface Updated {
  readonly text: string
  /** How many cases and listed findings were filled in. */
  readonly count: number
  /** Names of cases that must be written by hand: an anchor shares their text, or it is written in a way that is not known. */
  readonly byHand: readonly string[]
}

/** The keys that one map of the file gets. */
interface Change {
  readonly name: string
  readonly path: readonly (string | number)[]
  readonly values: Readonly<Partial<Record<'at' | 'message', string>>>
}

export function updateCases({ source }: CasesFile, results: readonly CaseResult[]): Updated {
  const changes = results.flatMap(changesOf)
  const { contents } = parseDocument(source.text, {
    version: '1.2',
    schema: 'core',
    keepSourceTokens: true,
    uniqueKeys: false,
  })
  const edits: Edit[] = []
  const done: Change[] = []
  const byHand: string[] = []
  for (const change of changes) {
    const map = nodeAt(contents, change.path)
    const own = isMap(map) ? editsOf(source.text, map, change) : undefined
    if (own === undefined) byHand.push(change.name)
    else {
      edits.push(...own)
      done.push(change)
    }
  }
  const text = applyEdits(source.text, edits)
  if (!saysOnly(source.text, text, done))
    return { text: source.text, count: 0, byHand: changes.map(({ name }) => name) }
  return { text, count: done.length, byHand }
}

function changesOf({ ruleCase, run }: CaseResult): readonly Change[] {
  const { expect, name } = ruleCase
  if (expect !== 'fail' && expect !== 'unknown') return []
  if (outcomeOf(run) !== expect || run.problems.some(({ level }) => level === 'error')) return []
  const findings = run.findings.filter(({ outcome }) => outcome === expect)
  const index = Number(ruleCase.place.pointer.split('/')[1])
  if (ruleCase.findings === undefined) return ownChange(ruleCase, findings, index)
  return listedChanges(ruleCase.findings, findings, { name, path: [index, 'findings'] })
}

/** Each listed finding takes one of those that came. */
function listedChanges(
  listed: readonly Wanted[],
  findings: readonly Finding[],
  { name, path }: Omit<Change, 'values'>,
): readonly Change[] {
  const left = [...findings]
  const take = (wanted: Wanted): Finding | undefined => {
    const at = left.findIndex((finding) => fits(finding, wanted))
    return at < 0 ? undefined : left.splice(at, 1)[0]
  }
  const open = [...listed.entries()].filter(([, wanted]) => wanted.message === undefined || take(wanted) === undefined)
  return open.flatMap(([at, wanted]): readonly Change[] => {
    const message = take({ ...wanted, message: undefined })?.message
    // What is listed without a word is meant so.
    return message === undefined || !isWanted(wanted) ? [] : [{ name, path: [...path, at], values: { message } }]
  })
}

function ownChange(ruleCase: RuleCase, findings: readonly Finding[], index: number): readonly Change[] {
  const { expect, name, at, message } = ruleCase
  const given = messageFor(ruleCase, findings)
  const target = findings.find((finding) => fits(finding, { ...ruleCase, message: given ?? message }))?.target.name
  const values = {
    ...(expect === 'fail' && at === undefined && target !== undefined && target !== '' ? { at: target } : {}),
    ...(given === undefined ? {} : { message: given }),
  }
  return Object.keys(values).length === 0 ? [] : [{ name, path: [index], values }]
}

/** The message of the finding that all else fits; undefined when what is written fits, or nothing does. */
function messageFor(wanted: Wanted, findings: readonly Finding[]): string | undefined {
  if (wanted.message !== undefined && findings.some((finding) => fits(finding, wanted))) return undefined
  return findings.find((finding) => fits(finding, { ...wanted, message: undefined }))?.message
}

function editsOf(source: string, map: YAMLMap, { values }: Change): readonly Edit[] | undefined {
  const entries = Object.entries(values)
  const replaced = entries.filter(([key]) => pairOf(map, key) !== undefined)
  const added = entries.filter(([key]) => pairOf(map, key) === undefined)
  const edits = replaced.map(([key, value]) => replaceValue(source, map, key, value))
  const after = ['at', 'expect', 'severity', 'fix'].find((key) => pairOf(map, key) !== undefined) ?? ''
  if (added.length > 0) edits.push(insertAfter(source, map, after, added))
  return edits.every((edit): edit is Edit => edit !== undefined) ? edits : undefined
}

/** NOTE: an alias is not followed: what it names stands in another case too. */
function nodeAt(root: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((node, key) => {
    if (isSeq(node)) return node.items[Number(key)]
    return isMap(node) ? pairOf(node, String(key))?.value : undefined
  }, root)
}

/** Whether nothing but these values differs between the texts. */
function saysOnly(before: string, after: string, changes: readonly Change[]): boolean {
  const [old, now] = [before, after].map((text) => parsed(text))
  for (const { path, values } of changes) {
    const target = path.reduce<unknown>((value, key) => memberOf(value, key), old)
    if (typeof target === 'object' && target !== null) Object.assign(target, values)
  }
  return now !== undefined && canonical(old) === canonical(now)
}

function parsed(text: string): unknown {
  const source = new SourceText('', text)
  const node = readCasesYaml(source)
  return 'type' in node ? toJson(node) : undefined
}

function memberOf(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return value[Number(key)]
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined
}

/** The order of keys does not count. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
