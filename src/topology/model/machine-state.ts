// Whether a machine runs: only exports and live resources say it, each in a spelling of its own.
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { FactList, isElement, type Doubtful, type Fact } from '../fact.ts'
import { kind, list, oneOf } from '../kind.ts'
import { Part, model } from '../part.ts'
import { listFact, undetermined } from '../stand-in.ts'
import type { AnyPart } from './shared.ts'

const STATES = ['running', 'starting', 'stopping', 'stopped', 'deallocating', 'deallocated'] as const

export const machineState = kind(
  'machineState',
  'state',
  'A virtual machine, or an instance of a scale set, whose power state the inputs say.',
  {
    powerState: oneOf(STATES, 'Its power state.'),
    pools: list('backendPool', 'The pools that it is in, of load balancers and gateways.'),
  },
)

/** Its body is that of the machine. */
export const machineStateModel = model(machineState, {
  read: {
    powerState: ({ cursor }) => powerStateOf(cursor),
    pools: ({ owner }) => poolsOf(owner),
  },
  isAspect: true,
})

export function stateOf(machine: AnyPart): Part | undefined {
  if (powerStateOf(machine.cursor) === undefined) return undefined
  return new Part({
    world: machine.world,
    model: machineStateModel,
    cursor: machine.cursor,
    data: undefined,
    owner: machine,
  })
}

/** Of an instance view `PowerState/running` among its statuses; of Resource Graph one code; of `az vm list -d` `VM running`. */
function powerStateOf(machine: Part['cursor']): (typeof STATES)[number] | Unknown | undefined {
  const properties = machine.at('properties')
  const statuses = properties.elements('instanceView', 'statuses')
  const codes = [
    ...statuses.items.map((status) => status.at('code').text()),
    properties.at('extended', 'instanceView', 'powerState', 'code').text(),
  ].filter((code) => isUnknown(code) || code?.toLowerCase().startsWith(PREFIX))
  const [code = properties.at('powerState').text()] = codes
  if (typeof code !== 'string') return code
  const word = code.toLowerCase().replace(PREFIX, '').replace(/^vm /, '')
  return STATES.find((state) => state === word)
}

const PREFIX = 'powerstate/'

/** Those of its interfaces, of its own profile, and of an instance what it says itself. */
function poolsOf(machine: Fact): FactList {
  if (!isElement(machine)) return new FactList([])
  if (machine.kind === 'scaleSetInstance') return listFact(machine.get('pools'), 'backendPool')
  const interfaces = listFact(machine.get('networkInterfaces'), 'networkInterface')
  const items = new Set<Fact>()
  const maybe: Doubtful[] = interfaces.maybe.map(({ because }) => undetermined('backendPool', because))
  for (const owner of [machine, ...interfaces.items]) {
    const configurations = listFact(isElement(owner) ? owner.get('ipConfigurations') : owner, 'ipConfiguration')
    for (const { because } of configurations.maybe) maybe.push(undetermined('backendPool', because))
    for (const one of configurations.items) {
      const pools = listFact(isElement(one) ? one.get('pools') : one, 'backendPool')
      for (const pool of pools.items) items.add(pool)
      maybe.push(...pools.maybe)
    }
  }
  return new FactList([...items], maybe)
}
