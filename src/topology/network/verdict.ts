// What security groups do with a set of packets: each group asks its rules, and a packet needs the consent of all.
import { Unknown } from '../../resource/unknown.ts'
import type { Element } from '../fact.ts'
import { paint, type Candidate, type Colour, type Peer } from './paint.ts'
import type { Direction, Ports, RuleOrder, SecurityRule } from './security-rules.ts'
import { localMatch, type Local, type Match } from './side.ts'
import { covers, touches, type Span, type Spans } from './spans.ts'
import type { VirtualSpace } from './virtual-space.ts'

/** Packets of one direction: from (or to) any of the far side, by any of the protocols, to any of the ports. */
export interface Packets {
  readonly direction: Direction
  readonly peer: Peer
  /** Ports of the destination. */
  readonly ports: Spans
  /** In lower case. */
  readonly protocols: readonly string[]
  readonly local: Local
  readonly space: VirtualSpace
}

/** A group by its rules; unknown for one that is not among the inputs. */
export type Group = RuleOrder | Unknown

export interface Verdict {
  /** Some packets certainly pass, or certainly do not. */
  readonly someAllowed: boolean
  readonly someDenied: boolean
  /** Why it is not known what happens to others. */
  readonly open: readonly Unknown[]
  /** The rule that drops the first packets that are certainly dropped, else the one that lets the first ones pass. */
  readonly decides: Element | undefined
}

/** NOTE: connections are opened from ports above the well-known ones, whatever the operating system. */
const CLIENT_PORTS: Spans = [{ first: 1024n, last: 65535n }]

export function judge(groups: readonly Group[], packets: Packets): Verdict {
  const tally = new Tally()
  if (groups.length === 0) return { someAllowed: true, someDenied: false, open: [], decides: undefined }
  const locals = new Map<SecurityRule, Match>()
  for (const ports of segmentsOf(packets.ports, groups)) {
    for (const protocol of packets.protocols) {
      const candidates = groups.map((group) =>
        group instanceof Unknown
          ? []
          : group.rules.flatMap((rule) => candidateOf(rule, packets, protocol, [ports], locals)),
      )
      const painting = paint(packets.peer, candidates, packets.space)
      const count = painting.cells.length + packets.peer.tags.length
      for (let at = 0; at < count; at++) {
        tally.add(groups.map((group, index) => (group instanceof Unknown ? lost(group) : painting.groups[index]?.[at])))
      }
    }
  }
  return tally
}

function lost(because: Unknown): Colour {
  return { allows: true, denies: true, open: [because], rule: undefined }
}

class Tally implements Verdict {
  someAllowed = false
  someDenied = false
  readonly open: Unknown[] = []
  #denies: Element | undefined
  #allows: Element | undefined

  get decides(): Element | undefined {
    return this.#denies ?? this.#allows
  }

  /** The packets of one cell, as each of the groups sees them. */
  add(colours: readonly (Colour | undefined)[]): void {
    const denying = colours.find((colour) => colour !== undefined && !colour.allows)
    if (denying !== undefined) {
      this.someDenied = true
      this.#denies ??= denying.rule?.element
    } else if (colours.some((colour) => colour?.denies === true)) {
      for (const colour of colours) if (colour?.denies === true) this.open.push(...colour.open)
    } else {
      this.someAllowed = true
      this.#allows ??= colours[0]?.rule?.element
    }
  }
}

function candidateOf(
  rule: SecurityRule,
  packets: Packets,
  protocol: string,
  ports: Spans,
  locals: Map<SecurityRule, Match>,
): Candidate[] {
  const spoken: Match = typeof rule.protocol === 'string' ? ['*', protocol].includes(rule.protocol) : rule.protocol
  if (spoken === false) return []
  const wanted = holds(rule.destinationPorts, ports, rule)
  if (wanted === false) return []
  const from = holds(rule.sourcePorts, CLIENT_PORTS, rule)
  if (from === false) return []
  const isInbound = packets.direction === 'Inbound'
  const near = locals.get(rule) ?? localMatch(isInbound ? rule.destination : rule.source, packets.local, packets.space)
  locals.set(rule, near)
  if (near === false) return []
  const because = [spoken, wanted, from, near].find((match) => match instanceof Unknown)
  return [{ rule, far: isInbound ? rule.source : rule.destination, because }]
}

function holds(ports: Ports, wanted: Spans, rule: SecurityRule): Match {
  if (covers(ports.certain, wanted)) return true
  if (ports.because !== undefined) return ports.because
  return touches(ports.certain, wanted) && someClients(rule)
}

function someClients({ element }: SecurityRule): Unknown {
  const label = typeof element.label === 'string' ? element.label : element.label.text
  const reason = `security rule ${label} looks at the source port, which a client takes as it likes`
  return new Unknown({ print: () => label, causes: [{ code: 'runtime', reason }] })
}

/** The ports cut where the rules cut them. */
function segmentsOf(ports: Spans, groups: readonly Group[]): Span[] {
  const ends = new Set<bigint>()
  for (const { first, last } of ports) {
    if (first === last) continue
    for (const group of groups) {
      for (const { destinationPorts } of group instanceof Unknown ? [] : group.rules) {
        for (const span of destinationPorts.certain) ends.add(span.first).add(span.last + 1n)
      }
    }
  }
  const sorted = [...ends].sort((a, b) => (a < b ? -1 : 1))
  return ports.flatMap(({ first, last }) => {
    const starts = [first, ...sorted.filter((end) => end > first && end <= last)]
    return starts.map((start, index) => ({ first: start, last: (starts[index + 1] ?? last + 1n) - 1n }))
  })
}
