// What subscription(), resourceGroup(), managementGroup(), tenant() and deployment() return in one deployment.
import { joinText } from '../../resource/text.ts'
import { Unknown, type Cause } from '../../resource/unknown.ts'
import { ObjectValue, type Value } from '../../resource/value.ts'
import type { DeploymentScope, Surroundings } from '../expression/frame.ts'
import type { CallSite } from '../functions/function.ts'
import { valueOf, type ObjectNode } from '../json/node.ts'
import { scopeId } from './scope.ts'

export class DeploymentSurroundings implements Surroundings {
  readonly #scope: DeploymentScope
  readonly #template: ObjectNode
  readonly #path: string

  constructor(scope: DeploymentScope, template: ObjectNode, path: string) {
    this.#scope = scope
    this.#template = template
    this.#path = path
  }

  subscription(site: CallSite): Value {
    this.#needs(site, ['resourceGroup', 'subscription'])
    const { subscriptionId, tenantId } = this.#scope
    return ObjectValue.of({
      id: joinText(['/subscriptions/', subscriptionId]),
      subscriptionId,
      tenantId,
      displayName: this.#runtime('subscription().displayName', 'the display name of the subscription'),
    })
  }

  resourceGroup(site: CallSite): Value {
    this.#needs(site, ['resourceGroup'])
    const { resourceGroup, location } = this.#scope
    return ObjectValue.of({
      id: scopeId(this.#scope),
      name: resourceGroup,
      type: 'Microsoft.Resources/resourceGroups',
      location,
      tags: this.#runtime('resourceGroup().tags', 'the tags of the resource group'),
      managedBy: this.#runtime('resourceGroup().managedBy', 'what manages the resource group'),
      properties: ObjectValue.of({ provisioningState: 'Succeeded' }),
    })
  }

  managementGroup(site: CallSite): Value {
    this.#needs(site, ['managementGroup'])
    const { managementGroup } = this.#scope
    return ObjectValue.of({
      id: scopeId(this.#scope),
      name: managementGroup,
      type: 'Microsoft.Management/managementGroups',
      properties: this.#runtime('managementGroup().properties', 'the properties of the management group'),
    })
  }

  tenant(): Value {
    const { tenantId } = this.#scope
    return ObjectValue.of({
      id: joinText(['/tenants/', tenantId]),
      tenantId,
      countryCode: this.#runtime('tenant().countryCode', 'the country code of the tenant'),
      displayName: this.#runtime('tenant().displayName', 'the display name of the tenant'),
    })
  }

  deployment(): Value {
    const { deploymentName, level, location } = this.#scope
    const contentVersion = valueOf(this.#template, 'contentVersion')
    const template = ObjectValue.of({
      contentVersion: contentVersion?.kind === 'string' ? contentVersion.value : '1.0.0.0',
    })
    const known = ObjectValue.of({ mode: 'Incremental', provisioningState: 'Accepted', template })
    const properties = this.#runtime('deployment().properties', 'the state of the deployment', known)
    const name: Readonly<Record<string, Value>> = { name: deploymentName, properties }
    return ObjectValue.of(level === 'resourceGroup' ? name : { ...name, location })
  }

  #needs(site: CallSite, levels: readonly DeploymentScope['level'][]): void {
    if (levels.includes(this.#scope.level)) return
    const level = this.#scope.level.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    throw site.error('argument', `it is not available in a deployment at ${level} scope.`)
  }

  #runtime(text: string, what: string, partial?: Value): Unknown {
    const cause: Cause = { code: 'runtime', reason: `${what} is known only in Azure` }
    const known = partial === undefined ? {} : { partial }
    return new Unknown({ print: () => text, causes: [cause], scope: this.#path, ...known })
  }
}
