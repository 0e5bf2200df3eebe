// Backend health of an application gateway: what `backendhealth` answers over REST, through az and through PowerShell, and
// what it answers on demand. A pool is read whatever order its properties have.
import type { PoolReading, Said } from '../../resource/health.ts'
import type { Path } from '../../resource/resource.ts'
import {
  cutByPowerShell,
  notProbed,
  placeAt,
  readId,
  readItems,
  readMembers,
  saidOf,
  Server,
  type Reading,
  type ServerList,
  type Span,
} from './draft.ts'
import { Last } from './scanner.ts'

/** Settings with their servers. */
interface SettingsDraft {
  id: string | undefined
  port: number | undefined
  protocol: string | undefined
  servers: Server[] | 'cut' | undefined
  /** Where its servers are, else where it begins. */
  span: Span
  readonly path: Path
}

/** A pool with the settings by which it is probed. */
export interface PoolDraft {
  id: string | undefined
  settings: SettingsDraft[] | 'cut'
  form: 'report' | 'onDemand'
  readonly span: Span
  readonly path: Path
}

export function newPool(start: number, path: Path): PoolDraft {
  return { id: undefined, settings: [], form: 'report', span: { start, end: start }, path }
}

/** The array `backendAddressPools`. */
export function readPools(reading: Reading, path: Path): void {
  const { scanner } = reading
  readItems(scanner, (index) => {
    const pool = newPool(scanner.at, [...path, index])
    if (scanner.peek() === 'string') {
      scanner.skip()
      pool.settings = 'cut'
    } else
      readMembers(scanner, (key) => {
        if (!readPoolMember(reading, pool, key)) scanner.skip()
      })
    addPool(reading, pool)
  })
}

/** A property of a pool; false when it is none, and the value is not read. */
export function readPoolMember(reading: Reading, pool: PoolDraft, key: string): boolean {
  const { scanner } = reading
  switch (key) {
    case 'backendaddresspool': {
      const id = readId(scanner)
      if (id?.startsWith('/') === true) pool.id = id
      return true
    }
    case 'backendhttpsettingscollection':
    case 'backendsettingscollection':
      readSettingsList(reading, pool, key)
      return true
    case 'backendhealthhttpsettings':
      pool.form = 'onDemand'
      pool.settings = [readSettings(reading, [...pool.path, 'backendHealthHttpSettings'])]
      return true
    default:
      return false
  }
}

function readSettingsList(reading: Reading, pool: PoolDraft, key: string): void {
  const { scanner } = reading
  if (scanner.peek() === 'string') {
    scanner.skip()
    pool.settings = 'cut'
    return
  }
  const list: SettingsDraft[] = []
  const name = key === 'backendsettingscollection' ? 'backendSettingsCollection' : 'backendHttpSettingsCollection'
  readItems(scanner, (index) => {
    const path = [...pool.path, name, index]
    if (scanner.peek() !== 'string') return void list.push(readSettings(reading, path))
    list.push({ ...emptySettings(scanner.at, path), servers: 'cut' })
    scanner.skip()
  })
  pool.settings = list
}

function emptySettings(start: number, path: Path): SettingsDraft {
  return { id: undefined, port: undefined, protocol: undefined, servers: undefined, span: { start, end: start }, path }
}

function readSettings(reading: Reading, path: Path): SettingsDraft {
  const { scanner } = reading
  const draft = emptySettings(scanner.at, path)
  readMembers(scanner, (key, keyStart) => {
    if (key === 'backendhttpsettings' || key === 'backendsettings') readSettingsId(reading, draft)
    else if (key === 'servers') {
      draft.servers = readServers(reading, [...path, 'servers'])
      draft.span = { start: keyStart, end: keyStart + '"servers"'.length }
    } else scanner.skip()
  })
  return draft
}

/** The id of the settings; asked for with `$expand`, they stand there as a whole. */
function readSettingsId({ scanner }: Reading, draft: SettingsDraft): void {
  if (scanner.peek() === 'string') return scanner.skip()
  const readValues = (key: string) => {
    if (key === 'id') draft.id = scanner.text()
    else if (key === 'port') draft.port = scanner.number()
    else if (key === 'protocol') draft.protocol = scanner.text()
    else if (key === 'properties') readMembers(scanner, readValues)
    else scanner.skip()
  }
  readMembers(scanner, readValues)
}

