// Suppressions that stand in the `metadata` of a template: `"poolgate": {"ignore": [{"rule": "LB103", "reason": "…"}]}` at a
// resource is for what is declared in it, at a template for all of it. Read only where there is a finding.
import type { JsonDocument } from '../../arm/json/document.ts'
import { valueOf, type JsonNode } from '../../arm/json/node.ts'
import { noteOf } from '../../arm/template/around.ts'
import { validateWaivers } from '../../config/relations.ts'
import { isRecord, validate, type ConfigPath, type Schema } from '../../config/schema.ts'
import type { Finding } from '../../finding/finding.ts'
import type { Declared, Note, Problem } from '../../resource/resource.ts'
import type { RuleNames } from './rule-names.ts'
import { Suppressions, type Suppression } from './suppression.ts'

const text = { type: 'string', minLength: 1 } as const satisfies Schema
const schema: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['ignore'],
  properties: {
    ignore: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['rule', 'reason'],
        properties: { rule: text, reason: text, target: text, expires: text },
      },
    },
  },
}

/** The key in `metadata`. */
const name = 'poolgate'
/** Where it stands, as messages name it. */
const top: ConfigPath = ['metadata', name]

export class MetadataSuppressions {
  readonly #names: RuleNames
  /** By the place, because what a loop makes, and what a later set makes, is declared once. */
  readonly #read = new Map<string, Suppressions | undefined>()
  readonly #known = new WeakMap<Declared, Suppressions | undefined>()
  readonly #mistakes: Problem[] = []

  constructor(names: RuleNames) {
    this.#names = names
  }

  fitting(finding: Finding): readonly Suppression[] {
    const around = finding.origins.flatMap(({ within }) => within?.() ?? [])
    return around.flatMap((declared) => this.#of(declared)?.fitting(finding) ?? [])
  }

  /** Entries that are wrong, so that they suppress nothing. */
  get mistakes(): readonly Problem[] {
    return this.#mistakes
  }

  /** Entries read so far that fit no finding. */
  get unused(): readonly Suppression[] {
    return [...this.#read.values()].flatMap((read) => read?.unused ?? [])
  }

  get used(): readonly Suppression[] {
    return [...this.#read.values()].flatMap((read) => read?.used ?? [])
  }

  /** Reads also the entries that no finding led to. For a run of which all findings were asked for. */
  readRest(document: JsonDocument): void {
    if (!/"poolgate"/i.test(document.source.text)) return
    const open: JsonNode[] = [document.root]
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      // Lists whose items are made late hold no objects but those, with texts alone.
      if (node.kind === 'array' && node.alike === undefined) open.push(...node.items)
      if (node.kind !== 'object') continue
      for (const { value } of node.members) open.push(value)
      const owner = node
      if (valueOf(node, 'metadata') !== undefined)
        this.#at({ place: document.place(node), note: (key) => noteOf(document, owner, key) })
    }
  }

  #of(declared: Declared): Suppressions | undefined {
    if (this.#known.has(declared)) return this.#known.get(declared)
    const found = this.#at(declared)
    this.#known.set(declared, found)
    return found
  }

  #at({ place, note }: Pick<Declared, 'place' | 'note'>): Suppressions | undefined {
    const key = `${place.start} ${place.source.path}`
    if (this.#read.has(key)) return this.#read.get(key)
    const written = note(name)
    const read = written && new Suppressions(this.#entriesOf(written), this.#names)
    this.#read.set(key, read)
    return read
  }

  #entriesOf(note: Note): Suppression[] {
    const { value } = note
    const list: unknown = isRecord(value) ? value['ignore'] : undefined
    const faults = [...validate(value, schema, top), ...validateWaivers(list, [...top, 'ignore'])]
    const mistake = (message: string, path: ConfigPath) => {
      const place = note.place(path.slice(top.length))
      this.#mistakes.push({ level: 'warning', code: 'ignore', message: `${message} It suppresses nothing.`, place })
    }
    for (const { message, path } of faults) mistake(message, path)
    const faulty = new Set(faults.map(({ path }) => path[top.length + 1]))
    // A fault of the whole leaves nothing that could be relied on.
    if (faulty.has(undefined) || !Array.isArray(list)) return []
    return list.flatMap((entry: unknown, index): Suppression[] => {
      if (faulty.has(index)) return []
      const place = note.place(['ignore', index])
      const rule = textOf(entry, 'rule') ?? ''
      const wrong = this.#names.faultOf(rule, place)
      if (wrong !== undefined) mistake(wrong.message, [...top, 'ignore', index, 'rule'])
      const [target, expires] = [textOf(entry, 'target'), textOf(entry, 'expires')]
      return [{ rule, reason: textOf(entry, 'reason') ?? '', target, expires, place }]
    })
  }
}

function textOf(entry: unknown, key: string): string | undefined {
  const value: unknown = isRecord(entry) && Object.hasOwn(entry, key) ? entry[key] : undefined
  return typeof value === 'string' ? value : undefined
}
