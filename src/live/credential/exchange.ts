// Exchanges what proves an identity (a token of GitHub, of a workload, a secret) for a token of Azure.
import { quoted } from '../fault.ts'
import { field, parsed, textAt } from '../../host/json.ts'
import type { NoToken, SignInPorts, Token, TokenRequest } from './token.ts'

export interface Identity {
  readonly client: string
  readonly tenant: string
}

/** The identity that AZURE_CLIENT_ID and AZURE_TENANT_ID name, or the words for what is missing. */
export function identityOf({ env }: SignInPorts): Identity | string {
  const client = env['AZURE_CLIENT_ID']?.trim() ?? ''
  const tenant = env['AZURE_TENANT_ID']?.trim() ?? ''
  const missing = [client === '' ? 'AZURE_CLIENT_ID' : '', tenant === '' ? 'AZURE_TENANT_ID' : ''].filter(
    (name) => name !== '',
  )
  if (missing.length > 0) return `${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not set`
  // It becomes a part of an address.
  return /^[\w.-]+$/.test(tenant) ? { client, tenant } : 'AZURE_TENANT_ID is no tenant'
}

/** A token for a proof; `proof` are the fields of the form that hold it. */
export async function exchanged(
  { client, tenant }: Identity,
  proof: Readonly<Record<string, string>>,
  { cloud }: TokenRequest,
  ports: SignInPorts,
): Promise<Token | NoToken> {
  const form = new URLSearchParams({
    client_id: client,
    scope: `${cloud.audience}/.default`,
    grant_type: 'client_credentials',
    ...proof,
  })
  const send = await ports.send()
  const answer = await send({
    method: 'POST',
    url: `${cloud.authority}/${tenant}/oauth2/v2.0/token`,
    body: form.toString(),
    contentType: 'application/x-www-form-urlencoded',
  })
  const where = new URL(cloud.authority).host
  if ('fault' in answer)
    return { reason: `${where} does not answer (${answer.detail || answer.fault})`, isBroken: true }
  const json = parsed(answer.text)
  const token = textAt(json, 'access_token')
  const seconds = field(json, 'expires_in')
  if (answer.status === 200 && token !== '' && typeof seconds === 'number')
    return { token, expires: ports.now() + seconds * 1000 }
  // What it says is words of Azure, never a token: an error has none.
  const said = quoted(textAt(json, 'error_description') || textAt(json, 'error'), 200).replace(/\.$/, '')
  return { reason: `${where} refuses it (${answer.status}${said === '' ? '' : `: ${said}`})`, isBroken: true }
}

/** The fields for a token that another issuer signed. */
export function assertion(token: string): Readonly<Record<string, string>> {
  return {
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: token,
  }
}
