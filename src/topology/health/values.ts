// Puts the values of a server into what is said of a message: its address, port, host, path. What is not known stands as
// what it is (`<port>`), and what stands in a command is quoted for a shell: all of it is foreign text.

/** What is known of the server that a message is about. */
export interface ServerValues {
  readonly server: string
  readonly gateway: string
  readonly settings: string
  readonly protocol: string | undefined
  readonly port: number | undefined
  readonly host: string | undefined
  readonly path: string | undefined
  readonly timeout: number | undefined
  /** What the message itself says. */
  readonly received: string | undefined
  readonly expected: string | undefined
  readonly body: string | undefined
  readonly openssl: string | undefined
}

const LONGEST = 120

/** A text of the table of messages with its values. */
export function fill(text: string, values: ServerValues): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => READERS[name]?.(values) ?? whole)
}

type Reader = (values: ServerValues) => string

const READERS: Readonly<Record<string, Reader>> = {
  server: ({ server }) => short(server),
  gateway: ({ gateway }) => short(gateway),
  settings: ({ settings }) => short(settings),
  endpoint: (values) => `${short(values.server)}${values.port === undefined ? '' : `:${values.port}`}`,
  host: ({ host }) => (host === undefined ? 'the host of the probe' : short(host)),
  path: ({ path }) => (path === undefined ? 'the path of the probe' : short(path)),
  timeout: ({ timeout }) => (timeout === undefined ? 'its timeout' : `${timeout} s`),
  received: ({ received }) => (isStatus(received) ? received : 'another status'),
  expected: ({ expected }) => (expected === undefined ? 'what its match says' : short(expected)),
  accepted: ({ expected }) =>
    expected === undefined ? 'its match does not accept that' : `${short(expected)} counts as healthy`,
  body: ({ body }) => (body === undefined ? 'match.body' : short(body)),
  openssl: ({ openssl }) => (openssl === undefined ? '' : ` (error ${short(openssl)})`),
  connect: (values) => `nc -vz ${shellWord(values.server)} ${portOf(values)}`,
  resolve: ({ server }) => `nslookup ${isAddress(server) ? 'microsoft.com' : shellWord(server)}`,
  curl: (values) => `curl -ik ${headerOf(values)}${urlOf(values)}`,
  timing: (values) => `curl -sk -o /dev/null -w '%{time_total}' ${headerOf(values)}${urlOf(values)}`,
  tls: (values) => `openssl s_client -connect ${connectOf(values)}${nameOf(values)} -showcerts`,
  names: (values) =>
    `openssl s_client -connect ${connectOf(values)}${nameOf(values)} | openssl x509 -noout -subject -ext subjectAltName`,
  dates: (values) => `openssl s_client -connect ${connectOf(values)}${nameOf(values)} | openssl x509 -noout -dates`,
}

function isStatus(text: string | undefined): text is string {
  return text !== undefined && /^\d{3}$/.test(text)
}

/** NOTE: of an address there is nothing to resolve; a public name shows whether anything is. */
function isAddress(text: string): boolean {
  return /^[\d.]+$/.test(text) || text.includes(':')
}

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

function portOf({ port }: ServerValues): string {
  return port === undefined ? '<port>' : String(port)
}

/** NOTE: an IPv6 address stands in brackets before a port. */
function connectOf(values: ServerValues): string {
  const { server } = values
  return `${shellWord(server.includes(':') ? `[${server}]` : server)}:${portOf(values)}`
}

function nameOf({ host }: ServerValues): string {
  return host === undefined ? '' : ` -servername ${shellWord(host)}`
}

function headerOf({ host }: ServerValues): string {
  return host === undefined ? '' : `-H ${shellWord(`Host: ${host}`)} `
}

function urlOf(values: ServerValues): string {
  const { protocol, path, server } = values
  const scheme = protocol === undefined ? '<http or https>' : protocol.toLowerCase()
  const host = server.includes(':') ? `[${server}]` : server
  const port = values.port === undefined ? '<port>' : String(values.port)
  const tail = path === undefined ? '/<path of the probe>' : path
  const url = `${scheme}://${host}:${port}${tail}`
  // What is to be filled in is read by people first.
  return protocol === undefined || values.port === undefined || path === undefined ? shellQuoted(url) : shellWord(url)
}

/** A word that a shell takes as it is, or in single quotes. NOTE: what begins with `-` would be taken for an option. */
export function shellWord(text: string): string {
  if (text.startsWith('-') || text === '') return "'<server>'"
  return /^[A-Za-z0-9_@%+=:,./-]+$/.test(text) ? text : shellQuoted(text)
}

function shellQuoted(text: string): string {
  return `'${short(text).replaceAll("'", `'\\''`)}'`
}
