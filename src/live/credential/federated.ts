// Identities that others vouch for: a workload of Kubernetes by a token in a file, a job of GitHub by one that its runner gives.
import { parsed, textAt } from '../../host/json.ts'
import { assertion, exchanged, identityOf } from './exchange.ts'
import { variable, type SignIn } from './token.ts'

export const workloadIdentity: SignIn = {
  name: 'workload identity',
  token: async (request, ports) => {
    const path = variable(ports, 'AZURE_FEDERATED_TOKEN_FILE')
    if (path === undefined) return { reason: 'AZURE_FEDERATED_TOKEN_FILE is not set', isBroken: false }
    const identity = identityOf(ports)
    if (typeof identity === 'string') return { reason: identity, isBroken: true }
    const token = ports.readFile(path)?.trim() ?? ''
    if (token === '')
      return { reason: 'AZURE_FEDERATED_TOKEN_FILE names a file that cannot be read, or is empty', isBroken: true }
    return exchanged(identity, assertion(token), request, ports)
  },
}

export const gitHub: SignIn = {
  name: 'GitHub OIDC',
  token: async (request, ports) => {
    const url = variable(ports, 'ACTIONS_ID_TOKEN_REQUEST_URL')
    const secret = variable(ports, 'ACTIONS_ID_TOKEN_REQUEST_TOKEN')
    const identity = identityOf(ports)
    if (variable(ports, 'GITHUB_ACTIONS') === undefined) return { reason: 'this is no job of GitHub', isBroken: false }
    if (typeof identity === 'string') return { reason: identity, isBroken: false }
    if (url === undefined || secret === undefined)
      return { reason: 'the job lacks `permissions: id-token: write`', isBroken: false }
    if (!url.startsWith('https://'))
      return { reason: 'ACTIONS_ID_TOKEN_REQUEST_URL is no https address', isBroken: true }
    const send = await ports.send()
    const audience = encodeURIComponent(request.cloud.exchange)
    const answer = await send({
      method: 'GET',
      url: `${url}${url.includes('?') ? '&' : '?'}audience=${audience}`,
      headers: { authorization: `bearer ${secret}` },
    })
    const token = 'fault' in answer || answer.status !== 200 ? '' : textAt(parsed(answer.text), 'value')
    if (token === '') return { reason: 'the runner gives no token', isBroken: true }
    // NOTE: asked for each time: a token of GitHub lives five minutes.
    return exchanged(identity, assertion(token), request, ports)
  },
}

export const secret: SignIn = {
  name: 'AZURE_CLIENT_SECRET',
  token: async (request, ports) => {
    const value = variable(ports, 'AZURE_CLIENT_SECRET')
    if (value === undefined) return { reason: 'AZURE_CLIENT_SECRET is not set', isBroken: false }
    const identity = identityOf(ports)
    if (typeof identity === 'string') return { reason: identity, isBroken: true }
    return exchanged(identity, { client_secret: value }, request, ports)
  },
}
