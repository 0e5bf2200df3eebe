// Whether a certificate is for a host, as clients of TLS judge it (RFC 6125): a `*` stands for one label, the first.
import { withoutLastDot } from '../fqdn.ts'

/**
 * NOTE: a listener may have wildcards of its own, `*` and `?`: such a host is covered when a name of the certificate lies in
 * the same domain, because which hosts clients ask for is not known.
 */
export function isCovered(host: string, names: readonly string[]): boolean {
  const wanted = plain(host)
  const domain = domainOf(wanted)
  const isPattern = /[*?]/.test(wanted)
  return names.some((name) => {
    const given = plain(name)
    if (given === wanted) return true
    if (isPattern) return domainOf(given) === domain
    return given.startsWith('*.') && given.slice(2) === domain
  })
}

function plain(name: string): string {
  return withoutLastDot(name.toLowerCase())
}

/** All but the first label. */
function domainOf(name: string): string {
  const dot = name.indexOf('.')
  return dot < 0 ? '' : name.slice(dot + 1)
}
