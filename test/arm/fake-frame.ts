// A frame without a template: scope values as given, everything else undeclared.
import { evaluate } from '../../src/arm/expression/evaluate.ts'
import type { Frame } from '../../src/arm/expression/frame.ts'
import { readTemplateString } from '../../src/arm/expression/template-string.ts'
import { isFault } from '../../src/arm/expression/parser.ts'
import { ArmError } from '../../src/arm/error.ts'
import { armLimits } from '../../src/arm/limits.ts'
import { readJson } from '../../src/arm/json/read.ts'
import { valueOfNode } from '../../src/arm/json/value.ts'
import { SourceText } from '../../src/resource/place.ts'
import { Unknown } from '../../src/resource/unknown.ts'
import { isArray, isObject, ObjectValue, type Text, type Value } from '../../src/resource/value.ts'

export interface Given {
  readonly subscriptionId?: string
  readonly resourceGroup?: string
  readonly location?: string
  readonly tenantId?: string
  readonly managementGroup?: string
  readonly deploymentName?: string
  readonly utcNow?: string
  readonly providers?: readonly {
    readonly namespace: string
    readonly resourceTypes: readonly Record<string, unknown>[]
  }[]
  readonly parameters?: Readonly<Record<string, Value>>
  readonly inParameterDefault?: boolean
  readonly steps?: number
  readonly copyIndex?: number
}

/** An unknown that prints as `text`. */
export function unknown(text: string, length?: number): Unknown {
  const parts = { print: () => text, causes: [{ code: 'parameter', reason: `${text} has no value` }] } as const
  return new Unknown(length === undefined ? parts : { ...parts, length })
}

/** The value of a template string such as `[add(1, 2)]`. Throws ArmError for what Azure refuses. */
export function run(templateString: string, given: Given = {}): Value {
  const expression = readTemplateString(templateString)
  if (typeof expression === 'string') return expression
  if (isFault(expression)) throw new ArmError('syntax', expression.message)
  return evaluate(expression, fakeFrame(given))
}

/** A plain JSON value as a value of the evaluator. */
export function toValue(plain: unknown): Value {
  return valueOfNode(readJson(new SourceText('value', JSON.stringify(plain))))
}

/** The reverse; an unknown is its text in brackets. */
export function toPlain(value: Value): unknown {
  if (value instanceof Unknown) return `[${value.text}]`
  if (isArray(value)) return value.map(toPlain)
  if (isObject(value)) return Object.fromEntries([...value.entries()].map(([key, part]) => [key, toPlain(part)]))
  return value
}

export function fakeFrame(given: Given): Frame {
  return frameWith(given, new Map(), { left: given.steps ?? 1_000_000, depth: 0 })
}

function frameWith(given: Given, lambdas: ReadonlyMap<string, Value>, budget: { left: number; depth: number }): Frame {
  const subscriptionId: Text = given.subscriptionId ?? unknown('subscription().subscriptionId')
  const tenantId: Text = given.tenantId ?? unknown('tenant().tenantId')
  const resourceGroup: Text = given.resourceGroup ?? unknown('resourceGroup().name')
  const managementGroup: Text = given.managementGroup ?? unknown('managementGroup().name')
  const location: Text = given.location ?? unknown('resourceGroup().location')
  const deploymentName: Text = given.deploymentName ?? unknown('deployment().name')
  return {
    limits: armLimits,
    scope: {
      level: 'resourceGroup',
      tenantId,
      subscriptionId,
      resourceGroup,
      managementGroup,
      location,
      deploymentName,
    },
    surroundings: {
      subscription: () =>
        ObjectValue.of({ id: `/subscriptions/${String(given.subscriptionId)}`, subscriptionId, tenantId }),
      resourceGroup: () =>
        ObjectValue.of({
          id: `/subscriptions/${String(given.subscriptionId)}/resourceGroups/${String(given.resourceGroup)}`,
          name: resourceGroup,
          type: 'Microsoft.Resources/resourceGroups',
          location,
        }),
      managementGroup: () => ObjectValue.of({ name: managementGroup }),
      tenant: () => ObjectValue.of({ tenantId }),
      deployment: () => {
        const template = ObjectValue.of({ contentVersion: '1.0.0.0' })
        return ObjectValue.of({ name: deploymentName, properties: ObjectValue.of({ mode: 'Incremental', template }) })
      },
    },
    resources: {
      reference: (args, site) => site.unknown(args),
      references: (args, site) => site.unknown(args),
      resourceInfo: (symbol) => unknown(`resourceInfo('${symbol}')`),
      idOf: () => undefined,
      list: () => undefined,
      providers: ([namespace, type]) => {
        const found = given.providers?.find((provider) => provider.namespace === namespace)
        if (found === undefined) return undefined
        return toValue(type === undefined ? found : found.resourceTypes.find((entry) => entry['resourceType'] === type))
      },
    },
    utcNow: given.utcNow,
    inParameterDefault: given.inParameterDefault ?? false,
    inFunction: false,
    beforeDeployment: false,
    inResourceLoop: false,
    parameter: (name, site) => {
      const value = given.parameters?.[name]
      if (value === undefined) throw site.error('undeclared', `the parameter '${name}' is not declared.`)
      return value
    },
    variable: (name, site) => {
      throw site.error('undeclared', `the variable '${name}' is not declared.`)
    },
    copyIndex: () => given.copyIndex,
    lambdaVariable: (name) => lambdas.get(name.toLowerCase()),
    userFunction: (call) => {
      throw new ArmError('unknown-function', `The template function '${call.name}' is not valid.`)
    },
    withLambda: (names, values) => {
      const all = new Map(lambdas)
      names.forEach((name, index) => all.set(name.toLowerCase(), values[index] ?? null))
      return frameWith(given, all, budget)
    },
    serial: () => 0,
    enter: () => {
      if (budget.depth >= 300) throw new ArmError('limit', 'Calls are nested too deep.')
      budget.depth++
    },
    leave: () => {
      budget.depth--
    },
    spend: (steps) => {
      budget.left -= steps
      if (budget.left < 0) throw new ArmError('limit', 'The step budget is used up.')
    },
    place: (start, end) => ({ source: new SourceText('expression', ''), start, end, pointer: '' }),
  }
}
