// A message of Azure as it is matched: what a portal, a page or a shell did to it is undone. Messages are foreign: nothing
// here takes more time than their length.
import { Squashed } from './pattern.ts'

/** Longer messages are cut: what tells them apart stands in front. */
const LONGEST = 4096

export interface Normalised {
  /** What was written, without what is behind the message. */
  readonly text: string
  /** The last part of the aka.ms link, in lower case. */
  readonly slug: string | undefined
}

export function normalise(written: string): Normalised {
  const text = decoded(written.slice(0, LONGEST))
  const slug = slugOf(text)
  const tail = text.search(/to learn more|learn more|https?:\/\//i)
  return { text: tail < 0 ? text : text.slice(0, tail), slug }
}

/** Its letters and digits, without what stands in front of the message. */
export function squash({ text }: Normalised): Squashed {
  return withoutPrefix(Squashed.of(text))
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  rsquo: "'",
}

/** Twice, because a page that is printed on a page is encoded twice. */
function decoded(text: string): string {
  return text.includes('&') ? decodeOnce(decodeOnce(text)) : text
}

function decodeOnce(text: string): string {
  return text.replace(
    /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,6}));/gi,
    (entity, digits, hex, name: string | undefined) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? entity
      const code = digits === undefined ? Number.parseInt(String(hex), 16) : Number(digits)
      return code > 0x10ffff ? '' : String.fromCodePoint(code)
    },
  )
}

function slugOf(text: string): string | undefined {
  const [, slug] = /aka\.ms\/([a-z0-9]{1,40})/i.exec(text) ?? []
  return slug?.toLowerCase()
}

/** What stands before a message where a page or a list shows it. */
const PREFIX = /^(?:message|error|details|unhealthy|healthy|unknown(?!error)|forv[12]|v[12]sku)/

/** NOTE: `Unknown error. …` is a message of its own. */
function withoutPrefix(message: Squashed): Squashed {
  const prefix = PREFIX.exec(message.text)?.[0]
  return prefix === undefined || prefix === message.text ? message : withoutPrefix(message.without(prefix))
}
