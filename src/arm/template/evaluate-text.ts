// One expression by itself, as `poolgate eval` gives it: no template, but the scope of the run.
import { SourceText } from '../../resource/place.ts'
import { findUnknown, type Value } from '../../resource/value.ts'
import { JsonDocument } from '../json/document.ts'
import type { ObjectNode, StringNode } from '../json/node.ts'
import { Deployment } from './deployment.ts'
import type { ExpansionContext } from './expand.ts'
import { makers } from './makers.ts'
import { asArmError, Run } from './run.ts'
import { rootScope } from './scope.ts'
import { nothingSupplied } from './supplied.ts'

export type EvaluatedText =
  { readonly value: Value } | { readonly unknown: string; readonly value: Value } | { readonly error: string }

/** The value of an expression, with or without its outer brackets. */
export function evaluateText(expression: string, context: ExpansionContext = {}): EvaluatedText {
  const trimmed = expression.trim()
  const text = trimmed.startsWith('[') && trimmed.endsWith(']') ? trimmed : `[${trimmed}]`
  const source = new SourceText('expression', text)
  const node: StringNode = { kind: 'string', value: text, start: -1, end: text.length + 1 }
  const template: ObjectNode = { kind: 'object', members: [], start: 0, end: text.length }
  const run = new Run(makers, context)
  try {
    const scope = rootScope(context.scope ?? {}, levelOf(context))
    const document = new JsonDocument(source, template)
    const parts = {
      run,
      document,
      template,
      scope,
      path: '',
      name: scope.deploymentName,
      supplied: () => nothingSupplied,
    }
    const value = new Deployment(parts).frame.value(node)
    const unknown = findUnknown(value)
    const [problem] = run.problems
    if (problem !== undefined) return { error: problem.message }
    return unknown === undefined ? { value } : { unknown: unknown.causes[0]?.reason ?? unknown.text, value }
  } catch (error) {
    return { error: asArmError(error).message }
  }
}

/** A group makes it the scope of a resource group; else what is given decides. */
function levelOf(context: ExpansionContext): 'resourceGroup' | 'subscription' | 'managementGroup' {
  const { resourceGroup, subscriptionId, managementGroup } = context.scope ?? {}
  if (resourceGroup === undefined && subscriptionId === undefined && managementGroup !== undefined)
    return 'managementGroup'
  if (resourceGroup === undefined && subscriptionId !== undefined) return 'subscription'
  return 'resourceGroup'
}
