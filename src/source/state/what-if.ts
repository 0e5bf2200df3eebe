// What a what-if says: the resources before, and those after. What it does not say is unknown, never absent, and what may
// happen is possible.
import type { JsonDocument } from '../../arm/json/document.ts'
import { valueOf, type ObjectNode } from '../../arm/json/node.ts'
import { valueOfNode } from '../../arm/json/value.ts'
import { leftoverReader, type LeftoverReader } from '../../arm/template/leftover.ts'
import { parseId } from '../../resource/resource-id.ts'
import type { Possible, Problem, Resource } from '../../resource/resource.ts'
import { joinText, printText } from '../../resource/text.ts'
import { Unknown, type Cause } from '../../resource/unknown.ts'
import { ObjectValue, type Text, type Value } from '../../resource/value.ts'
import type { StateFile } from '../deployment.ts'
import type { StateYield } from '../yield.ts'
import { changesIn, textIn, type Change } from './changes.ts'
import { diagnosticsIn } from './diagnostics.ts'
import { identityOf } from './identity.ts'
import { originOf } from './origin.ts'

export function resourcesOfWhatIf({ document, scope }: StateFile): StateYield {
  const changes = changesIn(document.root)
  const siblings = () => changes.flatMap(({ after }) => after ?? [])
  const teller = new Teller(document, leftoverReader(document, scope, { unescaped: true, siblings }))
  for (const change of changes) teller.tell(change)
  const said = diagnosticsIn(document)
  const failure = failureIn(document)
  return {
    resources: teller.after,
    before: teller.before,
    gaps: [...teller.gaps, ...said.gaps, ...failure.map(({ message, place }): Cause => gapOf(message, place))],
    problems: [...failure, ...teller.problems, ...said.problems],
  }
}

/** What is on either side of a change. `same`: what was there stays as it is. */
type Outcome = 'create' | 'write' | 'same' | 'delete'

/** By the type of a change in lower case; others are not understood. */
const outcomes: Readonly<Record<string, Outcome>> = {
  create: 'create',
  modify: 'write',
  deploy: 'write',
  nochange: 'same',
  noeffect: 'same',
  ignore: 'same',
  detach: 'same',
  delete: 'delete',
}

class Teller {
  readonly after: Resource[] = []
  readonly before: Resource[] = []
  readonly gaps: Cause[] = []
  readonly problems: Problem[] = []
  readonly #document: JsonDocument
  readonly #reader: LeftoverReader
  readonly #told = new Map<string, number>()

  constructor(document: JsonDocument, reader: LeftoverReader) {
    this.#document = document
    this.#reader = reader
  }

  tell(change: Change): void {
    const outcome = Object.hasOwn(outcomes, change.type) ? outcomes[change.type] : undefined
    if (outcome === undefined || change.id === '') return this.#untold(change)
    const earlier = outcome === 'create' ? undefined : this.#resource(change, 'before')
    const later = outcome === 'delete' ? undefined : outcome === 'same' ? earlier : this.#resource(change, 'after')
    if (change.isPotential) return this.#may(change, earlier, later)
    if (earlier !== undefined) this.before.push(earlier)
    if (later !== undefined) this.#put(later)
  }

