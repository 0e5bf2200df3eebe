// What is told of a certificate (RFC 5280): whose it is, who signed it, from when to when, for which names. It says what
// stands there and checks no signature.
import { dayOf } from '../../resource/date.ts'
import { TAG, childrenOf, derAt, derText, firstOf, latin1, oidOf, wholeOf, type Der } from './der.ts'

export interface X509 {
  /** `CN=shop.contoso.com, O=Contoso`. */
  readonly subject: string
  readonly issuer: string
  /** YYYY-MM-DD. */
  readonly notBefore: string
  readonly notAfter: string
  /** The host names and addresses that it is for: of subjectAltName, without that the common name. */
  readonly names: readonly string[]
  /** What basicConstraints says; undefined without it. */
  readonly isCA: boolean | undefined
  /** Whether issuer and subject are the same, as of a root. */
  readonly isSelfIssued: boolean
}

/** More names than that no certificate has. */
const mostNames = 1000

/** Undefined for bytes that are no certificate. */
export function readX509(bytes: Uint8Array): X509 | undefined {
  const certificate = derAt(bytes, 0)
  const body = certificate?.tag === TAG.sequence ? firstOf(certificate, TAG.sequence) : undefined
  if (body === undefined) return undefined
  const fields = [...childrenOf(body)]
  // The version is left out of certificates of version 1.
  if (fields[0]?.tag === TAG.context0) fields.shift()
  const [, , issuer, validity, subject] = fields
  if (issuer?.tag !== TAG.sequence || validity?.tag !== TAG.sequence || subject?.tag !== TAG.sequence) return undefined
  const [notBefore, notAfter] = [...childrenOf(validity)].map(dayAt)
  if (notBefore === undefined || notAfter === undefined) return undefined
  const extensions = extensionsOf(fields.find(({ tag }) => tag === TAG.context3))
  const [alternative, constraints] = [extensions.get('2.5.29.17'), extensions.get('2.5.29.19')]
  const parts = partsOf(subject)
  const common = parts.flatMap(({ type, value }) => (type === 'CN' ? [value] : []))
  return {
    subject: printName(parts),
    issuer: printName(partsOf(issuer)),
    notBefore,
    notAfter,
    names: alternative === undefined ? common : namesOf(alternative),
    isCA: constraints === undefined ? undefined : isAuthority(constraints),
    isSelfIssued: isSame(wholeOf(issuer), wholeOf(subject)),
  }
}

interface NamePart {
  readonly type: string
  readonly value: string
}

const TYPES: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.2.840.113549.1.9.1': 'E',
}

function partsOf(name: Der): readonly NamePart[] {
  return [...childrenOf(name)].flatMap((set) =>
    [...childrenOf(set)].flatMap((pair): NamePart[] => {
      const [oid, value] = childrenOf(pair)
      const [type, text] = [oid && oidOf(oid), value && derText(value)]
      return type === undefined || text === undefined ? [] : [{ type: TYPES[type] ?? type, value: text }]
    }),
  )
}

function printName(parts: readonly NamePart[]): string {
  return parts.map(({ type, value }) => `${type}=${value}`).join(', ')
}

/** By object identifier, the octets that an extension wraps. */
function extensionsOf(wrapper: Der | undefined): ReadonlyMap<string, Der> {
  const list = firstOf(wrapper, TAG.sequence)
  const extensions = new Map<string, Der>()
  if (list === undefined) return extensions
  for (const extension of childrenOf(list)) {
    const parts = [...childrenOf(extension)]
    const [type, value] = [parts[0] && oidOf(parts[0]), parts.at(-1)]
    if (type !== undefined && value?.tag === TAG.octets) extensions.set(type, value)
  }
  return extensions
}

/** dNSName and iPAddress. */
function namesOf(alternative: Der): readonly string[] {
  const list = firstOf(alternative, TAG.sequence)
  const names: string[] = []
  for (const { tag, bytes, start, end } of list === undefined ? [] : childrenOf(list)) {
    const content = bytes.subarray(start, end)
    if (tag === 0x82) names.push(latin1(content))
    else if (tag === 0x87 && content.length === 4) names.push(content.join('.'))
    if (names.length >= mostNames) break
  }
  return names
}

function isAuthority(constraints: Der): boolean {
  const list = firstOf(constraints, TAG.sequence)
  const first = firstOf(list, TAG.boolean)
  return first !== undefined && first.bytes[first.start] !== 0
}

/** NOTE: years with two digits begin at 1950. */
function dayAt(time: Der): string | undefined {
  const text = latin1(time.bytes.subarray(time.start, Math.min(time.end, time.start + 32)))
  const pattern = time.tag === TAG.utcTime ? /^(\d{2})(\d{2})(\d{2})\d{4,6}Z$/ : /^(\d{4})(\d{2})(\d{2})\d{4,6}Z$/
  const [, year = '', month, day] = pattern.exec(text) ?? []
  if (time.tag !== TAG.utcTime && time.tag !== TAG.time) return undefined
  const century = time.tag === TAG.time ? '' : Number(year) < 50 ? '20' : '19'
  const whole = `${century}${year}-${month}-${day}`
  return dayOf(whole) === undefined ? undefined : whole
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}
