// The table of all ARM functions. Families are files; nothing here knows what a function does.
import { nearestName } from '../../resource/nearest.ts'
import { arrayFunctions } from './arrays.ts'
import { cidrFunctions } from './cidr.ts'
import { collectionFunctions } from './collections.ts'
import { dateFunctions } from './dates.ts'
import { deploymentFunctions } from './deployment.ts'
import { encodingFunctions } from './encoding.ts'
import { formatFunctions } from './format.ts'
import type { ArmFunction } from './function.ts'
import { hashFunctions } from './hash.ts'
import { lambdaFunctions } from './lambdas.ts'
import { logicalFunctions } from './logical.ts'
import { numericFunctions } from './numeric.ts'
import { objectFunctions } from './objects.ts'
import { resourceFunctions } from './resource.ts'
import { listFunction, runtimeFunctions } from './runtime.ts'
import { textFunctions } from './text.ts'
import { uriFunctions } from './uri.ts'

/** Every function by family; `list*` stands for all names that begin with `list`. */
export const functions: readonly ArmFunction[] = [
  ...logicalFunctions,
  ...numericFunctions,
  ...textFunctions,
  ...formatFunctions,
  ...collectionFunctions,
  ...arrayFunctions,
  ...objectFunctions,
  ...lambdaFunctions,
  ...encodingFunctions,
  ...uriFunctions,
  ...cidrFunctions,
  ...hashFunctions,
  ...dateFunctions,
  ...deploymentFunctions,
  ...resourceFunctions,
  ...runtimeFunctions,
  listFunction,
]

const byName: ReadonlyMap<string, ArmFunction> = new Map(functions.map((entry) => [entry.name.toLowerCase(), entry]))

/** The entry of a name in any letter case. */
export function findFunction(name: string): ArmFunction | undefined {
  const folded = name.toLowerCase()
  return byName.get(folded) ?? (/^list[a-z]*$/.test(folded) ? listFunction : undefined)
}

/** The name in the table that is spelled most alike; undefined when none is near. */
export function nearestFunction(name: string): string | undefined {
  return nearestName(
    name,
    functions.map((entry) => entry.name),
    // There are many short names, so that two changes make a function of any short word.
    1,
  )
}
