// `concat` of arrays, and which argument an element of its result came from.
import type { Path } from '../../resource/resource.ts'
import { isArray, isUnknown, type Value } from '../../resource/value.ts'
import type { Args } from './arguments.ts'
import type { CallSite, Part } from './function.ts'

export function concatArrays(args: Args, site: CallSite): Value {
  const wrong = args.findIndex((arg) => !isArray(arg) && !isUnknown(arg))
  if (wrong >= 0) throw site.wrong(wrong, 'an array as the other arguments are', args[wrong] ?? null)
  if (args.some((arg) => isUnknown(arg))) return site.unknown(args)
  const arrays = args.filter((arg) => isArray(arg))
  const total = arrays.reduce((sum, array) => sum + array.length, 0)
  site.checkArray(total)
  site.spend(total)
  return arrays.flat()
}

export function partOfConcat(path: Path, args: Args): Part | undefined {
  const [first, ...rest] = path
  if (typeof first !== 'number') return undefined
  let index = first
  for (const [argument, arg] of args.entries()) {
    if (!isArray(arg)) return undefined
    if (index < arg.length) return { argument, path: [index, ...rest] }
    index -= arg.length
  }
  return undefined
}
