// A token that stands in the environment: for tests, and for who has one already.
import { variable, type SignIn } from './token.ts'

export const tokenVariable = 'POOLGATE_AZURE_TOKEN'
const day = 86_400_000

export const givenToken: SignIn = {
  name: tokenVariable,
  token: async (_, ports) => {
    const token = variable(ports, tokenVariable)
    if (token === undefined) return { reason: `${tokenVariable} is not set`, isBroken: false }
    if (/[^\x21-\x7e]/.test(token))
      return {
        reason: `${tokenVariable} holds more than a token: white space, or letters beside ASCII`,
        isBroken: true,
      }
    // When it ends is Azure's to say.
    return { token, expires: ports.now() + day }
  },
}
