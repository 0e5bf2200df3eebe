// Looks into answers of Azure and of GitHub, which are foreign: nothing is taken for granted, and nothing is reached through a prototype.

/** A text as JSON; undefined when it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return undefined
  }
}

/** A member of an object; undefined when there is none. */
export function field(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, key))
    return undefined
  // NOTE: read through a descriptor, so that no type has to be claimed for what a stranger wrote.
  const found: unknown = Object.getOwnPropertyDescriptor(value, key)?.value
  return found
}

/** The text at a path of keys; '' when there is none. */
export function textAt(value: unknown, ...keys: readonly string[]): string {
  const found = keys.reduce(field, value)
  return typeof found === 'string' ? found : ''
}

/** The elements of a list; none when it is no list. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
