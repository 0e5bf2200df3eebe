/** The document with what the commands of its steps print; `ran` gets each command with its output. */
export function followSteps(document: string, root: string, ran?: { command: string; output: string }[]): string
