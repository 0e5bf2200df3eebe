// Health of a load-balancing rule: `…/loadBalancingRules/<rule>/health`. The answer does not name the rule, so that several
// of them come as an array of `{ id, health }`.
import type { Gap } from '../../resource/health.ts'
import type { Path } from '../../resource/resource.ts'
import {
  gapOf,
  placeAt,
  readId,
  readItems,
  readMembers,
  saidOf,
  Server,
  ServerList,
  type Reading,
  type Span,
} from './draft.ts'

export interface RuleDraft {
  rule: string | undefined
  members: Server[] | Gap | undefined
  up: number | undefined
  down: number | undefined
  span: Span
  readonly path: Path
}

export function newRule(start: number, path: Path): RuleDraft {
  const none = { rule: undefined, members: undefined, up: undefined, down: undefined }
  return { ...none, span: { start, end: start }, path }
}

/** A property of the health of a rule; false when it is none, and the value is not read. */
export function readRuleMember(reading: Reading, rule: RuleDraft, key: string, keyStart: number): boolean {
  const { scanner } = reading
  switch (key) {
    case 'loadbalancerbackendaddresses':
      rule.span = { start: keyStart, end: keyStart + key.length + 2 }
      rule.members = readMembersOfRule(reading, [...rule.path, 'loadBalancerBackendAddresses'])
      return true
    case 'up':
      rule.up = scanner.number()
      return true
    case 'down':
      rule.down = scanner.number()
      return true
    default:
      return false
  }
}

export function addRule(reading: Reading, draft: RuleDraft): void {
  const { rule, members = [], up, down, span, path } = draft
  const place = placeAt(reading, span.start, span.end, path)
  const own = { form: 'ruleHealth', rule, up, down, place } as const
  reading.found.pools.push(
    Array.isArray(members) ? { ...own, servers: members } : { ...own, servers: [], cut: members },
  )
}

function readMembersOfRule(reading: Reading, path: Path): Server[] | Gap {
  const { scanner } = reading
  const list = new ServerList(reading, path)
  const members: Server[] = []
  let gap: Gap | undefined
  readItems(scanner, (index) => {
    const shape = scanner.peek()
    if (shape === 'object') return void members.push(readMember(list, index))
    gap ??= gapOf(shape)
    scanner.skip()
  })
  return gap ?? members
}

function readMember(list: ServerList, index: number): Server {
  const { reading } = list
  const { scanner } = reading
  const parts = { address: '', ipConfiguration: undefined as string | undefined, start: scanner.at, textStart: -1 }
  let written = ''
  let reason = ''
  readMembers(scanner, (key, keyStart) => {
    switch (key) {
      case 'ipaddress':
        parts.address = scanner.text() ?? ''
        parts.start = keyStart
        break
      case 'networkinterfaceipconfigurationid':
        parts.ipConfiguration = readId(scanner)
        break
      case 'state':
        written = scanner.text() ?? ''
        break
      case 'reason':
        reason = scanner.text() ?? ''
        parts.textStart = keyStart
        break
      default:
        scanner.skip()
    }
  })
  const said = saidOf(reading, undefined, written, '', reason)
  return new Server(list, index, { ...parts, said })
}
