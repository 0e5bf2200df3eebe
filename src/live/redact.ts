// What a recording must not hold: values under keys that name a secret, and the signatures in addresses of operations.

const secretKeys =
  'password|adminPassword|secret|clientSecret|secureValue|sharedKey|authorizationKey|customData|userData|protectedSettings|connectionString|primaryKey|secondaryKey|accessKey|accountKey|accessToken|sasToken|privateKey|environmentVariables'
const isSecret = new RegExp(`^(?:${secretKeys})$`, 'i')
const mayHold = new RegExp(`"(?:${secretKeys})"`, 'i')
const mark = 'redacted'

/** Parts of a query that say what is asked for. */
const plainParts: ReadonlySet<string> = new Set(
  'api-version $skiptoken $top $filter $expand $select monitor asyncoperation useresourcegraph'.split(' '),
)

/** A body without secrets; as it is where it holds none. */
export function withoutSecrets(text: string): string {
  if (!mayHold.test(text)) return text
  try {
    return JSON.stringify(
      JSON.parse(text, (key, value: unknown) => (isSecret.test(key) && value !== null ? mark : value)),
    )
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    // No JSON: what it is nobody can say, and poolgate only tells that it is none.
    return mark
  }
}

/** Path and query of an address, with the parts of the query that may be signatures taken out; the same for what is so already. */
export function withoutSignature(address: string): string {
  const url = new URL(address)
  for (const name of new Set(url.searchParams.keys())) {
    if (!plainParts.has(name.toLowerCase())) url.searchParams.set(name, mark)
  }
  return `${url.pathname}${url.search}`
}