/** An array of servers; undefined when there is none. */
export function readServers(reading: Reading, path: Path): Server[] | 'cut' | undefined {
  const { scanner } = reading
  if (scanner.peek() === 'string') {
    scanner.skip()
    return 'cut'
  }
  if (scanner.peek() === 'scalar') {
    scanner.skip()
    return undefined
  }
  const servers: Server[] = []
  const list = { reading, path }
  const draft = new ServerDraft(reading)
  const keys: Last[] = []
  const read = (key: string, keyStart: number) => {
    if (!draft.read(key, keyStart)) scanner.skip()
  }
  let isCut = false
  readItems(scanner, (index) => {
    draft.begin()
    if (scanner.peek() === 'object') {
      readMembers(scanner, read, keys)
      servers.push(draft.finish(list, index))
      return
    }
    isCut = true
    scanner.skip()
  })
  return isCut ? 'cut' : servers
}

/** A server while its properties are read; one for a whole list. */
export class ServerDraft {
  readonly #reading: Reading
  #start = 0
  #address = ''
  #ipConfiguration: string | undefined
  #written = ''
  #text = ''
  #reason = ''
  #textStart = -1
  #says = false
  /** Of the server before, whose words mostly come again. */
  #last: Said | undefined
  readonly #lastWritten = new Last()
  readonly #lastText = new Last()
  readonly #lastReason = new Last()

  constructor(reading: Reading) {
    this.#reading = reading
    this.begin()
  }

  begin(): void {
    this.#start = this.#reading.scanner.at
    this.#address = this.#written = this.#text = this.#reason = ''
    this.#ipConfiguration = undefined
    this.#textStart = -1
    this.#says = false
  }

  /** Whether it is one at all: it has an address and says its health. */
  get isServer(): boolean {
    return this.#says && this.#address !== ''
  }

  /** A property of a server; false when it is none, and the value is not read. */
  read(key: string, keyStart: number): boolean {
    const { scanner } = this.#reading
    switch (key) {
      case 'address':
        this.#address = scanner.text() ?? ''
        this.#start = keyStart
        return true
      case 'health':
        this.#written = scanner.text(this.#lastWritten) ?? ''
        this.#says = true
        return true
      case 'healthprobelog':
        this.#text = scanner.text(this.#lastText) ?? ''
        this.#textStart = keyStart
        return true
      case 'healthprobeerrorname':
        this.#reason = scanner.text(this.#lastReason) ?? ''
        return true
      case 'ipconfiguration':
        this.#ipConfiguration = readId(scanner)
        return true
      default:
        return false
    }
  }

  finish(list: ServerList, index: number): Server {
    this.#last = saidOf(this.#reading, this.#last, this.#written, this.#text, this.#reason)
    return new Server(list, index, {
      address: this.#address,
      ipConfiguration: this.#ipConfiguration,
      said: this.#last,
      start: this.#start,
      textStart: this.#textStart,
    })
  }
}

/** Closes a pool: one reading for each of its settings. */
export function addPool(reading: Reading, pool: PoolDraft): void {
  const { pools } = reading.found
  const { id, form, settings, span, path } = pool
  const own = { form, pool: id, servers: [], place: placeAt(reading, span.start, span.end, path) }
  if (settings === 'cut') pools.push({ ...own, cut: cutByPowerShell })
  else if (settings.length === 0) pools.push({ ...own, cut: notProbed })
  else for (const one of settings) pools.push({ ...own, ...settingsOf(reading, one) })
}

function settingsOf(reading: Reading, draft: SettingsDraft): Omit<PoolReading, 'form' | 'pool'> {
  const { id, port, protocol, servers, span, path } = draft
  const place = placeAt(reading, span.start, span.end, path)
  const own = { settings: id, port, protocol, place }
  if (servers === undefined) return { ...own, servers: [], cut: notProbed }
  return servers === 'cut' ? { ...own, servers: [], cut: cutByPowerShell } : { ...own, servers }
}
