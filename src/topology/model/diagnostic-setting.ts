// Microsoft.Insights/diagnosticSettings: which logs and metrics of a resource go where.
import { parentId } from '../../resource/resource-id.ts'
import { shortText } from '../../resource/text.ts'
import { isUnknown } from '../../resource/value.ts'
import { Unknown, type Cause } from '../../resource/unknown.ts'
import type { Cursor } from '../cursor.ts'
import { FactList, type Element, type Fact } from '../fact.ts'
import { kind, one, texts } from '../kind.ts'
import { model, type Part } from '../part.ts'
import { boolOf } from '../read.ts'
import { undetermined } from '../stand-in.ts'
import { resourceFields, resourcePaths, type AnyPart } from './shared.ts'

export const diagnosticSetting = kind('diagnosticSetting', 'setting', 'A diagnostic setting of a resource.', {
  ...resourceFields,
  loadBalancer: one('loadBalancer', 'The load balancer whose logs and metrics it sends, if it is one.'),
  applicationGateway: one(
    'applicationGateway',
    'The application gateway whose logs and metrics it sends, if it is one.',
  ),
  logs: texts('The categories, and groups of categories, of the logs that it sends.'),
  metrics: texts('The categories of the metrics that it sends.'),
})

export const diagnosticSettingModel = model(diagnosticSetting, {
  paths: { ...resourcePaths, logs: ['properties', 'logs'], metrics: ['properties', 'metrics'] },
  read: {
    loadBalancer: (setting) => ownerOf(setting, 'loadBalancer'),
    applicationGateway: (setting) => ownerOf(setting, 'applicationGateway'),
    logs: ({ cursor }) => enabled(cursor.at('properties', 'logs')),
    metrics: ({ cursor }) => enabled(cursor.at('properties', 'metrics')),
  },
})

const TYPES = {
  loadBalancer: 'microsoft.network/loadbalancers',
  applicationGateway: 'microsoft.network/applicationgateways',
} as const

/** NOTE: it is an extension, whose id ends in `/providers/Microsoft.Insights/diagnosticSettings/<name>`. */
function ownerOf({ world, cursor }: Part, owner: keyof typeof TYPES): Element | Unknown | undefined {
  const target = parentId(cursor.resource.id, 2)
  if (target.type === TYPES[owner]) return world.resolveId(owner, target.text)
  return target.type === '' && isUnknown(target.text) ? target.text : undefined
}

/** The categories that are switched on: enabled is what an entry has to say. */
function enabled(entries: Cursor): FactList {
  const { items, rest } = entries.elements()
  const on: Fact[] = []
  const maybe = rest === undefined ? [] : [{ fact: rest, because: rest, most: null }]
  for (const entry of items) {
    const says = boolOf(entry.at('enabled'))
    const category = entry.at('category').text() ?? entry.at('categoryGroup').text()
    if (says === true) on.push(category)
    else if (isUnknown(says)) maybe.push({ fact: says, because: says, most: null })
  }
  return new FactList(on, maybe)
}

/** The diagnostic settings of a load balancer or gateway. */
export function diagnosticSettingsOf(owner: AnyPart): FactList {
  return asFarAsTold(owner, 'diagnosticSetting', owner.world.referring('diagnosticSetting', owner.kind, owner))
}

/** The alerts on metrics of a gateway. */
export function metricAlertsOf(gateway: AnyPart): FactList {
  return asFarAsTold(gateway, 'metricAlert', gateway.world.referring('metricAlert', 'applicationGateways', gateway))
}

/** NOTE: a template that was not read may hold others, and what Azure has is seldom exported with what watches it. */
function asFarAsTold(owner: AnyPart, kindOfItems: string, { items, maybe }: FactList): FactList {
  const { gaps } = owner.world.input
  const causes = owner.cursor.resource.observed === undefined ? gaps : [...gaps, notExported(owner, kindOfItems)]
  if (causes.length === 0) return new FactList(items, maybe)
  const because = new Unknown({ print: () => `${kindOfItems}s`, causes })
  return new FactList(items, [...maybe, undetermined(kindOfItems, because)])
}

function notExported(owner: AnyPart, kindOfItems: string): Cause {
  const type = kindOfItems === 'metricAlert' ? 'metricAlerts' : 'diagnosticSettings'
  return {
    code: 'elsewhere',
    reason: `an export of ${shortText(owner.label)} does not show its ${type}`,
    supply: `export its Microsoft.Insights/${type} too`,
  }
}
