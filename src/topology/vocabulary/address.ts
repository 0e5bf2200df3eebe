// Functions on addresses and address ranges, IPv4 and IPv6. What is neither is in no range.
import { Unknown, mergeCauses } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { addressCount, cidrContains, cidrOverlaps, isPrivate, isReserved, parseRange } from '../cidr.ts'
import { isFqdn } from '../fqdn.ts'
import type { Fact } from '../fact.ts'
import { printCall, type VocabularyFunction } from './function.ts'

export const addressFunctions: readonly VocabularyFunction[] = [
  {
    name: 'cidrContains',
    signature: 'cidrContains(string, string): bool',
    description: 'Whether an address range holds an address or another range.',
    example: 'cidrContains("10.0.0.0/8", address.ipAddress)',
    call: (args) => ofTexts('cidrContains', args, cidrContains, false),
  },
  {
    name: 'cidrOverlaps',
    signature: 'cidrOverlaps(string, string): bool',
    description: 'Whether two address ranges (or addresses) have an address in common.',
    example: 'cidrOverlaps("10.0.0.0/8", "10.1.0.0/16")',
    call: (args) => ofTexts('cidrOverlaps', args, cidrOverlaps, false),
  },
  {
    name: 'addressCount',
    signature: 'addressCount(string): int',
    description: 'How many addresses a range has; Azure keeps five of each subnet.',
    example: 'addressCount("10.0.1.0/24")',
    call: (args) => ofTexts('addressCount', args, addressCount, undefined),
  },
  {
    name: 'prefixLength',
    signature: 'prefixLength(string): int',
    description:
      'The number behind the slash of an address range: the larger, the fewer addresses. Of an address 32 or 128.',
    example: 'prefixLength("10.0.1.0/24")',
    call: (args) => ofTexts('prefixLength', args, (range) => parseRange(range)?.prefix, undefined),
  },
  {
    name: 'ipVersion',
    signature: 'ipVersion(string): int',
    description: '4 or 6 for an address or an address range, absent for what is neither.',
    example: 'ipVersion(address.ipAddress)',
    call: (args) => ofTexts('ipVersion', args, ipVersion, undefined),
  },
  {
    name: 'isIp',
    signature: 'isIp(string): bool',
    description: 'Whether a text is an IP address. A range is none.',
    example: 'isIp(address.ipAddress)',
    call: (args) => ofTexts('isIp', args, (text) => !text.includes('/') && parseRange(text) !== undefined, false),
  },
  {
    name: 'isPrivate',
    signature: 'isPrivate(string): bool',
    description:
      'Whether an address, or all of a range, is never routed on the internet: RFC 1918, the shared range of RFC 6598, ' +
      'link-local, and unique local IPv6 addresses.',
    example: 'isPrivate(address.ipAddress)',
    call: (args) => ofTexts('isPrivate', args, isPrivate, false),
  },
  {
    name: 'isReserved',
    signature: 'isReserved(string, string): bool',
    description: 'Whether Azure keeps an address of a subnet for itself: of a range the first four and the last.',
    example: 'isReserved("10.0.1.0/24", "10.0.1.3")',
    call: (args) => ofTexts('isReserved', args, isReserved, false),
  },
  {
    name: 'isFqdn',
    signature: 'isFqdn(string): bool',
    description:
      'Whether a text is a full host name: labels of letters, digits and hyphens with dots between, no address.',
    example: 'isFqdn("shop.contoso.com")',
    call: (args) => ofTexts('isFqdn', args, isFqdn, false),
  },
]

/** Asks known texts; `otherwise` is the answer for what is no text. */
function ofTexts(
  name: string,
  args: readonly Fact[],
  ask: (first: string, second: string) => Fact,
  otherwise: false | undefined,
): Fact {
  const [first, second = ''] = args
  if (args.some((arg) => arg === undefined)) return otherwise
  const unknowns = args.filter(isUnknown)
  if (unknowns.length > 0) {
    const shown = args.filter((arg) => typeof arg === 'string' || isUnknown(arg))
    return new Unknown({ print: () => printCall(name, ...shown), causes: mergeCauses(unknowns) })
  }
  return typeof first === 'string' && typeof second === 'string' ? ask(first, second) : otherwise
}

function ipVersion(text: string): number | undefined {
  const range = parseRange(text)
  return range && (range.bits === 32 ? 4 : 6)
}
