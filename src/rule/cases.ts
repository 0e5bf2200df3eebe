// Reads files of cases: deployments, what the rule of the file says of each, and excuses for what has no case. Judges nothing.
import type { Outcome } from '../finding/finding.ts'
import { dayOf } from '../resource/date.ts'
import type { Place, SourceText } from '../resource/place.ts'
import type { Problem } from '../resource/resource.ts'
import type { Rule } from './rule.ts'
import { casesShape } from './schema.ts'
import { checkShape } from './shape.ts'
import { textAt, toJson, valueAt, type YamlNode } from '../yaml/node.ts'
import { problemAt, readCasesYaml } from './yaml.ts'

/**
 * A text of a case. An inline template has the path `<file of cases>#<name of the case>`, the values of its parameters that
 * and `/parameters`.
 */
export interface CaseText {
  readonly path: string
  readonly text: string
  /** The YAML that an inline text was written as: findings point into it. */
  readonly node?: YamlNode
}

export interface CaseDeployment {
  readonly template: CaseText
  readonly parameters: readonly CaseText[]
  readonly scope: Readonly<Record<string, string>>
  readonly place: Place
}

/** What Azure answered about health, and what is known of the time. */
export interface CaseHealth {
  readonly texts: readonly CaseText[]
  /** The same before the deployment. */
  readonly before: readonly CaseText[]
  readonly watched: { readonly answers: number; readonly seconds: number; readonly timeUp: boolean }
}

/** What a finding must be: only what is said counts. */
export interface Wanted {
  readonly at: string | undefined
  readonly message: string | undefined
  readonly severity: string | undefined
  readonly fix: string | undefined
}

export interface RuleCase extends Wanted {
  readonly name: string
  /** They share one topology. None for a case about health alone. */
  readonly deployments: readonly CaseDeployment[]
  /** What was there before them. */
  readonly before: CaseDeployment | undefined
  /** What becomes of that which was before and is not declared. */
  readonly mode: string | undefined
  readonly health: CaseHealth | undefined
  /** What poolgate.yaml would say. */
  readonly config: unknown
  /** The day of the run; none when left out. */
  readonly today: string | undefined
  readonly expect: Outcome
  /** All findings of the expected outcome, when the case lists them. */
  readonly findings: readonly Wanted[] | undefined
  readonly place: Place
  readonly node: YamlNode
}

/** A mutant that may survive, or an outcome that the rule never has. */
export interface Excuse {
  readonly about: string
  readonly reason: string
  readonly place: Place
}

export interface CasesFile {
  readonly source: SourceText
  readonly cases: readonly RuleCase[]
  readonly survivors: readonly Excuse[]
  readonly nevers: readonly Excuse[]
  readonly problems: readonly Problem[]
}

/** The text of a file named relative to another; undefined when there is none. */
export type ReadBeside = (path: string, beside: string) => CaseText | undefined

export function isCasesFileOf(path: string, rule: Rule): boolean {
  return casesPathOf(rule.source).toLowerCase() === path.toLowerCase()
}

/** `LB012-mixed-pool-members.cases.yaml` holds the cases of the rule in `LB012-mixed-pool-members.yaml`. */
export function casesPathOf(rulePath: string): string {
  return rulePath.replace(/\.ya?ml$/i, '.cases.yaml')
}

export function readCases(source: SourceText, read: ReadBeside): CasesFile {
  const nothing = { source, cases: [], survivors: [], nevers: [] }
  const node = readCasesYaml(source)
  if (!('type' in node)) return { ...nothing, problems: node }
  const faults = checkShape(node, casesShape, 'the cases')
  if (faults.length > 0 || node.type !== 'list') return { ...nothing, problems: faults }
  const reader = new CaseReader(source, read)
  const excuses = (about: string, reason: string) =>
    node.items.flatMap((item): Excuse[] => {
      const place = valueAt(item, about)?.place
      return place ? [{ about: textAt(item, about) ?? '', reason: textAt(item, reason) ?? '', place }] : []
    })
  const [survivors, nevers] = [excuses('mutant', 'survives'), excuses('never', 'because')]
  const cases = node.items.filter((item) => valueAt(item, 'name') !== undefined).flatMap((item) => reader.read(item))
  return { source, cases, survivors, nevers, problems: reader.problems }
}

class CaseReader {
  readonly problems: Problem[] = []
  readonly #file: SourceText
  readonly #read: ReadBeside
  readonly #names = new Set<string>()

  constructor(file: SourceText, read: ReadBeside) {
    this.#file = file
    this.#read = read
  }

