// The entries of a gateway's pool where all of them are plain IP addresses, and the members that they are: but for the address
// one says what all say. A gateway may list 120,000 of them.
import { lateItemsOf, type LateItems } from '../../resource/late-list.ts'
import { isArray, isObject, type Value } from '../../resource/value.ts'
import { AlikeList } from '../alike.ts'
import { parseIPv4, printIPv4, printedLength } from '../cidr.ts'
import type { Doubtful, Element } from '../fact.ts'
import type { Part } from '../part.ts'
import type { backendAddress } from './backend-address.ts'
import type { member } from './member.ts'

/** What every entry answers alike: what is not read from the address. */
const ofEveryAddress: ReadonlySet<string> = new Set<keyof (typeof backendAddress)['fields']>([
  'pool',
  'kind',
  'fqdn',
  'virtualNetwork',
  'subnet',
  'frontend',
  'network',
  'addressRanges',
  'home',
  'claims',
  'resolves',
  'resolvesToEndpoint',
  'hasMachine',
  'hasName',
  'isInline',
])

/** The same of every member. */
const ofEveryMember: ReadonlySet<string> = new Set<keyof (typeof member)['fields']>([
  'pool',
  'kind',
  'count',
  'minimum',
  'maximum',
  'networkInterface',
  'virtualMachine',
  'scaleSet',
  'ipConfiguration',
  'fqdn',
  'frontend',
  'platform',
  'customHosts',
  'privateDnsZone',
  'location',
  'zones',
  'virtualNetwork',
  'availabilitySet',
  'isDualStack',
  'vmSize',
  'image',
  'tags',
])

/** The addresses as they are written, in the order of the entries. Holds nothing of the topology. */
export interface PlainTexts {
  readonly length: number
  readonly at: (index: number) => string
  /** Goes through all of them: each is a part of a longer text. */
  readonly spans: (visit: (text: string, start: number, end: number) => void) => void
}

interface Numbers {
  readonly values: Uint32Array
  /** Whether each is written as `printIPv4` does. */
  readonly arePlainlyWritten: boolean
}

export class PlainAddresses extends AlikeList<Part> {
  readonly texts: PlainTexts
  #numbers: Numbers | null | undefined

  constructor(texts: PlainTexts, make: (index: number) => Part) {
    super({ length: texts.length, make, fields: ofEveryAddress })
    this.texts = texts
  }

  /** Where each of them is an address of IPv4, these; undefined otherwise. */
  get numbers(): Uint32Array | undefined {
    return this.#read()?.values
  }

  /** All of them, for a report that is kept: it holds nothing of the text that they are parts of, but where it must. */
  keep(): () => readonly string[] {
    const numbers = this.#read()
    if (numbers?.arePlainlyWritten === true) return () => Array.from(numbers.values, printIPv4)
    const all = listTexts(this.texts)
    return () => all
  }

  #read(): Numbers | undefined {
    if (this.#numbers === undefined) this.#numbers = numbersOf(this.texts) ?? null
    return this.#numbers ?? undefined
  }
}

/** All of them. */
export function listTexts({ length, at }: PlainTexts): readonly string[] {
  return Array.from({ length }, (_, index) => at(index))
}

function numbersOf(texts: PlainTexts): Numbers | undefined {
  const values = new Uint32Array(texts.length)
  let count = 0
  let surplus = 0
  texts.spans((text, start, end) => {
    const number = parseIPv4(text, start, end)
    if (number === undefined) return
    values[count++] = number
    // Zeros before a number make it longer, and nothing makes it shorter.
    surplus += end - start - printedLength(number)
  })
  return count === texts.length ? { values, arePlainlyWritten: surplus === 0 } : undefined
}

export class PlainMembers extends AlikeList {
  readonly addresses: PlainAddresses

  constructor(addresses: PlainAddresses, make: (address: Part) => Element, maybe: readonly Doubtful[]) {
    super({ length: addresses.length, make: (index) => make(addresses.at(index)), fields: ofEveryMember }, maybe)
    this.addresses = addresses
  }
}

/** The addresses in a list, where each of its entries is one and says nothing else; undefined for any other list. */
export function plainTextsIn(value: Value | undefined): PlainTexts | undefined {
  if (!isArray(value) || value.length === 0) return undefined
  const late = lateItemsOf(value)
  return (late && lateTexts(late)) ?? writtenTexts(value)
}

function writtenTexts(value: readonly Value[]): PlainTexts | undefined {
  const texts: string[] = []
  for (const entry of value) {
    const text = isObject(entry) && entry.size === 1 ? entry.get('ipAddress') : undefined
    if (typeof text !== 'string' || text === '') return undefined
    texts.push(text)
  }
  return {
    length: texts.length,
    at: (index) => texts[index] ?? '',
    spans: (visit) => {
      for (const text of texts) visit(text, 0, text.length)
    },
  }
}

function lateTexts(late: LateItems): PlainTexts | undefined {
  const [key, other] = late.keys
  if (key?.toLowerCase() !== 'ipaddress' || other !== undefined || late.hasEmpty) return undefined
  return { length: late.length, at: (index) => late.textOf(index, 0), spans: (visit) => late.spans(0, visit) }
}
