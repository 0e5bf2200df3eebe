// What the readers of health share: the text that is read, and the servers and places that are made of it.
import { pointerOf, type Place, type SourceText } from '../../resource/place.ts'
import type { Path } from '../../resource/resource.ts'
import type { Gap, MetricReading, PoolReading, Refusal, Said, ServerReading } from '../../resource/health.ts'
import { JsonScanner, NotJson, type Last, type Shape } from './scanner.ts'
import { stateOf } from './state.ts'

/** Where the readers put what they find. */
export interface Found {
  readonly pools: PoolReading[]
  readonly metrics: MetricReading[]
  readonly refusals: Refusal[]
}

/** One text while it is read. */
export interface Reading {
  readonly source: SourceText
  readonly scanner: JsonScanner
  readonly found: Found
  /** What is said of servers, each once. */
  readonly said: Map<string, Said>
  /** Set while a text inside of a text is read: offsets in it are not those of the file. */
  readonly within?: Place | undefined
}

export function placeAt({ source, within }: Reading, start: number, end: number, path: Path): Place {
  return within ?? { source, start, end, pointer: pointerOf(path) }
}

/** What is said of a server; the last one when it is the same, as it mostly is. */
export function saidOf({ said }: Reading, last: Said | undefined, written: string, text: string, reason: string): Said {
  if (last?.written === written && last.text === text && last.reason === reason) return last
  const key = JSON.stringify([written, reason, text])
  const known = said.get(key) ?? { state: stateOf(written, reason), written, text, reason }
  said.set(key, known)
  return known
}

/** Offsets in the text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The array that holds servers. */
export class ServerList {
  readonly reading: Reading
  readonly #path: Path
  #pointer: string | undefined

  constructor(reading: Reading, path: Path) {
    this.reading = reading
    this.#path = path
  }

  /** Of one of its servers. */
  placeAt(start: number, end: number, index: number): Place {
    const { source, within } = this.reading
    this.#pointer ??= pointerOf(this.#path)
    return within ?? { source, start, end, pointer: `${this.#pointer}/${index}` }
  }
}

/** NOTE: half a million of them may be read, of which a report names a few: places are made when they are asked for. */
export class Server implements ServerReading {
  readonly address: string
  readonly ipConfiguration: string | undefined
  readonly said: Said
  readonly #list: ServerList
  readonly #index: number
  /** Where its address and its text are: offsets of their keys. */
  readonly #start: number
  readonly #textStart: number

  constructor(list: ServerList, index: number, parts: ServerParts) {
    this.address = parts.address
    this.ipConfiguration = parts.ipConfiguration
    this.said = parts.said
    this.#list = list
    this.#index = index
    this.#start = parts.start
    this.#textStart = parts.textStart < 0 ? parts.start : parts.textStart
  }

  get place(): Place {
    return this.#placeFrom(this.#start)
  }

  get textPlace(): Place {
    return this.#placeFrom(this.#textStart)
  }

  #placeFrom(start: number): Place {
    const end = endOfMember(this.#list.reading.source.text, start)
    return this.#list.placeAt(start, end, this.#index)
  }
}

export interface ServerParts {
  readonly address: string
  readonly ipConfiguration: string | undefined
  readonly said: Said
  readonly start: number
  /** Below 0 when there is none. */
  readonly textStart: number
}

/** A place shows no more of a property. */
const LONGEST_PLACE = 4096

/** Behind the value of the property that begins there, or behind the string. */
function endOfMember(text: string, start: number): number {
  // NOTE: of a part alone, because a scanner looks ahead in all that it is given.
  const scanner = new JsonScanner(text.slice(start, start + LONGEST_PLACE))
  try {
    if (scanner.peek() === 'string') scanner.skip()
    if (!scanner.isBeforeColon) return start + scanner.at
    scanner.skipColon()
    scanner.skip()
    return start + scanner.at
  } catch (error) {
    if (!(error instanceof NotJson)) throw error
    return Math.min(text.length, start + LONGEST_PLACE)
  }
}

/** What PowerShell writes in place of what lies deeper than it was told to go. */
const cutByPowerShell: Gap = {
  reason: 'ConvertTo-Json has cut the servers off',
  supply: 'print it with ConvertTo-Json -Depth 10',
}

const malformed: Gap = {
  reason: 'the answer holds what is no server in a list of servers',
  supply: 'give the answer as Azure printed it',
}

/** Why a list is not read that holds a value of this shape in place of an object. */
export function gapOf(shape: Shape): Gap {
  return shape === 'string' ? cutByPowerShell : malformed
}

export const notProbed: Gap = {
  reason: 'the answer has no servers for it',
  supply: 'have a rule with a listener use the pool with these settings: Azure probes no other',
}

/** `{ "id": … }`, an id alone, or the word that PowerShell wrote in place of it. */
export function readId(scanner: JsonScanner, text = () => scanner.text()): string | undefined {
  if (scanner.peek() === 'string') return nonEmpty(text())
  let id: string | undefined
  readMembers(scanner, (key) => {
    if (key === 'id') id = text()
    else scanner.skip()
  })
  return nonEmpty(id)
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text
}

/** Reads an object by keys in lower case; anything else is skipped. `visit` reads or skips each value. */
export function readMembers(
  scanner: JsonScanner,
  visit: (key: string, keyStart: number) => void,
  keys: Last[] = [],
): void {
  if (scanner.peek() !== 'object') return scanner.skip()
  scanner.members((key, start) => visit(SPELLINGS.get(key) ?? key.toLowerCase(), start), keys)
}

/** NOTE: a fold for each of two million keys is most of the work; these are the usual ones. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  [
    'address health healthProbeLog healthProbeErrorName ipConfiguration id resourceGroup',
    'Address Health HealthProbeLog IpConfiguration Id',
    'ipAddress networkInterfaceIPConfigurationId state reason',
  ]
    .flatMap((keys) => keys.split(' '))
    .map((key) => [key, key.toLowerCase()]),
)

/** Reads an array, or the only item of one that was not written as one. */
export function readItems(scanner: JsonScanner, visit: (index: number) => void): void {
  const shape = scanner.peek()
  if (shape === 'array') scanner.items(visit)
  else if (shape === 'object' || shape === 'string') visit(0)
  else scanner.skip()
}
