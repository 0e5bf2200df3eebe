// The servers of a pool. Most differ from the one before in nothing but their address: such a one is told by its text, and
// not read key by key.
import type { Gap, Said } from '../../resource/health.ts'
import type { Path } from '../../resource/resource.ts'
import { gapOf, readId, readItems, readMembers, saidOf, Server, ServerList, type Reading } from './draft.ts'
import { Last } from './scanner.ts'
import { Impression, type Mark, type Mould } from './mould.ts'

/** An array of servers, or why it is not known; undefined when there is none. */
export function readServers(reading: Reading, path: Path): Server[] | Gap | undefined {
  const { scanner } = reading
  if (scanner.peek() === 'string') {
    scanner.skip()
    return gapOf('string')
  }
  if (scanner.peek() === 'scalar') {
    scanner.skip()
    return undefined
  }
  const servers: Server[] = []
  const list = new ServerList(reading, path)
  const draft = new ServerDraft(reading)
  const keys: Last[] = []
  const read = (key: string, keyStart: number) => {
    if (!draft.read(key, keyStart)) scanner.skip()
  }
  let gap: Gap | undefined
  readItems(scanner, (index) => {
    const again = draft.again(list, index)
    if (again !== undefined) return void servers.push(again)
    draft.begin()
    const shape = scanner.peek()
    if (shape === 'object') {
      readMembers(scanner, read, keys)
      servers.push(draft.finish(list, index))
      return
    }
    gap ??= gapOf(shape)
    scanner.skip()
  })
  return gap ?? servers
}

/** What one server of a pool has to itself. */
type Own = 'address' | 'ipConfiguration'

/** How the server before was written, with what it says. */
interface Before {
  readonly mould: Mould<Own>
  readonly said: Said
  readonly start: Mark
  readonly textStart: Mark | undefined
}

/** A server while its properties are read; one for a whole list. */
export class ServerDraft {
  readonly #reading: Reading
  #impression: Impression<Own>
  #start: Mark
  #address = ''
  #ipConfiguration: string | undefined
  #written = ''
  #text = ''
  #reason = ''
  #textStart: Mark | undefined
  #says = false
  #before: Before | undefined
  readonly #lastWritten = new Last()
  readonly #lastText = new Last()
  readonly #lastReason = new Last()

  constructor(reading: Reading) {
    this.#reading = reading
    this.#impression = new Impression(reading.scanner)
    this.#start = this.#impression.mark()
  }

  begin(): void {
    this.#impression = new Impression(this.#reading.scanner)
    this.#start = this.#impression.mark()
    this.#address = this.#written = this.#text = this.#reason = ''
    this.#ipConfiguration = undefined
    this.#textStart = undefined
    this.#says = false
  }

  /** Whether it is one at all: it has an address and says its health. */
  get isServer(): boolean {
    return this.#says && this.#address !== ''
  }

  /** A property of a server; false when it is none, and the value is not read. */
  read(key: string, keyStart: number): boolean {
    const { scanner } = this.#reading
    const impression = this.#impression
    switch (key) {
      case 'address':
        this.#start = impression.mark(keyStart)
        this.#address = impression.text('address') ?? ''
        return true
      case 'health':
        this.#written = scanner.text(this.#lastWritten) ?? ''
        this.#says = true
        return true
      case 'healthprobelog':
        this.#textStart = impression.mark(keyStart)
        this.#text = scanner.text(this.#lastText) ?? ''
        return true
      case 'healthprobeerrorname':
        this.#reason = scanner.text(this.#lastReason) ?? ''
        return true
      case 'ipconfiguration':
        this.#ipConfiguration = readId(scanner, () => impression.text('ipConfiguration'))
        return true
      default:
        return false
    }
  }

  finish(list: ServerList, index: number): Server {
    const said = saidOf(this.#reading, this.#before?.said, this.#written, this.#text, this.#reason)
    const mould = this.#impression.take()
    this.#before = mould && { mould, said, start: this.#start, textStart: this.#textStart }
    return new Server(list, index, {
      address: this.#address,
      ipConfiguration: this.#ipConfiguration,
      said,
      start: this.#start.at,
      textStart: this.#textStart?.at ?? -1,
    })
  }

  /** The next server, when it is written as the one before but for what it has to itself; else undefined, and it is not read. */
  again(list: ServerList, index: number): Server | undefined {
    const { scanner } = this.#reading
    const before = this.#before
    if (before === undefined || !before.mould.fits(scanner)) return undefined
    const { mould, said, start, textStart } = before
    const own = { address: '', ipConfiguration: '' }
    for (const [at, name] of mould.names.entries()) own[name] = mould.textOf(scanner, at)
    return new Server(list, index, {
      address: own.address,
      ipConfiguration: own.ipConfiguration === '' ? undefined : own.ipConfiguration,
      said,
      start: mould.placeOf(start),
      textStart: textStart === undefined ? -1 : mould.placeOf(textStart),
    })
  }
}
