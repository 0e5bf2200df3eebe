// Keys of intent that no rule of the run looks at: who writes one must not believe that it is checked.
import type { Configuration } from '../config/configuration.ts'
import type { Locate } from '../config/layer.ts'
import type { ConfigPath } from '../config/schema.ts'
import type { Problem } from '../resource/resource.ts'
import { readsOf } from '../rule/reads.ts'
import type { Rule } from '../rule/rule.ts'
import type { ActiveRule } from '../rule/run.ts'
import { derivedFromIntent, intentSections, type IntentSection } from '../topology/intent-keys.ts'
import { saidAt } from '../topology/said.ts'

/** A key that an entry has, and the field that holds it. */
interface Used {
  readonly path: readonly string[]
  /** The first entry that has it. */
  readonly index: number
  readonly field: string
}

/** A key that is told, with the fields that it holds. */
interface Told {
  readonly path: ConfigPath
  readonly fields: readonly string[]
}

/** A warning for each, at the first entry that has it. `rules` are all there are, those that are off too. */
export function unreadIntents(
  config: Configuration,
  rules: readonly Rule[],
  active: readonly ActiveRule[],
  locate: Locate,
): Problem[] {
  const sections = intentSections.filter(({ section }) => (config[section] ?? []).length > 0)
  if (sections.length === 0) return []
  const reads = new Set(active.flatMap(({ rule }) => fieldsOf(rule)))
  return sections.flatMap((section) =>
    unreadKeys(section, config[section.section] ?? [], reads).map(({ path, fields }): Problem => {
      const place = locate(path, true)
      const readers = rules.filter((rule) => fieldsOf(rule).some((field) => fields.some((one) => isSame(field, one))))
      const message = `\`${titleOf(path)}\`: ${whatToDo(readers)}`
      return { level: 'warning', code: 'unread', message, ...(place && { place }) }
    }),
  )
}

const mostNamed = 3

function whatToDo(readers: readonly Rule[]): string {
  if (readers.length === 0) return 'no rule of this version looks at it, so nothing is checked by it.'
  const codes = readers.slice(0, mostNamed).map(({ code }) => code)
  const more = readers.length > mostNamed ? ` or ${readers.length - mostNamed} more` : ''
  return `no rule that is switched on looks at it, so nothing is checked by it. Switch on ${codes.join(', ')}${more} in \`rules\`.`
}

/** What a rule reads, and what that was worked out from. */
function fieldsOf(rule: Rule): readonly string[] {
  const reads = [...readsOf(rule)]
  const said = Object.entries(derivedFromIntent).filter(([derived]) => reads.some((field) => isSame(field, derived)))
  return [...reads, ...said.flatMap(([, fields]) => fields)]
}

/** NOTE: `*.min` is a read of which the kind could not be told. */
function isSame(read: string, field: string): boolean {
  return read === field || read === `*.${field.slice(field.indexOf('.') + 1)}`
}

/** The keys as they are told: all of a section or of a key where none of it is read, else the single ones. */
function unreadKeys(
  { section, kind, keys }: IntentSection,
  entries: readonly unknown[],
  reads: ReadonlySet<string>,
): Told[] {
  const used = Object.entries(keys).flatMap(([name, key]): Used[] => {
    const path = key.split('.')
    const index = entries.findIndex((entry) => saidAt(entry, path) !== undefined)
    return index < 0 ? [] : [{ path, index, field: `${kind}.${name}` }]
  })
  const isRead = ({ field }: Used) => [field, `*.${field.slice(field.indexOf('.') + 1)}`].some((one) => reads.has(one))
  const unread = used.filter((one) => !isRead(one))
  if (section !== 'pools' && unread.length === used.length)
    return [{ path: [section], fields: used.map(({ field }) => field) }]
  const told = new Map<string, Told>()
  for (const { path, index, field } of unread) {
    const isWhole = used.every((other) => other.path[0] !== path[0] || unread.includes(other))
    const shown = isWhole ? path.slice(0, 1) : path
    const known = told.get(shown.join('.'))
    const at = Math.min(index, Number(known?.path[1] ?? index))
    told.set(shown.join('.'), { path: [section, at, ...shown], fields: [...(known?.fields ?? []), field] })
  }
  return [...told.values()]
}

function titleOf(path: ConfigPath): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .slice(1)
}
