// What files that extend one another say, one by one, before it is put together. Types only.
import type { Place } from '../resource/place.ts'
import type { Configuration } from './configuration.ts'
import type { ConfigPath } from './schema.ts'

/** Tells where a value of the configuration stands, or its key; undefined when it came from no file. */
export type Locate = (path: ConfigPath, atKey?: boolean) => Place | undefined

/** What one file says by itself. Paths in it are those of reports. */
export interface Layer {
  /** Path of its file; undefined for a configuration that came from none. */
  readonly file: string | undefined
  /** `extends` of it is one profile, or not there. */
  readonly value: Configuration
  readonly locate: Locate
}

/** What a file locks. */
export interface Lock {
  readonly file: string
  /** Keys as `locked` lists them: `failOn`, `rules`, `rules.LB012`. */
  readonly names: readonly string[]
  readonly locate: Locate
  /** The file with everything that it extends: what they say together is what may not be loosened. */
  readonly layers: readonly Layer[]
}

/** A configuration with everything that it extends. */
export interface Stack {
  /** The earliest first: later ones win. */
  readonly layers: readonly Layer[]
  readonly locks: readonly Lock[]
}
