// The day it is. In UTC, so that a gate in Sydney and one in Seattle end a waiver at the same moment.

/** Today as YYYY-MM-DD. */
export function today(): string {
  return new Date().toISOString().slice(0, 10)
}
