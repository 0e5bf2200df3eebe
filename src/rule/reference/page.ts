// docs/vocabulary.md: the reference as Markdown. Everything in it is ours, so that only table cells need care.
import type { Field, FieldType } from '../../topology/kind.ts'
import { typeText } from '../cel/explain.ts'
import type { Construct } from './language.ts'
import { isCommon, type Executed, type KindReference, type Reference } from './reference.ts'

export function vocabularyPage({ kinds, functions, macros, operators }: Reference): string {
  return `${[
    '# What rules can say',
    'Generated from the declarations in [src/topology/model](../src/topology/model) and the tables of functions. Every value ' +
      'and result on this page was worked out on the sample deployment in [tools/vocabulary](../tools/vocabulary).',
    '[How conditions read](#how-conditions-read) · [Operators](#operators) · [Macros](#macros) · ' +
      '[Functions](#functions) · [Kinds](#kinds)',
    READING,
    '## Operators',
    MISSING,
    constructs(operators),
    '## Macros',
    constructs(macros),
    '## Functions',
    table(
      ['function', 'what it gives', 'example', 'result'],
      [...functions]
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ signature, description, example, result }) => [
          code(readable(signature)),
          description,
          code(example),
          code(result),
        ]),
    ),
    '## Kinds',
    'What `for` takes, and how a condition calls its target. Every kind has also `name` (its name, as Azure has it), `id` ' +
      '(its resource id) and `label` (owner and element, as findings call it: `lb-web/https`). Where something says what was ' +
      'before the deployment, `before` is the same element before it, absent when it is new, and `after` of what was before ' +
      'the same element afterwards, absent when it is gone: `lb.before.probes.filter(p, p.after == null)`.',
    table(
      ['kind', 'variable', 'what it is'],
      kinds.map(({ kind }) => [`[${kind.name}](#${kind.name.toLowerCase()})`, code(kind.variable), kind.description]),
    ),
    ...kinds.map(kindSection),
  ].join('\n\n')}\n`
}

const READING = `## How conditions read

A rule asks a kind: \`for: backendPool\` binds \`pool\`. Its conditions are [CEL](https://cel.dev), checked when the rule is
loaded: a field, a function or an enum text that does not exist is an error with line and column.

- Every condition is true, false or unknown. What is not known spreads only as far as it matters: \`false && x\` is false and
  \`true || x\` is true whatever x is, and one NIC plus one address is a mixed pool whatever else is unknown.
- \`when\` false: the rule does not apply (skip). \`when\` unknown: it passes if \`assert\` is true anyway, else it is unknown. A
  target that may not exist cannot fail.
- Absent (a property that is not there, null or \`''\`) equals only \`null\`. \`<\`, \`<=\`, \`>\`, \`>=\` and \`in\` with it are false, a
  field of it and arithmetic with it are absent, and where a condition is wanted it is false.
- A list has certain and doubtful elements. \`exists\` is true only through a certain one, \`all\` false only through one,
  \`filter\` keeps the doubtful ones as such, and \`count()\` gives a number within bounds, which decides what the bounds decide.
- Texts compare without case, numbers given as texts are numbers, texts known in parts differ where the known parts differ.
- \`let\` names sub-expressions. \`{…}\` in \`message\` and \`fix\` is CEL too; \`{{\` and \`}}\` are braces. Of a list of assertions the
  first that is not true reports, with its own severity, message, \`at\` and \`fix\` where it has them.`

const MISSING = 'In these examples `missing` is a condition that only the deployment can decide.'

function constructs(items: readonly (Construct & Executed)[]): string {
  return table(
    ['form', 'what it gives', 'example', 'result'],
    items.map(({ form, description, example, result }) => [code(form), description, code(example), code(result)]),
  )
}

function kindSection({ kind, heldBy, label, fields }: KindReference): string {
  const where = heldBy.length > 0 ? `held by ${heldBy.map(code).join(', ')}` : 'a resource of its own'
  const sample = label === undefined ? '' : `; in the sample ${code(label)}`
  const own = fields.filter(({ name, field }) => !isCommon(kind, name, field))
  return [
    `### ${kind.name}`,
    `${kind.description} Variable ${code(kind.variable)}; ${where}${sample}.`,
    table(
      ['field', 'type', 'what it is', 'in the sample'],
      own.map(({ name, field, value }) => [
        code(name),
        typeCell(field),
        field.description,
        value === undefined ? '–' : code(value),
      ]),
    ),
  ].join('\n\n')
}

function typeCell(field: Field): string {
  const link = (kind: string) => `[${kind}](#${kind.toLowerCase()})`
  const names: Readonly<Record<FieldType['type'], (of: FieldType) => string>> = {
    text: () => 'text',
    int: () => 'number',
    bool: () => 'bool',
    any: () => 'any value',
    texts: () => 'list of text',
    ints: () => 'list of number',
    enum: (of) => (of.type === 'enum' ? of.values.map(code).join(', ') : ''),
    one: (of) => (of.type === 'one' ? link(of.kind) : ''),
    list: (of) => (of.type === 'list' ? `list of ${link(of.kind)}` : ''),
  }
  return names[field.type](field)
}

/** `glob(string, string): bool` → `glob(text, text) → bool`; of a method the receiver stands before the dot. */
function readable(signature: string): string {
  const match = /^(?:(\w+)\.)?(\w+)\((.*)\): (.+)$/.exec(signature)
  if (match === null) return signature
  const [, receiver, name = '', parameters = '', result = ''] = match
  const types = parameters.split(/,\s*(?![^<]*>)/).map(typeWord)
  return `${receiver === undefined ? '' : `${typeWord(receiver)}.`}${name}(${types.join(', ')}) → ${typeWord(result)}`
}

function typeWord(type: string): string {
  return /^[A-Z]$/.test(type) ? 'element' : typeText(type)
}

function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
