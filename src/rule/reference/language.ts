// What conditions have beside fields and functions: operators and macros, each with an example that is executed.

export interface Construct {
  /** `list.exists(x, …)`. */
  readonly form: string
  readonly description: string
  /** An expression over the sample; `missing` is a value that only the deployment knows. */
  readonly example: string
}

export const macros: readonly Construct[] = [
  {
    form: 'list.exists(x, condition)',
    description: 'Whether the condition is true of an element. True only through an element that is certainly there.',
    example: 'pool.members.exists(m, m.kind == "nic")',
  },
  {
    form: 'list.all(x, condition)',
    description: 'Whether the condition is true of every element; of an empty list it is.',
    example: 'lb.rules.all(r, r.probe != null)',
  },
  {
    form: 'list.exists_one(x, condition)',
    description: 'Whether the condition is true of exactly one element.',
    example: 'lb.rules.exists_one(r, r.frontendPort == 443)',
  },
  {
    form: 'list.filter(x, condition)',
    description: 'The elements of which the condition is true; those of which it may be true are doubtful.',
    example: 'lb.rules.filter(r, r.frontendPort < 100)',
  },
  {
    form: 'list.map(x, value)',
    description: 'A value of each element.',
    example: 'lb.rules.map(r, r.frontendPort)',
  },
  {
    form: 'list.map(x, condition, value)',
    description: 'A value of each element of which the condition is true.',
    example: 'lb.rules.map(r, r.frontendPort < 100, r.name)',
  },
  {
    form: 'has(a.b)',
    description: 'Whether the field is there; the same as a.b != null.',
    example: 'has(pool.syncMode)',
  },
  {
    form: 'known(value)',
    description: 'Whether all of a value is known: true or false, never unknown.',
    example: 'known(missing)',
  },
]

export const operators: readonly Construct[] = [
  { form: 'a.b', description: 'A field; absent when a is absent.', example: 'rule.probe.port' },
  { form: 'list[0]', description: 'An element by its position, absent beyond the end.', example: 'lb.probes[0].name' },
  { form: 'a == b, a != b', description: 'Equality. Texts compare without case.', example: 'rule.protocol == "TCP"' },
  { form: 'a < b, <=, >, >=', description: 'Order of numbers, and of texts.', example: 'probe.intervalInSeconds <= 5' },
  { form: 'a in list', description: 'Whether a list has an element.', example: 'rule.frontendPort in [80, 443]' },
  { form: 'a && b, a || b, !a', description: 'And, or, not.', example: 'false && missing' },
  { form: 'a ? b : c', description: 'One of two values.', example: 'count(pool.members) > 0 ? "members" : "none"' },
  { form: 'a + b, -, *, /, %', description: 'Numbers; + also joins texts and lists.', example: 'probe.port + 1' },
]
