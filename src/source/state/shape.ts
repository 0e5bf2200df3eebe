// The body of a resource in Azure's own shape. `az` and the SDKs print what stands in `properties` around it, on every
// level; Resource Graph may print a few columns only. May not guess: what was not printed is unknown.
import { valueOfNode } from '../../arm/json/value.ts'
import { memberOf, type JsonNode, type ObjectNode } from '../../arm/json/node.ts'
import { Unknown, type Cause } from '../../resource/unknown.ts'
import { ObjectValue, type Value } from '../../resource/value.ts'

/** What stands beside `properties` in every resource. */
const envelope = new Set(
  'id name type kind location tags sku plan zones identity extendedlocation managedby apiversion properties'.split(' '),
)
/** What Resource Graph, `az` and PowerShell add: it says nothing that the id does not, or nothing of use. */
const noise = new Set(
  (
    'etag resourcegroup subscriptionid tenantid resourceid resourcename resourcetype resourcegroupname parentresource ' +
    'managedbyextended systemdata changedtime createdtime'
  ).split(' '),
)
/** Whether a key beside `properties` says nothing of use. */
export function isNoise(key: string): boolean {
  return noise.has(key.toLowerCase())
}

/** Types whose `sku` or `identity` is no part of the envelope. */
const gateway = 'microsoft.network/applicationgateways'
/** Types that have no provisioningState, so that another property tells what `az` printed. */
const telling: Readonly<Record<string, string>> = {
  'microsoft.insights/autoscalesettings': 'profiles',
  'microsoft.insights/diagnosticsettings': 'logs',
  'microsoft.web/sites/hostnamebindings': 'hostNameType',
}

/**
 * Arrays whose elements hold `properties` of their own. In what they refer to (`{ "id": … }`) nothing is left to be put there.
 */
const wrapped = new Set(
  (
    'frontendIPConfigurations backendAddressPools loadBalancingRules probes inboundNatRules inboundNatPools outboundRules ' +
    'loadBalancerBackendAddresses gatewayIPConfigurations sslCertificates trustedRootCertificates frontendPorts ' +
    'trustedClientCertificates authenticationCertificates sslProfiles backendHttpSettingsCollection ' +
    'backendSettingsCollection httpListeners listeners urlPathMaps pathRules requestRoutingRules routingRules ' +
    'rewriteRuleSets redirectConfigurations privateLinkConfigurations loadDistributionPolicies loadDistributionTargets ' +
    'ipConfigurations networkInterfaceConfigurations networkInterfaces subnets virtualNetworkPeerings securityRules ' +
    'defaultSecurityRules routes extensions privateLinkServiceConnections manualPrivateLinkServiceConnections ' +
    'privateEndpointConnections'
  )
    .toLowerCase()
    .split(/\s+/),
)
/** Single objects of the same kind. */
const wrappedObjects = new Set(['publicipaddressconfiguration'])
/** What stands beside the `properties` of an element. */
const besides = new Set([
  'id',
  'name',
  'type',
  'etag',
  'zones',
  'resourcegroup',
  'properties',
  'sku',
  'tags',
  'location',
])

export function bodyOf(node: ObjectNode, type: string): ObjectValue {
  if (memberOf(node, 'properties') !== undefined) return rawBody(node)
  return isFlat(node, type) ? flatBody(node, type) : partialBody(node)
}

function rawBody(node: ObjectNode): ObjectValue {
  const body = new Map<string, Value>()
  for (const { key, value } of node.members) {
    const folded = key.toLowerCase()
    if (!noise.has(folded)) body.set(envelope.has(folded) ? spelled(key) : key, valueOfNode(value))
  }
  return new ObjectValue(body)
}

/** PowerShell begins with capitals. */
function spelled(key: string): string {
  return key.charAt(0).toLowerCase() + key.slice(1)
}

function isFlat(node: ObjectNode, type: string): boolean {
  return memberOf(node, telling[type.toLowerCase()] ?? 'provisioningState') !== undefined
}

function flatBody(node: ObjectNode, type: string): ObjectValue {
  const body = new Map<string, Value>()
  const properties = new Map<string, Value>()
  for (const { key, value } of node.members) {
    const folded = key.toLowerCase()
    if (noise.has(folded)) continue
    const isOutside = envelope.has(folded) && !(folded === 'sku' && type.toLowerCase() === gateway)
    ;(isOutside ? body : properties).set(key, isOutside ? valueOfNode(value) : partOf(key, value))
  }
  body.set('properties', new ObjectValue(properties))
  return new ObjectValue(body)
}

/** A value inside of properties, each element of a known list with its own. */
function partOf(key: string, node: JsonNode): Value {
  const folded = key.toLowerCase()
  if (node.kind === 'array') {
    const isWrapped = wrapped.has(folded)
    return node.items.map((item) => (isWrapped ? elementOf(item) : partOf('', item)))
  }
  if (node.kind !== 'object') return valueOfNode(node)
  if (wrappedObjects.has(folded)) return elementOf(node)
  return new ObjectValue(new Map(node.members.map((member) => [member.key, partOf(member.key, member.value)])))
}

function elementOf(node: JsonNode): Value {
  if (node.kind !== 'object' || memberOf(node, 'properties') !== undefined) return valueOfNode(node)
  const element = new Map<string, Value>()
  const properties = new Map<string, Value>()
  for (const { key, value } of node.members) {
    if (besides.has(key.toLowerCase())) element.set(key, valueOfNode(value))
    else properties.set(key, partOf(key, value))
  }
  if (properties.size > 0) element.set('properties', new ObjectValue(properties))
  return new ObjectValue(element)
}

/** Columns of a query, or a list of names: of the properties nothing is known. */
function partialBody(node: ObjectNode): ObjectValue {
  const cause: Cause = {
    code: 'unsupported',
    reason: 'the export has no `properties` of it',
    supply: 'export whole resources: az rest, az … show, or a query that keeps `properties`',
  }
  const properties = new Unknown({ print: () => 'properties', causes: [cause] })
  return rawBody(node).with('properties', properties)
}
