// What Bicep answers about one file. The adapter makes it, sources read it.

/** What Bicep made of one file. */
export interface Compiled {
  /** The template as JSON; undefined when there is none. */
  readonly template: string | undefined
  /** Of a `.bicepparam` its parameters as JSON. */
  readonly parameters: string | undefined
  readonly diagnostics: readonly Diagnostic[]
  /** Why Bicep gave no answer, in a sentence part. */
  readonly fault?: string
}

export interface Diagnostic {
  /** The file as Bicep names it. */
  readonly path: string
  /** 0-based, in UTF-16 units. */
  readonly line: number
  readonly column: number
  readonly level: 'error' | 'warning' | 'info'
  readonly code: string
  readonly message: string
}
