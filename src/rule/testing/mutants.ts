// The mutants of a rule: the rule with one part of it broken. A case that none of them fails does not say why that part
// stands there.
import type { Code, Rule } from '../rule.ts'
import { variantsOf, type Variant } from './variants.ts'

export interface Mutant {
  /** Unique in its rule, and the same as long as the expression is. */
  readonly name: string
  readonly rule: Rule
  /** The keys of the rule's file that lead to the expression: `['let', 'nic']`, `['assert', 1]`. */
  readonly path: readonly (string | number)[]
  /** Which case would fail with it. */
  readonly hint: string
}

/** An expression of a rule, and the rule with another in its place. */
interface Expression {
  readonly name: string
  readonly path: readonly (string | number)[]
  readonly code: Code
  readonly put: (code: Code) => Rule
}

export function mutantsOf(rule: Rule): readonly Mutant[] {
  const expressions = expressionsOf(rule)
  const whole = [...withoutWhen(rule), ...expressions.flatMap((expression) => constants(expression))]
  const parts = expressions.flatMap((expression) =>
    variantsOf(expression.code).map((variant) => mutantOf(expression, variant)),
  )
  return withUniqueNames([...whole.filter((mutant) => differs(mutant.rule, rule)), ...parts])
}

function mutantOf({ name, path, put }: Expression, { code, what, shows }: Variant): Mutant {
  return { name: `${name}: ${what}`, rule: put(code), path, hint: `a case in which ${shows}` }
}

function withoutWhen({ when, ...rule }: Rule): readonly Mutant[] {
  if (when === undefined) return []
  const hint = 'a case that is skipped, with a target of which the assert does not hold'
  return [{ name: 'when dropped', rule, path: ['when'], hint }]
}

function constants({ name, path, put }: Expression): readonly Mutant[] {
  if (path[0] !== 'assert') return []
  const constant = (value: boolean): Rule => put({ op: 'value', value })
  return [
    { name: `${name} is true`, rule: constant(true), path, hint: `a case that fails by ${name}` },
    { name: `${name} is false`, rule: constant(false), path, hint: `a case that passes ${name}` },
  ]
}

function expressionsOf(rule: Rule): readonly Expression[] {
  const { forEach, when, let: lets, asserts } = rule
  const several = asserts.length > 1
  return [
    ...(forEach
      ? [
          {
            name: 'forEach',
            path: ['forEach', forEach.name],
            code: forEach.list,
            put: (list: Code): Rule => ({ ...rule, forEach: { ...forEach, list } }),
          },
        ]
      : []),
    ...(when
      ? [{ name: 'when', path: ['when'], code: when, put: (code: Code): Rule => ({ ...rule, when: code }) }]
      : []),
    ...lets.map(({ name, code }, at) => ({
      name: `let ${name}`,
      path: ['let', name],
      code,
      put: (other: Code): Rule => ({ ...rule, let: lets.with(at, { name, code: other }) }),
    })),
    ...asserts.map((assertion, at) => ({
      name: several ? `assert ${at + 1}` : 'assert',
      path: several ? ['assert', at, 'assert'] : ['assert'],
      code: assertion.assert,
      put: (assert: Code): Rule => ({ ...rule, asserts: asserts.with(at, { ...assertion, assert }) }),
    })),
  ]
}

/** `assert: false` is not broken by being false. */
function differs(one: Rule, other: Rule): boolean {
  return JSON.stringify(one) !== JSON.stringify(other)
}

function withUniqueNames(mutants: readonly Mutant[]): readonly Mutant[] {
  const count = new Map<string, number>()
  return mutants.map((mutant) => {
    const nth = (count.get(mutant.name) ?? 0) + 1
    count.set(mutant.name, nth)
    return nth === 1 ? mutant : { ...mutant, name: `${mutant.name} (${nth})` }
  })
}
