// What a row of the table of messages holds. Texts may name values of the server in braces: `{endpoint}`, `{host}` …
// (values.ts); in commands these are quoted for a shell.

/** What is known of a fault: why it is, how to see it, what to do. */
export interface Advice {
  /** What Azure says with it, in a sentence. */
  readonly cause: string
  /** What may be behind it, in the order of Azure's article; told where nothing proves one of them. */
  readonly possible: readonly string[]
  /** What to look at, in order: a command, or where to look. */
  readonly verify: readonly string[]
  readonly fix: string
  /** Rules that find one of the causes in templates or resources. */
  readonly provedBy: readonly string[]
}

export interface Message extends Advice {
  /** The rule that reports it. */
  readonly code: string
  /** In the notation of pattern.ts; the first that fits captures the values. */
  readonly patterns: readonly string[]
  /** Last parts of aka.ms links that only this message has. */
  readonly slugs?: readonly string[]
  /** Values of `healthProbeErrorName`, and what logs of gateways call the same. */
  readonly names?: readonly string[]
}
