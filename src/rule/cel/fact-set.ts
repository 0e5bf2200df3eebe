// Facts to look others up in: equal as conditions compare them (`equal`), but without comparing each with each. Only what
// is not fully known is compared one by one.
import { FactList, isElement, type Doubtful, type Fact } from '../../topology/fact.ts'
import { contains } from './compare.ts'
import { either, undecided, type Truth } from './truth.ts'

const NUMBER = /^-?\d+(\.\d+)?$/
const WORD = /^(true|false)$/i

export class FactSet {
  /** What is certainly in it, by every key that another fact may ask for. */
  readonly #certain = new Set<string>()
  readonly #doubtful = new Map<string, Doubtful>()
  readonly #rest: Fact[] = []
  readonly #restDoubtful: Doubtful[] = []

  constructor({ items, maybe }: FactList = new FactList([])) {
    for (const item of items) this.add(item)
    for (const doubtful of maybe) this.addDoubtful(doubtful)
  }

  add(item: Fact): void {
    if (item === undefined) return
    const keys = keysOf(item)
    if (keys === undefined) this.#rest.push(item)
    else for (const key of keys.held) this.#certain.add(key)
  }

  addDoubtful(doubtful: Doubtful): void {
    if (doubtful.fact === undefined) return
    const keys = keysOf(doubtful.fact)
    if (keys === undefined) this.#restDoubtful.push(doubtful)
    else for (const key of keys.held) if (!this.#doubtful.has(key)) this.#doubtful.set(key, doubtful)
  }

  /** Whether it holds a fact that is fully known (`isKeyed`), as `in` says it. */
  has(item: Fact): Truth {
    const asked = keysOf(item)?.asked ?? []
    if (asked.some((key) => this.#certain.has(key))) return true
    const doubts = asked.flatMap((key) => this.#doubtful.get(key)?.because ?? [])
    const open = contains(new FactList(this.#rest, this.#restDoubtful), item)
    return either(open, doubts.length > 0 ? undecided(...doubts) : false)
  }
}

/** Whether a fact is known well enough to be looked up; others are compared one by one. */
export function isKeyed(fact: Fact): boolean {
  return keysOf(fact) !== undefined
}

interface Keys {
  /** Under which keys it is kept … */
  readonly held: readonly string[]
  /** … and which keys of others it is equal to. */
  readonly asked: readonly string[]
}

/** NOTE: a text and a number are equal when the text says the number, but two texts only when they read the same. */
function keysOf(fact: Fact): Keys | undefined {
  switch (typeof fact) {
    case 'string': {
      const text = fact.toLowerCase()
      const number = NUMBER.test(fact) ? [String(Number(fact))] : []
      const word = WORD.test(fact) ? [text] : []
      const others = (number_: string, word_: string) => [
        ...number.map((key) => `${number_}${key}`),
        ...word.map((key) => `${word_}${key}`),
      ]
      return { held: [`t:${text}`, ...others('tn:', 'tb:')], asked: [`t:${text}`, ...others('n:', 'b:')] }
    }
    case 'number':
      return both('n:', 'tn:', fact)
    case 'boolean':
      return both('b:', 'tb:', fact)
    default: {
      if (!isElement(fact) || typeof fact.id?.text !== 'string') return undefined
      const key = `e:${fact.kind}:${fact.id.key}`
      return { held: [key], asked: [key] }
    }
  }
}

function both(own: string, text: string, value: number | boolean): Keys {
  return { held: [`${own}${String(value)}`], asked: [`${own}${String(value)}`, `${text}${String(value)}`] }
}
