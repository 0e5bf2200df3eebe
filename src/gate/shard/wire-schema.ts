// What the report of a shard must look like, down to what `merge` reads. Of lists that are parallel the reader looks at the lengths.
import { isRecord, type Schema } from '../../config/schema.ts'

const text: Schema = { type: 'string' }
const texts: Schema = { type: 'array', items: text }
const count: Schema = { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER }
const optional: Schema = { anyOf: [count, { enum: [null] }] }
const flag: Schema = { type: 'boolean' }
const severity: Schema = { enum: ['error', 'warning', 'info'] }

/** An object with these keys; those that end in `?` may be left out. */
function record(keys: Readonly<Record<string, Schema>>): Schema {
  const entries = Object.entries(keys)
  return {
    type: 'object',
    additionalProperties: false,
    required: entries.flatMap(([key]) => (key.endsWith('?') ? [] : [key])),
    properties: Object.fromEntries(entries.map(([key, schema]) => [key.replace('?', ''), schema])),
  }
}

function list(items: Schema): Schema {
  return { type: 'array', items }
}

/** NOTE: lines and columns of a file of the largest size that is read. */
const line: Schema = { type: 'integer', minimum: 1, maximum: 2 ** 24 }
const column: Schema = { type: 'integer', minimum: 1, maximum: 2 ** 28 }
const location = record({ file: text, pointer: text, line, column, endLine: line, endColumn: column })
const link = record({ message: text, location })
const cause = record({ 'reason?': text, 'supply?': text, 'text?': text })
const problem = record({ level: { enum: ['error', 'warning'] }, code: text, message: text, 'location?': location })
const member = record({
  kind: { enum: ['nic', 'vmss', 'ip', 'fqdn'] },
  name: text,
  count: optional,
  'isFrontend?': flag,
  'pools?': texts,
  'before?': optional,
})
const members = list(member)
const bounds = record({ min: count, max: optional })

const finding = record({
  code: text,
  name: text,
  severity,
  outcome: { enum: ['fail', 'unknown'] },
  message: text,
  'fix?': text,
  url: text,
  sets: texts,
  target: record({ kind: text, id: text, name: text }),
  location,
  related: list(link),
  evidence: list(record({ path: text, value: {}, 'from?': text, 'location?': location })),
  missing: list(record({ path: text, reason: text, 'supply?': text, 'location?': location })),
  'waiver?': record({ reason: text, 'expires?': text }),
  baseline: flag,
  fingerprint: text,
})

const input = record({
  set: text,
  file: text,
  parameters: texts,
  source: { enum: ['template', 'bicep', 'snapshot', 'what-if', 'stack-what-if', 'resources', 'live', 'health'] },
  resources: count,
  'before?': flag,
})

/** Of what is outside of `shard`. */
export const reportSchema: Schema = record({
  version: { const: 1 },
  tool: record({ name: text, version: text }),
  verdict: { enum: ['pass', 'fail', 'unknown'] },
  sets: texts,
  summary: record(
    Object.fromEntries(
      ['error', 'warning', 'info', 'unknown', 'waived', 'passed', 'skipped', 'resources', 'pools', 'rules'].map(
        (key) => [key, count],
      ),
    ),
  ),
  findings: list(finding),
  // NOTE: `shard` has them with more.
  pools: { type: 'array' },
  'changes?': { type: 'array' },
  inputs: list(input),
  'changedSince?': record({ ref: text, checked: count, leftOut: count, 'because?': text }),
  problems: list(problem),
  shard: { type: 'object' },
})

const pool = record({
  set: text,
  id: text,
  name: text,
  owner: text,
  kind: { enum: ['nic', 'ip', 'fqdn', 'global', 'mixed', 'empty', 'unknown'] },
  members: record({ min: count, max: optional, known: flag, open: flag, list: members, 'because?': cause }),
  carriers: texts,
  probes: texts,
  'scales?': record({ min: count, max: count }),
})

const change = record({
  set: text,
  owner: text,
  name: text,
  id: text,
  action: { enum: ['create', 'delete', 'keep', 'unknown'] },
  declared: flag,
  counts: record({ before: bounds, after: bounds, added: bounds, removed: bounds, kept: bounds }),
  added: members,
  removed: members,
  resized: members,
  kept: members,
  undeclared: members,
  undecided: members,
  'because?': cause,
})

const info = record({
  code: text,
  name: text,
  title: text,
  severity,
  url: text,
  'why?': text,
  fixes: texts,
  'azure?': record({ deploy: text, 'error?': text }),
  links: texts,
  tags: texts,
})

export const shardSchema: Schema = record({
  index: { type: 'integer', minimum: 1, maximum: 1000 },
  count: { type: 'integer', minimum: 1, maximum: 1000 },
  run: record({ inputs: text, options: text, configuration: text, rules: text }),
  failOn: severity,
  unknown: { enum: ['fail', 'warn', 'ignore'] },
  positions: list(count),
  findings: list(record({ voice: count, 'way?': list(link), 'daysLeft?': { type: 'integer' } })),
  pools: list(pool),
  unknownPools: list(record({ set: text, owner: text, because: cause })),
  changes: list(change),
  gaps: list(record({ problem: count, reason: text, 'supply?': text })),
  rules: list(record({ code: text, severity, 'info?': info })),
  intents: list(
    record({ index: count, nothing: text, lost: text, 'name?': text, 'near?': text, 'location?': location }),
  ),
  unmatched: list(record({ id: text, problem })),
  used: texts,
  fixed: list(record({ index: count, code: text, target: text, file: text, fingerprint: text })),
  'baseline?': location,
  bare: list(count),
  texts: { type: 'object', additionalProperties: text },
})

/** Whether a report says that it is of a shard. */
export function isShard(json: unknown): json is { readonly shard: unknown } {
  return isRecord(json) && Object.hasOwn(json, 'shard')
}
