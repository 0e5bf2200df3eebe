// What is not as it was at some commit. The host asks git for it, sources tell what it touches.

/** Files that changed, by paths of the report. */
export interface Changes {
  /** The commit as a user named it. */
  readonly ref: string
  /** Written anew, deleted, new. */
  readonly paths: readonly string[]
  /** What templates among them said before. */
  readonly former: ReadonlyMap<string, string>
  /** Whether a file is among them, or nobody can tell. */
  has(path: string): boolean
}
