import type { FlowIntent } from '../../intent/intent.ts'
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { expectationModel } from '../expectation.ts'
import type { Element } from '../fact.ts'
import { kind, list, text } from '../kind.ts'
import { matching } from '../matching.ts'
import { saidReaders, type SaidAt } from '../said.ts'
import { listFact } from '../stand-in.ts'
import { fits } from './pool-intent.ts'

export const flow = kind('flow', 'flow', 'Who calls whom (`flows:`).', {
  from: text('Pattern of the members that call: a name, an address, an FQDN or an id.'),
  to: text('Pattern of the frontend that they call, `lb-api/frontend`.'),
  members: list('member', 'The members that `from` means; an undetermined one when none is among the inputs.'),
  frontends: list('frontend', 'The frontends that `to` means; an undetermined one when none is among the inputs.'),
})

/** Where an entry of `flows:` says it. */
export const flowKeys = { from: 'from', to: 'to' } satisfies SaidAt<typeof flow>

export const flowModel = expectationModel<FlowIntent>({
  kind: flow,
  entries: ({ flows = [] }) => flows,
  read: {
    ...saidReaders(flow, flowKeys, {}),
    members: ({ data, world }) =>
      matching('member', world.all('member'), data.from, (member) => isMember(data.from, member)),
    frontends: ({ data, world }) =>
      matching('frontend', world.all('frontend'), data.to, (frontend) => fits(data.to, frontend.label)),
  },
  lists: ['frontends', 'members'],
})

/** Whether a pattern means a member, by any of its names. NOTE: a pattern without `/` is no pattern of ids. */
export function isMember(pattern: string, member: Element): boolean | Unknown {
  const names = listFact(member.get('names'), 'name')
  const byId = pattern.includes('/')
  let open: Unknown | undefined
  for (const name of names.items) {
    if (typeof name === 'string' && name.startsWith('/') !== byId) continue
    const match = fits(pattern, name)
    if (match === true) return true
    if (isUnknown(match)) open ??= match
  }
  return open ?? names.maybe[0]?.because ?? false
}
