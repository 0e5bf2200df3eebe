// Reads rules: YAML in, checked and compiled rules out, and for every mistake a problem with its place. A rule with a
// mistake does not run. Loaded only for custom rules, for `test`, and by the build.
import { severities, type Severity } from '../finding/finding.ts'
import type { Place, SourceText } from '../resource/place.ts'
import type { Problem } from '../resource/resource.ts'
import { nearest } from '../resource/nearest.ts'
import type { Kind } from '../topology/kind.ts'
import type { Checked, Checker, Purpose, Variable } from './cel/check.ts'
import { isFreeName } from './cel/environment.ts'
import { readEdit } from './edit.ts'
import { faultOfParam, fitsParam, paramKind, paramTypeOf } from './params.ts'
import type { Assertion, Code, Rule, RuleParam } from './rule.ts'
import { ruleShape } from './schema.ts'
import { checkShape } from './shape.ts'
import { readTemplate } from './template.ts'
import { entryOf, textAt, toJson, valueAt, type YamlNode, type YamlScalar } from '../yaml/node.ts'
import { problemAt, readRuleYaml } from './yaml.ts'

export type ProfilesOf = (code: string, severity: Severity) => Rule['profiles']

export interface LoadOptions {
  readonly checker: Checker
  /** Codes of rules that are there already, which `coveredBy` may name. */
  readonly codes?: ReadonlySet<string>
  /** Which profiles switch a rule on; a custom rule is on in each. */
  readonly profilesOf?: ProfilesOf
}

export interface LoadedRules {
  readonly rules: readonly Rule[]
  readonly problems: readonly Problem[]
}

/** Rules of several files. A code or a name that is used twice is an error that names both files. */
export function loadRules(sources: readonly SourceText[], options: LoadOptions): LoadedRules {
  const rules: Rule[] = []
  const problems: Problem[] = []
  const taken = new Map<string, string>()
  for (const source of sources) {
    const loaded = loadRule(source, options)
    problems.push(...loaded.problems)
    for (const rule of loaded.rules) {
      const other = taken.get(rule.code) ?? taken.get(rule.name)
      if (other === undefined) {
        rules.push(rule)
        taken.set(rule.code, source.path).set(rule.name, source.path)
      } else {
        const place = { source, start: 0, end: 0, pointer: '' }
        problems.push(problemAt(`${rule.code} ${rule.name} is declared twice: here and in ${other}.`, place))
      }
    }
  }
  problems.push(...coverProblems(rules, sources, options.codes ?? new Set()))
  return { rules, problems }
}

/** `coveredBy` names rules that are there; a rule of one's own may name one of the library. */
function coverProblems(rules: readonly Rule[], sources: readonly SourceText[], others: ReadonlySet<string>): Problem[] {
  const codes = new Set([...others, ...rules.map(({ code }) => code)])
  return rules.flatMap(({ code, coveredBy, source }) =>
    coveredBy.flatMap((other): Problem[] => {
      if (other !== code && codes.has(other)) return []
      const file = sources.find(({ path }) => path === source)
      const start = file?.text.search(/^coveredBy:/m) ?? 0
      const message =
        other === code
          ? `${code} cannot be covered by itself.`
          : `coveredBy names ${other}, which is no rule.${nearest(other, [...codes])}`
      return file ? [problemAt(message, { source: file, start, end: start + 'coveredBy'.length, pointer: '' })] : []
    }),
  )
}

export function loadRule(source: SourceText, options: LoadOptions): LoadedRules {
  const node = readRuleYaml(source)
  if (!('type' in node)) return { rules: [], problems: node }
  const faults = checkShape(node, ruleShape, 'the rule')
  if (faults.length > 0) return { rules: [], problems: faults }
  const reader = new RuleReader(node, source, options)
  const target = reader.readTarget()
  // Without a target every name in the rule would be reported.
  if (reader.problems.length > 0) return { rules: [], problems: reader.problems }
  const rule = reader.read(target)
  return reader.problems.length > 0 ? { rules: [], problems: reader.problems } : { rules: [rule], problems: [] }
}

