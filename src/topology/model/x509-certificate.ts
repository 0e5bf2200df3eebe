// A certificate that the inputs hold in full, as an element: whose it is, and how many days it has left.
import { dayOf } from '../../resource/date.ts'
import { shortText } from '../../resource/text.ts'
import { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import type { Path } from '../../resource/resource.ts'
import { contentsOf, type Contents } from '../certificate/contents.ts'
import type { X509 } from '../certificate/x509.ts'
import { FactList } from '../fact.ts'
import { bool, int, kind, text, texts } from '../kind.ts'
import { Part, model } from '../part.ts'
import type { AnyPart } from './shared.ts'

export const x509Certificate = kind(
  'x509Certificate',
  'x509',
  'What a certificate says (X.509): of trusted roots and client authorities, and of certificates of listeners in exports.',
  {
    subject: text('Whose it is: CN=shop.contoso.com, O=Contoso.'),
    issuer: text('Who signed it.'),
    notBefore: text('The day from which it holds, YYYY-MM-DD.'),
    notAfter: text('The day on which it ends, YYYY-MM-DD.'),
    daysLeft: int('Days until it ends, below 0 when it has ended; not known when the run has no day (--today).'),
    daysOld: int('Days since it holds, below 0 when it does not hold yet; not known when the run has no day.'),
    dnsNames: texts('The host names that it is for (subjectAltName; without that the common name).'),
    isCA: bool('Whether it may sign others (basicConstraints); absent when it does not say.'),
    isSelfIssued: bool('Whether issuer and subject are the same, as of a root.'),
  },
)

interface X509Data {
  readonly x509: X509
  readonly path: Path
}

const x509CertificateModel = model<typeof x509Certificate, X509Data>(x509Certificate, {
  read: {
    subject: ({ data }) => data.x509.subject,
    issuer: ({ data }) => data.x509.issuer,
    notBefore: ({ data }) => data.x509.notBefore,
    notAfter: ({ data }) => data.x509.notAfter,
    daysLeft: ({ data, world }) => minus(dayOf(data.x509.notAfter), today(world.input.today)),
    daysOld: ({ data, world }) => minus(today(world.input.today), dayOf(data.x509.notBefore)),
    dnsNames: ({ data }) => new FactList(data.x509.names),
    isCA: ({ data }) => data.x509.isCA,
    isSelfIssued: ({ data }) => data.x509.isSelfIssued,
  },
  name: ({ data }) => data.x509.subject,
  isAspect: true,
  anchor: ({ data }) => data.path,
})

const noDay = new Unknown({
  print: () => 'today',
  causes: [{ code: 'clock', reason: 'the run has no day, by which certificates end', supply: '--today YYYY-MM-DD' }],
})

function today(day: string | undefined): number | Unknown {
  return (day === undefined ? undefined : dayOf(day)) ?? noDay
}

function minus(a: number | Unknown | undefined, b: number | Unknown | undefined): number | Unknown | undefined {
  if (isUnknown(a)) return a
  if (isUnknown(b)) return b
  return a === undefined || b === undefined ? undefined : a - b
}

export function x509Part(owner: AnyPart, x509: X509, path: Path): Part<X509Data> {
  const { world, cursor } = owner
  return new Part({ world, model: x509CertificateModel, cursor, data: { x509, path }, owner })
}

/** What the base64 at a path holds; absent when nothing stands there. */
export function contentsAt(part: AnyPart, path: Path): Contents | Unknown | undefined {
  const data = part.cursor.at(...path).text()
  if (data === undefined || isUnknown(data)) return data
  return contentsOf(data) ?? unreadable(part, 'is larger than what is read')
}

/** The first certificate of what is held; unknown when none of it can be read. */
export function certificateIn(
  part: AnyPart,
  path: Path,
  pick: (certificates: readonly X509[]) => X509 | undefined = ([first]) => first,
): Part<X509Data> | Unknown | undefined {
  const contents = contentsAt(part, path)
  if (contents === undefined || isUnknown(contents)) return contents
  const x509 = pick(contents.certificates)
  if (x509 !== undefined) return x509Part(part, x509, path)
  return contents.format === 'none' ? undefined : unreadable(part, 'cannot be read')
}

function unreadable(part: AnyPart, what: string): Unknown {
  const reason = `the certificate of ${shortText(part.label)} ${what}`
  return new Unknown({ print: () => 'certificate', causes: [{ code: 'unsupported', reason }] })
}
