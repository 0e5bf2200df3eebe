// Microsoft.Insights/metricAlerts: who is told when a metric of a resource goes out of bounds.
import { parseId } from '../../resource/resource-id.ts'
import { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { FactList, type Doubtful, type Fact } from '../fact.ts'
import { bool, kind, list, texts } from '../kind.ts'
import { model, type Part } from '../part.ts'
import { listOf } from '../read.ts'
import { undetermined } from '../stand-in.ts'
import { resourceFields, resourcePaths } from './shared.ts'

export const metricAlert = kind('metricAlert', 'alert', 'An alert on metrics of resources.', {
  ...resourceFields,
  enabled: bool('Whether it is switched on; true when absent.'),
  metrics: texts('The names of the metrics that it watches: UnhealthyHostCount.'),
  applicationGateways: list('applicationGateway', 'The application gateways that it watches (scopes).'),
})

export const metricAlertModel = model(metricAlert, {
  paths: {
    ...resourcePaths,
    metrics: ['properties', 'criteria', 'allOf'],
    applicationGateways: ['properties', 'scopes'],
  },
  defaults: { enabled: true },
  read: {
    metrics: ({ cursor }) =>
      listOf(cursor.at('properties', 'criteria', 'allOf'), (item) => item.at('metricName').text()),
    applicationGateways: gatewaysOf,
  },
})

/** NOTE: an alert on a group or a subscription may watch any gateway in it. */
function gatewaysOf({ world, cursor }: Part): FactList {
  const { items, rest } = cursor.elements('properties', 'scopes')
  const found: Fact[] = []
  const maybe: Doubtful[] = rest === undefined ? [] : [undetermined('applicationGateway', rest)]
  for (const item of items) {
    const id = item.text()
    if (id === undefined) continue
    const { type } = parseId(id)
    if (type === 'microsoft.network/applicationgateways') found.push(world.resolveId('applicationGateway', id))
    else if (isUnknown(id) || /^\/subscriptions\/[^/]+(\/resourceGroups\/[^/]+)?\/?$/i.test(id))
      maybe.push(undetermined('applicationGateway', isUnknown(id) ? id : whatLiesIn(id)))
  }
  return new FactList(found, maybe)
}

function whatLiesIn(id: string): Unknown {
  const reason = `whether an alert on ${id} watches the gateway`
  return new Unknown({ print: () => 'scopes', causes: [{ code: 'unsupported', reason }] })
}
