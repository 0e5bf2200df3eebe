// Absolute URIs and references to be resolved against them (RFC 3986 §5), printed as .NET's AbsoluteUri.

export interface Uri {
  readonly scheme: string
  /** With its `@`, or ''. */
  readonly user: string
  readonly host: string
  /** Undefined for the default port of the scheme. */
  readonly port: number | undefined
  /** Begins with `/`. */
  readonly path: string
  /** With its `?`, or ''. */
  readonly query: string
  /** With its `#`, or ''. */
  readonly fragment: string
}

const defaultPorts: ReadonlyMap<string, number> = new Map([
  ['http', 80],
  ['https', 443],
  ['ftp', 21],
  ['ws', 80],
  ['wss', 443],
])

/** Undefined when the text is no absolute URI with a host. */
export function parseUri(text: string): Uri | undefined {
  const match = /^([A-Za-z][A-Za-z0-9+.-]*):\/\/([^/?#\\]*)(.*)$/s.exec(text.trim())
  if (match === null) return undefined
  const [, scheme = '', authority = '', rest = ''] = match
  const at = authority.lastIndexOf('@') + 1
  const hostAndPort = /^(\[[0-9A-Fa-f:.]+\]|[^:[\]\s]*)(?::(\d{0,5}))?$/.exec(authority.slice(at))
  if (hostAndPort === null) return undefined
  const [, host = '', port = ''] = hostAndPort
  if ((host === '' && scheme.toLowerCase() !== 'file') || Number(port) > 65_535) return undefined
  const known = scheme.toLowerCase()
  const number = port === '' || Number(port) === defaultPorts.get(known) ? undefined : Number(port)
  const { path, query, fragment } = splitPath(rest)
  return {
    scheme: known,
    user: authority.slice(0, at),
    host: host.toLowerCase(),
    port: number,
    path: path === '' ? '/' : path,
    query,
    fragment,
  }
}

/** The reference as an absolute URI; an absolute one stands for itself. */
export function resolveUri(base: Uri, reference: string): string {
  const relative = reference.trim()
  const absolute = parseUri(relative.startsWith('//') ? `${base.scheme}:${relative}` : relative)
  if (absolute !== undefined) return printUri(absolute)
  const { path, query, fragment } = splitPath(relative)
  if (path === '') {
    const kept = query === '' ? base.query : query
    return printUri({ ...base, query: kept, fragment: relative === '' ? base.fragment : fragment })
  }
  const merged = path.startsWith('/') ? path : base.path.slice(0, base.path.lastIndexOf('/') + 1) + path
  return printUri({ ...base, path: merged, query, fragment })
}

function printUri(uri: Uri): string {
  const port = uri.port === undefined ? '' : `:${uri.port}`
  return `${uri.scheme}://${uri.user}${uri.host}${port}${escape(removeDots(uri.path))}${escape(uri.query)}${escape(uri.fragment)}`
}

function splitPath(text: string): { path: string; query: string; fragment: string } {
  const hash = text.indexOf('#')
  const [before, fragment] = hash < 0 ? [text, ''] : [text.slice(0, hash), text.slice(hash)]
  const mark = before.indexOf('?')
  const [path, query] = mark < 0 ? [before, ''] : [before.slice(0, mark), before.slice(mark)]
  return { path: path.replaceAll('\\', '/'), query, fragment }
}

function removeDots(path: string): string {
  const parts = path.split('/')
  const kept: string[] = []
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1
    if (part === '..') {
      if (kept.length > 1) kept.pop()
      if (last) kept.push('')
    } else if (part !== '.') kept.push(part)
    else if (last) kept.push('')
  }
  return kept.join('/')
}

/** Characters that no URI may hold, as UTF-8 bytes `%XX`; what is encoded already stays. */
function escape(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\x21\x23-\x3b\x3d\x3f-\x5b\x5d\x5f\x61-\x7a\x7e]/gu, (character) => encodeURIComponent(character))
}
