// Runs the cases that stand beside rules. Loaded only for `test`.
import { SourceText, type Place } from '../resource/place.ts'
import type { Problem } from '../resource/resource.ts'
import { readCases, type CasesFile } from '../rule/cases.ts'
import type { Rule } from '../rule/rule.ts'
import { testRule } from '../rule/testing/run.ts'
import { updateCases } from '../rule/testing/update.ts'
import { readRuleYaml, whole } from '../rule/yaml.ts'
import type { YamlNode } from '../yaml/node.ts'
import type { FileTree } from '../source/files.ts'
import { casesOf, readBeside } from './rule-files.ts'
import { readRules } from './rules.ts'
import { prepareCase } from './test-case.ts'
import { mutationOf, reportOf, type PlaceOf, type TestReport } from './test-report.ts'

export interface TestRun {
  readonly mutate?: boolean
  /**
   * Replaces a file. Given, it gets the files of cases with what findings say filled in: `message` where it is missing or
   * another, and `at` of failing cases. What a case expects is never changed.
   */
  readonly write?: ((path: string, text: string) => void) | undefined
}

/** The cases of the rules in these files and folders. Throws UsageError when a rule itself is wrong. */
export function testRules(paths: readonly string[], files: FileTree, run: TestRun = {}): TestReport {
  return testAll(readRules(paths, files), files, run)
}

/** The cases of rules that are read. */
export function testAll(rules: readonly Rule[], files: FileTree, { mutate = false, write }: TestRun): TestReport {
  const read = rules.map((rule) => ({ rule, file: casesOf(rule, files) }))
  const updates = write === undefined ? [] : read.map(({ rule, file }) => updateOf(rule, file, files))
  // Only now, so that nothing is written when something cannot be read.
  for (const { file, count } of updates) if (count > 0) write?.(file.source.path, file.source.text)
  const results = read.map(({ rule, file }, at) => testRule(rule, updates[at]?.file ?? file, prepareCase, { mutate }))
  const report = reportOf(results, updates.flatMap(byHand))
  return {
    ...report,
    ...(mutate && { mutants: mutationOf(results, placesIn(files)) }),
    ...(write && { updated: updates.reduce((sum, { count }) => sum + count, 0) }),
  }
}

interface Update {
  readonly file: CasesFile
  readonly count: number
  readonly names: readonly string[]
}

function updateOf(rule: Rule, file: CasesFile, files: FileTree): Update {
  const { results } = testRule(rule, file, prepareCase, { mutate: false })
  const { text, count, byHand: names } = updateCases(file, results)
  const source = new SourceText(file.source.path, text)
  return { file: count === 0 ? file : readCases(source, readBeside(files)), count, names }
}

function byHand({ file, names }: Update): readonly Problem[] {
  return names.map((name): Problem => {
    const place = file.cases.find((ruleCase) => ruleCase.name === name)?.place ?? whole(file.source)
    const message = `The case '${name}' shares its text by an anchor or an alias, and is not updated. Write it by hand.`
    return { level: 'warning', code: 'cases', message, place }
  })
}

/** Places in the files of rules; a compiled rule has none. Each file is read when it is first asked for. */
function placesIn(files: FileTree): PlaceOf {
  const trees = new Map<string, { readonly source: SourceText; readonly root: YamlNode | undefined }>()
  const treeOf = (path: string) => {
    const file = files.read(path)
    const source = new SourceText(path, 'text' in file ? file.text : '')
    const root = readRuleYaml(source)
    return { source, root: 'type' in root ? root : undefined }
  }
  return (path, keys): Place => {
    const tree = trees.get(path) ?? treeOf(path)
    trees.set(path, tree)
    return keys.reduce((node: YamlNode | undefined, key) => childOf(node, key), tree.root)?.place ?? whole(tree.source)
  }
}

function childOf(node: YamlNode | undefined, key: string | number): YamlNode | undefined {
  if (node?.type === 'list') return node.items[Number(key)]
  return node?.type === 'map' ? node.entries.find((entry) => entry.key === key)?.value : undefined
}
