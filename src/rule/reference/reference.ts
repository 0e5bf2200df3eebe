// What rules can say: every kind, field, function and macro, each with what it gives in a sample deployment. Worked out from
// the declarations, so that nothing is listed twice; the sample is built by whoever asks.
import type { Element, Fact } from '../../topology/fact.ts'
import { HOLDERS } from '../../topology/holders.ts'
import type { Field, Kind } from '../../topology/kind.ts'
import type { Topology } from '../../topology/topology.ts'
import { Unknown } from '../../resource/unknown.ts'
import { Checker, type Variable } from '../cel/check.ts'
import { Evaluator } from '../cel/evaluate.ts'
import { functionTable, type CelFunction } from '../cel/functions.ts'
import { Scope } from '../cel/scope.ts'
import { macros, operators, type Construct } from './language.ts'
import { showFact } from './show.ts'

export interface FieldReference {
  readonly name: string
  readonly field: Field
  /** In the first element of the sample that has it; undefined when none has. */
  readonly value: string | undefined
}

export interface KindReference {
  readonly kind: Kind
  /** `lb.pools`: fields that hold elements of the kind; none for resources of their own. */
  readonly heldBy: readonly string[]
  /** How many elements the sample has. */
  readonly elements: number
  /** What the sample calls one of them. */
  readonly label: string | undefined
  readonly fields: readonly FieldReference[]
}

export interface Executed {
  readonly example: string
  /** `absent` and `unknown` are results like others. */
  readonly result: string
}

export interface Reference {
  readonly kinds: readonly KindReference[]
  readonly functions: readonly (CelFunction & Executed)[]
  readonly macros: readonly (Construct & Executed)[]
  readonly operators: readonly (Construct & Executed)[]
}

/** Whether every kind has the field, with the same meaning: it is told once. */
export function isCommon({ name }: Kind, field: string, { type, ...declared }: Field): boolean {
  const isSelf = type === 'one' && 'kind' in declared && declared.kind === name
  return ['name', 'id', 'label'].includes(field) || (isSelf && (field === 'before' || field === 'after'))
}

/** Of several kinds with one variable the one that examples mean by it. */
const MEANT: readonly string[] = ['loadBalancingRule', 'probe', 'loadBalancerSku']

export function referenceOf(
  kinds: Readonly<Record<string, Kind>>,
  functions: readonly CelFunction[],
  sample: Topology,
): Reference {
  const run = evaluatorOf(kinds, functions, sample)
  const executed = <T extends { readonly example: string }>(item: T): T & Executed => ({
    ...item,
    result: run(item.example),
  })
  return {
    kinds: Object.values(kinds)
      .map((kind) => kindOf(kind, kinds, sample))
      .sort((a, b) => (a.kind.name < b.kind.name ? -1 : 1)),
    functions: functions.map(executed),
    macros: macros.map(executed),
    operators: operators.map(executed),
  }
}

function kindOf(kind: Kind, kinds: Readonly<Record<string, Kind>>, sample: Topology): KindReference {
  const elements = sample.all(kind.name).filter(({ id }) => id !== undefined)
  const fields = Object.entries(kind.fields).map(([name, field]) => ({ name, field, value: valueOf(elements, name) }))
  const heldBy = (HOLDERS[kind.name] ?? []).map(([owner, field]) => `${kinds[owner]?.variable ?? owner}.${field}`)
  const label = elements[0] && showFact(elements[0])
  return { kind, heldBy, elements: elements.length, label, fields }
}

function valueOf(elements: readonly Element[], field: string): string | undefined {
  for (const element of elements) {
    const shown = showFact(element.get(field))
    if (shown !== undefined) return shown
  }
  return undefined
}

function evaluatorOf(
  kinds: Readonly<Record<string, Kind>>,
  functions: readonly CelFunction[],
  sample: Topology,
): (example: string) => string {
  const checker = new Checker(Object.values(kinds), functions)
  const types = new Map<string, Variable>([['missing', { type: 'bool' }]])
  let scope = Scope.bind('missing', missing())
  const ordered = [...MEANT.flatMap((name) => kinds[name] ?? []), ...Object.values(kinds)]
  for (const { name, variable } of ordered) {
    const [element] = sample.all(name)
    if (element === undefined || types.has(variable)) continue
    types.set(variable, { type: name })
    scope = Scope.bind(variable, element, scope)
  }
  return (example) => {
    const checked = checker.check(example, types, 'value')
    if (checked.code === undefined)
      throw new Error(`The example ${example} is wrong: ${checked.faults.map(({ message }) => message).join(' ')}`)
    const fact: Fact = new Evaluator({ functions: functionTable, rule: 'example', steps: 10_000 }).value(
      checked.code,
      scope,
    )
    return showFact(fact) ?? (typeof fact === 'object' ? '[]' : 'absent')
  }
}

function missing(): Unknown {
  return new Unknown({ print: () => 'missing', causes: [{ code: 'runtime', reason: 'only the deployment knows it' }] })
}
