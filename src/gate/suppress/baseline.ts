// poolgate.baseline.json: the findings that were there when a team took up the gate. They are counted and do not close it.
// Text in, entries out, and back; finding and writing the file is not its business.
import { JsonDocument } from '../../arm/json/document.ts'
import { valueOf, type JsonNode } from '../../arm/json/node.ts'
import { jsonOfNode } from '../../arm/json/value.ts'
import { UsageError } from '../../config/usage-error.ts'
import { validate, type Schema } from '../../config/schema.ts'
import { isSuppressed, type Finding } from '../../finding/finding.ts'
import type { Place } from '../../resource/place.ts'
import type { Problem } from '../../resource/resource.ts'
import { readJsonText } from '../../source/read.ts'
import type { Report } from '../../report/report.ts'

export interface BaselineEntry {
  readonly fingerprint: string
  readonly code: string
  readonly target: string
  readonly file: string
}

const text = { type: 'string', minLength: 1 } as const satisfies Schema
const schema: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['version', 'findings'],
  properties: {
    version: { const: 1 },
    findings: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['fingerprint', 'code', 'target', 'file'],
        properties: { fingerprint: text, code: text, target: text, file: text },
      },
    },
  },
}

/** What a baseline holds, found by fingerprint: an entry stands for a finding whatever its outcome and its set are. */
export class Baseline {
  readonly entries: readonly BaselineEntry[]
  readonly #place: Place
  readonly #fingerprints: ReadonlySet<string>

  constructor(entries: readonly BaselineEntry[], place: Place) {
    this.entries = entries
    this.#place = place
    this.#fingerprints = new Set(entries.map(({ fingerprint }) => fingerprint))
  }

  has({ fingerprint }: Pick<Finding, 'fingerprint'>): boolean {
    return this.#fingerprints.has(fingerprint)
  }

  get place(): Place {
    return this.#place
  }

  /** The entries that nothing fits any more, of those that `isJudged` says were looked for. */
  fixed(findings: readonly Finding[], isJudged: (entry: BaselineEntry) => boolean): readonly FixedEntry[] {
    const found = new Set(findings.map(({ fingerprint }) => fingerprint))
    return this.entries.flatMap((entry, index) =>
      found.has(entry.fingerprint) || !isJudged(entry) ? [] : [{ ...entry, index }],
    )
  }
}

/** An entry that no finding fits, and which of the baseline it is. */
export interface FixedEntry extends BaselineEntry {
  readonly index: number
}

/** One warning for all of them. */
export function fixedProblems(fixed: readonly FixedEntry[], place: Place | undefined): Problem[] {
  if (fixed.length === 0) return []
  const named = fixed.slice(0, 3).map(({ code, target }) => `${code} ${target}`)
  const list = named.join(', ') + (fixed.length > 3 ? ', …' : '')
  const what = fixed.length === 1 ? '1 entry of the baseline is' : `${fixed.length} entries of the baseline are`
  const message = `${what} fixed (${list}). Run \`poolgate check --update-baseline\` to remove ${fixed.length === 1 ? 'it' : 'them'}.`
  return [{ level: 'warning', code: 'baseline', message, ...(place && { place }) }]
}

/** Throws UsageError with every mistake in it: with a part of a baseline the gate would be another one. */
export function readBaseline(path: string, content: string): Baseline {
  const document = readJsonText(path, content)
  if (!(document instanceof JsonDocument)) throw faulty(path, [document])
  const faults = validate(jsonOfNode(document.root), schema)
  const problems = faults.map(({ path: at, message }): Problem => {
    const node = document.nodeAt(at) ?? document.root
    const said = at.length === 0 ? message.replace('The configuration', 'The baseline') : message
    return { level: 'error', code: 'baseline', message: said, place: document.place(node) }
  })
  if (problems.length > 0) throw faulty(path, problems)
  return new Baseline(entriesIn(document.root), document.place(document.root))
}

function faulty(path: string, problems: readonly Problem[]): UsageError {
  return new UsageError(`The baseline ${path} cannot be used.`, problems)
}

function entriesIn(root: JsonNode): BaselineEntry[] {
  const list = valueOf(root, 'findings')
  const items = list?.kind === 'array' ? list.items : []
  const textOf = (item: JsonNode, key: string) => {
    const node = valueOf(item, key)
    return node?.kind === 'string' ? node.value : ''
  }
  return items.map((item) => ({
    fingerprint: textOf(item, 'fingerprint'),
    code: textOf(item, 'code'),
    target: textOf(item, 'target'),
    file: textOf(item, 'file'),
  }))
}

/** The entries for what counts in a report, those of a waiver left out. */
export function entriesOf({ findings }: Pick<Report, 'findings'>): readonly BaselineEntry[] {
  const open = findings.filter((finding) => !isSuppressed(finding))
  return open.map(({ fingerprint, code, target, place }) => {
    return { fingerprint, code, target: target.name, file: place.source.path }
  })
}

/** Sorted, each entry once and on a line of its own, so that changes of it read well. */
export function writeBaseline(entries: readonly BaselineEntry[]): string {
  const unique = new Map(entries.map((entry) => [entry.fingerprint, entry]))
  const keyed = [...unique.values()].map((entry) => {
    const { file, code, target, fingerprint } = entry
    return { key: [file, code, target, fingerprint].join('\n'), entry: { fingerprint, code, target, file } }
  })
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const lines = keyed.map(({ entry }) => `    ${JSON.stringify(entry)}`)
  return `{\n  "version": 1,\n  "findings": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`
}
