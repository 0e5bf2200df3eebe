// The two files of a new rule. As written it compiles and its cases pass, so that the first change is the first step.
import { schemaLine } from './schemas.ts'
import type { HealthSkeleton, Skeleton, TemplateSkeleton } from './skeleton.ts'

export interface NewRule {
  readonly code: string
  readonly name: string
  readonly severity: string
  /** A kind of the topology, or a resource type. */
  readonly kind: string
  readonly skeleton: Skeleton
}

/** A line that begins with `#` and no blank after it is a key that may be switched on. */
export function ruleText({ code, name, severity, kind, skeleton }: NewRule): string {
  const { variable, list, title, assert, message, fix } = skeleton
  const target = kind.includes('/') ? `{ resource: ${kind} }` : kind
  const lines = [
    schemaLine('rule'),
    `code: ${code} # letters and a number; a code never changes its meaning`,
    `name: ${name} # what people call it`,
    `title: ${title} # what is wrong when it fails, in a few words`,
    `severity: ${severity} # error closes the gate; error | warning | info`,
    `for: ${target} # what it looks at; in conditions it is called ${variable}`,
    '#params: # what poolgate.yaml may set',
    '#  least: { type: int, default: 2, description: What it is for. } # read as params.least',
    ...(list === undefined ? [] : [`#forEach: { one: ${list} } # asks once for each element of a list`]),
    `#when: ${variable}.name != "example" # where it applies; everywhere when left out`,
    `#let: { who: ${variable}.label } # names for sub-expressions, in order`,
    `assert: ${assert} # what must hold, in CEL (https://cel.dev)`,
    `#at: ${variable} # where the finding points; the target when left out`,
    `message: ${message} # what is wrong and what happens; {…} holds an expression`,
    `fix: ${fix} # what to change`,
    '#coveredBy: [LB103] # rules that say the same: where one of them fails, this one is told with it',
    '#why: Why it matters, for people who meet it. # shown by poolgate explain',
    '#links: [https://example.com/our-standards] # pages that say so',
    '#tags: [team] # words to find it by',
  ]
  return `${lines.join('\n')}\n`
}

export function casesText({ name, skeleton }: NewRule): string {
  const cases = 'answer' in skeleton ? healthCases(name, skeleton) : templateCases(name, skeleton)
  return `${[schemaLine('cases'), ...cases].join('\n')}\n`
}

/** One template, three values: cases differ in what is said of them and in the value. */
function templateCases(name: string, { type, bad, good, was, resources }: TemplateSkeleton): readonly string[] {
  const before = was === undefined ? [] : [`  before: *before`]
  return [
    `# Deployments, and what ${name} says of each: fail, pass, unknown (a value is missing) or skip (it does not apply).`,
    '- name: what it is against',
    '  template: &template # a template, inline or as a path; &template names it for the cases below',
    `    parameters: { value: { type: ${type} } }`,
    '    resources:',
    ...resources.map((line) => `      ${line}`),
    `  parameters: { value: ${bad} }`,
    ...(was === undefined
      ? []
      : [`  before: &before { template: *template, parameters: { value: ${was} } } # what was there until now`]),
    '  expect: fail',
    '- name: as it should be',
    '  template: *template',
    `  parameters: { value: ${good} }`,
    ...before,
    '  expect: pass',
    '- name: a value that nobody gives',
    '  template: *template',
    ...before,
    '  expect: unknown',
  ]
}

/** Three answers that differ in a word. */
function healthCases(name: string, { bad, good, open, openName, answer }: HealthSkeleton): readonly string[] {
  const health = (word: string) => answer(word).map((line) => `    ${line}`)
  return [
    `# Answers of Azure, and what ${name} says of each: fail, pass, unknown (Azure does not know) or skip (it does not apply).`,
    '- name: what it is against',
    '  health: # what Azure answered, inline or as a path; a template beside it is not needed',
    ...health(bad),
    '  expect: fail',
    '- name: as it should be',
    '  health:',
    ...health(good),
    '  expect: pass',
    `- name: ${openName}`,
    '  health:',
    ...health(open),
    '  expect: unknown',
  ]
}
