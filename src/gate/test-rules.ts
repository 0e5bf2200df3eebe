// Runs the cases that stand beside rules, through the same pipeline as `check`. Loaded only for `test`.
import { JsonDocument } from '../arm/json/document.ts'
import { expandTemplate } from '../arm/template/expand.ts'
import { validateConfiguration } from '../config/validate.ts'
import type { Configuration } from '../config/configuration.ts'
import { SourceText } from '../resource/place.ts'
import type { Problem } from '../resource/resource.ts'
import {
  casesPathOf,
  runCases,
  type CaseReport,
  type CaseRun,
  type CaseText,
  type ReadBeside,
  type RuleCase,
} from '../rule/cases.ts'
import type { Rule } from '../rule/rule.ts'
import { RuleError } from '../rule/cel/evaluate.ts'
import { runRules } from '../rule/run.ts'
import type { FileTree } from '../source/files.ts'
import { folderOf, joinPath } from '../source/path.ts'
import { problemAt, readJsonText } from '../source/read.ts'
import { buildTopology } from '../topology/build.ts'
import { ruleProblem } from './judge.ts'
import { readRules } from './rules.ts'

/** The cases of the rules in these files and folders. Throws UsageError when a rule itself is wrong. */
export function testRules(paths: readonly string[], files: FileTree): CaseReport {
  const rules = readRules(paths, files)
  const problems: Problem[] = []
  const sources: SourceText[] = []
  for (const rule of rules) {
    const path = casesPathOf(rule.source)
    const file = files.kindOf(path) === 'absent' ? undefined : files.read(path)
    if (file === undefined)
      problems.push({ ...problemAt(path, 'cases', `Rule ${rule.code} has no cases. Write ${path}.`), level: 'warning' })
    else if ('fault' in file) problems.push(problemAt(path, file.code, file.fault))
    else sources.push(new SourceText(path, file.text))
  }
  const report = runCases(rules, sources, evaluateCase, readBeside(files))
  return { results: report.results, problems: [...problems, ...report.problems] }
}

function readBeside(files: FileTree): ReadBeside {
  return (path, beside) => {
    const full = joinPath(folderOf(beside), path)
    const file = files.read(full)
    return 'text' in file ? { path: full, text: file.text } : undefined
  }
}

function evaluateCase(rule: Rule, ruleCase: RuleCase): CaseRun {
  const problems: Problem[] = []
  const template = parse(ruleCase.template, problems)
  const parameters = ruleCase.parameters.flatMap((text) => {
    const document = parse(text, problems)
    return document === undefined ? [] : [{ document }]
  })
  const config = configOf(ruleCase, problems)
  if (template === undefined) return { findings: [], passed: 0, skipped: 0, problems }
  const { resources, withheld, gaps, problems: faults } = expandTemplate(template, parameters)
  const topology = buildTopology({ set: 'default', resources, withheld, gaps, intents: config.pools ?? [] })
  try {
    const run = runRules(topology, [{ rule, severity: rule.severity }], { set: 'default' })
    return { ...run, problems: [...problems, ...faults] }
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    // The case fails, whatever it expects.
    return { findings: [], passed: 0, skipped: 0, problems: [ruleProblem(error, rule)] }
  }
}

function parse({ path, text }: CaseText, problems: Problem[]): JsonDocument | undefined {
  const document = readJsonText(path, text)
  if (document instanceof JsonDocument) return document
  problems.push(document)
  return undefined
}

function configOf({ config, place }: RuleCase, problems: Problem[]): Configuration {
  if (config === undefined) return {}
  const faults = validateConfiguration(config)
  for (const { message } of faults) problems.push({ level: 'error', code: 'config', message, place })
  // The schema has judged it.
  return faults.length > 0 ? {} : (config as Configuration)
}
