// The functions that conditions can call on facts of the topology. Three-valued: what is not known stays so, unless what
// is known decides.
import { trafficFunctions } from './network/vocabulary.ts'
import { addressFunctions } from './vocabulary/address.ts'
import type { VocabularyFunction } from './vocabulary/function.ts'
import { gatewayFunctions } from './vocabulary/gateway.ts'
import { listFunctions } from './vocabulary/list.ts'
import { regionFunctions } from './vocabulary/region.ts'
import { locationFunctions } from './vocabulary/location.ts'
import { textFunctions } from './vocabulary/text.ts'

export type { VocabularyFunction } from './vocabulary/function.ts'

export const vocabulary: readonly VocabularyFunction[] = [
  ...listFunctions,
  ...textFunctions,
  ...addressFunctions,
  ...trafficFunctions,
  ...gatewayFunctions,
  ...regionFunctions,
  ...locationFunctions,
]
