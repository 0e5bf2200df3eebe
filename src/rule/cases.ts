// Runs the cases of rules through the real pipeline, which is injected: a rule does not know where a topology comes from.
import type { Finding, Outcome } from '../finding/finding.ts'
import type { Place, SourceText } from '../resource/place.ts'
import type { Problem } from '../resource/resource.ts'
import type { Rule } from './rule.ts'
import { casesShape } from './schema.ts'
import { checkShape } from './shape.ts'
import { casesYamlLimits, problemAt, readYaml, textAt, toJson, valueAt, type YamlNode } from './yaml.ts'

/** A text of a case. An inline template has the path `<file of cases>#<name of the case>`. */
export interface CaseText {
  readonly path: string
  readonly text: string
}

export interface RuleCase {
  readonly name: string
  readonly template: CaseText
  readonly parameters: readonly CaseText[]
  /** What poolgate.yaml would say. */
  readonly config: unknown
  readonly expect: Outcome
  readonly at: string | undefined
  readonly message: string | undefined
  readonly severity: string | undefined
  readonly place: Place
}

/** What a rule said of a case. */
export interface CaseRun {
  readonly findings: readonly Finding[]
  readonly passed: number
  readonly skipped: number
  readonly problems: readonly Problem[]
}

/** Expands the case, builds its topology and runs the one rule. */
export type EvaluateCase = (rule: Rule, ruleCase: RuleCase) => CaseRun

/** The text of a file named relative to another; undefined when there is none. */
export type ReadBeside = (path: string, beside: string) => CaseText | undefined

export interface CaseResult {
  readonly rule: string
  readonly name: string
  readonly place: Place
  readonly passed: boolean
  /** What was expected (`-`) and what came (`+`), line by line; empty when it passed. */
  readonly difference: readonly string[]
}

export interface CaseReport {
  readonly results: readonly CaseResult[]
  readonly problems: readonly Problem[]
}

/** The cases in these files; `LB012-mixed-pool-members.cases.yaml` holds those of rule LB012. */
export function runCases(
  rules: readonly Rule[],
  files: readonly SourceText[],
  evaluate: EvaluateCase,
  read: ReadBeside,
): CaseReport {
  const results: CaseResult[] = []
  const problems: Problem[] = []
  for (const file of files) {
    const rule = rules.find((candidate) => isCasesFileOf(file.path, candidate))
    const cases = readCases(file, read)
    problems.push(...cases.problems)
    if (rule === undefined)
      problems.push(problemAt('There is no rule beside these cases.', { source: file, start: 0, end: 0, pointer: '' }))
    else results.push(...cases.cases.map((ruleCase) => resultOf(rule, ruleCase, evaluate(rule, ruleCase))))
  }
  return { results, problems }
}

export function isCasesFileOf(path: string, rule: Rule): boolean {
  return casesPathOf(rule.source).toLowerCase() === path.toLowerCase()
}

export function casesPathOf(rulePath: string): string {
  return rulePath.replace(/\.ya?ml$/i, '.cases.yaml')
}

export function readCases(
  file: SourceText,
  read: ReadBeside,
): { readonly cases: readonly RuleCase[]; readonly problems: readonly Problem[] } {
  const node = readYaml(file, casesYamlLimits)
  if (!('type' in node)) return { cases: [], problems: node }
  const faults = checkShape(node, casesShape, 'the cases')
  if (faults.length > 0 || node.type !== 'list') return { cases: [], problems: faults }
  const problems: Problem[] = []
  const cases = node.items.flatMap((item) => readCase(item, file, read, problems))
  return { cases, problems }
}

function readCase(node: YamlNode, file: SourceText, read: ReadBeside, problems: Problem[]): readonly RuleCase[] {
  const name = textAt(node, 'name') ?? ''
  const textOf = (key: string, wrap: (value: unknown) => unknown): CaseText | undefined => {
    const value = valueAt(node, key)
    if (value === undefined) return undefined
    if (value.type !== 'scalar')
      return { path: `${file.path}#${name}`, text: JSON.stringify(wrap(toJson(value)), null, 2) }
    const text = read(String(value.value), file.path)
    if (text === undefined) problems.push(problemAt(`There is no file ${String(value.value)}.`, value.place))
    return text
  }
  const template = textOf('template', asTemplate)
  if (template === undefined) return []
  const parameters = textOf('parameters', asParameters)
  const config = valueAt(node, 'config')
  return [
    {
      name,
      template,
      parameters: parameters === undefined ? [] : [parameters],
      config: config && toJson(config),
      expect: expected(textAt(node, 'expect')),
      at: textAt(node, 'at'),
      message: textAt(node, 'message'),
      severity: textAt(node, 'severity'),
      place: valueAt(node, 'name')?.place ?? node.place,
    },
  ]
}

/** A case says only what it is about. */
function asTemplate(value: unknown): unknown {
  const schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#'
  return typeof value === 'object' ? { $schema: schema, contentVersion: '1.0.0.0', ...value } : value
}

function asParameters(value: unknown): unknown {
  const schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#'
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
  const parameters = Object.fromEntries(entries.map(([name, given]: [string, unknown]) => [name, { value: given }]))
  return { $schema: schema, contentVersion: '1.0.0.0', parameters }
}

function expected(text: string | undefined): Outcome {
  return text === 'fail' || text === 'unknown' || text === 'skip' ? text : 'pass'
}

function resultOf(rule: Rule, ruleCase: RuleCase, run: CaseRun): CaseResult {
  const { name, place } = ruleCase
  const difference = differenceOf(ruleCase, run)
  return { rule: rule.code, name, place, passed: difference.length === 0, difference }
}

/** The worst that the rule says of any target. */
function outcomeOf({ findings, passed }: CaseRun): Outcome {
  if (findings.some(({ outcome }) => outcome === 'fail')) return 'fail'
  if (findings.length > 0) return 'unknown'
  return passed > 0 ? 'pass' : 'skip'
}

function differenceOf(ruleCase: RuleCase, run: CaseRun): readonly string[] {
  const errors = run.problems.filter(({ level }) => level === 'error').map(({ message }) => `+ problem: ${message}`)
  if (errors.length > 0) return [`- ${ruleCase.expect}`, ...errors]
  const outcome = outcomeOf(run)
  if (outcome !== ruleCase.expect) {
    return [`- ${ruleCase.expect}`, `+ ${outcome}`, ...run.findings.map((finding) => `+   ${describe(finding)}`)]
  }
  const { at, message, severity } = ruleCase
  const wanted = [
    {
      key: 'at',
      value: at,
      fits: (finding: Finding) => at === undefined || finding.target.name === at || pointsAt(finding, at),
    },
    {
      key: 'message',
      value: message,
      fits: (finding: Finding) => message === undefined || finding.message.includes(message),
    },
    {
      key: 'severity',
      value: severity,
      fits: (finding: Finding) => severity === undefined || finding.severity === severity,
    },
  ].filter(({ value }) => value !== undefined)
  const findings = run.findings.filter((finding) => finding.outcome === outcome)
  if (wanted.length === 0 || findings.some((finding) => wanted.every(({ fits }) => fits(finding)))) return []
  return [
    ...wanted.map(({ key, value }) => `- ${key}: ${value}`),
    ...findings.map((finding) => `+ ${describe(finding)}`),
  ]
}

/** A JSON pointer, or its end. */
function pointsAt({ place }: Finding, at: string): boolean {
  return at.startsWith('/') && place.pointer.endsWith(at)
}

function describe({ target, place, message, severity, outcome }: Finding): string {
  return `${outcome} ${severity} ${target.name} at ${place.pointer}: ${message}`
}
