// Runs the cases that stand beside rules. Loaded only for `test`.
import { SourceText, type Place } from '../resource/place.ts'
import type { Problem } from '../resource/resource.ts'
import { casesPathOf, readCases, type CasesFile, type ReadBeside } from '../rule/cases.ts'
import type { Rule } from '../rule/rule.ts'
import { testRule } from '../rule/testing/run.ts'
import { readYaml, ruleYamlLimits, whole, type YamlNode } from '../rule/yaml.ts'
import type { FileTree } from '../source/files.ts'
import { folderOf, joinPath } from '../source/path.ts'
import { problemAt } from '../source/read.ts'
import { readRules } from './rules.ts'
import { prepareCase } from './test-case.ts'
import { mutationOf, reportOf, type PlaceOf, type TestReport } from './test-report.ts'

export interface TestOptions {
  /** Breaks each rule in turn as well: a mutant that no case fails is a survivor. */
  readonly mutate?: boolean
}

/** The cases of the rules in these files and folders. Throws UsageError when a rule itself is wrong. */
export function testRules(paths: readonly string[], files: FileTree, { mutate = false }: TestOptions = {}): TestReport {
  const rules = readRules(paths, files)
  const problems: Problem[] = []
  const results = rules.map((rule) => testRule(rule, casesOf(rule, files, problems), prepareCase, { mutate }))
  const report = reportOf(results, problems)
  return mutate ? { ...report, mutants: mutationOf(results, placesIn(files)) } : report
}

function casesOf(rule: Rule, files: FileTree, problems: Problem[]): CasesFile {
  const path = casesPathOf(rule.source)
  const file = files.kindOf(path) === 'absent' ? undefined : files.read(path)
  if (file === undefined)
    problems.push({ ...problemAt(path, 'cases', `Rule ${rule.code} has no cases. Write ${path}.`), level: 'warning' })
  else if ('text' in file) return readCases(new SourceText(path, file.text), readBeside(files))
  else problems.push(problemAt(path, file.code, file.fault))
  return { source: new SourceText(path, ''), cases: [], survivors: [], nevers: [], problems: [] }
}

function readBeside(files: FileTree): ReadBeside {
  return (path, beside) => {
    const full = joinPath(folderOf(beside), path)
    const file = files.read(full)
    return 'text' in file ? { path: full, text: file.text } : undefined
  }
}

/** Places in the files of rules; a compiled rule has none. Each file is read when it is first asked for. */
function placesIn(files: FileTree): PlaceOf {
  const trees = new Map<string, { readonly source: SourceText; readonly root: YamlNode | undefined }>()
  const treeOf = (path: string) => {
    const file = files.read(path)
    const source = new SourceText(path, 'text' in file ? file.text : '')
    const root = readYaml(source, ruleYamlLimits)
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
