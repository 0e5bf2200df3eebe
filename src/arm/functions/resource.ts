// Functions that build resource ids. A part that the run does not know stays an unknown part of the id.
import { isUnknown, type Text, type Value } from '../../resource/value.ts'
import type { ArmFunction, CallSite } from './function.ts'
import { textArg, type Args } from './arguments.ts'
import { formatText } from './known-text.ts'

export const resourceFunctions: readonly ArmFunction[] = [
  {
    name: 'resourceId',
    min: 2,
    max: Infinity,
    summary: 'The id of a resource: subscription and resource group if not those of the deployment, type, names.',
    unknowns: 'own',
    call: (args, site) => withType(args, site, 2, (leading, tail) => [...scopeOfResource(leading, site), ...tail]),
  },
  {
    name: 'subscriptionResourceId',
    min: 2,
    max: Infinity,
    summary: 'The id of a resource of a subscription: subscription if not that of the deployment, type, names.',
    unknowns: 'own',
    call: (args, site) =>
      withType(args, site, 1, ([subscription], tail, type) => [
        '/subscriptions/',
        subscription ?? site.frame.scope.subscriptionId,
        ...(isGroupType(type) ? groupTail(tail) : tail),
      ]),
  },
  {
    name: 'managementGroupResourceId',
    min: 2,
    max: Infinity,
    summary: 'The id of a resource of a management group: group if not that of the deployment, type, names.',
    unknowns: 'own',
    call: (args, site) =>
      withType(args, site, 1, ([group], tail) => [
        '/providers/Microsoft.Management/managementGroups/',
        group ?? site.frame.scope.managementGroup,
        ...tail,
      ]),
  },
  {
    name: 'tenantResourceId',
    min: 2,
    max: Infinity,
    summary: 'The id of a resource of the tenant: type, names.',
    unknowns: 'own',
    call: (args, site) => withType(args, site, 0, (_, tail) => tail),
  },
  {
    name: 'extensionResourceId',
    min: 3,
    max: Infinity,
    summary: 'The id of a resource on another one: id of that, type, names.',
    unknowns: 'own',
    call: (args, site) => {
      const [scope = null] = args
      if (typeof scope !== 'string' && !isUnknown(scope)) throw site.wrong(0, 'the id of a resource', scope)
      const base = typeof scope === 'string' ? scope.replace(/\/$/, '') : scope
      return withType(args, site, 1, (_, tail) => [base, ...tail], 1)
    },
  },
]

type Build = (leading: readonly Text[], tail: readonly Text[], type: string) => readonly Text[]

/** Finds the type behind at most `most` leading arguments (exactly `least` of them at the least) and builds the id. */
function withType(args: Args, site: CallSite, most: number, build: Build, least = 0): Value {
  const at = args.findIndex(
    (arg, index) => index >= least && index <= most && typeof arg === 'string' && arg.includes('/'),
  )
  if (at < 0) {
    if (args.slice(least, most + 1).some((arg) => isUnknown(arg))) return site.unknown(args)
    throw site.error(
      'argument',
      `expects a resource type such as 'Microsoft.Network/loadBalancers' as argument ${least + 1}.`,
    )
  }
  const type = textArg(args, at, site).replace(/^\/|\/$/g, '')
  const segments = type.split('/')
  const names = args.slice(at + 1)
  if (names.length !== segments.length - 1) {
    const expected = `the type '${type}' has ${segments.length - 1} segment${segments.length === 2 ? '' : 's'} behind its namespace`
    throw site.error('argument', `${expected} and needs as many names, got ${names.length}.`)
  }
  const leading = args.slice(0, at).map((arg, index) => textOf(arg, index, site))
  const tail = names.flatMap((name, index): Text[] => [
    `/${segments[index + 1] ?? ''}/`,
    textOf(name, at + 1 + index, site),
  ])
  return formatText(build(leading, [`/providers/${segments[0] ?? ''}`, ...tail], type))
}

function textOf(value: Value, argument: number, site: CallSite): Text {
  if (typeof value === 'string' || isUnknown(value)) return value
  throw site.wrong(argument, 'a string', value)
}

/** What stands before `/providers/…`, by the leading arguments and the level of the deployment. */
function scopeOfResource(leading: readonly Text[], site: CallSite): readonly Text[] {
  const { level, subscriptionId, resourceGroup } = site.frame.scope
  const [first, second] = leading
  if (first !== undefined && second !== undefined) return ['/subscriptions/', first, '/resourceGroups/', second]
  const isSubscription = first !== undefined && isSubscriptionId(first)
  const group = first !== undefined && !isSubscription ? first : level === 'resourceGroup' ? resourceGroup : undefined
  if (first === undefined && (level === 'managementGroup' || level === 'tenant')) return []
  const base = ['/subscriptions/', isSubscription && first !== undefined ? first : subscriptionId]
  return group === undefined ? base : [...base, '/resourceGroups/', group]
}

/** One leading argument may be a subscription or a group: a GUID, or what subscription() gives, is a subscription. */
function isSubscriptionId(text: Text): boolean {
  if (typeof text === 'string') return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
  return text.pieces === undefined && /^subscription\(\)\.subscriptionId$/i.test(text.text)
}

function isGroupType(type: string): boolean {
  return type.toLowerCase() === 'microsoft.resources/resourcegroups'
}

/** A resource group's own id has no provider in it. */
function groupTail(tail: readonly Text[]): readonly Text[] {
  return ['/resourceGroups/', ...tail.slice(2)]
}
