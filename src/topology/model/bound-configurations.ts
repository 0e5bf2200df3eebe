// The ip-configurations that inbound NAT is bound to: they name it, not the other way round.
import { shortText } from '../../resource/text.ts'
import { Unknown } from '../../resource/unknown.ts'
import { FactList } from '../fact.ts'
import type { Part } from '../part.ts'
import { undetermined } from '../stand-in.ts'

/** NOTE: inputs without any interface or scale set say nothing of who names it. */
export function boundConfigurations(nat: Part, list: 'inboundNatRules' | 'inboundNatPools'): FactList {
  const { items, maybe } = nat.world.referring('ipConfiguration', list, nat)
  const { gaps } = nat.world.input
  // As Azure has it, a rule says who it is bound to.
  const isSaid = list === 'inboundNatRules' && nat.cursor.resource.observed === 'whole'
  if ((nat.world.couldJoin || isSaid) && gaps.length === 0) return new FactList(items, maybe)
  const reason = `what names ${shortText(nat.label)} is declared elsewhere`
  const supply = 'add the template that declares it (network interfaces, a scale set)'
  const causes = gaps.length > 0 ? gaps : [{ code: 'elsewhere', reason, supply } as const]
  const because = new Unknown({ print: () => 'ipConfigurations', causes })
  return new FactList(items, [...maybe, undetermined('ipConfiguration', because)])
}
