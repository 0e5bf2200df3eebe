// Works out what the page of a rule says: its examples are its cases, which are executed. Loaded only for pages.
import { compactJson } from '../report/page/compact-json.ts'
import { distanceOf, type PageExample, type RulePage } from '../report/page/rule-page.ts'
import { findingLines } from '../report/text/findings.ts'
import { styleOf } from '../report/text/style.ts'
import type { CaseDeployment, CaseText, CasesFile, RuleCase } from '../rule/cases.ts'
import type { Rule } from '../rule/rule.ts'
import { fixesOf } from './rule-info.ts'
import { prepareCase } from './test-case.ts'

/** Keys of a rule's file that say when it holds. */
const CONDITION = new Set(['for', 'forEach', 'when', 'let', 'assert'])
const mostLines = 60
/** A larger template is no example. */
const mostCharacters = 64 * 1024
/** Cases that are compared with the wrong one. */
const mostCompared = 20

/** `text` is the file of the rule. */
export function rulePageOf(rule: Rule, text: string, { cases }: Pick<CasesFile, 'cases'>): RulePage {
  const wrong = examplesOf(rule, cases, 'fail', 1)[0]
  const right = wrong && nearestTo(wrong, examplesOf(rule, cases, 'pass', mostCompared))
  return {
    code: rule.code,
    name: rule.name,
    title: rule.title,
    severity: rule.severity,
    target: typeof rule.for === 'string' ? rule.for : rule.for.resource,
    azure: rule.azure,
    profiles: rule.profiles,
    tags: rule.tags,
    since: rule.since,
    coveredBy: rule.coveredBy,
    params: rule.params.map(({ name, type, default: value, description }) => {
      return { name, type, default: JSON.stringify(value), description }
    }),
    why: rule.why,
    fixes: fixesOf(rule),
    edit: rule.edit,
    condition: conditionOf(text),
    links: rule.links,
    cases: cases.map(({ name, expect }) => ({ name, expect })),
    wrong,
    right,
    source: rule.source,
  }
}

/** The lines of the file, as they are written. */
function conditionOf(text: string): string {
  const lines: string[] = []
  let isPart = false
  for (const line of text.split(/\r?\n/)) {
    const [, key] = /^(\w+):/.exec(line) ?? []
    if (key !== undefined) isPart = CONDITION.has(key)
    else if (/^\S/.test(line)) isPart = false
    if (isPart && line.trim() !== '') lines.push(line)
  }
  return lines.length > mostLines ? [...lines.slice(0, mostLines), '…'].join('\n') : lines.join('\n')
}

function examplesOf(
  rule: Rule,
  cases: readonly RuleCase[],
  expect: RuleCase['expect'],
  most: number,
): readonly PageExample[] {
  return cases
    .filter((one) => one.expect === expect)
    .slice(0, most)
    .flatMap((one) => exampleOf(rule, one) ?? [])
}

function nearestTo(wrong: PageExample, candidates: readonly PageExample[]): PageExample | undefined {
  const far = (one: PageExample) => distanceOf(wrong, one)?.changes || Infinity
  return [...candidates].sort((a, b) => far(a) - far(b))[0]
}

/** The case as files that one could have, and what `check` prints of them. */
function exampleOf(rule: Rule, ruleCase: RuleCase): PageExample | undefined {
  const files: CaseText[] = []
  const asFiles = (deployment: CaseDeployment, name: string): CaseDeployment => {
    const template = fileOf(deployment.template, `${name}.json`)
    const parameters = deployment.parameters.map((one) => fileOf(one, `${name}.parameters.json`))
    files.push(template, ...parameters)
    return { ...deployment, template, parameters }
  }
  const deployments = ruleCase.deployments.map((one, at) => asFiles(one, at === 0 ? 'main' : `main-${at + 1}`))
  const before = ruleCase.before && asFiles(ruleCase.before, 'before')
  const health = ruleCase.health && {
    ...ruleCase.health,
    texts: ruleCase.health.texts.map((text) => fileOf(text, 'health.json')),
    before: ruleCase.health.before.map((text) => fileOf(text, 'before.json')),
  }
  files.push(...(health?.before ?? []), ...(health?.texts ?? []))
  if (files.some(({ text }) => text.length > mostCharacters)) return undefined
  const { findings } = prepareCase(rule, { ...ruleCase, before, deployments, health }).run(rule)
  if (ruleCase.config !== undefined) files.push({ path: 'poolgate.yaml', text: compactJson(ruleCase.config) })
  const failed = findings.filter(({ outcome }) => outcome === 'fail')
  return {
    name: ruleCase.name,
    files: files.map(({ path, text }) => ({ path, text })),
    finding: findingLines({ findings: failed, inputs: [], sets: [] }, styleOf(false)).join('\n').trim(),
    target: failed[0]?.target.name,
  }
}

/** What every template says alike is left out. */
function fileOf({ text }: CaseText, path: string): CaseText {
  if (text.length > mostCharacters) return { path, text }
  try {
    const value: unknown = JSON.parse(text, (key, item: unknown) =>
      key === '$schema' || key === 'contentVersion' ? undefined : item,
    )
    return { path, text: compactJson(value) }
  } catch {
    // NOTE: JSON as Azure reads it, with comments, is shown as it is written.
    return { path, text }
  }
}
