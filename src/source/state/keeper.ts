// Keeps values without the text that they were read from. NOTE: a part of a string holds all of the string in memory, and ids of
// networks and pools stand in thousands of resources: each text is copied once.
import { ObjectValue, isArray, isObject, type Text, type Value } from '../../resource/value.ts'
import { identityOf, type Identity } from './identity.ts'

export class Keeper {
  readonly #texts = new Map<string, string>()

  text(text: string): string {
    const known = this.#texts.get(text)
    if (known !== undefined) return known
    // A string that two were joined into is written out when it is cut.
    const copy = ` ${text}`.slice(1)
    this.#texts.set(copy, copy)
    return copy
  }

  object(value: ObjectValue): ObjectValue {
    return new ObjectValue(new Map([...value.entries()].map(([key, part]) => [this.text(key), this.value(part)])))
  }

  value(value: Value): Value {
    if (typeof value === 'string') return this.text(value)
    if (isArray(value)) return value.map((item) => this.value(item))
    return isObject(value) ? this.object(value) : value
  }

  /** Of a body that is kept. */
  identity(body: ObjectValue): Identity {
    const [id, type, name] = ['id', 'type', 'name'].map((key) => textOf(body.get(key)))
    return identityOf(id ?? '', typeof type === 'string' ? type : '', name ?? '')
  }
}

function textOf(value: Value | undefined): Text | undefined {
  return typeof value === 'string' ? value : undefined
}
