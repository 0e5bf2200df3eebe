// The words for the health of a server, in all the spellings of Azure and its clients, as one of five.
import type { HealthState } from '../../resource/health.ts'

const STATES: Readonly<Record<string, HealthState>> = {
  healthy: 'healthy',
  up: 'healthy',
  unhealthy: 'unhealthy',
  down: 'unhealthy',
  partial: 'partial',
  draining: 'draining',
}

/**
 * Without case. Whatever else is written is unknown. NOTE: a member that was not probed yet is reported down by some
 * answers: its reason NA says that nobody knows.
 */
export function stateOf(written: string, reason = ''): HealthState {
  const word = written.trim().toLowerCase()
  if (reason.trim().toUpperCase() === 'NA') return 'unknown'
  return Object.hasOwn(STATES, word) ? (STATES[word] ?? 'unknown') : 'unknown'
}
