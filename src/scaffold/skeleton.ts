// What a skeleton is: the texts of a first rule, and how its cases show it. The texts are YAML, written by us.

/** What is asked, and what is said when it does not hold. */
interface Question {
  /** The name that the target has in conditions. */
  readonly variable: string
  /** A list of its own, where it has one that a rule may go through. */
  readonly list?: string
  /** What is wrong when the rule fails. */
  readonly title: string
  readonly assert: string
  readonly message: string
  readonly fix: string
}

/** Shown by a template of which one value differs from case to case. */
export interface TemplateSkeleton extends Question {
  /** What the parameter `value` is in the case that fails and in the one that passes. */
  readonly type: 'int' | 'string' | 'bool'
  readonly bad: string
  readonly good: string
  /** What it was before the deployment, where the rule is about changes. */
  readonly was?: string
  /** Entries of `resources`, line by line. */
  readonly resources: readonly string[]
}

/** Shown by answers of Azure about health, of which one word differs from case to case. */
export interface HealthSkeleton extends Question {
  readonly bad: string
  readonly good: string
  /** What leaves it open, and what that is called. */
  readonly open: string
  readonly openName: string
  /** An answer with that word, line by line. */
  readonly answer: (word: string) => readonly string[]
}

export type Skeleton = TemplateSkeleton | HealthSkeleton

/** Where the value of a case stands in a template. */
export const value = `"[parameters('value')]"`

export function resource(type: string, name: string, ...body: readonly string[]): readonly string[] {
  return [`- type: ${type}`, '  apiVersion: 2024-05-01', `  name: ${name}`, ...body.map((line) => `  ${line}`)]
}

export const pool = resource(
  'Microsoft.Network/loadBalancers',
  'lb',
  'sku: { name: Standard }',
  'properties: { backendAddressPools: [{ name: web }] }',
)

/** The id of a pool of the load balancer `lb`, of which the name is an expression. */
export function poolId(name: string): string {
  return `"[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb', ${name})]"`
}

/** In the pool `web`, with as many instances as the value says. */
export const scaleSet = resource(
  'Microsoft.Compute/virtualMachineScaleSets',
  'vmss-web',
  `sku: { name: Standard_D2s_v5, capacity: ${value} }`,
  'properties:',
  '  virtualMachineProfile:',
  '    networkProfile:',
  '      networkInterfaceConfigurations:',
  '        - name: nic',
  '          properties:',
  '            ipConfigurations:',
  `              - { name: ip, properties: { loadBalancerBackendAddressPools: [{ id: ${poolId("'web'")} }] } }`,
)
