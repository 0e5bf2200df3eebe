// The ports to the outside world. Commands get a Host and nothing else; tests give one made of plain objects.
import type { Azure, AzureOptions } from './azure.ts'
import type { Files, FilesOptions } from './files.ts'
import type { Send } from './http.ts'
import type { Threads } from './threads.ts'

export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Only the report asked for. */
  readonly out: Output
  /** All else: problems, help after a mistake, progress. */
  readonly err: Output
  openFiles(options?: FilesOptions): Files
  /** All of standard input. */
  readInput(): Promise<string>
  /** Standard input line by line, each as soon as it is there. */
  inputLines(): AsyncIterable<string>
  /** Milliseconds since some fixed moment. */
  clock(): number
  /** Comes back after so many milliseconds. */
  sleep(milliseconds: number): Promise<void>
  /** Which day it is, in UTC: YYYY-MM-DD. */
  today(): string
  /** A file that the runner named; undefined when it cannot be read. */
  readText(path: string): string | undefined
  /** Adds to a file that the runner named; makes it when it is not there. Throws UsageError when it cannot be written. */
  append(path: string, text: string): void
  /** Writes a file of our own in a folder of its own; gives its path. */
  writeTemporary(folder: string, name: string, text: string): string
  /** Threads to do parts of the work in; not there where only one file of poolgate is. */
  openThreads?(): Promise<Threads>
  /** Azure over the network; not there where nothing may be asked. Throws UsageError where it cannot be asked. */
  openAzure?(options: AzureOptions): Promise<Azure>
  /** One exchange over HTTPS; not there where nothing may be sent. */
  send?: Send
  /** An id that nobody can guess. */
  randomId(): string
}

export interface Output {
  readonly isTerminal: boolean
  readonly columns: number
  write(text: string): void
}
