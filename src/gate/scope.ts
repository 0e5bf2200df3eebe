// Where a run deploys to, as far as a user says it: what cannot be such a name in Azure is refused, because ids made with it
// would never be equal to any other.
import { UsageError } from '../config/usage-error.ts'
import { withoutValue } from '../source/path.ts'
import type { Scope } from '../source/plan.ts'

interface Part {
  /** As options and inputs of the action call it. */
  readonly name: string
  readonly form: RegExp
  readonly says: string
}

const token = /^[\w.-]{1,90}$/

const scopeKeys = [
  'subscriptionId',
  'tenantId',
  'resourceGroup',
  'location',
  'managementGroup',
  'deploymentName',
] as const satisfies readonly (keyof Scope)[]

const parts: Readonly<Record<keyof Scope, Part>> = {
  subscriptionId: { name: 'subscription-id', form: token, says: 'is the id (a GUID) of a subscription' },
  tenantId: { name: 'tenant-id', form: token, says: 'is the id (a GUID) of a tenant' },
  resourceGroup: {
    name: 'resource-group',
    form: /^[\p{L}\p{N}_.()-]{0,89}[\p{L}\p{N}_()-]$/u,
    says: 'is 1 to 90 letters, digits, and any of _ - . ( ), without a full stop at its end',
  },
  location: { name: 'location', form: /^[A-Za-z0-9][A-Za-z0-9 -]{0,89}$/, says: 'is the name of an Azure region' },
  managementGroup: {
    name: 'management-group-id',
    form: /^[\w.()-]{1,90}$/,
    says: 'is 1 to 90 letters, digits, and any of _ - . ( )',
  },
  deploymentName: {
    name: 'deployment-name',
    form: /^[\w.()-]{1,64}$/,
    says: 'is 1 to 64 letters, digits, and any of _ - . ( )',
  },
}

export interface ScopeFault {
  readonly key: keyof Scope
  readonly message: string
}

/** The first part that cannot be what it should. */
export function faultOfScope(scope: Scope): ScopeFault | undefined {
  for (const key of scopeKeys) {
    const { name, form, says } = parts[key]
    const value: unknown = scope[key]
    if (value === undefined || (typeof value === 'string' && form.test(value))) continue
    const given = typeof value === 'string' ? `'${withoutValue(value)}'` : `a value of type ${typeof value}`
    return { key, message: `${name}: ${given} cannot be one; it ${says}.` }
  }
  return undefined
}

/** Throws UsageError when a part cannot be what it should. */
export function requireScope(scope: Scope = {}): void {
  const fault = faultOfScope(scope)
  if (fault !== undefined) throw new UsageError(fault.message)
}
