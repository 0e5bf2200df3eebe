// The clouds of Azure: where their resource manager is, and who signs in there. The token of a cloud goes to its resource
// manager alone.
import { UsageError } from '../config/usage-error.ts'
import { nearest } from '../resource/nearest.ts'

export interface Cloud {
  readonly name: string
  /** The origin of the resource manager: `https://management.azure.com`. */
  readonly resourceManager: string
  /** What a token is asked for. */
  readonly audience: string
  /** The origin of the service that gives tokens. */
  readonly authority: string
  /** What a token of GitHub or of a workload is made out to. */
  readonly exchange: string
}

const clouds: readonly Cloud[] = [
  {
    name: 'AzureCloud',
    resourceManager: 'https://management.azure.com',
    audience: 'https://management.azure.com',
    authority: 'https://login.microsoftonline.com',
    exchange: 'api://AzureADTokenExchange',
  },
  {
    name: 'AzureUSGovernment',
    resourceManager: 'https://management.usgovcloudapi.net',
    audience: 'https://management.usgovcloudapi.net',
    authority: 'https://login.microsoftonline.us',
    exchange: 'api://AzureADTokenExchangeUSGov',
  },
  {
    name: 'AzureChinaCloud',
    resourceManager: 'https://management.chinacloudapi.cn',
    audience: 'https://management.chinacloudapi.cn',
    authority: 'https://login.chinacloudapi.cn',
    exchange: 'api://AzureADTokenExchangeChina',
  },
]

export interface CloudSource {
  readonly env: Readonly<Record<string, string | undefined>>
  /** The configuration file of the Azure CLI, where there is one. */
  readonly cliConfig: () => string | undefined
}

/**
 * POOLGATE_CLOUD names a cloud, or the address of a resource manager of one's own; without it the Azure CLI says which cloud
 * it is set to. NOTE: nothing of a repository may say it: whoever names the host gets the token.
 */
export function cloudOf({ env, cliConfig }: CloudSource): Cloud {
  const given = env['POOLGATE_CLOUD'] ?? ''
  const cloud = given === '' ? cloudOfCli(env, cliConfig) : /^https?:/i.test(given) ? customCloud(given) : named(given)
  const authority = env['AZURE_AUTHORITY_HOST'] ?? ''
  return authority === '' ? cloud : { ...cloud, authority: originOf(authority, 'AZURE_AUTHORITY_HOST') }
}

function named(given: string): Cloud {
  const cloud = find(given)
  if (cloud !== undefined) return cloud
  const names = clouds.map(({ name }) => name)
  throw new UsageError(
    `POOLGATE_CLOUD names no cloud: ${given}. It takes ${names.join(', ')}, or the https address of a resource manager.${nearest(given, names)}`,
  )
}

function find(name: string): Cloud | undefined {
  return clouds.find((cloud) => cloud.name.toLowerCase() === name.toLowerCase())
}

/** A cloud that poolgate does not know by name is one of the user's own: only the address helps. */
function cloudOfCli(env: CloudSource['env'], cliConfig: CloudSource['cliConfig']): Cloud {
  const name = env['AZURE_CLOUD_NAME'] || cloudOfConfig(cliConfig() ?? '') || 'AzureCloud'
  const cloud = find(name)
  if (cloud !== undefined) return cloud
  throw new UsageError(
    `The Azure CLI is set to the cloud ${name}, whose addresses poolgate does not know. Give the https address of its resource manager in POOLGATE_CLOUD.`,
  )
}

function cloudOfConfig(text: string): string | undefined {
  let section = ''
  for (const line of text.split(/\r?\n/)) {
    const trimmed = line.trim()
    if (trimmed.startsWith('[')) section = trimmed.toLowerCase()
    const [key = '', value = ''] = trimmed.split('=', 2)
    if (section === '[cloud]' && key.trim().toLowerCase() === 'name') return value.trim()
  }
  return undefined
}

function customCloud(given: string): Cloud {
  const resourceManager = originOf(given, 'POOLGATE_CLOUD')
  const known = clouds.find((cloud) => cloud.resourceManager === resourceManager)
  if (known !== undefined) return known
  const [{ authority, exchange }] = clouds as readonly [Cloud]
  return { name: resourceManager, resourceManager, audience: resourceManager, authority, exchange }
}

function originOf(given: string, variable: string): string {
  const text = /^[a-z]+:/i.test(given) ? given : `https://${given}`
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol === 'https:' && url.username === '' && url.password === '') return url.origin
  throw new UsageError(`${variable} is no https address. Write it as https://host, without a name or a password in it.`)
}
