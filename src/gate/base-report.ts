// The report of the base of a change as it comes from a file. Only what a comparison needs is looked at, so that the report of
// another version of poolgate will do; what is looked at is checked first, because anybody may have written it.
import { JsonDocument } from '../arm/json/document.ts'
import { jsonOfNode } from '../arm/json/value.ts'
import { validate, type Schema } from '../config/schema.ts'
import { UsageError } from '../config/usage-error.ts'
import { severities, type Finding } from '../finding/finding.ts'
import type { Base } from '../report/comparison.ts'
import { printLocation, type Location } from '../report/place.ts'
import { readJsonText } from '../source/read.ts'

/** Throws UsageError for what is no JSON report of `check`, with what is wrong and what to do. */
export function readBaseReport(path: string, text: string): Base {
  const document = readJsonText(path, text)
  if (!(document instanceof JsonDocument)) throw new UsageError(document.message, [document])
  const json: unknown = jsonOfNode(document.root)
  const [fault] = validate(json, schema)
  if (fault !== undefined || !isReport(json)) {
    const what = fault?.message.replace('The configuration', 'The report') ?? ''
    throw new UsageError(
      `${path} is no JSON report of \`poolgate check\`. ${what} Give the one that --format json, or \`report-json\` of the action, made.`,
    )
  }
  return {
    name: `the base (${path})`,
    broken: json.problems.filter(({ level }) => level === 'error').length,
    findings: json.findings.map(({ code, name, severity, outcome, message, target, location, ...finding }) => ({
      code,
      name,
      severity,
      outcome,
      message,
      target: target.name,
      place: printLocation(location),
      fingerprint: finding.fingerprint,
      sets: finding.sets,
      isSuppressed: finding.waiver !== undefined || finding.baseline,
    })),
  }
}

interface WireBase {
  readonly findings: readonly (Pick<
    Finding,
    'code' | 'name' | 'sets' | 'severity' | 'outcome' | 'message' | 'target' | 'fingerprint' | 'baseline'
  > & { readonly location: Location; readonly waiver?: unknown })[]
  readonly problems: readonly { readonly level: string }[]
}

/** NOTE: what the schema has let through; here its judgement becomes a type. */
function isReport(json: unknown): json is WireBase {
  return typeof json === 'object' && json !== null && 'findings' in json && 'problems' in json
}

const text: Schema = { type: 'string' }
const position: Schema = { type: 'integer', minimum: 1, maximum: 2 ** 28 }

function record(properties: Readonly<Record<string, Schema>>, optional: Readonly<Record<string, Schema>> = {}): Schema {
  return { type: 'object', required: Object.keys(properties), properties: { ...properties, ...optional } }
}

const finding = record(
  {
    code: text,
    name: text,
    severity: { enum: severities },
    outcome: { enum: ['fail', 'unknown'] },
    message: text,
    target: record({ name: text }),
    location: record({ file: text, line: position, column: position }),
    baseline: { type: 'boolean' },
    fingerprint: text,
    sets: { type: 'array', items: text },
  },
  { waiver: { type: 'object' } },
)

const schema: Schema = record({
  version: { const: 1 },
  tool: record({ name: { const: 'poolgate' } }),
  findings: { type: 'array', items: finding },
  problems: { type: 'array', items: record({ level: { enum: ['error', 'warning'] } }) },
})