  read(node: YamlNode): readonly RuleCase[] {
    const name = textAt(node, 'name') ?? ''
    const place = valueAt(node, 'name')?.place ?? node.place
    if (this.#names.has(name)) this.problems.push(problemAt(`There are two cases called '${name}'. Rename one.`, place))
    this.#names.add(name)
    const health = this.#health(node, name)
    const deployments = this.#deployments(node, name, place, health !== undefined)
    const before = this.#before(node, name)
    const config = valueAt(node, 'config')
    const findings = valueAt(node, 'findings')
    if (deployments === undefined || (before === undefined && valueAt(node, 'before') !== undefined)) return []
    return [
      {
        name,
        deployments,
        before,
        mode: textAt(node, 'mode'),
        health,
        config: config && toJson(config),
        today: this.#today(node),
        expect: expected(textAt(node, 'expect')),
        ...wantedOf(node),
        findings: findings?.type === 'list' ? findings.items.map(wantedOf) : undefined,
        place,
        node,
      },
    ]
  }

  #today(node: YamlNode): string | undefined {
    const day = textAt(node, 'today')
    if (day === undefined || dayOf(day) !== undefined) return day
    const place = valueAt(node, 'today')?.place ?? node.place
    this.problems.push(problemAt(`today: '${day}' is no day. Write it as YYYY-MM-DD.`, place))
    return undefined
  }

  /** Undefined when one of them cannot be read. `bare`: none is needed. */
  #deployments(node: YamlNode, name: string, place: Place, bare: boolean): readonly CaseDeployment[] | undefined {
    const list = valueAt(node, 'templates')
    const single = valueAt(node, 'template') !== undefined
    if (bare && !single && list === undefined) return []
    if (single === (list !== undefined)) {
      const message = single
        ? `The case '${name}' has both 'template' and 'templates'. Keep one of them.`
        : `The case '${name}' has no 'template'. Write one, or the path of one.`
      this.problems.push(problemAt(message, place))
      return undefined
    }
    const before = this.problems.length
    const items = list?.type === 'list' ? list.items : [node]
    if (items.length === 0) this.problems.push(problemAt(`The case '${name}' has no template in its list.`, place))
    const deployments = items.flatMap((item, at) =>
      this.#deployment(item, items.length > 1 ? `${name}/${at + 1}` : name),
    )
    return this.problems.length > before ? undefined : deployments
  }

  #health(node: YamlNode, label: string): CaseHealth | undefined {
    const read = (key: string) => {
      const text = this.#text(node, key, `${label}/${key}`, (value) => value)
      return text === undefined ? [] : [text]
    }
    const [texts, before] = [read('health'), read('healthBefore')]
    if (texts.length === 0) return undefined
    const watched = valueAt(node, 'watched')
    const numberAt = (key: string) => Number(textAt(watched, key) ?? 0)
    return {
      texts,
      before,
      watched: {
        answers: numberAt('answers'),
        seconds: numberAt('seconds'),
        timeUp: textAt(watched, 'timeUp') === 'true',
      },
    }
  }

  /** A template with what belongs to it, or one of these alone. */
  #before(node: YamlNode, name: string): CaseDeployment | undefined {
    const value = valueAt(node, 'before')
    if (value === undefined) return undefined
    const label = `${name}/before`
    if (valueAt(value, 'template') !== undefined) return this.#deployment(value, label)[0]
    const wrap = valueAt(value, 'resources') === undefined ? (plain: unknown) => plain : asTemplate
    const template = this.#text(node, 'before', label, wrap)
    return template && { template, parameters: [], scope: {}, place: value.place }
  }

  #deployment(node: YamlNode, label: string): readonly CaseDeployment[] {
    const template = this.#text(node, 'template', label, asTemplate)
    const parameters = this.#text(node, 'parameters', `${label}/parameters`, asParameters)
    if (template === undefined) return []
    return [
      {
        template,
        parameters: parameters ? [parameters] : [],
        scope: textsOf(valueAt(node, 'scope')),
        place: node.place,
      },
    ]
  }

  #text(node: YamlNode, key: string, label: string, wrap: (value: unknown) => unknown): CaseText | undefined {
    const value = valueAt(node, key)
    if (value === undefined) return undefined
    if (value.type !== 'scalar') {
      const text = JSON.stringify(wrap(toJson(value)), null, 2)
      return { path: `${this.#file.path}#${label}`, text, node: value }
    }
    const text = this.#read(String(value.value), this.#file.path)
    if (text === undefined) this.problems.push(problemAt(`There is no file ${String(value.value)}.`, value.place))
    return text
  }
}

function wantedOf(node: YamlNode): Wanted {
  return {
    at: textAt(node, 'at'),
    message: textAt(node, 'message'),
    severity: textAt(node, 'severity'),
    fix: textAt(node, 'fix'),
  }
}

function textsOf(node: YamlNode | undefined): Readonly<Record<string, string>> {
  if (node?.type !== 'map') return {}
  return Object.fromEntries(node.entries.map(({ key }) => [key, textAt(node, key) ?? '']))
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
