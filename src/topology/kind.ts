// How a kind of the topology is declared: once, with types and descriptions. Its TypeScript type is inferred from the
// declaration; its CEL type, reference page and editor schema are generated from it. Names are public and only grow.
import type { Unknown } from '../resource/unknown.ts'
import type { ObjectValue, Text } from '../resource/value.ts'
import type { Count, Element, FactList } from './fact.ts'

export type FieldType =
  | { readonly type: 'text' }
  | { readonly type: 'enum'; readonly values: readonly string[] }
  | { readonly type: 'int' }
  | { readonly type: 'bool' }
  /** Any JSON value: checked only when it is used. */
  | { readonly type: 'any' }
  | { readonly type: 'one'; readonly kind: string }
  | { readonly type: 'list'; readonly kind: string }
  | { readonly type: 'texts' }
  | { readonly type: 'ints' }

export type Field = FieldType & {
  readonly description: string
  /** False: always there or unknown, so that `has()` on it is pointless. */
  readonly optional: boolean
}

export interface Kind<
  Name extends string = string,
  Fields extends Readonly<Record<string, Field>> = Readonly<Record<string, Field>>,
> {
  readonly name: Name
  /** What a rule for this kind calls its target: `pool`, `lb`, `rule`. */
  readonly variable: string
  readonly description: string
  readonly fields: Fields
}

/** Declares a kind. `name`, `id`, `before` and their like are fields of every kind and need not be listed. */
export function kind<const Name extends string, const Fields extends Readonly<Record<string, Field>>>(
  name: Name,
  variable: string,
  description: string,
  fields: Fields,
): Kind<Name, Fields & Omit<EveryKind<Name>, keyof Fields>> {
  return { name, variable, description, fields: { ...everyKind, ...timesOf(name), ...fields } }
}

export const text = (description: string) => ({ type: 'text', description, optional: true }) as const
export const int = (description: string) => ({ type: 'int', description, optional: true }) as const
export const bool = (description: string) => ({ type: 'bool', description, optional: true }) as const
export const any = (description: string) => ({ type: 'any', description, optional: true }) as const
export const texts = (description: string) => ({ type: 'texts', description, optional: false }) as const
export const ints = (description: string) => ({ type: 'ints', description, optional: false }) as const
export const oneOf = <const Values extends readonly string[]>(values: Values, description: string) =>
  ({ type: 'enum', values, description, optional: true }) as const
export const one = <const Name extends string>(name: Name, description: string) =>
  ({ type: 'one', kind: name, description, optional: true }) as const
export const list = <const Name extends string>(name: Name, description: string) =>
  ({ type: 'list', kind: name, description, optional: false }) as const

const everyKind = {
  name: text('Its name, as Azure has it.'),
  id: text('Its resource id.'),
  label: text('How findings call it: owner and element, `lb-web/https`.'),
} as const

type EveryKind<Name extends string> = typeof everyKind & ReturnType<typeof timesOf<Name>>

/** The fields by which an element is found at the other side of a deployment. */
function timesOf<const Name extends string>(name: Name) {
  return {
    before: one(
      name,
      'The same before the deployment. Absent when it is new, and always where nothing says what was before.',
    ),
    after: one(name, 'The same after the deployment, of what was before: absent when it is gone.'),
  } as const
}

/** The TypeScript value of a field. */
export type FieldValue<F extends FieldType> =
  | Unknown
  | undefined
  | (F extends { type: 'text' }
      ? Text
      : F extends { type: 'enum'; values: readonly (infer V)[] }
        ? V
        : F extends { type: 'int' }
          ? Count
          : F extends { type: 'bool' }
            ? boolean
            : F extends { type: 'any' }
              ? ObjectValue | FactList | Text | number | boolean
              : F extends { type: 'one' }
                ? Element
                : FactList)

/** What computes the fields of a kind from what its elements hold. */
export type FieldReaders<K extends Kind, Held> = {
  readonly [F in keyof K['fields']]?: (held: Held) => FieldValue<K['fields'][F]>
}
