// What an expression can see from where it stands. `template/` implements it; functions only ask.
import type { Place } from '../../resource/place.ts'
import type { Text, Value } from '../../resource/value.ts'
import type { Limits } from '../limits.ts'
import type { CallSite, Lambda } from '../functions/function.ts'
import type { CallExpression } from './ast.ts'

/** Where a deployment goes. A part that the run does not know is an unknown text. */
export interface DeploymentScope {
  readonly level: 'resourceGroup' | 'subscription' | 'managementGroup' | 'tenant'
  readonly tenantId: Text
  readonly subscriptionId: Text
  readonly resourceGroup: Text
  readonly managementGroup: Text
  readonly location: Text
  /** Name of the root deployment. */
  readonly deploymentName: Text
}

/** The values that functions of the deployment's surroundings return. */
export interface Surroundings {
  subscription(site: CallSite): Value
  resourceGroup(site: CallSite): Value
  managementGroup(site: CallSite): Value
  tenant(site: CallSite): Value
  deployment(site: CallSite): Value
}

/** Resources of the template as `reference()` and its kin see them. */
export interface ResourceLookup {
  reference(args: readonly Value[], site: CallSite): Value
  references(args: readonly Value[], site: CallSite): Value
  resourceInfo(symbol: string, site: CallSite): Value
  /** The id of the resource that a symbolic name or a name means; undefined when the template declares none. */
  idOf(target: string): Text | undefined
  /** Answers `providers()` where the run knows the answer; undefined leaves it unknown. */
  providers(args: readonly Value[], site: CallSite): Value | undefined
  /** Answers `list*()`, of which `name` is the one that was called. */
  list(name: string, args: readonly Value[]): Value | undefined
}

export interface Frame {
  readonly limits: Limits
  readonly scope: DeploymentScope
  readonly surroundings: Surroundings
  readonly resources: ResourceLookup
  /** Fixed time of the run as ISO 8601; undefined leaves utcNow() unknown. */
  readonly utcNow: string | undefined
  /** True inside the default value of a parameter, the only place of newGuid() and utcNow(). */
  readonly inParameterDefault: boolean
  /** True in what must be known before anything is deployed: names, conditions, counts, locations. */
  readonly beforeDeployment: boolean
  /** True in the body of a user-defined function, which sees no resource. */
  readonly inFunction: boolean
  /** True inside a resource loop, where references() would mean the loops of others. */
  readonly inResourceLoop: boolean
  parameter(name: string, site: CallSite): Value
  variable(name: string, site: CallSite): Value
  /** The index of the named loop, or of the innermost; undefined when there is no such loop. */
  copyIndex(loop: string | undefined): Value | undefined
  lambdaVariable(name: string): Value | undefined
  userFunction(call: CallExpression, args: readonly Value[], site: CallSite): Value
  /** The same frame with variables of a lambda. */
  withLambda(names: readonly string[], values: readonly Value[]): Frame
  /** A number that no other call of this expansion gets. */
  serial(): number
  /** One step of the budget that a whole expansion shares; throws ArmError `limit`. */
  spend(steps: number): void
  /** Around every call: how deep calls stand inside each other is bounded; throws ArmError `limit`. */
  enter(): void
  leave(): void
  /** Where a range of the expression being evaluated stands. */
  place(start: number, end: number): Place
}

export type { Lambda }
