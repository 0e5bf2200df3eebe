// What is wrong with a YAML text, in our words: the codes of the `yaml` package on the left, a sentence part on the right.
// Knows nothing of the package but these.

/** A mistake as the package gives it. */
export interface YamlFault {
  readonly code: string
  readonly message: string
  readonly pos: readonly [number, number]
}

const words: Readonly<Record<string, string>> = {
  RESOURCE_EXHAUSTION: 'it is nested too deep. Write it with fewer levels',
  MULTIPLE_DOCS: 'it holds several documents, divided by `---`. Keep one',
  BLOCK_AS_IMPLICIT_KEY:
    'there are two keys on one line, or the line is indented by mistake. Put a text that holds `: ` in quotes',
  MULTILINE_IMPLICIT_KEY: 'a key and its colon must stand on one line',
  KEY_OVER_1024_CHARS: 'a key has more than 1024 characters',
  NON_STRING_KEY: 'a key must be a text',
  TAB_AS_INDENT: 'a line is indented by a tab. Use spaces',
  IMPOSSIBLE: 'it cannot be understood here',
  BAD_COLLECTION_TYPE: 'the tag does not fit what it stands before',
}

/** `This is not YAML: a line is indented by a tab. Use spaces.` */
export function sayYamlFault({ code, message }: YamlFault): string {
  const unexpected = /^Unexpected [\w-]+ token/.test(message) ? 'what stands here is not expected' : undefined
  return `This is not YAML: ${(words[code] ?? unexpected ?? message).replace(/\.?$/, '.')}`
}

/** Without those that only follow from the text being too deep. */
export function ownFaults<Fault extends YamlFault>(faults: readonly Fault[]): readonly Fault[] {
  const deep = faults.find(({ code }) => code === 'RESOURCE_EXHAUSTION')
  return deep === undefined ? faults : [deep]
}
