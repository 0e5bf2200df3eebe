// CIDR functions for IPv4 and IPv6.
import { ObjectValue, type Value } from '../../resource/value.ts'
import type { ArmFunction, CallSite } from './function.ts'
import { countArg, integerArg, textArg, type Args } from './arguments.ts'
import { parseAddress, printAddress, type Family } from './ip-address.ts'

export const cidrFunctions: readonly ArmFunction[] = [
  {
    name: 'parseCidr',
    min: 1,
    max: 1,
    summary: 'Network, netmask, broadcast, first and last usable address and length of an address range.',
    call: (args, site) => describeRange(rangeArg(args, site)),
  },
  {
    name: 'cidrSubnet',
    min: 3,
    max: 3,
    summary: 'The subnet of the given length and index in an address range.',
    call: (args, site) => {
      const range = rangeArg(args, site)
      const length = countArg(args, 1, site)
      const index = BigInt(integerArg(args, 2, site))
      if (length < range.length || length > range.family)
        throw site.error(
          'argument',
          `the new length must be between ${range.length} and ${range.family}, got ${length}.`,
        )
      const subnets = 1n << BigInt(length - range.length)
      if (index < 0n || index >= subnets)
        throw site.error('argument', `the index must be between 0 and ${subnets - 1n}, got ${index}.`)
      const first = range.first + (index << BigInt(range.family - length))
      return `${printAddress(first, range.family)}/${length}`
    },
  },
  {
    name: 'cidrHost',
    min: 2,
    max: 2,
    summary: 'The usable address of the given index in an address range; 0 is the first behind the network address.',
    call: (args, site) => {
      const range = rangeArg(args, site)
      const index = BigInt(integerArg(args, 1, site))
      const address = range.first + 1n + index
      // The last address of an IPv4 network is its broadcast address, unless there are two or fewer.
      const last = range.family === 32 && range.length < 31 ? range.last - 1n : range.last
      if (index < 0n || address > last)
        throw site.error('argument', `the range ${textArg(args, 0, site)} has no usable address with index ${index}.`)
      return printAddress(address, range.family)
    },
  },
]

interface AddressRange {
  readonly family: Family
  readonly first: bigint
  readonly last: bigint
  readonly length: number
}

function rangeArg(args: Args, site: CallSite): AddressRange {
  const text = textArg(args, 0, site)
  const match = /^([0-9A-Fa-f:.]{2,45})\/(\d{1,3})$/.exec(text.trim())
  const address = parseAddress(match?.[1] ?? '')
  const length = Number(match?.[2] ?? NaN)
  if (address === undefined || !(length <= address.family))
    throw site.error('argument', `'${text.slice(0, 64)}' is not an address range in CIDR form, such as 10.0.0.0/16.`)
  const hostBits = BigInt(address.family - length)
  const first = (address.value >> hostBits) << hostBits
  return { family: address.family, first, last: first + (1n << hostBits) - 1n, length }
}

function describeRange({ family, first, last, length }: AddressRange): Value {
  const print = (address: bigint): string => printAddress(address, family)
  const netmask = print((1n << BigInt(family)) - 1n - (last - first))
  if (family === 128)
    return ObjectValue.of({
      network: print(first),
      netmask,
      firstUsable: print(first),
      lastUsable: print(last),
      cidr: length,
    })
  const inner = length < 31 ? 1n : 0n
  return ObjectValue.of({
    network: print(first),
    netmask,
    broadcast: print(last),
    firstUsable: print(first + inner),
    lastUsable: print(last - inner),
    cidr: length,
  })
}
