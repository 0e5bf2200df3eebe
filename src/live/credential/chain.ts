// The ways to sign in, in the order in which they are tried. The first that is set up is taken: where it is broken, no other
// identity is used in its place without a word.
import type { AccessToken, GetTokenOptions, TokenCredential } from '@azure/core-auth'
import { LiveError } from '../fault.ts'
import { azureCli } from './azure-cli.ts'
import { gitHub, secret, workloadIdentity } from './federated.ts'
import { givenToken } from './given.ts'
import type { SignIn, SignInPorts, Token, TokenRequest } from './token.ts'

const ways: readonly SignIn[] = [givenToken, workloadIdentity, gitHub, secret, azureCli]

const minute = 60_000

/** A credential for the SDK, which asks again when a token is about to end. */
export function credentialOf(request: TokenRequest, ports: SignInPorts): TokenCredential {
  // A sign-in that failed is not tried again for each of a thousand questions.
  let failure: LiveError | undefined
  const next = async (): Promise<Token> => {
    if (failure !== undefined) throw failure
    try {
      return await signIn(request, ports)
    } catch (error) {
      if (error instanceof LiveError) failure = error
      throw error
    }
  }
  return {
    getToken: async (_scopes: string | string[], options?: GetTokenOptions): Promise<AccessToken> => {
      if (options?.claims !== undefined)
        throw new LiveError(
          'sign-in',
          'Azure asks for a stronger sign-in (a policy of conditional access). Sign in anew with `az logout` and `az login`.',
        )
      const { token, expires } = await next()
      // NOTE: where this machine's clock is ahead, a fresh token looks ended, and would be fetched for each request.
      return { token, expiresOnTimestamp: Math.max(expires, ports.now() + 5 * minute) }
    },
  }
}

async function signIn(request: TokenRequest, ports: SignInPorts): Promise<Token> {
  const tried: string[] = []
  for (const way of ways) {
    const result = await way.token(request, ports)
    if ('token' in result) return result
    if (result.isBroken)
      throw new LiveError('sign-in', `The sign-in to Azure by ${way.name} failed: ${result.reason}. ${adviceFor(way)}`)
    tried.push(result.reason)
  }
  throw new LiveError(
    'sign-in',
    `There is no sign-in to Azure. Run \`az login\`, or in a job of GitHub set AZURE_CLIENT_ID and AZURE_TENANT_ID with \`permissions: id-token: write\`. Tried: ${tried.join('; ')}.`,
  )
}

function adviceFor(way: SignIn): string {
  return way === azureCli ? 'Sign in with `az login`.' : `Mend it, or unset it to use another way.`
}
