// Rules of one's own: finds their files, and reads and checks them. Loaded only when there are any.
import { UsageError } from '../config/usage-error.ts'
import { SourceText } from '../resource/place.ts'
import type { Problem } from '../resource/resource.ts'
import { Checker } from '../rule/cel/check.ts'
import { celFunctions } from '../rule/cel/functions.ts'
import { compilePattern } from '../rule/cel/pattern.ts'
import { library } from '../rule/library.generated.ts'
import { loadRules } from '../rule/load.ts'
import type { Rule } from '../rule/rule.ts'
import type { FileTree } from '../source/files.ts'
import { joinPath } from '../source/path.ts'
import { problemAt } from '../source/read.ts'
import { kinds } from '../topology/model/index.ts'
import { leavesPackage, packageOf } from './packages.ts'

/** The rules in these files and folders. Throws UsageError with every mistake, because a rule that is left out passes silently. */
export function readRules(paths: readonly string[], files: FileTree): readonly Rule[] {
  const problems: Problem[] = []
  const sources: SourceText[] = []
  const named = paths.map((given) => {
    const found = ruleFiles(given, files)
    if (found.length === 0) problems.push(problemAt(given, 'rule', `${given} holds no rule. ${whatRulesAre}`))
    return found
  })
  // A file that is named twice, by itself and by its folder or in two spellings, is one rule.
  for (const path of new Set(named.flat().map((file) => joinPath(file)))) {
    const leaves = leavesPackage(path, packageOf(path), files)
    const file = leaves === undefined ? files.read(path) : ({ code: 'outside', fault: leaves } as const)
    if ('fault' in file) problems.push(problemAt(path, file.code, file.fault))
    else sources.push(new SourceText(path, file.text))
  }
  const codes = new Set(library.map(({ code }) => code))
  const loaded = loadRules(sources, { checker: newChecker(), codes })
  problems.push(...loaded.problems)
  if (problems.length > 0) throw new UsageError(problems.map(({ message }) => message).join('\n'), problems)
  return loaded.rules
}

const whatRulesAre = 'A rule is a file *.yaml (not *.cases.yaml): name one, or a folder that holds some.'

export function newChecker(): Checker {
  return new Checker(Object.values(kinds), celFunctions, compilePattern)
}

/** A file as it is; of a folder every `*.yaml` below it that is no file of cases. */
export function ruleFiles(path: string, files: FileTree): string[] {
  if (files.kindOf(path) !== 'directory') return [path]
  return files.list(path).flatMap(({ name, isFolder }) => {
    if (isFolder) return name === 'node_modules' || name.startsWith('.') ? [] : ruleFiles(joinPath(path, name), files)
    return /\.ya?ml$/i.test(name) && !/\.cases\.ya?ml$/i.test(name) ? [joinPath(path, name)] : []
  })
}
