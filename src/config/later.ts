// Keys of the configuration that the design has and this version does not act on. They are refused by name, so that
// nobody believes in a check that does not run; the schema, and with it every editor, does not offer them.

/** By the path of the object that holds them; `*` stands for any index or key. */
const keys: Readonly<Record<string, readonly string[]>> = {
  '': ['locked'],
  'rules/*': ['params'],
}

export function comesLater(path: readonly (string | number)[], key: string): boolean {
  const pattern = path.map((part, index) => (index === 1 || typeof part === 'number' ? '*' : part)).join('/')
  return keys[pattern]?.includes(key) ?? false
}
