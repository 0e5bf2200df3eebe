// What the base64 of a certificate's data holds: which kind of file, which certificates, whether a private key. Reads what
// strangers wrote: bounded, never throws.
import { base64Bytes } from '../../resource/base64.ts'
import { TAG, childrenOf, derAt, firstOf, latin1, oidOf, wholeOf, type Der } from './der.ts'
import { readX509, type X509 } from './x509.ts'

/** none: no file that holds certificates. */
export const certificateFormats = ['DER', 'PEM', 'PKCS7', 'PFX', 'none'] as const

export interface Contents {
  readonly format: (typeof certificateFormats)[number]
  /** In their order; those that cannot be read are left out. */
  readonly certificates: readonly X509[]
  /** How many bytes the file has. */
  readonly size: number
  /** A PFX counts as one. */
  readonly hasPrivateKey: boolean
}

/** Characters of base64; a gateway takes files of 25 KB. */
const mostData = 262_144
const mostCertificates = 100

/** Undefined for more than is read. */
export function contentsOf(data: string): Contents | undefined {
  if (data.length > mostData) return undefined
  const written = data.trimStart()
  if (written.startsWith(DASHES)) return ofPem(written)
  const bytes = base64Bytes(data)
  if (bytes === undefined) return { format: 'none', certificates: [], size: data.length, hasPrivateKey: false }
  const isText = latin1(bytes.subarray(0, 64)).trimStart().startsWith(DASHES)
  return isText ? ofPem(latin1(bytes)) : ofBytes(bytes)
}

const DASHES = '-----BEGIN '
const CERTIFICATE = { begin: '-----BEGIN CERTIFICATE-----', end: '-----END CERTIFICATE-----' }

function ofPem(text: string): Contents {
  const certificates: X509[] = []
  let at = text.indexOf(CERTIFICATE.begin)
  while (at >= 0 && certificates.length < mostCertificates) {
    const start = at + CERTIFICATE.begin.length
    const end = text.indexOf(CERTIFICATE.end, start)
    if (end < 0) break
    const bytes = base64Bytes(text.slice(start, end))
    const certificate = bytes === undefined ? undefined : readX509(bytes)
    if (certificate !== undefined) certificates.push(certificate)
    at = text.indexOf(CERTIFICATE.begin, end)
  }
  return { format: 'PEM', certificates, size: text.length, hasPrivateKey: text.includes('PRIVATE KEY-----') }
}

const SIGNED_DATA = '1.2.840.113549.1.7.2'

function ofBytes(bytes: Uint8Array): Contents {
  const size = bytes.length
  // NOTE: a PFX may have an open length, which DER does not know.
  const isOpenPfx = [0x30, 0x80, 0x02, 0x01, 0x03].every((byte, index) => bytes[index] === byte)
  if (isOpenPfx) return { format: 'PFX', certificates: [], size, hasPrivateKey: true }
  const whole = derAt(bytes, 0)
  const first = whole?.tag === TAG.sequence ? derAt(bytes, whole.start, whole.end) : undefined
  if (whole === undefined || first === undefined)
    return { format: 'none', certificates: [], size, hasPrivateKey: false }
  if (first.tag === TAG.integer) {
    // A PFX begins with its version 3, private keys with 0 or 1.
    const version = first.end - first.start === 1 ? bytes[first.start] : undefined
    const isKey = version === 0 || version === 1
    return { format: version === 3 ? 'PFX' : 'none', certificates: [], size, hasPrivateKey: version === 3 || isKey }
  }
  if (oidOf(first) === SIGNED_DATA)
    return { format: 'PKCS7', certificates: signedBy(whole), size, hasPrivateKey: false }
  if (first.tag !== TAG.sequence) return { format: 'none', certificates: [], size, hasPrivateKey: false }
  const certificate = readX509(bytes)
  return { format: 'DER', certificates: certificate === undefined ? [] : [certificate], size, hasPrivateKey: false }
}

/** The certificates of a PKCS#7 file: `[0]` of the signed data. */
function signedBy(whole: Der): readonly X509[] {
  const wrapper = [...childrenOf(whole)].find(({ tag }) => tag === TAG.context0)
  const signed = firstOf(wrapper, TAG.sequence)
  const list = signed && [...childrenOf(signed)].find(({ tag }) => tag === TAG.context0)
  const certificates: X509[] = []
  for (const one of list === undefined ? [] : childrenOf(list)) {
    const certificate = readX509(wholeOf(one))
    if (certificate !== undefined) certificates.push(certificate)
    if (certificates.length >= mostCertificates) break
  }
  return certificates
}

/** Of a chain the certificate of the server: none of the others is signed by it. */
export function leafOf(certificates: readonly X509[]): X509 | undefined {
  const issuers = new Set(certificates.filter(({ isSelfIssued }) => !isSelfIssued).map(({ issuer }) => issuer))
  return certificates.find(({ subject, isCA }) => isCA !== true && !issuers.has(subject)) ?? certificates[0]
}
