// Backend health of an application gateway: what `backendhealth` answers over REST, through az and through PowerShell, and
// what it answers on demand. A pool is read whatever order its properties have.
import type { Gap, PoolReading } from '../../resource/health.ts'
import type { Path } from '../../resource/resource.ts'
import {
  gapOf,
  notProbed,
  placeAt,
  readId,
  readItems,
  readMembers,
  type Reading,
  type Server,
  type Span,
} from './draft.ts'
import { readServers } from './server.ts'

/** Settings with their servers. */
interface SettingsDraft {
  id: string | undefined
  port: number | undefined
  protocol: string | undefined
  servers: Server[] | Gap | undefined
  /** Where its servers are, else where it begins. */
  span: Span
  readonly path: Path
}

/** A pool with the settings by which it is probed. */
export interface PoolDraft {
  id: string | undefined
  settings: SettingsDraft[] | Gap
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
    const shape = scanner.peek()
    if (shape !== 'object') pool.settings = gapOf(shape)
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
    pool.settings = gapOf('string')
    return
  }
  const list: SettingsDraft[] = []
  const name = key === 'backendsettingscollection' ? 'backendSettingsCollection' : 'backendHttpSettingsCollection'
  readItems(scanner, (index) => {
    const path = [...pool.path, name, index]
    const shape = scanner.peek()
    if (shape === 'object') return void list.push(readSettings(reading, path))
    list.push({ ...emptySettings(scanner.at, path), servers: gapOf(shape) })
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

/** Closes a pool: one reading for each of its settings. */
export function addPool(reading: Reading, pool: PoolDraft): void {
  const { pools } = reading.found
  const { id, form, settings, span, path } = pool
  const own = { form, pool: id, servers: [], place: placeAt(reading, span.start, span.end, path) }
  if (!Array.isArray(settings)) pools.push({ ...own, cut: settings })
  else if (settings.length === 0) pools.push({ ...own, cut: notProbed })
  else for (const one of settings) pools.push({ ...own, ...settingsOf(reading, one) })
}

function settingsOf(reading: Reading, draft: SettingsDraft): Omit<PoolReading, 'form' | 'pool'> {
  const { id, port, protocol, servers, span, path } = draft
  const place = placeAt(reading, span.start, span.end, path)
  const own = { settings: id, port, protocol, place }
  if (servers === undefined) return { ...own, servers: [], cut: notProbed }
  return Array.isArray(servers) ? { ...own, servers } : { ...own, servers: [], cut: servers }
}
