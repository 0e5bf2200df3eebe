// What rules read of the topology, told from their conditions without running them.
import { kinds } from '../topology/model/index.ts'
import type { Code, Rule } from './rule.ts'

/** Kinds by the names that a condition knows; of a list the kind of its elements. */
type Names = ReadonlyMap<string, string | undefined>

/** The fields that a rule may read, as `backendPool.members`; `*.members` where it cannot be told of which kind. */
export function readsOf(rule: Rule): ReadonlySet<string> {
  const reader = new Reader()
  const target = typeof rule.for === 'string' ? rule.for : 'resource'
  const names = new Map<string, string | undefined>([
    [kinds[target]?.variable ?? target, target],
    ['params', 'params'],
  ])
  if (rule.forEach !== undefined) names.set(rule.forEach.name, reader.kindOf(rule.forEach.list, names))
  for (const { name, code } of rule.let) names.set(name, reader.kindOf(code, names))
  if (rule.when !== undefined) reader.kindOf(rule.when, names)
  for (const { assert, message, fix, at } of rule.asserts) {
    for (const part of [assert, ...message, ...fix, ...(at === undefined ? [] : [at])])
      if (typeof part !== 'string') reader.kindOf(part, names)
  }
  return reader.reads
}

class Reader {
  readonly reads = new Set<string>()

  /** The kind of what an expression gives, if it is an element or a list of them; notes what is read on the way. */
  kindOf(code: Code, names: Names): string | undefined {
    switch (code.op) {
      case 'value':
        return undefined
      case 'name':
        return names.get(code.name)
      case 'field':
      case 'has':
        return this.#field(this.kindOf(code.target, names), code.field)
      case 'index':
        this.kindOf(code.index, names)
        return this.kindOf(code.target, names)
      case 'not':
      case 'minus':
        return this.kindOf(code.value, names)
      case 'if':
        this.kindOf(code.condition, names)
        return this.#first([code.yes, code.no], names)
      case 'list':
        return this.#first(code.items, names)
      case 'matches':
        return this.kindOf(code.text, names)
      case 'call':
        return this.#first(code.args, names)
      case 'exists':
      case 'all':
      case 'filter':
      case 'map':
      case 'existsOne': {
        const element = this.kindOf(code.list, names)
        const body = this.kindOf(code.body, new Map(names).set(code.variable, element))
        return code.op === 'map' ? body : element
      }
      default:
        return this.#first([code.left, code.right], names)
    }
  }

  #field(kind: string | undefined, field: string): string | undefined {
    this.reads.add(`${kind ?? '*'}.${field}`)
    const declared = kind === undefined ? undefined : kinds[kind]?.fields[field]
    return declared?.type === 'one' || declared?.type === 'list' ? declared.kind : undefined
  }

  /** NOTE: functions that pass elements on give the kind of what they are given. */
  #first(codes: readonly Code[], names: Names): string | undefined {
    const found = codes.map((code) => this.kindOf(code, names))
    return found.find((kind) => kind !== undefined)
  }
}
