// One exchange with a server: what is sent and what comes back. Whatever sends implements this: the network, a recording,
// a replay, a test. Knows nothing of Azure.

export interface WireRequest {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly body?: string
  /** JSON when not given. */
  readonly contentType?: string
  /** For the few requests that do not go to the resource manager; never recorded. */
  readonly headers?: Readonly<Record<string, string>>
}

export interface WireAnswer {
  readonly status: number
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  /** When it was there, by the clock of this machine: milliseconds since 1970. */
  readonly at: number
}

/** No answer came, or not all of one. */
export interface WireFault {
  readonly fault: 'connection' | 'certificate' | 'time-out' | 'cut-off' | 'too-large' | 'foreign' | 'interrupted'
  /** A code of the system (`ECONNRESET`), or in words. */
  readonly detail: string
}

export type Send = (request: WireRequest) => Promise<WireAnswer | WireFault>

/** The clock, and waiting by it; tests need no time. NOTE: what is decided from answers alone is the same in a replay. */
export interface Time {
  /** Milliseconds since 1970. */
  now(): number
  /** Ends early when the run is stopped. */
  sleep(milliseconds: number): Promise<void>
}
