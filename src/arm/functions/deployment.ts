// Functions that ask the frame: parameters, variables, loops, the deployment and what surrounds it.
import { isUnknown, type Value } from '../../resource/value.ts'
import { describe } from '../expression/print.ts'
import type { ArmFunction, CallSite, EagerFunction } from './function.ts'
import { countArg, textArg, type Args } from './arguments.ts'
import { publicCloud } from './public-cloud.ts'

export const deploymentFunctions: readonly ArmFunction[] = [
  named('parameters', 'The value of a parameter.', (name, site) => site.frame.parameter(name, site)),
  named('variables', 'The value of a variable.', (name, site) => site.frame.variable(name, site)),
  named('lambdaVariables', 'The value of an argument of the lambda around it.', (name, site) => {
    const value = site.frame.lambdaVariable(name)
    if (value === undefined) throw site.error('undeclared', `no lambda around it has an argument '${name}'.`)
    return value
  }),
  {
    name: 'copyIndex',
    min: 0,
    max: 2,
    summary: 'The index of a copy loop, from 0 or from an offset.',
    unknowns: 'own',
    call: copyIndex,
  },
  surrounding('subscription', 'The subscription of the deployment.', (site) =>
    site.frame.surroundings.subscription(site),
  ),
  surrounding('resourceGroup', 'The resource group of the deployment.', (site) =>
    site.frame.surroundings.resourceGroup(site),
  ),
  surrounding('managementGroup', 'The management group of the deployment.', (site) =>
    site.frame.surroundings.managementGroup(site),
  ),
  surrounding('tenant', 'The tenant of the deployment.', (site) => site.frame.surroundings.tenant(site)),
  surrounding('deployment', 'The deployment itself.', (site) => site.frame.surroundings.deployment(site)),
  surrounding('environment', "The cloud's endpoints and suffixes; those of Azure's public cloud.", () => publicCloud),
  {
    name: 'fail',
    min: 1,
    max: 1,
    summary: 'Ends the deployment with a message.',
    unknowns: 'own',
    call: (args, site) => {
      const [message = null] = args
      throw site.error(
        'fail',
        isUnknown(message) ? `the template ends the deployment: ${message.text}` : textArg(args, 0, site),
      )
    },
  },
  {
    name: 'newGuid',
    min: 0,
    max: 0,
    summary: 'A new GUID for every deployment; only in the default value of a parameter.',
    call: (args, site) => {
      if (!site.frame.inParameterDefault)
        throw site.error('argument', 'may only stand in the default value of a parameter.')
      const cause = { code: 'clock', reason: 'newGuid() is different for every deployment' } as const
      // Two calls are never the same value, so each place is a scope of its own.
      const place = site.frame.place(site.call.start, site.call.end)
      return site.unknown(args, { cause, length: 36, scope: `newGuid:${place.source.path}:${place.start}` })
    },
  },
]

function named(name: string, summary: string, find: (name: string, site: CallSite) => Value): EagerFunction {
  return {
    name,
    min: 1,
    max: 1,
    summary,
    unknowns: 'own',
    call: (args, site) => (isUnknown(args[0]) ? site.unknown(args) : find(textArg(args, 0, site), site)),
  }
}

function surrounding(name: string, summary: string, find: (site: CallSite) => Value): EagerFunction {
  return { name, min: 0, max: 0, summary, call: (_, site) => find(site) }
}

/** `copyIndex()`, `copyIndex('loop')`, `copyIndex(1)`, `copyIndex('loop', 1)`. */
function copyIndex(args: Args, site: CallSite): Value {
  if (args.some((arg) => isUnknown(arg))) return site.unknown(args)
  const [first] = args
  const loop = typeof first === 'string' ? first : undefined
  if (first !== undefined && loop === undefined && args.length > 1) throw site.wrong(0, 'the name of a loop', first)
  const offsetAt = loop === undefined ? 0 : 1
  const offset = args.length > offsetAt ? countArg(args, offsetAt, site) : 0
  const index = site.frame.copyIndex(loop)
  if (index === undefined) {
    const what =
      loop === undefined ? 'it does not stand inside a copy loop' : `no copy loop around it is named '${loop}'`
    throw site.error('undeclared', `${what}.`)
  }
  if (isUnknown(index))
    return offset === 0
      ? index
      : site.unknown(args, { cause: { code: 'runtime', reason: 'the copy loop has an unknown count' } })
  if (typeof index === 'number') return index + offset
  throw site.error('copy', `the index of the loop is ${describe(index)}.`)
}