  #put(resource: Resource): void {
    this.#told.set(resource.id.key, this.after.length)
    this.after.push(resource)
  }

  /** What may happen: the resource stays as it is, or becomes what is said. */
  #may(change: Change, earlier: Resource | undefined, later: Resource | undefined): void {
    const cause = this.#cause(change, `what-if does not know whether it will ${change.type} ${nameIn(change.id)}`)
    const possible: Possible = { max: 1, because: unknownOf(cause) }
    const resource = later ?? earlier
    if (resource === undefined) return
    const at = this.#told.get(resource.id.key)
    if (at === undefined && earlier !== undefined) this.before.push(earlier)
    if (later === undefined && at !== undefined) {
      const told = this.after[at]
      if (told !== undefined) this.after[at] = { ...told, possible }
      return
    }
    // NOTE: one put over the other says of their bodies what both say alike.
    if (at === undefined && earlier !== undefined && later !== undefined) this.#put(earlier)
    this.#put({ ...resource, possible })
  }

  /** A resource of which what-if does not say what becomes of it. */
  #untold(change: Change): void {
    const { id, unsupported } = change
    const why = unsupported === '' ? whyUntold(change) : unsupported
    const name = id === '' ? 'a resource' : nameIn(id)
    const cause = this.#cause(change, `what-if does not say what becomes of ${name}: ${why.replace(/\.$/, '')}`)
    this.gaps.push(cause)
    if (id === '' || parseId(id).type === '' || parseId(id).type === 'microsoft.resources/deployments') return
    this.#put({ ...this.#resource(change, 'after', cause), possible: { max: 1, because: unknownOf(cause) } })
  }

  /** Without a body nothing is known of it but that it is there: what-if can be asked for ids only. */
  #resource(change: Change, side: 'before' | 'after', untold?: Cause): Resource {
    const node = change[side]
    // What is there is no expression, whatever it looks like.
    const read = (from: ObjectNode) => (side === 'before' ? valueOfNode(from) : this.#reader.value(from))
    const body = node === undefined ? undefined : read(node)
    const known = body instanceof ObjectValue ? body : ObjectValue.of({})
    const { id, type, name, declaration } = identityOf(this.#idOf(change), textIn(node, 'type'), textIn(node, 'name'))
    const whole = known.with('id', id.text).with('type', type).with('name', name)
    const isThere = side === 'before'
    const texts = isThere ? 'literal' : 'leftover'
    const base = { id, type, name, origin: originOf(this.#document, node ?? change.node, declaration, texts) }
    return {
      ...base,
      body: node === undefined ? this.#withoutBody(whole, untold ?? this.#idOnly(change)) : whole,
      ...(isThere && { observed: 'part' as const }),
    }
  }

  #idOnly(change: Change): Cause {
    const reason = `what-if says nothing of the properties of ${nameIn(change.id)}`
    return this.#cause(change, reason, 'run what-if with --result-format FullResourcePayloads')
  }

  #withoutBody(known: ObjectValue, cause: Cause): ObjectValue {
    const hidden = ['location', 'sku', 'zones', 'tags', 'properties']
    return hidden.reduce((body, key) => body.with(key, unknownOf(cause)), known)
  }

  /** An id may hold an expression that what-if left as it was. */
  #idOf({ id, node }: Change): Text {
    const [open, close] = [id.indexOf('['), id.lastIndexOf(']')]
    if (open < 0 || close < open) return id
    const cause = this.#cause(undefined, `${this.#document.source.path} leaves it to the deployment`)
    const { start, end } = node
    const value: Value = this.#reader.value({ kind: 'string', start, end, value: id.slice(open, close + 1) })
    const part = typeof value === 'string' || value instanceof Unknown ? value : unknownOf(cause)
    return joinText([id.slice(0, open), part, id.slice(close + 1)])
  }

  #cause(change: Change | undefined, reason: string, supply?: string): Cause {
    const place = change && originOf(this.#document, change.node, '').locate(['changeType']).place
    return { code: 'unsupported', reason, ...(supply !== undefined && { supply }), ...(place && { place }) }
  }
}

/** NOTE: PowerShell prints numbers for enum values, whose order is its own. */
function whyUntold({ type, node }: Change): string {
  if (valueOf(node, 'changeType')?.kind === 'number')
    return 'its changeType is a number; print it with ConvertTo-Json -EnumsAsStrings'
  return type === '' ? 'no changeType' : `changeType ${type}`
}

/** A what-if that failed says nothing about what it did not reach. */
function failureIn(document: JsonDocument): Problem[] {
  const { root } = document
  const error = [valueOf(root, 'error'), valueOf(valueOf(root, 'properties'), 'error')].find(
    (node) => node?.kind === 'object',
  )
  if (error === undefined && textIn(root, 'status').toLowerCase() !== 'failed') return []
  const [code = '', message = ''] = ['code', 'message'].map((key) => textIn(error, key))
  const says = [code, message].filter((text) => text !== '').join(': ')
  const text = `The what-if failed${says === '' ? '.' : `. Azure says: ${says}`} Mend it, and run it again.`
  return [{ level: 'error', code: 'what-if', message: text, place: document.place(error ?? root) }]
}

function gapOf(reason: string, place: Problem['place']): Cause {
  return { code: 'error', reason: reason.replace(/\.$/, ''), ...(place && { place }) }
}

function unknownOf(cause: Cause): Unknown {
  return new Unknown({ print: () => 'properties', causes: [cause] })
}

/** `lb-web/pool-a` of an id. */
function nameIn(id: string): string {
  return printText(identityOf(id, '', id).name)
}
