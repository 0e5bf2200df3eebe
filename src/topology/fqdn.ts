// What a full host name looks like, in whose domain it lies, and which service that is.
import { piecesOf } from '../resource/text.ts'
import { isUnknown, type Text } from '../resource/value.ts'
import type { Unknown } from '../resource/unknown.ts'

const LABEL = /^[a-z\d_]([a-z\d_-]*[a-z\d_])?$/i

/** A name, or what stands for one, without the dot of the root that may end it. */
export function withoutLastDot(name: string): string {
  return name.endsWith('.') ? name.slice(0, -1) : name
}

/** `shop.contoso.com`, with or without the dot of the root; no single label, no wildcard, no address. */
export function isFqdn(text: string): boolean {
  const name = withoutLastDot(text)
  if (name.length > 253) return false
  const labels = name.split('.')
  const isLabel = (label: string) => label.length <= 63 && LABEL.test(label)
  return labels.length > 1 && labels.every(isLabel) && !/^\d+$/.test(labels.at(-1) ?? '')
}

/** Whether a name lies in a domain or is it; undefined when what is known of it does not tell. */
export function liesIn(name: Text, domain: string): boolean | undefined {
  const ending = `.${domain.toLowerCase()}`
  if (typeof name === 'string') return `.${name.toLowerCase()}`.endsWith(ending)
  const tail = piecesOf(name).at(-1)
  const known = typeof tail === 'string' ? tail.toLowerCase() : ''
  if (known.length >= ending.length) return known.endsWith(ending)
  return ending.endsWith(known) ? undefined : false
}

/** The services of Azure that give names in a domain of their own, and answer only to hosts that are bound to them. */
const PLATFORMS: Readonly<Record<string, readonly string[]>> = {
  'App Service': ['azurewebsites.net', 'azurewebsites.us', 'chinacloudsites.cn'],
  'Container Apps': ['azurecontainerapps.io', 'azurecontainerapps.us'],
  'API Management': ['azure-api.net', 'azure-api.us', 'azure-api.cn'],
  'Static Web Apps': ['azurestaticapps.net'],
  Storage: [
    'web.core.windows.net',
    'blob.core.windows.net',
    'web.core.usgovcloudapi.net',
    'blob.core.usgovcloudapi.net',
    'web.core.chinacloudapi.cn',
    'blob.core.chinacloudapi.cn',
  ],
  'Front Door': ['azurefd.net', 'azurefd.us'],
}

/** NOTE: an App Service Environment answers in its own domain, under names that its owner binds. */
const OWN_ENVIRONMENT = 'p.azurewebsites.net'

/** The service in whose domain a name lies; absent for other names. */
export function platformOf(name: Text): string | Unknown | undefined {
  const own = liesIn(name, OWN_ENVIRONMENT)
  if (own === true) return undefined
  let isOpen = false
  for (const [platform, domains] of Object.entries(PLATFORMS)) {
    const answers = new Set(domains.map((domain) => liesIn(name, domain)))
    if (answers.has(true)) return own === undefined && isUnknown(name) ? name : platform
    isOpen ||= answers.has(undefined)
  }
  return isOpen && isUnknown(name) ? name : undefined
}
