// One answer, whatever its form: which properties an object has says what it is. Answers may lie in each other, as
// `{ id, health }` of a rule and the body that somebody saved with its status.
import { SourceText } from '../../resource/place.ts'
import type { Path } from '../../resource/resource.ts'
import { placeAt, readItems, readMembers, ServerList, type Reading, type Server } from './draft.ts'
import { addPool, newPool, readPoolMember, readPools, type PoolDraft } from './gateway.ts'
import { addRule, newRule, readRuleMember, type RuleDraft } from './load-balancer.ts'
import { readMetrics } from './metrics.ts'
import { refusalOf } from './refusal.ts'
import { JsonScanner } from './scanner.ts'
import { ServerDraft } from './server.ts'

/** Deeper answers are read over. */
const DEEPEST = 8

/** Reads one value and what health is in it. `flat` takes servers of which nobody says the pool. */
export function readAnswer(reading: Reading, path: Path, flat: Server[], depth = 0): void {
  const { scanner } = reading
  const shape = scanner.peek()
  if (depth > DEEPEST) scanner.skip()
  else if (shape === 'object') new Answer(reading, path, flat, depth).read()
  else if (shape === 'array') readList(reading, path, depth)
  else scanner.skip()
}

/** Answers, or servers: what `--query "…servers[]"` leaves of a report. */
function readList(reading: Reading, path: Path, depth: number): void {
  const start = reading.scanner.at
  const flat: Server[] = []
  readItems(reading.scanner, (index) => readAnswer(reading, [...path, index], flat, depth + 1))
  if (flat.length > 0)
    reading.found.pools.push({ form: 'report', servers: flat, place: placeAt(reading, start, start, path) })
}

class Answer {
  readonly #reading: Reading
  readonly #path: Path
  readonly #flat: Server[]
  readonly #depth: number
  readonly #start: number
  readonly #pool: PoolDraft
  readonly #rule: RuleDraft
  readonly #server: ServerDraft
  #isPool = false
  #id: string | undefined
  #text: string | undefined
  #status: number | undefined
  #error: { readonly code: string; readonly message: string } | undefined

  constructor(reading: Reading, path: Path, flat: Server[], depth: number) {
    this.#reading = reading
    this.#path = path
    this.#flat = flat
    this.#depth = depth
    this.#start = reading.scanner.at
    this.#pool = newPool(this.#start, path)
    this.#rule = newRule(this.#start, path)
    this.#server = new ServerDraft(reading)
  }

  read(): void {
    const { pools } = this.#reading.found
    const before = pools.length
    const { scanner } = this.#reading
    readMembers(scanner, (key, keyStart) => {
      if (!this.#member(key, keyStart)) scanner.skip()
    })
    this.#close()
    const id = this.#id
    if (id === undefined) return
    // NOTE: the id of a rule may stand behind its health.
    for (let at = before; at < pools.length; at++) {
      const pool = pools[at]
      if (pool?.form === 'ruleHealth') pools[at] = { ...pool, rule: pool.rule ?? id }
    }
  }

  /** False when the property says nothing of health, and its value is not read. */
  #member(key: string, keyStart: number): boolean {
    const { scanner } = this.#reading
    switch (key) {
      case 'backendaddresspools':
        readPools(this.#reading, [...this.#path, 'backendAddressPools'])
        return true
      case 'backendaddresspoolstext':
        this.#text = scanner.text()
        return true
      case 'id':
        this.#id = scanner.text()
        return true
      case 'status':
        this.#status = scanner.number()
        return true
      case 'error':
        this.#error = this.#readError()
        return true
      default:
        return this.#inner(key) || this.#part(key, keyStart)
    }
  }

  /** An answer inside of this one. */
  #inner(key: string): boolean {
    const { scanner } = this.#reading
    const shape = scanner.peek()
    const path = [...this.#path, key]
    if (key === 'value' && shape === 'array') readMetrics(this.#reading, path)
    else if (INNER.has(key) && shape === 'object') readAnswer(this.#reading, path, [], this.#depth + 1)
    else return false
    return true
  }

  #part(key: string, keyStart: number): boolean {
    if (readPoolMember(this.#reading, this.#pool, key)) {
      this.#isPool = true
      return true
    }
    return readRuleMember(this.#reading, this.#rule, key, keyStart) || this.#server.read(key, keyStart)
  }

  #readError(): { code: string; message: string } {
    const { scanner } = this.#reading
    const error = { code: '', message: '' }
    readMembers(scanner, (key) => {
      if (key === 'code') error.code = scanner.text() ?? ''
      else if (key === 'message') error.message = scanner.text() ?? ''
      else scanner.skip()
    })
    return error
  }

  #close(): void {
    const reading = this.#reading
    const place = placeAt(reading, this.#start, this.#start, this.#path)
    if (this.#isPool) addPool(reading, this.#pool)
    if (this.#rule.members !== undefined) addRule(reading, this.#rule)
    if (this.#server.isServer) {
      const list = new ServerList(reading, this.#path.slice(0, -1))
      this.#flat.push(this.#server.finish(list, this.#flat.length))
    }
    if (this.#error !== undefined || this.#status === 202)
      reading.found.refusals.push(refusalOf({ code: '', message: '', ...this.#error, status: this.#status }, place))
    if (this.#text !== undefined) this.#readText(this.#text)
  }

  /** NOTE: PowerShell prints the pools a second time as a text, which its depth does not cut. */
  #readText(text: string): void {
    const { found } = this.#reading
    const isWhole = found.pools.some(({ cut }) => cut === undefined)
    if (isWhole || this.#reading.within !== undefined) return
    found.pools.length = 0
    const within = placeAt(this.#reading, this.#start, this.#start, this.#path)
    const source = new SourceText(this.#reading.source.path, text)
    readAnswer({ ...this.#reading, source, scanner: new JsonScanner(text), within }, this.#path, [], this.#depth + 1)
  }
}

const INNER: ReadonlySet<string> = new Set(['health', 'body', 'properties', 'output'])
