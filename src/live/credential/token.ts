// A token of Azure and who can give one. A way to sign in that is not set up says why, so that the last word can name all of them.
import type { Cloud } from '../cloud.ts'
import type { Send } from '../wire.ts'

export interface Token {
  readonly token: string
  /** Milliseconds since 1970. */
  readonly expires: number
}

/** Why a way to sign in gives no token: not set up (the next one is tried), or set up and broken. */
export interface NoToken {
  readonly reason: string
  readonly isBroken: boolean
}

/** What ways to sign in need of the outside world. */
export interface SignInPorts {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly now: () => number
  /** A text file; undefined when it cannot be read. */
  readonly readFile: (path: string) => string | undefined
  readonly run: Run
  readonly send: () => Promise<Send>
}

/** Runs a program without a shell; undefined when there is none of that name. */
export type Run = (command: string, args: readonly string[]) => Promise<Finished | undefined>

export interface Finished {
  /** null when it was ended because it took too long. */
  readonly exit: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface SignIn {
  readonly name: string
  readonly token: (request: TokenRequest, ports: SignInPorts) => Promise<Token | NoToken>
}

export interface TokenRequest {
  readonly cloud: Cloud
  /** The subscription that is asked about first: it tells the tenant. */
  readonly subscription: string | undefined
}

/** A variable of the environment; undefined when it is not set or empty. */
export function variable(ports: SignInPorts, name: string): string | undefined {
  const value = ports.env[name]?.trim()
  return value === '' ? undefined : value
}
