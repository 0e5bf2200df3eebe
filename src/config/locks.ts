// Keys with one value that a file locks: no other file may loosen them, nor an option of the command line.
import type { Problem } from '../resource/resource.ts'
import type { Configuration } from './configuration.ts'
import type { Layer, Lock } from './layer.ts'
import { profiles } from './profile.ts'
import { UsageError } from './usage-error.ts'

export type LockedKey = 'failOn' | 'unknown' | 'extends'

/** From the loosest to the strictest. */
const orders: Readonly<Record<LockedKey, readonly string[]>> = {
  failOn: ['error', 'warning', 'info'],
  unknown: ['ignore', 'warn', 'fail'],
  extends: profiles,
}

const standard: Readonly<Record<LockedKey, string>> = { failOn: 'error', unknown: 'warn', extends: 'recommended' }

/** `rules` locks the profile too: it says of all rules whether they run. */
const lockedBy: Readonly<Record<LockedKey, readonly string[]>> = {
  failOn: ['failOn'],
  unknown: ['unknown'],
  extends: ['extends', 'rules'],
}

interface Said {
  readonly value: string
  /** The layer that says it; none says the standard. */
  readonly layer: Layer | undefined
}

/** The last word on a key, and never less than what is locked. */
export function settle(
  key: LockedKey,
  layers: readonly Layer[],
  locks: readonly Lock[],
  problems: Problem[],
): string | undefined {
  const said = lastOf(key, layers)
  let value = said.value
  for (const lock of locksOf(key, locks)) {
    const floor = lastOf(key, lock.layers).value
    if (!isLooser(key, value, floor)) continue
    value = floor
    const place = said.layer?.locate([key])
    const message = `\`${key}: ${said.value}\` in ${said.layer?.file ?? 'the configuration'} loosens \`${key}: ${floor}\`, which ${lock.file} locks. Remove it, or have it changed there.`
    problems.push({ level: 'error', code: 'locked', message, ...(place && { place }) })
  }
  return value === standard[key] && said.layer === undefined ? undefined : value
}

/** Throws UsageError when an option loosens what a file locks. */
export function requireLocked(
  key: 'failOn' | 'unknown',
  option: string,
  given: string | undefined,
  locks: readonly Lock[],
): void {
  if (given === undefined) return
  for (const lock of locksOf(key, locks)) {
    const floor = lastOf(key, lock.layers).value
    if (!isLooser(key, given, floor)) continue
    const message = `The option ${option} (${given}) loosens \`${key}: ${floor}\`, which ${lock.file} locks. Leave it out, or have it changed there.`
    throw new UsageError(message)
  }
}

function locksOf(key: LockedKey, locks: readonly Lock[]): readonly Lock[] {
  return locks.filter(({ names }) => lockedBy[key].some((name) => names.includes(name)))
}

function lastOf(key: LockedKey, layers: readonly Layer[]): Said {
  const layer = layers.findLast(({ value }) => textOf(value, key) !== undefined)
  return { value: (layer && textOf(layer.value, key)) ?? standard[key], layer }
}

function textOf(value: Configuration, key: LockedKey): string | undefined {
  const said = value[key]
  return typeof said === 'string' ? said : undefined
}

function isLooser(key: LockedKey, value: string, floor: string): boolean {
  return orders[key].indexOf(value) < orders[key].indexOf(floor)
}