const allProfiles = () => ['recommended', 'strict', 'all'] as const

class RuleReader {
  readonly problems: Problem[] = []
  readonly #node: YamlNode
  readonly #source: SourceText
  readonly #options: LoadOptions
  readonly #variables = new Map<string, Variable>()

  constructor(node: YamlNode, source: SourceText, options: LoadOptions) {
    this.#node = node
    this.#source = source
    this.#options = options
  }

  /** Binds the target's variable; everything after it is checked with its type. */
  readTarget(): Rule['for'] {
    const node = valueAt(this.#node, 'for')
    const type = textAt(node, 'resource')
    const name = type === undefined && node?.type === 'scalar' ? String(node.value) : 'resource'
    const kind = this.#kind(name)
    if (kind !== undefined) this.#variables.set(kind.variable, { type: kind.name })
    else if (node !== undefined) {
      const names = [...this.#options.checker.kinds.keys()]
      const message =
        type === undefined
          ? `There is no kind ${name}.${nearest(name, names) || ` There are ${names.join(', ')}.`}`
          : 'There are no kinds for resources.'
      this.problems.push(problemAt(message, node.place))
    }
    return type === undefined ? name : { resource: type }
  }

  read(target: Rule['for']): Rule {
    const node = this.#node
    const code = textAt(node, 'code') ?? ''
    const severity = severityAt(node) ?? 'error'
    const params = this.#params(valueAt(node, 'params'))
    const forEach = this.#forEach(valueAt(node, 'forEach'))
    const lets = this.#lets(valueAt(node, 'let'))
    const when = valueAt(node, 'when')
    const { edit, problems } = readEdit(node)
    this.problems.push(...problems)
    return {
      code,
      name: textAt(node, 'name') ?? '',
      title: textAt(node, 'title') ?? '',
      severity,
      for: target,
      ...optional('forEach', forEach),
      ...optional('when', when && this.#expression(when, 'condition')),
      let: lets,
      asserts: this.#asserts(),
      params,
      coveredBy: textsAt(node, 'coveredBy'),
      ...optional('edit', edit),
      ...optional('azure', this.#azure()),
      ...optional('why', textAt(node, 'why')),
      links: textsAt(node, 'links'),
      tags: textsAt(node, 'tags'),
      ...optional('since', textAt(node, 'since')),
      source: this.#source.path,
      profiles: (this.#options.profilesOf ?? allProfiles)(code, severity),
    }
  }

  #kind(name: string): Kind | undefined {
    return this.#options.checker.kinds.get(name)
  }

  /** Every param is a field of `params`, so that a misspelt one is found. */
  #params(node: YamlNode | undefined): readonly RuleParam[] {
    if (node?.type !== 'map') return []
    const params = node.entries.flatMap(({ key, value }): RuleParam[] => {
      const type = paramTypeOf(textAt(value, 'type'))
      const written = valueAt(value, 'default')
      if (type === undefined || written === undefined) return []
      const json = toJson(written)
      if (!fitsParam(type, json)) {
        this.problems.push(problemAt(`The default of ${key} ${faultOfParam(type, json) ?? 'is wrong'}.`, written.place))
        return []
      }
      return [{ name: key, type, default: json, description: textAt(value, 'description') ?? '' }]
    })
    const kind = paramKind(params)
    this.#variables.set(kind.variable, { type: kind.name, kind })
    return params
  }

  /** Binds the name of the elements; conditions and `let` read it. */
  #forEach(node: YamlNode | undefined): Rule['forEach'] {
    if (node?.type !== 'map') return undefined
    const [entry] = node.entries
    if (entry === undefined) {
      this.problems.push(problemAt('forEach needs a name and a list: { probe: lb.probes }.', node.place))
      return undefined
    }
    const { key, keyPlace, value } = entry
    if (!this.#isFree(key, keyPlace)) return undefined
    const checked = this.#check(value, 'list')
    const item = checked?.code && /^list<(.*)>$/.exec(checked.variable.type)?.[1]
    this.#variables.set(key, { type: item ?? 'dyn' })
    return checked?.code === undefined ? undefined : { name: key, list: checked.code }
  }

  #isFree(name: string, place: Place): boolean {
    const taken = this.#variables.has(name)
    if (!taken && isFreeName(name)) return true
    const message = taken
      ? `${name} is already the name of something else.`
      : `${name} is a word of CEL. Take another name.`
    this.problems.push(problemAt(message, place))
    return false
  }

  #lets(node: YamlNode | undefined): Rule['let'] {
    if (node?.type !== 'map') return []
    return node.entries.flatMap(({ key, keyPlace, value }) => {
      if (!this.#isFree(key, keyPlace)) return []
      const checked = this.#check(value, 'value')
      // NOTE: a name whose expression is wrong reads as anything, so that one mistake gives one message.
      this.#variables.set(key, checked?.code === undefined ? { type: 'dyn' } : checked.variable)
      return checked?.code === undefined ? [] : [{ name: key, code: checked.code }]
    })
  }

  #asserts(): readonly Assertion[] {
    const node = valueAt(this.#node, 'assert')
    const list = node?.type === 'list' ? node.items : [this.#node]
    return list.map((item) => this.#assertion(item))
  }

  /** What an assertion of a list does not say, the rule says for all of them. */
  #assertion(node: YamlNode): Assertion {
    const part = (key: string): YamlNode | undefined => valueAt(node, key) ?? valueAt(this.#node, key)
    const condition = valueAt(node, 'assert')
    const message = part('message')
    const [fix, at] = [part('fix'), part('at')]
    if (message === undefined) {
      this.problems.push(
        problemAt("The rule has no 'message'. It says what is wrong and what happens if it ships.", node.place),
      )
    }
    const severity = node === this.#node ? undefined : severityAt(node)
    return {
      assert: (condition && this.#expression(condition, 'condition')) ?? { op: 'value', value: true },
      ...optional('severity', severity),
      message: message ? this.#template(message) : [],
      fix: fix ? this.#template(fix) : [],
      ...optional('at', at && this.#expression(at, 'place')),
    }
  }

  #azure(): Rule['azure'] {
    const node = valueAt(this.#node, 'azure')
    return node && { deploy: textAt(node, 'deploy') ?? 'unknown', ...optional('error', textAt(node, 'error')) }
  }

  #expression(node: YamlNode, purpose: Purpose): Code | undefined {
    return this.#check(node, purpose)?.code
  }

  #check(node: YamlNode, purpose: Purpose): Checked | undefined {
    return node.type === 'scalar' ? this.#checkPart(node, String(node.value), 0, purpose) : undefined
  }

  #checkPart(node: YamlScalar, text: string, start: number, purpose: Purpose): Checked {
    const checked = this.#options.checker.check(text, this.#variables, purpose)
    const seen = new Set(this.problems.map(({ place }) => place?.start))
    for (const { message, start: from, end } of checked.faults) {
      const place = node.part(start + from, start + Math.max(end, from + 1))
      // The message of the rule is read once for each assertion that has none of its own.
      if (!seen.has(place.start)) this.problems.push(problemAt(message, place))
    }
    return checked
  }

  #template(node: YamlNode): readonly (string | Code)[] {
    if (node.type !== 'scalar') return []
    const parts = readTemplate(String(node.value).trimEnd())
    if (!('length' in parts)) {
      this.problems.push(problemAt(parts.message, node.part(parts.start, parts.start + 1)))
      return []
    }
    return parts.flatMap(({ kind, text, start }): (string | Code)[] => {
      if (kind === 'text') return [text]
      return [this.#checkPart(node, text, start, 'print').code ?? '']
    })
  }
}

function severityAt(node: YamlNode): Severity | undefined {
  const text = textAt(node, 'severity')
  return severities.find((severity) => severity === text)
}

function textsAt(node: YamlNode, key: string): readonly string[] {
  const list = entryOf(node, key)?.value
  return list?.type === 'list' ? list.items.flatMap((item) => (item.type === 'scalar' ? [String(item.value)] : [])) : []
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: Value })
}
