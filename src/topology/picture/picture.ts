// A load balancer or an application gateway as plain data to draw: what stands in it, and which way traffic goes. Judges nothing,
// and knows no format.
import type { PoolSummary } from '../topology.ts'

/** What a node stands for. */
export type Role =
  'frontend' | 'listener' | 'rule' | 'path rule' | 'settings' | 'redirect' | 'pool' | 'probe' | 'member'

export interface Picture {
  readonly kind: 'loadBalancer' | 'applicationGateway'
  readonly name: string
  /** '' where it is not known. */
  readonly id: string
  readonly nodes: readonly PictureNode[]
  readonly edges: readonly PictureEdge[]
}

export interface PictureNode {
  /** Tells it apart in its picture: `n12`. */
  readonly key: string
  readonly role: Role
  readonly name: string
  /** What else is said of it, a line each. */
  readonly details: readonly string[]
  /** The elements that it stands for: what is found of one of them is found here. */
  readonly ids: readonly string[]
  /** Why it is not certain that it is there; '' for what is certain. */
  readonly doubt: string
  /** What the deployment does to it, where it is known what was before. */
  readonly change?: 'added' | 'removed'
  /** Of a pool: how many members it has. */
  readonly size?: Pick<PoolSummary, 'members' | 'scales'>
  /** Of a member: how many it stands for; null when not known. */
  readonly count?: number | null
  /** Of a member: whether network security groups let traffic in. */
  readonly verdicts?: readonly TrafficVerdict[]
  /** Set where it stands for so many members that have no node of their own. */
  readonly more?: number
}

export interface TrafficVerdict {
  /** `probe 8443`, `clients 443`, `gateway`. */
  readonly what: string
  /** Undefined when that cannot be told. */
  readonly passes: boolean | undefined
  /** The security rule that drops it; '' where nothing does, or that is not known. */
  readonly by: string
}

export interface PictureEdge {
  readonly from: string
  readonly to: string
  /** A probe that watches is no way that traffic goes. */
  readonly isProbe: boolean
}
