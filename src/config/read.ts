// Reads poolgate.yaml: text in, configuration and problems out. Finding the file is not its business.
// Loaded only when there is a configuration, because `yaml` is.
import type { Place, SourceText } from '../resource/place.ts'
import type { Problem } from '../resource/resource.ts'
import type { Configuration } from './configuration.ts'
import type { ConfigPath, Fault } from './schema.ts'
import { validateConfiguration } from './validate.ts'
import { without } from './without.ts'
import { YamlText } from './yaml-text.ts'

/** A configuration that was read. What was wrong is in `problems` and left out of `value`. */
export interface ReadConfiguration {
  readonly value: Configuration
  readonly problems: readonly Problem[]
  /** Where a value stands, or its key; of a key that is not there the object that lacks it. */
  readonly locate: (path: ConfigPath, atKey?: boolean) => Place
}

/** Mistakes that are told of one file: nobody reads more at once. */
const mostTold = 100

export function readConfiguration(source: SourceText): ReadConfiguration {
  const yaml = new YamlText(source)
  const locate = (path: ConfigPath, atKey = false): Place => yaml.place(path, atKey)
  if (yaml.problems.length > 0) return { value: {}, problems: problemsOf(yaml.problems), locate }
  const { value, faults, gone } = accept(yaml.value())
  const told = faults.map(({ message, path, atKey }) => ({ message, place: () => locate(path, atKey) }))
  return { value, problems: problemsOf(told), locate: (path, atKey) => locate(inFile(path, gone), atKey) }
}

interface Told {
  readonly message: string
  readonly place: Place | (() => Place)
}

function problemsOf(told: readonly Told[]): Problem[] {
  const problems = told.slice(0, mostTold).map(({ message, place }): Problem => {
    return { level: 'error', code: 'config', message, place: typeof place === 'function' ? place() : place }
  })
  const [first] = problems
  const more = told.length - mostTold
  if (more <= 0 || first === undefined) return problems
  const message = `The file has ${more} more mistakes, which are not shown. Correct these first.`
  return [...problems, { ...first, message }]
}

/** The path in the file of a path in the value: lists in it lack their faulty entries. */
function inFile(path: ConfigPath, gone: readonly ConfigPath[]): ConfigPath {
  const [key, index, ...rest] = path
  if (gone.length === 0 || key === undefined || typeof index !== 'number') return path
  const removed = new Set(gone.filter((one) => one.length === 2 && one[0] === key).map((one) => one[1]))
  let at = -1
  for (let left = index; left >= 0; left--) while (removed.has(++at));
  return [key, at, ...rest]
}

interface Accepted {
  readonly value: Configuration
  readonly faults: readonly Fault[]
  /** What was left out. */
  readonly gone: readonly ConfigPath[]
}

/** Lists of which an entry without its faulty part could mean something else, so that all of the entry goes. */
const whole: ReadonlySet<unknown> = new Set(['pools', 'flows', 'routes', 'tls', 'pairs', 'waivers'])

function accept(value: unknown): Accepted {
  // An empty file is an empty configuration.
  const given = value ?? {}
  const faults = validateConfiguration(given)
  const gone = faults.map(({ path }) => (whole.has(path[0]) ? path.slice(0, 2) : path))
  // The one place where a foreign value becomes a Configuration: what the schema refuses is gone.
  return { value: without(given, gone) as Configuration, faults, gone }
}
