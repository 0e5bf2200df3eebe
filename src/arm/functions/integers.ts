// Signed 64-bit integers. Those within 2^53 are numbers, so that two equal integers are always the same kind of value.

/** The integer as a number when that is exact. */
export function normalInteger(value: number | bigint): number | bigint {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value + 0 : BigInt(value)
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value
}

/** False when it needs more than 64 bits. */
export function fitsInt64(value: number | bigint): boolean {
  return Number.isSafeInteger(value) || BigInt.asIntN(64, BigInt(value)) === BigInt(value)
}

/** The integer that a text says, blanks around it and a sign allowed; undefined when it is none or has more than 64 bits. */
export function parseInteger(text: string): number | bigint | undefined {
  const trimmed = text.trim()
  if (trimmed.length > 64 || !/^[+-]?\d+$/.test(trimmed)) return undefined
  const value = BigInt(trimmed.replace('+', ''))
  return fitsInt64(value) ? normalInteger(value) : undefined
}
