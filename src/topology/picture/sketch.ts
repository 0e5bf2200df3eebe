// A picture while it is made: every element has one node however often it is met, and every way one edge.
import { printId } from '../../resource/resource-id.ts'
import { shortText } from '../../resource/text.ts'
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { isElement, type Element, type Fact } from '../fact.ts'
import { StandIn, listFact } from '../stand-in.ts'
import { words } from '../words.ts'
import type { Picture, PictureEdge, PictureNode, Role } from './picture.ts'

/** What is said of a node. */
type Said = Partial<Omit<PictureNode, 'key' | 'role'>>

/** How the node of an element is made. */
interface Making {
  /** Asked only of an element whose body is there. */
  readonly details?: () => readonly string[]
  /** Why it is not certain here, where that is not its own doubt. */
  readonly doubt?: Unknown | undefined
  /** Tells its node from others of the same element. */
  readonly as?: string
  readonly more?: Said
}

/** Something that a list certainly holds, or may hold. */
interface Entry {
  readonly element: Element
  readonly doubt: Unknown | undefined
}

/** The elements of a list, the doubtful ones behind. */
export function entriesOf(list: Fact, kind: string): readonly Entry[] {
  const { items, maybe } = listFact(list, kind)
  return [
    ...items.filter(isElement).map((element) => ({ element, doubt: element.doubt })),
    ...maybe.flatMap(({ fact, because }) => (isElement(fact) ? [{ element: fact, doubt: because }] : [])),
  ]
}

export class Sketch {
  readonly #keys = new Map<unknown, string>()
  readonly #nodes: PictureNode[] = []
  readonly #edges = new Map<string, PictureEdge>()

  /** The key of what is drawn already. */
  keyOf(about: unknown): string | undefined {
    return this.#keys.get(about)
  }

  /** The node of whatever is the same thing; the first time counts. */
  add(about: unknown, role: Role, make: () => Said): string {
    const known = this.keyOf(about)
    if (known !== undefined) return known
    const key = `n${this.#nodes.length + 1}`
    this.#keys.set(about, key)
    this.#nodes.push({ key, role, name: '?', details: [], ids: [], doubt: '', ...make() })
    return key
  }

  element(element: Element, role: Role, making: Making = {}): string {
    const { details = () => [], doubt = element.doubt, as, more } = making
    return this.add(as === undefined ? element : `${role} ${as}`, role, () => ({
      name: element.id === undefined ? '?' : words(element.get('name')),
      ids: printIds([element]),
      ...(element instanceof StandIn
        ? { doubt: reasonOf(element.because) }
        : { details: details(), doubt: reasonOf(doubt) }),
      ...more,
    }))
  }

  /** What a reference leads to: an element, something that is not known, or nothing. */
  target(fact: Fact, role: Role, make: (element: Element) => string): string | undefined {
    if (isElement(fact)) return make(fact)
    if (!isUnknown(fact)) return undefined
    return this.add(`${role} ${fact.text}`, role, () => ({ name: shortText(fact), doubt: reasonOf(fact) }))
  }

  edge(from: string | undefined, to: string | undefined, isProbe = false): void {
    if (from === undefined || to === undefined) return
    const key = `${from} ${to}`
    if (!this.#edges.has(key)) this.#edges.set(key, { from, to, isProbe })
  }

  picture(parts: Pick<Picture, 'kind' | 'name' | 'id'>): Picture {
    return { ...parts, nodes: this.#nodes, edges: [...this.#edges.values()] }
  }
}

/** The ids of what is an element and has one. */
export function printIds(facts: readonly Fact[]): readonly string[] {
  return facts.flatMap((fact) => (isElement(fact) && fact.id !== undefined ? [printId(fact.id)] : []))
}

/** The first of its causes, in words; '' without a doubt. */
export function reasonOf(doubt: Unknown | undefined): string {
  return doubt === undefined ? '' : (doubt.causes[0]?.reason ?? shortText(doubt))
}

/** What of these texts says something: no `?`, and nothing twice. */
export function said(...texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== '' && text !== '?'))]
}
