// Functions that only the deployed resources, the subscription or the caller can answer: unknown, with the reason.
import { ObjectValue, type Value } from '../../resource/value.ts'
import type { Cause } from '../../resource/unknown.ts'
import type { ArmFunction, CallSite, EagerFunction } from './function.ts'
import { countArg, textArg, type Args } from './arguments.ts'
import { globalTypes, zonalRegions, zonalTypes } from './zones.ts'

export const runtimeFunctions: readonly ArmFunction[] = [
  {
    name: 'reference',
    min: 1,
    max: 3,
    summary: 'The state of a resource.',
    unknowns: 'own',
    call: (args, site) => site.frame.resources.reference(args, site),
  },
  {
    name: 'references',
    min: 1,
    max: 2,
    summary: 'The states of all resources of a loop.',
    unknowns: 'own',
    call: (args, site) => site.frame.resources.references(args, site),
  },
  {
    name: 'resourceInfo',
    min: 1,
    max: 1,
    summary: 'Id, name, type and API version of a resource of the template.',
    call: (args, site) => site.frame.resources.resourceInfo(textArg(args, 0, site), site),
  },
  {
    name: 'providers',
    min: 1,
    max: 2,
    summary: 'What a resource provider offers.',
    unknowns: 'own',
    call: (args, site) =>
      site.frame.resources.providers(args, site) ??
      site.unknown(args, { cause: runtime('what a resource provider offers') }),
  },
  {
    name: 'pickZones',
    min: 3,
    max: 5,
    summary: 'Zones of a region that take a type of resources.',
    call: pickZones,
  },
  {
    name: 'deployer',
    min: 0,
    max: 0,
    summary: 'Who deploys: objectId, tenantId, userPrincipalName.',
    call: (args, site) => {
      const { tenantId } = site.frame.scope
      const cause: Cause = { code: 'scope', reason: 'who deploys is not known before deployment' }
      return site.unknown(args, {
        cause,
        ...(typeof tenantId === 'string' && { partial: ObjectValue.of({ tenantId }) }),
      })
    },
  },
  unknowable('roleDefinitions', 1, 1, 'A built-in role by its name.', 'the id of a role'),
  unknowable('toLogicalZone', 3, 3, "The subscription's name of a physical zone.", 'the mapping of zones'),
  unknowable('toLogicalZones', 3, 3, "The subscription's names of physical zones.", 'the mapping of zones'),
  unknowable('toPhysicalZone', 3, 3, "The physical zone of a subscription's zone.", 'the mapping of zones'),
  unknowable('toPhysicalZones', 3, 3, "The physical zones of a subscription's zones.", 'the mapping of zones'),
  unknowable('extensions', 1, 1, 'The configuration of an extension.', 'the configuration of an extension'),
  unknowable(
    'target',
    0,
    1,
    'The resource as it is before the deployment.',
    'the state of a resource before the deployment',
  ),
  {
    name: 'listOutputsWithSecureValues',
    min: 1,
    max: 2,
    summary: 'Outputs of a deployment with their secrets.',
    unknowns: 'own',
    call: ([target = null, ...rest], site) => {
      const id = typeof target === 'string' ? (site.frame.resources.idOf(target) ?? target) : target
      return site.unknown([id, ...rest], { cause: { code: 'secure', reason: 'an output of a deployment is secret' } })
    },
  },
  {
    name: 'externalInputs',
    min: 1,
    max: 1,
    summary: 'A value that the tool gives which starts the deployment.',
    unknowns: 'own',
    call: (args, site) => {
      const reason = 'an external input is given by the tool that starts the deployment'
      return site.unknown(args, { cause: { code: 'parameter', reason, supply: '--parameters <name>=<value>' } })
    },
  },
]

/** Any name that begins with `list`: `listKeys`, `listAccountSas` … */
export const listFunction: EagerFunction = {
  name: 'list',
  min: 1,
  max: 3,
  summary: 'What a list operation of a resource returns, often secrets.',
  unknowns: 'own',
  call: ([target = null, ...rest], site) => {
    const id = typeof target === 'string' ? (site.frame.resources.idOf(target) ?? target) : target
    const answer = site.frame.resources.list(site.call.name, [id, ...rest])
    return answer ?? site.unknown([id, ...rest], { cause: runtime('what a list operation returns') })
  },
}

function unknowable(name: string, min: number, max: number, summary: string, what: string): EagerFunction {
  const cause = runtime(what)
  return { name, min, max, summary, unknowns: 'own', call: (args, site) => site.unknown(args, { cause }) }
}

function runtime(what: string): Cause {
  return { code: 'runtime', reason: `${what} is known only after deployment` }
}

function pickZones(args: Args, site: CallSite): Value {
  const type = `${textArg(args, 0, site)}/${textArg(args, 1, site)}`.toLowerCase()
  const region = textArg(args, 2, site).toLowerCase().replaceAll(' ', '')
  const count = args.length > 3 ? countArg(args, 3, site) : 1
  const offset = args.length > 4 ? countArg(args, 4, site) : 0
  if (globalTypes.has(type)) return []
  if (!zonalTypes.has(type) || !zonalRegions.has(region))
    return site.unknown(args, { cause: runtime(`whether ${region} has zones for ${type}`) })
  if (count < 1 || offset < 0 || offset + count > 3)
    throw site.error('argument', `${region} has 3 zones; offset ${offset} and count ${count} ask for others.`)
  return ['1', '2', '3'].slice(offset, offset + count)
}
